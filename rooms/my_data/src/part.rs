//! The registry of personal columns, table by table: what a person's own data is made of, and what erasing does to it.
//! A table that a later room brings is here as soon as the registry has its lines.

use std::sync::LazyLock;
use store::registry::{Made, Personal};

/// What erasing does to a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It goes, and what hangs on it.
    Goes,
    /// The same, unless something that stays leans on it.
    Alone,
    /// It stays; some of its columns may be emptied.
    Stays,
}

/// The personal columns of one table that belong to the same person.
#[derive(Debug)]
pub struct Part {
    pub table: &'static str,
    /// The column that says whose the row is.
    pub whose: &'static str,
    pub purpose: &'static str,
    pub fate: Fate,
    pub columns: Vec<Own>,
}

/// One personal column.
#[derive(Debug)]
pub struct Own {
    pub made: &'static Made,
    pub personal: &'static Personal,
}

static PARTS: LazyLock<Vec<Part>> = LazyLock::new(|| {
    let mut parts: Vec<Part> = vec![];
    for line in store::personal() {
        let Some(personal) = line.personal.as_ref().filter(|personal| personal.whose != "-") else { continue };
        let Some(made) = column(&line.table, &line.column) else { continue };
        let own = Own { made, personal };
        match parts.iter_mut().find(|part| part.table == line.table && part.whose == personal.whose) {
            Some(part) => part.columns.push(own),
            None => parts.push(Part {
                table: &line.table,
                whose: &personal.whose,
                purpose: &personal.purpose,
                fate: Fate::Stays,
                columns: vec![own],
            }),
        }
    }
    for part in &mut parts {
        part.fate = part.decided();
    }
    parts
});

/// Every table with something that belongs to a person, in the order in which the tables were made. A table in which
/// several columns name people is there once for each.
pub fn parts() -> &'static [Part] {
    &PARTS
}

pub fn column(table: &str, name: &str) -> Option<&'static Made> {
    store::made().iter().find(|made| made.table == table && made.column == name)
}

/// A record of the table is known by an id of its own.
pub fn has_id(table: &str) -> bool {
    column(table, "id").is_some_and(|made| made.kind == "uuid")
}

/// The columns of other tables, and of this one, that point to this table's records.
pub fn pointing_to(table: &str) -> impl Iterator<Item = &'static Made> {
    store::made().iter().filter(move |made| made.refers_to.as_deref() == Some(table))
}

/// Tables whose rows hang on any record, by kind and id, and tell of a person. The log stays whole.
pub fn hanging() -> impl Iterator<Item = &'static str> {
    let by_id = store::made().iter().filter(|made| made.column == "subject_id" && made.table != "audit_entry");
    by_id.map(|made| made.table.as_str()).filter(|table| parts().iter().any(|part| part.table == *table))
}

impl Part {
    /// What the registry says of the column that names the person holds for the row.
    fn decided(&self) -> Fate {
        let whose = self.columns.iter().find(|own| own.made.column == self.whose);
        match whose.map_or("", |own| own.personal.erasure.as_str()) {
            "goes" => Fate::Goes,
            "alone" => Fate::Alone,
            _ => Fate::Stays,
        }
    }

    /// Columns that are emptied while the row stays.
    pub fn emptied(&self) -> impl Iterator<Item = &'static Made> {
        let own = self.columns.iter().filter(|own| self.fate == Fate::Stays && own.personal.erasure == "goes");
        own.map(|own| own.made)
    }

    /// What a reader can make something of: no ids, no secrets, nothing that only serves comparing.
    pub fn readable(&self) -> impl Iterator<Item = &'static Made> {
        self.columns.iter().map(|own| own.made).filter(|made| is_readable(made))
    }

    /// Things this row belongs to that have a name of the house's own, and the column that says which: a programme, a
    /// unit, a meeting.
    pub fn named(&self) -> impl Iterator<Item = (&'static Made, &'static str)> {
        let points = store::made().iter().filter(|made| made.table == self.table && made.column != "employer_id");
        points.filter_map(|made| {
            let to = made.refers_to.as_deref()?;
            let name = store::personal().iter().find(|line| line.table == to && line.column == "name")?;
            name.personal.is_none().then_some((made, to))
        })
    }
}

fn is_readable(made: &Made) -> bool {
    let secret = made.column.ends_with("hash")
        || ["sealed", "secret", "wrapped", "once_key", "last_step"].contains(&made.column.as_str());
    let may_hold_a_way_in = made.table == "letter" && made.column == "body";
    let technical = may_hold_a_way_in || made.column.ends_with("_folded") || made.column == "subject_kind";
    made.kind != "uuid" && !secret && !technical
}
