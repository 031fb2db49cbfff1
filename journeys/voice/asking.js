// Asking as quickly as one can, for what comes after; the story of the nurse asks with care.
import { expect } from "../kit/story.js";
import { button, field, said, title } from "./words.js";

export const OWN_NAME = "Omalla nimelläni";
export const IN_CONFIDENCE = "Luottamuksellisesti";

/** Where the question is. */
export async function asks({ page }, { name, theme, as = OWN_NAME }) {
  await page.goto("/voice/new");
  await field(page, "Yhdellä lauseella").fill(name);
  const choice = page.locator("#theme option", { hasText: theme });
  await field(page, "Aihe").selectOption(await choice.getAttribute("value"));
  await field(page, as).check();
  await button(page, "Lähetä").click();
  // Whoever presses before the similar ones came is shown them once.
  const arrived = page.getByRole("status").filter({ hasText: "Kysymyksesi on tullut perille" });
  await expect(arrived.or(page.getByRole("heading", { name: "Onko tätä jo kysytty?" }))).toBeVisible();
  if (!(await arrived.isVisible())) await button(page, "Lähetä").click();
  await said(page, "Kysymyksesi on tullut perille");
  await title(page, name);
  return new URL(page.url()).pathname;
}

export async function publishes({ page }, question) {
  await page.goto(`${question}/moderation`);
  await button(page, "Julkaise").click();
  await said(page, "Kysymys on julkaistu.");
}
