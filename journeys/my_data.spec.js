// An agent reads what Tahto keeps of her, takes it along and sees who has opened it; she asks that it be erased, and the
// administrator grants it: her answers and her name are gone, her words to others stay by role and employer.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { inTheDemonstration as test, stepIn } from "./kit/demonstration.js";
import { look } from "./kit/eyes.js";
import { expect } from "./kit/story.js";

const SANNI = "Sanni Sairaanhoitaja";
const HER_WORDS = "Kokeilimme osastolla niin, että yö saa ensimmäisenä sanoa, mitä mieltä on";
const FILES = "import sys, zipfile; print('\\n'.join(zipfile.ZipFile(sys.argv[1]).namelist()))";

async function enterThread({ page, hand }) {
  await page.goto("/coaching");
  await hand.press(page.getByRole("link", { name: "Muutosagenttien valmennus 2021" }).first());
  await hand.press(page.getByRole("link", { name: "Ryhmän oma tila" }).last());
  const rules = page.getByRole("button", { name: "Sopii, mennään sisään" });
  if (await rules.isVisible()) await hand.press(rules);
  await hand.press(page.getByRole("link", { name: /Miten saamme yövuoron mukaan/ }).first());
}

async function readThread({ page, hand }, thread) {
  await page.goto(thread);
  const rules = page.getByRole("button", { name: "Sopii, mennään sisään" });
  if (await rules.isVisible()) await hand.press(rules);
  await page.goto("/");
  await page.goto(thread); // from the beginning, not where the reader left off
}

test("an agent takes her data along, sees who opened it, and has it erased", async ({ visitor }) => {
  const tell = (what, how) => test.step(what, how);
  const [sanni, vilma, paavo] = [await visitor(), await visitor(), await visitor()];

  const thread = await tell("she has written to the others in her cohort's own space", async () => {
    await stepIn(sanni, SANNI);
    await enterThread(sanni);
    await expect(sanni.page.getByText(HER_WORDS).first()).toBeVisible();
    return new URL(sanni.page.url()).pathname;
  });

  await tell("the coach opens her answer and sees her words under her name", async () => {
    await stepIn(vilma, "Vilma Valmentaja");
    await vilma.page.goto("/coaching/inbox/all");
    await vilma.hand.press(vilma.page.getByRole("link", { name: new RegExp(SANNI) }).first());
    await expect(vilma.page.getByRole("heading", { level: 1 })).toBeVisible();
    await readThread(vilma, thread);
    await expect(vilma.page.getByText(HER_WORDS).first()).toBeVisible();
    await expect(vilma.page.locator("main")).toContainText(SANNI);
  });

  await tell("she finds her data under her name, and who has opened it", async () => {
    const { page, hand } = sanni;
    await page.goto("/");
    await hand.press(page.locator("details.me summary"));
    await hand.press(page.getByRole("link", { name: "Omat tietoni" }));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Omat tietoni");
    await expect(page.locator("main")).toContainText("Vilma Valmentaja");
    await look(page, "my data");
    await hand.press(page.locator("main").getByRole("link", { name: "Valmennus", exact: true }));
    await expect(page.getByText("Vastauksiisi saamasi palaute")).toBeVisible();
    await look(page, "what is kept for coaching");
    await page.goto("/me/data/openings");
    await expect(page.locator("main")).toContainText("avasi: vastauksesi tehtävään");
    await look(page, "who has opened");
  });

  await tell("she takes it along as one package", async () => {
    const { page, hand } = sanni;
    await page.goto("/me/data");
    const [download] = await Promise.all([page.waitForEvent("download"), hand.press(page.getByRole("link", { name: "Lataa kaikki" }))]);
    expect(download.suggestedFilename()).toBe("omat-tietoni.zip");
    const names = execFileSync("python3", ["-c", FILES, await download.path()]).toString();
    expect(names).toContain("omat-tietoni.html");
    expect(names).toContain("omat-tietoni.json");
    const [alone] = await Promise.all([page.waitForEvent("download"), hand.press(page.getByRole("link", { name: "Lataa vain luettava sivu" }))]);
    const text = readFileSync(await alone.path(), "utf8");
    expect(text).toContain(SANNI);
    expect(text).toContain(HER_WORDS);
    expect(text).not.toContain("<script");
  });

  await tell("she reads what erasing means, and asks", async () => {
    const { page, hand } = sanni;
    await page.goto("/me/data");
    await hand.press(page.getByRole("link", { name: "Lue, mitä poistaminen tarkoittaa" }));
    await expect(page.getByText("Tämä jää, ja miksi")).toBeVisible();
    await look(page, "what erasing means");
    await hand.press(page.getByRole("button", { name: "Pyydä tietojeni poistamista" }));
    await expect(page.getByRole("alert")).toContainText("Merkitse, että ymmärrät");
    await look(page, "what erasing means, not understood");
    await hand.choose(page.getByLabel("Ymmärrän, ettei poistettua saa takaisin."));
    await hand.press(page.getByRole("button", { name: "Pyydä tietojeni poistamista" }));
    await expect(page.getByRole("status")).toContainText("Pyyntösi on perillä");
  });

  await tell("the administrator finds it on Today, with its last day, and grants it", async () => {
    const { page, hand } = paavo;
    await stepIn(paavo, "Paavo Pääkäyttäjä");
    await page.goto("/admin/erasures");
    await look(page, "wishes");
    await hand.press(page.getByRole("link", { name: SANNI }));
    await expect(page.getByText("Henkilö on työsuhteessa")).toBeVisible();
    await look(page, "a wish");
    await hand.press(page.getByRole("button", { name: "Poista tiedot lopullisesti" }));
    await expect(page.getByRole("status")).toContainText("tietoja poistetaan");
    await expect(async () => {
      await page.goto("/admin/erasures");
      await expect(page.locator("main")).toContainText("Tiedot poistettiin", { timeout: 500 });
    }).toPass({ timeout: 30_000 });
  });

  await tell("she is signed out", async () => {
    await sanni.page.goto("/me/data");
    await expect(sanni.page).toHaveURL(/sign-in/);
  });

  await tell("her name is gone, her words to others stay by role and employer", async () => {
    await readThread(vilma, thread);
    const main = vilma.page.locator("main");
    await expect(vilma.page.getByText(HER_WORDS).first()).toBeVisible();
    await expect(main).toContainText("muutosagentti, Järviseudun sote");
    await expect(main).not.toContainText(SANNI);
    await vilma.page.goto("/coaching/inbox/all");
    await expect(vilma.page.locator("main")).not.toContainText(SANNI);
  });
});
