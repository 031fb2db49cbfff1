//! What the search finds: a round by its question, why it is asked and what people vote on, for whom it asks and those who
//! follow it. What nobody has published is in no index.

use crate::round::{KIND, Round, seen};
use crate::round_draft::audience;
use crate::statement::Statement;
use people::{Finding, OwnedDoc, Reader, Role};
use search::Doc;
use store::{Day, Id, Result, Source, Tx};
use web::{App, Reference};
use words::Texts;

/// Who follows every round by office: the same as `Round::follows`.
const FOLLOWING: [Role; 5] = [Role::Coordinator, Role::Editor, Role::Leadership, Role::Representative, Role::Answerer];

/// Brings the index up to date, in the change that changed the round.
pub(crate) async fn put(id: Id, today: &Day, tx: &mut Tx) -> Result<()> {
    let Some(round) = Round::of_house(id, today, &mut *tx).await? else {
        return search::forget(&Reference::new(KIND, id), tx).await;
    };
    let units = audience(id, &mut *tx).await?.0;
    let statements = Statement::published(id, &mut *tx).await?;
    Doc::from(&doc(&round, &units, &statements)).put(tx).await
}

/// The same rule as `Permit<See>`, told in readers.
fn readers(round: &Round, units: &[Id]) -> Vec<Reader> {
    if round.opened_at.is_none() && round.imported_at.is_none() {
        return vec![Reader::Role(Role::Coordinator), Reader::Role(Role::Editor)];
    }
    if units.is_empty() {
        return vec![Reader::Everybody];
    }
    let asked = units.iter().copied().map(Reader::Unit);
    FOLLOWING.into_iter().map(Reader::Role).chain(asked).collect()
}

fn doc(round: &Round, units: &[Id], statements: &[Statement]) -> OwnedDoc {
    let mut body = Texts::default();
    for part in [&round.reason.0].into_iter().chain(statements.iter().map(|statement| &statement.body.0)) {
        for (code, text) in &part.0 {
            let all = body.0.entry(code.clone()).or_default();
            all.push_str(text);
            all.push('\n');
        }
    }
    OwnedDoc {
        reference: round.reference(),
        employer_id: round.employer_id,
        title: round.name.0.clone(),
        body,
        readers: readers(round, units),
        at: round.opened_at.unwrap_or(round.made_at),
    }
}

/// For an index made anew: some at a time, by their ids.
pub(crate) fn next(app: App, after: Id) -> Finding {
    Box::pin(async move {
        let mut docs = vec![];
        for round in after_id(after, &app.clock.today(), app.store.read()).await? {
            let units = audience(round.id, app.store.read()).await?.0;
            let statements = Statement::published(round.id, app.store.read()).await?;
            docs.push(doc(&round, &units, &statements));
        }
        Ok(docs)
    })
}

async fn after_id(after: Id, today: &Day, from: impl Source) -> Result<Vec<Round>> {
    seen!("WHERE r.id > $3 ORDER BY r.id LIMIT 50").bind(Id::nil()).bind(today).bind(after).all(from).await
}
