// The answerer says what is known and what is not, who decides and when we return.
import { button, field, link, said, title } from "./words.js";

export async function opensNotDecided({ page, hand }, question) {
  await page.goto(question);
  await hand.press(link(page, "Kirjoita vastaus"));
  await title(page, "Kirjoita vastaus");
  await hand.press(link(page, "Ei vielä päätetty"));
}

export async function saysNotDecided({ page, hand }, { known, notKnown, whoDecides, returnOn }) {
  await hand.write(field(page, "Mitä tiedämme"), known);
  await hand.write(field(page, "Mitä emme vielä tiedä"), notKnown);
  await hand.write(field(page, "Kuka päättää"), whoDecides);
  await hand.set(field(page, "Palaamme asiaan"), returnOn);
  await hand.press(button(page, "Vastaa"));
}

export async function saysInCooperation({ page, hand }, question, { words, representatives, next }) {
  await page.goto(question);
  await hand.press(link(page, "Kirjoita vastaus"));
  await hand.press(link(page, "Käsitellään yhteistoiminnassa"));
  await hand.write(field(page, "Mitä asiasta voi nyt kertoa?"), words);
  await hand.write(field(page, "Henkilöstön edustajat"), representatives);
  await hand.set(field(page, "Seuraava käsittely"), next);
  await hand.press(button(page, "Vastaa"));
  await said(page, "Vastaus on julkaistu.");
}

export async function answers({ page, hand }, question, words) {
  await page.goto(question);
  await hand.press(link(page, "Kirjoita vastaus"));
  await hand.press(link(page, "Vastattu"));
  await hand.write(field(page, "Vastaus"), words);
  await hand.press(button(page, "Vastaa"));
  await said(page, "Vastaus on julkaistu.");
}
