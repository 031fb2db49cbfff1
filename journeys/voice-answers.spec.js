// In the demonstration questions are answered, and not: a promise passes, sleeves are tugged, the staff's representative
// remarks, a memo closes three at once, and an export is read back. Each story has its own questions, so that each may be
// told alone.
import { inOneDemonstration as test, stepIn } from "./kit/demonstration.js";
import { look } from "./kit/eyes.js";
import { readPdf, readWord, saves } from "./kit/papers.js";
import { expect } from "./kit/story.js";
import { opensNotDecided, saysInCooperation, saysNotDecided } from "./voice/answering.js";
import { IN_CONFIDENCE, asks, publishes } from "./voice/asking.js";
import { writesMemo } from "./voice/memo.js";
import { button, card, field, hears, hearsNothing, link, main, on, said, title } from "./voice/words.js";

// One demonstration for all: making it takes longer than any of the stories.
test.describe.configure({ mode: "default" });

const tell = (what, how) => test.step(what, how);

/** A question of the demonstration by its first words. */
async function finds({ page, hand }, words) {
  await page.goto("/voice");
  await hand.write(field(page, "Hae kysymyksistä"), words);
  await hand.press(button(page, "Hae"));
  await hand.press(page.locator("main").getByRole("link", { name: words }).first());
  await title(page, words);
  return new URL(page.url()).pathname;
}

test("an answerer says that it is not decided and when we return, and everybody sees when that day has passed", async ({ house, visitor }) => {
  const ASKED = "Voiko 14.10. pidettävän henkilöstöinfon katsoa jälkikäteen yövuorossa?";
  const [maija, heli, kaisa] = [await visitor(), await visitor(), await visitor()];
  await stepIn(maija, "Maija Muutosjohtaja");
  await stepIn(heli, "Heli Hoitaja");
  const question = await finds(heli, ASKED);
  await main(heli.page).toContainText("Vastausta ei vielä ole");

  await tell("what is not known must be said whole: nothing may be left out", async () => {
    const { page, hand } = maija;
    await opensNotDecided(maija, question);
    await look(page, "not decided, empty");
    await hand.press(button(page, "Vastaa"));
    for (const words of ["Kirjoita, mitä tiedämme. Vähäkin riittää.", "Kirjoita, mitä emme vielä tiedä.", "Kirjoita, kuka päättää.", "Anna päivä."]) {
      await expect(page.getByRole("alert")).toContainText(words);
    }
    await look(page, "not decided, refused");
  });
  const promise = { known: "Alustus tallennetaan.", notKnown: "Saako keskustelun tallentaa.", whoDecides: "Muutoksen johtoryhmä 12.10." };
  await tell("nor may the day be gone, and nothing written is lost", async () => {
    await saysNotDecided(maija, { ...promise, returnOn: "2021-10-01" });
    await expect(maija.page.getByRole("alert")).toContainText("Päivä on jo mennyt.");
    await expect(field(maija.page, "Mitä emme vielä tiedä")).toHaveValue(promise.notKnown);
  });
  await tell("the answer is out, with a name and a day", async () => {
    await saysNotDecided(maija, { ...promise, returnOn: "2021-10-12" });
    await said(maija.page, "Vastaus on julkaistu.");
    await heli.page.reload();
    for (const words of [...Object.values(promise), "Maija Muutosjohtaja, uudistuksen valmistelun johtaja"]) await main(heli.page).toContainText(words);
    await expect(heli.page.locator(".leaf time")).toHaveAttribute("datetime", "2021-10-12");
    await main(heli.page).not.toContainText("Lupauspäivä ylittynyt");
    await look(heli.page, "not decided");
    await hearsNothing(maija, /Lupauspäivä on ylittynyt: Voiko 14/);
  });

  await tell("the day passes", async () => {
    await house.change("UPDATE answer SET return_on = '2021-10-01' WHERE return_on = '2021-10-12'");
    await house.change("UPDATE question SET return_on = '2021-10-01' WHERE number = 14");
    await house.recurs("voice-morning", "demo");
  });
  await tell("everybody sees it: on the page, in the list and in the queue", async () => {
    const { page } = heli;
    await page.goto(question);
    await expect(page.locator("header.head")).toContainText("Lupauspäivä ylittynyt");
    await main(page).toContainText("Emme ole vielä palanneet. Päivä oli 1.10.2021.");
    await expect(page.locator(".ladder [aria-current=step]")).toContainText("Muistutus vastaajalle (Maija Muutosjohtaja)");
    await look(page, "a promise not kept");
    for (const place of ["/voice?state=late", "/voice/queue"]) {
      await page.goto(place);
      await expect(page.locator(".row").filter({ hasText: ASKED })).toContainText("Lupauspäivä ylittynyt");
      await look(page, place);
    }
  });
  await tell("the answerer is nagged, and only she", async () => {
    await hears(maija, `Lupauspäivä on ylittynyt: ${ASKED}`);
    await look(maija.page, "Today, nagged");
    await hearsNothing(heli, /Lupauspäivä on ylittynyt: Voiko 14/);
    await stepIn(kaisa, "Kaisa Koordinaattori");
    await hearsNothing(kaisa, /Lupauspäivä on ylittynyt: Voiko 14/);
  });
  await tell("she returns to it, and the promise is mended", async () => {
    await opensNotDecided(maija, question);
    await saysNotDecided(maija, { ...promise, returnOn: "2021-10-20" });
    await said(maija.page, "Vastaus on julkaistu.");
    await hearsNothing(maija, /Lupauspäivä on ylittynyt: Voiko 14/);
    await heli.page.goto(question);
    await main(heli.page).not.toContainText("Lupauspäivä ylittynyt");
    await expect(heli.page.getByText("Aiemmat vastaukset")).toBeVisible();
  });
});

test("three tugs climb the ladder, and a supervisor does not see that it went past them", async ({ house, visitor }) => {
  const ASKED = "Osastollamme on kaksi tietokonetta kahdeksalle hoitajalle vuorossa. Milloin saamme lisää?";
  const TUGGED = `Sinua nykäistiin hihasta: ${ASKED}`;
  const [heli, elli, johanna, kaisa, sanni] = [await visitor(), await visitor(), await visitor(), await visitor(), await visitor()];
  const people = [[heli, "Heli Hoitaja"], [elli, "Elli Esihenkilö"], [johanna, "Johanna Johtaja"], [kaisa, "Kaisa Koordinaattori"], [sanni, "Sanni Sairaanhoitaja"]];
  for (const [guest, name] of people) await stepIn(guest, name);
  const question = await finds(heli, ASKED);
  const ladder = card(heli.page, "Eikö mitään kuulu?");
  /** Nobody has said anything in the days that a step has. */
  const theStepsTimeIsOver = async () => {
    const ago = 12 * 86_400_000_000;
    await house.change(`UPDATE nudge SET made_at = made_at - ${ago}, until = until - ${ago} WHERE question_id = (SELECT id FROM question WHERE number = 10)`);
    await house.recurs("voice-rising", "demo");
  };

  await tell("the button says whom it tugs and who sees the name", async () => {
    await expect(ladder).toContainText("Nykäisy menee ensin esihenkilöllesi.");
    await expect(ladder).toContainText("Esihenkilösi näkee nimesi.");
    await look(heli.page, "before a tug");
    await heli.hand.press(button(heli.page, "Nykäise hihasta"));
    await said(heli.page, "Nykäisy meni esihenkilöllesi.");
    await expect(ladder).toContainText("Esihenkilö (Elli Esihenkilö)");
    await look(heli.page, "tugged");
  });
  await tell("once in a day", async () => {
    await heli.hand.press(button(heli.page, "Nykäise hihasta"));
    await said(heli.page, "Olet jo nykäissyt viimeksi kuluneen vuorokauden aikana.");
  });
  await tell("the supervisor is asked, by name and politely", async () => {
    await hears(elli, TUGGED);
    await elli.hand.press(on(elli.page, TUGGED));
    await main(elli.page).toContainText("Heli Hoitaja nykäisi sinua hihasta");
    await main(elli.page).toContainText("Vastausta ei tarvitse tietää");
    await look(elli.page, "tugged at");
  });
  await tell("nobody else knows: not the one who asked, nor those above", async () => {
    for (const guest of [johanna, kaisa, sanni]) {
      await hearsNothing(guest, TUGGED);
      await guest.page.goto(question);
      await main(guest.page).not.toContainText("Heli");
    }
  });

  await tell("the supervisor says nothing: it goes to the supervisor's supervisor", async () => {
    await theStepsTimeIsOver();
    await hears(heli, `Nykäisysi nousi seuraavalle portaalle: ${ASKED}`);
    await heli.page.goto(question);
    await expect(ladder).toContainText("Esihenkilön esihenkilö (Johanna Johtaja)");
    await hears(johanna, TUGGED);
    await johanna.page.goto(question);
    await main(johanna.page).toContainText("Heli Hoitaja nykäisi sinua hihasta");
  });
  const pastElli = async () => {
    await elli.page.goto(question);
    await main(elli.page).toContainText("Heli Hoitaja nykäisi sinua hihasta");
    await main(elli.page).not.toContainText(/Johanna|Esihenkilön esihenkilö|seuraavalle portaalle|Valmistelijat/);
    await hearsNothing(elli, /nousi/);
  };
  await tell("which the supervisor is not shown", pastElli);

  await tell("nor does the second say anything: it goes to those who prepare, without a name", async () => {
    await theStepsTimeIsOver();
    await hears(kaisa, TUGGED);
    await kaisa.hand.press(on(kaisa.page, TUGGED));
    await expect(kaisa.page.getByRole("heading", { name: "Sinua on nykäisty hihasta" })).toBeVisible();
    await main(kaisa.page).not.toContainText(/Heli|Vuodeosasto 3/);
    await look(kaisa.page, "tugged at, without a name");
    await heli.page.goto(question);
    await expect(ladder).toContainText("Valmistelijat");
    await look(heli.page, "three steps");
  });
  await tell("which neither supervisor is shown", async () => {
    await pastElli();
    await johanna.page.goto(question);
    await main(johanna.page).not.toContainText("Valmistelijat");
  });
  await tell("somebody says what they do, and only whoever tugged reads it", async () => {
    const REPLY = "Tilasimme kaksi konetta. Ne tulevat 20.10.";
    await kaisa.hand.write(field(kaisa.page, "Vastauksesi nykäisijälle"), REPLY);
    await kaisa.hand.press(button(kaisa.page, "Vastaa"));
    await said(kaisa.page, "Vastauksesi on perillä.");
    await hears(heli, `Nykäisyysi vastattiin: ${ASKED}`);
    await heli.page.goto(question);
    await expect(ladder).toContainText(REPLY);
    for (const guest of [elli, johanna, sanni]) {
      await guest.page.goto(question);
      await main(guest.page).not.toContainText(REPLY);
    }
  });
});

test("the staff's representative remarks on a draft and on an answer, and whoever waits reads it by name", async ({ visitor }) => {
  const DRAFTED = "Siirtyvätkö pitämättömät lomat ja kertyneet työajan tasaukset mukanani?";
  const ANSWERED = "Mikä asiakas- ja potilastietojärjestelmä meille tulee, ja opetellaanko taas uusi?";
  const REMARK = "Kertymät pitää saada nähtäväksi ennen siirtoa, ei sen jälkeen.";
  const SECOND = "Olen pyytänyt, että koulutus suunnitellaan työajalle.";
  const [lasse, heli, maija, sanni] = [await visitor(), await visitor(), await visitor(), await visitor()];
  const people = [[lasse, "Lasse Luottamusmies"], [heli, "Heli Hoitaja"], [maija, "Maija Muutosjohtaja"], [sanni, "Sanni Sairaanhoitaja"]];
  for (const [guest, name] of people) await stepIn(guest, name);

  const question = await finds(heli, DRAFTED);
  await tell("a nurse waits; the draft is not hers to see", async () => {
    await heli.hand.press(button(heli.page, "Minäkin odotan"));
    await said(heli.page, "Odotat samaa vastausta.");
    await main(heli.page).not.toContainText("mistä näet omat kertymäsi");
    await expect(field(heli.page, "Huomiosi vastaukseen")).toHaveCount(0);
  });
  await tell("the representative remarks on it", async () => {
    const { page, hand } = lasse;
    await page.goto(question);
    const draft = page.locator("section").filter({ hasText: "Lisäämme tähän vielä, mistä näet omat kertymäsi" });
    await look(page, "draft, to be remarked on");
    await hand.write(draft.getByLabel("Huomiosi vastaukseen"), REMARK);
    await hand.press(draft.getByRole("button", { name: "Lähetä huomio" }));
    await said(page, "Huomiosi näkyy vastauksen vieressä.");
    await main(page).toContainText(REMARK);
    await heli.page.reload();
    await main(heli.page).not.toContainText(REMARK);
  });
  await tell("it goes out with the remark beside it", async () => {
    await maija.page.goto(question);
    await main(maija.page).toContainText(REMARK);
    await look(maija.page, "draft, remarked on");
    await maija.hand.press(button(maija.page, "Julkaise vastaus"));
    await said(maija.page, "Vastaus on julkaistu.");
    await hears(heli, `Kysymyksessä on uusi vastaus: ${DRAFTED}`);
    await heli.page.goto(question);
    const remarks = card(heli.page, "Henkilöstön edustajan huomio");
    await expect(remarks).toContainText(REMARK);
    await expect(remarks).toContainText("Lasse Luottamusmies");
    await look(heli.page, "answer with a remark");
  });

  const answered = await finds(heli, ANSWERED);
  await tell("on what is out already he remarks too", async () => {
    await heli.hand.press(button(heli.page, "Minäkin odotan"));
    await said(heli.page, "Odotat samaa vastausta.");
    const { page, hand } = lasse;
    await page.goto(answered);
    await hand.press(page.getByText("Kirjoita huomio vastaukseen"));
    await hand.write(field(page, "Huomiosi vastaukseen"), SECOND);
    await hand.press(button(page, "Lähetä huomio"));
    await said(page, "Huomiosi näkyy vastauksen vieressä.");
  });
  await tell("and whoever waits hears of it and reads it by his name", async () => {
    const news = `Henkilöstön edustaja huomautti vastauksesta: ${ANSWERED}`;
    await hears(heli, news);
    await hearsNothing(sanni, news);
    await heli.page.goto(answered);
    const remarks = card(heli.page, "Henkilöstön edustajan huomio");
    await expect(remarks).toContainText(SECOND);
    await expect(remarks).toContainText("Lasse Luottamusmies");
  });
});

test("a memo closes three questions, and each asker gets one notice", async ({ visitor }) => {
  const THEME = "Työaika, koulutus ja perehdytys";
  const MEMO = "Perehdytyksestä sovittiin";
  const [heli, sanni, johanna, elli, tiina, lasse] = [await visitor(), await visitor(), await visitor(), await visitor(), await visitor(), await visitor()];
  const people = [[heli, "Heli Hoitaja"], [sanni, "Sanni Sairaanhoitaja"], [johanna, "Johanna Johtaja"], [elli, "Elli Esihenkilö"], [tiina, "Tiina Toimittaja"], [lasse, "Lasse Luottamusmies"]];
  for (const [guest, name] of people) await stepIn(guest, name);
  const closed = [
    { who: heli, name: "Kuka opastaa kesätyöntekijät ensi kesänä?", words: "Jokaisella on nimetty opastaja." },
    { who: sanni, name: "Saako lääkelaskut tenttiä illalla?", words: "Saa, kahdesti viikossa klo 20." },
    { who: johanna, name: "Milloin tulokasopas kootaan yhteen?", words: "Opas on valmis 1.12.2021." },
  ];

  await tell("three ask, each their own, and the editor publishes", async () => {
    for (const one of closed) {
      one.at = await asks(one.who, { name: one.name, theme: THEME });
      await publishes(tiina, one.at);
    }
    // The nurse waits for another's answer as well.
    await heli.page.goto(closed[1].at);
    await heli.hand.press(button(heli.page, "Minäkin odotan"));
    await said(heli.page, "Odotat samaa vastausta.");
  });

  const memo = await tell("a member of the working group writes what was agreed, and names what it closes", () => writesMemo(elli, { group: "Henkilöstötyöryhmä", name: MEMO, closed }));
  await tell("a draft is nobody else's to see, and closes nothing yet", async () => {
    expect((await heli.page.goto(memo)).status()).toBe(404);
    await heli.page.goto(closed[0].at);
    await main(heli.page).not.toContainText(closed[0].words);
    await main(heli.page).not.toContainText(MEMO);
  });
  await tell("the editor lets readers in", async () => {
    const { page, hand } = tiina;
    await page.goto(memo);
    await hand.press(link(page, "Julkaise"));
    for (const { words } of closed) await main(page).toContainText(words);
    await look(page, "memo that closes three, about to be published");
    await hand.press(button(page, "Julkaise"));
    await said(page, "Muistio on julkaistu");
  });

  await tell("each asker hears once, even who waits for two", async () => {
    const news = `Muistio kertoo asiasta, jota seuraat: ${MEMO}`;
    for (const { who } of closed) await hears(who, news);
    for (const { who } of closed) {
      await hears(who, news);
      for (const { name } of closed) await hearsNothing(who, `uusi vastaus: ${name}`);
    }
    await look(heli.page, "Today, a memo");
    await hearsNothing(lasse, MEMO);
  });
  await tell("each question is answered by it, and the way is walked both ways", async () => {
    for (const { who: { page, hand }, at, name, words } of closed) {
      await page.goto(at);
      await expect(page.locator("header.head")).toContainText("Vastattu");
      await main(page).toContainText(words);
      await hand.press(card(page, "Mitä tästä on seurannut").getByRole("link", { name: /Muistio/ }).first());
      await title(page, MEMO);
      await hand.press(link(page, name));
      await title(page, name);
    }
    await look(heli.page, "question closed by a memo");
  });
});

test("what the representative takes along to the meeting is opened and read back, and nobody who asked in confidence is in it", async ({ visitor }) => {
  const ASKED = "Yhdistetäänkö Järvilän ja Kivisalmen kotihoidon tiimit?";
  const KEPT = "Muuttuuko lähtöpaikkani, jos tiimit yhdistetään?";
  const [lasse, heli, sanni, maija] = [await visitor(), await visitor(), await visitor(), await visitor()];
  const people = [[lasse, "Lasse Luottamusmies"], [heli, "Heli Hoitaja"], [sanni, "Sanni Sairaanhoitaja"], [maija, "Maija Muutosjohtaja"]];
  for (const [guest, name] of people) await stepIn(guest, name);
  const whole = (text) => {
    for (const words of [ASKED, "Esitystä yhdistämisestä ei ole tehty.", "Käsitellään yhteistoiminnassa", "Maija Muutosjohtaja", "22.9.2021"]) expect(text).toContain(words);
    expect(text, "who asked in confidence").not.toMatch(/Hertta|Sanni/);
    expect(text, "another theme").not.toContain("Kuka on esihenkilöni");
  };

  await tell("one more was asked in confidence; it is in cooperation and not published", async () => {
    const question = await asks(sanni, { name: KEPT, theme: "Kotihoito ja työn paikka", as: IN_CONFIDENCE });
    await saysInCooperation(maija, question, { words: "Asia on esillä 26.10.", representatives: "Lasse Luottamusmies", next: "2021-10-26" });
    expect((await heli.page.goto(question)).status()).toBe(404);
  });
  await tell("he chooses a theme and sees what would be taken along", async () => {
    const { page, hand } = lasse;
    await page.goto("/voice");
    await hand.press(link(page, "Ota kysymyksiä mukaan kokoukseen"));
    await title(page, "Kysymykset mukaan kokoukseen");
    await hand.choose(field(page, "A4 Kotihoito ja työn paikka"));
    await hand.press(button(page, "Näytä kysymykset"));
    for (const name of [ASKED, KEPT]) await main(page).toContainText(name);
    await main(page).toContainText("Luottamuksellisesti kysyneen nimeä ei ole tiedostossa, otti sen kuka tahansa.");
    await look(page, "export");
  });
  await tell("the Word document has its headings, and what is said of each question", async () => {
    const text = await readWord(await saves(lasse, link(lasse.page, "Tallenna Wordiin")));
    whole(text);
    expect(text).toMatch(/^Heading 1: Kysymykset ja vastaukset$/m);
    expect(text).toMatch(/^Heading 2: A4 Kotihoito ja työn paikka$/m);
    expect(text).toMatch(/^Heading 3: K12 Yhdistetäänkö/m);
    expect(text).toMatch(/^Fact: Henkilöstön edustajat: Lasse Luottamusmies, Tuula Työsuojelu$/m);
    expect(text).toMatch(new RegExp(`^Heading 3: K\\d+ ${KEPT.replace("?", "\\?")}\nFact: Tila: Käsitellään yhteistoiminnassa \\(ei julkaistu\\)$`, "m"));
  });
  await tell("the PDF says the same", async () => {
    const text = await readPdf(await saves(lasse, link(lasse.page, "Tallenna PDF")));
    whole(text);
    expect(text).toContain(KEPT);
  });
  await tell("a nurse takes along what is published, and no more than that", async () => {
    const chosen = new URL(lasse.page.url());
    await heli.page.goto(chosen.pathname + chosen.search);
    await main(heli.page).not.toContainText(KEPT);
    const text = await readPdf(await saves(heli, link(heli.page, "Tallenna PDF")));
    whole(text);
    expect(text).not.toContain(KEPT);
  });
});
