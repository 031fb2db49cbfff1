//! Versions of a form.

use crate::Body;
use store::{Id, Json, Moment, Result, Source, Tx, sql};

store::record! {
    #[derive(Debug, Clone)]
    pub struct Version {
        pub id: Id,
        pub form_id: Id,
        pub number: i64,
        /// The language the form was written in.
        pub language: String,
        pub body: Json<Body>,
    }
}

impl Version {
    pub async fn find(id: Id, from: impl Source) -> Result<Version> {
        sql!("SELECT id, form_id, number, language, body FROM form_version WHERE id = $1").bind(id).one(from).await
    }

    /// Keeps the questions as the form's next version, or finds that nothing changed. `form_id` None: a new form.
    /// Of two who keep the same number at once, the later one looks again.
    pub async fn keep(form_id: Option<Id>, language: &str, body: &Body, now: Moment, tx: &mut Tx) -> Result<Id> {
        let id = store::clock::new_id_at(now);
        let form_id = form_id.unwrap_or(id);
        loop {
            let newest = Version::newest(form_id, &mut *tx).await?;
            if let Some(newest) = newest.as_ref().filter(|newest| newest.body.0 == *body) {
                return Ok(newest.id);
            }
            let kept = sql!(
                "INSERT INTO form_version (id, form_id, number, language, body, made_at) \
                 VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (form_id, number) DO NOTHING"
            )
            .bind(id)
            .bind(form_id)
            .bind(newest.map_or(1, |newest| newest.number + 1))
            .bind(language)
            .bind(Json(body.clone()))
            .bind(now)
            .execute(&mut *tx)
            .await?;
            if kept == 1 {
                return Ok(id);
            }
        }
    }

    async fn newest(form_id: Id, from: impl Source) -> Result<Option<Version>> {
        sql!(
            "SELECT id, form_id, number, language, body FROM form_version \
             WHERE form_id = $1 ORDER BY number DESC LIMIT 1"
        )
        .bind(form_id)
        .optional(from)
        .await
    }
}
