// A trial is stopped honourably. On her telephone Sanni starts a trial on her ward out of an idea; Heli, who works there, says
// what she thought of it, which nobody else is shown. Sanni stops it and says why. A nurse of another unit finds it, reads
// why it was stopped, follows it and tries it otherwise in her own unit; the path leads both ways.
import { inTheDemonstration as test, stepIn } from "./kit/demonstration.js";
import { look } from "./kit/eyes.js";
import { expect } from "./kit/story.js";
import { button, card, field, hears, link, main, said, title } from "./voice/words.js";

const IDEA = "Viestit valmiina A4:nä taukohuoneen seinälle";
const NAME = "Viesti taukohuoneen seinälle";
const WHY = "Seinällä oli neljä lappua, eikä kukaan tiennyt, mikä niistä oli uusi.";
const LEARNED = "Yksi lappu kerrallaan. Vanha pois ennen kuin uusi tulee.";
const HONOUR = "Kokeilu oli hyödyllinen: nyt sitä ei tarvitse kokeilla muualla.";
const SECRET = "Lappu jäi minulta kokonaan näkemättä.";

test("an idea is tried on a ward, stopped honourably, and another unit reads why and tries it otherwise", async ({ visitor }) => {
  const tell = (what, how) => test.step(what, how);
  const [sanni, heli, elli, lasse] = [await visitor(), await visitor(), await visitor(), await visitor()];
  let trial;

  await tell("a nurse opens an idea and starts a trial out of it", async () => {
    await stepIn(sanni, "Sanni Sairaanhoitaja");
    const { page, hand } = sanni;
    await page.goto("/voice?kind=idea");
    await hand.press(link(page, IDEA));
    await hand.press(link(page, "Kokeile yksikössäsi"));
    await title(page, "Aloita kokeilu");
    await main(page).toContainText(`Kokeilu lähtee ideasta: ${IDEA}`);
    await hand.write(ownLanguage(page, "Kokeilun nimi"), NAME);
    await hand.press(button(page, "Aloita kokeilu"));
    await expect(page.getByRole("alert")).toContainText("Kirjoita, mikä ei saa huonontua.");
    await look(page, "trial, something missing");
    await hand.write(ownLanguage(page, "Mitä kokeillaan"), "Viikon viesti tulostetaan ja kiinnitetään taukohuoneen seinälle.");
    await hand.write(ownLanguage(page, "Mikä olisi paremmin"), "Viestin näkee ilman konetta.");
    await hand.write(ownLanguage(page, "Mistä sen huomaa"), "Aamun jaossa viesti on jo tuttu.");
    await hand.write(ownLanguage(page, "Mikä ei saa huonontua"), "Tauko pysyy taukona.");
    await hand.press(button(page, "Aloita kokeilu"));
    await said(page, "Kokeilu on kirjattu.");
    await title(page, NAME);
    await expect(card(page, "Mistä ja mihin")).toContainText(IDEA);
    await look(page, "trial, running");
    trial = new URL(page.url()).pathname;
  });

  await tell("the unit's supervisor is told", async () => {
    await stepIn(elli, "Elli Esihenkilö");
    await hears(elli, `Yksikössäsi alkaa kokeilu: ${NAME}`);
  });

  await tell("a colleague says what she thought of it", async () => {
    await stepIn(heli, "Heli Hoitaja");
    const { page, hand } = heli;
    await page.goto(trial);
    await hand.press(link(page, "Kerro, auttoiko kokeilu"));
    await main(page).toContainText("yksittäistä vastausta ei näytetä ohjelmassa kenellekään muulle kuin sinulle itsellesi");
    await hand.choose(field(page, "Haittasi"));
    await hand.choose(field(page, "Vähän"));
    await hand.press(button(page, "Lähetä"));
    await expect(page.getByRole("alert")).toBeVisible();
    await look(page, "judging, something missing");
    await hand.choose(field(page, "Lopettaa"));
    await hand.write(page.locator("textarea"), SECRET);
    await hand.press(button(page, "Lähetä"));
    await said(page, "Kiitos. Vastauksesi on tallessa.");
    await main(page).toContainText("Vastauksia on liian vähän näytettäväksi");
    await main(page).not.toContainText(SECRET);
  });

  await tell("the trial is stopped, and its honour is said", async () => {
    const { page, hand } = sanni;
    await page.goto(trial);
    await main(page).not.toContainText(SECRET);
    await hand.press(link(page, "Kerro, miten kävi"));
    await title(page, "Kerro, miten kävi");
    await look(page, "ending");
    await hand.choose(field(page, "Lopetetaan"));
    await hand.write(ownLanguage(page, "Miksi"), WHY);
    await hand.write(ownLanguage(page, "Mitä opimme"), LEARNED);
    await hand.press(button(page, "Julkaise"));
    await said(page, "Kiitos. Kokeilu on päätetty");
    await expect(card(page, "Lopetettu")).toContainText(HONOUR);
    await look(page, "trial, stopped");
  });

  await tell("another unit finds it, reads why and tries it otherwise", async () => {
    await stepIn(lasse, "Lasse Luottamusmies");
    const { page, hand } = lasse;
    await page.goto("/trials");
    await look(page, "trials");
    await hand.press(link(page, NAME));
    await main(page).toContainText(WHY);
    await main(page).toContainText(LEARNED);
    await hand.press(button(page, "Seuraa"));
    await page.goto(trial);
    await hand.press(link(page, "Kokeilemme tätä mekin"));
    await title(page, "Kokeilemme tätä mekin");
    await look(page, "trial, after another");
    await hand.write(ownLanguage(page, "Kokeilun nimi"), "Yksi viesti kerrallaan seinälle");
    await hand.press(button(page, "Aloita kokeilu"));
    await said(page, "Kokeilu on kirjattu.");
    await expect(card(page, "Mistä ja mihin")).toContainText(NAME);
  });

  await tell("and the one who stopped it hears that it goes on elsewhere", async () => {
    const { page } = sanni;
    await hears(sanni, `Tätäkin kokeillaan nyt muualla: ${NAME}`);
    await page.goto(trial);
    await expect(card(page, "Mistä ja mihin")).toContainText("Yksi viesti kerrallaan seinälle");
  });
});

/** The writer's own language stands first; the others are folded away. */
const ownLanguage = (page, label) => page.getByLabel(label, { exact: true }).first();
