//! Joining late is normal: what was before somebody came is one list, to be gone through at their own pace. A session is
//! ticked off by one's own word, a task by answering it, which is never too late.

use crate::address;
use crate::enrolment;
use crate::interim_task::Task;
use crate::permissions::CatchUp;
use crate::programme::Programme;
use crate::session::Session;
use crate::submission::Submission;
use askama::Template;
use gatherings::Occurrence;
use people::{May, Me};
use store::{Id, Moment, Result, Source, sql};
use web::{App, Frame, IntoResponse, Page, Sent, State, see};

/// What was before somebody joined.
#[derive(Debug, Default)]
pub(crate) struct Missed {
    pub sessions: Vec<Held>,
    pub tasks: Vec<(Task, bool)>,
}

/// A session that had been held.
#[derive(Debug)]
pub(crate) struct Held {
    pub session: Session,
    pub times: Vec<Occurrence>,
    pub caught_up: bool,
}

impl Missed {
    /// Sessions that were over, and tasks whose date had passed, when this agent joined.
    pub async fn of(programme: &Programme, me: &Me, app: &App) -> Result<Missed> {
        let joined = enrolment::joined_at(programme.id, me.id, app.store.read()).await?;
        let Some(joined) = joined.filter(|_| programme.as_agent) else { return Ok(Missed::default()) };
        let caught_up = caught_up(programme.id, me.id, app.store.read()).await?;
        let mut missed = Missed::default();
        for session in Session::of_programme(programme.id, me.id, app.store.read()).await? {
            let times = gatherings::times(session.id, app.store.read()).await?;
            if times.last().is_some_and(|last| last.ends_at < joined) {
                let caught_up = caught_up.contains(&session.id);
                missed.sessions.push(Held { session, times, caught_up });
            }
        }
        for task in Task::of_programme(programme.id, me.id, app.store.read()).await? {
            if task.is_open() && task.due_at < joined {
                let answered = Submission::is_there(task.id, me.id, app.store.read()).await?;
                missed.tasks.push((task, answered));
            }
        }
        Ok(missed)
    }

    pub fn is_empty(&self) -> bool {
        self.sessions.is_empty() && self.tasks.is_empty()
    }

    /// How many lines are not ticked off.
    pub fn left(&self) -> usize {
        self.sessions.iter().filter(|held| !held.caught_up).count()
            + self.tasks.iter().filter(|(_, done)| !done).count()
    }
}

/// The sessions somebody has caught up with.
pub(crate) async fn caught_up(programme_id: Id, person_id: Id, from: impl Source) -> Result<Vec<Id>> {
    let rows: Vec<(Id,)> = sql!(
        "SELECT c.coaching_session_id FROM caught_up c JOIN coaching_session s ON s.id = c.coaching_session_id \
         WHERE s.programme_id = $1 AND c.person_id = $2"
    )
    .bind(programme_id)
    .bind(person_id)
    .all(from)
    .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

#[derive(Template)]
#[template(path = "missed.html")]
struct MissedPage {
    frame: Frame,
    programme: Programme,
    missed: Missed,
}

pub(crate) async fn index(
    programme: May<CatchUp, Programme>,
    State(app): State<App>,
    frame: Frame,
) -> web::Result<impl IntoResponse> {
    let missed = Missed::of(&programme, &programme.who, &app).await?;
    Ok(Page(MissedPage { frame, programme: programme.into_record(), missed }))
}

/// "I have caught up", or not yet after all.
pub(crate) async fn tick(
    session: May<CatchUp, Session>,
    State(app): State<App>,
    sent: Sent,
) -> web::Result<impl IntoResponse> {
    let mut tx = app.store.begin().await?;
    let deed = if sent.text("do") == "undo" {
        sql!("DELETE FROM caught_up WHERE coaching_session_id = $1 AND person_id = $2")
            .bind(session.id)
            .bind(session.who.id)
    } else {
        sql!(
            "INSERT INTO caught_up (coaching_session_id, person_id, made_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"
        )
        .bind(session.id)
        .bind(session.who.id)
        .bind(app.now())
    };
    deed.execute(&mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Missed { programme: session.programme_id }).saying("missed-ticked"))
}

impl MissedPage {
    fn back(&self) -> String {
        address::Programme { programme: self.programme.id }.to_string()
    }

    fn times(&self, times: &[Occurrence]) -> String {
        gatherings::spoken(times, self.frame.words)
    }

    fn session(&self, id: &Id) -> String {
        address::Session { session: *id }.to_string()
    }

    fn tick_to(&self, id: &Id) -> String {
        address::CaughtUp { session: *id }.to_string()
    }

    fn task(&self, id: &Id) -> String {
        address::Task { task: *id }.to_string()
    }
}

pages::sample!("coaching/programme/missed", |frame| {
    let task = crate::task_show::sample_task();
    let session = Session {
        id: Id::nil(),
        employer_id: Id::nil(),
        programme_id: Id::nil(),
        number: 1,
        name: task.name.clone(),
        about: task.guide.clone(),
        takes_part: true,
    };
    let times = vec![Occurrence { begins_at: Moment(0), ends_at: Moment(1), place: task.name.clone() }];
    let held = |caught_up| Held { session: session.clone(), times: times.clone(), caught_up };
    let page = |missed| MissedPage { frame: frame.clone(), programme: crate::programme::sample_programme(), missed };
    let tasks = vec![(task.clone(), false), (task.clone(), true)];
    vec![
        ("empty", page(Missed::default())),
        ("filled", page(Missed { sessions: vec![held(false), held(true)], tasks })),
        ("done", page(Missed { sessions: vec![held(true)], tasks: vec![(task.clone(), true)] })),
    ]
});
