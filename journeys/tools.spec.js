// An agent's small tool in the library: a nurse takes the checklist into use on a telephone, ticks it over a break and tells
// how it went; another agent mends it, and whoever reads it sees why.
import { inTheDemonstration as test, stepIn } from "./kit/demonstration.js";
import { look } from "./kit/eyes.js";
import { expect } from "./kit/story.js";

const LIST = "Viestin viejän muistilista";
const heading = (page, name) => expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

async function openLibrary({ page, hand }) {
  const folded = page.locator("details.menu summary");
  if (await folded.isVisible()) await hand.press(folded);
  await hand.press(page.getByRole("link", { name: "Kirjasto", exact: true }).locator("visible=true"));
  await heading(page, "Pieniä välineitä vuoroon");
}

test("a nurse uses an agent's checklist and tells how it went", async ({ visitor }) => {
  const tell = (what, how) => test.step(what, how);
  const [heli, sanni] = [await visitor(), await visitor()];
  const { page, hand } = heli;

  await tell("the library shows what each tool takes, and is cut by it", async () => {
    await stepIn(heli, "Heli Hoitaja");
    await openLibrary(heli);
    await look(page, "the library");
    await expect(page.locator("main")).toContainText("Muistilista · 5 min");
    await page.getByLabel("Mikä se on").selectOption("checklist");
    await hand.press(page.getByRole("button", { name: "Hae", exact: true }));
    await expect(page.getByRole("link", { name: LIST })).toBeVisible();
    await expect(page.locator("main")).not.toContainText("En tiedä, mutta otan selvää");
  });

  await tell("she ticks two lines, goes on later, and finds them ticked", async () => {
    await hand.press(page.getByRole("link", { name: LIST }));
    await heading(page, LIST);
    await look(page, "a tool");
    await hand.press(page.getByRole("link", { name: "Käytä tätä" }));
    await hand.choose(page.getByLabel("Luin viestin itse kahdesti."));
    await hand.choose(page.getByLabel("Vein paperin seinälle."));
    await look(page, "a tool in use");
    await hand.press(page.getByRole("button", { name: "Jatkan myöhemmin" }));
    await expect(page.getByText("Rastit ovat tallessa")).toBeVisible();
    await expect(page.getByLabel("Luin viestin itse kahdesti.")).toBeChecked();
  });

  await tell("what is missing is told, and nothing is lost", async () => {
    await hand.write(page.getByLabel("Mikä toimi, mitä parantaisit?"), "Paperi seinällä auttoi iltavuoroa.");
    await hand.press(page.getByRole("button", { name: "Valmis" }));
    await expect(page.getByLabel("Mikä toimi, mitä parantaisit?")).toHaveValue("Paperi seinällä auttoi iltavuoroa.");
    await hand.write(page.getByLabel("Montako oli mukana"), "1");
    await hand.press(page.getByRole("button", { name: "Valmis" }));
    await heading(page, LIST);
    await expect(page.locator("main")).toContainText("Paperi seinällä auttoi iltavuoroa.");
    await look(page, "a tool with what its users tell");
  });

  await tell("its maker hears of it and mends the tool with a reason, which the nurse reads", async () => {
    await stepIn(sanni, "Sanni Sairaanhoitaja");
    const hers = sanni.page;
    await expect(hers.locator("main")).toContainText(`Välineestäsi kerrottiin kokemus: ${LIST}`);
    await openLibrary(sanni);
    await sanni.hand.press(hers.getByRole("link", { name: LIST }));
    await sanni.hand.press(hers.getByRole("link", { name: "Paranna tätä" }));
    await sanni.hand.write(hers.getByLabel("Mitä muutit ja miksi?"), "Iltavuoro lukee seinältä.");
    await sanni.hand.write(hers.locator("#body-fi"), "Vie paperi seinälle ennen iltavuoroa.");
    await sanni.hand.press(hers.getByRole("button", { name: "Julkaise muutokset" }));
    await heading(hers, LIST);
    await page.reload();
    await expect(page.locator("main")).toContainText("Vie paperi seinälle ennen iltavuoroa.");
    await hand.press(page.getByRole("link", { name: "Versiot" }));
    await expect(page.locator("main")).toContainText("Iltavuoro lukee seinältä.");
  });
});
