//! The sheet: a message as it hangs on the wall. The five in short lines, what to say, and the code by which it is opened.

use crate::message::Message;
use askama::Template;
use askama::filters::Safe;
use posts::{Asked, Reading, bare};
use web::{App, Error, Frame, Result};
use words::Lang;

/// What stands on a message's sheet, in one language.
#[derive(Debug, Clone)]
pub(crate) struct Sheet {
    pub reading: Reading,
    /// "Viesti 24 · 4.10.2021 · versio 2"
    pub about: String,
    /// None: it has not been published yet.
    pub code: Option<Code>,
}

/// The code and the address that it holds.
#[derive(Debug, Clone)]
pub(crate) struct Code {
    /// An SVG of ours.
    pub svg: String,
    /// As it is typed, without `https://`.
    pub address: String,
    pub is_public: bool,
}

#[derive(Template)]
#[template(path = "sheet.html")]
struct SheetPart<'s> {
    frame: &'s Frame,
    sheet: &'s Sheet,
}

impl Code {
    pub fn of(message: &Message, app: &App) -> Result<Option<Code>> {
        let Some(short) = message.short() else { return Ok(None) };
        Ok(Some(Code::to(&app.link(short), message.is_public)?))
    }

    pub fn to(link: &str, is_public: bool) -> Result<Code> {
        let drawing = pages::qr(link).ok_or_else(|| Error::Broken("an address is too long for a code".to_owned()))?;
        let address = link.split_once("://").map_or(link, |(_, address)| address).to_owned();
        Ok(Code { svg: drawing.0, address, is_public })
    }

    pub fn draw(&self) -> Safe<&str> {
        Safe(&self.svg)
    }

    /// A message key: what it takes to open it.
    pub fn opens(&self) -> &'static str {
        if self.is_public { "messages-code-public" } else { "messages-code-signed-in" }
    }
}

impl Sheet {
    /// `to`: the page's own address.
    pub fn of(message: &Message, to: &str, asked: &Asked, frame: &Frame, app: &App) -> Result<Sheet> {
        let reading = Reading::of(&message.post, to, asked, frame);
        Ok(Sheet { reading, about: about(message, frame), code: Code::of(message, app)? })
    }

    /// What is said aloud, without marks.
    pub fn script(&self, message: &Message) -> String {
        let texts = if self.reading.is_plain { &message.plain.0 } else { &message.body.0 };
        bare(Lang::from_code(&self.reading.lang).map_or("", |lang| texts.exactly(lang)))
    }

    pub fn draw(&self, frame: &Frame) -> Safe<String> {
        Safe(SheetPart { frame, sheet: self }.render().unwrap_or_default())
    }
}

/// Which message this is, of which day, in which version.
pub(crate) fn about(message: &Message, frame: &Frame) -> String {
    let words = frame.words;
    let (Some(number), Some(version), Some(at)) = (message.number, message.published, message.published_at) else {
        return words.t("messages-draft").to_owned();
    };
    words.t3("messages-about", "number", number, "day", words.day_with_year(at), "version", version)
}
