//! Onboarding for samples: somebody begins on a ward.

use super::item::Item;
use super::kinds::{Guiding, Stage, Variant};
use super::plan::{Colleague, Plan};
use super::ready::Ready;
use super::template::Template;
use super::unit::UnitOnboarding;
use super::welcome::Newcomer;
use store::{Day, Id, Moment};
use words::{Lang, Texts};

const MADE: Moment = Moment(1_632_470_400_000_000);

fn text(text: &str) -> Texts {
    Texts::one(Lang::Fi, text)
}

pub(crate) fn today() -> Day {
    Moment(1_633_341_600_000_000).day()
}

pub(crate) fn plan(mine: bool) -> Plan {
    Plan {
        id: Id::nil(),
        employer_id: Id::nil(),
        person_id: Id::nil(),
        person: "Uuno Uusi".into(),
        unit_id: Id::nil(),
        unit: "Osasto 3".into(),
        unit_onboarding_id: None,
        variant: Variant::Permanent,
        name: text("Vakituinen työntekijä").kept(),
        guide_id: Id::nil(),
        guide: "Kalle Kollega".into(),
        substitute_id: Some(Id::nil()),
        substitute: Some("Liisa Lähihoitaja".into()),
        begins_on: today(),
        greeted: true,
        made_by: Id::nil(),
        made_at: MADE,
        is_mine: mine,
        guides: !mine,
        leads: false,
        items: 4,
        done: 1,
    }
}

pub(crate) fn plans(count: usize) -> Vec<Plan> {
    (0..count).map(|at| Plan { id: Id::from_u128(at as u128), ..plan(false) }).collect()
}

/// Done, ticked by one, not yet, late and from a requirement.
pub(crate) fn items() -> Vec<Item> {
    let one = |at: u128, stage: Stage, what: &str| Item {
        id: Id::from_u128(at),
        plan_id: Id::nil(),
        key: Id::from_u128(at),
        stage,
        position: at as i64,
        what: text(what).kept(),
        guided_by: Guiding::Guide,
        link: String::new(),
        statutory: false,
        requirement_id: None,
        requirement: None,
        due_on: today(),
        left_out_at: None,
        left_out_why: String::new(),
        newcomer_at: None,
        newcomer: None,
        newcomer_face: None,
        guide_at: None,
        guide: None,
        guide_face: None,
    };
    vec![
        Item {
            statutory: true,
            newcomer_at: Some(MADE),
            newcomer: Some("Uuno Uusi".into()),
            newcomer_face: Some(true),
            guide_at: Some(MADE),
            guide: Some("Kalle Kollega".into()),
            guide_face: Some(false),
            ..one(1, Stage::FirstDay, "Poistumistiet, alkusammutus ja hätänumerot")
        },
        Item {
            link: "https://laitteet.koivula.example".into(),
            guide_at: Some(MADE),
            guide: Some("Kalle Kollega".into()),
            guide_face: Some(false),
            ..one(2, Stage::FirstWeek, "Laitteet, joita osastolla käytetään")
        },
        Item {
            guided_by: Guiding::Supervisor,
            due_on: MADE.day(),
            ..one(3, Stage::FirstWeek, "Lääkehoidon luvat: mitä on voimassa")
        },
        Item {
            requirement_id: Some(Id::nil()),
            requirement: Some(text("Kuuntelet asiakasta ennen kuin ehdotat.").kept()),
            guided_by: Guiding::Somebody,
            ..one(4, Stage::FirstMonth, "Kuuntelet asiakasta ennen kuin ehdotat.")
        },
        Item {
            left_out_at: Some(MADE),
            left_out_why: "Tuttu edellisestä yksiköstä.".into(),
            ..one(5, Stage::FirstMonth, "Vuoronvaihto ja palaverit")
        },
    ]
}

/// All ticked by the newcomer, so that the rest waits for the guide.
pub(crate) fn items_of_mine() -> Vec<Item> {
    items()
        .into_iter()
        .map(|item| Item { newcomer_at: Some(MADE), newcomer: Some("Uuno Uusi".into()), ..item })
        .collect()
}

pub(crate) fn colleagues(count: usize) -> Vec<Colleague> {
    let one = |at: usize| Colleague {
        person_id: Id::from_u128(at as u128),
        name: format!("Kalle Kollega {at}"),
        employer_id: Id::nil(),
        unit_id: Id::nil(),
        unit: "Osasto 3".into(),
    };
    (0..count).map(one).collect()
}

pub(crate) fn template() -> Template {
    let ready = Ready::of(Variant::Permanent);
    Template {
        id: Id::nil(),
        employer_id: Id::nil(),
        variant: Variant::Permanent,
        number: 2,
        name: text("Osaston oma pohja").kept(),
        items: store::Json(ready.map(|ready| ready.items.clone()).unwrap_or_default()),
        made_at: MADE,
        retired_at: None,
    }
}

pub(crate) fn units(count: usize) -> Vec<UnitOnboarding> {
    let one = |at: usize| UnitOnboarding {
        id: Id::from_u128(at as u128),
        employer_id: Id::nil(),
        unit_id: Id::nil(),
        unit: "Osasto 3".into(),
        name: text("Uusi asiakastietojärjestelmä").kept(),
        supervisor_id: Id::nil(),
        begins_on: today(),
        made_at: MADE,
        guides: true,
        leads: true,
        takes_part: false,
        people: 12,
    };
    (0..count).map(one).collect()
}

pub(crate) fn newcomers() -> Vec<Newcomer> {
    let one = |at: u128, greeted_already| Newcomer {
        plan_id: Id::from_u128(at),
        name: "Uuno Uusi".into(),
        unit: "Osasto 3".into(),
        begins_on: today(),
        called: text("Vakituinen työntekijä").kept(),
        greeted_already,
    };
    vec![one(1, false), one(2, true)]
}
