// The coach finds what was sent, the oldest first, listens, and replies in writing and by speaking.
import { signIn } from "../kit/door.js";
import { look } from "../kit/eyes.js";
import { listen, speak } from "../kit/speech.js";
import { expect } from "../kit/story.js";
import { REPLY, SECRET, TASK, VEIKKO, button, field, link, said } from "./words.js";

export async function findBoth(veikko, post) {
  const { page, hand } = veikko;
  await signIn(veikko, post, VEIKKO);
  await look(page, "Today, submissions await");
  await hand.press(link(page, `Palautuksia odottaa vastaustasi: ${TASK}`));
  await expect(page.getByText("2 palautusta odottaa vastaustasi")).toBeVisible();
  await expect(page.locator(".list b")).toHaveText(["Antti Arkinen", "Anni Agentti"]);
  await look(page, "inbox");
}

export async function replyInWriting({ page, hand }, kept, scripts) {
  const streamed = scripts && page.waitForResponse((response) => response.url().endsWith(kept) && response.status() === 206);
  await hand.press(link(page, "Anni Agentti"));
  await expect(page.getByRole("heading", { level: 1, name: "Anni Agentti" })).toBeVisible();
  const submission = new URL(page.url()).pathname;
  if (scripts) {
    await streamed;
    await listen({ page, hand });
  } else await expect(page.locator("img.picture")).toHaveAttribute("alt", SECRET);
  await look(page, "submission");
  await hand.press(button(page, "Lähetä vastaus"));
  await expect(page.getByRole("alert")).toContainText("Kirjoita vastaus");
  await look(page, "submission, error");
  await hand.write(field(page, "Vastauksesi"), REPLY);
  await hand.press(button(page, "Lähetä vastaus"));
  await said(page, "Vastaus on lähetetty, ja agentille on kerrottu siitä.");
  return submission;
}

export async function replyBySpeaking({ page, hand }, scripts) {
  await hand.press(link(page, "Antti Arkinen"));
  await hand.choose(page.getByLabel("Puhun"));
  if (scripts) await speak({ page, hand });
  else await hand.attach(field(page, "Äänitiedosto"), "../demo/media/vastaus-vilma.m4a");
  await look(page, "submission, a spoken reply");
  await hand.press(button(page, "Lähetä vastaus"));
  await said(page, "Vastaus on lähetetty");
  await expect(page.getByText("Mikään palautus ei odota vastaustasi.")).toBeVisible();
  await look(page, "inbox, empty");
  await hand.press(link(page, "Kaikki").first());
  await expect(page.locator(".list b")).toHaveCount(2);
  await look(page, "inbox, all");
}
