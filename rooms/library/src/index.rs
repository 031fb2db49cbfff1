//! The library: tools, found by what they are, how long they take and what they are called. The newest first; none is
//! ranked by how much it is used.

use crate::address;
use crate::tool::{KINDS, SHELF, group, named};
use askama::Template;
use axum::extract::Query;
use people::SignedIn;
use posts::{Line, Post};
use serde::Deserialize;
use store::Id;
use web::{App, Frame, IntoResponse, Page, Result, State};

/// Moments that fit into a day on the ward.
const MINUTES: [i64; 3] = [5, 10, 15];

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Cut {
    q: String,
    kind: String,
    minutes: String,
}

#[derive(Template)]
#[template(path = "index.html")]
struct IndexPage {
    frame: Frame,
    cut: Cut,
    tools: Vec<Line>,
    writes: bool,
    /// More are there than are shown.
    is_cut: bool,
}

pub(crate) async fn index(
    me: SignedIn,
    State(app): State<App>,
    frame: Frame,
    Query(cut): Query<Cut>,
) -> Result<impl IntoResponse> {
    let all = Post::on(&SHELF, cut.q.trim(), &me, &app).await?;
    let is_cut = all.len() as i64 == posts::MOST;
    let tools = all.into_iter().filter(|tool| cut.lets(tool)).collect();
    Ok(Page(IndexPage { frame, cut, tools, writes: (SHELF.writes)(&me), is_cut }))
}

impl Cut {
    fn lets(&self, tool: &Line) -> bool {
        let most: Option<i64> = self.minutes.parse().ok();
        let is_short = most.is_none_or(|most| tool.number_of("minutes").is_some_and(|minutes| minutes <= most));
        (self.kind.is_empty() || self.kind == tool.choice_of("kind")) && is_short
    }

    fn is_any(&self) -> bool {
        !(self.q.is_empty() && self.kind.is_empty() && self.minutes.is_empty())
    }
}

impl IndexPage {
    fn to(&self, id: &Id) -> String {
        address::Tool { post: *id }.to_string()
    }

    fn new_to(&self) -> String {
        posts::address::NewPost { post_shelf: SHELF.name.to_owned() }.to_string()
    }

    fn kinds(&self) -> &'static [(&'static str, &'static str)] {
        &KINDS
    }

    fn minutes(&self) -> [i64; 3] {
        MINUTES
    }

    fn is_minutes(&self, minutes: &i64) -> bool {
        self.cut.minutes == minutes.to_string()
    }

    /// "Muistilista · 10 min · 2–8 henkeä"
    fn about(&self, tool: &Line) -> String {
        let (least, most) = group(tool.number_of("least"), tool.number_of("most"));
        let minutes = tool.number_of("minutes").unwrap_or(1);
        about(&self.frame, named(tool.choice_of("kind")), minutes, (least, most))
    }
}

/// What a tool is, how long it takes and for how many it is.
pub(crate) fn about(frame: &Frame, kind: &'static str, minutes: i64, (least, most): (i64, i64)) -> String {
    let words = frame.words;
    let people = match least == most {
        true => words.t1("library-people", "people", least),
        false => words.t2("library-people-between", "least", least, "most", most),
    };
    [words.t(kind).to_owned(), words.t1("library-takes", "minutes", minutes), people].join(" · ")
}

pages::sample!("library/index", |frame| {
    let line = |id: u128, title: &str, kind: &str, minutes: &str| {
        let mut parts = posts::Parts::default();
        for (name, word) in [("kind", kind), ("minutes", minutes), ("least", "2"), ("most", "8")] {
            parts.set_word(name, word);
        }
        Line {
            id: Id::from_u128(id),
            title: words::Texts::one(words::Lang::Fi, title).kept(),
            original: "fi".into(),
            newest: 1,
            published: (id > 1).then_some(1),
            published_at: Some(store::Moment(1_633_341_600_000_000)),
            review_on: None,
            visible_from: None,
            visible_until: None,
            parts: store::Json(parts),
        }
    };
    let page =
        |cut: Cut, tools: Vec<Line>, writes| IndexPage { frame: frame.clone(), cut, tools, writes, is_cut: false };
    let chosen = Cut { kind: "checklist".into(), minutes: "10".into(), ..Cut::default() };
    vec![
        ("empty", page(Cut::default(), vec![], true)),
        ("none", page(chosen.clone(), vec![], false)),
        (
            "filled",
            page(
                chosen,
                vec![
                    line(1, "Kymmenen minuutin esittely", "demonstration", "10"),
                    line(2, "En tiedä, mutta otan selvää", "card", "5"),
                ],
                true,
            ),
        ),
        (
            "long",
            page(
                Cut::default(),
                vec![line(3, &"Työvuorosuunnittelun muistilista ".repeat(5), "checklist", "15")],
                true,
            ),
        ),
    ]
});
