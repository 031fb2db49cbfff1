//! Sixty-four at once, as when a nurse taps twice and the network answers late: once is once.

use crate::world::{Staffed, World, medium, one, submit_as, written};
use coaching::programme::{Enrolment, Programme};
use people::sign_in_as;
use std::future::Future;
use store::clock::new_id_at;
use store::{Id, Query};
use testing::staff::NOBODY;
use testing::{House, Visitor, on_both};

const ALL: usize = 64;

/// All at the same time; what each got.
pub async fn at_once<T: Send + 'static, F: Future<Output = T> + Send + 'static>(one: impl Fn(usize) -> F) -> Vec<T> {
    let begun: Vec<_> = (0..ALL).map(|n| tokio::spawn(one(n))).collect();
    let mut got = vec![];
    for task in begun {
        got.push(task.await.expect("nobody falls over"));
    }
    got
}

/// Sixty-four people of the same house, each at a browser.
async fn crowd(house: &House) -> Vec<Visitor> {
    let like = house.person("staff").await;
    let mut all = vec![];
    for n in 0..ALL {
        let mut tx = house.app.store.begin().await.unwrap();
        let person = new_id_at(house.app.now());
        Query::new(
            "INSERT INTO person (id, employer_id, staff_number, name, name_folded, language) \
            SELECT $1, employer_id, $2, $2, $2, 'fi' FROM person WHERE id = $3",
        )
        .bind(person)
        .bind(format!("joukko-{n}"))
        .bind(like)
        .execute(&mut tx)
        .await
        .unwrap();
        Query::new(
            "INSERT INTO post_held (id, employer_id, person_id, unit_id, job, begins_on) \
            SELECT $1, employer_id, $2, unit_id, job, begins_on FROM post_held WHERE person_id = $3",
        )
        .bind(new_id_at(house.app.now()))
        .bind(person)
        .bind(like)
        .execute(&mut tx)
        .await
        .unwrap();
        let cookie = sign_in_as(person, &house.app.settings, &mut tx).await.unwrap();
        tx.commit().await.unwrap();
        let (name, rest) = cookie.to_str().unwrap().split_once('=').unwrap();
        all.push(house.visitor(NOBODY).await.with_cookie(name, rest.split(';').next().unwrap()));
    }
    all
}

/// An open programme's cohort with so many seats, nobody in it yet but its coach.
async fn open_cohort(world: &World, seats: i64) -> Id {
    let (house, programme) = (&world.house, &world.ours.programme);
    let me = house.me("coordinator").await;
    let plan = coaching::programme::Plan { enrolment: Enrolment::Open, ..programme.plan() };
    let id = crate::world::cohort(house, programme, "Uusi", &[], &["coach-c"]).await;
    let mut tx = house.app.store.begin().await.unwrap();
    Programme::keep(programme.id, &plan, &me, house.app.now(), &mut tx).await.unwrap();
    Query::new("UPDATE cohort SET seats = $1 WHERE id = $2").bind(seats).bind(id).execute(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    id
}

/// Agents in the cohort, people in its line, and the line's numbers that nobody else has.
async fn cohort_counts(house: &House, cohort: Id) -> (i64, i64, i64) {
    let text = "SELECT (SELECT count(*) FROM enrolment WHERE cohort_id = $1 AND part = 'agent') AS agents, \
        (SELECT count(*) FROM waiting_list WHERE cohort_id = $1) AS line, \
        (SELECT count(DISTINCT number) FROM waiting_list WHERE cohort_id = $1) AS numbers";
    Query::new(text).bind(cohort).one(house.app.store.read()).await.unwrap()
}

on_both! {
    async fn of_sixty_four_who_enrol_one_gets_the_seat_and_the_others_stand_in_line(world: World) {
        let cohort = open_cohort(&world, 1).await;
        let (people, path) = (crowd(&world.house).await, format!("/coaching/cohorts/{cohort}/enrolment"));
        let answers = at_once(|n| {
            let (mut visitor, path) = (people[n].clone(), path.clone());
            async move { visitor.post(&path, &[]).await.status.as_u16() }
        }).await;
        assert!(answers.iter().all(|status| *status == 303), "{answers:?}");
        assert_eq!(cohort_counts(&world.house, cohort).await, (1, 63, 63), "one seat, a strict line, nobody lost");
        let mut places = vec![];
        for visitor in &people {
            let page = visitor.clone().get(format!("/coaching/programmes/{}", world.ours.programme.id)).await.text();
            places.extend(page.split("Olet jonossa ").nth(1).and_then(|rest| rest.split('.').next()?.parse::<usize>().ok()));
        }
        places.sort_unstable();
        assert_eq!(places, (1..=63).collect::<Vec<_>>(), "each sees a place of their own");
    }

    async fn who_leaves_while_others_come_leaves_no_seat_empty_and_none_taken_twice(world: World) {
        let cohort = open_cohort(&world, 32).await;
        let people = crowd(&world.house).await;
        let (enrol, leave) = (format!("/coaching/cohorts/{cohort}/enrolment"), format!("/coaching/cohorts/{cohort}/leaving"));
        for visitor in people.iter().take(32) {
            visitor.clone().post(&enrol, &[]).await.is(303);
        }
        assert_eq!(cohort_counts(&world.house, cohort).await, (32, 0, 0));
        // Half of them leave while the other thirty-two come: sixteen are left, and forty-eight for thirty-two seats.
        let answers = at_once(|n| {
            let (mut visitor, path) = (people[n].clone(), if n < 16 { leave.clone() } else { enrol.clone() });
            async move { visitor.post(&path, &[]).await.status.as_u16() }
        }).await;
        assert!(answers.iter().all(|status| *status == 303), "{answers:?}");
        assert_eq!(cohort_counts(&world.house, cohort).await, (32, 16, 16));
        let told = "SELECT count(*) FROM notice WHERE word = 'enrolment-notice-promoted'";
        let before = world.house.count(told).await;
        // And the rest leaves at once: the line comes in to the last one.
        at_once(|n| {
            let (mut visitor, path) = (people[n].clone(), leave.clone());
            async move { if (16..32).contains(&n) { visitor.post(&path, &[]).await.is(303); } }
        }).await;
        assert_eq!(cohort_counts(&world.house, cohort).await, (32, 0, 0));
        assert_eq!(world.house.count(told).await - before, 16, "each who came in from the line was told");
    }

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
        let choices = [("rhythm", "at-once"), ("work", "any")];
        world.house.visitor("fellow").await.post("/notices/choices", &choices).await.is(303);
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
        world.house.work().await;
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
        house.work().await;
        assert_eq!(house.count("SELECT count(*) FROM letter").await, 1, "those who asked at once are asked for once");
        for _ in 0..8 {
            nobody.clone().post("/sign-in", &[("email", "aino@koivula.example")]).await.is_ok();
            house.work().await;
        }
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
