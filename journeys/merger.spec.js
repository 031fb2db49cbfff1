// Two employers become one in the middle of a programme: the agent goes on with the draft, the coach's inbox is whole,
// and the history tells both.
import { readFileSync } from "node:fs";
import { bringIn, inTheDemonstration, stepIn } from "./kit/demonstration.js";
import { expect } from "./kit/story.js";

const test = inTheDemonstration;
const NEW = "Kuusirannan hyvinvointialue";
const MERGING = ["Järviseudun sote", "Kivisalmen kaupunki"];
const HEADING = "vanha työnantaja;vanha henkilönumero;uusi työnantaja;uusi henkilönumero";
const FILE = readFileSync("../demo/people.csv", "utf8");
const MAPPING = [HEADING, ...MERGING.map((old) => `${old};;${NEW};`), `Järviseudun sote;1153;${NEW};9153`].join("\n");
/** The new employer's own file, with its own numbers. */
const AFTER = FILE.split("\n")
  .map((line) => MERGING.reduce((line, old) => line.replace(`${old};`, `${NEW};`), line).replace(";1153;Sanni", ";9153;Sanni"))
  .join("\n");

test("a merger in the middle of a programme", async ({ visitor }) => {
  const [sanni, coach, admin] = [await visitor(), await visitor(), await visitor()];
  await stepIn(coach, "Vilma Valmentaja");
  await coach.page.goto("/coaching/inbox");
  const waiting = await coach.page.locator("main a[href^='/coaching/submissions/']").count();
  await stepIn(sanni, "Sanni Sairaanhoitaja");
  const task = await sanni.page.locator("main a[href^='/coaching/tasks/']").first().getAttribute("href");

  await stepIn(admin, "Paavo Pääkäyttäjä");
  await merge(admin);
  await bringIn(admin, "hyvinvointialue.csv", AFTER);

  await sanni.page.goto(task);
  const answer = sanni.page.locator("textarea[name='answer-text']");
  await expect(answer, "the draft is as it was").not.toHaveValue("");
  await answer.fill("Tämä jatkui yhdistymisen yli.");
  await sanni.page.locator("button[name='do'][value='send']").click();
  await expect(sanni.page.getByText("Tämä jatkui yhdistymisen yli.").first()).toBeVisible();
  await sanni.page.goto("/career");
  for (const name of [NEW, "Järviseudun sote", "9153", "1153"]) await expect(sanni.page.getByText(name).first()).toBeVisible();

  await coach.page.goto("/coaching/inbox");
  await expect(coach.page.locator("main a[href^='/coaching/submissions/']")).toHaveCount(waiting + 1);
  await coach.page.getByRole("link").filter({ hasText: "Sanni Sairaanhoitaja" }).first().click();
  await expect(coach.page.getByText("Tämä jatkui yhdistymisen yli.").first()).toBeVisible();

  await admin.page.goto("/admin/careers?q=sanni");
  await admin.page.getByRole("link", { name: "Sanni Sairaanhoitaja" }).click();
  await expect(admin.page.getByText("Yksikkö on nyt").first()).toBeVisible();
});

async function merge({ page, hand }) {
  await page.goto("/admin");
  await hand.press(page.getByRole("link", { name: "Yhdistymiset" }));
  await hand.set(page.getByLabel("Yhdistymisen päivä"), "2021-10-04");
  await page.getByLabel("Vastaavuudet (CSV)").setInputFiles({ name: "vastaavuudet.csv", mimeType: "text/csv", buffer: Buffer.from(MAPPING) });
  await hand.press(page.getByRole("button", { name: "Katso, mitä tapahtuisi" }));
  for (const old of MERGING) await expect(page.getByText(`${old} → ${NEW}`)).toBeVisible();
  await hand.press(page.getByRole("button", { name: "Vahvista yhdistyminen" }));
  await expect(async () => {
    await page.reload();
    await expect(page.getByText("Toteutunut.")).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
}
