//! The accessibility statement's facts, from one data file in three languages: what falls short, by which criterion, why
//! and until when; what has been tried and what has not; who supervises. No network's own name or contact stands in it.

use serde::Deserialize;
use std::sync::LazyLock;
use store::Day;
use words::Texts;

static FILE: LazyLock<Statement> = LazyLock::new(|| {
    let text = include_str!("../statement.toml");
    toml::from_str(text).unwrap_or_else(|error| panic!("statement.toml: {error}"))
});

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    pub prepared_on: Day,
    pub updated_on: Day,
    pub conformance: Conformance,
    /// Where the act is read.
    pub act: Texts,
    pub supervision: Supervision,
    pub tried: Vec<Texts>,
    pub untried: Vec<Texts>,
    pub shortcoming: Vec<Shortcoming>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Conformance {
    Wholly,
    Partly,
    Not,
}

/// The authority to whom anybody may turn.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Supervision {
    pub name: Texts,
    pub site: String,
    pub email: String,
    pub phone: String,
}

/// What is not accessible yet.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shortcoming {
    #[serde(rename = "where")]
    pub place: Texts,
    pub what: Texts,
    /// Numbers of WCAG's criteria.
    pub criteria: Vec<String>,
    pub reason: Texts,
    /// What one can do until it is mended.
    pub meanwhile: Texts,
    pub mended_by: Day,
}

impl Statement {
    pub fn current() -> &'static Statement {
        &FILE
    }
}

impl Conformance {
    pub fn key(self) -> &'static str {
        match self {
            Conformance::Wholly => "accessibility-wholly",
            Conformance::Partly => "accessibility-partly",
            Conformance::Not => "accessibility-not",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use words::Lang;

    /// WCAG 2.1, levels A and AA.
    const CRITERIA: [&str; 50] = [
        "1.1.1", "1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5", "1.3.1", "1.3.2", "1.3.3", "1.3.4", "1.3.5", "1.4.1",
        "1.4.2", "1.4.3", "1.4.4", "1.4.5", "1.4.10", "1.4.11", "1.4.12", "1.4.13", "2.1.1", "2.1.2", "2.1.4", "2.2.1",
        "2.2.2", "2.3.1", "2.4.1", "2.4.2", "2.4.3", "2.4.4", "2.4.5", "2.4.6", "2.4.7", "2.5.1", "2.5.2", "2.5.3",
        "2.5.4", "3.1.1", "3.1.2", "3.2.1", "3.2.2", "3.2.3", "3.2.4", "3.3.1", "3.3.2", "3.3.3", "3.3.4", "4.1.1",
        "4.1.2", "4.1.3",
    ];

    fn texts(statement: &Statement) -> Vec<&Texts> {
        let mut all = vec![&statement.act, &statement.supervision.name];
        all.extend(statement.tried.iter().chain(&statement.untried));
        for one in &statement.shortcoming {
            all.extend([&one.place, &one.what, &one.reason, &one.meanwhile]);
        }
        all
    }

    #[test]
    fn the_statement_says_everything_in_three_languages() {
        for texts in texts(Statement::current()) {
            for lang in Lang::ALL {
                assert!(texts.exactly(lang).len() >= 8, "{texts:?} has too little in {}", lang.code());
            }
            assert_eq!(texts.0.len(), Lang::ALL.len(), "{texts:?}");
            assert!(
                !texts.exactly(Lang::Sv).is_empty() && texts.exactly(Lang::Fi) != texts.exactly(Lang::Sv),
                "{texts:?}"
            );
        }
    }

    #[test]
    fn every_shortcoming_has_its_criteria_a_reason_and_a_sensible_date() {
        let statement = Statement::current();
        assert!(statement.prepared_on <= statement.updated_on);
        let falls_short = !statement.shortcoming.is_empty();
        assert_eq!(
            falls_short,
            statement.conformance != Conformance::Wholly,
            "what falls short does not conform wholly"
        );
        for one in &statement.shortcoming {
            assert!(!one.criteria.is_empty(), "{one:?}");
            for criterion in &one.criteria {
                assert!(CRITERIA.contains(&criterion.as_str()), "{criterion} is no criterion of A or AA");
            }
            let (from, until) = (statement.updated_on.date(), one.mended_by.date());
            let days = from.until(until).expect("days").get_days();
            assert!((1..=550).contains(&days), "{} is not within a year and a half: {days}", one.mended_by);
            assert_eq!(until.to_string(), one.mended_by.as_str(), "a day of the calendar");
        }
    }

    #[test]
    fn the_statement_names_the_authority_of_today_and_no_network() {
        let statement = Statement::current();
        assert!(Lang::ALL.iter().all(|lang| statement.supervision.name.exactly(lang).contains("Traficom")));
        assert!(statement.supervision.site.starts_with("https://") && statement.supervision.email.contains('@'));
        let text = include_str!("../statement.toml").to_lowercase();
        for name in ["hyvinvointialue", "järviseu", "aluehallintovirasto", ".example"] {
            assert!(!text.contains(name), "{name} stands in the file");
        }
    }
}
