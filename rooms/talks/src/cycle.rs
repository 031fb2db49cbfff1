//! A season of discussions: from when until when, and by which template.

use crate::talk::Kind;
use people::{ByReference, Me};
use store::{Day, Id, Json, Moment, Result, Source, Tx, sql};
use web::App;
use web::acts::{Found, PathWords};
use words::Texts;

pub const KIND: &str = "talk_cycle";

store::record! {
    #[derive(Debug, Clone)]
    pub struct Cycle {
        pub id: Id,
        pub employer_id: Id,
        pub template_id: Id,
        pub name: Json<Texts>,
        pub begins_on: Day,
        pub ends_on: Day,
        pub made_by: Id,
        pub made_at: Moment,
        // of its template
        pub kind: Kind,
        pub called: Json<Texts>,
        pub form_version_id: Id,
        pub review_months: i64,
    }
}

macro_rules! seen {
    ($rest:literal) => {
        sql!(concat!(
            "SELECT c.id, c.employer_id, c.template_id, c.name, c.begins_on, c.ends_on, c.made_by, c.made_at, k.kind, k.called, \
             k.form_version_id, k.review_months FROM talk_cycle c JOIN talk_template k ON k.id = c.template_id ",
            $rest
        ))
    };
}

impl Cycle {
    pub async fn find(id: Id, from: impl Source) -> Result<Option<Cycle>> {
        seen!("WHERE c.id = $1").bind(id).optional(from).await
    }

    /// Those under way at an employer on that day, the one that ends first first.
    pub async fn open(employer_id: Id, today: &Day, from: impl Source) -> Result<Vec<Cycle>> {
        seen!("WHERE c.employer_id = $1 AND c.begins_on <= $2 AND c.ends_on >= $2 ORDER BY c.ends_on, c.id")
            .bind(employer_id)
            .bind(today)
            .all(from)
            .await
    }

    /// All of an employer, the newest first.
    pub async fn of_employer(employer_id: Id, from: impl Source) -> Result<Vec<Cycle>> {
        seen!("WHERE c.employer_id = $1 ORDER BY c.begins_on DESC, c.id").bind(employer_id).all(from).await
    }

    /// Those of two of any employer under whom somebody leads people on that day, as their list needs them: the newest first.
    pub async fn led_in(supervisor_id: Id, today: &Day, from: impl Source) -> Result<Vec<Cycle>> {
        seen!(
            "WHERE k.kind = 'pair' AND c.begins_on <= $2 AND c.employer_id IN (SELECT h.employer_id FROM post_held h \
             WHERE h.supervisor_id = $1 AND h.person_id <> $1 AND h.begins_on <= $2 AND (h.ends_on IS NULL OR h.ends_on >= $2)) \
             ORDER BY c.begins_on DESC, c.id LIMIT 30"
        )
        .bind(supervisor_id)
        .bind(today)
        .all(from)
        .await
    }

    pub fn is_open(&self, today: &Day) -> bool {
        self.begins_on <= *today && *today <= self.ends_on
    }

    /// Keeps a new one. False: it has been kept already, or its template has been laid aside.
    pub async fn keep(&self, tx: &mut Tx) -> Result<bool> {
        let kept = sql!(
            "INSERT INTO talk_cycle (id, employer_id, template_id, name, begins_on, ends_on, made_by, made_at) \
             SELECT $1, k.employer_id, k.id, $4, $5, $6, $7, $8 FROM talk_template k WHERE k.id = $3 AND k.employer_id = $2 \
             AND k.retired_at IS NULL ON CONFLICT DO NOTHING"
        )
        .bind(self.id)
        .bind(self.employer_id)
        .bind(self.template_id)
        .bind(&self.name)
        .bind(&self.begins_on)
        .bind(&self.ends_on)
        .bind(self.made_by)
        .bind(self.made_at)
        .execute(tx)
        .await?;
        Ok(kept == 1)
    }
}

impl ByReference for Cycle {
    async fn seen_by(id: Id, _: &Me, app: &App) -> web::Result<Option<Cycle>> {
        Ok(Cycle::find(id, app.store.read()).await?)
    }
}

impl Found<Me> for Cycle {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Cycle>> {
        Cycle::seen_by(path.id("cycle")?, me, app).await
    }
}
