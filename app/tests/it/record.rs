//! Draws the tables of the record of processing (`docs/record-of-processing.md`) from the registry of personal columns,
//! and compares them at every change.

use privacy::period::{PERIODS, Period};
use privacy::registry::{Purpose, purposes};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use store::registry::{Column, Personal};
use words::{Lang, Words};

const FI: Words = Words { lang: Lang::Fi };

fn document() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/record-of-processing.md")
}

fn said(start: &str, word: &str) -> &'static str {
    FI.t(&format!("{start}{word}"))
}

/// The sentence of a period, with its usual length.
fn period(name: &str) -> String {
    let key = format!("privacy-period-{name}");
    match Period::named(name) {
        Some(period) => FI.t1(&key, "length", period.told(period.usual, FI)),
        None => FI.t(&key).to_owned(),
    }
}

fn purposes_drawn() -> String {
    let mut page = String::new();
    for Purpose { purpose, bases, periods, .. } in purposes() {
        let basis = |word: &&str| format!("{}: {}", said("privacy-basis-", word), said("privacy-ground-", word));
        let bases: Vec<String> = bases.iter().map(basis).collect();
        let periods: Vec<String> = periods.iter().map(|name| period(name)).collect();
        page += &format!("### {}\n\n| | |\n|---|---|\n", said("privacy-purpose-", purpose));
        for (heading, text) in [
            ("Käyttötarkoitus", said("privacy-why-", purpose).to_owned()),
            ("Tietoryhmät", said("privacy-what-", purpose).to_owned()),
            ("Peruste", bases.join("<br>")),
            ("Säilytysaika", periods.join("<br>")),
            ("Kuka näkee", said("privacy-sees-", purpose).to_owned()),
        ] {
            page += &format!("| {heading} | {text} |\n");
        }
        page += "\n";
    }
    page
}

fn periods_drawn() -> String {
    let mut page = String::from("| mitä | oletus | vähintään | enintään |\n|---|---|---|---|\n");
    for period in &PERIODS {
        let told = |length| period.told(length, FI);
        let (usual, least, most) = (told(period.usual), told(period.least), told(period.most));
        page += &format!("| {} | {usual} | {least} | {most} |\n", said("retention-period-", period.name));
    }
    page
}

/// The columns of a table of which the same is said stand on one line.
fn columns_drawn() -> String {
    let personal = |column: &'static Column| Some((column, column.personal.as_ref()?));
    let mut lines: Vec<(&str, &Personal, Vec<&str>)> = vec![];
    for (column, said) in store::personal().iter().filter_map(personal) {
        match lines.iter_mut().find(|(table, same, _)| *table == column.table && *same == said) {
            Some((_, _, columns)) => columns.push(&column.column),
            None => lines.push((&column.table, said, vec![&column.column])),
        }
    }
    let erasure: BTreeMap<&str, &str> = [
        ("goes", "poistuu"),
        ("alone", "poistuu, ellei ole muidenkin"),
        ("role", "jää roolin nimellä"),
        ("id", "jää tunnisteena"),
    ]
    .into();
    let mut page = String::from(
        "| taulu | kentät | kenestä | käyttö | säilytysaika | poistettaessa |\n|---|---|---|---|---|---|\n",
    );
    for (table, said_of_it, columns) in lines {
        let Personal { whose, purpose, erasure: what, .. } = said_of_it;
        let whose = if whose == "-" { "–".to_owned() } else { format!("`{whose}`") };
        let columns: Vec<String> = columns.iter().map(|column| format!("`{column}`")).collect();
        let long: Vec<&str> = said_of_it.periods().map(short).collect();
        page += &format!(
            "| `{table}` | {} | {whose} | {} | {} | {} |\n",
            columns.join(" "),
            said("privacy-purpose-", purpose),
            long.join("<br>"),
            erasure[what.as_str()]
        );
    }
    page
}

/// A period in a few words, for a narrow cell.
fn short(name: &str) -> &'static str {
    match name {
        "employment" => "Palvelussuhde",
        "content" => "Ohjelma tai aineisto",
        "upkeep" => "Tarve",
        name => said("retention-period-", name),
    }
}

#[test]
fn the_record_of_processing_is_in_the_words_of_the_registry() {
    let text = std::fs::read_to_string(document()).expect("the record");
    let mut drawn = text.clone();
    for (name, table) in [("purposes", purposes_drawn()), ("periods", periods_drawn()), ("columns", columns_drawn())] {
        let begins = format!("<!-- {name}: drawn by record -->\n");
        let (before, rest) = drawn.split_once(&begins).expect("a place for the table");
        let (_, after) = rest.split_once("<!-- end -->").expect("its end");
        drawn = format!("{before}{begins}{table}<!-- end -->{after}");
    }
    if std::env::var("TAHTO_DRAW").is_ok_and(|word| word == "1") {
        std::fs::write(document(), &drawn).expect("drawn");
        return;
    }
    let other = text.lines().zip(drawn.lines()).find(|(there, drawn)| there != drawn);
    assert!(text == drawn, "TAHTO_DRAW=1 draws the record anew. First difference: {other:?}");
}

/// Article 30 of the GDPR asks for these; the controller fills in its own.
#[test]
fn the_record_of_processing_has_all_that_article_30_asks_for() {
    let text = std::fs::read_to_string(document()).expect("the record");
    for asked in [
        "Rekisterinpitäjä",
        "Tietosuojavastaava",
        "Mihin henkilötietoja käytetään",
        "Rekisteröityjen ryhmät",
        "Kenelle tietoja annetaan",
        "Siirrot EU:n tai ETA:n ulkopuolelle",
        "Miten kauan tietoja säilytetään",
        "Miten tietoja suojataan",
    ] {
        assert!(text.contains(asked), "{asked}");
    }
    assert!(text.matches("[täydennä").count() >= 8);
}
