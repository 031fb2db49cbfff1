//! A round while it is prepared: its question, why it is asked, its days, whom it asks and the statements it begins with.
//! Until it is given to people all of it may be changed; from then on only its end may be put off and statements be added.

use crate::round::KIND;
use crate::statement::{Adding, Statement};
use notices::audience::Audience;
use store::clock::new_id_at;
use store::{Id, Moment, Result, Source, Tx, sql};
use words::Texts;

#[derive(Debug, Clone)]
pub struct Draft {
    /// What is asked.
    pub name: Texts,
    pub reason: Texts,
    pub adds: bool,
    pub is_live: bool,
    pub opens_at: Moment,
    pub closes_at: Moment,
    pub result_at: Moment,
    pub audience: Audience,
    /// Those it begins with, in order.
    pub statements: Vec<Texts>,
    /// The round whose published statements it asks again; they come first.
    pub before_id: Option<Id>,
}

/// Who prepares it, and when.
#[derive(Debug, Clone)]
pub struct By {
    pub person_id: Id,
    pub employer_id: Id,
    pub now: Moment,
}

impl Draft {
    /// None: an earlier press with the same key has made it.
    pub async fn create(&self, once: Id, by: &By, tx: &mut Tx) -> Result<Option<Id>> {
        let (id, number) = (new_id_at(by.now), store::counter::next(KIND, &mut *tx).await?);
        let kept = sql!(
            "INSERT INTO round (id, employer_id, number, name, reason, adds, is_live, opens_at, closes_at, result_at, \
             before_id, version, person_id, once_key, made_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1, $12, $13, $14) ON CONFLICT (once_key) DO NOTHING"
        )
        .bind(id)
        .bind(by.employer_id)
        .bind(number)
        .bind(self.name.kept())
        .bind(self.reason.kept())
        .bind(self.adds)
        .bind(self.is_live)
        .bind(self.opens_at)
        .bind(self.closes_at)
        .bind(self.result_at)
        .bind(self.before_id)
        .bind(by.person_id)
        .bind(once)
        .bind(by.now)
        .execute(&mut *tx)
        .await?;
        if kept == 0 {
            return Ok(None);
        }
        self.keep_rest(id, by, tx).await?;
        Ok(Some(id))
    }

    /// Over the version that its writer has seen. False: somebody has changed it since, or given it to people.
    pub async fn change(&self, id: Id, seen: i64, by: &By, tx: &mut Tx) -> Result<bool> {
        let changed = sql!(
            "UPDATE round SET name = $1, reason = $2, adds = $3, is_live = $4, opens_at = $5, closes_at = $6, result_at = $7, \
             before_id = $8, version = version + 1 WHERE id = $9 AND version = $10 AND opened_at IS NULL AND imported_at IS NULL"
        )
        .bind(self.name.kept())
        .bind(self.reason.kept())
        .bind(self.adds)
        .bind(self.is_live)
        .bind(self.opens_at)
        .bind(self.closes_at)
        .bind(self.result_at)
        .bind(self.before_id)
        .bind(id)
        .bind(seen)
        .execute(&mut *tx)
        .await?;
        if changed == 0 {
            return Ok(false);
        }
        sql!("DELETE FROM round_audience WHERE round_id = $1").bind(id).execute(&mut *tx).await?;
        sql!("DELETE FROM statement WHERE round_id = $1").bind(id).execute(&mut *tx).await?; // nobody has voted on a draft's
        self.keep_rest(id, by, tx).await?;
        Ok(true)
    }

    async fn keep_rest(&self, id: Id, by: &By, tx: &mut Tx) -> Result<()> {
        for unit_id in &self.audience.0 {
            sql!("INSERT INTO round_audience (round_id, unit_id) VALUES ($1, $2) ON CONFLICT (round_id, unit_id) DO NOTHING")
                .bind(id)
                .bind(*unit_id)
                .execute(&mut *tx)
                .await?;
        }
        let again = match self.before_id {
            Some(before) => Statement::published(before, &mut *tx).await?,
            None => vec![],
        };
        let again = again.iter().map(|statement| (&statement.body.0, Some(statement.id)));
        let all = again.chain(self.statements.iter().map(|body| (body, None)));
        for (at, (body, before_id)) in all.enumerate() {
            let adding = Adding { round_id: id, employer_id: by.employer_id, body, before_id, now: by.now };
            adding.publish(at as i64 + 1, tx).await?;
        }
        Ok(())
    }
}

/// The round that an earlier press with this key has made.
pub(crate) async fn of_press(once: Id, from: impl Source) -> Result<Option<Id>> {
    let found: Option<(Id,)> = sql!("SELECT id FROM round WHERE once_key = $1").bind(once).optional(from).await?;
    Ok(found.map(|(id,)| id))
}

/// The chosen units of a round; none: everybody.
pub(crate) async fn audience(id: Id, from: impl Source) -> Result<Audience> {
    let units: Vec<(Id,)> =
        sql!("SELECT unit_id FROM round_audience WHERE round_id = $1 ORDER BY unit_id").bind(id).all(from).await?;
    Ok(Audience(units.into_iter().map(|(id,)| id).collect()))
}
