//! A role of an employer, as its job title has it: what is asked of it stands in its requirements, and the wording of its
//! recruitment notice is kept beside them.

use people::{ByReference, Me, fold};
use store::{Id, Json, Moment, Result, Source, Tx, sql};
use web::App;
use web::acts::{Found, PathWords};
use words::Texts;

pub const KIND: &str = "job_role";

store::record! {
    #[derive(Debug, Clone)]
    pub struct JobRole {
        pub id: Id,
        pub employer_id: Id,
        pub called: Json<Texts>,
        /// What the work is about, in a few sentences; may be empty.
        pub about: Json<Texts>,
        /// The recruitment notice as somebody worded it; empty: as it is made of the requirements.
        pub notice: Json<Texts>,
        pub notice_at: Option<Moment>,
        pub made_at: Moment,
        pub retired_at: Option<Moment>,
        /// How many requirements are in use.
        pub requirements: i64,
    }
}

macro_rules! seen {
    ($rest:literal) => {
        sql!(concat!(
            "SELECT j.id, j.employer_id, j.called, j.about, j.notice, j.notice_at, j.made_at, j.retired_at, \
             (SELECT count(*) FROM requirement r WHERE r.job_role_id = j.id AND r.retired_at IS NULL) AS requirements \
             FROM job_role j ",
            $rest
        ))
    };
}

impl JobRole {
    pub async fn find(id: Id, from: impl Source) -> Result<Option<JobRole>> {
        seen!("WHERE j.id = $1").bind(id).optional(from).await
    }

    /// Those of an employer, the ones in use first: exactly those that `Permit<See>` permits their own.
    pub async fn of_employer(employer_id: Id, from: impl Source) -> Result<Vec<JobRole>> {
        seen!("WHERE j.employer_id = $1 ORDER BY CASE WHEN j.retired_at IS NULL THEN 0 ELSE 1 END, j.id")
            .bind(employer_id)
            .all(from)
            .await
    }

    /// Keeps a new one, once a press. False: an earlier press has kept it.
    pub async fn keep(id: Id, called: &Texts, about: &Texts, me: &Me, now: Moment, tx: &mut Tx) -> Result<bool> {
        let kept = sql!(
            "INSERT INTO job_role (id, employer_id, called, about, notice, made_by, made_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING"
        )
        .bind(id)
        .bind(me.employer_id)
        .bind(called.kept())
        .bind(about.kept())
        .bind(Texts::default().kept())
        .bind(me.id)
        .bind(now)
        .execute(tx)
        .await?;
        Ok(kept == 1)
    }

    /// Its name, what it is about, and whether it is in use.
    pub async fn rename(id: Id, called: &Texts, about: &Texts, retired_at: Option<Moment>, tx: &mut Tx) -> Result<()> {
        sql!("UPDATE job_role SET called = $1, about = $2, retired_at = $3 WHERE id = $4")
            .bind(called.kept())
            .bind(about.kept())
            .bind(retired_at)
            .bind(id)
            .execute(tx)
            .await?;
        Ok(())
    }

    /// Keeps the wording of its recruitment notice; with nothing in it, the notice is made of the requirements again.
    pub async fn word_notice(id: Id, notice: &Texts, me: Id, now: Moment, tx: &mut Tx) -> Result<()> {
        sql!("UPDATE job_role SET notice = $1, notice_by = $2, notice_at = $3 WHERE id = $4")
            .bind(notice.kept())
            .bind(me)
            .bind(now)
            .bind(id)
            .execute(tx)
            .await?;
        Ok(())
    }

    /// Whether its name holds these words.
    pub(crate) fn is_found(&self, folded: &str) -> bool {
        self.called.0.0.values().any(|text| fold(text).contains(folded))
    }
}

impl ByReference for JobRole {
    async fn seen_by(id: Id, _: &Me, app: &App) -> web::Result<Option<JobRole>> {
        Ok(JobRole::find(id, app.store.read()).await?)
    }
}

impl Found<Me> for JobRole {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<JobRole>> {
        JobRole::seen_by(path.id("job_role")?, me, app).await
    }
}

/// All roles together: whether one may be added.
#[derive(Debug)]
pub struct JobRoles;

impl Found<Me> for JobRoles {
    const KIND: &'static str = "job_roles";
    async fn find(_: &PathWords, _: &Me, _: &App) -> web::Result<Option<JobRoles>> {
        Ok(Some(JobRoles))
    }
}
