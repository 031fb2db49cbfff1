//! Files as they come: encodings, separators, quotes, headings, and those that are stopped as a whole.

use crate::import_world::HEADER;
use people::import::{Column, Refusal, Sheet, Stop, read};

const LIISA: &str =
    "Kivisalmen kaupunki;Kotihoito;510;Liisa Lähihoitaja;liisa@kivisalmi.example;lähihoitaja;;;fi;1996-02-01;";

fn sheet(text: &str) -> Sheet {
    read(text.as_bytes()).expect("a file that can be read")
}

fn stop(bytes: impl AsRef<[u8]>) -> Stop {
    read(bytes.as_ref()).expect_err("a file that is stopped")
}

fn in_windows_1252(text: &str) -> Vec<u8> {
    text.chars().map(|letter| u8::try_from(u32::from(letter)).expect("a letter of Latin 1")).collect()
}

/// The one person of the sheet, with the name of the employer and the unit.
fn only(sheet: &Sheet) -> (String, String, String) {
    assert_eq!((sheet.staff.len(), &sheet.refused), (1, &vec![]));
    let row = &sheet.staff[0].rows[0];
    let unit: Vec<_> = sheet.units[row.unit].names.iter().map(|name| name.name.as_str()).collect();
    (sheet.employers[sheet.staff[0].employer].name.clone(), unit.join(" / "), row.name.clone())
}

fn liisa() -> (String, String, String) {
    ("Kivisalmen kaupunki".to_owned(), "Kotihoito".to_owned(), "Liisa Lähihoitaja".to_owned())
}

#[test]
fn utf8_with_and_without_its_mark_and_windows_1252_read_alike() {
    let text = format!("{HEADER}\n{LIISA}\n");
    assert_eq!(only(&sheet(&text)), liisa());
    assert_eq!(only(&sheet(&format!("\u{feff}{text}"))), liisa());
    assert_eq!(only(&read(&in_windows_1252(&text)).unwrap()), liisa());
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(only(&read(&utf16).unwrap()), liisa());
}

#[test]
fn all_of_our_letters_come_through_windows_1252() {
    let text = format!("{HEADER}\n{}\n", LIISA.replace("Liisa Lähihoitaja", "Åsa ÄÖåäö Éléonore"));
    assert_eq!(only(&read(&in_windows_1252(&text)).unwrap()).2, "Åsa ÄÖåäö Éléonore");
}

#[test]
fn semicolons_commas_and_tabs_are_told_apart_by_the_heading() {
    for separator in [",", "\t"] {
        let text = format!("{HEADER}\n{LIISA}\n").replace(';', separator);
        assert_eq!(only(&sheet(&text)), liisa());
    }
    let quoted = format!(
        "{}\n{}\n",
        HEADER.replace(';', ","),
        LIISA.replace(';', ",").replace("Kotihoito", "\"Kotihoito; itä, länsi\"")
    );
    assert_eq!(only(&sheet(&quoted)).1, "Kotihoito; itä, länsi");
}

#[test]
fn quotes_hold_separators_quotes_and_line_ends() {
    let line = LIISA.replace("Kotihoito", "\"Koti;hoito \"\"itä\"\"\r\ntiimi\"");
    let text = format!("{HEADER}\r\n{line}\r\n\r\nrikki\r\n");
    let sheet = sheet(&text);
    assert_eq!(sheet.units[0].names[0].name, "Koti;hoito \"itä\" tiimi");
    assert_eq!(sheet.staff[0].rows[0].line, 2);
    assert_eq!(sheet.refused[0].line, 5); // counted over the line end in quotes and the empty line
    assert_eq!(sheet.refused[0].refusal, Refusal::Cells { found: 1, wanted: 11 });
}

#[test]
fn a_quote_in_the_middle_of_a_cell_is_a_quote() {
    assert_eq!(only(&sheet(&format!("{HEADER}\n{}", LIISA.replace("Kotihoito", "Tiimi \"itä\"")))).1, "Tiimi \"itä\"");
}

#[test]
fn a_quote_that_stays_open_stops_the_import_since_it_would_swallow_people() {
    let open = LIISA.replace("Kotihoito", "\"Kotihoito");
    assert_eq!(stop(format!("{HEADER}\n{LIISA}\n{open}\n{LIISA}\n")), Stop::OpenQuote { line: 3 });
    // The same when another faulty row happens to close it.
    assert_eq!(stop(format!("{HEADER}\n{open}\n{LIISA}\n{open}\n")), Stop::OpenQuote { line: 2 });
}

#[test]
fn headings_are_known_in_three_languages_in_any_order() {
    let row = "fi;;1996-02-01;;;lähihoitaja;;Liisa Lähihoitaja;510;Kotihoito;Kivisalmen kaupunki";
    for heading in [
        "kieli;päättyy;alkaa;esihenkilö;rooli;tehtävä;sähköposti;nimi;henkilönumero;yksikkö;työnantaja",
        "KIELI;Päättyy;alkaa;Esihenkilö;rooli; Tehtävä ;SÄHKÖPOSTI;nimi;Henkilö-numero;yksikkö;TYÖNANTAJA",
        "språk;slutar;börjar;chef;roll;befattning;e-post;namn;personalnummer;enhet;arbetsgivare",
        "language;to;from;supervisor;role;job;e-mail;name;Staff number;unit;employer",
    ] {
        let sheet = sheet(&format!("{heading}\n{row}\n"));
        assert_eq!(only(&sheet), liisa(), "{heading}");
        assert_eq!(sheet.staff[0].staff_number, "510");
    }
}

#[test]
fn columns_we_do_not_know_are_left_and_named() {
    let sheet = sheet(&format!("{HEADER};kustannuspaikka;\n{LIISA};4711;\n"));
    assert_eq!(only(&sheet), liisa());
    assert_eq!(sheet.columns.ignored, ["kustannuspaikka"]);
}

#[test]
fn a_row_may_lack_the_separators_after_its_last_cell() {
    assert_eq!(only(&sheet(&format!("{HEADER}\n{}", LIISA.trim_end_matches(';')))), liisa());
    assert_eq!(only(&sheet(&format!("{HEADER}\n{LIISA};;;"))), liisa());
}

#[test]
fn what_is_no_table_of_people_is_stopped() {
    assert_eq!(stop(""), Stop::Empty);
    assert_eq!(stop("\u{feff}\r\n \r\n"), Stop::Empty);
    assert_eq!(stop(b"PK\x03\x04zip"), Stop::NotText);
    assert_eq!(stop(b"a;b\0c"), Stop::NotText);
    assert_eq!(
        stop("nimi;yksikkö\nLiisa;Kotihoito"),
        Stop::MissingColumns(vec![Column::Employer, Column::StaffNumber])
    );
    assert_eq!(stop(format!("{HEADER};nimi\n")), Stop::ColumnTwice(Column::Name));
}

#[test]
fn utf8_with_a_broken_place_is_not_taken_for_windows_1252() {
    let mut bytes = format!("{HEADER}\n{LIISA}\n{LIISA}").into_bytes();
    bytes.truncate(bytes.len() - 2);
    let cut = bytes.iter().rposition(|byte| *byte == 0xc3).unwrap();
    bytes.remove(cut + 1);
    assert_eq!(stop(bytes), Stop::Unreadable { line: Some(3) });
}

#[test]
fn a_heading_of_identity_codes_stops_the_import() {
    for heading in
        ["hetu", "Henkilötunnus", "henkilötunnus (hetu)", "Personbeteckning", "personnummer", "Personal identity code"]
    {
        let stopped = Stop::IdentityCodes { column: 12, heading: heading.to_owned(), lines: vec![] };
        assert_eq!(stop(format!("{HEADER};{heading}\n{LIISA};\n")), stopped);
    }
}

/// Numbers from 900 on are never given to anybody; 131052-308T is the authority's own example.
const CODES: [&str; 17] = [
    "131052-308T",
    "010190-900P",
    "010190+900P",
    "010190Y900P",
    "010190X900P",
    "010190W900P",
    "010190V900P",
    "010190U900P",
    "150601A951E",
    "150601B951E",
    "150601C951E",
    "150601D951E",
    "150601E951E",
    "150601F951E",
    "070999-968J",
    "291284-9955",
    "150601a951e",
];

#[test]
fn identity_codes_stop_the_import_in_any_column_with_any_sign_of_a_century() {
    for code in CODES {
        for cell in [code.to_owned(), format!(" {code} "), format!("Liisa ({code})")] {
            let line = LIISA.replace("Liisa Lähihoitaja", &cell);
            let stopped = stop(format!("{HEADER}\n{LIISA}\n{line}\n"));
            assert_eq!(
                stopped,
                Stop::IdentityCodes { column: 4, heading: "name".to_owned(), lines: vec![3] },
                "{cell}"
            );
            let stopped = stop(format!("{HEADER};muuta\n{LIISA};{cell}\n"));
            assert_eq!(stopped, Stop::IdentityCodes { column: 12, heading: "muuta".to_owned(), lines: vec![2] });
        }
    }
    // On a faulty row, and beyond the columns, too.
    assert!(matches!(stop(format!("{HEADER}\n131052-308T\n")), Stop::IdentityCodes { column: 1, .. }));
    assert!(matches!(stop(format!("{HEADER}\n{LIISA};131052-308T\n")), Stop::IdentityCodes { column: 12, .. }));
}

#[test]
fn what_only_looks_like_an_identity_code_comes_in() {
    for other in [
        "131052-308U",
        "131052-308",
        "331052-308T",
        "131352-308T",
        "131052/308T",
        "131052G308T",
        "X131052-308T",
        "131052-308T9",
    ] {
        assert_eq!(sheet(&format!("{HEADER};muuta\n{LIISA};{other}\n")).staff.len(), 1, "{other}");
    }
}

#[test]
fn the_demonstrations_file_with_identity_codes_is_stopped() {
    let bytes = std::fs::read("../demo/with-identity-codes.csv").unwrap();
    assert_eq!(stop(bytes), Stop::IdentityCodes { column: 5, heading: "hetu".to_owned(), lines: vec![] });
}
