import { defineConfig } from "@playwright/test";

const QUIET = ["background-networking", "component-update", "default-apps", "domain-reliability", "sync", "client-side-phishing-detection"];
const phone = { viewport: { width: 360, height: 740 } };
const desktop = { viewport: { width: 1280, height: 900 } };

const BOTH_WAYS = ["coaching", "change", "voice", "search", "pages", "carrying", "messages", "trials", "will", "will-result", "talks"].map((story) => `${story}.spec.js`);

export default defineConfig({
  testDir: ".",
  outputDir: "report",
  timeout: 240_000,
  expect: { timeout: 8_000 },
  workers: 3,
  fullyParallel: true,
  forbidOnly: true,
  reporter: "list",
  use: {
    locale: "fi-FI",
    timezoneId: "Europe/Helsinki",
    actionTimeout: 20_000, // a whole page is photographed beside two other browsers
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--use-fake-device-for-media-stream",
        "--use-fake-ui-for-media-stream",
        "--no-first-run",
        "--no-pings",
        ...QUIET.map((what) => `--disable-${what}`),
      ],
    },
  },
  // The longest first. A story told by keyboard on the wide screen and by pointer on the telephone is not told by pointer
  // on the wide screen once more.
  projects: [
    { name: "demo", use: desktop, testMatch: "demo.spec.js" },
    { name: "keyboard", use: { ...desktop, keyboard: true }, testMatch: ["coaching.spec.js", "change.spec.js", "voice.spec.js", "search.spec.js", "pages.spec.js", "night-shift.spec.js", "carrying.spec.js", "messages.spec.js", "trials.spec.js", "will.spec.js", "will-result.spec.js", "will-text.spec.js", "talks.spec.js"] },
    { name: "phone", use: phone, testMatch: ["diary.spec.js", "coaching.spec.js", "change.spec.js", "voice.spec.js", "search.spec.js", "pages.spec.js", "carrying.spec.js", "messages.spec.js", "trials.spec.js", "will.spec.js", "tools.spec.js", "coverage.spec.js", "will-result.spec.js", "talks.spec.js"] },
    { name: "no-script", use: { ...desktop, javaScriptEnabled: false }, testMatch: ["coaching.spec.js", "change.spec.js", "voice.spec.js", "search.spec.js", "carrying.spec.js", "messages.spec.js", "trials.spec.js", "will.spec.js", "talks.spec.js"] },
    { name: "desktop", use: desktop, testIgnore: ["samples.spec.js", "demo.spec.js", ...BOTH_WAYS] },
    { name: "samples", use: desktop, testMatch: "samples.spec.js" },
  ],
});
