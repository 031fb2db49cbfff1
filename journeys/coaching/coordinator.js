// The coordinator brings the staff in, builds the programme and sees who has answered.
import { dayFromNow } from "../kit/days.js";
import { goTo } from "../kit/door.js";
import { look } from "../kit/eyes.js";
import { expect } from "../kit/story.js";
import { LONG, SECRET, TASK, button, field, link, said } from "./words.js";

export async function theStaffFileComesIn(house) {
  const dry = await house.run("people", "import", "network.csv", "--dry-run");
  expect(dry).toEqual({ code: 0, said: expect.stringContaining("Tämä oli koeajo: mitään ei tallennettu.") });
  const real = await house.run("people", "import", "network.csv");
  expect(real).toEqual({ code: 0, said: expect.stringContaining("Uusia ihmisiä 10") });
  const again = await house.run("people", "import", "network.csv");
  expect(again).toEqual({ code: 0, said: expect.stringContaining("Mikään ei muutu") });
}

export async function makeProgramme(kerttu) {
  const { page, hand } = kerttu;
  await look(page, "Today, empty");
  await goTo(kerttu, "Valmennus");
  await look(page, "coaching, empty");
  await hand.press(link(page, "Uusi valmennusohjelma"));
  await hand.press(button(page, "Tee ohjelma"));
  await expect(page.getByRole("alert")).toContainText("Anna ohjelmalle nimi.");
  await look(page, "new programme, error");
  await hand.write(field(page, "Ohjelman nimi"), "Muutosagenttien valmennus");
  await hand.write(field(page, "Mistä ohjelmassa on kyse?"), LONG);
  await hand.press(button(page, "Tee ohjelma"));
  await said(page, "Ohjelma on tehty.");
  await look(page, "programme, empty");
}

export async function makeSession({ page, hand }) {
  await hand.press(link(page, "Lisää kerta"));
  await look(page, "new session, empty");
  await hand.write(field(page, "Kerran aihe"), "Vaikeista asioista puhuminen");
  const times = [page.getByRole("group", { name: "1. aika" }), page.getByRole("group", { name: "2. aika" })];
  for (const [row, [begins, ends]] of [[times[0], ["08:30", "07:00"]], [times[1], ["13:00", "14:30"]]]) {
    await hand.set(field(row, "Päivä"), dayFromNow(5));
    await hand.set(field(row, "Alkaa"), begins);
    await hand.set(field(row, "Päättyy"), ends);
  }
  await hand.write(field(page, "Paikka"), "Etäyhteys");
  await hand.press(button(page, "Lisää kerta"));
  await expect(page.getByRole("alert")).toContainText("Täytä rivi kokonaan");
  await look(page, "new session, error");
  await hand.set(field(times[0], "Päättyy"), "10:00");
  await hand.press(button(page, "Lisää kerta"));
  await said(page, "Kerta on lisätty.");
  await expect(page.locator(".trace li")).toContainText("8.30");
  await expect(page.locator(".trace li")).toContainText("13.00");
}

export async function makeCohorts({ page, hand }) {
  const make = async (name, ...members) => {
    await hand.press(link(page, "Uusi ryhmä"));
    await hand.write(field(page, "Ryhmän nimi"), name);
    for (const member of members) await hand.choose(page.getByRole("checkbox", { name: member }));
    await hand.press(button(page, "Tee ryhmä"));
  };
  await make("Ryhmä 1", "Anni Agentti", "Antti Arkinen");
  await expect(page.getByRole("alert")).toContainText("Valitse vähintään yksi valmentaja");
  await look(page, "new cohort, error");
  await hand.choose(page.getByRole("checkbox", { name: "Veikko Valmentaja" }));
  await hand.press(button(page, "Tee ryhmä"));
  await said(page, "Ryhmä on koottu.");
  await make("Ryhmä 2", "Viivi Vetäjä", "Asta Aamuvuoro", "Aleksi Asiakastyö");
  await said(page, "Ryhmä on koottu.");
  await expect(page.getByText("2 agenttia · Veikko Valmentaja")).toBeVisible();
}

export async function makeTask({ page, hand }) {
  await hand.press(link(page, "Lisää välitehtävä"));
  await look(page, "new task, empty");
  await hand.press(button(page, "Tallenna tehtävä"));
  await expect(page.getByRole("alert")).toContainText("Anna tehtävälle nimi.");
  await look(page, "new task, error");
  await hand.write(field(page, "Tehtävän nimi"), TASK);
  await hand.write(field(page, "Pyyntö"), "Juttele kahden työkaverin kanssa. Mikä heille on muutoksessa tärkeää?");
  await hand.write(field(page, "Ohjeet"), "Palauta vain oma oivalluksesi, ei toisten sanomisia.");
  await hand.set(field(page, "Palautus viimeistään"), dayFromNow(10));
  await hand.press(button(page, "Tallenna tehtävä"));
  await said(page, "Agentit eivät vielä näe sitä.");
  await look(page, "task, not open");
  await hand.press(button(page, "Avaa agenteille"));
  await said(page, "Tehtävä on nyt agenttien listalla.");
  await hand.press(link(page, "Kuka on vastannut?"));
  await expect(page.getByRole("heading", { level: 1 })).toContainText("0 / 4");
  await look(page, "progress, nobody yet");
}

export async function seeWhoHasAnswered({ page }) {
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: `${TASK}: 2 / 4 on vastannut` })).toBeVisible();
  await expect(page.getByRole("row", { name: "Anni Agentti" })).toContainText("vastattu");
  await expect(page.getByRole("row", { name: "Asta Aamuvuoro" })).toContainText("odotetaan");
  await expect(page.locator("main")).not.toContainText(SECRET);
  await look(page, "progress");
}
