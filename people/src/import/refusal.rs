//! Rows that are refused only when all others are known: they end before they would begin, or nobody can be their
//! supervisor.

use super::known::{Employer, Known};
use super::posts::{self, Said};
use super::row::{Refusal, Row};
use super::sheet::{Named, Path, Refused, Sheet, Staff};
use crate::fold;
use std::collections::HashSet;
use store::{Day, Id};

pub fn refuse(sheet: &mut Sheet, known: &Known, today: &Day) {
    let units = sheet.known_units(known);
    sheet.refuse_rows(|sheet, place, row| {
        let staff = &sheet.staff[place];
        let employer = known.0.get(&sheet.employers[staff.employer].folded);
        let posts = employer
            .and_then(|employer| employer.people.get(&staff.staff_number))
            .map_or(&[][..], |person| &person.posts);
        posts::ends_too_early(&said(row, units[row.unit]), posts, today).then_some(Refusal::EndsBeforeBegins)
    });
    sheet.refuse_rows(|sheet, place, row| sheet.staff[place].comes_wrongly(row, sheet, known));
    // Whoever's own row is refused can't be a new supervisor, so that others may follow.
    loop {
        let numbers: HashSet<(usize, String)> = sheet
            .staff
            .iter()
            .filter(|staff| !staff.rows.is_empty())
            .map(|staff| (staff.employer, staff.staff_number.clone()))
            .collect();
        let refused = sheet.refuse_rows(|sheet, place, row| {
            let employer = sheet.staff[place].employer;
            let number = row.supervisor.clone()?;
            let folded = &sheet.employers[employer].folded;
            let is_known = known.0.get(folded).is_some_and(|employer| employer.people.contains_key(&number));
            match is_known || numbers.contains(&(employer, number.clone())) {
                true => None,
                false if sheet.held.has_number(folded, &number) => Some(Refusal::SupervisorRefused(number)),
                false => Some(Refusal::SupervisorUnknown(number)),
            }
        });
        if !refused {
            break;
        }
    }
    sheet.refused.sort_by_key(|refused| refused.line);
}

pub fn said(row: &Row, unit: Option<Id>) -> Said<'_> {
    Said { unit, from: row.from.as_ref(), to: row.to.as_ref() }
}

impl Sheet {
    /// Those of the sheet's units that exist already.
    fn known_units(&self, known: &Known) -> Vec<Option<Id>> {
        let id = |unit: &Path| known.0.get(&self.employers[unit.employer].folded)?.unit(&unit.names);
        self.units.iter().map(id).collect()
    }

    /// Takes out the rows that are refused; true when there were any.
    fn refuse_rows(&mut self, why: impl Fn(&Sheet, usize, &Row) -> Option<Refusal>) -> bool {
        let mut found = vec![];
        for (place, staff) in self.staff.iter().enumerate() {
            found.extend(staff.rows.iter().filter_map(|row| Some((place, row.line, why(self, place, row)?))));
        }
        for (place, line, refusal) in &found {
            let staff = &mut self.staff[*place];
            staff.rows.retain(|row| row.line != *line);
            self.held.hold(&self.employers[staff.employer].folded, &staff.staff_number);
            self.refused.push(Refused { line: *line, refusal: refusal.clone() });
        }
        !found.is_empty()
    }
}

impl Staff {
    /// Nobody takes over another person's place by a number that was misspelt: the name must be the same.
    fn comes_wrongly(&self, row: &Row, sheet: &Sheet, known: &Known) -> Option<Refusal> {
        let earlier = row.earlier.as_ref()?;
        let here = known.0.get(&sheet.employers[self.employer].folded);
        if here.is_some_and(|employer| employer.people.contains_key(&self.staff_number)) {
            return None; // they have come already
        }
        match known.1.get(earlier) {
            None => Some(Refusal::EarlierUnknown(earlier.1.clone())),
            Some(found) if fold(&found.name) != fold(&row.name) => Some(Refusal::EarlierOtherName(earlier.1.clone())),
            Some(_) => None,
        }
    }
}

impl Employer {
    /// The unit that is reached by these names, from the employer down.
    fn unit(&self, path: &[Named]) -> Option<Id> {
        path.iter().try_fold(self.id, |parent, name| self.units.get(&(parent, name.folded.clone())).copied())
    }
}
