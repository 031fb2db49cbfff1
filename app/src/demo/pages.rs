//! The pages of the demonstration's change: one that was changed and whose Swedish is older, one whose review has passed,
//! one for home care alone, and a draft.

use super::content::{self, Staff};
use super::network::me;
use crate::serve::Failure;
use notices::audience::Audience;
use people::Unit;
use posts::{Keeping, Placing, Writing, Written};
use serde::Deserialize;
use store::clock::new_id_at;
use store::{Day, Id, Tx};
use web::App;
use words::Texts;

const PAGES: &str = include_str!("../../../demo/pages.json");

#[derive(Deserialize)]
struct PageTold {
    owner: Staff,
    #[serde(default)]
    review_on: Option<String>,
    #[serde(default)]
    visible_from: Option<String>,
    #[serde(default)]
    visible_until: Option<String>,
    /// By their names; none: everybody.
    #[serde(default)]
    units: Vec<String>,
    #[serde(default)]
    draft: bool,
    versions: Vec<VersionTold>,
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
    body: Texts,
    #[serde(default)]
    plain: Texts,
    #[serde(default)]
    confirmed: Vec<String>,
}

pub(super) async fn make(app: &App) -> Result<(), Failure> {
    let pages: Vec<PageTold> = serde_json::from_str(PAGES)?;
    let units = Unit::all(app.store.read()).await?;
    for page in &pages {
        page.make(&units, app).await?;
    }
    Ok(())
}

impl PageTold {
    async fn make(&self, units: &[Unit], app: &App) -> Result<(), Failure> {
        let day = |text: &Option<String>| text.as_deref().and_then(Day::parse);
        let chosen = units.iter().filter(|unit| self.units.contains(&unit.name)).map(|unit| unit.id).collect();
        let placing = Placing {
            owner_id: me(&self.owner, app).await?.id,
            review_on: day(&self.review_on),
            visible_from: day(&self.visible_from),
            visible_until: day(&self.visible_until),
            audience: Audience(chosen),
        };
        let Some(first) = self.versions.first() else { return Ok(()) };
        let id = new_id_at(content::moment(&first.at));
        let mut written = Written { original: "fi".into(), ..Written::default() };
        let mut tx = app.store.begin().await?;
        for version in &self.versions {
            version.keep(id, &mut written, &placing, app, &mut tx).await?;
            if !self.draft {
                let publishing = posts::Publishing {
                    post: id,
                    number: written.seen,
                    first: false,
                    title: written.title.clone(),
                    person_id: placing.owner_id,
                    employer_id: me(&self.owner, app).await?.employer_id,
                    now: content::moment(&version.at),
                };
                posts::publish(Some(&change::SHELF), publishing, &mut tx).await?;
            }
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
        for (texts, told) in
            [(&mut written.title, &self.title), (&mut written.body, &self.body), (&mut written.plain, &self.plain)]
        {
            texts.0.extend(told.0.clone());
        }
        written.reason.clone_from(&self.reason);
        written.confirmed.clone_from(&self.confirmed);
        let writing = Writing {
            id,
            shelf: change::SHELF.name,
            subject: None,
            written,
            person_id: by.id,
            employer_id: by.employer_id,
            now,
        };
        let number = match written.seen {
            0 => writing.create(placing, tx).await?.then_some(1),
            _ => match writing.keep(tx).await? {
                Keeping::Kept(number) => Some(number),
                Keeping::Newer => None,
            },
        };
        written.seen = number.ok_or("a page of the demonstration could not be kept")?;
        Ok(())
    }
}
