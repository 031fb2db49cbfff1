// [data-idle=SECONDS]: a computer that many share. Whoever touches nothing is warned a minute before, then signed out; the
// server does the same by its own clock. What is touched here is told to it, and to the other tabs, so that no page signs out
// a person who is at work in another. Nothing is kept in the browser.
(() => {
  const strip = document.querySelector("[data-idle]");
  if (!strip) return;
  const IDLE = strip.dataset.idle * 1000;
  const WARN = 60_000;
  const TELL = 30_000; // the server hears of use no more often
  const dialog = strip.querySelector("dialog");
  const tabs = new BroadcastChannel("tahto-in-use");
  let used = Date.now();
  let told = used;
  let leaving = false;

  function stillHere() {
    used = Date.now();
    if (dialog.open) dialog.close();
  }

  function use() {
    stillHere();
    tabs.postMessage("");
    if (used - told < TELL) return;
    told = used;
    fetch("/sign-in/still", { method: "POST", headers: { "X-Tahto": "1" } })
      .then((answer) => answer.status === 401 && leave())
      .catch(() => {}); // the line is down: the clock here goes on
  }

  function leave() {
    if (leaving) return;
    leaving = true;
    kept.unfinished.clear(); // no question holds the page open for the next person
    const form = strip.querySelector('form[action="/sign-out"]');
    form.append(kept.make('<input type="hidden" name="idle" value="1">'));
    form.submit();
  }

  function look() {
    const idle = Date.now() - used;
    if (idle >= IDLE) leave();
    else if (idle >= IDLE - WARN && !dialog.open) dialog.showModal();
  }

  for (const sign of ["keydown", "pointerdown", "input", "wheel"]) addEventListener(sign, use, { passive: true, capture: true });
  tabs.addEventListener("message", stillHere);
  tabs.postMessage(""); // opening a page is use too
  setInterval(look, 1000);
  document.addEventListener("visibilitychange", look);
  addEventListener("pageshow", (event) => event.persisted && location.reload()); // Back shows only what may be seen now
  for (const form of document.querySelectorAll("form")) form.autocomplete = "off";
})();
