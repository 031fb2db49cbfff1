// Nobody else gets to know what was said, and a browser forgets it.
import { signIn, signOut } from "../kit/door.js";
import { expect } from "../kit/story.js";

export async function seeNothing(other, post, email, places) {
  const { page } = other;
  await signIn(other, post, email);
  await expect(page.locator("main")).not.toContainText(/Anni|Antti/);
  for (const place of places) expect((await page.request.get(place, { maxRedirects: 0 })).status(), `${email}: ${place}`).toBe(404);
}

/** What is there and what is not look the same to whoever has not signed in. */
export async function nobodySees({ page }, places) {
  const madeUp = places.map((place) => place.replace(/[\da-f]{4}$/, "0000"));
  for (const place of [...places, ...madeUp]) {
    const answer = await page.request.get(place, { maxRedirects: 0 });
    expect(answer.status(), place).toBe(303);
    expect(answer.headers().location, place).toBe(`/sign-in?next=${place}`);
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
