// A programme in public, a late joiner who finds what was before her, and the next programme made from this one.
import * as coordinator from "./coaching/coordinator.js";
import { ANNI, KERTTU, TASK, button, field, link, said } from "./coaching/words.js";
import { dayFromNow } from "./kit/days.js";
import { goTo, signIn } from "./kit/door.js";
import { look } from "./kit/eyes.js";
import { expect, test } from "./kit/story.js";

const HEIKKI = "heikki.hoitaja@saaristo.example";

async function programmeUnderWay({ house, post, visitor }) {
  await coordinator.theStaffFileComesIn(house);
  await house.open();
  const kerttu = await visitor();
  await signIn(kerttu, post, KERTTU);
  await coordinator.makeProgramme(kerttu);
  return kerttu;
}

async function addSession({ page, hand }, name, days) {
  await hand.press(link(page, "Lisää kerta"));
  await hand.write(field(page, "Kerran aihe"), name);
  const time = page.getByRole("group", { name: "1. aika" });
  await hand.set(field(time, "Päivä"), dayFromNow(days));
  await hand.set(field(time, "Alkaa"), "08:30");
  await hand.set(field(time, "Päättyy"), "10:00");
  await hand.press(button(page, "Lisää kerta"));
  await said(page, "Kerta on lisätty.");
}

async function addOpenTask({ page, hand }, days) {
  await hand.press(link(page, "Lisää välitehtävä"));
  await hand.write(field(page, "Tehtävän nimi"), TASK);
  await hand.write(field(page, "Pyyntö"), "Juttele kahden työkaverin kanssa.");
  await hand.set(field(page, "Palautus viimeistään"), dayFromNow(days));
  await hand.press(button(page, "Tallenna tehtävä"));
  await hand.press(button(page, "Avaa agenteille"));
  await said(page, "Tehtävä on nyt agenttien listalla.");
}

test("a late joiner finds the programme, gets a seat and catches up", async ({ house, post, visitor }) => {
  const kerttu = await programmeUnderWay({ house, post, visitor });
  const { page, hand } = kerttu;
  const programme = page.url();
  await addSession(kerttu, "Miksi muutos?", -14);
  await addSession(kerttu, "Vaikeista asioista puhuminen", 7);
  await addOpenTask(kerttu, -3);

  await page.goto(programme);
  await hand.press(link(page, "Uusi ryhmä"));
  await hand.write(field(page, "Ryhmän nimi"), "Ryhmä 1");
  await hand.write(field(page, "Paikkoja"), "1");
  for (const name of ["Anni Agentti", "Veikko Valmentaja"]) await hand.choose(page.getByRole("checkbox", { name }));
  await hand.press(button(page, "Tee ryhmä"));
  await said(page, "Ryhmä on koottu.");

  await page.goto(`${programme}/edit`);
  await hand.choose(page.getByRole("radio", { name: "Ilmoittautumalla" }));
  await hand.choose(page.getByRole("checkbox", { name: "Näytä sivu kaikille" }));
  await hand.press(button(page, "Tallenna"));
  await expect(page.getByRole("alert")).toContainText("kenelle ohjelma on");
  await look(page, "programme, error");
  await hand.write(field(page, "Kenelle"), "Kaikille, jotka vievät muutosta omaan yksikköönsä");
  await page.getByLabel("Yhteyshenkilö", { exact: true }).selectOption({ index: 1 });
  await hand.write(field(page, "Puhelin"), "040 555 0123");
  await hand.press(button(page, "Tallenna"));
  await said(page, "Muutokset on tallennettu.");

  const heikki = await visitor();
  await heikki.page.goto(programme.replace("/coaching", ""));
  await expect(heikki.page.getByText("Kerttu Koordinaattori")).toBeVisible();
  await expect(heikki.page.locator("body")).not.toContainText("Anni");
  await look(heikki.page, "programme, public");
  await signIn(heikki, post, HEIKKI);
  await goTo(heikki, "Valmennus");
  await heikki.hand.press(link(heikki.page, "Muutosagenttien valmennus"));
  await heikki.hand.press(heikki.page.getByRole("button", { name: "Asetu jonoon" }));
  await expect(heikki.page.getByText("Olet jonossa 1.")).toBeVisible();
  await look(heikki.page, "programme, in line");

  const anni = await visitor();
  await signIn(anni, post, ANNI);
  await anni.page.goto(programme);
  await anni.hand.press(anni.page.getByText("Luovu paikastasi"));
  await anni.hand.press(button(anni.page, "Luovu paikasta"));
  await said(anni.page, "Paikkasi on vapautettu.");

  await heikki.page.goto("/");
  await expect(heikki.page.getByText("Sait paikan: Muutosagenttien valmennus")).toBeVisible();
  await heikki.page.goto(programme);
  await expect(heikki.page.getByText("2 asiaa on läpikäymättä")).toBeVisible();
  await heikki.hand.press(link(heikki.page, "Näytä lista"));
  await look(heikki.page, "missed");
  await heikki.hand.press(heikki.page.getByRole("button", { name: "Olen käynyt tämän läpi" }));
  await said(heikki.page, "Merkintäsi on tallessa.");
  await expect(heikki.page.getByText("eikä vastauksesi ole myöhässä")).toBeVisible();
  await heikki.hand.press(link(heikki.page, "Siirry tehtävään"));
  await heikki.hand.choose(heikki.page.getByLabel("Kirjoitan"));
  await heikki.hand.write(field(heikki.page, "Vastauksesi"), "Kuulin, että tauot katoavat.");
  await heikki.hand.press(button(heikki.page, "Lähetä valmentajille"));
  await said(heikki.page, "Vastauksesi on perillä");
  await heikki.page.goto(`${programme}/missed`);
  await expect(heikki.page.getByText("Olet käynyt kaiken läpi. Hienoa!")).toBeVisible();
  await heikki.page.goto(`${programme}/journey`);
  await expect(heikki.page.getByText("Takana 2 / 3. Olet tässä: Vaikeista asioista puhuminen.")).toBeVisible();
  await look(heikki.page, "journey");
});

test("the next programme comes from this one without people and answers", async ({ house, post, visitor }) => {
  const kerttu = await programmeUnderWay({ house, post, visitor });
  const { page, hand } = kerttu;
  const programme = page.url();
  await addSession(kerttu, "Miksi muutos?", 3);
  await addOpenTask(kerttu, 10);
  await page.goto(programme);
  await hand.press(link(page, "Uusi ryhmä"));
  await hand.write(field(page, "Ryhmän nimi"), "Ryhmä 1");
  for (const name of ["Anni Agentti", "Veikko Valmentaja"]) await hand.choose(page.getByRole("checkbox", { name }));
  await hand.press(button(page, "Tee ryhmä"));

  await hand.press(link(page, "Tee tästä seuraava"));
  await hand.set(field(page, "Uuden ohjelman ensimmäinen päivä"), dayFromNow(200));
  await hand.press(button(page, "Näytä uudet päivät"));
  await expect(page.getByText("1. Miksi muutos?")).toBeVisible();
  await expect(page.getByText("klo 8.30")).toBeVisible();
  await look(page, "next programme");
  await hand.write(field(page, "Ohjelman nimi"), "Seuraava valmennus");
  await hand.press(button(page, "Tee ohjelma"));
  await said(page, "Uusi ohjelma on tehty.");
  await expect(page).not.toHaveURL(programme);
  await expect(page.getByRole("heading", { level: 1, name: "Seuraava valmennus" })).toBeVisible();
  await expect(page.locator(".trace li")).toContainText("8.30");
  await expect(page.getByText(TASK)).toBeVisible();
  await expect(page.getByText("Ei vielä avattu")).toBeVisible();
  await expect(page.locator("main")).not.toContainText(/Anni|Ryhmä 1|Veikko/);

  const anni = await visitor();
  await signIn(anni, post, ANNI);
  const answer = await anni.page.request.get(page.url(), { maxRedirects: 0 });
  expect(answer.status(), "nobody is in it yet").toBe(404);
});
