//! The texts of the will: those that one reads, and for who writes them the drafts.

use super::will_text::SHELF;
use askama::Template;
use askama::filters::Safe;
use axum::extract::Query;
use people::SignedIn;
use serde::Deserialize;
use web::{App, Frame, IntoResponse, Page, Result, State};

#[derive(Template)]
#[template(path = "text/index.html")]
struct TextsPage {
    frame: Frame,
    /// Drawn.
    list: Safe<String>,
}

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Looked {
    #[serde(default)]
    q: String,
}

pub(crate) async fn index(
    me: SignedIn,
    State(app): State<App>,
    frame: Frame,
    Query(Looked { q }): Query<Looked>,
) -> Result<impl IntoResponse> {
    let list = posts::list(SHELF.name, &q, &frame, &me, &app).await?;
    Ok(Page(TextsPage { frame, list }))
}

pages::sample!("will/texts", |frame| {
    let page = |list: &str| TextsPage { frame: frame.clone(), list: Safe(list.into()) };
    vec![
        ("empty", page("<section class=\"ds-card\"><p>Tekstejä ei ole vielä.</p></section>")),
        ("filled", page("<section class=\"ds-card\"><p>Yhteinen tahtotilamme</p></section>")),
    ]
});
