//! Knocks at every route as every role and relation. The verdicts stand in `verdicts.txt`, which people have read
//! through; a change of any of them fails here until it has been read again.

use crate::world::{CANARIES, World, demo_house, house};
use axum::body::Body;
use futures::{StreamExt, stream};
use http::{Method, header};
use std::collections::{BTreeMap, HashSet};
use std::sync::{LazyLock, Mutex};
use testing::staff::{NOBODY, everybody};
use testing::{Answer, Kind, Visitor, asking};
use tokio::sync::OnceCell;
use web::Settings;

/// One address with real ids in it.
#[derive(Debug, Clone)]
pub struct Place {
    pub method: Method,
    pub pattern: &'static str,
    pub rule: String,
    /// Which record it is.
    pub record: &'static str,
    path: String,
}

/// What somebody got, and which of the words that not everybody may read were in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    pub word: String,
    pub read: Vec<&'static str>,
}

/// Who got what, by place.
pub type Verdicts = Vec<(Place, BTreeMap<&'static str, Verdict>)>;

static SQLITE: OnceCell<Verdicts> = OnceCell::const_new();

pub async fn verdicts(kind: Kind) -> Verdicts {
    match kind {
        Kind::SQLite => SQLITE.get_or_init(|| knock(kind)).await.clone(),
        Kind::PostgreSQL => knock(kind).await,
    }
}

/// Everybody knocks in a house of their own, so that what one does is not in the way of the next; some at once, since
/// each is busy for a while and the others wait for all of them.
async fn knock(kind: Kind) -> Verdicts {
    let rounds = stream::iter(everybody()).map(|who| tokio::spawn(knocks_of(who, kind))).buffered(AT_ONCE);
    let rounds: Vec<Vec<(Place, Verdict)>> = rounds.map(|round| round.expect("a round of knocks")).collect().await;
    let places = rounds[0].iter().map(|(place, _)| (place.clone(), BTreeMap::new()));
    let mut verdicts: Verdicts = places.collect();
    for (who, round) in everybody().zip(rounds) {
        for ((_, verdict), (_, all)) in round.into_iter().zip(&mut verdicts) {
            all.insert(who, verdict);
        }
    }
    verdicts
}

/// Each waits for its database most of the time.
const AT_ONCE: usize = 6;

/// One round through the house, place by place.
async fn knocks_of(who: &'static str, kind: Kind) -> Vec<(Place, Verdict)> {
    let world = World::in_house(house(kind).await).await;
    world.house.it_is("2021-10-04T13:05");
    let mut round = vec![];
    for place in places(&world, false).await {
        // How an answer is represented is the same work on both databases.
        let verdict = world.knock(who, &place, kind == Kind::SQLite).await;
        round.push((place, verdict));
    }
    round
}

/// Every route with every record that it may name. What takes something away comes last.
async fn places(world: &World, demo: bool) -> Vec<Place> {
    let settings = Settings { demo, ..Settings::default() };
    world.careers().await;
    let (letter, job, secret) = (world.letter().await, world.job().await, world.secret().await);
    world.assesses(world.ours.programme.id).await;
    let (together, kept) = (world.together().await, world.change().await);
    let mut places = vec![];
    for route in house::rooms::all(&settings).into_iter().flat_map(|room| room.routes) {
        let named = route.path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}')).next();
        for (record, id) in world.records(named.unwrap_or(""), letter, job, &secret, &together).await {
            if !belongs(route.path, record) {
                continue;
            }
            let id = crate::change::for_this_deed(route.path, &kept, &id);
            let path = named.map_or(route.path.to_owned(), |name| route.path.replace(&format!("{{{name}}}"), &id));
            let (method, pattern, rule) = (route.method.clone(), route.path, route.rule.clone());
            places.push(Place { method, pattern, rule, record, path });
        }
    }
    let last = [
        "{round}/opening",
        "{round}/closing",
        "/entry",
        "/removal",
        "/posts/{post}/withdrawal",
        "/taking-back",
        "/leaving",
        "{profile_item}/removal",
        "{own_goal}/removal",
        "/sign-out",
    ];
    places.sort_by_key(|place| {
        let late = last.iter().rposition(|end| place.pattern.ends_with(end)).map_or(0, |place| place + 1);
        (place.method != Method::GET, late)
    });
    places
}

/// Messages, tools and texts of the will are pages too: at their addresses one page of another kind is enough to show that it is missing.
fn belongs(pattern: &str, record: &str) -> bool {
    let of = |kind: &str| record.contains(kind) || record == "published, for the agent's unit";
    match pattern {
        _ if pattern.starts_with("/messages/{post}") => of("message"),
        _ if pattern.starts_with("/library/") => of("tool"),
        _ if pattern.starts_with("/will/texts/") => of("text of the will"),
        _ if pattern.starts_with("/talks/{talk}/group") => of("group"),
        _ => true,
    }
}

impl World {
    /// In each representation there is, when asked to; all must say the same. One of those who get the same answer is
    /// enough for that: representing it knows nothing of who asks.
    async fn knock(&self, who: &'static str, place: &Place, in_each: bool) -> Verdict {
        let mut visitor = self.at_the_door(who).await;
        let answer = visitor.ask(place.request(place.method.clone(), &[])).await;
        let verdict = Verdict::of(&answer);
        let said = |how: &str| format!("{who} at {} {} ({}) {how}", place.method, place.pattern, place.record);
        let in_each = in_each && is_the_first(place, &verdict.word);
        if in_each && place.method == Method::GET {
            for (how, method, headers) in [
                ("as words", Method::GET, vec![("x-tahto", "1")]),
                ("as a head", Method::HEAD, vec![]),
                ("by range", Method::GET, vec![("range", "bytes=0-9")]),
                ("compressed", Method::GET, vec![("accept-encoding", "br")]),
            ] {
                let other = visitor.ask(place.request(method.clone(), &headers)).await;
                assert_eq!(verdict.word, Verdict::of(&other).word, "{}", said(how));
                assert!(method != Method::HEAD || other.body.is_empty(), "{}", said("a head with a body"));
            }
        } else if in_each && !verdict.is_let_in() {
            let other = visitor.ask(place.request(place.method.clone(), &[("x-tahto", "1")])).await;
            assert_eq!(verdict.word, Verdict::of(&other).word, "{}", said("as words"));
        }
        assert!(verdict.is_let_in() || verdict.read.is_empty(), "{} is refused and reads on", said(""));
        verdict
    }

    /// One browser for one knock; the same person each time.
    async fn at_the_door(&self, who: &'static str) -> Visitor {
        self.house.visitor(who).await
    }
}

/// Of all who get that answer there.
fn is_the_first(place: &Place, word: &str) -> bool {
    static ANSWERED: LazyLock<Mutex<HashSet<String>>> = LazyLock::new(Mutex::default);
    let answer = format!("{} {} {} {word}", place.method, place.pattern, place.record);
    ANSWERED.lock().unwrap().insert(answer)
}

impl Place {
    fn request(&self, method: Method, headers: &[(&str, &str)]) -> http::Request<Body> {
        let mut request = asking(method.clone(), &self.path);
        if !method.is_safe() {
            request = request.header("sec-fetch-site", "same-origin");
            request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        }
        headers
            .iter()
            .fold(request, |request, (name, value)| request.header(*name, *value))
            .body(Body::empty())
            .unwrap()
    }
}

impl Verdict {
    fn of(answer: &Answer) -> Verdict {
        let to = answer.header("location");
        let word = match answer.status.as_u16() {
            _ if answer.is_sent_to_the_door() => "sign in first".to_owned(),
            200 | 201 | 206 => "yes".to_owned(),
            303 if to.starts_with("/sign-in") => "yes, sent to the door".to_owned(),
            303 => "yes, sent on".to_owned(),
            422 => "yes, but not such a form".to_owned(),
            400 => "yes, but not such a request".to_owned(),
            403 => "forbidden".to_owned(),
            404 => "missing".to_owned(),
            other => other.to_string(),
        };
        let text = answer.text();
        let read = CANARIES.iter().filter(|(_, canary)| text.contains(canary)).map(|(name, _)| *name).collect();
        Verdict { word, read }
    }

    pub fn is_let_in(&self) -> bool {
        self.word.starts_with("yes")
    }

    fn told(&self) -> String {
        match self.read.is_empty() {
            true => self.word.clone(),
            false => format!("{}; reads {}", self.word, self.read.join(", ")),
        }
    }
}

/// A paragraph a place, a line a verdict; "everybody else" for whom most get.
fn drawn(verdicts: &Verdicts) -> String {
    let mut page =
        "# Who gets what at which address. Drawn by knocking.rs; read it through before committing it.\n".to_owned();
    for (place, all) in verdicts {
        let record = if place.record.is_empty() { String::new() } else { format!(" ({})", place.record) };
        page += &format!("\n{} {}{record} – {}\n", place.method, place.pattern, place.rule);
        let mut groups: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for who in everybody() {
            groups.entry(all[who].told()).or_default().push(who);
        }
        let most = groups.values().map(Vec::len).max().unwrap_or(0);
        let mut said_most = false;
        for (told, who) in groups {
            let others = who.len() == most && most > 5 && !std::mem::replace(&mut said_most, true);
            page += &format!("    {told}: {}\n", if others { "everybody else".to_owned() } else { who.join(", ") });
        }
    }
    page
}

/// Compares with the committed file, or draws it anew when asked to.
pub fn is_as_committed(path: &str, drawn: &str) {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var("TAHTO_DRAW").is_ok_and(|word| word == "1") {
        std::fs::write(&path, drawn).unwrap();
    }
    let there = std::fs::read_to_string(&path).unwrap_or_default();
    let other = there.lines().zip(drawn.lines()).enumerate().find(|(_, (there, drawn))| there != drawn);
    assert!(
        there == drawn,
        "{} is not what the house does now; draw it with TAHTO_DRAW=1 and read it through.\nFirst difference: {other:?}",
        path.display()
    );
}

#[test]
fn every_verdict_is_the_one_that_was_read_through() {
    testing::tell(Kind::SQLite, |kind| async move {
        is_as_committed("tests/it/verdicts.txt", &drawn(&verdicts(kind).await));
    });
}

#[test]
fn both_databases_give_the_same_verdicts() {
    testing::tell(Kind::PostgreSQL, |kind| async move {
        let (here, there) = (verdicts(Kind::SQLite).await, verdicts(kind).await);
        assert_eq!(drawn(&here), drawn(&there));
    });
}

#[test]
fn whoever_has_left_and_nobody_get_the_same_everywhere() {
    testing::tell(Kind::SQLite, |kind| async move {
        for (place, all) in verdicts(kind).await {
            assert_eq!(all["former"], all[NOBODY], "{} {}", place.method, place.pattern);
        }
    });
}

#[test]
fn another_employers_programme_is_missing_for_all_of_ours() {
    let theirs = ["agent-c", "coach-c", "coordinator", "former", NOBODY];
    testing::tell(Kind::SQLite, |kind| async move {
        for (place, all) in verdicts(kind).await.iter().filter(|(place, _)| place.record == "another employer's") {
            for who in everybody().filter(|who| !theirs.contains(who)) {
                assert_eq!(all[who].word, "missing", "{who} at {} {}", place.method, place.pattern);
            }
        }
    });
}

#[test]
fn other_methods_open_nothing() {
    testing::tell(Kind::SQLite, |kind| async move {
        let world = World::in_house(house(kind).await).await;
        let mut places = places(&world, false).await;
        places.dedup_by_key(|place| place.pattern); // which record it is decides nothing here
        let before = world.house.snapshot().await;
        for who in ["agent", "coordinator", "admin", NOBODY] {
            let mut visitor = world.house.visitor(who).await;
            for place in &places {
                for method in [Method::PUT, Method::PATCH, Method::DELETE, Method::OPTIONS, Method::TRACE] {
                    let answer = visitor.ask(place.request(method.clone(), &[])).await;
                    let refused = [404, 405].contains(&answer.status.as_u16());
                    assert!(refused, "{who}: {method} {} gave {}", place.pattern, answer.status);
                }
            }
        }
        let others = |line: &&String| !line.starts_with("browser_session");
        let after = world.house.snapshot().await;
        assert_eq!(before.iter().filter(others).collect::<Vec<_>>(), after.iter().filter(others).collect::<Vec<_>>());
    });
}

#[test]
fn a_word_where_an_id_should_stand_is_missing_or_refused_and_never_breaks() {
    testing::tell(Kind::SQLite, |kind| async move {
        let world = World::in_house(house(kind).await).await;
        let ids = ["x", "0", "..%2f..%2fetc", "%00", "%ff", "00000000-0000-0000-0000-000000000000", "%F0%9F%A6%86"];
        for who in ["agent", "coach", "coordinator", "admin", NOBODY] {
            let mut visitor = world.house.visitor(who).await;
            for route in house::rooms::all(&Settings::default()).into_iter().flat_map(|room| room.routes) {
                let Some((before, rest)) = route.path.split_once('{') else { continue };
                let after = rest.split_once('}').unwrap().1;
                for id in ids {
                    let path = format!("{before}{id}{after}");
                    let place = Place {
                        method: route.method.clone(),
                        pattern: route.path,
                        rule: String::new(),
                        record: "",
                        path,
                    };
                    let answer = visitor.ask(place.request(route.method.clone(), &[])).await;
                    assert!(
                        !answer.status.is_server_error(),
                        "{who} at {} {}: {}",
                        route.method,
                        place.path,
                        answer.status
                    );
                    let plain = answer.header("content-type").starts_with("text/plain");
                    assert!(!plain, "{who} at {} {}: {}", route.method, place.path, answer.text());
                }
            }
        }
    });
}

#[test]
fn the_demonstration_gives_the_same_verdicts_but_for_its_front_page() {
    testing::tell(Kind::SQLite, |kind| async move {
        let serve = verdicts(kind).await;
        for who in ["agent", "coach", "coordinator", "leadership", "former", NOBODY] {
            let world = World::in_house(demo_house(kind).await).await;
            world.house.it_is("2021-10-04T13:05");
            for place in places(&world, true).await {
                let verdict = world.knock(who, &place, false).await;
                let own = place.pattern == "/" || place.pattern == "/demo/step-in" || place.pattern == "/sign-out";
                if own {
                    let signed_in = !["former", NOBODY].contains(&who);
                    assert!(verdict.is_let_in() || !signed_in, "{who} at {}: {verdict:?}", place.pattern);
                    continue;
                }
                let (_, all) = serve
                    .iter()
                    .find(|(other, _)| {
                        (&other.method, other.pattern, other.record) == (&place.method, place.pattern, place.record)
                    })
                    .unwrap_or_else(|| panic!("{} {} is new in the demonstration", place.method, place.pattern));
                assert_eq!(verdict, all[who], "{who} at {} {} ({})", place.method, place.pattern, place.record);
            }
        }
    });
}

#[test]
fn an_address_that_cannot_be_read_is_answered_by_a_page() {
    testing::tell(Kind::SQLite, |kind| async move {
        let world = World::in_house(house(kind).await).await;
        let progress = format!("/coaching/programmes/{}/progress", world.ours.programme.id);
        let mut coordinator = world.house.visitor("coordinator").await;
        for path in [
            format!("{progress}?cohort=x"),
            format!("{progress}?cohort=1&cohort=2"),
            "/sign-in?next=a&next=b".into(),
            "/sign-in/%ff".into(),
        ] {
            coordinator.get(&path).await.is(400).says("<h1");
        }
    });
}

#[test]
fn a_coach_follows_only_the_cohorts_they_coach() {
    testing::tell(Kind::SQLite, |kind| async move {
        let world = World::in_house(house(kind).await).await;
        let progress = format!("/coaching/programmes/{}/progress", world.ours.programme.id);
        let mut coach = world.house.visitor("coach").await;
        for path in [progress.clone(), format!("{progress}?cohort={}", world.cohort_b)] {
            coach.get(&path).await.is_ok().never_says("Pekka Pelastaja");
        }
        coach.get(&progress).await.says("Aino Aamuvuoro");
        world
            .house
            .visitor("coach-b")
            .await
            .get(&progress)
            .await
            .is_ok()
            .says("Pekka Pelastaja")
            .never_says("Aino Aamuvuoro");
        world
            .house
            .visitor("coordinator")
            .await
            .get(&progress)
            .await
            .is_ok()
            .says("Pekka Pelastaja")
            .says("Aino Aamuvuoro");
    });
}

#[test]
fn only_the_demonstration_lets_anybody_step_in() {
    testing::tell(Kind::SQLite, |kind| async move {
        let mut nobody = house(kind).await.visitor(NOBODY).await;
        nobody.post("/demo/step-in", &[("role", "admin")]).await.is_missing();
        assert!(nobody.get("/").await.is_sent_to_the_door());
        let demo = demo_house(kind).await;
        demo.visitor(NOBODY).await.get("/").await.is_ok().says("/demo/step-in");
        demo.visitor(NOBODY).await.post("/demo/step-in", &[("role", "king")]).await.is(400);
        let settings = Settings { demo: true, ..Settings::default() };
        let serve: Vec<_> =
            house::rooms::table(&house::rooms::all(&Settings::default())).lines().map(str::to_owned).collect();
        let demo = house::rooms::table(&house::rooms::all(&settings));
        let more: Vec<&str> = demo.lines().filter(|line| !serve.contains(&line.to_string())).collect();
        assert_eq!(more.len(), 2, "the demonstration has two routes more: {more:?}");
    });
}

#[test]
fn an_id_of_cohort_b_says_nothing_of_it_to_cohort_a() {
    testing::tell(Kind::SQLite, |kind| async move {
        for (place, all) in verdicts(kind).await {
            for who in ["agent", "fellow", "coach"] {
                let read = &all[who].read;
                let foreign = |name: &&&str| name.contains("cohort B") || name.contains("employer");
                assert_eq!(read.iter().find(foreign), None, "{who} at {} {}", place.method, place.pattern);
            }
        }
    });
}
