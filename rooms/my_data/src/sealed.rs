//! What is kept sealed, among one's own data: what the person can open themselves is opened for them, the rest is told in
//! words, with the way to where it is read. What is sealed is never shown as it lies in the database.

use crate::shown::{Field, name};
use media::Medium;
use serde_json::Value;
use store::registry::Made;
use store::{Id, Source};
use vaults::{Opened, Vault};
use web::{App, Error, Result};
use words::Words;

/// How everything begins that the shelf seals for a column, in hexadecimal digits.
const BEGINNING: &str = "746168746f534831";

pub(crate) fn is_sealed(value: &str) -> bool {
    value.starts_with(BEGINNING)
}

/// A vault that this person holds the key to. None: they do not, or the house's own keys are not there.
pub(crate) async fn open(vault_id: Id, person_id: Id, app: &App, from: impl Source) -> Result<Option<Opened>> {
    match Vault::open_for(vault_id, person_id, app, from).await {
        Err(Error::Sealed) => Ok(None),
        opened => opened,
    }
}

/// What a sealed value says: by the row's own vault; without one, what the person gave to the house itself. None: it is not
/// theirs to open here.
pub(crate) fn read(row: Id, value: &str, opened: Option<&Opened>, has_vault: bool, app: &App) -> Option<String> {
    match (opened, has_vault) {
        (Some(opened), _) => opened.read(row, value).ok(),
        (None, true) => None,
        (None, false) => String::from_utf8(app.shelf.open_secret(row, value).ok()?).ok(),
    }
}

/// A field of it: what it says, or that it is read where it was said.
pub(crate) fn field(made: &'static Made, said: Option<String>, words: Words) -> Option<Field> {
    let (text, value) = match said {
        Some(said) => spoken(&said),
        None => (words.t("my-data-sealed").to_owned(), Value::Null),
    };
    let name = name(&made.table, &made.column, words);
    (!text.is_empty()).then_some(Field { column: &made.column, name, text, value })
}

/// Words as they are; of answers and the like what was said in them.
fn spoken(said: &str) -> (String, Value) {
    match serde_json::from_str::<Value>(said) {
        Ok(kept) if kept.is_object() || kept.is_array() => (parts(&kept).join(" · "), kept),
        _ => (said.to_owned(), said.into()),
    }
}

/// How something was answered, and which file it was, are no words of anybody.
const NO_WORDS: [&str; 4] = ["way", "medium", "id", "key"];

fn parts(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) if !text.is_empty() => vec![text.clone()],
        Value::Array(all) => all.iter().flat_map(parts).collect(),
        Value::Object(all) => all
            .iter()
            .filter(|(key, _)| !NO_WORDS.contains(&key.as_str()))
            .flat_map(|(_, value)| parts(value))
            .collect(),
        _ => vec![],
    }
}

/// One's own files, with what opens those of a vault. What cannot be opened has no name but what it is.
pub(crate) async fn files(person_id: Id, words: Words, app: &App) -> Result<Vec<(Medium, Option<Opened>)>> {
    let mut files = vec![];
    for mut medium in Medium::of_person(person_id, app.store.read()).await? {
        let opened = match medium.vault_id {
            Some(vault) => open(vault, person_id, app, app.store.read()).await?,
            None => None,
        };
        if let Some(opened) = &opened {
            medium = medium.unsealed(opened)?;
        }
        if medium.is_sealed {
            medium.name = medium.in_a_word(words);
        }
        files.push((medium, opened));
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_answers_what_was_said_is_told() {
        let said = r#"{"first":{"way":"speech","medium":"01890000-0000-7000-8000-000000000000","described":"Kerroin siitä."}}"#;
        assert_eq!(spoken(said).0, "Kerroin siitä.");
        assert_eq!(spoken("Sovittiin.").0, "Sovittiin.");
    }

    #[test]
    fn what_the_shelf_seals_is_known_by_its_beginning() {
        let folder = tempfile::tempdir().unwrap();
        let keys = shelf::Keys::open_or_make(&folder.path().join("keys")).unwrap();
        let shelf = shelf::Shelf::open(folder.path(), keys).unwrap();
        assert!(is_sealed(&shelf.seal_secret(Id::nil(), b"words").unwrap()) && !is_sealed("words"));
    }
}
