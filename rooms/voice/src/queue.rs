//! The public queue: how old the open questions are, who answers, what day is promised; how many are unanswered and how
//! long an answer takes. And the promise itself, which the coordinator may change.
//!
//! What was answered before it was brought in from minutes is a question like others, but says nothing of how we answer:
//! the share of unanswered and the median leave it out, and the page says how many were left out.

use crate::address;
use crate::promise::{LONGEST, Promise};
use crate::state::State as Stage;
use askama::Template;
use people::{May, Me, SignedIn, byline};
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use store::{Day, Id, Json, Moment, Result, Source, Tx, sql};
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::TryRecvError;
use web::acts::{Edit, Found, PathWords, See};
use web::{App, Errors, Frame, IntoResponse, Page, Response, Sent, State, refused, see};
use words::Texts;

/// How the channel keeps its promise.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Figures {
    pub asked: i64,
    pub open: i64,
    pub late: i64,
    /// Neither answered nor given a day, of what was asked in the last year and not brought in with its answer: per cent.
    pub unanswered: i64,
    /// Days from asking to the first answer or day, the middle one of the same. None: nothing has been answered.
    pub median: Option<i64>,
    /// Asked in the last year and brought in from minutes with their answers: in neither of those two.
    pub brought: i64,
}

store::record! {
    struct Counts { asked: i64, open: i64, late: i64, year: i64, unanswered: i64, answered: i64, brought: i64 }
}

const YEAR: i64 = 365 * 86_400_000_000;
const DAY: i64 = 86_400_000_000;

/// Counted from a hundred thousand questions, and drawn on every list: kept until a question changes, on any node, or the
/// minute does. Laid among the app's parts.
#[derive(Clone, Default)]
pub struct Lately(Arc<Mutex<Option<Counted>>>);

struct Counted {
    figures: Figures,
    minute: i64,
    heard: Receiver<Id>,
}

/// What a change to a question announces.
const QUESTIONS: Id = Id::from_u128(0x0076_6f69_6365);

/// In the change that changes a question, asks one or lets one go.
pub(crate) fn announce(tx: &mut Tx) {
    tx.announce(QUESTIONS);
}

impl Counted {
    fn is_fresh(&mut self, now: Moment) -> bool {
        loop {
            match self.heard.try_recv() {
                Ok(about) if about == QUESTIONS => return false,
                Ok(_) => {}
                Err(error) => return error == TryRecvError::Empty && self.minute == minute(now),
            }
        }
    }
}

fn minute(now: Moment) -> i64 {
    now.0 / 60_000_000
}

impl Lately {
    fn kept(&self, now: Moment) -> Option<Figures> {
        let mut kept = self.0.lock().ok()?;
        let mut counted = kept.take()?;
        let figures = counted.figures;
        *kept = counted.is_fresh(now).then_some(counted);
        kept.is_some().then_some(figures)
    }
}

/// Of what is published: figures about questions, not about people.
pub async fn figures(app: &App) -> web::Result<Figures> {
    let Some(lately) = app.part::<Lately>() else { return count(app).await };
    if let Some(figures) = lately.kept(app.now()) {
        return Ok(figures);
    }
    // Listens before it counts, so that what changes meanwhile is heard.
    let (heard, minute) = (app.store.hear(), minute(app.now()));
    let figures = count(app).await?;
    if let Ok(mut kept) = lately.0.lock() {
        *kept = Some(Counted { figures, minute, heard });
    }
    Ok(figures)
}

async fn count(app: &App) -> web::Result<Figures> {
    let (today, now) = (app.clock.today(), app.now());
    let since = Moment(now.0 - YEAR);
    let counts = counts(&today, now, since, app.store.read()).await?;
    let median = match counts.answered {
        0 => None,
        answered => Some(median(since, answered, app.store.read()).await?),
    };
    let unanswered = if counts.year == 0 { 0 } else { (counts.unanswered * 100 + counts.year / 2) / counts.year };
    let Counts { asked, open, late, brought, .. } = counts;
    Ok(Figures { asked, open, late, unanswered, median, brought })
}

async fn counts(today: &Day, now: Moment, since: Moment, from: impl Source) -> Result<Counts> {
    sql!(
        "SELECT CAST(count(*) AS bigint) AS asked, \
         CAST(coalesce(sum(CASE WHEN is_open THEN 1 ELSE 0 END), 0) AS bigint) AS open, \
         CAST(coalesce(sum(CASE WHEN is_open AND (return_on < $1 \
         OR (return_on IS NULL AND answered_at IS NULL AND answer_by < $2)) THEN 1 ELSE 0 END), 0) AS bigint) AS late, \
         CAST(coalesce(sum(CASE WHEN asked_at > $3 AND origin <> 'answered' THEN 1 ELSE 0 END), 0) AS bigint) AS year, \
         CAST(coalesce(sum(CASE WHEN asked_at > $3 AND origin = 'answered' THEN 1 ELSE 0 END), 0) AS bigint) AS brought, \
         CAST(coalesce(sum(CASE WHEN asked_at > $3 AND answered_at IS NULL AND state <> 'merged' THEN 1 ELSE 0 END), 0) \
         AS bigint) AS unanswered, \
         CAST(coalesce(sum(CASE WHEN asked_at > $3 AND answered_at IS NOT NULL AND origin <> 'answered' THEN 1 ELSE 0 END), 0) \
         AS bigint) AS answered \
         FROM question WHERE publication = 'published'"
    )
    .bind(today)
    .bind(now)
    .bind(since)
    .one(from)
    .await
}

/// The middle one, in whole days.
async fn median(since: Moment, answered: i64, from: impl Source) -> Result<i64> {
    let (micros,): (i64,) = sql!(
        "SELECT answered_at - asked_at FROM question WHERE publication = 'published' AND asked_at > $1 \
         AND answered_at IS NOT NULL AND origin <> 'answered' ORDER BY answered_at - asked_at LIMIT 1 OFFSET $2"
    )
    .bind(since)
    .bind((answered - 1) / 2)
    .one(from)
    .await?;
    Ok((micros + DAY / 2) / DAY)
}

impl Figures {
    /// In one sentence.
    pub fn sentence(&self, frame: &Frame) -> String {
        let words = frame.words;
        let open = words.t2("voice-figures-open", "open", self.open, "late", self.late);
        match self.median {
            Some(days) => {
                format!("{open} {}", words.t2("voice-figures-median", "days", days, "unanswered", self.unanswered))
            }
            None => open,
        }
    }

    /// For samples.
    pub fn sample() -> Figures {
        Figures { asked: 18, open: 9, late: 1, unanswered: 11, median: Some(9), brought: 0 }
    }
}

store::record! {
    /// An open question, as the queue shows it.
    #[derive(Debug, Clone)]
    pub struct Waiting {
        pub id: Id,
        pub number: i64,
        pub name: String,
        pub language: String,
        pub state: Stage,
        pub asked_at: Moment,
        pub answer_by: Moment,
        pub answered_at: Option<Moment>,
        pub return_on: Option<Day>,
        pub owner_id: Option<Id>,
        pub owner_job: String,
        pub theme: Json<Texts>,
    }
}

macro_rules! waiting {
    ($rest:literal) => {
        sql!(concat!(
            "SELECT q.id, q.number, q.name, q.language, q.state, q.asked_at, q.answer_by, q.answered_at, q.return_on, \
             q.owner_id, q.owner_job, t.name AS theme FROM question q JOIN theme t ON t.id = q.theme_id \
             WHERE q.is_open AND q.publication = 'published' AND ",
            $rest
        ))
    };
}

/// So many stand on the page.
const MOST: usize = 200;

/// The nearest day first, so that what is late stands on top: those with a promised day and those that wait for one.
async fn waiting(store: &store::Store) -> Result<Vec<Waiting>> {
    let dated = waiting!("q.return_on > '' ORDER BY q.return_on, q.number LIMIT 200");
    let mut waiting: Vec<Waiting> = dated.all(store.read()).await?;
    let undated = waiting!("q.return_on IS NULL ORDER BY q.answer_by, q.number LIMIT 200");
    waiting.extend(undated.all::<Waiting>(store.read()).await?);
    waiting.sort_by_key(|one| (one.due().unwrap_or(Moment(i64::MAX)), one.number));
    waiting.truncate(MOST);
    Ok(waiting)
}

impl Waiting {
    /// The promised day, else the service promise.
    fn due(&self) -> Option<Moment> {
        match (&self.return_on, self.answered_at) {
            (Some(day), _) => Some(crate::promise::last_minute(day)),
            (None, None) => Some(self.answer_by),
            (None, Some(_)) => None,
        }
    }
}

#[derive(Template)]
#[template(path = "queue.html")]
struct QueuePage {
    frame: Frame,
    now: Moment,
    figures: Figures,
    waiting: Vec<Waiting>,
    owners: HashMap<Id, String>,
    promise: Promise,
    coordinates: bool,
}

pub(crate) async fn show(me: SignedIn, State(app): State<App>, frame: Frame) -> web::Result<impl IntoResponse> {
    let waiting = waiting(&app.store).await?;
    let owners = byline::of_many(waiting.iter().filter_map(|one| one.owner_id), me.lang, &app).await?;
    let promise = *app.store.setting::<Promise>().await;
    let figures = figures(&app).await?;
    let coordinates = me.is(people::Role::Coordinator);
    Ok(Page(QueuePage { frame, now: app.now(), figures, waiting, owners, promise, coordinates }))
}

impl QueuePage {
    fn to(&self, one: &Waiting) -> String {
        address::Question { question: one.id }.to_string()
    }

    fn age(&self, one: &Waiting) -> String {
        let days = (self.now.0 - one.asked_at.0).max(0) / DAY;
        self.frame.words.t1("voice-age", "days", days)
    }

    /// Who answers, by name and title.
    fn owner(&self, one: &Waiting) -> String {
        let name = one.owner_id.and_then(|id| self.owners.get(&id)).map_or("", String::as_str);
        match (name.is_empty(), one.owner_job.is_empty()) {
            (true, _) => self.frame.t("voice-nobody-yet").to_owned(),
            (false, true) => name.to_owned(),
            (false, false) => format!("{name}, {}", one.owner_job),
        }
    }

    fn due(&self, one: &Waiting) -> Option<Moment> {
        one.due()
    }

    fn is_late(&self, one: &Waiting) -> bool {
        one.due().is_some_and(|due| due < self.now)
    }
}

/// The promise, as one thing.
#[derive(Debug)]
pub struct Promises;

impl Found<Me> for Promises {
    const KIND: &'static str = "voice_promise";
    async fn find(_: &PathWords, _: &Me, _: &App) -> web::Result<Option<Promises>> {
        Ok(Some(Promises))
    }
}

#[derive(Template)]
#[template(path = "promise.html")]
struct PromisePage {
    frame: Frame,
    errors: Errors,
    acknowledge: String,
    answer: String,
    step: String,
}

pub(crate) async fn edit(
    _: May<See, Promises>,
    State(app): State<App>,
    frame: Frame,
) -> web::Result<impl IntoResponse> {
    let Promise { acknowledge, answer, step } = *app.store.setting::<Promise>().await;
    let [acknowledge, answer, step] = [acknowledge, answer, step].map(|days| days.to_string());
    Ok(Page(PromisePage { frame, errors: Errors::default(), acknowledge, answer, step }))
}

pub(crate) async fn update(
    promises: May<Edit, Promises>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> web::Result<Response> {
    let mut errors = Errors::default();
    let mut days = |field: &str| {
        let days = sent.number(field).filter(|days| (1..=LONGEST).contains(days));
        errors.when(days.is_none(), field, frame.t("voice-promise-days-wrong"));
        days.unwrap_or(1)
    };
    let promise = Promise { acknowledge: days("acknowledge"), answer: days("answer"), step: days("step") };
    if !errors.is_empty() {
        let [acknowledge, answer, step] = ["acknowledge", "answer", "step"].map(|field| sent.text(field).to_owned());
        return Ok(refused(PromisePage { frame, errors, acknowledge, answer, step }));
    }
    let mut tx = app.store.begin().await?;
    store::setting::keep(&promise, Some(promises.who.id), app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Queue).saying("voice-promise-kept").into_response())
}

pages::sample!("voice/queue", |frame| {
    let one = |number: i64, day: Option<&str>, owner: Option<Id>| Waiting {
        id: Id::from_u128(number as u128),
        number,
        name: "Huoli: jääkö asumisyksikkö Koivikko nykyisiin tiloihinsa?".into(),
        language: "fi".into(),
        state: if day.is_some() { Stage::NotDecided } else { Stage::Received },
        asked_at: Moment(crate::samples::now().0 - 32 * DAY),
        answer_by: crate::samples::now(),
        answered_at: day.map(|_| Moment(0)),
        return_on: day.and_then(Day::parse),
        owner_id: owner,
        owner_job: "uudistuksen valmistelun johtaja".into(),
        theme: Texts::one(words::Lang::Fi, "Kotihoito ja työn paikka").kept(),
    };
    let owner = Id::from_u128(1);
    let page = |figures, waiting| QueuePage {
        frame: frame.clone(),
        now: crate::samples::now(),
        figures,
        waiting,
        owners: HashMap::from([(owner, "Maija Muutosjohtaja".to_owned())]),
        promise: Promise::default(),
        coordinates: true,
    };
    let filled =
        vec![one(13, Some("2021-09-30"), Some(owner)), one(7, Some("2021-12-15"), Some(owner)), one(14, None, None)];
    let brought = Figures { brought: 60, ..Figures::sample() };
    vec![
        ("empty", page(Figures::default(), vec![])),
        ("filled", page(Figures::sample(), filled.clone())),
        ("brought", page(brought, filled)),
    ]
});

pages::sample!("voice/promise", |frame| {
    let page = |acknowledge: &str| {
        let mut errors = Errors::default();
        errors.when(acknowledge == "x", "acknowledge", frame.t("voice-promise-days-wrong"));
        PromisePage {
            frame: frame.clone(),
            errors,
            acknowledge: acknowledge.into(),
            answer: "10".into(),
            step: "3".into(),
        }
    };
    vec![("filled", page("2")), ("error", page("x"))]
});
