//! What people take along, opened by other programs.

use crate::kit::questions;
use documents::{Block, docx, read_table};
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;

#[test]
fn a_table_of_ours_is_read_back() {
    let document = questions();
    let table = read_table(&docx(&document), "kysymykset.docx").expect("ours is read");
    let Some(Block::Table { head, rows }) = document.blocks.iter().find(|block| matches!(block, Block::Table { .. }))
    else {
        panic!("it has a table")
    };
    assert_eq!(&table.rows[0], head);
    assert_eq!(&table.rows[1..], rows.as_slice());
}

#[test]
fn the_same_document_is_the_same_file() {
    assert_eq!(docx(&questions()), docx(&questions()));
}

/// A document as PyPI's `python-docx` understands it.
fn as_python_docx(bytes: &[u8]) -> Value {
    let crate_ = Path::new(env!("CARGO_MANIFEST_DIR"));
    let python = crate_.join("../../target/peers/bin/python");
    assert!(python.exists(), "this test opens our documents with python-docx from PyPI: run bin/setup");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kysymykset.docx");
    std::fs::write(&file, bytes).unwrap();
    let output = Command::new(python).arg(crate_.join("tests/peers/read_docx.py")).arg(&file).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn python_docx_opens_it_and_finds_everything_in_its_place() {
    let seen = as_python_docx(&docx(&questions()));
    assert_eq!(seen["language"], "fi-FI");
    assert_eq!(
        seen["properties"],
        json!({ "title": "Kysymykset yhteistyötoimikuntaan", "language": "fi-FI" }),
        "no name in it"
    );
    assert_eq!(
        seen["headings"],
        json!([
            ["Heading 1", "Kysymykset yhteistyötoimikuntaan"],
            ["Heading 2", "A4 Kotihoito ja työn paikka"],
            ["Heading 3", "K13"]
        ])
    );
    assert_eq!(seen["list"], json!(["Tiimien yhdistäminen", "Koivikon tilat"]));
    assert_eq!(seen["facts"][0], "Tila: Ei vielä päätetty");
    assert_eq!(seen["tables"][0][2][1], "Jääkö \"Koivikko\" nykyisiin tiloihinsa?\nEntä <vuonna> 2023 & sen jälkeen?");
    assert_eq!(seen["repeated_heads"], json!([true]));
    assert_eq!(seen["footer_fields"], json!(["PAGE", "NUMPAGES"]));
}

#[test]
fn a_sheet_is_opened_by_pythons_reader_of_csv() {
    let Some(Block::Table { head, rows }) =
        questions().blocks.into_iter().find(|block| matches!(block, Block::Table { .. }))
    else {
        panic!("it has a table")
    };
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kysymykset.csv");
    std::fs::write(&file, documents::csv(&head, &rows)).unwrap();
    let script = "import csv, json, sys; print(json.dumps(list(csv.reader(open(sys.argv[1], encoding='utf-8-sig', newline=''), delimiter=';'))))";
    let output = Command::new("python3").args(["-c", script]).arg(&file).output().unwrap();
    let read: Vec<Vec<String>> = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(read[0], head);
    assert_eq!(read[1..], rows);
}

/// Letters that XML has no place for, and such as would close an element.
#[test]
fn nothing_that_people_write_breaks_the_file() {
    let mut document = questions();
    document.title = "\u{1}Otsikko\u{8} \u{fffe}<w:p>&nbsp;]]>\u{1f600}".into();
    document.blocks =
        vec![Block::Paragraph("\u{0}\u{b}\tRivi\r\nToinen".into()), Block::Facts(vec![("&".into(), "".into())])];
    let seen = as_python_docx(&docx(&document));
    assert_eq!(seen["headings"][0][1], "Otsikko <w:p>&nbsp;]]>\u{1f600}");
    assert_eq!(seen["paragraphs"][2], " Rivi\nToinen");
}
