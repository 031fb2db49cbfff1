// A cohort talks in its own space: what one writes comes to another's open page; whoever is called by name is told; the
// next visit goes on where the last one ended; and nobody outside the cohort gets in.
import { House } from "./kit/house.js";
import { expect, test as story } from "./kit/story.js";

const test = story.extend({
  house: [
    async ({}, use) => {
      const house = await House.build();
      await use(await house.open("demo"));
      await house.close();
    },
    { timeout: 90_000 },
  ],
});

async function stepIn({ page, hand }, name) {
  await page.goto("/");
  await hand.press(page.getByRole("button", { name }));
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name.split(" ")[0]);
}

async function enterSpace({ page, hand }) {
  await page.goto("/coaching");
  await hand.press(page.getByRole("link", { name: "Muutosagenttien valmennus 2021" }).first());
  await hand.press(page.getByRole("link", { name: "Ryhmän oma tila" }).last());
  const rules = page.getByRole("button", { name: "Sopii, mennään sisään" });
  if (await rules.isVisible()) await hand.press(rules);
}

test("a cohort talks in its own space", async ({ visitor }) => {
  const [sanni, vilma] = [await visitor(), await visitor()];
  await stepIn(sanni, "Sanni Sairaanhoitaja");
  await enterSpace(sanni);
  await expect(sanni.page.getByRole("heading", { level: 1 })).toHaveText("Ryhmä 2: ryhmän oma tila");
  await expect(sanni.page.getByText("Kuka lukee täällä?")).toBeVisible();

  await test.step("it goes on where she left off", async () => {
    await sanni.hand.press(sanni.page.getByRole("link", { name: /2 uutta – jatka tästä: Miten saamme yövuoron mukaan/ }).first());
    await expect(sanni.page.getByText("Uutta tästä eteenpäin")).toBeVisible();
    await expect(sanni.page.getByText("Kiitos! Vein vihkon meille viikonloppuna.")).toBeVisible();
  });

  await test.step("what the coach writes comes to her open page, and the keyboard stays where it was", async () => {
    await stepIn(vilma, "Vilma Valmentaja");
    await vilma.page.goto(sanni.page.url());
    const rules = vilma.page.getByRole("button", { name: "Sopii, mennään sisään" });
    if (await rules.isVisible()) await vilma.hand.press(rules);
    await vilma.page.goto(sanni.page.url());
    const writing = sanni.page.getByLabel("Viestisi");
    await writing.fill("Kirjoitan juuri");
    await writing.focus();
    await vilma.page.getByLabel("Viestisi").fill("@Sanni, kerro myös, mitä yövuoro sanoi ensimmäisenä.");
    await vilma.hand.press(vilma.page.getByRole("button", { name: "Lähetä ryhmälle" }));
    await expect(sanni.page.getByText("kerro myös, mitä yövuoro sanoi ensimmäisenä")).toBeVisible();
    await expect(writing).toBeFocused();
    await expect(writing).toHaveValue("Kirjoitan juuri");
    await expect(sanni.page.getByRole("status").filter({ hasText: "Yksi uusi viesti" })).toBeAttached();
  });

  await test.step("she answers, and the coach's page gets it", async () => {
    await sanni.page.getByLabel("Viestisi").fill("He sanoivat, että kukaan ei ole ennen kysynyt.");
    await sanni.hand.press(sanni.page.getByRole("button", { name: "Lähetä ryhmälle" }));
    await expect(vilma.page.getByText("He sanoivat, että kukaan ei ole ennen kysynyt.")).toBeVisible();
  });

  await test.step("nobody outside the cohort gets in", async () => {
    for (const name of ["Kaisa Koordinaattori", "Johanna Johtaja"]) {
      const other = await visitor();
      await stepIn(other, name);
      const answer = await other.page.request.get(sanni.page.url().split("#")[0]);
      expect(answer.status()).toBe(404);
    }
  });
});
