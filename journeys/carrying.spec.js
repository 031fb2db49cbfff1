// A message is carried to the shift. Tiina publishes it; it awaits Sanni on her first page. She tells the morning shift, nine
// are there and one asks something. The question goes to the channel with Sanni as its voice, is answered, and comes back to
// her; she tells the answer in the ward. Heli, who was there, acknowledges nothing, and the coordinator sees how far it came.
import { inTheDemonstration as test, stepIn } from "./kit/demonstration.js";
import { look } from "./kit/eyes.js";
import { expect } from "./kit/story.js";
import { answers } from "./voice/answering.js";
import { publishes } from "./voice/asking.js";
import { button, card, field, hears, link, main, said, title } from "./voice/words.js";

const TITLE = "Osaston työvuorolista tehdään marraskuusta alkaen yhdessä";
const AWAITS = `Vie yksikköösi: ${TITLE}`;
const ASKED = "Voiko toiveet jättää myös paperilla?";
const ANSWER = "Kyllä voi. Lomake on kansliassa, ja osastonhoitaja siirtää toiveet listaan.";
/** The question on its way, as a card of its own. */
const carried = (page) => page.locator("section.ds-card").filter({ has: page.getByRole("heading", { name: ASKED, exact: true }) });
const TOLD = "Kerrottu aamuvuorolle · paikalla 9 · 1 kysymys";

test("an agent carries a message to the morning shift, and its question comes back answered", async ({ visitor }) => {
  const tell = (what, how) => test.step(what, how);
  const [tiina, sanni, heli, maija, kaisa] = [await visitor(), await visitor(), await visitor(), await visitor(), await visitor()];
  let message, question;

  await tell("an editor publishes the message", async () => {
    await stepIn(tiina, "Tiina Toimittaja");
    message = await writesAMessage(tiina);
  });

  await tell("it awaits the agent on her first page", async () => {
    await stepIn(sanni, "Sanni Sairaanhoitaja");
    const { page, hand } = sanni;
    await hears(sanni, AWAITS);
    await hand.press(link(page, AWAITS));
    await expect(card(page, "Kerro tämä yksikössäsi")).toContainText("Ei vielä kerrottu");
    await look(page, "message, to be told");
  });

  await tell("she tells the morning shift with one press", async () => {
    const { page, hand } = sanni;
    await hand.press(link(page, "Kerroin tämän"));
    await title(page, "Kenelle kerroit viestin?");
    await look(page, "telling, empty");
    await hand.choose(field(page, "Aamuvuoro").first());
    await hand.write(field(page, "Montako oli paikalla?"), "");
    await hand.press(button(page, "Tallenna merkintä"));
    await expect(page.getByRole("alert")).toContainText("Anna luku väliltä 1–999.");
    await look(page, "telling, something missing");
    await hand.write(field(page, "Montako oli paikalla?"), "9");
    await hand.press(page.locator("summary", { hasText: "Tuliko kysymyksiä?" }));
    await hand.write(field(page, "Kysymys 1"), ASKED);
    await hand.press(button(page, "Tallenna merkintä"));
    await said(page, "Merkintä on tallessa. Lähetä vielä kysymykset.");
    await title(page, TOLD);
  });

  await tell("and sends the question in the unit's voice", async () => {
    const { page, hand } = sanni;
    await main(page).toContainText("Kysyjän nimeä ei tallenneta mihinkään.");
    await look(page, "telling, a question to be sent");
    await field(page, "Aihe").selectOption({ index: 1 });
    await hand.press(button(page, "Lähetä kysymykset"));
    await said(page, "Kysymykset on lähetetty.");
    await expect(carried(page)).toContainText("Vastaanotettu");
    await look(page, "telling, sent");
    question = new URL(await link(page, ASKED).getAttribute("href"), page.url()).pathname;
    await page.goto("/");
    await main(page).not.toContainText(AWAITS);
  });

  await tell("everybody sees it once it is published, with its voice", async () => {
    await publishes(tiina, question);
    await stepIn(heli, "Heli Hoitaja");
    await heli.page.goto(question);
    await main(heli.page).toContainText("kysyttiin työyksikössä");
    await main(heli.page).toContainText("Sanni Sairaanhoitaja");
  });

  await tell("the nurse who was there acknowledges nothing", async () => {
    const { page } = heli;
    await page.goto(message);
    await main(page).toContainText(TOLD);
    await main(page).toContainText("Yksittäinen ihminen ei kuittaa mitään, eikä lukijoita lasketa.");
    await expect(link(page, "Kerroin tämän")).toHaveCount(0);
    await look(page, "message, told");
    await page.goto("/");
    await main(page).not.toContainText(AWAITS);
  });

  await tell("it is answered, and the agent hears of it on her first page", async () => {
    await stepIn(maija, "Maija Muutosjohtaja");
    await answers(maija, question, ANSWER);
    await hears(sanni, `Kysymyksessä on uusi vastaus: ${ASKED}`);
  });

  await tell("she takes the answer back to the ward", async () => {
    const { page, hand } = sanni;
    await page.goto("/messages");
    await expect(carried(page)).toContainText(ANSWER);
    await look(page, "messages, an answer to be told");
    await hand.press(carried(page).getByRole("button", { name: "Kerroin vastauksen yksikössä" }));
    await said(page, "Hienoa: kysymys on käynyt koko matkan ja palannut yksikköön.");
    await main(page).toContainText("Vastaus kerrottu takaisin");
    await look(page, "telling, told back");
    await page.goto("/messages");
    await expect(carried(page)).toHaveCount(0);
  });

  await tell("and the coordinator sees how far the message has come", async () => {
    await stepIn(kaisa, "Kaisa Koordinaattori");
    const { page, hand } = kaisa;
    await page.goto(message);
    await hand.press(link(page, "Missä viesti on kerrottu"));
    await title(page, "Yksi yksikkö 22:sta on kuullut viestin");
    await expect(card(page, "Näissä kukaan ei ole vielä kertonut")).toContainText("Asumisyksikkö Koivikko");
    await main(page).toContainText(TOLD);
    await main(page).not.toContainText("Sanni");
    await look(page, "reach");
    await page.goto("/messages/reach");
    await look(page, "reach of the last messages");
  });
});

/** As quickly as one can; where it is. */
async function writesAMessage({ page }) {
  await page.goto("/posts/shelves/messages/new");
  const parts = { title: TITLE, changes: "Työvuorolista tehdään yhdessä.", concerns: "Vuodeosastoja.", when: "1.11. alkaen.", unknown: "Miten yövuorot jaetaan.", ask: "Omalta agentilta.", body: "Marraskuusta alkaen teemme listan yhdessä." };
  for (const [name, text] of Object.entries(parts)) await page.locator(`#${name}-fi`).fill(text);
  await button(page, "Julkaise").click();
  await title(page, TITLE);
  return new URL(page.url()).pathname;
}
