//! The house's own drawing: which crate knows which, compared with `docs/architecture.md`; and one submission followed
//! from the page to the disk and to the inbox, through few files and never back up.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

const DOCUMENT: &str = "docs/architecture.md";
/// From the roof down. `pure` stands beside the house.
const FLOORS: [&str; 6] = ["app", "rooms", "engines", "people", "ground", "pure"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap()
}

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// A crate, its floor, and the crates of ours that it stands on.
struct Crate {
    floor: &'static str,
    knows: BTreeSet<String>,
}

/// Every crate of the program by its name; the test kit and the benches are no part of it.
fn crates() -> BTreeMap<String, Crate> {
    let mut found = BTreeMap::new();
    for floor in FLOORS {
        let place = root().join(floor);
        let alone = place.join("Cargo.toml").exists();
        let folders = match alone {
            true => vec![place],
            false => std::fs::read_dir(place).unwrap().flatten().map(|entry| entry.path()).collect(),
        };
        for folder in folders.into_iter().filter(|folder| !folder.ends_with("testing")) {
            let Ok(text) = std::fs::read_to_string(folder.join("Cargo.toml")) else { continue };
            let name = text.lines().find_map(|line| line.strip_prefix("name = \"")).expect("a name");
            let knows = named(&text);
            found.insert(name.trim_end_matches('"').to_owned(), Crate { floor, knows });
        }
    }
    let ours: BTreeSet<String> = found.keys().cloned().collect();
    for one in found.values_mut() {
        one.knows.retain(|name| ours.contains(name));
    }
    found
}

/// What stands under `[dependencies]`.
fn named(text: &str) -> BTreeSet<String> {
    let lines = text.lines().skip_while(|line| *line != "[dependencies]").skip(1);
    let lines = lines.take_while(|line| !line.starts_with('['));
    lines
        .filter_map(|line| line.split(['.', ' ', '=']).next())
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}

/// One line for each crate, floor by floor from the roof.
fn drawn() -> String {
    let crates = crates();
    let mut lines = vec![];
    for floor in FLOORS {
        for (name, one) in crates.iter().filter(|(_, one)| one.floor == floor) {
            let knows: Vec<&str> = FLOORS
                .iter()
                .flat_map(|floor| one.knows.iter().filter(|known| crates[*known].floor == *floor))
                .map(String::as_str)
                .collect();
            let knows = if knows.is_empty() { "–".to_owned() } else { knows.join(" ") };
            lines.push(format!("{floor:<8} {name:<13} → {knows}").trim_end().to_owned());
        }
    }
    format!("```\n{}\n```\n", lines.join("\n"))
}

#[test]
fn the_drawing_of_the_crates_is_the_house() {
    let (begins, ends) = ("<!-- crates: drawn by house_graph -->\n", "<!-- end -->");
    let text = read(DOCUMENT);
    let (before, rest) = text.split_once(begins).expect("a place for the drawing");
    let (there, after) = rest.split_once(ends).expect("its end");
    if std::env::var("TAHTO_DRAW").is_ok_and(|word| word == "1") {
        std::fs::write(root().join(DOCUMENT), format!("{before}{begins}{}{ends}{after}", drawn())).unwrap();
        return;
    }
    let (drawn, other) = (drawn(), |(there, drawn): &(&str, &str)| there != drawn);
    let other = there.lines().zip(drawn.lines()).find(other);
    assert!(there == drawn, "{DOCUMENT} draws another house; TAHTO_DRAW=1 draws it anew. First: {other:?}");
}

/// Rooms that gather what others sum up.
const ROOFS: [&str; 4] = ["today", "letters", "situation", "admin"];

#[test]
fn every_floor_knows_only_those_below_it() {
    let crates = crates();
    assert!(crates.len() >= 20, "the crates are found: {}", crates.len());
    let height = |floor: &str| FLOORS.iter().position(|known| *known == floor).expect("a floor");
    for (name, one) in &crates {
        for known in &one.knows {
            let below = crates[known].floor;
            // On the ground and among the engines there is an order, which cargo keeps; rooms do not know each other.
            let roof = ROOFS.contains(&name.as_str()) && !ROOFS.contains(&known.as_str());
            let beside = one.floor == below && (["ground", "engines", "pure"].contains(&below) || roof);
            assert!(beside || height(below) > height(one.floor), "{name} ({}) knows {known} ({below})", one.floor);
        }
        // A roof room reads the summaries of the others.
        let knows_room =
            one.knows.iter().find(|known| crates[*known].floor == "rooms" && !ROOFS.contains(&name.as_str()));
        assert!(one.floor == "app" || knows_room.is_none(), "{name} knows a room: {knows_room:?}");
    }
}

/// A step of the walk, as the document tells it: its file and how high it stands.
struct Step {
    file: String,
    height: usize,
}

/// From above.
const HEIGHTS: [&str; 4] = ["page", "record", "engine", "ground"];

fn walk() -> Vec<Step> {
    let text = read(DOCUMENT);
    let (_, told) = text.split_once("## A submission, followed\n").expect("the walk");
    let told = told.split("\n## ").next().expect("its text");
    let rows = told.lines().filter(|line| line.starts_with("| ") && line.contains('`'));
    rows.map(|row| {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let height = HEIGHTS.iter().position(|height| *height == cells[3]).unwrap_or_else(|| panic!("how high: {row}"));
        Step { file: cells[2].trim_matches('`').to_owned(), height }
    })
    .collect()
}

/// The files of the walk that a file imports, by its `use` lines and by the paths it names.
fn imports<'w>(step: &Step, walk: &'w [Step]) -> Vec<&'w Step> {
    let text = read(&step.file);
    let text: String = text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
    let text: String = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let used: String = text.split(';').filter(|part| part.contains("use ")).collect();
    let names = |other: &&Step| {
        let module = Path::new(&other.file).file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        let (mine, theirs) = (crate_of(&step.file), crate_of(&other.file));
        let word = |text: &str, word: &str| {
            text.split(|letter: char| !letter.is_alphanumeric() && letter != '_').any(|part| part == word)
        };
        match mine == theirs {
            true => step.file != other.file && (word(&used, module) || text.contains(&format!("{module}::"))),
            false => word(&used, theirs) || text.contains(&format!("{theirs}::")),
        }
    };
    walk.iter().filter(names).collect()
}

fn crate_of(file: &str) -> &str {
    file.split("/src/").next().and_then(|folder| folder.rsplit('/').next()).expect("a crate")
}

#[test]
fn a_submission_goes_from_page_to_disk_to_inbox_through_six_files_and_never_back_up() {
    let walk = walk();
    assert!((4..=6).contains(&walk.len()), "{} files", walk.len());
    assert!(walk.windows(2).all(|two| two[0].file != two[1].file), "each file once");
    for step in &walk {
        for known in imports(step, &walk) {
            let up = known.height < step.height;
            assert!(!up, "{} ({}) knows {} ({})", step.file, HEIGHTS[step.height], known.file, HEIGHTS[known.height]);
        }
    }
    // The walk is one: from the deed on, each file is led to by one before it, and the inbox begins at the top again.
    for (at, step) in walk.iter().enumerate().skip(1) {
        let led = walk[..at].iter().any(|before| imports(before, &walk).iter().any(|known| known.file == step.file));
        assert!(led || step.height == 0, "nobody leads to {}", step.file);
    }
    let heights: Vec<usize> = walk.iter().map(|step| step.height).collect();
    assert_eq!(heights.first(), Some(&0), "it begins at a page");
    assert_eq!(heights.last(), Some(&0), "it ends at the coach's page");
    assert!(heights.contains(&(HEIGHTS.len() - 1)), "it reaches the disk");
}
