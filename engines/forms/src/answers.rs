//! What somebody answered, how it is read from a sent form, and what is still wrong with it.

use crate::body::LONGEST;
use crate::{Body, Kind, Question, Way};
use media::Form;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use store::{Day, Id};
use web::{Errors, Sent};
use words::Words;

/// Answers by question.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(pub BTreeMap<String, Answer>);

/// One answer. Every kind of question uses the fields it needs; what was typed is kept even if it can't be right.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Answer {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub way: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub medium: Option<Id>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub link: String,
    /// Done face to face: with whom.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub with: String,
    /// What the picture shows; what is said in the recording.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub described: String,
    /// A few words beside a picture, a file, a link or a talk.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub beside: String,
}

impl Answer {
    pub fn way(&self) -> Option<Way> {
        Way::from_word(&self.way)
    }

    /// Only what belongs to the chosen way: what was begun in another stays unsent.
    fn as_sent(&self) -> Answer {
        let Some(way) = self.way() else { return self.clone() };
        let mut sent = Answer { way: self.way.clone(), choices: self.choices.clone(), ..Answer::default() };
        match way {
            Way::Text => sent.text = self.text.clone(),
            Way::Link => sent.link = self.link.clone(),
            Way::FaceToFace => sent.with = self.with.clone(),
            Way::Speech | Way::Picture | Way::File => {
                sent.medium = self.medium;
                sent.described = self.described.clone();
            }
        }
        if way != Way::Text {
            sent.beside = self.beside.clone();
        }
        sent
    }

    fn is_empty(&self) -> bool {
        let plain = self.text.is_empty() && self.choices.is_empty() && self.link.is_empty() && self.with.is_empty();
        plain && self.medium.is_none()
    }
}

impl Answers {
    pub fn of(&self, question: &Question) -> Answer {
        self.0.get(&question.key).cloned().unwrap_or_default()
    }

    /// What leaves when it is sent: nothing that was begun in another way.
    pub fn as_sent(&self) -> Answers {
        Answers(self.0.iter().map(|(key, answer)| (key.clone(), answer.as_sent())).collect())
    }

    /// The media these answers hold.
    pub fn media(&self) -> impl Iterator<Item = Id> {
        self.0.values().filter_map(|answer| answer.medium)
    }

    /// How the first question that may be answered in any way was answered.
    pub fn way(&self, body: &Body) -> Way {
        let answered = body.questions().filter(|question| !question.ways().is_empty());
        answered.filter_map(|question| self.of(question).way()).next().unwrap_or(Way::Text)
    }

    pub fn is_empty(&self) -> bool {
        self.0.values().all(Answer::is_empty)
    }

    /// Reads a sent form. A file that came with it takes the place of what the draft held.
    pub fn read(body: &Body, form: &Form) -> Answers {
        let read = |question: &Question| (question.key.clone(), Answer::read(question, form));
        Answers(body.questions().map(read).filter(|(_, answer)| !answer.is_empty() || !answer.way.is_empty()).collect())
    }

    /// What is wrong, by field. Nobody is made to describe a recording: that is asked kindly, not demanded.
    pub fn errors(&self, body: &Body, words: Words) -> Errors {
        let mut errors = Errors::default();
        for question in body.questions() {
            self.of(question).check(question, words, &mut errors);
        }
        errors
    }
}

impl Answer {
    fn read(question: &Question, form: &Form) -> Answer {
        let (sent, key) = (&form.sent, question.key.as_str());
        let text = |part: &str| shortened(sent.text(&format!("{key}-{part}")));
        let mut answer = Answer { text: text("text"), link: text("link"), with: text("with"), ..Answer::default() };
        answer.choices = sent.all(key).map(str::to_owned).take(50).collect();
        answer.way = chosen_way(question, sent);
        answer.medium = sent.text(&format!("{key}-medium-{}", answer.way)).parse().ok();
        let field = format!("{key}-file-{}", answer.way);
        answer.medium = form.medium(&field).map(|medium| medium.id).or(answer.medium);
        if sent.text("remove") == key {
            answer.medium = None;
        }
        answer.described = text(&format!("described-{}", answer.way));
        answer.beside = text(&format!("beside-{}", answer.way));
        answer
    }

    fn check(&self, question: &Question, words: Words, errors: &mut Errors) {
        let key = &question.key;
        let missing = question.required && self.is_empty();
        match &question.kind {
            Kind::Way { .. } => self.check_way(question, words, errors),
            Kind::Text { .. } => {
                errors.when(question.required && self.text.is_empty(), &format!("{key}-text"), words.t("forms-missing"))
            }
            Kind::Choice { options, many } => {
                let known = self.choices.iter().all(|choice| options.iter().any(|option| option.key == *choice));
                errors.when(missing, key, words.t("forms-missing-choice"));
                errors.when(!known || (!many && self.choices.len() > 1), key, words.t("forms-wrong-choice"));
            }
            Kind::Scale { from, to, no_opinion, .. } => {
                let step = self.choices.first().map(|choice| choice.parse::<i64>().ok());
                let fits = match step {
                    None => true,
                    Some(Some(step)) => (*from..=*to).contains(&step),
                    Some(None) => *no_opinion && self.choices.first().is_some_and(|choice| choice == "no-opinion"),
                };
                errors.when(missing, key, words.t("forms-missing-choice"));
                errors.when(!fits, key, words.t("forms-wrong-choice"));
            }
            Kind::Number { least, most } => self.check_number(question, *least, *most, words, errors),
            Kind::Date => {
                let field = format!("{key}-text");
                errors.when(missing, &field, words.t("forms-missing-date"));
                errors.when(
                    !self.text.is_empty() && Day::parse(&self.text).is_none(),
                    &field,
                    words.t("forms-wrong-date"),
                );
            }
            Kind::Media => errors.when(missing, &format!("{key}-file-"), words.t("forms-missing-file")),
            Kind::FaceToFace => errors.when(missing, &format!("{key}-with"), words.t("forms-missing-with")),
        }
    }

    fn check_number(
        &self,
        question: &Question,
        least: Option<f64>,
        most: Option<f64>,
        words: Words,
        errors: &mut Errors,
    ) {
        let field = format!("{}-text", question.key);
        errors.when(question.required && self.text.is_empty(), &field, words.t("forms-missing-number"));
        if self.text.is_empty() {
            return;
        }
        let number = self.text.replace(',', ".").parse::<f64>().ok().filter(|number| number.is_finite());
        let fits = number
            .is_some_and(|number| least.is_none_or(|least| number >= least) && most.is_none_or(|most| number <= most));
        match (least, most) {
            (Some(least), Some(most)) if !fits => {
                errors.add(
                    field,
                    words.t2("forms-wrong-number-between", "least", least.to_string(), "most", most.to_string()),
                );
            }
            _ => errors.when(!fits, &field, words.t("forms-wrong-number")),
        }
    }

    fn check_way(&self, question: &Question, words: Words, errors: &mut Errors) {
        let key = &question.key;
        let Some(way) = self.way().filter(|way| question.ways().contains(way)) else {
            return errors.when(question.required || !self.way.is_empty(), key, words.t("forms-missing-way"));
        };
        let (field, sentence) = match way {
            Way::Text => (self.text.is_empty(), "text").field(key, "forms-missing-text"),
            Way::Speech => (self.medium.is_none(), "file-speech").field(key, "forms-missing-speech"),
            Way::Picture => (self.medium.is_none(), "file-picture").field(key, "forms-missing-picture"),
            Way::File => (self.medium.is_none(), "file-file").field(key, "forms-missing-file"),
            Way::FaceToFace => (self.with.is_empty(), "with").field(key, "forms-missing-with"),
            Way::Link => (!is_web_address(&self.link), "link").field(key, "forms-missing-link"),
        };
        if !field.is_empty() {
            errors.add(field, words.t(sentence));
        }
    }
}

/// A field's name when something is wrong with it.
trait Wrong {
    fn field(self, key: &str, sentence: &'static str) -> (String, &'static str);
}

impl Wrong for (bool, &str) {
    fn field(self, key: &str, sentence: &'static str) -> (String, &'static str) {
        if self.0 { (format!("{key}-{}", self.1), sentence) } else { (String::new(), sentence) }
    }
}

/// The way chosen; without a choice, the one in which something was given.
fn chosen_way(question: &Question, sent: &Sent) -> String {
    let chosen = sent.text(&format!("{}-way", question.key));
    if !chosen.is_empty() || question.ways().is_empty() {
        return chosen.to_owned();
    }
    let written = sent.some(&format!("{}-text", question.key)).map(|_| Way::Text.word().to_owned());
    written.unwrap_or_default()
}

/// Links lead to the web only: no scripts, no files.
pub(crate) fn is_web_address(text: &str) -> bool {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    host.is_some_and(|rest| {
        rest.split('/').next().is_some_and(|host| host.contains('.')) && !text.contains(char::is_whitespace)
    })
}

fn shortened(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}
