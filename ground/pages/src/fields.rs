//! Fields that many forms share.

use crate::{Errors, Frame};
use askama::Template;
use askama::filters::Safe;
use words::{Lang, Texts, Words};

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
    words: Words,
    name: &'f str,
    first: String,
    label: &'f str,
    texts: &'f Texts,
    hint: &'f str,
    error: &'f str,
    rows: usize,
}

impl TextsField<'_> {
    fn others(&self) -> Vec<Lang> {
        Lang::ALL.into_iter().filter(|lang| *lang != self.words.lang).collect()
    }

    fn field(&self, lang: &Lang) -> String {
        format!("{}-{}", self.name, lang.code())
    }
}

/// A text in languages: the writer's own first, the others folded away. One row is a line, more are an area.
/// The field is sent as `name-fi`, `name-sv`, `name-en`; its error belongs to the writer's own language.
pub fn texts_field(
    frame: &Frame,
    name: &str,
    label: &str,
    texts: &Texts,
    hint: &str,
    errors: &Errors,
    rows: usize,
) -> Safe<String> {
    let words = frame.words;
    let first = format!("{name}-{}", words.lang.code());
    let error = errors.of(&first);
    Safe(TextsField { words, name, label, texts, hint, error, rows, first: first.clone() }.render().unwrap_or_default())
}
