//! One's own profile: nobody's but one's own until it is shown, shown item by item, taken back, taken along, brought in
//! elsewhere; and packages that mean no good.

use crate::talks_arranging::{opened, taken};
use crate::talks_season::asked;
use crate::world::{DOT, Staffed, canary};
use serde_json::json;
use std::io::{Cursor, Read, Write};
use store::{Id, sql};
use testing::staff::{NOBODY, everybody};
use testing::{House, Part, Visitor, on_both};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

const SPEECH: &[u8] = include_bytes!("../../../demo/media/puhe-vartti.m4a");
const PROFILE: &str = "/talks/profile";
const BRINGING: &str = "/talks/profile/bringing";
const BROUGHT: &str = "/talks/profile/brought";

/// Written through the front door; where it is.
pub async fn writes(visitor: &mut Visitor, part: &str, text: &str) -> String {
    let edit = visitor.post(PROFILE, &[("part", part)]).await.is(303).header("location").to_owned();
    visitor
        .post(&edit, &[("seen", "1"), ("part", part), ("answer-way", "text"), ("answer-text", text)])
        .await
        .is_sent_to(PROFILE);
    edit.trim_end_matches("/edit").to_owned()
}

/// With a picture or a recording.
async fn gives(visitor: &mut Visitor, part: &str, way: &str, name: &str, bytes: &[u8], described: &str) -> String {
    let edit = visitor.post(PROFILE, &[("part", part)]).await.is(303).header("location").to_owned();
    let (file, said) = (format!("answer-file-{way}"), format!("answer-described-{way}"));
    let parts = [
        Part::Text("seen", "1"),
        Part::Text("part", part),
        Part::Text("answer-way", way),
        Part::Text(&said, described),
        Part::File(&file, name, bytes),
    ];
    visitor.sends(&edit, &parts).await.is_sent_to(PROFILE);
    edit.trim_end_matches("/edit").to_owned()
}

async fn shows(house: &House, owner: &mut Visitor, item: &str, to: &str) {
    let person = house.person(to).await.to_string();
    owner.post(format!("{item}/showing"), &[("person", &person)]).await.is_sent_to(format!("{item}/showing"));
}

async fn hears(house: &House, who: &str, word: &str) -> usize {
    let (_, news) = notices::open(house.person(who).await, house.app.store.read()).await.unwrap();
    news.iter().filter(|notice| notice.word == word).count()
}

async fn change(house: &House, query: store::Query) {
    let mut tx = house.app.store.begin().await.unwrap();
    query.execute(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
}

/// A package of these files.
fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(vec![]));
    for (name, content) in files {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(content).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// What a file for programs says, with these items.
fn package_of(version: i64, items: serde_json::Value) -> Vec<u8> {
    json!({ "format": "tahto-profile", "version": version, "made_on": "2021-10-04", "language": "fi", "items": items })
        .to_string()
        .into_bytes()
}

fn one_item() -> serde_json::Value {
    json!([{ "part": "strengths", "way": "text", "text": "Kuuntelen loppuun.", "made_on": "2019-05-02", "changed_on": "2020-05-02" }])
}

async fn brings(visitor: &mut Visitor, package: &[u8]) -> testing::Answer {
    visitor.sends(BRINGING, &[Part::File("file", "profiili.zip", package)]).await
}

fn unpacked(package: &[u8], name: &str) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(package.to_vec())).unwrap();
    let mut content = vec![];
    archive.by_name(name).unwrap().read_to_end(&mut content).unwrap();
    content
}

fn names(package: &[u8]) -> Vec<String> {
    ZipArchive::new(Cursor::new(package.to_vec()))
        .unwrap()
        .file_names()
        .map(|name| name.unwrap().into_owned())
        .collect()
}

/// Those that came and wait, by their boxes.
fn boxes(page: &str) -> Vec<String> {
    page.split("name=\"stays\" value=\"").skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}

on_both! {
    async fn it_is_ones_own_alone_until_it_is_shown(house: Staffed) {
        let mut agent = house.visitor("agent").await;
        agent.get(PROFILE).await.is_ok().says("Missä olet parhaimmillasi?").says("Vain sinä, kunnes näytät");
        let item = writes(&mut agent, "strengths", canary("answer")).await;
        agent.get(PROFILE).await.is_ok().says(canary("answer")).says("Näet vain sinä.");
        agent.get(&item).await.is_ok().says(canary("answer"));
        for who in everybody().filter(|who| !["agent", NOBODY, "former"].contains(who)) {
            let mut other = house.visitor(who).await;
            for page in ["", "/edit", "/removal", "/showing"] {
                other.get(format!("{item}{page}")).await.is_missing();
            }
            for deed in ["/edit", "/removal", "/showing", "/taking-back", "/place"] {
                other.post(format!("{item}{deed}"), &[]).await.is_missing();
            }
            for page in [PROFILE, "/talks/profile/shown", "/talks", "/", "/search?q=kanarianlintu", "/admin", "/me/data/openings"] {
                other.get(page).await.never_says(canary("answer"));
            }
        }
        let sealed: (String,) = sql!("SELECT body FROM profile_item").one(house.app.store.read()).await.unwrap();
        assert!(!sealed.0.is_empty() && !sealed.0.contains(canary("answer")));
        assert_eq!(house.count("SELECT count(*) FROM search_doc WHERE subject_kind = 'profile_item'").await, 0);
        assert_eq!(house.count("SELECT count(*) FROM audit_entry WHERE subject_kind = 'profile_item'").await, 0);
    }

    async fn it_is_shown_item_by_item_every_opening_is_noted_and_it_is_taken_back(house: Staffed) {
        let mut agent = house.visitor("agent").await;
        let shown = writes(&mut agent, "strengths", canary("answer")).await;
        let kept = writes(&mut agent, "influence", canary("draft")).await;
        let (mut supervisor, mut colleague) = (house.visitor("supervisor").await, house.visitor("colleague").await);
        agent.get(format!("{shown}/showing")).await.is_ok().says("Elli Esihenkilö").says("lähin esihenkilösi").never_says("Kalle Kollega");
        agent.get(format!("{shown}/showing?q=kalle")).await.is_ok().says("Kalle Kollega");
        agent.get(format!("{shown}/showing?q=eronnut")).await.is_ok().says("Sen nimistä ei löytynyt");
        shows(&house, &mut agent, &shown, "supervisor").await;
        shows(&house, &mut agent, &shown, "supervisor").await;
        shows(&house, &mut agent, &shown, "colleague").await;
        assert_eq!(house.count("SELECT count(*) FROM profile_showing").await, 2, "shown twice is shown once");
        assert_eq!(hears(&house, "supervisor", "profile-news-shown").await, 1);
        supervisor.get("/").await.is_ok().never_says(canary("answer")).says("Sinulle on näytetty kohta");
        supervisor.get("/talks/profile/shown").await.is_ok().says("Aino Aamuvuoro").says(&shown).never_says(&kept).never_says(canary("answer"));
        assert_eq!(house.count("SELECT count(*) FROM audit_entry WHERE subject_kind = 'profile_item'").await, 0, "a list opens nothing");
        supervisor.get(&shown).await.is_ok().says(canary("answer")).says("Avaamisesta jäi merkintä").never_says("/removal");
        supervisor.get(&kept).await.is_missing();
        supervisor.get(format!("{shown}/edit")).await.is_forbidden();
        supervisor.post(format!("{shown}/showing"), &[("person", &house.person("admin").await.to_string())]).await.is_forbidden();
        house.visitor("supervisors-supervisor").await.get(&shown).await.is_missing();
        agent.get(&shown).await.is_ok().says("Elli Esihenkilö").says("Kuka on avannut tämän").says("Näkevät sinä ja Elli Esihenkilö, Kalle Kollega.");
        assert_eq!(house.count("SELECT count(*) FROM audit_entry WHERE subject_kind = 'profile_item'").await, 1);

        let person = house.person("supervisor").await.to_string();
        agent.post(format!("{shown}/taking-back"), &[("person", &person)]).await.is(303);
        supervisor.get(&shown).await.is_missing();
        supervisor.get("/talks/profile/shown").await.is_ok().says("Sinulle ei ole näytetty mitään");
        assert_eq!(hears(&house, "supervisor", "profile-news-shown").await, 0, "nor does a notice lead there");
        colleague.get(&shown).await.is_ok().says(canary("answer"));
        // one's own key is not taken from oneself, and nothing is shown to oneself: the page asks whom it is about
        let (me, showing) = (house.person("agent").await.to_string(), format!("{shown}/showing"));
        for deed in ["taking-back", "showing"] {
            agent.post(format!("{shown}/{deed}"), &[("person", &me)]).await.is_sent_to(&showing);
        }
        agent.get(&shown).await.is_ok().says(canary("answer"));
        // nor to anybody who has left
        agent.post(&showing, &[("person", &house.person("former").await.to_string())]).await.is_missing();
        assert_eq!(house.count("SELECT count(*) FROM profile_showing").await, 1, "the colleague's");
    }

    async fn pictures_and_recordings_follow_the_item(house: Staffed) {
        let mut agent = house.visitor("agent").await;
        let picture = gives(&mut agent, "encounter", "picture", "kuva.png", DOT, canary("alt")).await;
        let speech = gives(&mut agent, "skill", "speech", "puhe.m4a", SPEECH, canary("transcript")).await;
        agent.get(PROFILE).await.is_ok().says(canary("alt")).says(canary("transcript")).says("<audio");
        let media: Vec<(Id, String, String)> = sql!("SELECT id, alt, transcript FROM medium ORDER BY id").all(house.app.store.read()).await.unwrap();
        assert_eq!(media.len(), 2);
        assert!(media.iter().all(|(_, alt, said)| !alt.contains(canary("alt")) && !said.contains(canary("transcript"))));
        let recording = format!("/media/{}", media[1].0);
        let (mut supervisor, mut admin) = (house.visitor("supervisor").await, house.visitor("admin").await);
        for other in [&mut supervisor, &mut admin] {
            other.get(&recording).await.is_missing();
        }
        shows(&house, &mut agent, &speech, "supervisor").await;
        supervisor.get(&speech).await.is_ok().says(canary("transcript"));
        assert_eq!(supervisor.get(&recording).await.is_ok().body.len(), SPEECH.len());
        supervisor.get(format!("/media/{}", media[0].0)).await.is_missing();
        supervisor.get(&picture).await.is_missing();
        admin.get(&recording).await.is_missing();
        let edit = format!("{speech}/edit");
        agent.post(&edit, &[("seen", "2"), ("part", "skill"), ("answer-way", "face_to_face"), ("answer-with", "Elli")]).await.is_sent_to(PROFILE);
        supervisor.get(&recording).await.is_missing();
        house.work().await;
        assert!(house.app.shelf.read(media[1].0, None).await.is_err(), "what is replaced is gone");
    }

    async fn what_is_written_meanwhile_in_another_window_is_not_overwritten(house: Staffed) {
        let mut agent = house.visitor("agent").await;
        let item = writes(&mut agent, "strengths", "Kuuntelen loppuun.").await;
        let edit = format!("{item}/edit");
        let typed = |text: &'static str, seen: &'static str| [("seen", seen), ("part", "skill"), ("answer-way", "text"), ("answer-text", text)];
        agent.post(&edit, &typed("Toinen muoto.", "2")).await.is_sent_to(PROFILE);
        agent.post(&edit, &typed("Vanha ikkuna.", "2")).await.is(422).says("on muuttunut toisessa ikkunassa").says("Vanha ikkuna.");
        agent.get(&item).await.is_ok().says("Toinen muoto.").says("Ammattitaitoni kehittäminen");
        agent.post(&edit, &typed("", "3")).await.is(422).says("Kirjoita");
        let first = agent.post(PROFILE, &[("part", "influence")]).await.is(303).header("location").to_owned();
        agent.post(PROFILE, &[("part", "influence")]).await.is_sent_to(&first);
        agent.get(PROFILE).await.is_ok().never_says(first.trim_end_matches("/edit"));
    }

    async fn items_stand_in_the_order_that_their_owner_gives(house: Staffed) {
        let mut agent = house.visitor("agent").await;
        let [one, two] = [writes(&mut agent, "strengths", "Ensimmäinen").await, writes(&mut agent, "strengths", "Toinen").await];
        let order = |page: String| page.find("Ensimmäinen").unwrap() < page.find("Toinen").unwrap();
        assert!(order(agent.get(PROFILE).await.text()));
        agent.post(format!("{two}/place"), &[("step", "up")]).await.is(303);
        assert!(!order(agent.get(PROFILE).await.text()));
        for _ in 0..2 {
            agent.post(format!("{two}/place"), &[("step", "down")]).await.is(303);
        }
        assert!(order(agent.get(PROFILE).await.text()));
        agent.get(format!("{one}/removal")).await.is_ok().says("Sitä ei saa takaisin");
        agent.post(format!("{one}/removal"), &[]).await.is_sent_to(PROFILE);
        agent.get(&one).await.is_missing();
        assert_eq!(house.count("SELECT count(*) FROM vault_holder").await, 1, "its key is gone with it");
    }

    async fn when_a_supervisor_changes_the_owner_is_reminded_once_and_takes_all_back_by_one_press(house: Staffed) {
        let mut agent = house.visitor("agent").await;
        let item = writes(&mut agent, "strengths", canary("answer")).await;
        let other = writes(&mut agent, "skill", "Haavanhoito").await;
        for item in [&item, &other] {
            shows(&house, &mut agent, item, "supervisor").await;
        }
        shows(&house, &mut agent, &item, "colleague").await;
        house.it_is("2021-10-05T08:00");
        house.work().await;
        assert_eq!(hears(&house, "agent", "profile-news-ceased").await, 0);
        let (agent_id, next) = (house.person("agent").await, house.person("former-supervisor").await);
        change(&house, sql!("UPDATE post_held SET supervisor_id = $1 WHERE person_id = $2").bind(next).bind(agent_id)).await;
        house.it_is("2021-10-06T08:00");
        house.work().await;
        assert_eq!(hears(&house, "agent", "profile-news-ceased").await, 1);
        house.visitor("supervisor").await.get(&item).await.is_ok(); // shown to a person, by choice
        house.visitor("former-supervisor").await.get(&item).await.is_missing();
        agent.get(PROFILE).await.is_ok().says("ei ole enää esihenkilösi, mutta näkee yhä 2 kohtaa");
        let person = house.person("supervisor").await.to_string();
        agent.post("/talks/profile/taking-back", &[("person", &person)]).await.is_sent_to(PROFILE);
        for item in [&item, &other] {
            house.visitor("supervisor").await.get(item).await.is_missing();
        }
        house.visitor("colleague").await.get(&item).await.is_ok();
        assert_eq!(hears(&house, "agent", "profile-news-ceased").await, 0);
        house.it_is("2021-10-07T08:00");
        house.work().await;
        assert_eq!(hears(&house, "agent", "profile-news-ceased").await, 0, "and once is enough");
    }

    /// Everything written is in the page for people and the file for programs; the other reads it in as their own, sealed anew.
    async fn a_profile_is_taken_along_and_brought_in_elsewhere(house: Staffed) {
        let mut agent = house.visitor("agent").await;
        writes(&mut agent, "strengths", canary("answer")).await;
        gives(&mut agent, "encounter", "picture", "Ainon kuva.png", DOT, canary("alt")).await;
        gives(&mut agent, "skill", "speech", "puhe.m4a", SPEECH, canary("transcript")).await;
        let taken = agent.get("/talks/profile/package").await;
        assert_eq!(taken.is_ok().header("content-type"), "application/zip");
        assert!(taken.header("content-disposition").contains("tyoidentiteettini.zip"));
        let package = taken.body.clone();
        assert_eq!(names(&package), ["profile.html", "profile.json", "media/01-encounter.jpg", "media/02-skill.m4a"]);
        let page = String::from_utf8(unpacked(&package, "profile.html")).unwrap();
        for words in [canary("answer"), canary("alt"), canary("transcript"), "src=\"media/01-encounter.jpg\"", "src=\"media/02-skill.m4a\""] {
            assert!(page.contains(words), "{words}");
        }
        assert!(!page.contains("http") && !page.contains("<script"), "it needs no network");
        assert_eq!(unpacked(&package, "media/02-skill.m4a").len(), SPEECH.len());
        assert_eq!(house.count("SELECT count(*) FROM audit_entry WHERE act = 'exported' AND why = 'profile'").await, 1);

        let mut elsewhere = house.visitor("other-employer").await;
        brings(&mut elsewhere, &package).await.is_sent_to(BROUGHT);
        let preview = elsewhere.get(BROUGHT).await;
        preview.is_ok().says(canary("answer")).says(canary("alt")).says(canary("transcript")).says("Paketissa oli 3 kohtaa");
        elsewhere.get(PROFILE).await.is_ok().never_says(canary("answer")).says("odottaa 3 kohtaa");
        for who in ["agent", "admin"] {
            house.visitor(who).await.get(BROUGHT).await.is_sent_to(BRINGING);
        }
        let came = boxes(&preview.text());
        let at = |words: &str| preview.text().find(words).unwrap();
        assert!(at(canary("answer")) < at(canary("alt")) && at(canary("alt")) < at(canary("transcript")), "in the order of the parts");
        let waiting = format!("/talks/profile/items/{}", came[0]);
        elsewhere.get(format!("{waiting}/showing")).await.is_forbidden();
        elsewhere.post(BROUGHT, &[("do", "keep"), ("stays", &came[0]), ("stays", &came[2])]).await.is_sent_to(PROFILE);
        elsewhere.get(PROFILE).await.is_ok().says(canary("transcript")).says(canary("answer")).never_says(canary("alt"));
        elsewhere.get(BROUGHT).await.is_sent_to(BRINGING);
        assert_eq!(house.count("SELECT count(*) FROM profile_item").await, 5);
        let holders = "SELECT count(*) FROM vault_holder v JOIN profile_item i ON i.vault_id = v.vault_id WHERE v.person_id <> i.person_id";
        assert_eq!(house.count(holders).await, 0);

        brings(&mut elsewhere, &package).await.is_sent_to(BROUGHT);
        elsewhere.get(BROUGHT).await.is_ok().says("samat sanat ovat jo profiilissasi");
        elsewhere.post(BROUGHT, &[("do", "leave")]).await.is_sent_to(PROFILE);
        assert_eq!(house.count("SELECT count(*) FROM profile_item").await, 5);
    }

    async fn a_package_keeps_the_days_and_old_days_do_not_make_it_go_before_it_was_looked_at(house: Staffed) {
        let mut agent = house.visitor("agent").await;
        brings(&mut agent, &zipped(&[("profile.json", &package_of(1, one_item())), ("profile.html", b"<p>")])).await.is_sent_to(BROUGHT);
        house.it_is("2021-10-05T03:30");
        house.work().await;
        let came = boxes(&agent.get(BROUGHT).await.text());
        agent.post(BROUGHT, &[("do", "keep"), ("stays", &came[0])]).await.is_sent_to(PROFILE);
        agent.get(PROFILE).await.is_ok().says("2.5.2020");
    }

    /// Strengths first and one's way of influencing last, though their words are in another order; of a part the newest first.
    async fn what_came_stands_part_by_part_the_newest_first(house: Staffed) {
        let item = |part: &str, text: &str, on: &str| json!({ "part": part, "way": "text", "text": text, "made_on": on, "changed_on": on });
        let items = json!([
            item("influence", "sanat-1", "2020-05-02"),
            item("skill", "sanat-2", "2020-05-02"),
            item("encounter", "sanat-3", "2020-05-02"),
            item("strengths", "sanat-4", "2018-05-02"),
            item("strengths", "sanat-5", "2020-05-02"),
            item("strengths", "sanat-6", "2019-05-02"),
        ]);
        let order = |page: String| page.split("sanat-").skip(1).filter_map(|rest| rest.chars().next()).collect::<String>();
        let mut agent = house.visitor("agent").await;
        brings(&mut agent, &zipped(&[("profile.json", &package_of(1, items)), ("profile.html", b"<p>")])).await.is_sent_to(BROUGHT);
        let preview = agent.get(BROUGHT).await;
        preview.is_ok().says("2.5.2018");
        assert_eq!(order(preview.text()), "564321");
        let stays = boxes(&preview.text());
        let stays: Vec<(&str, &str)> = stays.iter().map(|id| ("stays", id.as_str())).chain([("do", "keep")]).collect();
        agent.post(BROUGHT, &stays).await.is_sent_to(PROFILE);
        assert_eq!(order(agent.get(PROFILE).await.text()), "456321", "one's own stand as their owner has set them");
        let taken = agent.get("/talks/profile/package").await;
        assert_eq!(order(String::from_utf8(unpacked(&taken.body, "profile.json")).unwrap()), "456321");
    }

    /// Where there is something to use, and somebody to talk with.
    async fn from_the_profile_one_comes_to_the_preparation_of_ones_discussion(house: Staffed) {
        let cycle = opened(&house, &taken(&house).await, "Kehityskeskustelut 2021–2022").await;
        let (mut agent, mut colleague) = (house.visitor("agent").await, house.visitor("colleague").await);
        let preparation = format!("/talks/{}/preparation", asked(&house, &cycle, "agent").await);
        agent.get(PROFILE).await.is_ok().never_says(&preparation);
        let item = writes(&mut agent, "strengths", canary("answer")).await;
        for page in [PROFILE, &item] {
            agent.get(page).await.is_ok().says(&preparation).says("Valmistaudu: Kehityskeskustelu, Elli Esihenkilö").says("Mitään ei siirry sinne itsestään");
        }
        agent.get(&preparation).await.is_ok().never_says(canary("answer"));
        // whoever it is shown to is not led there, nor is somebody who has no discussion before them
        shows(&house, &mut agent, &item, "supervisor").await;
        house.visitor("supervisor").await.get(&item).await.is_ok().never_says(&preparation);
        writes(&mut colleague, "strengths", "Kuuntelen loppuun.").await;
        colleague.get(PROFILE).await.is_ok().never_says("/preparation").never_says("Keskustelu on tulossa");
        change(&house, sql!("UPDATE talk SET state = 'held'")).await;
        agent.get(PROFILE).await.is_ok().never_says(&preparation);
    }

    async fn a_package_that_means_no_good_is_refused_in_words_and_nothing_of_it_stays(house: Staffed) {
        let mut agent = house.visitor("agent").await;
        let good = package_of(1, one_item());
        let many: Vec<serde_json::Value> = std::iter::repeat_n(one_item()[0].clone(), 201).collect();
        let long = "a".repeat(20_001);
        let with_file = |place: &str| package_of(1, json!([{ "part": "skill", "way": "picture", "file": { "place": place, "kind": "picture", "name": "kuva.jpg" } }]));
        let spaces = vec![b' '; (4 << 20) + 10];
        let refused: Vec<(&str, Vec<u8>, &str)> = vec![
            ("nothing", vec![], "Valitse tiedosto."),
            ("no zip", b"Kuuntelen loppuun.".repeat(10), "ei ole profiilipaketti"),
            ("a picture", DOT.to_vec(), "ei ole profiilipaketti"),
            ("another zip", zipped(&[("word/document.xml", b"<w/>")]), "ei ole profiilipaketti"),
            ("another file of ours", zipped(&[("profile.json", b"{\"format\":\"tahto-omat\",\"version\":1}")]), "ei ole profiilipaketti"),
            ("a newer one", zipped(&[("profile.json", &package_of(2, one_item()))]), "uudemmalla ohjelmalla"),
            ("something else beside", zipped(&[("profile.json", &good), ("asenna.exe", b"MZ")]), "mikä ei kuulu profiiliin"),
            ("a way out", zipped(&[("profile.json", &good), ("../../etc/passwd", b"x")]), "mikä ei kuulu profiiliin"),
            ("a way out that is named", zipped(&[("profile.json", &with_file("../media/x.jpg")), ("../media/x.jpg", DOT)]), "vajaa tai rikki"),
            ("a file that is not there", zipped(&[("profile.json", &with_file("media/x.jpg"))]), "vajaa tai rikki"),
            ("an unknown part", zipped(&[("profile.json", &package_of(1, json!([{ "part": "level", "way": "text", "text": "5/5" }])))]), "vajaa tai rikki"),
            ("a link", zipped(&[("profile.json", &package_of(1, json!([{ "part": "skill", "way": "link", "text": "x" }])))]), "vajaa tai rikki"),
            ("too many items", zipped(&[("profile.json", &package_of(1, json!(many)))]), "enintään 200 kohtaa"),
            ("a long text", zipped(&[("profile.json", &package_of(1, json!([{ "part": "skill", "way": "text", "text": long }])))]), "liian suuri"),
            ("a bomb", zipped(&[("profile.json", &spaces)]), "liian suuri"),
            ("a page for a picture", zipped(&[("profile.json", &with_file("media/x.jpg")), ("media/x.jpg", b"<html><script>alert(1)</script></html>")]), "mitään ei tuotu"),
        ];
        for (what, package, why) in refused {
            let answer = brings(&mut agent, &package).await;
            assert_eq!(answer.status, 422, "{what}: {}", answer.text());
            assert!(answer.text().contains(why), "{what}: {}", answer.text());
        }
        let mut files: Vec<(String, Vec<u8>)> = (0..300).map(|at| (format!("media/{at}.jpg"), vec![1])).collect();
        files.push(("profile.json".into(), good));
        let files: Vec<(&str, &[u8])> = files.iter().map(|(name, content)| (name.as_str(), content.as_slice())).collect();
        brings(&mut agent, &zipped(&files)).await.is(422).says("enintään 200 kohtaa");
        // first a good picture, then a bad one: the good one does not stay either
        let two = package_of(1, json!([
            { "part": "skill", "way": "picture", "file": { "place": "media/1.png", "kind": "picture", "name": "1.png" } },
            { "part": "skill", "way": "picture", "file": { "place": "media/2.png", "kind": "picture", "name": "2.png" } },
        ]));
        brings(&mut agent, &zipped(&[("profile.json", &two), ("media/1.png", DOT), ("media/2.png", b"GIF?")])).await.is(422);
        for text in ["SELECT count(*) FROM profile_item", "SELECT count(*) FROM medium", "SELECT count(*) FROM vault_holder"] {
            assert_eq!(house.count(text).await, 0, "{text}");
        }
        agent.get(BROUGHT).await.is_sent_to(BRINGING);
    }

    /// Within the network the profile is the person's: their posts change, it does not, and the new line sees nothing of it.
    async fn whoever_moves_to_another_employer_of_the_network_keeps_their_profile(house: Staffed) {
        let mut agent = house.visitor("agent").await;
        let item = writes(&mut agent, "strengths", canary("answer")).await;
        shows(&house, &mut agent, &item, "supervisor").await;
        let (agent_id, there, lead) = (house.person("agent").await, house.me("other-employer").await, house.person("other-employer").await);
        let unit = crate::posts::unit(&house, "Vastaanotto").await;
        change(&house, sql!("UPDATE post_held SET employer_id = $1, unit_id = $2, supervisor_id = $3 WHERE person_id = $4")
            .bind(there.employer_id).bind(unit).bind(lead).bind(agent_id)).await;
        change(&house, sql!("UPDATE person SET employer_id = $1 WHERE id = $2").bind(there.employer_id).bind(agent_id)).await;
        agent.get(PROFILE).await.is_ok().says(canary("answer")).says("Elli Esihenkilö ei ole enää esihenkilösi");
        house.visitor("other-employer").await.get(&item).await.is_missing();
        let next = writes(&mut agent, "skill", "Uusi työ").await;
        agent.get(&next).await.is_ok();
        agent.get(&item).await.is_ok().says(canary("answer"));
    }

    async fn what_is_erased_and_what_leavers_leave_loses_its_key(house: Staffed) {
        let mut agent = house.visitor("agent").await;
        let item = gives(&mut agent, "skill", "picture", "kuva.png", DOT, "Sormus").await;
        shows(&house, &mut agent, &item, "supervisor").await;
        let mut tx = house.app.store.begin().await.unwrap();
        for room in house::rooms::all(&web::Settings::default()) {
            if let Some(parting) = room.parting {
                parting(house.person("agent").await, house.app.now(), &mut tx).await.unwrap();
            }
        }
        tx.commit().await.unwrap();
        for text in ["SELECT count(*) FROM profile_item", "SELECT count(*) FROM profile_showing", "SELECT count(*) FROM medium", "SELECT count(*) FROM vault_holder"] {
            assert_eq!(house.count(text).await, 0, "{text}");
        }
        let mut colleague = house.visitor("colleague").await;
        writes(&mut colleague, "skill", canary("draft")).await;
        house.leaves("colleague", "2021-10-04").await;
        house.it_is("2023-10-05T03:30");
        house.work().await;
        for text in ["SELECT count(*) FROM profile_item", "SELECT count(*) FROM vault_holder"] {
            assert_eq!(house.count(text).await, 0, "{text}");
        }
    }
}
