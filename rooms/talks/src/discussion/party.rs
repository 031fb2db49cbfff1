//! Who takes part, as they are shown to each other: by name, as long as they work here.

use crate::talk::Talk;
use people::byline;
use store::Id;
use web::{App, Result};
use words::{Lang, Words};

/// One who takes part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    pub id: Id,
    pub name: String,
    pub is_supervisor: bool,
}

/// Everybody, the supervisor last.
pub async fn of(talk: &Talk, lang: Lang, app: &App) -> Result<Vec<Party>> {
    let ids = talk.parties(app.store.read()).await?;
    let names = byline::of_many(ids.iter().copied(), lang, app).await?;
    let party = |id: Id| Party {
        id,
        name: names.get(&id).cloned().unwrap_or_default(),
        is_supervisor: id == talk.supervisor_id,
    };
    Ok(ids.into_iter().map(party).collect())
}

/// "Aino Aamuvuoro ja Elli Esihenkilö"
pub fn names(parties: &[Party], words: Words) -> String {
    join(parties.iter().map(|party| party.name.as_str()), words)
}

/// The same without the reader.
pub fn others(parties: &[Party], me: Id, words: Words) -> String {
    join(parties.iter().filter(|party| party.id != me).map(|party| party.name.as_str()), words)
}

fn join<'n>(names: impl Iterator<Item = &'n str>, words: Words) -> String {
    let names: Vec<&str> = names.collect();
    match names.split_last() {
        None => String::new(),
        Some((last, [])) => (*last).to_owned(),
        Some((last, before)) => words.t2("discussion-and", "names", before.join(", "), "last", (*last).to_owned()),
    }
}
