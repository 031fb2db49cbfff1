//! Rights end with the employment, at once.

use crate::world::{Staffed, World};
use testing::{House, Visitor, on_both};

on_both! {
    async fn a_session_ends_with_the_post(world: World) {
        let mut agent = world.house.visitor("agent").await;
        let doors = ["/", "/coaching", &world.task(), &format!("/media/{}", world.picture)].map(str::to_owned);
        for door in &doors {
            agent.get(door).await.is_ok();
        }
        world.house.leaves("agent", "2021-10-04").await; // the last day is a day of work
        agent.get("/coaching").await.is_ok();
        world.house.it_is("2021-10-05T00:00");
        for door in &doors {
            assert!(agent.get(door).await.is_sent_to_the_door(), "{door}");
        }
        assert!(agent.post(format!("{}/draft", world.task()), &[]).await.is_sent_to_the_door());
    }

    async fn a_link_does_not_open_once_the_post_has_ended(house: Staffed) {
        let secret = link(&house, "agent").await;
        house.leaves("agent", "2021-10-03").await;
        let mut visitor = house.visitor("nobody").await;
        visitor.post(format!("/sign-in/{secret}"), &[]).await.is(410);
        assert!(!visitor.has_cookie("tahto"));
        assert_eq!(house.count("SELECT count(*) FROM browser_session").await, 0);
    }

    async fn whoever_has_left_is_sent_no_link(house: Staffed) {
        let mut nobody = house.visitor("nobody").await;
        let left = nobody.post("/sign-in", &[("email", "erkki@koivula.example")]).await;
        let never = nobody.post("/sign-in", &[("email", "kuka@koivula.example")]).await;
        let text = |answer: &testing::Answer, name: &str| answer.is_ok().text().replace(name, "…");
        assert_eq!(text(&left, "erkki@"), text(&never, "kuka@"), "both hear the same");
        house.work().await;
        assert_eq!(house.count("SELECT count(*) FROM letter").await, 0);
    }

    async fn a_known_address_hears_the_same_as_an_unknown_one(house: Staffed) {
        let mut nobody = house.visitor("nobody").await;
        let known = nobody.post("/sign-in", &[("email", "aino@koivula.example")]).await;
        let unknown = nobody.post("/sign-in", &[("email", "kuka@koivula.example")]).await;
        let text = |answer: &testing::Answer, name: &str| answer.is_ok().text().replace(name, "…");
        assert_eq!(text(&known, "aino@"), text(&unknown, "kuka@"));
        house.work().await;
        assert_eq!(house.count("SELECT count(*) FROM letter").await, 1);
    }

    async fn a_role_that_has_ended_opens_no_more(world: World) {
        let mut admin = world.house.visitor("admin").await;
        let mut coordinator = world.house.visitor("coordinator").await;
        admin.get("/admin").await.is_ok();
        coordinator.get("/coaching/programmes/new").await.is_ok();
        roles_end(&world.house).await;
        admin.get("/admin").await.is_missing();
        coordinator.get("/coaching/programmes/new").await.is_missing();
    }

    async fn a_coach_whose_role_has_ended_reads_no_submissions(world: World) {
        let mut coach = world.house.visitor("coach").await;
        let submission = format!("/coaching/submissions/{}", world.awaiting);
        coach.get(&submission).await.is_ok();
        roles_end(&world.house).await;
        coach.get(&submission).await.is_missing();
        coach.get(format!("/media/{}", world.recording)).await.is_missing();
        coach.get("/coaching/inbox").await.is_missing();
    }

    async fn an_agent_who_leaves_the_cohort_still_reads_their_own_answer(world: World) {
        leaves_cohort(&world, "agent").await;
        let mut agent = world.house.visitor("agent").await;
        let to = agent.get(format!("/coaching/submissions/{}", world.replied)).await;
        let page = if to.status == 303 { agent.get(to.header("location")).await } else { to };
        page.is_ok().says(crate::world::canary("answer"));
    }

    async fn a_coach_who_leaves_the_cohort_reads_its_submissions_no_more(world: World) {
        let mut coach = world.house.visitor("coach").await;
        leaves_cohort(&world, "coach").await;
        coach.get(format!("/coaching/submissions/{}", world.awaiting)).await.is_missing();
        coach.get(format!("/media/{}", world.recording)).await.is_missing();
        coach.get(world.task()).await.is_missing();
        coach.get("/coaching/inbox/all").await.is_missing();
    }

    async fn signing_out_ends_the_session_everywhere_it_was_copied_to(house: Staffed) {
        let mut here = house.visitor("agent").await;
        let mut copied: Visitor = here.clone();
        here.post("/sign-out", &[]).await.is_sent_to("/sign-in");
        assert!(copied.get("/").await.is_sent_to_the_door());
    }
}

async fn link(house: &House, who: &str) -> String {
    let mut tx = house.app.store.begin().await.unwrap();
    let secret = people::Link::make(house.person(who).await, &mut tx).await.unwrap().unwrap();
    tx.commit().await.unwrap();
    secret
}

async fn leaves_cohort(world: &World, who: &str) {
    let (app, person) = (&world.house.app, world.house.person(who).await);
    let all = coaching::cohort::Cohort::of_programme(world.ours.programme.id, person, app.store.read()).await.unwrap();
    let cohort = all.into_iter().find(|cohort| cohort.id == world.ours.cohort).unwrap();
    let mut tx = app.store.begin().await.unwrap();
    coaching::enrolment::leave(&cohort, person, app.now(), &mut tx).await.unwrap();
    tx.commit().await.unwrap();
}

async fn roles_end(house: &House) {
    let mut tx = house.app.store.begin().await.unwrap();
    store::sql!("UPDATE role_held SET ends_on = '2021-10-03'").execute(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
}
