//! Rounds: those that are open and await the reader first, then those to come, then what has been found out.

use crate::permissions::Rounds;
use crate::round::{Round, Stage};
use crate::voter::{Mark, Voter};
use crate::{address, exchange, moderation};
use askama::Template;
use people::{Me, SignedIn};
use store::Moment;
use web::acts::{Create, See};
use web::{App, Error, Frame, IntoResponse, Page, Permit, Result, State};

#[derive(Template)]
#[template(path = "index.html")]
struct IndexPage {
    frame: Frame,
    now: Moment,
    lines: Vec<Line>,
    may_prepare: bool,
    /// How many statements wait for a moderator.
    waiting: i64,
}

struct Line {
    round: Round,
    /// The reader has voted in it.
    has_voted: bool,
}

pub(crate) async fn index(me: SignedIn, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let mut lines = vec![];
    for round in Round::all(&me, &app).await? {
        if Permit::<See, Me>::permits(&round, &me) {
            let has_voted = round.is_open(app.now()) && round.asks_me && has_voted(&round, &me, &app).await?;
            lines.push(Line { round, has_voted });
        }
    }
    let may_prepare = Permit::<Create, Me>::permits(&Rounds, &me.0);
    let waiting = if may_prepare { moderation::waiting::count(app.store.read()).await? } else { 0 };
    Ok(Page(IndexPage { frame, now: app.now(), lines, may_prepare, waiting }))
}

/// Without the round's key nobody can tell.
pub(crate) async fn has_voted(round: &Round, me: &Me, app: &App) -> Result<bool> {
    match Mark::of(round, me, app) {
        Ok(Some(mark)) => Ok(Voter::of(round.id, &mark, app.store.read()).await?.is_some()),
        Ok(None) | Err(Error::Sealed) => Ok(false),
        Err(error) => Err(error),
    }
}

impl IndexPage {
    fn of(&self, stages: &[Stage]) -> Vec<&Line> {
        self.lines.iter().filter(|line| stages.contains(&line.round.stage(self.now))).collect()
    }

    /// Open ones as cards of their own; the others as lists.
    fn open(&self) -> Vec<&Line> {
        let mut open = self.of(&[Stage::Open]);
        open.sort_by_key(|line| line.round.closes_at);
        open
    }

    fn sections(&self) -> Vec<(&'static str, Vec<&Line>)> {
        let sections = [
            ("will-index-coming", self.of(&[Stage::Closed, Stage::Ahead])),
            ("will-index-told", self.of(&[Stage::Told])),
            ("will-index-drafts", self.of(&[Stage::Draft])),
        ];
        sections.into_iter().filter(|(_, lines)| !lines.is_empty()).collect()
    }

    fn stage(&self, line: &Line) -> Stage {
        line.round.stage(self.now)
    }

    fn to(&self, line: &Line) -> String {
        match line.round.stage(self.now) {
            Stage::Told => address::Outcome { round: line.round.id }.to_string(),
            _ => line.round.to(),
        }
    }

    fn voting(&self, line: &Line) -> String {
        address::Voting { round: line.round.id }.to_string()
    }

    fn new_round(&self) -> String {
        address::NewRound.to_string()
    }

    fn bring(&self) -> String {
        exchange::bring_to()
    }

    fn moderation(&self) -> String {
        address::Moderation.to_string()
    }
}

pages::sample!("will", |frame| {
    use crate::round_samples as samples;
    let page = |lines, may_prepare, waiting| IndexPage {
        frame: frame.clone(),
        now: samples::now(),
        lines,
        may_prepare,
        waiting,
    };
    let line = |stage, has_voted| Line { round: samples::round(stage), has_voted };
    let long = Round {
        name: samples::text(&"Millaisen työpaikan haluamme rakentaa? ".repeat(5)).kept(),
        ..samples::round(Stage::Open)
    };
    let all = || {
        vec![
            line(Stage::Open, false),
            line(Stage::Open, true),
            line(Stage::Ahead, false),
            line(Stage::Closed, false),
            line(Stage::Told, false),
        ]
    };
    let mut whole = all();
    whole.extend([line(Stage::Draft, false), Line { round: long, has_voted: false }]);
    vec![
        ("empty", page(vec![], false, 0)),
        ("empty-preparer", page(vec![], true, 0)),
        ("filled", page(all(), false, 0)),
        ("long", page(whole, true, 2)),
    ]
});
