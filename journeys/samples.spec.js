// Every page in every state and language, as a test has drawn them into target/samples: axe, and no sideways scroll.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { look, skim } from "./kit/eyes.js";
import { expect, test } from "./kit/story.js";

const SAMPLES = "../target/samples";
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };

test.setTimeout(1_800_000); // every page in every state, looked at twice

for (const language of ["fi", "sv", "en"]) {
  test(`samples in ${language}`, async ({ house, page }) => {
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
    for (const name of names) {
      await page.setViewportSize(DESK);
      await page.goto(`${house.address}/samples/${name}`);
      // The three languages share a page's form: on the wide screen axe looks at the original's.
      await (language === "fi" ? look : skim)(page, `${language} ${name}`);
      await page.setViewportSize(PHONE);
      await look(page, `${language} ${name}, phone`);
    }
  });
}
