//! Who stands in for a cohort's coaches is as they are, on the agreed days only; and agents are told who reads.

use crate::world::{World, canary};
use coaching::address;
use coaching::certificate::Certificate;
use gatherings::Kept;
use store::{Id, Query};
use testing::{House, on_both};

const ON_DUTY: &str = "2021-10-05T12:00";
const AFTER: &str = "2021-10-07T00:01";

/// The coach of another employer's programme stands in for the coach of cohort A on two days.
async fn stands_in(world: &World) {
    let person = world.house.person("coach-c").await.to_string();
    let days = [("person", person.as_str()), ("begins-on", "2021-10-05"), ("ends-on", "2021-10-06")];
    let to = address::Substitutions { cohort: world.ours.cohort };
    world.house.visitor("coordinator").await.post(&to, &days).await.is_sent_to(&to);
}

async fn granted(world: &World) -> Id {
    let (house, programme, agent) = (&world.house, world.ours.programme.id, world.house.person("agent").await);
    let mut coach = house.visitor("coach").await;
    coach.post(address::Certificates { programme }, &[("completed", &agent.to_string())]).await.is(303);
    Certificate::own(programme, agent, house.app.store.read()).await.unwrap().expect("a certificate")
}

async fn count(house: &House, text: &'static str, of: &str) -> i64 {
    let person = house.person(of).await;
    Query::new(text).bind(person).one::<(i64,)>(house.app.store.read()).await.unwrap().0
}

on_both! {
    async fn a_substitute_marks_gives_and_grants_on_the_agreed_days_only(world: World) {
        stands_in(&world).await;
        let (house, session, programme) = (&world.house, world.ours.sessions[0], world.ours.programme.id);
        let pages = [
            address::Attendance { session }.to_string(),
            address::AttendanceOverview { programme }.to_string(),
            address::ProgrammeMaterials { programme }.to_string(),
            address::NewProgrammeMaterial { programme }.to_string(),
            address::EditMaterial { material: world.material }.to_string(),
            address::Certificates { programme }.to_string(),
            address::Certificate { certificate: granted(&world).await }.to_string(),
            address::Greeting { cohort: world.ours.cohort }.to_string(),
        ];
        let mut substitute = house.visitor("coach-c").await;
        for (now, is_on_duty) in [("2021-10-04T23:59", false), (ON_DUTY, true), (AFTER, false)] {
            house.it_is(now);
            for page in &pages {
                let answer = substitute.get(page).await;
                assert_eq!(answer.status.as_u16(), if is_on_duty { 200 } else { 404 }, "{page} at {now}");
            }
        }
        house.it_is(ON_DUTY);
        substitute.get(&pages[0]).await.says("Aino Aamuvuoro").never_says("Pekka Pelastaja");
        let held = Kept::of(session, house.app.store.read()).await.unwrap()[0].id.to_string();
        substitute.post(&pages[0], &[("all", &held)]).await.is_sent_to(&pages[0]);
        assert_eq!(count(house, "SELECT count(*) FROM attendance WHERE person_id = $1", "fellow").await, 1);
        assert_eq!(count(house, "SELECT count(*) FROM attendance WHERE person_id = $1", "agent-b").await, 0, "only of the cohort");
        let fellow = house.person("fellow").await.to_string();
        substitute.post(&pages[5], &[("completed", &fellow)]).await.is(303);
        assert_eq!(count(house, "SELECT count(*) FROM certificate WHERE person_id = $1", "fellow").await, 1);
    }

    async fn agents_are_told_who_reads_today(world: World) {
        stands_in(&world).await;
        let mut agent = world.house.visitor("agent").await;
        let pages = [format!("/coaching/tasks/{}", world.drafted.id), world.task()];
        for (now, is_on_duty) in [("2021-10-04T23:59", false), (ON_DUTY, true), (AFTER, false)] {
            world.house.it_is(now);
            for page in &pages {
                let told = agent.get(page).await.text();
                assert_eq!(told.contains("Valmentajasi: Viivi Valmentaja ja Vilma Valmentaja."), is_on_duty, "{page} at {now}");
                assert_eq!(told.contains("Valmentajasi: Vilma Valmentaja."), !is_on_duty, "{page} at {now}");
            }
        }
        world.house.leaves("coach", "2021-10-06").await;
        agent.get(&pages[0]).await.says("Ryhmälläsi ei ole juuri nyt valmentajaa").says(canary("draft"));
    }

    async fn the_line_lets_nobody_in_for_whom_their_own_supervisor_stands_in(world: World) {
        stands_in(&world).await;
        let house = &world.house;
        let mut tx = house.app.store.begin().await.unwrap();
        Query::new("UPDATE programme SET enrolment = 'open'").execute(&mut tx).await.unwrap();
        Query::new("UPDATE cohort SET seats = 3 WHERE id = $1").bind(world.ours.cohort).execute(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        for who in ["staff", "editor"] {
            house.visitor(who).await.post(address::Enrolment { cohort: world.ours.cohort }, &[]).await.is(303);
        }
        let mut tx = house.app.store.begin().await.unwrap();
        let (coach, staff) = (house.person("coach-c").await, house.person("staff").await);
        let led = Query::new("UPDATE post_held SET supervisor_id = $1 WHERE person_id = $2");
        led.bind(coach).bind(staff).execute(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        house.visitor("fellow").await.post(address::Leaving { cohort: world.ours.cohort }, &[]).await.is(303);
        let agents = "SELECT count(*) FROM enrolment WHERE person_id = $1 AND part = 'agent'";
        assert_eq!((count(house, agents, "staff").await, count(house, agents, "editor").await), (0, 1));
    }
}
