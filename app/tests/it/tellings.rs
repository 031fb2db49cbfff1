//! A message carried to a unit: told in one entry, its questions raised and brought back, and how far it has come.

use crate::messages::{FOR_UNIT, PUBLIC};
use crate::posts::unit;
use crate::voice::{answer, id_of, publish, theme};
use crate::world::{Staffed, World, canary, fi};
use messages::message::Message;
use messages::telling::entry::{Entry, Telling};
use notices::audience::Audience;
use people::{ByReference, Me};
use posts::{Placing, Writing, Written};
use std::collections::BTreeSet;
use store::{Id, sql};
use testing::staff::everybody;
use testing::{House, Visitor, on_both};
use web::acts::{Permit, See};

const TITLE: &str = "Toinen tahtotilakierros on auki";
const TO_TELL: &str = messages::TO_TELL;
const AWAITS_NIGHT: &str = "messages-awaits-night";
const AWAITS_QUESTIONS: &str = messages::raising::raised_question::TO_SEND;

/// What is knocked at: an entry with a question that waits, and one whose question has been sent and answered.
pub struct Kept {
    pub telling: Id,
    pub waiting: Id,
    pub sent: Id,
    pub answered: Id,
}

impl World {
    /// The agent's two, made once a house.
    pub async fn tellings(&self) -> Kept {
        let house = &self.house;
        self.messages().await;
        self.voice().await; // its questions are told by their numbers
        let mut agent = house.visitor("agent").await;
        if house.count("SELECT count(*) FROM message_telling").await == 0 {
            let entry = asked(house, &mut agent, FOR_UNIT, &["Ehtiikö yövuorossa?"]).await;
            let theme = theme(house, "Viestit").await;
            send(house, &mut agent, &entry, &["Ehtiikö yövuorossa?"], theme).await;
            asked(house, &mut agent, PUBLIC, &[canary("a question that has not been sent")]).await;
        }
        let found = |state: &'static str| async move {
            let query = sql!("SELECT telling_id, id, question_id FROM raised_question WHERE state = $1").bind(state);
            let found: (Id, Id, Option<Id>) = query.one(house.app.store.read()).await.unwrap();
            found
        };
        let ((sent, answered, question), (telling, waiting, _)) = (found("sent").await, found("waiting").await);
        let question = format!("/voice/{}", question.expect("sent"));
        if !house.visitor("staff").await.get(&question).await.text().contains("Ehtii.") {
            publish(house, &question).await;
            answer(house, &question, "Ehtii.").await;
        }
        Kept { telling, waiting, sent, answered }
    }
}

/// Written by the editor and published, for these units; none: for everybody.
pub async fn message(house: &House, title: &str, units: &[&str]) -> Id {
    let (id, me, now) = (house.app.clock.new_id(), house.me("editor").await, house.app.now());
    let mut audience = vec![];
    for name in units {
        audience.push(unit(house, name).await);
    }
    let written =
        Written { title: fi(title), body: fi("Sano vaikka näin."), original: "fi".into(), ..Written::default() };
    let writing = Writing {
        id,
        shelf: "messages",
        subject: None,
        written: &written,
        person_id: me.id,
        employer_id: me.employer_id,
        now,
    };
    let mut tx = house.app.store.begin().await.unwrap();
    assert!(writing.create(&Placing { audience: Audience(audience), ..Placing::of(me.id) }, &mut tx).await.unwrap());
    tx.commit().await.unwrap();
    house.visitor("editor").await.post(format!("/posts/{id}/publication"), &[("number", "1")]).await.is(303);
    house.work().await;
    id
}

/// As the form sends it: to the morning shift, nine present.
pub async fn tell(house: &House, who: &mut Visitor, message: Id, unit_name: &str, more: &[(&str, &str)]) -> String {
    let (unit, once) = (unit(house, unit_name).await.to_string(), house.app.clock.new_id().to_string());
    let mut fields = vec![("once", once.as_str()), ("unit", &unit), ("shift", "morning"), ("present", "9")];
    fields.extend(more);
    who.post(format!("/messages/{message}/tellings"), &fields).await.is(303).header("location").to_owned()
}

/// Where the newest entry is.
pub async fn newest(house: &House) -> Id {
    let all: Vec<(Id,)> =
        sql!("SELECT id FROM message_telling ORDER BY id DESC LIMIT 1").all(house.app.store.read()).await.unwrap();
    all[0].0
}

async fn awaits(house: &House, who: &str, word: &str) -> bool {
    let awaiting = notices::awaiting(house.person(who).await, house.app.store.read()).await.unwrap();
    awaiting.iter().any(|notice| notice.word == word)
}

/// The questions of an entry that wait.
pub async fn waiting(house: &House, telling: Id) -> Vec<Id> {
    let waiting = sql!("SELECT id FROM raised_question WHERE telling_id = $1 AND state = 'waiting' ORDER BY position");
    let ids: Vec<(Id,)> = waiting.bind(telling).all(house.app.store.read()).await.unwrap();
    ids.into_iter().map(|(id,)| id).collect()
}

/// Told with questions, which wait; where the entry is.
async fn asked(house: &House, who: &mut Visitor, message: Id, questions: &[&str]) -> String {
    let lines: Vec<(&str, &str)> = questions.iter().map(|question| ("question", *question)).collect();
    tell(house, who, message, "Osasto 3", &lines).await
}

/// Each is sent as it was written, on one theme.
async fn send(house: &House, who: &mut Visitor, telling: &str, words: &[&str], theme: Id) {
    let (ids, theme) = (waiting(house, id_of(telling)).await, theme.to_string());
    let names: Vec<[String; 3]> =
        ids.iter().map(|id| [format!("fate-{id}"), format!("words-{id}"), format!("theme-{id}")]).collect();
    let mut fields: Vec<(&str, &str)> = vec![];
    for (name, words) in names.iter().zip(words) {
        fields.extend([(name[0].as_str(), "send"), (name[1].as_str(), *words), (name[2].as_str(), theme.as_str())]);
    }
    who.post(format!("{telling}/questions"), &fields).await.is_sent_to(telling);
}

async fn questions(house: &House) -> i64 {
    house.count("SELECT count(*) FROM question").await
}

/// Everybody of the cast as a door sees them; whoever has left is not among them.
async fn as_they_stand(house: &House, who: &str) -> Option<Me> {
    let person = house.person(who).await;
    Me::of_people([person], &house.app).await.unwrap().pop()
}

on_both! {
    async fn the_agent_tells_the_shift_and_the_unit_has_been_told(house: Staffed) {
        let message = message(&house, TITLE, &[]).await;
        for who in ["agent", "fellow", "supervisor", "agent-b", "former-supervisor"] {
            assert!(awaits(&house, who, TO_TELL).await, "{who}");
        }
        let mut agent = house.visitor("agent").await;
        agent.get(format!("/messages/{message}")).await.is_ok().says("Kerroin tämän");
        agent.get(format!("/messages/{message}/tellings/new")).await.is_ok().says("value=\"morning\" id=\"shift\" checked");
        tell(&house, &mut agent, message, "Osasto 3", &[]).await;
        let page = agent.get(format!("/messages/{message}")).await;
        page.is_ok().says("Kerrottu aamuvuorolle · paikalla 9 · ei kysymyksiä");
        for (who, still) in [("agent", false), ("fellow", false), ("supervisor", false), ("agent-b", true), ("former-supervisor", true)] {
            assert_eq!(awaits(&house, who, TO_TELL).await, still, "{who}");
        }
        let mut colleague = house.visitor("colleague").await;
        let page = colleague.get(format!("/messages/{message}")).await;
        page.is_ok().says("Kerrottu aamuvuorolle · paikalla 9").says("kuittaa mitään").never_says("Kerroin tämän").never_says("Aino");
        let entry = format!("/messages/tellings/{}", newest(&house).await);
        colleague.get(&entry).await.is_ok().says("merkitsi muutosagentti").never_says("Aino");
        house.visitor("other-unit").await.get(&entry).await.is_missing();
    }

    async fn only_those_who_carry_it_to_the_unit_tell(house: Staffed) {
        let message = message(&house, TITLE, &["Osasto 3"]).await;
        let unit = unit(&house, "Osasto 3").await.to_string();
        let form = [("once", "00000000-0000-7000-8000-000000000001"), ("unit", unit.as_str()), ("shift", "night"), ("present", "5")];
        for who in ["colleague", "coordinator", "editor", "leadership", "representative"] {
            let mut visitor = house.visitor(who).await;
            visitor.get(format!("/messages/{message}/tellings/new")).await.is_forbidden();
            visitor.post(format!("/messages/{message}/tellings"), &form).await.is_forbidden();
        }
        for who in ["agent-b", "other-unit", "staff", "agent-c", "coach"] {
            house.visitor(who).await.post(format!("/messages/{message}/tellings"), &form).await.is_missing();
        }
        assert_eq!(house.count("SELECT count(*) FROM message_telling").await, 0);
        // A supervisor of another unit reads every message, and carries this one nowhere.
        house.visitor("former-supervisor").await.post(format!("/messages/{message}/tellings"), &form).await.is_forbidden();
        house.visitor("supervisor").await.post(format!("/messages/{message}/tellings"), &form).await.is(303);
        let entry = Entry::one(newest(&house).await, house.app.store.read()).await.unwrap().unwrap();
        assert_eq!(entry.told_as, people::Role::Supervisor);
    }

    async fn whoever_acts_for_a_supervisor_tells_for_them(house: Staffed) {
        let message = message(&house, TITLE, &["Osasto 3"]).await;
        let (staff, supervisor) = (house.person("staff").await, house.person("supervisor").await);
        let mut visitor = house.visitor("staff").await;
        visitor.get(format!("/messages/{message}/tellings/new")).await.is_missing();
        let mut tx = house.app.store.begin().await.unwrap();
        let acting = people::careers::acting::Acting {
            id: house.app.clock.new_id(),
            supervisor_id: supervisor,
            supervisor: String::new(),
            person_id: staff,
            name: String::new(),
            begins_on: house.app.clock.today(),
            ends_on: house.app.clock.today(),
        };
        acting.begin(&house.me("admin").await, house.app.now(), &mut tx).await.unwrap();
        tx.commit().await.unwrap();
        tell(&house, &mut visitor, message, "Osasto 3", &[]).await;
        assert!(!awaits(&house, "supervisor", TO_TELL).await);
    }

    async fn pressed_twice_it_is_told_once_and_what_was_typed_stays(house: Staffed) {
        let message = message(&house, TITLE, &[]).await;
        let (mut agent, unit) = (house.visitor("agent").await, unit(&house, "Osasto 3").await.to_string());
        let wrong = [("unit", unit.as_str()), ("present", "sata"), ("question", "Kuka päättää?"), ("told_on", "2021-10-05")];
        let page = agent.post(format!("/messages/{message}/tellings"), &wrong).await;
        page.is(422).says("sata").says("Kuka päättää?").says("Valitse työvuoro").says("väliltä 1–999").says("tänään tai aikaisemmin");
        assert_eq!(house.count("SELECT count(*) FROM message_telling").await, 0);
        let once = [("once", "00000000-0000-7000-8000-000000000002"), ("unit", unit.as_str()), ("shift", "evening"), ("present", "11"), ("question", "Kuka päättää?"), ("questions", "3")];
        for _ in 0..2 {
            let told = agent.post(format!("/messages/{message}/tellings"), &once).await;
            told.is_sent_to(format!("/messages/tellings/{}", newest(&house).await));
        }
        assert_eq!(house.count("SELECT count(*) FROM message_telling").await, 1);
        assert_eq!(house.count("SELECT count(*) FROM raised_question").await, 1);
        agent.get(format!("/messages/{message}")).await.is_ok().says("Kerrottu iltavuorolle · paikalla 11 · 3 kysymystä");
        // The next form begins with as many as last time.
        agent.get(format!("/messages/{message}/tellings/new")).await.is_ok().says("value=\"11\"");
    }

    async fn a_shift_that_has_not_heard_awaits_until_it_has(house: Staffed) {
        let message = message(&house, TITLE, &[]).await;
        let mut agent = house.visitor("agent").await;
        tell(&house, &mut agent, message, "Osasto 3", &[("missing", "night")]).await;
        assert!(!awaits(&house, "supervisor", TO_TELL).await && awaits(&house, "supervisor", AWAITS_NIGHT).await);
        let mut supervisor = house.visitor("supervisor").await;
        supervisor.get("/").await.is_ok().says("Toinen tahtotilakierros on auki: yövuoro puuttuu vielä");
        supervisor.get(format!("/messages/{message}")).await.is_ok().says("Yövuoro puuttuu vielä");
        assert!(!awaits(&house, "agent-b", AWAITS_NIGHT).await && !awaits(&house, "colleague", AWAITS_NIGHT).await);
        tell(&house, &mut supervisor, message, "Osasto 3", &[("shift", "night")]).await;
        let first = tell(&house, &mut supervisor, message, "Osasto 3", &[("shift", "all")]).await;
        assert!(!first.is_empty() && !awaits(&house, "supervisor", AWAITS_NIGHT).await && !awaits(&house, "fellow", AWAITS_NIGHT).await);
        supervisor.get(format!("/messages/{message}")).await.is_ok().never_says("Yövuoro puuttuu vielä");
    }

    async fn whoever_wrote_an_entry_puts_it_right_or_takes_it_back_the_same_day(house: Staffed) {
        let message = message(&house, TITLE, &[]).await;
        let (mut agent, mut fellow) = (house.visitor("agent").await, house.visitor("fellow").await);
        tell(&house, &mut agent, message, "Osasto 3", &[]).await;
        let id = newest(&house).await;
        let entry = format!("/messages/tellings/{id}");
        fellow.get(&entry).await.is_ok().never_says(&format!("{entry}/edit"));
        fellow.get(format!("{entry}/edit")).await.is_forbidden();
        fellow.post(format!("{entry}/removal"), &[]).await.is_forbidden();
        agent.get(format!("{entry}/edit")).await.is_ok().says("value=\"9\"");
        agent.post(format!("{entry}/edit"), &[("shift", "evening"), ("present", "12"), ("questions", "2")]).await.is_sent_to(&entry);
        fellow.get(&entry).await.is_ok().says("Berättat för kvällsskiftet · 12 på plats · 2 frågor");
        agent.post(format!("{entry}/edit"), &[("shift", "evening"), ("present", "0")]).await.is(422);

        agent.get(format!("{entry}/removal")).await.is_ok().says("Perutaanko");
        agent.post(format!("{entry}/removal"), &[]).await.is_sent_to(format!("/messages/{message}"));
        agent.get(&entry).await.is_missing();
        for who in ["agent", "fellow", "supervisor"] {
            assert!(awaits(&house, who, TO_TELL).await, "{who}");
        }
        tell(&house, &mut agent, message, "Osasto 3", &[]).await;
        let entry = format!("/messages/tellings/{}", newest(&house).await);
        house.it_is("2021-10-05T09:00");
        agent.post(format!("{entry}/removal"), &[]).await.is_forbidden();
        agent.get(format!("{entry}/edit")).await.is_forbidden();
    }

    async fn what_was_asked_is_the_messengers_alone_until_it_is_sent_in_their_voice(house: Staffed) {
        let (message, theme) = (message(&house, TITLE, &[]).await, theme(&house, "Osallisuus").await);
        let mut agent = house.visitor("agent").await;
        let entry = asked(&house, &mut agent, message, &["Kuka päättää väittämien jälkeen?"]).await;
        assert!(awaits(&house, "agent", AWAITS_QUESTIONS).await);
        agent.get("/").await.is_ok().says("Lähetä kysymykset");
        agent.get(&entry).await.is_ok().says("Kuka päättää väittämien jälkeen?").says("Kysyjän nimeä ei tallenneta");
        for who in ["fellow", "supervisor", "colleague", "coordinator"] {
            house.visitor(who).await.get(&entry).await.is_ok().never_says("väittämien jälkeen");
        }
        house.visitor("fellow").await.post(format!("{entry}/questions"), &[]).await.is_forbidden();
        let id = waiting(&house, id_of(&entry)).await[0];
        let none = [(&*format!("fate-{id}"), "send"), (&*format!("words-{id}"), "")];
        agent.post(format!("{entry}/questions"), &none).await.is(422).says("Kirjoita kysymys").says("Valitse aihe");
        assert_eq!(questions(&house).await, 0);
        send(&house, &mut agent, &entry, &["Kuka päättää väittämien jälkeen?"], theme).await;
        send(&house, &mut agent, &entry, &["Kuka päättää väittämien jälkeen?"], theme).await;
        assert_eq!(questions(&house).await, 1);
        assert!(!awaits(&house, "agent", AWAITS_QUESTIONS).await);
        assert_eq!(house.count("SELECT count(*) FROM raised_question WHERE words <> ''").await, 0, "kept once");
        agent.get(&entry).await.is_ok().says("Kuka päättää väittämien jälkeen?").says("Vastaanotettu");
        house.visitor("colleague").await.get(&entry).await.is_ok().never_says("väittämien jälkeen"); // nobody has read it yet
        agent.post(format!("{entry}/removal"), &[]).await.is_forbidden();
    }

    async fn its_answer_comes_back_and_the_loop_is_closed_once(house: Staffed) {
        let (message, theme) = (message(&house, TITLE, &[]).await, theme(&house, "Osallisuus").await);
        let mut agent = house.visitor("agent").await;
        let entry = asked(&house, &mut agent, message, &["Voiko vastata yövuorossa?"]).await;
        send(&house, &mut agent, &entry, &["Voiko vastata yövuorossa?"], theme).await;
        let (raised, question): (Id, Id) =
            sql!("SELECT id, question_id FROM raised_question").one(house.app.store.read()).await.unwrap();
        let back = format!("/messages/questions/{raised}/return");
        agent.get("/messages").await.is_ok().says("Kysymykset, jotka veit eteenpäin").says("Voiko vastata yövuorossa?").never_says("Kerroin vastauksen");
        agent.post(&back, &[]).await.is_forbidden(); // there is nothing to tell yet
        let page = format!("/voice/{question}");
        publish(&house, &page).await;
        answer(&house, &page, "Kyllä voi, osaston koneella.").await;
        house.work().await;
        agent.get("/").await.is_ok().says("Kysymyksessä on uusi vastaus: Voiko vastata yövuorossa?");
        agent.get(&page).await.is_ok().says(&format!("/posts/{message}")); // the way from the question to what it was about
        for place in ["/messages".to_owned(), format!("/messages/{message}"), entry.clone()] {
            agent.get(&place).await.is_ok().says("Kyllä voi, osaston koneella.").says("Kerroin vastauksen yksikössä");
        }
        house.visitor("colleague").await.post(&back, &[]).await.is_missing();
        house.visitor("agent-b").await.post(&back, &[]).await.is_missing();
        agent.post(&back, &[]).await.is_sent_to(&entry);
        house.visitor("supervisor").await.post(&back, &[]).await.is_sent_to(&entry);
        agent.get(&entry).await.is_ok().says("Vastaus kerrottu takaisin").never_says("Kerroin vastauksen yksikössä");
        agent.get("/messages").await.is_ok().never_says("Voiko vastata yövuorossa?");
        house.it_is("2021-10-06T09:00");
        answer(&house, &page, "Kyllä voi, ja nyt myös puhelimella.").await;
        let page = agent.get("/messages").await; // a newer answer is to be told, too
        page.is_ok().says("ja nyt myös puhelimella").says("Kerroin vastauksen yksikössä");
        agent.post(&back, &[]).await.is_sent_to(&entry);
        agent.get("/messages").await.is_ok().never_says("Voiko vastata yövuorossa?");
    }

    async fn what_was_asked_already_is_followed_and_what_is_left_out_is_asked_about(house: Staffed) {
        let (message, _) = (message(&house, TITLE, &[]).await, theme(&house, "Osallisuus").await);
        let known = crate::voice::published(&house, "staff", "Kuka on esihenkilöni hyvinvointialueella?", "name").await;
        house.work().await;
        let mut agent = house.visitor("agent").await;
        let entry = asked(&house, &mut agent, message, &["Kuka on esihenkilöni hyvinvointialueella?", "Mitä kahvi maksaa?"]).await;
        agent.get(&entry).await.is_ok().says("Sama kuin tämä").says(&known);
        let ids = waiting(&house, id_of(&entry)).await;
        let (same, names) = (format!("same-{}", id_of(&known)), ids.iter().map(|id| format!("fate-{id}")).collect::<Vec<_>>());
        let fates = [(names[0].as_str(), same.as_str()), (names[1].as_str(), "leave")];
        agent.post(format!("{entry}/questions"), &fates).await.is_ok().says("Jätetäänkö yksi kysymys lähettämättä?");
        assert_eq!(waiting(&house, id_of(&entry)).await.len(), 2);
        let sure = ids[1].to_string();
        let fates = [fates[0], fates[1], ("sure", sure.as_str())];
        agent.post(format!("{entry}/questions"), &fates).await.is_sent_to(&entry);
        assert_eq!(questions(&house).await, 1, "nothing was asked anew");
        let reference = web::Reference::new("question", id_of(&known));
        assert!(ties::follows(&reference, house.person("agent").await, house.app.store.read()).await.unwrap());
        agent.get(&entry).await.is_ok().says("Kuka on esihenkilöni").never_says("kahvi");
        assert!(!awaits(&house, "agent", AWAITS_QUESTIONS).await);
    }

    async fn what_nobody_sends_is_left_out_when_the_time_of_drafts_is_over(house: Staffed) {
        let message = message(&house, TITLE, &[]).await;
        let mut agent = house.visitor("agent").await;
        let entry = asked(&house, &mut agent, message, &["Kuka päättää?", "Milloin?"]).await;
        house.it_is("2022-12-05T03:30");
        house.work().await;
        assert_eq!(house.count("SELECT count(*) FROM raised_question WHERE state = 'left' AND words = ''").await, 2);
        assert!(!awaits(&house, "agent", AWAITS_QUESTIONS).await);
        agent.get(&entry).await.is_ok().says("2 kysymystä").never_says("Kuka päättää?");
    }

    async fn reach_shows_the_units_that_nobody_has_told_first(house: Staffed) {
        let message = message(&house, TITLE, &[]).await;
        let mut coordinator = house.visitor("coordinator").await;
        let reach = format!("/messages/{message}/reach");
        coordinator.get(&reach).await.is_ok().says("Yksikään yksikkö 4:stä ei ole vielä kuullut viestiä");
        let mut agent = house.visitor("agent").await;
        tell(&house, &mut agent, message, "Osasto 3", &[("missing", "night")]).await;
        tell(&house, &mut house.visitor("former-supervisor").await, message, "Kotihoito", &[]).await;
        let page = coordinator.get(&reach).await;
        page.is_ok().says("2 yksikköä 4:stä on kuullut viestin").says("paikalla 9").says("Yövuoro puuttuu vielä").never_says("paikalla 18");
        let text = page.text();
        let at = |word: &str| text.find(word).unwrap_or_else(|| panic!("{word}"));
        assert!(at("Näissä kukaan ei ole vielä kertonut") < at("Vastaanotto") && at("Vastaanotto") < at("Kuusiston kaupunki</b>"));
        assert!(!text.contains("Valmennus</span>"), "a partner's unit does not count");
        page.says("oma muutosagentti voi kertoa").says("ei omaa agenttia: esihenkilö kertoo").never_says("Aino");
        house.visitor("leadership").await.get(&reach).await.is_ok().says("paikalla 9");
        house.visitor("representative").await.get(&reach).await.is_ok().says("Kerrottu aamuvuorolle").never_says("paikalla 9");
        let own = house.visitor("supervisor").await.get(&reach).await;
        own.is_ok().says("Yksi omista yksiköistäsi 1:stä on kuullut viestin").says("Osasto 3").never_says("Kotihoito").never_says("Vastaanotto");
        for who in ["agent", "colleague", "staff", "coach"] {
            house.visitor(who).await.get(&reach).await.is_forbidden();
            house.visitor(who).await.get("/messages/reach").await.is_missing();
        }
    }

    async fn the_map_shows_the_last_messages_in_the_units_they_concern(house: Staffed) {
        let first = message(&house, TITLE, &[]).await;
        message(&house, "Kotihoidon vaihtoehdot", &["Kotihoito"]).await;
        tell(&house, &mut house.visitor("agent").await, first, "Osasto 3", &[]).await;
        let page = house.visitor("coordinator").await.get("/messages/reach").await;
        page.is_ok().says("3 yksikköä ei ole kuullut yhtäkään viimeisimmistä viesteistä").says("Kotihoidon vaihtoehdot").says("ei koske");
        let own = house.visitor("supervisor").await.get("/messages/reach").await;
        own.is_ok().says("Osasto 3").says("Jokainen yksikkö on kuullut").never_says("Vastaanotto");
        house.visitor("supervisor").await.get("/messages").await.is_ok().says("/messages/reach");
        house.visitor("agent").await.get("/messages").await.is_ok().never_says("/messages/reach");
    }

    async fn the_list_of_entries_is_what_the_rule_permits(house: Staffed) {
        let (all, ward) = (message(&house, TITLE, &[]).await, message(&house, "Vain osastolle", &["Osasto 3"]).await);
        for (who, message, unit) in [("agent", all, "Osasto 3"), ("agent-b", all, "Kotihoito"), ("agent-c", all, "Vastaanotto"), ("supervisor", ward, "Osasto 3")] {
            tell(&house, &mut house.visitor(who).await, message, unit, &[]).await;
        }
        for who in everybody().filter(|who| *who != testing::staff::NOBODY) {
            let Some(me) = as_they_stand(&house, who).await else { continue };
            for message in [all, ward] {
                let found = Message::find(message, &me, &house.app).await.unwrap().unwrap();
                if !Permit::<See, Me>::permits(&found, &me) {
                    continue;
                }
                let listed: BTreeSet<Id> =
                    Entry::visible_to(&found, &me, &house.app).await.unwrap().iter().map(|entry| entry.id).collect();
                let mut permitted = BTreeSet::new();
                for entry in Entry::of_post(message, house.app.store.read()).await.unwrap() {
                    let telling = Telling::seen_by(entry.id, &me, &house.app).await.unwrap().unwrap();
                    if Permit::<See, Me>::permits(&telling, &me) {
                        permitted.insert(entry.id);
                    }
                }
                assert_eq!(listed, permitted, "{who}");
            }
        }
    }

    async fn sixty_four_presses_tell_once_and_ask_once(house: Staffed) {
        let (message, theme) = (message(&house, TITLE, &[]).await, theme(&house, "Osallisuus").await);
        let (unit, me) = (unit(&house, "Osasto 3").await.to_string(), house.visitor("agent").await);
        let once = house.app.clock.new_id().to_string();
        let form = [("once", once.as_str()), ("unit", &unit), ("shift", "night"), ("present", "4"), ("question", "Kuka päättää?")];
        let form: Vec<(String, String)> = form.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        all_press(&me, format!("/messages/{message}/tellings"), &form).await;
        assert_eq!(house.count("SELECT count(*) FROM message_telling").await, 1);
        assert_eq!(house.count("SELECT count(*) FROM raised_question").await, 1);
        let entry = newest(&house).await;
        let id = waiting(&house, entry).await[0];
        let form = vec![(format!("fate-{id}"), "send".to_owned()), (format!("words-{id}"), "Kuka päättää?".to_owned()), (format!("theme-{id}"), theme.to_string())];
        all_press(&me, format!("/messages/tellings/{entry}/questions"), &form).await;
        assert_eq!(questions(&house).await, 1);
    }
}

/// The same form at the same moment, from many windows of one browser.
async fn all_press(me: &Visitor, path: String, form: &[(String, String)]) {
    let mut pressed = vec![];
    for _ in 0..64 {
        let (mut me, path, form) = (me.clone(), path.clone(), form.to_vec());
        pressed.push(tokio::spawn(async move {
            let fields: Vec<(&str, &str)> = form.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
            me.post(path, &fields).await.is(303);
        }));
    }
    for one in pressed {
        one.await.expect("nobody falls over");
    }
}
