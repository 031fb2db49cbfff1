//! How far somebody has read, and whether they want to hear of a thread.

use store::{Id, Result, Source, Tx, sql};

store::words! {
    pub enum Following {
        None = "none",
        /// Is told of what is new.
        Following = "following",
        /// Hears nothing, not even a count.
        Muted = "muted",
    }
}

/// Has read up to that number; never backwards, never past what is there.
pub async fn read_to(thread_id: Id, person_id: Id, number: i64, tx: &mut Tx) -> Result<()> {
    sql!(
        "INSERT INTO thread_reader (thread_id, person_id, read_to, following) \
         SELECT t.id, $2, CASE WHEN t.remarks < $3 THEN t.remarks ELSE $3 END, 'none' FROM thread t WHERE t.id = $1 \
         ON CONFLICT (thread_id, person_id) DO UPDATE SET read_to = \
         CASE WHEN excluded.read_to > thread_reader.read_to THEN excluded.read_to ELSE thread_reader.read_to END"
    )
    .bind(thread_id)
    .bind(person_id)
    .bind(number)
    .execute(tx)
    .await?;
    Ok(())
}

/// Chooses to hear or not to hear of it. `unless_chosen`: as when one has said something, which changes no choice made.
pub async fn follow(
    thread_id: Id,
    person_id: Id,
    following: Following,
    unless_chosen: bool,
    tx: &mut Tx,
) -> Result<()> {
    sql!(
        "INSERT INTO thread_reader (thread_id, person_id, read_to, following) VALUES ($1, $2, 0, $3) \
         ON CONFLICT (thread_id, person_id) DO UPDATE SET following = excluded.following \
         WHERE NOT $4 OR thread_reader.following = 'none'"
    )
    .bind(thread_id)
    .bind(person_id)
    .bind(following)
    .bind(unless_chosen)
    .execute(tx)
    .await?;
    Ok(())
}

/// Who is to be told of what is new.
pub async fn followers(thread_id: Id, from: impl Source) -> Result<Vec<Id>> {
    let rows: Vec<(Id,)> = sql!("SELECT person_id FROM thread_reader WHERE thread_id = $1 AND following = 'following'")
        .bind(thread_id)
        .all(from)
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
