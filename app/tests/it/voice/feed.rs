//! The channel's feed, as a reader of feeds reads it: PyPI's `feedparser` must understand ours.

use super::{Here, answer, ask, id_of, not_decided, published};
use crate::calendars::{peer, said};
use http::Method;
use serde_json::Value;
use std::path::Path;
use std::process::Command;
use store::sql;
use testing::staff::NOBODY;
use testing::{Answer, House, Visitor, asking, on_both};

/// What would break out of a careless feed, and what no XML may hold.
const HOSTILE: &str = "<script>alert(1)</script> ]]> & \u{1}&lt;b&gt; </title><entry> \"lainaus\" Ä 😀";

/// A fresh link of one's own, by pressing the button on its page.
pub async fn link(visitor: &mut Visitor) -> String {
    let page = visitor.post("/voice/feed/link", &[]).await;
    let text = page.is_ok().text();
    let from = text.find("http://127.0.0.1:8080/voice/feed/").expect("the link") + "http://127.0.0.1:8080".len();
    text[from..].split('"').next().unwrap().to_owned()
}

/// What the link gives to a program without cookies.
pub async fn fetched(house: &House, link: &str) -> Answer {
    let answer = house.visitor(NOBODY).await.get(link).await;
    answer.is_ok();
    answer
}

async fn with_tag(house: &House, link: &str, tag: &str) -> u16 {
    let again = asking(Method::GET, link).header("if-none-match", tag).body(axum::body::Body::empty()).unwrap();
    let answer = house.visitor(NOBODY).await.ask(again).await;
    assert!(answer.status != 304 || answer.body.is_empty());
    answer.status.as_u16()
}

/// The feed as `feedparser` understands it.
async fn read(house: &House, link: &str) -> Value {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("tahto.atom");
    std::fs::write(&file, fetched(house, link).await.text()).unwrap();
    let mut python = Command::new(peer("python"));
    python.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/peers/read_feed.py")).arg(&file);
    serde_json::from_str(&said(python).await).unwrap()
}

fn entries(feed: &Value) -> &Vec<Value> {
    feed["entries"].as_array().unwrap()
}

fn text<'v>(entry: &'v Value, name: &str) -> &'v str {
    entry[name].as_str().unwrap_or_else(|| panic!("{name} in {entry}"))
}

fn entry<'v>(feed: &'v Value, question: &str) -> &'v Value {
    let id = format!("urn:uuid:{}", id_of(question));
    entries(feed).iter().find(|entry| text(entry, "id") == id).unwrap_or_else(|| panic!("{question} in {feed}"))
}

/// The questions that a list shows, by their addresses.
fn listed(page: &str) -> Vec<String> {
    let mut found: Vec<String> = page
        .split("href=\"")
        .filter_map(|rest| rest.split('"').next())
        .filter_map(|href| href.rsplit_once("/voice/").map(|(_, id)| id))
        .filter(|id| id.parse::<store::Id>().is_ok())
        .map(|id| format!("/voice/{id}"))
        .collect();
    found.sort();
    found.dedup();
    found
}

on_both! {
    async fn a_feed_reader_gets_what_the_page_shows_in_ones_own_language(house: Here) {
        let decided = published(&house, "staff", "Saako lomat pitää?", "name").await;
        answer(&house, &decided, "Saa.\nMyös kesällä.").await;
        let open = published(&house, "colleague", "Kuka on esihenkilöni?", "confidential").await;
        not_decided(&house, &open, "2021-12-15").await;
        ask(&house, "agent", "Julkaisematon kanarianlintu?", "name").await;
        let newest = published(&house, "agent", "Milloin jako alkaa?", "name").await;

        for who in ["staff", "reader", "agent", "editor", "coordinator"] {
            let mut visitor = house.visitor(who).await;
            let link = link(&mut visitor).await;
            let feed = read(&house, &link).await;
            let mut held: Vec<String> = entries(&feed).iter().map(|entry| text(entry, "link").replace("http://127.0.0.1:8080", "")).collect();
            held.sort();
            let mut all = listed(&visitor.get("/voice").await.is_ok().text());
            all.retain(|question| [&decided, &open, &newest].contains(&question));
            assert_eq!(held, all, "{who}");
            assert_eq!(held.len(), 3);
            assert!(!fetched(&house, &link).await.text().contains("kanarianlintu"), "{who}");
        }

        let feed = read(&house, &link(&mut house.visitor("staff").await).await).await;
        assert_eq!((text(&feed, "id"), text(&feed, "language")), ("tag:127.0.0.1,2021:voice", "fi"));
        assert_eq!(text(&feed, "title"), "Kysymykset, ehdotukset ja huolet");
        assert_eq!(text(&feed, "link"), "http://127.0.0.1:8080/voice");
        assert_eq!(text(&feed, "updated"), "2021-10-04T10:00:00Z");
        let one = entry(&feed, &decided);
        assert_eq!((text(one, "title"), text(one, "author"), text(one, "state")), ("K1 Saako lomat pitää?", "Heli Hoitaja", "answered"));
        for words in ["Vastattu", "Saa.<br />Myös kesällä.", "<b>Maija Muutosjohtaja</b>, muutosjohtaja · 4.10.2021", "kysyi Heli Hoitaja 4.10.2021"] {
            assert!(text(one, "content").contains(words), "{words}: {}", text(one, "content"));
        }
        let two = entry(&feed, &open);
        assert_eq!((text(two, "author"), text(two, "state_in_words")), ("Luottamuksellinen", "Ei vielä päätetty"));
        for words in ["palataan 15.12.2021", "<b>Mitä emme vielä tiedä:</b>", "Aluevaltuusto 1.3.2022 jälkeen.", "kysytty luottamuksellisesti"] {
            assert!(text(two, "content").contains(words), "{words}: {}", text(two, "content"));
        }
        assert!(text(entry(&feed, &newest), "content").contains("Kuittaamme viimeistään"));

        let swedish = read(&house, &link(&mut house.visitor("fellow").await).await).await;
        let two = entry(&swedish, &open);
        assert_eq!((text(&swedish, "language"), text(two, "author"), text(two, "language")), ("sv", "Konfidentiell", "fi"));
    }

    async fn the_latest_change_comes_first_and_says_when(house: Here) {
        let old = published(&house, "staff", "Saako lomat pitää?", "name").await;
        house.it_is("2021-10-05T09:00");
        let new = published(&house, "staff", "Milloin jako alkaa?", "name").await;
        let link = link(&mut house.visitor("staff").await).await;
        let order = |feed: &Value| entries(feed).iter().map(|entry| text(entry, "title").to_owned()).collect::<Vec<_>>();
        assert_eq!(order(&read(&house, &link).await), ["K2 Milloin jako alkaa?", "K1 Saako lomat pitää?"]);
        house.it_is("2021-10-06T09:00");
        answer(&house, &old, "Saa.").await;
        let feed = read(&house, &link).await;
        assert_eq!(order(&feed), ["K1 Saako lomat pitää?", "K2 Milloin jako alkaa?"]);
        let one = entry(&feed, &old);
        assert_eq!((text(one, "published"), text(one, "updated")), ("2021-10-04T10:00:00Z", "2021-10-06T06:00:00Z"));
        assert_eq!(text(&feed, "updated"), "2021-10-06T06:00:00Z");
        house.it_is("2021-10-07T09:00");
        let masking = [("deed", "masked"), ("reason", "patient"), ("passages", "jako")];
        house.visitor("editor").await.post(format!("{new}/moderation"), &masking).await.is(303);
        let feed = read(&house, &link).await;
        assert_eq!(order(&feed)[0], "K2 Milloin […] alkaa?", "a reader takes over what was masked");
        assert_eq!(text(entry(&feed, &new), "updated"), "2021-10-07T06:00:00Z");
        assert!(!fetched(&house, &link).await.text().contains("jako"));
    }

    async fn a_merged_question_points_to_the_other(house: Here) {
        let one = published(&house, "colleague", "Kuka tekee työni valmennuksen ajan?", "name").await;
        let other = published(&house, "agent", "Miksi valmennuspäiväksi ei saa sijaista?", "confidential").await;
        let mut editor = house.visitor("editor").await;
        editor.post(format!("{other}/merging"), &[("into", "1")]).await.is_sent_to(&other);
        let link = link(&mut house.visitor("staff").await).await;
        let feed = read(&house, &link).await;
        let merged = entry(&feed, &other);
        let target = format!("http://127.0.0.1:8080{one}");
        assert_eq!(merged["related"].as_array().unwrap(), &[Value::from(target.clone())]);
        assert_eq!(text(merged, "state"), "merged");
        let told = "Yhdistetty kysymykseen";
        assert!(text(merged, "content").contains(told) && text(merged, "content").contains("K1 Kuka tekee työni"));
        // Taken from its readers, the other is pointed to by nobody.
        editor.post(format!("{one}/moderation"), &[("deed", "kept"), ("reason", "other")]).await.is(303);
        let gone = fetched(&house, &link).await.text();
        assert!(gone.contains(&id_of(&other).to_string()) && !gone.contains(&id_of(&one).to_string()));
    }

    async fn hostile_text_stays_text_in_the_feed(house: Here) {
        let question = published(&house, "staff", HOSTILE, "name").await;
        answer(&house, &question, HOSTILE).await;
        let link = link(&mut house.visitor("staff").await).await;
        let feed = read(&house, &link).await;
        assert_eq!(entries(&feed).len(), 1, "one entry, whatever its name says");
        let shown = HOSTILE.replace('\u{1}', "");
        assert_eq!(text(entry(&feed, &question), "title"), format!("K1 {shown}"));
        // What a program draws of it is the same text again, with nothing in it that runs.
        let plain = testing::html::plain(text(entry(&feed, &question), "content"));
        assert!(plain.contains("<script>alert(1)</script> ]]> & &lt;b&gt; </title><entry>"), "{plain}");
        assert!(!text(entry(&feed, &question), "content").contains("<script"));
        let raw = fetched(&house, &link).await.text();
        assert!(!raw.contains("<script") && !raw.contains("&lt;script"), "coded twice in HTML: {raw}");
    }

    async fn the_feeds_secret_is_the_key_and_dies_with_the_next_one_and_with_the_post(house: Here) {
        published(&house, "staff", "Saako lomat pitää?", "name").await;
        let mut agent = house.visitor("agent").await;
        agent.get("/voice").await.is_ok().says("/voice/feed");
        agent.get("/voice/feed").await.is_ok().says("Sinulla ei ole vielä syötelinkkiä").says("Pidä linkki omana tietonasi");
        let first = link(&mut agent).await;
        assert_eq!(first.len(), "/voice/feed/.atom".len() + 64, "256 bits");
        let secret = first.trim_start_matches("/voice/feed/").trim_end_matches(".atom").to_owned();
        assert!(!house.snapshot().await.iter().any(|line| line.contains(&secret)), "only a hash of it is kept");
        let answer = fetched(&house, &first).await;
        for (name, value) in [("content-type", "application/atom+xml; charset=utf-8"), ("cache-control", "private, no-store"), ("x-robots-tag", "noindex, noarchive")] {
            assert_eq!(answer.header(name), value);
        }
        assert!(!answer.text().contains(&secret), "a feed that is handed on does not hand on the key");

        let mut nobody = house.visitor(NOBODY).await;
        nobody.get(format!("/voice/feed/{}.atom", "0".repeat(64))).await.is(404);
        nobody.get(first.trim_end_matches(".atom")).await.is(404);
        nobody.get(format!("/calendar/{secret}.ics")).await.is(404);
        let calendar = crate::calendars::link(&mut agent).await;
        nobody.get(calendar.replace("/calendar/", "/voice/feed/").replace(".ics", ".atom")).await.is(404);
        fetched(&house, &first).await; // a calendar link of one's own is another
        let second = link(&mut agent).await;
        nobody.get(&first).await.is(404);
        fetched(&house, &second).await;
        agent.get("/voice/feed").await.says("Linkkisi on käytössä").never_says(second.rsplit('/').next().unwrap());

        house.leaves("agent", "2021-10-04").await;
        fetched(&house, &second).await; // the last day is a day of work
        house.it_is("2021-10-05T00:01");
        nobody.get(&second).await.is(404);
        nobody.get(&calendar).await.is(404);

        let mut staff = house.visitor("staff").await;
        let third = link(&mut staff).await;
        staff.post("/voice/feed/link/ending", &[]).await.is_sent_to("/voice/feed");
        nobody.get(&third).await.is(404);
        staff.get("/voice/feed").await.says("Sinulla ei ole vielä syötelinkkiä");
        assert!(nobody.get("/voice/feed").await.is_sent_to_the_door());
    }

    async fn a_feed_reader_that_has_it_is_told_that_nothing_changed(house: Here) {
        let question = published(&house, "staff", "Saako lomat pitää?", "name").await;
        let link = link(&mut house.visitor("staff").await).await;
        let tag = fetched(&house, &link).await.header("etag").to_owned();
        house.it_is("2021-10-05T09:00");
        assert_eq!(with_tag(&house, &link, &tag).await, 304, "a day alone changes nothing");
        assert_eq!(with_tag(&house, &link, &format!("\"x\", W/{tag}")).await, 304);
        assert_eq!(with_tag(&house, &link, "\"x\"").await, 200);
        answer(&house, &question, "Saa.").await;
        assert_eq!(with_tag(&house, &link, &tag).await, 200);
        house.visitor("editor").await.post(format!("{question}/moderation"), &[("deed", "kept"), ("reason", "other")]).await.is(303);
        let empty = read(&house, &link).await;
        assert!(entries(&empty).is_empty(), "well formed with nothing in it");
    }

    async fn the_feed_holds_the_fifty_that_changed_last(house: Here) {
        for number in 0..3 {
            published(&house, "staff", &format!("Kysymys {number}?"), "name").await;
        }
        let mut tx = house.app.store.begin().await.unwrap();
        for number in 100..160i64 {
            sql!(
                "INSERT INTO question (id, employer_id, number, kind, theme_id, person_id, confidential, language, name, body, state, \
                 publication, owner_job, asked_at, acknowledge_by, answer_by, published_at, is_open) SELECT $1, employer_id, $2, kind, \
                 theme_id, person_id, confidential, language, name, body, state, publication, owner_job, asked_at, acknowledge_by, \
                 answer_by, published_at + $2, is_open FROM question WHERE number = 1"
            )
            .bind(house.app.clock.new_id()).bind(number).execute(&mut tx).await.unwrap();
        }
        tx.commit().await.unwrap();
        let feed = read(&house, &link(&mut house.visitor("staff").await).await).await;
        let held: Vec<&str> = entries(&feed).iter().filter_map(|entry| text(entry, "title").split(' ').next()).collect();
        let expected: Vec<String> = (110..160).rev().map(|number| format!("K{number}")).collect();
        assert_eq!(held, expected, "the fifty newest, the newest first");
    }

    async fn one_who_asked_by_name_and_left_is_not_named(house: Here) {
        let question = published(&house, "colleague", "Saako lomat pitää?", "name").await;
        let link = link(&mut house.visitor("staff").await).await;
        assert!(fetched(&house, &link).await.text().contains("Kalle Kollega"));
        house.leaves("colleague", "2021-10-04").await;
        house.it_is("2021-10-05T09:00");
        let feed = read(&house, &link).await;
        assert!(!feed.to_string().contains("Kalle Kollega"));
        assert!(text(entry(&feed, &question), "author").contains("Koivulan sote"));
    }
}
