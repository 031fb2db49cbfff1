//! What somebody asked to be given, what is masked and left out of it, and on which grounds.

use super::choice::Choice;
use super::ground::Ground;
use super::redaction::{Redaction, stands_in};
use std::collections::BTreeMap;
use store::Day;
use web::{Errors, Frame, Sent};
use words::{Lang, Words};

/// So many grounds can have passages of their own.
pub const GROUPS: usize = 3;
/// Shorter would mask half of the words there are.
const SHORTEST: usize = 2;

#[derive(Debug, Clone)]
pub struct RequestForm {
    /// Words to search by.
    pub words: String,
    pub choice: Choice,
    pub lang: Lang,
    /// What was asked, as the front page says it.
    pub asked: String,
    pub on: String,
    pub by: String,
    /// A ground in one's own words.
    pub own: String,
    pub groups: Vec<Group>,
    /// What is done with each question that was shown, by its number.
    pub items: BTreeMap<i64, Fate>,
}

/// Passages that are masked on one ground.
#[derive(Debug, Clone, Default)]
pub struct Group {
    pub ground: Option<Ground>,
    /// One a line.
    pub passages: String,
}

/// What is done with one question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    Given,
    /// It was found, but nobody asked for it.
    Outside,
    LeftOut(Ground),
}

impl Fate {
    fn from_word(word: &str) -> Fate {
        match (word, Ground::from_word(word)) {
            ("outside", _) => Fate::Outside,
            (_, Some(ground)) => Fate::LeftOut(ground),
            _ => Fate::Given,
        }
    }
}

impl Group {
    pub fn lines(&self) -> Vec<String> {
        self.passages.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
    }
}

impl RequestForm {
    pub fn read(sent: &Sent, frame: &Frame) -> RequestForm {
        let group = |n: usize| Group {
            ground: Ground::from_word(sent.text(&format!("ground-{n}"))),
            passages: sent.text(&format!("passages-{n}")).to_owned(),
        };
        let items = sent.pairs().iter().filter_map(|(field, word)| {
            let number = field.strip_prefix("item-")?.parse().ok()?;
            Some((number, Fate::from_word(word)))
        });
        let lang = Lang::from_code(sent.text("lang")).filter(|lang| frame.languages().contains(lang));
        RequestForm {
            words: sent.text("q").to_owned(),
            choice: Choice { unpublished: sent.text("which") == "all", ..Choice::read(sent) },
            lang: lang.unwrap_or(frame.words.lang),
            asked: sent.text("asked").to_owned(),
            on: sent.text("on").to_owned(),
            by: sent.text("by").to_owned(),
            own: sent.text("own").to_owned(),
            groups: (1..=GROUPS).map(group).collect(),
            items: items.collect(),
        }
    }

    pub fn errors(&self, today: &Day, frame: &Frame) -> Errors {
        let mut errors = Errors::default();
        errors.when(self.asked.is_empty(), "asked", frame.t("minutes-asked-missing"));
        errors.when(self.by.is_empty(), "by", frame.t("minutes-by-missing"));
        match Day::parse(&self.on) {
            None => errors.add("on", frame.t("minutes-on-missing")),
            Some(day) if day > *today => errors.add("on", frame.t("minutes-on-ahead")),
            Some(_) => {}
        }
        let owned = self.items.values().any(|fate| *fate == Fate::LeftOut(Ground::Own));
        let owned = owned || self.groups.iter().any(|group| group.ground == Some(Ground::Own));
        errors.when(owned && self.own.is_empty(), "own", frame.t("minutes-own-missing"));
        let redactions = self.redactions(Words::new(self.lang));
        for (at, group) in self.groups.iter().enumerate() {
            let field = format!("passages-{}", at + 1);
            let lines = group.lines();
            let short =
                lines.iter().any(|line| line.chars().filter(|letter| letter.is_alphanumeric()).count() < SHORTEST);
            errors.when(short, &field, frame.t("minutes-passage-short"));
            errors.when(
                !lines.is_empty() && group.ground.is_none(),
                &format!("ground-{}", at + 1),
                frame.t("minutes-ground-missing"),
            );
        }
        let grounds = Ground::ALL.iter().map(|ground| ground.told(&self.own, Words::new(self.lang)));
        let told = grounds.chain(redactions.iter().map(|redaction| redaction.mark.clone())).collect::<Vec<_>>();
        let tells = told.iter().any(|text| stands_in(text, &redactions));
        errors.when(tells, "own", frame.t("minutes-ground-tells"));
        errors
    }

    /// The passages with the mark that stands for each.
    pub fn redactions(&self, words: Words) -> Vec<Redaction> {
        let of = |group: &Group| Redaction {
            mark: words.t1("minutes-mark", "ground", self.ground(group.ground, words)),
            passages: group.lines(),
        };
        self.groups.iter().map(of).collect()
    }

    pub fn ground(&self, ground: Option<Ground>, words: Words) -> String {
        ground.map(|ground| ground.told(&self.own, words)).unwrap_or_default()
    }

    /// The field in which a passage stands, and the passage, by its place among all.
    pub fn passage(&self, place: usize) -> Option<(String, String)> {
        let all =
            self.groups.iter().enumerate().flat_map(|(at, group)| {
                group.lines().into_iter().map(move |line| (format!("passages-{}", at + 1), line))
            });
        all.into_iter().nth(place)
    }
}
