//! One sets oneself a goal: out of a unit's, or free.

use super::address;
use super::own_goal::{OwnGoal, Setting};
use super::turn::due;
use super::unit_goal::UnitGoal;
use askama::Template;
use axum::extract::Query;
use people::{Me, SignedIn};
use serde::Deserialize;
use store::Id;
use web::acts::See;
use web::{App, Errors, Frame, IntoResponse, Page, Permit, Response, Result, Sent, State, refused, see};

pub(super) const LONGEST: usize = 2_000;

#[derive(Template)]
#[template(path = "goals/own_new.html")]
struct NewPage {
    frame: Frame,
    /// Those of the units of whoever writes.
    units: Vec<UnitGoal>,
    from: Option<Id>,
    words: String,
    due: String,
    errors: Errors,
    once: Id,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Coming {
    from: String,
}

pub(crate) async fn new(
    me: SignedIn,
    State(app): State<App>,
    frame: Frame,
    Query(Coming { from }): Query<Coming>,
) -> Result<impl IntoResponse> {
    let units = units(&me, &app).await?;
    let (from, once) = (from.parse().ok(), app.clock.new_id());
    let (words, due) = (String::new(), String::new());
    Ok(Page(NewPage { frame, units, from, words, due, errors: Errors::default(), once }))
}

pub(crate) async fn create(me: SignedIn, State(app): State<App>, frame: Frame, sent: Sent) -> Result<Response> {
    let (words, typed) = (sent.text("words").to_owned(), sent.text("due").to_owned());
    let once = sent.text("once").parse().unwrap_or_else(|_| app.clock.new_id());
    let units = units(&me, &app).await?;
    let from: Option<Id> = sent.text("from").parse().ok();
    let from = from.filter(|from| units.iter().any(|goal| goal.id == *from));
    let mut errors = written(&words, &frame);
    let due_on = due(&typed, &frame, &mut errors);
    if !errors.is_empty() {
        return Ok(refused(NewPage { frame, units, from, words, due: typed, errors, once }));
    }
    let setting = Setting { id: once, words: &words, unit_goal_id: from, due_on };
    let mut tx = app.store.begin().await?;
    OwnGoal::set(&setting, &me, &app, &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::OwnGoal { own_goal: once }).saying("goals-own-set").into_response())
}

fn written(words: &str, frame: &Frame) -> Errors {
    let mut errors = Errors::default();
    errors.when(words.is_empty(), "words", frame.t("goals-own-missing"));
    errors.when(words.chars().count() > LONGEST, "words", frame.t("goals-too-long"));
    errors
}

async fn units(me: &Me, app: &App) -> Result<Vec<UnitGoal>> {
    let mut units = UnitGoal::visible_to(me, app).await?;
    units.retain(|goal| goal.is_open() && Permit::<See, Me>::permits(goal, me));
    Ok(units)
}

impl NewPage {
    fn is_from(&self, goal: &UnitGoal) -> bool {
        self.from == Some(goal.id)
    }
}

pages::sample!("talks/goals/own-new", |frame| {
    let page = |units, words: &str, errors| NewPage {
        frame: frame.clone(),
        units,
        from: Some(Id::nil()),
        words: words.into(),
        due: "2022-02-15".into(),
        errors,
        once: Id::nil(),
    };
    let unit = super::samples::unit_goal("Kirjaus valmiiksi vuoron aikana", true);
    vec![
        ("empty", page(vec![], "", Errors::default())),
        ("filled", page(vec![unit.clone()], "Pidän kaksi oppimistuokiota.", Errors::default())),
        ("error", page(vec![unit], "", written("", &frame))),
    ]
});
