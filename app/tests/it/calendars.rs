//! Calendars as other programs read them: PyPI's `icalendar` and `khal` must understand ours.

use crate::world::{Staffed, World, cohort, fi, programme};
use coaching::address;
use coaching::programme::Programme;
use coaching::session::{Plan, Revision, Session};
use gatherings::{Kept, Occurrence, Outcome};
use people::ByReference;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;
use store::{Id, Moment, Query};
use testing::staff::NOBODY;
use testing::{House, Visitor, on_both};
use words::Texts;

/// What people may write, and what would break out of a careless calendar.
const HOSTILE: &str = "Ääkköset, Åland; \"lainaus\" \\ ja\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:x 😀 – niin pitkä nimi, että rivi katkeaa monta kertaa keskeltä öitä";

pub fn peer(name: &str) -> PathBuf {
    let peer = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/peers/bin").join(name);
    assert!(peer.exists(), "this test reads what we write with {name} from PyPI: run bin/setup");
    peer
}

/// What a program says; half a minute at most.
pub async fn said(mut command: Command) -> String {
    command.stdin(Stdio::null());
    let run = tokio::task::spawn_blocking(move || command.output());
    let output = tokio::time::timeout(Duration::from_secs(30), run).await.expect("in time").unwrap().expect("it runs");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    String::from_utf8(output.stdout).unwrap()
}

/// The calendar as `icalendar` understands it.
async fn as_icalendar(text: &str) -> Value {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("tahto.ics");
    std::fs::write(&file, text).unwrap();
    let mut python = Command::new(peer("python"));
    python.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/peers/read_calendar.py")).arg(&file);
    serde_json::from_str(&said(python).await).unwrap()
}

/// The days and times that khal lists, in Helsinki, after taking the calendar in.
async fn as_khal(text: &str) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    std::fs::create_dir_all(at("calendar")).unwrap();
    std::fs::write(at("tahto.ics"), text).unwrap();
    let config = format!(
        "[calendars]\n[[tahto]]\npath = {}\n[locale]\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n\
         datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\nlocal_timezone = Europe/Helsinki\n\
         default_timezone = Europe/Helsinki\n[default]\ndefault_calendar = tahto\n[sqlite]\npath = {}\n",
        at("calendar").display(),
        at("khal.db").display()
    );
    std::fs::write(at("config"), config).unwrap();
    let khal = |arguments: &[&str]| {
        let mut khal = Command::new(peer("khal"));
        khal.env("HOME", folder.path()).env("LC_ALL", "C.UTF-8").arg("-c").arg(at("config")).args(arguments);
        khal
    };
    said(khal(&["import", "--batch", &at("tahto.ics").display().to_string()])).await;
    let list = khal(&["list", "--format", "{start-long}-{end-time} {uid}", "--day-format", "", "2021-01-01", "800d"]);
    said(list).await.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// A fresh personal feed, by pressing the button on its page.
pub async fn link(visitor: &mut Visitor) -> String {
    let page = visitor.post(gatherings::CalendarLink, &[]).await;
    page.is_ok();
    let text = page.text();
    let from = text.find("http://127.0.0.1:8080/calendar/").expect("the link") + "http://127.0.0.1:8080".len();
    text[from..].split('"').next().unwrap().to_owned()
}

/// What the link gives to a program without cookies.
async fn feed(house: &House, link: &str) -> String {
    let answer = house.visitor(NOBODY).await.get(link).await;
    answer.is_ok();
    assert_eq!(answer.header("content-type"), "text/calendar; charset=utf-8");
    assert_eq!(answer.header("cache-control"), "private, no-store");
    answer.text()
}

/// The lines as they were before they were folded.
fn unfolded(text: &str) -> String {
    text.replace("\r\n ", "")
}

fn held(begins: &str, ends: &str) -> Occurrence {
    let at = |text: &str| Moment::in_helsinki(text).unwrap();
    Occurrence { begins_at: at(begins), ends_at: at(ends), place: fi("Etäyhteys, Åbo; huone 2").kept() }
}

async fn session(house: &House, programme: &Programme, name: Texts, occurrences: Vec<Occurrence>) -> Session {
    let id = house.app.clock.new_id();
    let mut tx = house.app.store.begin().await.unwrap();
    Session::add(id, programme, &Plan { name, about: fi("…"), occurrences }, &mut tx).await.unwrap();
    tx.commit().await.unwrap();
    Session::seen_by(id, &house.me("coordinator").await, &house.app).await.unwrap().unwrap()
}

async fn revise(house: &House, session: &Session, name: Texts, times: Vec<(Option<Id>, Occurrence)>) -> Outcome {
    let (about, now) = (session.about.0.clone(), house.app.now());
    let seen = gatherings::version(session.id, house.app.store.read()).await.unwrap();
    let mut tx = house.app.store.begin().await.unwrap();
    let outcome = session.revise(&Revision { name, about, times, seen, now }, &mut tx).await.unwrap();
    tx.commit().await.unwrap();
    outcome
}

fn utc(moment: Moment) -> String {
    moment.zoned().timestamp().strftime("%Y-%m-%dT%H:%MZ").to_string()
}

on_both! {
    async fn icalendar_and_khal_read_the_same_instants_across_both_clock_changes(house: Staffed) {
        house.it_is("2021-03-01T08:00");
        let programme = programme(&house, "Kellojen siirto").await;
        cohort(&house, &programme, "A", &["agent"], &[]).await;
        let mut all = vec![];
        for day in ["2021-03-27", "2021-03-28", "2021-03-29", "2021-10-30", "2021-10-31", "2021-11-01",
            "2022-03-27", "2022-10-30"] {
            for (begins, ends) in [("00:30", "01:30"), ("02:30", "04:30"), ("04:00", "05:00"), ("12:00", "13:00")] {
                all.push(held(&format!("{day}T{begins}"), &format!("{day}T{ends}")));
            }
            all.push(held(&format!("{day}T03:30"), &format!("{day}T04:45")));
        }
        // The second time that the clock shows half past three.
        let second = Moment::in_helsinki("2021-10-31T03:30").unwrap() + Duration::from_secs(3600);
        all.push(Occurrence { begins_at: second, ends_at: second + Duration::from_secs(3600), place: fi("Yö").kept() });
        let session = session(&house, &programme, fi("Yövuoro"), all.clone()).await;

        let link = link(&mut house.visitor("agent").await).await;
        let text = feed(&house, &link).await;
        let read = as_icalendar(&text).await;
        let mut expected: Vec<(String, String)> = all.iter().map(|it| (utc(it.begins_at), utc(it.ends_at))).collect();
        let word = |event: &Value, name: &str| event[name].as_str().unwrap().to_owned();
        let events = read["events"].as_array().unwrap();
        let mut found: Vec<_> = events.iter().map(|event| (word(event, "begins"), word(event, "ends"))).collect();
        expected.sort(); found.sort();
        assert_eq!(found, expected, "instants as icalendar reads them");

        let local = |at: Moment| at.zoned().strftime("%H:%M").to_string();
        let kept = Kept::of(session.id, house.app.store.read()).await.unwrap();
        let line = |it: &Kept| format!("{} {}-{} {}@tahto", it.begins_at.day(), local(it.begins_at), local(it.ends_at), it.id);
        let (mut expected, mut found): (Vec<String>, _) = (kept.iter().map(line).collect(), as_khal(&text).await);
        expected.sort(); found.sort(); found.dedup();
        assert_eq!(found, expected, "days and times as khal lists them");
    }

    async fn what_people_write_stays_inside_its_entry(house: Staffed) {
        let programme = programme(&house, "Nimiä").await;
        cohort(&house, &programme, "A", &["agent"], &[]).await;
        session(&house, &programme, fi(HOSTILE), vec![held("2021-10-11T09:00", "2021-10-11T10:00")]).await;
        let link = link(&mut house.visitor("agent").await).await;
        let text = feed(&house, &link).await;
        assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')), "lines are folded: {text}");
        let read = as_icalendar(&text).await;
        let events = read["events"].as_array().unwrap();
        assert_eq!(events.len(), 1, "one event, whatever its name says");
        assert_eq!(events[0]["summary"].as_str().unwrap(), HOSTILE);
        assert_eq!(events[0]["place"].as_str().unwrap(), "Etäyhteys, Åbo; huone 2");
        assert_eq!(as_khal(&text).await.len(), 1);
    }

    async fn an_occurrence_stays_itself_when_it_is_moved_and_is_called_off_as_such(house: Staffed) {
        let programme = programme(&house, "Siirtyvä").await;
        cohort(&house, &programme, "A", &["agent"], &[]).await;
        let times = vec![held("2021-10-11T09:00", "2021-10-11T10:00"), held("2021-10-11T13:00", "2021-10-11T14:00")];
        let session = session(&house, &programme, fi("Kuuntelu"), times.clone()).await;
        let link = link(&mut house.visitor("agent").await).await;
        let event = |read: &Value, n: usize| read["events"][n].clone();
        let before = as_icalendar(&feed(&house, &link).await).await;
        let kept = Kept::of(session.id, house.app.store.read()).await.unwrap();

        let moved = held("2021-10-12T09:00", "2021-10-12T10:00");
        let wanted = vec![(Some(kept[0].id), moved.clone()), (Some(kept[1].id), times[1].clone())];
        assert!(matches!(revise(&house, &session, fi("Kuuntelu"), wanted.clone()).await, Outcome::Changed { .. }));
        assert_eq!(revise(&house, &session, fi("Kuuntelu"), wanted).await, Outcome::Same, "sent twice");
        let after = as_icalendar(&feed(&house, &link).await).await;
        assert_eq!(event(&after, 1)["uid"], event(&before, 0)["uid"], "moved to the next day, after the other");
        assert_eq!(event(&after, 1)["begins"], utc(moved.begins_at).as_str());
        assert_eq!((event(&before, 0)["sequence"].as_i64(), event(&after, 1)["sequence"].as_i64()), (Some(0), Some(1)));
        assert_eq!(event(&after, 0), event(&before, 1), "what did not change is the same");

        revise(&house, &session, fi("Kuuntelu"), vec![(Some(kept[1].id), times[1].clone())]).await;
        let off = as_icalendar(&feed(&house, &link).await).await;
        assert_eq!(event(&off, 1)["status"], "CANCELLED");
        assert_eq!(event(&off, 1)["sequence"].as_i64(), Some(2));
        assert_eq!(gatherings::times(session.id, house.app.store.read()).await.unwrap().len(), 1, "on pages it is gone");

        revise(&house, &session, fi("Kuuntelu ja kysyminen"), vec![(Some(kept[1].id), times[1].clone())]).await;
        let renamed = as_icalendar(&feed(&house, &link).await).await;
        assert_eq!(event(&renamed, 0)["summary"], "Kuuntelu ja kysyminen");
        assert_eq!(event(&renamed, 0)["sequence"].as_i64(), Some(1), "calendars take over the new name");
        house.it_is("2022-02-01T08:00");
        assert_eq!(as_icalendar(&feed(&house, &link).await).await["events"].as_array().unwrap().len(), 0, "long past");
    }

    async fn the_secret_is_the_key_and_dies_with_the_next_one_and_with_the_post(world: World) {
        let house = &world.house;
        let mut agent = house.visitor("agent").await;
        let first = link(&mut agent).await;
        assert_eq!(first.len(), "/calendar/.ics".len() + 64, "256 bits");
        let secret = first.trim_start_matches("/calendar/").trim_end_matches(".ics").to_owned();
        assert!(!house.snapshot().await.iter().any(|line| line.contains(&secret)), "only a hash of it is kept");
        let text = unfolded(&feed(house, &first).await);
        for word in ["Kolme kysymystä", "Mitä kuulit", "kanarianlintu", "Aino", "Liisa", "Vilma"] {
            assert!(!text.contains(word), "no task, no answer, no name: {word}");
        }
        assert!(text.contains("Tapaaminen 2") && text.contains(&world.ours.sessions[1].to_string()), "name and link");

        let missing = house.visitor(NOBODY).await.get(format!("/calendar/{}.ics", "0".repeat(64))).await;
        let second = link(&mut agent).await;
        let dead = house.visitor(NOBODY).await.get(&first).await;
        assert_eq!((dead.status.as_u16(), dead.text()), (404, missing.text().replace(&"0".repeat(64), &secret)), "the old one died");
        feed(house, &second).await;
        house.visitor(NOBODY).await.get(second.trim_end_matches(".ics")).await.is(404);

        let fellow = link(&mut house.visitor("fellow").await).await;
        assert!(unfolded(&feed(house, &fellow).await).contains("Mer information"), "in the reader's language");

        house.leaves("agent", "2021-10-04").await;
        feed(house, &second).await; // the last day is a day of work
        house.it_is("2021-10-05T00:01");
        house.visitor(NOBODY).await.get(&second).await.is(404);
        feed(house, &fellow).await;

        let mut fellow_at_home = house.visitor("fellow").await;
        fellow_at_home.post(gatherings::CalendarLinkEnding, &[]).await.is_sent_to("/calendar");
        house.visitor(NOBODY).await.get(&fellow).await.is(404);
        fellow_at_home.get("/calendar").await.says("Du har ännu ingen kalenderlänk");
    }

    async fn a_link_from_before_other_links_goes_on_working(world: World) {
        let (house, link) = (&world.house, link(&mut world.house.visitor("agent").await).await);
        let (_, migration) = store::MIGRATIONS.iter().find(|(name, _)| *name == "0024_own_links").unwrap();
        let before = [
            "CREATE TABLE calendar_link (secret_hash text PRIMARY KEY, person_id uuid NOT NULL UNIQUE REFERENCES person (id), made_at bigint NOT NULL)",
            "INSERT INTO calendar_link (secret_hash, person_id, made_at) SELECT secret_hash, person_id, made_at FROM own_link",
            "DELETE FROM own_link",
        ];
        let mut tx = house.app.store.begin().await.unwrap();
        for statement in before.into_iter().chain(migration.split(';').filter(|text| text.contains("calendar_link"))) {
            Query::new(statement).execute(&mut tx).await.unwrap();
        }
        tx.commit().await.unwrap();
        assert!(feed(house, &link).await.contains("BEGIN:VEVENT"));
    }

    async fn a_program_that_has_the_calendar_is_told_that_nothing_changed(world: World) {
        let link = link(&mut world.house.visitor("agent").await).await;
        let mut program = world.house.visitor(NOBODY).await;
        let tag = program.get(&link).await.header("etag").to_owned();
        let again = testing::asking(http::Method::GET, &link).header("if-none-match", tag);
        let answer = program.ask(again.body(axum::body::Body::empty()).unwrap()).await;
        assert_eq!((answer.status.as_u16(), answer.body.len()), (304, 0));
    }

    async fn a_session_goes_into_ones_own_calendar(world: World) {
        let path = address::SessionCalendar { session: world.ours.sessions[1] };
        let answer = world.house.visitor("agent").await.get(&path).await;
        answer.is_ok();
        assert!(answer.header("content-disposition").contains("tahto.ics"));
        let read = as_icalendar(&answer.text()).await;
        assert_eq!(read["events"].as_array().unwrap().len(), 2, "both times");
        assert_eq!(read["events"][0]["summary"], "Tapaaminen 2");
        for who in ["colleague", "supervisor", "leadership", "agent-c"] {
            world.house.visitor(who).await.get(&path).await.is(404);
        }
    }

    async fn who_has_said_when_they_come_has_that_time_in_the_calendar(world: World) {
        let house = &world.house;
        let kept = Kept::of(world.ours.sessions[1], house.app.store.read()).await.unwrap();
        let mut agent = house.visitor("agent").await;
        let afternoon = kept[1].id.to_string();
        let to = address::Choice { session: world.ours.sessions[1] };
        agent.post(&to, &[("occurrence", &afternoon)]).await.is_sent_to(address::Session { session: world.ours.sessions[1] }.to_string());
        let link = link(&mut agent).await;
        let text = unfolded(&feed(house, &link).await);
        assert!(text.contains(&afternoon) && !text.contains(&kept[0].id.to_string()));
        let foreign = Kept::of(world.foreign.sessions[1], house.app.store.read()).await.unwrap();
        agent.post(&to, &[("occurrence", &foreign[0].id.to_string())]).await;
        assert!(feed(house, &link).await.contains(&afternoon), "another meeting's time is no choice");
        agent.post(&to, &[("occurrence", "")]).await;
        assert!(feed(house, &link).await.contains(&kept[0].id.to_string()), "left open again");
    }
}
