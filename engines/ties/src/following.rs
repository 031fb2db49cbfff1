//! Following: who wants to hear of a record, and why. One thing everywhere, whatever is followed.

use store::{Id, Moment, Result, Source, Tx, sql};
use web::Reference;

store::words! {
    /// Why somebody follows it.
    pub enum Because {
        /// They asked it, or said in another way that they want to hear.
        Chosen = "chosen",
        /// They did something with it: answered, commented, changed it.
        Acted = "acted",
    }
}

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

/// Whoever acts on a record hears of it from now on. False: they did already.
pub async fn follow(subject: &Reference, person_id: Id, employer_id: Id, now: Moment, tx: &mut Tx) -> Result<bool> {
    let followed = sql!(
        "INSERT INTO following (subject_kind, subject_id, person_id, employer_id, made_at, why) \
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (subject_id, person_id) DO NOTHING"
    )
    .bind(&subject.kind)
    .bind(subject.id)
    .bind(person_id)
    .bind(employer_id)
    .bind(now)
    .bind(Because::Acted)
    .execute(tx)
    .await?;
    Ok(followed == 1)
}

/// They said that they want to hear of it, as by a button or by asking. False: they had said so already.
pub async fn choose(subject: &Reference, person_id: Id, employer_id: Id, now: Moment, tx: &mut Tx) -> Result<bool> {
    let chosen = sql!(
        "INSERT INTO following (subject_kind, subject_id, person_id, employer_id, made_at, why) \
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (subject_id, person_id) DO UPDATE SET why = excluded.why \
         WHERE following.why <> excluded.why"
    )
    .bind(&subject.kind)
    .bind(subject.id)
    .bind(person_id)
    .bind(employer_id)
    .bind(now)
    .bind(Because::Chosen)
    .execute(tx)
    .await?;
    Ok(chosen == 1)
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

/// Whether they hear of it, and why. None: they do not.
pub async fn because(subject: &Reference, person_id: Id, from: impl Source) -> Result<Option<Because>> {
    let found: Option<(Because,)> = sql!("SELECT why FROM following WHERE subject_id = $1 AND person_id = $2")
        .bind(subject.id)
        .bind(person_id)
        .optional(from)
        .await?;
    Ok(found.map(|(why,)| why))
}

pub async fn follows(subject: &Reference, person_id: Id, from: impl Source) -> Result<bool> {
    Ok(because(subject, person_id, from).await?.is_some())
}

/// Whoever follows the one follows the other from now on, as when two are merged: nobody is lost, and whoever chose to hear
/// of either has chosen.
pub async fn move_followers(from: &Reference, to: &Reference, tx: &mut Tx) -> Result<()> {
    sql!(
        "INSERT INTO following (subject_kind, subject_id, person_id, employer_id, made_at, why) \
         SELECT $1, $2, f.person_id, f.employer_id, f.made_at, f.why FROM following f WHERE f.subject_id = $3 \
         ON CONFLICT (subject_id, person_id) DO UPDATE SET why = excluded.why WHERE excluded.why = 'chosen'"
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
