//! What a discussion does not ask: pay, health and membership of a union. Whoever writes a question that sounds like it is
//! told so before it is kept.

use words::Texts;

/// What a question seems to ask for; each is a message `arranging-warns-…`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Matter {
    Pay,
    Health,
    Union,
}

/// Beginnings of words, folded. "Sairaala" and "healthcare" are words of the trade and stay out.
const STEMS: [(Matter, &[&str]); 3] = [
    (
        Matter::Pay,
        &[
            "palkk",
            "palka",
            "lisäpalk",
            "bonu",
            "tulospalk",
            "ansio",
            "lön",
            "ersättning",
            "salar",
            "wage",
            "payroll",
            "remunerat",
        ],
    ),
    (
        Matter::Health,
        &[
            "terveydentila",
            "terveystie",
            "terveyttä",
            "terveyde",
            "terveytesi",
            "sairau",
            "sairast",
            "sairasl",
            "diagno",
            "lääkity",
            "raska",
            "sjukdom",
            "sjukfrånvaro",
            "sjukskriv",
            "sjukledig",
            "hälsotillstånd",
            "hälsan",
            "medicinering",
            "gravid",
            "illness",
            "sickness",
            "medication",
            "pregnan",
        ],
    ),
    (
        Matter::Union,
        &[
            "ammattiliit",
            "ammattiyhdis",
            "ammattijärjest",
            "järjestöjäsen",
            "liiton",
            "fackförening",
            "fackförbund",
            "fackmedlem",
            "facklig",
            "union",
        ],
    ),
];
/// Whole words besides.
const WORDS: [(Matter, &[&str]); 3] = [
    (Matter::Pay, &["pay", "paid", "raise"]),
    (Matter::Health, &["health", "hälsa", "terveys", "sick"]),
    (Matter::Union, &["facket", "liitto"]),
];
/// Beginnings that sound like one and are none: the trade's own names.
const TRADE: [&str; 3] = ["terveydenhuo", "terveydenhoi", "ansiokk"];

impl Matter {
    pub fn key(self) -> &'static str {
        match self {
            Matter::Pay => "arranging-warns-pay",
            Matter::Health => "arranging-warns-health",
            Matter::Union => "arranging-warns-union",
        }
    }

    /// The first matter that a text in any of its languages seems to ask for.
    pub fn of(text: &Texts) -> Option<Matter> {
        text.0.values().find_map(|text| Matter::in_words(text))
    }

    fn in_words(text: &str) -> Option<Matter> {
        let text = text.to_lowercase();
        let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        words.filter(|word| !TRADE.iter().any(|stem| word.starts_with(stem))).find_map(|word| {
            let begins = STEMS.iter().find(|(_, stems)| stems.iter().any(|stem| word.starts_with(stem)));
            let whole = || WORDS.iter().find(|(_, words)| words.contains(&word)).map(|(matter, _)| *matter);
            begins.map(|(matter, _)| *matter).or_else(whole)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use words::Lang;

    #[test]
    fn a_question_of_pay_health_or_a_union_is_noticed_and_the_trades_words_are_not() {
        let of = |text: &str| Matter::of(&Texts::one(Lang::Fi, text));
        for text in ["Oletko tyytyväinen palkkaasi?", "Är du nöjd med din lön?", "Are you paid enough?"] {
            assert_eq!(of(text), Some(Matter::Pay), "{text}");
        }
        for text in ["Onko sinulla sairauksia?", "Hur är din hälsa?", "How is your health?"] {
            assert_eq!(of(text), Some(Matter::Health), "{text}");
        }
        for text in ["Kuulutko ammattiliittoon?", "Är du fackligt aktiv?", "Are you a union member?"] {
            assert_eq!(of(text), Some(Matter::Union), "{text}");
        }
        for text in [
            "Miten sairaalan muutos näkyy?",
            "Sairaanhoitajan työ terveydenhuollossa",
            "Sjukhuset och sjukskötarna",
            "What do you want to learn in healthcare?",
            "Missä olet parhaimmillasi?",
        ] {
            assert_eq!(of(text), None, "{text}");
        }
    }

    #[test]
    fn the_ready_questions_ask_none_of_it() {
        for kind in crate::talk::Kind::ALL {
            for question in super::super::Ready::of(*kind).body().questions() {
                assert_eq!(Matter::of(&question.ask), None, "{:?}", question.ask);
            }
        }
    }
}
