//! A group talks with its supervisor: four to ten who are told at once, each preparing alone, minutes that each acknowledges,
//! and keys that are given and taken as people join and leave. And question cards, picked for a talk by whoever is in it.

use crate::talks_discussion::season;
use crate::voice::hears;
use crate::world::Staffed;
use store::{Id, sql};
use talks::talk::Kind;
use testing::{House, on_both};

const GROUP: [&str; 4] = ["agent", "colleague", "fellow", "staff"];
const SHARED: &str = "Kukaan ei jää yksin vajaassa vuorossa.";
const MINUTES: &str = "Puhuimme vuorojen paikkaamisesta.";
const REMARK: &str = "Yövuoro jäi tästä pois.";
const HERS: &str = "Perehdytyskansio ajan tasalle.";

/// The supervisor of the stories leads these from today on.
async fn led(house: &House, who: &[&str]) {
    let supervisor = house.person("supervisor").await;
    for one in who {
        let person = house.person(one).await;
        let mut tx = house.app.store.begin().await.unwrap();
        sql!("UPDATE post_held SET supervisor_id = $1 WHERE person_id = $2")
            .bind(supervisor)
            .bind(person)
            .execute(&mut tx)
            .await
            .unwrap();
        tx.commit().await.unwrap();
    }
}

async fn fields(house: &House, cycle: Id, who: &[&str]) -> Vec<(&'static str, String)> {
    let mut fields = vec![("once", house.app.clock.new_id().to_string()), ("cycle", cycle.to_string())];
    for one in who {
        fields.push(("person", house.person(one).await.to_string()));
    }
    fields
}

fn sent<'f>(fields: &'f [(&'static str, String)]) -> Vec<(&'f str, &'f str)> {
    fields.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

/// Begun through the front door; where it is.
async fn begun(house: &House) -> String {
    led(house, &["staff", "other-unit"]).await;
    let cycle = season(house, Kind::Group).await;
    let fields = fields(house, cycle.id, &GROUP).await;
    house.visitor("supervisor").await.post("/talks/groups", &sent(&fields)).await.is(303).header("location").to_owned()
}

async fn shares(house: &House, who: &str, talk: &str, words: &str) {
    let mut visitor = house.visitor(who).await;
    visitor.get(format!("{talk}/preparation")).await.is_ok();
    let answer = [("glad-way", "text"), ("glad", words), ("glad-text", words), ("do", "save")];
    visitor.post(format!("{talk}/preparation"), &answer).await.is(303);
    visitor.post(format!("{talk}/preparation/sharing"), &[]).await.is(303);
}

async fn gathers(house: &House, talk: &str, deed: &str, who: &str) {
    let person = house.person(who).await.to_string();
    let fields = [("do", deed), ("person", person.as_str())];
    house.visitor("supervisor").await.post(format!("{talk}/group"), &fields).await.is_sent_to(format!("{talk}/group"));
}

/// The colleague writes the minutes: one thing is due in February, the other two are everybody's and the supervisor's.
async fn agrees<'f>(house: &House, talk: &str, seen: &'f str, more: &[(&'f str, &'f str)]) -> testing::Answer {
    let mut fields = vec![("text", MINUTES), ("seen", seen), ("do", "keep"), ("review-on", "2022-08-04")];
    fields.extend([
        ("what-0", HERS),
        ("due-0", "2022-02-15"),
        ("what-1", "Vuorovaihdon malli käyttöön."),
        ("who-1", "both"),
    ]);
    fields.extend([("what-2", "Sijaispyynnöt samaan paikkaan."), ("who-2", "supervisor")]);
    fields.extend(more);
    house.visitor("colleague").await.post(format!("{talk}/summary"), &fields).await
}

async fn action(house: &House) -> String {
    let due = sql!("SELECT id FROM agreed_action WHERE due_on IS NOT NULL");
    let (id,): (Id,) = due.one(house.app.store.read()).await.unwrap();
    format!("/talks/actions/{id}")
}

on_both! {
    async fn a_supervisor_begins_with_four_to_ten_and_everybody_is_told(house: Staffed) {
        let mut supervisor = house.visitor("supervisor").await;
        supervisor.get("/talks/groups/new").await.is_ok().says("Ryhmäkeskustelujen kautta ei ole auki");
        led(&house, &["staff"]).await;
        let cycle = season(&house, Kind::Group).await;
        supervisor.get("/talks/groups/new").await.is_ok().says("Kalle Kollega").says("oikeus myös omaan kahdenkeskiseen keskusteluun");
        let three = fields(&house, cycle.id, &["agent", "colleague", "staff"]).await;
        supervisor.post("/talks/groups", &sent(&three)).await.is(422).says("vähintään neljä").says("checked");
        let stranger = fields(&house, cycle.id, &["agent", "colleague", "staff", "other-employer"]).await;
        supervisor.post("/talks/groups", &sent(&stranger)).await.is(422);
        assert_eq!(house.count("SELECT count(*) FROM talk").await, 0);
        let four = fields(&house, cycle.id, &GROUP).await;
        let talk = supervisor.post("/talks/groups", &sent(&four)).await.is(303).header("location").to_owned();
        supervisor.post("/talks/groups", &sent(&four)).await.is_sent_to(&talk);
        assert_eq!(house.count("SELECT count(*) FROM talk").await, 1, "a second press begins nothing");
        for who in GROUP {
            assert!(hears(&house, who).await.contains(&"discussion-awaits-preparation".to_owned()), "{who}");
            house.visitor(who).await.get(&talk).await.is_ok();
            house.visitor(who).await.get(format!("{talk}/group")).await.is_ok().says("Kalle Kollega").says("/group/own\"")
                .never_says("id=\"join\"").never_says("value=\"out\"");
        }
        for who in ["other-unit", "admin", "hr", "supervisors-supervisor", "coordinator", "former-supervisor"] {
            house.visitor(who).await.get(&talk).await.is_missing();
            house.visitor(who).await.get(format!("{talk}/group")).await.is_missing();
        }
        house.visitor("agent").await.get("/talks/groups/new").await.is_forbidden();
        house.visitor("agent").await.post(format!("{talk}/group"), &[("do", "join")]).await.is_forbidden();
    }

    async fn what_each_prepares_is_shared_with_the_group_and_with_nobody_else(house: Staffed) {
        let talk = begun(&house).await;
        shares(&house, "agent", &talk, SHARED).await;
        for who in ["colleague", "fellow", "staff", "supervisor"] {
            house.visitor(who).await.get(&talk).await.is_ok().says(SHARED);
        }
        for who in ["other-unit", "admin", "hr", "supervisors-supervisor"] {
            house.visitor(who).await.get(&talk).await.is_missing();
        }
    }

    async fn whoever_joins_is_given_the_keys_and_whoever_leaves_loses_them(house: Staffed) {
        let talk = begun(&house).await;
        shares(&house, "agent", &talk, SHARED).await;
        shares(&house, "fellow", &talk, "Oman osani jaan myös.").await;
        gathers(&house, &talk, "join", "other-unit").await;
        house.visitor("other-unit").await.get(&talk).await.is_ok().says(SHARED);
        assert!(hears(&house, "other-unit").await.contains(&"discussion-awaits-preparation".to_owned()));
        gathers(&house, &talk, "join", "coordinator").await;
        house.visitor("coordinator").await.get(&talk).await.is_missing();
        gathers(&house, &talk, "out", "other-unit").await;
        house.visitor("other-unit").await.get(&talk).await.is_missing();
        assert_eq!(hears(&house, "other-unit").await, ["group-news-taken-out"]);
        house.visitor("fellow").await.post(format!("{talk}/group/leaving"), &[]).await.is_sent_to("/talks");
        house.visitor("fellow").await.get(&talk).await.is_missing();
        house.visitor("agent").await.get(&talk).await.is_ok().never_says("Oman osani jaan myös.");
        assert!(hears(&house, "supervisor").await.contains(&"group-news-left".to_owned()));
        house.visitor("supervisor").await.get(format!("{talk}/group")).await.is_ok().says("alle neljä");
        let holders = "SELECT count(*) FROM vault_holder h JOIN talk t ON t.vault_id = h.vault_id";
        assert_eq!(house.count(holders).await, 4, "three who stay, and their supervisor");
        gathers(&house, &talk, "join", "fellow").await;
        house.visitor("fellow").await.get(&talk).await.is_ok().says(SHARED);
    }

    async fn everybody_has_the_right_to_a_talk_of_their_own_and_only_the_supervisor_hears_who_asks(house: Staffed) {
        let talk = begun(&house).await;
        let here = format!("{talk}/group");
        house.visitor("colleague").await.post(format!("{talk}/group/own"), &[]).await.is_sent_to(&here);
        house.visitor("colleague").await.post(format!("{talk}/group/own"), &[]).await.is_sent_to(&here);
        house.visitor("colleague").await.get(&here).await.is_ok().says("Olet pyytänyt omaa keskustelua");
        house.visitor("agent").await.get(&here).await.is_ok().never_says("haluaa myös oman keskustelun");
        assert!(hears(&house, "supervisor").await.contains(&"group-news-own".to_owned()));
        house.visitor("supervisor").await.get(&here).await.is_ok().says("haluaa myös oman keskustelun").says("kautta ei ole nyt auki");
        season(&house, Kind::Pair).await;
        house.visitor("supervisor").await.get(&here).await.is_ok().says("Kutsu keskusteluun");
    }

    async fn the_minutes_go_to_the_group_and_each_acknowledges_them(house: Staffed) {
        let talk = begun(&house).await;
        gathers(&house, &talk, "writer", "colleague").await;
        assert!(hears(&house, "colleague").await.contains(&"group-awaits-minutes".to_owned()));
        house.visitor("agent").await.get(format!("{talk}/group")).await.is_ok().says("kirjoittaa muistion");
        house.visitor("supervisor").await.post(format!("{talk}/holding"), &[("held-on", "2021-10-04")]).await.is(303);
        gathers(&house, &talk, "join", "other-unit").await;
        house.visitor("other-unit").await.get(&talk).await.is_missing();
        let minutes = [("text", MINUTES), ("seen", "0"), ("do", "keep"), ("review-on", "2022-04-04")];
        house.visitor("colleague").await.post(format!("{talk}/summary"), &minutes).await.is(303);
        let (version,): (Id,) = sql!("SELECT id FROM talk_summary").one(house.app.store.read()).await.unwrap();
        let version = version.to_string();
        for who in GROUP.into_iter().chain(["supervisor"]) {
            house.visitor(who).await.get(&talk).await.is_ok().says(MINUTES);
            let remark = if who == "fellow" { REMARK } else { "" };
            let fields = [("version", version.as_str()), ("remark", remark)];
            house.visitor(who).await.post(format!("{talk}/acknowledgement"), &fields).await.is(303);
        }
        assert_eq!(house.count("SELECT count(*) FROM talk WHERE state = 'acknowledged'").await, 1);
        house.visitor("agent").await.get(&talk).await.is_ok().says(REMARK);
        house.visitor("hr").await.get(&talk).await.is_missing();
        house.visitor("agent").await.post(format!("{talk}/group/leaving"), &[]).await.is_sent_to(format!("{talk}/group"));
        house.visitor("agent").await.get(&talk).await.is_ok();
    }

    async fn what_a_group_agrees_says_who_by_name_and_they_know_it_for_theirs(house: Staffed) {
        let talk = begun(&house).await;
        house.visitor("supervisor").await.post(format!("{talk}/holding"), &[("held-on", "2021-10-04")]).await.is(303);
        let mut writer = house.visitor("colleague").await;
        writer.get(format!("{talk}/summary")).await.is_ok()
            .says("Koko ryhmä").says("Aino Aamuvuoro").says("Esihenkilö").never_says("Työntekijä").never_says("Ryhmän jäsenet");
        let (agent, colleague) = (house.person("agent").await.to_string(), house.person("colleague").await.to_string());
        let stranger = house.person("other-unit").await.to_string();
        agrees(&house, &talk, "0", &[("who-0", &stranger)]).await.is(422).says("Valitse, kuka tämän tekee.").says(HERS);
        agrees(&house, &talk, "0", &[("who-0", &agent)]).await.is_sent_to(&talk);
        for who in ["agent", "colleague", "supervisor"] {
            let mut visitor = house.visitor(who).await;
            for page in [&talk, "/talks/actions", &action(&house).await] {
                let answer = visitor.get(page).await;
                answer.is_ok().says("Aino Aamuvuoro").never_says("Työntekijä ·").never_says("Työntekijä<");
                assert_eq!(answer.text().contains("Aino Aamuvuoro (sinä)"), who == "agent", "{who} at {page}");
            }
            visitor.get(&talk).await.says("Koko ryhmä").says(if who == "supervisor" { "Esihenkilö (sinä)" } else { "Esihenkilö" });
        }
        house.it_is("2022-02-09T08:00");
        house.work().await;
        let is_awaited = async |who: &str| hears(&house, who).await.contains(&"discussion-awaits-action".to_owned());
        assert_eq!((is_awaited("agent").await, is_awaited("colleague").await, is_awaited("supervisor").await), (true, false, false));
        let id = action(&house).await.rsplit('/').next().unwrap().to_owned();
        agrees(&house, &talk, "1", &[("who-0", &colleague), ("action-0", &id)]).await.is_sent_to(&talk);
        assert!(!is_awaited("agent").await, "it is somebody else's now");
        house.it_is("2022-02-10T08:00");
        house.work().await;
        assert_eq!((is_awaited("agent").await, is_awaited("colleague").await), (false, true));
        house.visitor("colleague").await.get("/talks/actions").await.is_ok().says("Kalle Kollega (sinä)");
    }

    async fn what_a_group_agreed_before_there_were_names_is_its_members_still(house: Staffed) {
        let talk = begun(&house).await;
        house.visitor("supervisor").await.post(format!("{talk}/holding"), &[("held-on", "2021-10-04")]).await.is(303);
        agrees(&house, &talk, "0", &[("who-0", "employee")]).await.is_sent_to(&talk);
        house.visitor("agent").await.get(&talk).await.is_ok().says("Ryhmän jäsenet").never_says("Työntekijä ·");
        house.visitor("agent").await.get(format!("{talk}/summary")).await.is_ok().says("<option value=\"employee\" selected>Ryhmän jäsenet");
        house.it_is("2022-02-09T08:00");
        house.work().await;
        for (who, is_theirs) in [("agent", true), ("staff", true), ("supervisor", false)] {
            assert_eq!(hears(&house, who).await.contains(&"discussion-awaits-action".to_owned()), is_theirs, "{who}");
        }
    }

    async fn cards_are_turned_one_at_a_time_and_picked_for_a_talk(house: Staffed) {
        let talk = begun(&house).await;
        let mut agent = house.visitor("agent").await;
        agent.get("/talks/questions").await.is_ok().says("Kortti 1 / 24").says("Seuraava");
        agent.get("/talks/questions?part=skill&card=teach").await.is_ok().says("Kortti 3 / 4").says("vartin oppimistuokion");
        agent.get("/talks/questions/sheet").await.is_ok().says("leikkaa viivoja pitkin").says("Mistä huomaat, että minuun voi luottaa?");
        agent.get(format!("{talk}/questions")).await.is_ok().says("Poimi keskusteluumme").says("Et ole vielä poiminut");
        agent.post(format!("{talk}/questions"), &[("card", "teach")]).await.is(303);
        agent.post(format!("{talk}/questions"), &[("card", "thanks")]).await.is(303);
        agent.post(format!("{talk}/questions"), &[("card", "thanks"), ("do", "off")]).await.is(303);
        agent.get(format!("{talk}/questions?card=teach")).await.is_ok().says("Olet poiminut tämän");
        house.visitor("colleague").await.get(format!("{talk}/questions")).await.is_ok().says("Et ole vielä poiminut");
        house.visitor("supervisor").await.get(&talk).await.is_ok().says("vartin oppimistuokion").never_says("Mistä haluat kiittää");
        house.visitor("hr").await.get(format!("{talk}/questions")).await.is_missing();
        assert_eq!(house.count("SELECT count(*) FROM talk_cards WHERE cards LIKE '%teach%'").await, 0, "sealed");
    }
}
