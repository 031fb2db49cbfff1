//! The feed of the channel (Atom, RFC 4287), by a secret link of one's own: what everybody sees on its page, the latest
//! change first. What is not published is in nobody's feed, not even its asker's or its editor's: the address may end up in
//! a program that others read, too.

use crate::address;
use crate::feed_entry::Entry;
use crate::feed_link::LINK;
use askama::Template;
use axum::extract::Path;
use axum::http::HeaderMap;
use people::own_link::{self, LinkReader};
use store::Moment;
use web::{App, Error, Public, Response, State, Why};
use words::Words;

#[derive(Debug)]
pub(crate) struct SecretLink;

impl Why for SecretLink {
    const WHY: &'static str = "a reader of feeds has no cookie; the link is a secret of 256 bits";
}

const KIND: &str = "application/atom+xml; charset=utf-8";

/// As its XML has it. It has no link to itself, though the standard would like one: its address is a key, and a feed that
/// somebody hands on must not hand that on.
#[derive(Template)]
#[template(path = "feed.xml")]
struct Atom {
    words: Words,
    network: String,
    /// Stays the same as long as the house has its address.
    id: String,
    home: String,
    updated: String,
    entries: Vec<Entry>,
}

pub(crate) async fn show(
    _: Public<SecretLink>,
    State(app): State<App>,
    Path(feed): Path<String>,
    headers: HeaderMap,
) -> web::Result<Response> {
    let secret = feed.strip_suffix(".atom").ok_or(Error::NotFound)?;
    let LinkReader { me, made_at } = LINK.reader(secret, &app).await?;
    let entries = Entry::latest(&me, &app).await?;
    let newest = entries.iter().map(|entry| entry.changed_at).max().unwrap_or(made_at);
    let atom = Atom {
        words: Words::new(me.lang),
        network: app.settings.network.clone(),
        id: format!("tag:{},2021:voice", host(&app.settings.address)),
        home: app.link(address::Voice),
        updated: instant(newest),
        entries,
    };
    Ok(own_link::answer(atom.write()?, KIND, &headers))
}

impl Atom {
    fn write(&self) -> web::Result<String> {
        let mut text = self.render().map_err(|error| Error::Broken(error.to_string()))?;
        text.retain(is_of_xml);
        Ok(text)
    }
}

/// What people type may hold letters that no XML may hold, in whatever way they are written.
fn is_of_xml(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}

pub(crate) fn instant(moment: Moment) -> String {
    moment.zoned().timestamp().strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split(['/', ':']).next().unwrap_or(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_feeds_id_holds_the_host_alone() {
        assert_eq!(host("https://tahto.koivula.example/"), "tahto.koivula.example");
        assert_eq!(host("http://127.0.0.1:8080"), "127.0.0.1");
    }

    #[test]
    fn what_no_xml_may_hold_is_left_out() {
        let text: String = "a\u{0}\u{7}\u{1b}\u{fffe}\tä\n😀".chars().filter(|letter| is_of_xml(*letter)).collect();
        assert_eq!(text, "a\tä\n😀");
    }
}
