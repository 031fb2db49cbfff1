// Looking at a page as everybody must be able to: axe with every rule, no sideways scroll down to 320 px, one heading.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "@playwright/test";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const NARROWEST = 320;

/** The story by keyboard and the one on PostgreSQL come to the same pages, which the others look at. */
const looksElsewhere = () => test.info().project.use.keyboard || process.env.TAHTO_TEST_DATABASE;

/** The page in one of its states; `state` names it in the report. */
export const look = (page, state) =>
  test.step(`look: ${state}`, async () => {
    await skim(page, state);
    if (!looksElsewhere()) await axe(page, state);
  });

/** The words of a page and how they fit, where another look has shown the rest. */
export const skim = async (page, state) => {
  await words(page, state);
  await noSidewaysScroll(page, state);
};

async function words(page, state) {
  await expect(page.locator("h1"), `${state}: one h1`).toHaveCount(1);
  expect(await page.title(), `${state}: title`).toMatch(/\S · Tahto$/);
  // Marks of a message that was never filled or a value that was never worded.
  expect(await page.locator("body").innerText(), `${state}: words`).not.toMatch(/[\u2068\u2069]|\{ ?\$|\bundefined\b|\bNone\b|Some\(/);
}

export async function axe(page, state) {
  if (test.info().project.use.javaScriptEnabled === false) await page.evaluate(HASTEN);
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => axe.run({ resultTypes: ["violations"] }));
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html, failureSummary }) => `  ${html}\n  ${failureSummary}`).join("\n")}`);
  expect(found.join("\n"), `${state}: axe`).toBe("");
}

/** Where scripts are off no timer runs: axe's short pauses become none, its long limits are never met. */
const HASTEN = () => (window.setTimeout = (deed, millis = 0) => void (millis < 100 && Promise.resolve().then(deed)));

export async function noSidewaysScroll(page, state) {
  const own = page.viewportSize();
  const widths = own.width < 500 ? [own.width, NARROWEST] : [own.width];
  for (const width of widths) {
    if (width !== own.width) await page.setViewportSize({ ...own, width });
    const wide = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth <= clientWidth) return [];
      const out = [...document.body.querySelectorAll("*")].filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > clientWidth + 1);
      return out.slice(0, 5).map((one) => one.outerHTML.slice(0, 160));
    });
    expect(wide, `${state}: sideways scroll at ${width}`).toEqual([]);
  }
  if (widths.length > 1) await page.setViewportSize(own);
}
