// A goal goes from the unit's to done: a supervisor writes a goal for her ward, a nurse makes a goal of her own out of it, shows it to
// the supervisor, and says in the end what came of it.
import { inTheDemonstration as test, stepIn } from "./kit/demonstration.js";
import { look } from "./kit/eyes.js";
import { expect } from "./kit/story.js";
import { button, card, field, hears, link, main, said, title } from "./voice/words.js";

const GOAL = "Kirjaus on valmis, kun vuoro vaihtuu.";
const OWN = "Pidän kaksi oppimistuokiota haavanhoidon kirjaamisesta.";
const WORD = "Kumpikin tuokio pidettiin, ja kaksi jatkaa tästä.";

test("a goal goes from the unit's to one's own, and is done with a word", async ({ visitor }) => {
  const tell = (what, how) => test.step(what, how);
  const [elli, sanni] = [await visitor(), await visitor()];
  let own;

  await tell("a supervisor writes a goal for her ward", async () => {
    await stepIn(elli, "Elli Esihenkilö");
    const { page, hand } = elli;
    await page.goto("/talks/goals");
    await hand.press(link(page, "Kirjoita yksikön tavoite"));
    await title(page, "Kirjoita yksikön tavoite");
    await look(page, "goals, a unit's new");
    await hand.press(button(page, "Tallenna yksikön tavoite"));
    await expect(page.getByRole("alert")).toContainText("Kirjoita tavoite.");
    const which = field(page, "Yksikkö");
    if ((await which.locator("option").count()) > 1) await which.selectOption({ label: "Vuodeosasto 3" });
    await hand.write(page.locator("#name-fi"), GOAL);
    await hand.press(button(page, "Tallenna yksikön tavoite"));
    await said(page, "Yksikön tavoite on tallessa.");
    await title(page, GOAL);
    await look(page, "goals, a unit's");
  });

  await tell("a nurse of the ward makes a goal of her own out of it", async () => {
    await stepIn(sanni, "Sanni Sairaanhoitaja");
    const { page, hand } = sanni;
    await main(page).toContainText(GOAL);
    await page.goto("/talks/goals");
    await look(page, "goals");
    await hand.press(link(page, GOAL));
    await hand.press(link(page, "Tee tästä oma tavoite"));
    await title(page, "Uusi oma tavoite");
    await look(page, "goals, one's own new");
    await hand.write(field(page, "Tavoite"), OWN);
    await hand.press(button(page, "Tallenna tavoite"));
    await said(page, "Tavoite on tallessa. Sen näet vain sinä.");
    await main(page).toContainText(GOAL);
    own = new URL(page.url()).pathname;
    await page.goto("/");
    await main(page).toContainText(OWN);
  });

  await tell("she shows it to her supervisor, who opens it", async () => {
    await elli.page.goto("/talks/goals");
    await main(elli.page).not.toContainText(OWN);
    await sanni.page.goto(own);
    await sanni.hand.press(button(sanni.page, "Näytä esihenkilölleni"));
    await said(sanni.page, "Näytetty.");
    await hears(elli, "Sinulle on näytetty tavoite");
    await elli.page.goto("/talks/goals");
    await main(elli.page).not.toContainText(OWN);
    await elli.hand.press(elli.page.getByRole("link", { name: /^Tavoite.*Sanni Sairaanhoitaja/ }));
    await main(elli.page).toContainText(OWN);
    await look(elli.page, "goals, shown to me");
    await sanni.page.goto(own);
    await expect(card(sanni.page, "Kuka on avannut tämän")).toContainText("Elli Esihenkilö");
  });

  await tell("she says that it is done, and what came of it", async () => {
    const { page, hand } = sanni;
    await hand.press(link(page, "Kirjaa, miten kävi"));
    await title(page, "Kirjaa, miten kävi");
    await hand.choose(field(page, "Se on tehty"));
    await hand.press(button(page, "Tallenna"));
    await expect(page.getByRole("alert")).toContainText("Kirjoita muutama sana");
    await look(page, "goals, how it went, something missing");
    await hand.write(field(page, "Muutama sana"), WORD);
    await hand.press(button(page, "Tallenna"));
    await said(page, "Hienoa. Tavoite on merkitty tehdyksi.");
    await main(page).toContainText(WORD);
    await look(page, "goals, done");
    await page.goto("/");
    await main(page).not.toContainText(OWN);
  });
});
