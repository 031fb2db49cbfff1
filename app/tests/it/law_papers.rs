//! Papers for those who decide whether a network may use this: they are true to the house, and short enough to be read.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn paper(name: &str) -> String {
    std::fs::read_to_string(root().join("docs").join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Every function of the house's sources and tests.
fn functions() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut folders: Vec<PathBuf> =
        ["ground", "people", "engines", "rooms", "pure", "app"].iter().map(|folder| root().join(folder)).collect();
    while let Some(folder) = folders.pop() {
        for path in std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = std::fs::read_to_string(path).unwrap_or_default();
                let names = text.split("fn ").skip(1).filter_map(|rest| rest.split('(').next());
                found.extend(names.map(str::to_owned));
            }
        }
    }
    found
}

/// What stands between single backticks.
fn quoted(text: &str) -> Vec<&str> {
    text.lines().filter(|line| !line.starts_with("```")).flat_map(|line| line.split('`').skip(1).step_by(2)).collect()
}

#[test]
fn the_impact_assessment_names_only_tests_and_files_that_there_are() {
    let (text, functions) = (paper("dpia.md"), functions());
    let (mut tests, mut files) = (0, 0);
    for word in quoted(&text) {
        if word.contains('/') {
            assert!(root().join(word).exists(), "{word} is no file");
            files += 1;
        } else {
            assert!(functions.contains(word), "{word} is no test");
            tests += 1;
        }
    }
    assert!(tests >= 30 && files >= 3, "{tests} tests and {files} files are named");
}

#[test]
fn every_risk_of_the_impact_assessment_is_met_or_said_to_stay() {
    let text = paper("dpia.md");
    let rows = |heading: &str| -> Vec<usize> {
        let part = text.split(heading).nth(1).and_then(|rest| rest.split("\n## ").next()).expect(heading);
        part.lines().filter_map(|line| line.strip_prefix("| ")?.split(' ').next()?.parse().ok()).collect()
    };
    let (risks, met) = (rows("## 4. "), rows("## 5. "));
    assert_eq!(risks, (1..=risks.len()).collect::<Vec<_>>(), "numbered without gaps");
    let unmet: Vec<&usize> = risks.iter().filter(|risk| !met.contains(risk)).collect();
    assert!(unmet.is_empty(), "nothing is done about {unmet:?}");
    for heading in ["## 1.", "## 3.", "## 6.", "## 7.", "## 8.", "artiklan 35", "todennäköisyys", "vakavuus"] {
        assert!(text.contains(heading), "{heading}");
    }
}

/// With its tables and headings so much stands on two sheets of A4 at eleven points.
#[test]
fn the_papers_for_the_committee_fit_on_two_pages() {
    for (name, words) in [("yt-paper.md", 680..=800), ("yt-paper.sv.md", 750..=900)] {
        let text = paper(name);
        let count = text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
        assert!(words.contains(&count), "{name} has {count} words");
        assert!(text.chars().count() <= 6_040, "{name} has {} letters", text.chars().count());
    }
}

#[test]
fn the_papers_for_the_committee_say_what_a_supervisor_can_not_see() {
    for (name, wanted) in [
        (
            "yt-paper.md",
            [
                "Mitä esihenkilö ei näe",
                "ei tehdä tilastoja",
                "449/2007",
                "Mitä Tahto ei korvaa",
                "arvioidaan uudelleen",
            ],
        ),
        (
            "yt-paper.sv.md",
            ["Vad chefen inte ser", "Ingen får statistik", "449/2007", "Vad Tahto inte ersätter", "bedöms på nytt"],
        ),
    ] {
        let text = paper(name);
        for words in wanted {
            assert!(text.contains(words), "{name} does not say {words:?}");
        }
    }
}
