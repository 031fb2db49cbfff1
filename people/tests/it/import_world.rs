//! A small organisation in memory, for the stories of an import: what `apply` does to the store, without one.

use people::import::{Difference, Employer, HeldRole, Known, Person, Plan, Post, Tally, difference, read};
use std::collections::HashMap;
use store::{Day, Id};

pub const HEADER: &str = "employer;unit;staff_number;name;email;job;role;supervisor;language;from;to";
pub const TODAY: &str = "2021-10-04";

pub fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

/// A file of these lines under the usual heading.
pub fn file(lines: &[&str]) -> String {
    let mut file = HEADER.to_owned();
    for line in lines {
        file += "\n";
        file += line;
    }
    file
}

#[derive(Default)]
pub struct World {
    pub known: Known,
    made: u128,
}

impl World {
    /// After these lines were brought in on the usual day.
    pub fn with(lines: &[&str]) -> World {
        let mut world = World::default();
        world.import(lines);
        world
    }

    pub fn import(&mut self, lines: &[&str]) -> Plan {
        self.import_on(TODAY, &file(lines))
    }

    pub fn import_on(&mut self, today: &str, file: &str) -> Plan {
        let plan = self.plan_on(&day(today), file);
        self.apply(&plan);
        plan
    }

    pub fn plan_on(&mut self, today: &Day, file: &str) -> Plan {
        let sheet = read(file.as_bytes()).expect("a file that can be read");
        difference(sheet, &self.known, today, &mut || {
            self.made += 1;
            Id::from_u128(self.made)
        })
    }

    pub fn apply(&mut self, plan: &Plan) {
        for unit in &plan.units {
            match unit.parent_id {
                None => {
                    let (units, unit_names, people) = (HashMap::new(), HashMap::new(), HashMap::new());
                    let employer = Employer { id: unit.id, kind: unit.kind, units, unit_names, people };
                    self.known.0.insert(unit.name_folded.clone(), employer);
                }
                Some(parent) => {
                    let employer = self.employer(unit.employer_id);
                    employer.units.insert((parent, unit.name_folded.clone()), unit.id);
                    employer.unit_names.insert(unit.id, unit.name.clone());
                }
            }
        }
        for (id, kind) in &plan.kinds {
            self.employer(*id).kind = *kind;
        }
        for new in &plan.people {
            let (posts, roles) = (vec![], vec![]);
            let (name, email, language) = (new.name.clone(), new.email.clone(), new.language.clone());
            let person = Person { id: new.id, name, email, language, is_guest: false, came_on: None, posts, roles };
            self.employer(new.employer_id).people.insert(new.staff_number.clone(), person);
        }
        for changed in &plan.people_changed {
            let person = self.person_by(changed.id);
            (person.name, person.email, person.language) =
                (changed.name.clone(), changed.email.clone(), changed.language.clone());
        }
        for career in &plan.careers {
            let person = self.person_by(career.person_id);
            for changed in &career.posts_changed {
                let post = person.posts.iter_mut().find(|post| post.id == changed.id).expect("a known post");
                (post.job, post.supervisor_id) = (changed.job.clone(), changed.supervisor_id);
                (post.begins_on, post.ends_on) = (changed.begins_on.clone(), changed.ends_on.clone());
            }
            person.posts.extend(career.posts.iter().map(|new| Post {
                id: new.id,
                unit_id: new.unit_id,
                job: new.job.clone(),
                supervisor_id: new.supervisor_id,
                begins_on: new.begins_on.clone(),
                ends_on: new.ends_on.clone(),
            }));
            for (id, ends_on) in &career.roles_changed {
                person.roles.iter_mut().find(|role| role.id == *id).expect("a known role").ends_on = ends_on.clone();
            }
            person.roles.extend(career.roles.iter().map(|new| HeldRole {
                id: new.id,
                role: new.role,
                begins_on: new.begins_on.clone(),
                ends_on: new.ends_on.clone(),
                by_invitation: false,
            }));
        }
    }

    fn employer(&mut self, id: Id) -> &mut Employer {
        self.known.0.values_mut().find(|employer| employer.id == id).expect("a known employer")
    }

    fn person_by(&mut self, id: Id) -> &mut Person {
        let mut people = self.known.0.values_mut().flat_map(|employer| employer.people.values_mut());
        people.find(|person| person.id == id).expect("a known person")
    }

    pub fn person(&self, staff_number: &str) -> &Person {
        self.known.0.values().find_map(|employer| employer.people.get(staff_number)).expect("somebody with this number")
    }

    /// "Kotihoito 2020-01-01–2021-10-31", by first day.
    pub fn posts(&self, staff_number: &str) -> Vec<String> {
        let unit_name =
            |id: &Id| self.known.0.values().find_map(|employer| employer.unit_names.get(id)).unwrap().clone();
        let told = |post: &Post| format!("{} {}", unit_name(&post.unit_id), days(&post.begins_on, &post.ends_on));
        sorted(&self.person(staff_number).posts, |post| post.begins_on.clone()).into_iter().map(told).collect()
    }

    /// "agent 2020-01-01–", by first day.
    pub fn roles(&self, staff_number: &str) -> Vec<String> {
        let told = |role: &HeldRole| format!("{} {}", role.role, days(&role.begins_on, &role.ends_on));
        sorted(&self.person(staff_number).roles, |role| role.begins_on.clone()).into_iter().map(told).collect()
    }
}

fn days(begins: &Day, ends: &Option<Day>) -> String {
    format!("{begins}–{}", ends.as_ref().map_or("", Day::as_str))
}

fn sorted<T, K: Ord>(things: &[T], key: impl Fn(&T) -> K) -> Vec<&T> {
    let mut things: Vec<&T> = things.iter().collect();
    things.sort_by_key(|thing| key(thing));
    things
}

pub fn only(tally: &Tally) -> &Difference {
    assert_eq!(tally.count, 1, "{:?}", tally.first);
    &tally.first[0]
}
