// input[data-similar=ADDRESS]: while a question is written, what has been asked before is shown in the region that the
// input's aria-controls names. Without this, the form itself shows it before it is sent.
(() => {
  const PAUSE = 500; // a breath after the last letter
  const SHORTEST = 6;

  for (const input of document.querySelectorAll("input[data-similar]")) {
    const region = document.getElementById(input.getAttribute("aria-controls"));
    const seen = input.form?.elements.seen;
    let timer = 0;
    let cut = null;
    if (!region) continue;

    async function look() {
      cut?.abort();
      cut = new AbortController();
      const text = input.value.trim();
      if (text.length < SHORTEST) return region.replaceChildren();
      try {
        const answer = await fetch(`${input.dataset.similar}?q=${encodeURIComponent(text)}`, { signal: cut.signal });
        const ours = answer.ok && answer.headers.get("Content-Type")?.startsWith("text/html");
        if (!ours) return;
        const drawn = new DOMParser().parseFromString(await answer.text(), "text/html");
        region.replaceChildren(...drawn.body.childNodes);
        if (seen) seen.value = text;
      } catch {
        // Nothing is lost: the form shows them when it is sent.
      }
    }

    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(look, PAUSE);
    });
  }
})();
