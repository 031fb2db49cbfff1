//! Fields that many forms share.

use crate::{Errors, Frame, drawn};
use askama::Template;
use askama::filters::Safe;
use words::{Lang, Texts};

/// Ties a field to its hint and its error, for those who hear the page.
pub fn about(field: impl AsRef<str>, hint: impl AsRef<str>, error: impl AsRef<str>) -> Safe<String> {
    let (field, wrong) = (field.as_ref(), !error.as_ref().is_empty());
    let parts = [(!hint.as_ref().is_empty(), "hint"), (wrong, "error")];
    let ids: Vec<String> = parts.iter().filter(|(is, _)| *is).map(|(_, part)| format!("{field}-{part}")).collect();
    let described = if ids.is_empty() { String::new() } else { format!(" aria-describedby=\"{}\"", ids.join(" ")) };
    Safe(described + if wrong { " aria-invalid=\"true\"" } else { "" })
}

#[derive(Template)]
#[template(path = "texts_field.html")]
struct TextsField<'f> {
    frame: &'f Frame,
    name: &'f str,
    label: &'f str,
    texts: &'f Texts,
    hint: &'f str,
    errors: &'f Errors,
    rows: usize,
}

impl TextsField<'_> {
    /// The writer's own, and those that the network wants in any case.
    fn first(&self) -> Vec<Lang> {
        let choices = &self.frame.choices;
        let own = choices.written(self.frame.words.lang);
        let required = choices.required.iter().copied().filter(|lang| *lang != own);
        std::iter::once(own).chain(required).collect()
    }

    /// Those that may be used, and those in which something has been written before.
    fn others(&self) -> Vec<Lang> {
        let (first, known) = (self.first(), self.texts.0.keys().filter_map(|code| Lang::from_code(code)));
        let mut others: Vec<Lang> = vec![];
        for lang in self.frame.choices.content.iter().copied().chain(known) {
            if !first.contains(&lang) && !others.contains(&lang) {
                others.push(lang);
            }
        }
        others
    }

    /// The writer's own language goes without saying, unless the page is in another. The hint stands there, once.
    fn one(&self, lang: &Lang) -> Safe<String> {
        let own = *lang == self.first()[0];
        let field = format!("{}-{}", self.name, lang.code());
        let one = TextsOne {
            error: self.errors.of(&field),
            field: field.clone(),
            label: self.label,
            text: self.texts.exactly(lang),
            hint: if own { self.hint } else { "" },
            rows: self.rows,
            marked: !own || lang.code() != self.frame.lang(),
            code: lang.code(),
            own_name: lang.own_name(),
        };
        drawn(&one)
    }
}

#[derive(Template)]
#[template(path = "texts_one.html")]
struct TextsOne<'f> {
    field: String,
    label: &'f str,
    text: &'f str,
    hint: &'f str,
    error: &'f str,
    rows: usize,
    marked: bool,
    code: &'static str,
    own_name: &'static str,
}

#[derive(Template)]
#[template(path = "line.html")]
struct Line<'f> {
    name: &'f str,
    label: &'f str,
    value: &'f str,
    hint: &'f str,
    error: &'f str,
    kind: &'f str,
}

/// One line to fill in; `kind` is the input's type.
pub fn line(
    name: impl AsRef<str>,
    label: impl AsRef<str>,
    value: impl AsRef<str>,
    hint: impl AsRef<str>,
    error: impl AsRef<str>,
    kind: impl AsRef<str>,
) -> Safe<String> {
    let (name, label, value) = (name.as_ref(), label.as_ref(), value.as_ref());
    drawn(&Line { name, label, value, hint: hint.as_ref(), error: error.as_ref(), kind: kind.as_ref() })
}

#[derive(Template)]
#[template(path = "choice.html")]
struct Choice<'f> {
    name: &'f str,
    legend: &'f str,
    hint: &'f str,
    choices: &'f [(&'f str, &'f str)],
    chosen: &'f str,
    error: &'f str,
}

impl Choice<'_> {
    /// The first carries the field's own name, so that the summary of errors leads there.
    fn id(&self, at: &usize, word: &str) -> String {
        if *at == 0 { self.name.to_owned() } else { format!("{}-{word}", self.name) }
    }
}

/// One of a few: the words that are sent, and what they are called.
pub fn choice(
    name: &str,
    legend: &str,
    hint: &str,
    choices: &[(&str, &str)],
    chosen: &str,
    error: &str,
) -> Safe<String> {
    drawn(&Choice { name, legend, hint, choices, chosen, error })
}

#[derive(Template)]
#[template(path = "area.html")]
struct Area<'f> {
    name: &'f str,
    label: &'f str,
    value: &'f str,
    hint: &'f str,
    error: &'f str,
    rows: usize,
}

/// Several lines to fill in.
pub fn area(
    name: impl AsRef<str>,
    label: impl AsRef<str>,
    value: impl AsRef<str>,
    hint: impl AsRef<str>,
    error: impl AsRef<str>,
    rows: usize,
) -> Safe<String> {
    let (name, label, value) = (name.as_ref(), label.as_ref(), value.as_ref());
    drawn(&Area { name, label, value, hint: hint.as_ref(), error: error.as_ref(), rows })
}

/// A text in languages: the writer's own and the required ones first, the others folded away. One row is a line, more
/// are an area. It is sent as `name-fi`, `name-sv`, `name-se`; an error belongs to one of these.
pub fn texts_field(
    frame: &Frame,
    name: &str,
    label: &str,
    texts: &Texts,
    hint: &str,
    errors: &Errors,
    rows: usize,
) -> Safe<String> {
    drawn(&TextsField { frame, name, label, texts, hint, errors, rows })
}

/// Asks for a text in every language that the network requires, once something is written at all.
pub fn require_languages(frame: &Frame, name: &str, texts: &Texts, errors: &mut Errors) {
    for lang in frame.choices.required.iter().filter(|lang| !texts.is_empty() && texts.exactly(*lang).is_empty()) {
        let field = format!("{name}-{}", lang.code());
        if errors.of(&field).is_empty() {
            errors.add(field, frame.words.t1("texts-required", "language", lang.own_name()));
        }
    }
}
