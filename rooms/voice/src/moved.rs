//! A memo says that it took a question up: what the memo settles is answered in the same change, what it delays says so.
//! Whoever brought the memo tells the followers, so that each hears once.

use crate::answer::Saying;
use crate::question::Question;
use crate::settling::Said;
use crate::state::{Kind, State};
use people::{Move, Part};
use store::{Id, Result, Tx};
use ties::How;

pub(crate) fn moved<'t>(it: &'t Move, tx: &'t mut Tx) -> Part<'t> {
    Box::pin(take(it, tx))
}

async fn take(it: &Move, tx: &mut Tx) -> Result<()> {
    let Some(question) = Question::hold(it.what, tx).await?.filter(Question::is_open) else { return Ok(()) };
    if How::from_word(it.how) != Some(How::Closed) || it.words.is_empty() {
        return crate::found::put(question.id, tx).await;
    }
    let state = if question.kind == Kind::Question { State::Answered } else { State::CarriedOut };
    let saying = Saying { words: it.words.clone(), by: Some(it.by.clone()), ..Saying::default() };
    let job = job_of(it.person_id, it.now, tx).await?;
    let said = Said { saying: &saying, state, person_id: it.person_id, job: &job, is_told: true, now: it.now };
    said.say(&question, tx).await?;
    Ok(())
}

async fn job_of(person_id: Id, now: store::Moment, tx: &mut Tx) -> Result<String> {
    let today = now.day();
    let post = people::Post::of(person_id, &today, &mut *tx).await?;
    Ok(post.map(|post| post.job).unwrap_or_default())
}
