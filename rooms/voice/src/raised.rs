//! A question that was raised in a work unit, as when a message was told to a shift: whoever carried the message asks it
//! here by their own name, as the unit's voice. It goes the same way as every other question, and its answer comes back to
//! them.

use crate::arrival::arrive;
use crate::promise::Promise;
use crate::question::{Asking, Question};
use crate::state::{Kind, Origin};
use people::{Raised, Raising};
use store::{Result, Tx};
use web::{App, Reference};

pub(crate) fn raise<'t>(raised: &'t Raised, app: &'t App, tx: &'t mut Tx) -> Raising<'t> {
    Box::pin(ask(raised, app, tx))
}

/// The question; one that an earlier press has asked is that one.
async fn ask(raised: &Raised, app: &App, tx: &mut Tx) -> Result<Reference> {
    let promise = *app.store.setting::<Promise>().await;
    let asking = Asking {
        kind: Kind::Question,
        theme_id: raised.theme_id,
        confidential: false,
        language: raised.language,
        name: &raised.name,
        body: &raised.body,
        person_id: raised.person_id,
        employer_id: raised.employer_id,
        promise,
        origin: Origin::Unit,
        once: raised.once,
        now: raised.now,
    };
    let Some(question) = asking.ask(&mut *tx).await? else {
        let earlier = Question::of_press(raised.once, tx).await?;
        return earlier.map(|question| question.reference()).ok_or(store::Error::Broken);
    };
    arrive(&question, Some(&raised.about), raised.person_id, &raised.now.day(), tx).await?;
    Ok(question.reference())
}
