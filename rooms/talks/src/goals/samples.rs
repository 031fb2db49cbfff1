//! For the samples of several pages.

use super::index::Line;
use super::own_goal::OwnGoal;
use super::turn::State;
use super::unit_goal::{LedUnit, UnitGoal};
use store::{Day, Id, Moment};
use words::{Lang, Texts};

fn at() -> Moment {
    Moment::in_helsinki("2021-10-04T13:00").unwrap_or(Moment(0))
}

fn state(is_open: bool) -> State {
    if is_open { State::Open } else { State::Done }
}

pub(super) fn line(text: &str, is_open: bool) -> Line {
    let goal = OwnGoal {
        id: Id::nil(),
        person_id: Id::nil(),
        name: "Heli Hoitaja".into(),
        vault_id: Id::nil(),
        unit_goal_id: None,
        unit_goal: Some(Texts::one(Lang::Fi, "Kirjaus valmiiksi vuoron aikana").kept()),
        body: String::new(),
        due_on: Day::parse("2022-02-15"),
        state: state(is_open),
        version: 1,
        made_at: at(),
        settled_at: None,
        is_own: true,
        leads: false,
        is_shown: true,
    };
    Line { goal, words: text.to_owned() }
}

pub(super) fn unit_goal(text: &str, is_open: bool) -> UnitGoal {
    UnitGoal {
        id: Id::nil(),
        employer_id: Id::nil(),
        unit_id: Id::nil(),
        unit: "Vuodeosasto 3".into(),
        name: Texts::one(Lang::Fi, text).kept(),
        signs: Texts::one(Lang::Fi, "Iltavuoro lähtee ajoissa.").kept(),
        rests_on_id: None,
        rests_on_place: None,
        quote: "Uutta kokeillaan ennen kuin se otetaan käyttöön.".into(),
        quote_language: "fi".into(),
        due_on: Day::parse("2022-02-15"),
        state: state(is_open),
        version: 1,
        made_by: Id::nil(),
        made_at: at(),
        settled_at: None,
        concerns: true,
        leads: true,
    }
}

pub(super) fn led() -> LedUnit {
    LedUnit { id: Id::nil(), employer_id: Id::nil(), name: "Vuodeosasto 3".into() }
}
