//! One press reminds only those whom a task still awaits; whoever has answered meanwhile hears nothing of it.

use crate::world::{World, canary, submit, written};
use testing::on_both;

fn reminder(world: &World) -> String {
    coaching::address::Reminder { task: world.drafted.id }.to_string()
}

fn progress(world: &World) -> String {
    coaching::address::Progress { programme: world.ours.programme.id }.to_string()
}

/// To whom letters are that have not been dropped, by address, sorted.
async fn written_to(world: &World) -> Vec<String> {
    let letters = world.house.postbox().await;
    let mut all: Vec<String> =
        letters.into_iter().filter(|letter| letter.state == mail::State::Kept).map(|letter| letter.address).collect();
    all.sort();
    all
}

on_both! {
    async fn one_press_reminds_only_those_who_have_not_answered(world: World) {
        submit(&world.house, "fellow", &world.drafted, written("Valmis")).await.expect("once");
        let mut coordinator = world.house.visitor("coordinator").await;
        coordinator.get(progress(&world)).await.is_ok().says("Muistuta niitä, jotka eivät ole vastanneet (2)");
        let page = coordinator.get(reminder(&world)).await;
        page.is_ok().says("Aino Aamuvuoro").says("Pekka Pelastaja").never_says("Liisa Lähihoitaja").never_says("Erkki Eronnut");

        let note = "Kiitos, jos ehdit ennen perjantaita.";
        coordinator.post(reminder(&world), &[("note", note)]).await.is_sent_to(progress(&world));
        coordinator.get(progress(&world)).await.says("Kaisa Koordinaattori muistutti 2 ihmistä tänään");
        world.house.work().await;
        assert_eq!(written_to(&world).await, ["aino@koivula.example", "pekka@koivula.example"]);
        for letter in world.house.postbox().await {
            assert!(letter.body.contains("Muistutus: Tuen kartta"), "{}", letter.body);
            assert!(!letter.body.contains(note), "a person's own words stay on the page");
            assert!(!letter.body.contains(canary("reply")) && !letter.body.contains(canary("draft")));
        }
        world.house.visitor("agent").await.get("/").await.says("Muistutus: Tuen kartta").says(note);
        world.house.visitor("fellow").await.get("/").await.never_says("Muistutus");
    }

    async fn nobody_is_reminded_of_a_task_twice_in_a_day(world: World) {
        let mut coordinator = world.house.visitor("coordinator").await;
        coordinator.post(reminder(&world), &[]).await.is_sent_to(progress(&world));
        world.house.it_is("2021-10-05T12:59");
        let mut coach = world.house.visitor("coach").await;
        coach.get(reminder(&world)).await.is_ok().says("muistutettu eilen klo 13.00");
        coach.post(reminder(&world), &[]).await.is_sent_to(progress(&world));
        coach.get(progress(&world)).await.says("Ketään ei muistutettu");
        assert_eq!(world.house.count("SELECT count(*) FROM reminder").await, 1);
        world.house.it_is("2021-10-05T13:01");
        coach.post(reminder(&world), &[]).await.is_sent_to(progress(&world));
        coach.get(progress(&world)).await.says("Vilma Valmentaja muistutti 2 ihmistä");
    }

    async fn many_presses_at_once_remind_everybody_once(world: World) {
        let (task, now) = (world.drafted.clone(), world.house.app.now());
        let coordinator = world.house.me("coordinator").await;
        let awaited = coaching::reminder::awaited(&task, &coordinator, &world.house.app).await.unwrap();
        let people: Vec<store::Id> = awaited.iter().map(|one| one.agent.person_id).collect();
        assert_eq!(people.len(), 3);
        let presses = (0..16).map(|_| {
            let (store, task, people, me) = (world.house.app.store.clone(), task.clone(), people.clone(), coordinator.clone());
            tokio::spawn(async move {
                let mut tx = store.begin().await.unwrap();
                let reminded = coaching::reminder::remind(&task, &people, "", &me, now, &mut tx).await.unwrap();
                tx.commit().await.unwrap();
                reminded
            })
        });
        let reminded: i64 = futures::future::join_all(presses).await.into_iter().map(Result::unwrap).sum();
        assert_eq!(reminded, 3);
        world.house.work().await;
        assert_eq!(written_to(&world).await.len(), 3, "and each has one letter");
    }

    async fn a_coach_reminds_only_the_agents_they_coach(world: World) {
        let mut coach = world.house.visitor("coach").await;
        coach.get(reminder(&world)).await.is_ok().says("Aino Aamuvuoro").never_says("Pekka Pelastaja");
        coach.post(reminder(&world), &[]).await.is_sent_to(progress(&world));
        world.house.visitor("agent-b").await.get("/").await.never_says("Muistutus");
        for who in ["agent", "fellow"] {
            world.house.visitor(who).await.post(reminder(&world), &[]).await.is_forbidden();
        }
        for who in ["supervisor", "leadership", "admin", "coach-c"] {
            world.house.visitor(who).await.post(reminder(&world), &[]).await.is_missing();
        }
        let unopened = coaching::address::Reminder { task: world.unopened.id };
        world.house.visitor("coordinator").await.post(unopened, &[]).await.is_forbidden();
    }

    async fn who_answers_before_the_letter_is_made_gets_none(world: World) {
        world.house.it_is("2021-10-04T21:30"); // nothing goes out now
        world.house.visitor("coordinator").await.post(reminder(&world), &[]).await.is_sent_to(progress(&world));
        world.house.work().await;
        assert_eq!(written_to(&world).await.len(), 0, "it is evening");
        submit(&world.house, "fellow", &world.drafted, written("Yövuorossa ehti")).await.expect("once");
        for moment in ["2021-10-05T07:00", "2021-10-05T07:02"] {
            world.house.it_is(moment);
            world.house.work().await; // the run, then its letters
        }
        assert!(!written_to(&world).await.contains(&"liisa@koivula.example".to_owned()), "{:?}", written_to(&world).await);
        assert!(written_to(&world).await.contains(&"pekka@koivula.example".to_owned()));
    }

    async fn who_answers_between_queueing_and_sending_gets_none(world: World) {
        world.house.visitor("coordinator").await.post(reminder(&world), &[]).await.is_sent_to(progress(&world));
        world.house.it_is("2021-10-04T13:40");
        notices::digest::one_slice(&world.house.app).await.unwrap();
        let queued = world.house.postbox().await;
        assert!(queued.iter().any(|letter| letter.address == "liisa@koivula.example" && letter.state == mail::State::Queued));
        submit(&world.house, "fellow", &world.drafted, written("Juuri ennen")).await.expect("once");
        world.house.it_is("2021-10-04T13:45");
        world.house.work().await;
        assert!(!written_to(&world).await.contains(&"liisa@koivula.example".to_owned()));
        let dropped = world.house.postbox().await.into_iter().find(|letter| letter.address == "liisa@koivula.example").unwrap();
        assert_eq!((dropped.state, dropped.body.as_str()), (mail::State::Dropped, ""));
        assert!(written_to(&world).await.contains(&"pekka@koivula.example".to_owned()));
    }

    async fn the_house_tells_of_a_due_date_on_the_day_before_it(world: World) {
        submit(&world.house, "fellow", &world.drafted, written("Valmis")).await.expect("once");
        world.house.it_is("2021-10-13T01:00");
        world.house.work().await;
        world.house.visitor("agent").await.get("/").await.never_says("Huomenna on palautuspäivä");
        world.house.it_is("2021-10-14T01:00");
        for _ in 0..2 {
            world.house.work().await;
        }
        world.house.visitor("agent").await.get("/").await.says("Huomenna on palautuspäivä: Tuen kartta");
        world.house.visitor("fellow").await.get("/").await.never_says("Huomenna on palautuspäivä");
        let before = written_to(&world).await.len();
        world.house.it_is("2021-10-14T07:05");
        world.house.work().await;
        let letters = world.house.postbox().await;
        assert!(letters[..letters.len() - before].iter().any(|letter| letter.address == "aino@koivula.example" && letter.body.contains("Huomenna")));
        submit(&world.house, "agent", &world.drafted, written("Ehdin")).await.expect("once");
        world.house.visitor("agent").await.get("/").await.never_says("Huomenna on palautuspäivä");
    }
}
