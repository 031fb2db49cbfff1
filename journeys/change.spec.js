// In half a minute a nurse sees where the change stands and which promise is late, finds what changes in her own work and
// follows a theme, which she may print. A coordinator writes a memo, says which matters it takes forward and publishes it; the nurse hears of it once, and walks
// from the theme to the memo and back.
import { inTheDemonstration as test, stepIn } from "./kit/demonstration.js";
import { look } from "./kit/eyes.js";
import { expect } from "./kit/story.js";

const heading = (page, name) => expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
const link = (page, name) => page.getByRole("link", { name }).first();
const button = (page, name) => page.getByRole("button", { name });

test("a nurse sees where the change stands, and hears once of a memo on what she follows", async ({ house, visitor }) => {
  const tell = (what, how) => test.step(what, how);
  const [heli, kaisa] = [await visitor(), await visitor()];
  await house.change("UPDATE theme SET return_on = '2021-10-01' WHERE number = 6");

  await tell("the stage is on the first page, and the themes one press away", async () => {
    const { page, hand } = heli;
    await stepIn(heli, "Heli Hoitaja");
    await expect(page.getByRole("heading", { name: "Missä mennään" })).toBeVisible();
    await expect(page.locator("li[aria-current=step]")).toContainText("Vaihtoehtoja valmistellaan");
    await expect(link(page, "Yhdeksän kysymystä odottaa vastausta, yksi lupauspäivä on ylittynyt.")).toBeVisible();
    await expect(link(page, "Yhden aiheen lupauspäivä on ylittynyt")).toBeVisible();
    await hand.press(link(page, "Aiheet ja lupaukset"));
    await heading(page, "Missä mennään");
    await expect(page.locator("li[aria-current=step]")).toBeInViewport();
    await look(page, "where we stand");
  });

  await tell("a promise that was not kept is said to everybody, with its day and its name", async () => {
    const late = heli.page.locator("section").filter({ has: heli.page.getByRole("heading", { name: "Yksi lupauspäivä on ylittynyt" }) });
    await expect(late).toContainText("A6 Laitteet ja digituki");
    await expect(late).toContainText("Lupaus oli 1.10.2021. Siitä vastaa Teijo Tietohallinto");
    await expect(late.getByRole("link")).toHaveCount(1);
  });

  await tell("she finds what changes in her own work", async () => {
    const { page, hand } = heli;
    await hand.press(link(page, "Mikä muuttuu työssäni"));
    await heading(page, "Mikä muuttuu työssäni");
    await expect(page.getByRole("heading", { level: 2 }).first()).toContainText("Vuodeosasto 3");
    await expect(page.locator("main")).toContainText("hyvinvointialue 1.1.2023 alkaen");
    await look(page, "my job");
  });

  await tell("and follows a theme that says when we return", async () => {
    const { page, hand } = heli;
    await page.goto("/change");
    await hand.press(link(page, "A2 Palkka"));
    await heading(page, "A2 Palkka");
    await expect(page.locator("main")).toContainText("Palaamme asiaan");
    await hand.press(button(page, "Seuraa"));
    await expect(page.locator("main")).toContainText("Seuraat nyt tätä");
    await look(page, "theme, followed");
  });

  await tell("on paper the theme is there, and nothing to press", async () => {
    const { page } = heli;
    await page.emulateMedia({ media: "print" });
    await expect(page.locator("dl.known")).toBeVisible();
    for (const left of [page.locator("header.bar"), button(page, /Seuraa/), page.getByRole("link", { name: "Kysy tästä" })]) await expect(left).toBeHidden();
    await page.emulateMedia({ media: "screen" });
  });

  let memo;
  await tell("the coordinator writes a memo", async () => {
    const { page, hand } = kaisa;
    await stepIn(kaisa, "Kaisa Koordinaattori");
    await page.goto("/change/groups");
    await look(page, "working groups");
    await hand.press(link(page, "Henkilöstötyöryhmä"));
    const meetings = page.locator("section").filter({ has: page.getByRole("heading", { name: "Kokoukset" }) });
    await expect(meetings.getByText("Tulossa")).toHaveCount(2);
    await expect(meetings.getByRole("link", { name: /^Muistio [12]\/2021$/ })).toHaveCount(2);
    await look(page, "working group");
    await hand.press(link(page, "Uusi muistio"));
    await hand.set(page.getByLabel("Kokouspäivä"), "2021-10-04");
    await hand.write(page.locator("#title-fi"), "Palkkojen vertailu alkoi");
    await hand.write(page.locator("#body-fi"), "Vertaamme ensin tehtävien **vaativuutta**.");
    await look(page, "memo, being written");
    await hand.press(button(page, "Tallenna"));
    await expect(page.locator("main")).toContainText("Luonnos on tallessa");
    memo = new URL(page.url()).pathname;
    await look(page, "memo, draft");
  });

  await tell("a draft is not there for the nurse", async () => {
    expect((await heli.page.goto(memo)).status()).toBe(404);
  });

  await tell("says what it takes forward, by number", async () => {
    const { page, hand } = kaisa;
    await hand.press(link(page, "Muuta, mitä tämä vie eteenpäin"));
    await hand.write(page.getByLabel("Etsi numerolla tai sanalla"), "A2");
    await hand.press(button(page, "Etsi"));
    await expect(page.getByRole("heading", { name: "A2 Palkka" })).toBeVisible();
    await look(page, "what it takes forward");
    await hand.press(button(page, "Lisää"));
    await expect(page.getByRole("button", { name: "Poista: A2 Palkka" })).toBeVisible();
    await hand.press(link(page, "Valmis"));
  });

  await tell("and lets readers in", async () => {
    const { page, hand } = kaisa;
    await hand.press(link(page, "Julkaise"));
    await look(page, "memo, about to be published");
    await hand.press(button(page, "Julkaise"));
    await expect(page.locator("main")).toContainText("Muistio on julkaistu");
  });

  await tell("the nurse hears of it once, and walks both ways", async () => {
    const { page, hand } = heli;
    const news = page.getByRole("link", { name: "Muistio kertoo asiasta, jota seuraat: Palkkojen vertailu alkoi" });
    await expect(async () => {
      await page.goto("/");
      await expect(news).toHaveCount(1, { timeout: 500 });
    }).toPass();
    await hand.press(news);
    await heading(page, "Palkkojen vertailu alkoi");
    await expect(page.locator("strong")).toContainText("vaativuutta");
    await look(page, "memo, read");
    await hand.press(link(page, "A2 Palkka"));
    await expect(page.locator(".trace")).toContainText("Muistio: Henkilöstötyöryhmä 3/2021");
  });
});
