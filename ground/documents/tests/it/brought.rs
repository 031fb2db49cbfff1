//! Tables in Word documents as people make them.

use crate::kit::{cell, cell_with, owned, package, table, word};
use documents::{Refused, read_table};

fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
    read_table(bytes, "kysymykset.docx").expect("it is read").rows
}

#[test]
fn lines_of_a_cell_stay_lines() {
    let broken = "<w:tc><w:p><w:r><w:t xml:space=\"preserve\">Yksi </w:t><w:br/><w:t>kaksi</w:t></w:r></w:p><w:p><w:r><w:t>kol</w:t></w:r><w:r><w:t>me</w:t></w:r></w:p></w:tc>";
    let body = table(&[&(cell("Nro") + &cell("Kysymys")), &(cell("1") + broken)]);
    assert_eq!(rows(&word(&body)), owned(&[&["Nro", "Kysymys"], &["1", "Yksi\nkaksi\nkolme"]]));
}

/// A theme beside several questions stands beside each; a heading over the whole width stands in the first column.
#[test]
fn merged_cells_stay_readable() {
    let wide = cell_with("<w:gridSpan w:val=\"3\"/>", "Kotihoito");
    let first = cell_with("<w:vMerge w:val=\"restart\"/>", "A4") + &cell("K12") + &cell("Yhdistetäänkö?");
    let second = cell_with("<w:vMerge/>", "") + &cell("K13") + &cell("Jääkö?");
    let third = String::from("<w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>") + &cell("Viimeinen");
    let body = table(&[&wide, &first, &second, &third]);
    let expected: [&[&str]; 4] =
        [&["Kotihoito", "", ""], &["A4", "K12", "Yhdistetäänkö?"], &["A4", "K13", "Jääkö?"], &["", "", "Viimeinen"]];
    assert_eq!(rows(&word(&body)), owned(&expected));
}

#[test]
fn what_was_struck_out_or_is_hidden_or_said_twice_is_read_once_or_not() {
    let tracked = concat!(
        "<w:tc><w:p><w:del><w:r><w:delText>Vanha</w:delText><w:t>vanha</w:t></w:r></w:del><w:ins><w:r><w:t>Uusi</w:t></w:r></w:ins>",
        "<w:moveFrom><w:r><w:t>muualla</w:t></w:r></w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>piilossa</w:t></w:r>",
        "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t> teksti</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"x\"><w:t> kerran</w:t>",
        "</mc:Choice><mc:Fallback><w:t> kerran</w:t></mc:Fallback></mc:AlternateContent></w:r><w:r><a:t>kuvan kirjaimia</a:t></w:r></w:p></w:tc>"
    );
    let body = table(&[&(cell("Nro") + &cell("Kysymys")), &(cell("1") + tracked)]);
    assert_eq!(rows(&word(&body))[1], ["1", "Uusi teksti kerran"]);
}

#[test]
fn the_first_table_of_two_columns_and_rows_is_the_one() {
    let logo = table(&[&(cell("Järviseutu") + &cell("Kysymykset"))]);
    let column = table(&[&cell("yksi"), &cell("kaksi")]);
    let inner = table(&[&(cell("a") + &cell("b")), &(cell("c") + &cell("d"))]);
    let real = table(&[
        &(cell("Nro") + &cell("Kysymys")),
        &format!("{}<w:tc><w:p/>{inner}</w:tc>", cell("1")),
        &(cell("") + &cell("")),
    ]);
    let other = table(&[&(cell("x") + &cell("y")), &(cell("z") + &cell("w"))]);
    let body = logo + &column + "<w:p><w:r><w:t>välissä</w:t></w:r></w:p>" + &real + &other;
    let expected: [&[&str]; 2] = [&["Nro", "Kysymys"], &["1", "a\nb\nc\nd"]];
    assert_eq!(rows(&word(&body)), owned(&expected), "an empty row is passed over, a table in a cell is its text");
    let framed = table(&[&format!("<w:tc>{other}</w:tc>")]);
    assert_eq!(rows(&word(&framed)), owned(&[&["x", "y"], &["z", "w"]]), "a frame around a table is no table");
}

#[test]
fn the_package_says_where_its_text_is() {
    let body = table(&[&(cell("Nro") + &cell("Kysymys")), &(cell("1") + &cell("Miksi?"))]);
    let strict = format!(
        "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body>{body}</w:body></w:document>"
    );
    let relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\" Target=\"/word/document2.xml\"/></Relationships>";
    let bytes = package(&[("_rels/.rels", relations), ("word/document2.xml", &strict)]);
    assert_eq!(rows(&bytes)[1], ["1", "Miksi?"]);
}

#[test]
fn letters_written_as_references_are_letters() {
    let body = table(&[
        &(cell("Nro") + &cell("Kysymys")),
        &(cell("1") + &cell("Työ &amp; vapaa &lt;3 &#228;iti &#xD6;&quot;")),
    ]);
    assert_eq!(rows(&word(&body))[1][1], "Työ & vapaa <3 äiti Ö\"");
}

#[test]
fn what_has_no_table_is_refused_in_words() {
    assert_eq!(read_table(&word("<w:p><w:r><w:t>Vain tekstiä</w:t></w:r></w:p>"), "a.docx"), Err(Refused::NoTable));
    let workbook = package(&[
        (
            "_rels/.rels",
            "<Relationships><Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
        ),
        ("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>"),
    ]);
    assert_eq!(read_table(&workbook, "a.xlsx"), Err(Refused::NotTable));
    assert_eq!(read_table(&package(&[("content.xml", "<x/>")]), "a.odt"), Err(Refused::NotTable));
    assert_eq!(read_table(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 vanha Word", "a.doc"), Err(Refused::NotTable));
    assert_eq!(read_table(b"vain tekstia", "a.docx"), Err(Refused::Damaged));
    for refused in [
        Refused::Empty,
        Refused::NotTable,
        Refused::NoTable,
        Refused::Unreadable { line: None },
        Refused::Unreadable { line: Some(3) },
        Refused::OpenQuote { line: 12 },
        Refused::TooLarge,
        Refused::Damaged,
        Refused::NotAllowed,
    ] {
        for lang in words::Lang::ALL {
            assert!(refused.told(words::Words::new(lang)).ends_with('.'), "{refused:?}");
        }
    }
    assert!(Refused::OpenQuote { line: 12 }.told(words::Words::new(words::Lang::Fi)).contains("Rivillä 12"));
}
