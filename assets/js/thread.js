// [data-live=ADDRESS][data-news=ADDRESS]: what others say comes to a thread that is open. It is put at the end without
// moving the page or the keyboard; who is not at the end gets a button. Without script there is a link to refresh.
(() => {
  const talk = document.querySelector("[data-live]");
  if (!talk || !window.EventSource) return;
  const said = document.querySelector("[data-live-said]");
  const fresh = document.querySelector("[data-fresh]");
  const state = { last: Number(talk.dataset.last), seen: Number(talk.dataset.last), now: talk.dataset.now, read: 0, busy: false, again: false };

  /** One question at a time; what rings meanwhile is asked about afterwards. */
  async function look() {
    if (state.busy) return void (state.again = true);
    state.busy = true;
    try {
      const place = new URLSearchParams({ after: state.last, seen: state.seen, since: state.now });
      const answer = await fetch(`${talk.dataset.news}?${place}`, { headers: { "X-Tahto": "1" } });
      if (answer.ok) put(await answer.text());
    } catch {
      // the line is cut; the stream comes back by itself and rings
    }
    state.busy = false;
    if (state.again) {
      state.again = false;
      look();
    }
  }

  function put(text) {
    const news = kept.make(text);
    if (!news) return;
    for (const changed of news.querySelectorAll("[data-changed] article")) talk.querySelector(`#${changed.id}`)?.replaceWith(changed);
    const wasAtEnd = isAtEnd();
    const came = [...news.querySelectorAll("[data-remarks] article")].filter((one) => !talk.querySelector(`#${one.id}`));
    talk.append(...came);
    state.now = news.dataset.now;
    state.last = Number(news.dataset.last);
    if (!came.length) return;
    said.textContent = news.dataset.fresh;
    if (wasAtEnd) return; // it counts as read once somebody is there: a key, the pointer, a scroll
    fresh.textContent = news.dataset.fresh;
    fresh.hidden = false;
  }

  function isAtEnd() {
    const end = talk.lastElementChild?.getBoundingClientRect().bottom ?? 0;
    return !document.hidden && end > 0 && end <= innerHeight + 80;
  }

  /** The reader has the last one before them: their place is kept, so that the next visit begins there. */
  function seen() {
    if (!isAtEnd()) return;
    state.seen = state.last;
    fresh.hidden = true;
    if (state.read === state.last) return;
    state.read = state.last;
    const body = new URLSearchParams({ number: state.last });
    fetch(talk.dataset.reading, { method: "POST", body, headers: { "X-Tahto": "1" } }).catch(() => (state.read = 0));
    document.querySelector("[data-read-form]")?.setAttribute("hidden", "");
  }

  fresh.addEventListener("click", () => {
    const first = talk.querySelector(`#r${state.seen + 1}`) ?? talk.lastElementChild;
    first.tabIndex = -1;
    first.focus();
    first.scrollIntoView({ block: "start" });
    fresh.hidden = true;
  });

  const stream = new EventSource(talk.dataset.live);
  stream.addEventListener("open", look); // what came while the page was on its way
  stream.addEventListener("news", look);
  stream.addEventListener("over", () => {
    stream.close();
    said.textContent = fresh.dataset.wordsOver;
  });
  addEventListener("pagehide", () => stream.close());
  addEventListener("pageshow", (event) => event.persisted && location.reload());
  for (const when of ["scroll", "keydown", "pointermove", "pointerdown"]) addEventListener(when, seen, { passive: true });
  document.addEventListener("visibilitychange", seen);
  seen();
})();
