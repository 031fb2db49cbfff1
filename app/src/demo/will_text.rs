//! The text of the shared will in the demonstration: a draft that rests on the round that is over, put out for comments,
//! mended once with a reason, and commented on by paragraph.

use super::content::{self, Staff};
use super::network::me;
use crate::serve::Failure;
use ::will::text::{Beginning, Commenting, Paragraph, SHELF, Text};
use posts::{Keeping, Placing, Publishing, Writing, Written};
use serde::Deserialize;
use store::Id;
use store::clock::new_id_at;
use web::App;
use words::Texts;

const TEXT: &str = include_str!("../../../demo/will-text.json");

#[derive(Deserialize)]
struct Told {
    by: Staff,
    versions: Vec<VersionTold>,
    comments: Vec<CommentTold>,
}

#[derive(Deserialize)]
struct VersionTold {
    at: String,
    reason: String,
    title: Texts,
    body: Texts,
    #[serde(default)]
    plain: Texts,
}

#[derive(Deserialize)]
struct CommentTold {
    /// It was said before the version of that number.
    before: usize,
    paragraph: usize,
    by: Staff,
    at: String,
    /// Which of these it answers.
    #[serde(default)]
    answers: Option<usize>,
    body: String,
}

/// Resting on these rounds, whose results are told.
pub(super) async fn make(rounds: &[Id], app: &App) -> Result<(), Failure> {
    let told: Told = serde_json::from_str(TEXT)?;
    let by = me(&told.by, app).await?;
    let Some(first) = told.versions.first() else { return Ok(()) };
    let id = new_id_at(content::moment(&first.at));
    let mut said: Vec<Id> = vec![];
    for (at, version) in told.versions.iter().enumerate() {
        let (number, now) = (at as i64 + 1, content::moment(&version.at));
        let written = Written {
            title: version.title.clone(),
            body: version.body.clone(),
            plain: version.plain.clone(),
            original: "fi".into(),
            reason: version.reason.clone(),
            seen: at as i64,
            ..Written::default()
        };
        let mut tx = app.store.begin().await?;
        if number == 1 {
            let beginning = Beginning { id, rounds, written: &written, placing: Placing::of(by.id), by: &by, now };
            beginning.begin(&mut tx).await?;
        } else {
            let (person_id, employer_id) = (by.id, by.employer_id);
            let writing =
                Writing { id, shelf: SHELF.name, subject: None, written: &written, person_id, employer_id, now };
            if writing.keep(&mut tx).await? != Keeping::Kept(number) {
                return Err("the demonstration's text of the will could not be kept".into());
            }
        }
        let (title, person_id, employer_id) = (version.title.clone(), by.id, by.employer_id);
        let publishing = Publishing { post: id, number, first: false, title, person_id, employer_id, now };
        posts::publish(Some(&SHELF), publishing, &mut tx).await?;
        tx.commit().await?;
        for comment in told.comments.iter().filter(|comment| comment.before == at + 2) {
            said.push(comment.say(id, &said, app).await?);
        }
    }
    Ok(())
}

impl CommentTold {
    async fn say(&self, text: Id, said: &[Id], app: &App) -> Result<Id, Failure> {
        let (me, now) = (me(&self.by, app).await?, content::moment(&self.at));
        let text = Text::find(text, &me, app).await?.ok_or("the text of the will is not read by everybody")?;
        let paragraph = Paragraph::all_of(&text, app.store.read()).await?.into_iter().nth(self.paragraph);
        let paragraph = paragraph.ok_or("the text of the will has no such paragraph")?;
        let id = new_id_at(now);
        let answers = self.answers.and_then(|at| said.get(at).copied());
        let mut tx = app.store.begin().await?;
        let commenting = Commenting { id, paragraph: &paragraph, me: &me, body: &self.body, answers, now };
        commenting.arrive(&mut tx).await?;
        tx.commit().await?;
        Ok(id)
    }
}
