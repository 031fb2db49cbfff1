// What the story speaks of, and how its parts of a page are found.
import { expect } from "../kit/story.js";

export const KERTTU = "kerttu.koordinaattori@saaristo.example";
export const ANNI = "anni.agentti@saaristo.example";
export const ANTTI = "antti.arkinen@saaristo.example";
export const VEIKKO = "veikko.valmentaja@rannikko.example";
/** A supervisor, an agent and a coach of another cohort, staff, the administrator, and the coordinator herself. */
export const OTHERS = [
  ...["eeva.esihenkilo", "asta.aamuvuoro", "heikki.hoitaja", "pentti.paakayttaja", "kerttu.koordinaattori"].map((name) => `${name}@saaristo.example`),
  ...["viivi.vetaja", "aleksi.asiakastyo"].map((name) => `${name}@rannikko.example`),
];

export const TASK = "Kuuntelukierros";
export const SECRET = "Yövuorossa kukaan ei tiedä, kenelle kysymykset viedään.";
export const REPLY = "Kiitos, Anni. Vie kysymys aamupalaveriin, olen siellä mukana.";
export const LONG = `${"Kysymys on ajasta eikä asenteesta. ".repeat(60)}\n\n${"Lääkehuoltosuunnitelmapalaverimuistio".repeat(6)}`;

export const button = (page, name) => page.getByRole("button", { name, exact: true });
export const link = (page, name) => page.getByRole("link", { name });
export const field = (page, label) => page.getByLabel(label, { exact: true });
export const said = (page, words) => expect(page.getByRole("status").filter({ hasText: words })).toBeVisible();
