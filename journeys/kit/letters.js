// How somebody wants to be told by mail, chosen on their own page.
import { expect } from "./story.js";
import { look } from "./eyes.js";

/** At once, at any hour of the day or the night: a journey can't wait until the morning. */
export async function chooseLettersAtOnce({ page, hand }, { looking = false } = {}) {
  await hand.press(page.locator("details.me summary"));
  await hand.press(page.getByRole("link", { name: "Ilmoitukset", exact: true }));
  await expect(page.getByRole("heading", { level: 1, name: "Ilmoitukset" })).toBeVisible();
  if (looking) await look(page, "choices");
  await hand.choose(page.getByLabel("Heti, kun jotakin uutta on", { exact: true }));
  await hand.choose(page.getByLabel("Vuorotyö tai jaksotyö", { exact: true }));
  await hand.write(page.getByLabel("Kirjeitä saa tulla klo", { exact: true }), "0");
  await hand.write(page.getByLabel("ja viimeistään klo", { exact: true }), "24");
  await hand.press(page.getByRole("button", { name: "Tallenna", exact: true }));
  await expect(page.getByRole("status").filter({ hasText: "Valintasi on tallennettu." })).toBeVisible();
  await hand.press(page.locator("a.logo"));
}
