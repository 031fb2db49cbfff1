//! What the texts may say, so that both databases understand them alike.

use crate::on_both;
use store::{MIGRATIONS, Text, inventory};

on_both! {
    async fn every_registered_text_prepares(store: Store) {
        let mut faults = vec![];
        for text in inventory::iter::<Text> {
            if let Err(error) = store.prepare(text.sql).await {
                faults.push(format!("{}: {error}\n    {}", text.place, text.sql));
            }
        }
        assert!(faults.is_empty(), "{}", faults.join("\n"));
        let own = inventory::iter::<Text>.into_iter().filter(|text| text.place.contains("store/src/")).count();
        assert!(own >= 7, "only {own} texts of the store were found");
    }

    async fn a_text_with_a_fault_does_not_prepare(store: Store) {
        assert!(store.prepare("SELECT id FROM nowhere").await.is_err());
    }
}

/// Group commit forbids the first three (one person's fault would fail everybody); the others mean different things
/// to the two databases, or nothing to one of them. Words as they stand in a text without comments, in capitals.
const FORBIDDEN: &[&str] = &[
    "DEFERRABLE",
    "RAISE",
    "ON CONFLICT ROLLBACK",
    "OR ROLLBACK",
    "STRICT",
    "WITHOUT ROWID",
    "AUTOINCREMENT",
    "SERIAL",
    "BIGSERIAL",
    "AS IDENTITY",
    "[]",
    "ARRAY",
    "NOW",
    "CURRENT_TIMESTAMP",
    "CURRENT_DATE",
    "TIMESTAMP",
    "TIMESTAMPTZ",
    "NUMERIC",
    "INTEGER",
    "INT",
    "VARCHAR",
    "BLOB",
    "REAL",
    "JSON",
    "TRIGGER",
    "EXTENSION",
    "PRAGMA",
    "CITEXT",
    "ILIKE",
    "NOCASE",
    "LOWER",
    "UPPER",
    "JSON_EACH",
    "JSONB_ARRAY_ELEMENTS",
    "GEN_RANDOM_UUID",
    "COMMIT",
    "ROLLBACK",
];

fn faults_of(text: &str) -> Vec<&'static str> {
    let text: String =
        text.lines().map(|line| line.split("--").next().unwrap_or_default().to_uppercase() + " ").collect();
    let text: String = text.split('\'').step_by(2).collect(); // not what is quoted
    let words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '_').filter(|word| !word.is_empty());
    let words = format!(" {} ", words.collect::<Vec<_>>().join(" "));
    FORBIDDEN
        .iter()
        .filter(|word| words.contains(&format!(" {word} ")) || (**word == "[]" && text.contains("[]")))
        .copied()
        .collect()
}

#[test]
fn migrations_say_only_what_both_databases_mean() {
    for (name, text) in MIGRATIONS {
        assert_eq!(faults_of(text), Vec::<&str>::new(), "in migrations/{name}.sql");
    }
}

#[test]
fn registered_texts_say_only_what_both_databases_mean() {
    for text in inventory::iter::<Text> {
        assert_eq!(faults_of(text.sql), Vec::<&str>::new(), "at {}", text.place);
        let text_in_capitals = text.sql.to_uppercase();
        assert!(!text_in_capitals.contains("AS UUID)"), "a cast to uuid is the number 0 on SQLite: {}", text.place);
    }
}

#[test]
fn every_table_of_a_migration_says_what_it_is_for() {
    for (name, text) in MIGRATIONS {
        let lines: Vec<&str> = text.lines().collect();
        for (number, line) in lines.iter().enumerate().filter(|(_, line)| line.starts_with("CREATE TABLE")) {
            assert!(
                number > 0 && lines[number - 1].starts_with("--"),
                "migrations/{name}.sql: no comment above {line:?}"
            );
        }
    }
}

#[test]
fn what_is_not_portable_is_found() {
    assert_eq!(faults_of("x bigint REFERENCES y DEFERRABLE INITIALLY DEFERRED"), ["DEFERRABLE"]);
    assert_eq!(faults_of("tags text[]"), ["[]"]);
    assert_eq!(faults_of("made_at bigint DEFAULT (now())"), ["NOW"]);
    assert_eq!(faults_of("CREATE TABLE a (b text) strict"), ["STRICT"]);
    assert_eq!(faults_of("-- now and raise\nnow_at bigint, said text DEFAULT 'now'"), Vec::<&str>::new());
}
