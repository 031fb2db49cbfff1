//! What can be found by searching: everything told of the change that readers may read. A draft can't be found.

use crate::theme::spoken;
use crate::{catalogue_entry, decision, job_change, memo, reform, stage, working_group};
use people::{Findable, Finding, OwnedDoc, Reader};
use search::Doc;
use store::{Id, Json, Moment, Result, Tx, sql};
use web::{App, Reference};
use words::{Lang, Texts, Words};

store::record! {
    /// A record as it is found.
    struct Row {
        id: Id,
        employer_id: Id,
        /// By which it is spoken of: a theme's or a memo's number.
        number: String,
        title: Json<Texts>,
        one: Json<Texts>,
        two: Json<Texts>,
        three: Json<Texts>,
        four: Json<Texts>,
        at: Moment,
    }
}

/// A kind of record that is found: written in the change that makes or changes one, and asked for when the index is made
/// anew.
macro_rules! finds {
    ($name:ident, $next:ident, $kind:expr, $select:expr) => {
        /// From the commit on it is found as it is now; a draft is not.
        pub async fn $name(id: Id, tx: &mut Tx) -> Result<()> {
            let row: Option<Row> = sql!(concat!($select, " AND x.id = $1")).bind(id).optional(&mut *tx).await?;
            keep(&Reference::new($kind, id), row, tx).await
        }

        fn $next(app: App, after: Id) -> Finding {
            Box::pin(async move {
                let query = sql!(concat!($select, " AND x.id > $1 ORDER BY x.id LIMIT 100"));
                let rows: Vec<Row> = query.bind(after).all(app.store.read()).await?;
                Ok(rows.into_iter().map(|row| row.doc(Reference::new($kind, row.id))).collect())
            })
        }
    };
}

finds!(
    reform,
    reforms,
    reform::KIND,
    "SELECT x.id, x.employer_id, '' AS number, x.name AS title, x.goal AS one, x.goal AS two, x.goal AS three, x.goal AS four, \
     x.updated_at AS at FROM reform x WHERE TRUE"
);
finds!(
    stage,
    stages,
    stage::KIND,
    "SELECT x.id, x.employer_id, '' AS number, x.name AS title, x.sentence AS one, x.happened AS two, x.happened AS three, \
     x.happened AS four, x.updated_at AS at FROM stage x WHERE TRUE"
);
finds!(
    theme,
    all_themes,
    themes::KIND,
    "SELECT x.id, x.employer_id, CAST(x.number AS text) AS number, x.name AS title, x.known AS one, x.prepared AS two, \
     x.not_known AS three, x.who_decides AS four, x.updated_at AS at FROM theme x WHERE TRUE"
);
finds!(
    job_change,
    job_changes,
    job_change::KIND,
    "SELECT x.id, x.employer_id, x.job AS number, x.matter AS title, x.yesterday AS one, x.tomorrow AS two, x.tomorrow AS three, \
     x.tomorrow AS four, coalesce(x.changed_at, x.made_at) AS at FROM job_change x WHERE TRUE"
);
finds!(
    working_group,
    working_groups,
    working_group::KIND,
    "SELECT x.id, x.employer_id, '' AS number, x.name AS title, x.mandate AS one, x.mandate AS two, x.mandate AS three, \
     x.mandate AS four, x.updated_at AS at FROM working_group x WHERE TRUE"
);
finds!(
    memo,
    memos,
    memo::KIND,
    "SELECT x.id, x.employer_id, CAST(x.number AS text) || '/' || CAST(x.year AS text) AS number, x.name AS title, v.body AS one, \
     g.name AS two, v.plain AS three, v.plain AS four, x.updated_at AS at FROM memo x JOIN working_group g ON g.id = x.working_group_id \
     JOIN post p ON p.subject_id = x.id JOIN post_version v ON v.post_id = p.id AND v.number = p.newest WHERE x.published_at IS NOT NULL"
);
finds!(
    decision,
    decisions,
    decision::KIND,
    "SELECT x.id, x.employer_id, '' AS number, x.name AS title, x.body AS one, x.decided_by AS two, x.decided_by AS three, \
     x.decided_by AS four, x.updated_at AS at FROM decision x WHERE x.published_at IS NOT NULL"
);
finds!(
    entry,
    entries,
    catalogue_entry::KIND,
    "SELECT x.id, x.employer_id, '' AS number, x.name AS title, x.about AS one, x.for_whom AS two, x.for_whom AS three, \
     x.for_whom AS four, x.updated_at AS at FROM catalogue_entry x WHERE TRUE"
);

/// It is no longer found.
pub(crate) async fn forget(reference: &Reference, tx: &mut Tx) -> Result<()> {
    search::forget(reference, tx).await
}

async fn keep(reference: &Reference, row: Option<Row>, tx: &mut Tx) -> Result<()> {
    let Some(row) = row else { return search::forget(reference, tx).await };
    let doc = row.doc(reference.clone());
    let (employer_id, title, body, readers, at) = (doc.employer_id, &doc.title, &doc.body, &doc.readers[..], doc.at);
    Doc { reference, employer_id, title, body, readers, at }.put(tx).await
}

impl Row {
    fn doc(&self, reference: Reference) -> OwnedDoc {
        OwnedDoc {
            title: self.titled(&reference.kind),
            reference,
            employer_id: self.employer_id,
            body: joined(&[&self.one.0, &self.two.0, &self.three.0, &self.four.0]),
            readers: vec![Reader::Everybody],
            at: self.at,
        }
    }

    /// Its name, with what it is spoken of by.
    fn titled(&self, kind: &str) -> Texts {
        let title = |(code, text): (&String, &String)| {
            let words = Words::new(Lang::from_code(code).unwrap_or(Lang::Fi));
            let by = match kind {
                themes::KIND => spoken(self.number.parse().unwrap_or_default(), words),
                _ => self.number.clone(),
            };
            (code.clone(), format!("{by} {text}").trim().to_owned())
        };
        Texts(self.title.0.0.iter().map(title).collect())
    }
}

/// Several texts as one, language by language; what is said twice is said once.
fn joined(parts: &[&Texts]) -> Texts {
    let mut whole = Texts::default();
    for (place, part) in parts.iter().enumerate().filter(|(place, part)| !parts[..*place].contains(part)) {
        for (code, text) in &part.0 {
            let said = whole.0.entry(code.clone()).or_default();
            *said = if place == 0 || said.is_empty() { text.clone() } else { format!("{said}\n{text}") };
        }
    }
    whole
}

pub(crate) fn all() -> Vec<Findable> {
    let find = |kind, word, next| Findable { kind, word, next };
    vec![
        find(reform::KIND, "change-found-reform", reforms),
        find(stage::KIND, "change-found-stage", stages),
        find(themes::KIND, "change-found-theme", all_themes),
        find(job_change::KIND, "change-found-job", job_changes),
        find(working_group::KIND, "change-found-group", working_groups),
        find(memo::KIND, "change-found-memo", memos),
        find(decision::KIND, "change-found-decision", decisions),
        find(catalogue_entry::KIND, "change-found-entry", entries),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_joined_language_by_language_and_said_once() {
        let both = |fi: &str, sv: &str| {
            let mut texts = Texts::one(Lang::Fi, fi);
            texts.set(Lang::Sv, sv);
            texts
        };
        let (known, open) = (both("Tiedetään.", "Vi vet."), both("Ei tiedetä.", ""));
        let whole = joined(&[&known, &open, &open, &known]);
        assert_eq!(whole.exactly(Lang::Fi), "Tiedetään.\nEi tiedetä.");
        assert_eq!(whole.exactly(Lang::Sv), "Vi vet.");
    }
}
