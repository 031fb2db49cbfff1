//! The file as a whole: its people and their rows, and what was refused on the way. Knows nothing of the database.

use super::columns::{self, Column, Columns};
use super::parse::{self, Record, Records};
use super::row::{Cells, Refusal, Row};
use super::{Stop, identity_code};
use crate::fold;
use std::collections::{HashMap, HashSet};

#[derive(Debug)]
pub struct Sheet {
    pub columns: Columns,
    /// How many rows were read, the refused ones among them.
    pub read: usize,
    pub employers: Vec<Named>,
    pub units: Vec<Path>,
    pub staff: Vec<Staff>,
    pub refused: Vec<Refused>,
    pub held: HeldBack,
}

#[derive(Debug, Clone)]
pub struct Named {
    pub name: String,
    pub folded: String,
}

/// A unit's names from the top down, the employer's own left out.
#[derive(Debug)]
pub struct Path {
    pub employer: usize,
    pub names: Vec<Named>,
}

/// Somebody with a row or more.
#[derive(Debug)]
pub struct Staff {
    /// Among the sheet's employers.
    pub employer: usize,
    pub staff_number: String,
    pub rows: Vec<Row>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    pub line: usize,
    pub refusal: Refusal,
}

/// Whom the refused rows are about, as far as can be told. Nothing of theirs ends because of a faulty row.
#[derive(Debug, Default)]
pub struct HeldBack {
    by_number: HashSet<(String, String)>,
    by_name: HashSet<(String, String)>,
}

impl HeldBack {
    pub fn has(&self, employer_folded: &str, staff_number: &str, name_folded: &str) -> bool {
        let there = |words: &HashSet<(String, String)>, word: &str| {
            !words.is_empty()
                && ["", employer_folded]
                    .into_iter()
                    .any(|employer| words.contains(&(employer.to_owned(), word.to_owned())))
        };
        there(&self.by_number, staff_number) || there(&self.by_name, name_folded)
    }

    /// Whether the file has a row with this number that was refused.
    pub fn has_number(&self, employer_folded: &str, staff_number: &str) -> bool {
        self.has(employer_folded, staff_number, "")
    }

    pub fn hold(&mut self, employer_folded: &str, staff_number: &str) {
        self.by_number.insert((employer_folded.to_owned(), staff_number.to_owned()));
    }

    fn hold_line(&mut self, cells: &Cells, record: &Record, width: usize) {
        let employer = fold(cells.raw(Column::Employer));
        let (number, name) = (cells.text(Column::StaffNumber), fold(cells.raw(Column::Name)));
        if number.is_empty() && !name.is_empty() {
            self.by_name.insert((employer.clone(), name));
        }
        if !number.is_empty() {
            self.by_number.insert((employer.clone(), number));
        }
        if record.cells.len() != width {
            // Its cells may have slipped sideways: any of them may be the number.
            self.by_number.extend(record.cells.iter().map(|cell| (employer.clone(), cell.trim().to_owned())));
        }
    }
}

impl Sheet {
    /// Folded.
    pub fn employers_named(&self) -> impl Iterator<Item = &str> {
        self.employers.iter().map(|employer| employer.folded.as_str())
    }

    /// The earlier employers (folded) and numbers that the rows name.
    pub fn earlier(&self) -> impl Iterator<Item = &(String, String)> {
        self.staff.iter().flat_map(|staff| &staff.rows).filter_map(|row| row.earlier.as_ref())
    }
}

/// Reads a whole file, or says why nothing can be made of it.
pub fn read(bytes: &[u8]) -> Result<Sheet, Stop> {
    let text = parse::text(bytes)?;
    let mut records = Records::of(&text, parse::separator(&text));
    let header = records.next().ok_or(Stop::Empty)?.map_err(|open| Stop::OpenQuote { line: open.line })?;
    let mut reading = Reading::with(Columns::of(&header.cells)?);
    for record in records {
        reading.take(&record.map_err(|open| Stop::OpenQuote { line: open.line })?)?;
    }
    match reading.codes.iter().position(|lines| !lines.is_empty()) {
        Some(place) => Err(Stop::IdentityCodes {
            column: place + 1,
            heading: columns::heading(&header.cells, place),
            lines: reading.codes.swap_remove(place),
        }),
        None => Ok(reading.sheet),
    }
}

struct Reading {
    sheet: Sheet,
    /// The lines on which each column holds an identity code.
    codes: Vec<Vec<usize>>,
    employers: HashMap<String, usize>,
    units: HashMap<(usize, String), usize>,
    staff: HashMap<(usize, String), usize>,
}

impl Reading {
    fn with(columns: Columns) -> Reading {
        let codes = vec![vec![]; columns.width];
        let (employers, units, staff) = (vec![], vec![], vec![]);
        let sheet = Sheet { columns, read: 0, employers, units, staff, refused: vec![], held: HeldBack::default() };
        Reading { sheet, codes, employers: HashMap::new(), units: HashMap::new(), staff: HashMap::new() }
    }

    fn take(&mut self, record: &Record) -> Result<(), Stop> {
        self.sheet.read += 1;
        self.note_codes(record);
        let columns = &self.sheet.columns;
        let cells = Cells::of(columns, &record.cells);
        let refusal = match cells.check().and_then(|()| Ok((cells.path()?, cells.row(record.line, 0)?))) {
            Ok((path, row)) => {
                let (employer, staff_number) = (cells.text(Column::Employer), cells.text(Column::StaffNumber));
                self.place(employer, staff_number, path, row).err()
            }
            // A quote that was closed on a later line by another one has swallowed the lines between.
            Err(Refusal::Cells { .. }) if record.lines > 1 => return Err(Stop::OpenQuote { line: record.line }),
            Err(refusal) => Some(refusal),
        };
        if let Some(refusal) = refusal {
            let cells = Cells::of(&self.sheet.columns, &record.cells);
            self.sheet.held.hold_line(&cells, record, self.sheet.columns.width);
            self.sheet.refused.push(Refused { line: record.line, refusal });
        }
        Ok(())
    }

    fn note_codes(&mut self, record: &Record) {
        self.codes.resize_with(self.codes.len().max(record.cells.len()), Vec::new);
        for (lines, cell) in self.codes.iter_mut().zip(&record.cells) {
            if identity_code::is_in(cell) {
                lines.push(record.line);
            }
        }
    }

    fn place(
        &mut self,
        employer: String,
        staff_number: String,
        path: Vec<String>,
        mut row: Row,
    ) -> Result<(), Refusal> {
        let employer = self.employer(employer);
        row.unit = self.unit(employer, path);
        let place = *self.staff.entry((employer, staff_number.clone())).or_insert(self.sheet.staff.len());
        match self.sheet.staff.get_mut(place) {
            Some(staff) => staff.fits(&row).map(|()| staff.rows.push(row)),
            None => {
                self.sheet.staff.push(Staff { employer, staff_number, rows: vec![row] });
                Ok(())
            }
        }
    }

    fn employer(&mut self, name: String) -> usize {
        let employers = &mut self.sheet.employers;
        *self.employers.entry(fold(&name)).or_insert_with_key(|folded| {
            employers.push(Named { folded: folded.clone(), name });
            employers.len() - 1
        })
    }

    fn unit(&mut self, employer: usize, path: Vec<String>) -> usize {
        let names: Vec<Named> = path.into_iter().map(|name| Named { folded: fold(&name), name }).collect();
        let whole = names.iter().map(|name| name.folded.as_str()).collect::<Vec<_>>().join("/");
        let units = &mut self.sheet.units;
        *self.units.entry((employer, whole)).or_insert_with(|| {
            units.push(Path { employer, names });
            units.len() - 1
        })
    }
}

impl Staff {
    /// One number is one person, who is in one unit only once at a time. Without a first day, that is for all time.
    fn fits(&self, row: &Row) -> Result<(), Refusal> {
        let first = &self.rows[0];
        if fold(&first.name) != fold(&row.name) {
            return Err(Refusal::OtherName { line: first.line });
        }
        match self.rows.iter().find(|other| other.unit == row.unit && other.overlaps(row)) {
            Some(other) => Err(Refusal::Duplicate { line: other.line }),
            None => Ok(()),
        }
    }
}

impl Row {
    fn overlaps(&self, other: &Row) -> bool {
        let begins_after = |a: &Row, b: &Row| matches!((&a.from, &b.to), (Some(from), Some(to)) if from > to);
        self.from.is_none() || other.from.is_none() || !(begins_after(self, other) || begins_after(other, self))
    }
}
