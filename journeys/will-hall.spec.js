// A hall: the coordinator opens a round for it and shows the screen. Two nurses come in by the address under the code and
// vote on their telephones; of so few no number is said. A press closes it: the screen and both telephones say so by
// themselves, and soon that the result is there – which is that they were too few.
import { inTheDemonstration as test, stepIn } from "./kit/demonstration.js";
import { look } from "./kit/eyes.js";
import { expect } from "./kit/story.js";
import { button, link, main, said, title } from "./voice/words.js";

const ASKED = "Mistä lähdemme liikkeelle?";
const PHONE = { width: 360, height: 740 };

test("a hall votes by the code on the screen, and hears by itself that it has closed", async ({ visitor }) => {
  const tell = (what, how) => test.step(what, how);
  const [kaisa, sanni, heli] = [await visitor(), await visitor(), await visitor()];
  let address;

  await tell("a round is made for the hall, and opened", async () => {
    await stepIn(kaisa, "Kaisa Koordinaattori");
    const { page, hand } = kaisa;
    await page.goto("/will/new");
    await page.locator("[name=name-fi]").fill(ASKED);
    await page.locator("[name=reason-fi]").fill("Tulos luetaan täällä heti.");
    await page.locator("[name=statements-fi]").fill("Aloitamme pienestä.\nKerromme keskeneräisestäkin.");
    await page.locator("#held-live").check();
    for (const day of ["begins-on", "ends-on"]) await page.locator(`[name=${day}]`).fill("2021-10-04");
    await button(page, "Tallenna luonnos").click();
    await title(page, ASKED);
    await link(page, "Avaa kierros").click();
    await page.locator("main form button").first().click();
    await said(page, "Kierros on avattu.");
    await hand.press(link(page, "Avaa salinäyttö"));
    await page.setViewportSize({ width: 1280, height: 720 });
    await title(page, ASKED);
    await main(page).toContainText("Ensimmäiset vastaavat jo.");
    await look(page, "the screen of a hall");
    address = `/w/${(await page.locator(".hall-code b").textContent()).split("/w/")[1]}`;
  });

  await tell("two come in by its address and vote", async () => {
    await heli.page.goto(address);
    await expect(heli.page).toHaveURL(new RegExp(`/sign-in/code\\?next=${address}$`)); // whoever is not signed in does so first
    for (const [nurse, name] of [[sanni, "Sanni Sairaanhoitaja"], [heli, "Heli Hoitaja"]]) {
      await stepIn(nurse, name);
      const { page, hand } = nurse;
      await page.setViewportSize(PHONE);
      await page.goto(address);
      await title(page, ASKED);
      await main(page).toContainText("Kukaan käyttäjä, esihenkilö tai pääkäyttäjä ei näe ohjelmassa, miten äänestit.");
      await hand.press(button(page, "Samaa mieltä"));
    }
    await expect(kaisa.page.locator(".hall-count")).toHaveText("Ensimmäiset vastaavat jo."); // two are no number
  });

  await tell("a press closes it, and everybody hears", async () => {
    const { page, hand } = kaisa;
    await hand.press(page.locator(".hall-close summary"));
    await expect(page.locator(".hall-close")).toContainText("ei voi avata uudelleen");
    await hand.press(button(page, "Sulje nyt"));
    await title(page, ASKED);
    for (const nurse of [sanni, heli]) {
      await main(nurse.page).toContainText("Äänestys on päättynyt.", { timeout: 15_000 });
      await expect(button(nurse.page, "Samaa mieltä")).toBeHidden();
    }
    await look(sanni.page, "a telephone after the closing");
  });

  await tell("and soon that the result is there, without anybody reading the page anew", async () => {
    await main(kaisa.page).toContainText("niin vähän", { timeout: 30_000 });
    await expect(kaisa.page.locator("main svg.map")).toHaveCount(0);
    await look(kaisa.page, "the screen when it has closed");
    const { page, hand } = heli;
    await main(page).toContainText("Tulos on valmis.", { timeout: 30_000 });
    await hand.press(link(page, "Lue tulos"));
    await expect(page).toHaveURL(/\/result$/);
    await look(page, "a result of too few");
  });
});
