//! Words that an employee gives to personnel services of their own will: goals, or what they want to learn. Sealed with the
//! house's key, since personnel services read them; taken back they are gone.

use crate::talk::Talk;
use people::Me;
use store::{Id, Moment, Result as Kept, Source, Tx, sql};
use web::{App, Result};

store::words! {
    pub enum What {
        Goals = "goals",
        Training = "training",
    }
}

/// More is not taken in: it is not a page of minutes.
pub(super) const LONGEST: usize = 4_000;

store::record! {
    #[derive(Debug, Clone)]
    pub struct Release {
        pub id: Id,
        pub kind: What,
        /// Sealed.
        pub words: String,
        pub released_at: Moment,
        pub name: String,
        pub unit: String,
    }
}

impl Release {
    /// What has been released of a discussion.
    pub async fn of_talk(talk_id: Id, from: impl Source) -> Kept<Vec<Release>> {
        sql!(
            "SELECT r.id, r.kind, r.words, r.released_at, p.name, u.name AS unit FROM talk_release r \
             JOIN person p ON p.id = r.person_id JOIN unit u ON u.id = r.unit_id WHERE r.talk_id = $1 ORDER BY r.kind"
        )
        .bind(talk_id)
        .all(from)
        .await
    }

    /// What has been released at an employer, the newest first.
    pub async fn of_employer(employer_id: Id, from_place: usize, many: usize, from: impl Source) -> Kept<Vec<Release>> {
        sql!(
            "SELECT r.id, r.kind, r.words, r.released_at, p.name, u.name AS unit FROM talk_release r \
             JOIN person p ON p.id = r.person_id JOIN unit u ON u.id = r.unit_id WHERE r.employer_id = $1 \
             ORDER BY r.released_at DESC, r.id LIMIT CAST($2 AS bigint) OFFSET CAST($3 AS bigint)"
        )
        .bind(employer_id)
        .bind(many as i64)
        .bind(from_place as i64)
        .all(from)
        .await
    }

    /// Releases these words in place of earlier ones.
    pub async fn keep(talk: &Talk, what: What, words: &str, me: &Me, app: &App, tx: &mut Tx) -> Result<()> {
        Release::take_back(talk.id, what, &mut *tx).await?;
        let id = app.clock.new_id();
        sql!(
            "INSERT INTO talk_release (id, employer_id, talk_id, unit_id, person_id, kind, words, released_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING"
        )
        .bind(id)
        .bind(talk.employer_id)
        .bind(talk.id)
        .bind(talk.unit_id)
        .bind(me.id)
        .bind(what)
        .bind(app.shelf.seal_secret(id, words.as_bytes())?)
        .bind(app.now())
        .execute(tx)
        .await?;
        Ok(())
    }

    /// False: nothing was released.
    pub async fn take_back(talk_id: Id, what: What, tx: &mut Tx) -> Kept<bool> {
        let gone = sql!("DELETE FROM talk_release WHERE talk_id = $1 AND kind = $2")
            .bind(talk_id)
            .bind(what)
            .execute(tx)
            .await?;
        Ok(gone == 1)
    }

    pub fn read(&self, app: &App) -> Result<String> {
        let words = app.shelf.open_secret(self.id, &self.words)?;
        Ok(String::from_utf8_lossy(&words).into_owned())
    }
}

impl What {
    pub fn key(self) -> &'static str {
        match self {
            What::Goals => "season-release-goals",
            What::Training => "season-release-training",
        }
    }
}
