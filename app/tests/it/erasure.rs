//! Somebody asks that their data be erased: what goes, what stays, who decides, and what an older copy does.

use crate::world::{World, begin_thread, canary};
use my_data::erase::Reach;
use my_data::journal::{self, Line};
use my_data::part::{Fate, parts};
use people::Person;
use people::import::{self, Options};
use store::{Id, Query};
use testing::{House, on_both};
use words::{Lang, Words};

const ASK: &[(&str, &str)] = &[("understood", "yes")];
const GRANT: &[(&str, &str)] = &[("do", "grant")];

/// The agent asks; the address of the wish.
async fn asks(house: &House, who: &str) -> String {
    house.visitor(who).await.post("/me/data/erasure", ASK).await.is_sent_to("/me/data");
    wish_of(house, who).await
}

async fn wish_of(house: &House, who: &str) -> String {
    let me = house.me(who).await;
    my_data::wish::newest(me.id, &me, &house.app).await.unwrap().expect("a wish").href()
}

async fn granted(house: &House, wish: &str) {
    house.visitor("admin").await.post(format!("{wish}/decision"), GRANT).await.is_sent_to("/admin/erasures");
    house.work().await;
}

async fn count(house: &House, text: String, person: Id) -> i64 {
    let text: &'static str = text.leak();
    Query::new(text).bind(person).one::<(i64,)>(house.app.store.read()).await.expect(text).0
}

/// Everything that can hang on the agent: a password, a link, a letter, a certificate, a mark, being called by name.
async fn all_of_it(world: &World) {
    let house = &world.house;
    let (agent, coach, now) = (house.person("agent").await, house.person("coach").await, house.app.now());
    let mut visitor = house.visitor("agent").await;
    visitor
        .post("/me/sign-in/password", &[("password", "kolme sinistä hevosta"), ("again", "kolme sinistä hevosta")])
        .await;
    visitor.post("/calendar/link", &[]).await.is_ok();
    visitor.post("/voice/feed/link", &[]).await.is_ok();
    visitor.post("/notices/choices", &[("rhythm", "daily"), ("work", "day")]).await;
    house.visitor("nobody").await.post("/sign-in", &[("email", "aino@koivula.example")]).await.is_ok();
    begin_thread(house, "fellow", world.ours.cohort, "Toinen asia").await; // so they are in the space
    let programme = &world.ours.programme;
    let mut tx = house.app.store.begin().await.unwrap();
    let granting = coaching::certificate::Granting {
        programme_id: programme.id,
        employer_id: programme.employer_id,
        name: &programme.name.0,
        by: coach,
        now,
    };
    granting.grant(agent, &mut tx).await.unwrap();
    let saying = threads::Saying {
        id: house.app.clock.new_id(),
        employer_id: programme.employer_id,
        person_id: house.person("fellow").await,
        subject: &web::Reference::new(threads::KIND, world.thread.0),
        body: "Hei @Aino Aamuvuoro, miten teillä meni?",
        medium_id: None,
        at: now,
    };
    saying.say_in(world.thread.0, None, &mut tx).await.unwrap();
    tx.commit().await.unwrap();
    visitor.get(format!("/coaching/threads/{}", world.thread.0)).await;
    house.work().await;
}

on_both! {
    async fn a_wish_is_asked_once_understood_and_withdrawn_until_it_is_decided(world: World) {
        let house = &world.house;
        let mut agent = house.visitor("agent").await;
        agent.get("/me/data/erasure").await.is_ok().says("Tämä poistuu").says("Tämä jää, ja miksi").says("Niin kauan kuin olet töissä");
        agent.post("/me/data/erasure", &[]).await.is(422).says("Merkitse, että ymmärrät");
        assert_eq!(house.count("SELECT count(*) FROM erasure").await, 0);
        let wish = asks(house, "agent").await;
        agent.post("/me/data/erasure", ASK).await.is_sent_to("/me/data");
        assert_eq!(house.count("SELECT count(*) FROM erasure").await, 1);
        agent.get("/me/data").await.is_ok().says("4.11.2021").says(&wish);
        agent.get("/me/data/erasure").await.is_sent_to(&wish);
        let mut admin = house.visitor("admin").await;
        admin.get("/").await.is_ok().says("Pyyntö tietojen poistamisesta odottaa päätöstä: Koivulan sote").says(&wish);
        admin.get("/admin/erasures").await.is_ok().says("Aino Aamuvuoro").says("4.11.2021");
        for who in ["fellow", "coordinator", "supervisor", "representative"] {
            house.visitor(who).await.get(&wish).await.is_missing();
            house.visitor(who).await.get("/admin/erasures").await.is_missing();
        }
        admin.post(format!("{wish}/withdrawal"), &[]).await.is_forbidden();
        agent.post(format!("{wish}/withdrawal"), &[]).await.is_sent_to("/me/data");
        admin.get("/").await.is_ok().never_says(&wish);
        admin.post(format!("{wish}/decision"), GRANT).await.is_sent_to("/admin/erasures");
        house.work().await;
        assert_eq!(house.count("SELECT count(*) FROM erasure WHERE granted").await, 0, "it was taken back");
        agent.get("/me/data").await.is_ok().says("Lue, mitä poistaminen tarkoittaa");
    }

    async fn a_decline_has_a_reason_that_the_person_reads(world: World) {
        let house = &world.house;
        let wish = asks(house, "agent").await;
        let mut admin = house.visitor("admin").await;
        admin.post(format!("{wish}/decision"), &[("do", "decline"), ("reason", "")]).await.is(422).says("Kirjoita perustelu");
        let reason = "Ohjelma on kesken joulukuuhun.";
        admin.post(format!("{wish}/decision"), &[("do", "decline"), ("reason", reason)]).await.is_sent_to("/admin/erasures");
        admin.post(format!("{wish}/decision"), GRANT).await.is_sent_to("/admin/erasures");
        house.work().await;
        let mut agent = house.visitor("agent").await;
        agent.get("/").await.is_ok().says("Tietojesi poistamisesta on päätetty").never_says(reason);
        agent.get(&wish).await.is_ok().says(reason).says("Paavo Pääkäyttäjä").says("tietosuoja.fi");
        agent.post(format!("{wish}/withdrawal"), &[]).await.is_sent_to("/me/data");
        assert_eq!(house.count("SELECT count(*) FROM erasure WHERE granted OR withdrawn_at IS NOT NULL").await, 0);
        agent.get(world.task()).await.is_ok().says(canary("answer"));
    }

    async fn nobody_decides_their_own(world: World) {
        let wish = asks(&world.house, "admin").await;
        let mut admin = world.house.visitor("admin").await;
        admin.get(&wish).await.is_ok().says("Omasta pyynnöstään ei päätä kukaan");
        admin.post(format!("{wish}/decision"), GRANT).await.is_forbidden();
        admin.get("/").await.is_ok().never_says(&wish);
        world.house.visitor("agent").await.post(format!("{wish}/decision"), GRANT).await.is_missing();
    }

    async fn nothing_of_whoever_has_left_remains_but_what_the_registry_says(world: World) {
        let house = &world.house;
        all_of_it(&world).await;
        let agent = house.person("agent").await;
        let mut browser = house.visitor("agent").await;
        let before = house.snapshot().await;
        let markers = ["Aamuvuoro", "aamuvuoro", "aino@koivula", canary("answer"), canary("alt"), canary("draft"), canary("reply")];
        for marker in markers {
            assert!(before.iter().any(|line| line.contains(marker)), "{marker} was nowhere");
        }
        house.leaves("agent", "2021-10-03").await;
        let mut admin = house.visitor("admin").await;
        admin.post("/admin/erasures", &[("number", "999")]).await.is(422).says("Tarkista numero");
        admin.post("/admin/erasures", &[("number", "101")]).await.is_sent_to("/admin/erasures");
        let wish = wish_of(house, "agent").await;
        admin.get(&wish).await.is_ok().says("Pyyntö tuli muuta kautta").says("Paavo Pääkäyttäjä");
        granted(house, &wish).await;

        let after = house.snapshot().await;
        for marker in markers {
            let left: Vec<_> = after.iter().filter(|line| line.contains(marker)).collect();
            assert!(left.is_empty(), "{marker}: {left:?}");
        }
        assert_eq!(after.iter().filter(|line| line.contains(canary("the space of cohort A"))).count(), 1, "words to others stay");
        as_the_registry_says(house, agent).await;
        for gone in [world.picture, world.own] {
            assert!(!house.app.shelf.exists(gone).await.unwrap(), "contents go too");
        }
        assert!(house.app.shelf.exists(world.recording).await.unwrap(), "another's stay");
        assert!(audit::verify(&house.app.store).await.unwrap().is_ok());
        assert_eq!(house.count("SELECT count(*) FROM audit_entry WHERE act = 'erased' AND why = 'all'").await, 1);

        assert!(browser.get("/").await.is_sent_to_the_door());
        house.visitor("nobody").await.post("/sign-in", &[("email", "aino@koivula.example")]).await.is_ok();
        house.work().await;
        assert!(house.postbox().await.iter().all(|letter| letter.address != "aino@koivula.example"));
        let mut fellow = house.visitor("fellow").await;
        let thread = fellow.get(format!("/coaching/threads/{}", world.thread.0)).await;
        thread.is_ok().says(canary("the space of cohort A")).says("förändringsagent, Koivulan sote").never_says("Aamuvuoro");
        admin.get("/admin/erasures").await.is_ok().says("Tiedot poistettiin").never_says("Aamuvuoro");
        house.visitor("coach").await.get("/coaching/inbox/all").await.is_ok().never_says(canary("answer"));
    }

    async fn whoever_still_works_here_keeps_name_and_post_and_begins_anew(world: World) {
        let house = &world.house;
        all_of_it(&world).await;
        let agent = house.person("agent").await;
        let mut browser = house.visitor("agent").await;
        let wish = asks(house, "agent").await;
        house.visitor("admin").await.get(&wish).await.is_ok().says("Henkilö on työsuhteessa");
        granted(house, &wish).await;
        assert!(browser.get("/").await.is_sent_to_the_door(), "signed out everywhere");
        let after = house.snapshot().await;
        for marker in [canary("answer"), canary("alt"), canary("draft"), canary("reply")] {
            assert!(after.iter().all(|line| !line.contains(marker)), "{marker}");
        }
        let mut fellow = house.visitor("fellow").await;
        let thread = format!("/coaching/threads/{}", world.thread.0);
        fellow.get(&thread).await.is_ok().says(canary("the space of cohort A")).says("förändringsagent, Koivulan sote").never_says("Aamuvuoro");
        let mut again = house.visitor("agent").await;
        again.get("/").await.is_ok().says("Tietosi on poistettu, kuten pyysit");
        again.get("/me/data").await.is_ok().says("Henkilötiedot 1").never_says("Lähettämäsi vastaukset");
        again.get(&wish).await.is_ok().says("säilyvät työsuhteen ajan");
        again.get(format!("/coaching/submissions/{}", world.replied)).await.is_missing();
        assert_eq!(count(house, "SELECT count(*) FROM password WHERE person_id = $1".into(), agent).await, 1, "ways in are the employment's");

        house.work().await;
        house.leaves("agent", "2021-10-05").await;
        house.it_is("2021-10-06T03:00");
        house.work().await;
        let after = house.snapshot().await;
        assert!(after.iter().all(|line| !line.contains("Aamuvuoro") && !line.contains("aino@koivula")));
        as_the_registry_says(house, agent).await;
        fellow.get(&thread).await.is_ok().says(canary("the space of cohort A")).says("förändringsagent, Koivulan sote");
    }

    async fn a_staff_file_that_still_lists_them_brings_nobody_back(world: World) {
        let house = &world.house;
        house.leaves("agent", "2021-10-03").await;
        house.visitor("admin").await.post("/admin/erasures", &[("number", "101")]).await.is(303);
        granted(house, &wish_of(house, "agent").await).await;
        let left = "Koivulan sote;Osasto 3;101;Aino Aamuvuoro;aino@koivula.example;sairaanhoitaja;muutosagentti;;fi;2015-01-01;2021-10-03";
        let led = "Koivulan sote;Osasto 3;104;Kalle Kollega;;lähihoitaja;;101;fi;2018-01-01;";
        assert!(brought_in(house, &[left, led]).await.contains("joita Tahto ei tunne: 1"));
        assert!(house.snapshot().await.iter().all(|line| !line.contains("Aamuvuoro")));
        let hired = left.replace("2015-01-01;2021-10-03", "2021-10-04;");
        brought_in(house, &[&hired, led]).await;
        let back = Person::numbered("koivulan sote", "101", house.app.store.read()).await.unwrap().expect("hired again");
        let mut visitor = house.visitor("agent").await;
        assert_eq!(back.id, house.person("agent").await);
        visitor.get("/me/data").await.is_ok().says("Aino Aamuvuoro").never_says("Lähettämäsi vastaukset");
        visitor.get("/me/data/kept/conversation").await.is_missing();
    }

    async fn what_was_done_together_stays_with_the_others(world: World) {
        let house = &world.house;
        let (agent, former) = (house.person("agent").await, house.person("former").await);
        let mut tx = house.app.store.begin().await.unwrap();
        for person in [agent, former] {
            Query::new("INSERT INTO submission_member (submission_id, interim_task_id, person_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
                .bind(world.replied).bind(world.ours.task.id).bind(person).execute(&mut tx).await.unwrap();
        }
        tx.commit().await.unwrap();
        granted(house, &asks(house, "agent").await).await;
        let text = "SELECT count(*) FROM submission s JOIN response r ON r.id = s.response_id WHERE s.person_id = r.person_id AND s.person_id <> $1";
        assert!(count(house, text.into(), agent).await >= 1);
        assert_eq!(count(house, "SELECT count(*) FROM submission WHERE person_id = $1".into(), agent).await, 0);
        let after = house.snapshot().await;
        assert!(after.iter().any(|line| line.contains(canary("answer"))), "the text is the other's too");
        assert!(after.iter().any(|line| line.contains(canary("reply"))), "and so is what was replied to them both");
        assert!(!house.app.shelf.exists(world.picture).await.unwrap(), "a picture is its maker's own");
        let row = count(house, "SELECT count(*) FROM submission_member WHERE person_id = $1".into(), former).await;
        assert!(row >= 1);
    }

    async fn an_older_copy_that_comes_back_is_erased_again_before_anybody_is_let_in(world: World) {
        let house = &world.house;
        let (agent, fellow) = (house.person("agent").await, house.person("fellow").await);
        let file = journal::place(&house.app.settings);
        // As if the data had been restored from before the wish: nothing in it tells of the erasure.
        let (erasure, at) = (house.app.clock.new_id(), house.app.now());
        journal::write(Line { erasure, person: agent, reach: Reach::All, at }, &file).unwrap();
        journal::write(Line { erasure: Id::nil(), person: Id::nil(), reach: Reach::All, at }, &file).unwrap();
        assert_eq!(my_data::carry::replay(&house.app).await.unwrap(), 1, "whom this data does not know is passed over");
        house.work().await;
        let after = house.snapshot().await;
        assert!(after.iter().all(|line| !line.contains(canary("answer")) && !line.contains("Aamuvuoro")));
        as_the_registry_says(house, agent).await;
        assert!(!house.app.shelf.exists(world.picture).await.unwrap());
        assert!(Person::find(fellow, house.app.store.read()).await.unwrap().expect("there").name.contains("Liisa"));
        assert_eq!(my_data::carry::replay(&house.app).await.unwrap(), 0, "once is enough");
        // A journal that was kept elsewhere.
        let other = house.folder().join("kept-elsewhere");
        journal::write(Line { erasure: house.app.clock.new_id(), person: fellow, reach: Reach::Voluntary, at }, &other).unwrap();
        my_data::carry::take_over(&other, &house.app).unwrap();
        assert_eq!(my_data::carry::replay(&house.app).await.unwrap(), 1);
        house.work().await;
        assert!(house.snapshot().await.iter().all(|line| !line.contains(canary("transcript"))));
    }

    async fn a_job_that_was_killed_half_way_ends_what_it_began_and_no_more(world: World) {
        let house = &world.house;
        let wish = asks(house, "agent").await;
        house.visitor("admin").await.post(format!("{wish}/decision"), GRANT).await.is(303);
        let agent = house.person("agent").await;
        // Killed after the journal was written: the change never came, the job is still there.
        let erasure: Id = wish.rsplit('/').next().unwrap().parse().unwrap();
        journal::write(Line { erasure, person: agent, reach: Reach::Voluntary, at: house.app.now() }, &journal::place(&house.app.settings)).unwrap();
        assert_eq!(my_data::carry::replay(&house.app).await.unwrap(), 1, "the next start does it");
        house.work().await;
        let nameless = "SELECT count(*) FROM person WHERE name = '–'";
        assert_eq!(house.count(nameless).await, 1, "and the job finds it done");
        let lines = journal::read(&journal::place(&house.app.settings)).unwrap();
        assert_eq!(lines.len(), 1);
        assert_eq!(house.count("SELECT count(*) FROM audit_entry WHERE act = 'erased'").await, 1);
    }

    async fn a_seat_goes_to_whoever_waits_and_coaches_are_left_in_peace(world: World) {
        let house = &world.house;
        let coach = house.person("coach").await;
        let waits = async || notices::awaiting(coach, house.app.store.read()).await.unwrap().len();
        assert_eq!(waits().await, 1, "the fellow's answer awaits a reply");
        granted(house, &asks(house, "fellow").await).await;
        assert_eq!(waits().await, 0);
    }
}

/// Table by table: rows that go are gone, columns that are emptied are empty, nothing leads to a name.
async fn as_the_registry_says(house: &House, person: Id) {
    for part in parts().iter().filter(|part| !["audit_entry", "person"].contains(&part.table)) {
        let (table, whose) = (part.table, part.whose);
        if part.fate != Fate::Stays {
            let left = count(house, format!("SELECT count(*) FROM {table} WHERE {whose} = $1"), person).await;
            let leaning = part.fate == Fate::Alone && table == "medium"; // a picture in the employer's material
            assert!(left == 0 || leaning, "{table}.{whose}: {left}");
        }
        for made in part.emptied() {
            let text = format!(
                "SELECT count(*) FROM {table} WHERE {whose} = $1 AND CAST({} AS text) NOT IN ('', '{{}}', '0', 'false')",
                made.column
            );
            assert_eq!(count(house, text, person).await, 0, "{table}.{}", made.column);
        }
    }
    let person = Person::find(person, house.app.store.read()).await.unwrap().expect("a record without a name");
    assert_eq!((person.name.as_str(), person.email), ("–", None));
}

async fn brought_in(house: &House, rows: &[&str]) -> String {
    const HEADING: &str =
        "työnantaja;yksikkö;henkilönumero;nimi;sähköposti;tehtävä;rooli;esihenkilö;kieli;alkaa;päättyy";
    let file = format!("{HEADING}\n{}\n", rows.join("\n"));
    let (app, options) = (&house.app, Options { dry_run: false, yes: true });
    let report = import::run(file.as_bytes(), options, app.clock.today(), app.now(), &app.store, Words::new(Lang::Fi))
        .await
        .unwrap();
    assert_eq!(report.refused, 0, "{}", report.lines.join("\n"));
    report.lines.join("\n")
}
