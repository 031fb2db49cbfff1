//! Coaching: a coordinator builds a programme of sessions with interim tasks; agents in cohorts meet a task and answer
//! it from their ward by writing, speaking, a picture or face to face; coaches find the answers in one inbox, oldest
//! first, and reply in writing or speech; the agent is told. A task may be done in pairs or small groups, with one draft
//! and one answer for all. Who has answered which task is on one page; what was answered is between those who answered
//! and the coaches of the cohort, unless it was said beforehand that the cohort's agents read it too.

pub mod acknowledgement;
pub mod address;
pub mod assessment;
pub mod attendance;
pub mod certificate;
pub mod cohort;
mod cohort_edit;
mod cohort_form;
pub mod company;
mod contact;
pub mod coverage;
pub mod diary;
pub mod draft;
mod enrolling;
pub mod enrolment;
mod following;
pub mod greeting;
mod greeting_show;
mod inbox;
mod index;
pub mod interim_task;
mod journey;
pub mod materials;
mod missed;
mod opening;
pub mod part;
mod parting;
pub mod peers;
mod permissions;
pub mod programme;
mod programme_edit;
mod programme_form;
mod programme_public;
mod programme_show;
pub mod progress;
pub mod reminder;
mod reply;
mod retention;
pub mod session;
mod session_edit;
mod session_form;
pub mod sessions;
pub mod space;
pub mod submission;
mod submission_create;
mod submission_show;
pub mod substitution;
mod substitution_edit;
mod task_edit;
mod task_form;
mod task_show;
pub mod template;
mod template_show;
pub mod waiting_list;

use people::{Door, Menu, Room};
use web::acts::{get, post};
use web::{JobKind, Recurring, When};

words::lay_out!("coaching");

pub fn room() -> Room {
    let mut room = Room {
        name: "coaching",
        routes: vec![
            get::<address::Coaching, _, _>(index::index),
            get::<address::NewProgramme, _, _>(programme_edit::new),
            post::<address::Programmes, _, _>(programme_edit::create),
            get::<address::Programme, _, _>(programme_show::show),
            get::<address::EditProgramme, _, _>(programme_edit::edit),
            post::<address::Programme, _, _>(programme_edit::update),
            get::<address::PublicProgramme, _, _>(programme_public::show),
            get::<address::Missed, _, _>(missed::index),
            get::<address::Journey, _, _>(journey::show),
            get::<address::NextProgramme, _, _>(template_show::show),
            post::<address::NextProgramme, _, _>(template_show::create),
            post::<address::CaughtUp, _, _>(missed::tick),
            get::<address::Progress, _, _>(progress::show),
            get::<address::Reminder, _, _>(reminder::new::new),
            post::<address::Reminder, _, _>(reminder::new::create),
            get::<address::NewSession, _, _>(session_edit::new),
            post::<address::Sessions, _, _>(session_edit::create),
            get::<address::EditSession, _, _>(session_edit::edit),
            get::<address::Session, _, _>(sessions::show::show),
            get::<address::SessionCalendar, _, _>(sessions::calendar::show),
            post::<address::Choice, _, _>(sessions::choice::update),
            get::<address::ProgrammeMaterials, _, _>(materials::index::index),
            get::<address::NewProgrammeMaterial, _, _>(materials::edit::new),
            post::<address::ProgrammeMaterials, _, _>(materials::edit::create).up_to(media::LIMIT),
            get::<address::NewSessionMaterial, _, _>(materials::edit::new),
            post::<address::SessionMaterials, _, _>(materials::edit::create).up_to(media::LIMIT),
            get::<address::Material, _, _>(materials::edit::show),
            get::<address::EditMaterial, _, _>(materials::edit::edit),
            post::<address::Material, _, _>(materials::edit::update),
            post::<address::MaterialPlace, _, _>(materials::edit::place),
            get::<address::MaterialRemoval, _, _>(materials::removal::new),
            post::<address::MaterialRemoval, _, _>(materials::removal::create),
            get::<address::Attendance, _, _>(attendance::show::show),
            post::<address::Attendance, _, _>(attendance::show::update),
            get::<address::AttendanceOverview, _, _>(attendance::overview::show),
            get::<address::Certificates, _, _>(certificate::grant::index),
            post::<address::Certificates, _, _>(certificate::grant::update),
            get::<address::Certificate, _, _>(certificate::show::show),
            get::<address::CertificatePdf, _, _>(certificate::show::pdf),
            post::<address::Session, _, _>(session_edit::update),
            get::<address::NewCohort, _, _>(cohort_edit::new),
            post::<address::Cohorts, _, _>(cohort_edit::create),
            get::<address::EditCohort, _, _>(cohort_edit::edit),
            post::<address::Cohort, _, _>(cohort_edit::update),
            post::<address::Enrolment, _, _>(enrolling::create),
            post::<address::Leaving, _, _>(enrolling::leave),
            get::<address::Greetings, _, _>(greeting_show::index),
            get::<address::Greeting, _, _>(greeting_show::show),
            post::<address::Greeting, _, _>(greeting_show::update),
            get::<address::GreetingSending, _, _>(greeting_show::look),
            post::<address::GreetingSending, _, _>(greeting_show::send),
            post::<address::GreetingAnswers, _, _>(greeting_show::answer),
            get::<address::Substitutions, _, _>(substitution_edit::index),
            post::<address::Substitutions, _, _>(substitution_edit::create),
            post::<address::SubstitutionEnd, _, _>(substitution_edit::end),
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
        // Whoever works here may find a programme that is open to all.
        menu: vec![Menu { href: "/coaching", word: "menu-coaching", shown: |_| true }],
        timetable: vec![Recurring { kind: reminder::EVE, word: "reminder-timetable", when: When::Daily(1, 0) }],
        doors: vec![
            Door::of::<programme::Programme>(programme::KIND, |id| address::Programme { programme: id }.to_string()),
            Door::of::<interim_task::Task>(interim_task::KIND, |id| address::Task { task: id }.to_string()),
            Door::of::<interim_task::Task>(submission::TASK_INBOX, |id| address::TaskInbox { task: id }.to_string()),
            Door::of::<submission::Submission>(submission::KIND, |id| {
                address::Submission { submission: id }.to_string()
            })
            .noted(),
            Door::of::<greeting::Greeting>(greeting::KIND, |id| address::Greeting { cohort: id }.to_string()),
            Door::of::<materials::Material>(materials::KIND, |id| address::Material { material: id }.to_string()),
            Door::of::<certificate::Certificate>(certificate::KIND, |id| {
                address::Certificate { certificate: id }.to_string()
            }),
            Door::of::<session::Session>(session::KIND, |id| address::Session { session: id }.to_string()),
        ],
        parting: Some(parting::part),
        jobs: vec![
            JobKind { kind: substitution::JOB, run: |app, turn| Box::pin(substitution::turn(app, turn)) },
            JobKind { kind: reminder::EVE, run: reminder::eve },
        ],
        retention: retention::all(),
        ..Room::default()
    };
    room.routes.extend(space::routes().into_iter().chain(assessment::routes()).chain(company::routes()));
    room.doors.extend(space::doors().into_iter().chain(assessment::doors()).chain(company::doors()));
    room.routes.extend(diary::routes());
    room.doors.extend(diary::doors());
    room.jobs.extend(diary::jobs());
    room.timetable.extend(diary::timetable());
    room.retention.extend(diary::kept_for());
    room.routes.extend(coverage::routes());
    room.doors.extend(coverage::doors());
    room.jobs.extend(coverage::jobs());
    room.timetable.extend(coverage::timetable());
    room.retention.extend(coverage::retention());
    room
}
