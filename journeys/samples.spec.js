// Every page in every state and language, as a test has drawn them into target/samples: words that are whole, no sideways
// scroll, and axe.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { look, skim } from "./kit/eyes.js";
import { expect, test } from "./kit/story.js";

const SAMPLES = "../target/samples";
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };

// In parts of much the same length, so that no browser is left alone with the last of them.
const PARTS = [["fi", 0, 3], ["fi", 1, 3], ["fi", 2, 3], ["sv", 0, 2], ["sv", 1, 2], ["en", 0, 2], ["en", 1, 2]];

test.setTimeout(1_800_000); // every page in every state, looked at twice

for (const [language, part, parts] of PARTS) {
  test(`samples in ${language}, part ${part + 1} of ${parts}`, async ({ house, page }) => {
    await house.open(); // for the styles and scripts it serves
    const [css, js] = await (await fetch(`${house.address}/sign-in`)).text().then((text) => text.match(/\/assets\/tahto-[^"]+/g));
    await page.route("**/*", (route) => {
      const [, folder, name] = new URL(route.request().url()).pathname.split("/");
      if (folder === "samples") return route.fulfill({ body: readFileSync(join(SAMPLES, language, name)), contentType: "text/html; charset=utf-8" });
      if (folder !== "assets") return route.fulfill({ status: 404 });
      return route.continue({ url: house.address + ({ "tahto.css": css, "tahto.js": js }[name] ?? `/assets/${name}`) });
    });
    const names = readdirSync(join(SAMPLES, language)).filter((name) => name.endsWith(".html"));
    expect(names.length).toBeGreaterThan(30);
    // The languages share a page's form and colours, and that each field, button and picture has a name is tested of all of
    // them where they are drawn: axe looks at the original's, at both widths.
    const see = language === "fi" ? look : skim;
    for (const name of names.filter((_, at) => at % parts === part)) {
      if (language !== "en") await page.setViewportSize(DESK); // English words are the shortest: what fits a telephone fits a desk
      await page.goto(`${house.address}/samples/${name}`);
      if (language !== "en") await see(page, `${language} ${name}`);
      await page.setViewportSize(PHONE);
      await see(page, `${language} ${name}, phone`);
    }
  });
}
