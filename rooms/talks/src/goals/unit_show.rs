//! A goal of a unit: what it rests on, what became of it, and what one can do.

use super::address;
use super::permissions::Settle;
use super::resting;
use super::turn::{State as Stands, Turn};
use super::unit_goal::{Change, Turned, UnitGoal};
use askama::Template;
use askama::filters::Safe;
use people::{May, byline};
use web::acts::See;
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};
use words::Texts;

const LONGEST: usize = 1_000;

#[derive(Template)]
#[template(path = "goals/unit_show.html")]
struct UnitGoalPage {
    frame: Frame,
    goal: UnitGoal,
    /// What the text it rests on is called, and where the paragraph is.
    rests_on: Option<(String, String)>,
    author: String,
    changes: Vec<Change>,
}

pub(crate) async fn show(goal: May<See, UnitGoal>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let rests_on = resting::rests_on(&goal, &goal.who, &app).await?;
    let mut changes = goal.changes(app.store.read()).await?;
    byline::sign(&mut changes, |change| (change.made_by, &mut change.author), goal.who.lang, &app).await?;
    let author = byline::of(goal.made_by, goal.who.lang, &app).await?;
    Ok(Page(UnitGoalPage { frame, rests_on, author, changes, goal: goal.into_record() }))
}

impl UnitGoalPage {
    fn out_of(&self) -> String {
        format!("{}?from={}", address::NewOwnGoal, self.goal.id)
    }

    fn settle_to(&self) -> String {
        address::UnitGoalSettling { unit_goal: self.goal.id }.to_string()
    }

    fn is_changed(&self, change: &Change) -> bool {
        change.turn == Turn::Changed
    }
}

#[derive(Template)]
#[template(path = "goals/unit_settle.html")]
struct SettlePage {
    frame: Frame,
    goal: UnitGoal,
    turn: Option<Turn>,
    word: Texts,
    name: Texts,
    errors: Errors,
}

pub(crate) async fn settling(goal: May<Settle, UnitGoal>, frame: Frame) -> Response {
    if !goal.is_open() {
        return see(goal.to()).saying("goals-settled-already").into_response();
    }
    let name = goal.name.0.clone();
    let (word, errors) = (Texts::default(), Errors::default());
    Page(SettlePage { frame, goal: goal.into_record(), turn: None, word, name, errors }).into_response()
}

pub(crate) async fn settle(
    goal: May<Settle, UnitGoal>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let (turn, word) = (Turn::from_word(sent.text("turn")), sent.texts("word"));
    let (typed, me) = (sent.texts("name"), goal.who.clone());
    let goal = goal.into_record();
    let mut errors = Errors::default();
    let own = frame.choices.written(frame.words.lang).code();
    errors.when(turn.is_none(), "turn", frame.t("goals-turn-missing"));
    errors.when(word.is_empty(), &format!("word-{own}"), frame.t("goals-word-missing"));
    let changes = turn == Some(Turn::Changed);
    let is_same = typed.is_empty() || typed == goal.name.0;
    errors.when(changes && is_same, &format!("name-{own}"), frame.t("goals-changed-missing"));
    let is_long = |texts: &Texts| texts.0.values().any(|text| text.chars().count() > LONGEST);
    errors.when(is_long(&word) || is_long(&typed), &format!("word-{own}"), frame.t("goals-too-long"));
    let Some(turn) = turn.filter(|_| errors.is_empty()) else {
        return Ok(refused(SettlePage { frame, goal, turn, word, name: typed, errors }));
    };
    let name = if changes { typed } else { goal.name.0.clone() };
    let seen = sent.number("seen").unwrap_or_default();
    let turned = Turned { turn, word: &word, name: &name, seen, by: me.id, now: app.now() };
    let mut tx = app.store.begin().await?;
    let settled = goal.settle(&turned, &mut tx).await?;
    tx.commit().await?;
    Ok(see(goal.to()).saying(if settled { turn.said() } else { "goals-settled-already" }).into_response())
}

impl SettlePage {
    fn own(&self) -> String {
        address::UnitGoalSettling { unit_goal: self.goal.id }.to_string()
    }

    fn turns(&self) -> Safe<String> {
        super::turn::choice(self.turn, &self.errors, &self.frame)
    }
}

pages::sample!("talks/goals/unit", |frame| {
    use super::samples;
    let change = |turn| Change {
        number: 1,
        turn,
        name: samples::unit_goal("Kirjaus heti.", true).name,
        word: samples::unit_goal("Kokeilimme, ja tämä kuvaa sitä paremmin.", true).name,
        made_by: store::Id::nil(),
        author: "Elli Esihenkilö".into(),
        made_at: samples::line("", true).goal.made_at,
    };
    let page = |is_open: bool, changes: Vec<Change>| UnitGoalPage {
        frame: frame.clone(),
        goal: UnitGoal {
            state: if is_open { Stands::Open } else { Stands::Dropped },
            ..samples::unit_goal("Kirjaus valmiiksi vuoron aikana", is_open)
        },
        rests_on: Some(("Yhteinen tahtotilamme".into(), "/will/texts/1#p0".into())),
        author: "Elli Esihenkilö".into(),
        changes,
    };
    vec![
        ("open", page(true, vec![])),
        ("changed", page(true, vec![change(Turn::Changed)])),
        ("dropped", page(false, vec![change(Turn::Dropped), change(Turn::Changed)])),
    ]
});

pages::sample!("talks/goals/unit-settling", |frame| {
    let page = |errors: Errors, turn| {
        let goal = super::samples::unit_goal("Kirjaus valmiiksi vuoron aikana", true);
        SettlePage { frame: frame.clone(), name: goal.name.0.clone(), goal, turn, word: Texts::default(), errors }
    };
    let mut errors = Errors::default();
    errors.add(format!("word-{}", frame.lang()), frame.t("goals-word-missing"));
    vec![("empty", page(Errors::default(), None)), ("error", page(errors, Some(Turn::Done)))]
});
