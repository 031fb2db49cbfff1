//! Whom a message awaits: every messenger of a unit until it has been told there, and after that whom a shift that has not
//! heard yet still needs.

use super::entry::Entry;
use super::messenger::Messenger;
use super::shift::Shift;
use crate::TO_TELL;
use notices::Beginning;
use notices::audience::Audience;
use people::Unit;
use posts::Post;
use std::collections::{BTreeSet, HashSet};
use store::{Id, Moment, Result, Source, Tx, sql};
use web::{App, Reference};
use words::Texts;

/// The messengers of a unit as they are when something is told there; read before the change begins.
pub(crate) struct Awaited {
    post: Reference,
    employer_id: Id,
    title: Texts,
    unit_id: Id,
    /// The unit's own, and those among them who carry the message nowhere else that still waits for it.
    own: BTreeSet<Id>,
    done: BTreeSet<Id>,
}

impl Awaited {
    pub async fn of(post: &Post, unit_id: Id, app: &App) -> web::Result<Awaited> {
        let messengers = Messenger::beside(unit_id, &app.clock.today(), app.store.read()).await?;
        let audience = Audience(posts::audience(post.id, app.store.read()).await?);
        let reach = audience.reach(&Unit::all(app.store.read()).await?);
        let told = told_in(post.id, app.store.read()).await?;
        let waits = |unit: Id| unit != unit_id && reach.holds_unit(unit) && !told.contains(&unit);
        let own: BTreeSet<Id> =
            messengers.iter().filter(|one| one.unit_id == unit_id).map(|one| one.person_id).collect();
        let elsewhere: BTreeSet<Id> =
            messengers.iter().filter(|one| waits(one.unit_id)).map(|one| one.person_id).collect();
        let done = own.difference(&elsewhere).copied().collect();
        let (employer_id, title) = (post.employer_id, post.title.0.clone());
        Ok(Awaited { post: post.reference(), employer_id, title, unit_id, own, done })
    }

    /// The unit has been told: it awaits nobody who carries it there only; what awaited since the telling before is told
    /// anew by this one.
    pub async fn told(&self, entry: &Entry, before: Option<&Entry>, now: Moment, tx: &mut Tx) -> Result<()> {
        for person_id in &self.done {
            notices::cease(TO_TELL, &self.post, *person_id, now, tx).await?;
        }
        if let Some(before) = before {
            self.cease_shifts(before, now, tx).await?;
        }
        self.begin_shifts(entry, now, tx).await
    }

    /// What was told has been put right.
    pub async fn corrected(&self, entry: &Entry, now: Moment, tx: &mut Tx) -> Result<()> {
        self.cease_shifts(entry, now, tx).await?;
        match Entry::one(entry.id, &mut *tx).await? {
            Some(entry) => self.begin_shifts(&entry, now, tx).await,
            None => Ok(()),
        }
    }

    /// An entry has been taken back: what was told before it holds again; if nothing was, the unit waits again.
    pub async fn taken_back(&self, entry: &Entry, now: Moment, tx: &mut Tx) -> Result<()> {
        notices::forget(entry.id, tx).await?;
        if let Some(before) = Entry::newest(entry.post_id, self.unit_id, &mut *tx).await? {
            return self.begin_shifts(&before, now, tx).await;
        }
        for person_id in &self.own {
            notices::resume(TO_TELL, &self.post, *person_id, tx).await?;
        }
        Ok(())
    }

    async fn begin_shifts(&self, entry: &Entry, now: Moment, tx: &mut Tx) -> Result<()> {
        for shift in entry.missing() {
            for person_id in &self.own {
                let beginning = Beginning {
                    employer_id: self.employer_id,
                    person_id: *person_id,
                    word: shift.awaits_key(),
                    subject: &entry.reference(),
                    about: &self.title,
                    due_at: None,
                    urgent: false,
                    now,
                };
                beginning.begin(tx).await?;
            }
        }
        Ok(())
    }

    async fn cease_shifts(&self, entry: &Entry, now: Moment, tx: &mut Tx) -> Result<()> {
        for shift in Shift::OF_A_DAY {
            notices::cease_for_all(shift.awaits_key(), &entry.reference(), now, tx).await?;
        }
        Ok(())
    }
}

/// The units where it has been told.
pub(crate) async fn told_in(post_id: Id, from: impl Source) -> Result<HashSet<Id>> {
    let units: Vec<(Id,)> =
        sql!("SELECT DISTINCT unit_id FROM message_telling WHERE post_id = $1").bind(post_id).all(from).await?;
    Ok(units.into_iter().map(|(id,)| id).collect())
}
