//! A task's page. The agent finds what is asked, who will see the answer, and the ways to answer; afterwards what was
//! sent and what the coach replied. A coach or coordinator finds the task and the way onward.

use crate::company::{self, Choosing, Company, Together};
use crate::draft::Writing;
use crate::interim_task::Task;
use crate::peers::{self, Peer};
use crate::session::{self, Session};
use crate::submission::{self, Submission};
use crate::{address, enrolment};
use askama::Template;
use askama::filters::Safe;
use forms::{Body, Fields, Response as Draft, Version};
use people::{ByReference, May, Me, Role};
use store::{Id, Moment};
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
    /// With whom it is done.
    choosing: Option<Choosing>,
    /// Who will read it, while company is still looked for.
    sees: String,
    /// What others of the cohort wrote for it to read.
    peers: Vec<Peer>,
    may_edit: bool,
}

/// The agent has not sent an answer yet.
pub(crate) struct Answering {
    sees: String,
    together: Option<Written>,
    /// The author may keep it for the coaches alone, and has chosen so.
    may_keep: bool,
    is_kept: bool,
    fields: String,
    errors: Errors,
    saved_at: Option<Moment>,
}

/// Several write it.
struct Written {
    /// Made when the form is drawn, so that one's own savings from it follow each other.
    page: Id,
    seen: i64,
    saved_by: Option<String>,
    /// What the group has, while one's own text is not in it yet.
    theirs: Option<Safe<String>>,
}

/// The agent has.
struct SentAnswer {
    submission: Submission,
    /// Those for whom it stands, when they are several.
    authors: Option<String>,
    /// What one was writing when another sent it.
    beside: Option<Safe<String>>,
    /// "3 kommenttia", and where.
    comments: Option<(String, String)>,
    sees: String,
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
        let sent = SentAnswer::of(submission, &task, &frame, &me, &app).await?;
        let peers = peers::of_task(&task, &me, &app).await?;
        return Ok(Page(TaskPage { sent: Some(sent), peers, ..TaskPage::of(frame, task, &me, &app).await? }));
    }
    match company::begun(&task, &me, &app).await? {
        Some(writing) => Ok(Page(TaskPage::answering(frame, task, &me, writing, &app).await?)),
        None => {
            let choosing = Choosing::of(&task, &frame, &me, &app).await?;
            let sees = sees_who(&frame, true, task.to_peers, &readers(&task, &me, &app).await?);
            Ok(Page(TaskPage { choosing, sees, ..TaskPage::of(frame, task, &me, &app).await? }))
        }
    }
}

impl TaskPage {
    async fn of(frame: Frame, task: Task, me: &Me, app: &App) -> Result<TaskPage> {
        let of = Task::of_programme(task.programme_id, me.id, app.store.read()).await?.len();
        let tied = ties::of(&task.reference(), app.store.read()).await?;
        let session = match tied.into_iter().find(|end| end.reference.kind == session::KIND) {
            Some(end) => Session::seen_by(end.reference.id, me, app).await?,
            None => None,
        };
        let may_edit = me.is(Role::Coordinator);
        Ok(TaskPage {
            frame,
            task,
            now: app.now(),
            of,
            session,
            answering: None,
            sent: None,
            choosing: None,
            sees: String::new(),
            peers: vec![],
            may_edit,
        })
    }

    /// The page on which an answer is written.
    pub(crate) async fn answering(frame: Frame, task: Task, me: &Me, writing: Writing, app: &App) -> Result<TaskPage> {
        let Writing { answers, errors, saved_at, together } = writing;
        let body = Version::find(task.form_version_id, app.store.read()).await?.body.0;
        let fields = Fields::of(&body, &answers, &errors, frame.words, &app.store).await?.draw();
        let together = match together {
            Some(together) => Some(Written::of(together, &body, &frame, app).await?),
            None => None,
        };
        let readers = readers(&task, me, app).await?;
        let answering = Some(Answering {
            sees: sees_who(&frame, together.is_some(), task.to_peers, &readers),
            together,
            may_keep: task.to_peers && task.coach_only,
            is_kept: peers::is_for_coaches_alone(&answers),
            fields,
            errors,
            saved_at,
        });
        let choosing = Choosing::of(&task, &frame, me, app).await?;
        Ok(TaskPage { answering, choosing, ..TaskPage::of(frame, task, me, app).await? })
    }

    /// Coaches and coordinators arrange who does it with whom.
    fn groups(&self) -> Option<String> {
        let may = self.task.company.is_shared() && (self.may_edit || self.task.as_coach);
        may.then(|| company::address::Groups { task: self.task.id }.to_string())
    }

    fn is_pair(&self) -> bool {
        self.task.company == Company::Pair
    }

    fn peer(&self, peer: &Peer) -> String {
        address::Submission { submission: peer.id }.to_string()
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

impl Answering {
    /// Another of the group saved what stands in the fields.
    fn saved_by(&self) -> Option<&String> {
        self.together.as_ref().filter(|together| together.theirs.is_none()).and_then(|one| one.saved_by.as_ref())
    }
}

impl Written {
    async fn of(together: Together, body: &Body, frame: &Frame, app: &App) -> Result<Written> {
        let theirs = match together.theirs {
            Some(answers) => Some(forms::read_back(body, &answers, frame.words, &app.store).await?),
            None => None,
        };
        Ok(Written { page: app.clock.new_id(), seen: together.seen, saved_by: together.saved_by, theirs })
    }
}

impl SentAnswer {
    async fn of(submission: Submission, task: &Task, frame: &Frame, me: &Me, app: &App) -> Result<SentAnswer> {
        let response = Draft::find(submission.response_id, app.store.read()).await?;
        let version = Version::find(response.form_version_id, app.store.read()).await?;
        let answer = forms::read_back(&version.body.0, &response.answers.0, frame.words, &app.store).await?.to_string();
        let replies = threads::of(&submission.reference(), me, app).await?;
        let today = app.clock.today();
        let readers = enrolment::readers(submission.cohort_id, &today, app.store.read()).await?;
        let read = app.store.read();
        let is_new = notices::is_open(submission::REPLIED, &submission.reference(), me.id, read).await?;
        let authors = submission.signed(me, app).await?;
        Ok(SentAnswer {
            authors: (authors.len() > 1).then(|| names(frame, &authors)),
            beside: company::text_beside(task, me, frame, app).await?,
            comments: peers::comments_line(&submission, frame, me, app).await?,
            sees: sees_who(frame, authors.len() > 1, submission.to_peers, &readers),
            submission,
            answer,
            replies,
            is_new,
        })
    }

    fn take_back(&self) -> String {
        address::TakingBack { submission: self.submission.id }.to_string()
    }

    fn acknowledge(&self) -> String {
        address::Acknowledgement { submission: self.submission.id }.to_string()
    }
}

/// The coaches who will read this agent's answer, and who stands in for them.
async fn readers(task: &Task, me: &Me, app: &App) -> Result<Vec<(Id, String)>> {
    Ok(match enrolment::cohort_of_agent(task.programme_id, me.id, app.store.read()).await? {
        Some(cohort) => enrolment::readers(cohort, &app.clock.today(), app.store.read()).await?,
        None => vec![],
    })
}

/// Who reads what is submitted: said before it is written, and after. A cohort may be without a coach for a while.
pub(crate) fn sees_who(frame: &Frame, together: bool, to_peers: bool, coaches: &[(Id, String)]) -> String {
    let key = match (together, to_peers) {
        (false, false) if coaches.is_empty() => return frame.t("task-sees-nobody").to_owned(),
        (false, false) => "task-sees-who",
        (true, false) => "company-sees-who",
        (false, true) => "peers-sees-who",
        (true, true) => "peers-sees-who-together",
    };
    let coaches = if coaches.is_empty() { frame.t("peers-no-coach").to_owned() } else { names(frame, coaches) };
    frame.words.t1(key, "coaches", coaches)
}

/// "Vilma Valmentaja ja Veikko Valmentaja"
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
        company: Company::Alone,
        group_size: 2,
        peers_read: false,
        coach_only: false,
        to_peers: false,
        opened_at: Some(Moment(0)),
        as_agent: true,
        as_coach: false,
        has_submitted: false,
    }
}

pages::sample!("coaching/task", |frame| {
    use forms::{Answers, Way};
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
        choosing: None,
        sees: String::new(),
        peers: vec![],
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
        let sees = sees_who(&frame, false, false, &[(Id::nil(), "Vilma Valmentaja".into())]);
        Some(Answering { sees, together: None, may_keep: false, is_kept: false, fields, errors, saved_at })
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
    let pair = || Task { company: Company::Pair, peers_read: true, to_peers: true, ..sample_task() };
    let looking = TaskPage {
        choosing: Some(Choosing::sample(&frame, true, false)),
        sees: sees_who(&frame, true, true, &[(Id::nil(), "Vilma Valmentaja".into())]),
        ..page(pair(), None, None, false)
    };
    let theirs = Some(Safe("<p class=\"prose\" data-lines>Kysymys on ajasta eikä asenteesta.</p>".to_owned()));
    let written = Written { page: Id::nil(), seen: 3, saved_by: Some("Liisa Lähihoitaja".into()), theirs };
    let both = answering(&long, Errors::default(), Some(now)).map(|open| Answering {
        sees: sees_who(&frame, true, true, &[(Id::nil(), "Vilma Valmentaja".into())]),
        together: Some(written),
        may_keep: true,
        ..open
    });
    let both = TaskPage { choosing: Some(Choosing::sample(&frame, true, true)), ..page(pair(), both, None, false) };
    vec![
        ("looking", looking),
        ("both", both),
        ("empty", page(sample_task(), answering(&wrong, Errors::default(), None), None, false)),
        ("filled", page(sample_task(), answering(&long, Errors::default(), Some(now)), None, false)),
        ("error", page(sample_task(), answering(&wrong, errors, None), None, false)),
        ("coordinator", page(unopened, None, None, true)),
    ]
});
