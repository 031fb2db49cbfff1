//! Plain text: UTF-8, no control characters, nothing a browser could take for a page.

use crate::tape::Tape;
use crate::{Kind, Refusal, Result, limits};
use std::io::{Read, Seek, Write};

/// What begins or stands early in a page, a program or a playlist.
const MARKUP: [&str; 12] = [
    "<!doctype",
    "<html",
    "<head",
    "<body",
    "<script",
    "<svg",
    "<iframe",
    "<object",
    "<embed",
    "<?xml",
    "<?php",
    "#extm3u",
];

pub(crate) fn look(tape: &mut Tape<impl Read + Write + Seek>) -> Result<()> {
    let bytes = tape.bytes(0..tape.length, limits(Kind::File))?;
    match std::str::from_utf8(&bytes) {
        Ok(text) if !text.chars().any(is_control) => refuse_markup(&bytes),
        _ => Err(Refusal::Damaged),
    }
}

/// Whether a beginning that may break off inside a letter is text.
pub(crate) fn is_text(head: &[u8]) -> bool {
    let whole = match std::str::from_utf8(head) {
        Ok(text) => text,
        Err(error) if error.error_len().is_none() => {
            std::str::from_utf8(&head[..error.valid_up_to()]).unwrap_or_default()
        }
        Err(_) => return false,
    };
    !whole.chars().any(is_control)
}

pub(crate) fn refuse_markup(bytes: &[u8]) -> Result<()> {
    let early = String::from_utf8_lossy(&bytes[..bytes.len().min(1024)]).to_ascii_lowercase();
    let markup = MARKUP.iter().any(|word| early.contains(word)) || early.starts_with("#!");
    if markup { Err(Refusal::NotAllowed) } else { Ok(()) }
}

fn is_control(letter: char) -> bool {
    letter.is_control() && !matches!(letter, '\t' | '\n' | '\r' | '\u{c}')
}
