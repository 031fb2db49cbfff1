// form[data-draft=ADDRESS]: what is written is kept as it is written. The answer is a sentence for [data-saved-text];
// without one the form's data-words-failed stands there, and it is tried again.
(() => {
  const PAUSE = 1200; // a breath after the last letter
  const AGAIN = 15000;
  const drafts = new WeakMap();

  /** How many times something was typed, and up to which of them it is kept. */
  const draftOf = (form) => {
    if (!drafts.has(form)) drafts.set(form, { typed: 0, kept: 0, timer: 0, cut: null });
    return drafts.get(form);
  };

  /** Texts and choices only: files have their own way, secrets are nobody's draft. */
  function texts(form) {
    const secrets = new Set([...form.querySelectorAll("input[type=password]")].map((input) => input.name));
    return new URLSearchParams([...new FormData(form)].filter(([name, value]) => typeof value === "string" && !secrets.has(name)));
  }

  function later(form, millis) {
    const draft = draftOf(form);
    clearTimeout(draft.timer);
    draft.timer = setTimeout(() => save(form), millis);
  }

  async function save(form, leaving = false) {
    const draft = draftOf(form);
    clearTimeout(draft.timer);
    draft.cut?.abort(); // an older text may not arrive after a newer
    const cut = (draft.cut = new AbortController());
    const { typed } = draft;
    // A page that is gone may still send, but only so much.
    const said = await post(form, { signal: cut.signal, keepalive: leaving });
    if (cut.signal.aborted) return;
    if (said) draft.kept = typed;
    else later(form, AGAIN);
    tell(form, said || form.dataset.wordsFailed, !said);
  }

  /** The server's sentence, or nothing if it can't be trusted that the draft is kept. */
  async function post(form, how) {
    try {
      const answer = await fetch(form.dataset.draft, { method: "POST", body: texts(form), headers: { "X-Tahto": "1" }, ...how });
      const ours = answer.ok && answer.headers.get("Content-Type")?.startsWith("text/plain");
      return ours ? (await answer.text()).trim() : "";
    } catch {
      return "";
    }
  }

  function tell(form, sentence, failed) {
    const saved = form.querySelector("[data-saved]");
    const text = saved?.querySelector("[data-saved-text]");
    if (!text || !sentence || text.textContent === sentence) return; // said once, not at every breath
    saved.hidden = false;
    saved.dataset.is = failed ? "failed" : "kept";
    saved.querySelector(".icon")?.remove();
    saved.prepend(kept.icon(failed ? "circle-alert" : "check"));
    text.textContent = sentence;
  }

  function saveAll(leaving) {
    for (const form of document.querySelectorAll("form[data-draft]")) {
      const { typed, kept } = draftOf(form);
      if (typed !== kept) save(form, leaving);
    }
  }

  document.addEventListener("input", (event) => {
    const form = event.target.closest?.("form[data-draft]");
    if (!form) return;
    draftOf(form).typed++;
    later(form, PAUSE);
  });

  // The form itself brings all now; a draft behind it would come back from the dead.
  addEventListener("submit", (event) => {
    if (event.defaultPrevented || !drafts.has(event.target)) return;
    const draft = draftOf(event.target);
    clearTimeout(draft.timer);
    draft.cut?.abort();
    draft.kept = draft.typed;
  });

  addEventListener("pagehide", () => saveAll(true));
  addEventListener("online", () => saveAll(false));
  document.addEventListener("visibilitychange", () => document.hidden && saveAll(true));
})();
