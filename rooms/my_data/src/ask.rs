//! Asking that one's data be erased: exact words on what goes, what stays and why; then a press.

use crate::address;
use crate::permissions::Withdraw;
use crate::wish::{self, Asking, Wish};
use askama::Template;
use people::{May, SignedIn};
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};

#[derive(Template)]
#[template(path = "ask.html")]
struct AskPage {
    frame: Frame,
    errors: Errors,
}

/// Whoever has asked already is led to their wish.
pub(crate) async fn new(me: SignedIn, State(app): State<App>, frame: Frame) -> Result<Response> {
    match wish::newest(me.id, &me, &app).await?.filter(Wish::waits) {
        Some(wish) => Ok(see(wish.href()).into_response()),
        None => Ok(Page(AskPage { frame, errors: Errors::default() }).into_response()),
    }
}

pub(crate) async fn create(me: SignedIn, State(app): State<App>, frame: Frame, sent: Sent) -> Result<Response> {
    if !sent.has("understood") {
        let mut errors = Errors::default();
        errors.add("understood", frame.t("erasure-understood-missing"));
        return Ok(refused(AskPage { frame, errors }));
    }
    let (id, now) = (app.clock.new_id(), app.now());
    let mut tx = app.store.begin().await?;
    let asking = Asking { id, person_id: me.id, employer_id: me.employer_id, written_by: None, now };
    let asked = asking.ask(&mut tx).await?;
    tx.commit().await?;
    Ok(see(address::MyData).saying(if asked { "erasure-asked" } else { "erasure-asked-already" }).into_response())
}

pub(crate) async fn withdraw(wish: May<Withdraw, Wish>, State(app): State<App>) -> Result<impl IntoResponse> {
    let mut tx = app.store.begin().await?;
    let withdrawn = wish.withdraw(app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::MyData).saying(if withdrawn { "erasure-withdrawn" } else { "erasure-decided-already" }))
}

impl AskPage {
    fn back(&self) -> String {
        address::MyData.to_string()
    }

    fn to(&self) -> String {
        address::OwnErasure.to_string()
    }
}

pages::sample!("my-data/erasure", |frame| {
    let page = |errors| AskPage { frame: frame.clone(), errors };
    let mut missing = Errors::default();
    missing.add("understood", frame.t("erasure-understood-missing"));
    vec![("empty", page(Errors::default())), ("error", page(missing))]
});
