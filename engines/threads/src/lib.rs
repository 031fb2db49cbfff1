//! Threads: a conversation attached to any record.
//!
//! **Contract.** A room says a remark in the change that causes it (`Remark::say`) and reads them oldest first
//! (`of`). Who may read or write is the room's own permission on the record. Themes, mentions, members only and
//! aliases come with the rooms that need them.

use media::Medium;
use people::{Me, byline};
use store::{Id, Moment, Result, Tx, sql};
use web::{App, Reference};

store::record! {
    /// What somebody said.
    #[derive(Debug, Clone)]
    pub struct Remark {
        pub id: Id,
        pub person_id: Id,
        pub name: String,
        pub body: String,
        pub medium_id: Option<Id>,
        pub made_at: Moment,
    }
}

/// A remark with its recording or picture, as a page shows it.
#[derive(Debug, Clone)]
pub struct Heard {
    pub remark: Remark,
    pub medium: Option<Medium>,
}

/// What is about to be said. With words, a medium, or both.
#[derive(Debug, Clone)]
pub struct Saying<'s> {
    pub id: Id,
    pub employer_id: Id,
    pub person_id: Id,
    pub subject: &'s Reference,
    pub body: &'s str,
    pub medium_id: Option<Id>,
    pub at: Moment,
}

impl Saying<'_> {
    /// Says it; the medium belongs to the same record from now on. An id said twice is said once.
    pub async fn say(&self, tx: &mut Tx) -> Result<bool> {
        if let Some(medium) = self.medium_id {
            Medium::attach(medium, self.person_id, self.subject, tx).await?;
        }
        let said = sql!(
            "INSERT INTO remark (id, employer_id, subject_kind, subject_id, person_id, body, medium_id, made_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING"
        )
        .bind(self.id)
        .bind(self.employer_id)
        .bind(&self.subject.kind)
        .bind(self.subject.id)
        .bind(self.person_id)
        .bind(self.body)
        .bind(self.medium_id)
        .bind(self.at)
        .execute(tx)
        .await?;
        Ok(said == 1)
    }
}

/// The conversation on a record, oldest first, its authors as they are shown to this reader today.
pub async fn of(subject: &Reference, reader: &Me, app: &App) -> web::Result<Vec<Heard>> {
    let mut remarks: Vec<Remark> = sql!(
        "SELECT r.id, r.person_id, p.name, r.body, r.medium_id, r.made_at FROM remark r \
         JOIN person p ON p.id = r.person_id WHERE r.subject_kind = $1 AND r.subject_id = $2 ORDER BY r.id"
    )
    .bind(&subject.kind)
    .bind(subject.id)
    .all(app.store.read())
    .await?;
    byline::sign(&mut remarks, |remark| (remark.person_id, &mut remark.name), reader.lang, app).await?;
    let mut heard = vec![];
    for remark in remarks {
        let medium = match remark.medium_id {
            Some(id) => Medium::find(id, app.store.read()).await?,
            None => None,
        };
        heard.push(Heard { remark, medium });
    }
    Ok(heard)
}
