//! The three languages hold the same words, and every word is used.

use crate::house_rules::sources;
use std::collections::{BTreeMap, BTreeSet};
use words::{Lang, Shelf, inventory};

/// Keys that are put together when a page is drawn: where they come from stands beside each.
const DYNAMIC: &[(&str, &str)] = &[
    ("fault-", "{word}-title of every fault (harbour.rs)"),
    ("forms-kind-", "KINDS of the editor (forms/edit.rs)"),
    ("media-refused-", "every refusal (media/draw.rs)"),
    ("privacy-basis-", "BASES of the registry (privacy/notice.rs)"),
    ("privacy-ground-", "BASES of the registry (privacy/notice.rs)"),
    ("privacy-period-", "PERIODS of the registry (privacy/notice.rs)"),
    ("privacy-purpose-", "PURPOSES of the registry (privacy/notice.rs)"),
    ("privacy-sees-", "PURPOSES of the registry (privacy/notice.rs)"),
    ("privacy-what-", "PURPOSES of the registry (privacy/notice.rs)"),
    ("privacy-why-", "PURPOSES of the registry (privacy/notice.rs)"),
    ("retention-period-", "PERIODS (privacy/history.rs)"),
    ("my-data-act-", "deeds of the log (my_data/opening.rs)"),
    ("my-data-kind-", "what the log names (my_data/opening.rs)"),
    ("my-data-table-", "tables of the registry (my_data/shown.rs)"),
    ("my-data-column-", "columns of the registry (my_data/shown.rs)"),
    ("my-data-word-", "words of the database (my_data/shown.rs)"),
    ("my-data-purpose-", "purposes of the registry (my_data/page.rs)"),
    ("my-data-why-", "the same"),
];

/// The messages of one language with their whole text, by key.
fn messages(shelf: &Shelf, lang: Lang) -> BTreeMap<String, String> {
    let mut messages: BTreeMap<String, String> = BTreeMap::new();
    let mut last = String::new();
    for line in shelf.text(lang).lines() {
        match line.split_once('=').filter(|_| line.starts_with(|letter: char| letter.is_ascii_lowercase())) {
            Some((key, text)) => {
                last = key.trim().to_owned();
                let before = messages.insert(last.clone(), text.to_owned());
                assert!(before.is_none(), "{} says {last} twice in {}", shelf.room, lang.code());
            }
            None => {
                if let Some(text) = messages.get_mut(&last) {
                    *text += line;
                }
            }
        }
    }
    messages
}

/// `{ $name }` and `{ $n -> …`: the names of the places.
fn places(text: &str) -> BTreeSet<&str> {
    let end =
        |part: &str| part.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_').unwrap_or(part.len());
    text.split('$').skip(1).map(|part| &part[..end(part)]).collect()
}

fn shelves() -> Vec<&'static Shelf> {
    let mut shelves: Vec<&Shelf> = inventory::iter::<Shelf>.into_iter().collect();
    shelves.sort_by_key(|shelf| shelf.room);
    shelves
}

#[test]
fn the_three_languages_have_the_same_keys() {
    assert!(shelves().len() >= 11, "shelves are found: {}", shelves().len());
    for shelf in shelves() {
        let [fi, sv, en] = Lang::ALL.map(|lang| messages(shelf, lang).into_keys().collect::<BTreeSet<_>>());
        for (lang, keys) in [("sv", sv), ("en", en)] {
            let other: Vec<_> = fi.symmetric_difference(&keys).collect();
            assert!(other.is_empty(), "{}: only in one of fi and {lang}: {other:?}", shelf.room);
        }
    }
}

#[test]
fn the_three_languages_have_the_same_places() {
    for shelf in shelves() {
        let fi = messages(shelf, Lang::Fi);
        for lang in [Lang::Sv, Lang::En] {
            for (key, text) in messages(shelf, lang) {
                assert_eq!(places(&fi[&key]), places(&text), "{}: {key} in {}", shelf.room, lang.code());
            }
        }
    }
}

#[test]
fn no_key_stands_on_two_shelves() {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for shelf in shelves() {
        for key in messages(shelf, Lang::Fi).into_keys() {
            let before = seen.insert(key.clone(), shelf.room);
            assert_eq!(before, None, "{key} stands also on the shelf of {}", shelf.room);
        }
    }
}

#[test]
fn no_message_is_empty_or_left_untranslated() {
    for shelf in shelves() {
        let fi = messages(shelf, Lang::Fi);
        for lang in [Lang::Sv, Lang::En] {
            for (key, text) in messages(shelf, lang) {
                assert!(!text.trim().is_empty(), "{key} is empty in {}", lang.code());
                let long = fi[&key].split_whitespace().filter(|word| word.chars().all(char::is_alphabetic)).count() > 3;
                assert!(!long || fi[&key] != text, "{key} is Finnish in {}", lang.code());
            }
        }
    }
}

/// Every quoted literal of the sources that looks like a key: `"a-b"`, also within a template.
fn quoted() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (_, text) in sources("rs").into_iter().chain(sources("html")) {
        for part in text.split('"') {
            let is_key = part.contains('-') || part.chars().all(|letter| letter.is_ascii_lowercase());
            if is_key
                && !part.is_empty()
                && part.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-')
            {
                found.insert(part.to_owned());
            }
        }
    }
    found
}

#[test]
fn every_word_is_used() {
    let quoted = quoted();
    let mut unused = vec![];
    for shelf in shelves() {
        for key in messages(shelf, Lang::Fi).into_keys() {
            let dynamic = DYNAMIC.iter().any(|(start, _)| key.starts_with(start));
            if !dynamic && !quoted.contains(&key) {
                unused.push(format!("{}: {key}", shelf.room));
            }
        }
    }
    assert!(unused.is_empty(), "nobody says:\n{}", unused.join("\n"));
}

/// What is asked for by its key: `t("…")`, `t1("…"`, `fill("…"`, `saying("…")`, `word: "…"`, `Refused("…")`.
#[test]
fn every_word_that_is_asked_for_is_there() {
    let known: BTreeSet<String> = shelves().iter().flat_map(|shelf| messages(shelf, Lang::Fi).into_keys()).collect();
    let mut missing = vec![];
    for (file, text) in sources("rs").into_iter().chain(sources("html")) {
        let text: String = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        for ask in [".t(\"", ".t1(\"", ".t2(\"", ".t3(\"", ".fill(\"", ".saying(\"", "word: \"", "Refused(\""] {
            for part in text.split(ask).skip(1) {
                let key = part.split('"').next().unwrap_or_default();
                if !known.contains(key) && !key.contains('{') {
                    missing.push(format!("{file}: {key}"));
                }
            }
        }
    }
    assert!(missing.is_empty(), "asked for and not there:\n{}", missing.join("\n"));
}

#[test]
fn every_fault_has_a_heading_and_a_text() {
    let known: BTreeSet<String> = shelves().iter().flat_map(|shelf| messages(shelf, Lang::Fi).into_keys()).collect();
    let faults: BTreeSet<String> =
        quoted().into_iter().filter(|key| key.starts_with("fault-") && !key.starts_with("fault-to-")).collect();
    assert!(faults.len() >= 8, "{faults:?}");
    for fault in faults.iter().filter(|fault| !fault.ends_with("-title")) {
        assert!(known.contains(fault) && known.contains(&format!("{fault}-title")), "{fault}");
    }
    for kind in forms::KINDS {
        assert!(known.contains(&format!("forms-kind-{kind}")), "forms-kind-{kind}");
    }
}

#[test]
fn every_purpose_of_the_registry_has_its_words() {
    let known: BTreeSet<String> =
        shelves().into_iter().flat_map(|shelf| messages(shelf, Lang::Fi).into_keys().collect::<Vec<_>>()).collect();
    for purpose in store::registry::PURPOSES {
        for start in
            ["privacy-purpose-", "privacy-what-", "privacy-why-", "privacy-sees-", "my-data-purpose-", "my-data-why-"]
        {
            assert!(known.contains(&format!("{start}{purpose}")), "{start}{purpose} is not there");
        }
    }
}
