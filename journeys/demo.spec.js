// The demonstration: every role steps in from the front page and finds every page whole, on a phone and on a desk.
import { mkdirSync } from "node:fs";
import { inOneDemonstration as test } from "./kit/demonstration.js";
import { goTo } from "./kit/door.js";
import { look, skim } from "./kit/eyes.js";
import { listen, speak } from "./kit/speech.js";
import { expect } from "./kit/story.js";

const SIZES = [{ width: 360, height: 740 }, { width: 1280, height: 900 }];
// A photograph of every page takes longer than looking at it: only for those who ask, TAHTO_SHOTS=1 bin/journeys.
const SHOTS = process.env.TAHTO_SHOTS && "shots";
// Whoever sees the most walks some sixty pages in two widths.
const WALK = 600_000;
const DOORS = {
  agent: "Sanni Sairaanhoitaja",
  coach: "Vilma Valmentaja",
  coordinator: "Kaisa Koordinaattori",
  staff: "Heli Hoitaja",
  supervisor: "Elli Esihenkilö",
  answerer: "Maija Muutosjohtaja",
  representative: "Lasse Luottamusmies",
  editor: "Tiina Toimittaja",
  leadership: "Johanna Johtaja",
  hr: "Henna Henkilöstöjohtaja",
  admin: "Paavo Pääkäyttäjä",
};

if (SHOTS) mkdirSync(SHOTS, { recursive: true });

// One demonstration for all: making it takes longer than any of the walks.
test.describe.configure({ mode: "default" });

async function stepIn({ page, hand }, role) {
  await page.goto("/");
  await hand.press(page.getByRole("button", { name: DOORS[role] }));
  await expect(page.getByRole("heading", { level: 1 })).toContainText(DOORS[role].split(" ")[0]);
}

test("the front page offers every role", async ({ visitor }) => {
  const { page } = await visitor();
  await page.goto("/");
  await expect(page.locator(".door b")).toHaveText(Object.values(DOORS));
  await seeWell(page, "front");
});

for (const role of Object.keys(DOORS)) {
  test(`${role} finds every page whole`, async ({ visitor }) => {
    test.setTimeout(WALK);
    const guest = await visitor();
    await stepIn(guest, role);
    await seeWell(guest.page, `${role} today`);
    await walk(guest.page, role);
  });
}

test("Sanni speaks, Vilma replies", async ({ visitor }) => {
  const sanni = await visitor();
  await stepIn(sanni, "agent");
  await sanni.hand.press(sanni.page.getByRole("link", { name: "Kuuntelukierros" }).first());
  await sanni.hand.choose(sanni.page.getByLabel("Puhun"));
  await photograph(sanni.page, "recorder idle");
  await speak(sanni);
  await photograph(sanni.page, "recorder kept");
  await sanni.hand.press(sanni.page.getByRole("button", { name: "Lähetä valmentajille" }));
  await expect(sanni.page.getByText("Vastauksesi on perillä")).toBeVisible();

  const vilma = await visitor();
  await stepIn(vilma, "coach");
  await vilma.hand.press(vilma.page.getByRole("link", { name: "Kuuntelukierros" }).first());
  await vilma.hand.press(vilma.page.getByRole("link", { name: "Sanni Sairaanhoitaja" }));
  await listen(vilma);
  await vilma.hand.write(vilma.page.getByLabel("Vastauksesi", { exact: true }), "Hienosti kuunneltu, Sanni.");
  await vilma.hand.press(vilma.page.getByRole("button", { name: "Lähetä vastaus" }));
  await expect(vilma.page.getByText("Vastaus on lähetetty")).toBeVisible();

  await goTo(sanni, "Tänään");
  await sanni.hand.press(sanni.page.getByRole("link", { name: "Valmentajasi vastasi: Kuuntelukierros" }));
  await expect(sanni.page.getByText("Hienosti kuunneltu, Sanni.")).toBeVisible();
  await seeWell(sanni.page, "agent replied");
});

/** Every page that links lead to, one of a kind, starting from the menu. */
async function walk(page, role) {
  const kind = (path) => path.replace(/[\da-f]{8}-[\da-f-]{27}/g, "ID");
  const seen = new Set(["/"]);
  const ahead = await links(page);
  while (ahead.length) {
    const path = ahead.shift();
    if (seen.has(kind(path))) continue;
    seen.add(kind(path));
    const answer = await page.goto(path);
    expect(answer.status(), path).toBe(200);
    await seeWell(page, `${role}${kind(path).replaceAll("/", " ")}`, kind(path));
    ahead.push(...(await links(page)));
  }
}

/** Pages, not files. */
function links(page) {
  return page.locator("a[href^='/']:not([download])").evaluateAll((all) => all.map((one) => one.pathname).filter((path) => !path.startsWith("/media") && !/\.(ics|pdf)$/.test(path)));
}

/** Kinds of pages that somebody has been shown before: then axe has looked at them. */
const familiar = new Set();

async function seeWell(page, name, kind = name) {
  const see = familiar.has(kind) ? skim : look;
  familiar.add(kind);
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await see(page, `${name} at ${size.width}`);
    await photograph(page, `${name} ${size.width}`);
  }
}

async function photograph(page, name) {
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
}
