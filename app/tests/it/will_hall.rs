//! A round in a hall: the code leads to the statements, the screen says little, a press closes it, and whoever listens hears
//! of it – that there is something, never what.

use crate::threads::{ended, listen};
use http_body_util::BodyExt;
use std::time::Duration;
use store::{Id, Moment};
use testing::staff::NOBODY;
use testing::{Arranged, House, Kind, Visitor, on_both};
use will::round::Round;
use will::round_draft::{By, Draft};
use will::statement::Statement;
use will::vote::{Casting, Stand};
use will::voter::Voter;
use words::{Lang, Texts};

/// Whoever votes in these stories, by name.
const PEOPLE: [&str; 12] = [
    "agent",
    "fellow",
    "agent-b",
    "supervisor",
    "colleague",
    "other-unit",
    "leadership",
    "admin",
    "representative",
    "answerer",
    "staff",
    "former-supervisor",
];

struct Hall {
    house: House,
    round: Id,
}

impl std::ops::Deref for Hall {
    type Target = House;
    fn deref(&self) -> &House {
        &self.house
    }
}

/// A house whose streams ask for the right to listen within a fifth of a second, and a live round that is open.
impl Arranged for Hall {
    async fn arranged(kind: Kind) -> Hall {
        let parts = |rooms: &[people::Room]| {
            let mut parts = house::rooms::parts(rooms);
            parts.insert(people::live::Pace(Duration::from_millis(200)));
            parts
        };
        Hall::opened(House::built(kind, web::Settings::default(), house::rooms::all, parts).await.with_staff().await)
            .await
    }
}

impl Hall {
    async fn opened(house: House) -> Hall {
        let coordinator = house.me("coordinator").await;
        let (now, at) = (house.app.now(), |text: &str| Moment::in_helsinki(text).unwrap());
        let texts = ["Keskeneräisestäkin pitää kertoa.", "Henkilöstö liikkuu.", "Kirjaaminen on samanlaista."];
        let draft = Draft {
            name: Texts::one(Lang::Fi, "Miten kuljemme yhdessä?"),
            reason: Texts::one(Lang::Fi, "Tulos luetaan salissa."),
            adds: false,
            is_live: true,
            opens_at: at("2021-10-04T00:00"),
            closes_at: at("2021-10-05T00:00"),
            result_at: at("2021-10-05T00:00"),
            audience: Default::default(),
            statements: texts.iter().map(|text| Texts::one(Lang::Fi, *text)).collect(),
            before_id: None,
        };
        let by = By { person_id: coordinator.id, employer_id: coordinator.employer_id, now };
        let mut tx = house.app.store.begin().await.unwrap();
        let round = draft.create(house.app.clock.new_id(), &by, &mut tx).await.unwrap().unwrap();
        tx.commit().await.unwrap();
        let hall = Hall { house, round };
        let found = hall.found().await;
        let mut tx = hall.app.store.begin().await.unwrap();
        assert!(found.open(&hall.app.shelf.key_name(), now, &mut tx).await.unwrap());
        tx.commit().await.unwrap();
        hall
    }

    async fn found(&self) -> Round {
        Round::of_house(self.round, &self.app.clock.today(), self.app.store.read()).await.unwrap().unwrap()
    }

    fn page(&self, rest: &str) -> String {
        format!("/will/{}{rest}", self.round)
    }

    async fn code(&self) -> String {
        format!("/w/{}", self.found().await.number)
    }

    /// Votes by the front door on the first statement.
    async fn vote(&self, who: &str) {
        let statements = Statement::published(self.round, self.app.store.read()).await.unwrap();
        let form = [("statement", statements[0].id.to_string()), ("stand", "agree".to_owned())];
        let form: Vec<(&str, &str)> = form.iter().map(|(name, text)| (*name, text.as_str())).collect();
        let answer = self.visitor(who).await.post(self.page("/vote"), &form).await;
        assert!(
            answer.is(303).header("location").starts_with(&self.page("/vote")),
            "{who}: {}",
            answer.header("location")
        );
    }

    /// Somebody of outside the house votes on everything.
    async fn strangers_vote(&self, count: usize, stand: Stand) {
        let statements = Statement::published(self.round, self.app.store.read()).await.unwrap();
        for _ in 0..count {
            let mut tx = self.app.store.begin().await.unwrap();
            let voter = Voter::settle(Id::new_v4(), self.round, None, &mut tx).await.unwrap();
            for statement in &statements {
                let casting = Casting { statement_id: statement.id, stand, matters: false, now: self.app.now() };
                assert!(casting.cast(voter, &mut tx).await.unwrap());
            }
            tx.commit().await.unwrap();
        }
    }

    /// What is left for the moments after a closing is done.
    async fn a_moment_later(&self) {
        let now = self.app.now();
        for seconds in [1, 5] {
            self.app.clock.set(Moment(now.0 + seconds * 1_000_000));
            self.work().await;
        }
        tokio::time::sleep(Duration::from_millis(1100)).await; // as long as a node remembers
    }
}

/// Listens for so long and tells what came.
async fn hears(mut visitor: Visitor, path: String, during: impl Future<Output = ()>) -> String {
    let mut body = visitor.listens(path).await;
    during.await;
    let mut heard = String::new();
    while let Ok(Some(Ok(frame))) = tokio::time::timeout(Duration::from_millis(700), body.frame()).await {
        heard.push_str(&String::from_utf8_lossy(frame.data_ref().map_or(&[][..], |data| data)));
    }
    heard
}

/// What the code drawn on a page holds: its modules painted and read as a telephone does.
fn decoded(page: &str) -> String {
    let drawing = page.split("class=\"qr\"").nth(1).expect("a code").split("</svg>").next().expect("a drawing");
    let path = drawing.split("<path").nth(1).expect("modules").split(" d=\"").nth(1).expect("a path");
    let path = path.split('"').next().expect("a path");
    let numbers = |text: &str| -> Vec<usize> {
        text.split(|c: char| !c.is_ascii_digit()).filter_map(|number| number.parse().ok()).collect()
    };
    let modules: Vec<Vec<usize>> = path.split('M').skip(1).map(numbers).collect();
    let edge = modules.iter().map(|at| at[0].max(at[1]) + at[2].max(at[3])).max().expect("modules") + 40;
    let mut light = vec![vec![255u8; edge]; edge];
    for at in &modules {
        for row in &mut light[at[1]..at[1] + at[3]] {
            row[at[0]..at[0] + at[2]].fill(0);
        }
    }
    let mut prepared = rqrr::PreparedImage::prepare_from_greyscale(edge, edge, |x, y| light[y][x]);
    let grids = prepared.detect_grids();
    grids.first().expect("a code is found").decode().expect("a code is read").1
}

on_both! {
    async fn the_code_leads_to_the_statements_once_one_is_signed_in(hall: Hall) {
        let code = hall.code().await;
        let mut stranger = hall.visitor(NOBODY).await;
        stranger.get(&code).await.is_sent_to(format!("/sign-in/code?next={code}"));
        stranger.get("/w/99").await.is_sent_to("/sign-in/code?next=/w/99");
        stranger.get("/w/x").await.is_missing();
        let mut nurse = hall.visitor("staff").await;
        nurse.get(&code).await.is_sent_to(hall.page("/vote"));
        nurse.get(hall.page("/vote")).await.is_ok().says(&hall.page("/hall/live"));
        nurse.get("/w/99").await.is_missing();
        hall.visitor("coordinator").await.post(hall.page("/closing"), &[]).await.is(303);
        nurse.get(&code).await.is_sent_to(hall.page(""));
    }

    async fn the_screen_is_for_whoever_prepares_and_says_tens(hall: Hall) {
        let mut editor = hall.visitor("editor").await;
        let screen = editor.get(hall.page("/hall")).await;
        screen.is_ok().says("Miten kuljemme yhdessä?").says("127.0.0.1:8080/w/1").says("<svg").says("Ensimmäiset").says("Sulje nyt");
        assert_eq!(decoded(&screen.text()), "http://127.0.0.1:8080/w/1", "the code holds what stands under it");
        editor.get(hall.page("")).await.is_ok().says(&hall.page("/hall"));
        let mut nurse = hall.visitor("staff").await;
        nurse.get(hall.page("/hall")).await.is_forbidden();
        nurse.get(hall.page("")).await.is_ok().never_says("Salinäyt");
        hall.visitor(NOBODY).await.get(hall.page("/hall")).await.is(303);
        for path in ["/hall", "/hall/now", "/hall/live"] {
            nurse.get(format!("/will/{}{path}", Id::new_v4())).await.is_missing();
        }

        for who in &PEOPLE[..10] {
            hall.vote(who).await;
        }
        tokio::time::sleep(Duration::from_millis(1100)).await;
        editor.get(hall.page("/hall")).await.is_ok().says("Ensimmäiset").never_says("yli 10");
        hall.vote(PEOPLE[10]).await;
        tokio::time::sleep(Duration::from_millis(1100)).await;
        editor.get(hall.page("/hall")).await.is_ok().says("Mukana on yli 10.").never_says("yli 11");
    }

    async fn the_screen_hears_of_ten_more_and_not_of_a_single_vote(hall: Hall) {
        let (editor, live) = (hall.visitor("editor").await, hall.page("/hall/screen"));
        hall.visitor("staff").await.get(&live).await.is_forbidden();
        let quiet = hears(editor.clone(), live.clone(), async {
            for who in &PEOPLE[..10] {
                hall.vote(who).await;
            }
        })
        .await;
        assert!(!quiet.contains("news"), "nobody hears of fewer than eleven: {quiet}");
        let told = hears(editor.clone(), live.clone(), hall.vote("staff")).await;
        assert_eq!(told.matches("event: news").count(), 1, "{told}");
        let again = hears(editor, live, hall.vote("staff")).await;
        assert!(!again.contains("news"), "a vote that is changed, or another of the same person: {again}");

        let telephone = hall.visitor("staff").await;
        let quiet = hears(telephone, hall.page("/hall/live"), async {
            let mut tx = hall.app.store.begin().await.unwrap();
            for _ in 0..9 {
                Voter::settle(Id::new_v4(), hall.round, None, &mut tx).await.unwrap();
            }
            tx.commit().await.unwrap();
            hall.vote("former-supervisor").await; // the twenty-first: of that the screen hears
        })
        .await;
        assert!(!quiet.contains("news"), "a telephone hears that voting has closed, not how many take part: {quiet}");
    }

    async fn a_press_closes_it_everybody_hears_and_the_result_comes_to_the_screen(hall: Hall) {
        hall.strangers_vote(14, Stand::Agree).await;
        hall.strangers_vote(12, Stand::Disagree).await;
        let (mut coordinator, mut nurse) = (hall.visitor("coordinator").await, hall.visitor("staff").await);
        nurse.get(hall.page("/hall/now")).await.is_ok().says("will-stage-open").never_says("<html").never_says("notice");
        nurse.post(hall.page("/closing"), &[]).await.is_forbidden();
        nurse.get(hall.page("/result")).await.never_says("samaa mieltä").never_says("chart");
        let heard = hears(nurse.clone(), hall.page("/hall/live"), async {
            coordinator.post(hall.page("/closing"), &[("back", "hall")]).await.is_sent_to(hall.page("/hall"));
        })
        .await;
        assert!(heard.contains("event: news"), "{heard}");
        assert!(!heard.contains("Henkilöstö") && !heard.contains("26"), "the stream itself carries no words: {heard}");
        nurse.get(hall.page("/hall/now")).await.is_ok().says("will-stage-closed").says("Äänestys on päättynyt.");
        coordinator.get(hall.page("/hall")).await.is_ok().says("valmistuu hetkessä").never_says("Sulje nyt").never_says("hall-code");

        let heard = hears(nurse.clone(), hall.page("/hall/live"), hall.a_moment_later()).await;
        assert!(heard.contains("event: news"), "that the result is there: {heard}");
        nurse.get(hall.page("/hall/now")).await.is_ok().says("will-stage-told").says(&hall.page("/result"));
        let screen = coordinator.get(hall.page("/hall")).await;
        screen.is_ok().says("Vastaajia 26").says("Tästä olemme eri mieltä").says("A ").never_says("Sulje nyt");
        nurse.get(hall.page("/result")).await.is_ok().says("26");
    }

    async fn a_hall_of_nine_hears_that_it_was_too_few(hall: Hall) {
        hall.strangers_vote(9, Stand::Agree).await;
        let mut coordinator = hall.visitor("coordinator").await;
        coordinator.post(hall.page("/closing"), &[("back", "hall")]).await.is(303);
        hall.a_moment_later().await;
        coordinator.get(hall.page("/hall")).await.is_ok().says("niin vähän").never_says("Vastaajia 9").never_says("class=\"chart map\"");
    }

    async fn a_stream_ends_with_the_session_and_with_the_post(hall: Hall) {
        let mut nurse = hall.visitor("staff").await;
        let listening = listen(nurse.clone(), hall.page("/hall/live")).await;
        nurse.post("/sign-out", &[]).await;
        ended(listening).await;
        let listening = listen(hall.visitor("colleague").await, hall.page("/hall/live")).await;
        hall.leaves("colleague", "2021-10-03").await;
        ended(listening).await;
        assert!(nurse.get(hall.page("/hall/live")).await.is_sent_to_the_door());
    }
}

/// Of those who listen, an announcement makes no question to the database.
#[test]
fn an_announcement_to_a_hall_asks_the_database_nothing() {
    testing::tell(Kind::SQLite, |kind| async move {
        let hall = Hall::opened(crate::world::house(kind).await).await; // at the pace of everyday: none is asked within seconds
        let mut streams = vec![];
        for who in PEOPLE {
            for _ in 0..4 {
                streams.push(hall.visitor(who).await.listens(hall.page("/hall/live")).await);
            }
        }
        let before = hall.app.store.asked();
        let mut tx = hall.app.store.begin().await.unwrap();
        tx.announce(hall.round);
        tx.commit().await.unwrap();
        for stream in &mut streams {
            let frame = tokio::time::timeout(Duration::from_secs(5), stream.frame()).await.expect("it is heard");
            let frame = frame.expect("an event").expect("an event");
            assert!(String::from_utf8_lossy(frame.data_ref().expect("data")).contains("event: news"));
        }
        assert_eq!(hall.app.store.asked() - before, 0, "{} streams", streams.len());
    });
}
