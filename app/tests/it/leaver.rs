//! Somebody leaves in the middle of things: every way in closes at once, and their words stay without their name.

use crate::world::{World, canary, reply};
use axum::body::Body;
use bytes::Bytes;
use http::{Method, Request, header};
use http_body_util::BodyExt;
use people::import::{self, Options};
use std::convert::Infallible;
use store::Id;
use store::clock::new_id_at;
use testing::{House, Visitor, asking, on_both};
use tower::ServiceExt;
use words::{Lang, Words};

const HEADING: &str = "työnantaja;yksikkö;henkilönumero;nimi;sähköposti;tehtävä;rooli;esihenkilö;kieli;alkaa;päättyy";

on_both! {
    async fn whoever_is_not_in_the_staff_file_is_out_by_every_way(world: World) {
        let ways = Ways::open(&world).await;
        let rest = format!("{HEADING}\nKoivulan sote;Hallinto;110;Johanna Johtaja;johanna@koivula.example;toimialajohtaja;johto;;fi;2015-01-01;\n");
        let (app, options) = (&world.house.app, Options { dry_run: false, yes: true });
        let report = import::run(rest.as_bytes(), options, app.clock.today(), app.now(), &app.store, Words::new(Lang::Fi));
        assert!(report.await.unwrap().stopped.is_none());
        ways.are_closed(&world).await;
    }

    async fn whoever_has_reached_their_last_day_is_out_by_every_way(world: World) {
        let ways = Ways::open(&world).await;
        world.house.leaves("agent", "2021-10-04").await;
        world.house.it_is("2021-10-05T00:01");
        ways.are_closed(&world).await;
    }

    async fn whoever_moves_to_an_employer_outside_the_network_is_out_by_every_way(world: World) {
        let ways = Ways::open(&world).await;
        world.house.leaves("agent", "2021-10-03").await; // as a transfer to an employer that is not here ends it
        ways.are_closed(&world).await;
    }

    async fn their_words_stay_shown_by_role_and_employer(world: World) {
        let house = &world.house;
        let mut coach = house.visitor("coach").await;
        coach.get("/coaching/inbox").await.is_ok().says("Liisa Lähihoitaja");
        house.leaves("fellow", "2021-10-03").await;
        let submission = format!("/coaching/submissions/{}", world.awaiting);
        for page in ["/coaching/inbox", "/coaching/inbox/all", submission.as_str()] {
            coach.get(page).await.is_ok().says("muutosagentti, Koivulan sote").never_says("Liisa Lähihoitaja");
        }
        coach.get(&submission).await.says(canary("transcript"));
        let mut swedish = coach.clone();
        swedish.post("/language", &[("language", "sv"), ("back", "/")]).await;
        swedish.get("/coaching/inbox").await.is_ok().says("förändringsagent, Koivulan sote");
    }

    async fn what_a_coach_replied_stays_when_the_coach_has_left(world: World) {
        let mut agent = world.house.visitor("agent").await;
        agent.get(world.task()).await.is_ok().says(canary("reply"));
        world.house.leaves("coach", "2021-10-03").await;
        agent.get(world.task()).await.is_ok().says(canary("reply")).says("valmentaja, Kumppanit");
    }

    async fn whoever_has_left_gets_no_letter_of_a_reply(world: World) {
        let house = &world.house;
        house.leaves("fellow", "2021-10-03").await;
        let before = house.postbox().await.len();
        assert!(reply(house, "coach", world.awaiting, new_id_at(house.app.now()), "Kiitos").await);
        let mut coach = house.visitor("coach").await;
        let path = format!("/coaching/submissions/{}/replies", world.awaiting);
        coach.post(&path, &[("answer-way", "text"), ("answer-text", "Ja vielä"), ("do", "send")]).await.is(303);
        assert_eq!(house.postbox().await.len(), before);
    }

    async fn a_download_under_way_stops(world: World) {
        let house = &world.house;
        let whole = 5 * 1024 * 1024;
        let medium = long_text(house, "agent", whole).await;
        assert_eq!(fetched(house, "agent", medium, None).await, Ok(whole));
        assert!(fetched(house, "agent", medium, Some("2021-10-03")).await.is_err_and(|got| got < whole));
    }
}

/// Every way in that the agent has: two browsers with pages open, and a link in the post.
struct Ways {
    browsers: [Visitor; 2],
    link: String,
}

impl Ways {
    async fn open(world: &World) -> Ways {
        let house = &world.house;
        let mut browsers = [house.visitor("agent").await, house.visitor("agent").await];
        for path in pages(world) {
            for browser in &mut browsers {
                browser.get(&path).await.is_ok();
            }
        }
        let mut tx = house.app.store.begin().await.unwrap();
        let link = people::Link::make(house.person("agent").await, &mut tx).await.unwrap().unwrap();
        tx.commit().await.unwrap();
        Ways { browsers, link }
    }

    async fn are_closed(mut self, world: &World) {
        let task = world.drafted.id;
        let picture = format!("/media/{}", world.picture);
        for browser in &mut self.browsers {
            for path in pages(world) {
                assert!(browser.get(&path).await.is_sent_to_the_door(), "GET {path}");
            }
            let range = asking(Method::GET, &picture).header(header::RANGE, "bytes=0-9").body(Body::empty()).unwrap();
            assert!(browser.ask(range).await.is_sent_to_the_door(), "a range of a recording");
            for path in [format!("/coaching/tasks/{task}/draft"), format!("/coaching/tasks/{task}/submissions")] {
                let fields = [("answer-way", "text"), ("answer-text", "Vielä tämä"), ("do", "send")];
                assert!(browser.post(&path, &fields).await.is_sent_to_the_door(), "POST {path}");
            }
        }
        let mut nobody = world.house.visitor("nobody").await;
        nobody.post(format!("/sign-in/{}", self.link), &[]).await.is(410);
        nobody.post("/sign-in", &[("email", "aino@koivula.example")]).await.is_ok();
        world.house.work().await;
        let to_them = world.house.postbox().await.into_iter().filter(|letter| letter.address == "aino@koivula.example");
        let told = to_them.filter(|letter| letter.subject.contains("Kirjautumislinkki")).count();
        assert_eq!(told, 0, "no new link is sent");
    }
}

fn pages(world: &World) -> Vec<String> {
    let (task, programme) = (world.drafted.id, world.ours.programme.id);
    vec![
        "/".to_owned(),
        "/coaching".to_owned(),
        "/career".to_owned(),
        format!("/coaching/tasks/{task}"),
        format!("/coaching/programmes/{programme}"),
        format!("/media/{}", world.picture),
        format!("/media/{}/thumb", world.picture),
    ]
}

/// Own text of that many bytes, which belongs to nothing yet.
async fn long_text(house: &House, who: &str, bytes: usize) -> Id {
    let text = Bytes::from("Muutos on matka. ".repeat(bytes / 17 + 1).into_bytes()).slice(..bytes);
    let stream = futures::stream::iter([Ok::<_, Infallible>(text)]);
    media::receive(stream, "pitka.txt", None, &house.me(who).await, &house.app).await.unwrap().expect("good").id
}

/// How much came whole, or until it stopped. When a day is given, they leave after the first piece.
async fn fetched(house: &House, who: &str, medium: Id, leaves: Option<&str>) -> Result<usize, usize> {
    let mut tx = house.app.store.begin().await.unwrap();
    let cookie = people::sign_in_as(house.person(who).await, &house.app.settings, &mut tx).await.unwrap();
    tx.commit().await.unwrap();
    let cookie = cookie.to_str().unwrap().split(';').next().unwrap().to_owned();
    let request = Request::get(format!("/media/{medium}")).header(header::COOKIE, cookie).body(Body::empty()).unwrap();
    let router = people::router(house::rooms::all(&house.app.settings), &house.app);
    let response = router.oneshot(request).await.unwrap();
    assert_eq!(response.status().as_u16(), 200);
    let (mut body, mut got) = (response.into_body(), 0);
    while let Some(frame) = body.frame().await {
        let Ok(frame) = frame else { return Err(got) };
        let first = got == 0;
        got += frame.into_data().map_or(0, |piece| piece.len());
        if let Some(day) = leaves.filter(|_| first) {
            house.leaves(who, day).await;
        }
    }
    Ok(got)
}
