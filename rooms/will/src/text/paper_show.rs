//! A text on paper: one A4 that can be heard as well as seen, as large as fits, with what it rests on while there is room.

use super::address;
use super::basis::Basis;
use super::drawn::{Cited, Drawn, Sources, drawn};
use super::will_text::{Text, sign};
use axum::extract::Query;
use people::May;
use posts::{Asked, Reading};
use serde_json::{Value, json};
use web::acts::See;
use web::{App, Error, Frame, IntoResponse, Response, Result, State, header, see};

const TEMPLATE: &str = include_str!("paper.typ");

pub(crate) async fn show(
    text: May<See, Text>,
    State(app): State<App>,
    frame: Frame,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let page = address::Text { post: text.id };
    let reading = Reading::of(&text.post, &page.to_string(), &asked, &frame);
    let basis = Basis::of(&text.rounds, &text.who, &app).await?;
    let (link, list) = (app.link(page), app.link(address::Texts));
    let sheet = Sheet { text: &text, reading: &reading, basis: &basis, link, list };
    let data = sheet.data(&frame).ok_or_else(|| Error::Broken("an address is too long for a code".to_owned()))?;
    match paper::pdf(TEMPLATE, data).await {
        Ok(pdf) => {
            let named = format!("inline; filename=\"{}.pdf\"", frame.t("will-text-file"));
            let headers = [(header::CONTENT_TYPE, "application/pdf".to_owned()), (header::CONTENT_DISPOSITION, named)];
            Ok((headers, pdf).into_response())
        }
        Err(_) => {
            tracing::warn!("a text of the will could not be set as PDF/UA; its page was shown instead");
            Ok(see(address::Text { post: text.id }).saying("will-text-no-pdf").into_response())
        }
    }
}

/// What stands on it.
struct Sheet<'s> {
    text: &'s Text,
    reading: &'s Reading,
    basis: &'s Basis,
    /// Where the code leads.
    link: String,
    /// What is short enough to be typed.
    list: String,
}

impl Sheet<'_> {
    /// A draft says that it is one: a workshop may want it on paper, too.
    fn state(&self) -> &'static str {
        if self.text.published.is_none() { "posts-tag-draft" } else { sign(self.text.is_confirmed()).0 }
    }

    /// Everything as text. None: its address can't be made a code.
    fn data(&self, frame: &Frame) -> Option<Value> {
        let (words, reading) = (frame.words, self.reading);
        let sources = Sources::of(reading.text(), self.basis, reading.words_lang(), frame);
        let (version, at) =
            (self.text.published.unwrap_or(self.text.newest), self.text.published_at.unwrap_or(self.text.kept_at));
        let about = words.t2("will-text-paper-about", "version", version, "day", words.day_with_year(at));
        let address = self.list.split_once("://").map_or(self.list.as_str(), |(_, address)| address);
        Some(json!({
            "lang": reading.lang,
            "title": reading.title,
            "about": format!("{} · {about} · {}", words.t(self.state()), frame.network),
            "blocks": drawn(reading.text(), self.basis).iter().map(block).collect::<Vec<_>>(),
            "sources_title": words.t("will-text-sources"),
            "sources": sources.rests_on.iter().map(cited).collect::<Vec<_>>(),
            "differs_title": words.t("will-text-differs"),
            "differs": sources.differs.iter().map(cited).collect::<Vec<_>>(),
            "code": pages::qr(&self.link)?.0,
            "code_alt": words.t("will-text-code-alt"),
            "code_about": words.t("will-text-code-about"),
            "address": address,
        }))
    }
}

fn block(paragraph: &Drawn) -> Value {
    let sentence = |one: &super::drawn::Sounded| {
        let of = |differs: bool| {
            one.marks.iter().filter(move |mark| mark.differs == differs).map(|mark| mark.number.as_str())
        };
        let (rests_on, differs): (Vec<&str>, Vec<&str>) = (of(false).collect(), of(true).collect());
        let differs = (!differs.is_empty()).then(|| format!("≠ {}", differs.join(", ")));
        let marks: Vec<String> =
            Some(rests_on.join(", ")).filter(|marks| !marks.is_empty()).into_iter().chain(differs).collect();
        json!({ "text": one.text, "marks": marks.join("  ") })
    };
    let kind = match (paragraph.is_heading(), paragraph.is_item()) {
        (true, _) => "heading",
        (_, true) => "item",
        _ => "paragraph",
    };
    json!({ "kind": kind, "sentences": paragraph.sentences.iter().map(sentence).collect::<Vec<_>>() })
}

fn cited(one: &Cited) -> Value {
    json!({ "number": one.number, "body": one.body, "told": one.told, "lang": one.lang })
}

#[cfg(test)]
mod tests {
    use super::super::checking::MOST;
    use super::super::samples;
    use super::*;
    use proptest::prelude::*;
    use words::Lang;

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

    fn set(title: &str, body: &str, long: bool) -> Vec<String> {
        let frame = pages::sample_frame(Lang::Fi);
        let (text, basis) = (samples::written(title, body), samples::basis(long));
        let reading = Reading::of(&text.post, "/will/texts/1", &Asked::default(), &frame);
        let link = "https://tahto.jarviseutu.example/will/texts/0196a5de-8b5a-7000-8000-000000000001".to_owned();
        let list = "https://tahto.jarviseutu.example/will/texts".to_owned();
        let sheet = Sheet { text: &text, reading: &reading, basis: &basis, link, list };
        let data = sheet.data(&frame).unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let pdf = runtime.block_on(paper::pdf(TEMPLATE, data)).expect("PDF/UA-1");
        if let Ok(kept) = std::env::var("TAHTO_KEEP_PDF") {
            std::fs::write(kept, &pdf).unwrap();
        }
        pages_of(&pdf)
    }

    #[test]
    fn an_ordinary_text_is_one_page_with_what_it_rests_on() {
        let pages = set("Yhteinen tahtotilamme", samples::BODY, false);
        assert_eq!(pages.len(), 1, "{pages:?}");
        for words in [
            "Yhteinen tahtotilamme",
            "myös keskeneräisestä",
            "Mihin teksti nojaa",
            "Keskeneräisestäkin",
            "tahto.jarviseutu.example/will/texts",
        ] {
            assert!(pages[0].contains(words), "{words}: {pages:?}");
        }
    }

    #[test]
    fn where_there_is_no_room_for_what_it_rests_on_the_text_stands_alone() {
        let pages = set(
            "Pitkä teksti",
            &"Kerromme ajoissa ja rehellisesti, myös keskeneräisestä asiasta [4, 1, 3, 10] [! 2].\n\n".repeat(33),
            true,
        );
        assert_eq!(pages.len(), 1, "{pages:?}");
        assert!(!pages[0].contains("Mihin teksti nojaa") && pages[0].contains("/will/texts"), "{pages:?}");
    }

    proptest! {
        #![proptest_config(ProptestConfig { max_shrink_iters: 4, ..ProptestConfig::with_cases(6) })]
        #[test]
        fn whatever_is_written_is_one_page(
            title in "[a-zäö ]{1,200}",
            words in prop::collection::vec(prop_oneof!["[a-zäö]{2,12}[.]?", "[A-Z][a-zäö]{12,40}", Just("[4]\n\n".to_owned()), Just("\n- ".to_owned())], 1..500),
            long in any::<bool>(),
        ) {
            let body: String = words.join(" ").chars().take(MOST).collect();
            let pages = set(title.trim(), &format!("Alku [1]. {body}").chars().take(MOST).collect::<String>(), long);
            prop_assert_eq!(pages.len(), 1, "{:?}", pages);
        }
    }
}
