// A part of the page that tells how far some work is comes again now and then, without moving the reader. When the work
// is done the page is read anew, whole.
(() => {
  const EVERY = 2000;
  const part = document.querySelector("[data-again]");
  if (!part) return;
  const again = async () => {
    try {
      const answer = await fetch(location.href, { headers: { accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const next = page.querySelector("[data-again]");
      if (!next || answer.redirected) return location.reload();
      if (next.innerHTML !== part.innerHTML) part.innerHTML = next.innerHTML;
    } catch {
      // the line is cut: the next try
    }
    setTimeout(again, EVERY);
  };
  setTimeout(again, EVERY);
})();
