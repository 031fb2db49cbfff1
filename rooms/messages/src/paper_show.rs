//! A message on paper: one A4 for the wall, as a PDF that can be heard as well as seen. The type is as large as one page
//! lets it be; when the words to say do not fit beside the rest, they get a page of their own.

use crate::address;
use crate::message::Message;
use crate::sheet::{Code, Sheet};
use axum::extract::Query;
use people::May;
use posts::Asked;
use serde_json::{Value, json};
use web::acts::See;
use web::{App, Error, Frame, IntoResponse, Response, Result, State, header, see};

const TEMPLATE: &str = include_str!("paper.typ");

/// More lines than that are written as one paragraph, so that they find room.
const LINES: usize = 6;

pub(crate) async fn show(
    message: May<See, Message>,
    State(app): State<App>,
    frame: Frame,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let page = address::Message { post: message.id };
    let sheet = Sheet::of(&message, &page.to_string(), &asked, &frame, &app)?;
    let code = sheet.code.as_ref().ok_or(Error::NotFound)?;
    let data = data(&sheet, code, &sheet.script(&message), &frame);
    let name = format!("{}-{}", frame.t("messages-file"), message.number.unwrap_or_default());
    match paper::pdf(TEMPLATE, data).await {
        Ok(pdf) => Ok(document(pdf, &name)),
        Err(_) => {
            tracing::warn!("a message could not be set as PDF/UA; its page was shown instead");
            Ok(see(page).saying("messages-no-pdf").into_response())
        }
    }
}

/// Shown in the browser, from which it is printed; saved under that name.
pub(crate) fn document(pdf: Vec<u8>, name: &str) -> Response {
    let named = format!("inline; filename=\"{name}.pdf\"");
    ([(header::CONTENT_TYPE, "application/pdf".to_owned()), (header::CONTENT_DISPOSITION, named)], pdf).into_response()
}

/// Everything that stands on it, as text.
fn data(sheet: &Sheet, code: &Code, script: &str, frame: &Frame) -> Value {
    let (words, reading) = (frame.words, &sheet.reading);
    let parts: Vec<_> = reading.parts.iter().map(|(word, told)| [frame.t(word).to_owned(), short(told)]).collect();
    let said = if reading.is_plain { String::new() } else { frame.t("messages-script").to_owned() };
    let script: Vec<&str> = script.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    json!({
        "lang": reading.lang,
        "title": reading.title,
        "about": format!("{} · {}", sheet.about, frame.network),
        "parts": parts,
        "said": said,
        "script": script,
        "on_next": words.t("messages-script-on-next"),
        "code": code.svg,
        "code_alt": words.t1("messages-code-alt", "address", &code.address),
        "code_title": words.t("messages-code-title"),
        "code_write": words.t("messages-code-write"),
        "address": code.address,
        "opens": words.t(code.opens()),
    })
}

/// The lines that hold something; many of them as one paragraph.
pub(crate) fn short(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join(if lines.len() > LINES { " " } else { "\n" })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What poppler reads of the document, a text a page.
    fn pages_of(pdf: &[u8]) -> Vec<String> {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), pdf).unwrap();
        let mut reader = std::process::Command::new("timeout");
        let reader = reader.args(["30", "pdftotext", "-enc", "UTF-8"]).arg(file.path()).arg("-");
        let output = reader.output().expect("pdftotext of poppler-utils: run bin/setup");
        let text = String::from_utf8(output.stdout).unwrap();
        text.split('\u{c}').map(str::to_owned).filter(|page| !page.trim().is_empty()).collect()
    }

    fn set(title: &str, told: &[String], script: &str) -> Vec<String> {
        let code = Code::to("https://muutos.jarviseutu.example/m/24", true).unwrap();
        let parts: Vec<_> = told.iter().map(|told| ["Mitä ei vielä tiedetä".to_owned(), short(told)]).collect();
        let script: Vec<&str> = script.lines().collect();
        let data = json!({
            "lang": "fi", "title": title, "about": "Viesti 24 · 4.10.2021 · versio 2 · Järviseudun muutosverkosto",
            "parts": parts, "said": "Sano vaikka näin", "script": script, "on_next": "Puhe on toisella sivulla.",
            "code": code.svg, "code_alt": "QR-koodi", "code_title": "Lue puhelimella tai osaston koneella",
            "code_write": "Kirjoita selaimen osoiteriville", "address": code.address, "opens": "Aukeaa kirjautumatta.",
        });
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        pages_of(&runtime.block_on(paper::pdf(TEMPLATE, data)).expect("PDF/UA-1"))
    }

    #[test]
    fn an_ordinary_message_is_one_page_with_the_words_to_say() {
        let told = vec!["Vielä ei mikään. Kolme vaihtoehtoa käsitellään yhteistyötoimikunnassa.".to_owned(); 5];
        let pages = set(
            "Kotihoidon vaihtoehdot käsitellään 26.10.",
            &told,
            &"Kerron teille, mitä siellä käsiteltiin. ".repeat(12),
        );
        assert_eq!(pages.len(), 1, "{pages:?}");
        for words in ["Kotihoidon vaihtoehdot", "Sano vaikka näin", "muutos.jarviseutu.example/m/24", "versio 2"] {
            assert!(pages[0].contains(words), "{words}: {pages:?}");
        }
    }

    #[test]
    fn a_talk_that_does_not_fit_beside_the_rest_gets_a_page_of_its_own() {
        let told = vec!["Sanottavaa on tavallista enemmän, ja se vie tilaa. ".repeat(12); 5];
        let pages = set("Pitkä viesti", &told, &"Kerron teille, mitä siellä käsiteltiin. ".repeat(80));
        assert_eq!(pages.len(), 2, "{pages:?}");
        assert!(
            pages[0].contains("toisella sivulla") && pages[0].contains("/m/24") && !pages[0].contains("Kerron teille")
        );
        assert!(pages[1].contains("Sano vaikka näin") && pages[1].contains("Kerron teille"));
    }

    /// Words as Finnish has them, up to the longest that a form takes.
    fn words(most: usize) -> impl Strategy<Value = String> {
        let word = prop_oneof!["[a-zäö]{2,9}", "[a-zäö]{12,28}", "[0-9]{1,2}[.][0-9]{1,2}[.]"];
        prop::collection::vec((word, prop_oneof![9 => Just(" "), 1 => Just("\n")]), 1..200).prop_map(move |words| {
            let text: String = words.into_iter().flat_map(|(word, space)| [word, space.to_owned()]).collect();
            text.trim().chars().take(most).collect::<String>().trim().to_owned()
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { max_shrink_iters: 4, ..ProptestConfig::with_cases(4) })]
        #[test]
        fn whatever_is_written_what_changes_stands_on_one_page(
            title in words(200), told in prop::collection::vec(words(400), 5), script in words(3_000)
        ) {
            let pages = set(&title, &told, &script);
            prop_assert!(pages[0].contains("/m/24"), "the address is on the first page: {pages:?}");
            prop_assert!(pages.len() <= 2, "{} pages", pages.len());
        }
    }
}
