//! The page on which one takes a stand: one statement, three equal answers.

use super::{TOO_LONG, order};
use crate::permissions::AddTo;
use crate::round::{Round, Stage};
use crate::statement::Statement;
use crate::vote::{Stand, Vote};
use crate::voter::{Mark, Voter};
use crate::{address, hall, result, round_trace};
use askama::Template;
use askama::filters::Safe;
use axum::extract::Query;
use people::{May, Me};
use serde::Deserialize;
use store::{Id, Moment};
use web::acts::See;
use web::{App, Error, Errors, Frame, IntoResponse, Page, Permit, Response, Result, Sent, State, refused};

#[derive(Template)]
#[template(path = "voting/show.html")]
pub(crate) struct VotingPage {
    frame: Frame,
    round: Round,
    now: Moment,
    asks: Asks,
    may_add: bool,
    errors: Errors,
}

/// What the page asks, or why it asks nothing.
enum Asks {
    Card(Box<Card>),
    /// Everything has been answered.
    Done,
    NotAsked,
    NotOpen,
    /// The key that the round names is not here.
    Sealed,
}

/// One statement.
struct Card {
    statement: Statement,
    /// The how manyeth, of how many.
    place: usize,
    count: usize,
    done: usize,
    /// How one has voted on it before.
    mine: Option<Stand>,
    matters: bool,
    gave_reason: bool,
    /// As typed, when the form could not be taken.
    reason: String,
    /// The one answered just before.
    last: Option<Id>,
    /// Where to go on after it: `votes`, or to the next.
    back: &'static str,
}

#[derive(Deserialize, Default)]
pub(crate) struct Which {
    /// A certain one, to change one's vote on it.
    #[serde(default)]
    statement: String,
    /// The one answered just before.
    #[serde(default)]
    last: String,
    #[serde(default)]
    back: String,
}

pub(crate) async fn show(
    round: May<See, Round>,
    State(app): State<App>,
    frame: Frame,
    Query(which): Query<Which>,
) -> Result<impl IntoResponse> {
    let asks = asks(&round, &round.who, &which, &app).await?;
    Ok(Page(VotingPage::of(frame, &round.record, &round.who, asks, app.now())))
}

async fn asks(round: &Round, me: &Me, which: &Which, app: &App) -> Result<Asks> {
    if !round.asks_me {
        return Ok(Asks::NotAsked);
    }
    if !round.is_open(app.now()) {
        return Ok(Asks::NotOpen);
    }
    let mark = match Mark::of(round, me, app) {
        Ok(Some(mark)) => mark,
        Ok(None) => return Ok(Asks::NotOpen),
        Err(Error::Sealed) => return Ok(Asks::Sealed),
        Err(error) => return Err(error),
    };
    let votes = match Voter::of(round.id, &mark, app.store.read()).await? {
        Some(voter) => Vote::all_of(voter, app.store.read()).await?,
        None => vec![],
    };
    let statements = Statement::published(round.id, app.store.read()).await?;
    let chosen: Option<Id> = which.statement.parse().ok();
    let chosen = match chosen.filter(|id| statements.iter().any(|statement| statement.id == *id)) {
        Some(id) => Some(id),
        None => next(round, &mark, &votes, app).await?,
    };
    let done = statements.iter().filter(|one| votes.iter().any(|vote| vote.statement_id == one.id)).count();
    let count = statements.len();
    let Some(statement) = statements.into_iter().find(|one| Some(one.id) == chosen) else { return Ok(Asks::Done) };
    let mine = votes.iter().find(|vote| vote.statement_id == statement.id);
    let last: Option<Id> = which.last.parse().ok();
    Ok(Asks::Card(Box::new(Card {
        place: statement.number.filter(|_| mine.is_some()).map_or(done + 1, |number| number as usize),
        count,
        done,
        mine: mine.map(|vote| vote.stand),
        matters: mine.is_some_and(|vote| vote.matters),
        gave_reason: mine.is_some_and(|vote| vote.gave_reason),
        reason: String::new(),
        last: last.filter(|id| votes.iter().any(|vote| vote.statement_id == *id)),
        back: if which.back == "votes" { "votes" } else { "" },
        statement,
    })))
}

/// Of those that one has not answered.
async fn next(round: &Round, mark: &Mark, votes: &[Vote], app: &App) -> Result<Option<Id>> {
    let mut left = result::priorities(round.id, app).await?;
    left.retain(|(id, _)| votes.iter().all(|vote| vote.statement_id != *id));
    Ok(order::next(mark.seed(), &left))
}

impl VotingPage {
    /// In a hall, who votes hears when it closes; a round of weeks holds no stream open.
    fn listening(&self) -> Safe<String> {
        match self.round.is_live {
            true => hall::listening(&self.round, self.round.stage(self.now)),
            false => Safe(String::new()),
        }
    }

    fn of(frame: Frame, round: &Round, me: &Me, asks: Asks, now: Moment) -> VotingPage {
        let may_add = Permit::<AddTo, Me>::permits(round, me) && round.is_open(now);
        VotingPage { frame, round: round.clone(), now, asks, may_add, errors: Errors::default() }
    }

    /// The same statement once more, with what was typed and what is wrong.
    pub(super) async fn again(
        frame: Frame,
        round: &May<crate::permissions::VoteIn, Round>,
        statement: Option<Id>,
        sent: &Sent,
        wrong: &'static str,
        app: &App,
    ) -> Result<Response> {
        let statement = statement.map(|id| id.to_string()).unwrap_or_default();
        let which = Which { statement, back: sent.text("back").to_owned(), ..Which::default() };
        let mut asks = asks(round, &round.who, &which, app).await?;
        if let Asks::Card(card) = &mut asks {
            card.reason = sent.text("reason").to_owned();
            card.matters = sent.has("matters");
        }
        let mut page = VotingPage::of(frame, &round.record, &round.who, asks, app.now());
        let field = if wrong == TOO_LONG { "reason" } else { "stands" };
        page.errors.add(field, page.frame.t(wrong));
        Ok(refused(page))
    }

    fn trace(&self) -> Safe<String> {
        round_trace::draw(&self.round, &self.frame, self.now)
    }

    fn here(&self) -> String {
        address::Voting { round: self.round.id }.to_string()
    }

    fn one(&self, id: &Id) -> String {
        format!("{}?statement={id}", self.here())
    }

    fn own(&self) -> String {
        address::OwnVotes { round: self.round.id }.to_string()
    }

    fn adding(&self) -> String {
        address::NewStatement { round: self.round.id }.to_string()
    }

    fn progress(&self, card: &Card) -> String {
        let last = match (card.count % 100, card.count % 10) {
            (0, _) => 100,
            (_, 0) => 10,
            (_, last) => last,
        };
        self.frame.words.t3("will-voting-progress", "place", card.place, "count", card.count, "last", last)
    }

    /// Why nothing can be answered now.
    fn not_open(&self) -> String {
        match self.round.stage(self.now) {
            Stage::Ahead => {
                self.frame.words.t1("will-voting-ahead", "day", self.frame.words.day_and_time(self.round.opens_at))
            }
            Stage::Closed => {
                self.frame.words.t1("will-voting-closed", "day", self.frame.words.day_and_time(self.round.result_at))
            }
            Stage::Draft => self.frame.t("will-voting-draft").to_owned(),
            _ => self.frame.t("will-voting-told").to_owned(),
        }
    }
}

impl Card {
    /// A point for each statement, as long as they can be told apart.
    fn points(&self) -> Vec<bool> {
        if self.count > 40 { vec![] } else { (0..self.count).map(|at| at < self.done).collect() }
    }

    fn mine_key(&self) -> &'static str {
        self.mine.map_or("", super::own::key)
    }
}

pages::sample!("will/vote", |frame| {
    use crate::round_samples as samples;
    let card = |statement: Statement| Card {
        statement,
        place: 7,
        count: 23,
        done: 6,
        mine: None,
        matters: false,
        gave_reason: false,
        reason: String::new(),
        last: None,
        back: "",
    };
    let page = |asks, errors| VotingPage {
        frame: frame.clone(),
        round: samples::round(Stage::Open),
        now: samples::now(),
        asks,
        may_add: true,
        errors,
    };
    let first = || {
        samples::statement(
            9,
            "Työvuorosuunnittelussa oma vaikutusmahdollisuus on tärkeämpi kuin täysin tasan jaetut vuorot.",
        )
    };
    let hostile = samples::statement(1, &format!("<script>alert(1)</script> https://example.org/{}", "x".repeat(150)));
    let mut errors = Errors::default();
    errors.add("reason", frame.t(TOO_LONG));
    let changed = Card {
        mine: Some(Stand::Agree),
        matters: true,
        gave_reason: true,
        last: Some(Id::nil()),
        back: "votes",
        ..card(first())
    };
    let typed = Card { reason: "Sanottu jo. ".repeat(50), ..card(first()) };
    vec![
        ("filled", page(Asks::Card(Box::new(card(first()))), Errors::default())),
        ("changing", page(Asks::Card(Box::new(changed)), Errors::default())),
        ("error", page(Asks::Card(Box::new(typed)), errors)),
        ("long", page(Asks::Card(Box::new(Card { count: 640, ..card(hostile) })), Errors::default())),
        ("done", page(Asks::Done, Errors::default())),
        ("not-asked", page(Asks::NotAsked, Errors::default())),
        ("sealed", page(Asks::Sealed, Errors::default())),
        ("not-open", VotingPage { round: samples::round(Stage::Closed), ..page(Asks::NotOpen, Errors::default()) }),
        ("draft", VotingPage { round: samples::round(Stage::Draft), ..page(Asks::NotOpen, Errors::default()) }),
    ]
});
