// A demonstration of one's own, with its people and a programme under way; and what its administrator does there.
import { expect, test as story } from "./story.js";
import { House } from "./house.js";

export const inTheDemonstration = story.extend({
  house: async ({}, use) => {
    const house = await House.build();
    await use(await house.open("demo"));
    await house.close();
  },
});

/** One demonstration for all stories of a file: making it takes longer than telling any of them. */
export const inOneDemonstration = story.extend({
  demonstration: [
    async ({}, use) => {
      const house = await House.build();
      await use(await house.open("demo"));
      await house.close();
    },
    { scope: "worker", timeout: 180_000 },
  ],
  house: ({ demonstration }, use) => use(demonstration),
});

/** By the front page's button with their name. */
export async function stepIn({ page, hand }, name) {
  await page.goto("/");
  await hand.press(page.getByRole("button", { name }));
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name.split(" ")[0]);
}

/** A staff file comes in through the administrator's page: looked at first, then with a yes. */
export async function bringIn({ page, hand }, name, content) {
  await page.goto("/admin");
  await hand.press(page.getByRole("link", { name: "Henkilöstötiedosto" }));
  await page.getByLabel("Tiedosto (CSV)").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content) });
  await hand.press(page.getByRole("button", { name: "Katso, mitä muuttuisi" }));
  await expect(page.getByRole("heading", { level: 1, name: "Tarkista muutokset" })).toBeVisible({ timeout: 30_000 });
  const many = page.getByRole("checkbox");
  if (await many.isVisible()) await hand.choose(many);
  await hand.press(page.getByRole("button", { name: "Tuo muutokset" }));
  await expect(page.getByRole("heading", { level: 1, name: "Tiedosto on tuotu" })).toBeVisible({ timeout: 30_000 });
}
