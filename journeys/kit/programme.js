// A programme under way, made as quickly as a coordinator can: a cohort with its coach, and interim tasks in it.
import { dayFromNow } from "./days.js";
import { expect } from "./story.js";

export async function aProgrammeIsUnderWay(page, members, tasks) {
  await page.goto("/coaching/programmes/new");
  await page.getByLabel("Ohjelman nimi", { exact: true }).fill("Muutosagenttien valmennus");
  await page.getByRole("button", { name: "Tee ohjelma" }).click();
  await page.getByRole("link", { name: "Uusi ryhmä" }).click();
  await page.getByLabel("Ryhmän nimi", { exact: true }).fill("Ryhmä 1");
  for (const member of members) await page.getByRole("checkbox", { name: member }).check();
  await page.getByRole("button", { name: "Tee ryhmä" }).click();
  const programme = page.url();
  for (const task of tasks) {
    await page.goto(programme);
    await page.getByRole("link", { name: "Lisää välitehtävä" }).click();
    await page.getByLabel("Tehtävän nimi", { exact: true }).fill(task);
    await page.getByLabel("Pyyntö", { exact: true }).fill("Mistä teillä puhutaan?");
    await page.getByLabel("Palautus viimeistään", { exact: true }).fill(dayFromNow(10));
    await page.getByRole("button", { name: "Tallenna tehtävä" }).click();
    await page.getByRole("button", { name: "Avaa agenteille" }).click();
    await expect(page.getByText("Tehtävä on nyt agenttien listalla.")).toBeVisible();
  }
  await page.goto(programme);
}
