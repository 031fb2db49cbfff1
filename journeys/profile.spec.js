// An employee moves to another employer and takes her profile along: she has gathered it in words and with a picture, shown one
// item to her supervisor and taken it back; the package opens in a browser from a disk, without a network, and the other
// employer's Tahto takes it in after she has looked at what came.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { inTheDemonstration as test, stepIn } from "./kit/demonstration.js";
import { look } from "./kit/eyes.js";
import { Pointer } from "./kit/hands.js";
import { House } from "./kit/house.js";
import { expect } from "./kit/story.js";
import { button, card, field, hears, link, main, said, title } from "./voice/words.js";

const WORDS = "Saan hiljaisenkin potilaan kertomaan, mikä painaa.";
const SEEN = "Kaksi tuolia ikkunan ääressä.";
const PICTURE = resolve("../demo/media/kartta-paivystys.jpg");
const UNPACK = "import sys, zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])";

async function add({ page, hand }, part) {
  await page.goto("/talks/profile");
  await hand.press(card(page, part).getByRole("button", { name: /^Lisää/ }));
  await title(page, "Lisää profiiliisi");
}

test("an employee moves to another employer and takes her profile along", async ({ visitor, browser }, info) => {
  const tell = (what, how) => test.step(what, how);
  const [sanni, elli] = [await visitor(), await visitor()];
  const folder = mkdtempSync(join(tmpdir(), "tahto-profile-"));
  const zip = join(folder, "profile.zip");
  let item;

  await tell("she writes a strength, which nobody else sees", async () => {
    await stepIn(sanni, "Sanni Sairaanhoitaja");
    const { page, hand } = sanni;
    await page.goto("/talks/profile");
    await title(page, "Työidentiteettini");
    await main(page).toContainText("Vain sinä, kunnes näytät jonkin kohdan jollekulle");
    await look(page, "profile, empty");
    await add(sanni, "Vahvuuteni");
    await look(page, "profile, a new item");
    await hand.choose(page.locator("#answer").getByLabel("Kirjoitan"));
    await hand.write(page.locator("#answer-text"), WORDS);
    await hand.press(button(page, "Tallenna"));
    await said(page, "Tallessa.");
    await expect(card(page, "Vahvuuteni")).toContainText("Näet vain sinä.");
  });

  await tell("and an encounter as a picture", async () => {
    await add(sanni, "Kohtaamisen taidot");
    const { page, hand } = sanni;
    await hand.choose(page.locator("#answer").getByRole("radio", { name: /[Kk]uva/ }));
    await hand.attach(page.locator("#answer-file-picture"), PICTURE);
    await hand.write(page.locator("#answer-described-picture"), SEEN);
    await hand.press(button(page, "Tallenna"));
    await said(page, "Tallessa.");
    await expect(card(page, "Kohtaamisen taidot").getByRole("img", { name: SEEN })).toBeVisible();
    await look(page, "profile, filled");
  });

  await tell("she shows the strength to her supervisor", async () => {
    const { page, hand } = sanni;
    await hand.press(card(page, "Vahvuuteni").getByRole("link", { name: "Näytä jollekulle" }));
    await title(page, "Kenelle näytät tämän?");
    await look(page, "profile, whom to show");
    await hand.press(page.getByRole("button", { name: /^Näytä.*Elli Esihenkilö/ }));
    await said(page, "Näytetty.");
    item = new URL(page.url()).pathname.replace("/showing", "");
  });

  await tell("who reads it and no more; she sees that, and takes it back", async () => {
    await stepIn(elli, "Elli Esihenkilö");
    await hears(elli, "Sinulle on näytetty kohta työidentiteettiprofiilista", 2); // Heli's is there before
    await elli.page.goto("/talks/profile/shown");
    await main(elli.page).not.toContainText(WORDS);
    await elli.hand.press(card(elli.page, "Sanni Sairaanhoitaja").getByRole("link", { name: /^Vahvuuteni/ }));
    await main(elli.page).toContainText(WORDS);
    await look(elli.page, "profile, shown to me");
    const { page, hand } = sanni;
    await page.goto(item);
    await expect(card(page, "Kuka on avannut tämän")).toContainText("Elli Esihenkilö");
    await look(page, "profile, an item that was opened");
    await page.goto(`${item}/showing`);
    await hand.press(page.getByRole("button", { name: /^Ota takaisin.*Elli Esihenkilö/ }));
    await said(page, "Otettu takaisin.");
    await elli.page.goto("/talks/profile/shown");
    await main(elli.page).not.toContainText("Sanni Sairaanhoitaja");
  });

  await tell("she takes her profile along, and any browser opens it from a disk", async () => {
    const { page, hand } = sanni;
    await page.goto("/talks/profile");
    const [download] = await Promise.all([page.waitForEvent("download"), hand.press(link(page, "Lataa profiilini"))]);
    expect(download.suggestedFilename()).toBe("tyoidentiteettini.zip");
    await download.saveAs(zip);
    execFileSync("python3", ["-c", UNPACK, zip, folder]);
    const alone = await browser.newContext({ offline: true });
    const disk = await alone.newPage();
    await disk.goto(pathToFileURL(join(folder, "profile.html")).href);
    await expect(disk.getByRole("heading", { level: 1 })).toHaveText("Työidentiteettini");
    await expect(disk.locator("main")).toContainText(WORDS);
    const width = await disk.getByRole("img", { name: SEEN }).evaluate((image) => image.naturalWidth);
    expect(width).toBeGreaterThan(100);
    expect(readFileSync(join(folder, "profile.html"), "utf8")).not.toContain("http");
    await alone.close();
  });

  await tell("at the other employer she looks at what came and keeps it", async () => {
    const elsewhere = await House.build();
    const context = await browser.newContext(info.project.use);
    try {
      await elsewhere.open("demo");
      const page = await context.newPage();
      const there = { page, hand: new Pointer(page) };
      await page.goto(elsewhere.address);
      await there.hand.press(page.getByRole("button", { name: "Heli Hoitaja" }));
      await page.goto(`${elsewhere.address}/talks/profile/bringing`);
      await field(page, "Profiilipaketti").setInputFiles(PICTURE);
      await there.hand.press(button(page, "Katso, mitä paketissa on"));
      await expect(page.getByRole("alert")).toContainText("Tiedosto ei ole profiilipaketti.");
      await look(page, "profile, a file that is none");
      await field(page, "Profiilipaketti").setInputFiles(zip);
      await there.hand.press(button(page, "Katso, mitä paketissa on"));
      await title(page, "Mitä paketissa oli");
      await main(page).toContainText(WORDS);
      await look(page, "profile, what came");
      await there.hand.press(button(page, "Tallenna valitut"));
      await said(page, "Valitut kohdat ovat nyt profiilissasi.");
      await expect(card(page, "Vahvuuteni")).toContainText(WORDS);
      await expect(card(page, "Kohtaamisen taidot").getByRole("img", { name: SEEN })).toBeVisible();
    } finally {
      await context.close();
      await elsewhere.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
