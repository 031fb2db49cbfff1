//! Signing in: by a mailed link on the first page, by the other ways on pages of their own (`sign_in/`). The answer is
//! the same whether the address is known or not, so that nobody can find out here who works where.

mod agent;
mod let_in;
pub(crate) mod still;

pub use let_in::{Browser, LetIn, let_in};

use crate::provider::Offered;
use crate::{Link, Person, address, fold};
use askama::Template;
use axum::extract::Query;
use mail::Letter;
use serde::Deserialize;
use web::{App, Errors, Frame, IntoResponse, Page, Public, Response, Result, Sent, State, StatusCode, Why, own_path};
use words::Words;

pub(crate) struct TheDoorItself;
impl Why for TheDoorItself {
    const WHY: &'static str = "this is where one signs in";
}

#[derive(Deserialize)]
pub(crate) struct Wish {
    #[serde(default)]
    next: String,
}

#[derive(Template)]
#[template(path = "sign_in.html")]
struct New {
    frame: Frame,
    errors: Errors,
    email: String,
    next: String,
    offered: Offered,
}

#[derive(Template)]
#[template(path = "sign_in_sent.html")]
struct OnItsWay {
    frame: Frame,
    email: String,
    /// No mail server is set: the administrator passes the link on.
    kept: bool,
}

pub(crate) async fn new(
    _: Public<TheDoorItself>,
    frame: Frame,
    Query(wish): Query<Wish>,
    offered: Offered,
) -> impl IntoResponse {
    let next = own_path(&wish.next).to_owned();
    Page(New { frame, errors: Errors::default(), email: String::new(), next, offered })
}

pub(crate) async fn create(
    _: Public<TheDoorItself>,
    State(app): State<App>,
    frame: Frame,
    offered: Offered,
    sent: Sent,
) -> Result<Response> {
    let (email, next) = (sent.text("email").to_owned(), own_path(sent.text("next")).to_owned());
    let mut errors = Errors::default();
    errors.when(!looks_like_address(&email), "email", frame.t("sign-in-email-wrong"));
    if !errors.is_empty() {
        return Ok(
            (StatusCode::UNPROCESSABLE_ENTITY, Page(New { frame, errors, email, next, offered })).into_response()
        );
    }
    for person in Person::with_email(&fold(&email), &app.clock.today(), app.store.read()).await? {
        send_link(&app, &person, &next).await?;
    }
    Ok(Page(OnItsWay { frame, email, kept: app.mail.is_kept() }).into_response())
}

fn looks_like_address(text: &str) -> bool {
    let whole = text.len() <= 254 && !text.contains(char::is_whitespace);
    whole
        && text
            .split_once('@')
            .is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains('@'))
}

/// At most five letters an hour to one person, whoever asks for them.
async fn send_link(app: &App, person: &Person, next: &str) -> Result<()> {
    let Some(email) = person.email.clone() else { return Ok(()) };
    let mut tx = app.store.begin().await?;
    if let Some(link) = Link::make(person.id, &mut tx).await? {
        let words = Words::new(person.lang());
        let mut link = app.link(address::Arrival { secret: link });
        if next != "/" {
            link += &format!("?next={}", next.replace('&', "%26"));
        }
        let body = words.t3("sign-in-letter", "name", &person.name, "link", &link, "network", &app.settings.network);
        let subject = words.t1("sign-in-letter-subject", "network", &app.settings.network);
        let letter = Letter { person_id: Some(person.id), address: email, subject, body, once: None };
        letter.post(app.now(), &mut tx).await?;
    }
    Ok(tx.commit().await?)
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
