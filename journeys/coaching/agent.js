// The agents meet the task, draft, err, answer by speaking, and read the reply.
import { signIn } from "../kit/door.js";
import { look } from "../kit/eyes.js";
import { chooseLettersAtOnce } from "../kit/letters.js";
import { listen, speak } from "../kit/speech.js";
import { expect } from "../kit/story.js";
import { ANNI, ANTTI, LONG, REPLY, SECRET, TASK, button, field, link, said } from "./words.js";

export async function answerInWriting(antti, post) {
  const { page, hand } = antti;
  await signIn(antti, post, ANTTI);
  await chooseLettersAtOnce(antti);
  await openTask(antti);
  await hand.choose(page.getByLabel("Kirjoitan"));
  await hand.write(field(page, "Vastauksesi"), "Meillä puhutaan jo.");
  await hand.press(button(page, "Lähetä valmentajille"));
  await said(page, "Vastauksesi on perillä");
}

export async function meetTask(anni, post) {
  const { page } = anni;
  await signIn(anni, post, ANNI);
  await look(page, "Today, a task awaits");
  await chooseLettersAtOnce(anni, { looking: true });
  await expect(page.locator("main")).toContainText("Sama sisältö monta kertaa");
  await openTask(anni);
  await look(page, "task, empty");
  // Who sees it is said before it is asked.
  const sees = page.locator(".sees");
  await expect(sees).toContainText("Valmentajasi: Veikko Valmentaja.");
  await expect(sees).toContainText("Esihenkilösi, johto ja pääkäyttäjä eivät näe.");
  expect(await sees.evaluate((one) => Boolean(one.compareDocumentPosition(document.querySelector(".ways")) & 4))).toBe(true);
}

export async function leaveDraft(anni, scripts) {
  const { page, hand } = anni;
  await hand.choose(page.getByLabel("Kirjoitan"));
  await hand.write(field(page, "Vastauksesi"), LONG);
  if (!scripts) await hand.press(button(page, "Tallenna luonnos"));
  await expect(page.locator("[data-saved-text]")).toContainText("Luonnos tallessa");
  await look(page, "task, a long text");
  await hand.press(page.locator("a.logo"));
  await openTask(anni);
  await expect(field(page, "Vastauksesi")).toHaveValue(LONG);
}

export async function sendWhatCannotBeSent({ page, hand }, scripts) {
  const send = button(page, "Lähetä valmentajille");
  await hand.write(field(page, "Vastauksesi"), "");
  await hand.press(send);
  const summary = page.getByRole("alert");
  await expect(summary).toContainText("Kirjoita vastaus tai valitse toinen tapa.");
  if (scripts) await expect(summary).toBeFocused();
  await look(page, "task, error");

  await hand.choose(page.getByLabel("Annan linkin"));
  await hand.write(field(page, "Linkki"), "intra");
  await hand.write(page.locator("[data-way=link] textarea"), SECRET);
  await hand.press(send);
  await expect(summary).toContainText("Liitä linkki kokonaan");
  await expect(field(page, "Linkki")).toHaveValue("intra");
  await expect(page.locator("[data-way=link] textarea")).toHaveValue(SECRET);

  await hand.choose(page.getByLabel("Otan kuvan"));
  await hand.attach(field(page, "Kuva"), { name: "kuva.jpg", mimeType: "image/jpeg", buffer: Buffer.from("<html>En ole kuva.</html>") });
  if (!scripts) await hand.press(send);
  await expect(page.locator("[data-way=picture]")).toContainText("Tällaista tiedostoa emme voi ottaa vastaan.");
  await look(page, "task, a refused file");
}

/** Where the recording, or without scripts the picture, is kept. */
export async function answerBySpeaking({ page, hand }, scripts) {
  if (scripts) {
    await hand.choose(page.getByLabel("Puhun"));
    await look(page, "task, the recorder");
    await speak({ page, hand });
    await hand.write(field(page, "Sama tekstinä, jos jaksat"), SECRET);
  } else {
    await hand.choose(page.getByLabel("Otan kuvan"));
    await hand.attach(field(page, "Kuva"), "../demo/media/kartta-vuodeosasto.jpg");
    await hand.write(field(page, "Mitä kuvassa on?"), SECRET);
    await hand.press(button(page, "Tallenna luonnos"));
    await said(page, "Luonnos on tallessa.");
  }
  const medium = page.locator(scripts ? "[data-way=speech] .kept audio" : "[data-way=picture] .kept img");
  const kept = (await medium.getAttribute("src")).replace("/thumb", "");
  await look(page, "task, filled");
  await hand.press(button(page, "Lähetä valmentajille"));
  await said(page, "Vastauksesi on perillä");
  await expect(page.locator("main")).toContainText(SECRET);
  await look(page, "task, sent");
  return kept;
}

export async function takeBackAndSendAgain({ page, hand }, scripts) {
  await hand.press(button(page, "Ota takaisin luonnokseksi"));
  await said(page, "Vastaus on taas luonnos.");
  await expect(page.locator(scripts ? ".kept audio" : ".kept img")).toBeVisible();
  await hand.press(button(page, "Lähetä valmentajille"));
  await said(page, "Vastauksesi on perillä");
  await hand.press(page.locator("a.logo"));
  await expect(page.getByRole("heading", { name: "Mikään ei odota sinua" })).toBeVisible();
}

export async function readReply({ page, hand }, post) {
  await page.reload();
  await expect(link(page, `Valmentajasi vastasi: ${TASK}`)).toBeVisible();
  const letter = await post.letterTo(ANNI);
  expect(letter.subject).toBe("Tahdossa on sinulle 2 uutta asiaa"); // that she is in the programme, and the reply
  expect(letter.words).toContain(`– Valmentajasi vastasi: ${TASK}`);
  expect(letter.words).not.toContain("aamupalaveriin");
  await page.goto(letter.link);
  await expect(page.getByText(REPLY)).toBeVisible();
  await look(page, "task, replied");
  await hand.press(button(page, "Kuittaa luetuksi"));
  await said(page, "Kuitattu luetuksi.");
  await hand.press(page.locator("a.logo"));
  await expect(page.getByRole("heading", { name: "Mikään ei odota sinua" })).toBeVisible();
}

export async function listenToReply({ page, hand }, post, scripts) {
  await page.goto((await post.letterTo(ANTTI)).link);
  if (scripts) await listen({ page, hand });
  else await expect(page.locator("audio")).toHaveCount(1);
}

async function openTask({ page, hand }) {
  await hand.press(link(page, `Välitehtävä: ${TASK}`));
  await expect(page.getByRole("heading", { level: 1, name: TASK })).toBeVisible();
}
