// A round from a question to its last answer. Kaisa writes a question with three statements and opens it. Heli answers them one
// at a time, stops and comes back, says why, and adds two statements of her own: one is not published and she reads why, the
// other is, and she answers it too. Nobody else sees how she voted.
import { inTheDemonstration as test, stepIn } from "./kit/demonstration.js";
import { look } from "./kit/eyes.js";
import { Pointer } from "./kit/hands.js";
import { expect } from "./kit/story.js";
import { button, card, field, hears, link, main, said, title } from "./voice/words.js";

const NAME = "Millainen on hyvä siirtymäpäivä?";
const STATEMENTS = ["Ensimmäisenä päivänä ei pidetä kokouksia.", "Uudet tunnukset pitää saada viikkoa ennen.", "Kahvihetki on yhtä tärkeä kuin koulutus."];
const WHY = "Tunnuksia odoteltiin viimeksi kolme päivää.";
const ABOUT_SOMEBODY = "Osastonhoitajan pitää vaihtua.";
const GOOD = "Yövuorolle kuuluu oma tervetulotoivotus.";
const CONFIDENTIAL = "Luottamuksellinen: järjestelmä tietää, että olet äänestänyt, jotta kukaan ei äänestä kahdesti. Kukaan käyttäjä, esihenkilö tai pääkäyttäjä ei näe ohjelmassa, miten äänestit.";

test("one statement at a time is answered, stopped and gone on with; a refused one comes back with its reason", async ({ visitor }) => {
  const tell = (what, how) => test.step(what, how);
  const [kaisa, heli] = [await visitor(), await visitor()];
  kaisa.hand = new Pointer(kaisa.page);
  let round;

  await tell("the coordinator writes a round and opens it", async () => {
    await stepIn(kaisa, "Kaisa Koordinaattori");
    const { page, hand } = kaisa;
    await page.goto("/will");
    await hand.press(link(page, "Uusi kierros"));
    await hand.press(button(page, "Tallenna luonnos"));
    await expect(page.getByRole("alert")).toContainText("Kirjoita kysymys, johon kierros hakee vastausta.");
    await look(page, "round, something missing");
    await hand.write(page.locator("#name-fi"), NAME);
    await hand.write(page.locator("#reason-fi"), "Siirtymäpäivän ohjelma tehdään tuloksen pohjalta.");
    await hand.write(page.locator("#statements-fi"), STATEMENTS.join("\n"));
    await hand.set(field(page, "Alkaa"), "2021-10-04");
    await hand.press(button(page, "Tallenna luonnos"));
    await said(page, "Kierros on tallessa.");
    await look(page, "round, a draft");
    await hand.press(link(page, "Avaa kierros"));
    await main(page).toContainText("ei voi enää muuttaa");
    await look(page, "round, before it is opened");
    await hand.press(button(page, "Avaa nyt"));
    await said(page, "Kierros on avattu.");
    round = new URL(page.url()).pathname;
  });

  await tell("a nurse is asked", async () => {
    await stepIn(heli, "Heli Hoitaja");
    await hears(heli, `Ota kantaa: ${NAME}`);
    const { page, hand } = heli;
    await page.goto(round);
    await title(page, NAME);
    await main(page).toContainText(CONFIDENTIAL);
    await look(page, "round, open");
    await page.goto("/");
    await hand.press(link(page, `Ota kantaa: ${NAME}`));
    await main(page).toContainText(CONFIDENTIAL);
    await main(page).toContainText("1. väittämä 3:sta. Voit lopettaa milloin vain.");
    await look(page, "voting");
  });
  await tell("answers one, and stops", async () => {
    const { page, hand } = heli;
    for (const stand of ["Samaa mieltä", "Eri mieltä", "Ohita"]) expect((await button(page, stand).boundingBox()).height).toBeGreaterThanOrEqual(60);
    await hand.choose(field(page, "Tämä on minulle tärkeä"));
    await hand.press(button(page, "Samaa mieltä"));
    await said(page, "Vastauksesi on tallessa.");
    await main(page).toContainText("2. väittämä 3:sta");
    await hand.press(link(page, "Lopeta tällä erää"));
    await title(page, NAME);
    await page.goto("/");
    await main(page).not.toContainText(`Ota kantaa: ${NAME}`);
  });
  await tell("comes back where she was, says why, and answers the rest", async () => {
    const { page, hand } = heli;
    await page.goto(round);
    await hand.press(link(page, "Jatka siitä, mihin jäit"));
    await main(page).toContainText("2. väittämä 3:sta");
    await hand.press(page.getByText("Kerro miksi (vapaaehtoinen)"));
    await main(page).toContainText("Perustelua ei yhdistetä sinuun");
    await look(page, "voting, with a reason");
    await hand.write(field(page, "Miksi ajattelet näin?"), WHY);
    await hand.press(button(page, "Eri mieltä"));
    await said(page, "Vastauksesi on tallessa.");
    await hand.press(button(page, "Ohita"));
    await main(page).toContainText("Olet ottanut kantaa jokaiseen väittämään.");
    await look(page, "voting, done");
    await hand.press(link(page, "Omat vastaukseni"));
    await look(page, "own votes");
    await hand.press(page.locator(".row").filter({ hasText: STATEMENTS[0] }).getByRole("link"));
    await hand.press(button(page, "Eri mieltä"));
    await expect(page.locator(".row").filter({ hasText: STATEMENTS[0] })).toContainText("Eri mieltä");
  });

  await tell("she adds two statements", async () => {
    const { page, hand } = heli;
    for (const body of [ABOUT_SOMEBODY, GOOD]) {
      await page.goto(round);
      await hand.press(link(page, "Lisää väittämä"));
      await hand.write(field(page, "Väittämä"), body);
      if (body === GOOD) await look(page, "adding a statement");
      await hand.press(button(page, "Lähetä tarkistettavaksi"));
      await said(page, "Väittämäsi tarkistetaan yhden arkipäivän kuluessa.");
    }
    await expect(card(page, "Lisäämäsi väittämät")).toContainText("Odottaa tarkistusta");
  });
  await tell("one of them can't be published, the other can", async () => {
    const { page, hand } = kaisa;
    await page.goto("/will/moderation");
    await main(page).not.toContainText("Heli");
    await look(page, "moderation");
    await hand.press(link(page, ABOUT_SOMEBODY));
    await hand.press(link(page, "Koskee tunnistettavaa henkilöä"));
    await look(page, "deciding on a statement");
    await hand.press(button(page, "Älä julkaise"));
    await said(page, "Väittämää ei julkaistu. Kirjoittaja saa nähdä syyn.");
    await hand.press(link(page, GOOD));
    await hand.press(button(page, "Julkaise"));
    await said(page, "Väittämä on julkaistu.");
  });
  await tell("she reads why, and answers the one that was published", async () => {
    const { page, hand } = heli;
    const news = `Lisäämääsi väittämää ei julkaistu, katso syy: ${NAME}`;
    await hears(heli, news);
    await hand.press(link(page, news));
    await main(page).toContainText("Väittämä koskee tunnistettavaa henkilöä.");
    await look(page, "a statement not published");
    await page.goto(`${round}/vote`);
    await main(page).toContainText("4. väittämä 4:stä");
    await main(page).toContainText(GOOD);
    await hand.press(button(page, "Samaa mieltä"));
    await main(page).toContainText("Olet ottanut kantaa jokaiseen väittämään.");
  });

  await tell("the coordinator sees neither how she voted nor why", async () => {
    const { page } = kaisa;
    for (const path of [round, `${round}/votes`, `${round}/whys`]) {
      await page.goto(path);
      await main(page).not.toContainText(WHY);
      await main(page).not.toContainText("Heli");
    }
    await page.goto(round);
    await main(page).toContainText("Ensimmäiset ovat jo vastanneet.");
  });
});
