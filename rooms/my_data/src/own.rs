//! Everything the house keeps of one person, gathered by the registry, in words. The page and the file for programs are
//! both made of this, so that they hold the same. Somebody else's words are never in it, but for what others have
//! replied to one's own.

use crate::opening::{self, Opening};
use crate::part::{Fate, Part, has_id, parts};
use crate::sealed;
use crate::shown::{self, Field};
use media::Medium;
use people::{Doors, Me, byline};
use std::collections::HashMap;
use std::sync::LazyLock;
use store::registry::PURPOSES;
use store::{Cell, Cells, Id, Moment, Query};
use vaults::Opened;
use web::{App, Reference, Result};
use words::Words;

/// What is kept for one purpose.
#[derive(Debug)]
pub struct Group {
    pub purpose: &'static str,
    pub tables: Vec<Table>,
}

/// Records of one kind.
#[derive(Debug)]
pub struct Table {
    pub name: &'static str,
    pub rows: Vec<Row>,
}

#[derive(Debug)]
pub struct Row {
    /// Where it is in the house, if it has a page.
    pub link: Option<String>,
    /// What that page is of.
    pub(crate) leads_to: Option<Reference>,
    pub fields: Vec<Field>,
}

/// All of it.
#[derive(Debug)]
pub struct Own {
    pub name: String,
    pub made_at: Moment,
    pub groups: Vec<Group>,
    /// One's own files, with what opens those of a vault.
    pub media: Vec<(Medium, Option<Opened>)>,
    pub openings: Vec<Opening>,
}

/// Replies to one's own, which are no table of one's own.
pub const REPLIES: &str = "reply";

/// A question made from the registry: ids first, then what is read.
struct Asking {
    part: &'static Part,
    /// The record's own id, what it hangs on, what it points to: the first that has a page is where it leads.
    ids: Vec<&'static str>,
    /// Columns, and things with a name that the row belongs to.
    read: Vec<&'static store::registry::Made>,
    text: &'static str,
    count: &'static str,
}

/// What people say to each other, wherever it is said.
const TALK: [&str; 3] = ["thread", "remark", "thread_reader"];

static ASKING: LazyLock<Vec<Asking>> = LazyLock::new(|| {
    let own = parts().iter().filter(|part| part.table != "audit_entry");
    own.map(Asking::of).collect()
});

impl Asking {
    fn of(part: &'static Part) -> Asking {
        let (named, columns): (Vec<_>, Vec<_>) = (part.named().collect(), part.readable().collect());
        let made = store::made().iter().filter(|made| made.table == part.table && made.kind == "uuid");
        let leads = |made: &&store::registry::Made| {
            made.column == "id"
                || made.column == "subject_id"
                || made.refers_to.as_deref().is_some_and(|to| !["person", "unit"].contains(&to))
        };
        let ids: Vec<&str> = made.filter(leads).map(|made| made.column.as_str()).collect();
        let kind = has_subject(part.table).then_some("subject_kind");
        let name = |(made, to): &(&store::registry::Made, &str)| {
            format!("(SELECT CAST(n.name AS text) FROM {to} n WHERE n.id = t.{})", made.column)
        };
        let all = ids.iter().map(|id| format!("t.{id}"));
        let all = all.chain(kind.map(|kind| format!("t.{kind}")));
        let all = all.chain(named.iter().map(name));
        let all: Vec<String> =
            all.chain(columns.iter().map(|made| format!("CAST(t.{} AS text)", made.column))).collect();
        let order = if has_id(part.table) { "t.id DESC" } else { "1" };
        let of = format!("FROM {} t WHERE t.{} = $1", part.table, part.whose);
        let select = if all.is_empty() { "CAST('' AS text)".to_owned() } else { all.join(", ") };
        let text = format!("SELECT {select} {of} ORDER BY {order}");
        let read = named.into_iter().map(|(made, _)| made).chain(columns).collect();
        Asking { part, ids, read, text: text.leak(), count: format!("SELECT count(*) {of}").leak() }
    }

    async fn ask(&self, person_id: Id, words: Words, app: &App) -> Result<Table> {
        let rows: Vec<Cells> = Query::new(self.text).bind(person_id).all(app.store.read()).await?;
        let mut table = Table { name: self.part.table, rows: vec![] };
        for Cells(cells) in rows {
            table.rows.push(self.row(cells, person_id, words, app).await?);
        }
        if TALK.contains(&self.part.table) {
            close_what_is_elsewhere(&mut table, person_id, app).await?;
        }
        Ok(table)
    }

    async fn row(&self, cells: Vec<Cell>, person_id: Id, words: Words, app: &App) -> Result<Row> {
        let skipped = self.ids.len() + usize::from(has_subject(self.part.table));
        let text = |cell: &Cell| if let Cell::Text(text) = cell { text.clone() } else { String::new() };
        let values: Vec<String> = cells[skipped.min(cells.len())..].iter().map(text).collect();
        let unsealed = self.unsealed(&cells, &values, person_id, app).await?;
        let mut fields = vec![];
        for (made, value) in self.read.iter().zip(&values).filter(|(_, value)| !value.is_empty()) {
            fields.extend(match sealed::is_sealed(value) {
                true => sealed::field(made, unsealed.get(value.as_str()).cloned(), words),
                false => shown::field(made, value, words),
            });
        }
        if let (Some(Cell::Id(id)), "response") = (cells.first(), self.part.table) {
            shown::answers(&mut fields, forms::told(*id, words, &app.store).await?);
        }
        shown::sentences(&mut fields, words);
        let (leads_to, link) = self.link(&cells, app).unzip();
        Ok(Row { link, leads_to, fields })
    }

    /// What the row's sealed values say, as far as the person can open them.
    async fn unsealed<'v>(
        &self,
        cells: &[Cell],
        values: &'v [String],
        person_id: Id,
        app: &App,
    ) -> Result<HashMap<&'v str, String>> {
        let sealed: Vec<&str> = values.iter().map(String::as_str).filter(|value| sealed::is_sealed(value)).collect();
        let cell = |name: &str| match self.ids.iter().position(|column| *column == name).map(|at| &cells[at]) {
            Some(Cell::Id(id)) => Some(*id),
            _ => None,
        };
        let (Some(row), false) = (cell("id"), sealed.is_empty()) else { return Ok(HashMap::new()) };
        if !self.is_seen(cells, person_id, app).await? {
            return Ok(HashMap::new());
        }
        let opened = match cell("vault_id") {
            Some(vault) => sealed::open(vault, person_id, app, app.store.read()).await?,
            None => None,
        };
        let has_vault = self.ids.contains(&"vault_id");
        let read = |value: &&'v str| Some((*value, sealed::read(row, value, opened.as_ref(), has_vault, app)?));
        Ok(sealed.iter().filter_map(read).collect())
    }

    fn link(&self, cells: &[Cell], app: &App) -> Option<(Reference, String)> {
        let doors = Doors::of(app);
        let leads =
            self.leads_to(cells).into_iter().filter_map(|(_, to)| doors.address(&to).map(|address| (to, address)));
        leads.into_iter().next()
    }

    /// The records that the row is, hangs on and points to, each with the column that says so.
    fn leads_to(&self, cells: &[Cell]) -> Vec<(&'static str, Reference)> {
        let subject = if let Some(Cell::Text(kind)) = cells.get(self.ids.len()) { kind.as_str() } else { "" };
        let leads = self.ids.iter().zip(cells).filter_map(|(column, cell)| {
            let Cell::Id(id) = cell else { return None };
            let kind = match *column {
                "id" => self.part.table,
                "subject_id" => subject,
                column => crate::part::column(self.part.table, column)?.refers_to.as_deref()?,
            };
            Some((*column, Reference::new(kind, *id)))
        });
        leads.collect()
    }

    /// The doors of the record and of the discussion it belongs to let the person in today: who no longer takes part reads
    /// nothing of it here either, not their own words for it.
    async fn is_seen(&self, cells: &[Cell], person_id: Id, app: &App) -> Result<bool> {
        let Some(me) = Me::of_people([person_id], app).await?.pop() else { return Ok(false) };
        let doors = Doors::of(app);
        for (column, to) in self.leads_to(cells) {
            let asks = ["id", "subject_id", "talk_id"].contains(&column);
            if asks && doors.address(&to).is_some() && !doors.may_see(app, &me, &to).await? {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

/// Talk stands in several rooms, and the door of its kind is one's: what its reader is not let in to by that has no link.
async fn close_what_is_elsewhere(table: &mut Table, person_id: Id, app: &App) -> Result<()> {
    let Some(me) = Me::of_people([person_id], app).await?.pop() else { return Ok(()) };
    for row in &mut table.rows {
        if let Some(to) = &row.leads_to
            && !Doors::of(app).may_see(app, &me, to).await?
        {
            row.link = None;
        }
    }
    Ok(())
}

fn has_subject(table: &str) -> bool {
    crate::part::column(table, "subject_kind").is_some() && crate::part::column(table, "subject_id").is_some()
}

/// Every statement there is, so that a test can have them read by both databases.
pub fn texts() -> impl Iterator<Item = &'static str> {
    ASKING.iter().flat_map(|asking| [asking.text, asking.count]).chain(REPLIED.iter().copied())
}

/// How many records there are, by table; for one page, which asks for nothing else.
pub async fn counts(person_id: Id, app: &App) -> Result<Vec<(&'static str, &'static str, i64)>> {
    let mut counts: Vec<(&str, &str, i64)> = vec![];
    for asking in ASKING.iter() {
        let (count,): (i64,) = Query::new(asking.count).bind(person_id).one(app.store.read()).await?;
        add(&mut counts, asking.part.purpose, asking.part.table, count);
    }
    add(&mut counts, "coaching", REPLIES, replies(person_id, Words::new(words::Lang::Fi), app).await?.len() as i64);
    Ok(counts)
}

fn add(counts: &mut Vec<(&'static str, &'static str, i64)>, purpose: &'static str, table: &'static str, count: i64) {
    match counts.iter_mut().find(|(_, known, _)| *known == table) {
        Some(known) => known.2 += count,
        None if count > 0 => counts.push((purpose, table, count)),
        None => {}
    }
}

/// One group, whole.
pub async fn group(purpose: &str, person_id: Id, words: Words, app: &App) -> Result<Option<Group>> {
    let Some(purpose) = PURPOSES.iter().find(|known| **known == purpose) else { return Ok(None) };
    let mut tables: Vec<Table> = vec![];
    for asking in ASKING.iter().filter(|asking| asking.part.purpose == *purpose) {
        let table = asking.ask(person_id, words, app).await?;
        match tables.iter_mut().find(|known| known.name == table.name) {
            Some(known) => known.rows.extend(table.rows),
            None => tables.push(table),
        }
    }
    if *purpose == "coaching" {
        tables.push(Table { name: REPLIES, rows: replies(person_id, words, app).await? });
    }
    tables.retain(|table| !table.rows.is_empty());
    Ok((!tables.is_empty()).then_some(Group { purpose, tables }))
}

pub async fn gather(me: &Me, words: Words, app: &App) -> Result<Own> {
    let mut groups = vec![];
    for purpose in PURPOSES {
        groups.extend(group(purpose, me.id, words, app).await?);
    }
    let media = sealed::files(me.id, words, app).await?;
    let openings = opening::before(i64::MAX, i64::MAX, me.id, words, app).await?;
    Ok(Own { name: me.name.clone(), made_at: app.now(), groups, media, openings })
}

store::record! {
    struct Said { person_id: Id, body: String, transcript: Option<String>, made_at: Moment }
}

/// What others have said to what is one's own: a coach's reply to a submission is about its author.
static REPLIED: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let own = parts().iter().filter(|part| part.fate != Fate::Stays && has_id(part.table));
    let text = |part: &Part| {
        format!(
            "SELECT r.person_id, r.body, m.transcript, r.made_at FROM remark r JOIN {0} t ON t.id = r.subject_id \
             LEFT JOIN medium m ON m.id = r.medium_id WHERE t.{1} = $1 AND r.person_id <> $1 AND r.removed_at IS NULL ORDER BY r.id",
            part.table, part.whose
        )
    };
    own.map(|part| -> &'static str { text(part).leak() }).collect()
});

async fn replies(person_id: Id, words: Words, app: &App) -> Result<Vec<Row>> {
    let mut all: Vec<Said> = vec![];
    for text in REPLIED.iter() {
        all.extend(Query::new(text).bind(person_id).all::<Said>(app.store.read()).await?);
    }
    let authors = byline::of_many(all.iter().map(|said| said.person_id), words.lang, app).await?;
    let row = |said: &Said| {
        let author = authors.get(&said.person_id).cloned().unwrap_or_default();
        let transcript = said.transcript.clone().unwrap_or_default();
        let texts = [("author", author), ("body", said.body.clone()), ("transcript", transcript)];
        let mut fields: Vec<Field> = texts
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(column, text)| Field::text(column, text, words))
            .collect();
        fields.push(Field::moment("made_at", said.made_at, words));
        Row { link: None, leads_to: None, fields }
    };
    Ok(all.iter().map(row).collect())
}

/// Columns that are shown somewhere, each with the table it stands in; a test asks for their names.
pub fn columns() -> impl Iterator<Item = (&'static str, &'static str)> {
    ASKING.iter().flat_map(|asking| asking.read.iter().map(|made| (made.table.as_str(), made.column.as_str())))
}

/// Tables that are shown somewhere.
pub fn tables() -> impl Iterator<Item = &'static str> {
    ASKING.iter().map(|asking| asking.part.table).chain([REPLIES])
}
