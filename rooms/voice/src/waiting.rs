//! "I am waiting for the same answer": one press instead of a question asked again.

use crate::permissions::Wait;
use crate::question::Question;
use people::May;
use web::{App, IntoResponse, Result, Sent, State, see};

pub(crate) async fn update(
    question: May<Wait, Question>,
    State(app): State<App>,
    sent: Sent,
) -> Result<impl IntoResponse> {
    let (me, subject) = (&question.who, question.reference());
    let waits = sent.text("waiting") == "yes";
    let mut tx = app.store.begin().await?;
    match waits {
        true => drop(ties::choose(&subject, me.id, me.employer_id, app.now(), &mut tx).await?),
        false => drop(ties::unfollow(&subject, me.id, &mut tx).await?),
    }
    tx.commit().await?;
    Ok(see(question.to()).saying(if waits { "voice-waits" } else { "voice-waits-no-more" }))
}
