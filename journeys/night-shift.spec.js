// A night on the ward: no e-mail, and one computer for all. A code that the supervisor printed lets an agent in, a
// password takes its place, a half-written answer waits in the house and not in the browser, and nothing of one person
// is there for the next.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { signIn } from "./kit/door.js";
import { look } from "./kit/eyes.js";
import { aProgrammeIsUnderWay } from "./kit/programme.js";
import { expect, test } from "./kit/story.js";

const EMPLOYER = "Saariston hyvinvointi";
const TASK = "Kuuntelukierros";
const HALF = "Kello kolmelta puhuimme siitä, kenelle kysymykset viedään";
const REST = `${HALF}, eikä kukaan tiennyt.`;
const PASSWORD = "kolme lamppua palaa yöllä";
/** What must not be seen by the next person at the computer. */
const OF_ANNI = new RegExp(`Anni|${TASK}|Kello kolmelta`);
/** Where the agent has been. */
const places = new Set();

test("a night-shift agent without e-mail on a shared computer", async ({ house, post, visitor }) => {
  await nobodyOnTheWardHasMail(house);
  await house.open();
  const [kerttu, eeva, ward] = [await visitor(), await visitor(), await visitor()];
  await signIn(kerttu, post, "kerttu.koordinaattori@saaristo.example");
  await test.step("a programme is under way", () => aProgrammeIsUnderWay(kerttu.page, ["Anni Agentti", "Veikko Valmentaja"], [TASK]));
  await signIn(eeva, post, "eeva.esihenkilo@saaristo.example");

  const code = await test.step("the supervisor prints a code", () => printsCode(eeva, "Anni Agentti"));
  await test.step("the agent comes in by it and sets a password", async () => {
    await comesInByCode(ward, code);
    await setsPassword(ward);
    await expect(ward.page.getByRole("link", { name: `Välitehtävä: ${TASK}` })).toBeVisible();
  });
  await test.step("begins to answer and is called away", async () => {
    await ward.page.clock.install();
    await openTask(ward);
    await ward.hand.choose(ward.page.getByLabel("Kirjoitan"));
    await ward.hand.write(ward.page.getByLabel("Vastauksesi", { exact: true }), HALF);
    await ward.page.clock.runFor(2_000);
    await expect(ward.page.locator("[data-saved-text]")).toContainText("Luonnos tallessa");
    await look(ward.page, "shared computer, a task");
    await ward.page.clock.runFor("04:10");
    const dialog = ward.page.getByRole("dialog");
    await expect(dialog).toContainText("Oletko vielä siinä?");
    await dialog.evaluate((one) => Promise.all(one.getAnimations({ subtree: true }).map(({ finished }) => finished)));
    await look(ward.page, "shared computer, still there?");
    await ward.page.clock.runFor("01:00");
    await expect(ward.page.getByText("Kirjasimme sinut ulos, koska kone oli hetken käyttämättä. Luonnoksesi ovat tallessa.")).toBeVisible();
    await ward.page.clock.resume();
  });
  await test.step("nothing is left behind", () => nothingIsLeft(ward, OF_ANNI));

  await test.step("a colleague comes in at the same computer and finds nothing of hers", async () => {
    await comesInByCode(ward, await printsCode(eeva, "Heikki Hoitaja"));
    await ward.hand.press(ward.page.getByRole("link", { name: "Ei nyt" }));
    await expect(ward.page.getByRole("heading", { name: "Mikään ei odota sinua" })).toBeVisible();
    await expect(ward.page.locator("body")).not.toContainText(OF_ANNI);
    await expect(ward.page.locator(".whose")).toContainText("Heikki Hoitaja");
    for (const place of places) {
      const answer = await ward.page.goto(place);
      expect(answer.status(), place).toBe(404);
      await expect(ward.page.locator("body")).not.toContainText(OF_ANNI);
    }
  });
  await test.step("and is out after five minutes by the house's own clock", async () => {
    await house.sharedComputersStoodIdle();
    await ward.page.goto("/coaching");
    await expect(ward.page.getByRole("heading", { level: 1, name: "Kirjaudu sisään" })).toBeVisible();
    await nothingIsLeft(ward, /Anni|Heikki/);
  });

  await test.step("the agent comes back by staff number and password, and the half-written answer waits", async () => {
    await comesInByNumber(ward, "21");
    await openTask(ward);
    const answer = ward.page.getByLabel("Vastauksesi", { exact: true });
    await expect(answer).toHaveValue(HALF);
    await ward.hand.write(answer, REST);
    await ward.hand.press(ward.page.getByRole("button", { name: "Lähetä valmentajille" }));
    await expect(ward.page.getByRole("status").filter({ hasText: "Vastauksesi on perillä" })).toBeVisible();
  });
  await test.step("one press signs out", async () => {
    await ward.hand.press(ward.page.locator(".whose").getByRole("button", { name: "Kirjaudu ulos" }));
    await expect(ward.page.getByText("Olet kirjautunut ulos.")).toBeVisible();
    await nothingIsLeft(ward, OF_ANNI);
  });
});

async function nobodyOnTheWardHasMail(house) {
  const staff = join(house.place, "network.csv");
  const file = await readFile("network.csv", "utf8");
  await writeFile(staff, file.replace(/(anni\.agentti|heikki\.hoitaja)@saaristo\.example/g, ""));
  expect((await house.run("people", "import", staff)).code).toBe(0);
}

/** The slip as it comes out of the printer: who it is for, where to go, and the code; nothing else of the page. */
async function printsCode({ page, hand }, name) {
  await page.goto("/");
  await hand.press(page.locator("details.me summary"));
  await hand.press(page.getByRole("link", { name: "Kirjautumiskoodit" }));
  await expect(page.getByText("ei työsähköpostia").first()).toBeVisible();
  await look(page, "codes");
  await hand.press(page.getByRole("button", { name: `Tee koodi: ${name}` }));
  await expect(page.getByRole("heading", { level: 1, name: "Lappu kirjautumista varten" })).toBeVisible();
  await look(page, "the slip");
  await page.emulateMedia({ media: "print" });
  const slip = page.locator(".slip");
  await expect(slip).toContainText(name);
  const code = (await slip.locator(".code").innerText()).trim();
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  await expect(slip.getByRole("img", { name: "QR-koodi" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Tulosta" })).toBeHidden();
  await expect(page.locator("header.bar")).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  return code;
}

async function comesInByCode({ page, hand }, code) {
  await page.goto("/");
  await hand.press(page.getByRole("link", { name: "Minulla on koodi" }));
  await expect(page.getByLabel("Koodi", { exact: true })).toHaveValue("");
  await expect(page.getByLabel("Käytän yhteistä konetta")).toBeChecked();
  await look(page, "sign-in by code");
  await hand.write(page.getByLabel("Koodi", { exact: true }), code.toLowerCase().replaceAll("-", " "));
  await hand.press(page.getByRole("button", { name: "Kirjaudu sisään" }));
  await expect(page).toHaveURL("/me/sign-in/password?next=/");
}

async function setsPassword({ page, hand }) {
  await look(page, "a password is offered");
  await hand.write(page.getByLabel("Uusi salasana", { exact: true }), PASSWORD);
  await hand.write(page.getByLabel("Uusi salasana uudelleen"), PASSWORD);
  await hand.press(page.getByRole("button", { name: "Tallenna salasana" }));
  await expect(page).toHaveURL("/");
}

async function comesInByNumber({ page, hand }, number) {
  await page.goto("/");
  await hand.press(page.getByRole("link", { name: "Kirjaudu salasanalla" }));
  for (const label of ["Työsähköposti tai henkilönumero", "Salasana"]) await expect(page.getByLabel(label, { exact: true })).toHaveValue("");
  await expect(page.getByLabel("Käytän yhteistä konetta")).toBeChecked();
  await look(page, "sign-in by password");
  await hand.write(page.getByLabel("Työsähköposti tai henkilönumero"), number);
  await page.getByLabel("Työnantaja", { exact: true }).selectOption(EMPLOYER);
  await hand.write(page.getByLabel("Salasana", { exact: true }), PASSWORD);
  await hand.press(page.getByRole("button", { name: "Kirjaudu sisään" }));
  await expect(page).toHaveURL("/");
}

async function openTask({ page, hand }) {
  await hand.press(page.getByRole("link", { name: `Välitehtävä: ${TASK}` }));
  await expect(page.getByRole("heading", { level: 1, name: TASK })).toBeVisible();
  places.add(new URL(page.url()).pathname);
}

/** No session, nothing in the browser's stores, and Back shows the door. */
async function nothingIsLeft({ page }, words) {
  const { cookies, origins } = await page.context().storageState({ indexedDB: true });
  expect(cookies.filter(({ name }) => !["shared", "said"].includes(name)).map(({ name }) => name), "cookies").toEqual([]);
  expect(origins, "what scripts keep").toEqual([]);
  const kept = await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, (await caches.keys()).length]);
  expect(kept, "localStorage, sessionStorage, IndexedDB, caches").toEqual([0, 0, 0, 0]);
  for (let steps = 0; steps < 3; steps++) {
    await page.goBack();
    await expect(page.locator("body")).not.toContainText(words);
    await expect(page.locator("textarea")).toHaveCount(0);
  }
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1, name: "Kirjaudu sisään" })).toBeVisible();
}
