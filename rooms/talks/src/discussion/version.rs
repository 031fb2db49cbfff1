//! A version of the summary as it is read: what it says, why it was changed, who has acknowledged it and where somebody sees it
//! otherwise.

use super::party::Party;
use crate::summary::{Acknowledgement, Body, Summary};
use crate::talk::Talk;
use people::byline;
use store::{Id, Moment};
use vaults::Opened;
use web::{App, Frame, Result};

#[derive(Debug, Clone)]
pub struct Version {
    pub id: Id,
    pub number: i64,
    pub body: Body,
    pub reason: String,
    pub made_by: String,
    pub made_at: Moment,
    pub acknowledged: Vec<Acknowledged>,
    /// Those who have not acknowledged it yet.
    pub waiting: Vec<Party>,
}

#[derive(Debug, Clone)]
pub struct Acknowledged {
    pub name: String,
    pub at: Moment,
    /// Where they see it otherwise; empty: they do not.
    pub remark: String,
}

/// All of them, the newest first.
pub(crate) async fn of(
    talk: &Talk,
    opened: &Opened,
    parties: &[Party],
    frame: &Frame,
    app: &App,
) -> Result<Vec<Version>> {
    let mut versions = vec![];
    for summary in Summary::versions(talk.id, app.store.read()).await? {
        versions.push(read(summary, opened, parties, frame, app).await?);
    }
    Ok(versions)
}

async fn read(summary: Summary, opened: &Opened, parties: &[Party], frame: &Frame, app: &App) -> Result<Version> {
    let of_all = Acknowledgement::of(summary.id, app.store.read()).await?;
    let people = of_all.iter().map(|one| one.person_id).chain([summary.made_by]);
    let names = byline::of_many(people, frame.words.lang, app).await?;
    let name = |id: Id| names.get(&id).cloned().unwrap_or_default();
    let waiting = parties.iter().filter(|party| of_all.iter().all(|one| one.person_id != party.id)).cloned().collect();
    let mut acknowledged = vec![];
    for one in &of_all {
        let remark = one.read(opened)?;
        acknowledged.push(Acknowledged { name: name(one.person_id), at: one.acknowledged_at, remark });
    }
    Ok(Version {
        id: summary.id,
        number: summary.number,
        body: summary.read(opened)?,
        reason: summary.why(opened)?,
        made_by: name(summary.made_by),
        made_at: summary.made_at,
        acknowledged,
        waiting,
    })
}

/// The newest one waits for this person.
pub(crate) fn awaits(versions: &[Version], person_id: Id) -> bool {
    versions.first().is_some_and(|newest| newest.waiting.iter().any(|party| party.id == person_id))
}
