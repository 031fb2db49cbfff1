//! The record: a tool was used with so many, it took so long, and what worked. Told by whoever used it, under their byline.

use store::{Id, Moment, Result, Source, Tx, sql};

/// So many stand under a tool at once.
pub const AT_ONCE: i64 = 20;

store::record! {
    #[derive(Debug, Clone)]
    pub struct ToolUse {
        pub id: Id,
        pub person_id: Id,
        /// How many took part, as the teller wrote it: shown with the entry, never added up.
        pub group_size: i64,
        pub minutes: i64,
        pub words: String,
        pub made_at: Moment,
        /// Still to be signed.
        pub author: String,
    }
}

/// What somebody tells.
#[derive(Debug, Clone)]
pub struct Telling<'t> {
    /// Made when the form was drawn: told twice, it is told once.
    pub id: Id,
    pub post_id: Id,
    pub person_id: Id,
    pub employer_id: Id,
    pub group_size: i64,
    pub minutes: i64,
    pub words: &'t str,
    pub now: Moment,
}

impl Telling<'_> {
    /// False: an earlier press has told it.
    pub async fn keep(&self, tx: &mut Tx) -> Result<bool> {
        let kept = sql!(
            "INSERT INTO tool_use (id, employer_id, post_id, person_id, group_size, minutes, words, made_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING"
        )
        .bind(self.id)
        .bind(self.employer_id)
        .bind(self.post_id)
        .bind(self.person_id)
        .bind(self.group_size)
        .bind(self.minutes)
        .bind(self.words)
        .bind(self.now)
        .execute(tx)
        .await?;
        Ok(kept == 1)
    }
}

impl ToolUse {
    /// Those with words, the newest first, from a moment backwards; as many as stand at once, and one more.
    pub async fn of(post_id: Id, before: Moment, from: impl Source) -> Result<Vec<ToolUse>> {
        sql!(
            "SELECT id, person_id, group_size, minutes, words, made_at, '' AS author FROM tool_use \
             WHERE post_id = $1 AND made_at <= $2 AND words <> '' ORDER BY made_at DESC, id DESC LIMIT $3"
        )
        .bind(post_id)
        .bind(before)
        .bind(AT_ONCE + 1)
        .all(from)
        .await
    }
}
