// An agent in a cellar without a network notes what happened; it is sent when the network is back, and the coach reads it.
// Another day she needs help, and it is given in time. Her supervisor, the supervisor's supervisor and the leadership see
// neither.
import { inTheDemonstration as test, stepIn } from "./kit/demonstration.js";
import { goTo } from "./kit/door.js";
import { look } from "./kit/eyes.js";
import { expect } from "./kit/story.js";
import { button, link, main, said, title } from "./voice/words.js";

const HERS = "Sanni Sairaanhoitaja: kuulin takaisin";
const LINE = "Yövuoro kysyi samaa kuin aamu.";

const tile = (page, name) => page.getByRole("radio", { name, exact: true });

async function toDiary(visitor) {
  await goTo(visitor, "Valmennus");
  await visitor.hand.press(link(visitor.page, "Kirjaa merkintä"));
  await title(visitor.page, "Kenttäpäiväkirja");
}

/** What this person is shown at an address. */
const answered = async ({ page }, address) => (await page.goto(address)).status();

test("an offline diary entry is sent later, and only the coach and the coordinator read it", async ({ visitor }) => {
  const [sanni, vilma] = [await visitor(), await visitor()];
  await test.step("the diary is opened once, and the telephone keeps its page", async () => {
    await stepIn(sanni, "Sanni Sairaanhoitaja");
    await toDiary(sanni);
    await main(sanni.page).toContainText("Näkevät: sinä, valmentajasi ja muutoskoordinaattori.");
    await main(sanni.page).toContainText("Eivät näe: esihenkilösi, hänen esihenkilönsä eikä johto.");
    await look(sanni.page, "diary");
    await sanni.page.evaluate(async () => (await navigator.serviceWorker.ready).active.state);
    await expect.poll(() => sanni.page.evaluate(async () => (await caches.keys()).length)).toBe(1);
  });
  await test.step("without a network two taps are enough", async () => {
    const { page, hand } = sanni;
    await page.context().setOffline(true);
    await page.goto("/coaching/diary");
    await main(page).toContainText("Verkkoa ei ole juuri nyt.");
    await main(page).not.toContainText("Sanni");
    await look(page, "diary without a network");
    await hand.choose(tile(page, "Kuulin takaisin"));
    await hand.press(button(page, "Tallenna"));
    await main(page).toContainText("1 merkintä odottaa verkkoa");
    await hand.choose(tile(page, "Kerroin yksikössäni"));
    await hand.write(page.getByLabel("Omin sanoin, jos haluat"), LINE);
    await hand.press(button(page, "Tallenna"));
    await main(page).toContainText("2 merkintää odottaa verkkoa");
    await page.reload();
    await main(page).toContainText("2 merkintää odottaa verkkoa");
    await main(page).not.toContainText(LINE);
  });
  await test.step("with the network back both are sent, once", async () => {
    const { page } = sanni;
    await page.context().setOffline(false);
    await main(page).toContainText("Odottaneet merkinnät on lähetetty.");
    await main(page).not.toContainText("odottaa verkkoa");
    await page.goto("/coaching/diary");
    const own = page.locator("[data-diary-own] .row");
    await expect(own).toHaveCount(3); // one is from before
    await link(page, "Kerroin yksikössäni").first().click();
    await main(page).toContainText(LINE);
    await look(page, "entry, one's own");
  });
  const entry = sanni.page.url();
  await test.step("the coach and the coordinator read it", async () => {
    await stepIn(vilma, "Vilma Valmentaja");
    await vilma.page.goto("/coaching/diary/entries");
    await expect(link(vilma.page, HERS).first()).toBeVisible();
    await look(vilma.page, "entries");
    expect(await answered(vilma, entry)).toBe(200);
    await main(vilma.page).toContainText(LINE);
    await look(vilma.page, "entry, as the coach reads it");
  });
  await test.step("her supervisor, leadership and others do not", async () => {
    for (const name of ["Elli Esihenkilö", "Johanna Johtaja", "Paavo Pääkäyttäjä", "Heli Hoitaja"]) {
      const other = await visitor();
      await stepIn(other, name);
      for (const address of [entry, "/coaching/diary/entries"]) {
        const status = await answered(other, address);
        expect(status, `${name}: ${address}`).toBe(404);
      }
    }
  });
});

test("an agent asks for help and is helped in time", async ({ visitor }) => {
  const [sanni, vilma] = [await visitor(), await visitor()];
  await test.step("help is asked in two taps, and the day of the answer stands there", async () => {
    const { page, hand } = sanni;
    await stepIn(sanni, "Sanni Sairaanhoitaja");
    await toDiary(sanni);
    await hand.choose(tile(page, "Tarvitsen apua"));
    await hand.press(button(page, "Tallenna"));
    await said(page, "Avunpyyntösi on välitetty.");
    await main(page).toContainText("Vastaus viimeistään ke 6.10.");
    await hand.press(link(page, "Tarvitsen apua").first());
    await main(page).toContainText("Vastaamme viimeistään ke 6.10.");
    await main(page).toContainText("Vilma Valmentaja");
    await look(page, "help asked");
  });
  await test.step("the coach finds it among what awaits, and replies", async () => {
    const { page, hand } = vilma;
    await stepIn(vilma, "Vilma Valmentaja");
    await hand.press(link(page, "Muutosagentti tarvitsee apua").first());
    await page.goto("/coaching/diary/help");
    await look(page, "help awaited");
    await hand.press(link(page, "Sanni Sairaanhoitaja: tarvitsen apua"));
    await hand.write(page.getByRole("textbox", { name: "Vastauksesi" }), "Soitan sinulle iltapäivällä.");
    await hand.press(button(page, "Lähetä vastaus"));
    await said(page, "Vastaus on lähetetty.");
    await look(page, "help given");
  });
  await test.step("the agent hears of it and reads it", async () => {
    const { page, hand } = sanni;
    await page.goto("/");
    await hand.press(link(page, "Kenttäpäiväkirjan merkintääsi on vastattu").first());
    await main(page).toContainText("Soitan sinulle iltapäivällä.");
    await look(page, "help received");
  });
});

test("leadership sees what stands in the way of ten agents, and what was done", async ({ visitor }) => {
  const [johanna, kaisa] = [await visitor(), await visitor()];
  await stepIn(johanna, "Johanna Johtaja");
  await johanna.page.goto("/coaching/obstacles");
  await title(johanna.page, "Yleisin este, vähintään 10 agentilla: Aika puuttuu työvuoroluettelosta");
  await main(johanna.page).not.toContainText("Ei sijaista");
  await look(johanna.page, "obstacles, as leadership sees them");
  await stepIn(kaisa, "Kaisa Koordinaattori");
  await kaisa.page.goto("/coaching/obstacles");
  await main(kaisa.page).toContainText("Avoimet esteet");
  await look(kaisa.page, "obstacles, as the coordinator sees them");
});
