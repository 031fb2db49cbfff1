// Somebody without an account finds the accessibility statement, says what hinders them and reads the answer by the
// receipt; a nurse says from a coaching page what is awkward in Tahto, and hears of the answer.
import * as coordinator from "./coaching/coordinator.js";
import { ANNI, button, field, link, said } from "./coaching/words.js";
import { goTo, signIn } from "./kit/door.js";
import { look } from "./kit/eyes.js";
import { expect, test } from "./kit/story.js";

const PENTTI = "pentti.paakayttaja@saaristo.example";
const HINDRANCE = "Ruudunlukuohjelma ei lue valikkoa.";
const ANSWER = "Kiitos! Valikko luetaan nyt nimeltä.";
const WISH = "Toivon tehtäväluetteloon isompaa tekstiä.";

const title = (page, name) => expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

test("somebody without an account says what hinders them and reads the answer by the receipt", async ({ house, post, visitor }) => {
  const tell = (what, how) => test.step(what, how);
  await tell("the staff file comes in", () => coordinator.theStaffFileComesIn(house));
  await house.open();
  const [saija, pentti] = [await visitor(), await visitor()];

  await tell("the statement is found from the first page", async () => {
    const { page, hand } = saija;
    await page.goto("/");
    await hand.press(page.getByRole("contentinfo").getByRole("link", { name: "Saavutettavuus" }));
    await title(page, "Saavutettavuusseloste");
    await expect(page.locator("main")).toContainText("Traficom");
    await look(page, "accessibility statement");
    await hand.press(link(page, "Anna saavutettavuuspalautetta"));
    await title(page, "Anna palautetta");
    await expect(page.getByRole("radio", { name: "Saavutettavuuspalaute" })).toBeChecked();
    await look(page, "feedback, outside");
  });

  await tell("nothing is lost when something is missing", async () => {
    const { page, hand } = saija;
    await hand.write(field(page, "Sähköpostiosoitteesi, jos haluat vastauksen kirjeenä"), "saija");
    await hand.press(button(page, "Lähetä palaute"));
    await expect(page.getByRole("alert")).toContainText("2 kohtaa kaipaa vielä korjausta");
    await look(page, "feedback, refused");
    await hand.write(field(page, "Sähköpostiosoitteesi, jos haluat vastauksen kirjeenä"), "");
    await hand.write(field(page, "Palautteesi"), HINDRANCE);
    await hand.press(button(page, "Lähetä palaute"));
    await said(page, "Kiitos! Palautteesi on perillä.");
    await expect(page.locator("main")).toContainText("Vastaamme viimeistään");
    await look(page, "receipt");
  });
  const receipt = await saija.page.locator("main b").filter({ hasText: /^(\w{4}-){3}\w{4}$/ }).innerText();

  await tell("the administrator finds it on top of the board and answers", async () => {
    const { page, hand } = pentti;
    await signIn(pentti, post, PENTTI);
    await expect(page.locator("main")).toContainText("odottaa vastausta");
    await goTo(pentti, "Ylläpito");
    await hand.press(link(page, "Palautteet"));
    await expect(page.locator("main")).toContainText("Aikaa 14 päivää");
    await look(page, "board");
    await hand.press(link(page, "Saavutettavuuspalaute"));
    await expect(page.locator("main")).toContainText(HINDRANCE);
    await look(page, "feedback, to be answered");
    await hand.write(field(page, "Vastaus"), ANSWER);
    await hand.press(button(page, "Lähetä vastaus"));
    await said(page, "Vastaus on lähetetty.");
    await title(page, "Palautteet");
    await look(page, "board, all answered");
  });

  await tell("the answer is read by the receipt, on another computer", async () => {
    const { page, hand } = await visitor();
    await page.goto("/feedback");
    await hand.press(link(page, "Sinulla on jo palautteen tunniste"));
    await hand.write(field(page, "Palautteen tunniste"), receipt.toLowerCase().replaceAll("-", " "));
    await hand.press(button(page, "Avaa palaute"));
    await title(page, "Palautteeseesi on vastattu");
    await expect(page.locator("main")).toContainText(ANSWER);
    await expect(page.locator("main")).not.toContainText("Pentti");
    await look(page, "answer by receipt");
  });
});

test("a nurse gives feedback on Tahto from a coaching page and hears of the answer", async ({ house, post, visitor }) => {
  await coordinator.theStaffFileComesIn(house);
  await house.open();
  const [anni, pentti] = [await visitor(), await visitor()];
  await signIn(anni, post, ANNI);
  await goTo(anni, "Valmennus");
  {
    const { page, hand } = anni;
    await hand.press(page.getByRole("contentinfo").getByRole("link", { name: "Palaute Tahdosta" }));
    await title(page, "Anna palautetta");
    await expect(page.locator("main")).toContainText("/coaching");
    await expect(page.locator("main")).toContainText("Pääkäyttäjät näkevät palautteesi ja nimesi.");
    await look(page, "feedback, inside");
    await hand.write(field(page, "Palautteesi"), WISH);
    await hand.press(button(page, "Lähetä palaute"));
    await said(page, "Kiitos! Palautteesi on perillä.");
  }
  await signIn(pentti, post, PENTTI);
  {
    const { page, hand } = pentti;
    await hand.press(link(page, "Uutta palautetta Tahdosta"));
    await hand.press(page.locator("main").getByRole("link", { name: "Palaute Tahdosta" }));
    await expect(page.locator("main")).toContainText("Anni Agentti");
    await hand.write(field(page, "Vastaus"), "Suurensimme tekstiä.");
    await hand.press(button(page, "Lähetä vastaus"));
    await said(page, "Vastaus on lähetetty.");
  }
  {
    const { page, hand } = anni;
    await page.goto("/");
    await hand.press(link(page, /^Palautteeseesi .* on vastattu$/));
    await expect(page.locator("main")).toContainText("Suurensimme tekstiä.");
    await look(page, "feedback, answered");
  }
});
