//! Following: who wants to hear of a record. One thing everywhere, whatever is followed.

use store::{Id, Moment, Result, Source, Tx, sql};
use web::Reference;

store::record! {
    /// Something that somebody follows.
    #[derive(Debug, Clone)]
    pub struct Follow {
        pub subject_kind: String,
        pub subject_id: Id,
        pub made_at: Moment,
    }
}

/// A page of what one follows shows so many.
const MOST: i64 = 200;

/// From now on they hear of it. False: they did already.
pub async fn follow(subject: &Reference, person_id: Id, employer_id: Id, now: Moment, tx: &mut Tx) -> Result<bool> {
    let followed = sql!(
        "INSERT INTO following (subject_kind, subject_id, person_id, employer_id, made_at) \
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT (subject_id, person_id) DO NOTHING"
    )
    .bind(&subject.kind)
    .bind(subject.id)
    .bind(person_id)
    .bind(employer_id)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(followed == 1)
}

/// They no longer hear of it.
pub async fn unfollow(subject: &Reference, person_id: Id, tx: &mut Tx) -> Result<bool> {
    let ended = sql!("DELETE FROM following WHERE subject_id = $1 AND person_id = $2")
        .bind(subject.id)
        .bind(person_id)
        .execute(tx)
        .await?;
    Ok(ended == 1)
}

pub async fn follows(subject: &Reference, person_id: Id, from: impl Source) -> Result<bool> {
    let found: Option<(i64,)> = sql!("SELECT made_at FROM following WHERE subject_id = $1 AND person_id = $2")
        .bind(subject.id)
        .bind(person_id)
        .optional(from)
        .await?;
    Ok(found.is_some())
}

/// How many follow it. A figure about people: shown from ten on only.
pub async fn followers(subject: &Reference, from: impl Source) -> Result<i64> {
    let (count,): (i64,) =
        sql!("SELECT CAST(count(*) AS bigint) FROM following WHERE subject_id = $1").bind(subject.id).one(from).await?;
    Ok(count)
}

/// Whoever follows the one follows the other from now on, as when two are merged: nobody is lost.
pub async fn move_followers(from: &Reference, to: &Reference, tx: &mut Tx) -> Result<()> {
    sql!(
        "INSERT INTO following (subject_kind, subject_id, person_id, employer_id, made_at) \
         SELECT $1, $2, f.person_id, f.employer_id, f.made_at FROM following f WHERE f.subject_id = $3 \
         ON CONFLICT (subject_id, person_id) DO NOTHING"
    )
    .bind(&to.kind)
    .bind(to.id)
    .bind(from.id)
    .execute(&mut *tx)
    .await?;
    sql!("DELETE FROM following WHERE subject_id = $1").bind(from.id).execute(tx).await?;
    Ok(())
}

/// What somebody follows, the newest first.
pub(crate) async fn of(person_id: Id, from: impl Source) -> Result<Vec<Follow>> {
    sql!(
        "SELECT subject_kind, subject_id, made_at FROM following WHERE person_id = $1 \
         ORDER BY made_at DESC, subject_id LIMIT $2"
    )
    .bind(person_id)
    .bind(MOST)
    .all(from)
    .await
}

impl Follow {
    pub fn reference(&self) -> Reference {
        Reference { kind: self.subject_kind.clone(), id: self.subject_id }
    }
}
