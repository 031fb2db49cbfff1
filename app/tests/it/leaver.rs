//! Somebody leaves in the middle of things: every way in closes at once, and their words stay without their name.

use crate::world::{World, canary, reply};
use axum::body::Body;
use bytes::Bytes;
use http::{Request, header};
use http_body_util::BodyExt;
use std::convert::Infallible;
use store::clock::new_id_at;
use store::Id;
use testing::{House, on_both};
use tower::ServiceExt;

on_both! {
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
