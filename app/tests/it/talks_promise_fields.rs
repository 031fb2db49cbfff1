//! Whether the secrets are everywhere: each place that seals is known, each field of what it seals holds one, and each
//! column of words that is not sealed is so on purpose.

use super::planting::{Promise, STEM};
use crate::house_rules::sources;
use forms::Answer;
use std::collections::{BTreeMap, BTreeSet};
use store::{Id, Query};
use testing::{House, on_both};

/// A column that is sealed: whose file seals it, and how often; its rows as id, vault and what is sealed.
struct Sealed {
    column: &'static str,
    by: &'static str,
    times: usize,
    rows: &'static str,
}

const fn sealed(column: &'static str, by: &'static str, times: usize, rows: &'static str) -> Sealed {
    Sealed { column, by, times, rows }
}

const GOAL: &str = "rooms/talks/src/goals/own_goal.rs";
const SUMMARY: &str = "rooms/talks/src/summary.rs";
const ACTION: &str = "rooms/talks/src/discussion/action.rs";
const MEDIUM: &str = "engines/media/src/sealed.rs";

/// With a vault's key, which those hold for whom it is.
const IN_A_VAULT: [Sealed; 16] = [
    sealed("talk.place", "rooms/talks/src/discussion/meeting.rs", 1, "SELECT id, vault_id, place FROM talk"),
    sealed(
        "talk_preparation.answers",
        "rooms/talks/src/discussion/preparation.rs",
        1,
        "SELECT id, vault_id, answers FROM talk_preparation",
    ),
    sealed(
        "talk_summary.body",
        SUMMARY,
        1,
        "SELECT s.id, t.vault_id, s.body FROM talk_summary s JOIN talk t ON t.id = s.talk_id",
    ),
    sealed(
        "talk_summary.reason",
        SUMMARY,
        1,
        "SELECT s.id, t.vault_id, s.reason FROM talk_summary s JOIN talk t ON t.id = s.talk_id",
    ),
    sealed(
        "talk_acknowledgement.remark",
        SUMMARY,
        2,
        "SELECT a.id, t.vault_id, a.remark FROM talk_acknowledgement a JOIN talk_summary s ON s.id = a.summary_id \
         JOIN talk t ON t.id = s.talk_id",
    ),
    sealed(
        "talk_cards.cards",
        "rooms/talks/src/questions/picked.rs",
        1,
        "SELECT c.id, t.vault_id, c.cards FROM talk_cards c JOIN talk t ON t.id = c.talk_id",
    ),
    sealed("agreed_action.body", ACTION, 1, "SELECT id, vault_id, body FROM agreed_action"),
    sealed("agreed_action.word", ACTION, 1, "SELECT id, vault_id, word FROM agreed_action"),
    sealed("own_goal.body", GOAL, 2, "SELECT id, vault_id, body FROM own_goal"),
    sealed(
        "own_goal_change.body",
        GOAL,
        1,
        "SELECT c.id, g.vault_id, c.body FROM own_goal_change c JOIN own_goal g ON g.id = c.goal_id",
    ),
    sealed(
        "own_goal_change.word",
        GOAL,
        1,
        "SELECT c.id, g.vault_id, c.word FROM own_goal_change c JOIN own_goal g ON g.id = c.goal_id",
    ),
    sealed("profile_item.body", "rooms/talks/src/profile/item.rs", 1, "SELECT id, vault_id, body FROM profile_item"),
    sealed(
        "onboarding_welcome.answers",
        "rooms/talks/src/onboarding/welcome.rs",
        1,
        "SELECT id, vault_id, answers FROM onboarding_welcome",
    ),
    sealed("medium.name", MEDIUM, 1, "SELECT id, vault_id, name FROM medium"),
    sealed("medium.alt", MEDIUM, 2, "SELECT id, vault_id, alt FROM medium"),
    sealed("medium.transcript", MEDIUM, 2, "SELECT id, vault_id, transcript FROM medium"),
];

/// With the house's key, since others read it: personnel services the words that the employee gives them, and the unit how
/// many of ten at least chose a theme. The database and a backup without keys tell neither.
const BY_THE_HOUSE: [Sealed; 2] = [
    sealed("talk_release.words", "rooms/talks/src/season/release.rs", 1, "SELECT id, id, words FROM talk_release"),
    sealed(
        "talk_theme_choice.chosen",
        "rooms/talks/src/season/theme.rs",
        1,
        "SELECT id, id, chosen FROM talk_theme_choice",
    ),
];

/// Sealed like the rest, but nobody's own words: ways, ids, days, and choices from a fixed list.
const NO_WORDS: [&str; 12] = [
    "onboarding_welcome.answers/medium",
    "onboarding_welcome.answers/way",
    "profile_item.body/medium",
    "profile_item.body/way",
    "talk_cards.cards",
    "talk_preparation.answers/medium",
    "talk_preparation.answers/way",
    "talk_summary.body/actions/due_on",
    "talk_summary.body/actions/id",
    "talk_summary.body/actions/who",
    "talk_summary.body/review_on",
    "talk_theme_choice.chosen",
];

/// Columns that stand open, and why. What is the employer's own (templates, seasons, an onboarding plan and why something was
/// left out of it) is read by whoever works with it; a greeting in it is sealed. Opening, reviewing and passing on a
/// discussion take no words at all: there is no column for any.
const OPEN: [&str; 24] = [
    // the employer's: what it is called and what is to be done
    "onboarding_item.left_out_why",
    "onboarding_item.link",
    "onboarding_item.what",
    "onboarding_plan.name",
    "onboarding_template_version.items",
    "onboarding_template_version.name",
    "talk_cycle.name",
    "talk_template.called",
    "unit_onboarding.name",
    // days: who was asked, when it was held and by when something is due stand open, and the pages say so
    "agreed_action.due_on",
    "onboarding_item.due_on",
    "onboarding_plan.begins_on",
    "own_goal.due_on",
    "talk.held_on",
    "talk.passing_asked_on",
    "talk.review_on",
    "talk.reviewed_on",
    "talk_cycle.begins_on",
    "talk_cycle.ends_on",
    "unit_onboarding.begins_on",
    // a wrapped key, the name of a key, a keyed hash, and the figures of ten at least
    "talk_theme_choice.mark",
    "talk_theme_figure.body",
    "talk_theme_season.key_name",
    "vault_holder.wrapped",
];

/// A place that seals something new is named above, and a secret is planted in what it seals.
#[test]
fn every_place_that_seals_is_known() {
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    for one in IN_A_VAULT.iter().chain(&BY_THE_HOUSE) {
        *known.entry(one.by.to_owned()).or_default() += one.times;
    }
    let mut found: BTreeMap<String, usize> = BTreeMap::new();
    for (file, text) in sources("rs") {
        let is_here =
            file.starts_with("rooms/") || file.starts_with("engines/") && !file.starts_with("engines/vaults/");
        let text = text.split("#[cfg(test)]").next().unwrap_or_default();
        let times = text.matches(".seal(").count() + text.matches(".seal_secret(").count();
        if is_here && times > 0 {
            found.insert(file, times);
        }
    }
    assert_eq!(found, known);
}

/// A column that is new is sealed and named above, or stands among the open ones with its reason.
#[test]
fn what_is_not_sealed_is_so_on_purpose() {
    let sealed = IN_A_VAULT.iter().chain(&BY_THE_HOUSE).map(|one| one.column);
    let known: BTreeSet<String> =
        sealed.chain(OPEN).filter(|name| !name.starts_with("medium.")).map(str::to_owned).collect();
    let found: BTreeSet<String> = sources("sql").iter().flat_map(|(_, text)| columns_of_words(text)).collect();
    assert_eq!(found, known);
}

/// Those of the tables of discussions, goals, profiles, onboarding and vaults that may hold words: no choices from a list.
fn columns_of_words(migration: &str) -> Vec<String> {
    let (mut table, mut found) = (String::new(), vec![]);
    for line in migration.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        let (column, kind) = match words[..] {
            ["CREATE", "TABLE", name, ..] => {
                table = name.to_owned();
                continue;
            }
            ["ALTER", "TABLE", name, "ADD", "COLUMN", column, kind, ..] => {
                table = name.to_owned();
                (column, kind)
            }
            [column, kind, ..] => (column, kind),
            _ => continue,
        };
        let is_ours = ["talk", "own_goal", "profile_", "onboarding_", "unit_onboarding", "agreed_action", "vault"];
        let is_ours = is_ours.iter().any(|begins| table.starts_with(begins));
        let kind = kind.trim_end_matches([',', ';']);
        let holds_words = kind == "jsonb" || kind == "text" && !line.contains(" IN (");
        if is_ours && holds_words && column != "--" {
            found.push(format!("{table}.{column}"));
        }
    }
    found
}

/// Each leaf of what is sealed, by its path, and whether a secret is in one of them.
async fn leaves(promise: &Promise) -> BTreeMap<String, bool> {
    let mut leaves = BTreeMap::new();
    for one in IN_A_VAULT.iter().chain(&BY_THE_HOUSE) {
        let is_house = one.by.starts_with("rooms/talks/src/season/");
        for (id, vault, sealed) in rows(one.rows, &promise.house).await {
            let Some(words) = opened(id, vault, &sealed, is_house, &promise.house).await else { continue };
            assert!(!sealed.contains(&words), "{} stands open", one.column);
            match serde_json::from_str(&words) {
                Ok(value) if words.starts_with(['{', '[']) => gather(one.column, &value, &mut leaves),
                _ => note(one.column, &words, &mut leaves),
            }
        }
    }
    leaves
}

async fn rows(text: &'static str, house: &House) -> Vec<(Id, Id, String)> {
    let all: Vec<(Id, Option<Id>, String)> = Query::new(text).all(house.app.store.read()).await.unwrap();
    all.into_iter().filter_map(|(id, vault, sealed)| Some((id, vault?, sealed))).collect()
}

/// By anybody who holds the key.
async fn opened(id: Id, vault: Id, sealed: &str, is_house: bool, house: &House) -> Option<String> {
    if sealed.is_empty() {
        return None;
    }
    if is_house {
        return Some(String::from_utf8_lossy(&house.app.shelf.open_secret(id, sealed).unwrap()).into_owned());
    }
    let holders = vaults::Vault::holders(vault, house.app.store.read()).await.unwrap();
    let key = vaults::Vault::open_for(vault, *holders.first()?, &house.app, house.app.store.read()).await.unwrap()?;
    Some(key.read(id, sealed).unwrap())
}

fn gather(path: &str, value: &serde_json::Value, leaves: &mut BTreeMap<String, bool>) {
    match value {
        serde_json::Value::Object(fields) => {
            for (key, value) in fields {
                // what somebody answered stands under its question
                match ["glad", "heavy", "best", "answer"].contains(&key.as_str()) {
                    true => gather(path, value, leaves),
                    false => gather(&format!("{path}/{key}"), value, leaves),
                }
            }
        }
        serde_json::Value::Array(all) => all.iter().for_each(|value| gather(path, value, leaves)),
        serde_json::Value::String(words) => note(path, words, leaves),
        other => note(path, &other.to_string(), leaves),
    }
}

fn note(path: &str, words: &str, leaves: &mut BTreeMap<String, bool>) {
    *leaves.entry(path.to_owned()).or_default() |= words.contains(STEM);
}

/// A new field of an answer does not compile here: it is named, and a secret is planted in it. `choices` and `link` are
/// in none of the ways in which these forms are answered.
fn all_that_an_answer_holds() -> [&'static str; 6] {
    let Answer { way: _, text: _, choices: _, medium: _, link: _, with: _, described: _, beside: _ } =
        Answer::default();
    ["way", "text", "medium", "with", "described", "beside"]
}

on_both! {
    async fn every_field_that_is_sealed_holds_a_secret(promise: Promise) {
        let leaves = leaves(&promise).await;
        let without: BTreeSet<&str> = leaves.iter().filter(|(_, holds)| !**holds).map(|(path, _)| path.as_str()).collect();
        assert_eq!(without, BTreeSet::from(NO_WORDS));
        for one in IN_A_VAULT.iter().chain(&BY_THE_HOUSE) {
            assert!(leaves.keys().any(|path| path.split('/').next() == Some(one.column)), "nothing is in {}", one.column);
        }
        for field in all_that_an_answer_holds() {
            for column in ["talk_preparation.answers", "profile_item.body"] {
                assert!(leaves.contains_key(&format!("{column}/{field}")), "nothing is in {column}/{field}");
            }
            // a greeting is not made face to face
            assert!(field == "with" || leaves.contains_key(&format!("onboarding_welcome.answers/{field}")), "{field}");
        }
    }
}
