//! A digest rather than many mails: one letter at a time that suits its reader, telling that there is something and
//! where; nothing when nothing is new.

use crate::world::{CANARIES, World, fi};
use mail::State;
use notices::quiet::{Quiet, Work};
use notices::{Beginning, Choice, Rhythm};
use std::collections::BTreeMap;
use std::time::Duration;
use store::{Id, Query, sql};
use testing::on_both;
use web::Reference;

/// Something new for somebody, at the house's own moment.
async fn tell(world: &World, who: &str, about: &str) {
    let (house, now) = (&world.house, world.house.app.now());
    let (person_id, employer_id) = (house.person(who).await, world.ours.programme.employer_id);
    let subject = Reference::new("interim_task", house.app.clock.new_id());
    let mut tx = house.app.store.begin().await.unwrap();
    let told = Beginning {
        employer_id,
        person_id,
        word: "notice-reply",
        subject: &subject,
        about: &fi(about),
        due_at: None,
        urgent: false,
        now,
    };
    told.tell(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
}

async fn chooses(world: &World, who: &str, rhythm: Rhythm, quiet: Quiet) {
    let (person, now) = (world.house.person(who).await, world.house.app.now());
    let mut tx = world.house.app.store.begin().await.unwrap();
    Choice { rhythm, quiet, urgent_at_night: false }.keep(person, now, &mut tx).await.unwrap();
    tx.commit().await.unwrap();
}

/// Letters that went to this address, the oldest first.
async fn letters(world: &World, address: &str) -> Vec<mail::Sealed> {
    let mut all = world.house.postbox().await;
    all.retain(|letter| letter.address == address && letter.state == State::Kept);
    all.reverse();
    all
}

/// Hour by hour, as the program runs.
async fn hours_pass(world: &World, day: &str, hours: std::ops::RangeInclusive<u8>) {
    for hour in hours {
        world.house.it_is(&format!("{day}T{hour:02}:00"));
        world.house.work().await;
        world.house.it_is(&format!("{day}T{hour:02}:10")); // a run hands its letters over little by little
        world.house.work().await;
    }
}

const AINO: &str = "aino@koivula.example";
const HELI: &str = "heli@koivula.example";
const LIISA: &str = "liisa@koivula.example";

on_both! {
    async fn many_new_things_are_one_letter_a_day(world: World) {
        hours_pass(&world, "2021-10-04", 14..=23).await;
        let today = letters(&world, AINO).await;
        assert_eq!(today.len(), 1);
        assert_eq!(today[0].subject, "Tahdossa on sinulle 2 uutta asiaa");
        for line in ["Hei Aino Aamuvuoro", "Valmentajasi vastasi: Kolme kysymystä", "Välitehtävä: Tuen kartta (viimeistään pe 15.10.)", "/coaching/tasks/", "/notices/choices"] {
            assert!(today[0].body.contains(line), "{line}: {}", today[0].body);
        }
        for about in ["Yksi", "Kaksi", "Kolme"] {
            tell(&world, "agent", about).await;
        }
        hours_pass(&world, "2021-10-05", 0..=23).await;
        let all = letters(&world, AINO).await;
        assert_eq!(all.len(), 2, "one more");
        assert!(["Yksi", "Kaksi", "Kolme"].iter().all(|about| all[1].body.contains(about)));
        assert!(!all[1].body.contains("Kolme kysymystä"), "what was told is not told again: {}", all[1].body);
        assert!(all[1].body.contains("Tuen kartta"), "what awaits is said as long as it does");
    }

    async fn nothing_comes_when_nothing_is_new(world: World) {
        // In the week before a roster begins its supervisors are asked for their agents' time; that is news once.
        for (day, hours) in [("2021-10-04", 14..=19), ("2021-10-05", 6..=20)] {
            hours_pass(&world, day, hours).await;
        }
        let before = world.house.postbox().await.len();
        for day in ["2021-10-06", "2021-10-07", "2021-10-08"] {
            hours_pass(&world, day, 6..=20).await;
        }
        assert_eq!(world.house.postbox().await.len(), before);
    }

    async fn a_letter_says_where_and_never_what_in_its_readers_language(world: World) {
        hours_pass(&world, "2021-10-04", 14..=15).await;
        let liisa = letters(&world, LIISA).await;
        assert!(liisa[0].body.starts_with("Hej Liisa Lähihoitaja") && liisa[0].body.contains("Väntar på dig"), "{}", liisa[0].body);
        let all = world.house.postbox().await;
        assert!(all.len() >= 5, "{} letters", all.len());
        for letter in &all {
            for (name, canary) in CANARIES {
                assert!(!letter.body.contains(canary) && !letter.subject.contains(canary), "a letter tells {name}");
            }
        }
        assert!(!all.iter().any(|letter| letter.address == "erkki@koivula.example"), "who has left is not written to");
    }

    async fn each_chooses_how_often(world: World) {
        world.house.it_is("2021-10-05T09:00"); // a Tuesday
        for (who, rhythm) in [("staff", Rhythm::AtOnce), ("other-unit", Rhythm::Weekly), ("representative", Rhythm::Never)] {
            chooses(&world, who, rhythm, Quiet::default()).await;
            tell(&world, who, "Ensimmäinen").await;
        }
        world.house.work().await;
        assert_eq!(letters(&world, HELI).await.len(), 1, "at once is at once");
        world.house.it_is("2021-10-05T11:00");
        for who in ["staff", "other-unit", "representative"] {
            tell(&world, who, "Toinen").await;
        }
        hours_pass(&world, "2021-10-05", 12..=23).await;
        hours_pass(&world, "2021-10-06", 0..=23).await;
        assert_eq!(letters(&world, HELI).await.len(), 2, "and each time");
        assert_eq!(letters(&world, "oona@koivula.example").await.len(), 1, "once this week");
        assert_eq!(letters(&world, "lasse@koivula.example").await.len(), 0);
        tell(&world, "other-unit", "Kolmas").await;
        hours_pass(&world, "2021-10-10", 7..=19).await; // a Sunday
        assert_eq!(letters(&world, "oona@koivula.example").await.len(), 1);
        hours_pass(&world, "2021-10-11", 6..=8).await;
        assert_eq!(letters(&world, "oona@koivula.example").await.len(), 2, "a new week");
    }

    async fn nothing_goes_out_while_its_reader_rests(world: World) {
        let night = Quiet { work: Work::Period, days: vec![store::Day::parse("2021-10-05").unwrap()], ..Quiet::default() };
        chooses(&world, "staff", Rhythm::AtOnce, night).await;
        world.house.it_is("2021-10-05T22:30");
        tell(&world, "staff", "Yöllä").await;
        world.house.work().await;
        hours_pass(&world, "2021-10-05", 23..=23).await;
        hours_pass(&world, "2021-10-06", 0..=14).await;
        assert_eq!(letters(&world, HELI).await.len(), 0, "asleep after a night at work");
        hours_pass(&world, "2021-10-06", 15..=15).await;
        assert_eq!(letters(&world, HELI).await.len(), 1);
    }

    async fn a_letter_that_waited_for_the_mail_server_into_the_night_waits_until_morning(world: World) {
        world.house.it_is("2021-10-04T19:55");
        tell(&world, "staff", "Illalla").await;
        world.house.it_is("2021-10-04T19:59");
        let person = world.house.person("staff").await;
        chooses(&world, "staff", Rhythm::AtOnce, Quiet::default()).await;
        let mut tx = world.house.app.store.begin().await.unwrap();
        notices::soon(person, world.house.app.now(), &mut tx).await.unwrap();
        tx.commit().await.unwrap();
        let job = store::jobs::claim(&world.house.app.store, world.house.app.now()).await.unwrap();
        store::jobs::finish(&world.house.app.store, &job.expect("the digest")).await.unwrap();
        world.house.it_is("2021-10-04T19:59");
        notices::digest::one_slice(&world.house.app).await.unwrap(); // the letters lie in the queue
        world.house.it_is("2021-10-04T20:30");
        world.house.work().await;
        assert!(world.house.postbox().await.iter().all(|letter| letter.state == State::Queued), "nobody is written to at half past eight");
        world.house.it_is("2021-10-05T07:00");
        world.house.work().await;
        assert!(!letters(&world, AINO).await.is_empty());
    }

    async fn a_run_that_is_cut_off_tells_everybody_once(world: World) {
        many_have_news(&world, 230).await;
        world.house.it_is("2021-10-05T09:00");
        for millis in [5, 20, 40, 60, 80] {
            tokio::time::timeout(Duration::from_millis(millis), world.house.work()).await.ok(); // the power is cut
            let mut tx = world.house.app.store.begin().await.unwrap();
            Query::new("UPDATE job SET locked_until = 1").execute(&mut tx).await.unwrap(); // two minutes later
            tx.commit().await.unwrap();
        }
        let runs = (0..4).map(|_| { let app = world.house.app.clone(); tokio::spawn(async move { notices::digest::one_slice(&app).await.unwrap() }) });
        futures::future::join_all(runs).await; // and four at once
        world.house.work().await;
        for minute in [2, 10, 20] {
            world.house.it_is(&format!("2021-10-05T09:{minute:02}"));
            world.house.work().await;
        }
        let mut found: BTreeMap<String, usize> = BTreeMap::new();
        let rows: Vec<(String,)> = sql!("SELECT address FROM letter WHERE address LIKE 'uusi%'").all(world.house.app.store.read()).await.unwrap();
        for (address,) in rows {
            *found.entry(address).or_default() += 1;
        }
        assert_eq!(found.len(), 230, "everybody is told");
        assert!(found.values().all(|count| *count == 1), "and once");
    }

    async fn who_wants_to_sign_in_does_not_wait_for_a_large_run(world: World) {
        many_have_news(&world, 200).await;
        world.house.it_is("2021-10-05T09:00");
        let run = store::jobs::claim(&world.house.app.store, world.house.app.now()).await.unwrap();
        assert!(run.is_none(), "the run is left by the timetable");
        world.house.work().await;
        world.house.visitor(testing::staff::NOBODY).await.post("/sign-in", &[("email", HELI)]).await.is_ok();
        world.house.work().await;
        assert_eq!(letters(&world, HELI).await.len(), 1, "the link is here");
        let queued = world.house.count("SELECT count(*) FROM letter WHERE state = 'queued'").await;
        assert!(queued > 150, "and {queued} letters of the run are still on their way");
        world.house.it_is("2021-10-05T09:05");
        world.house.work().await;
        assert_eq!(world.house.count("SELECT count(*) FROM letter WHERE state = 'queued'").await, 0);
    }

    async fn the_page_of_choices_keeps_what_is_chosen_and_what_was_typed(world: World) {
        let mut nurse = world.house.visitor("staff").await;
        nurse.get("/notices/choices").await.is_ok().says("Ilmoitukset").says("Vain sinä.");
        let wrong = nurse.post("/notices/choices", &[("rhythm", "weekly"), ("work", "period"), ("from", "12"), ("to", "13")]).await;
        wrong.is(422).says("vähintään kaksi tuntia").says("value=\"13\"");
        nurse.post("/notices/choices", &[("rhythm", "weekly"), ("work", "duty")]).await.is(422).says("Valitse yksi päivä");
        let night = world.house.app.clock.today();
        let fields = [("rhythm", "at-once"), ("work", "period"), ("from", "8"), ("to", "21"), ("night", night.as_str()), ("urgent", "yes")];
        nurse.post("/notices/choices", &fields).await.is_sent_to("/notices/choices");
        let kept = Choice::of(world.house.person("staff").await, world.house.app.store.read()).await.unwrap();
        let quiet = Quiet { work: Work::Period, from_hour: 8, to_hour: 21, days: vec![night] };
        assert_eq!(kept, Choice { rhythm: Rhythm::AtOnce, quiet, urgent_at_night: true });
        nurse.get("/notices/choices").await.says("Valintasi on tallennettu");
    }
}

/// That many people more, each with something new since yesterday.
async fn many_have_news(world: &World, count: usize) {
    let (app, like) = (&world.house.app, world.house.person("staff").await);
    let begun_at = app.now();
    let subject = Id::now_v7();
    let mut tx = app.store.begin().await.unwrap();
    for n in 0..count {
        let id = app.clock.new_id();
        sql!(
            "INSERT INTO person (id, employer_id, staff_number, name, name_folded, email, email_folded, language) \
             SELECT $1, employer_id, $2, 'Uusi', 'uusi', $3, $3, 'fi' FROM person WHERE id = $4"
        )
        .bind(id)
        .bind(format!("uusi{n}"))
        .bind(format!("uusi{n}@koivula.example"))
        .bind(like)
        .execute(&mut tx)
        .await
        .unwrap();
        sql!(
            "INSERT INTO post_held (id, employer_id, person_id, unit_id, job, begins_on) \
             SELECT $1, employer_id, $1, unit_id, job, begins_on FROM post_held WHERE person_id = $2"
        )
        .bind(id)
        .bind(like)
        .execute(&mut tx)
        .await
        .unwrap();
        sql!(
            "INSERT INTO notice (id, employer_id, person_id, word, subject_kind, subject_id, about, urgent, begun_at, is_news) \
             SELECT $1, employer_id, $1, 'notice-reply', 'interim_task', $2, $3, $4, $5, $6 FROM person WHERE id = $7"
        )
        .bind(id)
        .bind(subject)
        .bind(fi("Uutta").kept())
        .bind(false)
        .bind(begun_at)
        .bind(true)
        .bind(like)
        .execute(&mut tx)
        .await
        .unwrap();
    }
    tx.commit().await.unwrap();
}
