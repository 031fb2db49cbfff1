// Two agents do a task as a pair, each at their own machine: what both typed at once is not lost, one of them sends, the
// coach replies, and both are told. Then one reads what a fellow agent wrote for all of them, and says something about it.
import { stepIn } from "./kit/demonstration.js";
import { goTo } from "./kit/door.js";
import { look } from "./kit/eyes.js";
import { House } from "./kit/house.js";
import { expect, test as story } from "./kit/story.js";

const PEKKA = "pekka.pelastaja@pelastus.example";

const test = story.extend({
  house: [
    async ({ post }, use) => {
      const house = await House.build({ smtp: post.smtp });
      await use(await house.open("demo"));
      await house.close();
    },
    { timeout: 90_000 },
  ],
});

async function comeIn({ page, hand }, post, email) {
  await page.goto("/sign-in");
  await hand.write(page.getByLabel("Työsähköposti"), email);
  await hand.press(page.getByRole("button", { name: "Lähetä linkki" }));
  await page.goto((await post.letterTo(email)).link);
  await hand.press(page.getByRole("button", { name: "Kirjaudu sisään" }));
  await expect(page).toHaveURL("/");
}

/** To a task of the demonstration's programme, by its name. */
async function toTask(visitor, name) {
  await goTo(visitor, "Valmennus");
  await visitor.hand.press(visitor.page.getByRole("link", { name }).first());
  await expect(visitor.page.getByRole("heading", { level: 1 })).toHaveText(name);
}

async function type({ page, hand }, text) {
  await hand.choose(page.getByRole("radio", { name: "Kirjoitan" }));
  await hand.write(page.getByRole("textbox", { name: "Vastauksesi" }), text);
}

test("two do a task as a pair, and a peer comments", async ({ post, visitor }) => {
  const [kaisa, sanni, pekka, vilma] = [await visitor(), await visitor(), await visitor(), await visitor()];

  await test.step("the coordinator opens a task that is done in pairs", async () => {
    await stepIn(kaisa, "Kaisa Koordinaattori");
    await kaisa.page.goto("/coaching");
    await kaisa.hand.press(kaisa.page.getByRole("link", { name: "Muutosagenttien valmennus 2021" }).first());
    await kaisa.hand.press(kaisa.page.getByRole("link", { name: "Tuen kartta" }).first());
    await kaisa.hand.press(kaisa.page.getByRole("link", { name: "Katso ja jaa" }));
    await expect(kaisa.page.getByRole("heading", { level: 1, name: "Parit" })).toBeVisible();
    await expect(kaisa.page.getByLabel("Mihin kuuluu Sanni Sairaanhoitaja?")).toHaveValue("1");
    await kaisa.hand.press(kaisa.page.getByRole("link", { name: "Arvo loput" }));
    await expect(kaisa.page.getByText("Tässä on ehdotus.")).toBeVisible();
    await look(kaisa.page, "pairs drawn");
    await kaisa.hand.press(kaisa.page.getByRole("button", { name: "Tallenna" }));
    await expect(kaisa.page.getByText("Niille, jotka saivat uuden paikan, on kerrottu.")).toBeVisible();
    await kaisa.hand.press(kaisa.page.getByRole("link", { name: "Tuen kartta" }));
    await kaisa.hand.press(kaisa.page.getByRole("button", { name: "Avaa agenteille" }));
    await expect(kaisa.page.getByText("Tehtävä on avoinna")).toBeVisible();
  });

  await test.step("both find the shared draft and begin", async () => {
    await stepIn(sanni, "Sanni Sairaanhoitaja");
    await comeIn(pekka, post, PEKKA);
    for (const one of [sanni, pekka]) {
      await toTask(one, "Tuen kartta");
      await expect(one.page.getByText("Pekka Pelastaja ja Sanni Sairaanhoitaja")).toBeVisible();
      await expect(one.page.getByText("Ne, joiden kanssa teet tämän")).toBeVisible();
    }
  });

  await test.step("both type at once, and both texts are shown", async () => {
    await type(sanni, "Osastolla apua saa vastaavalta.");
    await sanni.hand.press(sanni.page.getByRole("button", { name: "Tallenna luonnos" }));
    await expect(sanni.page.getByText("Luonnos on tallessa.", { exact: false }).first()).toBeVisible();
    await type(pekka, "Asemalla apua saa esihenkilöltä.");
    await pekka.hand.press(pekka.page.getByRole("button", { name: "Tallenna luonnos" }));
    await expect(pekka.page.getByText("Mitään ei kadonnut: tässä ovat molemmat tekstit.")).toBeVisible();
    await expect(pekka.page.locator("#theirs")).toContainText("Osastolla apua saa vastaavalta.");
    await expect(pekka.page.getByRole("textbox", { name: "Vastauksesi" })).toHaveValue("Asemalla apua saa esihenkilöltä.");
    await look(pekka.page, "both texts");
  });

  await test.step("he brings them together, and she sends for both", async () => {
    await type(pekka, "Osastolla apua saa vastaavalta, asemalla esihenkilöltä.");
    await pekka.hand.press(pekka.page.getByRole("button", { name: "Tallenna luonnos" }));
    await sanni.page.reload();
    await expect(sanni.page.getByText("Pekka Pelastaja tallensi luonnoksen")).toBeVisible();
    await expect(sanni.page.getByRole("textbox", { name: "Vastauksesi" })).toHaveValue("Osastolla apua saa vastaavalta, asemalla esihenkilöltä.");
    await sanni.hand.press(sanni.page.getByRole("button", { name: "Lähetä yhteinen vastaus" }));
    await expect(sanni.page.getByRole("heading", { name: "Teidän vastauksenne" })).toBeVisible();
    await goTo(pekka, "Tänään");
    await expect(pekka.page.getByText("Yhteinen vastauksenne on lähetetty: Tuen kartta (Sanni Sairaanhoitaja)")).toBeVisible();
  });

  await test.step("the coach replies, and both are told", async () => {
    await stepIn(vilma, "Vilma Valmentaja");
    await vilma.page.goto("/coaching/inbox");
    await vilma.hand.press(vilma.page.getByRole("link", { name: /Sanni Sairaanhoitaja ja 1 muuta/ }));
    await expect(vilma.page.getByRole("heading", { level: 1 })).toHaveText("Pekka Pelastaja ja Sanni Sairaanhoitaja");
    await vilma.hand.choose(vilma.page.getByRole("radio", { name: "Kirjoitan" }));
    await vilma.hand.write(vilma.page.getByRole("textbox", { name: "Vastauksesi" }), "Kartta kertoo kummastakin työpaikasta.");
    await vilma.hand.press(vilma.page.getByRole("button", { name: "Lähetä vastaus" }));
    for (const one of [sanni, pekka]) {
      await goTo(one, "Tänään");
      await one.hand.press(one.page.getByRole("link", { name: /Valmentajasi vastasi: Tuen kartta/ }));
      await expect(one.page.getByText("Kartta kertoo kummastakin työpaikasta.")).toBeVisible();
    }
  });

  await test.step("a peer reads what another wrote for all of them, and comments", async () => {
    await pekka.page.goto("/coaching");
    await pekka.hand.press(pekka.page.getByRole("link", { name: "Muutosagenttien valmennus 2021" }).first());
    await pekka.hand.press(pekka.page.getByRole("link", { name: "Kolme kysymystä" }).first());
    await pekka.hand.press(pekka.page.getByRole("link", { name: "Sanni Sairaanhoitaja" }));
    await expect(pekka.page.getByText("milloin koneita on tarpeeksi")).toBeVisible();
    await pekka.hand.write(pekka.page.getByLabel("Viestisi"), "Mitä koneista vastattiin?");
    await pekka.hand.press(pekka.page.getByRole("button", { name: "Lähetä kommentti" }));
    await expect(pekka.page.getByText("Mitä koneista vastattiin?")).toBeVisible();
    await look(pekka.page, "a peer's answer with comments");
    await goTo(sanni, "Tänään");
    await sanni.hand.press(sanni.page.getByRole("link", { name: /Vastaustasi kommentoitiin: Kolme kysymystä/ }));
    await expect(sanni.page.getByText("Mitä koneista vastattiin?")).toBeVisible();
  });

  await test.step("who is not in the cohort reads nothing of it", async () => {
    const answer = await kaisa.page.request.get(pekka.page.url().split("#")[0]);
    expect(answer.status()).toBe(404);
  });
});
