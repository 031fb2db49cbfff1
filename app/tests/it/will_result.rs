//! The result of a round: nothing under ten, for everybody at the same moment, once and for good; where I stand, for me alone.

use crate::sixty_four::at_once;
use crate::world::Staffed;
use serde_json::Value;
use std::path::PathBuf;
use store::{Id, Json, Moment, Query, sql};
use testing::{House, on_both};
use will::result::naming::Naming;
use will::result::refresh;
use will::result::release::{Release, Told};
use will::round::Round;
use will::round_draft::{By, Draft};
use will::statement::Statement;
use will::vote::{Casting, Stand};
use will::voter::{Mark, Voter};
use words::{Lang, Texts};

const TEXTS: [&str; 8] = [
    "Keskeneräisestäkin pitää kertoa.",
    "Palautteeseen vastataan kahdessa viikossa.",
    "Henkilöstö liikkuu toimipisteestä toiseen.",
    "Kirjaamisen pitää olla samanlaista.",
    "Vuoroihin pitää voida vaikuttaa.",
    "Hyvästä työstä pitää kiittää.",
    "Kokoukset voi pitää etänä.",
    "Pieni yksikkö saa poiketa.",
];
/// How the groups of these stories vote: all agree on the first two, and differ on the others.
const ONE: &str = "+++++---";
const OTHER: &str = "++---+++";
const THIRD: &str = "++-+-+-+";

/// A round that everybody is asked in, open from this morning on.
async fn opened(house: &House, texts: &[&str], before_id: Option<Id>) -> Id {
    let coordinator = house.me("coordinator").await;
    let (now, at) = (house.app.now(), |text: &str| Moment::in_helsinki(text).unwrap());
    let later = before_id.is_some();
    let days = if later { ("2021-11-01", "2021-11-15") } else { ("2021-10-04", "2021-10-18") };
    let draft = Draft {
        name: Texts::one(Lang::Fi, "Millaisen työpaikan haluamme?"),
        reason: Texts::one(Lang::Fi, "Tulos viedään työpajaan."),
        adds: true,
        is_live: false,
        opens_at: at(&format!("{}T00:00", days.0)),
        closes_at: at(&format!("{}T00:00", days.1)),
        result_at: at(&format!("{}T09:00", days.1)),
        audience: Default::default(),
        statements: texts.iter().map(|text| Texts::one(Lang::Fi, *text)).collect(),
        before_id,
    };
    let by = By { person_id: coordinator.id, employer_id: coordinator.employer_id, now };
    let mut tx = house.app.store.begin().await.unwrap();
    let id = draft.create(house.app.clock.new_id(), &by, &mut tx).await.unwrap().unwrap();
    tx.commit().await.unwrap();
    let round = find(house, id).await;
    let mut tx = house.app.store.begin().await.unwrap();
    assert!(round.open(&house.app.shelf.key_name(), now, &mut tx).await.unwrap());
    tx.commit().await.unwrap();
    id
}

async fn find(house: &House, id: Id) -> Round {
    Round::of_house(id, &house.app.clock.today(), house.app.store.read()).await.unwrap().unwrap()
}

/// Somebody votes: `+` agrees, `-` disagrees, `0` passes, `.` does not say. Without a name it is nobody of the house.
async fn votes(house: &House, round_id: Id, who: Option<&str>, line: &str) {
    let round = find(house, round_id).await;
    let mark = match who {
        Some(who) => Mark::of(&round, &house.me(who).await, &house.app).unwrap(),
        None => None,
    };
    let statements = Statement::published(round_id, house.app.store.read()).await.unwrap();
    let mut tx = house.app.store.begin().await.unwrap();
    let voter = Voter::settle(Id::new_v4(), round_id, mark.as_ref(), &mut tx).await.unwrap();
    for (letter, statement) in line.chars().zip(&statements) {
        let stand = match letter {
            '+' => Stand::Agree,
            '-' => Stand::Disagree,
            '0' => Stand::Pass,
            _ => continue,
        };
        let casting = Casting { statement_id: statement.id, stand, matters: letter == '+', now: house.app.now() };
        assert!(casting.cast(voter, &mut tx).await.unwrap());
    }
    tx.commit().await.unwrap();
}

async fn many_vote(house: &House, round_id: Id, count: usize, line: &str) {
    for _ in 0..count {
        votes(house, round_id, None, line).await;
    }
}

/// Its last moment comes, and what is left for later is done.
async fn closes(house: &House, round_id: Id) {
    let closes_at = find(house, round_id).await.closes_at;
    for seconds in [0, 60] {
        house.app.clock.set(Moment(closes_at.0 + seconds * 1_000_000));
        house.work().await;
    }
}

/// Everybody reads it.
async fn is_told(house: &House, round_id: Id) {
    house.app.clock.set(find(house, round_id).await.result_at);
    house.work().await;
}

async fn result(house: &House, round_id: Id) -> Option<Told> {
    Release::of(round_id, house.app.store.read()).await.unwrap()
}

fn page(round_id: Id) -> String {
    format!("/will/{round_id}/result")
}

/// How many voters the map of an open round is of.
async fn mapped(house: &House, round_id: Id) -> Option<i64> {
    refresh(round_id, &house.app).await.unwrap();
    let row: Option<(i64,)> = sql!("SELECT people FROM round_result WHERE round_id = $1 AND is_final = FALSE")
        .bind(round_id)
        .optional(house.app.store.read())
        .await
        .unwrap();
    row.map(|(people,)| people)
}

/// A small group of ways to think, a large one and a middling one.
async fn three_groups(house: &House, sizes: [usize; 3]) -> Id {
    let round_id = opened(house, &TEXTS, None).await;
    for (count, line) in sizes.into_iter().zip([ONE, OTHER, THIRD]) {
        many_vote(house, round_id, count, line).await;
    }
    round_id
}

on_both! {
    async fn the_tenth_voter_brings_a_map_and_it_takes_ten_more_to_make_it_anew(house: Staffed) {
        let round_id = opened(&house, &TEXTS, None).await;
        many_vote(&house, round_id, 9, ONE).await;
        assert_eq!(mapped(&house, round_id).await, None, "nine are too few");
        many_vote(&house, round_id, 1, OTHER).await;
        assert_eq!(mapped(&house, round_id).await, Some(10));
        many_vote(&house, round_id, 9, OTHER).await;
        assert_eq!(mapped(&house, round_id).await, Some(10), "nine more leave it as it is");
        many_vote(&house, round_id, 1, ONE).await;
        assert_eq!(mapped(&house, round_id).await, Some(20));
        many_vote(&house, round_id, 3, OTHER).await;
        closes(&house, round_id).await;
        assert_eq!(result(&house, round_id).await.unwrap().release.people, Some(23), "at closing it is of everybody");
        assert_eq!(house.count("SELECT count(*) FROM round_result").await, 1, "what was there in the meantime is gone");
    }

    async fn a_vote_at_a_browser_leaves_the_look_at_the_map_for_later(house: Staffed) {
        let round_id = opened(&house, &TEXTS, None).await;
        many_vote(&house, round_id, 9, OTHER).await;
        let statement = Statement::published(round_id, house.app.store.read()).await.unwrap()[0].id.to_string();
        let mut agent = house.visitor("agent").await;
        agent.post(format!("/will/{round_id}/vote"), &[("statement", &statement), ("stand", "agree")]).await.is(303);
        house.app.clock.set(Moment(house.app.now().0 + 60_000_000));
        house.work().await;
        assert_eq!(house.count("SELECT people FROM round_result").await, 10);
        agent.get(page(round_id)).await.is_ok().says("Tulos ei ole vielä luettavissa").says("yli 10").never_says("samaa mieltä,");
    }

    async fn of_nine_people_nothing_is_told_and_nothing_is_kept(house: Staffed) {
        let round_id = opened(&house, &TEXTS, None).await;
        votes(&house, round_id, Some("agent"), ONE).await;
        many_vote(&house, round_id, 8, OTHER).await;
        closes(&house, round_id).await;
        is_told(&house, round_id).await;
        for who in ["agent", "coordinator", "leadership", "representative"] {
            let answer = house.visitor(who).await.get(page(round_id)).await;
            answer.is_ok().says("Osallistujia oli liian vähän").says("Mitä sen sijaan").says(TEXTS[0]).never_says("<svg class=\"chart").never_says(" %");
        }
        let kept = result(&house, round_id).await.unwrap().release;
        assert!(kept.people.is_none() && kept.votes == 0 && kept.groups.is_empty() && kept.map.is_none());
        assert!(kept.statements.iter().all(|line| line.together.is_none() && line.by_group.is_empty()));
        assert_eq!(house.count("SELECT people FROM round_result").await, 0);
        assert_eq!(house.count("SELECT count(*) FROM round_standing").await, 0);
    }

    async fn a_group_of_nine_is_not_shown_and_not_kept(house: Staffed) {
        let round_id = three_groups(&house, [40, 30, 9]).await;
        closes(&house, round_id).await;
        is_told(&house, round_id).await;
        let kept = result(&house, round_id).await.unwrap().release;
        assert_eq!(kept.groups.len(), 2);
        let sizes: usize = kept.groups.iter().map(|group| group.size).sum();
        assert_eq!(sizes, 79, "those nine are with the nearest");
        house.visitor("staff").await.get(page(round_id)).await.is_ok().says("Kaksi tapaa ajatella").never_says("Kolme tapaa");
    }

    async fn a_statement_that_nine_answered_has_no_figure_anywhere(house: Staffed) {
        let round_id = opened(&house, &TEXTS, None).await;
        many_vote(&house, round_id, 30, "+++++--.").await;
        many_vote(&house, round_id, 21, "++---++.").await;
        many_vote(&house, round_id, 9, "++---+.+").await;
        closes(&house, round_id).await;
        is_told(&house, round_id).await;
        let kept = result(&house, round_id).await.unwrap().release;
        assert!(kept.statements[7].together.is_none() && kept.statements[7].by_group.is_empty());
        assert_eq!(kept.votes, 60 * 7 - 9, "nor can their number be subtracted");
        assert_eq!(kept.method.left_out, 1);
        house.visitor("staff").await.get(page(round_id)).await.is_ok().says("Yhteen väittämään vastasi alle kymmenen");
    }

    async fn no_number_in_the_database_is_about_fewer_than_ten(house: Staffed) {
        let round_id = three_groups(&house, [33, 21, 14]).await;
        many_vote(&house, round_id, 4, "+.......").await; // too few statements to be in a group
        closes(&house, round_id).await;
        let (Json(body),): (Json<Value>,) = Query::new("SELECT body FROM round_result").one(house.app.store.read()).await.unwrap();
        let mut figures = 0;
        walk(&body, &mut |object| {
            for key in ["from", "size"] {
                // a mark's size is one of three words, not a number of people
                if let Some(people) = object.get(key).and_then(Value::as_u64).filter(|_| !object.contains_key("x")) {
                    assert!(people >= 10, "{object:?}");
                    figures += 1;
                }
            }
        });
        assert!(figures > 20, "{figures}");
        let kept = result(&house, round_id).await.unwrap().release;
        assert!(kept.groups.iter().all(|group| group.is_rounded && group.size % 10 == 0), "four in none can't be counted: {:?}", kept.groups);
        let first = kept.statements[0].together.unwrap();
        assert_eq!(first.people.from, 60, "the four are left out where groups are told of");
        assert!(first.counts.is_none(), "nor does a sum tell how many they are");
    }

    async fn everybody_reads_it_at_the_same_moment_and_nobody_before(house: Staffed) {
        let round_id = three_groups(&house, [30, 20, 0]).await;
        closes(&house, round_id).await;
        assert!(result(&house, round_id).await.is_some(), "it is there");
        let readers = ["staff", "admin", "leadership", "coordinator", "editor", "representative", "answerer"];
        for who in readers {
            let answer = house.visitor(who).await.get(page(round_id)).await;
            answer.is_ok().says("Tulos ei ole vielä luettavissa").says("yli 50").never_says("Missä kaikki ovat yhtä mieltä");
        }
        house.visitor("coordinator").await.get(format!("/will/{round_id}/groups")).await.is_sent_to(page(round_id));
        is_told(&house, round_id).await;
        for who in readers {
            house.visitor(who).await.get(page(round_id)).await.is_ok().says("Missä kaikki ovat yhtä mieltä").says("50 osallistujaa");
        }
    }

    async fn where_i_stand_is_for_me_alone(house: Staffed) {
        let round_id = opened(&house, &TEXTS, None).await;
        votes(&house, round_id, Some("agent"), ONE).await;
        votes(&house, round_id, Some("colleague"), OTHER).await;
        many_vote(&house, round_id, 29, ONE).await;
        many_vote(&house, round_id, 19, OTHER).await;
        closes(&house, round_id).await;
        is_told(&house, round_id).await;
        house.visitor("agent").await.get(page(round_id)).await.is_ok().says("Vastasit lähimpänä tätä ryhmää: Ryhmä A").says("Tämän näet vain sinä.");
        house.visitor("colleague").await.get(page(round_id)).await.is_ok().says("Vastasit lähimpänä tätä ryhmää: Ryhmä B");
        for who in ["staff", "supervisor", "coordinator", "admin", "leadership", "representative"] {
            house.visitor(who).await.get(page(round_id)).await.is_ok().never_says("Missä sinä olet").never_says("Aino Aamuvuoro");
        }
    }

    async fn never_by_unit(house: Staffed) {
        let round_id = three_groups(&house, [30, 20, 0]).await;
        closes(&house, round_id).await;
        is_told(&house, round_id).await;
        for query in ["?unit=3", "?by=unit"] {
            let answer = house.visitor("leadership").await.get(format!("{}{query}", page(round_id))).await;
            answer.is_ok().never_says("Osasto 3").never_says("Kotihoito").says("50 osallistujaa");
        }
        let (Json(body),): (Json<Value>,) = Query::new("SELECT body FROM round_result").one(house.app.store.read()).await.unwrap();
        assert!(!body.to_string().contains("unit"));
    }

    async fn sixty_four_closings_at_once_keep_one_result_and_its_digest_proves_it(house: Staffed) {
        let round_id = three_groups(&house, [24, 17, 12]).await;
        let closes_at = find(&house, round_id).await.closes_at;
        house.app.clock.set(closes_at);
        let mut tx = house.app.store.begin().await.unwrap();
        assert!(find(&house, round_id).await.close(closes_at, &mut tx).await.unwrap());
        tx.commit().await.unwrap();
        let app = house.app.clone();
        let all = at_once(move |_| {
            let app = app.clone();
            async move { refresh(round_id, &app).await.is_ok() }
        }).await;
        assert!(all.iter().all(|done| *done));
        assert_eq!(house.count("SELECT count(*) FROM round_result").await, 1);
        assert_eq!(house.count("SELECT count(*) FROM round_standing").await, 53);
        let first = result(&house, round_id).await.unwrap();
        assert_eq!(first.release.digest(), first.digest);
        house.work().await;
        let again = result(&house, round_id).await.unwrap();
        assert_eq!((again.id, again.made_at), (first.id, first.made_at), "it never changes");
        let mut meddled = first.release.clone();
        meddled.votes += 1;
        assert_ne!(meddled.digest(), first.digest);
        house.visitor("representative").await.get(page(round_id)).await.is_ok();
    }

    async fn two_who_trust_each_other_name_the_groups(house: Staffed) {
        let round_id = three_groups(&house, [30, 20, 0]).await;
        closes(&house, round_id).await;
        is_told(&house, round_id).await;
        let (names, consent) = (format!("/will/{round_id}/groups"), format!("/will/{round_id}/groups/consent"));
        for who in ["staff", "leadership", "admin", "supervisor"] {
            house.visitor(who).await.get(&names).await.is_forbidden();
        }
        let form = |first: &'static str, seen: &'static str| [("name-0-fi", first), ("about-0-fi", "Haluaa pitää tiimin yhdessä."), ("name-1-fi", "Yhteinen tapa"), ("seen", seen)];
        let (mut coordinator, mut representative) = (house.visitor("coordinator").await, house.visitor("representative").await);
        coordinator.post(&names, &form("", "0")).await.is(422).says("Anna ryhmälle nimi.").says("Yhteinen tapa");
        coordinator.post(&names, &form("Oma porukka", "0")).await.is_sent_to(&names);
        coordinator.post(&consent, &[("seen", "1")]).await.is(303);
        let mut staff = house.visitor("staff").await;
        staff.get(page(round_id)).await.never_says("Oma porukka").says("Ryhmillä ei ole vielä nimiä");
        representative.get(&names).await.is_ok().says("Oma porukka").says("Hyväksyn nämä nimet");
        representative.post(&names, &form("Toinen ehdotus", "0")).await.is(422).says("Joku muutti nimiä sillä välin").says("Toinen ehdotus");
        representative.post(&consent, &[("seen", "1")]).await.is_sent_to(&names);
        staff.get(page(round_id)).await.is_ok().says("Oma porukka")
            .says("Ryhmien nimet kirjoittivat Kaisa Koordinaattori ja Lasse Luottamusmies yhdessä.");
        representative.post(&names, &form("Koko tiimi", "1")).await.is_sent_to(&names);
        staff.get(page(round_id)).await.says("Oma porukka").never_says("Koko tiimi");
        coordinator.post(&consent, &[("seen", "1")]).await.is(303);
        staff.get(page(round_id)).await.never_says("Koko tiimi");
        coordinator.post(&consent, &[("seen", "2")]).await.is(303);
        staff.get(page(round_id)).await.says("Koko tiimi").never_says("Oma porukka");
        assert_eq!(Naming::of(round_id, house.app.store.read()).await.unwrap().unwrap().version, 2);
    }

    async fn what_moved_since_the_last_time_is_told_and_chance_is_not(house: Staffed) {
        let first = opened(&house, &TEXTS, None).await;
        many_vote(&house, first, 60, "+-++++-+").await;
        many_vote(&house, first, 40, "+++-----").await;
        closes(&house, first).await;
        is_told(&house, first).await;
        house.it_is("2021-11-02T08:00");
        let second = opened(&house, &["Uusi väittämä."], Some(first)).await;
        many_vote(&house, second, 95, "+++-++-+-").await;
        many_vote(&house, second, 5, "+-+------").await;
        closes(&house, second).await;
        is_told(&house, second).await;
        let answer = house.visitor("staff").await.get(page(second)).await;
        answer.is_ok().says("Mikä on muuttunut").says("eivät ole samoja ihmisiä");
        answer.says("Samaa mieltä silloin 40 %, nyt 95 %: nousi").says("Samaa mieltä silloin 60 %, nyt 0 %: laski");
        answer.says("Samaa mieltä silloin 100 %, nyt 100 %: ennallaan");
        house.visitor("staff").await.get(page(first)).await.is_ok().never_says("Mikä on muuttunut");
    }

    async fn a_real_conversation_is_read_with_hostile_texts_as_text(house: Staffed) {
        let read = |name: &str| std::fs::read(data("brexit-consensus").join(name)).unwrap();
        let found = opinion_map::polis::votes(&read("votes.csv")).unwrap().votes;
        let comments = opinion_map::polis::comments(&read("comments.csv")).unwrap();
        let text = |id: &u64| comments.iter().find(|one| one.id == *id).map_or("…", |one| one.text.as_str());
        let mut texts: Vec<&str> = found.statements().iter().map(text).collect();
        texts[3] = "<script>alert(1)</script> <img src=x onerror=alert(1)> https://example.org/{{7*7}}";
        let round_id = opened(&house, &texts, None).await;
        for person in 0..found.participants().len() {
            let mut line = vec!['.'; texts.len()];
            for (statement, value) in found.row(person) {
                line[statement] = if value > 0 { '+' } else if value < 0 { '-' } else { '0' };
            }
            votes(&house, round_id, None, &line.iter().collect::<String>()).await;
        }
        closes(&house, round_id).await;
        is_told(&house, round_id).await;
        let kept = result(&house, round_id).await.unwrap().release;
        assert_eq!(kept.people, Some(found.participants().len()));
        assert!(kept.groups.len() >= 2 && kept.groups.iter().all(|group| group.size >= 10), "{:?}", kept.groups);
        let answer = house.visitor("staff").await.get(page(round_id)).await;
        answer.is_ok().says("&#60;script&#62;alert(1)").never_says("<script>alert(1)").never_says("<img src=x").never_says("href=\"https://example.org");
        the_table_is_the_release(&answer.text(), &kept);
    }
}

fn data(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../pure/opinion-map/tests/data/polis").join(name)
}

fn walk(value: &Value, look: &mut impl FnMut(&serde_json::Map<String, Value>)) {
    match value {
        Value::Object(object) => {
            look(object);
            object.values().for_each(|value| walk(value, look));
        }
        Value::Array(list) => list.iter().for_each(|value| walk(value, look)),
        _ => {}
    }
}

/// Every number of the table is that of the release: of all, then of each group.
fn the_table_is_the_release(page: &str, release: &Release) {
    let table = page.split("<h2 id=\"table\">").nth(1).expect("a table").split("</table>").next().unwrap();
    let rows: Vec<&str> = table.split("<tr>").skip(2).collect();
    assert_eq!(rows.len(), release.statements.len());
    for (row, line) in rows.iter().zip(&release.statements) {
        let cells: Vec<&str> = row.split("<td>").skip(1).map(|cell| cell.split("</td>").next().unwrap()).collect();
        let said = |share| match serde_json::to_value(share).unwrap() {
            Value::String(word) => if word == "few" { "alle 10" } else { "yli 90" }.to_owned(),
            exact => exact["per_cent"].to_string(),
        };
        let mut told = vec![line.together.map_or("–".to_owned(), |figure| said(figure.agree))];
        told.extend(
            (0..release.groups.len())
                .map(|at| line.by_group.get(at).map_or("–".to_owned(), |figure| said(figure.agree))),
        );
        assert_eq!(cells, told, "statement {}", line.number);
    }
}
