//! Trials for samples: the quarter of an hour in which a fire station learns.

use crate::change::{Before, Change};
use crate::trial::{Outcome, Trial};
use crate::unit::Own;
use store::{Day, Id, Json, Moment};
use words::{Lang, Texts};

pub(crate) fn text(text: &str) -> Texts {
    Texts::one(Lang::Fi, text)
}

/// The first Monday of October.
pub(crate) fn today() -> Day {
    Moment(1_633_341_600_000_000).day()
}

pub(crate) fn units(count: usize) -> Vec<Own> {
    let names = ["Paloasema A", "Paloasema B", "Kivisalmen kotihoito"];
    names
        .iter()
        .take(count)
        .enumerate()
        .map(|(at, name)| Own { id: Id::from_u128(at as u128), name: (*name).into() })
        .collect()
}

pub(crate) fn trial(outcome: Option<Outcome>) -> Trial {
    let said = |words: &str| if outcome.is_some() { text(words).kept() } else { Texts::default().kept() };
    let day = |text: &str| Day::parse(text).unwrap_or_else(today);
    Trial {
        id: Id::nil(),
        employer_id: Id::nil(),
        number: 1,
        unit_id: Id::nil(),
        unit: "Paloasema A".into(),
        person_id: Id::nil(),
        name: text("Vartin oppimistuokio vuoronvaihdossa").kept(),
        tries: text("Viikossa yksi vartti, yksi asia, yksi näyttäjä.").kept(),
        better: text("Sähköisen lomakkeen osaa avata ja lähettää ilman apua.").kept(),
        signs: text("Lomake tulee valmiiksi vuoron aikana.").kept(),
        not_worse: text("Vuoronvaihto ei veny.").kept(),
        begins_on: day("2021-08-23"),
        ends_on: day("2021-09-24"),
        judged_until: day("2021-10-01"),
        version: 1,
        outcome,
        happened: said("Kaikki neljä vuoroa pitivät tuokion."),
        why: said("Lomake tulee valmiiksi vuoron aikana eikä seuraavana päivänä."),
        learned: said("Näyttäjän ei tarvitse olla agentti."),
        stays: said("Tuokio jää vuoronvaihtoon kerran kuussa."),
        ended_by: outcome.map(|_| Id::nil()),
        ended_at: outcome.map(|_| Moment(1_632_470_400_000_000)),
        after_id: None,
        made_at: Moment(1_629_446_400_000_000),
        shown: None,
        shown_of: 0,
        as_supervisor: false,
        leader_is_here: true,
    }
}

/// Those of a trial of this version.
pub(crate) fn changes(version: i64) -> Vec<Change> {
    let change = |number| Change {
        number,
        before: Json(Before::Plan(trial(None).plan())),
        reason: "Yksi vuoro oli lomalla.".into(),
        person_id: Id::nil(),
        made_at: Moment(1_630_000_000_000_000),
    };
    (2..=version).rev().map(change).collect()
}
