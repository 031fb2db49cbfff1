//! No personal column without purpose, basis and period; the build asks the same function.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use store::registry::{Made, columns_of, faults};
use store::{MIGRATIONS, PERSONAL};

const HEADING: &str = "table,column,personal,whose,purpose,basis,period,erasure\n";
const TABLE: &str = "CREATE TABLE memo (\n id uuid PRIMARY KEY, -- who, what\n body text NOT NULL CHECK (substr(body, 1, 1) \
                     IN ('a', 'b')),\n person_id uuid NOT NULL REFERENCES person (id),\n UNIQUE (person_id, id)\n);";
const GOOD: &str = "memo,id,no,,,,,\nmemo,body,yes,person_id,content,task,content,role\n\
                    memo,person_id,yes,person_id,content,task,content,id\n";
const BODY: &str = "memo,body,yes,person_id,content,task,content,role\n";

/// What stands there, what is put instead, and what is said of it.
const BAD: &[(&str, &str, &str)] = &[
    (BODY, "", "add a line for memo,body"),
    ("person_id,content,task", "person_id,,task", "purpose is \"\""),
    ("content,task,content,role", "content,,content,role", "basis is \"\""),
    ("task,content,role", "task,,role", "period is \"\""),
    ("task,content,role", "task,for ever,role", "period is \"for ever\""),
    ("task,content,role", "task,draft+,role", "period is \"\""),
    ("task,content,role\n", "task,content,\n", "erasure is \"\""),
    ("yes,person_id,content", "yes,,content", "whose is empty"),
    ("yes,person_id", "yes,author_id", "whose names no column"),
    ("memo,body,yes", "memo,body,maybe", "yes or no"),
    ("memo,body,yes", "memo,body,no", "nothing more is said"),
    ("memo,body,yes", "memo,text,yes", "no migration makes memo.text"),
    ("memo,id,no,,,,,\n", "memo,id,no,,,,,\nmemo,id,no,,,,,\n", "stands there twice"),
    ("memo,person_id,yes,person_id,content,task,content,id\n", "memo,person_id,no,,,,,\n", "points to a person"),
    ("memo,id,no,,,,,\n", "memo,id,no\n", "eight fields"),
];

fn told(registry: &str) -> Vec<String> {
    faults(&format!("{HEADING}{registry}"), &columns_of([TABLE]))
}

#[test]
fn the_registry_holds_every_column_of_every_table() {
    let columns = columns_of(MIGRATIONS.iter().map(|(_, text)| *text));
    assert!(columns.len() > 400, "only {} columns are found", columns.len());
    assert_eq!(faults(PERSONAL, &columns), Vec::<String>::new());
    let personal = store::personal();
    assert_eq!(personal.len(), columns.len());
    assert!(personal.iter().any(|line| line.table == "person" && line.column == "name" && line.personal.is_some()));
}

#[test]
fn a_column_that_is_missing_or_says_too_little_is_told_in_words() {
    assert_eq!(told(GOOD), Vec::<String>::new());
    for (of, instead, said) in BAD {
        let bad = GOOD.replacen(of, instead, 1);
        assert_ne!(bad, GOOD, "{said}");
        assert!(told(&bad).iter().any(|fault| fault.contains(said)), "{said}: {:?}", told(&bad));
    }
    assert!(faults(GOOD, &columns_of([TABLE]))[0].contains("the first line must be"));
}

#[test]
fn columns_are_found_however_a_migration_makes_them() {
    let text = "CREATE TABLE a (x bigint, y text NOT NULL, v text);\nALTER TABLE a ADD COLUMN z uuid REFERENCES person (id);\n\
                ALTER TABLE a DROP COLUMN x;\nALTER TABLE a RENAME COLUMN y TO w;\nCREATE INDEX a_by_w ON a (w);\n\
                CREATE TABLE gone (x text);\nDROP TABLE gone;\nALTER TABLE a RENAME TO b;";
    let made = |column: &str, kind: &str, is_optional, refers_to: Option<&str>| Made {
        table: "b".to_owned(),
        column: column.to_owned(),
        kind: kind.to_owned(),
        is_optional,
        refers_to: refers_to.map(str::to_owned),
    };
    let found = columns_of([text]);
    assert_eq!(
        found,
        [made("w", "text", false, None), made("v", "text", true, None), made("z", "uuid", true, Some("person"))]
    );
    assert!(found[2].leads_to_a_person() && !found[1].leads_to_a_person());
}

/// The script that every build of this crate runs, made and run here on a folder of migrations of its own.
struct Build {
    house: tempfile::TempDir,
}

impl Build {
    fn new() -> Build {
        let house = tempfile::tempdir().expect("a folder");
        let store = Path::new(env!("CARGO_MANIFEST_DIR"));
        fs::create_dir_all(house.path().join("ground/store")).expect("a place for the crate");
        fs::create_dir(house.path().join("migrations")).expect("a place for migrations");
        for entry in fs::read_dir(store.join("../../migrations")).expect("the migrations") {
            let entry = entry.expect("a migration");
            fs::copy(entry.path(), house.path().join("migrations").join(entry.file_name())).expect("copied");
        }
        let rustc = std::env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned());
        let mut make = Command::new(rustc);
        make.args(["--edition", "2024", "--crate-name", "build_script", "-o"]).arg(house.path().join("script"));
        let made = make.arg("build.rs").current_dir(store).output().expect("rustc");
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        Build { house }
    }

    fn registry(&self) -> PathBuf {
        self.house.path().join("migrations/personal.csv")
    }

    fn run(&self) -> Output {
        let mut script = Command::new(self.house.path().join("script"));
        script.env("CARGO_MANIFEST_DIR", self.house.path().join("ground/store")).env("OUT_DIR", self.house.path());
        script.output().expect("the script runs")
    }

    fn fails_saying(&self, said: &str) {
        let output = self.run();
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success(), "the build went through");
        assert!(told.contains("migrations/personal.csv is not whole") && told.contains(said), "{told}");
    }
}

#[test]
fn a_personal_column_without_purpose_basis_and_period_fails_the_build() {
    let build = Build::new();
    assert!(build.run().status.success(), "{}", String::from_utf8_lossy(&build.run().stderr));
    let whole = fs::read_to_string(build.registry()).expect("the registry");
    let name = "person,name,yes,id,staff,employment,employment,goes\n";
    for (instead, said) in [
        ("", "add a line for person,name "),
        ("person,name,yes,id,,employment,employment,goes\n", "purpose is \"\""),
        ("person,name,yes,id,staff,,employment,goes\n", "basis is \"\""),
        ("person,name,yes,id,staff,employment,,goes\n", "period is \"\""),
    ] {
        let altered = whole.replacen(name, instead, 1);
        assert_ne!(altered, whole);
        fs::write(build.registry(), altered).expect("written");
        build.fails_saying(said);
    }
    fs::write(build.registry(), &whole).expect("written");
    let later = "-- A table of a later room.\nCREATE TABLE of_later (id uuid PRIMARY KEY);\n";
    fs::write(build.house.path().join("migrations/9999_later.sql"), later).expect("written");
    build.fails_saying("add a line for of_later,id ");
}
