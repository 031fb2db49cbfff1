//! Whom an item is shown to: a row, and the key that goes with it. What is taken back opens for them no more from the next
//! request on.

use super::item::{Item, KIND};
use notices::Beginning;
use people::{Led, Me, Person};
use store::{Day, Id, Moment, Result as Kept, Source, Tx, sql};
use vaults::{Opened, Vault};
use web::{App, Reference, Result};
use words::Texts;

/// News to whom something is shown. It names neither whose it is nor what.
pub const NEWS: &str = "profile-news-shown";
/// News to the owner: somebody who reads their items has ceased to lead them.
pub const CEASED: &str = "profile-news-ceased";

store::record! {
    #[derive(Debug, Clone)]
    pub struct Showing {
        pub item_id: Id,
        pub person_id: Id,
        pub name: String,
        pub as_supervisor: bool,
        pub shown_at: Moment,
        /// They lead the owner today.
        pub leads: bool,
    }
}

impl Showing {
    /// Everything that somebody shows to others, by who sees it.
    pub async fn of_owner(owner: Id, today: &Day, from: impl Source) -> Kept<Vec<Showing>> {
        sql!(
            "SELECT s.item_id, s.person_id, p.name, s.as_supervisor, s.shown_at, EXISTS (SELECT 1 FROM post_held h \
             WHERE h.person_id = $1 AND h.supervisor_id = s.person_id AND h.begins_on <= $2 AND (h.ends_on IS NULL OR h.ends_on >= $2)) \
             AS leads FROM profile_showing s JOIN profile_item i ON i.id = s.item_id JOIN person p ON p.id = s.person_id \
             WHERE i.person_id = $1 ORDER BY p.name_folded, s.person_id, s.item_id"
        )
        .bind(owner)
        .bind(today)
        .all(from)
        .await
    }

    /// It was shown to whoever led the owner, and they do so no more.
    pub fn has_ceased(&self) -> bool {
        self.as_supervisor && !self.leads
    }
}

impl Item {
    /// Shows it to somebody, once: they are given the key and told that there is something.
    pub async fn show_to(&self, to: &Person, opened: &Opened, app: &App, tx: &mut Tx) -> Result<bool> {
        let (now, today) = (app.now(), app.clock.today());
        let leads = Led::is_by(to.id, self.person_id, &today, &mut *tx).await?;
        let shown = sql!(
            "INSERT INTO profile_showing (item_id, person_id, as_supervisor, shown_at) \
             SELECT id, $2, $3, $4 FROM profile_item WHERE id = $1 AND person_id <> $2 ON CONFLICT DO NOTHING"
        )
        .bind(self.id)
        .bind(to.id)
        .bind(leads)
        .bind(now)
        .execute(&mut *tx)
        .await?;
        if shown == 0 {
            return Ok(false);
        }
        opened.give(to.id, now, &mut *tx).await?;
        let (subject, about) = (self.reference(), Texts::default());
        Beginning {
            employer_id: to.employer_id,
            person_id: to.id,
            word: NEWS,
            subject: &subject,
            about: &about,
            due_at: None,
            urgent: false,
            now,
        }
        .tell(tx)
        .await?;
        Ok(true)
    }

    /// From the next request on it opens for them no more.
    pub async fn take_from(&self, person_id: Id, now: Moment, tx: &mut Tx) -> Kept<bool> {
        take(self.id, self.vault_id, person_id, now, tx).await
    }
}

async fn take(item_id: Id, vault_id: Id, person_id: Id, now: Moment, tx: &mut Tx) -> Kept<bool> {
    let taken = sql!("DELETE FROM profile_showing WHERE item_id = $1 AND person_id = $2")
        .bind(item_id)
        .bind(person_id)
        .execute(&mut *tx)
        .await?;
    Vault::take(vault_id, person_id, &mut *tx).await?;
    notices::cease(NEWS, &Reference::new(KIND, item_id), person_id, now, tx).await?;
    Ok(taken == 1)
}

/// Whatever somebody shows to that person is theirs alone again; how many items it was.
pub async fn take_all(owner: Id, person_id: Id, now: Moment, tx: &mut Tx) -> Kept<usize> {
    if owner == person_id {
        return Ok(0);
    }
    let all: Vec<(Id, Id)> = sql!(
        "SELECT i.id, i.vault_id FROM profile_item i JOIN profile_showing s ON s.item_id = i.id \
         WHERE i.person_id = $1 AND s.person_id = $2"
    )
    .bind(owner)
    .bind(person_id)
    .all(&mut *tx)
    .await?;
    for (item_id, vault_id) in &all {
        take(*item_id, *vault_id, person_id, now, &mut *tx).await?;
        notices::cease(CEASED, &Reference::new(KIND, *item_id), owner, now, &mut *tx).await?;
    }
    Ok(all.len())
}

store::record! {
    /// Somebody to whom something can be shown.
    #[derive(Debug, Clone)]
    pub struct Colleague {
        pub person_id: Id,
        pub name: String,
        pub job: String,
        pub unit: String,
    }
}

/// So many are offered at once.
const MOST: i64 = 12;

/// Colleagues by a part of their name, whoever holds a post today; their own page needs at least two letters.
pub async fn colleagues(q: &str, me: &Me, today: &Day, from: impl Source) -> Kept<Vec<Colleague>> {
    let part: String = people::fold(q).chars().filter(|letter| !matches!(letter, '%' | '_' | '\\')).collect();
    if part.chars().count() < 2 {
        return Ok(vec![]);
    }
    let mut found: Vec<Colleague> = sql!(
        "SELECT p.id AS person_id, p.name, h.job, u.name AS unit FROM post_held h JOIN person p ON p.id = h.person_id \
         JOIN unit u ON u.id = h.unit_id WHERE p.name_folded LIKE $1 AND p.id <> $2 AND h.begins_on <= $3 \
         AND (h.ends_on IS NULL OR h.ends_on >= $3) ORDER BY p.name_folded, p.id, h.begins_on LIMIT $4"
    )
    .bind(format!("%{part}%"))
    .bind(me.id)
    .bind(today)
    .bind(MOST)
    .all(from)
    .await?;
    found.dedup_by_key(|one| one.person_id);
    Ok(found)
}
