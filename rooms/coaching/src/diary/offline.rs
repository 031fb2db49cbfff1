//! The page that a telephone keeps for when there is no network: three tiles, an obstacle and a line of text. It is the same
//! for everybody and tells of nobody, whoever is signed in while it is fetched.

use super::entry::Kind;
use super::obstacle::Obstacle;
use askama::Template;
use axum::extract::Query;
use serde::Deserialize;
use web::{Frame, IntoResponse, Page, Public, Result, Why};
use words::{Lang, Words};

pub(crate) struct ForWithoutNetwork;
impl Why for ForWithoutNetwork {
    const WHY: &'static str = "the diary's empty page, kept on the telephone for when there is no network";
}

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    lang: String,
}

#[derive(Template)]
#[template(path = "diary/offline.html")]
struct OfflinePage {
    frame: Frame,
}

pub(crate) async fn show(
    _: Public<ForWithoutNetwork>,
    frame: Frame,
    Query(asked): Query<Asked>,
) -> Result<impl IntoResponse> {
    Ok(Page(OfflinePage { frame: bare(frame, &asked.lang) }))
}

/// Nobody's name, nothing urgent, nothing that was just done.
fn bare(frame: Frame, lang: &str) -> Frame {
    let words = Lang::from_code(lang).map_or(frame.words, Words::new);
    Frame { words, face: None, menu: vec![], own: vec![], urgent: vec![], said: None, ..frame }
}

impl OfflinePage {
    fn kinds(&self) -> &'static [Kind] {
        Kind::ALL
    }

    fn obstacles(&self) -> &'static [Obstacle] {
        Obstacle::ALL
    }
}

pages::sample!("coaching/diary/offline", |frame| vec![("empty", OfflinePage { frame: bare(frame, "") })]);
