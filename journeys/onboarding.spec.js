// Two onboardings. Heli comes to the ward for two shifts: Elli makes the plan in three choices, Sanni guides and greets, and
// Heli reads the greeting and ticks on her telephone, a thing at a time; a tick is taken back, and the page prints as one A4.
// Then the whole ward comes to a new system: Elli begins it for everybody at once, Sanni ticks a training for those who were
// there, Heli ticks her own part, and the two who guide and lead see from whom something is still missing.
import { inTheDemonstration as test, stepIn } from "./kit/demonstration.js";
import { look } from "./kit/eyes.js";
import { expect } from "./kit/story.js";
import { button, field, hears, link, main, said, title } from "./voice/words.js";

const GREETING = "Tervetuloa! Istutaan ensin kahville, sitten kierretään osasto.";
const EXITS = "Poistumistiet, alkusammutus ja hätänumerot";
const WHY = "Tuttu edellisestä keikasta.";

/** One thing to do on the page of a plan. */
const thing = (page, what) => page.locator("article.row").filter({ hasText: what });

/** A stage of a plan; it is folded unless it is under way. */
const stage = (page, name) => page.locator("details").filter({ has: page.locator("summary", { hasText: name }) });
const unfold = async (page, name) => {
  if ((await stage(page, name).getAttribute("open")) === null) await stage(page, name).locator("summary").click();
};

test("a substitute of two shifts is guided: one page, ticked by both on a telephone", async ({ visitor }) => {
  const tell = (what, how) => test.step(what, how);
  const [elli, sanni, heli] = [await visitor(), await visitor(), await visitor()];
  await heli.page.setViewportSize({ width: 360, height: 740 });
  let plan;

  await tell("the supervisor makes a plan in three choices", async () => {
    await stepIn(elli, "Elli Esihenkilö");
    const { page, hand } = elli;
    await page.goto("/talks/onboarding");
    await hand.press(link(page, "Tee perehdytyssuunnitelma"));
    await title(page, "Tee perehdytyssuunnitelma");
    await look(page, "onboarding, three choices");
    await hand.press(button(page, "Tee suunnitelma"));
    await expect(page.getByRole("alert")).toContainText("Valitse perehdyttäjä.");
    await look(page, "onboarding, something missing");
    await page.getByLabel("Kenelle suunnitelma tehdään").selectOption({ label: "Heli Hoitaja, Vuodeosasto 3" });
    await hand.choose(field(page, "Muutaman vuoron sijainen"));
    await page.getByLabel("Perehdyttäjä", { exact: true }).selectOption({ label: "Sanni Sairaanhoitaja, Vuodeosasto 3" });
    await hand.press(button(page, "Tee suunnitelma"));
    await said(page, "Suunnitelma on valmis.");
    await title(page, "Perehdytys: Heli Hoitaja");
    await look(page, "onboarding plan, supervisor");
    plan = new URL(page.url()).pathname;
  });

  await tell("the guide is told, greets, and ticks what they have done together", async () => {
    await stepIn(sanni, "Sanni Sairaanhoitaja");
    await hears(sanni, "Sinut on nimetty perehdyttäjäksi: Muutaman vuoron sijainen");
    const { page, hand } = sanni;
    await page.goto(`${plan}/greetings`);
    await hand.press(button(page, "Tee tervehdys"));
    await hand.choose(page.getByRole("radio", { name: "Kirjoitan" }));
    await look(page, "greeting, being made");
    await hand.write(page.locator("textarea[name=answer-text]"), GREETING);
    await hand.press(button(page, "Lähetä tervehdys"));
    await said(page, "Tervehdys on lähetetty.");
    await page.goto(plan);
    await expect(stage(page, "Ennen alkua")).toHaveAttribute("open", "");
    await expect(thing(page, EXITS)).toBeHidden();
    await unfold(page, "Ensimmäinen päivä");
    await hand.choose(thing(page, EXITS).getByRole("checkbox"));
    await hand.press(thing(page, EXITS).getByRole("button", { name: "Tehty" }));
    await said(page, "Kuitattu tehdyksi.");
    // What was ticked last is led to, so its stage stays unfolded.
    await expect(thing(page, EXITS)).toBeVisible();
    await hand.press(thing(page, "Laitteet").getByRole("link", { name: "Muuta" }));
    await hand.write(page.getByLabel("Miksi kohta jätetään pois"), WHY);
    await hand.press(button(page, "Jätä pois tästä suunnitelmasta"));
    await said(page, "Kohta on jätetty pois.");
    await main(page).toContainText(WHY);
  });

  await tell("the substitute reads the greeting and ticks her own part on a telephone", async () => {
    await stepIn(heli, "Heli Hoitaja");
    await hears(heli, "Sinulle on tehty perehdytyssuunnitelma: Muutaman vuoron sijainen");
    const { page, hand } = heli;
    await page.goto(plan);
    await title(page, "Perehdytykseni");
    await look(page, "onboarding plan, newcomer, phone");
    await hand.press(link(page, "Yksi tervehdys"));
    await main(page).toContainText(GREETING);
    await look(page, "greetings, newcomer, phone");
    await hand.press(link(page, "Takaisin"));
    await unfold(page, "Ensimmäinen päivä");
    await hand.press(thing(page, EXITS).getByRole("button", { name: "Tehty" }));
    await said(page, "Kuitattu tehdyksi.");
    await expect(thing(page, EXITS)).toContainText("tehty, kasvokkain");
    await hand.press(thing(page, EXITS).getByRole("button", { name: "Peru kuittaus" }));
    await said(page, "Kuittaus on peruttu.");
    await expect(thing(page, EXITS)).not.toContainText("kasvokkain,");
    await hand.press(thing(page, EXITS).getByRole("button", { name: "Tehty" }));
    await page.emulateMedia({ media: "print" }); // on paper nothing is folded
    await expect(thing(page, "Tunnukset")).toBeVisible();
    for (const one of await page.locator("article.row").all()) await expect(one).toBeVisible();
    await page.emulateMedia({ media: null });
    const paper = await page.request.get(`${plan}/paper.pdf`);
    expect(paper.headers()["content-type"]).toBe("application/pdf");
  });
});

test("a ward comes to a new system: everybody ticks, and who guides sees what is missing from whom", async ({ visitor }) => {
  const tell = (what, how) => test.step(what, how);
  const [elli, sanni, heli] = [await visitor(), await visitor(), await visitor()];
  const TRAINING = "Koulutus uuteen työtapaan, työvuoroon merkittynä";
  let unit;

  await tell("the supervisor begins it for the whole ward", async () => {
    await stepIn(elli, "Elli Esihenkilö");
    const { page, hand } = elli;
    await page.goto("/talks/onboarding/new");
    const whole = page.getByLabel("Kenelle suunnitelma tehdään").getByRole("option", { name: /Koko yksikkö: Vuodeosasto 3/ });
    await page.getByLabel("Kenelle suunnitelma tehdään").selectOption(await whole.getAttribute("value"));
    await hand.choose(field(page, "Uusi järjestelmä tai yhdistyminen, koko yksikkö"));
    await page.getByLabel("Perehdyttäjä", { exact: true }).selectOption({ label: "Sanni Sairaanhoitaja, Vuodeosasto 3" });
    await hand.press(button(page, "Tee suunnitelma"));
    await said(page, "Suunnitelma on valmis.");
    await title(page, "Uusi järjestelmä tai yhdistyminen, koko yksikkö");
    await look(page, "onboarding of a ward, begun");
    unit = new URL(page.url()).pathname;
  });

  await tell("the guide ticks the training for those who were there", async () => {
    await stepIn(sanni, "Sanni Sairaanhoitaja");
    const { page, hand } = sanni;
    await page.goto(unit);
    const line = thing(page, TRAINING);
    await line.getByText("Keneltä puuttuu").click();
    await expect(line.getByRole("group", { name: "Kummankin kuittaus puuttuu" })).toContainText("Heli Hoitaja");
    await look(page, "onboarding of a ward, missing");
    await hand.press(line.getByRole("button", { name: "Kuittaa näille" }));
    await said(page, "Kuitattu tehdyksi.");
  });

  await tell("a nurse ticks her own part, and sees nobody else's", async () => {
    await stepIn(heli, "Heli Hoitaja");
    const { page, hand } = heli;
    await page.goto(unit);
    await main(page).not.toContainText("Keneltä puuttuu");
    await look(page, "onboarding of a ward, nurse");
    await hand.press(link(page, "Oma perehdytykseni"));
    await unfold(page, "Ennen alkua");
    await hand.press(thing(page, TRAINING).getByRole("button", { name: "Tehty" }));
    await said(page, "Kuitattu tehdyksi.");
  });

  await tell("the supervisor sees that it is done with her", async () => {
    const { page } = elli;
    await page.goto(unit);
    const line = thing(page, TRAINING);
    await line.getByText("Keneltä puuttuu").click();
    await expect(line).not.toContainText("Heli Hoitaja");
    await expect(line).toContainText("Perehtyjän oma kuittaus puuttuu");
    await look(page, "onboarding of a ward, under way");
  });
});
