//! What the search finds: a trial by what it tries and how it went. Everybody who is signed in reads it.

use crate::trial::Trial;
use people::{Finding, OwnedDoc, Reader};
use search::Doc;
use store::{Day, Id, Result, Tx};
use web::App;
use words::Texts;

/// Brings the index up to date, in the change that changed the trial.
pub(crate) async fn put(id: Id, today: &Day, tx: &mut Tx) -> Result<()> {
    match Trial::find(id, Id::nil(), today, &mut *tx).await? {
        Some(trial) => Doc::from(&doc(&trial)).put(tx).await,
        None => Ok(()),
    }
}

fn doc(trial: &Trial) -> OwnedDoc {
    let mut body = Texts::default();
    let parts = [
        &trial.tries,
        &trial.better,
        &trial.signs,
        &trial.not_worse,
        &trial.happened,
        &trial.why,
        &trial.learned,
        &trial.stays,
    ];
    for part in parts {
        for (code, text) in &part.0.0 {
            let all = body.0.entry(code.clone()).or_default();
            all.push('\n');
            all.push_str(text);
        }
    }
    for text in body.0.values_mut() {
        text.push('\n');
        text.push_str(&trial.unit);
    }
    OwnedDoc {
        reference: trial.reference(),
        employer_id: trial.employer_id,
        title: trial.name.0.clone(),
        body,
        readers: vec![Reader::Everybody],
        at: trial.made_at,
    }
}

/// For an index made anew: some at a time, by their ids.
pub(crate) fn next(app: App, after: Id) -> Finding {
    Box::pin(async move {
        let some = Trial::after_id(after, &app.clock.today(), app.store.read()).await?;
        Ok(some.iter().map(doc).collect())
    })
}
