//! What the demonstration has of discussions, profiles and onboarding; and that what was said in them lies nowhere open.

use std::path::Path;
use store::Query;
use testing::runtime;
use web::{App, Settings};

/// Out of `demo/talks.json` and `demo/profile.json`: each is said in one place only, and sealed there.
const SAID: [&str; 4] = [
    "Oppimistuokiot onnistuvat vain",
    "Heli pitää kaksi oppimistuokiota",
    "Kukaan ei jää yksin vajaassa",
    "ajoissa kotiin",
];

async fn count(app: &App, text: &'static str) -> i64 {
    Query::new(text).one::<(i64,)>(app.store.read()).await.expect(text).0
}

/// Every file under a folder, whole.
fn files(folder: &Path, found: &mut Vec<(String, Vec<u8>)>) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        match entry.file_type().unwrap().is_dir() {
            true => files(&entry.path(), found),
            false => found.push((entry.path().display().to_string(), std::fs::read(entry.path()).unwrap())),
        }
    }
}

async fn told() {
    let folder = tempfile::tempdir().unwrap();
    let (data, keys) = (folder.path().join("data"), folder.path().join("keys"));
    let settings = Settings { data: data.clone(), keys, ..Settings::default() };
    let app = house::demo::make(settings, false).await.expect("the demonstration");
    assert_eq!(count(&app, "SELECT count(*) FROM talk_cycle").await, 3, "two seasons of two, one of groups");
    assert_eq!(count(&app, "SELECT count(*) FROM talk WHERE kind = 'pair'").await, 7);
    assert_eq!(count(&app, "SELECT count(DISTINCT state) FROM talk WHERE kind = 'pair'").await, 4, "every state");
    assert_eq!(
        count(&app, "SELECT count(*) FROM talk_member m JOIN talk t ON t.id = m.talk_id WHERE t.kind = 'group'").await,
        6
    );
    assert_eq!(
        count(&app, "SELECT count(*) FROM talk_preparation WHERE shared_at IS NULL AND answers <> ''").await,
        1,
        "Heli's own draft"
    );
    assert_eq!(count(&app, "SELECT count(*) FROM agreed_action WHERE state = 'open'").await, 3);
    assert_eq!(count(&app, "SELECT count(*) FROM profile_item").await, 5);
    assert_eq!(
        count(&app, "SELECT count(*) FROM medium WHERE vault_id IS NOT NULL").await,
        2,
        "a picture and a recording"
    );
    assert_eq!(count(&app, "SELECT count(*) FROM onboarding_plan WHERE unit_onboarding_id IS NULL").await, 1);
    assert!(count(&app, "SELECT count(*) FROM onboarding_plan WHERE unit_onboarding_id IS NOT NULL").await > 30);
    assert_eq!(count(&app, "SELECT count(*) FROM requirement").await, 6);
    house::demo::settle(&app).await.expect("the background work ends");
    let mut found = vec![];
    files(&data, &mut found);
    app.store.clone().close().await;
    assert!(found.len() > 3, "{}", found.len());
    for (name, content) in found {
        for said in SAID {
            assert!(!content.windows(said.len()).any(|part| part == said.as_bytes()), "{said} stands open in {name}");
        }
    }
}

#[test]
fn the_demonstrations_discussions_are_there_and_lie_open_nowhere() {
    runtime().block_on(told());
}
