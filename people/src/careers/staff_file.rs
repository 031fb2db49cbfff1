//! A staff file on its way in. It is looked at first, and brought in once the administrator has seen what would change.

use super::staff_file_work::{FORGET, Payload};
use crate::Me;
use store::{Id, Json, Moment, Result, Source, Tx, sql};
use web::acts::{Found, PathWords};
use web::{App, Retention, lets_go};

pub const KIND: &str = "staff_file";
/// Two hundred thousand rows take some thirty.
pub const LIMIT: usize = 64 << 20;
/// What stands in `under_way` while one is: there is one at a time.
const UNDER_WAY: &str = "staff";

store::words! {
    pub enum State {
        /// Being read and compared with what is known.
        Looking = "looking",
        /// What would change is told; it waits for the administrator.
        Looked = "looked",
        Coming = "coming",
        Done = "done",
        /// Nothing could be made of it, or nothing was written.
        Stopped = "stopped",
        /// The administrator let it be.
        Dropped = "dropped",
    }
}

store::record! {
    #[derive(Debug, Clone)]
    pub struct StaffFile {
        pub id: Id,
        pub person_id: Id,
        /// Who brought it.
        pub by: String,
        pub name: String,
        pub state: State,
        pub many_endings: bool,
        pub changes: bool,
        pub refused: i64,
        pub done: i64,
        pub whole: i64,
        pub told: Json<Vec<String>>,
        pub made_at: Moment,
        pub ended_at: Option<Moment>,
    }
}

/// What came of a look or of bringing it in.
#[derive(Debug, Default)]
pub struct Outcome {
    pub told: Vec<String>,
    pub refused: usize,
    pub changes: bool,
    pub many_endings: bool,
}

impl StaffFile {
    pub fn is_working(&self) -> bool {
        matches!(self.state, State::Looking | State::Coming)
    }

    /// False: another one is under way.
    pub async fn begin(id: Id, name: &str, me: &Me, now: Moment, tx: &mut Tx) -> Result<bool> {
        let begun = sql!(
            "INSERT INTO staff_file (id, employer_id, person_id, name, state, under_way, many_endings, changes, refused, \
             done, whole, told, made_at) VALUES ($1, $2, $3, $4, $5, $6, FALSE, FALSE, 0, 0, 0, $7, $8) \
             ON CONFLICT (under_way) DO NOTHING"
        )
        .bind(id)
        .bind(me.employer_id)
        .bind(me.id)
        .bind(name)
        .bind(State::Looking)
        .bind(UNDER_WAY)
        .bind(Json(Vec::<String>::new()))
        .bind(now)
        .execute(tx)
        .await?;
        Ok(begun == 1)
    }

    pub async fn one(id: Id, from: impl Source) -> Result<Option<StaffFile>> {
        sql!(
            "SELECT f.id, f.person_id, p.name AS by, f.name, f.state, f.many_endings, f.changes, f.refused, f.done, \
             f.whole, f.told, f.made_at, f.ended_at FROM staff_file f JOIN person p ON p.id = f.person_id WHERE f.id = $1"
        )
        .bind(id)
        .optional(from)
        .await
    }

    /// The newest ones first.
    pub async fn newest(from: impl Source) -> Result<Vec<StaffFile>> {
        sql!(
            "SELECT f.id, f.person_id, p.name AS by, f.name, f.state, f.many_endings, f.changes, f.refused, f.done, \
             f.whole, f.told, f.made_at, f.ended_at FROM staff_file f JOIN person p ON p.id = f.person_id \
             ORDER BY f.made_at DESC, f.id DESC LIMIT 20"
        )
        .all(from)
        .await
    }

    /// A worker takes it for a while; false while another one has it.
    pub async fn take(id: Id, now: Moment, until: Moment, tx: &mut Tx) -> Result<bool> {
        let taken = sql!(
            "UPDATE staff_file SET working_until = $1 WHERE id = $2 AND (working_until IS NULL OR working_until < $3)"
        )
        .bind(until)
        .bind(id)
        .bind(now)
        .execute(tx)
        .await?;
        Ok(taken == 1)
    }

    /// How far the worker is, who goes on until then at least.
    pub async fn note(id: Id, done: i64, whole: i64, until: Moment, tx: &mut Tx) -> Result<()> {
        sql!("UPDATE staff_file SET done = $1, whole = $2, working_until = $3 WHERE id = $4 AND under_way IS NOT NULL")
            .bind(done)
            .bind(whole)
            .bind(until)
            .bind(id)
            .execute(tx)
            .await
            .map(drop)
    }

    /// It has been looked at; what would change waits to be seen. Nothing happens when it was let be meanwhile.
    pub async fn looked(id: Id, outcome: Outcome, tx: &mut Tx) -> Result<()> {
        sql!(
            "UPDATE staff_file SET state = 'looked', told = $1, refused = $2, changes = $3, many_endings = $4, \
             working_until = NULL WHERE id = $5 AND state = 'looking'"
        )
        .bind(Json(outcome.told))
        .bind(outcome.refused as i64)
        .bind(outcome.changes)
        .bind(outcome.many_endings)
        .bind(id)
        .execute(tx)
        .await
        .map(drop)
    }

    /// The administrator has seen it. False: it was not waiting, or many posts would end and nobody said yes to that.
    pub async fn come(&self, yes: bool, tx: &mut Tx) -> Result<bool> {
        let comes = sql!(
            "UPDATE staff_file SET state = 'coming', done = 0, whole = 0, told = $1 \
             WHERE id = $2 AND state = 'looked' AND changes AND (NOT many_endings OR $3)"
        )
        .bind(Json(Vec::<String>::new()))
        .bind(self.id)
        .bind(yes)
        .execute(tx)
        .await?;
        Ok(comes == 1)
    }

    /// The end: its content is forgotten, and of the report stays what names nobody.
    pub async fn end(id: Id, state: State, outcome: Outcome, now: Moment, tx: &mut Tx) -> Result<bool> {
        let ended = sql!(
            "UPDATE staff_file SET state = $1, told = $2, refused = $3, under_way = NULL, ended_at = $4, \
             working_until = NULL WHERE id = $5 AND under_way IS NOT NULL"
        )
        .bind(state)
        .bind(Json(outcome.told))
        .bind(outcome.refused as i64)
        .bind(now)
        .bind(id)
        .execute(tx)
        .await?;
        Ok(ended == 1)
    }

    /// Let be, unless it is already being brought in.
    pub async fn drop_it(&self, now: Moment, tx: &mut Tx) -> Result<bool> {
        let dropped = sql!(
            "UPDATE staff_file SET state = 'dropped', told = $1, under_way = NULL, ended_at = $2 \
             WHERE id = $3 AND state IN ('looking', 'looked')"
        )
        .bind(Json(Vec::<String>::new()))
        .bind(now)
        .bind(self.id)
        .execute(tx)
        .await?;
        Ok(dropped == 1)
    }
}

impl Found<Me> for StaffFile {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, _: &Me, app: &App) -> web::Result<Option<StaffFile>> {
        Ok(StaffFile::one(path.id("staff_file")?, app.store.read()).await?)
    }
}

/// Reports of files brought in, which name people; and files that were looked at and then left lying.
pub(super) fn retention() -> Vec<Retention> {
    vec![lets_go!("staff-file", "retention-staff-files", "staff_file", "id", "ended_at < $1"), LEFT_LYING]
}

const LEFT_LYING: Retention = Retention {
    period: "staff-file",
    word: "retention-staff-files-left",
    by_machine: false,
    count: |before| {
        sql!("SELECT count(*) FROM staff_file WHERE state = 'looked' AND ended_at IS NULL AND made_at < $1")
            .bind(before)
    },
    some: |before, tx| Box::pin(let_go(before, tx)),
};

/// The content goes from the shelf by a job of its own.
async fn let_go(before: Moment, tx: &mut Tx) -> Result<u64> {
    let gone: Vec<(Id,)> =
        sql!("DELETE FROM staff_file WHERE state = 'looked' AND ended_at IS NULL AND made_at < $1 RETURNING id")
            .bind(before)
            .all(&mut *tx)
            .await?;
    for (id,) in &gone {
        tx.later(FORGET, &Payload { staff_file: *id }, Moment(0), None).await?;
    }
    Ok(gone.len() as u64)
}
