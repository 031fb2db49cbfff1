//! A requirement of a role: a sentence, and how it shows in work. Each change of the wording is a new version, so that what
//! was asked in a recruitment can be read afterwards.

use super::part::Part;
use people::{ByReference, Me, fold};
use store::{Id, Json, Moment, Result, Source, Tx, sql};
use web::App;
use web::acts::{Found, PathWords};
use words::Texts;

pub const KIND: &str = "requirement";

store::record! {
    #[derive(Debug, Clone)]
    pub struct Requirement {
        pub id: Id,
        pub employer_id: Id,
        pub job_role_id: Id,
        /// The role's name.
        pub role: Json<Texts>,
        pub part: Part,
        /// Which wording this is.
        pub number: i64,
        pub body: Json<Texts>,
        /// How it shows in work; may be empty.
        pub shows: Json<Texts>,
        pub retired_at: Option<Moment>,
        pub worded_at: Moment,
        pub worded_by: Id,
    }
}

macro_rules! seen {
    ($rest:literal) => {
        sql!(concat!(
            "SELECT r.id, r.employer_id, r.job_role_id, j.called AS role, r.part, v.number, v.body, v.shows, r.retired_at, \
             v.made_at AS worded_at, v.made_by AS worded_by FROM requirement r JOIN job_role j ON j.id = r.job_role_id \
             JOIN requirement_version v ON v.requirement_id = r.id ",
            $rest
        ))
    };
}

/// How it is worded.
#[derive(Debug, Clone, Default)]
pub struct Wording {
    pub body: Texts,
    pub shows: Texts,
}

impl Requirement {
    pub async fn find(id: Id, from: impl Source) -> Result<Option<Requirement>> {
        seen!("WHERE r.id = $1 AND v.number = r.number").bind(id).optional(from).await
    }

    /// Those of a role in the order of the parts and of their age, the newest wording of each.
    pub async fn of_role(job_role_id: Id, from: impl Source) -> Result<Vec<Requirement>> {
        let mut all: Vec<Requirement> =
            seen!("WHERE r.job_role_id = $1 AND v.number = r.number ORDER BY r.id").bind(job_role_id).all(from).await?;
        all.sort_by_key(|one| one.part);
        Ok(all)
    }

    /// Those in use in all roles of an employer.
    pub async fn of_employer(employer_id: Id, from: impl Source) -> Result<Vec<Requirement>> {
        seen!(
            "WHERE r.employer_id = $1 AND v.number = r.number AND r.retired_at IS NULL AND j.retired_at IS NULL \
             ORDER BY j.id, r.id"
        )
        .bind(employer_id)
        .all(from)
        .await
    }

    /// Every wording it has had, the newest first.
    pub async fn versions(&self, from: impl Source) -> Result<Vec<Requirement>> {
        seen!("WHERE r.id = $1 ORDER BY v.number DESC").bind(self.id).all(from).await
    }

    /// Keeps a new one, once a press.
    pub async fn keep(
        id: Id,
        job_role_id: Id,
        part: Part,
        wording: &Wording,
        me: &Me,
        now: Moment,
        tx: &mut Tx,
    ) -> Result<()> {
        let kept = sql!(
            "INSERT INTO requirement (id, employer_id, job_role_id, part, number, made_by, made_at) \
             VALUES ($1, $2, $3, $4, 1, $5, $6) ON CONFLICT (id) DO NOTHING"
        )
        .bind(id)
        .bind(me.employer_id)
        .bind(job_role_id)
        .bind(part)
        .bind(me.id)
        .bind(now)
        .execute(&mut *tx)
        .await?;
        match kept {
            1 => wording.keep(id, 1, me.id, now, tx).await,
            _ => Ok(()),
        }
    }

    /// Words it anew. False: somebody has worded it since this was read, or nothing changed.
    pub async fn reword(&self, seen: i64, wording: &Wording, me: Id, now: Moment, tx: &mut Tx) -> Result<bool> {
        if self.body.0 == wording.body && self.shows.0 == wording.shows {
            return Ok(false);
        }
        let reworded = sql!("UPDATE requirement SET number = number + 1 WHERE id = $1 AND number = $2")
            .bind(self.id)
            .bind(seen)
            .execute(&mut *tx)
            .await?;
        if reworded == 0 {
            return Ok(false);
        }
        wording.keep(self.id, seen + 1, me, now, tx).await?;
        Ok(true)
    }

    /// In use no more, or again.
    pub async fn retire(&self, retired_at: Option<Moment>, tx: &mut Tx) -> Result<()> {
        sql!("UPDATE requirement SET retired_at = $1 WHERE id = $2").bind(retired_at).bind(self.id).execute(tx).await?;
        Ok(())
    }

    pub(crate) fn is_found(&self, folded: &str) -> bool {
        [&self.body, &self.shows, &self.role]
            .iter()
            .any(|texts| texts.0.0.values().any(|text| fold(text).contains(folded)))
    }

    pub(crate) fn to(&self) -> String {
        super::address::Requirement { requirement: self.id }.to_string()
    }
}

impl Wording {
    async fn keep(&self, id: Id, number: i64, me: Id, now: Moment, tx: &mut Tx) -> Result<()> {
        sql!(
            "INSERT INTO requirement_version (requirement_id, number, body, shows, made_by, made_at) \
             VALUES ($1, $2, $3, $4, $5, $6)"
        )
        .bind(id)
        .bind(number)
        .bind(self.body.kept())
        .bind(self.shows.kept())
        .bind(me)
        .bind(now)
        .execute(tx)
        .await?;
        Ok(())
    }
}

impl ByReference for Requirement {
    async fn seen_by(id: Id, _: &Me, app: &App) -> web::Result<Option<Requirement>> {
        Ok(Requirement::find(id, app.store.read()).await?)
    }
}

impl Found<Me> for Requirement {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Requirement>> {
        Requirement::seen_by(path.id("requirement")?, me, app).await
    }
}
