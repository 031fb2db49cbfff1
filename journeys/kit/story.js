// A story's stage: a house, a post office, and visitors with a browser each.
import { test as base, expect } from "@playwright/test";
import { Keyboard, Pointer } from "./hands.js";
import { House } from "./house.js";
import { PostOffice } from "./post_office.js";
import { watch } from "./watch.js";

export { expect };

export const test = base.extend({
  /** Whether visitors have nothing but the keyboard. */
  keyboard: [false, { option: true }],

  post: async ({}, use) => {
    const post = await PostOffice.build();
    await use(await post.open());
    await post.close();
  },

  house: async ({ post }, use, info) => {
    const house = await House.build({ smtp: post.smtp });
    await use(house);
    if (info.status !== info.expectedStatus && house.program) await info.attach("house", { body: house.program.said });
    await house.close();
  },

  /** A new visitor with a browser of their own: {page, hand}. */
  visitor: async ({ browser, house, keyboard, contextOptions }, use, info) => {
    const [contexts, checks] = [[], []];
    await use(async () => {
      const context = await browser.newContext({ ...info.project.use, baseURL: house.address });
      contexts.push(context);
      const page = await context.newPage();
      checks.push(watch(page));
      return { page, hand: keyboard ? new Keyboard(page) : new Pointer(page) };
    });
    await Promise.all(contexts.map((context) => context.close()));
    for (const check of checks) check();
  },
});
