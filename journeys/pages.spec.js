// An editor writes a page, and the nurses read it. Tiina publishes it, changes it and looks at what changed; she adds the
// same in plain language and in Swedish. When the Finnish changes, the Swedish says that it is older, until somebody has
// looked at it. Heli reads the page, finds the plain language, and prints it.
import { inTheDemonstration as test, stepIn } from "./kit/demonstration.js";
import { look } from "./kit/eyes.js";
import { expect } from "./kit/story.js";

const TITLE = "Yövuoro ja siirtyminen hyvinvointialueelle";
const SWEDISH = "Nattskiftet och övergången till välfärdsområdet";
const FIRST = "Yövuorot jatkuvat ennallaan vuoden loppuun.\n\n## Mitä tiedetään\n\n- työvuorolista tehdään kuten nyt";
const SECOND = "Yövuorot jatkuvat ennallaan 31.12.2022 asti.\n\n## Mitä tiedetään\n\n- työvuorolista tehdään kuten nyt";
const THIRD = "Yövuorot jatkuvat ennallaan 31.12.2022 asti ja sen jälkeenkin.\n\n## Mitä tiedetään\n\n- työvuorolista tehdään kuten nyt";

const heading = (page, name) => expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
const link = (page, name) => page.getByRole("link", { name }).first();
const button = (page, name) => page.getByRole("button", { name, exact: true });
const said = (page, words) => expect(page.getByRole("status").filter({ hasText: words })).toBeVisible();

/** The text in another language is folded away. */
async function unfold({ page, hand }, name) {
  const folded = page.locator(".texts").filter({ has: page.locator(`#${name}-fi`) }).locator("summary");
  if (!(await page.locator(`#${name}-sv`).isVisible())) await hand.press(folded);
}

/** How the editor sees each language of the page. */
const language = (page, name) => page.getByRole("listitem").filter({ hasText: name }).locator(".ds-tag");

test("an editor writes and mends a page in two languages, and a nurse reads and prints it", async ({ visitor }) => {
  const tell = (what, how) => test.step(what, how);
  const [tiina, heli] = [await visitor(), await visitor()];
  let address;

  await tell("she writes a page, and nobody else sees the draft", async () => {
    const { page, hand } = tiina;
    await stepIn(tiina, "Tiina Toimittaja");
    await page.goto("/change/pages");
    await hand.press(link(page, "Uusi sivu"));
    await heading(page, "Uusi sivu");
    await hand.press(button(page, "Julkaise"));
    await expect(page.locator("main")).toContainText("Kirjoita otsikko.");
    await look(page, "page, something missing");
    await hand.write(page.locator("#title-fi"), TITLE);
    await hand.write(page.locator("#body-fi"), FIRST);
    await look(page, "page, being written");
    await hand.press(button(page, "Tallenna luonnos"));
    await said(page, "Luonnos on tallessa.");
    await heading(page, TITLE);
    await look(page, "page, draft");
    address = new URL(page.url()).pathname;
    await stepIn(heli, "Heli Hoitaja");
    expect((await heli.page.goto(address)).status()).toBe(404);
  });

  await tell("publishes it, and the nurse finds it among the pages", async () => {
    await tiina.hand.press(button(tiina.page, "Julkaise"));
    await said(tiina.page, "Sivu on julkaistu.");
    const { page, hand } = heli;
    await page.goto("/change");
    await hand.press(link(page, "Sivuja muutoksesta"));
    await look(page, "pages, list");
    await hand.press(link(page, TITLE));
    await heading(page, TITLE);
    await expect(page.locator("main")).toContainText("vuoden loppuun");
    await expect(link(page, "Muokkaa sivua")).toHaveCount(0);
    await look(page, "page, read");
  });

  await tell("what is being changed the nurse sees once it is published", async () => {
    const { page, hand } = tiina;
    await hand.press(link(page, "Muokkaa sivua"));
    await hand.write(page.locator("#body-fi"), SECOND);
    await hand.write(page.getByLabel("Mitä muutit ja miksi?"), "Päivä näkyviin");
    await hand.press(button(page, "Tallenna luonnos"));
    await heli.page.reload();
    await expect(heli.page.locator("main")).toContainText("vuoden loppuun");
    await hand.press(button(page, "Julkaise muutokset"));
    await said(page, "Sivu on julkaistu.");
    await heli.page.reload();
    await expect(heli.page.locator("main")).toContainText("31.12.2022 asti");
  });

  await tell("she reads what changed, word by word", async () => {
    const { page, hand } = tiina;
    await hand.press(link(page, "Versiot"));
    await heading(page, "Versiot");
    await expect(page.locator("main")).toContainText("Päivä näkyviin");
    await look(page, "page, versions");
    await hand.press(link(page, /^Mitä muuttui ?: Versio 2/));
    await heading(page, "Versiosta 1 versioon 2");
    await expect(page.locator("del").first()).toContainText("vuoden");
    await expect(page.locator("ins").first()).toContainText("31.12.2022");
    await look(page, "page, what changed");
  });

  await tell("adds the same in plain language and in Swedish", async () => {
    const { page, hand } = tiina;
    await page.goto(address);
    await hand.press(link(page, "Muokkaa sivua"));
    await hand.write(page.locator("#plain-fi"), "Yövuorosi jatkuvat. Sinun ei tarvitse tehdä mitään.");
    await unfold(tiina, "title");
    await hand.write(page.locator("#title-sv"), SWEDISH);
    await unfold(tiina, "body");
    await hand.write(page.locator("#body-sv"), "Nattskiften fortsätter som förut till 31.12.2022.");
    await look(page, "page, two languages");
    await hand.press(button(page, "Julkaise muutokset"));
    await said(page, "Sivu on julkaistu.");
    await expect(language(page, "Svenska")).toHaveText("käännetty");
  });

  await tell("when the Finnish changes, the Swedish says that it is older", async () => {
    const { page, hand } = tiina;
    await hand.press(link(page, "Muokkaa sivua"));
    await hand.write(page.locator("#body-fi"), THIRD);
    await hand.choose(page.getByLabel("Selkeäkielinen teksti vastaa yhä tekstiä: Suomi"));
    await hand.press(button(page, "Julkaise muutokset"));
    await said(page, "Sivu on julkaistu.");
    await expect(language(page, "Svenska")).toHaveText("käännös on vanhentunut");
    await hand.press(link(page, "Svenska"));
    await heading(page, SWEDISH);
    await expect(page.locator("main")).toContainText("Alkuperäinen teksti on muuttunut tämän käännöksen jälkeen.");
    await look(page, "page, an older translation");
  });

  await tell("until she has looked at it and says that it still holds", async () => {
    const { page, hand } = tiina;
    await page.goto(address);
    await hand.press(link(page, "Muokkaa sivua"));
    await hand.choose(page.getByLabel("Käännös vastaa yhä alkuperäistä: Svenska"));
    await hand.press(button(page, "Julkaise muutokset"));
    await expect(language(page, "Svenska")).toHaveText("käännetty");
  });

  await tell("the nurse reads it in plain language, and on paper there is nothing to press", async () => {
    const { page, hand } = heli;
    await page.goto(address);
    await hand.press(link(page, "Lue selkeällä kielellä"));
    await expect(page.locator("article")).toContainText("Sinun ei tarvitse tehdä mitään.");
    await look(page, "page, in plain language");
    await hand.press(link(page, "Lue koko teksti"));
    await expect(page.locator("article")).toContainText("ja sen jälkeenkin");
    await page.emulateMedia({ media: "print" });
    await expect(page.locator("article")).toContainText("ja sen jälkeenkin");
    for (const left of [page.locator("header.bar"), button(page, "Tulosta"), link(page, "Kysy tästä"), link(page, "Lue selkeällä kielellä")]) await expect(left).toBeHidden();
    await page.emulateMedia({ media: "screen" });
  });
});
