//! What was prepared, side by side: question by question, each writer's answer beside the other's.

use super::party::Party;
use super::preparation::Preparation;
use crate::talk::Talk;
use forms::{Answer, Answers, Body, Question, Section, Version, Way};
use people::Me;
use store::Moment;
use vaults::{Opened, Vault};
use web::{App, Frame, Result};
use words::Texts;

/// A section with its questions.
#[derive(Debug, Clone)]
pub struct Beside {
    pub name: String,
    pub questions: Vec<Asked>,
}

/// A question and what each has to say to it, in the same order everywhere.
#[derive(Debug, Clone)]
pub struct Asked {
    pub ask: String,
    pub said: Vec<Said>,
}

#[derive(Debug, Clone)]
pub struct Said {
    pub name: String,
    pub content: Content,
}

/// Nothing written can mean two things, and only its writer says which.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// As it is drawn.
    Written(String),
    /// They chose to talk about it.
    FaceToFace,
    LeftEmpty,
}

/// Where one of those who take part is with preparing.
#[derive(Debug, Clone)]
pub struct Prepared {
    pub name: String,
    pub shared_at: Option<Moment>,
    pub changed_at: Option<Moment>,
}

/// A form of one question.
pub(crate) fn alone(question: Question) -> Body {
    Body { sections: vec![Section { name: Texts::default(), questions: vec![question] }] }
}

/// Who has shared, in the order of those who take part.
pub(crate) fn prepared(shared: &[Preparation], parties: &[Party]) -> Vec<Prepared> {
    let of = |party: &Party| {
        let own = shared.iter().find(|one| one.person_id == party.id);
        Prepared {
            name: party.name.clone(),
            shared_at: own.and_then(|own| own.shared_at),
            changed_at: own.filter(|own| own.has_changed()).map(|own| own.saved_at),
        }
    };
    parties.iter().map(of).collect()
}

/// What has been shared, for whoever holds the keys.
pub(crate) async fn beside(
    talk: &Talk,
    shared: &[Preparation],
    parties: &[Party],
    frame: &Frame,
    me: &Me,
    app: &App,
) -> Result<Vec<Beside>> {
    let mut opened: Vec<(String, Opened, Answers)> = vec![];
    for one in shared {
        let Some(vault) = Vault::open(one.vault_id, me, app).await? else { continue };
        let name = parties.iter().find(|party| party.id == one.person_id).map_or(&one.name, |party| &party.name);
        let answers = one.read(&vault)?.as_sent();
        opened.push((name.clone(), vault, answers));
    }
    if opened.is_empty() {
        return Ok(vec![]);
    }
    let body = Version::find(talk.form_version_id, app.store.read()).await?.body.0;
    let mut all = vec![];
    for section in body.sections {
        let mut questions = vec![];
        for question in section.questions {
            let mut said = vec![];
            for (name, vault, answers) in &opened {
                let content = read(&question, answers.of(&question), vault, frame, app).await?;
                said.push(Said { name: name.clone(), content });
            }
            if said.iter().any(|one| one.content != Content::LeftEmpty) {
                questions.push(Asked { ask: question.ask.read(frame.words.lang).to_owned(), said });
            }
        }
        if questions.is_empty() {
            continue; // nobody has answered anything in it
        }
        all.push(Beside { name: section.name.read(frame.words.lang).to_owned(), questions });
    }
    Ok(all)
}

async fn read(question: &Question, answer: Answer, vault: &Opened, frame: &Frame, app: &App) -> Result<Content> {
    let is_said = !answer.text.is_empty()
        || !answer.choices.is_empty()
        || !answer.link.is_empty()
        || !answer.beside.is_empty()
        || !answer.with.is_empty()
        || answer.medium.is_some();
    match answer.way() {
        Some(Way::FaceToFace) if answer.beside.is_empty() => return Ok(Content::FaceToFace),
        _ if !is_said => return Ok(Content::LeftEmpty),
        _ => {}
    }
    let mut one = alone(question.clone());
    one.sections[0].questions[0].ask = Texts::default(); // it stands above both answers already
    let answers = Answers([(question.key.clone(), answer)].into());
    let drawn = forms::read_back_sealed(&one, &answers, frame.words, vault, &app.store).await?;
    Ok(Content::Written(drawn.to_string()))
}
