//! Whatever is known and whatever the file says: after an import, the same file changes nothing, today or later.

use crate::import_world::{HEADER, TODAY, World, day};
use people::Role;
use people::import::{HeldRole, Person, Plan, Post};
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::{HashMap, HashSet};
use store::{Day, Id};

const UNITS: [&str; 3] = ["A", "B", "A/C"];
const ROLES: [Role; 3] = [Role::Supervisor, Role::Agent, Role::Coach];

/// First and last day, counted from today; which unit or role.
type Days = (usize, i64, Option<i64>);

#[derive(Debug, Clone)]
struct Line {
    number: usize,
    unit: usize,
    from: Option<i64>,
    to: Option<i64>,
    roles: Vec<bool>,
    supervisor: Option<usize>,
}

fn on(days: i64) -> Day {
    day(&(day(TODAY).date() + jiff::Span::new().days(days)).to_string())
}

fn lines() -> impl Strategy<Value = Vec<Line>> {
    let from = || prop_oneof![1 => Just(None), 3 => (-6i64..6).prop_map(Some)];
    let to = || prop_oneof![3 => Just(None), 2 => (-6i64..8).prop_map(Some)];
    let supervisor = || prop_oneof![4 => Just(None), 1 => (1usize..7).prop_map(Some)];
    let line = (1usize..5, 0usize..3, from(), to(), vec(any::<bool>(), 3), supervisor());
    let line =
        line.prop_map(|(number, unit, from, to, roles, supervisor)| Line { number, unit, from, to, roles, supervisor });
    vec(line, 1..9)
}

/// What five people are known to hold: posts and roles.
fn known() -> impl Strategy<Value = Vec<(Vec<Days>, Vec<Days>)>> {
    let days = || vec((0usize..3, -6i64..6, prop_oneof![1 => Just(None), 1 => (-7i64..8).prop_map(Some)]), 0..4);
    vec((days(), days()), 0..6)
}

fn text(lines: &[Line]) -> String {
    let day = |days: &Option<i64>| days.map_or(String::new(), |days| on(days).to_string());
    let mut text = format!("{HEADER}\nE;A;0;Nimi 0;;;;;fi;2000-01-01;"); // so that the employer is named by a good row
    for Line { number, unit, from, to, roles, supervisor } in lines {
        let roles =
            ROLES.iter().zip(roles).filter(|(_, has)| **has).map(|(role, _)| role.word()).collect::<Vec<_>>().join("+");
        let supervisor = supervisor.map_or(String::new(), |number| number.to_string());
        let (unit, from, to) = (UNITS[*unit], day(from), day(to));
        text += &format!("\nE;{unit};{number};Nimi {number};;;{roles};{supervisor};fi;{from};{to}");
    }
    text
}

fn world(people: &[(Vec<Days>, Vec<Days>)]) -> World {
    let mut world = World::with(&[
        "E;A;0;Nimi 0;;;;;fi;2000-01-01;",
        "E;B;0;Nimi 0;;;;;fi;2000-01-01;",
        "E;A/C;0;Nimi 0;;;;;fi;2000-01-01;",
    ]);
    let employer = world.known.0.get_mut("e").unwrap();
    let unit = |name: &str| *employer.unit_names.iter().find(|(_, known)| *known == name).unwrap().0;
    let units = [unit("A"), unit("B"), unit("C")];
    let mut made = 1_000_000;
    let mut id = || {
        made += 1;
        Id::from_u128(made)
    };
    for (number, (posts, roles)) in (1..).zip(people) {
        // Nobody is in one unit twice at a time: rows that say so are refused.
        let apart = |(unit, begins, ends): &Days, (other, other_begins, other_ends): &Days| {
            unit != other
                || ends.is_some_and(|ends| ends < *other_begins)
                || other_ends.is_some_and(|ends| ends < *begins)
        };
        let (name, mut kept) = (format!("Nimi {number}"), vec![]);
        for post in posts {
            if kept.iter().all(|other: &&Days| apart(post, other) && (post.0, post.1) != (other.0, other.1)) {
                kept.push(post);
            }
        }
        let posts = kept.into_iter().map(|(unit, begins, ends)| {
            let (unit_id, begins_on, ends_on) = (units[*unit], on(*begins), ends.map(on));
            Post { id: id(), unit_id, job: String::new(), supervisor_id: None, begins_on, ends_on }
        });
        let posts = posts.collect();
        let mut seen = HashSet::new();
        let roles =
            roles.iter().filter(|(role, begins, _)| seen.insert((*role, *begins))).map(|(role, begins, ends)| {
                HeldRole {
                    id: id(),
                    role: ROLES[*role],
                    begins_on: on(*begins),
                    ends_on: ends.map(on),
                    by_invitation: false,
                }
            });
        let roles = roles.collect();
        let person = Person {
            id: id(),
            name,
            email: None,
            language: "fi".to_owned(),
            is_guest: false,
            came_on: None,
            posts,
            roles,
        };
        employer.people.insert(number.to_string(), person);
    }
    world
}

fn is_on(today: &Day, begins: &Day, ends: &Option<Day>) -> bool {
    begins <= today && ends.as_ref().is_none_or(|ends| ends >= today)
}

/// The units where each person is on a day.
fn in_units(world: &World, number: usize, today: &Day) -> HashSet<Id> {
    let posts = world.known.0["e"].people.get(&number.to_string()).map_or(&[][..], |person| &person.posts);
    posts.iter().filter(|post| is_on(today, &post.begins_on, &post.ends_on)).map(|post| post.unit_id).collect()
}

/// The good lines of each person.
fn good<'l>(lines: &'l [Line], plan: &Plan) -> HashMap<usize, Vec<&'l Line>> {
    let mut good: HashMap<usize, Vec<&Line>> = HashMap::new();
    for (line, row) in (3..).zip(lines) {
        if plan.refused.iter().all(|refused| refused.line != line) {
            good.entry(row.number).or_default().push(row);
        }
    }
    good
}

/// `PROPTEST_CASES=100000` looks further.
fn settings() -> ProptestConfig {
    let settings = ProptestConfig::default();
    ProptestConfig { cases: settings.cases.max(1000), failure_persistence: None, ..settings }
}

proptest! {
    #![proptest_config(settings())]

    #[test]
    fn the_second_time_changes_nothing(people in known(), first in lines(), second in lines(), wait in 0i64..4) {
        let mut world = world(&people);
        for (file, today) in [(&first, on(0)), (&second, on(wait))] {
            let file = text(file);
            let plan = world.plan_on(&today, &file);
            world.apply(&plan);
            for later in [0, 1, 2, 3, 5, 9, 20] {
                let later = day(&(today.date() + jiff::Span::new().days(later)).to_string());
                let again = world.plan_on(&later, &file);
                prop_assert!(again.is_empty(), "on {later}: {again:#?}");
            }
        }
    }

    #[test]
    fn afterwards_the_store_says_what_the_file_says(people in known(), lines in lines()) {
        let (mut world, today) = (world(&people), on(0));
        // A row without a first day leaves a post that is still to begin where it is.
        let waits = |line: &Line| line.from.is_none() && people.get(line.number - 1).is_some_and(|(posts, _)| {
            posts.iter().any(|(unit, begins, ends)| *unit == line.unit && *begins > 0 && ends.is_none_or(|ends| ends >= *begins))
        });
        let plan = world.plan_on(&today, &text(&lines));
        world.apply(&plan);
        let good = good(&lines, &plan);
        let is_held = |number: usize| lines.iter().filter(|line| line.number == number).count() != good.get(&number).map_or(0, Vec::len);
        for number in 1..5 {
            if lines.iter().any(|line| line.number == number && waits(line)) {
                continue;
            }
            let Some(person) = world.known.0["e"].people.get(&number.to_string()) else { continue };
            let keys: HashSet<_> = person.posts.iter().map(|post| (post.unit_id, &post.begins_on)).collect();
            prop_assert_eq!(keys.len(), person.posts.len());
            let keys: HashSet<_> = person.roles.iter().map(|role| (role.role, &role.begins_on)).collect();
            prop_assert_eq!(keys.len(), person.roles.len());
            let rows = good.get(&number).cloned().unwrap_or_default();
            let in_force = |row: &&&Line| row.from.is_none_or(|from| from <= 0) && row.to.is_none_or(|to| to >= 0);
            let now: Vec<_> = rows.iter().filter(in_force).collect();
            let wanted: HashSet<Id> = now.iter().map(|row| unit(&world, row.unit)).collect();
            let is_to_begin = rows.iter().any(|row| row.from.is_some_and(|from| from > 0));
            let units = in_units(&world, number, &today);
            prop_assert!(wanted.is_subset(&units), "{number}: {wanted:?} {units:?}");
            if !is_held(number) && !is_to_begin {
                prop_assert_eq!(&wanted, &units);
                let roles: HashSet<Role> = person.roles.iter().filter(|role| is_on(&today, &role.begins_on, &role.ends_on)).map(|role| role.role).collect();
                let given = now.iter().flat_map(|row| ROLES.into_iter().zip(&row.roles)).filter(|(_, has)| **has).map(|(role, _)| role).collect();
                prop_assert_eq!(roles, given);
            }
        }
    }
}

fn unit(world: &World, place: usize) -> Id {
    let name = ["A", "B", "C"][place];
    *world.known.0["e"].unit_names.iter().find(|(_, known)| *known == name).unwrap().0
}
