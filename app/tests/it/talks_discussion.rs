//! A discussion of two, from its preparation to its follow-up: what each sees at which step, what nobody else does, and what
//! becomes of it when the supervisor changes or a key is missing.

use crate::world::{DOT, Staffed, fi};
use forms::{Body, Question, Section, Version, Way};
use shelf::{ContentKey, Keys, Shelf};
use store::{Day, Id, sql};
use talks::cycle::Cycle;
use talks::summary::Summary;
use talks::talk::{Beginning, Kind, Talk};
use talks::template::Template;
use testing::Part::File;
use testing::{House, on_both};

const GLAD: &str = "Oppimistuokiot onnistuivat yövuorossakin.";
const HEAVY: &str = "Paikkausvuorot tulivat liian lähellä.";
const SUMMARY: &str = "Puhuimme kirjaamisesta ja vuoroista.";
const ACTION: &str = "Kaksi oppimistuokiota haavanhoidon kirjaamisesta";
const REMARK: &str = "Vuorojen määrästä olen eri mieltä.";
/// Nobody but the two may see any of it.
const OTHERS: [&str; 9] = [
    "admin",
    "hr",
    "coordinator",
    "supervisors-supervisor",
    "former-supervisor",
    "colleague",
    "leadership",
    "representative",
    "other-employer",
];

fn questions() -> Body {
    let ways = [Way::Text, Way::Speech, Way::Picture, Way::File, Way::FaceToFace];
    let one = |key: &str, ask: &str| Question { key: key.into(), required: false, ..Body::one_way(fi(ask), &ways) };
    let section = |name: &str, questions| Section { name: fi(name), questions };
    Body {
        sections: vec![
            section("Missä mennään", vec![one("glad", "Mistä olet iloinen?"), one("heavy", "Mikä vei voimia?")]),
            section("Vahvuudet", vec![one("best", "Missä olet parhaimmillasi?")]),
        ],
    }
}

/// A season in which discussions of two are held.
pub async fn season(house: &House, kind: Kind) -> Cycle {
    let me = house.me("hr").await;
    let (now, day) = (house.app.now(), |text: &str| Day::parse(text).unwrap());
    let mut tx = house.app.store.begin().await.unwrap();
    let form_version_id = Version::keep(None, "fi", &questions(), now, &mut tx).await.unwrap();
    let template = Template {
        id: house.app.clock.new_id(),
        employer_id: me.employer_id,
        kind,
        called: fi("Kehityskeskustelu").kept(),
        form_id: form_version_id,
        form_version_id,
        review_months: 6,
        made_by: me.id,
        made_at: now,
        retired_at: None,
    };
    template.keep(&mut tx).await.unwrap();
    let cycle = Cycle {
        id: house.app.clock.new_id(),
        employer_id: me.employer_id,
        template_id: template.id,
        name: fi("Kehityskeskustelut 2021–2022").kept(),
        begins_on: day("2021-09-01"),
        ends_on: day("2022-04-30"),
        made_by: me.id,
        made_at: now,
        kind,
        called: template.called.clone(),
        form_version_id,
        review_months: 6,
    };
    cycle.keep(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    cycle
}

/// The supervisor has asked the agent to a discussion; where it is.
async fn begun(house: &House) -> String {
    begun_in(house, &season(house, Kind::Pair).await, "supervisor", None).await
}

async fn begun_in(house: &House, cycle: &Cycle, supervisor: &str, previous_id: Option<Id>) -> String {
    let (led, leads) = (house.me("agent").await, house.me(supervisor).await);
    let beginning = Beginning {
        id: house.app.clock.new_id(),
        employer_id: led.employer_id,
        cycle_id: cycle.id,
        form_version_id: cycle.form_version_id,
        kind: Kind::Pair,
        unit_id: led.posts[0].unit_id,
        supervisor_id: leads.id,
        members: &[led.id],
        previous_id,
        made_by: leads.id,
    };
    let mut tx = house.app.store.begin().await.unwrap();
    assert!(beginning.keep(&house.app, &mut tx).await.unwrap().is_some());
    tx.commit().await.unwrap();
    format!("/talks/{}", beginning.id)
}

async fn prepares(house: &House, who: &str, talk: &str, key: &str, text: &str) {
    let fields = [(&*format!("{key}-way"), "text"), (&*format!("{key}-text"), text), ("do", "save")];
    house
        .visitor(who)
        .await
        .post(format!("{talk}/preparation"), &fields)
        .await
        .is_sent_to(format!("{talk}/preparation"));
}

async fn shares(house: &House, who: &str, talk: &str) {
    house.visitor(who).await.post(format!("{talk}/preparation/sharing"), &[]).await.is_sent_to(talk);
}

async fn is_held(house: &House, talk: &str) {
    house
        .visitor("supervisor")
        .await
        .post(format!("{talk}/holding"), &[("held-on", "2021-10-04")])
        .await
        .is_sent_to(talk);
}

async fn agrees<'f>(
    house: &House,
    who: &str,
    talk: &str,
    seen: &'f str,
    more: &[(&'f str, &'f str)],
) -> testing::Answer {
    let mut fields = vec![
        ("text", SUMMARY),
        ("what-0", ACTION),
        ("who-0", "employee"),
        ("due-0", "2022-02-15"),
        ("how-0", "Katsotaan yhdessä"),
        ("review-on", "2022-04-04"),
        ("seen", seen),
        ("do", "keep"),
    ];
    for (name, value) in more {
        fields.retain(|(known, _)| known != name);
        fields.push((name, value));
    }
    house.visitor(who).await.post(format!("{talk}/summary"), &fields).await
}

async fn newest(house: &House) -> String {
    let (id,): (Id,) =
        sql!("SELECT id FROM talk_summary ORDER BY number DESC LIMIT 1").one(house.app.store.read()).await.unwrap();
    id.to_string()
}

async fn acknowledges(house: &House, who: &str, talk: &str, remark: &str) {
    let version = newest(house).await;
    let fields = [("version", version.as_str()), ("remark", remark)];
    house.visitor(who).await.post(format!("{talk}/acknowledgement"), &fields).await.is_sent_to(talk);
}

async fn action(house: &House) -> String {
    let (id,): (Id,) =
        sql!("SELECT id FROM agreed_action ORDER BY id LIMIT 1").one(house.app.store.read()).await.unwrap();
    format!("/talks/actions/{id}")
}

/// What the newest version says was agreed.
async fn agreed(house: &House, talk: &str) -> Vec<String> {
    let (me, id) = (house.me("agent").await, talk.rsplit('/').next().unwrap().parse().unwrap());
    let talk = Talk::find(id, &me, &house.app).await.unwrap().unwrap();
    let opened = talk.open(&me, &house.app).await.unwrap().unwrap();
    let newest = Summary::newest(id, house.app.store.read()).await.unwrap().unwrap();
    newest.read(&opened).unwrap().actions.into_iter().map(|one| one.what.what).collect()
}

/// Agreed and acknowledged by both.
async fn finished(house: &House) -> String {
    let talk = begun(house).await;
    prepares(house, "agent", &talk, "glad", GLAD).await;
    shares(house, "agent", &talk).await;
    is_held(house, &talk).await;
    agrees(house, "supervisor", &talk, "0", &[]).await.is_sent_to(&talk);
    acknowledges(house, "agent", &talk, "").await;
    acknowledges(house, "supervisor", &talk, "").await;
    talk
}

/// From today on somebody else leads the agent.
async fn is_led_by(house: &House, new: &str) {
    let mut tx = house.app.store.begin().await.unwrap();
    sql!("UPDATE post_held SET supervisor_id = $1 WHERE person_id = $2")
        .bind(house.person(new).await)
        .bind(house.person("agent").await)
        .execute(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

async fn awaits(house: &House, who: &str) -> Vec<String> {
    let (awaiting, news) = notices::open(house.person(who).await, house.app.store.read()).await.unwrap();
    let of_talks = awaiting.into_iter().chain(news).filter(|one| one.word.starts_with("discussion-"));
    of_talks.map(|one| one.word).collect()
}

async fn nobody_else_sees(house: &House, address: &str) {
    for who in OTHERS {
        house.visitor(who).await.get(address).await.is_missing().never_says(GLAD).never_says(SUMMARY);
    }
    assert!(house.visitor("nobody").await.get(address).await.is_sent_to_the_door());
}

on_both! {
    async fn each_prepares_alone_and_sees_the_other_s_only_once_it_is_shared(house: Staffed) {
        let talk = begun(&house).await;
        assert_eq!(awaits(&house, "agent").await, ["discussion-awaits-preparation"]);
        house.visitor("agent").await.get(&talk).await.is_ok().says("Valmistaudu omassa rauhassa").says("Elli Esihenkilö");
        let form = house.visitor("agent").await.get(format!("{talk}/preparation")).await;
        form.is_ok().says("Näet vain sinä, kunnes jaat.").says("Ei kuulu tähän: palkka, terveystiedot").says("Kerron kasvokkain");
        prepares(&house, "agent", &talk, "glad", GLAD).await;
        house.visitor("agent").await.get(format!("{talk}/preparation")).await.is_ok().says(GLAD).says("Tallessa");
        house.visitor("supervisor").await.get(&talk).await.is_ok().never_says(GLAD).says("ei ole vielä jakanut");
        house.visitor("supervisor").await.get(format!("{talk}/preparation")).await.is_ok().never_says(GLAD);
        house.visitor("agent").await.get(format!("{talk}/preparation/sharing")).await.is_ok().says("Jaettua ei voi ottaa takaisin");
        shares(&house, "agent", &talk).await;
        assert_eq!(awaits(&house, "supervisor").await, ["discussion-awaits-preparation", "discussion-news-shared"]);
        house.visitor("supervisor").await.get(&talk).await.is_ok().says(GLAD).says("Tässä ovat vain kohdat, joihin joku on vastannut.");
        assert_eq!(awaits(&house, "supervisor").await, ["discussion-awaits-preparation"], "what was news is read");
        assert!(awaits(&house, "agent").await.is_empty(), "what awaited her is done");
        house.app.clock.set(house.app.now() + std::time::Duration::from_secs(60));
        prepares(&house, "agent", &talk, "glad", HEAVY).await;
        house.visitor("supervisor").await.get(&talk).await.is_ok().says(HEAVY).says("muutettu tänään").never_says(GLAD);
        nobody_else_sees(&house, &talk).await;
        nobody_else_sees(&house, &format!("{talk}/preparation")).await;
    }

    async fn a_draft_is_kept_by_the_script_and_goes_nowhere(house: Staffed) {
        let talk = begun(&house).await;
        let mut agent = house.visitor("agent").await;
        let draft = format!("{talk}/preparation/draft");
        agent.post(&draft, &[("glad-way", "text"), ("glad-text", GLAD)]).await.is_ok().says("Vain sinä näet sen");
        agent.get(format!("{talk}/preparation")).await.is_ok().says(GLAD);
        for who in OTHERS {
            house.visitor(who).await.post(&draft, &[("glad-way", "text"), ("glad-text", "Vieras")]).await.is_missing();
        }
        assert_eq!(house.count("SELECT count(*) FROM talk_preparation WHERE answers <> ''").await, 1);
        house.visitor("supervisor").await.get(&talk).await.is_ok().never_says(GLAD);
        shares(&house, "agent", &talk).await;
        agent.post(&draft, &[("glad-way", "text"), ("glad-text", HEAVY)]).await.is_ok().says("Muutos näkyy muillekin");
    }

    async fn a_picture_is_seen_by_whoever_sees_the_answer(house: Staffed) {
        let talk = begun(&house).await;
        let parts = [
            testing::Part::Text("glad-way", "picture"),
            testing::Part::Text("glad-described-picture", "Kartta osastosta"),
            File("glad-file-picture", "kartta.png", DOT),
            testing::Part::Text("do", "save"),
        ];
        house.visitor("agent").await.sends(format!("{talk}/preparation"), &parts).await.is(303);
        let (medium,): (Id,) = sql!("SELECT id FROM medium").one(house.app.store.read()).await.unwrap();
        let medium = format!("/media/{medium}");
        house.visitor("agent").await.get(format!("{talk}/preparation")).await.is_ok().says(&medium).says("Kartta osastosta");
        house.visitor("agent").await.get(&medium).await.is_ok();
        house.visitor("supervisor").await.get(&medium).await.is_missing();
        shares(&house, "agent", &talk).await;
        house.visitor("supervisor").await.get(&talk).await.is_ok().says(&medium).says("Kartta osastosta");
        house.visitor("supervisor").await.get(&medium).await.is_ok();
        nobody_else_sees(&house, &medium).await;
        let remove = [("glad-way", "picture"), ("remove", "glad"), ("do", "save")];
        house.visitor("agent").await.post(format!("{talk}/preparation"), &remove).await.is(303);
        house.visitor("supervisor").await.get(&medium).await.is_missing();
    }

    async fn the_time_is_in_both_calendars_without_content(house: Staffed) {
        let talk = begun(&house).await;
        let meeting = format!("{talk}/meeting");
        let time = |begins: &'static str, seen: &'static str| {
            [("day", "2021-10-21"), ("begins", begins), ("ends", "11:30"), ("place", "Kirjaston perähuone"), ("seen", seen)]
        };
        let mut agent = house.visitor("agent").await;
        agent.post(&meeting, &time("12:00", "0")).await.is(422).says("Anna päivä ja kellonajat").says("Kirjaston perähuone");
        agent.post(&meeting, &time("10:00", "0")).await.is_sent_to(&talk);
        assert!(awaits(&house, "supervisor").await.contains(&"discussion-news-time".to_owned()));
        for who in ["agent", "supervisor"] {
            house.visitor(who).await.get(&talk).await.is_ok().says("to 21.10. klo 10.00–11.30").says("Kirjaston perähuone");
            let coming = gatherings::coming(house.person(who).await, house.app.now(), house.app.store.read()).await.unwrap();
            assert_eq!(coming.len(), 1);
            assert!(coming[0].occurrences[0].place.0.is_empty(), "the place stays on the page");
        }
        let mut supervisor = house.visitor("supervisor").await;
        supervisor.post(&meeting, &time("9:30", "0")).await.is(422).says("Joku muutti aikaa sillä välin");
        supervisor.post(&meeting, &time("9:30", "1")).await.is_sent_to(&talk);
        agent.get(&talk).await.is_ok().says("klo 9.30");
        agent.post(&meeting, &[("do", "off"), ("seen", "2")]).await.is_sent_to(&talk);
        assert!(awaits(&house, "supervisor").await.contains(&"discussion-news-called-off".to_owned()));
        supervisor.get(&talk).await.is_ok().never_says("klo 9.30");
        nobody_else_sees(&house, &meeting).await;
    }

    async fn they_agree_acknowledge_and_differ_on_one_point(house: Staffed) {
        let talk = begun(&house).await;
        agrees(&house, "supervisor", &talk, "0", &[]).await.is_sent_to(&talk);
        assert_eq!(house.count("SELECT count(*) FROM talk_summary").await, 0, "first they meet");
        house.visitor("agent").await.post(format!("{talk}/holding"), &[("held-on", "2021-12-24")]).await.is(422).says("joka on jo ollut");
        is_held(&house, &talk).await;
        assert!(awaits(&house, "agent").await.is_empty());
        agrees(&house, "agent", &talk, "0", &[("text", ""), ("what-0", ""), ("due-0", ""), ("how-0", "")]).await.is(422)
            .says("Kirjoita yhteenveto tai ainakin yksi sovittu asia.");
        agrees(&house, "agent", &talk, "0", &[("do", "more")]).await.is_ok().says("what-3").says(SUMMARY);
        agrees(&house, "supervisor", &talk, "0", &[]).await.is_sent_to(&talk);
        for who in ["agent", "supervisor"] {
            house.visitor(who).await.get(&talk).await.is_ok().says(SUMMARY).says(ACTION).says("Kuittaa luetuksi").says("4.4.2022");
            assert_eq!(awaits(&house, who).await, ["discussion-awaits-acknowledgement"]);
        }
        acknowledges(&house, "agent", &talk, REMARK).await;
        let mut supervisor = house.visitor("supervisor").await;
        supervisor.get(&talk).await.is_ok().says(REMARK).says("Eriävä huomio, Aino Aamuvuoro");
        acknowledges(&house, "supervisor", &talk, "").await;
        assert_eq!(house.count("SELECT count(*) FROM talk WHERE state = 'acknowledged'").await, 1);
        supervisor.get(&talk).await.is_ok().says("Keskustelu on kuitattu").says(REMARK);
        nobody_else_sees(&house, &talk).await;
        nobody_else_sees(&house, &format!("{talk}/summary")).await;
        nobody_else_sees(&house, &action(&house).await).await;
    }

    async fn a_change_after_an_acknowledgement_is_a_new_version_with_its_reason(house: Staffed) {
        let talk = finished(&house).await;
        let changed = [("text", "Toinen yhteenveto.")];
        agrees(&house, "agent", &talk, "1", &changed).await.is(422).says("Kirjoita, miksi yhteenveto muuttuu.").says("Toinen yhteenveto.");
        let id = action(&house).await.rsplit('/').next().unwrap().to_owned();
        let changed = [("text", "Toinen yhteenveto."), ("reason", "Päivä oli väärä."), ("action-0", id.as_str()), ("due-0", "2022-03-01")];
        agrees(&house, "agent", &talk, "1", &changed).await.is_sent_to(&talk);
        assert_eq!(house.count("SELECT count(*) FROM agreed_action").await, 1, "the same thing, on another day");
        assert_eq!(awaits(&house, "supervisor").await, ["discussion-awaits-acknowledgement"]);
        house.visitor("supervisor").await.get(&talk).await.is_ok()
            .says("Toinen yhteenveto.").says("Päivä oli väärä.").says("Aiemmat versiot").says(SUMMARY).says("1.3.2022");
        let older: Vec<(Id,)> = sql!("SELECT id FROM talk_summary ORDER BY number").all(house.app.store.read()).await.unwrap();
        let stale = [("version", older[0].0.to_string())];
        let fields = [("version", stale[0].1.as_str())];
        house.visitor("agent").await.post(format!("{talk}/acknowledgement"), &fields).await.is_sent_to(&talk);
        assert_eq!(house.count("SELECT count(*) FROM talk WHERE state = 'agreed'").await, 1, "the older version is not the agreed one");
    }

    async fn of_two_windows_one_writes_and_the_other_loses_nothing(house: Staffed) {
        let talk = begun(&house).await;
        is_held(&house, &talk).await;
        let mut writing = vec![];
        for n in 0..8 {
            let (text, mut visitor) = (format!("Yhteenveto {n}"), house.visitor(if n % 2 == 0 { "agent" } else { "supervisor" }).await);
            let address = format!("{talk}/summary");
            writing.push(tokio::spawn(async move {
                let fields = [("text", text.as_str()), ("seen", "0"), ("do", "keep")];
                let answer = visitor.post(address, &fields).await;
                if answer.status.as_u16() == 422 {
                    answer.says(&text);
                }
                answer.status.as_u16()
            }));
        }
        let mut kept = 0;
        for one in writing {
            kept += i32::from(one.await.unwrap() == 303);
        }
        assert_eq!((kept, house.count("SELECT count(*) FROM talk_summary").await), (1, 1));
    }

    async fn what_was_agreed_is_settled_once_with_a_word(house: Staffed) {
        finished(&house).await;
        let action = action(&house).await;
        let mut agent = house.visitor("agent").await;
        agent.get("/talks/actions").await.is_ok().says(ACTION).says(&action);
        agent.post(&action, &[("state", "done"), ("word", "")]).await.is(422).says("Kirjoita sana siitä, miten kävi.");
        agent.post(&action, &[("state", "open"), ("word", "x")]).await.is(422).says("Valitse, miten kävi.");
        agent.post(&action, &[("state", "done"), ("word", "Kaksi pidettiin.")]).await.is_sent_to(&action);
        house.visitor("supervisor").await.post(&action, &[("state", "dropped"), ("word", "Toinen.")]).await.is_sent_to(&action);
        house.visitor("supervisor").await.get(&action).await.is_ok().says("Kaksi pidettiin.").says("Tehty").never_says("Toinen.");
        agent.get("/talks/actions").await.is_ok().never_says(ACTION).says("Mitään ei ole auki");
        for who in OTHERS {
            house.visitor(who).await.post(&action, &[("state", "dropped"), ("word", "x")]).await.is_missing();
        }
    }

    async fn what_has_been_settled_stands_in_the_next_version_as_it_is(house: Staffed) {
        let talk = finished(&house).await;
        let here = action(&house).await;
        let id = here.rsplit('/').next().unwrap();
        let mut agent = house.visitor("agent").await;
        agent.get(format!("{talk}/summary")).await.is_ok().says(&format!("value=\"{ACTION}\"")).never_says("Näistä tiedetään jo");
        agent.post(&here, &[("state", "done"), ("word", "Kaksi pidettiin.")]).await.is_sent_to(&here);
        let form = agent.get(format!("{talk}/summary")).await;
        form.is_ok().says("Näistä tiedetään jo, miten kävi").says(ACTION).says("Tehty").says("Aino Aamuvuoro: Kaksi pidettiin.")
            .never_says(&format!("value=\"{ACTION}\"")).never_says(&format!("value=\"{id}\""));
        // A window that was open before it was settled still sends the row.
        let sent = [("reason", "Lisättiin yksi."), ("action-0", id), ("what-0", "Kirjoitettu päälle"), ("what-1", "Uusi asia"), ("do", "more")];
        agrees(&house, "agent", &talk, "1", &sent).await.is_ok().says(ACTION).says("Uusi asia").never_says("Kirjoitettu päälle");
        let sent = [("reason", "Lisättiin yksi."), ("what-0", "Uusi asia")];
        agrees(&house, "agent", &talk, "1", &sent).await.is_sent_to(&talk);
        assert_eq!(agreed(&house, &talk).await, [ACTION, "Uusi asia"], "the settled one has gone on into the new version");
        house.visitor("supervisor").await.get(&talk).await.is_ok().says(ACTION).says("Kaksi pidettiin.").says("Uusi asia");
        assert_eq!(house.count("SELECT count(*) FROM agreed_action").await, 2);
    }

    async fn an_empty_answer_says_that_it_was_left_empty_and_a_chosen_talk_that_it_is_one(house: Staffed) {
        let talk = begun(&house).await;
        let answers = [("glad-way", "text"), ("glad-text", GLAD), ("heavy-way", "face_to_face"), ("best-way", "text"), ("do", "save")];
        house.visitor("agent").await.post(format!("{talk}/preparation"), &answers).await.is(303);
        shares(&house, "agent", &talk).await;
        let page = house.visitor("supervisor").await.get(&talk).await;
        assert_eq!((page.text().matches("Puhutaan kasvokkain").count(), page.text().matches("Jäi tyhjäksi").count()), (1, 0));
        page.says("Mikä vei voimia?").never_says("Missä olet parhaimmillasi?");
        prepares(&house, "supervisor", &talk, "glad", HEAVY).await;
        shares(&house, "supervisor", &talk).await;
        let page = house.visitor("agent").await.get(&talk).await;
        assert_eq!((page.text().matches("Puhutaan kasvokkain").count(), page.text().matches("Jäi tyhjäksi").count()), (1, 1));
    }

    async fn what_is_not_for_now_is_folded_under_its_heading(house: Staffed) {
        let talk = begun(&house).await;
        let (open, folded) = ("<details open><summary><h2>Valmistautumiset vierekkäin", "<details><summary><h2>Valmistautumiset vierekkäin");
        prepares(&house, "agent", &talk, "glad", GLAD).await;
        shares(&house, "agent", &talk).await;
        house.visitor("supervisor").await.get(&talk).await.is_ok().says(folded).says("1 on jakanut").says(GLAD).says("<details><summary><h2>Avaukset");
        house.visitor("agent").await.get(&talk).await.is_ok().says(open);
        is_held(&house, &talk).await;
        house.visitor("supervisor").await.get(&talk).await.is_ok().says(open);
        agrees(&house, "supervisor", &talk, "0", &[]).await.is_sent_to(&talk);
        let page = house.visitor("agent").await.get(&talk).await;
        page.is_ok().says(folded).says(GLAD).says("<details><summary><h2>Keskustelun tueksi");
        let at = |words: &str| page.text().find(words).unwrap();
        assert!(at("Lue yhteenveto ja kuittaa") < at(SUMMARY) && at(SUMMARY) < at("Valmistautumiset vierekkäin"), "the next thing comes first");
    }

    async fn both_are_reminded_of_the_review_and_of_what_was_agreed(house: Staffed) {
        let talk = finished(&house).await;
        house.work().await;
        assert!(awaits(&house, "agent").await.is_empty());
        house.it_is("2022-02-09T08:00");
        house.work().await;
        assert_eq!(awaits(&house, "agent").await, ["discussion-awaits-action"]);
        assert!(awaits(&house, "supervisor").await.is_empty(), "it is the employee's to do");
        house.it_is("2022-03-22T08:00");
        house.work().await;
        assert_eq!(awaits(&house, "supervisor").await, ["discussion-awaits-review"]);
        house.visitor("agent").await.get(&talk).await.is_ok().says("Väliarvioinnin aika");
        house.visitor("supervisor").await.post(format!("{talk}/review"), &[]).await.is_sent_to(&talk);
        house.visitor("agent").await.post(action(&house).await, &[("state", "changed"), ("word", "Siirtyi.")]).await.is(303);
        house.work().await;
        assert!(awaits(&house, "agent").await.is_empty() && awaits(&house, "supervisor").await.is_empty());
        for letter in house.postbox().await {
            assert!(!format!("{letter:?}").contains(ACTION));
        }
    }

    async fn the_next_discussion_begins_from_what_is_open(house: Staffed) {
        let first = finished(&house).await;
        let next = begun_in(&house, &season(&house, Kind::Pair).await, "supervisor", first.rsplit('/').next().unwrap().parse().ok()).await;
        for who in ["agent", "supervisor"] {
            house.visitor(who).await.get(&next).await.is_ok().says("Viime kerralla sovittua, vielä auki").says(ACTION);
        }
        house.visitor("agent").await.get(format!("{next}/preparation")).await.is_ok().says(ACTION);
        house.visitor("agent").await.post(action(&house).await, &[("state", "done"), ("word", "Pidettiin.")]).await.is(303);
        house.visitor("agent").await.get(&next).await.is_ok().never_says("Viime kerralla sovittua, vielä auki");
    }

    async fn a_new_supervisor_sees_what_the_employee_shows_and_the_former_one_nothing(house: Staffed) {
        let talk = finished(&house).await;
        house.visitor("agent").await.get(format!("{talk}/passing")).await.is_ok().says("Ei uutta esihenkilöä");
        house.visitor("supervisor").await.get(format!("{talk}/passing")).await.is_forbidden();
        is_led_by(&house, "former-supervisor").await; // whoever led her long ago leads her again
        let action = action(&house).await;
        for address in [&talk, &action] {
            house.visitor("supervisor").await.get(address).await.is_missing();
            house.visitor("former-supervisor").await.get(address).await.is_missing();
        }
        house.it_is("2021-10-05T08:00");
        house.work().await;
        assert_eq!(awaits(&house, "agent").await, ["discussion-news-supervisor"]);
        let (new, passing) = (house.person("former-supervisor").await.to_string(), format!("{talk}/passing"));
        let mut agent = house.visitor("agent").await;
        agent.get(&passing).await.is_ok().says("Vanamo Vaihtaja").says("Vain avoimet sovitut asiat");
        agent.post(&passing, &[("to", &new), ("extent-0", "")]).await.is(422).says("Valitse, mitä uusi esihenkilö näkee.");
        let pass = |extent: &'static str| [("to", new.clone()), ("extent-0", extent.to_owned())];
        for (extent, sees_action, sees_talk) in [("actions", true, false), ("whole", true, true), ("nothing", false, false)] {
            let fields = pass(extent);
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            agent.post(&passing, &fields).await.is_sent_to(&talk);
            let mut new = house.visitor("former-supervisor").await;
            let (of_action, of_talk) = (new.get(&action).await, new.get(&talk).await);
            assert_eq!((of_action.status.as_u16() == 200, of_talk.status.as_u16() == 200), (sees_action, sees_talk), "{extent}");
            assert_eq!(of_action.text().contains(ACTION), sees_action);
            assert_eq!(of_talk.text().contains(GLAD) && of_talk.text().contains(SUMMARY), sees_talk);
            house.visitor("supervisor").await.get(&talk).await.is_missing();
        }
        let other = house.person("colleague").await.to_string();
        agent.post(&passing, &[("to", &other), ("extent-0", "whole")]).await.is(422);
        nobody_else_sees(&house, &action).await;
    }

    async fn a_new_supervisor_goes_on_with_what_is_not_finished(house: Staffed) {
        let talk = begun(&house).await;
        prepares(&house, "agent", &talk, "glad", GLAD).await;
        shares(&house, "agent", &talk).await;
        is_led_by(&house, "former-supervisor").await;
        let new = house.person("former-supervisor").await.to_string();
        house.visitor("agent").await.post(format!("{talk}/passing"), &[("to", &new), ("extent-0", "whole")]).await.is_sent_to(&talk);
        let mut goes_on = house.visitor("former-supervisor").await;
        goes_on.get(&talk).await.is_ok().says(GLAD);
        goes_on.post(format!("{talk}/holding"), &[("held-on", "2021-10-04")]).await.is_sent_to(&talk);
        agrees(&house, "former-supervisor", &talk, "0", &[]).await.is_sent_to(&talk);
        acknowledges(&house, "former-supervisor", &talk, "").await;
        acknowledges(&house, "agent", &talk, "").await;
        assert_eq!(house.count("SELECT count(*) FROM talk WHERE state = 'acknowledged'").await, 1);
        assert!(!awaits(&house, "supervisor").await.iter().any(|word| word != "discussion-news-shared"), "nothing leads there");
    }

    async fn each_sees_who_has_opened_it_and_one_visit_is_one_opening(house: Staffed) {
        let talk = begun(&house).await;
        house.visitor("agent").await.get(&talk).await.is_ok().says("Avaukset").says("Aino Aamuvuoro · tänään");
        house.visitor("agent").await.get(&talk).await.is_ok();
        house.visitor("supervisor").await.get(&talk).await.is_ok().says("Aino Aamuvuoro · tänään").says("Elli Esihenkilö · tänään");
        assert_eq!(house.count("SELECT count(*) FROM audit_entry WHERE subject_kind = 'talk' AND act = 'opened'").await, 2);
        house.app.clock.set(house.app.now() + std::time::Duration::from_secs(16 * 60));
        house.visitor("supervisor").await.get(&talk).await.is_ok();
        assert_eq!(house.count("SELECT count(*) FROM audit_entry WHERE subject_kind = 'talk' AND act = 'opened'").await, 3);
        house.visitor("agent").await.get(&talk).await.is_ok().says("palvelinta ohjelman ollessa käynnissä");
    }

    async fn nothing_that_is_written_stands_open_in_the_database(house: Staffed) {
        let talk = begun(&house).await;
        prepares(&house, "agent", &talk, "glad", GLAD).await;
        let time = [("day", "2021-10-21"), ("begins", "10:00"), ("ends", "11:30"), ("place", "Kirjaston perähuone"), ("seen", "0")];
        house.visitor("agent").await.post(format!("{talk}/meeting"), &time).await.is(303);
        shares(&house, "agent", &talk).await;
        is_held(&house, &talk).await;
        agrees(&house, "supervisor", &talk, "0", &[]).await.is(303);
        acknowledges(&house, "agent", &talk, REMARK).await;
        let settled = [("state", "done"), ("word", "Kanarialintu sanoo")];
        house.visitor("agent").await.post(action(&house).await, &settled).await.is(303);
        for line in house.snapshot().await {
            for words in [GLAD, SUMMARY, ACTION, REMARK, "Kirjaston perähuone", "Kanarialintu sanoo"] {
                assert!(!line.contains(words), "{words} stands open");
            }
        }
    }

    async fn without_its_key_the_page_says_what_stays_closed(house: Staffed) {
        let talk = finished(&house).await;
        let elsewhere = tempfile::tempdir().unwrap();
        let other = Shelf::open(elsewhere.path(), Keys::open_or_make(&elsewhere.path().join("keys")).unwrap()).unwrap();
        let held: Vec<(Id, Id)> = sql!("SELECT vault_id, person_id FROM vault_holder").all(house.app.store.read()).await.unwrap();
        let mut tx = house.app.store.begin().await.unwrap();
        for (vault, person) in held {
            let wrapped = other.wrap(&ContentKey::fresh().unwrap(), vault, person).unwrap();
            let update = sql!("UPDATE vault_holder SET wrapped = $1 WHERE vault_id = $2 AND person_id = $3");
            update.bind(wrapped).bind(vault).bind(person).execute(&mut tx).await.unwrap();
        }
        tx.commit().await.unwrap();
        for page in ["", "/preparation", "/summary", "/passing"] {
            house.visitor("agent").await.get(format!("{talk}{page}")).await.is_ok()
                .says("Sisältö on nyt lukossa").says("sovitut asiat").never_says(SUMMARY).never_says(GLAD);
        }
        house.visitor("agent").await.get(&talk).await.is_ok().says("Keskustelu pidettiin 4.10.2021");
        house.visitor("supervisor").await.get(action(&house).await).await.is_ok().says("Sisältö on nyt lukossa");
    }
}
