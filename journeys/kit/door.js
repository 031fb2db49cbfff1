// In by a mailed link, through the menu, out by the button.
import { expect } from "./story.js";
import { look } from "./eyes.js";

export async function signIn({ page, hand }, post, email, { looking = false } = {}) {
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Kirjaudu sisään" })).toBeVisible();
  if (looking) await look(page, "sign-in");
  await hand.write(page.getByLabel("Työsähköposti"), email);
  await hand.press(page.getByRole("button", { name: "Lähetä linkki" }));
  await expect(page.getByRole("heading", { name: "Katso sähköpostisi" })).toBeVisible();
  if (looking) await look(page, "sign-in sent");
  const letter = await post.letterTo(email);
  await page.goto(letter.link);
  await expect(page.getByRole("heading", { name: "Tervetuloa" })).toBeVisible();
  if (looking) await look(page, "sign-in link");
  await hand.press(page.getByRole("button", { name: "Kirjaudu sisään" }));
  await expect(page).toHaveURL("/");
  await expect(page.getByRole("heading", { name: "Sinua odottaa" })).toBeVisible();
  return letter;
}

/** By the menu, which a phone folds away. */
export async function goTo({ page, hand }, name) {
  const folded = page.locator("details.menu summary");
  if (await folded.isVisible()) await hand.press(folded);
  await hand.press(page.getByRole("navigation", { name: "Päävalikko" }).getByRole("link", { name, exact: true }).locator("visible=true"));
}

export async function signOut({ page, hand }) {
  await hand.press(page.locator("details.me summary"));
  await hand.press(page.getByRole("button", { name: "Kirjaudu ulos" }));
  await expect(page.getByText("Olet kirjautunut ulos.")).toBeVisible();
}
