//! Signing in by a printed code. At its use a password may be set, so that the next time needs no code.

use super::failures::{attempt, wait};
use super::network::Network;
use super::{Browser, TheDoorItself, Wish, let_in, printed_code};
use crate::{How, address};
use askama::Template;
use axum::extract::Query;
use axum::http::HeaderMap;
use web::{App, Errors, Frame, IntoResponse, Page, Public, Response, Result, Sent, State, cookie, own_path, refused};

#[derive(Template)]
#[template(path = "sign_in/by_code.html")]
struct ByCode {
    frame: Frame,
    errors: Errors,
    /// As it was written; what is wrong in it is easier to see than to write again.
    code: String,
    next: String,
    shared: bool,
}

pub(crate) async fn new(
    _: Public<TheDoorItself>,
    frame: Frame,
    Query(wish): Query<Wish>,
    headers: HeaderMap,
) -> Response {
    // Who has a code has seldom a computer of their own: shared, until this browser has been told otherwise.
    let shared = cookie(&headers, "shared") != Some("0");
    let (errors, code, next) = (Errors::default(), String::new(), own_path(&wish.next).to_owned());
    Page(ByCode { frame, errors, code, next, shared }).into_response()
}

pub(crate) async fn create(
    _: Public<TheDoorItself>,
    State(app): State<App>,
    frame: Frame,
    network: Network,
    browser: Browser,
    sent: Sent,
) -> Result<Response> {
    let (code, next) = (sent.text("code"), own_path(sent.text("next")).to_owned());
    let browser = browser.shared(sent.has("shared"));
    let mut errors = Errors::default();
    errors.when(printed_code::plain(code).len() != 12, "code", frame.t("signing-code-short"));
    if errors.is_empty() {
        let tried = match attempt(&format!("code {}", printed_code::plain(code)), &network, &app).await? {
            Ok(tried) => tried,
            Err(until) => return Ok(wait(frame, until)),
        };
        let mut tx = app.store.begin().await?;
        if let Some(person_id) = printed_code::using(code, &app.clock.today(), &mut tx).await? {
            tried.went_well(&mut tx).await?;
            let arrived = let_in(person_id, How::Code, &browser, &app, &mut tx).await?;
            tx.commit().await?;
            return Ok(arrived.to(&format!("{}?next={}", address::OwnPassword, next.replace('&', "%26"))));
        }
        errors.add("code", frame.t("signing-code-wrong"));
    }
    let page = ByCode { frame, errors, code: code.to_owned(), next, shared: browser.shared };
    Ok(refused(page))
}

impl ByCode {
    /// Whoever has no code comes in by another way, and still gets where they were going.
    fn other_ways(&self) -> String {
        match self.next.as_str() {
            "/" => address::SignIn.to_string(),
            next => format!("{}?next={}", address::SignIn, next.replace('&', "%26")),
        }
    }
}

pages::sample!("sign-in/by-code", |frame| {
    let frame = Frame { face: None, menu: vec![], own: vec![], ..frame };
    let mut errors = Errors::default();
    errors.add("code", frame.t("signing-code-wrong"));
    let page = |errors, code: &str, shared| {
        let (frame, code) = (frame.clone(), code.to_owned());
        ByCode { frame, errors, code, next: "/".into(), shared }
    };
    vec![("empty", page(Errors::default(), "", true)), ("error", page(errors, "ABCD-EFGH-JKMM", false))]
});
