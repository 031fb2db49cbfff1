//! The cohort's own space: who talks there, where each left off, and what an open page hears.

use crate::second_factor::enrolled;
use crate::sign_in::{by_link, run};
use crate::world::{World, canary, house};
use axum::body::Body;
use coaching::space::Arriving;
use coaching::space::members::Space;
use http::{Method, header};
use std::time::Duration;
use store::{Id, Query};
use testing::staff::NOBODY;
use testing::{Answer, Arranged, House, Kind, Visitor, asking, on_both};

impl World {
    fn space_page(&self) -> String {
        format!("/coaching/spaces/{}", self.ours.cohort)
    }

    fn thread_page(&self) -> String {
        format!("/coaching/threads/{}", self.thread.0)
    }

    pub fn live(&self) -> String {
        format!("{}/live", self.thread_page())
    }

    /// Says it straight into the thread, as many times.
    async fn say(&self, who: &str, times: usize, body: &str) {
        let (house, me) = (&self.house, self.house.me(who).await);
        let space = Space::find_seen(self.ours.cohort, me.id, house.app.store.read()).await.unwrap().unwrap();
        let members = Space::members(space.id, &house.app.clock.today(), house.app.store.read()).await.unwrap();
        for n in 0..times {
            let body = format!("{body} {n}");
            let mut tx = house.app.store.begin().await.unwrap();
            let arriving = Arriving {
                id: house.app.clock.new_id(),
                employer_id: space.employer_id,
                thread_id: self.thread.0,
                about: &crate::world::fi("Miten saamme yövuoron mukaan?"),
                authors: &[],
                me: &me,
                members: &members,
                body: &body,
                medium_id: None,
                answers: None,
                now: house.app.now(),
            };
            arriving.arrive(&mut tx).await.unwrap().expect("once");
            tx.commit().await.unwrap();
        }
    }

    async fn enters(&self, who: &str) -> Visitor {
        let mut visitor = self.house.visitor(who).await;
        visitor.post(format!("{}/entry", self.space_page()), &[]).await.is_sent_to(self.space_page());
        visitor
    }

    /// Notices of this kind that await somebody.
    async fn told(&self, who: &str, word: &'static str) -> i64 {
        let query = Query::new("SELECT count(*) FROM notice WHERE person_id = $1 AND word = $2 AND ended_at IS NULL");
        let person = self.house.person(who).await;
        query.bind(person).bind(word).one::<(i64,)>(self.house.app.store.read()).await.unwrap().0
    }
}

on_both! {
    async fn a_cohort_talks_by_theme_and_each_goes_on_where_they_left_off(world: World) {
        let mut coach = world.enters("coach").await;
        coach.get(world.space_page()).await.is_ok().says("Arjen kysymykset").says("Miten saamme yövuoron mukaan?").says("Yksi uusi");
        coach.get(world.thread_page()).await.is_ok().says(canary("the space of cohort A"));
        coach.post(format!("{}/reading", world.thread_page()), &[("number", "1")]).await.is_sent_to(world.space_page());
        coach.get(world.space_page()).await.says("Olet lukenut kaiken");
        world.say("agent", 12, "Kokeilimme kierrossanaa").await;
        coach.get(world.space_page()).await.says("12 uutta – jatka tästä: Miten saamme yövuoron mukaan?").says("#new");
        let page = coach.get(world.thread_page()).await;
        page.is_ok().says("id=\"new\"").says("Kokeilimme kierrossanaa 11");
        let (new, first) = (page.text().find("id=\"new\"").unwrap(), page.text().find("Kokeilimme kierrossanaa 0").unwrap());
        assert!(new < first, "the line stands before the first new one");
        coach.post(format!("{}/reading", world.thread_page()), &[("number", "4")]).await;
        coach.post(format!("{}/reading", world.thread_page()), &[("number", "2")]).await;
        coach.get(world.space_page()).await.says("9 uutta");
        coach.post(format!("{}/following", world.thread_page()), &[("following", "muted")]).await.is(303);
        coach.get(world.space_page()).await.says("vaimennettu").says("Olet lukenut kaiken");
    }

    async fn a_thread_begins_with_a_theme_a_heading_and_words(world: World) {
        let mut agent = world.enters("agent").await;
        let to = format!("{}/threads", world.space_page());
        agent.get(format!("{to}/new")).await.is_ok().says("Arjen kysymykset").says("Mikä toimi").says("Kuka lukee täällä?").says("Vilma Valmentaja");
        agent.post(&to, &[("theme", "Mikä toimi"), ("name", "Varjopäivä"), ("body", "")]).await.is(422).says("Varjopäivä");
        agent.post(&to, &[("theme", "Mikä toimi"), ("name", "Varjopäivä"), ("body", "Se onnistui.")]).await.is(303);
        agent.get(world.space_page()).await.says("Mikä toimi").says("Varjopäivä");
        assert_eq!(world.house.count("SELECT count(*) FROM thread WHERE name = 'Varjopäivä'").await, 1);
    }

    async fn only_the_cohort_and_its_coach_come_into_its_space(world: World) {
        for who in ["coordinator", "supervisor", "leadership", "admin", "colleague", "agent-b", "coach-b", "representative", "former"] {
            let mut visitor = world.house.visitor(who).await;
            for path in [world.space_page(), world.thread_page(), format!("{}/news", world.thread_page()), format!("{}/live", world.thread_page())] {
                let answer = visitor.get(&path).await;
                assert!(answer.status == 404 || answer.is_sent_to_the_door(), "{who} at {path}: {}", answer.status);
                answer.never_says(canary("the space of cohort A"));
            }
            let said = visitor.post(format!("{}/remarks", world.thread_page()), &[("body", "Hei")]).await;
            assert!(said.status == 404 || said.is_sent_to_the_door(), "{who} says something");
        }
        assert_eq!(world.house.count("SELECT count(*) FROM remark WHERE body = 'Hei'").await, 0);
    }

    async fn the_ground_rules_come_first_and_are_accepted_once(world: World) {
        let mut fellow = world.house.visitor("fellow").await;
        fellow.get(world.space_page()).await.is_ok().says("spelreglerna").never_says("Miten saamme");
        fellow.get(world.thread_page()).await.is_sent_to(world.space_page());
        fellow.post(format!("{}/remarks", world.thread_page()), &[("body", "Hei")]).await.is_forbidden();
        for _ in 0..2 {
            fellow.post(format!("{}/entry", world.space_page()), &[]).await.is_sent_to(world.space_page());
        }
        fellow.get(world.thread_page()).await.is_ok().never_says("spelreglerna");
    }

    async fn whoever_is_called_by_name_is_told_and_so_is_who_follows(world: World) {
        let mut coach = world.enters("coach").await;
        let to = format!("{}/remarks", world.thread_page());
        coach.post(&to, &[("body", "Hyvä huomio @Liisa, jatka!")]).await.is(303);
        assert_eq!(world.told("fellow", "notice-mention").await, 1);
        assert_eq!(world.told("agent", "notice-thread").await, 1, "who began it follows it");
        assert_eq!(world.told("coach", "notice-thread").await, 0, "nobody is told of their own words");
        let mut fellow = world.enters("fellow").await;
        fellow.get(world.thread_page()).await.says("@Liisa");
        fellow.post(format!("{}/reading", world.thread_page()), &[("number", "2")]).await;
        assert_eq!(world.told("fellow", "notice-mention").await, 0, "read is over");
        let chosen = world.house.person("fellow").await.to_string();
        coach.post(&to, &[("body", "Mitä sinä sanot?"), ("calls", &chosen)]).await.is(303);
        assert_eq!(world.told("fellow", "notice-mention").await, 1, "chosen from the list, without script");
        coach.get(world.thread_page()).await.says("@Liisa Lähihoitaja Mitä sinä sanot?");
        coach.post(&to, &[("body", "@Pekka Pelastaja ei ole tässä ryhmässä")]).await.is(303);
        assert_eq!(world.told("agent-b", "notice-mention").await, 0);
    }

    async fn an_answer_to_an_answer_answers_the_same_remark(world: World) {
        let mut coach = world.enters("coach").await;
        let to = format!("{}/remarks", world.thread_page());
        coach.get(format!("{}?answer={}", world.thread_page(), world.thread.1)).await.is_ok().says("Vastaat viestiin: Aino Aamuvuoro");
        let (one, two) = (world.house.app.clock.new_id().to_string(), world.house.app.clock.new_id().to_string());
        coach.post(&to, &[("remark", &one), ("answers", &world.thread.1.to_string()), ("body", "Ensin näin")]).await.is(303);
        coach.post(&to, &[("remark", &two), ("answers", &one), ("body", "Sitten näin")]).await.is(303);
        coach.get(world.thread_page()).await.says("Vastaus: Aino Aamuvuoro");
        let levels = "SELECT count(*) FROM remark r JOIN remark a ON a.id = r.answers_id WHERE a.answers_id IS NOT NULL";
        assert_eq!(world.house.count(levels).await, 0);
        assert_eq!(world.house.count("SELECT count(*) FROM remark WHERE answers_id IS NOT NULL").await, 2);
    }

    async fn an_author_changes_and_takes_away_and_a_coach_moderates_with_a_reason(world: World) {
        let (mut agent, mut coach) = (world.enters("agent").await, world.enters("coach").await);
        let (edit, removal) = (format!("/coaching/remarks/{}/edit", world.thread.1), format!("/coaching/remarks/{}/removal", world.thread.1));
        coach.get(&edit).await.is_forbidden();
        agent.post(&edit, &[("body", "Toisin sanoen")]).await.is(303);
        coach.get(world.thread_page()).await.says("Toisin sanoen").says("muokattu").never_says(canary("the space of cohort A"));
        world.house.visitor("fellow").await.post(&removal, &[("reason", "x")]).await.is_forbidden();
        coach.post(&removal, &[("reason", "")]).await.is(422).says("Kerro syy");
        coach.post(&removal, &[("reason", "Tästä tunnistaa potilaan")]).await.is(303);
        agent.get(world.thread_page()).await.says("Syy: Tästä tunnistaa potilaan").never_says("Toisin sanoen");
        assert_eq!(world.told("agent", "notice-moderated").await, 1);
        assert_eq!(world.house.count("SELECT count(*) FROM remark WHERE body LIKE '%Toisin%'").await, 0, "the words are gone");
        agent.post(&edit, &[("body", "Takaisin")]).await.is_forbidden();
        world.say("agent", 1, "Oma").await;
        let id: (Id,) = Query::new("SELECT id FROM remark WHERE body = 'Oma 0'").one(world.house.app.store.read()).await.unwrap();
        agent.get(format!("/coaching/remarks/{}/removal", id.0)).await.is_ok().says("Poistetaanko viesti?");
        agent.post(format!("/coaching/remarks/{}/removal", id.0), &[]).await.is(303);
        coach.get(world.thread_page()).await.says("Kirjoittaja poisti tämän viestin");
    }

    async fn a_picture_in_a_thread_is_seen_by_the_cohort_only(world: World) {
        use testing::Part::{File, Text};
        let mut agent = world.enters("agent").await;
        let parts = [Text("body", ""), Text("described", "Taulu taukotilassa"), File("medium", "taulu.png", crate::world::DOT)];
        agent.sends(format!("{}/remarks", world.thread_page()), &parts).await.is(303);
        let mut coach = world.enters("coach").await;
        let page = coach.get(world.thread_page()).await;
        page.says("Taulu taukotilassa");
        let text = page.text();
        let path = text.split('"').find(|part| part.starts_with("/media/")).expect("a picture").to_owned();
        coach.get(&path).await.is_ok();
        for who in ["coordinator", "admin", "agent-b", "supervisor"] {
            world.house.visitor(who).await.get(&path).await.is_missing();
        }
    }

    async fn three_hundred_remarks_ask_as_much_as_three_and_weigh_under_thirty_kilobytes(world: World) {
        let mut coach = world.enters("coach").await;
        let store = world.house.app.store.clone();
        world.say("agent", 1, &varied(1)).await;
        world.say("agent", 1, &varied(2)).await;
        let mut asked = vec![];
        for more in [0, 297] {
            for n in 0..more {
                world.say("agent", 1, &varied(n + 3)).await;
            }
            ask_compressed(&mut coach, &world.thread_page()).await; // what a node asks anew twice a minute is fresh now
            let before = store.asked();
            let began = std::time::Instant::now();
            let page = ask_compressed(&mut coach, &world.thread_page()).await;
            assert!(began.elapsed() < Duration::from_secs(2), "{:?}", began.elapsed());
            page.is_ok();
            assert!(page.body.len() < 30_000, "{} bytes over the wire", page.body.len());
            assert_eq!(page.header("content-encoding"), "br");
            asked.push(store.asked() - before);
        }
        assert_eq!(asked[0], asked[1], "as many questions for 300 remarks as for 3");
        assert_eq!(world.house.count("SELECT remarks FROM thread WHERE remarks = 300").await, 300);
        coach.post(format!("{}/reading", world.thread_page()), &[("number", "300")]).await;
        coach.get(world.thread_page()).await.says("id=\"r300\"").says("id=\"r251\"").never_says("id=\"r250\"").says("?from=201");
        coach.get(format!("{}?from=101", world.thread_page())).await.says("id=\"r101\"").says("id=\"r150\"").never_says("id=\"r151\"").says("150 viestiä jäljellä");
    }

    async fn sixty_four_speak_at_once_and_are_numbered_without_gaps(world: World) {
        let agent = world.enters("agent").await;
        let to = format!("{}/remarks", world.thread_page());
        let once = world.house.app.clock.new_id().to_string();
        let all: Vec<_> = (0..64).map(|n| {
            let (mut agent, to, once) = (agent.clone(), to.clone(), once.clone());
            tokio::spawn(async move {
                let (body, id) = (format!("Ajatus {n}"), if n % 2 == 0 { once } else { String::new() });
                agent.post(&to, &[("remark", &id), ("body", &body)]).await.is(303);
            })
        }).collect();
        for one in all {
            one.await.expect("nobody falls over");
        }
        let count = |text| world.house.count(text);
        assert_eq!(count("SELECT count(*) FROM remark WHERE body LIKE 'Ajatus %'").await, 33, "32 of their own, and one pressed 32 times");
        assert_eq!(count("SELECT remarks FROM thread WHERE remarks > 1").await, 34);
        assert_eq!(count("SELECT count(DISTINCT number) FROM remark WHERE number > 0 AND subject_id IN (SELECT id FROM thread WHERE remarks > 1)").await, 34);
        assert_eq!(count("SELECT max(number) FROM remark").await, 34);
    }

    async fn an_open_page_fetches_what_came_and_what_changed(world: World) {
        let mut coach = world.enters("coach").await;
        world.say("agent", 3, "Uutta").await;
        let news = coach.get(format!("{}/news?after=1&seen=1", world.thread_page())).await;
        news.is_ok().says("Uutta 0").says("Uutta 2").says("data-last=\"4\"").says("3 uutta viestiä").never_says("<html");
        coach.get(format!("{}/news?after=4", world.thread_page())).await.says("data-fresh=\"\"");
        world.house.it_is("2021-10-04T13:10");
        let mut agent = world.enters("agent").await;
        agent.post(format!("/coaching/remarks/{}/edit", world.thread.1), &[("body", "Muutettu")]).await.is(303);
        let since = store::Moment::in_helsinki("2021-10-04T13:05").unwrap().0;
        coach.get(format!("{}/news?after=4&since={since}", world.thread_page())).await.says("Muutettu").never_says("Uutta 0");
    }
}

/// Some two hundred letters, each time others, as people write.
fn varied(seed: usize) -> String {
    let words = "kokeilimme kierrossanaa yövuorossa jokainen sanoi asian joka pitää säilyttää taululle kirjasin vain omat \
                 ajatukset aamulla ehdotettiin kuittausta esihenkilö kuunteli eikä korjannut mietin miten hiljaisille tehdään tilaa";
    let words: Vec<&str> = words.split_whitespace().collect();
    let mut at = seed * 7919 + 13;
    let mut next = || {
        at = (at * 1_103_515_245 + 12_345) % 2_147_483_648;
        words[at / 65_536 % words.len()]
    };
    (0..24).map(|_| next()).collect::<Vec<_>>().join(" ")
}

async fn ask_compressed(visitor: &mut Visitor, path: &str) -> Answer {
    visitor.ask(asking(Method::GET, path).header("accept-encoding", "br").body(Body::empty()).unwrap()).await
}

/// A house whose streams ask anew five times a second.
pub async fn lively(kind: Kind, settings: web::Settings) -> World {
    let parts = |rooms: &[people::Room]| {
        let mut parts = house::rooms::parts(rooms);
        parts.insert(people::live::Pace(Duration::from_millis(200)));
        parts
    };
    World::in_house(House::built(kind, settings, house::rooms::all, parts).await.with_staff().await).await
}

struct Lively(World);

impl Arranged for Lively {
    async fn arranged(kind: Kind) -> Lively {
        Lively(lively(kind, web::Settings::default()).await)
    }
}

impl std::ops::Deref for Lively {
    type Target = World;
    fn deref(&self) -> &World {
        &self.0
    }
}

/// Listens until the stream ends by itself; it is open when this returns.
pub async fn listen(mut visitor: Visitor, path: String) -> tokio::task::JoinHandle<Answer> {
    let request = asking(Method::GET, path).header(header::ACCEPT, "text/event-stream").body(Body::empty()).unwrap();
    let listening = tokio::spawn(async move { visitor.ask(request).await });
    tokio::time::sleep(Duration::from_millis(300)).await;
    listening
}

pub async fn ended(listening: tokio::task::JoinHandle<Answer>) -> String {
    let answer = tokio::time::timeout(Duration::from_secs(20), listening).await.expect("the stream ends").unwrap();
    answer.is_ok().says("event: over");
    answer.text()
}

on_both! {
    async fn a_stream_tells_of_news_and_ends_at_sign_out_at_the_end_of_the_post_and_on_leaving_the_cohort(world: Lively) {
        assert!(people::live::Pace::default().0 <= Duration::from_secs(30), "asked anew at least every half minute");
        let live = world.live();
        let mut coach = world.enters("coach").await;
        let listening = listen(coach.clone(), live.clone()).await;
        world.say("agent", 1, "Kuuletko").await;
        tokio::time::sleep(Duration::from_millis(300)).await;
        coach.post("/sign-out", &[]).await;
        let heard = ended(listening).await;
        assert!(heard.contains("event: news"), "{heard}");
        assert!(!heard.contains("Kuuletko"), "the stream itself carries no words");

        let listening = listen(world.enters("fellow").await, live.clone()).await;
        world.house.leaves("fellow", "2021-10-03").await;
        ended(listening).await;

        let listening = listen(world.enters("agent").await, live.clone()).await;
        let (mut tx, person) = (world.house.app.store.begin().await.unwrap(), world.house.person("agent").await);
        let cohort = coaching::cohort::Cohort::of_programme(world.ours.programme.id, person, &mut tx).await.unwrap();
        let cohort = cohort.into_iter().find(|cohort| cohort.id == world.ours.cohort).unwrap();
        coaching::enrolment::leave(&cohort, person, world.house.app.now(), &mut tx).await.unwrap();
        tx.commit().await.unwrap();
        ended(listening).await;
        world.house.visitor("agent").await.get(&live).await.is_missing();
        world.house.visitor(NOBODY).await.get(&live).await.is(303);
    }

    async fn a_stream_ends_in_a_browser_that_has_yet_to_show_the_second_factor(world: Lively) {
        let mut there = by_link(&world.house, "agent").await;
        there.get(world.thread_page()).await.is_ok();
        let listening = listen(there.clone(), world.live()).await;
        enrolled(&mut by_link(&world.house, "agent").await).await;
        ended(listening).await;
        assert!(there.get(world.live()).await.is_sent_to_the_door());
    }

    async fn a_live_page_that_nobody_touches_is_no_use_of_a_shared_computer(world: Lively) {
        let house = &world.house;
        let mut shared = house.visitor(NOBODY).await;
        let mut tx = house.app.store.begin().await.unwrap();
        let secret = people::Link::make(house.person("agent").await, &mut tx).await.unwrap().expect("a link");
        tx.commit().await.unwrap();
        shared.post(format!("/sign-in/{secret}"), &[("shared", "1")]).await.is(303);
        run(house, "UPDATE browser_session SET seen_at = seen_at - 20000000, ends_at = ends_at - 290000000 WHERE shared").await;
        let noted = async || house.count("SELECT count(*) FROM browser_session WHERE shared AND seen_at >= made_at").await;
        let (first, again) = (listen(shared.clone(), world.live()).await, listen(shared.clone(), world.live()).await);
        assert_eq!(noted().await, 0, "neither the stream nor its coming back");
        shared.get(world.thread_page()).await.is_ok();
        for _ in 0..100 {
            if noted().await == 1 { break }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        assert_eq!(noted().await, 1, "a page that is opened is use");
        run(house, "UPDATE browser_session SET ends_at = made_at WHERE shared").await;
        ended(first).await;
        ended(again).await;
        assert!(shared.get(world.live()).await.is_sent_to_the_door());
    }

    async fn a_person_listens_to_a_few_streams_at_a_time(world: Lively) {
        let coach = world.enters("coach").await;
        let mut all = vec![];
        for _ in 0..4 {
            all.push(listen(coach.clone(), world.live()).await);
        }
        let fifth = tokio::time::timeout(Duration::from_secs(5), listen(coach.clone(), world.live()).await);
        fifth.await.unwrap().unwrap().is(204);
        coach.clone().post("/sign-out", &[]).await;
        for one in all {
            ended(one).await;
        }
    }
}

#[test]
fn what_is_said_on_one_node_is_heard_on_another() {
    testing::tell(Kind::PostgreSQL, |kind| async move {
        let world = World::in_house(house(kind).await).await;
        let other = store::Store::open(world.house.database()).await.unwrap();
        let (mut heard, listening) = (other.hear(), other.clone());
        let listener = tokio::spawn(async move { listening.listen().await });
        tokio::time::sleep(Duration::from_millis(500)).await;
        world.say("agent", 1, "Kuuluuko").await;
        let about = tokio::time::timeout(Duration::from_secs(10), heard.recv()).await.expect("it rings").unwrap();
        assert_eq!(about, world.thread.0);
        listener.abort();
    });
}
