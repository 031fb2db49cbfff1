// The text of the shared will. Kaisa drafts it from the result of a round, is told which sentence rests on nothing and what is
// disputed, and puts it out for comments. A nurse comments on a paragraph, Kaisa mends it and says why, and the leadership
// confirms it. The nurse reads it among the change's pages and takes the A4.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { test as runner } from "@playwright/test";
import { inTheDemonstration as test, stepIn } from "./kit/demonstration.js";
import { look } from "./kit/eyes.js";
import { readPdf } from "./kit/papers.js";
import { expect } from "./kit/story.js";
import { button, card, field, hears, link, main, said, title } from "./voice/words.js";

const TITLE = "Näin haluamme tehdä töitä";
const ROUND = "Millaisen työpaikan haluamme rakentaa?";
const FIRST = "Kerromme keskeneräisestäkin. [4]";
const DIFFERS = "Siitä, kuinka paljon liikumme, olemme vielä eri mieltä.";
const COMMENT = "Kuinka monta viikkoa kokeilu kestää?";
const MENDED = `${FIRST}\n\nKokeilemme uutta kuukauden ennen kuin otamme sen käyttöön. [3]\n\n${DIFFERS} [! 2]`;

test("a text of the will is drafted, commented on by paragraph, mended, confirmed and read", async ({ visitor }) => {
  const tell = (what, how) => test.step(what, how);
  const [kaisa, heli, johanna] = [await visitor(), await visitor(), await visitor()];
  const body = kaisa.page.locator("#body-fi");
  let address;

  await tell("the coordinator begins a draft from the result of a round", async () => {
    const { page, hand } = kaisa;
    await stepIn(kaisa, "Kaisa Koordinaattori");
    await page.goto("/will");
    await hand.press(link(page, ROUND)); // its result
    await expect(page).toHaveURL(/\/result$/);
    await hand.press(link(page, ROUND)); // the round itself
    await hand.press(button(page, "Kirjoita toinen teksti"));
    await said(page, "Luonnos on tallessa.");
    await expect(body).toHaveValue(/Keskeneräisestäkin asiasta pitää kertoa.*\[4\]/);
    await look(page, "will text, begun");
  });

  await tell("is told which sentence rests on nothing, and which number is none", async () => {
    const { page, hand } = kaisa;
    await hand.write(page.locator("#title-fi"), TITLE);
    await hand.write(body, `${FIRST}\n\nKokeilemme uutta ensin.\n\n${DIFFERS} [! 44]`);
    await hand.press(button(page, "Julkaise"));
    await expect(page.getByRole("alert")).toContainText("Kokeilemme uutta ensin.");
    await expect(page.getByRole("alert")).toContainText("Väittämää 44 ei ole");
    await expect(body).toHaveValue(/\[! 44\]/);
    await look(page, "will text, a sentence rests on nothing");
  });

  await tell("chooses statements from the list beside the text", async () => {
    const { page, hand } = kaisa;
    await hand.write(body, `${FIRST}\n\n${DIFFERS} [! 16]\n\nKokeilemme uutta ensin, ja liikumme toimipisteestä toiseen.`);
    await hand.press(page.getByText("Väittämät, joihin voit viitata"));
    await expect(page.locator("#statements")).toContainText("Lähipalvelut säilyvät parhaiten");
    await look(page, "will text, the statements");
    await hand.press(button(page, "Lisää [3]"));
    await hand.press(button(page, "Lisää [2]"));
    await expect(body).toHaveValue(/toiseen\. \[3\] \[2\]$/);
    await hand.press(button(page, "Julkaise"));
  });
  await tell("is warned that one of them is disputed, and says so in the text", async () => {
    const { page, hand } = kaisa;
    await expect(page.locator("#warnings")).toContainText("Väittämästä 2 kaikki eivät ole samaa mieltä");
    await look(page, "will text, warned");
    await hand.write(body, `${FIRST}\n\nKokeilemme uutta ensin. [3]\n\n${DIFFERS} [! 2]`);
    await hand.press(button(page, "Julkaise"));
    await title(page, TITLE);
    await main(page).toContainText("Luonnos kommentoitavana");
    address = new URL(page.url()).pathname;
    await look(page, "will text, out for comments");
  });

  await tell("a nurse reads what it rests on and comments on a paragraph", async () => {
    const { page, hand } = heli;
    await stepIn(heli, "Heli Hoitaja");
    await page.goto(address);
    await expect(card(page, "Mihin teksti nojaa")).toContainText("Samaa mieltä");
    await expect(card(page, "Mistä olemme vielä eri mieltä")).toContainText("ryhmittäin");
    await hand.press(page.getByRole("link", { name: /^Kommentoi tätä kappaletta.*Kokeilemme uutta ensin/ }));
    await title(page, "Kappaleen kommentit");
    await main(page).toContainText("Kommenttisi ja nimesi näkyvät kaikille, jotka lukevat tekstin.");
    await hand.write(field(page, "Kommenttisi"), COMMENT);
    await hand.press(button(page, "Lähetä kommentti"));
    await said(page, "Kommenttisi on nyt");
    await look(page, "will text, a paragraph commented on");
  });

  await tell("the coordinator hears of it, mends the paragraph and says why", async () => {
    const { page, hand } = kaisa;
    await hears(kaisa, `Tahtotilan tekstiä on kommentoitu: ${TITLE}`);
    await page.goto(address);
    await hand.press(link(page, "Muokkaa sivua"));
    await hand.write(body, MENDED);
    await hand.press(button(page, "Julkaise muutokset"));
    await expect(page.getByRole("alert")).toContainText("mitä muutit ja miksi");
    await hand.write(field(page, "Mitä muutit ja miksi?"), "Kokeilun kesto lisättiin, koska sitä kysyttiin.");
    await hand.press(button(page, "Julkaise muutokset"));
    await title(page, TITLE);
  });
  await tell("the comment stays with its paragraph, and every reader sees what changed", async () => {
    const { page, hand } = heli;
    await page.goto(address);
    await expect(page.getByRole("heading", { name: "Poistetut kappaleet" })).toHaveCount(0);
    await hand.press(page.getByRole("link", { name: /^1 kommentti/ }));
    await main(page).toContainText(COMMENT);
    await main(page).toContainText("kuukauden");
    await page.goto(address);
    await hand.press(link(page, "Versiot"));
    await main(page).toContainText("Kokeilun kesto lisättiin, koska sitä kysyttiin.");
    await hand.press(page.getByRole("link", { name: /^Mitä muuttui/ }).first());
    await expect(page.locator("ins").first()).toBeVisible();
    await look(page, "will text, what changed");
  });

  await tell("the leadership confirms it", async () => {
    const { page, hand } = johanna;
    await stepIn(johanna, "Johanna Johtaja");
    await page.goto(address);
    await hand.press(link(page, "Vahvista tahtotilaksi"));
    await hand.write(field(page, "Kuka päätti ja missä?"), "Muutoksen johtoryhmä 9.11.");
    await look(page, "will text, before it is confirmed");
    await hand.press(button(page, "Vahvista tahtotilaksi"));
    await said(page, "Teksti on nyt yhteinen tahtotila.");
    await look(page, "will text, confirmed");
  });

  await tell("the nurse reads it among the change's pages, and takes the A4", async () => {
    const { page, hand } = heli;
    await page.goto("/change");
    await expect(card(page, "Tahtotilan tekstit")).toContainText("Yhteinen tahtotila");
    await look(page, "change, with the text of the will");
    await hand.press(link(page, TITLE));
    await main(page).toContainText("Muutoksen johtoryhmä 9.11.");
    await expect(page.getByRole("link", { name: /^Kommentoi tätä/ })).toHaveCount(0);
    const href = await link(page, "A4-sivu (PDF)").getAttribute("href");
    const paper = await page.request.get(new URL(href, page.url()).href);
    const file = runner.info().outputPath("tahtotila.pdf");
    writeFileSync(file, await paper.body());
    const words = await readPdf(file);
    for (const told of [TITLE, "Kokeilemme uutta kuukauden", "Mihin teksti nojaa", "Mistä olemme vielä eri mieltä"]) expect(words).toContain(told);
    expect(execFileSync("pdfinfo", [file], { encoding: "utf-8" })).toMatch(/Pages:\s+1\n/);
    await page.emulateMedia({ media: "print" });
    await expect(link(page, "A4-sivu (PDF)")).toBeHidden();
    await expect(page.getByRole("heading", { name: "Mihin teksti nojaa" })).toBeVisible();
    await look(page, "will text, on paper");
  });
});
