// A season begins. Personnel services take the ready template into use with one press, ask one question otherwise and are warned
// when a question sounds like pay; they open a season. A ward's supervisor hears of it and asks all her people at once; a nurse
// finds what to do next. Personnel services see that nothing has been held yet, and nothing else.
import { inTheDemonstration as test, stepIn } from "./kit/demonstration.js";
import { look } from "./kit/eyes.js";
import { expect } from "./kit/story.js";
import { button, card, hears, link, main, on, said, title } from "./voice/words.js";

const SEASON = "Talven keskustelut 2021";
const ASKED = "Mikä on sujunut tällä kaudella?";

test("personnel services open a season, and a supervisor asks all her people at once", async ({ visitor }) => {
  const tell = (what, how) => test.step(what, how);
  const [henna, elli, heli] = [await visitor(), await visitor(), await visitor()];

  await tell("the ready template is taken into use with one press", async () => {
    await stepIn(henna, "Henna Henkilöstöjohtaja");
    const { page, hand } = henna;
    await page.goto("/talks");
    await hand.press(link(page, "Keskustelupohjat"));
    await title(page, "Keskustelupohjat");
    await look(page, "templates");
    await hand.press(page.getByRole("button", { name: /^Ota käyttöön ?: Kehityskeskustelu$/ }));
    await said(page, "Pohja on käytössä.");
    await title(page, "Kehityskeskustelu");
    await main(page).toContainText("versio 1");
    await look(page, "template");
  });

  await tell("a question is asked otherwise, and one of pay is warned of", async () => {
    const { page, hand } = henna;
    await hand.press(page.getByRole("link", { name: /^Muuta ?: Missä mennään$/ }));
    await title(page, "Muuta osaa");
    await look(page, "part of a template");
    const first = page.locator("[name=q0-ask-fi]");
    await hand.write(first, "Oletko tyytyväinen palkkaasi?");
    await hand.press(button(page, "Tallenna"));
    await expect(page.getByRole("alert").filter({ hasText: "palkasta" })).toBeVisible();
    await look(page, "part of a template, warned");
    await hand.write(first, ASKED);
    await hand.press(button(page, "Tallenna"));
    await said(page, "Kysymykset on tallennettu uutena versiona.");
    await main(page).toContainText(ASKED);
    await main(page).toContainText("versio 2");
  });

  await tell("a season is opened", async () => {
    const { page, hand } = henna;
    await hand.press(link(page, "Avaa kausi"));
    await title(page, "Avaa kausi");
    await hand.press(button(page, "Avaa kausi"));
    await expect(page.getByRole("alert")).toContainText("Anna kaudelle nimi.");
    await look(page, "season, something missing");
    await hand.write(page.locator("[name=name-fi]"), SEASON);
    await hand.press(button(page, "Avaa kausi"));
    await said(page, "Kausi on avattu.");
    await main(page).toContainText(SEASON);
    await look(page, "seasons");
  });

  await tell("the supervisor hears of it and asks everybody at once", async () => {
    await stepIn(elli, "Elli Esihenkilö");
    await hears(elli, `Keskustelukausi on avattu: ${SEASON}`);
    const { page, hand } = elli;
    await hand.press(on(page, `Keskustelukausi on avattu: ${SEASON}`));
    await main(page).toContainText(SEASON);
    await hand.press(page.getByRole("link", { name: "Katso oman väkesi kausi" }));
    await title(page, "Keskustelukausi");
    await main(page).toContainText(SEASON);
    await main(page).toContainText("Ei aloitettu");
    await look(page, "supervisor's season");
    await hand.press(page.getByRole("button", { name: /^Kutsu kaikki/ }));
    await said(page, "Kutsut ovat lähteneet.");
    await expect(page.getByRole("button", { name: /^Kutsu/ })).toHaveCount(0);
    await main(page).toContainText("Valmistellaan");
    await look(page, "supervisor's season, all asked");
  });

  await tell("a nurse of the ward finds what to do next, in the questions as they are asked now", async () => {
    await stepIn(heli, "Heli Hoitaja");
    const { page, hand } = heli;
    await page.goto("/talks");
    await expect(card(page, "Keskustelut")).toContainText("Elli Esihenkilö");
    await look(page, "my work");
    await hand.press(page.getByRole("link", { name: new RegExp(`^Valmistaudu ?: Kehityskeskustelu, ${SEASON}$`) }));
    await main(page).toContainText(ASKED);
  });

  await tell("personnel services see that nothing has been held", async () => {
    const { page, hand } = henna;
    await page.goto("/talks/held");
    await title(page, "Pidetyt keskustelut");
    await page.getByLabel("Kausi", { exact: true }).selectOption({ label: SEASON });
    await hand.press(button(page, "Näytä"));
    await main(page).toContainText(SEASON);
    await look(page, "held, by unit");
    await hand.press(page.getByRole("link", { name: /Vuodeosasto 3/ }));
    await main(page).toContainText("Heli Hoitaja");
    await main(page).toContainText("Ei pidetty");
    await main(page).not.toContainText("Valmistellaan");
    await look(page, "held, one unit");
  });
});
