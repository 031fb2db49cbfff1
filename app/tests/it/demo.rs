//! The demonstration: what its front page promises is there, made quickly and in a place of its own.

use std::time::{Duration, Instant};
use store::Query;
use testing::{Kind, databases, runtime};
use web::{App, Settings};

const ROLES: [(&str, &str); 11] = [
    ("agent", "Sanni"),
    ("coach", "Vilma"),
    ("coordinator", "Kaisa"),
    ("staff", "Heli"),
    ("supervisor", "Elli"),
    ("answerer", "Maija"),
    ("representative", "Lasse"),
    ("editor", "Tiina"),
    ("leadership", "Johanna"),
    ("hr", "Henna"),
    ("admin", "Paavo"),
];

async fn count(app: &App, text: &'static str) -> i64 {
    Query::new(text).one::<(i64,)>(app.store.read()).await.expect(text).0
}

fn settings(folder: &std::path::Path, database: &str) -> Settings {
    let (data, keys, database) = (folder.join("demo-data"), folder.join("demo-keys"), database.to_owned());
    Settings { data, keys, database, ..Settings::default() }
}

/// Made twice: the second time everything is there already.
async fn told(kind: Kind) {
    let folder = tempfile::tempdir().unwrap();
    let place = databases::empty(kind).await;
    let database = if kind == Kind::PostgreSQL { place.address.as_str() } else { "" };
    let began = Instant::now();
    let app = house::demo::make(settings(folder.path(), database), false).await.expect("the demonstration");
    // A debug build beside five other tests; `bin/bench` measures the program's own.
    assert!(began.elapsed() < Duration::from_secs(240), "made in {:?}", began.elapsed());

    let day = "2021-10-04";
    assert_eq!(app.now().day().as_str(), day);
    assert_eq!(count(&app, "SELECT count(*) FROM unit WHERE kind = 'employer'").await, 4, "employers");
    assert_eq!(count(&app, "SELECT count(DISTINCT h.unit_id) FROM post_held h JOIN unit u ON u.id = h.unit_id \
        JOIN unit e ON e.id = u.employer_id WHERE e.kind = 'employer' AND h.begins_on <= '2021-10-04' AND (h.ends_on IS NULL OR h.ends_on >= '2021-10-04')").await, 22, "units");
    assert_eq!(
        count(
            &app,
            "SELECT count(DISTINCT h.person_id) FROM post_held h JOIN unit e ON e.id = h.employer_id \
        WHERE e.kind = 'employer' AND h.begins_on <= '2021-10-04' AND (h.ends_on IS NULL OR h.ends_on >= '2021-10-04')"
        )
        .await,
        481,
        "people"
    );
    assert_eq!(
        count(
            &app,
            "SELECT count(DISTINCT person_id) FROM role_held WHERE role = 'agent' \
        AND begins_on <= '2021-10-04' AND (ends_on IS NULL OR ends_on >= '2021-10-04')"
        )
        .await,
        40,
        "agents"
    );

    assert_eq!(count(&app, "SELECT count(*) FROM coaching_session").await, 7);
    let sessions = "SELECT count(*) FROM occurrence o JOIN gathering g ON g.id = o.gathering_id WHERE g.subject_kind = 'coaching_session'";
    assert_eq!(count(&app, sessions).await, 14);
    let twice = "SELECT min(n) FROM (SELECT count(*) AS n FROM occurrence o JOIN gathering g ON g.id = o.gathering_id \
        WHERE g.subject_kind = 'coaching_session' GROUP BY o.gathering_id) held";
    assert_eq!(count(&app, twice).await, 2);
    let meetings = "SELECT count(*) FROM occurrence o JOIN working_group_meeting m ON m.id = o.gathering_id";
    assert_eq!(count(&app, meetings).await, 12, "four meetings of three working groups");
    let held = "SELECT count(*) FROM occurrence o JOIN working_group_meeting m ON m.id = o.gathering_id WHERE o.begins_at < 1633341600000000";
    assert_eq!(count(&app, held).await, 6, "two of each were held before 4.10.");
    assert_eq!(count(&app, "SELECT count(*) FROM interim_task WHERE opened_at IS NOT NULL").await, 5);
    assert_eq!(count(&app, "SELECT max(number) FROM interim_task WHERE opened_at IS NOT NULL").await, 5);
    assert!(count(&app, "SELECT count(*) FROM submission WHERE replied_at IS NOT NULL").await > 0, "replied to");
    assert!(count(&app, "SELECT count(*) FROM submission WHERE replied_at IS NULL").await > 0, "waiting");
    assert!(count(&app, "SELECT count(*) FROM response WHERE state = 'draft'").await > 0, "begun");
    assert_eq!(count(&app, "SELECT count(DISTINCT way) FROM submission").await, 6, "every way of answering");
    assert_eq!(count(&app, "SELECT count(*) FROM submission s JOIN interim_task t ON t.id = s.interim_task_id WHERE s.submitted_at < t.opened_at").await, 0, "nothing is older than its task");

    let rows = count(&app, "SELECT count(*) FROM person").await;
    everybody_steps_in(&app).await;
    house::demo::settle(&app).await.expect("the background work ends");
    app.store.clone().close().await;
    let again = house::demo::make(settings(folder.path(), database), false).await.expect("again");
    assert_eq!(count(&again, "SELECT count(*) FROM person").await, rows);
    again.store.clone().close().await;
}

async fn everybody_steps_in(app: &App) {
    use axum::body::Body;
    use http_body_util::BodyExt;
    use tower::ServiceExt;
    let router = people::router(house::rooms::all(&app.settings), app);
    for (role, name) in ROLES {
        let request = testing::asking(http::Method::POST, "/demo/step-in");
        let request = request
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from(format!("role={role}")));
        let answer = router.clone().oneshot(request.unwrap()).await.unwrap();
        assert_eq!(answer.status(), 303, "{role}");
        let cookie = answer.headers()["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
        for path in ["/", "/coaching"] {
            let request = testing::asking(http::Method::GET, path).header("cookie", &cookie).body(Body::empty());
            let answer = router.clone().oneshot(request.unwrap()).await.unwrap();
            assert_eq!(answer.status(), 200, "{role} at {path}");
            let page = answer.into_body().collect().await.unwrap().to_bytes();
            assert!(String::from_utf8_lossy(&page).contains(name), "{role} is {name} at {path}");
        }
    }
}

#[test]
fn it_is_as_its_front_page_says_on_sqlite() {
    runtime().block_on(told(Kind::SQLite));
}

#[test]
fn it_is_as_its_front_page_says_on_postgresql() {
    testing::tell(Kind::PostgreSQL, told);
}

#[test]
fn it_takes_no_directory_of_somebody_elses_and_no_open_port() {
    runtime().block_on(async {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(folder.path().join("demo-data")).unwrap();
        std::fs::write(folder.path().join("demo-data/tahto.db"), "somebody's").unwrap();
        assert!(house::demo::make(settings(folder.path(), ""), true).await.is_err());
        assert!(folder.path().join("demo-data/tahto.db").exists());
        let open = Settings {
            listen: "0.0.0.0:8080".into(),
            data: folder.path().join("other"),
            ..settings(folder.path(), "")
        };
        assert!(house::demo::make(open, false).await.is_err());
    });
}
