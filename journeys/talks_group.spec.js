// A group talks with its supervisor. Elli invites four of her ward; Heli prepares alone and shares it; Sanni, whom Elli asks,
// writes the minutes, with something for Heli to do; Heli acknowledges them with a remark and asks for a talk of her own. Before it they pick question cards.
import { inTheDemonstration as test, stepIn } from "./kit/demonstration.js";
import { look } from "./kit/eyes.js";
import { expect } from "./kit/story.js";
import { button, card, field, hears, link, main, said, title } from "./voice/words.js";

const PEOPLE = ["Heli Hoitaja", "Sanni Sairaanhoitaja", "Harri Hillasuo", "Lilja Lauhkea"];
const GLAD = "Siitä, että aamuvuoro ja iltavuoro puhuvat keskenään.";
const MINUTES = "Puhuimme vuoronvaihdosta ja siitä, kuka soittaa sijaisten perään.";
const AGREED = "Vuoronvaihdon muistilista seinälle.";
const REMARK = "Yövuoro jäi tästä pois.";

test("a group prepares, meets, and its minutes are acknowledged with a remark", async ({ visitor }) => {
  const tell = (what, how) => test.step(what, how);
  const [elli, heli, sanni] = [await visitor(), await visitor(), await visitor()];
  let talk;

  await tell("the supervisor begins a group's discussion", async () => {
    await stepIn(elli, "Elli Esihenkilö");
    const { page, hand } = elli;
    await page.goto("/talks/groups/new");
    await title(page, "Aloita ryhmäkeskustelu");
    await hand.press(button(page, "Kutsu ryhmä"));
    await expect(page.getByRole("alert")).toContainText("vähintään neljä");
    await look(page, "group, too few");
    for (const name of PEOPLE) await hand.choose(field(page, name));
    await hand.press(button(page, "Kutsu ryhmä"));
    await said(page, "Ryhmä on kutsuttu.");
    talk = new URL(page.url()).pathname;
    await page.goto(`${talk}/group`);
    await main(page).toContainText("Jokaisella on oikeus myös omaan kahdenkeskiseen keskusteluun.");
    await page.locator("#join").selectOption({ label: "Pia Pihlajanmarja" });
    await hand.press(button(page, "Ota mukaan ryhmään"));
    await said(page, "Hän on nyt mukana ryhmässä.");
    await page.locator("#writer").selectOption({ label: "Sanni Sairaanhoitaja" });
    await hand.press(button(page, "Tallenna kirjoittaja"));
    await said(page, "Muistion kirjoittajalle on kerrottu.");
    await look(page, "group, of its supervisor");
  });

  await tell("a member prepares alone, picks a card and shares", async () => {
    await stepIn(heli, "Heli Hoitaja");
    const { page, hand } = heli;
    await page.goto(talk);
    await page.goto(`${talk}/questions`);
    await title(page, "Kysymyskortit");
    await look(page, "question cards");
    await hand.press(link(page, "Seuraava"));
    await hand.press(button(page, "Poimi keskusteluumme"));
    await said(page, "Kortti on poimittu.");
    await page.goto(`${talk}/preparation`);
    await hand.choose(field(page, "Kirjoitan").first());
    await hand.write(page.locator("textarea:visible").first(), GLAD);
    await hand.press(button(page, "Jaa keskusteluun"));
    await hand.press(button(page, "Jaa"));
    await said(page, "Jaettu.");
  });

  await tell("everybody in it reads it, and the supervisor notes that they have met", async () => {
    const { page, hand } = elli;
    await page.goto(talk);
    await main(page).toContainText(GLAD);
    await look(page, "group, its discussion");
    await page.getByText("Tapasimme jo", { exact: true }).click();
    await hand.press(button(page, "Merkitse pidetyksi"));
    await said(page, "Merkitty pidetyksi.");
  });

  await tell("whom she asked writes the minutes to the group", async () => {
    await stepIn(sanni, "Sanni Sairaanhoitaja");
    const { page, hand } = sanni;
    await hears(sanni, "Sinua on pyydetty kirjoittamaan muistio");
    await page.goto(`${talk}/summary`);
    await hand.write(page.locator("textarea[name=text]"), MINUTES);
    await hand.write(page.locator("[name=what-0]"), AGREED);
    await page.locator("#who-0").selectOption({ label: "Heli Hoitaja" });
    await look(page, "minutes, and who does what");
    await hand.press(button(page, "Tallenna ja pyydä kuittaukset"));
    await said(page, "Tallessa.");
  });

  await tell("a member acknowledges them with a remark, and asks for a talk of her own", async () => {
    const { page, hand } = heli;
    await page.goto(talk);
    await main(page).toContainText(MINUTES);
    await main(page).toContainText("Heli Hoitaja (sinä)");
    await look(page, "minutes, to be acknowledged");
    await hand.write(page.locator("textarea[name=remark]"), REMARK);
    await hand.press(button(page, "Kuittaa luetuksi"));
    await said(page, "Kuitattu luetuksi.");
    await page.goto(`${talk}/group`);
    await hand.press(button(page, "Pyydä omaa keskustelua"));
    await said(page, "Esihenkilöllesi on kerrottu");
    await look(page, "group, of a member");
    await page.goto("/talks/actions");
    await expect(page.locator(".row").filter({ hasText: AGREED })).toContainText("Heli Hoitaja (sinä)");
    await look(page, "what was agreed, hers");
  });

  await tell("the supervisor reads the remark and hears of the wish", async () => {
    const { page } = elli;
    await page.goto(talk);
    await main(page).toContainText(REMARK);
    await page.goto(`${talk}/group`);
    await expect(card(page, "Oma keskustelu")).toContainText("Heli Hoitaja");
  });
});
