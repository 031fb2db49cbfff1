//! A letter about to be handed over, looked at once more: what is done is not reminded of, who rests is not woken.

use crate::{digest, urgent_mail};
use mail::Waiting;
use store::{Id, Moment};
use web::{App, Result};

/// What becomes of the letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It may go.
    Go,
    /// Its reader rests until then.
    Later(Moment),
    /// There is nothing left to tell.
    Over,
}

/// Looks at a waiting letter. A digest is made anew from what is still open; other letters go as they are.
pub async fn look_again(letter: Id, app: &App) -> Result<Verdict> {
    let Some(waiting) = Waiting::find(letter, app.store.read()).await? else { return Ok(Verdict::Go) };
    let Some(person_id) = waiting.person_id else { return Ok(Verdict::Go) };
    let once = waiting.once_key.unwrap_or_default();
    match once.split(' ').next() {
        Some(digest::RUN) => look_at_digest(letter, person_id, app).await,
        Some(urgent_mail::KIND) => urgent_mail::look_again(&once, person_id, app).await,
        _ => Ok(Verdict::Go),
    }
}

async fn look_at_digest(letter: Id, person_id: Id, app: &App) -> Result<Verdict> {
    let Some((choice, digest)) = digest::made_anew(person_id, app).await? else { return Ok(Verdict::Over) };
    let next = choice.quiet.next(app.now());
    if next > app.now() {
        return Ok(Verdict::Later(next));
    }
    let mut tx = app.store.begin().await?;
    mail::rewrite(letter, &digest.subject, &digest.body, &mut tx).await?;
    tx.commit().await?;
    Ok(Verdict::Go)
}
