//! The network's own colour and word. A colour on which text can't be read is not taken; the nearest that is read is
//! offered instead.

use crate::address;
use crate::choice::{self, Choice, Draft};
use crate::history;
use askama::Template;
use people::network::{AA, BLACK, Colour, Look, WHITE, contrast};
use web::{Errors, Frame, Sent};

const LONGEST: usize = 20;

#[derive(Template)]
#[template(path = "look.html")]
struct LookPage {
    frame: Frame,
    draft: Draft<Look>,
}

impl Choice for Look {
    const WORD: &'static str = "settings-look";
    const SEEN_BY: &'static str = "settings-sees-everybody";
    type Address = address::Look;

    fn read(sent: &Sent, _: &Look) -> Look {
        // The button with the nearest shade sends it in place of what was typed.
        let colour = sent.some("nearest").unwrap_or_else(|| sent.text("colour"));
        let colour = Colour::parse(colour).map_or(colour.to_owned(), |colour| colour.to_string());
        Look { colour, logo: sent.text("word").to_owned() }
    }

    fn errors(&self, _: &Sent, frame: &Frame) -> Errors {
        let mut errors = Errors::default();
        match Colour::parse(&self.colour) {
            None => errors.when(!self.colour.is_empty(), "colour", frame.t("settings-colour-wrong")),
            Some(colour) if !colour.is_read_with_white() => {
                let found = format!("{:.1}", contrast(colour, WHITE));
                let found = if frame.lang() == "en" { found } else { found.replace('.', ",") };
                errors.add("colour", frame.words.t1("settings-colour-pale", "contrast", found));
            }
            Some(_) => {}
        }
        let wrong = self.logo.chars().count() > LONGEST || self.logo.chars().any(char::is_control);
        errors.when(wrong, "word", frame.t("settings-word-wrong"));
        errors
    }

    /// "#5b2d7b · muutos"
    fn told(&self, frame: &Frame) -> String {
        let parts: Vec<&str> = [self.colour.as_str(), &self.logo].into_iter().filter(|part| !part.is_empty()).collect();
        if parts.is_empty() { frame.t("settings-look-ours").to_owned() } else { parts.join(" · ") }
    }

    fn page(frame: Frame, draft: Draft<Look>) -> impl Template {
        LookPage { frame, draft }
    }
}

impl LookPage {
    /// The nearest shade that would be taken.
    fn nearest(&self) -> Option<Colour> {
        let pale = Colour::parse(&self.draft.choice.colour).filter(|colour| !colour.is_read_with_white());
        pale.map(|colour| colour.until(BLACK, &[WHITE], AA))
    }
}

pages::sample!("settings/look", |frame| {
    let page = |colour: &str, word: &str, history| {
        let look = Look { colour: colour.into(), logo: word.into() };
        choice::sample(look, Sent::default(), history, &frame)
    };
    vec![
        ("empty", page("", "", vec![])),
        ("filled", page("#5b2d7b", "muutos", history::sample(["#5b2d7b · muutos", "#0062ba"]))),
        ("pale", page("#ffcc00", "muutos", vec![])),
        ("error", page("sininen", &"pitkä sana ".repeat(5), vec![])),
    ]
});
