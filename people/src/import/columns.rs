//! Which column is which: by its heading, in three languages, in any order.

use super::{Stop, identity_code};
use std::borrow::Cow;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Column {
    Employer,
    Unit,
    StaffNumber,
    Name,
    Email,
    Job,
    Role,
    Supervisor,
    Language,
    From,
    To,
    /// Where somebody worked before, and the number they had there: the same person at another employer.
    EarlierEmployer,
    EarlierNumber,
}

use Column::*;

impl Column {
    pub const ALL: [Column; 13] = [
        Employer,
        Unit,
        StaffNumber,
        Name,
        Email,
        Job,
        Role,
        Supervisor,
        Language,
        From,
        To,
        EarlierEmployer,
        EarlierNumber,
    ];
    /// Without these there is nothing to bring in.
    pub const NEEDED: [Column; 4] = [Employer, Unit, StaffNumber, Name];

    /// The headings it goes by, as `plain` leaves them.
    fn headings(self) -> &'static [&'static str] {
        match self {
            Employer => &["employer", "tyonantaja", "arbetsgivare"],
            Unit => &["unit", "yksikko", "tyoyksikko", "enhet", "arbetsenhet"],
            StaffNumber => &["staffnumber", "henkilonumero", "personalnummer"],
            Name => &["name", "nimi", "namn"],
            Email => &["email", "sahkoposti", "sahkopostiosoite", "epost", "epostadress"],
            Job => &["job", "tehtava", "befattning"],
            Role => &["role", "rooli", "roll"],
            Supervisor => &["supervisor", "esihenkilo", "chef"],
            Language => &["language", "kieli", "sprak"],
            From => &["from", "alkaa", "borjar"],
            To => &["to", "paattyy", "slutar"],
            EarlierEmployer => &["earlieremployer", "aiempityonantaja", "tidigarearbetsgivare"],
            EarlierNumber => &["earlierstaffnumber", "aiempihenkilonumero", "tidigarepersonalnummer"],
        }
    }

    /// The message that names the column.
    pub fn key(self) -> &'static str {
        match self {
            Employer => "import-column-employer",
            Unit => "import-column-unit",
            StaffNumber => "import-column-staff-number",
            Name => "import-column-name",
            Email => "import-column-email",
            Job => "import-column-job",
            Role => "import-column-role",
            Supervisor => "import-column-supervisor",
            Language => "import-column-language",
            From => "import-column-from",
            To => "import-column-to",
            EarlierEmployer => "import-column-earlier-employer",
            EarlierNumber => "import-column-earlier-number",
        }
    }

    fn named(heading: &str) -> Option<Column> {
        let plain = plain(heading);
        Column::ALL.into_iter().find(|column| column.headings().contains(&plain.as_str()))
    }
}

/// A heading or a word of a role as it is compared: letters and digits only, without case and dots above.
pub fn plain(text: &str) -> String {
    let letter = |letter: char| match letter {
        'å' | 'ä' => 'a',
        'ö' => 'o',
        other => other,
    };
    text.chars().flat_map(char::to_lowercase).filter(|letter| letter.is_alphanumeric()).map(letter).collect()
}

pub fn count_known(headings: &[Cow<str>]) -> usize {
    headings.iter().filter(|heading| Column::named(heading).is_some()).count()
}

/// Where each column stands in this file.
#[derive(Debug)]
pub struct Columns {
    places: [Option<usize>; Column::ALL.len()],
    pub width: usize,
    /// Headings that mean nothing to us.
    pub ignored: Vec<String>,
}

impl Columns {
    pub fn of(headings: &[Cow<str>]) -> Result<Columns, Stop> {
        if let Some(place) = headings.iter().position(|heading| identity_code::is_named_by(heading)) {
            return Err(Stop::IdentityCodes { column: place + 1, heading: heading(headings, place), lines: vec![] });
        }
        let mut columns = Columns { places: [None; Column::ALL.len()], width: headings.len(), ignored: vec![] };
        for (place, heading) in headings.iter().enumerate() {
            match Column::named(heading) {
                Some(column) if columns.has(column) => return Err(Stop::ColumnTwice(column)),
                Some(column) => columns.places[column as usize] = Some(place),
                None if heading.trim().is_empty() => {}
                None => columns.ignored.push(shown(heading)),
            }
        }
        match Column::NEEDED.into_iter().filter(|column| !columns.has(*column)).collect::<Vec<_>>() {
            missing if missing.is_empty() => Ok(columns),
            missing => Err(Stop::MissingColumns(missing)),
        }
    }

    /// A column that is not in the file says nothing: what is known stays.
    pub fn has(&self, column: Column) -> bool {
        self.places[column as usize].is_some()
    }

    pub fn cell<'c>(&self, column: Column, cells: &'c [Cow<str>]) -> &'c str {
        self.places[column as usize].and_then(|place| cells.get(place)).map_or("", |cell| cell.trim())
    }

    /// Too many cells are fine when the rest is empty. Too few only when no more is missing than a last day or where
    /// somebody came from, since
    /// spreadsheets leave out separators at the end of a line when nothing follows.
    pub fn fit(&self, cells: &[Cow<str>]) -> bool {
        let spare = |place: usize| {
            let column = Column::ALL.into_iter().find(|column| self.places[*column as usize] == Some(place));
            column.is_none_or(|column| matches!(column, To | EarlierEmployer | EarlierNumber))
        };
        match cells.get(self.width..) {
            Some(more) => more.iter().all(|cell| cell.trim().is_empty()),
            None => (cells.len()..self.width).all(spare),
        }
    }
}

/// The heading as it may be shown: a file without headings could have anything there.
pub fn heading(headings: &[Cow<str>], place: usize) -> String {
    let text = headings.get(place).map_or("", |heading| heading.trim());
    if identity_code::is_in(text) { String::new() } else { shown(text) }
}

/// Some text of the file in a reason: on one line, and not too long.
pub fn shown(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut letters = text.chars().filter(|letter| !letter.is_control());
    let start: String = letters.by_ref().take(60).collect();
    if letters.next().is_some() { start + "…" } else { start }
}
