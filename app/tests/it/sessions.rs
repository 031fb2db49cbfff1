//! Sessions as people live them: moved, called off, attended, with their materials.

use crate::world::World;
use coaching::address;
use coaching::sessions::moving;
use gatherings::Kept;
use store::{Id, Query};
use testing::{House, Visitor, on_both};

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
        coordinator(&world).await.post(&to, &moved).await.is_sent_to(&to.to_string());

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
        coordinator(&world).await.post(&to, &moved).await.is_sent_to(&to.to_string());
        let same = form(house, session).await;
        coordinator(&world).await.post(&to, &with(&same, &[("about-fi", "Uusi kuvaus")])).await.is_sent_to(&to.to_string());
        assert!(news(house, "agent", session).await.is_empty());
        assert_eq!(ever(house, session).await, once);
    }

    async fn a_window_with_older_times_overwrites_nothing_and_loses_nothing(world: World) {
        let (house, session) = (&world.house, world.ours.sessions[1]);
        let to = address::Session { session };
        let before = form(house, session).await;
        coordinator(&world).await.post(&to, &with(&before, &[("date-0", "2021-10-12")])).await.is_sent_to(&to.to_string());
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
        coordinator(&world).await.post(&to, &with(&before, &[("off-0", "1")])).await.is_sent_to(&to.to_string());
        assert!(news(house, "agent", session).await[0].contains("ma 11.10. klo 9.00–9.45 on peruttu"), "came in the morning");
        assert!(news(house, "fellow", session).await.is_empty(), "comes in the afternoon, which stands");
        assert_eq!(news(house, "agent-b", session).await.len(), 1, "had not said when");
        assert_eq!(gatherings::choices(session, house.app.store.read()).await.unwrap().iter().filter(|(_, chosen)| chosen.is_some()).count(), 1, "whoever meant to come then is asked anew");
        let page = house.visitor("agent").await.get(&to).await;
        page.says("13.00").never_says("klo 9.00");

        let held = world.ours.sessions[0];
        let before = form(house, held).await;
        let to = address::Session { session: held };
        coordinator(&world).await.post(&to, &with(&before, &[("begins-0", "09:15"), ("off-1", "1")])).await.is_sent_to(&to.to_string());
        assert!(ever(house, held).await.is_empty(), "it was held two weeks ago");
    }
}
