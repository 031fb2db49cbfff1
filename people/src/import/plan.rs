//! What an import would do, as data: `difference` makes it, `apply` writes it, `report` tells of it.

use super::row::Row;
use super::sheet::Refused;
use super::{Column, Stop};
use crate::Role;
use crate::unit::Kind;
use store::{Day, Id};

#[derive(Debug, Default)]
pub struct Plan {
    /// Parents before their children.
    pub units: Vec<NewUnit>,
    /// Employers that are partners now, or no longer.
    pub kinds: Vec<(Id, Kind)>,
    pub people: Vec<NewPerson>,
    pub people_changed: Vec<PersonChange>,
    /// People known by an earlier employer, who come to this one.
    pub arrivals: Vec<Arrival>,
    /// One person's posts and roles: written together.
    pub careers: Vec<Career>,
    pub read: usize,
    pub ignored: Vec<String>,
    pub refused: Vec<Refused>,
    /// People whom nobody here knows and whose posts have all ended.
    pub left_out: usize,
    pub told: Told,
    /// Known posts in force today, and those of them that end without another in their place.
    pub in_force: usize,
    pub ending: usize,
}

#[derive(Debug)]
pub struct NewUnit {
    pub id: Id,
    pub employer_id: Id,
    pub parent_id: Option<Id>,
    pub kind: Kind,
    pub name: String,
    pub name_folded: String,
    pub begins_on: Day,
}

#[derive(Debug)]
pub struct NewPerson {
    pub id: Id,
    pub employer_id: Id,
    pub staff_number: String,
    pub name: String,
    pub email: Option<String>,
    pub language: String,
    /// The first day of the first post.
    pub begins_on: Day,
}

#[derive(Debug)]
pub struct PersonChange {
    pub id: Id,
    pub name: String,
    pub email: Option<String>,
    pub language: String,
}

/// Somebody known before gets a number of another employer, and stays the same person.
#[derive(Debug)]
pub struct Arrival {
    pub person_id: Id,
    pub employer_id: Id,
    pub staff_number: String,
    pub begins_on: Day,
}

#[derive(Debug)]
pub struct Career {
    pub employer_id: Id,
    pub person_id: Id,
    pub posts: Vec<NewPost>,
    pub posts_changed: Vec<PostChange>,
    pub roles: Vec<NewRole>,
    pub roles_changed: Vec<(Id, Option<Day>)>,
}

impl Career {
    pub fn is_empty(&self) -> bool {
        self.posts.is_empty() && self.posts_changed.is_empty() && self.roles.is_empty() && self.roles_changed.is_empty()
    }
}

#[derive(Debug)]
pub struct NewPost {
    pub id: Id,
    pub unit_id: Id,
    pub job: String,
    pub supervisor_id: Option<Id>,
    pub begins_on: Day,
    pub ends_on: Option<Day>,
}

#[derive(Debug)]
pub struct PostChange {
    pub id: Id,
    pub job: String,
    pub supervisor_id: Option<Id>,
    pub begins_on: Day,
    pub ends_on: Option<Day>,
}

#[derive(Debug)]
pub struct NewRole {
    pub id: Id,
    pub role: Role,
    pub begins_on: Day,
    pub ends_on: Option<Day>,
}

/// More than this share of the posts in force may end only when somebody has said yes to it.
const MANY: usize = 10;

impl Plan {
    pub fn is_empty(&self) -> bool {
        self.units.is_empty()
            && self.kinds.is_empty()
            && self.people.is_empty()
            && self.people_changed.is_empty()
            && self.arrivals.is_empty()
            && self.careers.is_empty()
    }

    /// A file that was cut short looks like people leaving.
    pub fn stop(&self, yes: bool) -> Option<Stop> {
        let (ending, in_force) = (self.ending, self.in_force);
        (!yes && ending * 100 > in_force * MANY).then_some(Stop::ManyEndings { ending, in_force })
    }
}

/// One difference, to be told in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    Employer { name: String },
    Unit { name: String, parent: String },
    Person { name: String, employer: String },
    Post { name: String, unit: String, job: String, begins: Day },
    Arrival { name: String, old: String, new: String },
    Transfer { name: String, old: String, new: String, begins: Day },
    Ending { name: String, unit: String, last: Day },
    Change { name: String, changes: Vec<Change> },
    RoleBegins { name: String, role: Role, begins: Day },
    RoleEnds { name: String, role: Role, last: Day },
}

/// What a field was and is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub column: Column,
    pub old: Value,
    pub new: Value,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    Text(String),
    Day(Day),
    None,
}

impl Value {
    pub fn text(text: &str) -> Value {
        if text.is_empty() { Value::None } else { Value::Text(text.to_owned()) }
    }

    pub fn day(day: &Option<Day>) -> Value {
        day.clone().map_or(Value::None, Value::Day)
    }
}

/// How many differences there are of each kind, and the first of them.
#[derive(Debug, Default)]
pub struct Told {
    pub units: Tally,
    pub people: Tally,
    pub posts: Tally,
    pub transfers: Tally,
    pub endings: Tally,
    pub changes: Tally,
    pub roles_begun: Tally,
    pub roles_ended: Tally,
}

#[derive(Debug, Default)]
pub struct Tally {
    pub count: usize,
    /// How many are worth telling one by one: a new person's first post is not.
    pub telling: usize,
    pub first: Vec<Difference>,
}

impl Tally {
    pub const FIRST: usize = 50;

    /// Counts it, and keeps it to be told while there is room.
    pub fn add(&mut self, difference: impl FnOnce() -> Difference) {
        self.count += 1;
        self.telling += 1;
        if self.has_room() {
            self.first.push(difference());
        }
    }

    pub fn has_room(&self) -> bool {
        self.first.len() < Tally::FIRST
    }
}

impl Row {
    /// Coaches and readers come from outside.
    pub fn is_outsiders(&self) -> bool {
        !self.roles.is_empty() && self.roles.iter().all(|role| matches!(role, Role::Coach | Role::Reader))
    }
}
