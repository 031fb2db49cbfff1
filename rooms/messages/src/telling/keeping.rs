//! Telling, as one change: the entry, the questions that came up, and whom it awaits from now on.

use super::awaiting::Awaited;
use super::entry::{Entry, Making, Said};
use super::messenger::Place;
use crate::raising::raised_question;
use people::Me;
use posts::Post;
use store::{Id, Moment};
use web::App;

/// What is told, by whom and where.
#[derive(Debug, Clone)]
pub struct Told<'t> {
    pub post: &'t Post,
    pub place: &'t Place,
    pub said: &'t Said,
    /// What was asked, as it was written down.
    pub raised: &'t [&'t str],
    pub me: &'t Me,
    pub once: Id,
    pub now: Moment,
}

/// The entry; what an earlier press of the same form kept is that one. None: readers no longer see the message.
pub async fn tell(told: &Told<'_>, app: &App) -> web::Result<Option<Entry>> {
    let Told { post, place, said, raised, me, once, now } = *told;
    let awaited = Awaited::of(post, place.unit_id, app).await?;
    let making = Making { id: store::clock::new_id_at(now), post_id: post.id, place, person_id: me.id, once, now };
    let mut tx = app.store.begin().await?;
    let before = Entry::newest(post.id, place.unit_id, &mut tx).await?;
    let Some(entry) = said.keep(&making, &mut tx).await? else {
        let earlier = Entry::of_press(once, &mut tx).await?;
        drop(tx);
        app.store.begin().await?.commit().await?; // the earlier press may share the commit before this one
        return Ok(earlier.filter(|entry| entry.person_id == me.id));
    };
    raised_question::write_down(&entry, raised, &post.title.0, &mut tx).await?;
    awaited.told(&entry, before.as_ref(), now, &mut tx).await?;
    tx.commit().await?;
    Ok(Some(entry))
}

/// It is said otherwise.
pub async fn correct(entry: &Entry, said: &Said, post: &Post, app: &App) -> web::Result<bool> {
    let awaited = Awaited::of(post, entry.unit_id, app).await?;
    let mut tx = app.store.begin().await?;
    if !entry.correct(said, &mut tx).await? {
        return Ok(false);
    }
    awaited.corrected(entry, app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(true)
}

/// It was a mistake.
pub async fn take_back(entry: &Entry, post: &Post, app: &App) -> web::Result<bool> {
    let awaited = Awaited::of(post, entry.unit_id, app).await?;
    let mut tx = app.store.begin().await?;
    if !entry.take_back(&mut tx).await? {
        return Ok(false);
    }
    awaited.taken_back(entry, app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(true)
}
