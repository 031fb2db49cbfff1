// A message goes to the units. Tiina writes it and publishes it; Sanni finds on her first page that it is to be taken to her
// ward, prints its A4 and hangs it on the wall. Whoever passes by types the address under the code: first they are asked to
// sign in, and once Tiina has made the message public, it opens to them as it is.
import { execFileSync } from "node:child_process";
import { test as runner } from "@playwright/test";
import { inTheDemonstration as test, stepIn } from "./kit/demonstration.js";
import { look } from "./kit/eyes.js";
import { readPdf } from "./kit/papers.js";
import { expect } from "./kit/story.js";
import { writeFileSync } from "node:fs";

const TITLE = "Vuodeosaston yövuorot säilyvät ennallaan";
const SAID = {
  "changes-fi": "Vielä ei mikään: yövuorot jatkuvat niin kuin nyt.",
  "concerns-fi": "Kaikkia, jotka tekevät yötä.",
  "when-fi": "Kerromme lisää 28.10.",
  "unknown-fi": "Miten yövuorot järjestetään vuoden 2023 jälkeen.",
  "ask-fi": "Omalta agentilta tai Maija Muutosjohtajalta.",
  "body-fi": "Yövuorot jatkuvat niin kuin nyt. Kerron teille lisää 28.10. Mitä haluaisitte, että silloin otetaan huomioon?",
};

const heading = (page, name) => expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
const link = (page, name) => page.getByRole("link", { name }).first();
const button = (page, name) => page.getByRole("button", { name, exact: true });
const said = (page, words) => expect(page.getByRole("status").filter({ hasText: words })).toBeVisible();

test("a message is written, taken to the ward on paper and opened from the wall", async ({ visitor }) => {
  const tell = (what, how) => test.step(what, how);
  const [tiina, sanni, passerBy] = [await visitor(), await visitor(), await visitor()];
  let address, code;

  await tell("the editor writes a message, and is told what is missing", async () => {
    const { page, hand } = tiina;
    await stepIn(tiina, "Tiina Toimittaja");
    await page.goto("/messages");
    await heading(page, "Viestit yksiköille");
    await look(page, "messages, the editor's list");
    await hand.press(link(page, "Uusi viesti"));
    await hand.write(page.locator("#title-fi"), TITLE);
    await hand.press(button(page, "Julkaise"));
    await expect(page.locator("main")).toContainText("Mitä ei vielä tiedetä");
    await expect(page.locator("#title-fi")).toHaveValue(TITLE);
    for (const [name, words] of Object.entries(SAID)) await hand.write(page.locator(`#${name}`), words);
    await look(page, "messages, being written");
    await hand.press(button(page, "Julkaise"));
    await heading(page, TITLE);
    address = new URL(page.url()).pathname;
    await look(page, "messages, as its writer sees it");
  });

  await tell("the agent finds it on the first page, and what to say in three minutes", async () => {
    const { page, hand } = sanni;
    await stepIn(sanni, "Sanni Sairaanhoitaja");
    const waiting = page.getByRole("link", { name: TITLE }).first();
    await expect(async () => {
      await page.goto("/");
      await expect(waiting).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await hand.press(waiting);
    await heading(page, TITLE);
    await expect(page.locator("main")).toContainText("Vie tämä yksikköösi. Kolme minuuttia riittää.");
    await expect(page.locator("main")).toContainText(SAID["body-fi"]);
    await look(page, "messages, as the agent reads it");
  });

  await tell("prints it on one A4, with the address in words beside the code", async () => {
    const { page } = sanni;
    const href = await link(page, "A4-sivu (PDF)").getAttribute("href");
    const paper = await page.request.get(new URL(href, page.url()).href);
    expect(paper.headers()["content-type"]).toBe("application/pdf");
    const file = runner.info().outputPath("viesti.pdf");
    writeFileSync(file, await paper.body());
    const words = await readPdf(file);
    for (const told of [TITLE, ...Object.values(SAID), "Sano vaikka näin"]) expect(words).toContain(told);
    expect(execFileSync("pdfinfo", [file], { encoding: "utf-8" })).toMatch(/Pages:\s+1\n/);
    code = words.match(/\/m\/\d+/)[0];
    await page.emulateMedia({ media: "print" });
    for (const left of [page.locator("header.bar"), link(page, "A4-sivu (PDF)"), link(page, "Kysy tästä")]) await expect(left).toBeHidden();
    await expect(page.locator("article")).toContainText(code);
    await look(page, "messages, on paper");
    await page.emulateMedia({ media: "screen" });
  });

  await tell("the week's sheet for the wall has it in five lines", async () => {
    const { page, hand } = sanni;
    await page.goto("/messages");
    await hand.press(link(page, "Viikon viestit seinälle"));
    await expect(page.locator("article")).toContainText(SAID["unknown-fi"]);
    await look(page, "messages, of the week");
  });

  await tell("a passer-by is asked for a code, and learns nothing of what it says", async () => {
    const { page } = passerBy;
    await page.goto(code);
    await heading(page, "Kirjaudu koodilla");
    await expect(page.locator("main")).not.toContainText("Yövuorot");
    await look(page, "messages, the door behind the code");
  });

  await tell("until its writer makes it public", async () => {
    const { page, hand } = tiina;
    await page.goto(address);
    await hand.press(link(page, "Muuta"));
    await hand.choose(page.getByLabel("Kyllä, viesti on julkinen"));
    await look(page, "messages, to whom it opens");
    await hand.press(button(page, "Tallenna"));
    await said(page, "Viesti on nyt julkinen");
    await passerBy.page.goto(code);
    await heading(passerBy.page, TITLE);
    await expect(passerBy.page.locator("main")).toContainText(SAID["changes-fi"]);
    await expect(passerBy.page.locator("main")).toContainText("Lukemista ei tallenneta eikä lasketa.");
    await look(passerBy.page, "messages, opened from the wall");
  });
});
