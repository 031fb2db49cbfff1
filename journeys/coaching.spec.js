// From a staff file to a reply: a coordinator builds a programme, an agent answers an interim task by speaking, the
// coach listens and replies, and nobody else gets to know what was said.
import { dayFromNow } from "./kit/days.js";
import { goTo, signIn, signOut } from "./kit/door.js";
import { look } from "./kit/eyes.js";
import { listen, speak } from "./kit/speech.js";
import { expect, test } from "./kit/story.js";

const AT = { saaristo: "@saaristo.example", rannikko: "@rannikko.example" };
const KERTTU = "kerttu.koordinaattori" + AT.saaristo;
const ANNI = "anni.agentti" + AT.saaristo;
const ANTTI = "antti.arkinen" + AT.saaristo;
const VEIKKO = "veikko.valmentaja" + AT.rannikko;
const OTHERS = ["eeva.esihenkilo", "asta.aamuvuoro", "heikki.hoitaja", "pentti.paakayttaja", "kerttu.koordinaattori"]
  .map((name) => name + AT.saaristo)
  .concat("viivi.vetaja" + AT.rannikko, "aleksi.asiakastyo" + AT.rannikko);

const TASK = "Kuuntelukierros";
const SECRET = "Yövuorossa kukaan ei tiedä, kenelle kysymykset viedään.";
const REPLY = "Kiitos, Anni. Vie kysymys aamupalaveriin, olen siellä mukana.";
const LONG = `${"Kysymys on ajasta eikä asenteesta. ".repeat(60)}\n\n${"Lääkehuoltosuunnitelmapalaverimuistio".repeat(6)}`;

const button = (page, name) => page.getByRole("button", { name, exact: true });
const link = (page, name) => page.getByRole("link", { name });
const field = (page, label) => page.getByLabel(label, { exact: true });
const said = (page, words) => expect(page.getByRole("status").filter({ hasText: words })).toBeVisible();

test("from a staff file to a reply", async ({ house, post, visitor }, info) => {
  const scripts = info.project.use.javaScriptEnabled !== false;
  const tell = (what, how) => test.step(what, how);
  let kept; // where the recording is

  await tell("the staff file comes in", () => theStaffFileComesIn(house));
  await house.open();

  const kerttu = await visitor();
  await tell("the coordinator signs in", () => signIn(kerttu, post, KERTTU, { looking: true }));
  await tell("makes a programme", () => makeProgramme(kerttu));
  await tell("a session in the morning and in the afternoon", () => makeSession(kerttu));
  await tell("two cohorts", () => makeCohorts(kerttu));
  await tell("and an interim task, and opens it", () => makeTask(kerttu));

  const antti = await visitor();
  await tell("an agent answers in writing", () => answerInWriting(antti, post));

  const anni = await visitor();
  await tell("another sees the task on Today", () => meetTask(anni, post));
  await tell("leaves a draft and finds it again", () => leaveDraft(anni, scripts));
  await tell("sends what can't be sent, and nothing is lost", () => sendWhatCannotBeSent(anni, scripts));
  await tell("answers by speaking", async () => (kept = await answerBySpeaking(anni, scripts)));
  await tell("takes it back and sends it again", () => takeBackAndSendAgain(anni, scripts));

  const veikko = await visitor();
  await tell("the coach finds both, the oldest first", () => findBoth(veikko, post));
  const submission = await tell("listens and replies in writing", () => replyInWriting(veikko, kept, scripts));
  await tell("replies to the other by speaking", () => replyBySpeaking(veikko, scripts));

  await tell("the agent is told, reads and acknowledges", () => readReply(anni, post));
  await tell("the other listens to the reply", () => listenToReply(antti, post, scripts));
  await tell("the coordinator sees who has answered", () => seeWhoHasAnswered(kerttu));
  for (const email of OTHERS) await tell(`${email} sees nothing of it`, async () => seeNothing(await visitor(), post, email, [submission, kept]));
  await tell("nobody sees anything without signing in", async () => nobodySees(await visitor(), [submission, kept]));
  await tell("signing out leaves nothing", () => leaveNothing(anni, scripts));
  expect((await post.unopened()).map(({ to, subject }) => [to, subject]), "letters nobody expected").toEqual([]);
});

async function theStaffFileComesIn(house) {
  const dry = await house.run("people", "import", "network.csv", "--dry-run");
  expect(dry).toEqual({ code: 0, said: expect.stringContaining("Tämä oli koeajo: mitään ei tallennettu.") });
  const real = await house.run("people", "import", "network.csv");
  expect(real).toEqual({ code: 0, said: expect.stringContaining("Uusia ihmisiä 10") });
  const again = await house.run("people", "import", "network.csv");
  expect(again).toEqual({ code: 0, said: expect.stringContaining("Mikään ei muutu") });
}

async function makeProgramme(kerttu) {
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

async function makeSession({ page, hand }) {
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

async function makeCohorts({ page, hand }) {
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

async function makeTask({ page, hand }) {
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

async function openTask({ page, hand }) {
  await hand.press(link(page, `Välitehtävä: ${TASK}`));
  await expect(page.getByRole("heading", { level: 1, name: TASK })).toBeVisible();
}

async function answerInWriting(antti, post) {
  const { page, hand } = antti;
  await signIn(antti, post, ANTTI);
  await openTask(antti);
  await hand.choose(page.getByLabel("Kirjoitan"));
  await hand.write(field(page, "Vastauksesi"), "Meillä puhutaan jo.");
  await hand.press(button(page, "Lähetä valmentajille"));
  await said(page, "Vastauksesi on perillä");
}

async function meetTask(anni, post) {
  const { page } = anni;
  await signIn(anni, post, ANNI);
  await look(page, "Today, a task awaits");
  await expect(page.locator("main")).toContainText("Sama sisältö monta kertaa");
  await openTask(anni);
  await look(page, "task, empty");
  // Who sees it is said before it is asked.
  const sees = page.locator(".sees");
  await expect(sees).toContainText("Valmentajasi: Veikko Valmentaja.");
  await expect(sees).toContainText("Esihenkilösi, johto ja pääkäyttäjä eivät näe.");
  expect(await sees.evaluate((one) => Boolean(one.compareDocumentPosition(document.querySelector(".ways")) & 4))).toBe(true);
}

async function leaveDraft(anni, scripts) {
  const { page, hand } = anni;
  await hand.choose(page.getByLabel("Kirjoitan"));
  await hand.write(field(page, "Vastauksesi"), LONG);
  if (!scripts) await hand.press(button(page, "Tallenna luonnos"));
  await expect(page.locator("[data-saved-text]")).toContainText("Luonnos tallessa");
  await look(page, "task, a long text");
  await hand.press(page.locator("a.logo"));
  await openTask(anni);
  await expect(field(page, "Vastauksesi")).toHaveValue(LONG);
}

async function sendWhatCannotBeSent({ page, hand }, scripts) {
  const send = button(page, "Lähetä valmentajille");
  await hand.write(field(page, "Vastauksesi"), "");
  await hand.press(send);
  const summary = page.getByRole("alert");
  await expect(summary).toContainText("Kirjoita vastaus tai valitse toinen tapa.");
  if (scripts) await expect(summary).toBeFocused();
  await look(page, "task, error");

  await hand.choose(page.getByLabel("Annan linkin"));
  await hand.write(field(page, "Linkki"), "intra");
  await hand.write(page.locator("[data-way=link] textarea"), SECRET);
  await hand.press(send);
  await expect(summary).toContainText("Liitä linkki kokonaan");
  await expect(field(page, "Linkki")).toHaveValue("intra");
  await expect(page.locator("[data-way=link] textarea")).toHaveValue(SECRET);

  await hand.choose(page.getByLabel("Otan kuvan"));
  await hand.attach(field(page, "Kuva"), { name: "kuva.jpg", mimeType: "image/jpeg", buffer: Buffer.from("<html>En ole kuva.</html>") });
  if (!scripts) await hand.press(send);
  await expect(page.locator("[data-way=picture]")).toContainText("Tällaista tiedostoa emme voi ottaa vastaan.");
  await look(page, "task, a refused file");
}

/** Where the recording, or without scripts the picture, is kept. */
async function answerBySpeaking({ page, hand }, scripts) {
  if (scripts) {
    await hand.choose(page.getByLabel("Puhun"));
    await look(page, "task, the recorder");
    await speak({ page, hand });
    await hand.write(field(page, "Sama tekstinä, jos jaksat"), SECRET);
  } else {
    await hand.choose(page.getByLabel("Otan kuvan"));
    await hand.attach(field(page, "Kuva"), "../demo/media/kartta-vuodeosasto.jpg");
    await hand.write(field(page, "Mitä kuvassa on?"), SECRET);
    await hand.press(button(page, "Tallenna luonnos"));
    await said(page, "Luonnos on tallessa.");
  }
  const medium = page.locator(scripts ? "[data-way=speech] .kept audio" : "[data-way=picture] .kept img");
  const kept = (await medium.getAttribute("src")).replace("/thumb", "");
  await look(page, "task, filled");
  await hand.press(button(page, "Lähetä valmentajille"));
  await said(page, "Vastauksesi on perillä");
  await expect(page.locator("main")).toContainText(SECRET);
  await look(page, "task, sent");
  return kept;
}

async function takeBackAndSendAgain({ page, hand }, scripts) {
  await hand.press(button(page, "Ota takaisin luonnokseksi"));
  await said(page, "Vastaus on taas luonnos.");
  await expect(page.locator(scripts ? ".kept audio" : ".kept img")).toBeVisible();
  await hand.press(button(page, "Lähetä valmentajille"));
  await said(page, "Vastauksesi on perillä");
  await hand.press(page.locator("a.logo"));
  await expect(page.getByRole("heading", { name: "Mikään ei odota sinua" })).toBeVisible();
}

async function findBoth(veikko, post) {
  const { page, hand } = veikko;
  await signIn(veikko, post, VEIKKO);
  await look(page, "Today, submissions await");
  await hand.press(link(page, `Palautuksia odottaa vastaustasi: ${TASK}`));
  await expect(page.getByText("2 palautusta odottaa vastaustasi")).toBeVisible();
  await expect(page.locator(".list b")).toHaveText(["Antti Arkinen", "Anni Agentti"]);
  await look(page, "inbox");
}

async function replyInWriting({ page, hand }, kept, scripts) {
  const streamed = scripts && page.waitForResponse((response) => response.url().endsWith(kept) && response.status() === 206);
  await hand.press(link(page, "Anni Agentti"));
  await expect(page.getByRole("heading", { level: 1, name: "Anni Agentti" })).toBeVisible();
  const submission = new URL(page.url()).pathname;
  if (scripts) {
    await streamed;
    await listen({ page, hand });
  } else await expect(page.locator("img.picture")).toHaveAttribute("alt", SECRET);
  await look(page, "submission");
  await hand.press(button(page, "Lähetä vastaus"));
  await expect(page.getByRole("alert")).toContainText("Kirjoita vastaus");
  await look(page, "submission, error");
  await hand.write(field(page, "Vastauksesi"), REPLY);
  await hand.press(button(page, "Lähetä vastaus"));
  await said(page, "Vastaus on lähetetty, ja agentille on kerrottu siitä.");
  return submission;
}

async function replyBySpeaking({ page, hand }, scripts) {
  await hand.press(link(page, "Antti Arkinen"));
  await hand.choose(page.getByLabel("Puhun"));
  if (scripts) await speak({ page, hand });
  else await hand.attach(field(page, "Äänitiedosto"), "../demo/media/vastaus-vilma.m4a");
  await look(page, "submission, a spoken reply");
  await hand.press(button(page, "Lähetä vastaus"));
  await said(page, "Vastaus on lähetetty");
  await expect(page.getByText("Mikään palautus ei odota vastaustasi.")).toBeVisible();
  await look(page, "inbox, empty");
  await hand.press(link(page, "Kaikki").first());
  await expect(page.locator(".list b")).toHaveCount(2);
  await look(page, "inbox, all");
}

async function readReply({ page, hand }, post) {
  await page.reload();
  await expect(link(page, `Valmentajasi vastasi: ${TASK}`)).toBeVisible();
  const letter = await post.letterTo(ANNI);
  expect(letter.subject).toBe(`Valmentajasi vastasi: ${TASK}`);
  expect(letter.words).toContain("Veikko Valmentaja on vastannut palautukseesi");
  expect(letter.words).not.toContain("aamupalaveriin");
  await page.goto(letter.link);
  await expect(page.getByText(REPLY)).toBeVisible();
  await look(page, "task, replied");
  await hand.press(button(page, "Kuittaa luetuksi"));
  await said(page, "Kuitattu luetuksi.");
  await hand.press(page.locator("a.logo"));
  await expect(page.getByRole("heading", { name: "Mikään ei odota sinua" })).toBeVisible();
}

async function listenToReply({ page, hand }, post, scripts) {
  await page.goto((await post.letterTo(ANTTI)).link);
  if (scripts) await listen({ page, hand });
  else await expect(page.locator("audio")).toHaveCount(1);
}

async function seeWhoHasAnswered({ page }) {
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: `${TASK}: 2 / 4 on vastannut` })).toBeVisible();
  await expect(page.getByRole("row", { name: "Anni Agentti" })).toContainText("vastattu");
  await expect(page.getByRole("row", { name: "Asta Aamuvuoro" })).toContainText("odotetaan");
  await expect(page.locator("main")).not.toContainText(SECRET);
  await look(page, "progress");
}

async function seeNothing(other, post, email, places) {
  const { page } = other;
  await signIn(other, post, email);
  await expect(page.locator("main")).not.toContainText(/Anni|Antti/);
  for (const place of places) expect((await page.request.get(place, { maxRedirects: 0 })).status(), `${email}: ${place}`).toBe(404);
}

async function nobodySees({ page }, places) {
  for (const place of places) {
    const answer = await page.request.get(place, { maxRedirects: 0 });
    expect([404, 303, 401], place).toContain(answer.status());
    expect(await answer.text()).not.toContain("Anni");
  }
}

async function leaveNothing(anni, scripts) {
  const { page } = anni;
  await page.goto("/coaching");
  await signOut(anni);
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Kirjaudu sisään" })).toBeVisible();
  await expect(page.locator("body")).not.toContainText(/Anni|Kuuntelukierros/);
}
