//! How a task is done: alone, in pairs, in small groups. Agents choose their company in a press or two, or a coach draws
//! it; a pair or group writes one draft, any of them submits it, and it stands for all.

pub mod address;
mod choosing;
mod dealing;
pub mod group;
mod groups_edit;
mod sheet;

pub(crate) use choosing::Choosing;
pub use sheet::{Kept, Sheet};
pub(crate) use sheet::{Together, begun, text_beside};

use crate::interim_task::Task;
use group::Group;
use notices::Beginning;
use people::{Door, Me};
use store::{Id, Moment, Result, Tx};
use web::acts::{get, post};
use web::{Reference, Route};
use words::Texts;

words::inventory::submit! {
    words::Shelf {
        room: "coaching-company",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

store::words! {
    pub enum Company {
        Alone = "alone",
        Pair = "pair",
        Group = "group",
    }
}

/// What one is told when another has submitted what they wrote together.
pub const SUBMITTED: &str = "notice-together";
/// What one is told whom a coach has placed in a pair or group.
pub const PLACED: &str = "notice-placed";
/// What one is told whom a fellow agent asks to do a task together.
pub const ASKED: &str = "notice-asked";
/// What those in a pair or group are told when somebody joins it.
pub const JOINED: &str = "notice-joined";

impl Company {
    pub(crate) fn key(self) -> &'static str {
        match self {
            Company::Alone => "company-alone",
            Company::Pair => "company-pair",
            Company::Group => "company-group",
        }
    }

    pub(crate) fn hint(self) -> &'static str {
        match self {
            Company::Alone => "company-alone-hint",
            Company::Pair => "company-pair-hint",
            Company::Group => "company-group-hint",
        }
    }

    pub fn is_shared(self) -> bool {
        self != Company::Alone
    }
}

pub(crate) fn routes() -> Vec<Route> {
    vec![
        post::<address::Company, _, _>(choosing::update),
        get::<address::Groups, _, _>(groups_edit::edit),
        post::<address::Groups, _, _>(groups_edit::update),
    ]
}

/// The media of a draft that a group shares are seen by its members.
pub(crate) fn doors() -> Vec<Door> {
    vec![Door::of::<Group>(group::KIND, |_| crate::address::Coaching.to_string()).noted()]
}

/// The others for whom it stands are told that it has been submitted.
pub(crate) async fn tell_others(
    members: &[Id],
    task: &Task,
    submission: &Reference,
    by: &Me,
    now: Moment,
    tx: &mut Tx,
) -> Result<()> {
    let others: Vec<Id> = members.iter().copied().filter(|id| *id != by.id).collect();
    tell(&others, SUBMITTED, submission, &with_name(task, &by.name), task, now, tx).await
}

/// News about a task for several at once.
pub(crate) async fn tell(
    people: &[Id],
    word: &'static str,
    subject: &Reference,
    about: &Texts,
    task: &Task,
    now: Moment,
    tx: &mut Tx,
) -> Result<()> {
    for person_id in people {
        let (employer_id, person_id) = (task.employer_id, *person_id);
        let told = Beginning { employer_id, person_id, word, subject, about, due_at: None, urgent: false, now };
        told.tell(tx).await?;
    }
    Ok(())
}

/// "Kuuntelukierros (Sanni Sairaanhoitaja)"
pub(crate) fn with_name(task: &Task, name: &str) -> Texts {
    Texts(task.name.0.0.iter().map(|(lang, text)| (lang.clone(), format!("{text} ({name})"))).collect())
}
