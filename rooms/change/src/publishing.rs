//! A memo or a decision is published: it is tied to what it came of and where it led, each thing it takes up does its part
//! in its own room, and whoever follows any of it is told once – all in one change.

use crate::decision::{self, Decision};
use crate::found;
use crate::memo::{self, Memo};
use crate::stage;
use crate::taking_up::Mover;
use crate::working_group;
use people::Me;
use store::{Id, Moment, Result, Tx};
use ties::{How, Telling, Whom};
use web::{App, Reference};
use words::Texts;

/// Readers of the memo are let in. False: they had been let in already.
pub async fn memo(memo: &Memo, me: &Me, app: &App, now: Moment, tx: &mut Tx) -> Result<bool> {
    if !memo.publish(me.id, now, &mut *tx).await? {
        return Ok(false);
    }
    let group = Reference::new(working_group::KIND, memo.working_group_id);
    let mover = Mover { reference: memo.reference(), employer_id: memo.employer_id };
    ties::tie(&mover.reference, &group, How::Belongs, now, &mut *tx).await?;
    mover.tie(now, &mut *tx).await?;
    tell(memo::PUBLISHED, &mover, &memo.name.0, me, app, now, &mut *tx).await?;
    found::memo(memo.id, tx).await?;
    Ok(true)
}

/// Readers of the decision are let in. False: they had been let in already.
pub async fn decision(decision: &Decision, me: &Me, app: &App, now: Moment, tx: &mut Tx) -> Result<bool> {
    if !decision.publish(now, &mut *tx).await? {
        return Ok(false);
    }
    tie(decision, decision.stage_id, decision.memo_id, now, &mut *tx).await?;
    let mover = Mover { reference: decision.reference(), employer_id: decision.employer_id };
    tell(decision::PUBLISHED, &mover, &decision.name.0, me, app, now, &mut *tx).await?;
    found::decision(decision.id, tx).await?;
    Ok(true)
}

/// A decision came of its memo and of what it takes up, and led to its stage.
pub(crate) async fn tie(
    decision: &Decision,
    stage: Option<Id>,
    memo: Option<Id>,
    now: Moment,
    tx: &mut Tx,
) -> Result<()> {
    let own = decision.reference();
    ties::loose(&own, &mut *tx).await?;
    if let Some(stage) = stage {
        ties::tie(&own, &Reference::new(stage::KIND, stage), How::Became, now, &mut *tx).await?;
    }
    if let Some(memo) = memo {
        ties::tie(&own, &Reference::new(memo::KIND, memo), How::Moved, now, &mut *tx).await?;
    }
    Mover { reference: own, employer_id: decision.employer_id }.tie(now, tx).await
}

async fn tell(word: &str, mover: &Mover, about: &Texts, me: &Me, app: &App, now: Moment, tx: &mut Tx) -> Result<()> {
    mover.move_all(me, app, now, &mut *tx).await?;
    let (subject, except) = (&mover.reference, Some(me.id));
    ties::follow(subject, me.id, me.employer_id, now, &mut *tx).await?;
    Telling { word, subject, about, whom: Whom::WithTied, except, now }.tell(tx).await
}
