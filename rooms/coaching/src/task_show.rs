//! A task's page. The agent finds what is asked, who will see the answer, and the ways to answer; afterwards what was
//! sent and what the coach replied. A coach or coordinator finds the task and the way onward.

use crate::draft::Writing;
use crate::interim_task::Task;
use crate::session::{self, Session};
use crate::submission::{self, Submission};
use crate::{address, enrolment};
use askama::Template;
use forms::{Answers, Body, Fields, Response as Draft, State as Answered, Version};
use people::{ByReference, May, Me, Role};
use store::Moment;
use threads::Heard;
use web::acts::See;
use web::{App, Errors, Frame, IntoResponse, Page, Result, State};

#[derive(Template)]
#[template(path = "task_show.html")]
pub(crate) struct TaskPage {
    frame: Frame,
    task: Task,
    now: Moment,
    /// How many tasks the programme has.
    of: usize,
    session: Option<Session>,
    answering: Option<Answering>,
    sent: Option<SentAnswer>,
    may_edit: bool,
}

/// The agent has not sent an answer yet.
pub(crate) struct Answering {
    /// Who reads it, as a sentence.
    readers: String,
    fields: String,
    errors: Errors,
    saved_at: Option<Moment>,
}

/// The agent has.
struct SentAnswer {
    submission: Submission,
    /// Who reads it, as a sentence.
    readers: String,
    answer: String,
    replies: Vec<Heard>,
    /// The reply has not been acknowledged.
    is_new: bool,
}

pub(crate) async fn show(task: May<See, Task>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let me = task.who.clone();
    let mut task = task.into_record();
    task.as_coach &= me.is(Role::Coach);
    if !((task.as_agent || task.has_submitted) && task.is_open()) {
        return Ok(Page(TaskPage::of(frame, task, &me, &app).await?));
    }
    if let Some(submission) = Submission::own(task.id, me.id, app.store.read()).await? {
        let sent = SentAnswer::of(submission, &frame, &me, &app).await?;
        return Ok(Page(TaskPage { sent: Some(sent), ..TaskPage::of(frame, task, &me, &app).await? }));
    }
    let draft = Draft::of(task.id, me.id, app.store.read()).await?.filter(|draft| draft.state == Answered::Draft);
    let saved_at = draft.as_ref().map(|draft| draft.saved_at);
    let answers = draft.map_or(Answers::default(), |draft| draft.answers.0);
    let writing = Writing { answers, errors: Errors::default(), saved_at };
    Ok(Page(TaskPage::answering(frame, task, &me, writing, &app).await?))
}

impl TaskPage {
    async fn of(frame: Frame, task: Task, me: &Me, app: &App) -> Result<TaskPage> {
        let of = Task::of_programme(task.programme_id, me.id, app.store.read()).await?.len();
        let tied = ties::of(&task.reference(), app.store.read()).await?;
        let session = match tied.into_iter().find(|end| end.kind == session::KIND) {
            Some(end) => Session::seen_by(end.id, me, app).await?,
            None => None,
        };
        let may_edit = me.is(Role::Coordinator);
        Ok(TaskPage { frame, task, now: app.now(), of, session, answering: None, sent: None, may_edit })
    }

    /// The page on which an answer is written.
    pub(crate) async fn answering(frame: Frame, task: Task, me: &Me, writing: Writing, app: &App) -> Result<TaskPage> {
        let Writing { answers, errors, saved_at } = writing;
        let body = Version::find(task.form_version_id, app.store.read()).await?.body.0;
        let fields = Fields::of(&body, &answers, &errors, frame.words, &app.store).await?.draw();
        let cohort = enrolment::cohort_of_agent(task.programme_id, me.id, app.store.read()).await?;
        let readers = match cohort {
            Some(cohort) => readers(&frame, &enrolment::readers(cohort, &app.clock.today(), app.store.read()).await?),
            None => String::new(),
        };
        let answering = Some(Answering { readers, fields, errors, saved_at });
        Ok(TaskPage { answering, ..TaskPage::of(frame, task, me, app).await? })
    }

    fn draft_to(&self) -> String {
        address::Draft { task: self.task.id }.to_string()
    }

    fn submit_to(&self) -> String {
        address::Submissions { task: self.task.id }.to_string()
    }

    fn edit_to(&self) -> String {
        address::EditTask { task: self.task.id }.to_string()
    }

    fn open_to(&self) -> String {
        address::Opening { task: self.task.id }.to_string()
    }

    fn inbox(&self) -> String {
        address::TaskInbox { task: self.task.id }.to_string()
    }

    fn programme(&self) -> String {
        address::Programme { programme: self.task.programme_id }.to_string()
    }

    fn progress(&self) -> String {
        address::Progress { programme: self.task.programme_id }.to_string()
    }
}

impl SentAnswer {
    async fn of(submission: Submission, frame: &Frame, me: &Me, app: &App) -> Result<SentAnswer> {
        let response = Draft::find(submission.response_id, app.store.read()).await?;
        let version = Version::find(response.form_version_id, app.store.read()).await?;
        let answer = forms::read_back(&version.body.0, &response.answers.0, frame.words, &app.store).await?.to_string();
        let replies = threads::of(&submission.reference(), me, app).await?;
        let today = app.clock.today();
        let readers = readers(frame, &enrolment::readers(submission.cohort_id, &today, app.store.read()).await?);
        let read = app.store.read();
        let is_new = notices::is_open(submission::REPLIED, &submission.reference(), me.id, read).await?;
        Ok(SentAnswer { submission, readers, answer, replies, is_new })
    }

    fn take_back(&self) -> String {
        address::TakingBack { submission: self.submission.id }.to_string()
    }

    fn acknowledge(&self) -> String {
        address::Acknowledgement { submission: self.submission.id }.to_string()
    }
}

/// "Vilma Valmentaja ja Veikko Valmentaja"
/// Who reads what an agent submits; a cohort may be without a coach for a while.
fn readers(frame: &Frame, people: &[(store::Id, String)]) -> String {
    match people.is_empty() {
        true => frame.t("task-sees-nobody").to_owned(),
        false => frame.words.t1("task-sees-who", "coaches", names(frame, people)),
    }
}

pub(crate) fn names(frame: &Frame, people: &[(store::Id, String)]) -> String {
    let names: Vec<&str> = people.iter().map(|(_, name)| name.as_str()).collect();
    match names.split_last() {
        None => String::new(),
        Some((only, [])) => (*only).to_owned(),
        Some((last, others)) => frame.words.t2("and", "others", others.join(", "), "last", *last),
    }
}

/// For samples.
pub(crate) fn sample_task() -> Task {
    use words::{Lang, Texts};
    let fi = |text: &str| Texts::one(Lang::Fi, text).kept();
    Task {
        id: store::Id::nil(),
        employer_id: store::Id::nil(),
        programme_id: store::Id::nil(),
        number: 5,
        name: fi("Kuuntelukierros"),
        ask: fi(
            "Juttele kahden työkaverin kanssa, jotka suhtautuvat muutokseen eri tavoin. Kysy: mikä on sinulle tässä tärkeää, ja mikä helpottaisi?",
        ),
        guide: fi(
            "Älä perustele äläkä korjaa, vaan toista kuulemasi omin sanoin. Palauta vain oma oivalluksesi, ei toisten sanomisia.",
        ),
        minutes: 30,
        due_at: Moment::in_helsinki("2021-10-15T23:59").unwrap_or(Moment(0)),
        form_version_id: store::Id::nil(),
        opened_at: Some(Moment(0)),
        as_agent: true,
        as_coach: false,
        has_submitted: false,
    }
}

pages::sample!("coaching/task", |frame| {
    use forms::Way;
    use words::Texts;
    let now = Moment::in_helsinki("2021-10-04T13:00").unwrap_or(Moment(0));
    let page = |task: Task, answering, sent, may_edit| TaskPage {
        frame: frame.clone(),
        task,
        now,
        of: 7,
        session: None,
        answering,
        sent,
        may_edit,
    };
    let body = Body {
        sections: vec![forms::Section {
            name: Texts::default(),
            questions: vec![Body::one_way(Texts::default(), Way::ALL)],
        }],
    };
    let answering = |answers: &Answers, errors: Errors, saved_at| {
        let fields = Fields::with(&body, answers, &errors, frame.words, vec![]).draw();
        Some(Answering { readers: "Valmentajasi: Vilma Valmentaja.".into(), fields, errors, saved_at })
    };
    let mut long = Answers::default();
    let answer = forms::Answer {
        way: "text".into(),
        text: "Kysymys on ajasta eikä asenteesta. ".repeat(80),
        ..forms::Answer::default()
    };
    long.0.insert("answer".into(), answer);
    let wrong = Answers::default();
    let errors = wrong.errors(&body, frame.words);
    let unopened = Task { opened_at: None, as_agent: false, ..sample_task() };
    vec![
        ("empty", page(sample_task(), answering(&wrong, Errors::default(), None), None, false)),
        ("filled", page(sample_task(), answering(&long, Errors::default(), Some(now)), None, false)),
        ("error", page(sample_task(), answering(&wrong, errors, None), None, false)),
        ("coordinator", page(unopened, None, None, true)),
    ]
});
