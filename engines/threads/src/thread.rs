//! A thread: a theme, a name, and remarks counted without gaps.

use crate::{Following, KIND, remark};
use store::{Id, Moment, Result, Source, Tx, sql};
use web::Reference;

store::record! {
    /// A thread, with how far the person asking has read it.
    #[derive(Debug, Clone)]
    pub struct Thread {
        pub id: Id,
        pub employer_id: Id,
        pub subject_kind: String,
        pub subject_id: Id,
        /// Who began it.
        pub person_id: Id,
        pub author: String,
        pub theme: String,
        pub name: String,
        /// How many; the newest one's number.
        pub remarks: i64,
        /// When something was last said.
        pub said_at: Moment,
        pub read_to: i64,
        pub following: Following,
    }
}

/// A thread that is about to begin.
#[derive(Debug, Clone)]
pub struct Opening<'o> {
    pub id: Id,
    pub employer_id: Id,
    pub person_id: Id,
    pub subject: &'o Reference,
    pub theme: &'o str,
    pub name: &'o str,
    pub at: Moment,
}

impl Opening<'_> {
    /// False: it had begun already, from another window.
    pub async fn open(&self, tx: &mut Tx) -> Result<bool> {
        let opened = sql!(
            "INSERT INTO thread \
             (id, employer_id, subject_kind, subject_id, person_id, theme, name, remarks, said_at, made_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $8, $8) ON CONFLICT (id) DO NOTHING"
        )
        .bind(self.id)
        .bind(self.employer_id)
        .bind(&self.subject.kind)
        .bind(self.subject.id)
        .bind(self.person_id)
        .bind(self.theme)
        .bind(self.name)
        .bind(self.at)
        .execute(&mut *tx)
        .await?;
        tx.announce(self.subject.id);
        Ok(opened == 1)
    }

    pub fn reference(&self) -> Reference {
        Reference::new(KIND, self.id)
    }
}

/// The next number, given in the thread's own row: of many at once each waits for the one before. None: that remark
/// is there already.
pub(crate) async fn next_number(thread_id: Id, remark_id: Id, now: Moment, tx: &mut Tx) -> Result<Option<i64>> {
    let next: Option<(i64,)> = sql!(
        "UPDATE thread SET remarks = remarks + 1, said_at = $1 \
         WHERE id = $2 AND NOT EXISTS (SELECT 1 FROM remark r WHERE r.id = $3) RETURNING remarks"
    )
    .bind(now)
    .bind(thread_id)
    .bind(remark_id)
    .optional(tx)
    .await?;
    Ok(next.map(|(number,)| number))
}

/// Takes the threads of a record away as long as nothing was ever said in them. False: something was, and they stay.
pub async fn withdraw(subject: &Reference, tx: &mut Tx) -> Result<bool> {
    // Asked by writing, so that a remark on its way waits, or this waits for it.
    let held: Vec<(i64,)> =
        sql!("UPDATE thread SET remarks = remarks WHERE subject_kind = $1 AND subject_id = $2 RETURNING remarks")
            .bind(&subject.kind)
            .bind(subject.id)
            .all(&mut *tx)
            .await?;
    if held.iter().any(|(remarks,)| *remarks > 0) {
        return Ok(false);
    }
    sql!(
        "DELETE FROM thread_reader WHERE thread_id IN \
         (SELECT id FROM thread WHERE subject_kind = $1 AND subject_id = $2)"
    )
    .bind(&subject.kind)
    .bind(subject.id)
    .execute(&mut *tx)
    .await?;
    sql!("DELETE FROM thread WHERE subject_kind = $1 AND subject_id = $2")
        .bind(&subject.kind)
        .bind(subject.id)
        .execute(tx)
        .await?;
    Ok(true)
}

impl Thread {
    pub async fn find(id: Id, person_id: Id, from: impl Source) -> Result<Option<Thread>> {
        sql!(
            "SELECT t.id, t.employer_id, t.subject_kind, t.subject_id, t.person_id, p.name AS author, t.theme, t.name, \
             t.remarks, t.said_at, coalesce(d.read_to, 0) AS read_to, coalesce(d.following, 'none') AS following \
             FROM thread t JOIN person p ON p.id = t.person_id \
             LEFT JOIN thread_reader d ON d.thread_id = t.id AND d.person_id = $2 WHERE t.id = $1"
        )
        .bind(id)
        .bind(person_id)
        .optional(from)
        .await
    }

    /// All on a record, the newest words first.
    pub async fn of(subject: &Reference, person_id: Id, from: impl Source) -> Result<Vec<Thread>> {
        sql!(
            "SELECT t.id, t.employer_id, t.subject_kind, t.subject_id, t.person_id, p.name AS author, t.theme, t.name, \
             t.remarks, t.said_at, coalesce(d.read_to, 0) AS read_to, coalesce(d.following, 'none') AS following \
             FROM thread t JOIN person p ON p.id = t.person_id \
             LEFT JOIN thread_reader d ON d.thread_id = t.id AND d.person_id = $3 \
             WHERE t.subject_kind = $1 AND t.subject_id = $2 ORDER BY t.said_at DESC, t.id DESC LIMIT 300"
        )
        .bind(&subject.kind)
        .bind(subject.id)
        .bind(person_id)
        .all(from)
        .await
    }

    pub fn reference(&self) -> Reference {
        Reference::new(KIND, self.id)
    }

    pub fn subject(&self) -> Reference {
        Reference { kind: self.subject_kind.clone(), id: self.subject_id }
    }

    /// How many the person has not read.
    pub fn unread(&self) -> i64 {
        (self.remarks - self.read_to).max(0)
    }

    /// New to the person, and they have not said that they do not want to hear.
    pub fn is_news(&self) -> bool {
        self.unread() > 0 && self.following != Following::Muted
    }
}

/// Lets a thread go with everything in it, when the time of the record it hangs on is over.
pub async fn forget(id: Id, tx: &mut Tx) -> Result<()> {
    remark::forget_of(id, tx).await?;
    sql!("DELETE FROM thread_reader WHERE thread_id = $1").bind(id).execute(&mut *tx).await?;
    sql!("DELETE FROM thread WHERE id = $1").bind(id).execute(tx).await?;
    Ok(())
}
