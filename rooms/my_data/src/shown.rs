//! What the database says, as a person reads it: a name for each column, a moment as a day and a time, a word of the
//! database in words; beside it the value as programs read it.

use jiff::Timestamp;
use people::Role;
use serde_json::Value;
use std::collections::BTreeMap;
use store::registry::Made;
use store::{Day, Moment};
use words::{Lang, Texts, Words};

/// One thing that is kept.
#[derive(Debug, Clone)]
pub struct Field {
    pub column: &'static str,
    /// What it is, in words.
    pub name: String,
    /// For people.
    pub text: String,
    /// For programs.
    pub value: Value,
}

/// Columns whose values are words of ours.
const WORDS: &[&str] = &["way", "state", "part", "rhythm", "work", "kind", "following", "why", "reach", "act", "stage"];

impl Field {
    pub fn text(column: &'static str, text: String, words: Words) -> Field {
        Field { column, name: name("", column, words), value: Value::String(text.clone()), text }
    }

    pub fn moment(column: &'static str, moment: Moment, words: Words) -> Field {
        Field { column, name: name("", column, words), text: at(moment, words), value: iso(moment) }
    }
}

/// The name of a column: of this table, else of all tables.
pub fn name(table: &str, column: &str, words: Words) -> String {
    let [own, common] = [format!("my-data-column-{table}-{column}"), format!("my-data-column-{column}")].map(key);
    let found = [own, common].into_iter().find(|key| words.says(key));
    found.map_or_else(|| column.replace('_', " "), |key| words.t(&key).to_owned())
}

/// The name of a table.
pub fn table(table: &str, words: Words) -> String {
    let key = key(format!("my-data-table-{table}"));
    if words.says(&key) { words.t(&key).to_owned() } else { table.replace('_', " ") }
}

/// Message keys are written with hyphens.
fn key(text: String) -> String {
    text.replace('_', "-")
}

/// A column's value; nothing when it says nothing.
pub fn field(made: &'static Made, value: &str, words: Words) -> Option<Field> {
    let (text, kept) = read(made, value, words);
    let name = name(&made.table, &made.column, words);
    (!text.is_empty()).then_some(Field { column: &made.column, name, text, value: kept })
}

fn read(made: &Made, value: &str, words: Words) -> (String, Value) {
    let column = made.column.as_str();
    match made.kind.as_str() {
        "bigint" if is_moment(column) => moment(value, words),
        "bigint" => (value.to_owned(), value.parse::<i64>().map_or(Value::Null, Value::from)),
        "boolean" => truth(value, words),
        "jsonb" => json(value, words),
        "uuid" => json(value, words), // the name of what it points to
        _ if column.ends_with("_on") => day(value, words),
        _ if column == "role" => {
            (Role::from_word(value).map_or(value, |role| words.t(role.key())).to_owned(), value.into())
        }
        _ if column.ends_with("language") => {
            (Lang::from_code(value).map_or(value.to_owned(), |lang| lang.own_name().to_owned()), value.into())
        }
        _ if WORDS.contains(&column) => (word(value, words), value.into()),
        _ => (value.to_owned(), value.into()),
    }
}

fn is_moment(column: &str) -> bool {
    column.ends_with("_at") || ["at", "since", "waits_until", "working_until"].contains(&column)
}

fn moment(value: &str, words: Words) -> (String, Value) {
    match value.parse().map(Moment) {
        Ok(moment) => (at(moment, words), iso(moment)),
        Err(_) => (value.to_owned(), value.into()),
    }
}

fn at(moment: Moment, words: Words) -> String {
    format!("{} {}", words.day_with_year(moment), words.at_time(moment))
}

fn iso(moment: Moment) -> Value {
    Timestamp::from_microsecond(moment.0).map_or(Value::Null, |at| Value::String(at.to_string()))
}

fn day(value: &str, words: Words) -> (String, Value) {
    let told = Day::parse(value).map_or(value.to_owned(), |day| words.calendar_day(&day));
    (told, value.into())
}

fn truth(value: &str, words: Words) -> (String, Value) {
    let is_true = ["1", "true", "t"].contains(&value);
    (words.t(if is_true { "my-data-yes" } else { "my-data-no" }).to_owned(), is_true.into())
}

/// A word of the database, in words.
pub fn word(value: &str, words: Words) -> String {
    let key = key(format!("my-data-word-{value}"));
    if words.says(&key) { words.t(&key).to_owned() } else { value.to_owned() }
}

/// A text in languages as it is read, a list as its parts; a name that is no more than a text as it is.
fn json(value: &str, words: Words) -> (String, Value) {
    let plain = || (value.to_owned(), value.into());
    if !value.starts_with(['{', '[']) {
        return plain();
    }
    let Ok(kept) = serde_json::from_str::<Value>(value) else { return plain() };
    let text = match serde_json::from_value::<BTreeMap<String, String>>(kept.clone()) {
        Ok(by_language) if by_language.keys().all(|code| Lang::from_code(code).is_some()) => {
            let texts: Texts = serde_json::from_value(kept.clone()).unwrap_or_default();
            texts.read(words.lang).to_owned()
        }
        _ => parts(&kept).join(" · "),
    };
    (text, kept)
}

fn parts(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) if !text.is_empty() => vec![text.clone()],
        Value::Number(number) => vec![number.to_string()],
        Value::Array(all) => all.iter().flat_map(parts).collect(),
        Value::Object(all) => all.values().flat_map(parts).collect(),
        _ => vec![],
    }
}

/// Answers are read beside their questions, as they were asked.
pub fn answers(fields: &mut Vec<Field>, told: Vec<(String, String)>) {
    let Some(place) = fields.iter().position(|field| field.column == "answers") else { return };
    let kept = fields.remove(place);
    for (asked, answer) in told.into_iter().rev() {
        let name = if asked.is_empty() { kept.name.clone() } else { asked };
        fields.insert(place, Field { column: "answers", name, value: Value::String(answer.clone()), text: answer });
    }
}

/// A notice is a sentence of a room with a name in it; it is read as on the page.
pub fn sentences(fields: &mut Vec<Field>, words: Words) {
    let Some(place) = fields.iter().position(|field| field.column == "word" && words.knows(&field.text)) else {
        return;
    };
    let about = fields.iter().position(|field| field.column == "about").map(|about| fields[about].text.clone());
    fields[place].text = words.t1(&fields[place].text, "about", about.unwrap_or_default());
    fields.retain(|field| field.column != "about");
}
