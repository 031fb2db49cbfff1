//! `tahto opinion-map` on two real conversations, both forms of their files: every golden number under its key.

use serde_json::Value;
use std::path::PathBuf;
use std::process::{Command, Output};

const SETS: [&str; 2] = ["brexit-consensus", "scoop-hivemind.biodiversity"];

fn data(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../pure/opinion-map/tests/data/polis").join(name)
}

fn tahto(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_tahto")).arg("opinion-map").args(arguments).env("LANG", "en").output().unwrap()
}

fn of_files(set: &str, form: &str, more: &[&str]) -> String {
    let [votes, comments] = [form, "comments.csv"].map(|name| data(&format!("{set}/{name}")).display().to_string());
    let found = tahto(&[&[&votes, "--comments", &comments], more].concat());
    assert!(found.status.success(), "{}", String::from_utf8_lossy(&found.stderr));
    String::from_utf8(found.stdout).unwrap()
}

/// Whatever the golden numbers name is there, and is the same: words and whole numbers exactly, others to what was
/// rounded away (six digits; four of eigenvalues and indices).
fn compare(found: &Value, golden: &Value, path: &str) {
    match golden {
        Value::Object(golden) => {
            golden.iter().for_each(|(key, golden)| compare(&found[key], golden, &format!("{path}/{key}")));
        }
        Value::Array(golden) => {
            assert_eq!(found.as_array().map(Vec::len), Some(golden.len()), "{path}");
            golden.iter().enumerate().for_each(|(at, golden)| compare(&found[at], golden, &format!("{path}/{at}")));
        }
        Value::Number(golden) if golden.is_f64() => {
            let (found, golden) = (found.as_f64().unwrap_or_else(|| panic!("{path}")), golden.as_f64().unwrap());
            let four = path.contains("eigenvalues") || path.contains("rand_index");
            let rounded = if four { 5.1e-5 } else { 5.1e-7 };
            assert!((found - golden).abs() <= rounded + 1e-6 * golden.abs(), "{path}: {found} is not {golden}");
        }
        _ => assert_eq!(found, golden, "{path}"),
    }
}

#[test]
fn the_command_tells_every_golden_number_under_its_key() {
    let golden: Value = serde_json::from_slice(&std::fs::read(data("golden.json")).unwrap()).unwrap();
    for set in SETS {
        let matrix: Value = serde_json::from_str(&of_files(set, "participants-votes.csv", &["--json"])).unwrap();
        compare(&matrix, &golden[set], set);
        let log: Value = serde_json::from_str(&of_files(set, "votes.csv", &["--json"])).unwrap();
        for stage in ["input", "stage1_pca", "stage2_groups", "stage3_statements"] {
            compare(&log[stage], &golden[set][stage], set);
            assert_eq!(log[stage], matrix[stage], "both forms are the same votes");
        }
        assert!(log.get("with_published_groups").is_none(), "the log knows no groups");
    }
}

#[test]
fn the_command_tells_people_in_words_what_unites_and_what_divides() {
    let told = of_files(SETS[0], "votes.csv", &[]);
    assert!(told.contains("204 participants, 50 statements, 5303 votes"), "{told}");
    assert!(told.contains("189 participants are on the map, in 3 groups."), "{told}");
    assert!(told.contains("    14  The Northern Ireland/Republic of Ireland border"), "{told}");
    assert!(told.contains("Group 3, 66 participants"), "{told}");
    for set in SETS {
        let told = of_files(set, "participants-votes.csv", &[]);
        assert!(told.chars().all(|letter| letter == '\n' || !letter.is_control()), "{told}");
    }
}

#[test]
fn the_command_shows_no_groups_of_few_and_lets_no_text_steer_the_terminal() {
    let folder = tempfile::tempdir().unwrap();
    let [votes, comments] = ["votes.csv", "comments.csv"].map(|name| folder.path().join(name).display().to_string());
    let row = |person: u32| format!("{person},{},1,{}\n", if person < 4 { 1 } else { -1 }, person % 2);
    let matrix = |people: u32| "participant,1,2,3\n".to_owned() + &(0..people).map(row).collect::<String>();
    std::fs::write(&comments, "comment-id,moderated,comment-body\n2,1,\"\x1b[2J<b>Good\u{202e}\nday\"\n").unwrap();
    std::fs::write(&votes, matrix(9)).unwrap();
    let told = String::from_utf8(tahto(&[&votes]).stdout).unwrap();
    assert!(told.contains("fewer than 10 participants: no groups are shown") && !told.contains("Group 1"), "{told}");
    std::fs::write(&votes, matrix(16)).unwrap();
    let told = String::from_utf8(tahto(&[&votes, "--comments", &comments]).stdout).unwrap();
    assert!(told.contains("Groups of fewer than 10 participants are counted with the nearest"), "{told}");
    assert!(told.contains("[2J<b>Good day") && !told.contains(['\x1b', '\u{202e}']), "{told}");
}

#[test]
fn the_command_says_in_words_what_is_wrong_with_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let votes = folder.path().join("votes.csv").display().to_string();
    for (text, sentence) in [
        ("", "The file is empty."),
        ("a,b\n", "neither a column voter-id nor a column participant"),
        ("voter-id,vote,timestamp\n", "lacks the column comment-id"),
        ("participant,1,1\n", "The column 1 stands in the heading twice"),
        ("participant,1\n5\n", "Line 2 has fewer fields"),
        ("participant,1\nfive,1\n", "On line 2 the column participant must be a whole number, but it is \"five\""),
        ("participant,1\n5,2\n", "On line 2 the column 1 must be 1, 0 or -1, but it is \"2\""),
        ("participant,1\n5,1\n5,1\n", "Line 3: 5 has a row already"),
    ] {
        std::fs::write(&votes, text).unwrap();
        let found = tahto(&[&votes, "--json"]);
        let said = String::from_utf8(found.stderr).unwrap();
        assert!(!found.status.success() && found.stdout.is_empty(), "{text:?}");
        assert!(said.contains(sentence) && said.contains("votes.csv"), "{said}");
    }
    assert!(!tahto(&["nothing-here.csv"]).status.success());
}
