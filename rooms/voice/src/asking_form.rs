//! What may be asked, and what is wrong with it.

use crate::state::Kind;
use store::Id;
use web::{Errors, Frame, Reference, Sent};

/// One sentence, and what there is to say besides.
const LONGEST_NAME: usize = 200;
const LONGEST_BODY: usize = 4_000;

#[derive(Debug, Clone)]
pub(crate) struct AskingForm {
    pub kind: Kind,
    pub theme: Option<Id>,
    pub name: String,
    pub body: String,
    /// "name" or "confidential"; empty: not chosen yet.
    pub asked_as: String,
    /// What it is asked of: a working group, a page.
    pub about: Option<Reference>,
    /// Made when the form is drawn, so that two presses ask once.
    pub once: Id,
    /// The similar ones have been shown for this sentence.
    pub seen: String,
}

impl AskingForm {
    pub fn empty(once: Id) -> AskingForm {
        AskingForm {
            kind: Kind::Question,
            theme: None,
            name: String::new(),
            body: String::new(),
            asked_as: String::new(),
            about: None,
            once,
            seen: String::new(),
        }
    }

    pub fn read(sent: &Sent, fresh: Id) -> AskingForm {
        AskingForm {
            kind: Kind::from_word(sent.text("kind")).unwrap_or(Kind::Question),
            theme: sent.text("theme").parse().ok(),
            name: sent.text("name").to_owned(),
            body: sent.text("body").to_owned(),
            asked_as: sent.text("as").to_owned(),
            about: ties::of_word(sent.text("about")),
            once: sent.text("once").parse().unwrap_or(fresh),
            seen: sent.text("seen").to_owned(),
        }
    }

    pub fn is_confidential(&self) -> bool {
        self.asked_as == "confidential"
    }

    pub fn errors(&self, frame: &Frame) -> Errors {
        let mut errors = Errors::default();
        errors.when(self.name.is_empty(), "name", frame.t("voice-name-missing"));
        errors.when(self.name.chars().count() > LONGEST_NAME, "name", frame.t("voice-name-long"));
        errors.when(self.body.chars().count() > LONGEST_BODY, "body", frame.t("voice-body-long"));
        errors.when(self.theme.is_none(), "theme", frame.t("voice-theme-missing"));
        let chosen = ["name", "confidential"].contains(&self.asked_as.as_str());
        errors.when(!chosen, "as-name", frame.t("voice-as-missing"));
        errors
    }
}
