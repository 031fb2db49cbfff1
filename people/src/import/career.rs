//! One person of the file, or one who is no longer in it: what changes for them, and how it is told.

use super::columns::{Column, Columns};
use super::difference::House;
use super::known::{Elsewhere, Person, Post};
use super::plan::{
    Arrival, Career, Change, Difference, NewPerson, NewPost, NewRole, PersonChange, Plan, PostChange, Value,
};
use super::posts::{self, Posts, Said, Settled};
use super::refusal::said;
use super::roles;
use super::row::Row;
use std::collections::HashMap;
use store::{Day, Id};

pub struct Drafting<'a> {
    pub house: &'a House<'a>,
    /// The ids of the sheet's units.
    pub units: &'a HashMap<usize, Id>,
    pub columns: &'a Columns,
    pub today: &'a Day,
    pub plan: &'a mut Plan,
    pub new_id: &'a mut dyn FnMut() -> Id,
}

/// Somebody on the drawing board.
struct Draft<'a> {
    name: &'a str,
    known: Option<&'a Person>,
    career: Career,
    changes: Vec<Change>,
}

impl Draft<'_> {
    fn posts(&self) -> &[Post] {
        self.known.map_or(&[], |person| &person.posts)
    }
}

impl Drafting<'_> {
    pub fn draft(&mut self, staff_number: &str, rows: &[Row], held: bool) {
        let house = self.house;
        let known = house.known.and_then(|employer| employer.people.get(staff_number));
        let id = house.numbers[staff_number];
        let mut draft = self.on_board(id, &rows[0].name, known);
        match (known, house.coming.get(staff_number)) {
            (Some(known), _) if known.is_guest => {}
            (Some(known), _) => self.draft_person(known, rows, &mut draft),
            (None, Some(elsewhere)) => self.draft_arrival(elsewhere, staff_number, rows),
            (None, None) => self.draft_new_person(id, staff_number, rows),
        }
        let came_on = known.and_then(|known| known.came_on.as_ref());
        let said: Vec<_> = rows
            .iter()
            .map(|row| {
                let said = said(row, self.units.get(&row.unit).copied());
                Said { from: said.from.map(|from| came_on.map_or(from, |came_on| from.max(came_on))), ..said }
            })
            .collect();
        let posts = posts::settle(&said, draft.posts(), self.today, held);
        for (row, settled) in rows.iter().zip(&posts.settled) {
            self.draft_post(row, settled, &mut draft);
        }
        self.draft_endings(&posts, &mut draft);
        if self.columns.has(Column::Role) {
            self.draft_roles(rows.iter().map(|row| row.roles.as_slice()).collect(), &posts, held, &mut draft);
        }
        self.finish(draft);
    }

    /// Somebody the file does not speak of: what they hold ends.
    pub fn draft_leaver(&mut self, person: &Person, held: bool) {
        let mut draft = self.on_board(person.id, &person.name, Some(person));
        let posts = posts::settle(&[], &person.posts, self.today, held);
        self.draft_endings(&posts, &mut draft);
        self.draft_roles(vec![], &posts, held, &mut draft);
        self.finish(draft);
    }

    fn on_board<'p>(&mut self, person_id: Id, name: &'p str, known: Option<&'p Person>) -> Draft<'p> {
        let (posts, posts_changed, roles, roles_changed) = (vec![], vec![], vec![], vec![]);
        let career = Career { employer_id: self.house.id, person_id, posts, posts_changed, roles, roles_changed };
        let draft = Draft { name, known, career, changes: vec![] };
        self.plan.in_force += draft.posts().iter().filter(|post| post.span().is_in_force(self.today)).count();
        draft
    }

    fn finish(&mut self, draft: Draft) {
        let Draft { name, career, changes, .. } = draft;
        if !changes.is_empty() {
            self.plan.told.changes.add(|| Difference::Change { name: name.to_owned(), changes });
        }
        if !career.is_empty() {
            self.plan.careers.push(career);
        }
    }

    fn draft_new_person(&mut self, id: Id, staff_number: &str, rows: &[Row]) {
        let name = rows[0].name.clone();
        let employer = &self.house.name.name;
        self.plan.told.people.add(|| Difference::Person { name: name.clone(), employer: employer.clone() });
        self.plan.people.push(NewPerson {
            id,
            employer_id: self.house.id,
            staff_number: staff_number.to_owned(),
            name,
            email: email(rows),
            language: language(rows).unwrap_or("fi").to_owned(),
            begins_on: self.first_day(rows),
        });
    }

    fn draft_arrival(&mut self, elsewhere: &Elsewhere, staff_number: &str, rows: &[Row]) {
        let (name, new) = (rows[0].name.clone(), self.house.name.name.clone());
        self.plan.told.transfers.add(|| Difference::Arrival { name, old: elsewhere.employer.clone(), new });
        let (employer_id, begins_on) = (self.house.id, self.first_day(rows));
        let staff_number = staff_number.to_owned();
        self.plan.arrivals.push(Arrival { person_id: elsewhere.id, employer_id, staff_number, begins_on });
        self.plan.people_changed.push(PersonChange {
            id: elsewhere.id,
            name: rows[0].name.clone(),
            email: if self.columns.has(Column::Email) { email(rows) } else { elsewhere.email.clone() },
            language: language(rows).unwrap_or(&elsewhere.language).to_owned(),
        });
    }

    fn first_day(&self, rows: &[Row]) -> Day {
        rows.iter().map(|row| row.from.as_ref().unwrap_or(self.today)).min().unwrap_or(self.today).clone()
    }

    fn draft_person(&mut self, known: &Person, rows: &[Row], draft: &mut Draft) {
        let text = |text: &Option<String>| Value::text(text.as_deref().unwrap_or_default());
        let email = if self.columns.has(Column::Email) { email(rows) } else { known.email.clone() };
        let language = language(rows).unwrap_or(&known.language).to_owned();
        let changes = [
            Change { column: Column::Name, old: Value::text(&known.name), new: Value::text(&rows[0].name) },
            Change { column: Column::Email, old: text(&known.email), new: text(&email) },
            Change { column: Column::Language, old: Value::text(&known.language), new: Value::text(&language) },
        ];
        draft.changes.extend(changes.into_iter().filter(Change::is_one));
        if !draft.changes.is_empty() {
            self.plan.people_changed.push(PersonChange { id: known.id, name: rows[0].name.clone(), email, language });
        }
    }

    fn draft_post(&mut self, row: &Row, settled: &Settled, draft: &mut Draft) {
        let known = settled.known.map(|place| draft.posts()[place].clone());
        let after = settled.after.map(|place| draft.posts()[place].clone());
        self.tell_post(row, settled, known.as_ref(), after.as_ref(), draft);
        let supervisor_id = match self.columns.has(Column::Supervisor) {
            true => row.supervisor.as_ref().and_then(|number| self.house.person(number)),
            false => known.as_ref().or(after.as_ref()).and_then(|post| post.supervisor_id),
        };
        let job = match self.columns.has(Column::Job) {
            true => row.job.clone(),
            false => known.as_ref().or(after.as_ref()).map_or(String::new(), |post| post.job.clone()),
        };
        let (begins_on, ends_on) = (settled.begins.clone(), settled.ends.clone());
        let Some(known) = known else {
            let (id, unit_id) = ((self.new_id)(), self.units[&row.unit]);
            return draft.career.posts.push(NewPost { id, unit_id, job, supervisor_id, begins_on, ends_on });
        };
        let changed = PostChange { id: known.id, job, supervisor_id, begins_on, ends_on };
        if changed.differs_from(&known) {
            draft.changes.extend(self.changes(&known, &changed, row));
            draft.career.posts_changed.push(changed);
        }
    }

    fn changes(&self, known: &Post, changed: &PostChange, row: &Row) -> Vec<Change> {
        let mut changes = vec![
            Change { column: Column::Job, old: Value::text(&known.job), new: Value::text(&changed.job) },
            Change {
                column: Column::From,
                old: Value::Day(known.begins_on.clone()),
                new: Value::Day(changed.begins_on.clone()),
            },
        ];
        if !self.ends(known, &changed.ends_on) {
            changes.push(Change {
                column: Column::To,
                old: Value::day(&known.ends_on),
                new: Value::day(&changed.ends_on),
            });
        }
        if known.supervisor_id != changed.supervisor_id {
            let old = known.supervisor_id.filter(|_| self.plan.told.changes.has_room()).and_then(|id| self.number(id));
            let new = row.supervisor.as_deref().unwrap_or_default();
            changes.push(Change {
                column: Column::Supervisor,
                old: Value::text(old.unwrap_or_default()),
                new: Value::text(new),
            });
        }
        changes.retain(Change::is_one);
        changes
    }

    /// The staff number of a known person.
    fn number(&self, id: Id) -> Option<&str> {
        let people = &self.house.known?.people;
        people.iter().find(|(_, person)| person.id == id).map(|(number, _)| number.as_str())
    }

    fn tell_post(
        &mut self,
        row: &Row,
        settled: &Settled,
        known: Option<&Post>,
        after: Option<&Post>,
        draft: &mut Draft,
    ) {
        let (unit, name) = (self.units[&row.unit], || draft.name.to_owned());
        let begins = || settled.begins.clone();
        match (after, known) {
            (Some(after), _) if after.unit_id == unit => {
                let change = Change {
                    column: Column::From,
                    old: Value::Day(after.begins_on.clone()),
                    new: Value::Day(begins()),
                };
                draft.changes.push(change);
            }
            (Some(after), _) => {
                let (old, new) = (self.house.unit_name(after.unit_id), self.house.unit_name(unit));
                self.plan.told.transfers.add(|| Difference::Transfer { name: name(), old, new, begins: begins() });
            }
            (None, None) if draft.known.is_none() => self.plan.told.posts.count += 1,
            (None, None) => {
                let (unit, job) = (self.house.unit_name(unit), row.job.clone());
                self.plan.told.posts.add(|| Difference::Post { name: name(), unit, job, begins: begins() });
            }
            (None, Some(known)) if self.ends(known, &settled.ends) => {
                self.tell_ending(known, settled.ends.clone().unwrap_or_else(|| self.today.clone()), draft);
            }
            (None, Some(_)) => {}
        }
    }

    /// Whether a post in force is so no longer.
    fn ends(&self, known: &Post, ends_on: &Option<Day>) -> bool {
        known.span().is_in_force(self.today) && ends_on.as_ref().is_some_and(|ends| ends < self.today)
    }

    fn tell_ending(&mut self, known: &Post, last: Day, draft: &Draft) {
        let (name, unit) = (draft.name.to_owned(), self.house.unit_name(known.unit_id));
        self.plan.ending += usize::from(self.ends(known, &Some(last.clone())));
        self.plan.told.endings.add(|| Difference::Ending { name, unit, last });
    }

    fn draft_endings(&mut self, posts: &Posts, draft: &mut Draft) {
        for (place, last) in &posts.left {
            let post = draft.posts()[*place].clone();
            if posts.settled.iter().all(|settled| settled.after != Some(*place)) {
                self.tell_ending(&post, last.clone(), draft);
            }
            let Post { id, job, supervisor_id, begins_on, .. } = post;
            draft.career.posts_changed.push(PostChange {
                id,
                job,
                supervisor_id,
                begins_on,
                ends_on: Some(last.clone()),
            });
        }
    }

    fn draft_roles(&mut self, rows: Vec<&[crate::Role]>, posts: &Posts, held: bool, draft: &mut Draft) {
        let known = draft.known.map_or(&[][..], |person| &person.roles);
        let roles = roles::Asking { rows, posts, known, today: self.today, held }.settle();
        for (role, begins_on, ends_on) in roles.new {
            match draft.known {
                None => self.plan.told.roles_begun.count += 1,
                Some(_) => self.tell_role(draft.name, role, &begins_on),
            }
            draft.career.roles.push(NewRole { id: (self.new_id)(), role, begins_on, ends_on });
        }
        for (place, ends_on) in roles.changed {
            let held = &known[place];
            match &ends_on {
                Some(last) if held.ends_on.as_ref().is_none_or(|ends| last < ends) => {
                    let (name, role, last) = (draft.name.to_owned(), held.role, last.clone());
                    self.plan.told.roles_ended.add(|| Difference::RoleEnds { name, role, last });
                }
                _ => self.tell_role(draft.name, held.role, &held.begins_on),
            }
            draft.career.roles_changed.push((held.id, ends_on));
        }
    }

    fn tell_role(&mut self, name: &str, role: crate::Role, begins: &Day) {
        let (name, begins) = (name.to_owned(), begins.clone());
        self.plan.told.roles_begun.add(|| Difference::RoleBegins { name, role, begins });
    }
}

impl Change {
    fn is_one(&self) -> bool {
        self.old != self.new
    }
}

impl PostChange {
    fn differs_from(&self, known: &Post) -> bool {
        self.job != known.job
            || self.supervisor_id != known.supervisor_id
            || self.begins_on != known.begins_on
            || self.ends_on != known.ends_on
    }
}

/// The first that any of the person's rows gives.
fn email(rows: &[Row]) -> Option<String> {
    rows.iter().find_map(|row| row.email.clone())
}

fn language(rows: &[Row]) -> Option<&'static str> {
    rows.iter().find_map(|row| row.language).map(words::Lang::code)
}
