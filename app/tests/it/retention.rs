//! What has had its time goes, to the day, and nothing younger; cut off anywhere it goes on; and the report tells how many.

use crate::world::World;
use privacy::period::{Period, Periods};
use privacy::retention::JOB;
use std::time::Duration;
use store::{Day, Id, Moment, Query, sql};
use testing::{House, on_both};
use web::Settings;

/// The night after that day's last minute, when the job has come up.
async fn night(house: &House, day: &str) {
    house.it_is(&format!("{day}T03:30"));
    house.work().await;
}

async fn change(house: &House, query: Query) {
    let mut tx = house.app.store.begin().await.unwrap();
    query.execute(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
}

async fn ends(world: &World, day: &str) {
    let ends =
        sql!("UPDATE programme SET ends_on = $1 WHERE id = $2").bind(Day::parse(day)).bind(world.ours.programme.id);
    change(&world.house, ends).await;
}

/// So many notices of the agent that were over at that moment; no others are.
async fn over(world: &World, number: usize, at: &str) {
    let (house, at) = (&world.house, Moment::in_helsinki(at).unwrap());
    let agent = house.person("agent").await;
    change(house, sql!("DELETE FROM notice WHERE ended_at IS NOT NULL AND subject_kind <> 'memo'")).await;
    let mut tx = house.app.store.begin().await.unwrap();
    for _ in 0..number {
        sql!(
            "INSERT INTO notice (id, employer_id, person_id, word, subject_kind, subject_id, about, urgent, begun_at, ended_at) \
             SELECT $1, employer_id, id, 'notice-reply', 'memo', $1, '{}', FALSE, $2, $2 FROM person WHERE id = $3"
        )
        .bind(Id::new_v4())
        .bind(at)
        .bind(agent)
        .execute(&mut tx)
        .await
        .unwrap();
    }
    tx.commit().await.unwrap();
}

async fn is_on_the_shelf(id: Id, house: &House) -> bool {
    house.app.shelf.read(id, None).await.is_ok()
}

/// What a run counted of a kind.
async fn counted(kind: &'static str, house: &House) -> i64 {
    let counted = sql!("SELECT CAST(coalesce(sum(gone), 0) AS bigint) FROM retention_count WHERE kind = $1").bind(kind);
    counted.one::<(i64,)>(house.app.store.read()).await.unwrap().0
}

/// The job as a worker does it.
fn job(house: &House) -> web::jobs::Work {
    let jobs = house::rooms::jobs(&house::rooms::all(&Settings::default()));
    let kind = jobs.iter().find(|kind| kind.kind == JOB).expect("the job");
    (kind.run)(house.app.clone(), serde_json::json!({}))
}

const DRAFTS: &str = "SELECT count(*) FROM response WHERE state = 'draft'";
const NOTICES: &str = "SELECT count(*) FROM notice WHERE subject_kind = 'memo'";

on_both! {
    async fn a_draft_and_its_picture_go_after_ninety_days_to_the_day(world: World) {
        let house = &world.house;
        let (drafts, own) = (house.count(DRAFTS).await, world.own);
        assert_eq!(drafts, 2, "the agent's answer, the coach's reply");
        night(house, "2022-01-02").await; // 90 days after 4 October
        assert_eq!(house.count(DRAFTS).await, 2, "through the whole of its last day");
        assert!(is_on_the_shelf(own, house).await, "a file that a draft names stays as long as the draft");
        night(house, "2022-01-03").await;
        assert_eq!(house.count(DRAFTS).await, 0);
        assert_eq!(house.count("SELECT count(*) FROM medium WHERE subject_id IS NULL").await, 0);
        assert!(!is_on_the_shelf(own, house).await, "the content goes from the shelf too");
        assert!(is_on_the_shelf(world.picture, house).await && is_on_the_shelf(world.recording, house).await);
        assert_eq!((counted("retention-drafts", house).await, counted("retention-uploads", house).await), (2, 1));
    }

    async fn what_is_over_goes_and_nothing_younger(world: World) {
        let house = &world.house;
        over(&world, 3, "2021-10-04T23:59").await;
        over(&world, 2, "2021-10-05T00:00").await;
        night(house, "2022-01-02").await;
        assert_eq!(house.count(NOTICES).await, 5);
        night(house, "2022-01-03").await;
        assert_eq!(house.count(NOTICES).await, 2);
        night(house, "2022-01-04").await;
        assert_eq!(house.count(NOTICES).await, 0);
        assert_eq!(counted("retention-notices", house).await, 5);
        let awaiting = house.count("SELECT count(*) FROM notice WHERE ended_at IS NULL").await;
        assert!(awaiting > 0, "what still awaits somebody stays");
    }

    async fn a_cohorts_talk_goes_thirty_days_after_its_programme_and_answers_two_years_after(world: World) {
        let house = &world.house;
        let certificate = certificate(&world).await;
        world.assesses(world.ours.programme.id).await;
        ends(&world, "2021-12-10").await;
        let threads = "SELECT count(*) FROM thread";
        night(house, "2022-01-09").await;
        assert_eq!(house.count(threads).await, 2);
        night(house, "2022-01-10").await;
        assert_eq!(house.count(threads).await, 0, "of both cohorts");
        assert_eq!(house.count("SELECT count(*) FROM space_entry").await, 0);
        assert_eq!(house.count("SELECT count(*) FROM remark WHERE subject_kind = 'thread'").await, 0);
        assert_eq!(house.count("SELECT count(*) FROM remark").await, 1, "a coach's reply stays with what it replies to");

        night(house, "2023-12-10").await;
        assert_eq!(house.count("SELECT count(*) FROM submission").await, 4);
        night(house, "2023-12-11").await;
        let left: (Id,) = sql!("SELECT id FROM submission").one(house.app.store.read()).await.unwrap();
        assert_eq!(left.0, world.of_foreign, "a programme without a last day has not ended");
        for (text, left) in [
            ("SELECT count(*) FROM remark", 0),
            ("SELECT count(*) FROM medium", 0),
            ("SELECT count(*) FROM response", 1),
            ("SELECT count(*) FROM enrolment", 2),
            ("SELECT count(*) FROM programme", 2),
        ] {
            assert_eq!(house.count(text).await, left, "{text}");
        }
        assert!(!is_on_the_shelf(world.picture, house).await && !is_on_the_shelf(world.recording, house).await);
        assert_eq!(counted("retention-submissions", house).await, 3);
        let kept: Vec<(Id,)> = sql!("SELECT id FROM certificate").all(house.app.store.read()).await.unwrap();
        assert_eq!(kept, [(certificate,)], "what somebody has completed stays theirs");
    }

    async fn what_signing_in_leaves_goes_by_the_machines_own_clock(world: World) {
        let house = &world.house;
        let agent = house.person("agent").await;
        let (now, day) = (Moment::now(), Duration::from_secs(86_400));
        for (hash, ended) in [("long", now - day * 9), ("lately", now - day * 6), ("open", now + day)] {
            let browser = sql!(
                "INSERT INTO browser_session (secret_hash, id, person_id, way, agent, shared, made_at, seen_at, ends_at) \
                 VALUES ($1, $2, $3, 'link', '', FALSE, 0, 0, $4)"
            );
            change(house, browser.bind(hash).bind(Id::new_v4()).bind(agent).bind(ended)).await;
            let link = sql!("INSERT INTO sign_in_link (secret_hash, person_id, made_at, ends_at) VALUES ($1, $2, 0, $3)");
            change(house, link.bind(hash).bind(agent).bind(ended)).await;
        }
        night(house, "2021-10-05").await;
        for text in [
            "SELECT count(*) FROM browser_session WHERE secret_hash IN ('lately', 'open')",
            "SELECT count(*) FROM sign_in_link WHERE secret_hash IN ('lately', 'open')",
        ] {
            assert_eq!(house.count(text).await, 2, "{text}");
        }
        assert_eq!(house.count("SELECT count(*) FROM browser_session WHERE secret_hash = 'long'").await, 0);
        assert_eq!((counted("retention-browsers", house).await, counted("retention-links", house).await), (1, 1));
    }

    async fn letters_choices_and_reports_of_staff_files_go_when_their_time_is_over(world: World) {
        let house = &world.house;
        let (agent, at) = (house.person("agent").await, house.app.now());
        let letter = sql!(
            "INSERT INTO letter (id, person_id, address, subject, body, state, made_at) VALUES ($1, $2, 'a', 'b', 'c', $3, $4)"
        );
        change(house, letter.bind(Id::new_v4()).bind(agent).bind("kept").bind(at)).await;
        let session = world.ours.sessions[1]; // on 11 October
        let occurrence: (Id,) = sql!("SELECT o.id FROM occurrence o JOIN gathering g ON g.id = o.gathering_id WHERE g.subject_id = $1 LIMIT 1")
            .bind(session).one(house.app.store.read()).await.unwrap();
        let chosen = sql!("UPDATE invited SET occurrence_id = $1 WHERE person_id = $2 AND gathering_id = (SELECT gathering_id FROM occurrence WHERE id = $1)");
        change(house, chosen.bind(occurrence.0).bind(agent)).await;
        let file = sql!(
            "INSERT INTO staff_file (id, employer_id, person_id, name, state, many_endings, changes, refused, done, whole, told, made_at, ended_at) \
             SELECT $1, employer_id, id, 'vaki.csv', 'done', FALSE, FALSE, 0, 0, 0, '[]', $2, $2 FROM person WHERE id = $3"
        );
        change(house, file.bind(Id::new_v4()).bind(at).bind(agent)).await;
        let chosen = "SELECT count(*) FROM invited WHERE occurrence_id IS NOT NULL";
        let (letters, files) = ("SELECT count(*) FROM letter WHERE address = 'a'", "SELECT count(*) FROM staff_file");
        for (day, left) in [("2021-11-03", (1, 1, 1)), ("2021-11-04", (0, 1, 1)), ("2022-01-03", (0, 1, 0)), ("2022-04-11", (0, 1, 0)), ("2022-04-12", (0, 0, 0))] {
            night(house, day).await;
            assert_eq!((house.count(letters).await, house.count(chosen).await, house.count(files).await), left, "{day}");
        }
        assert!(house.count("SELECT count(*) FROM invited").await > 0, "whom a meeting concerns stays");
    }

    async fn what_somebody_who_left_would_sign_in_with_goes_after_six_months(world: World) {
        let house = &world.house;
        for who in ["agent", "coach"] {
            let person = house.person(who).await;
            change(house, sql!("INSERT INTO password (person_id, hash, set_at) VALUES ($1, 'x', 0)").bind(person)).await;
            let link = sql!("INSERT INTO own_link (secret_hash, person_id, purpose, made_at) VALUES ($1, $2, 'calendar', 0)");
            change(house, link.bind(who).bind(person)).await;
        }
        house.leaves("agent", "2021-10-10").await;
        let reached = sql!("SELECT email FROM person WHERE id = $1").bind(house.person("agent").await);
        let (address,): (Option<String>,) = reached.one(house.app.store.read()).await.unwrap();
        assert!(address.is_some());
        let kept = ["SELECT count(*) FROM password", "SELECT count(*) FROM own_link", "SELECT count(*) FROM person WHERE email = 'aino@koivula.example'"];
        for (day, left) in [("2022-04-10", [2, 2, 1]), ("2022-04-11", [1, 1, 0])] {
            night(house, day).await;
            for (text, left) in kept.iter().zip(left) {
                assert_eq!(house.count(text).await, left, "{day}: {text}");
            }
        }
        assert!(house.count("SELECT count(*) FROM person WHERE email IS NOT NULL").await > 3, "who works here is still reached");
    }

    async fn the_audit_log_goes_after_two_years_and_still_proves_itself(world: World) {
        let house = &world.house;
        let store = &house.app.store;
        house.visitor("coach").await.get(format!("/coaching/submissions/{}", world.replied)).await.is_ok();
        house.it_is("2021-10-05T00:00");
        house.visitor("coach").await.get(format!("/media/{}", world.recording)).await.is_ok();
        let opened = "SELECT count(*) FROM audit_entry WHERE act = 'opened'";
        night(house, "2023-10-04").await;
        assert_eq!(house.count(opened).await, 2);
        night(house, "2023-10-05").await;
        assert_eq!(house.count(opened).await, 1);
        night(house, "2023-10-06").await;
        assert_eq!(house.count(opened).await, 0);
        assert!(audit::verify(store).await.unwrap().is_ok());
        assert_eq!(counted("retention-audit", house).await, 2);
    }

    async fn cut_off_anywhere_it_goes_on_and_counts_nothing_twice(world: World) {
        let house = &world.house;
        over(&world, 900, "2021-10-04T12:00").await;
        over(&world, 7, "2022-02-01T12:00").await;
        house.it_is("2022-03-01T12:00");
        privacy::retention::ask(house.person("admin").await, &house.app).await.unwrap();
        let mut cut_off = 0;
        // A worker that is killed leaves what its future would have done next undone; so does one whose future is dropped.
        for micros in (0..).step_by(700) {
            match tokio::time::timeout(Duration::from_micros(micros), job(house)).await {
                Ok(done) => {
                    done.unwrap();
                    break;
                }
                Err(_) => cut_off += 1,
            }
        }
        assert!(cut_off > 3, "cut off {cut_off} times");
        house.work().await; // what was left for later, and a job that finds everything done
        assert_eq!(house.count(NOTICES).await, 7);
        assert_eq!(counted("retention-notices", house).await, 900);
        assert_eq!(house.count("SELECT count(*) FROM retention_run WHERE by_id IS NOT NULL").await, 1);
        assert_eq!(house.count("SELECT count(*) FROM retention_run WHERE ended_at IS NULL").await, 0);
    }

    async fn four_workers_at_once_let_go_of_it_once(world: World) {
        let house = &world.house;
        over(&world, 600, "2021-10-04T12:00").await;
        house.it_is("2022-03-01T12:00");
        privacy::retention::ask(house.person("admin").await, &house.app).await.unwrap();
        for done in futures::future::join_all((0..4).map(|_| job(house))).await {
            done.unwrap();
        }
        house.work().await;
        assert_eq!(house.count(NOTICES).await, 0);
        assert_eq!(counted("retention-notices", house).await, 600);
    }

    async fn no_change_lets_go_of_so_many_that_others_wait(world: World) {
        let house = &world.house;
        over(&world, 450, "2021-10-04T12:00").await;
        let before = Moment::in_helsinki("2022-03-01T12:00").unwrap();
        let rooms = house::rooms::all(&Settings::default());
        for retention in rooms.iter().flat_map(|room| &room.retention) {
            let mut tx = house.app.store.begin().await.unwrap();
            let gone = (retention.some)(before, &mut tx).await.unwrap();
            assert!(gone <= web::retention::SOME as u64, "{} lets {gone} go at once", retention.word);
            let (due,): (i64,) = (retention.count)(before).one(&mut tx).await.unwrap();
            assert!(retention.word != "retention-notices" || (gone, due) == (200, due), "{}", retention.word);
            assert!(Period::named(retention.period).is_some(), "{} ends after {:?}", retention.word, retention.period);
        }
    }

    async fn what_the_database_refuses_is_told_and_keeps_nothing_else(world: World) {
        let house = &world.house;
        // A remark still names the file, which belongs to nothing: something that no page brings about.
        change(house, sql!("UPDATE remark SET medium_id = $1 WHERE id = $2").bind(world.own).bind(world.thread.1)).await;
        over(&world, 2, "2021-10-04T12:00").await;
        night(house, "2022-01-20").await;
        assert_eq!(house.count(NOTICES).await, 0);
        assert_eq!(house.count(DRAFTS).await, 0);
        let failed: Vec<(String,)> = sql!("SELECT kind FROM retention_count WHERE failed").all(house.app.store.read()).await.unwrap();
        assert_eq!(failed, [("retention-uploads".to_owned(),)]);
        house.visitor("admin").await.get("/admin/retention").await.is_ok().says("Ei onnistunut").says("2 hoidettua ilmoitusta");
    }

    async fn the_report_tells_how_many_and_only_the_administrator_reads_it(world: World) {
        let house = &world.house;
        let mut admin = house.visitor("admin").await;
        admin.get("/admin/retention").await.is_ok().says("Poistoja ei ole vielä tehty");
        over(&world, 12, "2021-10-04T12:00").await;
        house.it_is("2022-01-20T12:00");
        admin.get("/admin/retention").await.is_ok().says("Ensi yönä poistuu").says("12 hoidettua ilmoitusta").says("2 lähettämätöntä luonnosta");
        admin.post("/admin/retention/runs", &[]).await.is_sent_to("/admin/retention");
        admin.get("/admin/retention").await.is_ok().says("Poisto on käynnissä");
        admin.post("/admin/retention/runs", &[]).await.is_sent_to("/admin/retention");
        house.work().await;
        let page = admin.get("/admin/retention").await;
        page.is_ok().says("12 hoidettua ilmoitusta").says("Paavo").never_says("Poisto on käynnissä");
        for (_, secret) in crate::world::CANARIES {
            page.never_says(secret);
        }
        page.never_says("Aino");
        assert_eq!(house.count("SELECT count(*) FROM retention_run WHERE by_id IS NOT NULL").await, 1, "two presses, one run");
        for who in ["agent", "coach", "coordinator", "supervisor", "leadership", "representative", "editor"] {
            let mut visitor = house.visitor(who).await;
            for path in ["/admin/retention", "/admin/retention/periods/draft"] {
                visitor.get(path).await.is_missing();
            }
            visitor.post("/admin/retention/runs", &[]).await.is_missing();
            visitor.post("/admin/retention/periods/draft", &[("length", "30"), ("yes", "yes")]).await.is_missing();
        }
        assert!(house.visitor("nobody").await.get("/admin/retention").await.is_sent_to_the_door());
        assert_eq!(*house.app.store.setting::<Periods>().await, Periods::default());
    }

    async fn a_shorter_period_is_counted_before_the_yes_and_a_longer_one_told(world: World) {
        let house = &world.house;
        over(&world, 4, "2021-10-04T12:00").await;
        house.it_is("2021-12-01T12:00");
        let (mut admin, page) = (house.visitor("admin").await, "/admin/retention/periods/notice");
        admin.get(page).await.is_ok().says("90 päivää").says("Valitse väliltä 14–365");
        admin.post(page, &[("length", "3")]).await.is(422).says("Kirjoita kokonaisluku väliltä 14–365").says("value=\"3\"");
        admin.post(page, &[("length", "")]).await.is(422);
        admin.post(page, &[("length", "30")]).await.is_ok().says("Säilytysaika lyhenee").says("4 hoidettua ilmoitusta").says("lyhennys, aiemmin 90 päivää, nyt 30 päivää");
        assert_eq!(*house.app.store.setting::<Periods>().await, Periods::default(), "not without a yes");
        admin.post(page, &[("length", "30"), ("yes", "yes")]).await.is_sent_to("/admin/retention");
        admin.get("/admin/retention").await.is_ok().says("Säilytysaika on nyt lyhyempi").says("lyhennys, aiemmin 90 päivää, nyt 30 päivää").says("Paavo");
        house.visitor("nobody").await.get("/privacy").await.is_ok().says("30 päivää siitä, kun asia on hoidettu");
        night(house, "2021-12-02").await;
        assert_eq!(house.count(NOTICES).await, 0);

        admin.post(page, &[("length", "120")]).await.is_sent_to("/admin/retention");
        admin.get("/admin/retention").await.is_ok().says("pidennys, aiemmin 30 päivää, nyt 120 päivää");
        admin.post(page, &[("length", "120")]).await.is_sent_to("/admin/retention");
        admin.get("/admin/retention").await.is_ok().says("Säilytysaika ei muuttunut");
        admin.get("/admin/retention/periods/for-ever").await.is_missing();
    }
}

async fn certificate(world: &World) -> Id {
    let (house, programme) = (&world.house, &world.ours.programme);
    let (agent, by, now) = (house.person("agent").await, house.person("coach").await, house.app.now());
    let mut tx = house.app.store.begin().await.unwrap();
    let (programme_id, employer_id, name) = (programme.id, programme.employer_id, &programme.name.0);
    let granting = coaching::certificate::Granting { programme_id, employer_id, name, by, now };
    granting.grant(agent, &mut tx).await.unwrap();
    tx.commit().await.unwrap();
    let own = coaching::certificate::Certificate::own(programme_id, agent, house.app.store.read());
    own.await.unwrap().expect("a certificate")
}
