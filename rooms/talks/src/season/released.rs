//! What employees have released to personnel services, the newest first. What was taken back is not here any more.

use super::address;
use super::release::{Release, What};
use super::theme_figure::{self, Of};
use crate::permissions::{SeeHeld, Talks};
use askama::Template;
use axum::extract::Query;
use people::May;
use serde::Deserialize;
use store::Moment;
use web::{App, Frame, IntoResponse, Page, Result, State};

const PAGE: usize = 50;

#[derive(Default, Deserialize)]
pub(crate) struct Wish {
    #[serde(default)]
    page: usize,
}

struct Line {
    what: What,
    name: String,
    unit: String,
    words: String,
    at: Moment,
}

#[derive(Template)]
#[template(path = "season/released.html")]
struct ReleasedPage {
    frame: Frame,
    lines: Vec<Line>,
    themes: Vec<Of>,
    page: usize,
    has_more: bool,
}

pub(crate) async fn index(
    all: May<SeeHeld, Talks>,
    State(app): State<App>,
    frame: Frame,
    Query(wish): Query<Wish>,
) -> Result<impl IntoResponse> {
    let (employer, page) = (all.who.employer_id, wish.page.min(10_000));
    let released = Release::of_employer(employer, page * PAGE, PAGE + 1, app.store.read()).await?;
    let has_more = released.len() > PAGE;
    let mut lines = vec![];
    for one in released.into_iter().take(PAGE) {
        let words = one.read(&app)?;
        lines.push(Line { what: one.kind, name: one.name, unit: one.unit, words, at: one.released_at });
    }
    let themes = match page {
        0 => theme_figure::of_employer(employer, app.store.read()).await?,
        _ => vec![],
    };
    Ok(Page(ReleasedPage { frame, lines, themes, page, has_more }))
}

impl ReleasedPage {
    fn back(&self) -> String {
        address::Held.to_string()
    }

    fn about(&self, line: &Line) -> String {
        format!("{} · {} · {}", self.frame.t(line.what.key()), line.unit, self.frame.words.day_with_year(line.at))
    }

    fn title(&self, of: &Of) -> String {
        of.title(&self.frame)
    }

    fn parts(&self, of: &Of) -> Vec<String> {
        of.lines(&self.frame)
    }

    fn page_to(&self, page: usize) -> String {
        format!("{}?page={page}", address::Released)
    }

    fn later(&self) -> String {
        self.page_to(self.page + 1)
    }

    fn earlier(&self) -> String {
        self.page_to(self.page.saturating_sub(1))
    }
}

pages::sample!("talks/released", |frame| {
    let at = Moment::in_helsinki("2021-10-04T13:00").unwrap_or(Moment(0));
    let line = |words: &str| Line {
        what: What::Training,
        name: "Sanni Sairaanhoitaja".into(),
        unit: "Vuodeosasto 3".into(),
        words: words.into(),
        at,
    };
    let page = |lines, themes, has_more| ReleasedPage { frame: frame.clone(), lines, themes, page: 0, has_more };
    vec![
        ("empty", page(vec![], vec![], false)),
        ("filled", page(vec![line("Haavanhoidon kirjaaminen.")], theme_figure::samples(), true)),
        ("long", page(vec![line(&"Haluan oppia lisää haavanhoidosta. ".repeat(60))], vec![], false)),
    ]
});
