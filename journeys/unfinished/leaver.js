// An agent has every page open when the staff file comes in without them: each page's next act finds the door, and what
// they sent is still there for the coach, shown by role and employer.
import { readFileSync } from "node:fs";
import { bringIn, inTheDemonstration, stepIn } from "./kit/demonstration.js";
import { until } from "./kit/process.js";
import { expect } from "./kit/story.js";

const test = inTheDemonstration;
const SANNI = "Sanni Sairaanhoitaja";
const AS_SHOWN = "muutosagentti, Järviseudun sote";
const FILE = readFileSync("../demo/people.csv", "utf8");
const WITHOUT = FILE.split("\n").filter((line) => !line.includes(`;${SANNI};`)).join("\n");
const RECORDING = readFileSync("../demo/media/puhe-vartti.m4a");

test("leaver with every page open", async ({ visitor }) => {
  const [sanni, coach, admin] = [await visitor(), await visitor(), await visitor()];
  await stepIn(coach, "Vilma Valmentaja");
  await coach.page.goto("/coaching/inbox/all");
  await expect(coach.page.getByText(SANNI).first()).toBeVisible();

  await stepIn(sanni, SANNI);
  const tabs = await openEverything(sanni.page);
  await stepIn(admin, "Paavo Pääkäyttäjä");
  await bringIn(admin, "henkilosto.csv", WITHOUT);

  for (const [name, tab] of Object.entries(tabs))
    await until(`${name} to find the door`, async () => {
      await tab.act();
      return atTheDoor(tab.page);
    }, 60_000);
  await expect(tabs.cohort.page.getByRole("heading", { name: "Kirjaudu sisään" })).toBeVisible();

  await coach.page.goto("/coaching/inbox/all");
  await expect(coach.page.getByText(AS_SHOWN).first()).toBeVisible();
  await expect(coach.page.getByText(SANNI)).toHaveCount(0);
  await coach.page.getByRole("link").filter({ hasText: AS_SHOWN }).first().click();
  await expect(coach.page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(coach.page.getByText(AS_SHOWN).first()).toBeVisible();
});

/** Where one signs in; today's page is the demonstration's own door. */
const atTheDoor = async (page) =>
  new URL(page.url()).pathname === "/sign-in" || (await page.getByRole("heading", { name: "Kenen saappaisiin astut?" }).isVisible());

/** Five tabs of one browser, each with what they would do next. */
async function openEverything(page) {
  const open = async (path) => {
    const tab = await page.context().newPage();
    await tab.goto(path);
    return tab;
  };
  const again = (tab) => ({ page: tab, act: () => tab.goto(tab.url()) });
  const task = await hrefOf(page, "/coaching/tasks/");
  await page.goto("/coaching");
  const programme = await hrefOf(page, "/coaching/programmes/");
  const recording = await page.evaluate(async (bytes) => {
    const form = new FormData();
    form.append("file", new Blob([new Uint8Array(bytes)]), "puhe.m4a");
    return (await (await fetch("/media", { method: "POST", body: form })).json()).id;
  }, [...RECORDING]);
  const [draft, player] = [await open(task), await open(`/media/${recording}`)];
  return {
    today: again(await open("/")),
    draft: { page: draft, act: () => sendOn(draft) },
    recording: again(player),
    cohort: again(await open(programme)),
    history: again(await open("/career")),
  };
}

/** Presses the draft's button, unless the door has been found already. */
async function sendOn(draft) {
  if (await atTheDoor(draft)) return;
  await draft.locator("form[action*='/submissions'] button").last().click();
  await draft.waitForLoadState();
}

const hrefOf = (page, beginning) => page.locator(`main a[href^="${beginning}"]`).first().getAttribute("href");
