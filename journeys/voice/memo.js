// A working group's member writes a memo and says which questions it closes, each with a sentence.
import { look } from "../kit/eyes.js";
import { expect } from "../kit/story.js";
import { button, field, link, said } from "./words.js";

/** Where the draft is. */
export async function writesMemo({ page, hand }, { group, name, closed }) {
  await page.goto("/change/groups");
  await hand.press(link(page, group));
  await hand.press(link(page, "Uusi muistio"));
  await hand.set(field(page, "Kokouspäivä"), "2021-10-04");
  await hand.write(page.locator("#title-fi"), name);
  await hand.write(page.locator("#body-fi"), "Sovimme, miten uudet tulevat taloon.");
  await hand.press(button(page, "Tallenna"));
  await said(page, "Luonnos on tallessa.");
  const memo = new URL(page.url()).pathname;
  await hand.press(link(page, "Muuta, mitä tämä vie eteenpäin"));
  for (const one of closed) await names({ page, hand }, one);
  await look(page, "three questions named");
  await hand.press(link(page, "Valmis"));
  return memo;
}

async function names({ page, hand }, { name, words }) {
  await hand.write(field(page, "Etsi numerolla tai sanalla"), name);
  await hand.press(button(page, "Etsi"));
  const found = page.locator("form").filter({ has: page.getByRole("heading", { name }) });
  await hand.choose(found.getByLabel("Ratkeaa", { exact: true }));
  await hand.press(found.getByRole("button", { name: "Lisää" }));
  await expect(page.getByRole("alert")).toContainText("Kerro yhdellä virkkeellä, miten asia ratkeaa.");
  await hand.choose(found.getByLabel("Ratkeaa", { exact: true }));
  await hand.write(found.getByLabel("Mitä siitä kerrotaan"), words);
  await hand.press(found.getByRole("button", { name: "Lisää" }));
  await expect(page.getByRole("button", { name: `Poista: ${name}` })).toBeVisible();
}
