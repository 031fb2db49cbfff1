//! Who has opened what is mine, page by page.

use crate::address;
use crate::opening::{self, Opening};
use crate::show::sample_opening;
use askama::Template;
use axum::extract::Query;
use people::SignedIn;
use serde::Deserialize;
use store::Moment;
use web::{App, Frame, IntoResponse, Page, Result, State};

/// So many on a page.
const AT_ONCE: usize = 30;

#[derive(Deserialize)]
pub(crate) struct Wanted {
    /// Before the entry of this number.
    before: Option<i64>,
}

#[derive(Template)]
#[template(path = "openings.html")]
struct OpeningsPage {
    frame: Frame,
    now: Moment,
    openings: Vec<Opening>,
    all: i64,
    /// Not the newest.
    is_later: bool,
    /// Where the next page begins.
    next: Option<i64>,
}

pub(crate) async fn index(
    me: SignedIn,
    State(app): State<App>,
    frame: Frame,
    Query(wanted): Query<Wanted>,
) -> Result<impl IntoResponse> {
    let before = wanted.before.unwrap_or(i64::MAX);
    let mut openings = opening::before(before, AT_ONCE as i64 + 1, me.id, frame.words, &app).await?;
    let is_more = openings.len() > AT_ONCE;
    openings.truncate(AT_ONCE);
    let next = openings.last().filter(|_| is_more).map(|last| last.number);
    let all = audit::count_of_person(me.id, app.store.read()).await?;
    Ok(Page(OpeningsPage { frame, now: app.now(), openings, all, is_later: wanted.before.is_some(), next }))
}

impl OpeningsPage {
    fn back(&self) -> String {
        address::MyData.to_string()
    }

    fn older(&self, next: &i64) -> String {
        format!("{}?before={next}", address::Openings)
    }

    fn newest(&self) -> String {
        address::Openings.to_string()
    }
}

pages::sample!("my-data/openings", |frame| {
    let now = Moment(1_633_341_600_000_000);
    let page = |openings: Vec<Opening>, is_later, next| OpeningsPage {
        frame: frame.clone(),
        now,
        all: openings.len() as i64,
        openings,
        is_later,
        next,
    };
    let long = (0..30).map(|number| sample_opening(number, Some(&"Pitkänimi-Valmentajalainen ".repeat(4)))).collect();
    vec![
        ("empty", page(vec![], false, None)),
        ("filled", page(vec![sample_opening(2, Some("Vilma Valmentaja")), sample_opening(1, None)], false, None)),
        ("long", page(long, true, Some(5))),
    ]
});
