// Into the browser's microphone (a fake one, which beeps) and out of its player.
import { expect } from "./story.js";

export async function speak({ page, hand }) {
  await hand.press(page.getByRole("button", { name: "Aloita äänitys" }));
  await expect(page.getByRole("button", { name: "Tauko" })).toBeVisible();
  await expect(page.getByRole("timer")).toHaveText("0:01");
  await hand.press(page.getByRole("button", { name: "Lopeta ja kuuntele" }));
  await expect(page.getByText("Tallessa. Vastaus lähtee vasta, kun painat Lähetä.")).toBeVisible();
}

export async function listen({ page, hand }) {
  const player = page.locator("audio").first();
  await hand.play(player);
  await expect.poll(() => player.evaluate(({ currentTime }) => currentTime), "the player plays").toBeGreaterThan(0);
}
