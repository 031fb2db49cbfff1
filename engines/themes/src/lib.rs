//! Themes: what the change is about, each with what is known, what is being prepared, what is not known yet, who decides,
//! who promises to return and when. Rooms share them: a change has them, a question is asked on one.
//!
//! **Contract.** `Draft::create` makes one under the next number; `Draft::change` keeps what it said before as a version
//! and says whether it was the one that changed it. `Theme::open` lists those that are not closed. Pages, permissions and
//! the door are the change room's; who sees a theme is that room's rule.

use serde::{Deserialize, Serialize};
use store::clock::new_id_at;
use store::{Day, Id, Json, Moment, Result, Source, Tx, sql};
use web::Reference;
use words::Texts;

/// The reference of a theme.
pub const KIND: &str = "theme";

store::record! {
    #[derive(Debug, Clone)]
    pub struct Theme {
        pub id: Id,
        pub employer_id: Id,
        /// Spoken of as A3 (T3 in English).
        pub number: i64,
        pub name: Json<Texts>,
        pub known: Json<Texts>,
        pub prepared: Json<Texts>,
        pub not_known: Json<Texts>,
        pub who_decides: Json<Texts>,
        /// Who promises to return.
        pub owner_id: Id,
        pub deputy_id: Option<Id>,
        /// By when we return, also if nothing is decided; None: there is nothing to return to.
        pub return_on: Option<Day>,
        /// How many times it has been changed; the older form in another window is told by it.
        pub version: i64,
        pub made_at: Moment,
        pub updated_at: Moment,
        /// From then on nothing new is asked on it.
        pub closed_at: Option<Moment>,
    }
}

store::record! {
    /// What a theme said before a change.
    #[derive(Debug, Clone)]
    pub struct Version {
        pub version: i64,
        pub told: Json<Told>,
        pub reason: String,
        pub person_id: Id,
        pub made_at: Moment,
    }
}

/// What a theme says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    pub name: Texts,
    pub known: Texts,
    pub prepared: Texts,
    pub not_known: Texts,
    pub who_decides: Texts,
    pub owner_id: Id,
    pub deputy_id: Option<Id>,
    pub return_on: Option<Day>,
}

/// What is about to be said, and by whom.
#[derive(Debug, Clone)]
pub struct Draft {
    pub told: Told,
    pub person_id: Id,
    pub employer_id: Id,
    pub now: Moment,
}

impl Draft {
    /// A new theme, under the next number. Of two at once one waits for the other.
    pub async fn create(&self, tx: &mut Tx) -> Result<Id> {
        let id = new_id_at(self.now);
        self.insert(id, tx).await?;
        Ok(id)
    }

    async fn insert(&self, id: Id, tx: &mut Tx) -> Result<()> {
        let (told, number) = (&self.told, store::counter::next(KIND, &mut *tx).await?);
        sql!(
            "INSERT INTO theme (id, employer_id, number, name, known, prepared, not_known, who_decides, owner_id, \
             deputy_id, return_on, version, made_at, updated_at) \
             VALUES ($1, $2, $12, $3, $4, $5, $6, $7, $8, $9, $10, 1, $11, $11)"
        )
        .bind(id)
        .bind(self.employer_id)
        .bind(told.name.kept())
        .bind(told.known.kept())
        .bind(told.prepared.kept())
        .bind(told.not_known.kept())
        .bind(told.who_decides.kept())
        .bind(told.owner_id)
        .bind(told.deputy_id)
        .bind(told.return_on.clone())
        .bind(self.now)
        .bind(number)
        .execute(tx)
        .await?;
        Ok(())
    }

    /// Says it anew; what it said before is kept with the reason. False: it has been changed since the form was drawn
    /// (`seen` is the version it was drawn from), and nothing is kept.
    pub async fn change(&self, theme: &Theme, seen: i64, reason: &str, tx: &mut Tx) -> Result<bool> {
        let told = &self.told;
        let changed = sql!(
            "UPDATE theme SET name = $1, known = $2, prepared = $3, not_known = $4, who_decides = $5, owner_id = $6, \
             deputy_id = $7, return_on = $8, version = version + 1, updated_at = $9 WHERE id = $10 AND version = $11"
        )
        .bind(told.name.kept())
        .bind(told.known.kept())
        .bind(told.prepared.kept())
        .bind(told.not_known.kept())
        .bind(told.who_decides.kept())
        .bind(told.owner_id)
        .bind(told.deputy_id)
        .bind(told.return_on.clone())
        .bind(self.now)
        .bind(theme.id)
        .bind(seen)
        .execute(&mut *tx)
        .await?;
        if changed == 0 {
            return Ok(false);
        }
        sql!("INSERT INTO theme_version (theme_id, version, told, reason, person_id, made_at) VALUES ($1, $2, $3, $4, $5, $6)")
            .bind(theme.id)
            .bind(seen)
            .bind(Json(theme.told()))
            .bind(reason)
            .bind(self.person_id)
            .bind(self.now)
            .execute(tx)
            .await?;
        Ok(true)
    }
}

impl Theme {
    /// Those that are not closed, by number.
    pub async fn open(from: impl Source) -> Result<Vec<Theme>> {
        sql!(
            "SELECT id, employer_id, number, name, known, prepared, not_known, who_decides, owner_id, deputy_id, return_on, \
             version, made_at, updated_at, closed_at FROM theme WHERE closed_at IS NULL ORDER BY number"
        )
        .all(from)
        .await
    }

    /// All, the closed ones last.
    pub async fn all(from: impl Source) -> Result<Vec<Theme>> {
        sql!(
            "SELECT id, employer_id, number, name, known, prepared, not_known, who_decides, owner_id, deputy_id, return_on, \
             version, made_at, updated_at, closed_at FROM theme \
             ORDER BY CASE WHEN closed_at IS NULL THEN 0 ELSE 1 END, number"
        )
        .all(from)
        .await
    }

    pub async fn find(id: Id, from: impl Source) -> Result<Option<Theme>> {
        sql!(
            "SELECT id, employer_id, number, name, known, prepared, not_known, who_decides, owner_id, deputy_id, return_on, \
             version, made_at, updated_at, closed_at FROM theme WHERE id = $1"
        )
        .bind(id)
        .optional(from)
        .await
    }

    /// Nothing new is asked on it. False: it was closed already.
    pub async fn close(id: Id, now: Moment, tx: &mut Tx) -> Result<bool> {
        let closed = sql!("UPDATE theme SET closed_at = $1 WHERE id = $2 AND closed_at IS NULL");
        Ok(closed.bind(now).bind(id).execute(tx).await? == 1)
    }

    /// Open again.
    pub async fn reopen(id: Id, tx: &mut Tx) -> Result<bool> {
        let opened = sql!("UPDATE theme SET closed_at = NULL WHERE id = $1 AND closed_at IS NOT NULL");
        Ok(opened.bind(id).execute(tx).await? == 1)
    }

    /// What it said before, the newest first.
    pub async fn versions(id: Id, from: impl Source) -> Result<Vec<Version>> {
        sql!("SELECT version, told, reason, person_id, made_at FROM theme_version WHERE theme_id = $1 ORDER BY version DESC LIMIT 100")
            .bind(id)
            .all(from)
            .await
    }

    pub fn told(&self) -> Told {
        Told {
            name: self.name.0.clone(),
            known: self.known.0.clone(),
            prepared: self.prepared.0.clone(),
            not_known: self.not_known.0.clone(),
            who_decides: self.who_decides.0.clone(),
            owner_id: self.owner_id,
            deputy_id: self.deputy_id,
            return_on: self.return_on.clone(),
        }
    }

    pub fn reference(&self) -> Reference {
        Reference::new(KIND, self.id)
    }

    /// The promised day has passed, and we have not returned.
    pub fn is_overdue(&self, today: &Day) -> bool {
        self.closed_at.is_none() && self.return_on.as_ref().is_some_and(|day| day < today)
    }
}
