//! What its people are asked of a trial: three questions with three answers each, and room for words.

use forms::{Body, Choice, Kind, Question, Section};
use store::Id;
use words::{Lang, Texts, Words};

/// The form whose versions are kept as any form's.
pub(crate) const FORM: Id = Id::from_u128(0x7461_6874_6f74_7269_616c_0000_0000_0001);

/// The question in words of one's own.
pub(crate) const WORDS: &str = "words";

/// A question's key and message, and its answers' keys and messages.
pub(crate) type Asked = (&'static str, &'static str, [(&'static str, &'static str); 3]);

pub(crate) const ASKED: [Asked; 3] = [
    (
        "helped",
        "trials-ask-helped",
        [("yes", "trials-helped-yes"), ("same", "trials-helped-same"), ("no", "trials-helped-no")],
    ),
    (
        "worse",
        "trials-ask-worse",
        [("no", "trials-worse-no"), ("some", "trials-worse-some"), ("yes", "trials-worse-yes")],
    ),
    (
        "next",
        "trials-ask-next",
        [("keep", "trials-next-keep"), ("change", "trials-next-change"), ("stop", "trials-next-stop")],
    ),
];

/// The questions in every language.
pub(crate) fn body() -> Body {
    let choice = |(key, ask, options): Asked| Question {
        key: key.into(),
        ask: texts(ask),
        hint: Texts::default(),
        required: true,
        kind: Kind::Choice {
            options: options.into_iter().map(|(key, name)| Choice { key: key.into(), name: texts(name) }).collect(),
            many: false,
        },
    };
    let mut questions: Vec<Question> = ASKED.into_iter().map(choice).collect();
    questions.push(Question {
        key: WORDS.into(),
        ask: texts("trials-ask-words"),
        hint: texts("trials-ask-words-hint"),
        required: false,
        kind: Kind::Text { long: true },
    });
    Body { sections: vec![Section { name: Texts::default(), questions }] }
}

fn texts(word: &str) -> Texts {
    let mut texts = Texts::default();
    for lang in Lang::ALL {
        texts.set(lang, Words::new(lang).t(word));
    }
    texts
}
