//! What the compiler can't hold.

use pages::inventory;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use store::{Store, Text};
use testing::{Arranged, Kind, databases, on_both};
use web::Settings;

// Every crate that has texts, words or samples is in this program.
#[allow(unused_imports)]
use {
    admin as _, audit as _, change as _, coaching as _, feedback as _, forms as _, gatherings as _, media as _,
    my_data as _, notices as _, people as _, posts as _, privacy as _, search as _, settings as _, themes as _,
    threads as _, ties as _, today as _, voice as _,
};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap()
}

/// Every file of the product with this ending, with its path from the root; tests and what others made are left out.
pub fn sources(ending: &str) -> Vec<(String, String)> {
    files(ending)
        .into_iter()
        .filter(|(path, _)| !path.contains("/tests/") && !path.starts_with("ground/testing"))
        .collect()
}

fn files(ending: &str) -> Vec<(String, String)> {
    let mut found = vec![];
    for folder in ["ground", "people", "engines", "rooms", "pure", "app", "benches", "migrations"] {
        gather(&root().join(folder), ending, &mut found);
    }
    found.sort();
    found
}

fn gather(folder: &Path, ending: &str, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() && path.file_name().is_some_and(|name| name != "target" && name != "node_modules") {
            gather(&path, ending, found);
        } else if path.extension().is_some_and(|it| it == ending) {
            let text = std::fs::read_to_string(&path).unwrap_or_default();
            found.push((path.strip_prefix(root()).unwrap().display().to_string(), text));
        }
    }
}

#[test]
fn only_the_ballot_box_may_promise_namelessness() {
    let promises = [
        "nimettöm",
        "nimetön",
        "nimettä ",
        "anonyym",
        "anonym",
        "emme tallenna, kuka",
        "sparar inte vem",
        "do not store who",
    ];
    let mut texts = [sources("ftl"), sources("html")].concat();
    gather(&root().join("demo"), "json", &mut texts);
    gather(&root().join("demo"), "csv", &mut texts);
    for (file, text) in texts {
        let text = text.to_lowercase();
        for promise in promises {
            assert!(!text.contains(promise), "{file} says {promise:?}");
        }
    }
}

#[test]
fn only_the_store_names_the_database() {
    for (file, text) in sources("rs").into_iter().filter(|(file, _)| !file.starts_with("ground/store/")) {
        assert!(!text.contains("sqlx"), "{file} names sqlx");
        for word in ["SqlitePool", "PgPool", "rusqlite", "tokio_postgres"] {
            assert!(!text.contains(word), "{file} names {word}");
        }
    }
    for (file, text) in files("toml") {
        let free = file.starts_with("ground/store/") || file.starts_with("ground/testing/");
        assert!(free || !text.contains("sqlx"), "{file} names sqlx");
    }
}

#[test]
fn no_file_is_longer_than_six_hundred_lines() {
    for ending in ["rs", "html", "ftl", "sql"] {
        for (file, text) in files(ending) {
            assert!(text.lines().count() <= 600, "{file} has {} lines", text.lines().count());
        }
    }
}

#[test]
fn a_room_knows_no_other_room() {
    let rooms: Vec<String> = std::fs::read_dir(root().join("rooms"))
        .unwrap()
        .flatten()
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    let engines = ["media", "notices", "search", "forms", "threads", "posts", "gatherings", "ties"];
    for (file, text) in files("toml") {
        let named = |name: &str| {
            text.lines()
                .any(|line| line.starts_with(&format!("{name}.workspace")) || line.starts_with(&format!("{name} =")))
        };
        for room in &rooms {
            let roof = ["today", "letters", "situation", "admin"]
                .iter()
                .any(|roof| file.starts_with(&format!("rooms/{roof}/")));
            let own = file.starts_with(&format!("rooms/{room}/"));
            let above = file.starts_with("app/") || file.starts_with("benches/");
            assert!(own || roof || above || !named(room), "{file} knows {room}");
        }
        for engine in engines {
            assert!(
                !(file.starts_with("people/") || file.starts_with("ground/")) || !named(engine),
                "{file} knows {engine}"
            );
        }
        assert!(file.starts_with("app/") || file.starts_with("benches/") || !named("tahto"), "{file} knows the app");
        assert!(
            !file.starts_with("ground/") || file.starts_with("ground/testing/") || !named("people"),
            "{file} knows people"
        );
    }
}

#[test]
fn a_record_names_no_template_and_no_status() {
    let pages = |text: &str| text.contains("#[derive(Template)]") || text.contains("frame: Frame");
    for (file, text) in sources("rs").into_iter().filter(|(file, text)| file.starts_with("rooms/") && !pages(text)) {
        let record = text.contains("store::record!") && !text.contains("-> Result<impl IntoResponse>");
        assert!(!record || !text.contains("axum::"), "{file} is a record and names axum");
        assert!(!record || !text.contains("StatusCode"), "{file} is a record and names a status");
    }
}

#[test]
fn every_route_says_whom_it_is_open_to_and_no_address_names_a_deed() {
    let settings = Settings { demo: true, ..Settings::default() };
    let rooms = house::rooms::all(&settings);
    let mut seen = BTreeSet::new();
    for (room, route) in rooms.iter().flat_map(|room| room.routes.iter().map(move |route| (room.name, route))) {
        assert!(!route.rule.is_empty(), "{} {}", route.method, route.path);
        assert!(
            seen.insert((route.method.to_string(), route.path)),
            "{room}: {} {} is there twice",
            route.method,
            route.path
        );
        for deed in ["create", "update", "destroy", "delete", "remove", "do", "get"] {
            assert!(!route.path.split('/').any(|part| part == deed), "{} names a deed", route.path);
        }
    }
    let public: Vec<&str> = rooms
        .iter()
        .flat_map(|room| &room.routes)
        .filter(|route| route.rule.starts_with("public"))
        .map(|route| route.path)
        .collect();
    let reviewed = [
        "/voice/feed/{question_feed}",
        "/w/{number}",
        "/programmes/{programme}",
        "/coaching/diary/offline",
        "/m/{short}",
        "/help",
        "/look/{style}",
        "/accessibility",
        "/feedback",
        "/feedback",
        "/feedback/receipts",
        "/feedback/receipts",
        "/feedback/receipts/{receipt}",
        "/privacy",
        "/sign-in",
        "/sign-in",
        "/sign-in/password",
        "/sign-in/password",
        "/sign-in/code",
        "/sign-in/code",
        "/sign-in/{secret}",
        "/sign-in/{secret}",
        "/sign-in/with/{provider}",
        "/sign-in/with/{provider}/return",
        "/sign-out",
        "/language",
        "/calendar/{feed}",
        "/assets/{name}",
        "/sw.js",
        "/healthz",
        "/",
        "/demo/step-in",
    ];
    assert_eq!(public, reviewed, "the doors that stand open to everybody");
}

#[test]
fn routes_are_made_in_one_way_only() {
    for (file, text) in
        sources("rs").into_iter().filter(|(file, _)| !file.starts_with("ground/web/") && !file.starts_with("benches/"))
    {
        for way in ["Router::new()", ".route(", "axum::routing", "MethodRouter"] {
            let table = file == "people/src/room.rs";
            assert!(table || !text.contains(way), "{file} makes a route by {way}, past `acts::route`");
        }
    }
}

#[test]
fn every_page_has_a_sample() {
    let samples = inventory::iter::<pages::Sample>.into_iter().count();
    assert!(samples >= 16, "only {samples} pages have samples");
    for (file, text) in sources("rs") {
        let page = text.contains("#[template(path") && text.contains("frame: Frame");
        // Drawn by every fault, and by `every_fault_is_a_page`; drawn by each room that has a link of one's own.
        let own = ["ground/web/src/harbour.rs", "people/src/own_link/page.rs"].contains(&file.as_str());
        assert!(!page || own || text.contains("pages::sample!("), "{file} draws a page and gives no sample");
    }
}

#[test]
fn every_template_is_escaped() {
    let known = [
        "engines/forms/src/fields.html",
        "rooms/coaching/src/task_show.html",
        "rooms/coaching/src/submission_show.html",
        "rooms/talks/src/discussion/beside.html",
    ];
    for (file, text) in sources("html") {
        assert!(
            known.contains(&file.as_str()) || !text.contains("|safe"),
            "{file} draws something unescaped: look at it, then name it here"
        );
    }
}

/// A store alone.
struct Tried(databases::Fresh);

impl Arranged for Tried {
    async fn arranged(kind: Kind) -> Tried {
        Tried(databases::fresh(kind).await)
    }
}

/// The least number of texts of each crate: fewer means that a crate is not in this program.
const TEXTS: &[(&str, usize)] = &[
    ("ground/store/", 6),
    ("ground/audit/", 8),
    ("ground/mail/", 4),
    ("people/", 20),
    ("engines/media/", 6),
    ("engines/forms/", 6),
    ("engines/gatherings/", 20),
    ("engines/threads/", 2),
    ("engines/notices/", 4),
    ("engines/posts/", 20),
    ("engines/search/", 15),
    ("engines/ties/", 2),
    ("rooms/change/", 40),
    ("rooms/coaching/", 30),
    ("rooms/feedback/", 8),
    ("rooms/messages/", 12),
    ("engines/vaults/", 10),
    ("rooms/talks/", 120),
    ("rooms/trials/", 15),
    ("rooms/will/", 60),
    ("rooms/privacy/", 8),
    ("rooms/my_data/", 8),
    ("app/", 2),
];

on_both! {
    async fn every_text_is_understood(tried: Tried) {
        let store: &Store = &tried.0.store;
        let mut faults = vec![];
        for text in inventory::iter::<Text> {
            if let Err(error) = store.prepare(text.sql).await {
                faults.push(format!("{}: {error}", text.place));
            }
        }
        assert!(faults.is_empty(), "{}", faults.join("\n"));
        for (krate, least) in TEXTS {
            let found = inventory::iter::<Text>.into_iter().filter(|text| text.place.starts_with(krate)).count();
            assert!(found >= *least, "{krate} has {found} texts, fewer than {least}");
        }
    }
}
