//! Further questions of a form, as a coordinator writes them: without script, one more row at a time.

use crate::{Body, Choice, Kind, Question};
use serde::{Deserialize, Serialize};
use web::{Errors, Sent};
use words::{Lang, Texts, Words};

/// A row of the editor: a question in one language.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct MoreQuestion {
    pub key: String,
    pub ask: String,
    /// One of `KINDS`.
    pub kind: String,
    /// For choices: one a line.
    pub options: String,
    pub required: bool,
}

/// The kinds the editor offers, each with the message `forms-kind-…`.
pub const KINDS: [&str; 8] = ["text", "long", "choice", "choices", "scale", "number", "date", "media"];
/// More would not be answered in three minutes.
const MOST: usize = 10;

impl MoreQuestion {
    /// The rows as they were sent; empty ones fall away.
    pub fn read(sent: &Sent) -> Vec<MoreQuestion> {
        let row = |n: usize| MoreQuestion {
            key: sent.text(&format!("question-{n}-key")).to_owned(),
            ask: sent.text(&format!("question-{n}-ask")).to_owned(),
            kind: sent.text(&format!("question-{n}-kind")).to_owned(),
            options: sent.text(&format!("question-{n}-options")).to_owned(),
            required: sent.has(&format!("question-{n}-required")),
        };
        (0..MOST).map(row).filter(|row| !row.ask.is_empty()).collect()
    }

    /// The rows of a form that is there already.
    pub fn of(body: &Body, lang: Lang) -> Vec<MoreQuestion> {
        let more = body.questions().filter(|question| question.key != "answer");
        more.map(|question| MoreQuestion::from(question, lang)).collect()
    }

    fn from(question: &Question, lang: Lang) -> MoreQuestion {
        let lines =
            |options: &[Choice]| options.iter().map(|option| option.name.read(lang)).collect::<Vec<_>>().join("\n");
        let (kind, options) = match &question.kind {
            Kind::Text { long: true } => ("long", String::new()),
            Kind::Choice { many: false, options } => ("choice", lines(options)),
            Kind::Choice { many: true, options } => ("choices", lines(options)),
            Kind::Scale { .. } => ("scale", String::new()),
            Kind::Number { .. } => ("number", String::new()),
            Kind::Date => ("date", String::new()),
            Kind::Media => ("media", String::new()),
            _ => ("text", String::new()),
        };
        let ask = question.ask.read(lang).to_owned();
        MoreQuestion { key: question.key.clone(), ask, kind: kind.to_owned(), options, required: question.required }
    }

    fn question(&self, place: usize, lang: Lang, words: Words) -> Question {
        let options = || self.options.lines().map(str::trim).filter(|line| !line.is_empty());
        let choice = |(n, name): (usize, &str)| Choice { key: format!("o{}", n + 1), name: Texts::one(lang, name) };
        let kind = match self.kind.as_str() {
            "long" => Kind::Text { long: true },
            "choice" | "choices" => {
                Kind::Choice { options: options().enumerate().map(choice).collect(), many: self.kind == "choices" }
            }
            "scale" => {
                let ends = ["forms-scale-low", "forms-scale-high"].map(|key| Texts::one(lang, words.t(key)));
                let [low, high] = ends;
                Kind::Scale { from: 1, to: 5, low, high, no_opinion: true }
            }
            "number" => Kind::Number { least: None, most: None },
            "date" => Kind::Date,
            "media" => Kind::Media,
            _ => Kind::Text { long: false },
        };
        let key = if self.key.is_empty() { format!("more{}", place + 1) } else { self.key.clone() };
        Question { key, ask: Texts::one(lang, &self.ask), hint: Texts::default(), required: self.required, kind }
    }
}

/// The rows as questions, and what is wrong with them. Keys never repeat.
pub fn more_questions(rows: &[MoreQuestion], lang: Lang, words: Words, errors: &mut Errors) -> Vec<Question> {
    let mut questions: Vec<Question> = vec![];
    for (place, row) in rows.iter().enumerate() {
        let mut question = row.question(place, lang, words);
        if let Kind::Choice { options, .. } = &question.kind {
            errors.when(options.len() < 2, &format!("question-{place}-options"), words.t("forms-options-missing"));
        }
        while question.key == "answer" || questions.iter().any(|other| other.key == question.key) {
            question.key += "x";
        }
        questions.push(question);
    }
    questions
}
