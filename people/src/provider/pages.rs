//! What people see on the way to their organisation and back.

use crate::address;
use askama::Template;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use pages::Frame;
use std::convert::Infallible;
use web::{App, IntoResponse, Page, Provider, Response, StatusCode};
use words::{Lang, Texts};

/// The ways to sign in that organisations offer, for the page of signing in.
#[derive(Debug, Clone, Default)]
pub(crate) struct Offered(pub Vec<(String, Texts)>);

impl Offered {
    pub(crate) fn of(providers: &[Provider]) -> Offered {
        let to = |provider: &Provider| address::Errand { provider: provider.key.clone() }.to_string();
        Offered(providers.iter().map(|provider| (to(provider), provider.name.clone())).collect())
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn sample() -> Offered {
        let name = |text| Texts::one(Lang::Fi, text);
        Offered(vec![
            ("/sign-in/with/jarviseutu".into(), name("Järviseudun hyvinvointialueen tunnus")),
            ("/sign-in/with/kumppani".into(), name("Kumppaniverkoston tunnus")),
        ])
    }
}

impl FromRequestParts<App> for Offered {
    type Rejection = Infallible;
    async fn from_request_parts(_: &mut Parts, app: &App) -> Result<Offered, Infallible> {
        Ok(Offered::of(&app.settings.provider))
    }
}

/// On the way there; it sends itself on.
#[derive(Template)]
#[template(path = "provider/hand_over.html")]
pub(super) struct HandOver {
    frame: Frame,
    name: Texts,
    to: String,
}

impl HandOver {
    pub fn new(provider: &Provider, to: String, frame: Frame) -> HandOver {
        HandOver { frame, name: provider.name.clone(), to }
    }
}

/// Why somebody did not get in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trouble {
    /// The errand is over, too old, or another browser's.
    Stale,
    /// The person or the provider broke it off.
    Refused,
    /// What came back could not be believed.
    NotBelieved,
    Unreachable,
    Unknown,
    Left,
}

impl Trouble {
    const ALL: [Trouble; 6] =
        [Trouble::Stale, Trouble::Refused, Trouble::NotBelieved, Trouble::Unreachable, Trouble::Unknown, Trouble::Left];

    fn title(self) -> &'static str {
        match self {
            Trouble::Stale => "provider-stale-title",
            Trouble::Refused => "provider-refused-title",
            Trouble::NotBelieved => "provider-not-believed-title",
            Trouble::Unreachable => "provider-unreachable-title",
            Trouble::Unknown => "provider-unknown-title",
            Trouble::Left => "provider-left-title",
        }
    }

    fn text(self) -> &'static str {
        match self {
            Trouble::Stale => "provider-stale",
            Trouble::Refused => "provider-refused",
            Trouble::NotBelieved => "provider-not-believed",
            Trouble::Unreachable => "provider-unreachable",
            Trouble::Unknown => "provider-unknown",
            Trouble::Left => "provider-left",
        }
    }

    fn status(self) -> StatusCode {
        match self {
            Trouble::Stale => StatusCode::GONE,
            Trouble::Unreachable => StatusCode::SERVICE_UNAVAILABLE,
            _ => StatusCode::FORBIDDEN,
        }
    }
}

#[derive(Template)]
#[template(path = "provider/trouble.html")]
struct TroublePage {
    frame: Frame,
    trouble: Trouble,
    name: Texts,
}

/// The reason is for the operator's log and holds nothing of a person.
pub(super) fn trouble(trouble: Trouble, reason: &str, provider: &Provider, frame: Frame) -> Response {
    tracing::info!(provider = provider.key, reason, ?trouble, "somebody did not get in by their organisation");
    let page = TroublePage { frame, trouble, name: provider.name.clone() };
    (trouble.status(), Page(page)).into_response()
}

pages::sample!("provider/hand-over", |frame| {
    let frame = Frame { face: None, menu: vec![], own: vec![], ..frame };
    let name = Texts::one(Lang::Fi, "Järviseudun hyvinvointialueen tunnus");
    vec![("filled", HandOver { frame, name, to: "https://login.jarviseutu.example/authorize?state=abc".into() })]
});

pages::sample!("provider/trouble", |frame| {
    let frame = Frame { face: None, menu: vec![], own: vec![], ..frame };
    let name = Texts::one(Lang::Fi, "Järviseudun hyvinvointialueen tunnus");
    let page = |trouble| TroublePage { frame: frame.clone(), trouble, name: name.clone() };
    let names = ["stale", "refused", "not-believed", "unreachable", "unknown", "left"];
    names.into_iter().zip(Trouble::ALL.map(page)).collect()
});
