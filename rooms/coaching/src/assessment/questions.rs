//! Our own questions about agency: six statements and a few words to oneself. Freshly worded for conversation; no
//! instrument of research.

use forms::{Body, Kind, Question, Section};
use store::Id;
use words::{Lang, Texts, Words};

/// The form whose versions are kept as any form's.
pub(crate) const FORM: Id = Id::from_u128(0x7461_6874_6f61_7373_6573_0000_0000_0001);

/// The statements' keys; the words stand in the room's files under `assessment-…`.
pub(crate) const STATEMENTS: [&str; 6] = ["arrange", "speak", "try", "together", "direction", "meaning"];

const SECTIONS: [(&str, [(&str, &str); 2]); 3] = [
    ("assessment-influence", [("arrange", "assessment-arrange"), ("speak", "assessment-speak")]),
    ("assessment-develop", [("try", "assessment-try"), ("together", "assessment-together")]),
    ("assessment-path", [("direction", "assessment-direction"), ("meaning", "assessment-meaning")]),
];

/// The questions in every language.
pub(crate) fn body() -> Body {
    let statement = |(key, word): (&str, &str)| Question {
        key: key.into(),
        ask: texts(word),
        hint: Texts::default(),
        required: true,
        kind: Kind::Scale {
            from: 1,
            to: 5,
            low: texts("assessment-low"),
            high: texts("assessment-high"),
            no_opinion: false,
        },
    };
    let mut sections: Vec<Section> = SECTIONS
        .into_iter()
        .map(|(name, both)| Section { name: texts(name), questions: both.into_iter().map(statement).collect() })
        .collect();
    let own = Question {
        key: "own".into(),
        ask: texts("assessment-own"),
        hint: texts("assessment-own-hint"),
        required: false,
        kind: Kind::Text { long: true },
    };
    sections.push(Section { name: Texts::default(), questions: vec![own] });
    Body { sections }
}

fn texts(word: &str) -> Texts {
    let mut texts = Texts::default();
    for lang in Lang::ALL {
        texts.set(lang, Words::new(lang).t(word));
    }
    texts
}
