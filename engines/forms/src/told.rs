//! Answers as plain lines of words, for where nothing can be drawn: what was asked, what was answered.

use crate::{Answer, Answers, Kind, Question, Response, Version};
use store::{Id, Result, Store};
use words::Words;

/// What somebody answered, question by question. Names no pictures and recordings: those stand beside.
pub async fn told(response_id: Id, words: Words, store: &Store) -> Result<Vec<(String, String)>> {
    let response = Response::find(response_id, store.read()).await?;
    let version = Version::find(response.form_version_id, store.read()).await?;
    Ok(lines(version.body.0.questions(), &response.answers.0, words))
}

fn lines<'q>(questions: impl Iterator<Item = &'q Question>, answers: &Answers, words: Words) -> Vec<(String, String)> {
    let told = questions.filter_map(|question| {
        let answer = in_words(question, answers.0.get(question.key.as_str())?, words);
        (!answer.is_empty()).then(|| (question.ask.read(words.lang).to_owned(), answer))
    });
    told.collect()
}

/// Everything that was typed or chosen, also what was begun in a way that was not chosen in the end.
fn in_words(question: &Question, answer: &Answer, words: Words) -> String {
    let way = answer.way().map_or("", |way| words.t(way.done_key())).to_owned();
    let with = match answer.with.is_empty() {
        true => String::new(),
        false => words.t1("way-done-with", "who", &answer.with),
    };
    let chosen = answer.choices.iter().map(|key| chosen(question, key, words));
    let typed = [&answer.text, &with, &answer.link, &answer.described, &answer.beside].map(Clone::clone);
    let all: Vec<String> = [way].into_iter().chain(chosen).chain(typed).filter(|text| !text.is_empty()).collect();
    all.join(" · ")
}

fn chosen(question: &Question, key: &str, words: Words) -> String {
    match &question.kind {
        Kind::Choice { options, .. } => {
            let option = options.iter().find(|option| option.key == key);
            option.map_or(key, |option| option.name.read(words.lang)).to_owned()
        }
        _ if key == "no-opinion" => words.t("forms-no-opinion").to_owned(),
        _ => key.to_owned(),
    }
}
