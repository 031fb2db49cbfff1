//! Keeping a page: each keeping is a new version. Nobody keeps over a version they have not seen.

use crate::found;
use crate::language::{Coming, outdated};
use crate::post::KIND;
use crate::shelf::{Publishing, Shelf};
use crate::version::Version;
use crate::written::Written;
use notices::audience::Audience;
use people::fold;
use store::{Day, Id, Json, Moment, Result, Tx, sql};
use ties::{Telling, Whom};
use web::Reference;
use words::Texts;

/// Texts on their way to be kept.
#[derive(Debug, Clone)]
pub struct Writing<'w> {
    pub id: Id,
    /// The shelf's name.
    pub shelf: &'w str,
    /// The record that the page is part of. Then it is read as soon as it is kept, by whoever may see that record.
    pub subject: Option<&'w Reference>,
    pub written: &'w Written,
    /// Who keeps it.
    pub person_id: Id,
    pub employer_id: Id,
    pub now: Moment,
}

/// Whose care a page is, how long, and whom it concerns. Held from the moment it is kept, also for what is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placing {
    pub owner_id: Id,
    pub review_on: Option<Day>,
    pub visible_from: Option<Day>,
    pub visible_until: Option<Day>,
    pub audience: Audience,
}

/// What became of what was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeping {
    /// The number of the version; the one before it, when the same was kept already.
    Kept(i64),
    /// Somebody has kept a newer version than the writer saw; nothing was written.
    Newer,
}

impl Placing {
    /// For everybody, without an end, in that person's care.
    pub fn of(owner_id: Id) -> Placing {
        Placing { owner_id, review_on: None, visible_from: None, visible_until: None, audience: Audience::default() }
    }
}

impl Writing<'_> {
    /// Keeps a new page. False: it is there already, as when a form is sent twice.
    pub async fn create(&self, placing: &Placing, tx: &mut Tx) -> Result<bool> {
        let published = self.subject.map(|_| 1_i64);
        let made = sql!(
            "INSERT INTO post (id, employer_id, shelf, subject_kind, subject_id, newest, published, published_at, first_published_at, owner_id, made_at) \
             VALUES ($1, $2, $3, $4, $5, 1, $6, $7, $7, $8, $9) ON CONFLICT (id) DO NOTHING"
        )
        .bind(self.id)
        .bind(self.employer_id)
        .bind(self.shelf)
        .bind(self.subject.map(|subject| subject.kind.clone()))
        .bind(self.subject.map(|subject| subject.id))
        .bind(published)
        .bind(self.subject.map(|_| self.now))
        .bind(placing.owner_id)
        .bind(self.now)
        .execute(&mut *tx)
        .await?;
        if made == 0 {
            return Ok(false);
        }
        self.add(1, &[], None, tx).await?;
        self.place(placing, tx).await?;
        Ok(true)
    }

    /// Keeps a new version of the texts, over the one that its writer has seen and no other.
    pub async fn keep(&self, tx: &mut Tx) -> Result<Keeping> {
        self.keep_as(None, tx).await
    }

    /// The same, with an old version's texts.
    pub(crate) async fn bring_back(&self, number: i64, tx: &mut Tx) -> Result<Keeping> {
        self.keep_as(Some(number), tx).await
    }

    async fn keep_as(&self, restored: Option<i64>, tx: &mut Tx) -> Result<Keeping> {
        let number: Option<(i64,)> =
            sql!("UPDATE post SET newest = newest + 1 WHERE id = $1 AND newest = $2 RETURNING newest")
                .bind(self.id)
                .bind(self.written.seen)
                .optional(&mut *tx)
                .await?;
        let Some((number,)) = number else { return self.was_kept(tx).await };
        let before = Version::find(self.id, number - 1, &mut *tx).await?;
        let written = self.written;
        let coming = Coming {
            title: &written.title,
            body: &written.body,
            plain: &written.plain,
            parts: &written.parts,
            original: &written.original,
            confirmed: &written.confirmed,
        };
        let outdated = before.map_or(vec![], |before| outdated(&before, &coming));
        self.add(number, &outdated, restored, tx).await?;
        if self.subject.is_some() {
            let_in(self.id, number, self.now, tx).await?;
        }
        Ok(Keeping::Kept(number))
    }

    /// The same person has kept the same already, from another press of the same button; else somebody is ahead.
    async fn was_kept(&self, tx: &mut Tx) -> Result<Keeping> {
        let newest = Version::newest(self.id, &mut *tx).await?;
        match newest.made_by == self.person_id && self.written.says_the_same_as(&newest) {
            true => Ok(Keeping::Kept(newest.number)),
            false => Ok(Keeping::Newer),
        }
    }

    async fn add(&self, number: i64, outdated: &[String], restored: Option<i64>, tx: &mut Tx) -> Result<()> {
        let titles: Vec<&str> = self.written.title.0.values().map(String::as_str).collect();
        sql!(
            "INSERT INTO post_version (post_id, number, title, title_folded, body, plain, parts, original, outdated, reason, restored, made_by, made_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"
        )
        .bind(self.id)
        .bind(number)
        .bind(self.written.title.kept())
        .bind(fold(&titles.join(" ")))
        .bind(self.written.body.kept())
        .bind(self.written.plain.kept())
        .bind(Json(self.written.parts.clone()))
        .bind(&self.written.original)
        .bind(Json(outdated.to_vec()))
        .bind(&self.written.reason)
        .bind(restored)
        .bind(self.person_id)
        .bind(self.now)
        .execute(tx)
        .await?;
        Ok(())
    }

    /// In whose care it is, how long, and whom it concerns.
    pub async fn place(&self, placing: &Placing, tx: &mut Tx) -> Result<()> {
        sql!("UPDATE post SET owner_id = $1, review_on = $2, visible_from = $3, visible_until = $4 WHERE id = $5")
            .bind(placing.owner_id)
            .bind(&placing.review_on)
            .bind(&placing.visible_from)
            .bind(&placing.visible_until)
            .bind(self.id)
            .execute(&mut *tx)
            .await?;
        sql!("DELETE FROM post_audience WHERE post_id = $1").bind(self.id).execute(&mut *tx).await?;
        for unit_id in &placing.audience.0 {
            sql!("INSERT INTO post_audience (post_id, unit_id) VALUES ($1, $2) ON CONFLICT DO NOTHING")
                .bind(self.id)
                .bind(unit_id)
                .execute(&mut *tx)
                .await?;
        }
        crate::review::begin_anew(self.id, self.now, tx).await?;
        found::bring_up_to_date(self.id, tx).await
    }

    pub fn reference(&self) -> Reference {
        Reference::new(KIND, self.id)
    }
}

/// Readers see this version from now on, and the shelf's room does its part. False: they do already, or somebody has
/// kept a newer one.
pub async fn publish(shelf: Option<&Shelf>, mut publishing: Publishing, tx: &mut Tx) -> Result<bool> {
    let Some(first) = let_in(publishing.post, publishing.number, publishing.now, tx).await? else { return Ok(false) };
    publishing.first = first;
    if let Some(published) = shelf.and_then(|shelf| shelf.published) {
        published(&publishing, tx).await?;
    }
    Ok(true)
}

/// Whether it is the first time. None: readers see it already, or somebody has kept a newer one.
async fn let_in(id: Id, number: i64, now: Moment, tx: &mut Tx) -> Result<Option<bool>> {
    let published: Option<(Moment,)> = sql!(
        "UPDATE post SET published = $1, published_at = $2, first_published_at = coalesce(first_published_at, $2) WHERE id = $3 AND newest = $1 \
         AND (published IS NULL OR published <> $1) RETURNING first_published_at"
    )
    .bind(number)
    .bind(now)
    .bind(id)
    .optional(&mut *tx)
    .await?;
    let Some((first_at,)) = published else { return Ok(None) };
    found::bring_up_to_date(id, tx).await?;
    Ok(Some(first_at == now))
}

/// Readers no longer see it. False: they did not.
pub(crate) async fn withdraw(id: Id, tx: &mut Tx) -> Result<bool> {
    let withdrawn =
        sql!("UPDATE post SET published = NULL, published_at = NULL WHERE id = $1 AND published IS NOT NULL");
    let withdrawn = withdrawn.bind(id).execute(&mut *tx).await? == 1;
    if withdrawn {
        found::bring_up_to_date(id, tx).await?;
    }
    Ok(withdrawn)
}

/// Whoever follows the page and may still read it hears that it says something new.
pub(crate) async fn tell(id: Id, title: &Texts, by: Id, now: Moment, tx: &mut Tx) -> Result<()> {
    let subject = Reference::new(KIND, id);
    let (whom, except) = (Whom::Followers, Some(by));
    Telling { word: "posts-news", subject: &subject, about: title, whom, except, now }.tell(tx).await
}
