//! Sessions as people live them: moved, called off, attended, with their materials.

use crate::world::World;
use coaching::address;
use coaching::sessions::moving;
use gatherings::Kept;
use store::{Id, Query};
use testing::{House, Part, Visitor, on_both};

/// The coordinator's form for the second session, with its times as they are.
async fn form(house: &House, session: Id) -> Vec<(String, String)> {
    let seen = gatherings::version(session, house.app.store.read()).await.unwrap();
    let mut fields = vec![
        ("name-fi".to_owned(), "Tapaaminen 2".to_owned()),
        ("place-fi".to_owned(), "Etäyhteys".to_owned()),
        ("seen".to_owned(), seen.to_string()),
    ];
    for (n, kept) in Kept::of(session, house.app.store.read()).await.unwrap().iter().enumerate() {
        let (begins, ends) = (kept.begins_at.local(), kept.ends_at.local());
        fields.push((format!("occurrence-{n}"), kept.id.to_string()));
        fields.push((format!("date-{n}"), begins[..10].to_owned()));
        fields.push((format!("begins-{n}"), begins[11..].to_owned()));
        fields.push((format!("ends-{n}"), ends[11..].to_owned()));
    }
    fields
}

fn with<'f>(fields: &'f [(String, String)], other: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let kept = fields.iter().filter(|(name, _)| !other.iter().any(|(key, _)| key == name));
    kept.map(|(name, text)| (name.as_str(), text.as_str())).chain(other.iter().copied()).collect()
}

/// What somebody's notices of a session say now.
async fn news(house: &House, who: &str, session: Id) -> Vec<String> {
    let person = house.person(who).await;
    let (awaiting, news) = notices::open(person, house.app.store.read()).await.unwrap();
    let ours = awaiting.into_iter().chain(news).filter(|notice| notice.subject_id == session);
    ours.map(|notice| notice.sentence(words::Words::new(words::Lang::Fi))).collect()
}

/// Everything that was ever told about a session, seen or not: person, word, when it began.
async fn ever(house: &House, session: Id) -> Vec<(Id, String, i64)> {
    let text = "SELECT person_id, word, begun_at FROM notice WHERE subject_id = $1 ORDER BY person_id, word";
    Query::new(text).bind(session).all(house.app.store.read()).await.unwrap()
}

async fn coordinator(world: &World) -> Visitor {
    world.house.visitor("coordinator").await
}

on_both! {
    async fn moving_a_session_tells_each_person_concerned_once(world: World) {
        let (house, session) = (&world.house, world.ours.sessions[1]);
        let to = address::Session { session };
        let before = form(house, session).await;
        let moved = with(&before, &[("date-0", "2021-10-12")]);
        // The same form from 64 windows at once, and once more afterwards.
        let windows = (0..64).map(|_| async {
            let answer = coordinator(&world).await.post(&to, &moved).await;
            assert!([303, 422].contains(&answer.status.as_u16()), "{}", answer.status);
        });
        futures::future::join_all(windows).await;
        coordinator(&world).await.post(&to, &moved).await.is_sent_to(to.to_string());

        for who in ["agent", "fellow", "agent-b", "coach", "coach-b"] {
            let told = news(house, who, session).await;
            assert_eq!(told.len(), 1, "{who}: {told:?}");
            for word in ["Tapaaminen 2", "ma 11.10. klo 9.00–9.45", "ti 12.10. klo 9.00–9.45"] {
                assert!(told[0].contains(word), "{who} reads {:?}", told[0]);
            }
            assert!(!told[0].contains("13.00"), "the afternoon did not move");
        }
        for who in ["agent-c", "coach-c", "colleague", "supervisor", "leadership"] {
            assert!(news(house, who, session).await.is_empty(), "{who} is not concerned");
        }
        let once = ever(house, session).await;
        let concerned = Query::new("SELECT count(*) FROM invited i JOIN gathering g ON g.id = i.gathering_id WHERE g.subject_id = $1");
        let (concerned,): (i64,) = concerned.bind(session).one(house.app.store.read()).await.unwrap();
        assert_eq!(once.len() as i64, concerned, "one for each of those invited");

        // Nothing changed: nothing is told, not even to whoever has seen it.
        let mut tx = house.app.store.begin().await.unwrap();
        let (agent, now) = (house.person("agent").await, house.app.now());
        notices::cease(moving::MOVED, &web::Reference::new(coaching::session::KIND, session), agent, now, &mut tx).await.unwrap();
        tx.commit().await.unwrap();
        coordinator(&world).await.post(&to, &moved).await.is_sent_to(to.to_string());
        let same = form(house, session).await;
        coordinator(&world).await.post(&to, &with(&same, &[("about-fi", "Uusi kuvaus")])).await.is_sent_to(to.to_string());
        assert!(news(house, "agent", session).await.is_empty());
        assert_eq!(ever(house, session).await, once);
    }

    async fn a_window_with_older_times_overwrites_nothing_and_loses_nothing(world: World) {
        let (house, session) = (&world.house, world.ours.sessions[1]);
        let to = address::Session { session };
        let before = form(house, session).await;
        coordinator(&world).await.post(&to, &with(&before, &[("date-0", "2021-10-12")])).await.is_sent_to(to.to_string());
        let told_once = ever(house, session).await;
        let stale = with(&before, &[("date-1", "2021-10-13"), ("about-fi", "Kirjoitettu pitkään")]);
        let answer = coordinator(&world).await.post(&to, &stale).await;
        answer.is(422);
        answer.says("ma 11.10. klo 13.00 tai ti 12.10. klo 9.00").says("Kirjoitettu pitkään").says("2021-10-13");
        assert_eq!(ever(house, session).await, told_once);
        assert_eq!(form(house, session).await[4].1, "2021-10-11", "the afternoon stands first now, unmoved");
    }

    async fn calling_off_tells_whom_it_concerns_and_what_was_held_tells_nobody(world: World) {
        let (house, session) = (&world.house, world.ours.sessions[1]);
        let to = address::Session { session };
        let kept = Kept::of(session, house.app.store.read()).await.unwrap();
        let choice = address::Choice { session };
        house.visitor("agent").await.post(&choice, &[("occurrence", &kept[0].id.to_string())]).await;
        house.visitor("fellow").await.post(&choice, &[("occurrence", &kept[1].id.to_string())]).await;
        let before = form(house, session).await;
        coordinator(&world).await.post(&to, &with(&before, &[("off-0", "1")])).await.is_sent_to(to.to_string());
        assert!(news(house, "agent", session).await[0].contains("ma 11.10. klo 9.00–9.45 on peruttu"), "came in the morning");
        assert!(news(house, "fellow", session).await.is_empty(), "comes in the afternoon, which stands");
        assert_eq!(news(house, "agent-b", session).await.len(), 1, "had not said when");
        assert_eq!(gatherings::choices(session, house.app.store.read()).await.unwrap().iter().filter(|(_, chosen)| chosen.is_some()).count(), 1, "whoever meant to come then is asked anew");
        let page = house.visitor("agent").await.get(&to).await;
        page.says("13.00").never_says("klo 9.00");

        let held = world.ours.sessions[0];
        let before = form(house, held).await;
        let to = address::Session { session: held };
        coordinator(&world).await.post(&to, &with(&before, &[("begins-0", "09:15"), ("off-1", "1")])).await.is_sent_to(to.to_string());
        assert!(ever(house, held).await.is_empty(), "it was held two weeks ago");
    }
}

/// What is marked of somebody at a session: where they were, if they were there.
async fn mark(house: &House, who: &str, session: Id) -> Option<Option<Id>> {
    let (person, marks) = (house.person(who).await, gatherings::attendance::of(session, house.app.store.read()).await);
    marks.unwrap().into_iter().find(|mark| mark.person_id == person).map(|mark| mark.occurrence_id)
}

on_both! {
    async fn a_coach_marks_everybody_by_one_press_and_then_the_exceptions(world: World) {
        let (house, session) = (&world.house, world.ours.sessions[0]);
        let to = address::Attendance { session };
        let times = Kept::of(session, house.app.store.read()).await.unwrap();
        let (morning, afternoon) = (times[0].id.to_string(), times[1].id.to_string());
        let mut coach = house.visitor("coach").await;
        let page = coach.get(&to).await;
        page.says("Aino Aamuvuoro").says("Liisa Lähihoitaja").never_says("Pekka Pelastaja");

        // The fellow meant to come in the afternoon, so the morning's press leaves her alone.
        house.it_is("2021-09-19T12:00");
        house.visitor("fellow").await.post(address::Choice { session }, &[("occurrence", &afternoon)]).await;
        house.it_is("2021-10-04T13:00");
        coach.post(&to, &[("all", &morning)]).await.is_sent_to(to.to_string());
        assert_eq!(mark(house, "agent", session).await, Some(Some(times[0].id)));
        assert_eq!(mark(house, "fellow", session).await, None);
        assert_eq!(mark(house, "agent-b", session).await, None, "of another coach's cohort");

        let (agent, fellow) = (house.person("agent").await, house.person("fellow").await);
        let field = |part: &str, person: Id| format!("{part}-{person}");
        let exception = [
            (field("was", agent), morning.clone()),
            (field("mark", agent), "absent".to_owned()),
            (field("was", fellow), String::new()),
            (field("mark", fellow), afternoon.clone()),
        ];
        let fields: Vec<(&str, &str)> = exception.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        coach.post(&to, &fields).await.is_sent_to(to.to_string());
        assert_eq!(mark(house, "agent", session).await, Some(None));
        assert_eq!(mark(house, "fellow", session).await, Some(Some(times[1].id)));

        // An older window keeps what it changed and overwrites nothing else; another press changes no exception.
        let older = [(field("was", fellow), String::new()), (field("mark", fellow), String::new())];
        let fields: Vec<(&str, &str)> = older.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        coach.post(&to, &fields).await;
        coach.post(&to, &[("all", &morning)]).await;
        assert_eq!(mark(house, "agent", session).await, Some(None));
        assert_eq!(mark(house, "fellow", session).await, Some(Some(times[1].id)));

        // Changeable, also back to nothing; and nobody of another cohort, whatever is sent.
        let stranger = house.person("agent-b").await;
        let undo = [
            (field("was", agent), "absent".to_owned()),
            (field("mark", agent), String::new()),
            (field("mark", stranger), morning.clone()),
        ];
        let fields: Vec<(&str, &str)> = undo.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        coach.post(&to, &fields).await;
        assert_eq!(mark(house, "agent", session).await, None);
        assert_eq!(mark(house, "agent-b", session).await, None);
    }

    async fn attendance_is_seen_by_coach_coordinator_and_oneself_alone(world: World) {
        let (house, session) = (&world.house, world.ours.sessions[0]);
        let to = address::Attendance { session };
        let morning = Kept::of(session, house.app.store.read()).await.unwrap()[0].id.to_string();
        house.visitor("coordinator").await.post(&to, &[("all", &morning)]).await.is_sent_to(to.to_string());
        let overview = address::AttendanceOverview { programme: world.ours.programme.id };
        let whole = house.visitor("coordinator").await.get(&overview).await;
        whole.says("Aino Aamuvuoro").says("Pekka Pelastaja").says("mukana").says("edessä");
        house.visitor("coach").await.get(&overview).await.says("Aino Aamuvuoro").never_says("Pekka Pelastaja");
        for who in ["supervisor", "former-supervisor", "leadership", "admin", "representative", "colleague"] {
            let mut visitor = house.visitor(who).await;
            visitor.get(&to).await.is(404);
            visitor.get(&overview).await.is(404);
            visitor.get(address::Session { session }).await.is(404);
        }
        house.visitor("agent").await.get(&to).await.is(404);
        let own = house.visitor("agent").await.get(address::Session { session }).await;
        own.says("Sinut on merkitty mukaan").never_says("Liisa");
        let ahead = address::Attendance { session: world.ours.sessions[1] };
        house.visitor("coach").await.get(&ahead).await.says("Kerta on vielä edessä");
        let tomorrow = Kept::of(world.ours.sessions[1], house.app.store.read()).await.unwrap()[0].id.to_string();
        house.visitor("coach").await.post(&ahead, &[("all", &tomorrow)]).await;
        assert_eq!(mark(house, "agent", world.ours.sessions[1]).await, None, "nobody was there yet");
    }

    async fn a_session_has_materials_in_their_order_for_those_who_take_part(world: World) {
        let (house, session) = (&world.house, world.ours.sessions[0]);
        let (to, page) = (address::SessionMaterials { session }, address::Session { session });
        let mut coach = house.visitor("coach").await;
        let link = [("name-fi", "Kolme merkkiä"), ("about-fi", "Kaksi sivua"), ("link", "https://intra.example.fi/merkit")];
        coach.post(&to, &link).await.is_sent_to(page.to_string());
        let parts = [
            Part::Text("name-fi", "Kerran tallenne"),
            Part::Text("described", "Alustuksessa puhutaan kolmesta merkistä."),
            Part::File("file", "tallenne.m4a", include_bytes!("../../../demo/media/puhe-vartti.m4a")),
        ];
        coach.sends(&to, &parts).await.is_sent_to(page.to_string());
        house.visitor("coordinator").await.post(address::ProgrammeMaterials { programme: world.ours.programme.id },
            &[("name-fi", "Opas"), ("link", "https://intra.example.fi/opas")]).await;

        for who in ["agent", "fellow", "agent-b", "coach-b", "coordinator"] {
            let mut visitor = house.visitor(who).await;
            visitor.get(&page).await.says("Kolme merkkiä").says("https://intra.example.fi/merkit").says("Kerran tallenne").says("kolmesta merkistä");
            visitor.get(address::ProgrammeMaterials { programme: world.ours.programme.id }).await.says("Opas").says("Kerran tallenne");
        }
        let ids: Vec<(Id, Option<Id>)> = Query::new("SELECT id, medium_id FROM material WHERE subject_id = $1 ORDER BY position")
            .bind(session).all(house.app.store.read()).await.unwrap();
        let ((first, _), (second, recording)) = (ids[0], ids[1]);
        let recording = format!("/media/{}", recording.expect("a recording"));
        house.visitor("fellow").await.get(&recording).await.is_ok();
        for who in ["colleague", "supervisor", "leadership", "agent-c", "admin"] {
            house.visitor(who).await.get(&recording).await.is(404);
            house.visitor(who).await.get(address::Material { material: first }).await.is(404);
        }
        house.visitor("agent").await.get(address::NewSessionMaterial { session }).await.is(403);
        house.visitor("agent").await.post(address::MaterialRemoval { material: first }, &[]).await.is(403);

        // The recording comes first; then, after asking, it goes, and its content with it.
        coach.post(address::MaterialPlace { material: second }, &[("to", "up")]).await;
        let text = house.visitor("agent").await.get(&page).await.text();
        assert!(text.find("Kerran tallenne") < text.find("Kolme merkkiä"), "moved up");
        let removal = address::MaterialRemoval { material: second };
        coach.get(&removal).await.says("Poistetaanko Kerran tallenne?");
        coach.get(&page).await.says("Kerran tallenne");
        house.visitor("coordinator").await.post(&removal, &[]).await.is_sent_to(page.to_string());
        house.work().await;
        house.visitor("fellow").await.get(&recording).await.is(404);
        coach.get(&page).await.never_says("Kerran tallenne");
    }

    async fn a_material_that_cannot_be_kept_loses_nothing_that_was_typed(world: World) {
        let session = world.ours.sessions[0];
        let (to, page) = (address::SessionMaterials { session }, address::Session { session });
        let mut coach = world.house.visitor("coach").await;
        coach.post(&to, &[("name-fi", "Kooste")]).await.is(422).says("Kirjoita linkki tai valitse tiedosto.").says("Kooste");
        coach.post(&to, &[("name-fi", "Kooste"), ("link", "javascript:alert(1)")]).await.is(422).says("https://");
        let refused = coach.sends(&to, &[Part::Text("about-fi", "Pitkä selitys"), Part::File("file", "kuva.png", crate::world::DOT)]).await;
        refused.is(422).says("Anna materiaalille nimi.").says("Pitkä selitys").says("Tiedosto: kuva.png");
        let text = refused.text();
        let medium = text.split("name=\"medium\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
        coach.post(&to, &[("name-fi", "Kuva"), ("medium", &medium), ("file-name", "kuva.png")]).await.is_sent_to(page.to_string());
        coach.get(&page).await.says(&medium);
        // Another's file is not taken, and a used one is not taken twice.
        let own = world.own.to_string();
        coach.post(&to, &[("name-fi", "Vieras"), ("medium", &own)]).await.is(422);
        coach.post(&to, &[("name-fi", "Toinen"), ("medium", &medium)]).await.is(422);
    }
}
