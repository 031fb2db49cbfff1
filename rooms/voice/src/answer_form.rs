//! What an answer of each kind must say, and what is wrong with it.

use crate::answer::Saying;
use crate::state::State;
use store::Day;
use web::{Errors, Frame, Sent};
use words::Texts;

const LONGEST: usize = 8_000;

#[derive(Debug, Clone, Default)]
pub(crate) struct AnswerForm {
    pub words: Texts,
    pub known: Texts,
    pub not_known: Texts,
    pub who_decides: Texts,
    pub return_on: String,
    pub passed_to: String,
    pub representatives: String,
}

impl AnswerForm {
    pub fn read(sent: &Sent) -> AnswerForm {
        AnswerForm {
            words: sent.texts("words"),
            known: sent.texts("known"),
            not_known: sent.texts("not-known"),
            who_decides: sent.texts("who-decides"),
            return_on: sent.text("return-on").to_owned(),
            passed_to: sent.text("passed-to").to_owned(),
            representatives: sent.text("representatives").to_owned(),
        }
    }

    /// "We do not know yet" is an answer only when it says what is known, what is not, who decides and when we return.
    pub fn errors(&self, state: State, today: &Day, frame: &Frame) -> Errors {
        let mut errors = Errors::default();
        let lang = frame.choices.written(frame.words.lang).code();
        let mut must = |field: &str, texts: &Texts, key: &str| {
            errors.when(texts.is_empty(), &format!("{field}-{lang}"), frame.t(key));
            let long = texts.0.values().any(|text| text.chars().count() > LONGEST);
            errors.when(long, &format!("{field}-{lang}"), frame.t("voice-answer-long"));
            pages::require_languages(frame, field, texts, &mut errors);
        };
        match state {
            State::NotDecided => {
                must("known", &self.known, "voice-known-missing");
                must("not-known", &self.not_known, "voice-not-known-missing");
                must("who-decides", &self.who_decides, "voice-who-decides-missing");
            }
            State::Declined => must("words", &self.words, "voice-declined-missing"),
            State::CarriedOut => must("words", &self.words, "voice-carried-out-missing"),
            _ => must("words", &self.words, "voice-answer-missing"),
        }
        if state.promises() {
            let day = Day::parse(&self.return_on);
            let sentence = match &day {
                None => Some("voice-return-missing"),
                Some(day) if day < today => Some("voice-return-past"),
                Some(_) => None,
            };
            sentence.into_iter().for_each(|key| errors.add("return-on", frame.t(key)));
        }
        errors.when(
            state == State::PassedOn && self.passed_to.is_empty(),
            "passed-to",
            frame.t("voice-passed-to-missing"),
        );
        let unnamed = state == State::InCooperation && self.representatives.is_empty();
        errors.when(unnamed, "representatives", frame.t("voice-representatives-missing"));
        errors
    }

    /// Only what belongs to this kind of answer.
    pub fn saying(&self, state: State) -> Saying {
        let decided = state != State::NotDecided;
        let only = |texts: &Texts| if decided { Texts::default() } else { texts.clone() };
        Saying {
            words: self.words.clone(),
            known: only(&self.known),
            not_known: only(&self.not_known),
            who_decides: only(&self.who_decides),
            return_on: Day::parse(&self.return_on).filter(|_| state.promises()),
            passed_to: if state == State::PassedOn { self.passed_to.clone() } else { String::new() },
            representatives: if state == State::InCooperation { self.representatives.clone() } else { String::new() },
            by: None,
        }
    }
}
