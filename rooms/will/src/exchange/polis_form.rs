//! The files as Polis names them: commas, quotes only where they are needed, a line for each statement. What people wrote
//! stays what it is for a program that reads it, and is no formula for a spreadsheet: a text that would be taken for one
//! gets an apostrophe before it, and gives it back when it is read again.

/// Rows as a file.
pub(super) fn file(rows: &[Vec<String>]) -> String {
    let mut text = String::new();
    for row in rows {
        let cells: Vec<String> = row.iter().map(|cell| quoted(cell)).collect();
        text.push_str(&cells.join(","));
        text.push('\n');
    }
    text
}

fn quoted(cell: &str) -> String {
    match cell.contains(['"', ',', '\n', '\r']) || cell.starts_with(' ') || cell.ends_with(' ') {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell.to_owned(),
    }
}

/// A spreadsheet would compute what begins so, after any apostrophes of ours (OWASP, CSV Injection).
fn begins_a_formula(text: &str) -> bool {
    text.trim_start_matches('\'')
        .trim_start()
        .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n'])
}

/// What somebody wrote, as it goes into a file.
pub(super) fn harmless(text: &str) -> String {
    if begins_a_formula(text) { format!("'{text}") } else { text.to_owned() }
}

/// The same, as it was before.
pub(super) fn as_written(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if begins_a_formula(rest) => rest,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn no_text_is_a_formula_and_plain_text_stays_plain() {
        for text in ["=1+1", "+358 40", "-5 astetta", "@kaikki", "'=1+1", " =1", "＝1"] {
            let out = harmless(text);
            assert!(out.starts_with('\''), "{out}");
            assert_eq!(as_written(&out), text);
        }
        for text in ["Keskeneräisestäkin pitää kertoa.", "'Sitaatti' alussa", ""] {
            assert_eq!((harmless(text).as_str(), as_written(text)), (text, text));
        }
    }

    proptest! {
        #[test]
        fn whatever_was_written_comes_back(text in "[='+@\\-a ,\"\n\t]{0,12}") {
            let kept = harmless(&text);
            prop_assert_eq!(as_written(&kept), text.as_str());
        }

        #[test]
        fn the_reader_of_the_form_reads_what_we_write(text in "\\PC{1,40}", agrees in 0u64..1000) {
            let rows = [
                ["comment-id", "agrees", "disagrees", "moderated", "comment-body"].map(str::to_owned).to_vec(),
                vec!["7".to_owned(), agrees.to_string(), String::new(), "1".to_owned(), harmless(&text)],
            ];
            let read = opinion_map::polis::comments(file(&rows).as_bytes()).expect("our own form");
            prop_assert_eq!(as_written(&read[0].text).trim(), text.trim());
            prop_assert_eq!((read[0].id, read[0].accepted, read[0].counted), (7, true, None));
        }
    }
}
