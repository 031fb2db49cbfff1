//! A memo of a working group: by its number and year. Its text is a page of the engine `posts`, with all that it has been.
//! Its group writes it; everybody reads it once it is published.

use crate::working_group::WorkingGroup;
use people::{ByReference, Me, Step};
use std::borrow::Borrow;
use store::{Day, Id, Json, Moment, Result, Source, Tx, sql};
use web::acts::{Found, PathWords};
use web::{App, Reference};
use words::{Texts, Words};

pub const KIND: &str = "memo";
/// News for whoever follows the memo, its group, or what it takes up.
pub const PUBLISHED: &str = "change-memo-published";
/// The shelf on which the texts of memos lie.
pub const SHELF: &str = "memo";

store::record! {
    /// A memo, with what the person asking is in its group.
    #[derive(Debug, Clone)]
    pub struct Memo {
        pub id: Id,
        pub employer_id: Id,
        pub working_group_id: Id,
        pub group_name: Json<Texts>,
        pub year: i64,
        pub number: i64,
        /// What it is about.
        pub name: Json<Texts>,
        /// The day of the meeting.
        pub held_on: Day,
        pub person_id: Id,
        pub published_at: Option<Moment>,
        pub as_member: bool,
        pub as_chair: bool,
    }
}

/// What is about to be kept beside the text.
#[derive(Debug, Clone)]
pub struct Plan {
    pub name: Texts,
    pub held_on: Day,
    pub person_id: Id,
    pub now: Moment,
}

macro_rules! memo {
    () => {
        "SELECT m.id, m.employer_id, m.working_group_id, g.name AS group_name, m.year, m.number, m.name, m.held_on, m.person_id, m.published_at, \
         EXISTS (SELECT 1 FROM working_group_member x WHERE x.working_group_id = m.working_group_id AND x.person_id = $1) AS as_member, \
         EXISTS (SELECT 1 FROM working_group_member x WHERE x.working_group_id = m.working_group_id AND x.person_id = $1 AND x.is_chair) AS as_chair \
         FROM memo m JOIN working_group g ON g.id = m.working_group_id "
    };
}

impl Plan {
    /// A draft under the group's next number of that year. Of two at once one waits for the other. False: the same draft
    /// is there already, as when a form is sent twice.
    pub async fn create(&self, id: Id, group: &WorkingGroup, tx: &mut Tx) -> Result<bool> {
        sql!("UPDATE working_group SET made_at = made_at WHERE id = $1").bind(group.id).execute(&mut *tx).await?;
        let year = i64::from(self.held_on.date().year());
        let made = sql!(
            "INSERT INTO memo (id, employer_id, working_group_id, year, number, name, held_on, person_id, made_at, updated_at) \
             SELECT $1, $2, $3, $4, coalesce((SELECT max(m.number) FROM memo m WHERE m.working_group_id = $3 AND m.year = $4), 0) + 1, \
             $5, $6, $7, $8, $8 WHERE NOT EXISTS (SELECT 1 FROM memo m WHERE m.id = $1)"
        )
        .bind(id)
        .bind(group.employer_id)
        .bind(group.id)
        .bind(year)
        .bind(self.name.kept())
        .bind(&self.held_on)
        .bind(self.person_id)
        .bind(self.now)
        .execute(tx)
        .await?;
        Ok(made == 1)
    }

    /// Its number stays, whatever its day.
    pub async fn change(&self, id: Id, tx: &mut Tx) -> Result<()> {
        sql!("UPDATE memo SET name = $1, held_on = $2, updated_at = $3 WHERE id = $4")
            .bind(self.name.kept())
            .bind(&self.held_on)
            .bind(self.now)
            .bind(id)
            .execute(tx)
            .await?;
        Ok(())
    }
}

impl Memo {
    /// A group's memos that this person sees, the newest first.
    pub async fn of_group(group_id: Id, me: Id, keeps: bool, from: impl Source) -> Result<Vec<Memo>> {
        sql!(concat!(
            memo!(),
            "WHERE m.working_group_id = $2 AND ($3 OR m.published_at IS NOT NULL OR EXISTS (SELECT 1 FROM working_group_member x \
             WHERE x.working_group_id = m.working_group_id AND x.person_id = $1)) ORDER BY m.year DESC, m.number DESC LIMIT 200"
        ))
        .bind(me)
        .bind(group_id)
        .bind(keeps)
        .all(from)
        .await
    }

    /// Published ones of all groups, the newest first.
    pub async fn published(me: Id, most: i64, from: impl Source) -> Result<Vec<Memo>> {
        sql!(concat!(memo!(), "WHERE m.published_at IS NOT NULL ORDER BY m.published_at DESC, m.id LIMIT $2"))
            .bind(me)
            .bind(most)
            .all(from)
            .await
    }

    pub async fn find(id: Id, me: Id, from: impl Source) -> Result<Option<Memo>> {
        sql!(concat!(memo!(), "WHERE m.id = $2")).bind(me).bind(id).optional(from).await
    }

    /// Lets readers in, once. False: they had been let in already.
    pub async fn publish(&self, by: Id, now: Moment, tx: &mut Tx) -> Result<bool> {
        let published =
            sql!("UPDATE memo SET published_at = $1, published_by = $2 WHERE id = $3 AND published_at IS NULL");
        Ok(published.bind(now).bind(by).bind(self.id).execute(tx).await? == 1)
    }

    /// Takes a draft away. False: readers have been let in, and it stays.
    pub async fn remove(&self, tx: &mut Tx) -> Result<bool> {
        let removed = sql!("DELETE FROM memo WHERE id = $1 AND published_at IS NULL");
        Ok(removed.bind(self.id).execute(tx).await? == 1)
    }

    pub fn reference(&self) -> Reference {
        Reference::new(KIND, self.id)
    }

    pub fn is_published(&self) -> bool {
        self.published_at.is_some()
    }

    /// "Muistio 2/2021"
    pub fn spoken(&self, words: impl Borrow<Words>) -> String {
        words.borrow().t2("change-memo-number", "number", self.number.to_string(), "year", self.year.to_string())
    }
}

impl ByReference for Memo {
    async fn seen_by(id: Id, me: &Me, app: &App) -> web::Result<Option<Memo>> {
        Ok(Memo::find(id, me.id, app.store.read()).await?)
    }

    fn step(&self, me: &Me) -> Option<Step> {
        let name = format!("{} {}/{}", self.group_name.0.read(me.lang), self.number, self.year);
        Some(Step { word: "change-step-memo", name, on: self.held_on.clone(), is_done: self.is_published() })
    }
}

impl Found<Me> for Memo {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Memo>> {
        Memo::seen_by(path.id("memo")?, me, app).await
    }
}
