//! The registry of personal columns: for every column of every table, whether it tells of a person, and if so why it is
//! kept, on what basis, how long, and what erasing does to it. The build reads this file too, and fails when a column
//! is missing from `migrations/personal.csv` or says too little; so it knows nothing but the standard library.

use std::fs;
use std::path::Path;

/// Why something is kept.
pub const PURPOSES: &[&str] = &[
    "staff",
    "sign-in",
    "coaching",
    "meetings",
    "conversation",
    "influence",
    "will",
    "talks",
    "onboarding",
    "media",
    "notices",
    "content",
    "feedback",
    "audit",
    "upkeep",
];
/// On what basis: the employer's public task, a duty by law, the employment.
pub const BASES: &[&str] = &["task", "law", "employment"];
/// How long. `employment`, `content` and `upkeep` last as long as what they belong to; the others are periods of the
/// retention job.
pub const PERIODS: &[&str] = &[
    "employment",
    "content",
    "upkeep",
    "leaver",
    "draft",
    "upload",
    "coaching",
    "registration",
    "conversation",
    "question",
    "answer",
    "vote",
    "talk",
    "onboarding",
    "sign-in",
    "notice",
    "letter",
    "staff-file",
    "feedback",
    "audit",
];
/// What erasing does. `goes`: the row goes if the column that is `whose` goes, otherwise the value is emptied. `alone`: as
/// `goes`, unless something that stays leans on the row, as what two have done together. `role`: it stays, shown by role
/// and employer. `id`: it stays as an id that leads to nobody.
pub const ERASURES: &[&str] = &["goes", "alone", "role", "id"];

const HEADING: &str = "table,column,personal,whose,purpose,basis,period,erasure";

/// One line of the registry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub table: String,
    pub column: String,
    /// None: it tells nothing of a person.
    pub personal: Option<Personal>,
}

/// What is said of a column that tells of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Personal {
    /// The column of the same table that says whose it is; "-" where the row leads to nobody by itself.
    pub whose: String,
    pub purpose: String,
    pub basis: String,
    /// One of the periods, or more with "+" between them where the row is something else before and after.
    pub period: String,
    pub erasure: String,
}

impl Personal {
    /// The periods, each by its word.
    pub fn periods(&self) -> impl Iterator<Item = &str> {
        self.period.split('+')
    }
}

/// A column as a migration makes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    pub table: String,
    pub column: String,
    /// The database's word for what it holds: `text`, `uuid`, `bigint`, `boolean`, `jsonb`.
    pub kind: String,
    /// It may be empty.
    pub is_optional: bool,
    /// The table whose record it names.
    pub refers_to: Option<String>,
}

impl Made {
    /// It points to a person, so it can't be said to tell of nobody.
    pub fn leads_to_a_person(&self) -> bool {
        self.refers_to.as_deref() == Some("person")
    }
}

/// What keeps the registry of a folder of migrations from being whole, for a person to read; None: nothing does.
pub fn look(folder: &Path) -> Option<String> {
    let texts: Vec<String> = migrations(folder).iter().map(|name| read_file(&folder.join(name))).collect();
    let made = columns_of(texts.iter().map(String::as_str));
    let faults = faults(&read_file(&folder.join("personal.csv")), &made);
    (!faults.is_empty()).then(|| format!("migrations/personal.csv is not whole:\n  {}", faults.join("\n  ")))
}

/// The names of a folder's migrations, in the order in which they run.
pub fn migrations(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut names: Vec<String> = names.filter(|name| name.ends_with(".sql")).collect();
    names.sort();
    names
}

fn read_file(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The registry's lines, or what is wrong with them.
pub fn read(text: &str) -> Result<Vec<Column>, Vec<String>> {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    if lines.next() != Some(HEADING) {
        return Err(vec![format!("the first line must be: {HEADING}")]);
    }
    let (mut columns, mut faults) = (vec![], vec![]);
    for line in lines {
        match column(line) {
            Ok(column) => columns.push(column),
            Err(fault) => faults.push(format!("{line}: {fault}")),
        }
    }
    if faults.is_empty() { Ok(columns) } else { Err(faults) }
}

fn column(line: &str) -> Result<Column, String> {
    let parts: Vec<&str> = line.split(',').map(str::trim).collect();
    let [table, column, personal, whose, purpose, basis, period, erasure] = parts[..] else {
        return Err("eight fields are wanted".to_owned());
    };
    let personal = match personal {
        "no" if [whose, purpose, basis, period, erasure].iter().all(|word| word.is_empty()) => None,
        "no" => return Err("personal is no, so nothing more is said of it".to_owned()),
        "yes" => {
            one_of("purpose", purpose, PURPOSES)?;
            one_of("basis", basis, BASES)?;
            period.split('+').try_for_each(|period| one_of("period", period, PERIODS))?;
            one_of("erasure", erasure, ERASURES)?;
            if whose.is_empty() {
                return Err("whose is empty: name the column that says whose it is".to_owned());
            }
            let [whose, purpose, basis, period, erasure] = [whose, purpose, basis, period, erasure].map(str::to_owned);
            Some(Personal { whose, purpose, basis, period, erasure })
        }
        _ => return Err("personal is yes or no".to_owned()),
    };
    Ok(Column { table: table.to_owned(), column: column.to_owned(), personal })
}

fn one_of(what: &str, word: &str, known: &[&str]) -> Result<(), String> {
    match known.contains(&word) {
        true => Ok(()),
        false => Err(format!("{what} is {word:?}, not one of {}", known.join(", "))),
    }
}

/// Everything that keeps the registry from being whole; empty: every column is in it, and it speaks of no other.
pub fn faults(registry: &str, made: &[Made]) -> Vec<String> {
    let known = match read(registry) {
        Ok(known) => known,
        Err(faults) => return faults,
    };
    let missing = made.iter().filter_map(|column| fault_of_column(column, &known));
    let wrong = known.iter().flat_map(|line| faults_of_line(line, made));
    missing.chain(wrong).collect()
}

fn fault_of_column(made: &Made, known: &[Column]) -> Option<String> {
    let Made { table, column, .. } = made;
    let lines: Vec<&Column> = known.iter().filter(|line| (&line.table, &line.column) == (table, column)).collect();
    match lines[..] {
        [] => {
            Some(format!("add a line for {table},{column} (personal yes or no; whose, why, on what basis, how long)"))
        }
        [line] if made.leads_to_a_person() && line.personal.is_none() => {
            Some(format!("{table},{column} points to a person, so it is personal"))
        }
        [_] => None,
        _ => Some(format!("{table},{column} stands there twice")),
    }
}

fn faults_of_line(line: &Column, made: &[Made]) -> Vec<String> {
    let there = |name: &str| made.iter().any(|one| one.table == line.table && one.column == name);
    let mut faults = vec![];
    if !there(&line.column) {
        faults.push(format!("no migration makes {}.{}", line.table, line.column));
    }
    if line.personal.as_ref().is_some_and(|personal| personal.whose != "-" && !there(&personal.whose)) {
        faults.push(format!("{},{}: whose names no column of the table", line.table, line.column));
    }
    faults
}

/// Every column that the migrations make, in order.
pub fn columns_of<'t>(migrations: impl IntoIterator<Item = &'t str>) -> Vec<Made> {
    let mut made = vec![];
    for text in migrations {
        let plain: String = text.lines().map(|line| line.split("--").next().unwrap_or("").to_owned() + "\n").collect();
        plain.split(';').for_each(|statement| follow(statement, &mut made));
    }
    made
}

/// What a statement does to the columns there are.
fn follow(statement: &str, made: &mut Vec<Made>) {
    let words: Vec<&str> = statement.split_whitespace().collect();
    match words[..] {
        ["CREATE", "TABLE", table, ..] => {
            let body = statement.split_once('(').map_or("", |(_, body)| body);
            made.extend(parts(body).iter().filter_map(|part| column_made(table, part)));
        }
        ["ALTER", "TABLE", table, "ADD", "COLUMN", ..] => made.extend(column_made(table, &words[5..].join(" "))),
        ["ALTER", "TABLE", table, "DROP", "COLUMN", name, ..] => {
            made.retain(|one| (one.table.as_str(), one.column.as_str()) != (table, name));
        }
        ["ALTER", "TABLE", table, "RENAME", "COLUMN", name, "TO", to, ..] => {
            let of_that_name = made.iter_mut().filter(|one| (one.table.as_str(), one.column.as_str()) == (table, name));
            of_that_name.for_each(|one| to.clone_into(&mut one.column));
        }
        ["ALTER", "TABLE", table, "RENAME", "TO", to, ..] => {
            made.iter_mut().filter(|one| one.table == table).for_each(|one| to.clone_into(&mut one.table));
        }
        ["DROP", "TABLE", table, ..] => made.retain(|one| one.table != table),
        _ => {}
    }
}

/// What stands between the commas of a table, but not of what is in brackets within.
fn parts(body: &str) -> Vec<String> {
    let (mut parts, mut part, mut depth) = (vec![], String::new(), 0);
    for letter in body.chars() {
        match letter {
            ')' if depth == 0 => break,
            ',' if depth == 0 => {
                parts.push(std::mem::take(&mut part));
                continue;
            }
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        part.push(letter);
    }
    parts.push(part);
    parts
}

/// A column; nothing for a rule of the whole table.
fn column_made(table: &str, part: &str) -> Option<Made> {
    let name = part.split_whitespace().next()?;
    let rules = ["PRIMARY", "UNIQUE", "CHECK", "FOREIGN", "CONSTRAINT"];
    let kind = part.split_whitespace().nth(1).unwrap_or_default().to_owned();
    let is_optional = !part.contains("NOT NULL") && !part.contains("PRIMARY KEY");
    let refers_to = part.split_once("REFERENCES ").and_then(|(_, rest)| rest.split_whitespace().next());
    let refers_to = refers_to.map(str::to_owned);
    let made = Made { table: table.to_owned(), column: name.to_owned(), kind, is_optional, refers_to };
    (!rules.iter().any(|word| name.starts_with(word))).then_some(made)
}
