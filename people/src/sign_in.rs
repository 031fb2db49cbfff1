//! Signing in: by a mailed link on the first page, by the other ways on pages of their own (`sign_in/`). The answer is
//! the same whether the address is known or not, so that nobody can find out here who works where.

mod agent;
pub(crate) mod by_code;
pub(crate) mod by_password;
pub(crate) mod codes;
pub mod factor;
pub(crate) mod factor_page;
mod failures;
mod let_in;
pub(crate) mod link_request;
mod network;
pub(crate) mod own;
pub(crate) mod own_password;
mod password;
pub mod printed_code;
pub(crate) mod removal;
pub(crate) mod retention;
pub(crate) mod still;
mod weakness;

pub use failures::{Floods, floods};
pub use let_in::{Browser, LetIn, let_in};

use crate::me::Half;
use crate::provider::Offered;
use crate::{address, fold};
use askama::Template;
use axum::Extension;
use axum::extract::Query;
pub use network::Network;
use serde::Deserialize;
use store::{Id, Moment, Tx};
use web::{
    App, Error, Errors, Frame, IntoResponse, Page, Public, Reference, Response, Result, Sent, State, Why, own_path,
    refused, see,
};

pub(crate) struct TheDoorItself;
impl Why for TheDoorItself {
    const WHY: &'static str = "this is where one signs in";
}

/// What was done to somebody's signing in stands in the audit log; the last thing that the change does.
async fn noted(act: &'static str, who: Id, of: Id, why: &str, app: &App, tx: &mut Tx) -> store::Result<()> {
    let subject = Reference::new("person", of);
    audit::Entry { who: Some(who), act, subject: &subject, of: Some(of), why }.note(app.now(), tx).await
}

/// What does not fit into a QR code.
fn unprintable() -> Error {
    Error::Broken("a text is too long for a QR code".to_owned())
}

/// Where one was on the way to.
#[derive(Deserialize)]
pub(crate) struct Wish {
    #[serde(default)]
    pub next: String,
}

#[derive(Template)]
#[template(path = "sign_in.html")]
struct New {
    frame: Frame,
    errors: Errors,
    email: String,
    next: String,
    offered: Offered,
    /// Many use this computer: the browser is not to remember the address.
    shared: bool,
}

#[derive(Template)]
#[template(path = "sign_in_sent.html")]
struct OnItsWay {
    frame: Frame,
    email: String,
    /// No mail server is set: the administrator passes the link on.
    kept: bool,
}

/// Whoever has shown one thing and not yet their second factor is on their way, and is sent on.
pub(crate) async fn new(
    _: Public<TheDoorItself>,
    half: Option<Extension<Half>>,
    browser: Browser,
    offered: Offered,
    frame: Frame,
    Query(wish): Query<Wish>,
) -> Response {
    let next = own_path(&wish.next).to_owned();
    if half.is_some() {
        return see(format!("{}?next={}", address::Factor, next.replace('&', "%26"))).into_response();
    }
    let page = New { frame, errors: Errors::default(), email: String::new(), next, offered, shared: browser.shared };
    Page(page).into_response()
}

pub(crate) async fn create(
    _: Public<TheDoorItself>,
    State(app): State<App>,
    frame: Frame,
    network: Network,
    browser: Browser,
    sent: Sent,
) -> Result<Response> {
    if !failures::floods(&app).lets(&network, Moment::now()) {
        return Ok(failures::wait(frame, Moment::now() + failures::NETWORK_WAITS));
    }
    let (email, next) = (sent.text("email").to_owned(), own_path(sent.text("next")).to_owned());
    let mut errors = Errors::default();
    errors.when(!looks_like_address(&email), "email", frame.t("sign-in-email-wrong"));
    if !errors.is_empty() {
        let (offered, shared) = (Offered::of(&app.settings.provider), browser.shared);
        return Ok(refused(New { frame, errors, email, next, offered, shared }));
    }
    link_request::ask(fold(&email), next, &app).await?;
    Ok(Page(OnItsWay { frame, email, kept: app.mail.is_kept() }).into_response())
}

/// Whole enough to write a letter to.
pub fn looks_like_address(text: &str) -> bool {
    let whole = text.len() <= 254 && !text.contains(char::is_whitespace);
    whole
        && text
            .split_once('@')
            .is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains('@'))
}

pages::sample!("sign-in", |frame| {
    let mut errors = Errors::default();
    errors.add("email", frame.t("sign-in-email-wrong"));
    let frame = Frame { face: None, menu: vec![], own: vec![], ..frame };
    let page = |email: &str, errors, offered| New {
        frame: frame.clone(),
        errors,
        email: email.into(),
        next: "/".into(),
        offered,
        shared: false,
    };
    vec![
        ("empty", page("", Errors::default(), Offered::default())),
        ("providers", page("", Errors::default(), Offered::sample())),
        ("error", page("sanni", errors, Offered::default())),
    ]
});

pages::sample!("sign-in-sent", |frame| {
    let frame = Frame { face: None, menu: vec![], own: vec![], ..frame };
    let page = |kept| OnItsWay { frame: frame.clone(), email: "sanni.sairaanhoitaja@jarviseutu.example".into(), kept };
    vec![("sent", page(false)), ("kept", page(true))]
});
