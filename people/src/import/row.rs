//! One line of the file, checked: a post held, or the reason why it can't come in.

use super::columns::{Column, Columns, plain, shown};
use crate::Role;
use std::borrow::Cow;
use store::Day;
use words::Lang;

/// A post held, as the file tells of it. Whose and where: see `Sheet`.
#[derive(Debug, Clone)]
pub struct Row {
    pub line: usize,
    /// Among the sheet's units.
    pub unit: usize,
    pub name: String,
    pub email: Option<String>,
    pub job: String,
    pub roles: Vec<Role>,
    /// A staff number of the same employer.
    pub supervisor: Option<String>,
    pub language: Option<Lang>,
    pub from: Option<Day>,
    /// The last day.
    pub to: Option<Day>,
    /// The employer (folded) and the number by which the person was known before.
    pub earlier: Option<(String, String)>,
}

/// Why a row can't come in. Lines are those of the other row that is in the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    Cells {
        found: usize,
        wanted: usize,
    },
    Unreadable,
    Missing(Column),
    TooLong(Column),
    UnitPath(String),
    Email(String),
    Role(String),
    Language(String),
    NotADay(Column, String),
    FarDay(Column, String),
    EndsBeforeBegins,
    OwnSupervisor,
    SupervisorUnknown(String),
    /// The supervisor is new, and the supervisor's own row can't come in.
    SupervisorRefused(String),
    /// The same person in the same unit at the same time.
    Duplicate {
        line: usize,
    },
    /// Nobody is known by that earlier employer and number.
    EarlierUnknown(String),
    /// Somebody else is.
    EarlierOtherName(String),
    /// The staff number belongs to another name.
    OtherName {
        line: usize,
    },
}

/// Longer texts would not fit into the database's indexes, and no name is that long.
const LONGEST: usize = 200;

/// The cells of a line, each by its column, without spaces to spare.
pub struct Cells<'c> {
    columns: &'c Columns,
    cells: &'c [Cow<'c, str>],
}

impl<'c> Cells<'c> {
    pub fn of(columns: &'c Columns, cells: &'c [Cow<'c, str>]) -> Cells<'c> {
        Cells { columns, cells }
    }

    pub fn raw(&self, column: Column) -> &'c str {
        self.columns.cell(column, self.cells)
    }

    pub fn text(&self, column: Column) -> String {
        self.raw(column).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn some(&self, column: Column) -> Option<String> {
        Some(self.text(column)).filter(|text| !text.is_empty())
    }

    /// The names of a unit from the top down.
    pub fn path(&self) -> Result<Vec<String>, Refusal> {
        let path: Vec<String> = self.text(Column::Unit).split('/').map(|name| name.trim().to_owned()).collect();
        match path.iter().any(String::is_empty) {
            true => Err(Refusal::UnitPath(shown(self.raw(Column::Unit)))),
            false => Ok(path),
        }
    }

    /// What can be said of the line as such.
    pub fn check(&self) -> Result<(), Refusal> {
        if !self.columns.fit(self.cells) {
            return Err(Refusal::Cells { found: self.cells.len(), wanted: self.columns.width });
        }
        if self.cells.iter().any(|cell| cell.contains(|letter: char| letter.is_control() && !letter.is_whitespace())) {
            return Err(Refusal::Unreadable);
        }
        if let Some(column) = Column::NEEDED.into_iter().find(|column| self.raw(*column).is_empty()) {
            return Err(Refusal::Missing(column));
        }
        match Column::ALL.into_iter().find(|column| self.raw(*column).chars().count() > LONGEST) {
            Some(column) => Err(Refusal::TooLong(column)),
            None => Ok(()),
        }
    }

    /// The row, in the unit that the sheet knows by this number.
    pub fn row(&self, line: usize, unit: usize) -> Result<Row, Refusal> {
        let row = Row {
            line,
            unit,
            name: self.text(Column::Name),
            email: self.some(Column::Email).map(email).transpose()?,
            job: self.text(Column::Job),
            roles: roles(self.raw(Column::Role))?,
            supervisor: self.some(Column::Supervisor),
            language: self.some(Column::Language).map(language).transpose()?,
            from: self.day(Column::From)?,
            to: self.day(Column::To)?,
            earlier: self.earlier()?,
        };
        if matches!((&row.from, &row.to), (Some(from), Some(to)) if to < from) {
            return Err(Refusal::EndsBeforeBegins);
        }
        match row.supervisor.as_ref().is_some_and(|number| *number == self.text(Column::StaffNumber)) {
            true => Err(Refusal::OwnSupervisor),
            false => Ok(row),
        }
    }

    /// Both or neither.
    fn earlier(&self) -> Result<Option<(String, String)>, Refusal> {
        match (self.some(Column::EarlierEmployer), self.some(Column::EarlierNumber)) {
            (Some(employer), Some(number)) => Ok(Some((crate::fold(&employer), number))),
            (None, None) => Ok(None),
            (None, _) => Err(Refusal::Missing(Column::EarlierEmployer)),
            (_, None) => Err(Refusal::Missing(Column::EarlierNumber)),
        }
    }

    fn day(&self, column: Column) -> Result<Option<Day>, Refusal> {
        let text = self.raw(column);
        if text.is_empty() {
            return Ok(None);
        }
        let day = Day::parse(text).ok_or_else(|| Refusal::NotADay(column, shown(text)))?;
        match (1900..=2100).contains(&day.date().year()) {
            true => Ok(Some(day)),
            false => Err(Refusal::FarDay(column, shown(text))),
        }
    }
}

/// Loosely: whether a letter arrives is seen only by sending one.
fn email(text: String) -> Result<String, Refusal> {
    let looks_right = |text: &str| {
        let (name, domain) = text.split_once('@')?;
        let labels = domain.split('.').collect::<Vec<_>>();
        let whole = !name.is_empty() && labels.len() > 1 && labels.iter().all(|label| !label.is_empty());
        let strange = |letter: char| letter.is_whitespace() || "@<>\",;()".contains(letter);
        Some(whole && !name.contains(strange) && !domain.contains(strange))
    };
    if looks_right(&text) == Some(true) { Ok(text) } else { Err(Refusal::Email(shown(&text))) }
}

fn language(text: String) -> Result<Lang, Refusal> {
    Lang::from_code(&text.to_lowercase()).ok_or_else(|| Refusal::Language(shown(&text)))
}

fn roles(text: &str) -> Result<Vec<Role>, Refusal> {
    let mut roles = vec![];
    for word in text.split(['+', '/', '|', ';', ',']).filter(|word| !word.trim().is_empty()) {
        roles.extend(role(&plain(word)).ok_or_else(|| Refusal::Role(shown(word)))?);
    }
    roles.sort();
    roles.dedup();
    Ok(roles)
}

/// A role by its word in any language; being staff is no role.
fn role(word: &str) -> Option<Option<Role>> {
    Some(Some(match word {
        "tyontekija" | "henkilosto" | "staff" | "employee" | "medarbetare" | "anstalld" | "personal" => {
            return Some(None);
        }
        "esihenkilo" | "lahiesihenkilo" | "supervisor" | "chef" => Role::Supervisor,
        "muutosagentti" | "agentti" | "agent" | "changeagent" | "forandringsagent" => Role::Agent,
        "valmentaja" | "coach" => Role::Coach,
        "muutoskoordinaattori" | "koordinaattori" | "coordinator" | "changecoordinator" | "forandringskoordinator" => {
            Role::Coordinator
        }
        "vastaaja" | "answerer" | "svarsgivare" => Role::Answerer,
        "henkilostonedustaja"
        | "luottamusmies"
        | "paaluottamusmies"
        | "tyosuojeluvaltuutettu"
        | "representative"
        | "staffrepresentative"
        | "personalforetradare"
        | "fortroendeman"
        | "huvudfortroendeman"
        | "arbetarskyddsfullmaktig" => Role::Representative,
        "toimittaja" | "editor" | "redaktor" => Role::Editor,
        "johto" | "leadership" | "ledning" => Role::Leadership,
        "paakayttaja" | "admin" | "administrator" | "huvudanvandare" => Role::Admin,
        "henkilostopalvelut" | "henkilostohallinto" | "hr" | "personnelservices" | "personaltjanster" => Role::Hr,
        "lukija" | "reader" | "lasare" => Role::Reader,
        _ => return None,
    }))
}
