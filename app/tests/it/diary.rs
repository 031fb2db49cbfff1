//! The field diary: noted in two taps, also later; read by coaches and coordinators, never by the line; help in time; and
//! what leadership sees of obstacles.

use crate::world::{Staffed, World, canary, written};
use coaching::diary::create::arrive;
use coaching::diary::entry::{Cut, DiaryEntry, Kind, Noted};
use coaching::diary::obstacle::{Obstacle, by_type_and_employer};
use coaching::diary::{figure, help, line, promise};
use forms::Answers;
use people::ByReference;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use std::collections::BTreeSet;
use store::{Id, Query, sql};
use testing::staff::NOBODY;
use testing::staff::everybody;
use testing::{House, Kind as Database, on_both, runtime};
use web::acts::{Permit, See};

/// The agent's entries that are knocked at.
pub struct Diaried {
    pub help: Id,
    pub answered: Id,
}

fn words(text: &str) -> Answers {
    Answers([("answer".to_owned(), written(text))].into())
}

/// Notes something as that person.
pub async fn note(house: &House, who: &str, kind: Kind, obstacle: Option<Obstacle>, text: &str) -> Id {
    let (me, now, once) = (house.me(who).await, house.app.now(), house.app.clock.new_id());
    let answers = if text.is_empty() { Answers::default() } else { words(text) };
    let noted = Noted { kind, obstacle, answers: &answers, happened_at: now, once };
    arrive(&noted, &me, now, &house.app).await.unwrap();
    let kept = sql!("SELECT id FROM diary_entry WHERE once_key = $1").bind(once);
    kept.one::<(Id,)>(house.app.store.read()).await.unwrap().0
}

async fn run(house: &House, query: Query) {
    let mut tx = house.app.store.begin().await.unwrap();
    query.execute(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
}

async fn awaits(house: &House, who: &str, word: &str) -> bool {
    let (awaiting, news) = notices::open(house.person(who).await, house.app.store.read()).await.unwrap();
    awaiting.iter().chain(&news).any(|notice| notice.word == word)
}

fn at(id: Id) -> String {
    format!("/coaching/diary/entries/{id}")
}

impl World {
    pub async fn diary(&self) -> Diaried {
        let house = &self.house;
        let help = note(house, "agent", Kind::Help, Some(Obstacle::Time), canary("the agent's diary")).await;
        let answered = note(house, "agent", Kind::Heard, None, "").await;
        let coach = house.me("coach").await;
        let entry = DiaryEntry::seen_by(answered, &coach, &house.app).await.unwrap().unwrap();
        let word = help::Word { id: house.app.clock.new_id(), body: canary("a reply in the diary"), medium_id: None };
        let mut tx = house.app.store.begin().await.unwrap();
        assert!(entry.reply(&word, &coach, house.app.now(), &mut tx).await.unwrap());
        tx.commit().await.unwrap();
        Diaried { help, answered }
    }
}

on_both! {
    /// Who sees it stands beside the field, and two taps are enough.
    async fn an_agent_notes_in_two_taps_and_takes_it_back(world: World) {
        let mut agent = world.house.visitor("agent").await;
        let page = agent.get("/coaching/diary").await;
        page.is_ok().says("Näkevät: sinä, valmentajasi ja muutoskoordinaattori.").says("Eivät näe: esihenkilösi, hänen esihenkilönsä eikä johto.");
        let once = world.house.app.clock.new_id().to_string();
        for _ in 0..2 {
            agent.post("/coaching/diary/entries", &[("once", &once), ("kind", "told")]).await.is_sent_to("/coaching/diary");
        }
        assert_eq!(world.house.count("SELECT count(*) FROM diary_entry").await, 1, "the same press twice is one entry");
        agent.post("/coaching/diary/entries", &[]).await.is(422).says("Valitse yksi kolmesta.");
        let own = world.house.me("agent").await;
        let today = world.house.app.clock.today();
        let entry = DiaryEntry::own(&own, None, &today, world.house.app.store.read()).await.unwrap().remove(0);
        let more = [("obstacle", "device"), ("answer-way", "text"), ("answer-text", "Kone on varattu koko vuoron.")];
        agent.post(format!("{}/edit", at(entry.id)), &more).await.is(303);
        agent.get(at(entry.id)).await.is_ok().says("Kone on varattu koko vuoron.").says("Laite puuttuu");
        agent.get(format!("{}/removal", at(entry.id))).await.is_ok();
        agent.post(format!("{}/removal", at(entry.id)), &[]).await.is_sent_to("/coaching/diary");
        assert_eq!(world.house.count("SELECT count(*) FROM diary_entry").await, 0);
        assert_eq!(world.house.count("SELECT count(*) FROM response WHERE subject_kind = 'diary_entry'").await, 0);
    }

    async fn the_line_and_leadership_never_read_a_diary(world: World) {
        let kept = world.diary().await;
        let readers = ["agent", "coach", "coordinator"];
        for who in everybody().filter(|who| *who != NOBODY && *who != "former") {
            let mut visitor = world.house.visitor(who).await;
            let answer = visitor.get(at(kept.help)).await;
            match readers.contains(&who) {
                true => answer.is_ok().says(canary("the agent's diary")),
                false => answer.is_missing(),
            };
            let lists = [visitor.get("/coaching/diary/entries").await, visitor.get("/coaching/diary/help").await, visitor.get("/coaching/obstacles").await];
            for list in lists {
                list.never_says(canary("the agent's diary"));
                if !["coach", "coordinator"].contains(&who) {
                    list.never_says("Aino Aamuvuoro: ");
                }
            }
        }
        let opened = "SELECT count(*) FROM audit_entry WHERE subject_kind = 'diary_entry'";
        assert_eq!(world.house.count(opened).await, 2, "the coach's and the coordinator's openings are noted, the agent's own is not");
    }

    /// Whoever leads the agent loses sight of the diary, coach and coordinator though they be; so does who acts for them.
    async fn a_coach_or_coordinator_in_the_line_does_not_read_it(world: World) {
        let (house, kept) = (&world.house, world.diary().await);
        let (coach, coordinator, over) = (house.person("coach").await, house.person("coordinator").await, house.person("supervisors-supervisor").await);
        run(house, sql!("UPDATE post_held SET supervisor_id = $1 WHERE person_id = $2").bind(coordinator).bind(over)).await;
        house.visitor("coordinator").await.get(at(kept.help)).await.is_missing();
        house.visitor("coordinator").await.get("/coaching/diary/help").await.is_ok().never_says("Aino Aamuvuoro");
        house.visitor("coach").await.get(at(kept.help)).await.is_ok();
        let acting = sql!("INSERT INTO acting (id, employer_id, supervisor_id, person_id, begins_on, ends_on, made_by, made_at) \
                           SELECT $1, employer_id, id, $2, '2021-10-01', '2021-10-31', id, 0 FROM person WHERE id = $3");
        run(house, acting.bind(house.app.clock.new_id()).bind(coach).bind(over)).await;
        house.visitor("coach").await.get(at(kept.help)).await.is_missing();
        let today = house.app.clock.today();
        assert!(line::is_in_the_line(coach, house.person("agent").await, &today, house.app.store.read()).await.unwrap());
        let note = note(house, "agent", Kind::Help, None, "").await;
        let told = sql!("SELECT count(*) FROM notice WHERE subject_id = $1").bind(note);
        assert_eq!(told.one::<(i64,)>(house.app.store.read()).await.unwrap().0, 0, "nobody is left who may be told");
        house.visitor("agent").await.get(at(note)).await.is_ok().says("Sinulla ei ole nyt valmentajaa");
    }

    async fn help_is_asked_and_given_in_time(world: World) {
        let house = &world.house;
        let mut agent = house.visitor("agent").await;
        let once = house.app.clock.new_id().to_string();
        let asked = [("once", once.as_str()), ("kind", "help"), ("obstacle", "time"), ("answer-way", "text"), ("answer-text", "Tunnit puuttuvat.")];
        agent.post("/coaching/diary/entries", &asked).await.is_sent_to("/coaching/diary");
        for who in ["coach", "coordinator"] {
            assert!(awaits(house, who, help::AWAITS).await, "{who}");
        }
        for who in ["supervisor", "supervisors-supervisor", "leadership", "coach-b", "admin"] {
            assert!(!awaits(house, who, help::AWAITS).await, "{who}");
        }
        let id: (Id,) = sql!("SELECT id FROM diary_entry").one(house.app.store.read()).await.unwrap();
        agent.get(at(id.0)).await.is_ok().says("Vastaamme viimeistään ke 6.10.").says("Vilma Valmentaja");
        let mut coach = house.visitor("coach").await;
        coach.get("/coaching/diary/help").await.is_ok().says("Aino Aamuvuoro");
        let reply = house.app.clock.new_id().to_string();
        let said = [("reply", reply.as_str()), ("answer-way", "text"), ("answer-text", "Soitan esihenkilöllesi huomenna.")];
        for _ in 0..2 {
            coach.post(format!("{}/replies", at(id.0)), &said).await.is(303);
        }
        assert_eq!(house.count("SELECT count(*) FROM remark WHERE subject_kind = 'diary_entry'").await, 1, "sent twice, said once");
        assert!(awaits(house, "agent", help::REPLIED).await && !awaits(house, "coordinator", help::AWAITS).await);
        agent.get(at(id.0)).await.is_ok().says("Soitan esihenkilöllesi huomenna.").never_says("Vastaamme viimeistään");
        agent.post(format!("{}/removal", at(id.0)), &[]).await.is_forbidden();
        let forward = [("stage", "forward"), ("words", "Viety esihenkilölle."), ("day", "2021-10-18")];
        coach.post(format!("{}/seeing-to", at(id.0)), &forward[..2]).await.is(422).says("Anna päivä");
        coach.post(format!("{}/seeing-to", at(id.0)), &forward).await.is(303);
        agent.get(at(id.0)).await.is_ok().says("Viety esihenkilölle.").says("palaamme asiaan ma 18.10.");
        let more = house.app.clock.new_id().to_string();
        agent.post(format!("{}/replies", at(id.0)), &[("reply", &more), ("answer-way", "text"), ("answer-text", "Kiitos!")]).await.is(303);
        assert!(awaits(house, "coach", help::WENT_ON).await);
    }

    async fn a_promise_not_kept_is_told_to_the_coordinator_and_to_the_agent(world: World) {
        let house = &world.house;
        let id = note(house, "agent", Kind::Help, None, "").await;
            let by = promise::answer_by(house.app.now());
        house.it_is(&format!("{by}T23:00"));
        coaching_morning(house).await;
        assert!(!awaits(house, "coordinator", help::OVERDUE).await, "the last day is a day in time");
        house.it_is("2021-10-07T07:20");
        for _ in 0..2 {
            coaching_morning(house).await;
        }
        assert!(awaits(house, "coordinator", help::OVERDUE).await && awaits(house, "agent", help::LATE).await);
        for who in ["supervisor", "supervisors-supervisor", "leadership"] {
            assert!(!awaits(house, who, help::OVERDUE).await, "{who}");
        }
        house.visitor("agent").await.get(at(id)).await.is_ok().says("eikä se pitänyt").says("Kaisa Koordinaattori");
        house.visitor("coach").await.get("/coaching/diary/help").await.is_ok().says("Vastaus on myöhässä");
    }

    /// Kept on a telephone, it comes by the same deed with the id made there: once, and only for whom it was kept.
    async fn what_waited_on_a_telephone_is_kept_once_and_for_its_owner_only(world: World) {
        let house = &world.house;
        let mut agent = house.visitor("agent").await;
        let page = agent.get("/coaching/diary").await.text();
        let owner = page.split("data-diary=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("an owner").to_owned();
        assert!(owner.len() == 64 && !page.contains(&house.person("agent").await.to_string()), "the word tells nothing");
        let once = house.app.clock.new_id().to_string();
        let ago = (2 * 3600 * 1000).to_string();
        let kept = [("once", once.as_str()), ("for", &owner), ("kind", "heard"), ("obstacle", ""), ("ago", &ago)];
        let sent = |body: &[(&str, &str)]| {
            let body = body.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&");
            let request = testing::asking(axum::http::Method::POST, "/coaching/diary/entries").header("x-tahto", "1").header("sec-fetch-site", "same-origin");
            request.header("content-type", "application/x-www-form-urlencoded").body(axum::body::Body::from(body)).unwrap()
        };
        house.visitor("fellow").await.ask(sent(&kept)).await.is(409);
        let mut nobody = house.visitor(NOBODY).await;
        nobody.ask(sent(&kept)).await.is(401);
        assert_eq!(house.count("SELECT count(*) FROM diary_entry").await, 0);
        for _ in 0..3 {
            agent.ask(sent(&kept)).await.is(201);
        }
        assert_eq!(house.count("SELECT count(*) FROM diary_entry").await, 1);
        assert_eq!(house.count("SELECT count(*) FROM diary_entry WHERE made_at - happened_at = 7200000000").await, 1);
        let shell = agent.get("/coaching/diary/offline?lang=sv").await;
        shell.is_ok().says("Jag behöver hjälp").never_says("Aino").never_says(&owner);
        let worker = nobody.get("/sw.js").await;
        assert!(worker.is_ok().header("content-type").starts_with("text/javascript") && worker.text().contains("/assets/tahto-"));
    }

    /// On a computer that many use nothing is kept, and the page says so.
    async fn a_shared_computer_keeps_nothing(world: World) {
        let mut agent = world.house.visitor("agent").await;
        run(&world.house, sql!("UPDATE browser_session SET shared = true")).await;
        agent.get("/coaching/diary").await.is_ok().says("Olet yhteisellä koneella").never_says("data-diary=").never_says("/assets/diary.js");
    }

    /// Nine are not shown, nor that there are any; ten are, as ten, until there are twenty.
    async fn leadership_sees_an_obstacle_from_ten_agents_on(house: Staffed) {
        let app = &house.app;
        let people: Vec<&str> = everybody().filter(|who| ![NOBODY, "former"].contains(who)).collect();
        let renewed = async || {
            let mut tx = app.store.begin().await.unwrap();
            figure::renew(&app.clock.today(), &mut tx).await.unwrap();
            tx.commit().await.unwrap();
        };
        for who in &people[..9] {
            note(&house, who, Kind::Heard, Some(Obstacle::Time), "").await;
            note(&house, who, Kind::Heard, Some(Obstacle::Time), "").await;
        }
        renewed().await;
        let mut leadership = house.visitor("leadership").await;
        leadership.get("/coaching/obstacles").await.is_ok().says("Vielä ei ole tarpeeksi kirjauksia").never_says("Aika puuttuu");
        note(&house, people[9], Kind::Heard, Some(Obstacle::Time), "").await;
        leadership.get("/coaching/obstacles").await.is_ok().never_says("Aika puuttuu");
        renewed().await;
        leadership.get("/coaching/obstacles").await.is_ok().says("vähintään 10 agenttia").says("Vielä ei ole kirjattu");
        for who in &people[10..19] {
            note(&house, who, Kind::Heard, Some(Obstacle::Time), "").await;
            renewed().await;
            leadership.get("/coaching/obstacles").await.is_ok().says("vähintään 10 agenttia").never_says("19 agenttia").never_says("vähintään 20");
        }
        note(&house, people[19], Kind::Heard, Some(Obstacle::Time), "").await;
        renewed().await;
        leadership.get("/coaching/obstacles").await.is_ok().says("vähintään 20 agenttia");
        let told = [("obstacle", "time"), ("body-fi", "Tunnit ovat seuraavassa listassa.")];
        leadership.post("/coaching/obstacles", &told).await.is_forbidden();
        let mut coordinator = house.visitor("coordinator").await;
        coordinator.post("/coaching/obstacles", &told[1..]).await.is(422);
        coordinator.post("/coaching/obstacles", &told).await.is_sent_to("/coaching/obstacles");
        leadership.get("/coaching/obstacles").await.is_ok().says("Tunnit ovat seuraavassa listassa.").never_says("Avoimet esteet");
        house.visitor("supervisor").await.get("/coaching/obstacles").await.is_missing();
        let open = by_type_and_employer(&house.me("editor").await, &app.clock.today(), app.store.read()).await.unwrap();
        assert_eq!(open.iter().map(|(_, _, count)| count).sum::<i64>(), 29, "by employer, and nobody is led by the editor");
    }
}

async fn coaching_morning(house: &House) {
    let room = coaching::room();
    let job = room.jobs.iter().find(|job| job.kind == help::MORNING).expect("the morning's work");
    (job.run)(house.app.clone(), serde_json::json!({})).await.unwrap();
}

const PEOPLE: [&str; 8] =
    ["agent", "fellow", "agent-b", "coach", "coach-b", "coordinator", "supervisor", "supervisors-supervisor"];

/// Who leads whom, who acts for whom today, and who is a coordinator besides.
#[derive(Debug, Clone)]
struct Case {
    leads: Vec<Option<usize>>,
    acts: Vec<(usize, usize)>,
    coordinators: Vec<usize>,
}

fn cases() -> impl Strategy<Value = Case> {
    let leads = proptest::collection::vec(proptest::option::of(0..PEOPLE.len()), PEOPLE.len());
    let acts = proptest::collection::vec((0..PEOPLE.len(), 0..PEOPLE.len()), 0..3);
    let coordinators = proptest::collection::vec(0..PEOPLE.len(), 0..3);
    (leads, acts, coordinators).prop_map(|(leads, acts, coordinators)| Case { leads, acts, coordinators })
}

impl Case {
    /// The same, walked upwards by hand.
    fn is_in_the_line(&self, me: usize, person: usize) -> bool {
        let (mut seen, mut above) = (BTreeSet::new(), vec![person]);
        while let Some(one) = above.pop() {
            let Some(leader) = self.leads[one] else { continue };
            let acting = self.acts.iter().filter(|(_, of)| *of == leader).map(|(who, _)| *who);
            for who in acting.chain([leader]) {
                if seen.insert(who) {
                    above.push(who);
                }
            }
        }
        seen.contains(&me)
    }
}

async fn holds(house: &House, case: &Case, people: &[Id]) -> Result<(), TestCaseError> {
    for (place, leader) in case.leads.iter().enumerate() {
        let leader = leader.map(|leader| people[leader]);
        run(
            house,
            sql!("UPDATE post_held SET supervisor_id = $1 WHERE person_id = $2").bind(leader).bind(people[place]),
        )
        .await;
    }
    run(house, sql!("DELETE FROM acting")).await;
    for (who, of) in &case.acts {
        let acting = sql!(
            "INSERT INTO acting (id, employer_id, supervisor_id, person_id, begins_on, ends_on, made_by, made_at) \
                           SELECT $1, employer_id, id, $2, '2021-10-01', '2021-10-31', id, 0 FROM person WHERE id = $3"
        );
        run(house, acting.bind(house.app.clock.new_id()).bind(people[*who]).bind(people[*of])).await;
    }
    run(house, sql!("DELETE FROM role_held WHERE role = 'coordinator'")).await;
    for who in &case.coordinators {
        let role = sql!(
            "INSERT INTO role_held (id, employer_id, person_id, role, begins_on) \
                         SELECT $1, employer_id, id, 'coordinator', '2021-01-01' FROM person WHERE id = $2 ON CONFLICT DO NOTHING"
        );
        run(house, role.bind(house.app.clock.new_id()).bind(people[*who])).await;
    }
    let (today, read) = (house.app.clock.today(), || house.app.store.read());
    let all: Vec<(Id, Id)> = sql!("SELECT id, person_id FROM diary_entry").all(read()).await.unwrap();
    for (place, who) in PEOPLE.iter().enumerate() {
        let me = house.me(who).await;
        let listed: BTreeSet<Id> =
            DiaryEntry::read_by(&me, &Cut::default(), &today, read()).await.unwrap().iter().map(|one| one.id).collect();
        let mut permitted = BTreeSet::new();
        for (id, author) in &all {
            let seen = DiaryEntry::seen_by(*id, &me, &house.app).await.unwrap().unwrap();
            let author = people.iter().position(|one| one == author).unwrap();
            prop_assert_eq!(seen.in_line, case.is_in_the_line(place, author), "{} and {}", who, PEOPLE[author]);
            if Permit::<See, _>::permits(&seen, &me) && author != place {
                prop_assert!(!case.is_in_the_line(place, author));
                permitted.insert(*id);
            }
        }
        prop_assert_eq!(&listed, &permitted, "{}", who);
        let waiting = DiaryEntry::awaiting(&me, None, &today, read()).await.unwrap();
        let waiting: BTreeSet<Id> = waiting.iter().map(|one| one.id).collect();
        prop_assert!(waiting.is_subset(&permitted));
    }
    Ok(())
}

fn a_list_is_what_the_rule_permits(kind: Database) {
    if testing::databases::is_left_out(kind) {
        return eprintln!("left out: TAHTO_WITHOUT_POSTGRES is set");
    }
    let runtime = runtime();
    let world = runtime.block_on(<World as testing::Arranged>::arranged(kind));
    let house = &world.house;
    let people: Vec<Id> = runtime.block_on(async {
        for who in ["agent", "fellow", "agent-b", "coach"] {
            note(house, who, Kind::Help, None, "").await;
            note(house, who, Kind::Told, None, "").await;
        }
        let mut people = vec![];
        for who in PEOPLE {
            people.push(house.person(who).await);
        }
        people
    });
    let mut runner = TestRunner::new(Config { cases: 24, failure_persistence: None, ..Config::default() });
    runner
        .run(&cases(), |case| runtime.block_on(holds(house, &case, &people)))
        .unwrap_or_else(|fault| panic!("{fault}"));
}

#[test]
fn a_diary_list_is_what_the_rule_permits_on_sqlite() {
    a_list_is_what_the_rule_permits(Database::SQLite);
}

#[test]
fn a_diary_list_is_what_the_rule_permits_on_postgresql() {
    a_list_is_what_the_rule_permits(Database::PostgreSQL);
}
