//! An urgent notice stands on top of every page of those whom it concerns until its end, and wakes nobody who has not
//! chosen so.

use crate::world::{Staffed, World};
use mail::State;
use notices::quiet::Quiet;
use notices::{Board, Choice, Rhythm};
use testing::staff::NOBODY;
use testing::{House, Visitor, on_both};

const WORDS: &str = "Vesi on poikki A-siivessä. Käyttäkää pullovettä.";

/// The coordinator posts one until that moment of that day, for everybody or for chosen units; where it is.
async fn posts(house: &House, who: &str, ends: (&str, &str), units: &[&str]) -> String {
    let all = people::Unit::all(house.app.store.read()).await.unwrap();
    let id = |name: &str| all.iter().find(|unit| unit.name == name).unwrap_or_else(|| panic!("{name}")).id.to_string();
    let ids: Vec<String> = units.iter().map(|name| id(name)).collect();
    let now = house.app.now().local();
    let (day, time) = now.split_once('T').unwrap();
    let audience = if units.is_empty() { "everybody" } else { "chosen" };
    let mut fields = vec![
        ("words-fi", WORDS),
        ("begins_on", day),
        ("begins_time", time),
        ("ends_on", ends.0),
        ("ends_time", ends.1),
        ("audience", audience),
    ];
    fields.extend(ids.iter().map(|id| ("unit", id.as_str())));
    let answer = house.visitor(who).await.post("/notices/urgent", &fields).await;
    answer.is(303).header("location").to_owned()
}

async fn sees_it(visitor: &mut Visitor) -> bool {
    visitor.get("/").await.is_ok().text().contains(WORDS)
}

async fn chooses_to_be_woken(house: &House, who: &str) {
    let mut tx = house.app.store.begin().await.unwrap();
    let choice = Choice { rhythm: Rhythm::Never, quiet: Quiet::default(), urgent_at_night: true };
    choice.keep(house.person(who).await, house.app.now(), &mut tx).await.unwrap();
    tx.commit().await.unwrap();
}

async fn kept(house: &House) -> Vec<String> {
    let letters = house.postbox().await.into_iter().filter(|letter| letter.state == State::Kept);
    letters.map(|letter| letter.address).collect()
}

on_both! {
    async fn it_stands_on_top_of_every_page_until_its_end(house: Staffed) {
        let mut nurse = house.visitor("staff").await;
        assert!(!sees_it(&mut nurse).await);
        posts(&house, "coordinator", ("2021-10-04", "18:00"), &[]).await;
        for path in ["/", "/notices/choices", "/coaching"] {
            nurse.get(path).await.is_ok().says("Kiireellinen tiedote").says(WORDS).says("Voimassa tänään klo 18.00 asti");
        }
        house.visitor(NOBODY).await.get("/sign-in").await.is_ok().never_says(WORDS);
        house.it_is("2021-10-04T17:59");
        assert!(sees_it(&mut nurse).await);
        house.it_is("2021-10-04T18:00");
        assert!(!sees_it(&mut nurse).await, "it goes by itself");
        house.visitor("editor").await.get("/notices/urgent").await.says("Päättyneet").says(WORDS);
    }

    async fn a_chosen_employer_is_meant_with_all_its_units_and_nobody_else(house: Staffed) {
        let address = posts(&house, "editor", ("2021-10-05", "06:00"), &["Koivulan sote"]).await;
        for who in ["agent", "other-unit", "staff", "leadership"] {
            assert!(sees_it(&mut house.visitor(who).await).await, "{who}");
        }
        for who in ["other-employer", "coach"] {
            let mut visitor = house.visitor(who).await;
            assert!(!sees_it(&mut visitor).await, "{who}");
            visitor.get(&address).await.is_missing();
        }
        let ward = posts(&house, "admin", ("2021-10-05", "06:00"), &["Osasto 3", "Vastaanotto"]).await;
        house.visitor("colleague").await.get(&ward).await.is_ok().says("Osasto 3, Vastaanotto");
        house.visitor("other-employer").await.get(&ward).await.is_ok();
        house.visitor("other-unit").await.get(&ward).await.is_missing();
    }

    async fn it_can_be_ended_early_and_stays_in_the_history(house: Staffed) {
        let address = posts(&house, "coordinator", ("2021-10-06", "12:00"), &[]).await;
        let mut editor = house.visitor("editor").await;
        let mut nurse = house.visitor("staff").await;
        nurse.post(format!("{address}/ending"), &[]).await.is_forbidden();
        editor.post(format!("{address}/ending"), &[]).await.is_sent_to("/notices/urgent");
        editor.get("/notices/urgent").await.says("Tiedote on lopetettu").says("Lopetettu aikaisemmin").says(WORDS);
        assert!(!sees_it(&mut nurse).await);
        nurse.get(&address).await.is_ok().says("ei ole enää voimassa");
        editor.post(format!("{address}/ending"), &[]).await.is_sent_to("/notices/urgent");
        editor.get("/notices/urgent").await.says("oli jo päättynyt");
    }

    async fn it_has_an_end_within_fourteen_days_and_nothing_typed_is_lost(house: Staffed) {
        let mut editor = house.visitor("editor").await;
        for (day, time) in [("", ""), ("2021-10-04", "12:59"), ("2021-10-18", "13:01"), ("2021-10-05", "")] {
            let fields = [("words-fi", WORDS), ("begins_on", "2021-10-04"), ("begins_time", "13:00"), ("ends_on", day), ("ends_time", time), ("audience", "everybody")];
            editor.post("/notices/urgent", &fields).await.is(422).says(WORDS).says("enintään 14 vuorokauden päähän");
        }
        editor.post("/notices/urgent", &[("audience", "chosen")]).await.is(422).says("Kirjoita tiedote").says("vähintään yksi työnantaja");
        assert_eq!(house.count("SELECT count(*) FROM urgent_notice").await, 0);
        posts(&house, "editor", ("2021-10-18", "13:00"), &[]).await;
    }

    async fn only_who_speaks_to_the_staff_writes_one(house: Staffed) {
        for who in ["staff", "agent", "coach", "supervisor", "leadership", "representative"] {
            let mut visitor = house.visitor(who).await;
            visitor.get("/notices/urgent/new").await.is_missing();
            visitor.post("/notices/urgent", &[("words-fi", WORDS)]).await.is_missing();
            visitor.get("/").await.never_says("/notices/urgent");
        }
        for who in ["coordinator", "editor", "admin"] {
            house.visitor(who).await.get("/notices/urgent/new").await.is_ok();
        }
    }

    async fn a_hundred_pages_ask_the_database_for_it_once(house: Staffed) {
        posts(&house, "editor", ("2021-10-05", "06:00"), &[]).await;
        let (mut nurse, board) = (house.visitor("staff").await, Board::of(&house.app));
        nurse.get("/").await.is_ok();
        let before = board.looks();
        let begun = std::time::Instant::now();
        for _ in 0..100 {
            nurse.get("/").await.is_ok();
        }
        let looks = board.looks() - before;
        assert!(looks <= begun.elapsed().as_secs() / 10 + 1, "{looks} looks in {:?}", begun.elapsed());
    }

    async fn its_letter_wakes_only_who_has_chosen_so(house: Staffed) {
        house.it_is("2021-10-04T23:00");
        chooses_to_be_woken(&house, "other-unit").await;
        posts(&house, "coordinator", ("2021-10-05", "12:00"), &["Koivulan sote"]).await;
        house.work().await;
        house.it_is("2021-10-04T23:05");
        house.work().await;
        assert_eq!(kept(&house).await, ["oona@koivula.example"]);
        house.it_is("2021-10-05T07:00");
        house.work().await;
        house.it_is("2021-10-05T07:05");
        house.work().await;
        let letters = kept(&house).await;
        assert!(letters.contains(&"heli@koivula.example".to_owned()) && !letters.contains(&"riitta@kuusisto.example".to_owned()));
        assert!(!letters.contains(&"erkki@koivula.example".to_owned()), "who has left is not written to");
        let mut once = letters.clone();
        once.sort();
        once.dedup();
        assert_eq!(once.len(), letters.len(), "nobody is told twice");
        assert!(house.postbox().await.iter().all(|letter| !letter.body.contains("Vesi") && !letter.subject.contains("Vesi")));
    }

    async fn no_letter_comes_of_what_was_over_before_its_reader_woke(house: Staffed) {
        house.it_is("2021-10-04T23:00");
        posts(&house, "coordinator", ("2021-10-05", "06:30"), &[]).await;
        let later = posts(&house, "coordinator", ("2021-10-05", "12:00"), &[]).await;
        house.work().await;
        house.visitor("coordinator").await.post(format!("{later}/ending"), &[]).await.is_sent_to("/notices/urgent");
        house.it_is("2021-10-05T07:10");
        house.work().await;
        assert_eq!(kept(&house).await, Vec::<String>::new());
    }

    async fn it_prints_in_every_language_there_is(world: World) {
        let mut agent = world.house.visitor("agent").await;
        let page = agent.get(format!("/notices/urgent/{}", world.urgent)).await;
        page.is_ok().says("Vesi on poikki.").says("Tulosta seinälle").says("Julkaisi Tiina Toimittaja").says("class=\"poster\"");
    }
}
