// For every page: where the keyboard starts, what a player can't play, menus that close, forms that go once.
(() => {
  const AGAIN = 15000;
  const MENUS = "details.menu[open], details.me[open]";

  document.querySelector("[data-focus]")?.focus();

  // A recording that this browser can't play says so, and shows the way to its text.
  const sayUnplayable = (player) => {
    const notices = [...document.querySelectorAll("[data-unplayable]")];
    const next = notices.find((notice) => player.compareDocumentPosition(notice) & Node.DOCUMENT_POSITION_FOLLOWING);
    if (next) next.hidden = false;
  };
  document.addEventListener("error", (event) => event.target.matches?.("[data-player]") && sayUnplayable(event.target), true);
  for (const player of document.querySelectorAll("[data-player]")) if (player.error) sayUnplayable(player);

  document.addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll(MENUS)) if (!menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of document.querySelectorAll(MENUS)) {
      if (menu.contains(document.activeElement)) menu.querySelector("summary").focus();
      menu.open = false;
    }
  });

  // The button keeps its name and value, so it is not disabled; a second press is simply not heard.
  const gone = new Map();
  addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || !form.matches("[data-once]")) return;
    if (gone.has(form)) return event.preventDefault();
    gone.set(form, event.submitter);
    event.submitter?.setAttribute("aria-disabled", "true");
    setTimeout(release, AGAIN, form); // the line was cut and the page is still here
  });
  function release(form) {
    gone.get(form)?.removeAttribute("aria-disabled");
    gone.delete(form);
  }
  addEventListener("pageshow", () => [...gone.keys()].forEach(release));

  for (const button of document.querySelectorAll("[data-print]")) button.hidden = false;
  document.addEventListener("click", (event) => event.target.closest?.("[data-print]") && print());
})();
