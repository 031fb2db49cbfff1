// A development discussion of two. Heli prepares by speaking, Elli in writing; each sees the other's only once it is shared. They
// meet, Elli writes down what they agreed, Heli sees one point otherwise, and both acknowledge it. Personnel services and the
// administrator find no such page.
import { inTheDemonstration as test, stepIn } from "./kit/demonstration.js";
import { look } from "./kit/eyes.js";
import { speak } from "./kit/speech.js";
import { expect } from "./kit/story.js";
import { button, card, field, link, main, said, title } from "./voice/words.js";

const SAID = "Olen iloinen oppimistuokioista, jotka pidettiin yövuorossakin.";
const WRITTEN = "Toivoisin, että ehdimme puhua kirjaamisesta rauhassa.";
const SUMMARY = "Puhuimme kirjaamisesta, vuoroista ja siitä, mitä Heli haluaa opettaa muille.";
const AGREED = "Heli pitää kaksi oppimistuokiota keväällä.";
const REMARK = "Vuorojen määrästä olen eri mieltä.";

test("an employee prepares by speaking, the supervisor in writing, they meet, agree, differ on one point and sign", async ({ visitor }, info) => {
  const scripts = info.project.use.javaScriptEnabled !== false;
  const tell = (what, how) => test.step(what, how);
  const [heli, elli] = [await visitor(), await visitor()];
  const first = (page, key) => page.locator(`[data-answer=${key}]`);
  let talk, medium;

  await tell("the employee prepares by speaking", async () => {
    await stepIn(heli, "Heli Hoitaja");
    const { page, hand } = heli;
    await page.goto("/talks");
    await hand.press(link(page, "Kehityskeskustelu"));
    await title(page, "Kehityskeskustelu");
    talk = new URL(page.url()).pathname;
    await look(page, "talk, to prepare for");
    await page.goto(`${talk}/preparation`);
    await title(page, "Valmistaudu keskusteluun");
    await main(page).toContainText("Näet vain sinä, kunnes jaat.");
    await main(page).toContainText("Ei kuulu tähän: palkka");
    const answer = first(page, "s3q1");
    if (scripts) {
      await hand.choose(answer.getByLabel("Puhun"));
      await speak(heli);
      await hand.write(answer.getByLabel("Sama tekstinä, jos jaksat"), SAID);
      medium = await answer.locator(".kept audio").getAttribute("src");
    } else {
      await hand.choose(answer.getByLabel("Otan kuvan"));
      await hand.attach(answer.getByLabel("Kuva", { exact: true }), "../demo/media/kartta-vuodeosasto.jpg");
      await hand.write(answer.getByLabel("Mitä kuvassa on?"), SAID);
    }
    await hand.press(button(page, "Tallenna luonnos"));
    await said(page, "Luonnos on tallessa.");
    await main(page).toContainText(SAID);
    medium ??= (await first(page, "s3q1").locator(".kept img").getAttribute("src")).replace("/thumb", "");
    await look(page, "preparation, spoken");
  });

  await tell("the supervisor writes, and sees nothing of the employee's yet", async () => {
    await stepIn(elli, "Elli Esihenkilö");
    const { page, hand } = elli;
    await page.goto(talk);
    await main(page).not.toContainText(SAID);
    expect((await page.request.get(medium)).status()).toBe(404);
    await page.goto(`${talk}/preparation`);
    const answer = first(page, "s1q2");
    await hand.choose(answer.getByLabel("Kirjoitan"));
    await hand.write(answer.getByLabel("Vastauksesi"), WRITTEN);
    await hand.press(button(page, "Tallenna muutokset"));
    await main(page).toContainText("Muutokset näkyvät muille heti.");
  });

  await tell("the employee shares, and both are side by side", async () => {
    const { page, hand } = heli;
    await page.goto(`${talk}/preparation`);
    await hand.press(button(page, "Jaa keskusteluun"));
    await title(page, "Jaetaanko valmistautuminen?");
    await look(page, "preparation, to be shared");
    await hand.press(button(page, "Jaa"));
    await said(page, "Jaettu.");
    await elli.page.goto(talk);
    for (const one of [page, elli.page]) {
      await main(one).toContainText(SAID);
      await main(one).toContainText(WRITTEN);
      await expect(one.locator(scripts ? "audio" : `img[src^="${medium}"]`).first()).toBeVisible();
    }
    expect((await elli.page.request.get(medium)).ok()).toBe(true);
    await look(page, "talk, side by side");
  });

  await tell("they meet, and the supervisor writes down what they agreed", async () => {
    const { page, hand } = elli;
    await page.getByText("Tapasimme jo", { exact: true }).click();
    await hand.press(button(page, "Merkitse pidetyksi"));
    await said(page, "Merkitty pidetyksi.");
    await hand.press(link(page, "Kirjaa, mitä sovittiin"));
    await title(page, "Mitä sovittiin");
    await look(page, "summary, empty");
    await hand.press(button(page, "Tallenna ja pyydä kuittaukset"));
    await expect(page.getByRole("alert")).toContainText("Kirjoita yhteenveto");
    await hand.write(field(page, "Yhteenveto"), SUMMARY);
    await hand.write(page.locator("[name=what-0]"), AGREED);
    await page.locator("[name=due-0]").fill("2022-04-15");
    await hand.press(button(page, "Tallenna ja pyydä kuittaukset"));
    await said(page, "Tallessa.");
    await main(page).toContainText(AGREED);
  });

  await tell("the employee sees one point otherwise, and both acknowledge", async () => {
    const { page, hand } = heli;
    await page.goto(talk);
    await main(page).toContainText(SUMMARY);
    await hand.write(page.locator("textarea[name=remark]"), REMARK);
    await look(page, "talk, to be acknowledged");
    await hand.press(button(page, "Kuittaa luetuksi"));
    await said(page, "Kuitattu luetuksi.");
    await elli.page.goto(talk);
    await main(elli.page).toContainText(REMARK);
    await elli.hand.press(button(elli.page, "Kuittaa luetuksi"));
    await said(elli.page, "Kuitattu luetuksi.");
    await page.goto(talk);
    await main(page).toContainText("Keskustelu on kuitattu");
    await expect(card(page, "Avaukset")).toContainText("Elli Esihenkilö");
    await look(page, "talk, acknowledged");
  });

  await tell("personnel services and the administrator find no such page", async () => {
    for (const name of ["Henna Henkilöstöjohtaja", "Paavo Pääkäyttäjä"]) {
      const other = await visitor();
      await stepIn(other, name);
      for (const address of [talk, `${talk}/preparation`, `${talk}/summary`, medium]) {
        const answer = await other.page.request.get(address);
        expect(answer.status(), `${name}: ${address}`).toBe(404);
        expect(await answer.text()).not.toContain(SUMMARY);
      }
    }
  });
});
