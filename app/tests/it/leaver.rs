//! Somebody leaves in the middle of things: every way in closes at once, and their words stay without their name.

use crate::calendars;
use crate::organisation::Organisation;
use crate::second_factor::{code, enrolled, show};
use crate::sign_in::{by_link, by_password, code_for, set};
use crate::threads::{ended, listen, lively};
use crate::world::{World, canary, reply};
use axum::body::Body;
use bytes::Bytes;
use http::{Method, Request, header};
use http_body_util::BodyExt;
use people::import::{self, Options};
use std::convert::Infallible;
use store::Id;
use store::clock::new_id_at;
use testing::staff::NOBODY;
use testing::{Answer, Arranged, House, Kind, Visitor, asking, on_both};
use tokio::task::JoinHandle;
use tower::ServiceExt;
use web::Settings;
use words::{Lang, Words};

const HEADING: &str = "työnantaja;yksikkö;henkilönumero;nimi;sähköposti;tehtävä;rooli;esihenkilö;kieli;alkaa;päättyy";

const PASSWORD: &str = "kolme sanaa riittää";
const YESTERDAY: &str = "2021-10-03";

on_both! {
    async fn whoever_is_not_in_the_staff_file_is_out_by_every_way(world: Leaving) {
        let ways = Ways::open(&world).await;
        let rest = format!("{HEADING}\nKoivulan sote;Hallinto;110;Johanna Johtaja;johanna@koivula.example;toimialajohtaja;johto;;fi;2015-01-01;\n");
        let (app, options) = (&world.house.app, Options { dry_run: false, yes: true });
        let report = import::run(rest.as_bytes(), options, app.clock.today(), app.now(), &app.store, Words::new(Lang::Fi));
        assert!(report.await.unwrap().stopped.is_none());
        ways.are_closed(&world).await;
    }

    async fn whoever_has_reached_their_last_day_is_out_by_every_way(world: Leaving) {
        let ways = Ways::open(&world).await;
        world.both_leave("2021-10-04").await;
        world.house.it_is("2021-10-05T00:01");
        ways.are_closed(&world).await;
    }

    async fn whoever_moves_to_an_employer_outside_the_network_is_out_by_every_way(world: Leaving) {
        let ways = Ways::open(&world).await;
        world.both_leave(YESTERDAY).await; // as a transfer to an employer that is not here ends it
        ways.are_closed(&world).await;
    }

    async fn their_words_stay_shown_by_role_and_employer(world: World) {
        let house = &world.house;
        let mut coach = house.visitor("coach").await;
        coach.get("/coaching/inbox").await.is_ok().says("Liisa Lähihoitaja");
        house.leaves("fellow", YESTERDAY).await;
        let submission = format!("/coaching/submissions/{}", world.awaiting);
        for page in ["/coaching/inbox", "/coaching/inbox/all", submission.as_str()] {
            coach.get(page).await.is_ok().says("muutosagentti, Koivulan sote").never_says("Liisa Lähihoitaja");
        }
        coach.get(&submission).await.says(canary("transcript"));
        let mut swedish = coach.clone();
        swedish.post("/language", &[("language", "sv"), ("back", "/")]).await;
        swedish.get("/coaching/inbox").await.is_ok().says("förändringsagent, Koivulan sote");
    }

    async fn peers_read_a_leavers_words_and_cannot_call_them(world: World) {
        let mut fellow = world.house.visitor("fellow").await;
        fellow.post(format!("/coaching/spaces/{}/entry", world.ours.cohort), &[]).await.is(303);
        let thread = format!("/coaching/threads/{}", world.thread.0);
        fellow.get(&thread).await.is_ok().says("Aino Aamuvuoro");
        world.house.leaves("agent", YESTERDAY).await;
        fellow.get(&thread).await.is_ok().says(canary("the space of cohort A")).says("förändringsagent, Koivulan sote").never_says("Aino Aamuvuoro");
    }

    async fn what_a_coach_replied_stays_when_the_coach_has_left(world: World) {
        let mut agent = world.house.visitor("agent").await;
        agent.get(world.task()).await.is_ok().says(canary("reply"));
        world.house.leaves("coach", YESTERDAY).await;
        agent.get(world.task()).await.is_ok().says(canary("reply")).says("valmentaja, Kumppanit");
    }

    async fn whoever_has_left_gets_no_letter_of_a_reply(world: World) {
        let house = &world.house;
        house.leaves("fellow", YESTERDAY).await;
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
        assert!(fetched(house, "agent", medium, Some(YESTERDAY)).await.is_err_and(|got| got < whole));
    }
}

/// A house whose streams ask often, with an organisation's own sign-in.
struct Leaving {
    world: World,
    organisation: Organisation,
}

impl Arranged for Leaving {
    async fn arranged(kind: Kind) -> Leaving {
        let organisation = Organisation::opens().await;
        let settings = Settings { provider: vec![organisation.provider()], ..Settings::default() };
        Leaving { world: lively(kind, settings).await, organisation }
    }
}

impl std::ops::Deref for Leaving {
    type Target = World;
    fn deref(&self) -> &World {
        &self.world
    }
}

impl Leaving {
    async fn both_leave(&self, day: &str) {
        for who in ["agent", "fellow"] {
            self.house.leaves(who, day).await;
        }
    }
}

/// Every way in that there is, open at the same time: the agent's, and the fellow's half-way with a second factor.
struct Ways {
    /// Two browsers with pages and media open.
    browsers: [Visitor; 2],
    stream: JoinHandle<Answer>,
    feed: String,
    /// A link in the post, which also lets in whoever has forgotten their password.
    link: String,
    printed: String,
    /// Away at the organisation's own sign-in, and where it sends them back to.
    away: (Visitor, String),
    /// One thing is shown, the second factor not yet; and the app's secret.
    half: (Visitor, String),
}

impl Ways {
    async fn open(world: &Leaving) -> Ways {
        let house = &world.house;
        let mut browsers = [by_link(house, "agent").await, house.visitor("agent").await];
        for browser in &mut browsers {
            for path in pages(world) {
                browser.get(&path).await.is_ok();
            }
        }
        let feed = calendars::link(&mut browsers[1]).await;
        house.visitor(NOBODY).await.get(&feed).await.is_ok();
        set(&mut by_link(house, "agent").await, PASSWORD).await.is(303);
        browsers = [by_link(house, "agent").await, house.visitor("agent").await]; // a new password ends the others
        let mut by_word = house.visitor(NOBODY).await;
        by_password(&mut by_word, house, "101", PASSWORD).await.is_sent_to("/coaching");
        let mut returned = house.visitor(NOBODY).await;
        let back = world.organisation.sends_back(&mut returned, "101").await;
        returned.get(&back).await.is_sent_to("/coaching");
        let mut away = house.visitor(NOBODY).await;
        let back = world.organisation.sends_back(&mut away, "101").await;
        let (secret, _) = enrolled(&mut by_link(house, "fellow").await).await;
        let mut half = by_link(house, "fellow").await;
        half.get("/sign-in/factor").await.is_ok();
        Ways {
            stream: listen(browsers[0].clone(), world.live()).await,
            browsers,
            feed,
            link: link(house, "agent").await,
            printed: code_for(&mut house.visitor("supervisor").await, house, "agent").await,
            away: (away, back),
            half: (half, secret),
        }
    }

    async fn are_closed(mut self, world: &Leaving) {
        ended(self.stream).await;
        for browser in &mut self.browsers {
            pages_are_closed(browser, world).await;
        }
        let house = &world.house;
        let mut nobody = house.visitor(NOBODY).await;
        nobody.get(&self.feed).await.is(404);
        nobody.post(format!("/sign-in/{}", self.link), &[]).await.is(410);
        no_new_link_comes(house).await;
        nobody.post("/sign-in/code", &[("code", &self.printed)]).await.is(422);
        let refused = by_password(&mut nobody, house, "101", PASSWORD).await.is(422).text();
        let unknown = by_password(&mut nobody, house, "9999", PASSWORD).await.is(422).text();
        assert_eq!(refused.replace("101", "…"), unknown.replace("9999", "…"), "as if nobody had that number");
        self.away.0.get(&self.away.1).await.is_forbidden().says("Työsuhteesi ei ole tänään voimassa");
        let (half, secret) = &mut self.half;
        assert!(half.get("/sign-in/factor").await.is_sent_to_the_door());
        assert!(show(half, &code(secret, 0)).await.is_sent_to_the_door());
        for visitor in [&mut nobody, &mut self.away.0, half] {
            assert!(visitor.get("/coaching").await.is_sent_to_the_door());
        }
    }
}

async fn pages_are_closed(browser: &mut Visitor, world: &World) {
    let task = world.drafted.id;
    for path in pages(world) {
        assert!(browser.get(&path).await.is_sent_to_the_door(), "GET {path}");
    }
    let picture = format!("/media/{}", world.picture);
    let range = asking(Method::GET, &picture).header(header::RANGE, "bytes=0-9").body(Body::empty()).unwrap();
    assert!(browser.ask(range).await.is_sent_to_the_door(), "a range of a recording");
    for path in [format!("/coaching/tasks/{task}/draft"), format!("/coaching/tasks/{task}/submissions")] {
        let fields = [("answer-way", "text"), ("answer-text", "Vielä tämä"), ("do", "send")];
        assert!(browser.post(&path, &fields).await.is_sent_to_the_door(), "POST {path}");
    }
}

async fn link(house: &House, who: &str) -> String {
    let mut tx = house.app.store.begin().await.unwrap();
    let link = people::Link::make(house.person(who).await, &mut tx).await.unwrap().expect("a link");
    tx.commit().await.unwrap();
    link
}

async fn no_new_link_comes(house: &House) {
    house.visitor(NOBODY).await.post("/sign-in", &[("email", "aino@koivula.example")]).await.is_ok();
    house.work().await;
    let told = house.postbox().await.into_iter().filter(|letter| letter.address == "aino@koivula.example");
    assert_eq!(told.filter(|letter| letter.subject.contains("Kirjautumislinkki")).count(), 0);
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
