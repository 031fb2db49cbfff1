// What the recorder and the file fields share: sending one file, setting what came of it where the form keeps it,
// and holding the form back until all has arrived.
const kept = (() => {
  // As in ground/pages/icons.
  const ICONS = {
    check: '<path d="M20 6 9 17l-5-5"/>',
    "circle-alert": '<circle cx="12" cy="12" r="10"/><path d="M12 8v4"/><path d="M12 16h.01"/>',
    mic: '<path d="M12 19v3"/><path d="M19 10v2a7 7 0 0 1-14 0v-2"/><rect x="9" y="2" width="6" height="13" rx="3"/>',
    pause: '<rect x="14" y="3" width="5" height="18" rx="1"/><rect x="5" y="3" width="5" height="18" rx="1"/>',
    "rotate-ccw": '<path d="M3 12a9 9 0 1 0 9-9 9.75 9.75 0 0 0-6.74 2.74L3 8"/><path d="M3 3v5h5"/>',
    square: '<rect width="18" height="18" x="3" y="3" rx="2"/>',
    "trash-2": '<path d="M10 11v6"/><path d="M14 11v6"/><path d="M19 6v14a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V6"/><path d="M3 6h18"/><path d="M8 6V4a2 2 0 0 1 2-2h4a2 2 0 0 1 2 2v2"/>',
  };

  // What has not arrived yet, and how to end it: a function that promises whether it then did.
  const unfinished = new Map();
  const waiting = new WeakSet();

  /** From markup of ours; words never come by it. */
  function make(markup) {
    const template = document.createElement("template");
    template.innerHTML = markup;
    return template.content.firstElementChild;
  }

  const icon = (name) =>
    make(`<svg class="icon" aria-hidden="true" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${ICONS[name]}</svg>`);

  function button(sign, word, attributes = "") {
    const made = make(`<button type="button" class="ds-button" ${attributes}></button>`);
    made.append(icon(sign), word);
    return made;
  }

  /** A sentence with the sign of how it went; said again only when it changes, so that it is heard once. */
  function say(place, sentence, sign) {
    if (place.dataset.said === sentence) return;
    place.dataset.said = sentence;
    place.replaceChildren(...(sign && sentence ? [icon(sign)] : []), sentence);
  }

  /**
   * Sends one file. The answer is {id, html}, {refused: why} or {failed: why or nothing}; null when cut short.
   * How long it lasts stands before the file, since the server reads a form in its order. A vault is named where the
   * file belongs to a few people alone.
   */
  function send(field, file, { millis, vault, progress, signal }) {
    const form = new FormData();
    if (millis) form.append(`${field}-millis`, Math.round(millis));
    form.append(field, file, file.name);
    return new Promise((resolve) => {
      const request = new XMLHttpRequest(); // fetch does not tell how far a file has come
      request.open("POST", vault ? `/media?vault=${encodeURIComponent(vault)}` : "/media");
      request.setRequestHeader("X-Tahto", "1");
      request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
      request.onload = () => resolve(answer(request));
      request.onerror = () => resolve({ failed: "" });
      signal.addEventListener("abort", () => (request.abort(), resolve(null)));
      request.send(form);
    });
  }

  function answer(request) {
    try {
      if (request.status === 201 || request.status === 422) return JSON.parse(request.responseText);
    } catch {
      return { failed: "" };
    }
    // Our sentences come as bare text; a page is somebody else's.
    const ours = (request.getResponseHeader("Content-Type") || "").startsWith("text/plain");
    return { failed: ours ? request.responseText.trim() : "" };
  }

  const placeOf = (form, name) => form?.querySelector(`[data-kept="${CSS.escape(name)}"]`);
  const beside = (place, what) => place.closest("form").querySelector(`${what}="${CSS.escape(place.dataset.kept)}"]`);

  /** Puts what was kept in its place, with its id for the form and a way to take it out. */
  function keep(place, { id, html }) {
    const box = make('<div class="kept stack" data-tight></div>');
    box.innerHTML = html;
    const hidden = make('<input type="hidden">');
    hidden.name = place.dataset.kept;
    hidden.value = id;
    const deeds = make('<div class="flow"></div>');
    deeds.append(button("trash-2", place.dataset.wordsRemove, 'name="remove" data-variant="tertiary" data-color="danger"'));
    box.append(hidden, deeds);
    place.replaceChildren(box);
    choose(place);
    forgive(place);
    changed(place);
  }

  /** What was said to be missing is here now, and the form brings it only once. */
  function forgive(place) {
    const input = beside(place, "input[data-upload");
    if (!input) return;
    input.removeAttribute("aria-invalid");
    input.closest(".ds-field")?.querySelector("[data-field=validation]")?.setAttribute("hidden", "");
    input.value = "";
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }

  /** The way it was answered by, unless another has been chosen meanwhile. */
  function choose(place) {
    const panel = place.closest(".way-panel");
    if (!panel?.getClientRects().length) return;
    const radios = panel.closest(".answer").querySelectorAll('input[type="radio"][name$="-way"]');
    const own = [...radios].find((radio) => radio.value === panel.dataset.way);
    if (own) own.checked = true;
  }

  /** The draft is saved when its form hears of it; the recorder beside looks again. */
  function changed(place) {
    beside(place, "tahto-recorder[data-medium")?.settle?.();
    place.closest("form").dispatchEvent(new Event("input", { bubbles: true }));
  }

  document.addEventListener("click", (event) => {
    const place = event.target.closest?.('[data-kept] button[name="remove"]')?.closest("[data-kept]");
    if (!place) return;
    event.preventDefault();
    place.replaceChildren();
    const input = beside(place, "input[data-upload");
    if (!input?.value) forgive(place);
    changed(place);
    place.parentElement.querySelector("tahto-recorder:not([hidden]) button, input[type=file]")?.focus();
  });

  /** What lies under a way not chosen does not belong to the answer. */
  const open = (form) => [...unfinished].filter(([one]) => (!form || one.closest("form") === form) && one.getClientRects().length);

  // First of all listeners: nothing else should think that the form is on its way.
  addEventListener("submit", (event) => {
    const form = event.target;
    const left = open(form);
    if (!left.length && !waiting.has(form)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!waiting.has(form)) finish(form, left, event.submitter);
  }, true);

  async function finish(form, left, submitter) {
    waiting.add(form);
    submitter?.setAttribute("aria-busy", "true");
    const arrived = await Promise.all(left.map(([, end]) => end()));
    waiting.delete(form);
    submitter?.removeAttribute("aria-busy");
    if (arrived.every(Boolean)) return form.requestSubmit(submitter);
    const stuck = left[arrived.indexOf(false)][0];
    (stuck.querySelector("button") ?? stuck).focus();
  }

  // The browser asks before a recording is left behind.
  addEventListener("beforeunload", (event) => open().length && event.preventDefault());

  return { unfinished, make, icon, button, say, send, placeOf, keep };
})();
