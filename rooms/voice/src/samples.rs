//! For samples: questions of the demonstration.

use crate::answer::Answer;
use crate::publication::{Deed, Moderated, Reason};
use crate::question::Question;
use crate::state::{Kind, Origin, Publication, State};
use store::{Day, Id, Moment};
use words::{Lang, Texts};

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

/// In from minutes, and no editor has read it.
pub(crate) fn brought(number: i64) -> Question {
    Question {
        name: "Siirtyvätkö pitämättömät lomat hyvinvointialueelle?".into(),
        publication: Publication::Waiting,
        state: State::Answered,
        person_id: None,
        confidential: false,
        origin: Origin::Answered,
        closed_at: Some(now()),
        ..question(number)
    }
}

/// What the minutes say that was answered.
pub(crate) fn answers() -> Vec<Answer> {
    let texts = |text: &str| Texts::one(Lang::Fi, text).kept();
    let none = || Texts::default().kept();
    vec![Answer {
        id: Id::nil(),
        question_id: Id::nil(),
        state: State::Answered,
        person_id: Id::nil(),
        job: String::new(),
        words: texts(
            "Siirtyvät. Kertynyttä lomaa ei menetä kukaan.\n\nVastasi Leena Lakimies, 14.9.2021. Pöytäkirjasta.",
        ),
        known: none(),
        not_known: none(),
        who_decides: none(),
        return_on: None,
        passed_to: String::new(),
        representatives: String::new(),
        by_kind: None,
        by_id: None,
        made_at: now(),
        released_at: Some(now()),
    }]
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
        one(Deed::CommentRemoved, Reason::None, "Kommentissa kerrottiin toisen terveydestä.", 0),
        one(Deed::Kept, Reason::Elsewhere, &"Asia kuuluu työsuojelulle. ".repeat(8), 0),
    ]
}
