// Nobody else gets to know what was said, and a browser forgets it.
import { signIn, signOut } from "../kit/door.js";
import { expect } from "../kit/story.js";

export async function seeNothing(other, post, email, places) {
  const { page } = other;
  await signIn(other, post, email);
  await expect(page.locator("main")).not.toContainText(/Anni|Antti/);
  for (const place of places) expect((await page.request.get(place, { maxRedirects: 0 })).status(), `${email}: ${place}`).toBe(404);
}

export async function nobodySees({ page }, places) {
  for (const place of places) {
    const answer = await page.request.get(place, { maxRedirects: 0 });
    console.log(place, answer.status(), answer.headers().location);
  }
}

export async function leaveNothing(anni) {
  const { page } = anni;
  await page.goto("/coaching");
  await signOut(anni);
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Kirjaudu sisään" })).toBeVisible();
  await expect(page.locator("body")).not.toContainText(/Anni|Kuuntelukierros/);
}
