//! Sixty-four at once, as when a nurse taps twice and the network answers late: once is once.

use crate::world::{Staffed, World, medium, one, submit_as, written};
use std::future::Future;
use store::clock::new_id_at;
use testing::on_both;
use testing::staff::NOBODY;

const ALL: usize = 64;

/// All at the same time; what each got.
async fn at_once<T: Send + 'static, F: Future<Output = T> + Send + 'static>(one: impl Fn(usize) -> F) -> Vec<T> {
    let begun: Vec<_> = (0..ALL).map(|n| tokio::spawn(one(n))).collect();
    let mut got = vec![];
    for task in begun {
        got.push(task.await.expect("nobody falls over"));
    }
    got
}

on_both! {
    async fn one_task_is_submitted_once(world: World) {
        let (task, path) = (world.drafted.id, format!("/coaching/tasks/{}/submissions", world.drafted.id));
        let fellow = world.house.visitor("fellow").await;
        let answers = at_once(|n| {
            let (mut fellow, path) = (fellow.clone(), path.clone());
            async move {
                let text = format!("Kuulin {n} asiaa");
                fellow.post(&path, &[("answer-way", "text"), ("answer-text", &text), ("do", "send")]).await.status.as_u16()
            }
        }).await;
        assert!(answers.iter().all(|status| *status == 303), "{answers:?}");
        let (house, person) = (&world.house, world.house.person("fellow").await);
        let of = |text: &'static str| {
            let query = store::Query::new(text).bind(task).bind(person);
            async move { query.one::<(i64,)>(house.app.store.read()).await.unwrap().0 }
        };
        assert_eq!(of("SELECT count(*) FROM submission WHERE interim_task_id = $1 AND person_id = $2").await, 1);
        assert_eq!(of("SELECT count(*) FROM response WHERE subject_id = $1 AND person_id = $2 AND state = 'sent'").await, 1);
        assert_eq!(of("SELECT count(*) FROM response WHERE subject_id = $1 AND person_id = $2").await, 1);
        assert_eq!(of("SELECT count(*) FROM notice WHERE subject_id = $1 AND person_id = $2 AND ended_at IS NULL").await, 0);
        assert_eq!(of("SELECT count(*) FROM notice WHERE subject_id = $1 AND person_id <> $2 AND word = 'notice-inbox' AND ended_at IS NULL").await, 1);
    }

    async fn one_picture_goes_with_one_submission(world: World) {
        let picture = medium(&world.house, "fellow", "kuva.png", crate::world::DOT).await;
        let me = world.house.me("fellow").await;
        let answer = forms::Answer { way: "picture".into(), medium: Some(picture), ..Default::default() };
        let sent = submit_as(&world.house, &me, &world.drafted, &one(answer)).await.expect("once");
        assert!(submit_as(&world.house, &me, &world.drafted, &one(written("toinen"))).await.is_none());
        let subject = store::Query::new("SELECT count(*) FROM medium WHERE subject_id = $1").bind(sent);
        assert_eq!(subject.one::<(i64,)>(world.house.app.store.read()).await.unwrap().0, 1);
    }

    async fn one_link_signs_in_once(house: Staffed) {
        let mut tx = house.app.store.begin().await.unwrap();
        let secret = people::Link::make(house.person("agent").await, &mut tx).await.unwrap().unwrap();
        tx.commit().await.unwrap();
        let nobody = house.visitor(NOBODY).await;
        let answers = at_once(|_| {
            let (mut visitor, path) = (nobody.clone(), format!("/sign-in/{secret}"));
            async move { visitor.post(&path, &[]).await.status.as_u16() }
        }).await;
        assert_eq!(answers.iter().filter(|status| **status == 303).count(), 1, "{answers:?}");
        assert_eq!(answers.iter().filter(|status| **status == 410).count(), ALL - 1);
        assert_eq!(house.count("SELECT count(*) FROM browser_session").await, 1);
    }

    async fn one_reply_is_said_once_and_told_once(world: World) {
        let id = new_id_at(world.house.app.now()).to_string();
        let (coach, path) = (world.house.visitor("coach").await, format!("/coaching/submissions/{}/replies", world.awaiting));
        let answers = at_once(|_| {
            let (mut coach, path, id) = (coach.clone(), path.clone(), id.clone());
            async move {
                let form = [("answer-way", "text"), ("answer-text", "Kiitos, hyvä havainto"), ("reply", id.as_str()), ("do", "send")];
                coach.post(&path, &form).await.status.as_u16()
            }
        }).await;
        assert!(answers.iter().all(|status| *status == 303), "{answers:?}");
        assert_eq!(world.house.count("SELECT count(*) FROM remark WHERE body = 'Kiitos, hyvä havainto'").await, 1);
        assert_eq!(world.house.count("SELECT count(*) FROM letter").await, 1);
        assert_eq!(world.house.count("SELECT count(*) FROM notice WHERE word = 'notice-inbox' AND ended_at IS NULL").await, 2, "cohort B's and the other employer's");
    }

    async fn a_reply_to_what_was_just_taken_back_leaves_nothing_behind(world: World) {
        let (house, now) = (&world.house, world.house.app.now());
        let coach = house.me("coach").await;
        let seen = coaching::submission::Submission::find_seen(world.awaiting, coach.id, house.app.store.read()).await.unwrap().unwrap();
        house.visitor("fellow").await.post(format!("/coaching/submissions/{}/taking-back", world.awaiting), &[]).await.is(303);
        let mut tx = house.app.store.begin().await.unwrap();
        let said = seen.reply(new_id_at(now), "Kiitos tästä", None, &coach, now, &mut tx).await.unwrap();
        tx.commit().await.unwrap();
        assert!(!said, "there is nothing to reply to");
        assert_eq!(house.count("SELECT count(*) FROM remark WHERE body = 'Kiitos tästä'").await, 0);
        let told = store::Query::new("SELECT count(*) FROM notice WHERE subject_id = $1 AND ended_at IS NULL").bind(world.awaiting);
        assert_eq!(told.one::<(i64,)>(house.app.store.read()).await.unwrap().0, 0, "the author is not told of it");
    }

    async fn five_letters_an_hour_and_no_more_go_to_one_person(house: Staffed) {
        let nobody = house.visitor(NOBODY).await;
        let answers = at_once(|_| {
            let mut visitor = nobody.clone();
            async move { visitor.post("/sign-in", &[("email", "aino@koivula.example")]).await.status.as_u16() }
        }).await;
        assert!(answers.iter().all(|status| *status == 200), "{answers:?}");
        assert_eq!(house.count("SELECT count(*) FROM letter").await, 5);
    }

    async fn one_task_is_opened_once(world: World) {
        let (coordinator, path) = (world.house.visitor("coordinator").await, format!("/coaching/tasks/{}/opening", world.unopened.id));
        at_once(|_| {
            let (mut visitor, path) = (coordinator.clone(), path.clone());
            async move { visitor.post(&path, &[]).await.status.as_u16() }
        }).await;
        let waiting = store::Query::new("SELECT count(*) FROM notice WHERE subject_id = $1 AND ended_at IS NULL").bind(world.unopened.id);
        assert_eq!(waiting.one::<(i64,)>(world.house.app.store.read()).await.unwrap().0, 4, "the programme's four agents");
    }
}
