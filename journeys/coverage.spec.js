// Asumisyksikkö Koivikko has lost its agent. Kaisa sees the gap and why, invites Suvi by name and then asks the supervisor
// first; Yöhoito is agreed on for now. Heli is invited, reads what it means and says yes; Elli ticks her time in the roster.
import { inTheDemonstration as test, stepIn } from "./kit/demonstration.js";
import { look } from "./kit/eyes.js";
import { expect } from "./kit/story.js";

const UNIT = "Asumisyksikkö Koivikko";
const main = (page) => page.locator("main");
const title = (page, name) => expect(page.getByRole("heading", { level: 1 })).toContainText(name);
const button = (page, name) => page.getByRole("button", { name });
const link = (page, name) => page.getByRole("link", { name });

test("the coordinator finds a gap, and asks what may close it", async ({ visitor }) => {
  const tell = (what, how) => test.step(what, how);
  const [kaisa, elli] = [await visitor(), await visitor()];

  await tell("the coordinator sees where an agent is missing, and why", async () => {
    await stepIn(kaisa, "Kaisa Koordinaattori");
    const { page, hand } = kaisa;
    await page.goto("/coaching");
    await hand.press(link(page, "Kattavuus"));
    await title(page, "Kaksi yksikköä jäi ilman agenttia");
    await expect(main(page)).toContainText("20/22 yksikköä");
    await expect(main(page)).toContainText("Viidessä yksikössä agentilla ei ole varahenkilöä");
    await expect(main(page)).toContainText("Agentti on vapaalla 31.12.2021 asti");
    await look(page, "coverage");
  });

  await tell("invites a nurse of the unit by name", async () => {
    const { page, hand } = kaisa;
    await hand.press(link(page, `Ehdota uutta agenttia : ${UNIT}`));
    await title(page, UNIT);
    await expect(main(page)).toContainText("Agentti siirtyi toiseen yksikköön 27.9.2021.");
    await look(page, "a unit without an agent");
    await hand.press(button(page, "Lähetä kutsu"));
    await expect(page.getByRole("alert")).toContainText("Valitse joku yksikön työntekijöistä.");
    await look(page, "a unit, nobody chosen");
    await page.getByLabel("Kenet kutsutaan").selectOption({ label: "Suvi Siniaalto · lähihoitaja" });
    await hand.press(button(page, "Lähetä kutsu"));
    await expect(main(page)).toContainText("kutsuttu, vastaus viimeistään 25.10.2021");
    await look(page, "a unit, somebody asked");
  });

  await tell("takes it back, since the supervisor is to be asked first", async () => {
    const { page, hand } = kaisa;
    await hand.press(button(page, "Peru kysymys : Suvi Siniaalto"));
    await expect(main(page)).toContainText("kysymys peruttu");
    await hand.press(button(page, "Lähetä kysymys"));
    await expect(main(page)).toContainText("kysytty esihenkilöltä");
  });

  await tell("and says how the other unit hears meanwhile", async () => {
    const { page, hand } = kaisa;
    await page.goto("/coaching/coverage");
    await hand.press(link(page, "Merkitse sovituksi : Yöhoito"));
    await hand.write(page.getByLabel("Mitä on sovittu ja kenen kanssa"), "Tuija kertoo viestit yövuoron alussa.");
    await hand.set(page.getByLabel("Mihin asti"), "2021-12-31");
    await hand.press(button(page, "Merkitse sovituksi"));
    await expect(main(page)).toContainText("Tuija kertoo viestit yövuoron alussa.");
    await page.goto("/coaching/coverage");
    await expect(main(page)).toContainText("sovittu 31.12.2021 asti");
  });

  await tell("a supervisor ticks the time of her agents", async () => {
    await stepIn(elli, "Elli Esihenkilö");
    const { page, hand } = elli;
    await hand.press(link(page, "Agenttien tunnit seuraavaan työvuoroluetteloon"));
    await title(page, "Omat agenttini");
    await look(page, "my agents");
    for (const agent of ["Leena Lepohetki", "Sanni Sairaanhoitaja"]) {
      await hand.press(button(page, `Merkitsin ajan : ${agent}, 11.10.2021`));
      await expect(main(page)).toContainText("Merkitty.");
    }
    await hand.press(page.locator("a.logo"));
    await expect(main(page)).not.toContainText("Agenttien tunnit");
  });
});

test("a nurse who is invited says yes, and her supervisor ticks the time", async ({ visitor }) => {
  const tell = (what, how) => test.step(what, how);
  const [kaisa, heli, elli] = [await visitor(), await visitor(), await visitor()];

  await tell("the coordinator invites her with a sentence of her own", async () => {
    await stepIn(kaisa, "Kaisa Koordinaattori");
    const { page, hand } = kaisa;
    await page.goto("/coaching/coverage?q=vuodeosasto");
    await hand.press(link(page, "Vuodeosasto 3"));
    await title(page, "Vuodeosasto 3");
    await page.getByLabel("Kenet kutsutaan").selectOption({ label: "Heli Hoitaja · sairaanhoitaja" });
    await hand.write(page.getByLabel("Oma lause, jos haluat").first(), "Sinua kuunnellaan taukohuoneessa.");
    await hand.press(button(page, "Lähetä kutsu"));
    await expect(main(page)).toContainText("Kutsu on lähetetty.");
  });

  await tell("she reads what it means, and says yes", async () => {
    await stepIn(heli, "Heli Hoitaja");
    const { page, hand } = heli;
    await hand.press(link(page, "Kutsu muutosagentiksi: Vuodeosasto 3"));
    await expect(main(page)).toContainText("4 tuntia kuukaudessa");
    await expect(main(page)).toContainText("Sinua kuunnellaan taukohuoneessa.");
    await look(page, "an invitation");
    await hand.press(button(page, "Kyllä, ryhdyn agentiksi"));
    await expect(main(page)).toContainText("Olet nyt yksikkösi muutosagentti.");
    await look(page, "an invitation, accepted");
  });

  await tell("the coordinator is told, and the unit has three", async () => {
    const { page } = kaisa;
    await page.goto("/");
    await expect(main(page)).toContainText("Uusi muutosagentti: Heli Hoitaja, Vuodeosasto 3");
    await page.goto("/coaching/coverage?q=vuodeosasto");
    await expect(main(page)).toContainText("3 agenttia");
  });

  await tell("her supervisor ticks the time", async () => {
    await stepIn(elli, "Elli Esihenkilö");
    const { page, hand } = elli;
    await expect(main(page)).toContainText("Heli Hoitaja on nyt muutosagentti.");
    await page.goto("/coaching/agents");
    await hand.press(button(page, "Merkitsin ajan : Heli Hoitaja, 11.10.2021"));
    await expect(main(page)).toContainText("Merkitty.");
    await hand.press(link(page, "Sovi sijainen tai poissaolo : Heli Hoitaja"));
    await look(page, "what is agreed of an agent");
  });
});
