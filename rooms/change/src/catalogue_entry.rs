//! A line of the catalogue: ongoing development or training – what, for whom, until when, and whom to ask.

use people::{ByReference, Me, Step};
use store::{Day, Id, Json, Moment, Result, Source, Tx, sql};
use web::acts::{Found, PathWords};
use web::{App, Reference};
use words::Texts;

pub const KIND: &str = "catalogue_entry";
/// News for its followers.
pub const CHANGED: &str = "change-entry-changed";

store::words! {
    pub enum Sort {
        Development = "development",
        Training = "training",
    }
}

store::record! {
    #[derive(Debug, Clone)]
    pub struct Entry {
        pub id: Id,
        pub employer_id: Id,
        pub kind: Sort,
        pub name: Json<Texts>,
        pub about: Json<Texts>,
        /// In words; the units stand beside.
        pub for_whom: Json<Texts>,
        pub begins_on: Option<Day>,
        /// None: for the time being.
        pub ends_on: Option<Day>,
        /// Whom to ask.
        pub contact_id: Id,
        pub link: String,
        pub made_at: Moment,
        /// When it was told of last; the older form in another window is told by it.
        pub updated_at: Moment,
    }
}

/// What is said of it.
#[derive(Debug, Clone)]
pub struct Plan {
    pub kind: Sort,
    pub name: Texts,
    pub about: Texts,
    pub for_whom: Texts,
    pub begins_on: Option<Day>,
    pub ends_on: Option<Day>,
    pub contact_id: Id,
    pub link: String,
    pub units: Vec<Id>,
}

/// Which lines are asked for.
#[derive(Debug, Clone, Copy)]
pub enum Which {
    All,
    /// For everybody, or for a unit with those under it.
    Unit(Id),
    /// For whoever asks, by the units of their posts.
    Person(Id),
}

macro_rules! entry {
    () => {
        "SELECT c.id, c.employer_id, c.kind, c.name, c.about, c.for_whom, c.begins_on, c.ends_on, c.contact_id, c.link, c.made_at, c.updated_at \
         FROM catalogue_entry c "
    };
}

/// A line of the catalogue is for everybody, or for a unit above or among those asked for.
macro_rules! for_units {
    ($start:literal) => {
        concat!(
            "WITH RECURSIVE above(id) AS (",
            $start,
            " UNION SELECT p.parent_id FROM unit p JOIN above a ON a.id = p.id WHERE p.parent_id IS NOT NULL) ",
            entry!(),
            "WHERE (NOT EXISTS (SELECT 1 FROM catalogue_unit x WHERE x.catalogue_entry_id = c.id) OR EXISTS \
             (SELECT 1 FROM catalogue_unit x WHERE x.catalogue_entry_id = c.id AND x.unit_id IN (SELECT id FROM above))) \
             AND (c.ends_on IS NULL OR c.ends_on >= $2) = $3 ORDER BY coalesce(c.ends_on, '9'), c.made_at, c.id LIMIT 200"
        )
    };
}

impl Entry {
    /// What goes on today, what ends first at the top; or what is over.
    pub async fn list(which: Which, goes_on: bool, today: &Day, from: impl Source) -> Result<Vec<Entry>> {
        let query = match which {
            Which::All => {
                return sql!(concat!(
                    entry!(),
                    "WHERE (c.ends_on IS NULL OR c.ends_on >= $1) = $2 ORDER BY coalesce(c.ends_on, '9'), c.made_at, c.id LIMIT 200"
                ))
                .bind(today)
                .bind(goes_on)
                .all(from)
                .await;
            }
            Which::Unit(id) => sql!(for_units!("SELECT id FROM unit WHERE id = $1")).bind(id),
            Which::Person(id) => sql!(for_units!(
                "SELECT h.unit_id FROM post_held h WHERE h.person_id = $1 AND h.begins_on <= $2 AND (h.ends_on IS NULL OR h.ends_on >= $2)"
            ))
            .bind(id),
        };
        query.bind(today).bind(goes_on).all(from).await
    }

    pub async fn find(id: Id, from: impl Source) -> Result<Option<Entry>> {
        sql!(concat!(entry!(), "WHERE c.id = $1")).bind(id).optional(from).await
    }

    /// The units whom it is for, with their names.
    pub async fn units(&self, from: impl Source) -> Result<Vec<(Id, String)>> {
        sql!(
            "SELECT u.id, u.name FROM catalogue_unit x JOIN unit u ON u.id = x.unit_id \
             WHERE x.catalogue_entry_id = $1 ORDER BY u.name_folded, u.id LIMIT 200"
        )
        .bind(self.id)
        .all(from)
        .await
    }

    pub fn reference(&self) -> Reference {
        Reference::new(KIND, self.id)
    }

    pub fn is_over(&self, today: &Day) -> bool {
        self.ends_on.as_ref().is_some_and(|day| day < today)
    }
}

impl Plan {
    /// False: it is there already, as when a form is sent twice.
    pub async fn create(&self, id: Id, employer_id: Id, now: Moment, tx: &mut Tx) -> Result<bool> {
        let made = sql!(
            "INSERT INTO catalogue_entry (id, employer_id, kind, name, about, for_whom, begins_on, ends_on, contact_id, link, made_at, updated_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11) ON CONFLICT (id) DO NOTHING"
        )
        .bind(id)
        .bind(employer_id)
        .bind(self.kind)
        .bind(self.name.kept())
        .bind(self.about.kept())
        .bind(self.for_whom.kept())
        .bind(&self.begins_on)
        .bind(&self.ends_on)
        .bind(self.contact_id)
        .bind(&self.link)
        .bind(now)
        .execute(&mut *tx)
        .await?;
        self.is_for(id, tx).await?;
        Ok(made == 1)
    }

    /// False: it has been changed since the form was drawn, and nothing is kept.
    pub async fn change(&self, id: Id, seen: Moment, now: Moment, tx: &mut Tx) -> Result<bool> {
        let changed = sql!(
            "UPDATE catalogue_entry SET kind = $1, name = $2, about = $3, for_whom = $4, begins_on = $5, ends_on = $6, \
             contact_id = $7, link = $8, updated_at = $9 WHERE id = $10 AND updated_at = $11"
        )
        .bind(self.kind)
        .bind(self.name.kept())
        .bind(self.about.kept())
        .bind(self.for_whom.kept())
        .bind(&self.begins_on)
        .bind(&self.ends_on)
        .bind(self.contact_id)
        .bind(&self.link)
        .bind(now)
        .bind(id)
        .bind(seen)
        .execute(&mut *tx)
        .await?;
        if changed == 1 {
            self.is_for(id, tx).await?;
        }
        Ok(changed == 1)
    }

    async fn is_for(&self, id: Id, tx: &mut Tx) -> Result<()> {
        sql!("DELETE FROM catalogue_unit WHERE catalogue_entry_id = $1").bind(id).execute(&mut *tx).await?;
        for unit_id in &self.units {
            sql!("INSERT INTO catalogue_unit (catalogue_entry_id, unit_id) VALUES ($1, $2) ON CONFLICT DO NOTHING")
                .bind(id)
                .bind(*unit_id)
                .execute(&mut *tx)
                .await?;
        }
        Ok(())
    }
}

impl Sort {
    pub fn key(self) -> &'static str {
        match self {
            Sort::Development => "change-entry-development",
            Sort::Training => "change-entry-training",
        }
    }
}

impl ByReference for Entry {
    async fn seen_by(id: Id, _: &Me, app: &App) -> web::Result<Option<Entry>> {
        Ok(Entry::find(id, app.store.read()).await?)
    }

    fn step(&self, me: &Me) -> Option<Step> {
        let on = self.begins_on.clone().unwrap_or_else(|| self.made_at.day());
        Some(Step { word: "change-step-entry", name: self.name.0.read(me.lang).to_owned(), on, is_done: true })
    }
}

impl Found<Me> for Entry {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Entry>> {
        Entry::seen_by(path.id("catalogue_entry")?, me, app).await
    }
}
