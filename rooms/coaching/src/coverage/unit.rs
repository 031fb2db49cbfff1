//! A work unit as coverage sees it, with whom may be asked there.

use people::{Me, fold};
use store::{Day, Id, Moment, Result, Source, Tx, sql};
use web::App;
use web::acts::{Found, PathWords};

pub const KIND: &str = "covered_unit";
/// So many people of a unit are shown at once; where there are more, they are found by name.
pub const AT_MOST: i64 = 60;

store::record! {
    #[derive(Debug, Clone)]
    pub struct CoveredUnit {
        pub id: Id,
        pub name: String,
        pub employer_id: Id,
        pub employer: String,
    }
}

store::record! {
    /// Somebody of the unit.
    #[derive(Debug, Clone)]
    pub struct Colleague {
        pub person_id: Id,
        pub name: String,
        pub job: String,
    }
}

impl CoveredUnit {
    async fn by_id(id: Id, from: impl Source) -> Result<Option<CoveredUnit>> {
        sql!(
            "SELECT u.id, u.name, u.employer_id, e.name AS employer FROM unit u JOIN unit e ON e.id = u.employer_id \
             WHERE u.id = $1 AND u.kind = 'unit' AND e.kind = 'employer'"
        )
        .bind(id)
        .optional(from)
        .await
    }

    /// Those of the unit who are not its agents, by name; by a part of the name where there are many.
    pub async fn colleagues(&self, q: &str, today: &Day, from: impl Source) -> Result<Vec<Colleague>> {
        let part: String = fold(q).chars().filter(|letter| !matches!(letter, '%' | '_' | '\\')).collect();
        sql!(
            "SELECT p.id AS person_id, p.name, h.job FROM post_held h JOIN person p ON p.id = h.person_id WHERE h.unit_id = $1 \
             AND h.begins_on <= $2 AND (h.ends_on IS NULL OR h.ends_on >= $2) AND p.name_folded LIKE $3 \
             AND NOT EXISTS (SELECT 1 FROM role_held r WHERE r.person_id = p.id AND r.role = 'agent' AND r.begins_on <= $2 \
             AND (r.ends_on IS NULL OR r.ends_on >= $2)) ORDER BY p.name_folded, p.id LIMIT $4"
        )
        .bind(self.id)
        .bind(today)
        .bind(format!("%{part}%"))
        .bind(AT_MOST + 1)
        .all(from)
        .await
    }

    /// Whoever leads people of the unit, by name.
    pub async fn supervisors(&self, today: &Day, from: impl Source) -> Result<Vec<(Id, String)>> {
        sql!(
            "SELECT p.id, p.name FROM person p WHERE p.id IN (SELECT h.supervisor_id FROM post_held h WHERE h.unit_id = $1 \
             AND h.begins_on <= $2 AND (h.ends_on IS NULL OR h.ends_on >= $2) AND EXISTS (SELECT 1 FROM post_held o \
             WHERE o.person_id = h.supervisor_id AND o.unit_id = $1 AND o.begins_on <= $2 AND (o.ends_on IS NULL OR o.ends_on >= $2))) \
             ORDER BY p.name_folded, p.id"
        )
        .bind(self.id)
        .bind(today)
        .all(from)
        .await
    }

    /// Works in the unit on that day.
    pub async fn has(&self, person_id: Id, today: &Day, from: impl Source) -> Result<bool> {
        works_in(self.id, person_id, today, from).await
    }

    /// How its messages travel meanwhile, until a day.
    pub async fn settle(&self, words: &str, ends_on: &Day, me: &Me, now: Moment, tx: &mut Tx) -> Result<()> {
        sql!(
            "INSERT INTO gap_settlement (unit_id, employer_id, words, ends_on, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6) \
             ON CONFLICT (unit_id) DO UPDATE SET words = excluded.words, ends_on = excluded.ends_on, made_by = excluded.made_by, \
             made_at = excluded.made_at"
        )
        .bind(self.id)
        .bind(self.employer_id)
        .bind(words)
        .bind(ends_on)
        .bind(me.id)
        .bind(now)
        .execute(tx)
        .await
        .map(drop)
    }

    pub async fn unsettle(&self, tx: &mut Tx) -> Result<()> {
        sql!("DELETE FROM gap_settlement WHERE unit_id = $1").bind(self.id).execute(tx).await.map(drop)
    }
}

/// Holds a post in the unit on that day.
pub async fn works_in(unit_id: Id, person_id: Id, today: &Day, from: impl Source) -> Result<bool> {
    let post: Option<(Id,)> = sql!(
        "SELECT id FROM post_held WHERE person_id = $1 AND unit_id = $2 AND begins_on <= $3 \
         AND (ends_on IS NULL OR ends_on >= $3) LIMIT 1"
    )
    .bind(person_id)
    .bind(unit_id)
    .bind(today)
    .optional(from)
    .await?;
    Ok(post.is_some())
}

impl Found<Me> for CoveredUnit {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, _: &Me, app: &App) -> web::Result<Option<CoveredUnit>> {
        Ok(CoveredUnit::by_id(path.id("covered_unit")?, app.store.read()).await?)
    }
}

impl people::ByReference for CoveredUnit {
    async fn seen_by(id: Id, _: &Me, app: &App) -> web::Result<Option<CoveredUnit>> {
        Ok(CoveredUnit::by_id(id, app.store.read()).await?)
    }
}

pub(crate) fn sample_unit() -> CoveredUnit {
    let (name, employer) = ("Asumisyksikkö Koivikko".to_owned(), "Järviseudun sote".to_owned());
    CoveredUnit { id: Id::nil(), name, employer_id: Id::nil(), employer }
}
