// The field diary without a network: what is kept on this telephone until the network is back, and how it is sent. The
// page and the worker (sw.js) both read this file; only the page has a form. What is kept can be read on the telephone.
const diary = (() => {
  const ENTRIES = "entries";
  const FACTS = "facts";
  const TO = "/coaching/diary/entries";
  const OUTCOME = { 401: "sign-in", 409: "another" };

  function open() {
    return new Promise((resolve, reject) => {
      const asked = indexedDB.open("tahto-diary", 1);
      asked.onupgradeneeded = () => {
        asked.result.createObjectStore(ENTRIES, { keyPath: "once" });
        asked.result.createObjectStore(FACTS);
      };
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
  }

  async function run(store, mode, deed) {
    const base = await open();
    try {
      return await new Promise((resolve, reject) => {
        const change = base.transaction(store, mode);
        const asked = deed(change.objectStore(store));
        change.oncomplete = () => resolve(asked.result);
        change.onerror = change.onabort = () => reject(change.error);
      });
    } finally {
      base.close();
    }
  }

  const waiting = () => run(ENTRIES, "readonly", (store) => store.getAll());
  const keep = (entry) => run(ENTRIES, "readwrite", (store) => store.put(entry));
  const remove = (once) => run(ENTRIES, "readwrite", (store) => store.delete(once));
  /** For whom this telephone keeps entries: the server's word, of when the page was last open signed in. */
  const owner = () => run(FACTS, "readonly", (store) => store.get("owner"));
  const ownedBy = (word) => run(FACTS, "readwrite", (store) => store.put(word, "owner"));

  /** "sent", "away", "sign-in", "another" or "refused". The same id makes the same entry, however often it is sent. */
  async function send({ once, owner, kind, obstacle, text, at }) {
    const form = new URLSearchParams({ once, for: owner, kind, obstacle, ago: Math.max(0, Date.now() - at) });
    if (text) {
      form.set("answer-way", "text");
      form.set("answer-text", text);
    }
    try {
      const answer = await fetch(TO, { method: "POST", body: form, headers: { "X-Tahto": "1" } });
      if (answer.status === 201) return "sent";
      return OUTCOME[answer.status] ?? (answer.status >= 500 ? "away" : "refused");
    } catch {
      return "away";
    }
  }

  /** Sends what waits, of one owner or of all; how each went. */
  async function sendAll(whose) {
    const went = [];
    for (const entry of await waiting()) {
      if (whose && entry.owner !== whose) continue;
      const how = await send(entry);
      if (how === "sent") await remove(entry.once);
      went.push(how);
      if (how === "away" || how === "sign-in") break; // so it goes for the rest too
    }
    return went;
  }

  return { waiting, keep, remove, owner, ownedBy, sendAll };
})();

(() => {
  if (typeof document === "undefined") return;
  const form = document.querySelector("form[data-diary]");
  const said = document.querySelector("[data-diary-said]");
  if (!form || !said || !self.indexedDB) return;
  const own = form.dataset.diary; // empty on the page for without a network
  const words = form.dataset;

  function tell(...sentences) {
    said.replaceChildren(...sentences.filter(Boolean).map((sentence) => Object.assign(document.createElement("p"), { textContent: sentence })));
    said.hidden = !said.childElementCount;
  }

  const count = (many) => (many === 1 ? words.wordsWaitingOne : words.wordsWaitingMany.replace("…", many));

  /** How many wait, without their words: whoever holds the telephone may be another. */
  async function show(...more) {
    const all = await diary.waiting();
    const mine = own || (await diary.owner());
    const theirs = all.filter((entry) => entry.owner === mine).length;
    tell(...more, theirs > 0 && count(theirs), theirs < all.length && words.wordsAnother);
    if (all.length > 0) said.append(removing());
  }

  function removing() {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "ds-button", textContent: words.wordsRemove });
    button.dataset.variant = "tertiary";
    button.addEventListener("click", async () => {
      if (!confirm(words.wordsSure)) return;
      for (const { once } of await diary.waiting()) await diary.remove(once);
      show();
    });
    return button;
  }

  async function sendWaiting() {
    if ((await diary.waiting()).length === 0) return;
    const went = await diary.sendAll(own);
    const told = { sent: words.wordsSent, "sign-in": words.wordsSignIn, refused: words.wordsRefused };
    if (went.includes("sent") && own) await again();
    await show(...["sent", "sign-in", "refused"].filter((how) => went.includes(how)).map((how) => told[how]));
  }

  /** One's own entries anew, without moving the reader. */
  async function again() {
    try {
      const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
      const next = page.querySelector("[data-diary-own]");
      if (next) document.querySelector("[data-diary-own]").replaceWith(next);
    } catch {
      // the line is cut: it stands on the next page
    }
  }

  /** Kept here when there is no network, unless a recording or picture belongs to it: those need one. */
  async function keepHere(event) {
    if (own && navigator.onLine) return;
    const sent = new FormData(form);
    if ([...sent].some(([name, value]) => name.startsWith("answer-medium-") && value)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const owner = own || (await diary.owner());
    if (!sent.get("kind") || !owner) return form.reportValidity();
    const text = sent.get("answer-text") ?? "";
    const entry = { once: crypto.randomUUID(), owner, kind: sent.get("kind"), obstacle: sent.get("obstacle") ?? "", text, at: Date.now() };
    await diary.keep(entry);
    form.reset();
    await show();
    said.scrollIntoView({ block: "center" });
    const worker = await navigator.serviceWorker?.ready;
    worker?.sync?.register("diary").catch(() => {}); // where there is none, the page itself sends
    if (navigator.onLine) sendWaiting();
  }

  form.addEventListener("submit", keepHere, true);
  addEventListener("online", sendWaiting);
  (async () => {
    if (own) {
      await diary.ownedBy(own);
      navigator.serviceWorker?.register(`/sw.js?lang=${words.lang}`, { scope: "/coaching/diary" }).catch(() => {});
    }
    await show();
    sendWaiting();
  })();
})();
