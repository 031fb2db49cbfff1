//! Documents made to hurt whoever opens them.

use crate::kit::{HEAD, TAIL, cell, cell_with, package, questions, table, word};
use documents::{Refused, docx, read_table};
use proptest::prelude::*;
use std::io::{Cursor, Write};
use std::time::{Duration, Instant};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// What became of it, in a moment, whatever it is.
fn soon(bytes: &[u8]) -> Result<documents::Table, Refused> {
    let begun = Instant::now();
    let read = read_table(bytes, "kysymykset.docx");
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
    read
}

#[test]
fn a_part_that_unpacks_to_a_flood_is_refused() {
    let mut package = ZipWriter::new(Cursor::new(vec![]));
    package.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
    package.write_all(HEAD.as_bytes()).unwrap();
    for _ in 0..200 {
        package.write_all(&[b' '; 1 << 20]).unwrap();
    }
    package.write_all(TAIL.as_bytes()).unwrap();
    let bomb = package.finish().unwrap().into_inner();
    assert!(bomb.len() < 1 << 20, "it looks small: {}", bomb.len());
    assert_eq!(soon(&bomb), Err(Refused::TooLarge));
}

#[test]
fn a_package_of_very_many_parts_is_refused() {
    let names: Vec<String> = (0..2_500).map(|number| format!("word/{number}.xml")).collect();
    let parts: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "")).collect();
    assert_eq!(soon(&package(&parts)), Err(Refused::TooLarge));
}

#[test]
fn entities_and_other_files_are_never_opened() {
    let body = table(&[&(cell("Nro") + &cell("Kysymys")), &(cell("1") + &cell("&salaisuus;"))]);
    let defining = "<!DOCTYPE w [<!ENTITY salaisuus SYSTEM \"file:///etc/passwd\">]>";
    let document = |before: &str| HEAD.replace("?><w:document", &format!("?>{before}<w:document")) + &body + TAIL;
    assert_eq!(soon(&package(&[("word/document.xml", &document(defining))])), Err(Refused::NotAllowed));
    assert_eq!(soon(&package(&[("word/document.xml", &document(""))])), Err(Refused::NotAllowed), "undefined");
    let relations = "<!DOCTYPE r [<!ENTITY a \"b\">]><Relationships/>";
    let package = package(&[("_rels/.rels", relations), ("word/document.xml", &document(""))]);
    assert_eq!(soon(&package), Err(Refused::NotAllowed));
}

/// A billion laughs needs a definition; without one nothing grows.
#[test]
fn a_document_that_defines_words_of_its_own_is_refused_before_they_are_used() {
    let laughs = "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
    let document = format!("{laughs}{HEAD}&c;{TAIL}");
    assert_eq!(soon(&package(&[("word/document.xml", &document)])), Err(Refused::NotAllowed));
}

#[test]
fn what_is_too_deep_too_wide_or_too_long_is_refused() {
    let deep = "<w:p>".repeat(100_000);
    assert_eq!(soon(&word(&deep)), Err(Refused::TooLarge));
    let nested = "<w:tbl><w:tr><w:tc>".repeat(20) + &"</w:tc></w:tr></w:tbl>".repeat(20);
    assert_eq!(soon(&word(&nested)), Err(Refused::TooLarge));
    let wide = cell_with("<w:gridSpan w:val=\"4000000000\"/>", "leveä") + &cell("b");
    assert_eq!(soon(&word(&table(&[&wide, &wide]))), Err(Refused::TooLarge));
    let before = String::from("<w:trPr><w:gridBefore w:val=\"18446744073709551615\"/></w:trPr>") + &cell("a");
    assert_eq!(soon(&word(&table(&[&before, &before]))), Err(Refused::TooLarge));
    let row = cell("1") + &cell("x");
    let long = vec![row.as_str(); 20_000];
    assert_eq!(soon(&word(&table(&long))), Err(Refused::TooLarge));
}

/// One long cell that goes on downwards is repeated on each row: the whole is counted, not the file.
#[test]
fn a_merged_cell_can_not_be_repeated_into_a_flood() {
    let long = "a".repeat(100_000);
    let first = cell_with("<w:vMerge w:val=\"restart\"/>", &long) + &cell("x");
    let next = cell_with("<w:vMerge/>", "") + &cell("y");
    let mut rows = vec![first.as_str()];
    rows.resize(5_000, next.as_str());
    assert_eq!(soon(&word(&table(&rows))), Err(Refused::TooLarge));
}

#[test]
fn what_is_broken_off_is_refused() {
    let whole = docx(&questions());
    for length in (2..whole.len()).step_by(97) {
        assert!(soon(&whole[..length]).is_err(), "{length} of {}", whole.len());
    }
    assert_eq!(soon(&package(&[("word/document.xml", HEAD)])), Err(Refused::Damaged));
    assert_eq!(soon(&package(&[("word/document.xml", "<w:p")])), Err(Refused::Damaged));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// It is read or refused; nothing falls over.
    #[test]
    fn any_damage_is_survived(places in proptest::collection::vec((0usize..4096, any::<u8>()), 1..8)) {
        let mut bytes = docx(&questions());
        for (place, byte) in places {
            let place = place % bytes.len();
            bytes[place] = byte;
        }
        let _ = read_table(&bytes, "kysymykset.docx");
    }

    #[test]
    fn any_markup_is_survived(body in "(<w:(tbl|tr|tc|p|r|t|vMerge|gridSpan)( w:val=\"[0-9]{1,3}\")?/?>|</w:(tbl|tr|tc|p|r|t)>|ä|&amp;){0,40}") {
        let _ = read_table(&word(&body), "kysymykset.docx");
    }

    #[test]
    fn any_bytes_are_survived(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = read_table(&bytes, "kysymykset.csv");
    }
}
