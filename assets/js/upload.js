// input[type=file][data-upload=PLACE]: a chosen file goes at once, seen on its way, and is kept in [data-kept=PLACE].
// If it can't go, it stays in its field and the form takes it along when it is sent.
(() => {
  const FIELD = "input[type=file][data-upload]";
  const SIGNS = { kept: "check", failed: "circle-alert", unfit: "circle-alert" };
  const boards = new WeakMap();
  const sendings = new WeakMap();

  /** Where it is said how it went. It stands there beforehand, so that those who hear the page are told. */
  function board(input) {
    const place = kept.placeOf(input.form, input.dataset.upload);
    if (place && !boards.has(input)) {
      const made = kept.make('<div class="sending"><ul class="files" hidden></ul><p class="saved" role="status"></p></div>');
      const retry = kept.button("rotate-ccw", input.dataset.wordsRetry, 'data-variant="secondary" hidden');
      retry.onclick = () => (begin(input), input.focus());
      made.append(retry);
      place.after(made);
      boards.set(input, made);
    }
    return boards.get(input);
  }

  function become(input, state, sentence) {
    const [list, status, retry] = board(input).children;
    list.hidden = state !== "sending";
    retry.hidden = state !== "failed";
    status.dataset.is = state;
    kept.say(status, sentence, SIGNS[state]);
  }

  /** The file on its way: a picture of it, its name, how far it has come. Answers how that is renewed. */
  function draw(input, file) {
    const row = kept.make('<li><div><span></span><small></small><progress class="progress" max="1" value="0"></progress></div></li>');
    const [name, far, bar] = row.firstElementChild.children;
    name.textContent = file.name;
    bar.setAttribute("aria-label", input.dataset.wordsSending);
    if (file.type.startsWith("image/")) row.prepend(thumb(file));
    board(input).firstElementChild.replaceChildren(row);
    const progress = (part) => ((bar.value = part), (far.textContent = size(part, file.size)));
    progress(0);
    return progress;
  }

  /** "1,3 / 4,2 Mt", as the language writes it. */
  function size(part, bytes) {
    const [unit, one] = bytes < 1 << 20 ? ["kilobyte", 1 << 10] : ["megabyte", 1 << 20];
    const words = (count, as) => new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: one >> 20, ...as }).format(count / one);
    return `${words(part * bytes)} / ${words(bytes, { style: "unit", unit })}`;
  }

  function thumb(file) {
    const picture = kept.make('<img class="thumb" alt="">');
    picture.src = URL.createObjectURL(file);
    picture.onload = picture.onerror = () => URL.revokeObjectURL(picture.src);
    return picture;
  }

  /** Promises whether the form may go on: the file is kept, or goes with the form. */
  async function upload(input) {
    const file = input.files[0];
    const cut = new AbortController();
    sendings.set(input, cut);
    become(input, "sending", input.dataset.wordsSending);
    const sent = await kept.send(input.name, file, { vault: input.dataset.vault, progress: draw(input, file), signal: cut.signal });
    if (!sent) return true;
    kept.unfinished.delete(input);
    return answered(input, sent);
  }

  function answered(input, { id, html, refused, failed }) {
    if (id) {
      const place = kept.placeOf(input.form, input.dataset.upload);
      kept.keep(place, { id, html });
      const told = place.parentElement.querySelector("tahto-recorder:not([hidden])"); // it says the same
      become(input, "kept", told ? "" : input.dataset.wordsKept);
    } else if (refused) {
      input.value = "";
      input.setAttribute("aria-invalid", "true");
      become(input, "unfit", refused);
    } else become(input, "failed", failed || input.dataset.wordsFailed);
    return !refused;
  }

  function begin(input) {
    sendings.get(input)?.abort();
    kept.unfinished.delete(input);
    if (!board(input)) return;
    if (!input.files[0]) return become(input, "", ""); // the choice was taken back
    const sending = upload(input);
    kept.unfinished.set(input, () => sending);
  }

  document.addEventListener("change", (event) => event.target.matches?.(FIELD) && begin(event.target));
  document.querySelectorAll(FIELD).forEach(board);
})();
