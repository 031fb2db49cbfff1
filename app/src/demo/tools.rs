//! The demonstration's library: three tools of its agents, one of which another agent has mended, and what users tell.

use super::content::{self, Staff};
use super::network::me;
use crate::serve::Failure;
use library::SHELF;
use library::tool_use::Telling;
use posts::{Keeping, Parts, Placing, Publishing, Writing, Written};
use serde::Deserialize;
use store::clock::new_id_at;
use store::{Id, Tx};
use web::App;
use words::Texts;

const TOOLS: &str = include_str!("../../../demo/tools.json");

#[derive(Deserialize)]
struct ToolTold {
    owner: Staff,
    versions: Vec<VersionTold>,
    uses: Vec<UseTold>,
}

/// What is not told again is as in the version before.
#[derive(Deserialize)]
struct VersionTold {
    by: Staff,
    at: String,
    reason: String,
    #[serde(default)]
    title: Texts,
    #[serde(default)]
    parts: Parts,
    #[serde(default)]
    body: Texts,
    #[serde(default)]
    plain: Texts,
}

#[derive(Deserialize)]
struct UseTold {
    by: Staff,
    at: String,
    people: i64,
    minutes: i64,
    words: String,
}

pub(super) async fn make(app: &App) -> Result<(), Failure> {
    let tools: Vec<ToolTold> = serde_json::from_str(TOOLS)?;
    for tool in &tools {
        tool.make(app).await?;
    }
    Ok(())
}

impl ToolTold {
    async fn make(&self, app: &App) -> Result<(), Failure> {
        let Some(first) = self.versions.first() else { return Ok(()) };
        let id = new_id_at(content::moment(&first.at));
        let placing = Placing::of(me(&self.owner, app).await?.id);
        let mut written = Written { original: "fi".into(), ..Written::default() };
        let mut tx = app.store.begin().await?;
        for version in &self.versions {
            version.keep(id, &mut written, &placing, app, &mut tx).await?;
        }
        for one in &self.uses {
            one.tell(id, app, &mut tx).await?;
        }
        Ok(tx.commit().await?)
    }
}

impl VersionTold {
    async fn keep(
        &self,
        id: Id,
        written: &mut Written,
        placing: &Placing,
        app: &App,
        tx: &mut Tx,
    ) -> Result<(), Failure> {
        let (by, now) = (me(&self.by, app).await?, content::moment(&self.at));
        for (told, kept) in
            [(&self.title, &mut written.title), (&self.body, &mut written.body), (&self.plain, &mut written.plain)]
        {
            if !told.is_empty() {
                *kept = told.clone();
            }
        }
        if !self.parts.0.is_empty() {
            written.parts = self.parts.clone();
        }
        written.reason = self.reason.clone();
        let (shelf, person_id, employer_id) = (SHELF.name, by.id, by.employer_id);
        let writing = Writing { id, shelf, subject: None, written, person_id, employer_id, now };
        let number = match writing.written.seen {
            0 => writing.create(placing, tx).await?.then_some(1),
            _ => match writing.keep(tx).await? {
                Keeping::Kept(number) => Some(number),
                Keeping::Newer => None,
            },
        };
        let number = number.ok_or("a tool of the demonstration was kept twice")?;
        let title = writing.written.title.clone();
        let publishing = Publishing { post: id, number, first: false, title, person_id, employer_id, now };
        posts::publish(Some(&SHELF), publishing, tx).await?;
        written.seen = number;
        Ok(())
    }
}

impl UseTold {
    async fn tell(&self, post_id: Id, app: &App, tx: &mut Tx) -> Result<(), Failure> {
        let (by, now) = (me(&self.by, app).await?, content::moment(&self.at));
        let telling = Telling {
            id: new_id_at(now),
            post_id,
            person_id: by.id,
            employer_id: by.employer_id,
            group_size: self.people,
            minutes: self.minutes,
            words: &self.words,
            now,
        };
        telling.keep(tx).await?;
        Ok(())
    }
}
