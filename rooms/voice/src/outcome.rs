//! What has come of a question, for the room that brought it here: its state, what was answered last, and by when we return.

use crate::answer::Answer;
use crate::question::Question;
use people::{Asking, ByReference, Me, Outcome};
use store::Id;
use web::acts::{Permit, See};
use web::{App, Result};

pub(crate) fn outcome(app: App, me: Me, id: Id) -> Asking<Option<Outcome>> {
    Box::pin(async move {
        match seen(id, &me, &app).await? {
            Some(question) => Ok(Some(of(question, &me, &app).await?)),
            None => Ok(None),
        }
    })
}

/// The question, as far as this person may see it.
async fn seen(id: Id, me: &Me, app: &App) -> Result<Option<Question>> {
    Ok(Question::seen_by(id, me, app).await?.filter(|question| Permit::<See, Me>::permits(question, me)))
}

/// What was joined to another is answered there.
async fn of(question: Question, me: &Me, app: &App) -> Result<Outcome> {
    let joined = match question.merged_into_id {
        Some(other) => seen(other, me, app).await?,
        None => None,
    };
    let question = joined.unwrap_or(question);
    let answers = Answer::of(question.id, app.store.read()).await?;
    let newest = answers.iter().rfind(|answer| !answer.is_draft());
    let read = |answer: &Answer| {
        let said = [&answer.words, &answer.known, &answer.not_known].map(|text| text.0.read(me.lang));
        said.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n")
    };
    Ok(Outcome {
        state: question.state.key_of(question.kind),
        colour: question.state.colour(),
        words: newest.map(read).unwrap_or_default(),
        said_at: newest.and_then(|answer| answer.released_at),
        promised: question.return_on.filter(|_| question.closed_at.is_none()),
        name: question.name,
        language: question.language,
    })
}
