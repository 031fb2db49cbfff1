//! Rounds and statements for samples, as the demonstration has them.

use crate::round::{Round, Stage};
use crate::statement::{State, Statement};
use store::{Id, Moment};
use words::{Lang, Texts};

pub(crate) fn at(text: &str) -> Moment {
    Moment::in_helsinki(text).unwrap_or(Moment(0))
}

pub(crate) fn now() -> Moment {
    at("2021-10-04T13:00")
}

pub(crate) fn text(text: &str) -> Texts {
    Texts::one(Lang::Fi, text)
}

/// As it stands on 4 October 2021 in that stage.
pub(crate) fn round(stage: Stage) -> Round {
    let (opens_at, closes_at, result_at) = match stage {
        Stage::Draft | Stage::Ahead => ("2021-10-11T00:00", "2021-10-25T00:00", "2021-10-25T09:00"),
        Stage::Open => ("2021-09-27T00:00", "2021-10-18T00:00", "2021-10-18T09:00"),
        Stage::Closed => ("2021-09-13T00:00", "2021-10-04T00:00", "2021-10-05T09:00"),
        Stage::Told => ("2021-08-23T00:00", "2021-09-06T00:00", "2021-09-06T09:00"),
    };
    let is_closed = matches!(stage, Stage::Closed | Stage::Told);
    Round {
        id: Id::nil(),
        employer_id: Id::nil(),
        number: 2,
        name: text("Millaisen työpaikan haluamme rakentaa?").kept(),
        reason: text("Vastauksista kirjoitetaan yhdessä sivun mittainen teksti, joka viedään työpajaan.").kept(),
        adds: true,
        is_live: false,
        opens_at: at(opens_at),
        closes_at: at(closes_at),
        result_at: at(result_at),
        opened_at: (stage != Stage::Draft).then(|| at(opens_at)),
        key_name: (stage != Stage::Draft).then(|| "00".to_owned()),
        closed_at: is_closed.then(|| at(closes_at)),
        before_id: None,
        imported_at: None,
        version: 1,
        person_id: Id::nil(),
        made_at: at("2021-08-16T09:00"),
        for_all: true,
        asks_me: true,
    }
}

pub(crate) fn statement(number: i64, body: &str) -> Statement {
    Statement {
        id: Id::from_u128(number as u128),
        round_id: Id::nil(),
        number: Some(number),
        body: text(body).kept(),
        state: State::Published,
        due_on: None,
        decision: String::new(),
        merged_into: None,
        before_id: None,
        made_at: now(),
    }
}

/// One that somebody has added.
pub(crate) fn added(number: i64, body: &str, state: State) -> Statement {
    let decision = match state {
        State::Refused => {
            "Väittämä koskee tunnistettavaa henkilöä. Asian voi ottaa puheeksi esihenkilön esihenkilön kanssa."
        }
        _ => "",
    };
    Statement {
        number: (state == State::Published).then_some(number),
        state,
        due_on: store::Day::parse("2021-10-05"),
        decision: decision.to_owned(),
        merged_into: (state == State::Merged).then(Id::nil),
        ..statement(number, body)
    }
}
