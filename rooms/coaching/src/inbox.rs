//! The coaches' one inbox: what waits for a reply, oldest first; or everything, newest first.

use crate::address;
use crate::interim_task::Task;
use crate::permissions::Receive;
use crate::submission::Submission;
use crate::substitution;
use askama::Template;
use people::{May, Me, byline};
use store::{Id, Moment, sql};
use web::acts::{Found, PathWords, See};
use web::{App, Frame, IntoResponse, Page, Result, State};

/// The inbox of the person asking: they coach somewhere, or there is none.
#[derive(Debug)]
pub struct Inbox {
    pub(crate) as_coach: bool,
}

impl Found<Me> for Inbox {
    const KIND: &'static str = "inbox";
    async fn find(_: &PathWords, me: &Me, app: &App) -> Result<Option<Inbox>> {
        let coach: Option<(Id,)> =
            sql!("SELECT cohort_id FROM enrolment WHERE person_id = $1 AND part = 'coach' LIMIT 1")
                .bind(me.id)
                .optional(app.store.read())
                .await?;
        let stands_in = !substitution::cohorts(me, &app.clock.today(), app.store.read()).await?.is_empty();
        Ok(Some(Inbox { as_coach: coach.is_some() || stands_in }))
    }
}

#[derive(Template)]
#[template(path = "inbox.html")]
struct InboxPage {
    frame: Frame,
    list: List,
}

/// The list, alone or beside what is read.
pub(crate) struct List {
    pub now: Moment,
    pub lines: Vec<Submission>,
    pub waiting: usize,
    /// Everything, not only what waits.
    pub whole: bool,
    pub open: Option<Id>,
}

impl List {
    pub(crate) async fn waiting(me: &Me, task: Option<Id>, app: &App) -> Result<List> {
        let mut lines = Submission::awaiting_reply(me, &app.clock.today(), app.store.read()).await?;
        let waiting = lines.len();
        lines.retain(|line| task.is_none_or(|task| line.interim_task_id == task));
        sign(&mut lines, me, app).await?;
        Ok(List { now: app.now(), lines, waiting, whole: false, open: None })
    }

    async fn whole(me: &Me, app: &App) -> Result<List> {
        let waiting = Submission::awaiting_reply(me, &app.clock.today(), app.store.read()).await?.len();
        let mut lines = Submission::sent_to(me, &app.clock.today(), app.store.read()).await?;
        sign(&mut lines, me, app).await?;
        Ok(List { now: app.now(), lines, waiting, whole: true, open: None })
    }

    pub(crate) fn href(&self, id: &Id) -> String {
        address::Submission { submission: *id }.to_string()
    }

    pub(crate) fn is_open(&self, id: &Id) -> bool {
        self.open == Some(*id)
    }
}

pub(crate) async fn index(inbox: May<See, Inbox>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    Ok(Page(InboxPage { frame, list: List::waiting(&inbox.who, None, &app).await? }))
}

pub(crate) async fn whole(inbox: May<See, Inbox>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    Ok(Page(InboxPage { frame, list: List::whole(&inbox.who, &app).await? }))
}

pub(crate) async fn of_task(
    task: May<Receive, Task>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    Ok(Page(InboxPage { frame, list: List::waiting(&task.who, Some(task.id), &app).await? }))
}

async fn sign(lines: &mut [Submission], me: &Me, app: &App) -> Result<()> {
    byline::sign(lines, |line| (line.person_id, &mut line.author), me.lang, app).await
}

/// For samples.
pub(crate) fn sample_list() -> List {
    let now = Moment::in_helsinki("2021-10-04T13:00").unwrap_or(Moment(0));
    let line = |author: &str, way, replied_at| Submission {
        id: Id::nil(),
        employer_id: Id::nil(),
        interim_task_id: Id::nil(),
        task_number: 5,
        task_name: crate::task_show::sample_task().name,
        cohort_id: Id::nil(),
        person_id: Id::nil(),
        author: author.into(),
        response_id: Id::nil(),
        way,
        submitted_at: now,
        replied_at,
        to_peers: false,
        members: 1,
        as_member: false,
        as_peer: false,
        as_coach: true,
    };
    let lines = vec![
        line("Pekka Pelastaja", forms::Way::Text, None),
        line("Liisa Lähihoitaja", forms::Way::Picture, Some(now)),
    ];
    List { now, lines, waiting: 1, whole: true, open: None }
}

pages::sample!("coaching/inbox", |frame| {
    let page = |list| InboxPage { frame: frame.clone(), list };
    vec![
        ("filled", page(sample_list())),
        ("empty", page(List { lines: vec![], waiting: 0, whole: false, ..sample_list() })),
    ]
});
