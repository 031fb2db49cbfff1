//! The demonstration's messages to units: one for everybody that is public, one behind signing in, and one for home care
//! alone, of this morning.

use super::content::{self, Staff};
use super::network::me;
use crate::serve::Failure;
use messages::message::{Message, SHELF, Settled};
use notices::audience::Audience;
use people::Unit;
use posts::{Parts, Placing, Publishing, Writing, Written};
use serde::Deserialize;
use store::clock::new_id_at;
use themes::Theme;
use web::App;
use words::Texts;

const MESSAGES: &str = include_str!("../../../demo/messages.json");

#[derive(Deserialize)]
struct MessageTold {
    owner: Staff,
    by: Staff,
    at: String,
    is_public: bool,
    /// Where questions about it go, by its number.
    theme: i64,
    /// By their names; none: everybody.
    units: Vec<String>,
    title: Texts,
    parts: Parts,
    body: Texts,
    #[serde(default)]
    plain: Texts,
}

pub(super) async fn make(app: &App) -> Result<(), Failure> {
    let messages: Vec<MessageTold> = serde_json::from_str(MESSAGES)?;
    let units = Unit::all(app.store.read()).await?;
    for message in &messages {
        message.make(&units, app).await?;
    }
    Ok(())
}

impl MessageTold {
    async fn make(&self, units: &[Unit], app: &App) -> Result<(), Failure> {
        let (by, now) = (me(&self.by, app).await?, content::moment(&self.at));
        let id = new_id_at(now);
        let written = Written {
            title: self.title.clone(),
            body: self.body.clone(),
            plain: self.plain.clone(),
            parts: self.parts.clone(),
            original: "fi".into(),
            ..Written::default()
        };
        let chosen = units.iter().filter(|unit| self.units.contains(&unit.name)).map(|unit| unit.id).collect();
        let owner_id = me(&self.owner, app).await?.id;
        let placing = Placing { audience: Audience(chosen), ..Placing::of(owner_id) };
        let (shelf, person_id, employer_id) = (SHELF.name, by.id, by.employer_id);
        let writing = Writing { id, shelf, subject: None, written: &written, person_id, employer_id, now };
        let (title, number, first) = (self.title.clone(), 1, false);
        let publishing = Publishing { post: id, number, first, title, person_id, employer_id, now };
        let mut tx = app.store.begin().await?;
        writing.create(&placing, &mut tx).await?;
        posts::publish(Some(&SHELF), publishing, &mut tx).await?;
        tx.commit().await?;

        let themes = Theme::all(app.store.read()).await?;
        let theme_id = themes.iter().find(|theme| theme.number == self.theme).map(|theme| theme.id);
        let message = Message::find(id, &by, app).await?.ok_or("a message of the demonstration is not there")?;
        let mut tx = app.store.begin().await?;
        message.settle(&Settled { theme_id, is_public: self.is_public, person_id, now }, &mut tx).await?;
        Ok(tx.commit().await?)
    }
}
