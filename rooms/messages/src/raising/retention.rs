//! What goes by itself: a question that was written down and that nobody has sent for the period of drafts. It is left out,
//! and awaits nobody any more; the entry keeps saying how many there were.

use super::raised_question::{Raised, State, TO_SEND, counted};
use store::{Id, Result, Tx};
use web::{Reference, Retention, lets_go};

pub(crate) fn all() -> Vec<Retention> {
    vec![lets_go!(
        "draft",
        "retention-raised-questions",
        "raised_question",
        "id",
        "state = 'waiting' AND made_at < $1",
        each leave_out
    )]
}

async fn leave_out(id: Id, tx: &mut Tx) -> Result<()> {
    let Some(raised) = Raised::one(id, &mut *tx).await? else { return Ok(()) };
    raised.settle(State::Left, None, raised.made_at, tx).await?;
    let (_, waiting) = counted(raised.telling_id, &mut *tx).await?;
    if waiting == 0 {
        let telling = Reference::new(crate::telling::entry::KIND, raised.telling_id);
        notices::cease(TO_SEND, &telling, raised.person_id, raised.made_at, tx).await?;
    }
    Ok(())
}
