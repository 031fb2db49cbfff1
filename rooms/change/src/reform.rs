//! A reform: its name and goal in plain words, and where its national pages are. One is usual; there may be more.

use people::{ByReference, Me};
use store::{Id, Json, Moment, Result, Source, Tx, sql};
use web::acts::{Found, PathWords};
use web::{App, Reference};
use words::Texts;

pub const KIND: &str = "reform";

store::record! {
    #[derive(Debug, Clone)]
    pub struct Reform {
        pub id: Id,
        pub employer_id: Id,
        pub name: Json<Texts>,
        pub goal: Json<Texts>,
        /// Where the national reform is told of; empty: nowhere.
        pub link: String,
        /// When it was told of last; the older form in another window is told by it.
        pub updated_at: Moment,
    }
}

/// What is said of a reform.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    pub name: Texts,
    pub goal: Texts,
    pub link: String,
}

impl Plan {
    pub async fn create(&self, id: Id, employer_id: Id, now: Moment, tx: &mut Tx) -> Result<()> {
        sql!(
            "INSERT INTO reform (id, employer_id, name, goal, link, made_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $6)"
        )
        .bind(id)
        .bind(employer_id)
        .bind(self.name.kept())
        .bind(self.goal.kept())
        .bind(&self.link)
        .bind(now)
        .execute(tx)
        .await?;
        Ok(())
    }

    /// False: it has been changed since the form was drawn, and nothing is kept.
    pub async fn change(&self, id: Id, seen: Moment, now: Moment, tx: &mut Tx) -> Result<bool> {
        let changed = sql!(
            "UPDATE reform SET name = $1, goal = $2, link = $3, updated_at = $4 WHERE id = $5 AND updated_at = $6"
        )
        .bind(self.name.kept())
        .bind(self.goal.kept())
        .bind(&self.link)
        .bind(now)
        .bind(id)
        .bind(seen)
        .execute(tx)
        .await?;
        Ok(changed == 1)
    }
}

impl Reform {
    /// The oldest first: a network has one, seldom two.
    pub async fn all(from: impl Source) -> Result<Vec<Reform>> {
        sql!("SELECT id, employer_id, name, goal, link, updated_at FROM reform ORDER BY made_at, id LIMIT 20")
            .all(from)
            .await
    }

    pub async fn find(id: Id, from: impl Source) -> Result<Option<Reform>> {
        sql!("SELECT id, employer_id, name, goal, link, updated_at FROM reform WHERE id = $1")
            .bind(id)
            .optional(from)
            .await
    }

    pub fn reference(&self) -> Reference {
        Reference::new(KIND, self.id)
    }
}

impl ByReference for Reform {
    async fn seen_by(id: Id, _: &Me, app: &App) -> web::Result<Option<Reform>> {
        Ok(Reform::find(id, app.store.read()).await?)
    }
}

impl Found<Me> for Reform {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Reform>> {
        Reform::seen_by(path.id("reform")?, me, app).await
    }
}
