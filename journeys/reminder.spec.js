// Two agents have a task before them, one answers it; the coordinator reminds with one press, and only the other hears of
// it: on Today, and by a letter that tells that there is something and where.
import * as agent from "./coaching/agent.js";
import * as coordinator from "./coaching/coordinator.js";
import { ANNI, KERTTU, TASK, button, field, link, said } from "./coaching/words.js";
import { dayFromNow } from "./kit/days.js";
import { signIn } from "./kit/door.js";
import { look } from "./kit/eyes.js";
import { chooseLettersAtOnce } from "./kit/letters.js";
import { expect, test } from "./kit/story.js";

const SENTENCE = "Kiitos, jos ehdit ennen perjantaita.";
const ALEKSI = "aleksi.asiakastyo@rannikko.example";

test("one press reminds only those who have not answered", async ({ house, post, visitor }) => {
  const tell = (what, how) => test.step(what, how);
  await tell("the staff file comes in", () => coordinator.theStaffFileComesIn(house));
  await house.open();

  const [kerttu, antti, anni, aleksi] = [await visitor(), await visitor(), await visitor(), await visitor()];
  await tell("the coordinator builds a programme and opens a task", async () => {
    await signIn(kerttu, post, KERTTU);
    for (const make of ["makeProgramme", "makeSession", "makeCohorts", "makeTask"]) await coordinator[make](kerttu);
  });
  await tell("one agent answers", () => agent.answerInWriting(antti, post));
  await tell("another has not come to it yet", async () => {
    await signIn(anni, post, ANNI);
    await chooseLettersAtOnce(anni);
  });
  await tell("a third rests today", async () => {
    await signIn(aleksi, post, ALEKSI);
    await rest(aleksi);
  });

  await tell("the coordinator sees whom a reminder would reach, and reminds", async () => {
    const { page, hand } = kerttu;
    await page.reload();
    await look(page, "progress, with whom to remind");
    await hand.press(link(page, "Muistuta niitä, jotka eivät ole vastanneet (3)"));
    const main = page.locator("main");
    await expect(main).toContainText("Anni Agentti");
    await expect(main).toContainText("Aleksi Asiakastyö");
    await expect(main).not.toContainText("Antti Arkinen");
    await look(page, "reminder");
    await hand.write(field(page, "Oma lause, jos haluat"), SENTENCE);
    await hand.press(button(page, "Muistuta 3 ihmistä"));
    await said(page, "Muistutus on heidän Tänään-sivullaan.");
    await expect(main).toContainText("Kerttu Koordinaattori muistutti 3 ihmistä tänään");
  });

  await tell("who has not answered gets a letter that tells only where", async () => {
    const letter = await post.letterTo(ANNI);
    expect(letter.words).toContain(`Muistutus: ${TASK}`);
    expect(letter.words).not.toContain(SENTENCE);
    await anni.page.goto(letter.link);
    await expect(anni.page.getByRole("heading", { level: 1, name: TASK })).toBeVisible();
  });
  await tell("and the news on Today, until they have seen it", async () => {
    const { page, hand } = anni;
    await hand.press(page.locator("a.logo"));
    await expect(link(page, `Muistutus: ${TASK}`)).toBeVisible();
    await expect(page.locator("main")).toContainText(SENTENCE);
    await look(page, "Today, reminded");
    await hand.press(button(page, `Selvä: Muistutus: ${TASK}`));
    await said(page, "Kuitattu nähdyksi.");
    await expect(link(page, `Muistutus: ${TASK}`)).toHaveCount(0);
    await expect(link(page, `Välitehtävä: ${TASK}`)).toBeVisible();
  });
  await tell("who had answered hears nothing of it", async () => {
    await antti.page.goto("/");
    await expect(antti.page.locator("main")).not.toContainText("Muistutus");
  });
  await tell("who answers before the letter is made is not written to", async () => {
    const { page, hand } = aleksi;
    await page.goto("/");
    await hand.press(link(page, `Välitehtävä: ${TASK}`));
    await hand.choose(page.getByLabel("Kirjoitan"));
    await hand.write(field(page, "Vastauksesi"), "Meillä on asiasta jo sovittu.");
    await hand.press(button(page, "Lähetä valmentajille"));
    await said(page, "Vastauksesi on perillä");
    await hand.press(page.locator("a.logo"));
    await expect(page.locator("main")).not.toContainText("Muistutus");
  });
  await tell("a second press reaches nobody", async () => {
    const { page, hand } = kerttu;
    await page.reload();
    await hand.press(link(page, "Muistuta niitä, jotka eivät ole vastanneet (2)"));
    await expect(page.getByRole("heading", { name: "Näitä on muistutettu jo" })).toBeVisible();
    await expect(page.getByRole("button", { name: /^Muistuta/ })).toHaveCount(0);
    await look(page, "reminder, all reminded");
  });
  const others = (await post.unopened()).map(({ to }) => to);
  for (const spared of ["antti.arkinen@saaristo.example", ALEKSI, ANNI]) expect(others, `a letter to ${spared}`).not.toContain(spared);
});

/** Duty of 24 hours that begins tomorrow: today is a day of rest. */
async function rest({ page, hand }) {
  await page.goto("/notices/choices");
  await hand.choose(page.getByLabel("Vuorokauden työvuorot", { exact: true }));
  await hand.set(field(page, "Päivä, jona työvuorosi alkaa"), dayFromNow(1));
  await hand.press(button(page, "Tallenna"));
  await said(page, "Valintasi on tallennettu.");
}
