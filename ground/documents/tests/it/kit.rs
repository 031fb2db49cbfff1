//! Word documents made by hand, and a document of ours.

use documents::{Block, Document};
use std::io::{Cursor, Write};
use words::Lang;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

pub const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><w:body>"#;
pub const TAIL: &str = "</w:body></w:document>";

pub fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut package = ZipWriter::new(Cursor::new(vec![]));
    for (name, text) in parts {
        package.start_file(*name, SimpleFileOptions::default()).unwrap();
        package.write_all(text.as_bytes()).unwrap();
    }
    package.finish().unwrap().into_inner()
}

/// A Word document with this in its body.
pub fn word(body: &str) -> Vec<u8> {
    package(&[("word/document.xml", &format!("{HEAD}{body}{TAIL}"))])
}

pub fn cell(text: &str) -> String {
    cell_with("", text)
}

pub fn cell_with(properties: &str, text: &str) -> String {
    let properties = format!("<w:tcPr>{properties}</w:tcPr>");
    format!("<w:tc>{properties}<w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>")
}

pub fn table(rows: &[&str]) -> String {
    let rows: String = rows.iter().map(|row| format!("<w:tr>{row}</w:tr>")).collect();
    format!("<w:tbl>{rows}</w:tbl>")
}

pub fn owned(rows: &[&[&str]]) -> Vec<Vec<String>> {
    rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect()
}

/// Two questions, as they are taken along to a meeting.
pub fn questions() -> Document {
    let strings = |all: &[&str]| all.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
    let facts = [
        ("Tila", "Ei vielä päätetty"),
        ("Mitä tiedämme", "Vuokrasopimus jatkuu vuoden 2022 loppuun."),
        ("Palaamme asiaan", "15.12.2021"),
    ];
    Document {
        lang: Lang::Fi,
        title: "Kysymykset yhteistyötoimikuntaan".into(),
        lead: "Koottu 4.10.2021 klo 13.00 vaikuttamiskanavasta".into(),
        blocks: vec![
            Block::Heading("A4 Kotihoito ja työn paikka".into()),
            Block::Paragraph("Kaksi kysymystä on auki.\nNe ovat alla.".into()),
            Block::List(strings(&["Tiimien yhdistäminen", "Koivikon tilat"])),
            Block::Table {
                head: strings(&["Nro", "Kysymys", "Tila"]),
                rows: owned(&[
                    &[
                        "K12",
                        "Yhdistetäänkö Järvilän ja Kivisalmen kotihoidon tiimit?",
                        "Käsitellään yhteistoiminnassa",
                    ],
                    &[
                        "K13",
                        "Jääkö \"Koivikko\" nykyisiin tiloihinsa?\nEntä <vuonna> 2023 & sen jälkeen?",
                        "Ei vielä päätetty",
                    ],
                ]),
            },
            Block::Subheading("K13".into()),
            Block::Facts(facts.map(|(label, text)| (label.to_owned(), text.to_owned())).to_vec()),
        ],
    }
}
