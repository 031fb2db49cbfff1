//! What the samples of the pages show.

use crate::parts::Parts;
use crate::placing_form::Candidate;
use crate::post::{Kept, Post};
use crate::shelf::{Part, PartKind};
use crate::version::{Version, VersionLine};
use store::{Day, Id, Json, Moment};
use words::{Lang, Texts};

const NOW: Moment = Moment(1_633_341_600_000_000);

/// One of each kind.
pub(crate) const PARTS: [Part; 3] = [
    Part {
        name: "when",
        word: "posts-visible-from",
        hint: "",
        kind: PartKind::Text { rows: 2, most: 400 },
        required: true,
    },
    Part {
        name: "minutes",
        word: "posts-review-on",
        hint: "",
        kind: PartKind::Number { least: 1, most: 60 },
        required: true,
    },
    Part {
        name: "kind",
        word: "posts-audience",
        hint: "",
        kind: PartKind::Choice(&[("all", "posts-everybody"), ("some", "posts-chosen")]),
        required: true,
    },
];

pub(crate) fn version(number: i64) -> Version {
    let month = if number == 1 { "lokakuussa" } else { "marraskuussa" };
    let body = format!("## Mitä muuttuu\n\nKuuntelukierros alkaa {month}.\n\n- Osasto 3\n- Kotihoito");
    let mut title = Texts::one(Lang::Fi, "Kuuntelukierros alkaa");
    title.set(Lang::Sv, "Lyssnarrundan börjar");
    let mut body = Texts::one(Lang::Fi, body);
    body.set(Lang::Sv, "Lyssnarrundan börjar i oktober.");
    Version {
        number,
        title: Json(title),
        body: Json(body),
        plain: Json(Texts::one(Lang::Fi, "Kysymme sinulta, miten työ sujuu.")),
        parts: Json(Parts::default()),
        original: "fi".into(),
        outdated: Json(if number == 1 { vec![] } else { vec!["sv".into()] }),
        reason: if number == 1 { String::new() } else { "Aikataulu siirtyi.".into() },
        restored: None,
        made_by: Id::nil(),
        made_at: NOW,
    }
}

pub(crate) fn long_version() -> Version {
    let mut long = version(2);
    long.title.0.set(Lang::Fi, &"Työvuorosuunnittelukäytäntöjen yhtenäistämisen aikataulu ".repeat(3));
    long.body.0.set(Lang::Fi, &"## Otsikko\n\nKotihoidonyhteistyöryhmänkokousmuistio ja sen liitteet. ".repeat(40));
    long
}

pub(crate) fn post(version: Version, published: Option<i64>, may_write: bool) -> Post {
    let kept = Kept {
        id: Id::nil(),
        employer_id: Id::nil(),
        shelf: "change".into(),
        subject_kind: None,
        subject_id: None,
        newest: version.number,
        published,
        published_at: published.map(|_| NOW),
        owner_id: Id::nil(),
        review_on: Day::parse("2021-09-30"),
        visible_from: Day::parse("2021-09-01"),
        visible_until: Day::parse("2021-12-31"),
        title: version.title,
        body: version.body,
        plain: version.plain,
        parts: version.parts,
        original: version.original,
        outdated: version.outdated,
        kept_at: version.made_at,
        for_all: true,
        concerns_me: true,
    };
    Post { kept, today: NOW.day(), place: None, may_write, reads: false, subject_is_open: false }
}

pub(crate) fn line(number: i64) -> VersionLine {
    VersionLine {
        number,
        reason: if number == 1 { String::new() } else { "Aikataulu siirtyi.".into() },
        restored: (number == 3).then_some(1),
        made_by: Id::nil(),
        made_at: NOW,
        author: "Elina Editori".into(),
    }
}

pub(crate) fn candidates() -> Vec<Candidate> {
    let one = |number: u128, unit: &str| Candidate {
        id: Id::from_u128(number),
        name: "Anna Virtanen".into(),
        unit: unit.into(),
    };
    vec![one(1, "Vuodeosasto 3"), one(2, "Kotihoito")]
}
