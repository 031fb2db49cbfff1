//! For samples: questions of the demonstration.

use crate::publication::{Deed, Moderated, Reason};
use crate::question::Question;
use crate::state::{Kind, Origin, Publication, State};
use store::{Day, Id, Moment};

/// Monday 4 October 2021 at one o'clock.
pub(crate) fn now() -> Moment {
    Moment(1_633_341_600_000_000)
}

pub(crate) fn question(number: i64) -> Question {
    Question {
        id: Id::from_u128(number as u128),
        employer_id: Id::nil(),
        number,
        kind: if number == 16 { Kind::Idea } else { Kind::Question },
        theme_id: Id::nil(),
        person_id: Some(Id::nil()),
        confidential: true,
        language: "fi".into(),
        name: "Kuka on esihenkilöni hyvinvointialueella?".into(),
        body: "Meillä puhutaan, että tiimit yhdistetään. Kenelle silloin kerron poissaolosta?".into(),
        state: State::NotDecided,
        publication: Publication::Published,
        owner_id: Some(Id::from_u128(1)),
        owner_job: "uudistuksen valmistelun johtaja".into(),
        asked_at: Moment(now().0 - 28 * 86_400_000_000),
        acknowledge_by: now(),
        answer_by: now(),
        acknowledged_at: Some(now()),
        published_at: Some(now()),
        answered_at: Some(now()),
        return_on: Day::parse("2021-12-15"),
        merged_into_id: None,
        closed_at: None,
        origin: Origin::Asked,
    }
}

pub(crate) fn questions() -> Vec<Question> {
    let waiting = |number, name: &str| Question {
        name: name.into(),
        publication: Publication::Waiting,
        state: State::Received,
        ..question(number)
    };
    vec![
        waiting(14, "Voiko 14.10. pidettävän henkilöstöinfon katsoa jälkikäteen yövuorossa?"),
        waiting(16, &"Ehdotus: viestit valmiina A4:nä taukohuoneen seinälle. ".repeat(4)),
    ]
}

pub(crate) fn moderated() -> Vec<Moderated> {
    let one = |deed, reason, words: &str, masked| Moderated {
        id: Id::nil(),
        question_id: Id::from_u128(7),
        number: 7,
        person_id: Id::nil(),
        author: "Tiina Toimittaja".into(),
        deed,
        reason,
        words: words.into(),
        masked,
        made_at: now(),
    };
    vec![
        one(Deed::Published, Reason::None, "", 0),
        one(Deed::Masked, Reason::Patient, "Potilaan huone kerrottiin.", 2),
        one(Deed::Kept, Reason::Elsewhere, &"Asia kuuluu työsuojelulle. ".repeat(8), 0),
    ]
}
