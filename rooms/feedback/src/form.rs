//! What may be sent as feedback, and what is wrong with it.

use crate::feedback::Topic;
use people::looks_like_address;
use web::{Errors, Frame, Sent};

/// More is an attachment, not feedback.
const LONGEST: usize = 5_000;

#[derive(Debug, Clone)]
pub(crate) struct FeedbackForm {
    pub topic: Topic,
    /// The route's pattern of the page it is sent from.
    pub from: String,
    pub words: String,
    pub email: String,
    /// Random, so that a second press is known as one.
    pub key: String,
}

impl FeedbackForm {
    pub fn read(sent: &Sent) -> FeedbackForm {
        FeedbackForm {
            topic: topic(sent.text("topic")),
            from: pattern(sent.text("from")).to_owned(),
            words: sent.text("words").to_owned(),
            email: sent.text("email").to_owned(),
            key: sent.text("key").chars().filter(char::is_ascii_hexdigit).take(64).collect(),
        }
    }

    pub fn errors(&self, frame: &Frame) -> Errors {
        let mut errors = Errors::default();
        errors.when(self.words.is_empty(), "words", frame.t("feedback-words-missing"));
        errors.when(self.words.chars().count() > LONGEST, "words", frame.t("feedback-words-long"));
        let asked = frame.face.is_none() && !self.email.is_empty();
        errors.when(asked && !looks_like_address(&self.email), "email", frame.t("feedback-email-wrong"));
        errors
    }
}

pub(crate) fn topic(word: &str) -> Topic {
    Topic::ALL.iter().copied().find(|topic| topic.word() == word).unwrap_or(Topic::Tahto)
}

/// A route's pattern, or nothing: figures stand in ids only, so that no id gets in, whatever an address says.
pub(crate) fn pattern(text: &str) -> &str {
    let plain = |letter: char| letter.is_ascii_lowercase() || "/-_.{}".contains(letter);
    if text.starts_with('/') && !text.contains("..") && text.len() <= 100 && text.chars().all(plain) {
        text
    } else {
        ""
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn feedback_knows_its_page_by_the_pattern_and_never_by_an_id() {
        for good in ["/", "/coaching", "/coaching/tasks/{task}", "/coaching/sessions/{session}/calendar.ics"] {
            assert_eq!(pattern(good), good);
        }
        for wrong in [
            "",
            "coaching",
            "/coaching/tasks/0193f2a1-7a2e-7000-8000-000000000001",
            "/x?q=Aino",
            "/Aino",
            "/a b",
            "/../etc",
        ] {
            assert_eq!(pattern(wrong), "", "{wrong}");
        }
        assert_eq!(pattern(&format!("/{}", "a".repeat(100))), "");
    }
}
