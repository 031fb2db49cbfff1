//! The texts of a page as they are sent: what may be kept, and what is wrong with them. Other rooms read, draw and keep
//! them as part of their own forms.

use crate::parts::Parts;
use crate::shelf::Part;
use crate::version::Version;
use pages::require_languages;
use web::{Errors, Frame, Sent};
use words::{Lang, Texts};

/// A title that fits on one line of a list.
const TITLE: usize = 200;
/// Some twenty pages of paper.
const BODY: usize = 40_000;
const REASON: usize = 500;

/// What somebody has written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Written {
    pub title: Texts,
    pub body: Texts,
    /// The same in plain language; may be empty.
    pub plain: Texts,
    /// What its shelf asks for besides.
    pub parts: Parts,
    /// The code of the language it was first written in.
    pub original: String,
    /// What its writer says is right as it is, though its original has changed: codes, or `plain-` and the code.
    pub confirmed: Vec<String>,
    /// What was changed, and why; may be empty.
    pub reason: String,
    /// The number of the version before the writer; 0 for a new page.
    pub seen: i64,
}

impl Written {
    /// A new page, first written in the writer's own language.
    pub fn empty(frame: &Frame) -> Written {
        let original = frame.choices.written(frame.words.lang).code().to_owned();
        Written { original, ..Written::default() }
    }

    pub fn read(sent: &Sent, frame: &Frame) -> Written {
        let original = sent.some("original").and_then(Lang::from_code);
        let original = original.unwrap_or_else(|| frame.choices.written(frame.words.lang));
        Written {
            title: sent.texts("title"),
            body: sent.texts("body"),
            plain: sent.texts("plain"),
            parts: Parts::default(),
            original: original.code().to_owned(),
            confirmed: sent.all("confirmed").map(str::to_owned).collect(),
            reason: sent.text("reason").to_owned(),
            seen: sent.number("seen").unwrap_or(0),
        }
    }

    /// With the parts that its shelf asks for.
    pub fn read_with(parts: &[Part], sent: &Sent, frame: &Frame) -> Written {
        Written { parts: Parts::read(parts, sent), ..Written::read(sent, frame) }
    }

    /// To be written on from.
    pub fn of(version: &Version) -> Written {
        Written {
            title: version.title.0.clone(),
            body: version.body.0.clone(),
            plain: version.plain.0.clone(),
            parts: version.parts.0.clone(),
            original: version.original.clone(),
            seen: version.number,
            ..Written::default()
        }
    }

    /// An error belongs to the original's field, or to the language that the network requires.
    pub fn errors(&self, frame: &Frame) -> Errors {
        let (mut errors, words) = (Errors::default(), frame.words);
        let original = self.original();
        let own = |name: &str| format!("{name}-{}", original.code());
        errors.when(self.title.exactly(original).is_empty(), &own("title"), words.t("posts-title-missing"));
        errors.when(self.body.exactly(original).is_empty(), &own("body"), words.t("posts-body-missing"));
        for (name, texts, most, word) in [
            ("title", &self.title, TITLE, "posts-title-long"),
            ("body", &self.body, BODY, "posts-body-long"),
            ("plain", &self.plain, BODY, "posts-body-long"),
        ] {
            for (code, _) in texts.0.iter().filter(|(_, text)| text.chars().count() > most) {
                errors.add(format!("{name}-{code}"), words.t1(word, "most", most));
            }
        }
        errors.when(self.reason.chars().count() > REASON, "reason", &words.t1("posts-reason-long", "most", REASON));
        require_languages(frame, "title", &self.title, &mut errors);
        require_languages(frame, "body", &self.body, &mut errors);
        errors
    }

    /// With those of the parts that its shelf asks for.
    pub fn errors_with(&self, parts: &[Part], frame: &Frame) -> Errors {
        let mut errors = self.errors(frame);
        self.parts.errors(parts, self.original(), frame, &mut errors);
        errors
    }

    pub(crate) fn original(&self) -> Lang {
        Lang::from_code(&self.original).unwrap_or(Lang::Fi)
    }

    /// The same texts as that version holds.
    pub(crate) fn says_the_same_as(&self, version: &Version) -> bool {
        self.title == version.title.0
            && self.body == version.body.0
            && self.plain == version.plain.0
            && self.parts == version.parts.0
            && self.original == version.original
    }
}
