// An agent has every page open when the staff file comes in without them: every way in is closed within the minute, and
// what they said stays for the coach and for the peers, shown by role and employer.
import { readFileSync } from "node:fs";
import { bringIn } from "./kit/demonstration.js";
import { signIn } from "./kit/door.js";
import { until } from "./kit/process.js";
import { aProgrammeIsUnderWay } from "./kit/programme.js";
import { expect, test } from "./kit/story.js";

const ANNI = "anni.agentti@saaristo.example";
const AS_SHOWN = "muutosagentti, Saariston hyvinvointi";
const [SENT, HALF_WRITTEN] = ["Kuuntelukierros", "Tuen kartta"];
const [ANSWER, REMARK] = ["Meillä kysytään, kuka vastaa yöllä.", "Kokeilin kierrossanaa, ja kaikki puhuivat."];
const PASSWORD = "kolme lamppua palaa yöllä";
const FILE = readFileSync("network.csv", "utf8");
const RECORDING = readFileSync("../demo/media/puhe-vartti.m4a");
const MINUTE = 60_000;

test("a leaver with every page open", async ({ house, post, visitor }) => {
  expect((await house.run("people", "import", "network.csv")).code).toBe(0);
  await house.open();
  const [kerttu, eeva, antti, veikko, pentti] = await inside(visitor, post, "kerttu.koordinaattori", "eeva.esihenkilo", "antti.arkinen", "veikko.valmentaja", "pentti.paakayttaja");
  await aProgrammeIsUnderWay(kerttu.page, ["Anni Agentti", "Antti Arkinen", "Veikko Valmentaja"], [SENT, HALF_WRITTEN]);

  const [work, home, nobody] = [await visitor(), await visitor(), await visitor()];
  await signIn(work, post, ANNI);
  const tabs = await openEverything(work);
  const keys = await takeEveryKey({ work, home, nobody, eeva, post });

  await bringIn(pentti, "henkilosto.csv", FILE.split("\n").filter((line) => !line.includes("Anni Agentti")).join("\n"));
  const left = Date.now();
  await Promise.all([
    ...Object.entries(tabs).map(([name, tab]) => test.step(`${name} finds the door`, () => tab.isClosed())),
    test.step("so does the browser at home", () => findsTheDoor(home.page)),
    test.step("no key opens", () => noKeyOpens(keys, nobody)),
  ]);
  expect(Date.now() - left, "all of it within a minute").toBeLessThan(MINUTE);

  await test.step("the coach reads the words, shown by role and employer", async () => {
    await veikko.page.goto("/coaching/inbox");
    await expect(veikko.page.getByText(AS_SHOWN).first()).toBeVisible();
    await veikko.page.getByRole("link").filter({ hasText: AS_SHOWN }).first().click();
    await expect(veikko.page.getByText(ANSWER)).toBeVisible();
    await showsNoName(veikko.page);
  });
  await test.step("and so do the peers", async () => {
    await antti.page.goto(keys.thread);
    await antti.page.getByRole("button", { name: "Sopii, mennään sisään" }).click();
    await antti.page.goto(keys.thread);
    await expect(antti.page.getByText(REMARK)).toBeVisible();
    await showsNoName(antti.page);
  });
});

async function inside(visitor, post, ...names) {
  const all = [];
  for (const name of names) {
    const one = await visitor();
    await signIn(one, post, `${name}@${name.startsWith("veikko") ? "rannikko" : "saaristo"}.example`);
    all.push(one);
  }
  return all;
}

/** The tabs of one browser, each with how it is closed to her. */
async function openEverything({ page }) {
  await answers(page);
  const open = async (path) => {
    const tab = await page.context().newPage();
    await tab.goto(path);
    return tab;
  };
  const reloaded = (tab) => ({ page: tab, isClosed: () => findsTheDoor(tab) });
  const draft = await open(await hrefOf(page, HALF_WRITTEN));
  await draft.getByLabel("Kirjoitan").check();
  await draft.getByLabel("Vastauksesi", { exact: true }).fill("Tämä jäi kesken");
  await expect(draft.locator("[data-saved-text]")).toContainText("Luonnos tallessa");
  const recording = await recorded(page);
  const [today, player, thread] = [await open("/"), await open(recording), await begunThread(await open("/coaching"))];
  return {
    today: reloaded(today),
    draft: { page: draft, isClosed: () => sendsInVain(draft) },
    player: { page: player, isClosed: () => isSilent(player) },
    stream: { page: thread, isClosed: () => hearsNoMore(thread) },
    programme: reloaded(await open("/coaching")),
    history: reloaded(await open("/career")),
    signing: reloaded(await open("/me/sign-in")),
  };
}

async function answers(page) {
  await page.getByRole("link", { name: `Välitehtävä: ${SENT}` }).click();
  await page.getByLabel("Kirjoitan").check();
  await page.getByLabel("Vastauksesi", { exact: true }).fill(ANSWER);
  await page.getByRole("button", { name: "Lähetä valmentajille" }).click();
  await expect(page.getByText("Vastauksesi on perillä")).toBeVisible();
  await page.goto("/");
}

async function begunThread(page) {
  await page.getByRole("link", { name: "Muutosagenttien valmennus" }).first().click();
  await page.getByRole("link", { name: "Ryhmän oma tila" }).last().click();
  await page.getByRole("button", { name: "Sopii, mennään sisään" }).click();
  await page.getByRole("link", { name: "Aloita keskustelu" }).first().click();
  await page.getByLabel("Aihe", { exact: true }).fill("Arjen kysymykset");
  await page.getByLabel("Otsikko", { exact: true }).fill("Kierrossana");
  await page.getByLabel("Mitä haluat sanoa tai kysyä?", { exact: true }).fill(REMARK);
  await page.getByRole("button", { name: "Aloita keskustelu" }).click();
  await expect(page.getByText(REMARK)).toBeVisible();
  return page;
}

/** A recording of hers, kept but not sent. */
function recorded(page) {
  return page.evaluate(async (bytes) => {
    const form = new FormData();
    form.append("file", new Blob([new Uint8Array(bytes)]), "puhe.m4a");
    return `/media/${(await (await fetch("/media", { method: "POST", body: form })).json()).id}`;
  }, [...RECORDING]);
}

/** What lets her in without a page: a password, a calendar link, a link in the post, a printed code. */
async function takeEveryKey({ work, home, nobody, eeva, post }) {
  const { page } = work;
  await page.goto("/me/sign-in/password");
  await page.getByLabel("Uusi salasana", { exact: true }).fill(PASSWORD);
  await page.getByLabel("Uusi salasana uudelleen").fill(PASSWORD);
  await page.getByRole("button", { name: "Tallenna salasana" }).click();
  await expect(page.getByText("Salasana on tallennettu.")).toBeVisible();
  await byPassword(home.page);
  await expect(home.page.getByRole("heading", { name: "Sinua odottaa" })).toBeVisible();

  await page.goto("/calendar");
  await page.getByRole("button", { name: "Tee kalenterilinkki" }).click();
  const feed = await page.locator("#link").inputValue();
  expect((await nobody.page.request.get(feed)).status()).toBe(200);

  await nobody.page.goto("/sign-in");
  await nobody.page.getByLabel("Työsähköposti").fill(ANNI);
  await nobody.page.getByRole("button", { name: "Lähetä linkki" }).click();
  const { link } = await until("a link", async () => (await post.unopened()).find((letter) => letter.to === ANNI && /\/sign-in\//.test(letter.link ?? "")));
  await nobody.page.goto(link);
  await expect(nobody.page.getByRole("button", { name: "Kirjaudu sisään" })).toBeVisible();

  await eeva.page.goto("/sign-in-codes");
  await eeva.page.getByRole("button", { name: "Tee koodi: Anni Agentti" }).click();
  const code = (await eeva.page.locator(".slip .code").innerText()).trim();
  const thread = work.page.context().pages().map((tab) => new URL(tab.url()).pathname).find((path) => path.startsWith("/coaching/threads/"));
  return { feed, code, thread };
}

async function noKeyOpens({ feed, code }, { page }) {
  expect((await page.request.get(feed)).status(), "the calendar link").toBe(404);
  await page.getByRole("button", { name: "Kirjaudu sisään" }).click(); // the link in the post, opened before
  await expect(page.getByRole("heading", { name: "Linkki ei enää toimi" })).toBeVisible();
  await page.goto("/sign-in/code");
  await page.getByLabel("Koodi", { exact: true }).fill(code);
  await page.getByRole("button", { name: "Kirjaudu sisään" }).click();
  await expect(page.getByText("Koodi ei toimi.").first()).toBeVisible();
  await byPassword(page);
  await expect(page.getByText("Nimi ja salasana eivät sovi yhteen.").first()).toBeVisible();
  await findsTheDoor(page);
}

async function byPassword(page) {
  await page.goto("/sign-in/password");
  await page.getByLabel("Työsähköposti tai henkilönumero").fill(ANNI);
  await page.getByLabel("Salasana", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Kirjaudu sisään" }).click();
}

async function findsTheDoor(page) {
  await page.goto(page.url().includes("/sign-in/") ? "/coaching" : page.url());
  await atTheDoor(page);
}

async function atTheDoor(page) {
  await expect(page.getByRole("heading", { level: 1, name: "Kirjaudu sisään" })).toBeVisible();
  await expect(page.locator("body")).not.toContainText("Anni");
}

/** The draft's button, pressed a moment too late. */
async function sendsInVain(page) {
  await page.getByRole("button", { name: "Lähetä valmentajille" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Kirjaudu ensin sisään" })).toBeVisible();
  await page.goto("/coaching");
  await atTheDoor(page);
}

async function isSilent(page) {
  const part = await page.request.get(page.url(), { headers: { range: "bytes=0-99" }, maxRedirects: 0 });
  expect(part.status(), "the next part of the recording").toBe(303);
  await findsTheDoor(page);
}

/** The live page is told that it hears no more; nothing else of the house comes to it. */
async function hearsNoMore(page) {
  await expect(page.getByText("Sivu ei enää päivity itsestään.")).toBeAttached({ timeout: MINUTE });
  await findsTheDoor(page);
}

async function showsNoName(page) {
  await expect(page.getByText(AS_SHOWN).first()).toBeVisible();
  await expect(page.locator("body")).not.toContainText("Anni");
}

const hrefOf = (page, task) => page.getByRole("link", { name: `Välitehtävä: ${task}` }).first().getAttribute("href");
