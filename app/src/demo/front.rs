//! The demonstration's front page: every role, to step into.

use askama::Template;
use axum::Extension;
use axum::http::{HeaderMap, header};
use axum::response::AppendHeaders;
use people::{Me, Person, sign_in_as};
use store::{Id, sql};
use web::{App, Error, Frame, IntoResponse, Page, Public, Response, Result, Sent, State, Why, cookie, see};
use words::Lang;

pub(super) struct Demonstration;
impl Why for Demonstration {
    const WHY: &'static str = "the demonstration, on loopback: anybody steps into any role";
}

/// Role as scripts name it, who plays it, and what they do.
const DOORS: [(&str, &str, &str); 11] = [
    ("agent", "Sanni Sairaanhoitaja", "door-agent"),
    ("coach", "Vilma Valmentaja", "door-coach"),
    ("coordinator", "Kaisa Koordinaattori", "door-coordinator"),
    ("staff", "Heli Hoitaja", "door-staff"),
    ("supervisor", "Elli Esihenkilö", "door-supervisor"),
    ("answerer", "Maija Muutosjohtaja", "door-answerer"),
    ("representative", "Lasse Luottamusmies", "door-representative"),
    ("editor", "Tiina Toimittaja", "door-editor"),
    ("leadership", "Johanna Johtaja", "door-leadership"),
    ("hr", "Henna Henkilöstöjohtaja", "door-hr"),
    ("admin", "Paavo Pääkäyttäjä", "door-admin"),
];

#[derive(Template)]
#[template(path = "demo/front.html")]
struct FrontPage {
    frame: Frame,
    doors: Vec<Door>,
}

struct Door {
    role: &'static str,
    name: &'static str,
    title: &'static str,
    about: &'static str,
}

pub(super) async fn index(
    _: Public<Demonstration>,
    me: Option<Extension<Me>>,
    State(app): State<App>,
    frame: Frame,
) -> Result<Response> {
    match me {
        Some(Extension(me)) => Ok(today::page(&me, &app, frame).await?.into_response()),
        None => Ok(Page(FrontPage { doors: doors(&frame), frame }).into_response()),
    }
}

fn doors(frame: &Frame) -> Vec<Door> {
    let title = |role: &str| match people::Role::from_word(role) {
        Some(role) => frame.t(role.key()),
        None => frame.t("role-staff"),
    };
    DOORS
        .into_iter()
        .map(|(role, name, about)| Door { role, name, title: title(role), about: frame.t(about) })
        .collect()
}

pub(super) async fn step_in(
    _: Public<Demonstration>,
    State(app): State<App>,
    headers: HeaderMap,
    sent: Sent,
) -> Result<impl IntoResponse> {
    let (_, name, _) =
        DOORS.into_iter().find(|(role, _, _)| *role == sent.text("role")).ok_or(Error::Refused("fault-form"))?;
    let (id,): (Id,) = sql!("SELECT id FROM person WHERE name = $1").bind(name).one(app.store.read()).await?;
    let mut tx = app.store.begin().await?;
    // Who chose a language at the door keeps it inside.
    if let Some(lang) = cookie(&headers, "language").and_then(Lang::from_code) {
        Person::language_is(id, lang, &mut tx).await?;
    }
    let cookie = sign_in_as(id, &app.settings, &mut tx).await?;
    tx.commit().await?;
    Ok((AppendHeaders([(header::SET_COOKIE, cookie)]), see(today::Today)))
}

pages::sample!("demo", |frame| {
    let frame = Frame { face: None, menu: vec![], own: vec![], ..frame };
    vec![("doors", FrontPage { doors: doors(&frame), frame })]
});
