//! A round's home: what is asked and why, where it is, and one next step.

use crate::permissions::{AddTo, VoteIn};
use crate::round::{Round, Stage};
use crate::statement::Statement;
use crate::voter::Voter;
use crate::{address, exchange, hall, index, moderation, result, round_trace, text};
use askama::Template;
use askama::filters::Safe;
use people::{May, Me};
use store::Moment;
use web::acts::{Edit, See};
use web::{App, Frame, IntoResponse, Page, Permit, Result, State};

#[derive(Template)]
#[template(path = "show.html")]
struct ShowPage {
    frame: Frame,
    round: Round,
    now: Moment,
    /// How many take part, rounded so that nobody's coming can be told. None: too few to say.
    over: Option<i64>,
    has_begun: bool,
    has_voted: bool,
    added: Vec<Statement>,
    /// What results, the text and the hall say of themselves.
    cards: Vec<Safe<String>>,
    /// For who prepares it: the hall, the files.
    tools: Vec<Safe<String>>,
    /// What those who prepare it see besides.
    desk: Option<Desk>,
    may_vote: bool,
    may_add: bool,
}

struct Desk {
    statements: Vec<Statement>,
    /// Waiting for a moderator, in this round.
    waiting: i64,
    whys: i64,
}

pub(crate) async fn show(round: May<See, Round>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let (me, now) = (round.who.clone(), app.now());
    let count = Voter::count(round.id, app.store.read()).await?;
    let is_open = round.is_open(now);
    let has_voted = round.asks_me && index::has_voted(&round, &me, &app).await?;
    let added = Statement::added_by(me.id, round.id, app.store.read()).await?;
    let mut cards = vec![];
    cards.extend(result::card(&round, &frame, &me, &app).await?);
    cards.extend(text::card(&round, &frame, &me, &app).await?);
    let mut tools = vec![];
    tools.extend(hall::card(&round, &frame, &me, &app).await?);
    tools.extend(exchange::card(&round, &frame, &me));
    let desk = match Permit::<Edit, Me>::permits(&round.record, &me) {
        true => Some(Desk::of(&round, &app).await?),
        false => None,
    };
    Ok(Page(ShowPage {
        over: over(count).filter(|_| is_open),
        has_begun: is_open && count > 0,
        has_voted,
        added,
        cards,
        tools,
        desk,
        may_vote: is_open && Permit::<VoteIn, Me>::permits(&round.record, &me),
        may_add: is_open && Permit::<AddTo, Me>::permits(&round.record, &me),
        frame,
        now,
        round: round.into_record(),
    }))
}

/// More than so many tens: 93 are "over 90", 20 are "over 10", ten or fewer nothing.
pub(crate) fn over(count: i64) -> Option<i64> {
    Some((count - 1) / 10 * 10).filter(|tens| *tens >= 10)
}

impl Desk {
    async fn of(round: &Round, app: &App) -> Result<Desk> {
        let statements = Statement::published(round.id, app.store.read()).await?;
        let waiting = moderation::waiting::of_round(round.id, app.store.read()).await?;
        let whys = match round.closed_at.is_some() {
            true => moderation::whys::unread(round.id, app.store.read()).await?,
            false => 0,
        };
        Ok(Desk { statements, waiting, whys })
    }
}

impl ShowPage {
    fn stage(&self) -> Stage {
        self.round.stage(self.now)
    }

    fn is_draft(&self) -> bool {
        self.stage() == Stage::Draft
    }

    fn is_open(&self) -> bool {
        self.stage() == Stage::Open
    }

    fn is_told(&self) -> bool {
        self.stage() == Stage::Told
    }

    /// It has been given and has not ended: its end can be put off, and it can be closed.
    fn goes_on(&self) -> bool {
        self.round.opened_at.is_some() && self.round.closed_at.is_none()
    }

    /// Something can be done at its desk.
    fn has_work(&self, desk: &Desk) -> bool {
        self.goes_on() || desk.waiting > 0 || desk.whys > 0
    }

    /// While it goes on the page hears when it closes, and when the result is there.
    fn listening(&self) -> Safe<String> {
        hall::listening(&self.round, self.stage())
    }

    fn trace(&self) -> Safe<String> {
        round_trace::draw(&self.round, &self.frame, self.now)
    }

    fn voting(&self) -> String {
        address::Voting { round: self.round.id }.to_string()
    }

    fn own(&self) -> String {
        address::OwnVotes { round: self.round.id }.to_string()
    }

    fn adding(&self) -> String {
        address::NewStatement { round: self.round.id }.to_string()
    }

    fn edit(&self) -> String {
        address::EditRound { round: self.round.id }.to_string()
    }

    fn opening(&self) -> String {
        address::Opening { round: self.round.id }.to_string()
    }

    fn closing(&self) -> String {
        address::Closing { round: self.round.id }.to_string()
    }

    fn whys(&self) -> String {
        address::Whys { round: self.round.id }.to_string()
    }

    fn moderation(&self) -> String {
        address::Moderation.to_string()
    }

    /// When there is nothing to do but wait.
    fn waits(&self) -> Option<String> {
        let words = &self.frame.words;
        match self.stage() {
            Stage::Ahead => Some(words.t1("will-voting-ahead", "day", words.day_and_time(self.round.opens_at))),
            Stage::Closed => Some(words.t1("will-voting-closed", "day", words.day_and_time(self.round.result_at))),
            Stage::Open if !self.round.asks_me => Some(self.frame.t("will-voting-not-asked").to_owned()),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::over;

    #[test]
    fn what_is_said_of_how_many_take_part_is_true_and_coarse() {
        let said: Vec<Option<i64>> = [0, 1, 9, 10, 11, 20, 21, 93, 100, 101].map(over).into();
        assert_eq!(said, [None, None, None, None, Some(10), Some(10), Some(20), Some(90), Some(90), Some(100)]);
    }
}

pages::sample!("will/round", |frame| {
    use crate::round_samples as samples;
    use crate::statement::State as At;
    let desk = |statements| Some(Desk { statements, waiting: 2, whys: 3 });
    let page = |stage, desk| ShowPage {
        frame: frame.clone(),
        round: samples::round(stage),
        now: samples::now(),
        over: Some(90).filter(|_| stage == Stage::Open),
        has_begun: true,
        has_voted: false,
        added: vec![],
        cards: vec![],
        tools: vec![],
        desk,
        may_vote: stage == Stage::Open,
        may_add: stage == Stage::Open,
    };
    let added = || {
        vec![
            samples::added(1, "Ruokataukoa ei saa käyttää muutosinfoihin.", At::Offered),
            samples::added(2, "Osastonhoitajan pitää vaihtua.", At::Refused),
            samples::added(13, "Yövuorolaisille pitää olla oma tapa osallistua.", At::Published),
        ]
    };
    let statements = || {
        vec![
            samples::statement(1, "Muutoksesta pitää kertoa joka viikko samana päivänä."),
            samples::statement(2, &"Pitkä väittämä. ".repeat(12)),
        ]
    };
    vec![
        ("filled", page(Stage::Open, None)),
        ("voted", ShowPage { has_voted: true, added: added(), ..page(Stage::Open, None) }),
        ("draft-empty", page(Stage::Draft, desk(vec![]))),
        ("draft", page(Stage::Draft, desk(statements()))),
        ("prepared", page(Stage::Open, desk(statements()))),
        ("ahead", page(Stage::Ahead, None)),
        ("closed", page(Stage::Closed, desk(statements()))),
        ("told", ShowPage { has_voted: true, ..page(Stage::Told, None) }),
    ]
});
