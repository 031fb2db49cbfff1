//! Goals on one page: one's own, those of one's unit, and those that people whom one leads show.

use super::address;
use super::own_goal::OwnGoal;
use super::unit_goal::{LedUnit, UnitGoal};
use crate::talk::{Kind, Talk};
use askama::Template;
use askama::filters::Safe;
use people::{Me, SignedIn, byline};
use std::time::Duration;
use web::{App, Error, Frame, IntoResponse, Page, Result, State};

/// So many stand where there is little room.
const FEW: usize = 3;
/// A card is looked at again and again while two people talk: that is one opening.
const ONE_TALK: Duration = Duration::from_secs(15 * 60);

/// One's own goal, opened.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub goal: OwnGoal,
    pub words: String,
}

#[derive(Template)]
#[template(path = "goals/index.html")]
struct GoalsPage {
    frame: Frame,
    own: Vec<Line>,
    settled: Vec<Line>,
    /// One's own whose words stay closed, since a key is missing on the server.
    closed: Vec<OwnGoal>,
    units: Vec<UnitGoal>,
    units_settled: Vec<UnitGoal>,
    led: Vec<LedUnit>,
    /// Who shows goals to the person asking; what they say is behind a link, since opening is noted.
    shown: Vec<(String, Vec<OwnGoal>)>,
}

pub(crate) async fn index(me: SignedIn, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let (lines, closed) = opened(OwnGoal::own(&me, &app).await?, &me, &app).await?;
    let (own, settled) = lines.into_iter().partition(is_open);
    let all = UnitGoal::visible_to(&me, &app).await?;
    let (units, units_settled) = all.into_iter().partition(UnitGoal::is_open);
    let mut shown = OwnGoal::shown_to(&me, &app).await?;
    byline::sign(&mut shown, |goal| (goal.person_id, &mut goal.name), me.lang, &app).await?;
    let shown = shown.chunk_by(|one, next| one.person_id == next.person_id);
    let shown = shown.map(|of_one| (of_one[0].name.clone(), of_one.to_vec())).collect();
    let led = UnitGoal::units(&me, &app).await?;
    Ok(Page(GoalsPage { frame, own, settled, closed, units, units_settled, led, shown }))
}

fn is_open(line: &Line) -> bool {
    line.goal.is_open()
}

/// What they say, and those that stay closed: after a restore without keys the rest of a page stands without them.
async fn opened(goals: Vec<OwnGoal>, me: &Me, app: &App) -> Result<(Vec<Line>, Vec<OwnGoal>)> {
    let (mut lines, mut closed) = (vec![], vec![]);
    for goal in goals {
        match goal.open(me, app).await {
            Ok(Some(opened)) => lines.push(Line { words: goal.read(&opened)?, goal }),
            Ok(None) => {}
            Err(Error::Sealed) => closed.push(goal),
            Err(error) => return Err(error),
        }
    }
    Ok((lines, closed))
}

impl GoalsPage {
    fn new_own(&self) -> String {
        address::NewOwnGoal.to_string()
    }

    fn out_of(&self, goal: &UnitGoal) -> String {
        format!("{}?from={}", address::NewOwnGoal, goal.id)
    }

    fn new_unit(&self) -> String {
        address::NewUnitGoal.to_string()
    }

    /// A closed one is known by the day on which it was set.
    fn set_on(&self, goal: &OwnGoal) -> String {
        self.frame.words.t1("goals-closed-one", "day", self.frame.words.day_with_year(goal.made_at))
    }
}

/// One's open goals and those of one's units, in short.
#[derive(Template)]
#[template(path = "goals/card.html")]
struct Card<'c> {
    frame: &'c Frame,
    title: &'static str,
    own: Vec<Line>,
    units: Vec<UnitGoal>,
    /// Said where there are none.
    empty: &'static str,
}

impl Card<'_> {
    fn drawn(&self) -> Safe<String> {
        Safe(self.render().unwrap_or_default())
    }
}

async fn of_me(few: usize, me: &Me, app: &App) -> Result<(Vec<Line>, Vec<UnitGoal>)> {
    let own = OwnGoal::own(me, app).await?.into_iter().filter(OwnGoal::is_open).take(few).collect();
    let mut units = UnitGoal::open_of(me.id, &app.clock.today(), app.store.read()).await?;
    units.truncate(few);
    let (own, _) = opened(own, me, app).await?;
    Ok((own, units))
}

/// For the first page of discussions.
pub(crate) async fn card(frame: &Frame, me: &Me, app: &App) -> Result<Option<Safe<String>>> {
    let (own, units) = of_me(FEW, me, app).await?;
    Ok(Some(Card { frame, title: "goals-title", own, units, empty: "goals-card-empty" }.drawn()))
}

/// For the first page of the house: nothing where there are none.
pub async fn today(frame: &Frame, me: &Me, app: &App) -> Result<Option<Safe<String>>> {
    let (own, units) = of_me(FEW, me, app).await?;
    if own.is_empty() && units.is_empty() {
        return Ok(None);
    }
    Ok(Some(Card { frame, title: "goals-title", own, units, empty: "" }.drawn()))
}

/// For the page of a discussion: to the employee their own; to the supervisor those that they show, and that is noted; to all the
/// unit's.
pub(crate) async fn of_talk(talk: &Talk, frame: &Frame, me: &Me, app: &App) -> Result<Option<Safe<String>>> {
    let today = app.clock.today();
    let (own, whose) = match (talk.kind, talk.person_id) {
        (Kind::Pair, Some(person)) if person == me.id => (OwnGoal::own(me, app).await?, person),
        (Kind::Pair, Some(person)) if talk.is_led() => {
            let mut shown = OwnGoal::shown_to(me, app).await?;
            shown.retain(|goal| goal.person_id == person);
            (shown, person)
        }
        _ => (vec![], me.id),
    };
    let own: Vec<OwnGoal> = own.into_iter().filter(OwnGoal::is_open).collect();
    let (own, _) = opened(own, me, app).await?;
    for goal in own.iter().map(|line| &line.goal).filter(|goal| !goal.is_own) {
        audit::opened_within(ONE_TALK, me.id, &goal.reference(), goal.person_id, app).await?;
    }
    let units = match talk.kind {
        Kind::Pair => UnitGoal::open_of(whose, &today, app.store.read()).await?,
        Kind::Group => {
            let mut all = UnitGoal::visible_to(me, app).await?;
            all.retain(|goal| goal.is_open() && goal.unit_id == talk.unit_id);
            all
        }
    };
    Ok(Some(Card { frame, title: "goals-of-talk", own, units, empty: "goals-of-talk-empty" }.drawn()))
}

pages::sample!("talks/goals", |frame| {
    use super::samples;
    let page = |text: &str| GoalsPage {
        frame: frame.clone(),
        own: if text.is_empty() { vec![] } else { vec![samples::line(text, true)] },
        settled: if text.is_empty() { vec![] } else { vec![samples::line(text, false)] },
        closed: vec![],
        units: if text.is_empty() { vec![] } else { vec![samples::unit_goal(text, true)] },
        units_settled: if text.is_empty() { vec![] } else { vec![samples::unit_goal(text, false)] },
        led: if text.is_empty() { vec![] } else { vec![samples::led()] },
        shown: if text.is_empty() {
            vec![]
        } else {
            vec![("Heli Hoitaja".to_owned(), vec![samples::line(text, true).goal])]
        },
    };
    let long = "Kotihoidonyhteistyöryhmänkokousmuistio ja kaikki, mitä siitä seuraa. ".repeat(8);
    let mut closed = page("Pidän kaksi oppimistuokiota haavanhoidon kirjaamisesta.");
    closed.closed = closed.own.drain(..).chain(closed.settled.drain(..)).map(|line| line.goal).collect();
    vec![
        ("empty", page("")),
        ("filled", page("Pidän kaksi oppimistuokiota haavanhoidon kirjaamisesta.")),
        ("long", page(&long)),
        ("closed", closed),
    ]
});
