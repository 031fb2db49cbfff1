//! What is on its way: one's own discussions and, for a supervisor, those of the people they lead.

use crate::talk::Talk;
use askama::Template;
use people::SignedIn;
use web::{App, Frame, IntoResponse, Page, Result, State};

#[derive(Template)]
#[template(path = "season/index.html")]
struct IndexPage {
    frame: Frame,
    talks: Vec<Talk>,
}

pub(crate) async fn index(me: SignedIn, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    Ok(Page(IndexPage { frame, talks: Talk::of_member(&me, &app).await? }))
}

pages::sample!("talks", |frame| vec![("empty", IndexPage { frame: frame.clone(), talks: vec![] })]);
