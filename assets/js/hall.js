// [data-hall=STREAM]: a round that goes on. The big screen and two thousand telephones hear that there is something; each
// then fetches its part of the page, the telephones over a second and a half so that they don't ask all at once. When
// voting has closed, what stands under [data-while-open] goes away and the words say what comes. Without script the
// screen refreshes itself, and a telephone hears of it at its next press.
(() => {
  const place = document.querySelector("[data-hall]");
  if (!place || !window.EventSource) return;
  const said = document.querySelector("[data-hall-said]");
  const spread = Number(place.dataset.spread ?? 0);
  const every = Number(place.dataset.every ?? 0) * 1000;
  let busy = false;
  let again = false;

  const part = () => place.querySelector("[data-part]");

  async function look() {
    if (busy) return void (again = true);
    busy = true;
    try {
      await new Promise((done) => setTimeout(done, Math.random() * spread));
      again = false; // what rang meanwhile is asked about now
      const answer = await fetch(place.dataset.now ?? location.href, { headers: { "X-Tahto": "1", accept: "text/html" } });
      if (answer.redirected) return location.reload(); // signed out
      if (answer.ok) put(new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-part]"));
    } catch {
      // the line is cut; the stream comes back by itself
    }
    busy = false;
    if (again) {
      again = false;
      look();
    }
  }

  function put(next) {
    const before = part();
    if (!next || !before || next.outerHTML === before.outerHTML) return;
    const turned = next.dataset.stage !== before.dataset.stage;
    if (!turned && place.dataset.now) return; // the page says already what there is
    before.replaceWith(next);
    if (!turned) return;
    // what was for the voting is over on the screen too
    const open = next.dataset.stage === "will-stage-open";
    for (const one of document.querySelectorAll("[data-while-open]")) one.hidden = !open;
    if (said) said.textContent = next.textContent.trim().replace(/\s+/g, " ");
  }

  const stream = new EventSource(place.dataset.hall);
  stream.addEventListener("open", look); // what came while the page was on its way, or the line was cut
  stream.addEventListener("news", look);
  stream.addEventListener("over", () => {
    stream.close();
    location.reload();
  });
  if (every) setInterval(look, every);
  addEventListener("pagehide", () => stream.close());
  addEventListener("pageshow", (event) => event.persisted && location.reload());
})();
