//! A kind of discussion as an employer has it: what it is called, and the form on which it is prepared, in versions.

use crate::talk::Kind;
use forms::{Body, Version};
use people::{ByReference, Me};
use store::{Id, Json, Moment, Result, Source, Tx, sql};
use web::App;
use web::acts::{Found, PathWords};
use words::Texts;

pub const KIND: &str = "talk_template";

store::record! {
    #[derive(Debug, Clone)]
    pub struct Template {
        pub id: Id,
        pub employer_id: Id,
        pub kind: Kind,
        /// "Kehityskeskustelu", "Tavoitekeskustelu".
        pub called: Json<Texts>,
        pub form_id: Id,
        /// The newest questions.
        pub form_version_id: Id,
        pub review_months: i64,
        pub made_by: Id,
        pub made_at: Moment,
        pub retired_at: Option<Moment>,
    }
}

impl Template {
    pub async fn find(id: Id, from: impl Source) -> Result<Option<Template>> {
        sql!(
            "SELECT id, employer_id, kind, called, form_id, form_version_id, review_months, made_by, made_at, retired_at \
             FROM talk_template WHERE id = $1"
        )
        .bind(id)
        .optional(from)
        .await
    }

    /// Those of an employer, the ones in use first.
    pub async fn of_employer(employer_id: Id, from: impl Source) -> Result<Vec<Template>> {
        sql!(
            "SELECT id, employer_id, kind, called, form_id, form_version_id, review_months, made_by, made_at, retired_at \
             FROM talk_template WHERE employer_id = $1 ORDER BY CASE WHEN retired_at IS NULL THEN 0 ELSE 1 END, id"
        )
        .bind(employer_id)
        .all(from)
        .await
    }

    /// Keeps a new one. False: it has been kept already.
    pub async fn keep(&self, tx: &mut Tx) -> Result<bool> {
        let kept = sql!(
            "INSERT INTO talk_template (id, employer_id, kind, called, form_id, form_version_id, review_months, made_by, made_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING"
        )
        .bind(self.id)
        .bind(self.employer_id)
        .bind(self.kind)
        .bind(&self.called)
        .bind(self.form_id)
        .bind(self.form_version_id)
        .bind(self.review_months)
        .bind(self.made_by)
        .bind(self.made_at)
        .execute(tx)
        .await?;
        Ok(kept == 1)
    }

    pub async fn rename(&self, called: &Texts, review_months: i64, tx: &mut Tx) -> Result<()> {
        sql!("UPDATE talk_template SET called = $1, review_months = $2 WHERE id = $3")
            .bind(called.kept())
            .bind(review_months)
            .bind(self.id)
            .execute(tx)
            .await?;
        Ok(())
    }

    /// Asks these questions from now on; what is under way keeps those it began with. False: somebody has changed them since
    /// the version `seen`, or it has been laid aside.
    pub async fn ask(&self, body: &Body, seen: Id, language: &str, now: Moment, tx: &mut Tx) -> Result<bool> {
        let version = Version::keep(Some(self.form_id), language, body, now, &mut *tx).await?;
        let asked = sql!(
            "UPDATE talk_template SET form_version_id = $1 WHERE id = $2 AND form_version_id = $3 AND retired_at IS NULL"
        )
        .bind(version)
        .bind(self.id)
        .bind(seen)
        .execute(tx)
        .await?;
        Ok(asked == 1)
    }

    /// No season begins with it any more. False: it was so already.
    pub async fn retire(&self, now: Moment, tx: &mut Tx) -> Result<bool> {
        let retired = sql!("UPDATE talk_template SET retired_at = $1 WHERE id = $2 AND retired_at IS NULL")
            .bind(now)
            .bind(self.id)
            .execute(tx)
            .await?;
        Ok(retired == 1)
    }
}

impl ByReference for Template {
    async fn seen_by(id: Id, _: &Me, app: &App) -> web::Result<Option<Template>> {
        Ok(Template::find(id, app.store.read()).await?)
    }
}

impl Found<Me> for Template {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Template>> {
        Template::seen_by(path.id("template")?, me, app).await
    }
}
