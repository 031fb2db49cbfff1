//! Nobody is forgotten, and nobody nagged: one press reminds only those whom a task still awaits, each at most once in
//! a day; and the house itself tells on the day before the task is due. The reminder is news on Today and a line in the
//! digest; whoever has answered meanwhile gets none.

pub(crate) mod new;

use crate::enrolment::Enrolled;
use crate::following::Followed;
use crate::interim_task::{AWAITS_ANSWER, Task};
use notices::Beginning;
use people::Me;
use serde_json::Value;
use std::collections::HashSet;
use std::time::Duration;
use store::{Id, Moment, Result, Source, Tx, sql};
use web::jobs::Work;
use web::{App, Frame};

words::inventory::submit! {
    words::Shelf {
        room: "coaching/reminder",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

/// What the agent's page says when a person reminds them.
pub const REMINDED: &str = "reminder-news";
/// What it says on the day before the task is due.
pub const TOMORROW: &str = "reminder-tomorrow";
/// The nightly work that tells of tomorrow.
pub const EVE: &str = "task-eve";

/// Nobody is reminded of the same task twice within this time.
const REST: Duration = Duration::from_secs(24 * 3600);

store::record! {
    /// One press: who reminded how many, and when.
    #[derive(Debug, Clone)]
    pub struct Reminder {
        pub interim_task_id: Id,
        pub author: String,
        pub people: i64,
        pub made_at: Moment,
    }
}

/// An agent whom the task still awaits.
#[derive(Debug, Clone)]
pub struct Awaited {
    pub agent: Enrolled,
    /// When they were last reminded of it.
    pub reminded_at: Option<Moment>,
}

impl Awaited {
    pub fn rests(&self, now: Moment) -> bool {
        self.reminded_at.is_some_and(|at| now < at + REST)
    }
}

/// Whom a task still awaits and who are still here, by name: all for a coordinator, for a coach the agents of their own cohorts.
pub async fn awaited(task: &Task, me: &Me, app: &App) -> Result<Vec<Awaited>> {
    let read = || app.store.read();
    let followed = Followed::of(task.programme_id, me, app).await?;
    let open = open(task.programme_id, app).await?;
    let last: Vec<(Id, Moment)> =
        sql!("SELECT person_id, made_at FROM reminded WHERE interim_task_id = $1").bind(task.id).all(read()).await?;
    let awaited = followed.agents.into_iter().filter(|agent| open.contains(&(task.id, agent.person_id)));
    let reminded = |id: Id| last.iter().find(|(person, _)| *person == id).map(|(_, at)| *at);
    Ok(awaited.map(|agent| Awaited { reminded_at: reminded(agent.person_id), agent }).collect())
}

/// Which tasks of a programme still await whom of those who are here.
async fn open(programme_id: Id, app: &App) -> Result<HashSet<(Id, Id)>> {
    let open: Vec<(Id, Id)> = sql!(
        "SELECT n.subject_id, n.person_id FROM interim_task t JOIN notice n ON n.subject_id = t.id AND n.word = $2 \
         WHERE t.programme_id = $1 AND n.ended_at IS NULL AND EXISTS (SELECT 1 FROM post_held h \
         WHERE h.person_id = n.person_id AND h.begins_on <= $3 AND (h.ends_on IS NULL OR h.ends_on >= $3))"
    )
    .bind(programme_id)
    .bind(AWAITS_ANSWER)
    .bind(app.clock.today())
    .all(app.store.read())
    .await?;
    Ok(open.into_iter().collect())
}

/// Reminds these people of the task, with a sentence of one's own if there is one. How many were: not those who have
/// answered meanwhile, nor those whom somebody else has reminded within a day.
pub async fn remind(task: &Task, people: &[Id], note: &str, me: &Me, now: Moment, tx: &mut Tx) -> Result<i64> {
    Task::hold(task.id, tx).await?;
    let id = store::clock::new_id_at(now);
    let mut reminded = 0;
    for person_id in people {
        if is_first(task, *person_id, now, tx).await? {
            tell(task, *person_id, REMINDED, note, now, tx).await?;
            notices::soon(*person_id, now, tx).await?;
            reminded += 1;
        }
    }
    if reminded > 0 {
        sql!("INSERT INTO reminder (id, employer_id, interim_task_id, by_id, people, made_at) VALUES ($1, $2, $3, $4, $5, $6)")
            .bind(id)
            .bind(task.employer_id)
            .bind(task.id)
            .bind(me.id)
            .bind(reminded)
            .bind(now)
            .execute(tx)
            .await?;
    }
    Ok(reminded)
}

/// Decided here: the task still awaits them, and they were not reminded of it within a day.
async fn is_first(task: &Task, person_id: Id, now: Moment, tx: &mut Tx) -> Result<bool> {
    let first = sql!(
        "INSERT INTO reminded (interim_task_id, person_id, made_at) SELECT $1, $2, $3 WHERE EXISTS \
         (SELECT 1 FROM notice n WHERE n.person_id = $2 AND n.subject_id = $1 AND n.word = $4 AND n.ended_at IS NULL) \
         ON CONFLICT (interim_task_id, person_id) DO UPDATE SET made_at = excluded.made_at WHERE reminded.made_at <= $5"
    );
    let first = first.bind(task.id).bind(person_id).bind(now).bind(AWAITS_ANSWER).bind(now - REST);
    Ok(first.execute(tx).await? == 1)
}

async fn tell(task: &Task, person_id: Id, word: &'static str, note: &str, now: Moment, tx: &mut Tx) -> Result<()> {
    let subject = task.reference();
    let (employer_id, about, due_at) = (task.employer_id, &task.name.0, Some(task.due_at));
    let told = Beginning { employer_id, person_id, word, subject: &subject, about, due_at, urgent: false, now };
    told.tell_saying(note, tx).await
}

/// The task no longer awaits this person: nothing reminds them of it.
pub(crate) async fn cease(task: &Task, person_id: Id, now: Moment, tx: &mut Tx) -> Result<()> {
    for word in [REMINDED, TOMORROW] {
        notices::cease(word, &task.reference(), person_id, now, tx).await?;
    }
    Ok(())
}

/// Who reminded when, the newest first.
pub async fn of_programme(programme_id: Id, from: impl Source) -> Result<Vec<Reminder>> {
    sql!(
        "SELECT r.interim_task_id, p.name AS author, r.people, r.made_at FROM reminder r JOIN person p ON p.id = r.by_id \
         JOIN interim_task t ON t.id = r.interim_task_id WHERE t.programme_id = $1 ORDER BY r.made_at DESC, r.id DESC"
    )
    .bind(programme_id)
    .all(from)
    .await
}

/// One task on the page of who has answered: whom it still awaits, and who has reminded them.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub task: String,
    pub href: String,
    pub count: usize,
    /// Who reminded when, in words, the newest first.
    pub log: Vec<String>,
}

/// A line for each task that awaits somebody, or of which somebody has been reminded: first what is due next, then the
/// newest task first.
pub(crate) async fn lines(tasks: &[(Task, usize)], agents: &[Enrolled], frame: &Frame, app: &App) -> Result<Vec<Line>> {
    let Some((first, _)) = tasks.first() else { return Ok(vec![]) };
    let (log, now) = (of_programme(first.programme_id, app.store.read()).await?, app.now());
    let open = open(first.programme_id, app).await?;
    let (mut lines, mut next) = (vec![], None);
    for (task, _) in tasks.iter().rev() {
        let count = agents.iter().filter(|agent| open.contains(&(task.id, agent.person_id))).count();
        let own = log.iter().filter(|one| one.interim_task_id == task.id);
        let log: Vec<String> = own.take(5).map(|one| one.spoken(frame, now)).collect();
        if count > 0 && !task.is_late(now) {
            next = next.filter(|(due_at, _)| *due_at < task.due_at).or(Some((task.due_at, lines.len())));
        }
        if count > 0 || !log.is_empty() {
            let href = crate::address::Reminder { task: task.id }.to_string();
            lines.push(Line { task: task.name.0.read(frame.words.lang).to_owned(), href, count, log });
        }
    }
    if let Some((_, nth)) = next {
        lines[..=nth].rotate_right(1);
    }
    Ok(lines)
}

impl Reminder {
    fn spoken(&self, frame: &Frame, now: Moment) -> String {
        let when = frame.words.when(self.made_at, now);
        frame.words.t3("reminder-log", "author", &self.author, "people", self.people, "when", when)
    }
}

pub(crate) fn sample_lines() -> Vec<Line> {
    let log = vec!["Kaisa Koordinaattori muistutti 7 ihmistä tänään klo 9.05".to_owned()];
    let line = |task: &str, log| Line { task: task.into(), href: "/coaching".into(), count: 7, log };
    vec![line("Kuuntelukierros", log), line("Tuen kartta", vec![])]
}

/// The night's work: what is due tomorrow is told to those whom it still awaits. Done twice, it says the same once.
pub(crate) fn eve(app: App, _: Value) -> Work {
    Box::pin(async move {
        let now = app.now();
        let tomorrow = now.zoned().date().tomorrow().map_err(|error| web::Error::Broken(error.to_string()))?;
        let at = |time: &str| Moment::in_helsinki(&format!("{tomorrow}T{time}")).unwrap_or(now);
        for task in due_between(at("00:00"), at("23:59:59"), &app).await? {
            let awaited: Vec<(Id,)> = sql!(
                "SELECT person_id FROM notice n WHERE n.subject_id = $1 AND n.word = $2 AND n.ended_at IS NULL \
                 AND NOT EXISTS (SELECT 1 FROM notice o WHERE o.person_id = n.person_id AND o.subject_id = $1 \
                 AND o.word = $3 AND o.begun_at > $4)"
            )
            .bind(task.id)
            .bind(AWAITS_ANSWER)
            .bind(TOMORROW)
            .bind(now - REST)
            .all(app.store.read())
            .await?;
            for slice in awaited.chunks(50) {
                tell_of_tomorrow(&task, slice, &app).await?;
            }
        }
        Ok(())
    })
}

async fn due_between(from: Moment, to: Moment, app: &App) -> Result<Vec<Task>> {
    let programmes: Vec<(Id,)> =
        sql!("SELECT DISTINCT programme_id FROM interim_task WHERE due_at >= $1 AND due_at <= $2")
            .bind(from)
            .bind(to)
            .all(app.store.read())
            .await?;
    let mut due = vec![];
    for (programme,) in programmes {
        let tasks = Task::open_in(programme, app.store.read()).await?;
        due.extend(tasks.into_iter().filter(|task| from <= task.due_at && task.due_at <= to));
    }
    Ok(due)
}

async fn tell_of_tomorrow(task: &Task, people: &[(Id,)], app: &App) -> Result<()> {
    let now = app.now();
    let mut tx = app.store.begin().await?;
    Task::hold(task.id, &mut tx).await?;
    for (person_id,) in people {
        if notices::is_open(AWAITS_ANSWER, &task.reference(), *person_id, &mut tx).await? {
            tell(task, *person_id, TOMORROW, "", now, &mut tx).await?;
        }
    }
    tx.commit().await
}
