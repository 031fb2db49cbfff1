//! A group for samples: the ward's, with Elli.

use super::member::Member;
use crate::cycle::Cycle;
use crate::talk::{Kind, State, Talk};
use people::Led;
use store::{Day, Id, Moment};
use words::{Lang, Texts};

const NAMES: [&str; 12] = [
    "Heli Hoitaja",
    "Sanni Sairaanhoitaja",
    "Leena Lepohetki",
    "Aila Aamukaste",
    "Ilona Iltahetki",
    "Kati Kahvitauko",
    "Matti Mansikkapaikka",
    "Olli Osastotunti",
    "Pilvi Pilvenhattara",
    "Satu Satakieli",
    "Tuomo Tuohikoppa",
    "Ulla Utupilvi",
];

fn text(text: &str) -> store::Json<Texts> {
    Texts::one(Lang::Fi, text).kept()
}

fn now() -> Moment {
    Moment::in_helsinki("2021-10-21T09:00").unwrap_or(Moment(0))
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap_or_else(|| now().day())
}

pub(crate) fn talk(state: State) -> Talk {
    let has_met = state != State::Preparing;
    Talk {
        id: Id::from_u128(5),
        employer_id: Id::nil(),
        cycle_id: Id::nil(),
        cycle: text("Ryhmäkeskustelut 2021–2022"),
        called: text("Ryhmäkehityskeskustelu"),
        form_version_id: Id::nil(),
        kind: Kind::Group,
        unit_id: Id::nil(),
        unit: "Vuodeosasto 3".into(),
        supervisor_id: Id::from_u128(20),
        supervisor: "Elli Esihenkilö".into(),
        person_id: None,
        person: None,
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

pub(super) fn members(count: usize) -> Vec<Member> {
    let member = |(n, name): (usize, &&str)| Member {
        person_id: Id::from_u128(n as u128 + 1),
        name: (*name).to_owned(),
        own_asked_at: (n == 1).then(now),
        writes_at: (n == 2).then(now),
    };
    NAMES.iter().take(count).enumerate().map(member).collect()
}

pub(super) fn led(count: usize) -> Vec<Led> {
    let led = |(n, name): (usize, &&str)| Led {
        person_id: Id::from_u128(n as u128 + 1),
        name: (*name).to_owned(),
        employer_id: Id::nil(),
        unit_id: Id::nil(),
        unit: "Vuodeosasto 3".into(),
        job: "sairaanhoitaja".into(),
    };
    NAMES.iter().take(count).enumerate().map(led).collect()
}

pub(super) fn cycles(count: usize) -> Vec<Cycle> {
    let cycle = |n: usize| Cycle {
        id: Id::from_u128(n as u128 + 7),
        employer_id: Id::nil(),
        template_id: Id::nil(),
        name: text("Ryhmäkeskustelut 2021–2022"),
        begins_on: day("2021-09-01"),
        ends_on: day("2022-05-31"),
        made_by: Id::nil(),
        made_at: now(),
        kind: Kind::Group,
        called: text("Ryhmäkehityskeskustelu"),
        form_version_id: Id::nil(),
        review_months: 6,
    };
    (0..count).map(cycle).collect()
}
