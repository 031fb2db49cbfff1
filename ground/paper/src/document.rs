//! A [`Document`] on paper, as it is in Word.

use crate::{Refused, pdf};
use documents::{Block, Document, shares};
use serde_json::{Value, json};

pub(crate) const TEMPLATE: &str = include_str!("document.typ");

/// Sets a document: headings that are walked by, a head repeated on each page of a table, which page of how many, and
/// no name but those in its text.
pub async fn document(document: &Document) -> Result<Vec<u8>, Refused> {
    pdf(TEMPLATE, data(document)).await
}

fn data(document: &Document) -> Value {
    json!({
        "lang": document.lang.code(),
        "title": document.title,
        "lead": document.lead,
        "blocks": document.levels().map(|(level, block)| piece(level, block)).collect::<Vec<_>>(),
    })
}

fn piece(level: u8, block: &Block) -> Value {
    match block {
        Block::Heading(text) | Block::Subheading(text) => json!({ "kind": "heading", "level": level, "text": text }),
        Block::Paragraph(text) => json!({ "kind": "paragraph", "text": text }),
        Block::List(items) => json!({ "kind": "list", "items": items }),
        Block::Facts(facts) => json!({ "kind": "facts", "facts": facts }),
        Block::Table { head, rows } => json!({
            "kind": "table",
            "shares": shares(head, rows),
            "head": head,
            "rows": rows.iter().map(|row| as_wide(row, head.len())).collect::<Vec<_>>(),
        }),
    }
}

/// A row with as many cells as the head has.
fn as_wide(row: &[String], width: usize) -> Vec<&str> {
    (0..width).map(|column| row.get(column).map_or("", String::as_str)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::set;
    use std::process::Command;
    use words::Lang;

    fn strings(all: &[&str]) -> Vec<String> {
        all.iter().map(|it| (*it).to_owned()).collect()
    }

    fn questions(rows: usize) -> Document {
        let row = |number: usize| strings(&[&format!("K{number}"), "Jääkö Koivikko?\nEntä *sitten* #x?", "Vastattu"]);
        Document {
            lang: Lang::Fi,
            title: "Kysymykset yhteistyötoimikuntaan".into(),
            lead: "Koottu 4.10.2021 klo 13.00".into(),
            blocks: vec![
                Block::Subheading("Ennen ensimmäistä otsikkoa".into()),
                Block::Heading("A4 Kotihoito".into()),
                Block::List(strings(&["yksi", "kaksi"])),
                Block::Table { head: strings(&["Nro", "Kysymys", "Tila"]), rows: (1..=rows).map(row).collect() },
                Block::Subheading("K13".into()),
                Block::Facts(vec![("Palaamme asiaan".into(), "15.12.2021".into())]),
                Block::Paragraph("Loppu\nja toinen rivi".into()),
            ],
        }
    }

    /// The text of a PDF as poppler's `pdftotext` reads it.
    fn text(pdf: &[u8]) -> String {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("kysymykset.pdf");
        std::fs::write(&file, pdf).expect("it is written");
        let output = Command::new("pdftotext").arg("-layout").arg(&file).arg("-").output();
        String::from_utf8(output.expect("pdftotext: run bin/setup").stdout).expect("text")
    }

    #[test]
    fn a_document_is_set_as_pdf_ua_and_pdftotext_reads_it_back() {
        let pdf = set(TEMPLATE, &data(&questions(90))).expect("PDF/UA permits it");
        let text = text(&pdf);
        for line in
            ["Kysymykset yhteistyötoimikuntaan", "Koottu 4.10.2021 klo 13.00", "A4 Kotihoito", "Entä *sitten* #x?"]
        {
            assert!(text.contains(line), "{line} in {text}");
        }
        assert!(text.contains("Palaamme asiaan: 15.12.2021") && text.contains("K90"));
        let pages = text.matches('\u{c}').count();
        assert!(pages > 1 && text.replace(' ', "").contains(&format!("1/{pages}")), "{pages} in {text}");
        let mut with_rows = text.split('\u{c}').filter(|page| page.contains("Jääkö"));
        assert!(with_rows.all(|page| page.contains("Nro")), "the head stands on each page: {text}");
        let raw = String::from_utf8_lossy(&pdf);
        assert!(raw.contains("fi") && !raw.contains("/Author"), "no name of anybody");
    }

    #[test]
    fn an_empty_document_is_one_too() {
        let empty = Document { blocks: vec![], lead: String::new(), ..questions(0) };
        assert!(set(TEMPLATE, &data(&empty)).is_ok());
        assert!(set(TEMPLATE, &data(&questions(0))).is_ok(), "a table without rows");
    }

    #[test]
    fn a_letter_without_a_typeface_is_refused() {
        let foreign = Document { lead: "例".into(), ..questions(1) };
        assert!(set(TEMPLATE, &data(&foreign)).is_err());
    }
}
