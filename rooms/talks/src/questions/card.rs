//! The cards: open questions under the parts of work identity, with looking back before them and working together after.
//! They are the house's own text, the same for everybody.

use serde::Deserialize;
use std::sync::LazyLock;
use words::Texts;

/// A question to ask each other.
#[derive(Debug, Clone, Deserialize)]
pub struct Card {
    pub id: String,
    pub ask: Texts,
    #[serde(skip)]
    pub part: &'static str,
}

#[derive(Debug, Deserialize)]
struct Part {
    part: String,
    cards: Vec<Card>,
}

pub const PARTS: [&str; 6] = ["back", "strengths", "encounters", "skill", "influence", "together"];

static CARDS: LazyLock<Vec<Card>> = LazyLock::new(|| {
    let parts: Vec<Part> = serde_json::from_str(include_str!("cards.json")).unwrap_or_default();
    let mut cards = vec![];
    for part in parts {
        let Some(name) = PARTS.into_iter().find(|known| *known == part.part) else { continue };
        cards.extend(part.cards.into_iter().map(|card| Card { part: name, ..card }));
    }
    cards
});

impl Card {
    /// All of them, or those of one part.
    pub fn of(part: &str) -> Vec<&'static Card> {
        CARDS.iter().filter(|card| part.is_empty() || card.part == part).collect()
    }

    pub fn find(id: &str) -> Option<&'static Card> {
        CARDS.iter().find(|card| card.id == id)
    }

    /// The message that names its part.
    pub fn part_key(part: &str) -> &'static str {
        match part {
            "back" => "questions-part-back",
            "strengths" => "questions-part-strengths",
            "encounters" => "questions-part-encounters",
            "skill" => "questions-part-skill",
            "influence" => "questions-part-influence",
            "together" => "questions-part-together",
            _ => "questions-part-all",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_card_asks_openly_in_three_languages_and_stands_once() {
        let all = Card::of("");
        assert_eq!(all.len(), 24);
        let mut ids: Vec<&str> = all.iter().map(|card| card.id.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), 24);
        for card in all {
            for lang in ["fi", "sv", "en"] {
                assert!(card.ask.0[lang].ends_with('?'), "{}: {lang}", card.id);
            }
        }
        assert!(PARTS.iter().all(|part| Card::of(part).len() == 4));
    }
}
