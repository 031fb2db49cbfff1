//! Coaching: a coordinator builds a programme of sessions with interim tasks; agents in cohorts meet a task and answer
//! it from their ward by writing, speaking, a picture or face to face; coaches find the answers in one inbox, oldest
//! first, and reply in writing or speech; the agent is told. Who has answered which task is on one page; what was
//! answered is between the agent and the coaches of the cohort.

pub mod acknowledgement;
pub mod address;
pub mod cohort;
mod cohort_edit;
mod cohort_form;
pub mod draft;
pub mod enrolment;
mod inbox;
mod index;
pub mod interim_task;
mod opening;
pub mod part;
mod permissions;
pub mod programme;
mod programme_edit;
mod programme_form;
mod programme_show;
pub mod progress;
mod reply;
pub mod session;
mod session_edit;
mod session_form;
pub mod sessions;
pub mod submission;
mod submission_create;
mod submission_show;
mod task_edit;
mod task_form;
mod task_show;

use people::{Door, Me, Menu, Role, Room};
use web::acts::{get, post};

words::lay_out!("coaching");

pub fn room() -> Room {
    Room {
        name: "coaching",
        routes: vec![
            get::<address::Coaching, _, _>(index::index),
            get::<address::NewProgramme, _, _>(programme_edit::new),
            post::<address::Programmes, _, _>(programme_edit::create),
            get::<address::Programme, _, _>(programme_show::show),
            get::<address::EditProgramme, _, _>(programme_edit::edit),
            post::<address::Programme, _, _>(programme_edit::update),
            get::<address::Progress, _, _>(progress::show),
            get::<address::NewSession, _, _>(session_edit::new),
            post::<address::Sessions, _, _>(session_edit::create),
            get::<address::EditSession, _, _>(session_edit::edit),
            get::<address::Session, _, _>(sessions::show::show),
            get::<address::SessionCalendar, _, _>(sessions::calendar::show),
            post::<address::Choice, _, _>(sessions::choice::update),
            post::<address::Session, _, _>(session_edit::update),
            get::<address::NewCohort, _, _>(cohort_edit::new),
            post::<address::Cohorts, _, _>(cohort_edit::create),
            get::<address::EditCohort, _, _>(cohort_edit::edit),
            post::<address::Cohort, _, _>(cohort_edit::update),
            get::<address::NewTask, _, _>(task_edit::new),
            post::<address::Tasks, _, _>(task_edit::create),
            get::<address::Task, _, _>(task_show::show),
            get::<address::EditTask, _, _>(task_edit::edit),
            post::<address::Task, _, _>(task_edit::update),
            post::<address::Opening, _, _>(opening::create),
            post::<address::Draft, _, _>(draft::update),
            post::<address::Submissions, _, _>(submission_create::create).up_to(media::LIMIT),
            get::<address::Inbox, _, _>(inbox::index),
            get::<address::WholeInbox, _, _>(inbox::whole),
            get::<address::TaskInbox, _, _>(inbox::of_task),
            get::<address::Submission, _, _>(submission_show::show),
            post::<address::TakingBack, _, _>(submission_show::take_back),
            post::<address::Replies, _, _>(reply::create).up_to(media::LIMIT),
            post::<address::ReplyDraft, _, _>(reply::draft),
            post::<address::Acknowledgement, _, _>(acknowledgement::create),
        ],
        menu: vec![Menu { href: "/coaching", word: "menu-coaching", shown: takes_part }],
        doors: vec![
            Door::of::<programme::Programme>(programme::KIND, |id| address::Programme { programme: id }.to_string()),
            Door::of::<interim_task::Task>(interim_task::KIND, |id| address::Task { task: id }.to_string()),
            Door::of::<interim_task::Task>(inbox::KIND, |id| address::TaskInbox { task: id }.to_string()),
            Door::of::<submission::Submission>(submission::KIND, |id| {
                address::Submission { submission: id }.to_string()
            })
            .noted(),
            Door::of::<session::Session>(session::KIND, |id| address::Session { session: id }.to_string()),
        ],
        ..Room::default()
    }
}

/// Those whom coaching concerns; others do not see it in their menu.
fn takes_part(me: &Me) -> bool {
    me.is(Role::Agent) || me.is(Role::Coach) || me.is(Role::Coordinator)
}
