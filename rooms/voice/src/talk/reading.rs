//! One has read what is new; the news of it is over.

use super::address;
use super::commenting::NEWS;
use super::permissions::CommentOn;
use crate::question::Question;
use people::May;
use threads::Thread;
use web::{App, IntoResponse, Result, Sent, State, see};

pub(crate) async fn update(
    question: May<CommentOn, Question>,
    State(app): State<App>,
    sent: Sent,
) -> Result<impl IntoResponse> {
    let (me, subject) = (&question.who, question.reference());
    let number = sent.number("number").unwrap_or(0).max(0);
    let mut tx = app.store.begin().await?;
    if let Some(thread) = Thread::of(&subject, me.id, &mut tx).await?.first() {
        threads::read_to(thread.id, me.id, number, &mut tx).await?;
    }
    notices::cease(NEWS, &subject, me.id, app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::at(question.id, number.max(1))))
}
