// A nurse reads what came of a round of the shared will, once by eye and once as a screen reader reads it: headings in
// order, the map in words, each bar with its figures, the same in a table. Where she stands she reads alone.
import { inTheDemonstration as test, stepIn } from "./kit/demonstration.js";
import { look } from "./kit/eyes.js";
import { expect } from "./kit/story.js";

const HELI = "Heli Hoitaja";
const PAAVO = "Paavo Pääkäyttäjä";

test("the result of a round is read as a screen reader reads it", async ({ visitor }) => {
  const heli = await visitor();
  await stepIn(heli, HELI);
  const { page, hand } = heli;
  await page.goto("/will");
  await hand.press(page.locator("a[href$='/result']").first());
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Paljosta yhtä mieltä, .+ emme vielä$/);
  const address = page.url();
  await look(page, "the result");

  await test.step("headings follow one another, and none is left out", async () => {
    const levels = await page.getByRole("main").getByRole("heading").evaluateAll((all) => all.map((one) => Number(one.tagName[1])));
    expect(levels[0]).toBe(1);
    for (const [at, level] of levels.entries()) if (at) expect(level - levels[at - 1], `heading ${at}`).toBeLessThanOrEqual(1);
    await expect(page.getByRole("main").getByRole("heading", { level: 2 })).toHaveText([
      "Kolme tapaa ajatella",
      "Missä sinä olet",
      "Missä kaikki ovat yhtä mieltä",
      "Missä mielipiteet jakautuvat",
      "Mikä on vielä epävarmaa",
      "Samat tiedot taulukkona",
      "Tahtotilan teksti",
    ]);
  });

  await test.step("the map is said in words, and no mark of it has a name", async () => {
    const map = page.getByRole("img", { name: "Mielipidekartta" });
    await expect(map).toHaveAccessibleDescription(/^212 vastaajaa, 3 ryhmää\. Ryhmä A on .+ Ryhmä B on .+ Ryhmä C on .+ Samat tiedot ovat taulukkona sivun lopussa\.$/);
    await expect(map.locator("g title, g[aria-label]")).toHaveCount(0);
    await expect(page.getByRole("figure")).toContainText("Kartta ei kerro, kuka vastasi");
  });

  await test.step("the groups are read with letter, name, size and what they want", async () => {
    await expect(page.getByRole("region", { name: "Kolme tapaa ajatella" })).toMatchAriaSnapshot(`
      - heading "Kolme tapaa ajatella" [level=2]
      - 'heading "A: Oma työyhteisö koossa" [level=3]'
      - paragraph: /\\d+ vastaajaa/
      - paragraph: Haluaa pitää tiimin yhdessä ja toimivat tavat käytössä.
    `);
  });

  await test.step("each bar says its figures", async () => {
    const common = page.getByRole("region", { name: "Missä kaikki ovat yhtä mieltä" });
    for (const bar of await common.getByRole("img").all()) await expect(bar).toHaveAccessibleName(/^\d+ % samaa mieltä, \d+ % ohitti, \d+ % eri mieltä$/);
    const divided = page.getByRole("region", { name: "Missä mielipiteet jakautuvat" });
    await expect(divided.getByRole("img")).not.toHaveCount(0);
    for (const bar of await divided.getByRole("img").all()) await expect(bar).toHaveAccessibleName(/^Samaa mieltä ryhmittäin: A .+ %, B .+ %, C .+ %$/);
  });

  await test.step("the same stands in a table that the keyboard reaches", async () => {
    const region = page.getByRole("region", { name: "Taulukko väittämistä" });
    await region.focus();
    await expect(region).toBeFocused();
    const table = region.getByRole("table", { name: "Samaa mieltä olevien osuus väittämittäin" });
    await expect(table.getByRole("columnheader")).toHaveText(["Väittämä", "Kaikki", "A", "B", "C"]);
    await expect(table.getByRole("rowheader")).toHaveCount(24);
  });

  await test.step("how it was worked out is folded away for whoever checks it", async () => {
    await hand.press(page.getByText("Näin tulos laskettiin"));
    await expect(page.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
    await look(page, "how the result was worked out");
  });

  await test.step("where she stands she reads alone", async () => {
    await expect(page.getByText("Vastasit lähimpänä tätä ryhmää")).toBeVisible();
    await page.emulateMedia({ media: "print" });
    await expect(page.getByText("Vastasit lähimpänä tätä ryhmää")).toBeHidden();
    await expect(page.getByRole("heading", { name: "Missä kaikki ovat yhtä mieltä" })).toBeVisible();
    await page.emulateMedia({ media: null });
    const paavo = await visitor();
    await stepIn(paavo, PAAVO);
    await paavo.page.goto(address);
    await expect(paavo.page.getByRole("heading", { level: 1 })).toHaveText(/^Paljosta yhtä mieltä/);
    await expect(paavo.page.getByText(HELI)).toHaveCount(0);
  });
});
