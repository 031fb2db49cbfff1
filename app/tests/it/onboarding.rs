//! Onboarding: a plan in three choices, ticked by both and taken back; who sees it and who must not; a whole unit at once;
//! greetings in any medium that open for few; and one A4.

use crate::posts::unit;
use crate::voice::hears;
use crate::world::{DOT, Staffed};
use store::clock::new_id_at;
use store::{Day, Id, Query, sql};
use testing::{House, Part, on_both};

const HOME: &str = "/talks/onboarding";
const SECRET: &str = "kanarianlintu-tervehdys";

/// The supervisor makes a plan for the agent, guided by the colleague.
pub async fn planned(house: &House, template: &str) -> String {
    let (agent, colleague) = (house.person("agent").await.to_string(), house.person("colleague").await.to_string());
    let (once, who) = (house.app.clock.new_id().to_string(), format!("person.{agent}"));
    let fields = [
        ("once", once.as_str()),
        ("who", who.as_str()),
        ("template", template),
        ("guide", colleague.as_str()),
        ("begins-on", "2021-10-04"),
        ("greeted", "yes"),
    ];
    let plan = format!("{HOME}/plans/{once}");
    house.visitor("supervisor").await.post(HOME, &fields).await.is_sent_to(&plan);
    plan
}

/// The things to do of a plan, in their order.
async fn items(house: &House, plan: &str) -> Vec<Id> {
    let plan: Id = plan.rsplit('/').next().unwrap().parse().unwrap();
    let items = Query::new("SELECT id FROM onboarding_item WHERE plan_id = $1 ORDER BY position, id").bind(plan);
    items.all::<(Id,)>(house.app.store.read()).await.unwrap().into_iter().map(|(id,)| id).collect()
}

fn ticks(item: Id) -> String {
    format!("{HOME}/items/{item}/ticks")
}

async fn person(house: &House, who: &str) -> String {
    house.person(who).await.to_string()
}

/// Further people of Osasto 3, whom the supervisor leads.
async fn twelve_on_the_ward(house: &House) -> Id {
    let (ward, supervisor, me) =
        (unit(house, "Osasto 3").await, house.person("supervisor").await, house.me("supervisor").await);
    let mut tx = house.app.store.begin().await.unwrap();
    for at in 0..10 {
        let (id, name) = (new_id_at(house.app.now()), format!("Hoitaja {at:02}"));
        sql!(
            "INSERT INTO person (id, employer_id, staff_number, name, name_folded, language) VALUES ($1, $2, $3, $4, $5, 'fi')"
        )
        .bind(id)
        .bind(me.employer_id)
        .bind(format!("7{at:02}"))
        .bind(&name)
        .bind(name.to_lowercase())
        .execute(&mut tx)
        .await
        .unwrap();
        sql!(
            "INSERT INTO post_held (id, employer_id, person_id, unit_id, supervisor_id, job, begins_on) \
             VALUES ($1, $2, $3, $4, $5, 'lähihoitaja', $6)"
        )
        .bind(new_id_at(house.app.now()))
        .bind(me.employer_id)
        .bind(id)
        .bind(ward)
        .bind(supervisor)
        .bind(Day::parse("2021-01-01").unwrap())
        .execute(&mut tx)
        .await
        .unwrap();
    }
    tx.commit().await.unwrap();
    ward
}

/// With the ten, the agent and the fellow; the colleague guides.
async fn of_the_ward(house: &House) -> String {
    let who = format!("unit.{}", twelve_on_the_ward(house).await);
    let (once, guide) = (house.app.clock.new_id().to_string(), person(house, "colleague").await);
    let fields = [
        ("once", once.as_str()),
        ("who", who.as_str()),
        ("template", "whole_unit"),
        ("guide", guide.as_str()),
        ("begins-on", "2021-10-04"),
    ];
    let unit = format!("{HOME}/units/{once}");
    house.visitor("supervisor").await.post(HOME, &fields).await.is_sent_to(&unit);
    unit
}

on_both! {
    async fn from_a_new_colleague_to_a_plan_in_three_choices(house: Staffed) {
        let mut supervisor = house.visitor("supervisor").await;
        supervisor.get(format!("{HOME}/new")).await.is_ok().says("Muutaman vuoron sijainen").says("Aino Aamuvuoro");
        let refused = supervisor.post(HOME, &[("template", "student"), ("begins-on", "2021-10-04")]).await;
        refused.is(422).says("Valitse, kenelle suunnitelma tehdään").says("Valitse perehdyttäjä");
        let plan = planned(&house, "few_shifts").await;
        let page = supervisor.get(&plan).await;
        page.is_ok().says("Perehdytys: Aino Aamuvuoro").says("Kalle Kollega").says("lakisääteinen").says("738/2002");
        assert!(hears(&house, "agent").await.contains(&"onboarding-news-planned".to_owned()));
        assert!(hears(&house, "colleague").await.contains(&"onboarding-news-guides".to_owned()));
        supervisor.get("/talks").await.is_ok();
    }

    async fn the_same_press_twice_makes_one_plan(house: Staffed) {
        let (agent, guide) = (format!("person.{}", person(&house, "agent").await), person(&house, "colleague").await);
        let once = house.app.clock.new_id().to_string();
        let fields = [("once", once.as_str()), ("who", agent.as_str()), ("template", "permanent"), ("guide", guide.as_str()), ("begins-on", "2021-10-04")];
        let mut supervisor = house.visitor("supervisor").await;
        for _ in 0..2 {
            supervisor.post(HOME, &fields).await.is_sent_to(format!("{HOME}/plans/{once}"));
        }
        assert_eq!(house.count("SELECT count(*) FROM onboarding_plan").await, 1);
        assert_eq!(house.count("SELECT count(*) FROM onboarding_item").await, 19);
    }

    async fn nobody_makes_a_plan_for_somebody_they_do_not_lead(house: Staffed) {
        let (other, guide) = (format!("person.{}", person(&house, "other-unit").await), person(&house, "colleague").await);
        let fields = [("who", other.as_str()), ("template", "permanent"), ("guide", guide.as_str()), ("begins-on", "2021-10-04")];
        house.visitor("supervisor").await.post(HOME, &fields).await.is(422);
        for who in ["agent", "hr", "admin", "coordinator"] {
            house.visitor(who).await.get(format!("{HOME}/new")).await.is_forbidden();
            house.visitor(who).await.post(HOME, &fields).await.is_forbidden();
        }
        assert_eq!(house.count("SELECT count(*) FROM onboarding_plan").await, 0);
    }

    async fn both_tick_what_is_done_and_a_tick_is_taken_back(house: Staffed) {
        let plan = planned(&house, "few_shifts").await;
        let first = items(&house, &plan).await[0];
        let (mut newcomer, mut guide) = (house.visitor("agent").await, house.visitor("colleague").await);
        guide.post(ticks(first), &[("do", "tick"), ("face", "yes")]).await.is_sent_to(format!("{plan}#item-{first}"));
        newcomer.get(&plan).await.is_ok().says("0/9 tehty").says("Kalle Kollega");
        newcomer.post(ticks(first), &[("do", "tick")]).await.is(303);
        newcomer.get(&plan).await.is_ok().says("1/9 tehty").says("kasvokkain").says("Aino Aamuvuoro");
        for _ in 0..2 {
            newcomer.post(ticks(first), &[("do", "undo")]).await.is(303);
        }
        newcomer.get(&plan).await.is_ok().says("0/9 tehty");
        assert_eq!(house.count("SELECT count(*) FROM onboarding_tick").await, 1, "the guide's stands");
        // The supervisor ticks on the guide's side; twice is once.
        house.visitor("supervisor").await.post(ticks(first), &[("do", "tick")]).await.is(303);
        assert_eq!(house.count("SELECT count(*) FROM onboarding_tick WHERE side = 'guide'").await, 1);
    }

    /// A long plan is not a long page: each side sees the stage where they go on, and how much is done in the others.
    async fn a_plan_is_open_at_the_stage_under_way_and_folded_elsewhere(house: Staffed) {
        let plan = planned(&house, "permanent").await;
        let all = items(&house, &plan).await;
        let folded = |stage: &str, done: &str| format!("<details><summary><b>{stage}</b> <span class=\"small quiet\">{done} tehty");
        let open = |stage: &str| format!("<details open><summary><b>{stage}</b>");
        let (mut newcomer, mut guide) = (house.visitor("agent").await, house.visitor("colleague").await);
        let page = newcomer.get(&plan).await;
        page.is_ok().says(&open("Ennen alkua")).says(&folded("Ensimmäinen päivä", "0/4")).says(&folded("Vuosi", "0/1"));
        assert_eq!(page.text().matches("<details open>").count(), 1);
        assert!(all.iter().all(|item| page.text().contains(&format!("id=\"item-{item}\""))), "what is folded is on the page");
        for item in &all[..3] {
            newcomer.post(ticks(*item), &[]).await.is(303);
        }
        newcomer.get(&plan).await.is_ok().says(&folded("Ennen alkua", "0/3")).says(&open("Ensimmäinen päivä"));
        guide.get(&plan).await.is_ok().says(&open("Ennen alkua")).says(&folded("Ensimmäinen päivä", "0/4"));
        for item in &all[..3] {
            guide.post(ticks(*item), &[]).await.is(303);
        }
        guide.get(&plan).await.is_ok().says(&folded("Ennen alkua", "3/3")).says(&open("Ensimmäinen päivä"));
        for item in &all[3..] {
            newcomer.post(ticks(*item), &[]).await.is(303);
        }
        newcomer.get(&plan).await.is_ok().says("Loput odottavat toista osapuolta").says(&open("Ensimmäinen päivä"));
        for item in &all[3..] {
            guide.post(ticks(*item), &[]).await.is(303);
        }
        newcomer.get(&plan).await.is_ok().says(&folded("Vuosi", "1/1")).never_says("<details open>");
    }

    async fn things_are_added_moved_and_left_out_with_a_reason(house: Staffed) {
        let plan = planned(&house, "few_shifts").await;
        let all = items(&house, &plan).await;
        let (mut guide, mut newcomer) = (house.visitor("colleague").await, house.visitor("agent").await);
        guide.post(format!("{plan}/items"), &[("link", "ei osoite")]).await.is(422).says("Kirjoita, mitä tehdään").says("https://esimerkki.fi");
        let fields = [("what-fi", "Tutustu varastoon"), ("stage", "first_week"), ("guided-by", "somebody"), ("link", "https://luvat.example/love")];
        guide.post(format!("{plan}/items"), &fields).await.is(303);
        newcomer.get(&plan).await.is_ok().says("Tutustu varastoon").says("https://luvat.example/love").says("kuka tahansa vuorossa");
        let item = format!("{HOME}/items/{}", all[2]);
        guide.get(&item).await.is_ok().says("lakisääteinen");
        guide.post(&item, &[("do", "leave-out"), ("why", "")]).await.is(422).says("Kirjoita syy");
        guide.post(&item, &[("do", "leave-out"), ("why", "Tuttu edellisestä yksiköstä.")]).await.is(303);
        newcomer.get(&plan).await.is_ok().says("Tuttu edellisestä yksiköstä.").says("0/9 tehty");
        newcomer.post(ticks(all[2]), &[("do", "tick")]).await.is(303);
        assert_eq!(house.count("SELECT count(*) FROM onboarding_tick").await, 0, "what is left out is not ticked");
        guide.post(&item, &[("do", "back")]).await.is(303);
        let moved = [("do", "move"), ("stage", "first_month"), ("due-on", "2021-10-04"), ("guided-by", "supervisor")];
        guide.post(&item, &moved).await.is(303);
        let due = house.count("SELECT count(*) FROM onboarding_item WHERE stage = 'first_month' AND due_on = '2021-11-04'").await;
        assert_eq!(due, 1, "a stage brings its own day");
        newcomer.get(&item).await.is_forbidden();
        newcomer.post(format!("{plan}/items"), &fields).await.is_forbidden();
    }

    async fn the_guide_changes_and_the_days_move_along(house: Staffed) {
        let plan = planned(&house, "permanent").await;
        let fellow = person(&house, "fellow").await;
        let edit = format!("{plan}/edit");
        house.visitor("fellow").await.get(&plan).await.is_missing();
        let mut supervisor = house.visitor("supervisor").await;
        supervisor.get(&edit).await.is_ok();
        supervisor.post(&edit, &[("guide", fellow.as_str()), ("begins-on", "2021-11-01")]).await.is_sent_to(&plan);
        house.visitor("fellow").await.get(&plan).await.is_ok();
        house.visitor("colleague").await.get(&plan).await.is_missing();
        assert!(hears(&house, "fellow").await.contains(&"onboarding-news-guides".to_owned()));
        assert_eq!(house.count("SELECT count(*) FROM onboarding_item WHERE due_on < '2021-10-31'").await, 0);
    }

    async fn a_plan_is_seen_by_those_whom_it_concerns_and_nobody_else(house: Staffed) {
        let plan = planned(&house, "few_shifts").await;
        let item = items(&house, &plan).await[0];
        for who in ["agent", "colleague", "supervisor"] {
            house.visitor(who).await.get(&plan).await.is_ok();
            assert_eq!(house.visitor(who).await.get(format!("{plan}/paper.pdf")).await.is_ok().header("content-type"), "application/pdf");
        }
        for who in ["fellow", "other-unit", "former-supervisor", "supervisors-supervisor", "hr", "admin", "coordinator", "leadership", "other-employer"] {
            let mut visitor = house.visitor(who).await;
            for page in ["", "/edit", "/paper.pdf"] {
                visitor.get(format!("{plan}{page}")).await.is_missing();
            }
            visitor.get(format!("{HOME}/items/{item}")).await.is_missing();
            visitor.post(ticks(item), &[("do", "tick")]).await.is_missing();
            visitor.get(HOME).await.is_ok().never_says(&format!("\"{plan}\""));
        }
    }

    async fn personnel_services_see_that_there_is_a_plan_and_whether_it_is_done(house: Staffed) {
        let plan = planned(&house, "few_shifts").await;
        let (mut hr, held) = (house.visitor("hr").await, format!("{HOME}/held"));
        hr.get(&held).await.is_ok().says("Aino Aamuvuoro").says("kesken").never_says("Poistumistiet").never_says(&plan);
        for item in items(&house, &plan).await {
            house.visitor("agent").await.post(ticks(item), &[]).await.is(303);
            house.visitor("colleague").await.post(ticks(item), &[]).await.is(303);
        }
        hr.get(&held).await.is_ok().says("tehty").never_says("kesken");
        house.visitor("agent").await.get(&plan).await.is_ok().says("Kaikki kohdat on tehty ja kuitattu");
        for who in ["supervisor", "admin", "coordinator", "agent"] {
            house.visitor(who).await.get(&held).await.is_forbidden();
        }
    }

    async fn what_is_due_reminds_both_and_a_tick_ends_it(house: Staffed) {
        let plan = planned(&house, "few_shifts").await;
        house.it_is("2021-10-05T09:00");
        house.work().await;
        let waits = "onboarding-awaits".to_owned();
        assert!(hears(&house, "agent").await.contains(&waits) && hears(&house, "colleague").await.contains(&waits));
        let mut newcomer = house.visitor("agent").await;
        newcomer.get(&plan).await.is_ok().says("vielä ehtii");
        for item in items(&house, &plan).await {
            newcomer.post(ticks(item), &[]).await.is(303);
        }
        assert!(!hears(&house, "agent").await.contains(&waits), "nothing waits for the newcomer");
        assert!(hears(&house, "colleague").await.contains(&waits), "the guide's part does");
    }

    async fn a_whole_unit_is_onboarded_at_once_and_each_has_ticks_of_their_own(house: Staffed) {
        let unit = of_the_ward(&house).await;
        assert_eq!(house.count("SELECT count(*) FROM onboarding_plan").await, 12);
        let (mut guide, mut newcomer) = (house.visitor("colleague").await, house.visitor("agent").await);
        guide.get(&unit).await.is_ok().says("12 henkilöä").says("0/12 tehty").says("Hoitaja 03").says("Kummankin kuittaus puuttuu");
        let mine: (Id,) = Query::new("SELECT p.id FROM onboarding_plan p WHERE p.person_id = $1").bind(house.person("agent").await).one(house.app.store.read()).await.unwrap();
        let mine = format!("{HOME}/plans/{}", mine.0);
        let first = items(&house, &mine).await[0];
        newcomer.post(ticks(first), &[]).await.is(303);
        let page = guide.get(&unit).await.is_ok().text();
        let group = |name: &str| page.split(name).nth(1).unwrap_or_default().split("</fieldset>").next().unwrap_or_default().to_owned();
        assert!(group("Perehdyttäjän kuittaus puuttuu").contains("Aino Aamuvuoro"), "by what is missing");
        assert!(!group("Kummankin kuittaus puuttuu").contains("Aino Aamuvuoro"));
        // After the training the guide ticks it for everybody who was there.
        let (key,): (Id,) = Query::new("SELECT key FROM onboarding_item WHERE id = $1").bind(first).one(house.app.store.read()).await.unwrap();
        let plans: Vec<(Id,)> = Query::new("SELECT id FROM onboarding_plan").all(house.app.store.read()).await.unwrap();
        let (key, plans) = (key.to_string(), plans.into_iter().map(|(id,)| id.to_string()).collect::<Vec<_>>());
        let mut fields: Vec<(&str, &str)> = plans.iter().map(|plan| ("plan", plan.as_str())).collect();
        fields.extend([("key", key.as_str()), ("face", "yes")]);
        guide.post(format!("{unit}/ticks"), &fields).await.is_sent_to(&unit);
        guide.get(&unit).await.is_ok().says("1/12 tehty").says("Perehtyjän oma kuittaus puuttuu");
        newcomer.get(&mine).await.is_ok().says("1/9 tehty");
        assert_eq!(house.count("SELECT count(*) FROM onboarding_tick WHERE side = 'guide'").await, 12);
    }

    async fn others_see_shares_of_at_least_ten_and_no_names(house: Staffed) {
        let unit = of_the_ward(&house).await;
        for who in ["agent", "hr"] {
            let mut visitor = house.visitor(who).await;
            visitor.get(&unit).await.is_ok().says("harva on vielä tehnyt").never_says("Hoitaja 03").never_says("/12 tehty").never_says("Liisa Lähihoitaja");
            visitor.post(format!("{unit}/ticks"), &[]).await.is_forbidden();
        }
        let mut tx = house.app.store.begin().await.unwrap();
        sql!("UPDATE onboarding_plan SET unit_onboarding_id = NULL WHERE person_id IN (SELECT id FROM person WHERE name IN ('Hoitaja 01', 'Hoitaja 02', 'Hoitaja 03'))").execute(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        house.visitor("hr").await.get(&unit).await.is_ok().says("Liian harva näytettäväksi").never_says("harva on vielä tehnyt");
        for who in ["other-unit", "admin", "former-supervisor", "other-employer", "coordinator"] {
            house.visitor(who).await.get(&unit).await.is_missing();
        }
    }

    async fn the_team_greets_in_any_medium_and_the_words_are_sealed(house: Staffed) {
        let plan = planned(&house, "permanent").await;
        let (greetings, own) = (format!("{plan}/greetings"), format!("{plan}/greetings/own"));
        assert!(hears(&house, "fellow").await.contains(&"onboarding-news-greet".to_owned()));
        let (mut fellow, mut newcomer) = (house.visitor("fellow").await, house.visitor("agent").await);
        fellow.get(&greetings).await.is_ok();
        assert_eq!(house.count("SELECT count(*) FROM onboarding_welcome").await, 0, "looking begins nothing");
        fellow.post(&greetings, &[("do", "begin")]).await.is_sent_to(&greetings);
        fellow.sends(&own, &[Part::Text("do", "send")]).await.is(422);
        let sent = [
            Part::Text("answer-way", "picture"),
            Part::Text("answer-described-picture", SECRET),
            Part::File("answer-file-picture", "kuva.png", DOT),
            Part::Text("do", "keep"),
        ];
        fellow.sends(&own, &sent).await.is_sent_to(&greetings);
        newcomer.get(&greetings).await.is_ok().never_says(SECRET); // still being made
        let medium: (Id,) = Query::new("SELECT id FROM medium WHERE subject_kind = 'onboarding_welcome'").one(house.app.store.read()).await.unwrap();
        newcomer.get(media::href(medium.0)).await.is_missing();
        let medium_id = medium.0.to_string();
        let again = [("answer-way", "picture"), ("answer-described-picture", SECRET), ("answer-medium-picture", medium_id.as_str()), ("do", "send")];
        fellow.post(&own, &again).await.is_sent_to(&greetings);
        assert!(hears(&house, "agent").await.contains(&"onboarding-news-greeted".to_owned()));
        for who in ["agent", "colleague", "supervisor", "fellow"] {
            house.visitor(who).await.get(&greetings).await.is_ok().says(SECRET);
            house.visitor(who).await.get(media::href(medium.0)).await.is_ok();
        }
        for who in ["hr", "admin", "coordinator", "other-unit", "former-supervisor"] {
            house.visitor(who).await.get(&greetings).await.is_missing();
            house.visitor(who).await.get(media::href(medium.0)).await.is_missing();
        }
        let open: Vec<(String,)> = Query::new("SELECT answers FROM onboarding_welcome").all(house.app.store.read()).await.unwrap();
        assert!(!open[0].0.is_empty() && !open[0].0.contains("kanarian"), "sealed");
        let alt: (String,) = Query::new("SELECT alt FROM medium WHERE subject_kind = 'onboarding_welcome'").one(house.app.store.read()).await.unwrap();
        assert!(!alt.0.contains("kanarian"), "sealed");
    }

    async fn a_greeting_is_taken_away_by_its_author_and_follows_a_new_guide(house: Staffed) {
        let plan = planned(&house, "permanent").await;
        let (greetings, own) = (format!("{plan}/greetings"), format!("{plan}/greetings/own"));
        let mut colleague = house.visitor("colleague").await;
        colleague.post(&greetings, &[("do", "begin")]).await.is(303);
        colleague.post(&own, &[("answer-way", "text"), ("answer-text", SECRET), ("do", "send")]).await.is_sent_to(&greetings);
        house.visitor("fellow").await.get(&greetings).await.is_ok().never_says(SECRET);
        let fellow = person(&house, "fellow").await;
        let change = [("guide", fellow.as_str()), ("begins-on", "2021-10-04"), ("greeted", "yes")];
        house.visitor("supervisor").await.post(format!("{plan}/edit"), &change).await.is(303);
        house.visitor("fellow").await.get(&greetings).await.is_ok().says(SECRET);
        colleague.post(&greetings, &[("do", "remove")]).await.is_sent_to(&greetings);
        house.visitor("agent").await.get(&greetings).await.is_ok().never_says(SECRET);
        assert_eq!(house.count("SELECT count(*) FROM onboarding_welcome").await, 0);
    }

    async fn templates_have_versions_and_an_older_plan_stays_as_it_was(house: Staffed) {
        let mut hr = house.visitor("hr").await;
        let once = house.app.clock.new_id().to_string();
        hr.get(format!("{HOME}/templates/new?from=student")).await.is_ok().says("Harjoittelun tavoitteet");
        hr.post(format!("{HOME}/templates"), &[("once", once.as_str()), ("name-fi", "")]).await.is(422).says("Anna pohjalle nimi");
        let fields = [("once", once.as_str()), ("name-fi", "Osaston oma"), ("variant", "student"), ("what-0-fi", "Tutustu osastoon"), ("stage-0", "first_day"), ("statutory-0", "yes")];
        let template = format!("{HOME}/templates/{once}");
        hr.post(format!("{HOME}/templates"), &fields).await.is_sent_to(&template);
        let plan = planned(&house, &once).await;
        let changed = [("seen", "1"), ("name-fi", "Osaston oma"), ("variant", "student"), ("what-0-fi", "Tutustu koko taloon"), ("stage-0", "first_day")];
        let mut supervisor = house.visitor("supervisor").await;
        supervisor.post(format!("{template}/edit"), &changed).await.is_sent_to(&template);
        hr.post(format!("{template}/edit"), &changed).await.is(422).says("Joku muutti pohjaa");
        house.visitor("agent").await.get(&template).await.is_ok().says("Tutustu koko taloon").says("versio 2");
        house.visitor("agent").await.get(&plan).await.is_ok().says("Tutustu osastoon").never_says("koko taloon");
        house.visitor("agent").await.get(format!("{template}/edit")).await.is_forbidden();
        house.visitor("other-employer").await.get(&template).await.is_missing();
        let paper = house.visitor("agent").await.get(format!("{HOME}/paper.pdf?template={once}")).await;
        assert_eq!(paper.is_ok().header("content-type"), "application/pdf");
        house.visitor("other-employer").await.get(format!("{HOME}/paper.pdf?template={once}")).await.is_missing();
        house.visitor("other-employer").await.get(format!("{HOME}/paper.pdf?template=few_shifts")).await.is_ok();
    }

    async fn a_plan_goes_two_years_after_its_first_day(house: Staffed) {
        let plan = planned(&house, "few_shifts").await;
        let mut colleague = house.visitor("colleague").await;
        colleague.post(format!("{plan}/greetings"), &[("do", "begin")]).await.is(303);
        colleague.post(ticks(items(&house, &plan).await[0]), &[]).await.is(303);
        let rooms = house::rooms::all(&web::Settings::default());
        let over = |day: &str| store::Moment::in_helsinki(&format!("{day}T12:00")).unwrap();
        for (day, left) in [("2021-10-04", 1), ("2021-10-05", 0)] {
            for retention in rooms.iter().flat_map(|room| &room.retention).filter(|one| one.period == "onboarding") {
                let mut tx = house.app.store.begin().await.unwrap();
                (retention.some)(over(day), &mut tx).await.unwrap();
                tx.commit().await.unwrap();
            }
            assert_eq!(house.count("SELECT count(*) FROM onboarding_plan").await, left);
        }
        for gone in ["SELECT count(*) FROM onboarding_item", "SELECT count(*) FROM onboarding_tick", "SELECT count(*) FROM onboarding_welcome"] {
            assert_eq!(house.count(gone).await, 0, "{gone}");
        }
    }

    async fn sixty_four_ticks_at_once_are_one(house: Staffed) {
        let plan = planned(&house, "few_shifts").await;
        let first = items(&house, &plan).await[0];
        let me = house.person("agent").await;
        let item = talks::onboarding::item::Item::find(first, house.app.store.read()).await.unwrap().unwrap();
        let mut all = vec![];
        for _ in 0..64 {
            let (item, app) = (item.clone(), house.app.clone());
            all.push(tokio::spawn(async move {
                let mut tx = app.store.begin().await.unwrap();
                let won = item.tick(talks::onboarding::item::Side::Newcomer, me, false, app.now(), &mut tx).await.unwrap();
                tx.commit().await.unwrap();
                won
            }));
        }
        let mut won = 0;
        for one in all {
            won += usize::from(one.await.unwrap());
        }
        assert_eq!((won, house.count("SELECT count(*) FROM onboarding_tick").await), (1, 1));
    }
}
