// The worker of the field diary, for its pages alone. It keeps one page that tells of nobody, with its look; shows it when
// there is no network; and sends what waits when the network is back.
importScripts("/assets/diary.js");
const KEPT = "tahto-diary-VERSION";
const FILES = ["CSS", "JS", "FONT", "/assets/icon.svg", "/assets/diary.js"];
const PAGE = `/coaching/diary/offline?lang=${new URL(location.href).searchParams.get("lang") || "fi"}`;

/** Asked for as by nobody, so that the page holds nobody's name. */
async function keep() {
  const cache = await caches.open(KEPT);
  const asked = [PAGE, ...FILES].map((address) => new Request(address, { credentials: "omit", cache: "reload" }));
  await cache.addAll(asked);
}

async function letOldGo() {
  for (const name of await caches.keys()) if (name !== KEPT && name.startsWith("tahto-diary-")) await caches.delete(name);
  await clients.claim();
}

const kept = (address) => caches.match(address, { ignoreVary: true });

async function page(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const offline = await kept(PAGE);
    if (offline) return offline;
    throw error;
  }
}

addEventListener("install", (event) => event.waitUntil(keep().then(() => skipWaiting())));
addEventListener("activate", (event) => event.waitUntil(letOldGo()));
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (FILES.includes(new URL(request.url).pathname)) event.respondWith(kept(request.url).then((file) => file ?? fetch(request)));
});
addEventListener("sync", (event) => {
  if (event.tag !== "diary") return;
  const send = async () => {
    if ((await diary.sendAll()).includes("away")) throw new Error("no network yet"); // so it is tried again
  };
  event.waitUntil(send());
});
