//! The demonstration's content as its files hold it (`demo/`), inside the program.

use serde::Deserialize;
use store::Moment;
use words::Texts;

pub(super) const PEOPLE: &[u8] = include_bytes!("../../../demo/people.csv");
const PROGRAMME: &str = include_str!("../../../demo/programme.json");
const SUBMISSIONS: &str = include_str!("../../../demo/submissions.json");

include!(concat!(env!("OUT_DIR"), "/demo_media.rs"));

#[derive(Deserialize)]
pub(super) struct Programme {
    pub name: Texts,
    pub about: Texts,
    pub for_whom: Texts,
    pub begins: String,
    pub ends: String,
    /// Who may come in, and in which order it is walked: the words of `coaching::programme`.
    pub enrolment: String,
    pub path: String,
    /// Agents may read each other's submissions, task by task.
    pub peers_read: bool,
    pub contact_staff: Staff,
    pub contact_email: String,
    pub contact_phone: String,
    pub sessions: Vec<Session>,
    pub cohorts: Vec<Cohort>,
}

/// A person by employer and staff number.
#[derive(Debug, Clone, Deserialize, PartialEq, Eq, Hash)]
pub(super) struct Staff {
    pub employer: String,
    pub number: String,
}

#[derive(Deserialize)]
pub(super) struct Session {
    pub name: Texts,
    pub about: Texts,
    pub date: String,
    pub occurrences: Vec<Hours>,
    pub place: Texts,
    pub task: Task,
}

#[derive(Deserialize)]
pub(super) struct Hours {
    pub begins: String,
    pub ends: String,
}

#[derive(Deserialize)]
pub(super) struct Task {
    pub name: Texts,
    pub instruction: Instruction,
    pub minutes: i64,
    pub due: String,
    /// How it is done, if not alone; the cohort, by its place, whose agents a coach has placed already, two and two.
    #[serde(default)]
    pub company: Option<String>,
    #[serde(default)]
    pub pairs_of_cohort: Option<usize>,
    /// The cohort's agents read what is submitted.
    #[serde(default)]
    pub peers_read: bool,
}

#[derive(Deserialize)]
pub(super) struct Instruction {
    pub ask: Texts,
    pub guide: Texts,
}

#[derive(Deserialize)]
pub(super) struct Cohort {
    pub name: Texts,
    pub seats: Option<i64>,
    pub coaches: Vec<Staff>,
    pub agents: Vec<Staff>,
}

#[derive(Deserialize)]
pub(super) struct Submission {
    pub task: i64,
    pub agent: Staff,
    pub state: String,
    pub way: String,
    #[serde(default)]
    pub text: String,
    #[serde(default)]
    pub transcript: String,
    #[serde(default)]
    pub alt: String,
    pub media: Option<String>,
    #[serde(default)]
    pub link: String,
    #[serde(default)]
    pub face_to_face_with: String,
    pub at: String,
    pub reply: Option<Reply>,
    #[serde(default)]
    pub comments: Vec<Comment>,
}

/// What a fellow agent or a coach says about a submission that peers read.
#[derive(Deserialize)]
pub(super) struct Comment {
    pub by: Staff,
    pub text: String,
    pub at: String,
}

#[derive(Deserialize)]
pub(super) struct Reply {
    pub by: Staff,
    pub text: String,
    pub media: Option<String>,
    pub at: String,
}

pub(super) fn programme() -> Result<Programme, serde_json::Error> {
    serde_json::from_str(PROGRAMME)
}

/// In the order in which they were made.
pub(super) fn submissions() -> Result<Vec<Submission>, serde_json::Error> {
    let mut all: Vec<Submission> = serde_json::from_str(SUBMISSIONS)?;
    all.sort_by(|one, other| one.at.cmp(&other.at));
    Ok(all)
}

/// A file of `demo/media`, by the path the content names.
pub(super) fn medium(path: &str) -> Option<&'static [u8]> {
    let name = path.strip_prefix("media/")?;
    MEDIA.iter().find(|(known, _)| *known == name).map(|(_, bytes)| *bytes)
}

pub(super) fn moment(text: &str) -> Moment {
    Moment::in_helsinki(text).unwrap_or(Moment(0))
}
