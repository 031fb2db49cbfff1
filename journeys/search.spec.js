// A nurse with three minutes looks something up. She writes a word as it comes to her, inflected or misspelt, and finds the
// question, the memo and the page that speak of it; each says why it was found. What is not hers to read is not found.
import { resolve } from "node:path";
import { inTheDemonstration, stepIn } from "./kit/demonstration.js";
import { look } from "./kit/eyes.js";
import { House } from "./kit/house.js";
import { expect } from "./kit/story.js";

const DICTIONARY = resolve("../target/voikko/voikko.kfst");

/** The house has the Finnish dictionary, which bin/setup fetches. */
const test = inTheDemonstration.extend({
  house: async ({}, use) => {
    const house = await House.build();
    house.environment.TAHTO_VOIKKO = DICTIONARY;
    await use(await house.open("demo"));
    await house.close();
  },
});

const field = (page) => page.getByLabel("Mitä etsit?");
const found = (page, kind) => page.getByRole("article").filter({ has: page.getByText(kind, { exact: true }) });
const heading = (page, name) => expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
const kinds = (page) => page.getByRole("navigation", { name: "Rajaa hakua" });

/** On a telephone the search is in the menu. */
async function openSearch({ page, hand }) {
  const folded = page.locator("details.menu summary");
  if (await folded.isVisible()) await hand.press(folded);
  await hand.press(page.getByRole("link", { name: "Haku", exact: true }).locator("visible=true"));
  await heading(page, "Haku");
}

async function search({ page, hand }, words) {
  await hand.write(field(page), words);
  await hand.press(page.getByRole("button", { name: "Hae", exact: true }));
  await expect(page).toHaveTitle(`Haku: ${words} · Tahto`);
}

/** Opens what was found, and comes back to what she had searched. */
async function opensAndReturns({ page, hand }, link, title) {
  const here = page.url();
  await hand.press(link);
  await heading(page, title);
  await page.goBack();
  await expect(page).toHaveURL(here);
  await expect(field(page)).not.toHaveValue("");
}

test("a nurse finds what she needs by a word as it comes to her", async ({ visitor }) => {
  const tell = (what, how) => test.step(what, how);
  const [heli, tiina] = [await visitor(), await visitor()];
  const { page, hand } = heli;

  await tell("the search is on every page, and says who sees what is searched", async () => {
    await stepIn(heli, "Heli Hoitaja");
    await openSearch(heli);
    await look(page, "search, nothing asked yet");
    await expect(page.locator("main")).toContainText("Tahto ei kerää hakusanoja");
  });

  await tell("an inflected word finds a question, a memo and a page, and each says why", async () => {
    await expect(async () => {
      await page.goto("/search?q=työsopimuksista");
      for (const kind of ["Kysymys", "Muistio", "Sivu"]) await expect(found(page, kind).first()).toBeVisible({ timeout: 500 });
    }, "once the index has been made anew with the dictionary").toPass({ timeout: 30_000 });
    await openSearch(heli);
    await search(heli, "työsopimuksista");
    const question = found(page, "Kysymys").first();
    await expect(question.locator("mark").first()).toHaveText("työsopimus");
    await expect(question).toContainText("Löytyi sanoilla ”työsopimus”");
    await expect(found(page, "Muistio")).toContainText("Löytyi sanoilla ”työsopimuksesta”");
    await expect(found(page, "Sivu")).toContainText("Uutta työsopimusta ei tarvitse allekirjoittaa");
    await look(page, "search, found");
    await opensAndReturns(heli, question.getByRole("link"), /Pitääkö minun allekirjoittaa uusi työsopimus/);
  });

  await tell("she looks at memos alone, and at everything again", async () => {
    await hand.press(kinds(page).getByRole("link", { name: "Muistio", exact: true }));
    await expect(kinds(page).getByRole("link", { name: "Muistio", exact: true })).toHaveAttribute("aria-current", "true");
    await expect(page.getByRole("article")).toHaveCount(1);
    await look(page, "search, memos alone");
    await opensAndReturns(heli, found(page, "Muistio").getByRole("link"), "Kysytyimmät palvelussuhdeasiat");
    await hand.press(kinds(page).getByRole("link", { name: "Kaikki", exact: true }));
    await expect(found(page, "Kysymys").first()).toBeVisible();
  });

  await tell("a misspelt word is understood, and she is told so", async () => {
    await search(heli, "työsopimsu");
    await expect(page.getByRole("status")).toContainText("”työsopimsu”: ei osumia näin kirjoitettuna. Haettiin myös:");
    await look(page, "search, misspelt");
    await opensAndReturns(heli, found(page, "Sivu").getByRole("link"), "Mikä siirrossa säilyy ja mikä muuttuu");
  });

  await tell("where nothing is found, she is told what to do", async () => {
    await search(heli, "lottovoitto");
    await expect(page.getByRole("heading", { name: "Hakusanoilla lottovoitto ei löytynyt mitään" })).toBeVisible();
    await expect(page.getByRole("article")).toHaveCount(0);
    await expect(page.locator("main")).toContainText("Kokeile yhtä sanaa kerrallaan");
    await look(page, "search, nothing found");
  });

  await tell("a page for home care is found by its editor, and not on the ward; a draft is found by nobody", async () => {
    await stepIn(tiina, "Tiina Toimittaja");
    for (const [reader, count] of [[heli, 0], [tiina, 1]]) {
      await openSearch(reader);
      await search(reader, "kotihoidon työryhmä tiimeissä");
      await expect(reader.page.getByRole("article").first()).toBeVisible();
      await expect(reader.page.getByRole("link", { name: "Kotihoidon työryhmä käy tiimeissä lokakuussa" })).toHaveCount(count);
      await search(reader, "uudistuksen sanat selkeästi");
      await expect(reader.page.getByRole("link", { name: "Uudistuksen sanat selkeästi" })).toHaveCount(0);
    }
  });
});
