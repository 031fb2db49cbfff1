//! A document for Word and what reads the same form.

use super::parts;
use crate::document::{Block, Document, shares};
use crate::package;
use std::fmt::Write as _;
use words::Lang;

/// Between the margins of a sheet of A4, in twentieths of a point.
const WIDTH: usize = 9_638;
const PAGE: &str = concat!(
    r#"<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/>"#,
    r#"<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>"#
);

/// The document as a file. The same document makes the same bytes: nothing of when, where or by whom is in them but
/// what its text says.
pub fn docx(document: &Document) -> Vec<u8> {
    let language = tag(document.lang);
    let all: [(&str, &str); 10] = [
        ("[Content_Types].xml", parts::CONTENT_TYPES),
        ("_rels/.rels", parts::RELATIONS),
        ("word/document.xml", &body(document)),
        ("word/_rels/document.xml.rels", parts::DOCUMENT_RELATIONS),
        ("word/styles.xml", &parts::styles(language)),
        ("word/numbering.xml", parts::NUMBERING),
        ("word/settings.xml", parts::SETTINGS),
        ("word/footer1.xml", parts::FOOTER),
        ("docProps/core.xml", &parts::core(&escaped(&document.title), language)),
        ("docProps/app.xml", parts::APP),
    ];
    package(&all.map(|(name, text)| (name, text.as_bytes())))
}

/// As Word names languages: with a country.
fn tag(lang: Lang) -> &'static str {
    match lang.code() {
        "fi" => "fi-FI",
        "sv" => "sv-FI",
        "en" => "en-GB",
        other => other,
    }
}

fn body(document: &Document) -> String {
    let mut xml = String::from(concat!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
        r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" "#,
        r#"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>"#
    ));
    paragraph("Heading1", &run(&document.title, ""), &mut xml);
    paragraph("Subtitle", &run(&document.lead, ""), &mut xml);
    for (level, block) in document.levels() {
        match block {
            Block::Heading(text) | Block::Subheading(text) => {
                paragraph(&format!("Heading{level}"), &run(text, ""), &mut xml)
            }
            Block::Paragraph(text) => paragraph("Normal", &run(text, ""), &mut xml),
            Block::List(all) => all.iter().for_each(|text| paragraph("ListBullet", &run(text, ""), &mut xml)),
            Block::Facts(all) => all.iter().for_each(|(label, text)| fact(label, text, &mut xml)),
            Block::Table { head, rows } => table(head, rows, &mut xml),
        }
    }
    xml.push_str(PAGE);
    xml.push_str("</w:body></w:document>");
    xml
}

fn paragraph(style: &str, runs: &str, xml: &mut String) {
    let _ = write!(xml, r#"<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>"#);
}

fn fact(label: &str, text: &str, xml: &mut String) {
    let runs = run(&format!("{label}: "), "<w:b/>") + &run(text, "");
    paragraph("Fact", &runs, xml);
}

/// Letters of one look.
fn run(text: &str, look: &str) -> String {
    let mut runs = String::from("<w:r>");
    if !look.is_empty() {
        let _ = write!(runs, "<w:rPr>{look}</w:rPr>");
    }
    for (at, line) in text.lines().enumerate() {
        if at > 0 {
            runs.push_str("<w:br/>");
        }
        let _ = write!(runs, r#"<w:t xml:space="preserve">{}</w:t>"#, escaped(line));
    }
    runs + "</w:r>"
}

/// The head is repeated on each page, and no row is torn by the end of one.
fn table(head: &[String], rows: &[Vec<String>], xml: &mut String) {
    let shares = shares(head, rows);
    let all = shares.iter().sum::<usize>().max(1);
    xml.push_str(concat!(
        r#"<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/>"#,
        r#"<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>"#
    ));
    for share in &shares {
        let _ = write!(xml, r#"<w:gridCol w:w="{}"/>"#, WIDTH * share / all);
    }
    xml.push_str("</w:tblGrid>");
    row(head, &shares, true, xml);
    for cells in rows {
        row(cells, &shares, false, xml);
    }
    xml.push_str("</w:tbl>");
    paragraph("Normal", "", xml); // Word wants one between a table and what follows
}

fn row(cells: &[String], shares: &[usize], is_head: bool, xml: &mut String) {
    let all = shares.iter().sum::<usize>().max(1);
    let (head, look) = if is_head { ("<w:tblHeader/>", "<w:b/>") } else { ("", "") };
    let _ = write!(xml, "<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>");
    for (column, share) in shares.iter().enumerate() {
        let _ = write!(xml, r#"<w:tc><w:tcPr><w:tcW w:w="{}" w:type="dxa"/></w:tcPr>"#, WIDTH * share / all);
        paragraph("Cell", &run(cells.get(column).map_or("", |cell| cell), look), xml);
        xml.push_str("</w:tc>");
    }
    xml.push_str("</w:tr>");
}

/// Letters that XML has no place for are left out: nobody sees them anyway.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out
}
