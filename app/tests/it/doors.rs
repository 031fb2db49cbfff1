//! Where a change may come from, and what the browser may do with an answer.

use crate::world::{Staffed, World, demo_house, house};
use axum::body::Body;
use http::Method;
use people::Room;
use testing::staff::NOBODY;
use testing::{Answer, House, Kind, Visitor, asking, html, on_both};
use web::Settings;

const CSP: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; \
                   media-src 'self' blob:; font-src 'self'; connect-src 'self'; form-action 'self'; \
                   base-uri 'none'; frame-ancestors 'none'";
const HEADERS: [(&str, &str); 6] = [
    ("x-frame-options", "DENY"),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "microphone=(self), camera=(self), geolocation=(), payment=()"),
];

/// A language chosen by a request that says this of where it comes from.
async fn chosen(visitor: &mut Visitor, said: &[(&str, &str)]) -> Answer {
    let request = asking(Method::POST, "/language").header("content-type", "application/x-www-form-urlencoded");
    let request = said.iter().fold(request, |request, (name, value)| request.header(*name, *value));
    visitor.ask(request.body(Body::from("language=sv&back=/coaching")).unwrap()).await
}

on_both! {
    async fn a_change_from_another_site_is_refused(house: Staffed) {
        let mut agent = house.visitor("agent").await;
        for said in [
            vec![("sec-fetch-site", "cross-site")],
            vec![("sec-fetch-site", "same-site")],
            vec![("sec-fetch-site", "cross-site"), ("origin", "http://127.0.0.1:8080")],
            vec![("origin", "https://evil.example")],
            vec![("origin", "http://127.0.0.1:8081")],
            vec![("origin", "null")],
            vec![],
        ] {
            let answer = chosen(&mut agent, &said).await;
            answer.is(400);
            assert_eq!(answer.header("content-security-policy"), CSP, "{said:?}");
            assert!(answer.text().contains("<h1"), "a page says what to do when {said:?}");
        }
        assert_eq!(house.count("SELECT count(*) FROM person WHERE language = 'sv'").await, 1, "Liisa's own choice only");
    }

    async fn a_change_from_our_own_page_is_taken(house: Staffed) {
        let mut agent = house.visitor("agent").await;
        chosen(&mut agent, &[("sec-fetch-site", "same-origin")]).await.is_sent_to("/coaching");
        chosen(&mut agent, &[("sec-fetch-site", "none")]).await.is_sent_to("/coaching");
        chosen(&mut agent, &[("origin", "http://127.0.0.1:8080")]).await.is_sent_to("/coaching");
        chosen(&mut house.visitor(NOBODY).await, &[]).await.is_sent_to("/coaching"); // nobody's cookie is abused
    }

    async fn every_changing_route_refuses_another_site(world: World) {
        let mut coordinator = world.house.visitor("coordinator").await;
        let before = world.house.snapshot().await;
        for route in house::rooms::all(&web::Settings::default()).into_iter().flat_map(|room| room.routes) {
            if route.method == Method::GET {
                continue;
            }
            let path = route.path.replace("{task}", &world.unopened.id.to_string());
            let request = asking(route.method.clone(), &path).header("sec-fetch-site", "cross-site");
            coordinator.ask(request.body(Body::empty()).unwrap()).await.is(400);
        }
        assert_eq!(before, world.house.snapshot().await);
    }

    async fn every_answer_closes_the_hatches(world: World) {
        let mut agent = world.house.visitor("agent").await;
        let css = assets::CSS.to_owned();
        for path in ["/", "/coaching", "/no-such-page", "/admin", &world.task(), &css, "/healthz", "/assets/none.css"] {
            let answer = agent.get(path).await;
            assert_eq!(answer.header("content-security-policy"), CSP, "{path}");
            hatches(&answer, path);
        }
        for path in [format!("/media/{}", world.picture), format!("/media/{}/thumb", world.picture)] {
            let answer = agent.get(&path).await;
            assert_eq!(answer.header("content-security-policy"), "default-src 'none'; sandbox", "{path}");
            hatches(&answer, &path);
        }
        assert_eq!(agent.get("/").await.header("cache-control"), "no-store", "a shared computer keeps no page");
        assert_eq!(agent.get(format!("/media/{}", world.picture)).await.header("cache-control"), "no-store");
        assert!(agent.get(&css).await.header("cache-control").contains("immutable"));
    }

    async fn no_page_runs_anything_of_its_own(world: World) {
        for who in ["agent", "coach", "coordinator", "admin", NOBODY] {
            let mut visitor = world.house.visitor(who).await;
            let p = world.ours.programme.id;
            for path in [
                "/".to_owned(), "/coaching".to_owned(), world.task(), format!("/coaching/tasks/{}", world.drafted.id),
                format!("/coaching/programmes/{p}"), format!("/coaching/programmes/{p}/progress"),
                format!("/coaching/submissions/{}", world.awaiting), "/coaching/inbox/all".to_owned(),
                "/admin/letters".to_owned(), "/sign-in".to_owned(), "/nowhere".to_owned(),
            ] {
                runs_nothing(&visitor.get(&path).await.text(), &path);
            }
        }
    }

    async fn a_form_that_is_too_large_is_told_so(house: Staffed) {
        let mut agent = house.visitor("agent").await;
        let long = "x".repeat(600 * 1024);
        agent.post("/language", &[("language", &long)]).await.is(413).says("<h1");
    }

    async fn a_next_step_never_leads_to_another_site(house: Staffed) {
        for next in ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", "\\\\evil", "/%0d%0aevil"] {
            let mut tx = house.app.store.begin().await.unwrap();
            let secret = people::Link::make(house.person("agent").await, &mut tx).await.unwrap();
            tx.commit().await.unwrap();
            let Some(secret) = secret else { break }; // five an hour
            let answer = house.visitor(NOBODY).await.post(format!("/sign-in/{secret}"), &[("next", next)]).await;
            let to = answer.is(303).header("location").to_owned();
            assert!(to.starts_with('/') && !to.starts_with("//") && !to.contains('\\'), "{next} leads to {to}");
        }
    }
}

#[track_caller]
fn hatches(answer: &Answer, path: &str) {
    for (name, value) in HEADERS {
        assert_eq!(answer.header(name), value, "{name} at {path}");
    }
    assert!(!answer.header("cache-control").is_empty(), "{path} says how long it may be kept");
    assert!(answer.header("server").is_empty() && answer.header("x-powered-by").is_empty());
}

/// What the policy forbids is not even there.
pub fn runs_nothing(page: &str, place: &str) {
    for tag in html::tags(page) {
        let inline = tag.is("script") && tag.get("src").is_none();
        assert!(!inline && !tag.is("style"), "{place}: a script or style in the page");
        for (name, value) in &tag.attributes {
            let own = name.starts_with("on") || name == "style" || name.starts_with("hx-on");
            assert!(!own, "{place}: <{} {name}>", tag.name);
            let acts = ["javascript:", "js:", "data:text"]
                .iter()
                .any(|scheme| value.trim().to_lowercase().starts_with(scheme));
            assert!(!acts, "{place}: <{} {name}={value:?}>", tag.name);
        }
    }
}

#[test]
fn the_demonstration_closes_its_hatches_too() {
    testing::tell(Kind::SQLite, |kind| async move {
        let answer = demo_house(kind).await.visitor(NOBODY).await.get("/").await;
        assert_eq!(answer.is_ok().header("content-security-policy"), CSP);
        runs_nothing(&answer.text(), "/");
    });
}

#[test]
fn behind_tls_every_cookie_travels_by_tls_only() {
    testing::tell(Kind::SQLite, |kind| async move {
        let settings = Settings { address: "https://127.0.0.1:8080".into(), ..Settings::default() };
        let house = House::built(kind, settings, house::rooms::all, house::rooms::parts).await.with_staff().await;
        let mut tx = house.app.store.begin().await.unwrap();
        let secret = people::Link::make(house.person("agent").await, &mut tx).await.unwrap().expect("a link");
        tx.commit().await.unwrap();
        let mut visitor = house.visitor(NOBODY).await;
        let language = chosen(&mut visitor, &[("sec-fetch-site", "same-origin")]).await;
        let sign_in = visitor.post(format!("/sign-in/{secret}"), &[("next", "/")]).await;
        for (answer, name) in [(&language, "language="), (&sign_in, "__Host-tahto=")] {
            let cookie = answer.is(303).header("set-cookie");
            assert!(cookie.starts_with(name) && cookie.contains("; Secure"), "{cookie}");
        }
    });
}

web::address! {
    Broken = "broken";
}

struct Trial;
impl web::Why for Trial {
    const WHY: &'static str = "a handler that falls over";
}

async fn falls_over(_: web::Public<Trial>) -> String {
    panic!("as the test wants it")
}

#[test]
fn a_handler_that_falls_over_leaves_a_page_with_words() {
    testing::tell(Kind::SQLite, |kind| async move {
        let broken =
            || Room { name: "broken", routes: vec![web::acts::get::<Broken, _, _>(falls_over)], ..Room::default() };
        let rooms = |settings: &Settings| house::rooms::all(settings).into_iter().chain([broken()]).collect();
        let house = House::build(kind, rooms, house::rooms::parts).await.with_staff().await;
        let answer = house.visitor("agent").await.get(Broken).await;
        answer.is(500).says("<h1").never_says("as the test wants it");
        hatches(&answer, "/broken");
    });
}

#[test]
fn a_cookie_that_names_any_message_at_all_breaks_no_page() {
    testing::tell(Kind::SQLite, |kind| async move {
        let house = house(kind).await;
        for said in ["draft-saved", "no-such-key", "sign-in-letter", "x", "reply-done"] {
            house.visitor("agent").await.with_cookie("said", said).get("/").await.is_ok();
        }
    });
}
