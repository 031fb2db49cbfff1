//! How one has voted oneself, to be looked at and changed until the round closes. Nobody else's votes are on any page.

use crate::address;
use crate::permissions::VoteIn;
use crate::round::{Round, Stage};
use crate::statement::Statement;
use crate::vote::{Stand, Vote};
use crate::voter::{Mark, Voter};
use askama::Template;
use people::May;
use web::{App, Error, Frame, IntoResponse, Page, Response, Result, State, see};

#[derive(Template)]
#[template(path = "voting/own.html")]
struct OwnPage {
    frame: Frame,
    round: Round,
    is_open: bool,
    lines: Vec<Line>,
    /// Those not answered yet.
    left: usize,
}

struct Line {
    statement: Statement,
    vote: Vote,
}

/// A stand as it is called.
pub(super) fn key(stand: Stand) -> &'static str {
    match stand {
        Stand::Agree => "will-stand-agree",
        Stand::Disagree => "will-stand-disagree",
        Stand::Pass => "will-stand-passed",
    }
}

pub(crate) async fn index(round: May<VoteIn, Round>, State(app): State<App>, frame: Frame) -> Result<Response> {
    let mark = match Mark::of(&round, &round.who, &app) {
        Err(Error::Sealed) => return Ok(see(address::Voting { round: round.id }).into_response()), // it says so in words
        mark => mark?,
    };
    let votes = match mark {
        Some(mark) => match Voter::of(round.id, &mark, app.store.read()).await? {
            Some(voter) => Vote::all_of(voter, app.store.read()).await?,
            None => vec![],
        },
        None => vec![],
    };
    let statements = Statement::published(round.id, app.store.read()).await?;
    let all = statements.len();
    let mine = |statement: Statement| {
        let vote = votes.iter().find(|vote| vote.statement_id == statement.id)?.clone();
        Some(Line { statement, vote })
    };
    let lines: Vec<Line> = statements.into_iter().filter_map(mine).collect();
    let (is_open, left) = (round.is_open(app.now()), all - lines.len());
    Ok(Page(OwnPage { frame, round: round.into_record(), is_open, lines, left }).into_response())
}

impl OwnPage {
    fn voting(&self) -> String {
        address::Voting { round: self.round.id }.to_string()
    }

    fn change(&self, line: &Line) -> String {
        format!("{}?statement={}&back=votes", self.voting(), line.statement.id)
    }

    fn stand(&self, line: &Line) -> &'static str {
        self.frame.t(key(line.vote.stand))
    }

    fn colour(&self, line: &Line) -> &'static str {
        match line.vote.stand {
            Stand::Agree => "accent",
            Stand::Disagree => "lakka",
            Stand::Pass => "neutral",
        }
    }
}

pages::sample!("will/votes", |frame| {
    use crate::round_samples as samples;
    let page = |lines, left, stage| OwnPage {
        frame: frame.clone(),
        round: samples::round(stage),
        is_open: stage == Stage::Open,
        lines,
        left,
    };
    let line = |number: i64, stand, matters| Line {
        statement: samples::statement(
            number,
            &"Jokaisessa yksikössä pitää olla yhteinen hetki. ".repeat(number as usize),
        ),
        vote: Vote { statement_id: store::Id::nil(), stand, matters, gave_reason: false },
    };
    let lines = || vec![line(1, Stand::Agree, true), line(2, Stand::Disagree, false), line(4, Stand::Pass, false)];
    vec![
        ("empty", page(vec![], 24, Stage::Open)),
        ("filled", page(lines(), 21, Stage::Open)),
        ("closed", page(lines(), 0, Stage::Told)),
    ]
});
