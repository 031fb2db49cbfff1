// Staff sign in by their own organisation. Two organisations, each with a real oidc-provider; what is forged, over,
// replayed or somebody else's lets nobody in.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { signOut } from "./kit/door.js";
import { look } from "./kit/eyes.js";
import { Provider } from "./kit/provider.js";
import { expect, test as story } from "./kit/story.js";

const CARE = "Saariston tunnus";
const CITY = "Rannikon tunnus";
const PEOPLE = {
  anni: { employee_number: "21" },
  heikki: { employee_number: "22" },
  nobody: { employee_number: "999" },
  numberless: {},
  aleksi: { email: "Aleksi.Asiakastyo@rannikko.example", email_verified: true },
  unproven: { email: "viivi.vetaja@rannikko.example", email_verified: false },
  stranger: { email: "joku@muualla.example", email_verified: true },
};

const test = story.extend({
  /** Saaristo tells the staff number, Rannikko a verified e-mail address. Heikki's post has ended. */
  providers: async ({ house }, use) => {
    const back = (key) => `${house.address}/sign-in/with/${key}/return`;
    const care = await Provider.build({ key: "saaristo", back: back("saaristo"), people: PEOPLE });
    const city = await Provider.build({ key: "rannikko", back: back("rannikko"), people: PEOPLE });
    const config = join(house.place, "tahto.toml");
    await writeFile(config, table(care, CARE, 'staff_number = "employee_number"\nemployer = "Saariston hyvinvointi"') + table(city, CITY, 'scopes = ["email"]'));
    house.environment.TAHTO_CONFIG = config;
    expect((await house.run("people", "import", "network.csv")).code).toBe(0);
    const staff = join(house.place, "network.csv"); // who has left is known from before: a file brings nobody in who has
    await writeFile(staff, (await readFile("network.csv", "utf8")).replace("Heikki Hoitaja;heikki.hoitaja@saaristo.example;lähihoitaja;;20;fi;2020-01-01;", "Heikki Hoitaja;heikki.hoitaja@saaristo.example;lähihoitaja;;20;fi;2020-01-01;2024-12-31"));
    expect((await house.run("people", "import", staff)).code).toBe(0);
    await house.open();
    await use({ care, city });
    await Promise.all([care.close(), city.close()]);
  },
});

const table = ({ key, issuer }, name, rest) =>
  `[[provider]]\nkey = "${key}"\nname = { fi = "${name}" }\nissuer = "${issuer}"\nclient_id = "tahto"\nclient_secret = "a-secret-of-the-story"\n${rest}\n\n`;

/** From our page to theirs, and back by itself. */
async function signIn({ page, hand }, name, account) {
  await page.goto("/sign-in");
  await hand.press(page.getByRole("button", { name }));
  await page.getByLabel("Tunnus").fill(account);
  await page.getByRole("button", { name: "Sisään" }).click();
}

const isIn = ({ page }) => expect(page.getByRole("heading", { name: "Sinua odottaa" })).toBeVisible();

async function isTold({ page }, title) {
  await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
  const { status } = await page.request.get("/coaching", { maxRedirects: 0 }).then((answer) => ({ status: answer.status() }));
  expect(status, "nobody is signed in").toBe(303);
}

test("two organisations sign their own people in, and nobody else", async ({ providers, visitor }) => {
  const anni = await visitor();
  await anni.page.goto("/sign-in");
  await expect(anni.page.getByRole("button", { name: CITY })).toBeVisible();
  await look(anni.page, "sign-in with providers");
  await signIn(anni, CARE, "anni");
  await isIn(anni);
  await expect(anni.page).toHaveURL("/");
  await expect(anni.page.getByText("Päivystys").first()).toBeAttached();
  await signOut(anni);

  const aleksi = await visitor();
  await signIn(aleksi, CITY, "aleksi");
  await isIn(aleksi);

  const told = { nobody: "Sinua ei löytynyt henkilöstötiedoista", numberless: "Sinua ei löytynyt henkilöstötiedoista", heikki: "Työsuhteesi ei ole tänään voimassa" };
  for (const [account, title] of Object.entries(told)) {
    const one = await visitor();
    await signIn(one, CARE, account);
    await isTold(one, title);
    if (account === "nobody") await look(one.page, "unknown at the door");
  }
  for (const account of ["stranger", "unproven"]) {
    const one = await visitor();
    await signIn(one, CITY, account);
    await isTold(one, "Sinua ei löytynyt henkilöstötiedoista");
  }
});

test("one comes to the page one wanted, and never to another site", async ({ providers, visitor }) => {
  const anni = await visitor();
  await anni.page.goto("/coaching");
  await anni.hand.press(anni.page.getByRole("button", { name: CARE }));
  await anni.page.getByLabel("Tunnus").fill("anni");
  await anni.page.getByRole("button", { name: "Sisään" }).click();
  await expect(anni.page).toHaveURL("/coaching");

  const again = await visitor();
  await again.page.goto("/sign-in?next=//evil.example");
  await again.hand.press(again.page.getByRole("button", { name: CARE }));
  await again.page.getByLabel("Tunnus").fill("anni");
  await again.page.getByRole("button", { name: "Sisään" }).click();
  await expect(again.page).toHaveURL("/");
});

test("a replayed state lets nobody in: not twice, not in another browser, not at another organisation", async ({ providers, visitor, house }) => {
  const anni = await visitor();
  let back;
  anni.page.on("request", (request) => request.url().includes("/return?") && (back ??= request.url()));
  await signIn(anni, CARE, "anni");
  await isIn(anni);
  await signOut(anni);
  await anni.page.goto(back);
  await isTold(anni, "Kirjautuminen pitää aloittaa alusta");

  // Caught on its way back, and brought by somebody else.
  const [victim, { care }] = [await visitor(), providers];
  care.catches = true;
  await signIn(victim, CARE, "anni");
  await expect(victim.page.getByText("on the way back")).toBeVisible();
  care.catches = false;
  const { caught } = care;
  const thief = await visitor();
  await signIn(thief, CARE, "nobody"); // so that the thief's browser has a secret of its own
  await thief.page.goto(caught);
  await isTold(thief, "Kirjautuminen pitää aloittaa alusta");
  await thief.page.goto(caught.replace("saaristo", "rannikko"));
  await isTold(thief, "Kirjautuminen pitää aloittaa alusta");
  // The victim's own browser still comes in: the thief used nothing up.
  await victim.page.goto(caught);
  await isIn(victim);
});

test("a wrong issuer, another's statement, an old one, and a key that is no longer published are not believed", async ({ providers, visitor }) => {
  const { care } = providers;
  const NOT_BELIEVED = "Kirjautumista ei voitu varmistaa";
  const now = () => Math.floor(Date.now() / 1000);
  const first = await visitor();
  await signIn(first, CARE, "anni");
  await isIn(first);

  const forged = {
    "a wrong issuer": (token) => care.signed(token, { iss: "https://login.evil.example" }),
    "another audience": (token) => care.signed(token, { aud: "another-service" }),
    "also for others": (token) => care.signed(token, { aud: ["tahto", "another-service"] }),
    "another errand": (token) => care.signed(token, { nonce: "of another errand" }),
    "over": (token) => care.signed(token, { iat: now() - 300, exp: now() - 60 }),
    "an old one": (token) => care.signed(token, { iat: now() - 86_400 }),
    "of tomorrow": (token) => care.signed(token, { iat: now() + 86_400, exp: now() + 90_000 }),
    "unsigned": (token) => `${Buffer.from('{"alg":"none"}').toString("base64url")}.${token.split(".")[1]}.`,
  };
  for (const [what, twist] of Object.entries(forged)) {
    await test.step(what, async () => {
      care.twist = twist;
      const one = await visitor();
      await signIn(one, CARE, "anni");
      await isTold(one, NOT_BELIEVED);
    });
  }

  await test.step("the key changes: the new one is fetched, the old one is refused", async () => {
    const old = care.signing;
    care.twist = undefined;
    await care.newKey();
    const one = await visitor();
    await signIn(one, CARE, "anni");
    await isIn(one);
    care.twist = (token) => care.signed(token, {}, old);
    const other = await visitor();
    await signIn(other, CARE, "anni");
    await isTold(other, NOT_BELIEVED);
  });
});

test("somebody who breaks off is told so, and the other ways stay", async ({ providers, visitor, house }) => {
  const anni = await visitor();
  await anni.page.goto("/sign-in");
  await anni.page.route(`${providers.care.issuer}/auth?*`, (route) => {
    const asked = new URL(route.request().url()).searchParams;
    return route.fulfill({ status: 303, headers: { location: `${asked.get("redirect_uri")}?error=access_denied&state=${asked.get("state")}` } });
  });
  await anni.hand.press(anni.page.getByRole("button", { name: CARE }));
  await isTold(anni, "Kirjautuminen keskeytyi");
  await anni.hand.press(anni.page.getByRole("link", { name: "Kirjautumissivulle" }));
  await expect(anni.page.getByLabel("Työsähköposti")).toBeVisible();
});
