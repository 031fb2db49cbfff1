//! What the search finds: a published question for everybody; what is not published for whoever asked and those who
//! prepare, as its page. The name of whoever asked is nowhere in the index.

use crate::answer::Answer;
use crate::question::Question;
use crate::queue;
use crate::state::State;
use people::{Finding, OwnedDoc, Reader, Role};
use search::Doc;
use store::{Id, Result, Source, Tx, sql};
use web::App;

/// Brings the index up to date, in the change that changed the question.
pub async fn put(id: Id, tx: &mut Tx) -> Result<()> {
    queue::announce(tx);
    let Some(question) = Question::one(id, &mut *tx).await? else { return Ok(()) };
    let answers = Answer::of(id, &mut *tx).await?;
    Doc::from(&doc(&question, &answers)).put(tx).await
}

/// The same rule as `Permit<See>`, told in readers.
fn readers(question: &Question) -> Vec<Reader> {
    if question.is_published() {
        return vec![Reader::Everybody];
    }
    let mut readers = vec![Reader::Role(Role::Coordinator), Reader::Role(Role::Answerer), Reader::Role(Role::Editor)];
    readers.extend(question.person_id.map(Reader::Person));
    if question.state == State::InCooperation {
        readers.push(Reader::Role(Role::Representative));
    }
    readers
}

fn doc(question: &Question, answers: &[Answer]) -> OwnedDoc {
    let mut body = words::Texts::one(question.lang(), &question.body);
    for answer in answers.iter().filter(|answer| !answer.is_draft()) {
        for (code, text) in answer.whole().0 {
            let all = body.0.entry(code).or_default();
            all.push('\n');
            all.push_str(&text);
        }
    }
    let number = format!("K{} {}", question.number, question.name);
    OwnedDoc {
        reference: question.reference(),
        employer_id: question.employer_id,
        title: words::Texts::one(question.lang(), number),
        body,
        readers: readers(question),
        at: question.asked_at,
    }
}

/// For an index made anew: some at a time, by their ids.
pub(crate) fn next(app: App, after: Id) -> Finding {
    Box::pin(async move {
        let mut docs = vec![];
        for id in after_id(after, app.store.read()).await? {
            if let Some(question) = Question::one(id, app.store.read()).await? {
                let answers = Answer::of(id, app.store.read()).await?;
                docs.push(doc(&question, &answers));
            }
        }
        Ok(docs)
    })
}

async fn after_id(after: Id, from: impl Source) -> Result<Vec<Id>> {
    let rows: Vec<(Id,)> =
        sql!("SELECT id FROM question WHERE id > $1 ORDER BY id LIMIT 100").bind(after).all(from).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
