//! A programme in public and inside: who comes in, who waits, who stands in, what a late joiner finds, what the next
//! programme takes along, and what a cohort says to the leadership.

use crate::world::{World, canary, cohort, fi, submit, written};
use coaching::cohort::Cohort;
use coaching::programme::{Enrolment, Plan, Programme};
use coaching::session::{self, Session};
use gatherings::Occurrence;
use store::{Day, Id, Moment, Query};
use testing::staff::NOBODY;
use testing::{House, on_both};

/// The World's own programme, with what the coordinator changes in it.
async fn changed(world: &World, change: impl FnOnce(&mut Plan)) {
    let me = world.house.me("coordinator").await;
    let mut plan = world.ours.programme.plan();
    change(&mut plan);
    let mut tx = world.house.app.store.begin().await.unwrap();
    Programme::keep(world.ours.programme.id, &plan, &me, world.house.app.now(), &mut tx).await.unwrap();
    tx.commit().await.unwrap();
}

async fn opened(world: &World) {
    changed(world, |plan| plan.enrolment = Enrolment::Open).await;
}

/// As many agents as are there, and so many seats more.
async fn seats(house: &House, cohort: Id, seats: i64) {
    let mut tx = house.app.store.begin().await.unwrap();
    Query::new("UPDATE cohort SET seats = $1 WHERE id = $2").bind(seats).bind(cohort).execute(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
}

fn inside(world: &World) -> String {
    format!("/coaching/programmes/{}", world.ours.programme.id)
}

fn of(cohort: Id, what: &str) -> String {
    format!("/coaching/cohorts/{cohort}/{what}")
}

const FORM: [(&str, &str); 9] = [
    ("name-fi", "Kahden vuoden matka"),
    ("for-whom-fi", "Kaikille yksiköille"),
    ("about-fi", "Kuljemme yhdessä"),
    ("begins-on", "2022-01-10"),
    ("ends-on", "2024-01-10"),
    ("enrolment", "open"),
    ("path", "guided"),
    ("public", "1"),
    ("contact-phone", "040 555 0199"),
];

on_both! {
    async fn a_programme_may_last_two_years_and_is_read_without_signing_in(world: World) {
        let mut coordinator = world.house.visitor("coordinator").await;
        let contact = world.house.person("coordinator").await.to_string();
        let form = [FORM.as_slice(), &[("contact", contact.as_str())]].concat();
        let made = coordinator.post("/coaching/programmes", &form).await;
        let id = made.is(303).header("location").rsplit('/').next().unwrap().to_owned();
        let page = world.house.visitor(NOBODY).await.get(format!("/programmes/{id}")).await;
        page.is_ok().says("Kahden vuoden matka").says("Kaikille yksiköille").says("Kuljemme yhdessä").says("10.1.2022–10.1.2024");
        page.says("Kaisa Koordinaattori").says("040 555 0199").says(&format!("/sign-in?next=/coaching/programmes/{id}"));

        let long = FORM.map(|(name, text)| (name, if name == "ends-on" { "2025-01-11" } else { text }));
        coordinator.post("/coaching/programmes", &long).await.is(422).says("enintään kolme vuotta").says("Kahden vuoden matka");
        let nobody = FORM.map(|(name, text)| (name, if name == "ends-on" { "2022-01-09" } else { text }));
        coordinator.post("/coaching/programmes", &nobody).await.is(422).says("ennen ensimmäistä").says("yhteyshenkilö");
    }

    async fn the_public_page_shows_neither_people_nor_tasks_and_is_there_only_when_published(world: World) {
        let path = format!("/programmes/{}", world.ours.programme.id);
        let mut nobody = world.house.visitor(NOBODY).await;
        nobody.get(&path).await.is_missing();
        nobody.get("/programmes/ei-ole").await.is_missing();
        let contact = world.house.person("coach").await;
        changed(&world, |plan| {
            (plan.is_public, plan.contact_person_id) = (true, Some(contact));
            plan.contact_email = "vilma@kumppani.example".into();
        }).await;
        let page = nobody.get(&path).await;
        page.is_ok().says("Tapaaminen 1").says("Vilma Valmentaja").says("vilma@kumppani.example");
        for secret in ["Aino Aamuvuoro", "Liisa Lähihoitaja", "Kolme kysymystä", "Etäyhteys", canary("answer")] {
            page.never_says(secret);
        }
        world.house.leaves("coach", "2021-10-03").await;
        nobody.get(&path).await.is_ok().never_says("Vilma Valmentaja").never_says("vilma@kumppani.example");
    }

    async fn whoever_is_signed_in_enrols_where_enrolment_is_open(world: World) {
        let mut staff = world.house.visitor("staff").await;
        staff.get(inside(&world)).await.is_missing();
        staff.post(of(world.ours.cohort, "enrolment"), &[]).await.is_missing();
        staff.get("/coaching").await.is_ok().never_says("Muutoksen tukena");
        opened(&world).await;
        staff.get("/coaching").await.is_ok().says("Avoinna ilmoittautumiselle").says("Muutoksen tukena");
        staff.get(inside(&world)).await.is_ok().says("Ilmoittaudu").never_says("Kolme kysymystä").never_says("Aino Aamuvuoro");
        staff.post(of(world.ours.cohort, "enrolment"), &[]).await.is_sent_to(inside(&world));
        staff.get(inside(&world)).await.is_ok().says("Kolme kysymystä");
        staff.get(format!("/coaching/tasks/{}", world.ours.task.id)).await.is_ok();
        staff.post(of(world.ours.cohort, "enrolment"), &[]).await.is_sent_to(inside(&world));
        staff.get(inside(&world)).await.says("Olit jo mukana.");
        let told = "SELECT count(*) FROM notice n JOIN person p ON p.id = n.person_id WHERE p.name = 'Heli Hoitaja' AND n.word = 'notice-task'";
        assert_eq!(world.house.count(told).await, 2, "both open tasks await");
    }

    async fn a_full_cohort_has_a_line_that_promotes_itself(world: World) {
        opened(&world).await;
        seats(&world.house, world.ours.cohort, 3).await; // all three taken
        for (who, place) in [("staff", "Olet jonossa 1."), ("editor", "Olet jonossa 2."), ("colleague", "Olet jonossa 3.")] {
            let mut visitor = world.house.visitor(who).await;
            visitor.post(of(world.ours.cohort, "enrolment"), &[]).await.is_sent_to(inside(&world));
            visitor.get(inside(&world)).await.is_ok().says(place).never_says("Kolme kysymystä");
        }
        let mut editor = world.house.visitor("editor").await;
        editor.post(of(world.ours.cohort, "leaving"), &[]).await.is(303);
        world.house.visitor("colleague").await.get(inside(&world)).await.says("Olet jonossa 2.");

        world.house.visitor("fellow").await.post(of(world.ours.cohort, "leaving"), &[]).await.is(303);
        let mut staff = world.house.visitor("staff").await;
        staff.get(inside(&world)).await.is_ok().says("Kolme kysymystä").never_says("Olet jonossa");
        staff.get("/").await.is_ok().says("Sait paikan");
        world.house.visitor("colleague").await.get(inside(&world)).await.says("Olet jonossa 1.");

        // The coordinator adds a seat: the next one comes in by itself.
        let person = |who: &'static str| world.house.person(who);
        let (agent, former, staff, coach) = (person("agent").await, person("former").await, person("staff").await, person("coach").await);
        let ids = [agent, former, staff, coach].map(|id| id.to_string());
        let form = [("name-fi", "A"), ("seats", "4"), ("agent", &ids[0]), ("agent", &ids[1]), ("agent", &ids[2]), ("coach", &ids[3])];
        world.house.visitor("coordinator").await.post(format!("/coaching/cohorts/{}", world.ours.cohort), &form).await.is(303);
        world.house.visitor("colleague").await.get(inside(&world)).await.is_ok().says("Kolme kysymystä");
        assert_eq!(world.house.count("SELECT count(*) FROM waiting_list").await, 0);
    }

    async fn whom_the_coordinator_takes_in_is_told(world: World) {
        let ids = [world.house.person("agent").await, world.house.person("agent-c").await, world.house.person("coach-b").await].map(|id| id.to_string());
        let form = [("name-fi", "Kutsutut"), ("agent", ids[1].as_str()), ("coach", ids[2].as_str())];
        world.house.visitor("coordinator").await.post(format!("{}/cohorts", inside(&world)), &form).await.is(303);
        world.house.visitor("agent-c").await.get("/").await.is_ok().says("Olet mukana valmennuksessa");
    }

    async fn nobody_comes_into_a_cohort_of_their_own_supervisor(world: World) {
        opened(&world).await;
        let mut tx = world.house.app.store.begin().await.unwrap();
        Query::new("UPDATE post_held SET supervisor_id = $1 WHERE person_id = $2")
            .bind(world.house.person("coach").await)
            .bind(world.house.person("staff").await)
            .execute(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        let mut staff = world.house.visitor("staff").await;
        staff.post(of(world.ours.cohort, "enrolment"), &[]).await.is(303);
        staff.get(inside(&world)).await.says("oma esihenkilösi").never_says("Kolme kysymystä");
        staff.post(of(world.cohort_b, "enrolment"), &[]).await.is(303);
        staff.get(inside(&world)).await.says("Kolme kysymystä");
    }

    async fn what_was_missed_is_one_list_and_each_line_is_ticked_off(world: World) {
        opened(&world).await;
        world.house.it_is("2021-10-18T09:00"); // one more session is over, and the tasks' date has passed
        let mut late = world.house.visitor("staff").await;
        late.post(of(world.ours.cohort, "enrolment"), &[]).await.is(303);
        late.get(inside(&world)).await.is_ok().says("4 asiaa on läpikäymättä");
        let missed = format!("{}/missed", inside(&world));
        late.get(&missed).await.is_ok().says("Tapaaminen 1").says("Tapaaminen 2").says("Kolme kysymystä").says("Tuen kartta").says("eikä vastauksesi ole myöhässä");
        let due = "SELECT count(*) FROM notice n JOIN person p ON p.id = n.person_id WHERE p.name = 'Heli Hoitaja' AND n.word = 'notice-task' AND n.due_at IS NULL";
        assert_eq!(world.house.count(due).await, 2, "nothing of it is late for them");

        let tick = format!("/coaching/sessions/{}/caught-up", world.ours.sessions[0]);
        for _ in 0..2 {
            late.post(&tick, &[("do", "tick")]).await.is_sent_to(&missed);
        }
        late.get(&missed).await.says("Läpikäyty");
        submit(&world.house, "staff", &world.ours.task, written("Myöhään, mutta tässä")).await.expect("a late answer is welcome");
        late.get(&missed).await.says("Vastattu");
        late.get(inside(&world)).await.says("2 asiaa on läpikäymättä");
        late.post(&tick, &[("do", "undo")]).await.is(303);
        late.get(inside(&world)).await.says("3 asiaa on läpikäymättä");
        // Who was there from the beginning missed nothing; others have no such list.
        world.house.visitor("coordinator").await.get(&missed).await.is_forbidden();
        world.house.visitor("supervisor").await.post(&tick, &[]).await.is_missing();
    }

    async fn a_substitute_is_as_a_coach_on_the_agreed_days_only(world: World) {
        let (house, submission) = (&world.house, format!("/coaching/submissions/{}", world.awaiting));
        let (mut coordinator, mut substitute) = (house.visitor("coordinator").await, house.visitor("coach-c").await);
        let person = house.person("coach-c").await.to_string();
        let path = of(world.ours.cohort, "substitutions");
        let wrong = [("person", person.as_str()), ("begins-on", "2021-10-06"), ("ends-on", "2021-10-05")];
        coordinator.post(&path, &wrong).await.is(422).says("eikä ennen ensimmäistä").says("2021-10-06");
        let sent = [("person", person.as_str()), ("begins-on", "2021-10-05"), ("ends-on", "2021-10-06")];
        coordinator.post(&path, &sent).await.is_sent_to(&path);
        house.visitor("coach").await.post(&path, &sent).await.is_forbidden();
        coordinator.get(&path).await.is_ok().says("Viivi Valmentaja");

        let awaits = "SELECT count(*) FROM notice n JOIN person p ON p.id = n.person_id WHERE p.name = 'Viivi Valmentaja' AND n.word = 'notice-inbox' AND n.ended_at IS NULL";
        assert_eq!(house.count(awaits).await, 1, "the other programme's, as before");
        for (now, is_on_duty) in [("2021-10-04T23:59", false), ("2021-10-05T00:01", true), ("2021-10-06T23:59", true), ("2021-10-07T00:01", false)] {
            house.it_is(now);
            house.work().await;
            let (mine, inbox) = (substitute.get(&submission).await, substitute.get("/coaching/inbox").await);
            let picture = substitute.get(format!("/media/{}", world.recording)).await;
            if is_on_duty {
                mine.is_ok().says(canary("transcript"));
                inbox.is_ok().says("Liisa Lähihoitaja");
                picture.is_ok();
                substitute.get(inside(&world)).await.is_ok();
                substitute.get(format!("{}/progress", inside(&world))).await.is_ok().says("Aino Aamuvuoro").never_says("Pekka Pelastaja");
            } else {
                mine.is_missing();
                inbox.is_ok().never_says("Liisa Lähihoitaja");
                picture.is_missing();
                substitute.get(inside(&world)).await.is_missing();
            }
            assert_eq!(house.count(awaits).await, if is_on_duty { 2 } else { 1 }, "at {now}");
        }
    }

    async fn a_substitute_replies_and_the_coaches_are_left_in_peace(world: World) {
        let house = &world.house;
        let person = house.person("coach-b").await.to_string();
        let form = [("person", person.as_str()), ("begins-on", "2021-10-04"), ("ends-on", "2021-10-10")];
        house.visitor("coordinator").await.post(of(world.ours.cohort, "substitutions"), &form).await.is(303);
        let mut substitute = house.visitor("coach-b").await;
        let id = house.app.clock.new_id().to_string();
        let reply = [("answer-way", "text"), ("answer-text", "Kiitos, luin tämän Vilman puolesta"), ("reply", id.as_str()), ("do", "send")];
        substitute.post(format!("/coaching/submissions/{}/replies", world.awaiting), &reply).await.is(303);
        house.visitor("fellow").await.get(world.task()).await.is_ok().says("Vilman puolesta");
        let coach = "SELECT count(*) FROM notice n JOIN person p ON p.id = n.person_id WHERE p.name = 'Vilma Valmentaja' AND n.word = 'notice-inbox' AND n.ended_at IS NULL";
        assert_eq!(house.count(coach).await, 0);
        let substitution: (Id,) = Query::new("SELECT id FROM substitution").one(house.app.store.read()).await.unwrap();
        let end = substitution.0.to_string();
        house.visitor("coordinator").await.post(of(world.ours.cohort, "substitution-end"), &[("substitution", &end)]).await.is(303);
        substitute.get(format!("/coaching/submissions/{}", world.awaiting)).await.is_missing();
    }

    async fn the_journey_shows_where_one_is_in_a_picture_and_in_words(world: World) {
        let path = format!("{}/journey", inside(&world));
        changed(&world, |plan| plan.path = coaching::programme::Path::Guided).await;
        let page = world.house.visitor("agent").await.get(&path).await;
        page.is_ok().says("<svg class=\"journey\"").says("askel kerrallaan").never_says(" %");
        page.says("olet tässä").says("vastattu").says("edessä").says("Tapaaminen 2").says("aria-current=\"step\"");
        page.says("Välitehtävä, joka avataan myöhemmin").never_says("Kuuntelukierros");
        world.house.visitor("supervisor").await.get(&path).await.is_missing();
        changed(&world, |plan| plan.path = coaching::programme::Path::Free).await;
        world.house.visitor("fellow").await.get(&path).await.is_ok().says("den ordning som passar dig");
    }

    async fn the_next_programme_comes_without_people_and_answers(world: World) {
        let house = &world.house;
        // A session on each side of the end of summer time, and a name of its own for each person in the copy's way.
        let session = |day: &str| Occurrence {
            begins_at: Moment::in_helsinki(&format!("{day}T08:30")).unwrap(),
            ends_at: Moment::in_helsinki(&format!("{day}T10:00")).unwrap(),
            place: fi("Etäyhteys").kept(),
        };
        let plan = session::Plan { name: fi("Talviaikaan"), occurrences: vec![session("2021-11-15")], ..session::Plan::default() };
        let mut tx = house.app.store.begin().await.unwrap();
        Session::add(house.app.clock.new_id(), &world.ours.programme, &plan, &mut tx).await.unwrap();
        tx.commit().await.unwrap();
        changed(&world, |plan| {
            plan.begins_on = Day::parse("2021-09-20");
            plan.contact_phone = "kanarianlintu-puhelin".into();
        }).await;

        let mut coordinator = house.visitor("coordinator").await;
        let (mut coach, mut agent) = (house.visitor("coach").await, house.visitor("agent").await);
        let path = format!("{}/next", inside(&world));
        let before = house.snapshot().await;
        let shown = coordinator.get(format!("{path}?first-day=2022-03-07")).await;
        shown.is_ok().says("Tämä on tulossa").says("ma 7.3. klo 9.00").says("ma 2.5. klo 8.30").says("1.4.2022");
        assert_eq!(before, house.snapshot().await, "showing makes nothing");
        coach.post(&path, &[]).await.is_forbidden();
        coordinator.post(&path, &[("name-fi", ""), ("first-day", "2022-03-07")]).await.is(422).says("Anna ohjelmalle nimi");

        let made = coordinator.post(&path, &[("name-fi", "Muutoksen tukena 2022"), ("first-day", "2022-03-07")]).await;
        let next = made.is(303).header("location").to_owned();
        coordinator.get(&next).await.is_ok().says("Muutoksen tukena 2022").says("ma 7.3. klo 9.00").says("ma 2.5. klo 8.30").says("Kolme kysymystä").says("Ei vielä avattu");
        agent.get(&next).await.is_missing();

        let tables = |lines: &[String]| {
            let mut counts = std::collections::BTreeMap::<String, i64>::new();
            for line in lines {
                *counts.entry(line.split(':').next().unwrap().to_owned()).or_default() += 1;
            }
            counts
        };
        let after = house.snapshot().await;
        let (was, is) = (tables(&before), tables(&after));
        let plan = ["programme", "coaching_session", "gathering", "occurrence", "interim_task", "form_version", "tie", "material"];
        for (table, count) in &is {
            let more = count - was.get(table).copied().unwrap_or(0);
            assert!(more == 0 || plan.contains(&table.as_str()), "{more} new rows of {table}");
        }
        assert_eq!(is["interim_task"] - was["interim_task"], 3);
        assert_eq!(is["coaching_session"] - was["coaching_session"], 3);
        for (name, text) in crate::world::CANARIES.iter().chain(&[("phone", "kanarianlintu-puhelin")]) {
            let times = |lines: &[String]| lines.iter().filter(|line| line.contains(text)).count();
            assert_eq!(times(&before), times(&after), "{name} was copied");
        }
        let new: Vec<&String> = after.iter().filter(|line| !before.contains(line)).collect();
        for who in ["agent", "fellow", "agent-b", "coach", "coach-b", "former"] {
            let id = house.person(who).await;
            let kept = [id.to_string(), id.simple().to_string(), id.simple().to_string().to_uppercase()];
            assert!(!new.iter().any(|line| kept.iter().any(|id| line.contains(id))), "{who} stands in what was made");
        }
    }

    async fn a_cohort_greets_the_leadership_and_is_answered_under_name(world: World) {
        let (house, path) = (&world.house, of(world.ours.cohort, "greeting"));
        let (mut agent, mut fellow) = (house.visitor("agent").await, house.visitor("fellow").await);
        let (mut leader, mut coordinator) = (house.visitor("leadership").await, house.visitor("coordinator").await);
        agent.get(&path).await.is_ok().says("Luonnoksen näkevät ryhmän agentit ja valmentajat.");
        for other in ["leadership", "coordinator", "supervisor", "agent-b", "coach-b", "admin"] {
            house.visitor(other).await.get(&path).await.is_missing();
        }
        agent.post(&path, &[("body", "Kiitos ajasta."), ("read", "")]).await.is_sent_to(&path);
        // The fellow had the empty page before them: nothing is lost, and both texts are shown.
        let both = fellow.post(&path, &[("body", "Toivomme vastauksia."), ("read", "")]).await;
        both.is(422).says("Kiitos ajasta.").says("Toivomme vastauksia.").says("hann ändra texten");
        let read = |text: &str| text.split("name=\"read\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let now = read(&both.text());
        fellow.post(&path, &[("body", "Kiitos ajasta. Toivomme vastauksia."), ("read", &now)]).await.is_sent_to(&path);

        let sending = format!("{path}/sending");
        agent.post(&sending, &[("read", &now)]).await.is_sent_to(&path);
        leader.get(&path).await.is_missing();
        let look = agent.get(&sending).await;
        let seen = read(&look.is_ok().says("Toivomme vastauksia.").says("ei voi muuttaa").text());
        for _ in 0..2 {
            agent.post(&sending, &[("read", &seen)]).await.is_sent_to(&path);
        }
        fellow.post(&path, &[("body", "Vielä yksi asia"), ("read", &seen)]).await.is(422).says("Vielä yksi asia");

        leader.get("/").await.is_ok().says("odottaa johdon vastausta");
        leader.get("/coaching/greetings").await.is_ok().says(&path);
        leader.get(&path).await.is_ok().says("Toivomme vastauksia.").says("Aino Aamuvuoro").says("Liisa Lähihoitaja").never_says("Vielä yksi asia");
        coordinator.get(&path).await.is_ok();
        coordinator.post(format!("{path}/answers"), &[("answer", "Kiitos")]).await.is_forbidden();
        agent.post(format!("{path}/answers"), &[("answer", "Kiitos")]).await.is_forbidden();
        leader.post(format!("{path}/answers"), &[("answer", "")]).await.is(422).says("Kirjoita vastaus");
        let id = house.app.clock.new_id().to_string();
        for _ in 0..2 {
            leader.post(format!("{path}/answers"), &[("answer", "Vastaan viikossa."), ("id", &id)]).await.is_sent_to(&path);
        }
        assert_eq!(house.count("SELECT count(*) FROM remark WHERE subject_kind = 'greeting'").await, 1);
        agent.get(&path).await.is_ok().says("Vastaan viikossa.").says("Johanna Johtaja").says("johto");
        fellow.get("/").await.is_ok().says("Ledningen svarade");
        assert_eq!(house.count("SELECT count(*) FROM notice WHERE word = 'greeting-notice' AND ended_at IS NULL").await, 0);
        for other in ["supervisor", "agent-b", "coach-b", "admin"] {
            house.visitor(other).await.get(&path).await.is_missing();
        }
    }

    async fn several_coach_one_cohort(world: World) {
        let house = &world.house;
        let id = cohort(house, &world.ours.programme, "C", &["agent-c"], &["coach", "coach-b"]).await;
        submit(house, "agent-c", &world.ours.task, written("Yhteinen vastaus")).await.expect("once");
        for coach in ["coach", "coach-b"] {
            house.visitor(coach).await.get("/coaching/inbox").await.is_ok().says("Simo Sairaanhoitaja");
        }
        house.visitor("coach-c").await.get("/coaching/inbox").await.is_ok().never_says("Yhteinen vastaus");
        assert!(Cohort::of_programme(world.ours.programme.id, Id::nil(), house.app.store.read()).await.unwrap().iter().any(|one| one.id == id));
    }

    async fn a_programme_that_has_ended_takes_nobody_in(world: World) {
        changed(&world, |plan| (plan.enrolment, plan.ends_on) = (Enrolment::Open, Day::parse("2021-10-03"))).await;
        let mut staff = world.house.visitor("staff").await;
        staff.post(of(world.ours.cohort, "enrolment"), &[]).await.is(303);
        staff.get(inside(&world)).await.is_ok().says("juuri päättynyt").never_says("Kolme kysymystä");
    }
}
