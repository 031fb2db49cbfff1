// On the night shift a nurse begins to ask who her supervisor will be. Somebody has asked it already, in confidence: she
// is shown that before she sends, waits for the same answer with one press, and hears when it changes. Nobody sees who
// asked, nor that she waits.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { dayFromNow } from "./kit/days.js";
import { goTo, signIn } from "./kit/door.js";
import { look } from "./kit/eyes.js";
import { Pointer } from "./kit/hands.js";
import { expect, test } from "./kit/story.js";
import { answers, opensNotDecided, saysNotDecided } from "./voice/answering.js";
import { IN_CONFIDENCE, asks, publishes } from "./voice/asking.js";
import { button, card, field, hears, hearsNothing, link, main, said, title } from "./voice/words.js";

const THEME = "Organisaatio ja esihenkilöt";
const ASKED = "Kuka on esihenkilöni hyvinvointialueella?";
const HALF = "Kuka on esihenkilöni, kun siirryn hyvinvointialueelle?";
const ANSWER = "Nykyinen osastonhoitajasi on esihenkilösi myös hyvinvointialueella.";

test("a night-shift nurse begins to ask, finds it asked already, waits for the same answer and hears of it", async ({ house, post, visitor }) => {
  const tell = (what, how) => test.step(what, how);
  await oneAnswersForTheChange(house);
  await house.open();
  const [kerttu, asta, anni, heikki] = [await visitor(), await visitor(), await visitor(), await visitor()];
  kerttu.hand = new Pointer(kerttu.page);
  asta.hand = new Pointer(asta.page);

  const question = await tell("somebody has asked in confidence, and there is no decision yet", async () => {
    await signIn(kerttu, post, "kerttu.koordinaattori@saaristo.example");
    await aTheme(kerttu);
    await signIn(asta, post, "asta.aamuvuoro@saaristo.example");
    const question = await asks(asta, { name: ASKED, theme: THEME, as: IN_CONFIDENCE });
    await publishes(kerttu, question);
    await opensNotDecided(kerttu, question);
    const promise = { known: "Työyhteisöt siirtyvät kokonaisina.", notKnown: "Esihenkilötehtävien määrä.", whoDecides: "Aluevaltuusto." };
    await saysNotDecided(kerttu, { ...promise, returnOn: dayFromNow(30) });
    await said(kerttu.page, "Vastaus on julkaistu.");
    return question;
  });

  await tell("the nurse begins to ask", async () => {
    const { page, hand } = anni;
    await signIn(anni, post, "anni.agentti@saaristo.example");
    await goTo(anni, "Vaikuta");
    await title(page, "Kysymykset, ehdotukset ja huolet");
    await look(page, "questions");
    await hand.press(link(page, "Kysy, ehdota tai kerro huolesi"));
    await main(page).toContainText("nimesi näkee vain muutoskoordinaattori. Se tallennetaan, jotta saat vastauksen.");
    await main(page).toContainText("Tämä ei ole ilmoituskanava.");
    await hand.write(field(page, "Yhdellä lauseella"), HALF);
  });
  await tell("and is shown that it has been asked", async () => {
    const { page, hand } = anni;
    // Without script the form shows it before anything is sent.
    if (test.info().project.use.javaScriptEnabled === false) await hand.press(button(page, "Lähetä"));
    await expect(page.getByRole("heading", { name: "Onko tätä jo kysytty?" })).toBeVisible();
    await expect(field(page, "Yhdellä lauseella")).toHaveValue(HALF);
    await look(page, "asking, similar ones");
    await hand.press(link(page, ASKED));
    await title(page, ASKED);
  });
  await tell("she reads what is known, and nothing of who asked", async () => {
    const { page } = anni;
    await expect(page.locator("dl.known")).toContainText("Esihenkilötehtävien määrä.");
    await main(page).toContainText("kysytty luottamuksellisesti");
    await main(page).toContainText("Kerttu Koordinaattori");
    await main(page).not.toContainText("Asta");
    await look(page, "question");
  });
  await tell("and waits for the same answer with one press", async () => {
    const { page, hand } = anni;
    await hand.press(button(page, "Minäkin odotan"));
    await said(page, "Odotat samaa vastausta.");
    await expect(card(page, "Odotat samaa vastausta")).toContainText("Saat tiedon, kun vastaus muuttuu.");
    await look(page, "question, waited for");
  });

  await tell("a colleague sees neither that she waits nor how many do", async () => {
    await signIn(heikki, post, "heikki.hoitaja@saaristo.example");
    await heikki.page.goto(question);
    await main(heikki.page).not.toContainText(/Anni|Asta|odottaa \d/);
    await expect(button(heikki.page, "Minäkin odotan")).toBeVisible();
  });

  await tell("the answer changes", () => answers(kerttu, question, ANSWER));
  await tell("and she hears of it once, and reads it", async () => {
    const { page, hand } = anni;
    const news = `Kysymyksessä on uusi vastaus: ${ASKED}`;
    await hears(anni, news);
    await look(page, "Today, answered");
    await hand.press(link(page, news));
    await main(page).toContainText(ANSWER);
    await expect(page.locator("header.head")).toContainText("Vastattu");
    await look(page, "question, answered");
  });
  await tell("so does whoever asked, and nobody else", async () => {
    await hears(asta, `Kysymyksessä on uusi vastaus: ${ASKED}`);
    await hearsNothing(heikki, ASKED);
  });
});

/** In a small network the coordinator answers and publishes too. */
async function oneAnswersForTheChange(house) {
  const staff = join(house.place, "network.csv");
  const file = await readFile("network.csv", "utf8");
  await writeFile(staff, file.replace(";muutoskoordinaattori;", ";muutoskoordinaattori+toimittaja+vastaaja;"));
  expect((await house.run("people", "import", staff)).code).toBe(0);
}

async function aTheme({ page }) {
  await page.goto("/change/themes/new");
  await page.locator("#name-fi").fill(THEME);
  await page.locator("#known-fi").fill("Työyhteisöt siirtyvät kokonaisina.");
  await page.locator("#owner").selectOption({ index: 1 });
  await button(page, "Tallenna").click();
  await said(page, "Aihe on lisätty.");
}
