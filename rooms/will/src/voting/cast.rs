//! A vote is kept. Few questions, since thousands may vote within a minute: who asks, the round, the pseudonym, the vote; more
//! only at the first vote of all, or when a reason comes along.

use super::show::VotingPage;
use super::{LONGEST_REASON, SAID, TOO_LONG};
use crate::permissions::VoteIn;
use crate::round::Round;
use crate::statement::clean;
use crate::vote::{Casting, Stand};
use crate::voter::{Mark, Voter};
use crate::{address, hall, result};
use people::May;
use store::{Id, Tx, sql};
use web::{App, Error, Frame, IntoResponse, Response, Result, Sent, State, see};

pub(crate) async fn create(
    round: May<VoteIn, Round>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let statement: Option<Id> = sent.text("statement").parse().ok();
    let (Some(statement_id), Some(stand)) = (statement, Stand::from_word(sent.text("stand"))) else {
        return VotingPage::again(frame, &round, statement, &sent, "will-voting-choose", &app).await;
    };
    let reason = clean(sent.text("reason"));
    if reason.chars().count() > LONGEST_REASON {
        return VotingPage::again(frame, &round, statement, &sent, TOO_LONG, &app).await;
    }
    let casting = Casting { statement_id, stand, matters: sent.has("matters"), now: app.now() };
    let kept = match keep(&round, &casting, &reason, &app).await {
        Err(Error::Sealed) => {
            return VotingPage::again(frame, &round, statement, &sent, "will-voting-sealed-title", &app).await;
        }
        kept => kept?,
    };
    if !kept {
        return Ok(see(round.to()).saying("will-voting-late").into_response());
    }
    let next = match sent.text("back") {
        "votes" => address::OwnVotes { round: round.id }.to_string(),
        _ => format!("{}?last={statement_id}", address::Voting { round: round.id }),
    };
    Ok(see(next).saying(SAID).into_response())
}

/// Nothing that names a person is written in this change: PostgreSQL remembers which change wrote a row.
/// False: the round is not open, or the statement is none of its own; then nobody has joined either.
async fn keep(round: &May<VoteIn, Round>, casting: &Casting, reason: &str, app: &App) -> Result<bool> {
    let Some(mark) = Mark::of(round, &round.who, app)? else { return Ok(false) };
    let known = Voter::of(round.id, &mark, app.store.read()).await?;
    let mut tx = app.store.begin().await?;
    let (voter, is_new) = match known {
        Some(voter) => (voter, false),
        None => Voter::join(round.id, &mark, &mut tx).await?,
    };
    if !casting.cast(voter, &mut tx).await? {
        return Ok(false);
    }
    if !reason.is_empty() {
        give_reason(voter, casting, reason, &mut tx).await?;
    }
    if is_new {
        let count = hall::joined(round.id, &mut tx).await?;
        if count % 10 == 0 {
            result::joined(round.id, app.now(), &mut tx).await?;
        }
    }
    tx.commit().await?;
    Ok(true)
}

/// Once for each statement: what was given is not tied to its writer, so it can't be changed or given again.
async fn give_reason(voter: Voter, casting: &Casting, reason: &str, tx: &mut Tx) -> store::Result<()> {
    let gave = sql!("UPDATE vote SET gave_reason = TRUE WHERE voter_id = $1 AND statement_id = $2 AND NOT gave_reason")
        .bind(voter.0)
        .bind(casting.statement_id)
        .execute(&mut *tx)
        .await?;
    if gave == 1 {
        sql!("INSERT INTO vote_reason (id, statement_id, stand, body, state) VALUES ($1, $2, $3, $4, 'new')")
            .bind(Id::new_v4()) // by chance alone
            .bind(casting.statement_id)
            .bind(casting.stand)
            .bind(reason)
            .execute(tx)
            .await?;
    }
    Ok(())
}
