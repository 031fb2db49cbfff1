//! One's own data: all of it, nobody else's, the same for people and for programs; and who has opened it.

use crate::world::{DOT, Staffed, World, begin_thread, canary, medium};
use serde_json::Value;
use std::collections::BTreeSet;
use std::io::Write;
use std::process::{Command, Stdio};
use store::Id;
use testing::html::{tags, text_of};
use testing::{House, Visitor, on_both};
use web::Reference;
use words::{Lang, Words};

/// A colleague's words in the thread that the agent began.
const COLLEAGUE: &str = "kanarianlintu-kollega";

async fn page(visitor: &mut Visitor) -> String {
    visitor.get("/me/data/page").await.is_ok().text()
}

async fn json(visitor: &mut Visitor) -> Value {
    serde_json::from_slice(&visitor.get("/me/data/json").await.is_ok().body).expect("JSON")
}

/// Every name with its value, as the page shows them.
fn on_page(page: &str) -> Vec<(String, String)> {
    let all = tags(page);
    let texts = |name: &str| all.iter().filter(|tag| tag.is(name)).map(|tag| text_of(page, tag)).collect::<Vec<_>>();
    texts("dt").into_iter().zip(texts("dd")).collect()
}

fn in_file(file: &Value) -> Vec<(String, String)> {
    let list = |value: &Value, key: &str| value[key].as_array().cloned().unwrap_or_default();
    let tidy = |text: &Value| text.as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
    let groups = list(file, "groups");
    let records = groups.iter().flat_map(|group| list(group, "records"));
    let rows = records.flat_map(|table| list(&table, "rows"));
    let fields = rows.flat_map(|row| row.as_array().cloned().unwrap_or_default());
    fields.map(|field| (tidy(&field["name"]), tidy(&field["text"]))).collect()
}

on_both! {
    async fn the_page_for_reading_and_the_file_for_programs_hold_the_same(world: World) {
        world.house.visitor("coach").await.get(format!("/coaching/submissions/{}", world.replied)).await.is_ok();
        let mut agent = world.house.visitor("agent").await;
        let (page, file) = (page(&mut agent).await, json(&mut agent).await);
        let (shown, told) = (on_page(&page), in_file(&file));
        assert!(shown.len() > 40, "{shown:?}");
        // Each making of it leaves a trace of its own: when the browser was last seen.
        let apart = |all: Vec<(String, String)>| all.into_iter().filter(|(name, _)| name != "Viimeksi käytössä" && name != "Voimassa asti").collect::<Vec<_>>();
        assert_eq!(apart(shown), apart(told));
        for opening in file["opened_by_others"].as_array().expect("a list") {
            assert!(page.contains(opening["text"].as_str().expect("a text")));
        }
        assert_eq!(file["opened_by_others"].as_array().map(Vec::len), Some(1));
        for medium in file["files"].as_array().expect("a list") {
            assert!(page.contains(medium["place"].as_str().expect("a place")));
        }
        assert_eq!((file["shape"].as_i64(), file["person"].as_str()), (Some(1), Some("Aino Aamuvuoro")));
        assert_eq!(file["files"].as_array().map(Vec::len), Some(2));
        let headings: BTreeSet<String> = tags(&page).iter().filter(|tag| tag.is("h2")).map(|tag| text_of(&page, tag)).collect();
        for group in file["groups"].as_array().expect("groups") {
            assert!(headings.contains(group["name"].as_str().expect("a name")));
        }
    }

    async fn ones_own_is_in_it_and_nobody_elses(world: World) {
        let house = &world.house;
        says_in_thread(&world, "fellow", COLLEAGUE).await;
        let mut agent = house.visitor("agent").await;
        let package = agent.get("/me/data/package").await.is_ok().body.clone();
        let texts = [page(&mut agent).await, json(&mut agent).await.to_string(), String::from_utf8_lossy(&package).into_owned()];
        for text in &texts {
            for own in ["answer", "alt", "draft", "the space of cohort A"] {
                assert!(text.contains(canary(own)), "{own} is missing");
            }
            assert!(text.contains(canary("reply")) && text.contains("Vilma Valmentaja"), "a reply is about whom it is to");
            for foreign in ["transcript", "reply-draft", "answer of cohort B", "answer of another employer", "the space of cohort B"] {
                assert!(!text.contains(canary(foreign)), "{foreign} is another's");
            }
            for foreign in [COLLEAGUE, "Liisa", "Pekka", "Kaisa", "Elli", "liisa@koivula.example"] {
                assert!(!text.contains(foreign), "{foreign} is another's");
            }
        }
        let mut fellow = house.visitor("fellow").await;
        let text = page(&mut fellow).await;
        assert!(text.contains(COLLEAGUE) && text.contains(canary("transcript")));
        for foreign in [canary("answer"), canary("the space of cohort A"), canary("reply"), "Aino"] {
            assert!(!text.contains(foreign), "{foreign} is another's");
        }
    }

    async fn no_secret_is_in_it(world: World) {
        let house = &world.house;
        house.visitor("nobody").await.post("/sign-in", &[("email", "aino@koivula.example")]).await.is_ok();
        house.work().await;
        let letter = house.postbox().await.into_iter().find(|letter| letter.body.contains("/sign-in/")).expect("a link");
        let link = letter.body.split("/sign-in/").nth(1).and_then(|rest| rest.split(['?', ' ', '\n']).next()).expect("a secret").to_owned();
        let mut agent = house.visitor("agent").await;
        agent.post("/me/sign-in/password", &[("password", "kolme sinistä hevosta"), ("again", "kolme sinistä hevosta")]).await;
        let feed = agent.post("/calendar/link", &[]).await.text();
        let feed = feed.split("/calendar/").filter_map(|rest| rest.split(".ics").next()).find(|secret| secret.len() > 30).expect("a feed").to_owned();
        let mut secrets = vec![link, feed, "argon2".to_owned()];
        for (table, column) in [("browser_session", "secret_hash"), ("sign_in_link", "secret_hash"), ("own_link", "secret_hash"), ("password", "hash")] {
            secrets.extend(values(house, table, column).await);
        }
        assert!(secrets.len() >= 6, "{}", secrets.len());
        for text in [page(&mut agent).await, json(&mut agent).await.to_string()] {
            for secret in &secrets {
                assert!(!text.contains(secret.as_str()), "a secret is in it");
            }
        }
    }

    async fn the_package_holds_the_page_the_file_and_ones_own_files(world: World) {
        medium(&world.house, "agent", "kuva.png", DOT).await; // the name a second time
        let mut agent = world.house.visitor("agent").await;
        let answer = agent.get("/me/data/package").await;
        assert_eq!(answer.is_ok().header("content-type"), "application/zip");
        assert!(answer.header("content-disposition").contains("omat-tietoni.zip"));
        let names = unpacked(&answer.body);
        for name in ["omat-tietoni.html", "omat-tietoni.json", "tiedostot/kuva.png", "tiedostot/2-kuva.png", "tiedostot/luonnos.png"] {
            assert!(names.contains(name), "{name} is not in {names:?}");
        }
        let file = agent.get("/me/data/page").await;
        assert!(file.is_ok().header("content-disposition").starts_with("attachment"));
        for from_elsewhere in ["<script", "<link", "<img", "src=", "url("] {
            assert!(!file.text().contains(from_elsewhere), "{from_elsewhere}");
        }
    }

    async fn taking_it_along_is_noted_and_the_page_itself_is_ones_own(world: World) {
        let mut agent = world.house.visitor("agent").await;
        agent.get("/me/data").await.is_ok().says("Valmennus").says("/me/data/kept/coaching");
        agent.get("/me/data/kept/coaching").await.is_ok().says(canary("answer")).says(canary("reply")).says(&format!("/coaching/submissions/{}", world.replied));
        agent.get("/me/data/kept/nothing").await.is_missing();
        assert_eq!(world.house.count("SELECT count(*) FROM audit_entry").await, 0);
        page(&mut agent).await;
        assert_eq!(world.house.count("SELECT count(*) FROM audit_entry WHERE act = 'exported' AND who = of_person").await, 1);
        world.house.visitor("staff").await.get("/me/data/kept/coaching").await.is_missing();
    }

    async fn who_has_opened_is_told_by_the_role_and_employer_they_had(world: World) {
        let mut agent = world.house.visitor("agent").await;
        let empty = agent.get("/me/data/openings").await;
        empty.is_ok().says("Kukaan muu ei ole avannut tietojasi");
        let submission = format!("/coaching/submissions/{}", world.replied);
        world.house.visitor("coach").await.get(&submission).await.is_ok();
        agent.get("/me/data").await.is_ok().says("Vilma Valmentaja");
        let told = agent.get("/me/data/openings").await;
        told.is_ok().says("Vilma Valmentaja").says("valmentaja, Kumppanit").says("avasi: vastauksesi tehtävään").says(&submission).says("Yhteensä 1");
        world.house.leaves("coach", "2021-10-04").await;
        world.house.it_is("2021-11-04T08:00");
        agent = world.house.visitor("agent").await;
        agent.get("/me/data/openings").await.is_ok().says("Vilma Valmentaja").says("valmentaja, Kumppanit");
        world.house.visitor("fellow").await.get("/me/data/openings").await.is_ok().never_says("Vilma");
    }

    async fn many_openings_are_read_page_by_page(house: Staffed) {
        let (coach, agent) = (house.person("coach").await, house.person("agent").await);
        let subjects: Vec<Id> = (0..65).map(|_| house.app.clock.new_id()).collect();
        for id in &subjects {
            audit::opened(coach, &Reference::new("submission", *id), agent, &house.app).await.unwrap();
        }
        let (mut visitor, mut path, mut seen) = (house.visitor("agent").await, "/me/data/openings".to_owned(), vec![]);
        loop {
            let page = visitor.get(&path).await.is_ok().text();
            seen.push(subjects.iter().filter(|id| page.contains(&id.to_string())).count());
            let older = page.split("href=\"").find(|rest| rest.starts_with("/me/data/openings?before="));
            let Some(older) = older.and_then(|rest| rest.split('"').next()) else { break };
            path = older.to_owned();
        }
        assert_eq!(seen, [30, 30, 5]);
    }
}

/// Somebody says something in the thread of cohort A.
async fn says_in_thread(world: &World, who: &str, text: &str) {
    begin_thread(&world.house, who, world.ours.cohort, text).await;
}

async fn values(house: &House, table: &str, column: &str) -> Vec<String> {
    let text: &'static str = format!("SELECT {column} FROM {table}").leak();
    let rows: Vec<(String,)> = store::Query::new(text).all(house.app.store.read()).await.unwrap();
    rows.into_iter().map(|(value,)| value).collect()
}

/// The names in an archive, as another program reads them; it also looks at every sum.
fn unpacked(bytes: &[u8]) -> BTreeSet<String> {
    let read = "import io, sys, zipfile\n\
                archive = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))\n\
                assert archive.testzip() is None\n\
                print('\\n'.join(archive.namelist()))";
    let mut python = Command::new("python3");
    let mut python = python.args(["-c", read]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("python3");
    python.stdin.take().expect("a way in").write_all(bytes).expect("written");
    let output = python.wait_with_output().expect("an answer");
    assert!(output.status.success(), "the archive is whole");
    String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect()
}

#[test]
fn everything_that_is_shown_has_a_name_in_three_languages() {
    let raw = |text: &str| text.replace('_', " ");
    let mut missing = BTreeSet::new();
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for (table, column) in my_data::own::columns() {
            // A name that is the database's own word is one that nobody has given.
            let key = format!("my-data-column-{}", column.replace('_', "-"));
            let own = format!("my-data-column-{}-{}", table.replace('_', "-"), column.replace('_', "-"));
            if !words.says(&key) && !words.says(&own) {
                missing.insert(format!("{column} (of {table}) in {}", lang.code()));
            }
        }
        for table in my_data::own::tables() {
            if my_data::shown::table(table, words) == raw(table)
                && !words.says(&format!("my-data-table-{}", table.replace('_', "-")))
            {
                missing.insert(format!("{table} in {}", lang.code()));
            }
        }
        for purpose in store::registry::PURPOSES {
            for key in [format!("my-data-purpose-{purpose}"), format!("my-data-why-{purpose}")] {
                if !words.says(&key) {
                    missing.insert(key);
                }
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

on_both! {
    async fn every_question_that_the_registry_makes_is_understood(house: Staffed) {
        let mut faults = vec![];
        for text in my_data::own::texts().chain(my_data::erase::texts()) {
            if let Err(error) = house.app.store.prepare(text).await {
                faults.push(format!("{text}: {error}"));
            }
        }
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
}
