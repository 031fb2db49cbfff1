//! Tables of text, as spreadsheets write and read them.

use crate::kit::owned;
use documents::{Refused, csv, read_table};
use proptest::prelude::*;

fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
    read_table(bytes, "kysymykset.csv").expect("it is read").rows
}

#[test]
fn semicolons_commas_and_tabs_are_told_apart() {
    let expected = owned(&[&["Nro", "Kysymys"], &["1", "Kuka, mitä, missä?"], &["2", "Entä nyt?"]]);
    assert_eq!(rows("Nro;Kysymys\n1;Kuka, mitä, missä?\n2;Entä nyt?\n".as_bytes()), expected);
    assert_eq!(rows("Nro,Kysymys\r\n1,\"Kuka, mitä, missä?\"\r\n2,Entä nyt?".as_bytes()), expected);
    assert_eq!(rows("Nro\tKysymys\n1\tKuka, mitä, missä?\n\n2\tEntä nyt?\n".as_bytes()), expected);
    assert_eq!(rows("sep=,\r\nNro,Kysymys\r\n1,\"Kuka, mitä, missä?\"\r\n2,Entä nyt?".as_bytes()), expected);
}

#[test]
fn every_encoding_of_an_office_is_read() {
    let text = "Nro;Kysymys\n1;Miksi työvuorolistat ovat myöhässä – taas?\n";
    let expected = rows(text.as_bytes());
    let (windows, _, _) = encoding_rs::WINDOWS_1252.encode(text);
    let sixteen: Vec<u8> = [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    for bytes in [windows.into_owned(), sixteen, [b"\xef\xbb\xbf", text.as_bytes()].concat()] {
        assert_eq!(rows(&bytes), expected);
    }
}

#[test]
fn lines_inside_quotes_stay_and_short_rows_are_filled() {
    let text = "Nro;Kysymys;Aihe\r\n1;\" Ensimmäinen \r\n toinen \"\"rivi\"\" \";A1\r\n2;Lyhyt\r\n";
    let expected: [&[&str]; 3] =
        [&["Nro", "Kysymys", "Aihe"], &["1", "Ensimmäinen\ntoinen \"rivi\"", "A1"], &["2", "Lyhyt", ""]];
    assert_eq!(rows(text.as_bytes()), owned(&expected));
}

#[test]
fn what_can_not_be_read_is_refused_with_its_line() {
    assert_eq!(read_table(b"", "a.csv"), Err(Refused::Empty));
    assert_eq!(read_table(b" \n ;\n", "a.csv").map(|table| table.rows.len()), Ok(0));
    assert_eq!(read_table(b"Nro;Kysymys\n1;\"auki\n2;b\n", "a.csv"), Err(Refused::OpenQuote { line: 2 }));
    let broken = [b"Nro;Kysymys\n1;\xc3\xa4\xc3\xa4\n2;\xff\n".as_slice()].concat();
    assert_eq!(read_table(&broken, "a.csv"), Err(Refused::Unreadable { line: Some(3) }));
    assert_eq!(read_table(b"Nro\0;b", "a.csv"), Err(Refused::NotTable));
    let long = "1;x\n".repeat(10_001);
    assert_eq!(read_table(long.as_bytes(), "a.csv"), Err(Refused::TooLarge));
    assert_eq!(read_table(";".repeat(200).replace(';', "x;").as_bytes(), "a.csv"), Err(Refused::TooLarge));
}

#[test]
fn a_spreadsheet_computes_nothing_of_what_people_wrote() {
    let formulas =
        ["=1+1", "+358 40", "-2+3", "@SUM(A1)", "\t=1+1", "\r=1", " =HYPERLINK(\"http://x\")", "＝1", "\n=1"];
    for formula in formulas {
        let bytes = csv(&["Kysymys".into()], &[vec![formula.to_owned()]]);
        let text = String::from_utf8(bytes).unwrap();
        let written = text.trim_start_matches("\u{feff}\"Kysymys\"\r\n\"");
        assert!(written.starts_with('\''), "{formula:?}: {written:?}");
    }
    let plain = csv(&["Nro".into()], &owned(&[&["-5"], &["-1,5"], &["12"], &["a=b"], &["Työ – vapaa"]]));
    let text = String::from_utf8(plain).unwrap();
    assert_eq!(text, "\u{feff}\"Nro\"\r\n\"-5\"\r\n\"-1,5\"\r\n\"12\"\r\n\"a=b\"\r\n\"Työ – vapaa\"\r\n");
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(cells in proptest::collection::vec("[a-zäöåA-ZÄÖ0-9\";,?. ]{0,30}", 4..12)) {
        let mut rows_of: Vec<Vec<String>> = cells.chunks_exact(2).map(|pair| pair.to_vec()).collect();
        rows_of.iter_mut().flatten().for_each(|cell| *cell = cell.trim().to_owned());
        rows_of.retain(|row| row.iter().any(|cell| !cell.is_empty()));
        let head = vec!["Nro".to_owned(), "Kysymys".to_owned()];
        let read = rows(&csv(&head, &rows_of));
        prop_assert_eq!(&read[0], &head);
        prop_assert_eq!(&read[1..], rows_of.as_slice());
    }
}
