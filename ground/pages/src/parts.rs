//! Parts that pages share. Functions, not macros, so that they are built once and not again in each page.

use crate::{Errors, Frame, drawn};
use askama::Template;
use askama::filters::Safe;

#[derive(Template)]
#[template(path = "back.html")]
struct Back<'p> {
    href: &'p str,
    word: &'p str,
}

/// The way back, above the heading.
pub fn back(href: impl AsRef<str>, word: impl AsRef<str>) -> Safe<String> {
    drawn(&Back { href: href.as_ref(), word: word.as_ref() })
}

#[derive(Template)]
#[template(path = "summary.html")]
struct Summary<'p> {
    frame: &'p Frame,
    errors: &'p Errors,
}

/// What is wrong with the form, above it, with a way to each field.
pub fn summary(frame: &Frame, errors: &Errors) -> Safe<String> {
    drawn(&Summary { frame, errors })
}

#[derive(Template)]
#[template(path = "empty.html")]
struct Empty<'p> {
    icon: &'p str,
    title: &'p str,
    text: &'p str,
}

/// Where there is nothing yet: what would be here, and what to do.
pub fn empty(icon: impl AsRef<str>, title: impl AsRef<str>, text: impl AsRef<str>) -> Safe<String> {
    drawn(&Empty { icon: icon.as_ref(), title: title.as_ref(), text: text.as_ref() })
}

#[derive(Template)]
#[template(path = "sees.html")]
struct Sees<'p> {
    title: &'p str,
    who: &'p str,
    not: &'p str,
}

/// Who sees this, and who does not (may be empty).
pub fn sees(title: impl AsRef<str>, who: impl AsRef<str>, not: impl AsRef<str>) -> Safe<String> {
    drawn(&Sees { title: title.as_ref(), who: who.as_ref(), not: not.as_ref() })
}
