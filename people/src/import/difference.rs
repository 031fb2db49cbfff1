//! What is known against what the file says, as a plan. Pure: whoever wants to know what an import would do asks here.

use super::career::Drafting;
use super::columns::Columns;
use super::known::{Elsewhere, Employer, Known, Person};
use super::plan::{Difference, NewUnit, Plan};
use super::refusal;
use super::row::Row;
use super::sheet::{HeldBack, Named, Path, Sheet, Staff};
use crate::fold;
use crate::unit::Kind;
use std::collections::HashMap;
use store::{Day, Id};

/// An employer that the file speaks of in at least one good row.
pub struct House<'a> {
    pub id: Id,
    pub name: &'a Named,
    pub known: Option<&'a Employer>,
    /// Those who come from another employer, by staff number.
    pub coming: HashMap<&'a str, &'a Elsewhere>,
    /// Everybody's id by staff number: those in the file, known or new.
    pub numbers: HashMap<&'a str, Id>,
    /// The names of new units.
    pub new_units: HashMap<Id, String>,
}

impl House<'_> {
    pub fn person(&self, staff_number: &str) -> Option<Id> {
        let known = || Some(self.known?.people.get(staff_number)?.id);
        self.numbers.get(staff_number).copied().or_else(known)
    }

    pub fn unit_name(&self, id: Id) -> String {
        let known = || self.known?.unit_names.get(&id);
        self.new_units.get(&id).or_else(known).cloned().unwrap_or_default()
    }
}

pub fn difference(mut sheet: Sheet, known: &Known, today: &Day, new_id: &mut dyn FnMut() -> Id) -> Plan {
    refusal::refuse(&mut sheet, known, today);
    let Sheet { columns, read, employers, units, staff, refused, held } = sheet;
    let mut plan = Plan { read, ignored: columns.ignored.clone(), refused, ..Plan::default() };
    let mut staff_of: Vec<Vec<&Staff>> = vec![vec![]; employers.len()];
    for staff in staff.iter().filter(|staff| !staff.rows.is_empty()) {
        match staff.is_a_stranger_who_left(&employers[staff.employer].folded, known, today) {
            true => plan.left_out += 1,
            false => staff_of[staff.employer].push(staff),
        }
    }
    for (name, staff) in employers.iter().zip(staff_of).filter(|(_, staff)| !staff.is_empty()) {
        let (elsewhere, known) = (&known.1, known.0.get(&name.folded));
        let making = Making { name, known, elsewhere, units: &units, columns: &columns, held: &held, today };
        making.plan(&staff, &mut plan, new_id);
    }
    begin_with_first_posts(&mut plan);
    plan
}

/// A new unit is as old as its first post, so that the tree can be looked at as it was.
fn begin_with_first_posts(plan: &mut Plan) {
    let places: HashMap<Id, usize> = plan.units.iter().enumerate().map(|(place, unit)| (unit.id, place)).collect();
    for post in plan.careers.iter().flat_map(|career| &career.posts) {
        let mut next = places.get(&post.unit_id);
        while let Some(unit) = next.map(|place| &mut plan.units[*place]).filter(|unit| post.begins_on < unit.begins_on)
        {
            unit.begins_on = post.begins_on.clone();
            next = unit.parent_id.and_then(|parent| places.get(&parent));
        }
    }
}

impl Staff {
    /// Nobody here knows them, and every post that the file tells of has ended: there is nothing they would be needed
    /// for. So whoever has been erased does not come back by an old row.
    fn is_a_stranger_who_left(&self, employer: &str, known: &Known, today: &Day) -> bool {
        let is_known = known.0.get(employer).is_some_and(|known| known.people.contains_key(&self.staff_number));
        let comes = |row: &Row| row.earlier.as_ref().is_some_and(|earlier| known.1.contains_key(earlier));
        let has_ended = |row: &Row| row.to.as_ref().is_some_and(|to| to < today);
        !is_known && self.rows.iter().all(|row| has_ended(row) && !comes(row))
    }
}

struct Making<'a> {
    name: &'a Named,
    known: Option<&'a Employer>,
    elsewhere: &'a HashMap<(String, String), Elsewhere>,
    units: &'a [Path],
    columns: &'a Columns,
    held: &'a HeldBack,
    today: &'a Day,
}

impl<'a> Making<'a> {
    fn plan(&self, staff: &[&Staff], plan: &mut Plan, new_id: &mut dyn FnMut() -> Id) {
        let id = self.employer(staff, plan, new_id);
        let mut tree = Tree { employer: id, known: self.known, new: HashMap::new(), today: self.today };
        let units = tree.units(self.units, staff, self.name, plan, new_id);
        let coming = self.coming(staff);
        let known_id = |number: &str| {
            let here = || Some(self.known?.people.get(number)?.id);
            here().or_else(|| coming.get(number).map(|person| person.id))
        };
        let numbers = staff.iter().map(|staff| {
            let number = staff.staff_number.as_str();
            (number, known_id(number).unwrap_or_else(&mut *new_id))
        });
        let numbers: HashMap<&str, Id> = numbers.collect();
        let new_units =
            plan.units.iter().filter(|unit| unit.employer_id == id).map(|unit| (unit.id, unit.name.clone()));
        let house = House { id, name: self.name, known: self.known, coming, numbers, new_units: new_units.collect() };
        let mut drafting =
            Drafting { house: &house, units: &units, columns: self.columns, today: self.today, plan, new_id };
        for staff in staff {
            let held = self.is_held(&staff.staff_number, &staff.rows[0].name);
            drafting.draft(&staff.staff_number, &staff.rows, held);
        }
        for (number, person) in self.leavers(&house) {
            drafting.draft_leaver(person, self.is_held(number, &person.name));
        }
    }

    /// Those not known here whose rows name them as known elsewhere.
    fn coming<'s>(&self, staff: &[&'s Staff]) -> HashMap<&'s str, &'s Elsewhere>
    where
        'a: 's,
    {
        let is_known = |number: &str| self.known.is_some_and(|known| known.people.contains_key(number));
        let new = staff.iter().filter(|staff| !is_known(&staff.staff_number));
        new.filter_map(|staff| {
            let earlier = staff.rows.iter().find_map(|row| row.earlier.as_ref())?;
            Some((staff.staff_number.as_str(), self.elsewhere.get(earlier)?))
        })
        .collect()
    }

    fn leavers(&self, house: &House) -> Vec<(&String, &Person)> {
        let people = self.known.iter().flat_map(|known| &known.people);
        let mut leavers: Vec<_> = people.filter(|(number, _)| !house.numbers.contains_key(number.as_str())).collect();
        leavers.sort_by_key(|(number, _)| *number);
        leavers
    }

    fn is_held(&self, staff_number: &str, name: &str) -> bool {
        self.held.has(&self.name.folded, staff_number, &fold(name))
    }

    /// A partner is an employer of coaches and readers only.
    fn employer(&self, staff: &[&Staff], plan: &mut Plan, new_id: &mut dyn FnMut() -> Id) -> Id {
        let from_outside = staff.iter().all(|staff| staff.rows.iter().all(|row| row.is_outsiders()));
        let kind = if from_outside { Kind::Partner } else { Kind::Employer };
        if let Some(known) = self.known {
            if known.kind != kind && self.columns.has(super::Column::Role) {
                plan.kinds.push((known.id, kind));
            }
            return known.id;
        }
        let id = new_id();
        plan.told.units.add(|| Difference::Employer { name: self.name.name.clone() });
        plan.units.push(NewUnit {
            id,
            employer_id: id,
            parent_id: None,
            kind,
            name: self.name.name.clone(),
            name_folded: self.name.folded.clone(),
            begins_on: self.today.clone(),
        });
        id
    }
}

/// The employer's units, known and new.
struct Tree<'a> {
    employer: Id,
    known: Option<&'a Employer>,
    new: HashMap<(Id, String), Id>,
    today: &'a Day,
}

impl Tree<'_> {
    /// The ids of the sheet's units, as far as rows of this employer need them.
    fn units(
        &mut self,
        paths: &[Path],
        staff: &[&Staff],
        employer: &Named,
        plan: &mut Plan,
        new_id: &mut dyn FnMut() -> Id,
    ) -> HashMap<usize, Id> {
        let mut ids = HashMap::new();
        for row in staff.iter().flat_map(|staff| &staff.rows) {
            ids.entry(row.unit).or_insert_with(|| {
                let mut parent = (self.employer, employer);
                for name in &paths[row.unit].names {
                    parent = (self.unit(parent, name, plan, new_id), name);
                }
                parent.0
            });
        }
        ids
    }

    fn unit(&mut self, parent: (Id, &Named), name: &Named, plan: &mut Plan, new_id: &mut dyn FnMut() -> Id) -> Id {
        let key = (parent.0, name.folded.clone());
        let known = self.known.and_then(|known| known.units.get(&key));
        if let Some(id) = known.or_else(|| self.new.get(&key)) {
            return *id;
        }
        let id = new_id();
        plan.told.units.add(|| Difference::Unit { name: name.name.clone(), parent: parent.1.name.clone() });
        plan.units.push(NewUnit {
            id,
            employer_id: self.employer,
            parent_id: Some(parent.0),
            kind: Kind::Unit,
            name: name.name.clone(),
            name_folded: name.folded.clone(),
            begins_on: self.today.clone(),
        });
        self.new.insert(key, id);
        id
    }
}
