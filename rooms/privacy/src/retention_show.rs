//! What went and how many, what is about to go, and how long things are kept: for the administrator.

use crate::history::{self, Told};
use crate::period::{PERIODS, Period, Periods};
use crate::permissions::Retention;
use crate::run::{Count, Run};
use crate::{address, retention};
use askama::Template;
use people::May;
use std::fmt::Display;
use store::{Id, Moment};
use web::acts::{Create, See};
use web::{App, Frame, IntoResponse, Page, Result, State, see};

#[derive(Template)]
#[template(path = "retention_show.html")]
struct RetentionPage {
    frame: Frame,
    now: Moment,
    /// What has had its time and goes next: message key and how many.
    due: Vec<(&'static str, u64)>,
    runs: Vec<Run>,
    counts: Vec<Count>,
    /// How many kinds a run goes through.
    whole: usize,
    periods: Periods,
    history: Vec<Told>,
}

pub(crate) async fn show(_: May<See, Retention>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let read = || app.store.read();
    let periods = store::setting::read::<Periods>(read()).await?;
    Ok(Page(RetentionPage {
        now: app.now(),
        due: retention::due(&periods, None, &app).await?,
        runs: Run::newest(read()).await?,
        counts: Count::newest(read()).await?,
        whole: retention::whole(&app),
        history: history::of(None, &frame, &app).await?,
        periods,
        frame,
    }))
}

/// Does now what the night would do.
pub(crate) async fn create(retention: May<Create, Retention>, State(app): State<App>) -> Result<impl IntoResponse> {
    let begun = retention::ask(retention.who.id, &app).await?;
    Ok(see(address::Retention).saying(if begun { "retention-begun" } else { "retention-goes-on" }))
}

impl RetentionPage {
    fn under_way(&self) -> Option<&Run> {
        self.runs.iter().find(|run| run.ended_at.is_none())
    }

    fn ended(&self) -> Vec<&Run> {
        self.runs.iter().filter(|run| run.ended_at.is_some()).collect()
    }

    fn counts(&self, run: &Id) -> Vec<&Count> {
        self.counts.iter().filter(|count| count.run_id == *run && count.gone > 0).collect()
    }

    /// The kinds of which something could not go.
    fn failed(&self, run: &Id) -> Vec<&Count> {
        self.counts.iter().filter(|count| count.run_id == *run && count.failed).collect()
    }

    /// "12 drafts that were not sent". A kind that this program no longer knows is called by its own word.
    fn counted(&self, kind: &str, count: impl words::Value + Display) -> String {
        match self.frame.words.knows(kind) {
            true => self.frame.words.t1(kind, "count", count),
            false => format!("{kind}: {count}"),
        }
    }

    fn lines(&self) -> Vec<(&'static Period, String, String)> {
        let line = |period: &'static Period| {
            let length = period.told(self.periods.length(period), self.frame.words);
            (period, self.frame.t(history::title(period)).to_owned(), length)
        };
        PERIODS.iter().map(line).collect()
    }

    fn to(&self, period: &Period) -> String {
        address::Period { period: period.name.to_owned() }.to_string()
    }

    fn runs_to(&self) -> String {
        address::Runs.to_string()
    }
}

pages::sample!("retention", |frame| {
    let now = Moment(1_633_341_600_000_000);
    let run = |number, by: Option<&str>, ended_at| Run {
        id: Id::from_u128(number),
        by: by.map(str::to_owned),
        begun_at: now,
        ended_at,
        done: 7,
    };
    let count =
        |number, kind: &str, gone, failed| Count { run_id: Id::from_u128(number), kind: kind.to_owned(), gone, failed };
    let page = |due, runs, counts, history| RetentionPage {
        frame: frame.clone(),
        now,
        due,
        runs,
        counts,
        whole: 20,
        periods: Periods::default(),
        history,
    };
    let counts = vec![
        count(1, "retention-drafts", 1, false),
        count(1, "retention-notices", 1280, false),
        count(1, "retention-of-a-room-that-is-gone", 4, false),
    ];
    let failed = vec![count(1, "retention-uploads", 0, true)];
    let ended = || vec![run(2, None, Some(now)), run(1, Some("Paavo Pääkäyttäjä"), Some(now))];
    vec![
        ("empty", page(vec![], vec![], vec![], vec![])),
        ("filled", page(vec![("retention-notices", 12)], ended(), counts.clone(), history::sample(&frame))),
        ("running", page(vec![("retention-drafts", 3)], vec![run(1, None, None)], counts, vec![])),
        ("failed", page(vec![], ended(), failed, vec![])),
    ]
});
