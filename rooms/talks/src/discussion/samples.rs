//! Discussions for samples: Heli's with Elli, of the autumn of 2021.

use super::action::{self, Line, What, Who};
use super::notes::{Asked, Beside, Content, Prepared, Said};
use super::party::Party;
use super::version::{Acknowledged, Version};
use crate::summary::Body;
use crate::talk::{Kind, State, Talk};
use forms::{Answer, Answers, Question, Section, Way};
use store::{Day, Id, Moment};
use web::Frame;
use words::{Lang, Texts};

pub(crate) fn now() -> Moment {
    Moment(1_634_796_000_000_000)
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap_or_else(|| now().day())
}

fn fi(text: &str) -> Texts {
    Texts::one(Lang::Fi, text)
}

pub(crate) fn talk(state: State) -> Talk {
    let has_met = state != State::Preparing;
    Talk {
        id: Id::from_u128(5),
        employer_id: Id::nil(),
        cycle_id: Id::nil(),
        cycle: fi("Kehityskeskustelut 2021–2022").kept(),
        called: fi("Kehityskeskustelu").kept(),
        form_version_id: Id::nil(),
        kind: Kind::Pair,
        unit_id: Id::nil(),
        unit: "Vuodeosasto 3".into(),
        supervisor_id: Id::from_u128(2),
        supervisor: "Elli Esihenkilö".into(),
        person_id: Some(Id::from_u128(1)),
        person: Some("Heli Hoitaja".into()),
        vault_id: Id::nil(),
        previous_id: None,
        state,
        place: String::new(),
        held_on: has_met.then(|| day("2021-10-21")),
        review_on: has_met.then(|| day("2022-04-21")),
        reviewed_on: None,
        review_months: 6,
        made_at: now(),
        is_member: true,
        leads: false,
        holds_key: true,
    }
}

pub(crate) fn body() -> forms::Body {
    let question = |key: &str, ask: &str| {
        let ways = [Way::Text, Way::Speech, Way::Picture, Way::File, Way::FaceToFace];
        Question { key: key.into(), required: false, ..forms::Body::one_way(fi(ask), &ways) }
    };
    let section = |name: &str, questions: Vec<Question>| Section { name: fi(name), questions };
    forms::Body {
        sections: vec![
            section("Missä mennään", vec![question("good", "Mistä olet kuluneella kaudella iloinen?")]),
            section("Vahvuudet", vec![question("strength", "Missä olet parhaimmillasi?")]),
        ],
    }
}

pub(crate) fn answers(text: &str) -> Answers {
    let answer = Answer { way: Way::Text.word().into(), text: text.into(), ..Answer::default() };
    Answers([("good".to_owned(), answer)].into())
}

const THINGS: [&str; 4] = [
    "Heli pitää kaksi oppimistuokiota haavanhoidon kirjaamisesta. Elli varaa niihin ajan työvuoroluetteloon.",
    "Elli tuo työvuorosuunnittelun pelisäännöt osastokokoukseen, jossa jokainen voi kertoa, mikä vuoroissa toimii ja mikä ei.",
    "Heli tutustuu kotihoidon kirjaamiseen yhden päivän.",
    "Sovitaan varahenkilö opiskelijaohjaukseen.",
];

pub(crate) fn lines(count: usize) -> Vec<Line> {
    let line = |(n, what): (usize, &&str)| Line {
        action: action::Action {
            id: Id::from_u128(30 + n as u128),
            employer_id: Id::nil(),
            talk_id: Id::from_u128(5),
            vault_id: Id::nil(),
            body: String::new(),
            who: [Who::Employee, Who::Supervisor, Who::Both][n % 3],
            doer_id: None,
            due_on: (n != 2).then(|| day("2022-02-15")),
            state: action::State::Open,
            word: String::new(),
            settled_by: None,
            settled_at: None,
            made_at: now(),
            person_id: Some(Id::from_u128(1)),
            is_member: true,
            leads: false,
            holds_key: true,
        },
        what: What { what: (*what).to_owned(), how: "Katsotaan 15.2., miten kirjaaminen sujuu.".into() },
        whose: ["Työntekijä (sinä)", "Esihenkilö", "Yhdessä"][n % 3].into(),
        word: String::new(),
        settled_by: String::new(),
    };
    THINGS.iter().take(count).enumerate().map(line).collect()
}

/// What came of the first ones.
pub(crate) fn settled(count: usize) -> Vec<Line> {
    let states = [action::State::Done, action::State::Changed, action::State::Dropped];
    let settle = |(n, mut line): (usize, Line)| {
        line.action.state = states[n % 3];
        line.action.settled_at = Some(now());
        line.word = "Kaksi tuokiota pidettiin, kirjaaminen sujuu.".into();
        line.settled_by = "Heli Hoitaja".into();
        line
    };
    lines(count).into_iter().enumerate().map(settle).collect()
}

pub(crate) fn summary_body(count: usize) -> Body {
    Body {
        text: if count == 0 {
            String::new()
        } else {
            "Syksy on ollut raskas, mutta oppimistuokiot ovat auttaneet.".into()
        },
        actions: lines(count).iter().map(Line::agreed).collect(),
        review_on: Some(day("2022-04-21")),
    }
}

fn parties() -> Vec<Party> {
    let party = |n: u128, name: &str, is_supervisor| Party { id: Id::from_u128(n), name: name.into(), is_supervisor };
    vec![party(1, "Heli Hoitaja", false), party(2, "Elli Esihenkilö", true)]
}

/// Of a group.
pub(crate) fn members() -> Vec<Party> {
    let names = ["Heli Hoitaja", "Sanni Sairaanhoitaja", "Leena Lepohetki", "Aila Aamukaste"];
    let party = |(n, name): (usize, &&str)| Party {
        id: Id::from_u128(n as u128 + 1),
        name: (*name).into(),
        is_supervisor: false,
    };
    names.iter().enumerate().map(party).collect()
}

pub(crate) fn prepared(is_shared: bool) -> Vec<Prepared> {
    let prepared = |party: Party| Prepared {
        shared_at: is_shared.then(now),
        changed_at: (is_shared && party.is_supervisor).then(now),
        name: party.name,
    };
    parties().into_iter().map(prepared).collect()
}

pub(crate) fn beside() -> Vec<Beside> {
    let said = |name: &str, content: Content| Said { name: name.into(), content };
    let written = |words: &str| Content::Written(format!("<p class=\"prose\">{words}</p>"));
    vec![Beside {
        name: "Missä mennään".into(),
        questions: vec![
            Asked {
                ask: "Mistä olet kuluneella kaudella iloinen?".into(),
                said: vec![
                    said("Heli Hoitaja", written("Oppimistuokioista, ja siitä, että uusi kirjaaminen alkaa sujua.")),
                    said("Elli Esihenkilö", written("Heli on ottanut uudet työntekijät siipiensä suojaan.")),
                ],
            },
            Asked {
                ask: "Mikä vei enemmän voimia kuin piti?".into(),
                said: vec![
                    said("Heli Hoitaja", Content::FaceToFace),
                    said("Elli Esihenkilö", written("Vuorojen paikkaaminen.")),
                ],
            },
            Asked {
                ask: "Missä olet parhaimmillasi?".into(),
                said: vec![
                    said("Heli Hoitaja", written("Kun saan neuvoa rauhassa.")),
                    said("Elli Esihenkilö", Content::LeftEmpty),
                ],
            },
        ],
    }]
}

pub(crate) fn versions(is_acknowledged: bool) -> Vec<Version> {
    let acknowledged = |name: &str, remark: &str| Acknowledged { name: name.into(), at: now(), remark: remark.into() };
    let version = |number: i64, reason: &str, acknowledged: Vec<Acknowledged>, waiting: Vec<Party>| Version {
        id: Id::from_u128(number as u128),
        number,
        body: summary_body(3),
        reason: reason.into(),
        made_by: "Elli Esihenkilö".into(),
        made_at: now(),
        acknowledged,
        waiting,
    };
    let heli = acknowledged("Heli Hoitaja", "Viikonloppuvuorojen määrästä olen eri mieltä.");
    match is_acknowledged {
        false => vec![version(1, "", vec![], parties())],
        true => vec![
            version(2, "Päivä korjattu.", vec![heli.clone(), acknowledged("Elli Esihenkilö", "")], vec![]),
            version(1, "", vec![heli], vec![parties().remove(1)]),
        ],
    }
}

pub(crate) fn time(frame: &Frame) -> String {
    format!("{}–{}", frame.words.day_and_time(now()), frame.words.time(now()))
}
