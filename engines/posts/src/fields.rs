//! The fields in which a page's texts are written, for this engine's own form and for other rooms' forms.

use crate::edit::Asks;
use crate::shelf::{Part, PartKind};
use crate::written::Written;
use askama::Template;
use askama::filters::Safe;
use pages::{Errors, Frame};
use words::Lang;

#[derive(Template)]
#[template(path = "fields.html")]
struct Fields<'f> {
    frame: &'f Frame,
    shelf: Asks,
    written: &'f Written,
    errors: &'f Errors,
    /// What helps to write the text, of the room whose shelf it is.
    help: &'f Safe<String>,
}

/// Title, text, the plain-language twin, the original's language, what is still right, and why it was changed. They are
/// read again by `Written::read`. Who sees them is said by the form around them.
pub fn fields(frame: &Frame, written: &Written, errors: &Errors) -> Safe<String> {
    fields_with(frame, &Asks::of(None), written, errors, &Safe(String::new()))
}

/// The same with the parts that a shelf asks for, and with what its room has to help.
pub(crate) fn fields_with(
    frame: &Frame,
    shelf: &Asks,
    written: &Written,
    errors: &Errors,
    help: &Safe<String>,
) -> Safe<String> {
    Safe(Fields { frame, shelf: *shelf, written, errors, help }.render().unwrap_or_default())
}

impl Fields<'_> {
    fn part(&self, part: &Part) -> Safe<String> {
        let (label, error) = (self.frame.t(part.word), self.errors.of(part.name));
        let hint = if part.hint.is_empty() { "" } else { self.frame.t(part.hint) };
        let word = self.written.parts.word(part.name);
        match part.kind {
            PartKind::Text { rows, .. } => {
                let text = self.written.parts.text(part.name);
                pages::texts_field(self.frame, part.name, label, &text, hint, self.errors, rows)
            }
            PartKind::Number { .. } => pages::line(part.name, label, word, hint, error, "number"),
            PartKind::Choice(choices) => {
                let choices: Vec<_> = choices.iter().map(|(word, key)| (*word, self.frame.t(*key))).collect();
                pages::choice(part.name, label, hint, &choices, word, error)
            }
        }
    }

    fn originals(&self) -> Vec<Lang> {
        let own = self.written.original();
        let others = self.frame.choices.content.iter().copied().filter(|lang| *lang != own);
        std::iter::once(own).chain(others).collect()
    }

    /// What can be said to be right as it is: the word that is sent, and the sentence.
    fn confirmable(&self) -> Vec<(String, String)> {
        if self.written.seen == 0 {
            return vec![];
        }
        let there = |texts: &words::Texts| -> Vec<Lang> {
            let codes = texts.0.iter().filter(|(_, text)| !text.is_empty());
            codes.filter_map(|(code, _)| Lang::from_code(code)).collect()
        };
        let line = |word: &str, lang: Lang| self.frame.words.t1(word, "language", lang.own_name());
        let translated = there(&self.written.body).into_iter().filter(|lang| lang.code() != self.written.original);
        let translated = translated.map(|lang| (lang.code().to_owned(), line("posts-confirm-language", lang)));
        let plain = there(&self.written.plain).into_iter();
        let plain = plain.map(|lang| (crate::language::plain(lang.code()), line("posts-confirm-plain", lang)));
        translated.chain(plain).collect()
    }

    fn is_confirmed(&self, word: &str) -> bool {
        self.written.confirmed.iter().any(|one| one == word)
    }
}
