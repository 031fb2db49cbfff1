//! What people have said of Tahto before the demonstration's now, and one answer.

use super::content::{self, Staff};
use super::network::me;
use crate::serve::Failure;
use ::feedback::feedback::{Sending, Topic};
use ::feedback::receipt::Receipt;
use people::Me;
use serde::Deserialize;
use web::App;

const FEEDBACK: &str = include_str!("../../../demo/feedback.json");

#[derive(Deserialize)]
struct Sent {
    /// None: somebody without an account.
    by: Option<Staff>,
    topic: String,
    page: String,
    at: String,
    text: String,
    answer: Option<Answer>,
}

#[derive(Deserialize)]
struct Answer {
    by: Staff,
    at: String,
    text: String,
}

pub(super) async fn make(app: &App) -> Result<(), Failure> {
    let all: Vec<Sent> = serde_json::from_str(FEEDBACK)?;
    for sent in &all {
        let sender = match &sent.by {
            Some(staff) => Some(me(staff, app).await?),
            None => None,
        };
        keep(sent, sender.as_ref(), app).await?;
    }
    Ok(())
}

async fn keep(sent: &Sent, sender: Option<&Me>, app: &App) -> Result<(), Failure> {
    let topic = *Topic::ALL.iter().find(|topic| topic.word() == sent.topic).ok_or("an unknown topic")?;
    let sending = Sending { topic, page: &sent.page, words: &sent.text, language: "fi", sender, email: None };
    let receipt = Receipt::of("", topic.word(), &sent.text);
    let answerer = match &sent.answer {
        Some(answer) => Some((me(&answer.by, app).await?, answer)),
        None => None,
    };
    let mut tx = app.store.begin().await?;
    let kept = sending.arrive(&receipt, content::moment(&sent.at), app, &mut tx).await?.ok_or("sent already")?;
    if let Some((by, answer)) = answerer {
        kept.answered(&answer.text, by.id, content::moment(&answer.at), app, &mut tx).await?;
    }
    Ok(tx.commit().await?)
}
