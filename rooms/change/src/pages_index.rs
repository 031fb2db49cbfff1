//! Pages of text on the change: written and read by the engine `posts`; here is their list.

use crate::permissions::keeps;
use askama::Template;
use askama::filters::Safe;
use axum::extract::Query;
use people::SignedIn;
use posts::Shelf;
use serde::Deserialize;
use web::{App, Frame, IntoResponse, Page, Result, State};

/// Where pages on the change lie.
pub const SHELF: Shelf = Shelf::of("change", "change-pages", "/change/pages", keeps);
/// Where the texts of memos lie; each is a part of its memo.
pub const MEMOS: Shelf = Shelf::of(crate::memo::SHELF, "change-memos", "/change/groups", keeps);

#[derive(Template)]
#[template(path = "pages_index.html")]
struct PagesPage {
    frame: Frame,
    /// Drawn.
    list: Safe<String>,
    /// Pages of other rooms that stand beside these, drawn.
    beside: Safe<String>,
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
    let beside = posts::beside(SHELF.name, &frame, &me, &app).await?;
    Ok(Page(PagesPage { frame, list, beside }))
}

pages::sample!("change/pages", |frame| {
    let page = |list: &str| PagesPage { frame: frame.clone(), list: Safe(list.into()), beside: Safe(String::new()) };
    vec![("filled", page("<section class=\"ds-card\"><p>Mitä liikkeen luovutus tarkoittaa</p></section>"))]
});
