//! The mapping of a merger, line by line: a unit or an employer becomes another, or a person gets a new number there.

use crate::fold;
use crate::import::{identity_code, parse, plain};
use std::borrow::Cow;
use words::Words;

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    pub units: Vec<UnitLine>,
    pub numbers: Vec<NumberLine>,
}

/// Names from the employer down.
#[derive(Debug, PartialEq, Eq)]
pub struct UnitLine {
    pub line: usize,
    pub from: Vec<String>,
    pub into: Vec<String>,
}

#[derive(Debug, PartialEq, Eq)]
pub struct NumberLine {
    pub line: usize,
    pub employer: String,
    pub number: String,
    pub into: String,
    pub new_number: String,
}

/// What is wrong with a mapping: a message with the places `line` and `text`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub key: &'static str,
    pub line: usize,
    pub text: String,
}

impl Fault {
    pub fn new(key: &'static str, line: usize, text: impl Into<String>) -> Fault {
        Fault { key, line, text: text.into() }
    }

    pub fn sentence(&self, words: Words) -> String {
        words.t2(self.key, "line", self.line, "text", &self.text)
    }
}

const HEADINGS: [&[&str]; 6] = [
    &["oldemployer", "vanhatyonantaja", "tidigarearbetsgivare"],
    &["oldunit", "vanhayksikko", "tidigareenhet"],
    &["oldstaffnumber", "vanhahenkilonumero", "tidigarepersonalnummer"],
    &["newemployer", "uusityonantaja", "nyarbetsgivare"],
    &["newunit", "uusiyksikko", "nyenhet"],
    &["newstaffnumber", "uusihenkilonumero", "nyttpersonalnummer"],
];
const OLD_EMPLOYER: usize = 0;
const OLD_UNIT: usize = 1;
const OLD_NUMBER: usize = 2;
const NEW_EMPLOYER: usize = 3;
const NEW_UNIT: usize = 4;
const NEW_NUMBER: usize = 5;

/// Everything that is wrong at once, so that it is mended at once.
pub fn read(bytes: &[u8]) -> Result<Mapping, Vec<Fault>> {
    let text = parse::text(bytes).map_err(|_| vec![Fault::new("merger-file-unreadable", 0, "")])?;
    let mut records = parse::Records::of(&text, parse::separator_by(&text, known));
    let header = match records.next() {
        Some(Ok(header)) => header.cells.iter().map(|cell| place(cell)).collect::<Vec<_>>(),
        _ => return Err(vec![Fault::new("merger-file-unreadable", 1, "")]),
    };
    if ![OLD_EMPLOYER, NEW_EMPLOYER].iter().all(|needed| header.contains(&Some(*needed))) {
        return Err(vec![Fault::new("merger-file-columns", 1, "")]);
    }
    let (mut mapping, mut faults) = (Mapping::default(), vec![]);
    for record in records {
        let Ok(record) = record else { return Err(vec![Fault::new("merger-file-unreadable", 0, "")]) };
        if record.cells.iter().any(|cell| identity_code::is_in(cell)) {
            return Err(vec![Fault::new("merger-identity-codes", record.line, "")]);
        }
        let cell = |wanted: usize| {
            let at = header.iter().position(|place| *place == Some(wanted));
            let text = at.and_then(|at| record.cells.get(at)).map_or("", |cell| cell.trim());
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        if let Err(fault) = take(&mut mapping, record.line, cell) {
            faults.push(fault);
        }
    }
    match (faults.is_empty(), mapping.units.is_empty()) {
        (true, false) => Ok(mapping),
        (true, true) => Err(vec![Fault::new("merger-file-no-units", 0, "")]),
        _ => Err(faults),
    }
}

fn take(mapping: &mut Mapping, line: usize, cell: impl Fn(usize) -> String) -> Result<(), Fault> {
    let (employer, into) = (cell(OLD_EMPLOYER), cell(NEW_EMPLOYER));
    if employer.is_empty() || into.is_empty() {
        return Err(Fault::new("merger-line-employers", line, ""));
    }
    let (number, new_number) = (cell(OLD_NUMBER), cell(NEW_NUMBER));
    if !number.is_empty() {
        if new_number.is_empty() {
            return Err(Fault::new("merger-line-number", line, number));
        }
        mapping.numbers.push(NumberLine { line, employer, number, into, new_number });
        return Ok(());
    }
    let path = |employer: String, unit: String| -> Vec<String> {
        let names = unit.split('/').map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
        std::iter::once(employer).chain(names).collect()
    };
    let (from, into) = (path(employer, cell(OLD_UNIT)), path(into, cell(NEW_UNIT)));
    let same = |one: &str, other: &str| fold(one) == fold(other);
    let alike = from.len() == into.len() && from.iter().zip(&into).all(|(one, other)| same(one, other));
    let inside = same(&from[0], &into[0]);
    if alike {
        return Err(Fault::new("merger-line-itself", line, from.join(" / ")));
    }
    let employers = from.len() == 1 && into.len() == 1;
    let units = from.len() > 1 && into.len() > 1 && inside;
    if !(employers || units) {
        return Err(Fault::new("merger-line-unlike", line, from.join(" / ")));
    }
    mapping.units.push(UnitLine { line, from, into });
    Ok(())
}

fn place(heading: &str) -> Option<usize> {
    let heading = plain(heading);
    HEADINGS.iter().position(|names| names.contains(&heading.as_str()))
}

fn known(headings: &[Cow<str>]) -> usize {
    headings.iter().filter(|heading| place(heading).is_some()).count()
}
