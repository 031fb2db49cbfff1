// [data-insert-into=NAME][hidden] holds buttons [data-insert=TEXT]: each puts its text where one was writing, in the
// field NAME or NAME-language of the same form.
(() => {
  const places = [...document.querySelectorAll("[data-insert-into]")];
  const fields = (place) => [...(place.closest("form")?.querySelectorAll("textarea") ?? [])].filter((field) => field.name.split("-")[0] === place.dataset.insertInto);
  let last = null;
  document.addEventListener("focusin", (event) => {
    if (event.target.matches("textarea")) last = event.target;
  });
  for (const place of places) {
    place.hidden = false;
    place.addEventListener("click", (event) => {
      const button = event.target.closest("[data-insert]");
      const own = fields(place);
      const field = own.includes(last) ? last : own[0];
      if (!button || !field) return;
      const at = field.selectionStart;
      const before = field.value.slice(0, at);
      const gap = before && !/\s$/.test(before) ? " " : "";
      field.setRangeText(gap + button.dataset.insert, at, field.selectionEnd, "end");
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.focus();
    });
  }
})();
