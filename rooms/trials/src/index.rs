//! All trials, the newest first: what runs now, what was kept, changed or stopped. Nothing is counted by unit and nobody
//! is ranked.

use crate::address;
use crate::stage::stage;
use crate::trial::{KIND, Outcome, Stage};
use askama::Template;
use axum::extract::Query;
use people::{Me, SignedIn};
use serde::Deserialize;
use store::{Day, Id, Json, Result, Source, sql};
use web::{App, Frame, IntoResponse, Page, State};
use words::Texts;

/// So many on a page.
const MOST: usize = 30;

store::record! {
    /// A line of the list.
    #[derive(Debug, Clone)]
    pub struct Line {
        pub id: Id,
        pub number: i64,
        pub name: Json<Texts>,
        pub unit: String,
        pub begins_on: Day,
        pub ends_on: Day,
        pub outcome: Option<Outcome>,
    }
}

/// How the list is cut.
#[derive(Debug, Clone, Default, Deserialize)]
pub(crate) struct Cut {
    #[serde(default)]
    q: String,
    /// "running", "planned", "kept", "changed", "stopped"; empty: all.
    #[serde(default)]
    state: String,
    /// "mine": of one's own unit; empty: everybody's.
    #[serde(default)]
    whose: String,
    before: Option<i64>,
}

#[derive(Template)]
#[template(path = "index.html")]
struct IndexPage {
    frame: Frame,
    today: Day,
    cut: Cut,
    lines: Vec<Line>,
    more: Option<String>,
    /// How many run today.
    running: i64,
}

pub(crate) async fn index(
    me: SignedIn,
    State(app): State<App>,
    frame: Frame,
    Query(cut): Query<Cut>,
) -> web::Result<impl IntoResponse> {
    let today = app.clock.today();
    let mut lines = match cut.q.trim().is_empty() {
        true => cut.lines(&me, &today, app.store.read()).await?,
        false => found(&cut, &me, &app).await?,
    };
    let more = (lines.len() > MOST).then(|| cut.after(&lines[MOST - 1]));
    lines.truncate(MOST);
    let running = running(&today, app.store.read()).await?;
    Ok(Page(IndexPage { frame, today, cut, lines, more, running }))
}

/// By the search: the best first.
async fn found(cut: &Cut, me: &Me, app: &App) -> web::Result<Vec<Line>> {
    let found = search::find(cut.q.trim(), Some(KIND), 0, me, app).await?;
    let mut lines = vec![];
    for hit in found.hits {
        lines.extend(line(hit.reference.id, app.store.read()).await?);
    }
    Ok(lines)
}

macro_rules! listed {
    ($rest:literal) => {
        sql!(concat!(
            "SELECT t.id, t.number, t.name, u.name || ', ' || e.name AS unit, t.begins_on, t.ends_on, t.outcome \
             FROM trial t JOIN unit u ON u.id = t.unit_id JOIN unit e ON e.id = u.employer_id ",
            $rest
        ))
    };
}

async fn line(id: Id, from: impl Source) -> Result<Option<Line>> {
    listed!("WHERE t.id = $1").bind(id).optional(from).await
}

async fn running(today: &Day, from: impl Source) -> Result<i64> {
    let (count,): (i64,) =
        sql!("SELECT count(*) FROM trial WHERE outcome IS NULL AND begins_on <= $1 AND ends_on >= $1")
            .bind(today)
            .one(from)
            .await?;
    Ok(count)
}

impl Cut {
    async fn lines(&self, me: &Me, today: &Day, from: impl Source) -> Result<Vec<Line>> {
        listed!(
            "WHERE t.number < $1 AND (t.outcome = $2 OR $2 IS NULL) \
             AND (NOT $3 OR (t.outcome IS NULL AND t.begins_on <= $4)) \
             AND (NOT $5 OR (t.outcome IS NULL AND t.begins_on > $4)) \
             AND (NOT $6 OR t.unit_id IN (SELECT h.unit_id FROM post_held h WHERE (h.person_id = $7 OR h.supervisor_id = $7) \
             AND h.begins_on <= $4 AND (h.ends_on IS NULL OR h.ends_on >= $4))) \
             ORDER BY t.number DESC LIMIT 31"
        )
        .bind(self.before.unwrap_or(i64::MAX))
        .bind(Outcome::from_word(&self.state))
        .bind(self.state == "running")
        .bind(today)
        .bind(self.state == "planned")
        .bind(self.whose == "mine")
        .bind(me.id)
        .all(from)
        .await
    }

    fn after(&self, last: &Line) -> String {
        let plain = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>();
        let (state, whose) = (plain(&self.state), plain(&self.whose));
        format!("{}?state={state}&whose={whose}&before={}", address::Trials, last.number)
    }

    fn is_cut(&self) -> bool {
        [&self.q, &self.state, &self.whose].iter().any(|cut| !cut.is_empty())
    }
}

impl Line {
    fn to(&self) -> String {
        address::Trial { trial: self.id }.to_string()
    }

    fn stage(&self, today: &Day) -> Stage {
        stage(self.outcome, &self.begins_on, &self.ends_on, today)
    }
}

impl IndexPage {
    fn states(&self) -> [(&'static str, &'static str); 6] {
        [
            ("", "trials-all"),
            ("running", "trials-cut-running"),
            ("planned", "trials-cut-planned"),
            ("kept", "trials-stage-kept"),
            ("changed", "trials-stage-changed"),
            ("stopped", "trials-stage-stopped"),
        ]
    }

    fn days(&self, line: &Line) -> String {
        let words = self.frame.words;
        let (from, until) = (words.calendar_day(&line.begins_on), words.calendar_day(&line.ends_on));
        words.t2("trials-days", "from", from, "until", until)
    }
}

pages::sample!("trials/index", |frame| {
    use crate::samples;
    let line = |outcome: Option<Outcome>, name: &str| {
        let trial = samples::trial(outcome);
        Line {
            id: trial.id,
            number: trial.number,
            name: samples::text(name).kept(),

            unit: trial.unit,
            begins_on: trial.begins_on,
            ends_on: trial.ends_on,
            outcome,
        }
    };
    let page = |cut: Cut, lines: Vec<Line>, running| IndexPage {
        frame: frame.clone(),
        today: samples::today(),
        more: (lines.len() > 2).then(|| Cut::default().after(&lines[0])),
        cut,
        lines,
        running,
    };
    let all = || {
        let long = "Vartin oppimistuokio vuoronvaihdossa ".repeat(5);
        vec![
            line(None, &long),
            line(Some(Outcome::Kept), "Vartin oppimistuokio vuoronvaihdossa"),
            line(Some(Outcome::Changed), "Aamun jako seisten"),
            line(Some(Outcome::Stopped), "Viikon uutinen puheviestinä työpuhelimeen"),
        ]
    };
    let cut = Cut { state: "stopped".into(), ..Cut::default() };
    vec![
        ("empty", page(Cut::default(), vec![], 0)),
        ("filled", page(Cut::default(), all(), 1)),
        ("none-found", page(cut, vec![], 2)),
    ]
});
