//! The templates that are ready, one for a discussion of two and one for a group's: questions that may be changed before
//! anybody is asked them, in the three languages.

use crate::talk::Kind;
use forms::{Body, Question, Section, Way};
use serde::Deserialize;
use std::sync::LazyLock;
use words::Texts;

/// Writing is one way among others.
pub(super) const WAYS: [Way; 5] = [Way::Text, Way::Speech, Way::Picture, Way::File, Way::FaceToFace];

#[derive(Debug, Clone, Default, Deserialize)]
pub struct Ready {
    pub called: Texts,
    sections: Vec<Asked>,
}

#[derive(Debug, Clone, Deserialize)]
struct Asked {
    name: Texts,
    questions: Vec<Texts>,
}

#[derive(Default, Deserialize)]
struct Both {
    pair: Ready,
    group: Ready,
}

static READY: LazyLock<Both> = LazyLock::new(|| serde_json::from_str(include_str!("ready.json")).unwrap_or_default());

impl Ready {
    pub fn of(kind: Kind) -> &'static Ready {
        match kind {
            Kind::Pair => &READY.pair,
            Kind::Group => &READY.group,
        }
    }

    /// Its questions, each answered in any way, none of them in duty.
    pub fn body(&self) -> Body {
        let section = |(place, asked): (usize, &Asked)| {
            let question = |(at, ask): (usize, &Texts)| {
                let key = format!("s{}q{}", place + 1, at + 1);
                Question { key, required: false, ..Body::one_way(ask.clone(), &WAYS) }
            };
            Section { name: asked.name.clone(), questions: asked.questions.iter().enumerate().map(question).collect() }
        };
        Body { sections: self.sections.iter().enumerate().map(section).collect() }
    }

    pub(super) fn count(&self) -> usize {
        self.sections.iter().map(|section| section.questions.len()).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ready_ones_ask_in_three_languages_and_in_any_way() {
        for (kind, sections) in [(Kind::Pair, 8), (Kind::Group, 5)] {
            let body = Ready::of(kind).body();
            assert_eq!(body.sections.len(), sections, "{kind}");
            let mut keys: Vec<&str> = body.questions().map(|question| question.key.as_str()).collect();
            let count = keys.len();
            keys.sort_unstable();
            keys.dedup();
            assert_eq!(keys.len(), count, "{kind}: a key twice");
            let texts = body.questions().map(|question| &question.ask).chain(body.sections.iter().map(|it| &it.name));
            for text in texts {
                for lang in ["fi", "sv", "en"] {
                    assert!(!text.0[lang].is_empty(), "{kind}: {text:?}");
                }
            }
            assert!(body.questions().all(|question| question.ways().len() == WAYS.len() && !question.required));
        }
    }
}
