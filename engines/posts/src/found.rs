//! A published page is found by searching; a draft, and what has been withdrawn, is not. Within its days and for its
//! audience: its door is asked at every look.

use crate::body::bare;
use crate::parts::Parts;
use crate::post::{KIND, audience};
use people::{Finding, OwnedDoc, Reader, Role};
use store::{Id, Json, Moment, Result, Source, Tx, sql};
use web::{App, Reference};
use words::Texts;

store::record! {
    struct Published {
        id: Id,
        employer_id: Id,
        owner_id: Id,
        published_at: Moment,
        title: Json<Texts>,
        body: Json<Texts>,
        plain: Json<Texts>,
        parts: Json<Parts>,
    }
}

/// So many are given to the index at once.
const SOME: i64 = 50;

/// What can be found of a page is what its readers see now; what is part of another record is found by that one.
pub(crate) async fn bring_up_to_date(id: Id, tx: &mut Tx) -> Result<()> {
    let published: Option<Published> = sql!(
        "SELECT p.id, p.employer_id, p.owner_id, p.published_at, v.title, v.body, v.plain, v.parts FROM post p \
         JOIN post_version v ON v.post_id = p.id AND v.number = p.published WHERE p.id = $1 AND p.subject_id IS NULL"
    )
    .bind(id)
    .optional(&mut *tx)
    .await?;
    let Some(published) = published else { return search::forget(&Reference::new(KIND, id), tx).await };
    let units = audience(id, &mut *tx).await?;
    let doc = published.doc(&units);
    let doc = search::Doc {
        reference: &doc.reference,
        employer_id: doc.employer_id,
        title: &doc.title,
        body: &doc.body,
        readers: &doc.readers,
        at: doc.at,
    };
    doc.put(tx).await
}

/// All published pages, some at a time.
pub(crate) fn next(app: App, after: Id) -> Finding {
    Box::pin(async move { Ok(some(after, &app).await?) })
}

async fn some(after: Id, app: &App) -> Result<Vec<OwnedDoc>> {
    let published: Vec<Published> = sql!(
        "SELECT p.id, p.employer_id, p.owner_id, p.published_at, v.title, v.body, v.plain, v.parts FROM post p \
         JOIN post_version v ON v.post_id = p.id AND v.number = p.published \
         WHERE p.id > $1 AND p.subject_id IS NULL ORDER BY p.id LIMIT $2"
    )
    .bind(after)
    .bind(SOME)
    .all(app.store.read())
    .await?;
    let (Some(first), Some(last)) = (published.first(), published.last()) else { return Ok(vec![]) };
    let units = audiences(first.id, last.id, app.store.read()).await?;
    let of = |id: Id| -> Vec<Id> { units.iter().filter(|(page, _)| *page == id).map(|(_, unit)| *unit).collect() };
    Ok(published.iter().map(|page| page.doc(&of(page.id))).collect())
}

async fn audiences(first: Id, last: Id, from: impl Source) -> Result<Vec<(Id, Id)>> {
    sql!("SELECT post_id, unit_id FROM post_audience WHERE post_id >= $1 AND post_id <= $2")
        .bind(first)
        .bind(last)
        .all(from)
        .await
}

impl Published {
    fn doc(&self, units: &[Id]) -> OwnedDoc {
        let mut readers = vec![Reader::Everybody];
        if !units.is_empty() {
            readers = units.iter().map(|unit| Reader::Unit(*unit)).collect();
            // Some read a whole shelf by their role; the door says which.
            let by_role = [
                Role::Editor,
                Role::Coordinator,
                Role::Answerer,
                Role::Supervisor,
                Role::Representative,
                Role::Leadership,
            ];
            readers.push(Reader::Person(self.owner_id));
            readers.extend(by_role.map(Reader::Role));
        }
        OwnedDoc {
            reference: Reference::new(KIND, self.id),
            employer_id: self.employer_id,
            title: self.title.0.clone(),
            body: self.words(),
            readers,
            at: self.published_at,
        }
    }

    /// The parts, the text and its plain-language twin in each language, without marks.
    fn words(&self) -> Texts {
        let mut words = Texts::default();
        let parts = self.parts.0.0.values().flat_map(|texts| &texts.0).filter(|(code, _)| !code.is_empty());
        for (code, text) in parts.chain(&self.body.0.0).chain(&self.plain.0.0) {
            let all = words.0.entry(code.clone()).or_default();
            *all = format!("{all}\n{}", bare(text)).trim().to_owned();
        }
        words
    }
}
