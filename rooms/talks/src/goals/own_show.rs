//! One's own goal: what became of it, who sees it, and what one can do. To a supervisor to whom it is shown it is drawn without
//! the doings, and that they opened it is noted.

use super::address;
use super::own_goal::{KIND, OwnGoal, Turned};
use super::own_new::LONGEST;
use super::permissions::{Settle, ShowGoal};
use super::turn::Turn;
use askama::Template;
use askama::filters::Safe;
use notices::Beginning;
use people::{Led, May, Me, Person, byline};
use store::{Moment, Tx};
use web::acts::{Remove, See};
use web::{App, Error, Errors, Frame, IntoResponse, Page, Reference, Response, Result, Sent, State, refused, see};
use words::Texts;

/// News to a supervisor; it says neither whose nor what.
pub const NEWS: &str = "goals-news-shown";
/// So many openings are looked through.
const OPENINGS: i64 = 500;

#[derive(Template)]
#[template(path = "goals/own_show.html")]
struct OwnGoalPage {
    frame: Frame,
    goal: OwnGoal,
    words: String,
    /// The unit's goal that it comes from, with its page.
    from: Option<(String, String)>,
    history: Vec<Past>,
    /// To its owner: who sees it.
    readers: Vec<String>,
    /// To its owner: there is a supervisor who does not see it.
    may_show: bool,
    openings: Vec<(String, Moment)>,
}

/// What became of it, opened.
struct Past {
    turn: Turn,
    before: String,
    word: String,
    at: Moment,
}

pub(crate) async fn show(goal: May<See, OwnGoal>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let me = goal.who.clone();
    let goal = goal.into_record();
    audit::opened(me.id, &goal.reference(), goal.person_id, &app).await?;
    let opened = goal.open(&me, &app).await?.ok_or(Error::NotFound)?;
    let mut history = vec![];
    for change in goal.changes(app.store.read()).await? {
        let (before, word) = (opened.read(change.id, &change.body)?, opened.read(change.id, &change.word)?);
        history.push(Past { turn: change.turn, before, word, at: change.made_at });
    }
    let from = goal.unit_goal_id.zip(goal.unit_goal.as_ref());
    let from =
        from.map(|(id, name)| (name.0.read(me.lang).to_owned(), address::UnitGoal { unit_goal: id }.to_string()));
    let mut page = OwnGoalPage {
        words: goal.read(&opened)?,
        frame,
        from,
        history,
        readers: vec![],
        may_show: false,
        openings: vec![],
        goal,
    };
    if page.goal.is_own {
        page.for_owner(&me, &app).await?;
    }
    Ok(Page(page))
}

impl OwnGoalPage {
    /// A former supervisor's key opens nothing any more; they are not among those who see it.
    async fn for_owner(&mut self, me: &Me, app: &App) -> Result<()> {
        let holders = self.goal.readers(app.store.read()).await?;
        let supervisors = Led::supervisors_of(me.id, &app.clock.today(), app.store.read()).await?;
        let (see, not): (Vec<Led>, Vec<Led>) =
            supervisors.into_iter().partition(|one| holders.contains(&one.person_id));
        self.readers = see.into_iter().map(|one| one.name).collect();
        self.may_show = !not.is_empty();
        let seen = audit::of_person(me.id, OPENINGS, app.store.read()).await?;
        let its: Vec<_> = seen.into_iter().filter(|one| one.subject_id == self.goal.id).collect();
        let names = byline::of_many(its.iter().filter_map(|one| one.who), me.lang, app).await?;
        let name = |who| names.get(&who).cloned().unwrap_or_default();
        self.openings = its.into_iter().map(|one| (one.who.map(name).unwrap_or_default(), one.at)).collect();
        Ok(())
    }

    fn seen_by(&self) -> String {
        match (self.goal.is_own, self.readers.is_empty()) {
            (true, true) => self.frame.t("profile-sees-me").to_owned(),
            (true, false) => self.frame.words.t1("profile-sees-others", "names", self.readers.join(", ")),
            (false, _) => self.frame.words.t1("goals-sees-you-too", "name", &self.goal.name),
        }
    }

    fn is_changed(&self, past: &Past) -> bool {
        past.turn == Turn::Changed
    }

    fn at(&self, what: &str) -> String {
        format!("{}/{what}", self.goal.to())
    }
}

/// Shows it to the nearest supervisor, for the discussion they sit in.
pub(crate) async fn share(goal: May<ShowGoal, OwnGoal>, State(app): State<App>) -> Result<impl IntoResponse> {
    let me = goal.who.clone();
    let opened = goal.open(&me, &app).await?.ok_or(Error::NotFound)?;
    let mut tx = app.store.begin().await?;
    let shown = goal.show(&opened, &app, &mut tx).await?;
    for one in Led::supervisors_of(me.id, &app.clock.today(), &mut tx).await? {
        tell(&goal.record, one.person_id, &app, &mut tx).await?;
    }
    tx.commit().await?;
    Ok(see(goal.to()).saying(if shown > 0 { "goals-shown-to" } else { "goals-nobody-leads" }))
}

async fn tell(goal: &OwnGoal, to: store::Id, app: &App, tx: &mut Tx) -> Result<()> {
    let Some(to) = Person::find(to, &mut *tx).await? else { return Ok(()) };
    Beginning {
        employer_id: to.employer_id,
        person_id: to.id,
        word: NEWS,
        subject: &goal.reference(),
        about: &Texts::default(),
        due_at: None,
        urgent: false,
        now: app.now(),
    }
    .tell(tx)
    .await?;
    Ok(())
}

pub(crate) async fn take_back(goal: May<ShowGoal, OwnGoal>, State(app): State<App>) -> Result<impl IntoResponse> {
    let mut tx = app.store.begin().await?;
    goal.take_back(&mut tx).await?;
    notices::cease_for_all(NEWS, &Reference::new(KIND, goal.id), app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(goal.to()).saying("goals-taken-back"))
}

#[derive(Template)]
#[template(path = "goals/own_removal.html")]
struct RemovalPage {
    frame: Frame,
    goal: OwnGoal,
    words: String,
}

pub(crate) async fn removing(
    goal: May<Remove, OwnGoal>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let opened = goal.open(&goal.who, &app).await?.ok_or(Error::NotFound)?;
    Ok(Page(RemovalPage { frame, words: goal.read(&opened)?, goal: goal.into_record() }))
}

pub(crate) async fn remove(goal: May<Remove, OwnGoal>, State(app): State<App>) -> Result<impl IntoResponse> {
    let mut tx = app.store.begin().await?;
    super::own_goal::forget(goal.id, &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Goals).saying("goals-removed"))
}

#[derive(Template)]
#[template(path = "goals/own_settle.html")]
struct SettlePage {
    frame: Frame,
    goal: OwnGoal,
    now: String,
    turn: Option<Turn>,
    word: String,
    words: String,
    errors: Errors,
}

pub(crate) async fn settling(goal: May<Settle, OwnGoal>, State(app): State<App>, frame: Frame) -> Result<Response> {
    if !goal.is_open() {
        return Ok(see(goal.to()).saying("goals-settled-already").into_response());
    }
    let opened = goal.open(&goal.who, &app).await?.ok_or(Error::NotFound)?;
    let now = goal.read(&opened)?;
    let (words, goal) = (now.clone(), goal.into_record());
    let page = SettlePage { frame, goal, now, turn: None, word: String::new(), words, errors: Errors::default() };
    Ok(Page(page).into_response())
}

pub(crate) async fn settle(
    goal: May<Settle, OwnGoal>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let opened = goal.open(&goal.who, &app).await?.ok_or(Error::NotFound)?;
    let goal = goal.into_record();
    let now = goal.read(&opened)?;
    let (turn, word, words) = (Turn::from_word(sent.text("turn")), sent.text("word"), sent.text("words"));
    let mut errors = Errors::default();
    errors.when(turn.is_none(), "turn", frame.t("goals-turn-missing"));
    errors.when(word.is_empty(), "word", frame.t("goals-word-missing"));
    let changes = turn == Some(Turn::Changed);
    errors.when(changes && (words.is_empty() || words == now), "words", frame.t("goals-changed-missing"));
    let is_long = word.chars().count().max(words.chars().count()) > LONGEST;
    errors.when(is_long, "word", frame.t("goals-too-long"));
    let Some(turn) = turn.filter(|_| errors.is_empty()) else {
        let (word, words) = (word.to_owned(), words.to_owned());
        return Ok(refused(SettlePage { frame, goal, now, turn, word, words, errors }));
    };
    let seen = sent.number("seen").unwrap_or_default();
    let turned = Turned { id: app.clock.new_id(), turn, word, words, seen, now: app.now() };
    let mut tx = app.store.begin().await?;
    let settled = goal.settle(&turned, &opened, &mut tx).await?;
    tx.commit().await?;
    Ok(see(goal.to()).saying(if settled { turn.said() } else { "goals-settled-already" }).into_response())
}

impl SettlePage {
    fn own(&self) -> String {
        address::OwnGoalSettling { own_goal: self.goal.id }.to_string()
    }

    fn turns(&self) -> Safe<String> {
        super::turn::choice(self.turn, &self.errors, &self.frame)
    }
}

pages::sample!("talks/goals/own", |frame| {
    use super::samples::line;
    let past = |turn| Past {
        turn,
        before: "Pidän yhden tuokion.".into(),
        word: String::from("Yksi ei riittänyt, ja kaksi sopi vuoroihin."),
        at: line("", true).goal.made_at,
    };
    let page = |is_own: bool, is_open: bool, history: Vec<Past>| OwnGoalPage {
        frame: frame.clone(),
        goal: OwnGoal { is_own, ..line("", is_open).goal },
        words: "Pidän kaksi oppimistuokiota haavanhoidon kirjaamisesta.".into(),
        from: Some(("Kirjaus valmiiksi vuoron aikana".into(), "/talks/goals/units/1".into())),
        readers: if is_own && !history.is_empty() { vec!["Elli Esihenkilö".into()] } else { vec![] },
        may_show: is_own && history.is_empty(),
        openings: if is_own && !history.is_empty() {
            vec![("Elli Esihenkilö".to_owned(), line("", true).goal.made_at)]
        } else {
            vec![]
        },
        history,
    };
    vec![
        ("open", page(true, true, vec![])),
        ("changed", page(true, true, vec![past(Turn::Changed)])),
        ("done", page(true, false, vec![past(Turn::Done), past(Turn::Changed)])),
        ("shown", page(false, true, vec![])),
    ]
});

pages::sample!("talks/goals/own-settling", |frame| {
    let page = |errors: Errors, turn| SettlePage {
        frame: frame.clone(),
        goal: super::samples::line("", true).goal,
        now: "Pidän kaksi oppimistuokiota.".into(),
        turn,
        word: String::new(),
        words: "Pidän kaksi oppimistuokiota.".into(),
        errors,
    };
    let mut errors = Errors::default();
    errors.add("word", frame.t("goals-word-missing"));
    vec![("empty", page(Errors::default(), None)), ("error", page(errors, Some(Turn::Changed)))]
});

pages::sample!("talks/goals/own-removal", |frame| {
    let goal = super::samples::line("", true).goal;
    vec![("filled", RemovalPage { frame: frame.clone(), goal, words: "Pidän kaksi oppimistuokiota.".into() })]
});
