//! Goals: a unit's out of the shared will, one's own out of a unit's or free; each done, changed or dropped with a word; and
//! that one's own are one's own.

use crate::posts::unit;
use crate::talks_arranging::{opened, taken};
use crate::talks_season::asked;
use crate::world::{Staffed, canary, fi};
use posts::{Placing, Written};
use store::{Id, sql};
use testing::staff::{NOBODY, everybody};
use testing::{House, Visitor, on_both};
use will::text::Beginning;

const GOALS: &str = "/talks/goals";
const WILL: Id = Id::from_u128(0x7461_6874_6f67_6f61_6c73_0000_0000_0001);
const TEXT: &str = "## Näin toimimme\n\nKerromme ajoissa, myös keskeneräisestä. [1]\n\nUutta kokeillaan ennen käyttöönottoa yhdessä. [3]";
const GOAL: &str = "Kirjaus on valmis, kun vuoro vaihtuu.";

/// A text of the shared will that everybody reads.
async fn will(house: &House) {
    let by = house.me("editor").await;
    let written =
        Written { title: fi("Yhteinen tahtotilamme"), body: fi(TEXT), original: "fi".into(), ..Written::default() };
    let beginning = Beginning {
        id: WILL,
        rounds: &[],
        written: &written,
        placing: Placing::of(by.id),
        by: &by,
        now: house.app.now(),
    };
    let mut tx = house.app.store.begin().await.unwrap();
    assert!(beginning.begin(&mut tx).await.unwrap() && beginning.publish(&mut tx).await.unwrap());
    tx.commit().await.unwrap();
}

/// A goal of the agent's unit, by its supervisor; where it is.
pub async fn unit_goal(house: &House, more: &[(&str, &str)]) -> String {
    let (ward, once) = (unit(house, "Osasto 3").await.to_string(), house.app.clock.new_id().to_string());
    let own = [("unit", ward.as_str()), ("once", once.as_str()), ("name-fi", GOAL)];
    let fields = [&own[..], more].concat();
    house.visitor("supervisor").await.post("/talks/goals/units", &fields).await.is(303).header("location").to_owned()
}

pub async fn own_goal(visitor: &mut Visitor, words: &str, more: &[(&str, &str)]) -> String {
    let fields = [&[("words", words)][..], more].concat();
    visitor.post("/talks/goals/own", &fields).await.is(303).header("location").to_owned()
}

async fn change(house: &House, query: store::Query) {
    let mut tx = house.app.store.begin().await.unwrap();
    query.execute(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
}

on_both! {
    /// The whole path: the shared will, the unit's goal, one's own, and its end with a word.
    async fn a_goal_comes_from_the_shared_will_to_the_unit_to_ones_own_and_is_done(house: Staffed) {
        will(&house).await;
        let mut supervisor = house.visitor("supervisor").await;
        let form = supervisor.get("/talks/goals/units/new").await;
        form.is_ok().says("Yhteinen tahtotilamme").says("Uutta kokeillaan ennen käyttöönottoa yhdessä.").never_says("[3]").never_says("Näin toimimme").says("Yksikön väki ja sen alaiset yksiköt");
        let goal = unit_goal(&house, &[("ground", &format!("{WILL}.1")), ("signs-fi", "Iltavuoro lähtee ajoissa."), ("due", "15.2.2022")]).await;
        let mut agent = house.visitor("agent").await;
        agent.get(GOALS).await.is_ok().says(GOAL).says("15.2.");
        agent.get(&goal).await.is_ok().says("Uutta kokeillaan ennen käyttöönottoa yhdessä.").says(&format!("/will/texts/{WILL}#p1"))
            .says("Iltavuoro lähtee ajoissa.").says("Elli Esihenkilö").never_says("/settling");
        let tied = "SELECT count(*) FROM tie WHERE from_kind = 'unit_goal' AND to_kind = 'post'";
        assert_eq!(house.count(tied).await, 1, "the text leads to what came of it");

        let id = goal.rsplit('/').next().unwrap().to_owned();
        agent.get(format!("/talks/goals/own/new?from={id}")).await.is_ok().says(GOAL).says("selected");
        let own = own_goal(&mut agent, canary("answer"), &[("from", &id), ("due", "2022-02-15")]).await;
        agent.get(&own).await.is_ok().says(canary("answer")).says(GOAL).says("Näet vain sinä.");
        agent.get("/").await.is_ok().says(canary("answer")).says(GOAL);
        agent.get("/talks").await.is_ok().says(canary("answer"));
        agent.post(format!("{own}/settling"), &[("turn", "done"), ("word", ""), ("seen", "1")]).await.is(422).says("Kirjoita muutama sana");
        agent.post(format!("{own}/settling"), &[("turn", "done"), ("word", canary("reply")), ("seen", "1")]).await.is_sent_to(&own);
        agent.get(&own).await.is_ok().says("tehty").says(canary("reply"));
        agent.get("/").await.is_ok().never_says(canary("answer"));
        agent.get(GOALS).await.is_ok().says("Tehdyt ja jätetyt");
        agent.get(format!("{own}/settling")).await.is_sent_to(&own);
    }

    async fn a_units_goal_is_read_by_its_people_and_settled_by_who_leads_them(house: Staffed) {
        let goal = unit_goal(&house, &[]).await;
        for who in everybody().filter(|who| ![NOBODY, "former"].contains(who)) {
            let mut visitor = house.visitor(who).await;
            let (page, settling) = (visitor.get(&goal).await, visitor.get(format!("{goal}/settling")).await);
            match who {
                "supervisor" => { page.is_ok().says("/settling"); settling.is_ok(); }
                "agent" | "colleague" | "fellow" => { page.is_ok(); settling.is_forbidden(); }
                "supervisors-supervisor" => { page.is_ok(); settling.is_ok(); }
                _ => { page.is_missing(); settling.is_missing(); visitor.get(GOALS).await.never_says(GOAL); }
            }
        }
        house.visitor("agent").await.get("/talks/goals/units/new").await.is_missing();
        let ward = unit(&house, "Osasto 3").await.to_string();
        house.visitor("former-supervisor").await.post("/talks/goals/units", &[("unit", &ward), ("name-fi", "Oma")]).await.is(422).says("Valitse yksikkö");
        house.visitor("supervisor").await.post("/talks/goals/units", &[("unit", &ward), ("name-fi", "")]).await.is(422).says("Kirjoita tavoite.");
        assert_eq!(house.count("SELECT count(*) FROM unit_goal").await, 1);
    }

    /// Two windows change it, and one of them is told; the unit reads what became of it, and what it was before.
    async fn a_units_goal_is_changed_and_dropped_with_a_word_that_the_unit_reads(house: Staffed) {
        let goal = unit_goal(&house, &[]).await;
        let (mut supervisor, settling) = (house.visitor("supervisor").await, format!("{goal}/settling"));
        supervisor.post(&settling, &[("turn", "changed"), ("word-fi", "Aika ei riittänyt."), ("name-fi", GOAL), ("seen", "1")]).await.is(422).says("millainen tavoite on tästä eteenpäin").says("Aika ei riittänyt.");
        supervisor.post(&settling, &[("word-fi", "x"), ("seen", "1")]).await.is(422).says("Valitse yksi kolmesta");
        let changed = [("turn", "changed"), ("word-fi", "Aika ei riittänyt."), ("name-fi", "Kirjaus tehdään heti."), ("seen", "1")];
        supervisor.post(&settling, &changed).await.is_sent_to(&goal);
        supervisor.post(&settling, &[("turn", "dropped"), ("word-fi", "Vanha ikkuna."), ("seen", "1")]).await.is_sent_to(&goal);
        house.visitor("colleague").await.get(&goal).await.is_ok().says("Kirjaus tehdään heti.").says("Aika ei riittänyt.").says(&format!("Ennen: {GOAL}")).never_says("Vanha ikkuna.");
        supervisor.post(&settling, &[("turn", "dropped"), ("word-fi", "Se hoituu nyt itsestään."), ("seen", "2")]).await.is_sent_to(&goal);
        house.visitor("colleague").await.get(&goal).await.is_ok().says("jätetty").says("Se hoituu nyt itsestään.");
        house.visitor("colleague").await.get("/").await.is_ok().never_says("Kirjaus tehdään heti.");
        supervisor.get(&settling).await.is_sent_to(&goal);
    }

    async fn ones_own_goal_is_ones_own_and_the_supervisors_only_if_it_is_shown(house: Staffed) {
        let mut agent = house.visitor("agent").await;
        let goal = own_goal(&mut agent, canary("answer"), &[]).await;
        for who in everybody().filter(|who| ![NOBODY, "former", "agent"].contains(who)) {
            let mut other = house.visitor(who).await;
            for page in ["", "/settling", "/removal"] {
                other.get(format!("{goal}{page}")).await.is_missing();
            }
            for deed in ["/settling", "/sharing", "/taking-back", "/removal"] {
                other.post(format!("{goal}{deed}"), &[]).await.is_missing();
            }
            for page in [GOALS, "/talks", "/"] {
                other.get(page).await.never_says(canary("answer"));
            }
        }
        agent.post(format!("{goal}/sharing"), &[]).await.is_sent_to(&goal);
        agent.get(&goal).await.is_ok().says("Näkevät sinä ja Elli Esihenkilö.");
        let mut supervisor = house.visitor("supervisor").await;
        supervisor.get("/").await.is_ok().says("Sinulle on näytetty tavoite").never_says(canary("answer"));
        supervisor.get(GOALS).await.is_ok().says("Aino Aamuvuoro").says(&goal).never_says(canary("answer"));
        supervisor.get(&goal).await.is_ok().says(canary("answer")).says("Avaamisesta jäi merkintä").never_says("/removal");
        supervisor.get(format!("{goal}/settling")).await.is_forbidden();
        for who in ["supervisors-supervisor", "former-supervisor", "admin", "coordinator", "colleague"] {
            house.visitor(who).await.get(&goal).await.is_missing();
        }
        agent.get(&goal).await.is_ok().says("Kuka on avannut tämän");
        assert_eq!(house.count("SELECT count(*) FROM audit_entry WHERE subject_kind = 'own_goal'").await, 1);

        // a new supervisor sees nothing until it is shown to them, and the former one no more
        let (id, next) = (house.person("agent").await, house.person("former-supervisor").await);
        change(&house, sql!("UPDATE post_held SET supervisor_id = $1 WHERE person_id = $2").bind(next).bind(id)).await;
        supervisor.get(&goal).await.is_missing();
        supervisor.get(GOALS).await.is_ok().never_says(&goal);
        house.visitor("former-supervisor").await.get(&goal).await.is_missing();
        agent.get(&goal).await.is_ok().says("Näet vain sinä.").says("Näytä esihenkilölleni");
        agent.post(format!("{goal}/sharing"), &[]).await.is_sent_to(&goal);
        house.visitor("former-supervisor").await.get(&goal).await.is_ok().says(canary("answer"));
        agent.post(format!("{goal}/taking-back"), &[]).await.is_sent_to(&goal);
        house.visitor("former-supervisor").await.get(&goal).await.is_missing();
        assert_eq!(house.count("SELECT count(*) FROM vault_holder").await, 1);
    }

    async fn ones_own_goal_changes_with_a_word_and_lies_sealed(house: Staffed) {
        let mut agent = house.visitor("agent").await;
        let goal = own_goal(&mut agent, canary("answer"), &[]).await;
        let (settling, once) = (format!("{goal}/settling"), goal.rsplit('/').next().unwrap().to_owned());
        own_goal(&mut agent, canary("answer"), &[("once", &once)]).await;
        assert_eq!(house.count("SELECT count(*) FROM own_goal").await, 1, "the same press twice is one goal");
        assert_eq!(house.count("SELECT count(*) FROM vault").await, 1);
        agent.post(&settling, &[("turn", "changed"), ("word", "x"), ("words", canary("answer")), ("seen", "1")]).await.is(422).says("millainen tavoite on");
        agent.post(&settling, &[("turn", "changed"), ("word", canary("reply")), ("words", canary("draft")), ("seen", "1")]).await.is_sent_to(&goal);
        agent.post(&settling, &[("turn", "dropped"), ("word", "Vanha ikkuna."), ("seen", "1")]).await.is_sent_to(&goal);
        agent.get(&goal).await.is_ok().says(canary("draft")).says(canary("reply")).says(canary("answer")).never_says("Vanha ikkuna.").says("muutettu");
        let kept: Vec<(String, String, String)> = sql!("SELECT g.body, c.body, c.word FROM own_goal g JOIN own_goal_change c ON c.goal_id = g.id").all(house.app.store.read()).await.unwrap();
        assert_eq!(kept.len(), 1);
        for name in ["answer", "draft", "reply"] {
            assert!(!format!("{kept:?}").contains(canary(name)));
        }
        agent.post("/talks/goals/own", &[("words", ""), ("due", "huomenna")]).await.is(422).says("Kirjoita tavoite").says("huomenna").says("muodossa");
        agent.get(format!("{goal}/removal")).await.is_ok().says(canary("draft"));
        agent.post(format!("{goal}/removal"), &[]).await.is_sent_to(GOALS);
        agent.get(&goal).await.is_missing();
        for text in ["SELECT count(*) FROM own_goal", "SELECT count(*) FROM own_goal_change", "SELECT count(*) FROM vault_holder"] {
            assert_eq!(house.count(text).await, 0, "{text}");
        }
    }

    async fn another_units_goal_is_nothing_to_come_from(house: Staffed) {
        let goal = unit_goal(&house, &[]).await;
        let id = goal.rsplit('/').next().unwrap().to_owned();
        let mut other = house.visitor("other-unit").await;
        other.get(format!("/talks/goals/own/new?from={id}")).await.is_ok().never_says(GOAL);
        let own = own_goal(&mut other, "Oma", &[("from", &id)]).await;
        other.get(&own).await.is_ok().never_says(GOAL);
        assert_eq!(house.count("SELECT count(*) FROM own_goal WHERE unit_goal_id IS NOT NULL").await, 0);
    }

    /// From the text of the shared will to the unit's goal, to one's own, into the discussion of the two; another's goals stay
    /// out of it, and one's own until they are shown.
    async fn goals_are_seen_in_the_discussion_and_anothers_are_not(house: Staffed) {
        will(&house).await;
        let goal = unit_goal(&house, &[("ground", &format!("{WILL}.1"))]).await;
        let (mut agent, mut colleague) = (house.visitor("agent").await, house.visitor("colleague").await);
        let own = own_goal(&mut agent, canary("answer"), &[("from", goal.rsplit('/').next().unwrap())]).await;
        let settled = own_goal(&mut agent, canary("reply"), &[]).await;
        agent.post(format!("{settled}/settling"), &[("turn", "done"), ("word", "Se on tehty."), ("seen", "1")]).await.is_sent_to(&settled);
        let others = own_goal(&mut colleague, canary("draft"), &[]).await;
        colleague.post(format!("{others}/sharing"), &[]).await.is_sent_to(&others);
        let cycle = opened(&house, &taken(&house).await, "Kehityskeskustelut 2021–2022").await;
        let talk = format!("/talks/{}", asked(&house, &cycle, "agent").await);
        agent.get(&talk).await.is_ok().says(GOAL).says(&goal).says(canary("answer")).never_says(canary("reply")).never_says(canary("draft"));
        let mut supervisor = house.visitor("supervisor").await;
        let page = supervisor.get(&talk).await;
        page.is_ok().says(GOAL).never_says(&own).never_says(&others);
        for words in ["answer", "reply", "draft"] {
            page.never_says(canary(words));
        }
        agent.post(format!("{own}/sharing"), &[]).await.is_sent_to(&own);
        for _ in 0..2 {
            supervisor.get(&talk).await.is_ok().says(canary("answer")).says(&own).never_says(canary("draft")).never_says(&others);
        }
        assert_eq!(house.count("SELECT count(*) FROM audit_entry WHERE subject_kind = 'own_goal'").await, 1, "one talk is one opening");
        agent.get(&own).await.is_ok().says("Kuka on avannut tämän").says("Elli Esihenkilö");
        agent.post(format!("{own}/taking-back"), &[]).await.is_sent_to(&own);
        supervisor.get(&talk).await.is_ok().says(GOAL).never_says(canary("answer")).never_says(&own);
        for who in ["colleague", "supervisors-supervisor", "hr", "admin"] {
            house.visitor(who).await.get(&talk).await.is_missing();
        }
    }

    async fn restored_without_keys_the_units_goals_stand_and_ones_own_say_why_they_are_closed(house: Staffed) {
        let goal = unit_goal(&house, &[]).await;
        let mut agent = house.visitor("agent").await;
        let own = own_goal(&mut agent, canary("answer"), &[("from", goal.rsplit('/').next().unwrap()), ("due", "2022-02-15")]).await;
        let settled = own_goal(&mut agent, canary("reply"), &[]).await;
        agent.post(format!("{settled}/settling"), &[("turn", "dropped"), ("word", "Se hoituu."), ("seen", "1")]).await.is_sent_to(&settled);
        let elsewhere = tempfile::tempdir().unwrap();
        let mut restored = house.visitor_by_ring("agent", elsewhere.path(), house::rooms::all, house::rooms::parts).await;
        let page = restored.get(GOALS).await;
        page.is_ok().says(&goal).says("2 oman tavoitteesi sanat ovat nyt lukossa").says("Avain puuttuu palvelimelta")
            .says("Oma tavoite, kirjattu 4.10.2021").says(&format!("Yksikön tavoitteesta: {GOAL}")).says("15.2.").says("jätetty");
        for never in [canary("answer"), canary("reply"), &own, &settled, "Sinulla ei ole avoimia tavoitteita"] {
            page.never_says(never);
        }
        let mut again = house.visitor_by_ring("agent", &house.folder().join("keys"), house::rooms::all, house::rooms::parts).await;
        again.get(GOALS).await.is_ok().says(canary("answer")).says(canary("reply")).never_says("lukossa");
    }
}
