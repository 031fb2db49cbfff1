//! Coaching's first page: what awaits an answer, the programmes one takes part in, and for a coach the inbox.

use crate::address;
use crate::coverage::agent_post::AgentPost;
use crate::interim_task::Task;
use crate::programme::Programme;
use crate::submission::Submission;
use askama::Template;
use people::{Me, Role, SignedIn};
use store::{Id, Moment};
use web::{App, Frame, IntoResponse, Page, Result, State};

#[derive(Template)]
#[template(path = "index.html")]
struct IndexPage {
    frame: Frame,
    now: Moment,
    programmes: Vec<Line>,
    /// Open to whoever works here; one is not in them yet.
    open: Vec<Programme>,
    /// How many wait for this coach; None: coaches nowhere.
    waiting: Option<usize>,
    may_create: bool,
    /// Reads what cohorts say when they end.
    reads_greetings: bool,
    /// Somebody whom they lead is an agent.
    leads_agents: bool,
    /// Writes the field diary; reads what their agents write there; reads what stands in agents' way.
    writes_diary: bool,
    reads_diaries: bool,
    reads_obstacles: bool,
}

struct Line {
    programme: Programme,
    /// An agent's tasks that are open and not answered.
    open: Vec<Task>,
}

pub(crate) async fn index(me: SignedIn, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let (mut programmes, mut open, today) = (vec![], vec![], app.clock.today());
    for programme in Programme::visible_to(&me, &today, app.store.read()).await? {
        let is_own = me.is(Role::Coordinator) || programme.as_agent || (programme.as_coach && me.is(Role::Coach));
        if is_own {
            programmes.push(Line { open: unanswered(&programme, &me, &app).await?, programme });
        } else if programme.waits || !programme.has_ended(&today) {
            open.push(programme);
        }
    }
    let coaches = me.is(Role::Coach) && programmes.iter().any(|line| line.programme.as_coach);
    let waiting =
        if coaches { Some(Submission::awaiting_reply(&me, &today, app.store.read()).await?.len()) } else { None };
    let may_create = me.is(Role::Coordinator);
    let reads_greetings = may_create || me.is(Role::Leadership);
    let writes_diary = me.is(Role::Agent);
    let reads_diaries = may_create || me.is(Role::Coach);
    let leads_agents = AgentPost::leads_one(me.id, &today, app.store.read()).await?;
    let reads_obstacles = reads_greetings || me.is(Role::Representative);
    Ok(Page(IndexPage {
        frame,
        now: app.now(),
        programmes,
        open,
        waiting,
        may_create,
        reads_greetings,
        leads_agents,
        writes_diary,
        reads_diaries,
        reads_obstacles,
    }))
}

async fn unanswered(programme: &Programme, me: &Me, app: &App) -> Result<Vec<Task>> {
    if !programme.as_agent {
        return Ok(vec![]);
    }
    let mut open = vec![];
    for task in Task::of_programme(programme.id, me.id, app.store.read()).await?.into_iter().filter(Task::is_open) {
        if !Submission::is_there(task.id, me.id, app.store.read()).await? {
            open.push(task);
        }
    }
    Ok(open)
}

impl IndexPage {
    fn to(&self, id: &Id) -> String {
        address::Programme { programme: *id }.to_string()
    }

    fn days(&self, programme: &Programme) -> String {
        crate::programme_public::days(programme, &self.frame)
    }

    fn task(&self, id: &Id) -> String {
        address::Task { task: *id }.to_string()
    }

    fn progress(&self, id: &Id) -> String {
        address::Progress { programme: *id }.to_string()
    }
}

pages::sample!("coaching", |frame| {
    let now = Moment::in_helsinki("2021-10-04T13:00").unwrap_or(Moment(0));
    let task = crate::task_show::sample_task();
    let programme = Programme { as_coach: true, ..crate::programme::sample_programme() };
    let open = Programme { waits: true, as_agent: false, ..programme.clone() };
    let page = |programmes, open, waiting, may_create| IndexPage {
        frame: frame.clone(),
        now,
        programmes,
        open,
        waiting,
        may_create,
        reads_greetings: may_create,
        leads_agents: may_create,
        writes_diary: true,
        reads_diaries: may_create,
        reads_obstacles: may_create,
    };
    vec![
        ("empty", page(vec![], vec![], None, true)),
        ("nobody", page(vec![], vec![], None, false)),
        ("open", page(vec![], vec![open], None, false)),
        ("filled", page(vec![Line { programme, open: vec![task] }], vec![], Some(2), true)),
    ]
});
