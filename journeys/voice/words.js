// What the stories speak of, and how their parts of a page are found.
import { expect } from "../kit/story.js";

export const button = (page, name) => page.getByRole("button", { name, exact: true });
export const link = (page, name) => page.getByRole("link", { name, exact: true }).first();
export const field = (page, label) => page.getByLabel(label, { exact: true });
export const title = (page, name) => expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
export const said = (page, words) => expect(page.getByRole("status").filter({ hasText: words })).toBeVisible();
export const main = (page) => expect(page.locator("main"));
/** A card of the page by its heading. */
export const card = (page, name) => page.locator("section").filter({ has: page.getByRole("heading", { name, exact: true }) });
/** Each piece of news or waiting thing on Today that names this. */
export const on = (page, words) => page.locator("main").getByRole("link", { name: words });

/** What the worker brings is there in a moment. */
export async function hears({ page }, words, times = 1) {
  await expect(async () => {
    await page.goto("/");
    await expect(on(page, words)).toHaveCount(times, { timeout: 300 });
  }).toPass({ timeout: 20_000 });
}

export async function hearsNothing({ page }, words) {
  await page.goto("/");
  await expect(on(page, words)).toHaveCount(0);
}
