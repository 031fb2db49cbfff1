//! The record: something that an employee keeps in their profile over the years, in words, a picture, a sound, a video or
//! talked over face to face. It is sealed with a vault of its own, so that it can be shown to somebody without the rest.

use super::address;
use forms::{Answers, Body, Way};
use media::Medium;
use people::{ByReference, Me};
use store::{Id, Moment, Result as Kept, Source, Tx, sql};
use vaults::{Opened, Vault};
use web::acts::{Found, PathWords};
use web::{App, Frame, Reference, Result};
use words::Texts;

pub const KIND: &str = "profile_item";

store::words! {
    /// The four parts of a work identity.
    pub enum Part {
        Strengths = "strengths",
        Encounter = "encounter",
        Skill = "skill",
        Influence = "influence",
    }
}

impl Part {
    /// The message that names it.
    pub fn key(self) -> &'static str {
        match self {
            Part::Strengths => "profile-part-strengths",
            Part::Encounter => "profile-part-encounter",
            Part::Skill => "profile-part-skill",
            Part::Influence => "profile-part-influence",
        }
    }

    /// The message that asks for it.
    pub fn ask(self) -> &'static str {
        match self {
            Part::Strengths => "profile-ask-strengths",
            Part::Encounter => "profile-ask-encounter",
            Part::Skill => "profile-ask-skill",
            Part::Influence => "profile-ask-influence",
        }
    }
}

store::record! {
    #[derive(Debug, Clone)]
    pub struct Item {
        pub id: Id,
        pub person_id: Id,
        /// Whose it is.
        pub name: String,
        pub part: Part,
        pub vault_id: Id,
        /// Sealed; empty: begun and not written yet.
        pub body: String,
        pub version: i64,
        /// It came in a package, and its owner has not said yet that it stays.
        pub brought_at: Option<Moment>,
        pub made_at: Moment,
        pub changed_at: Moment,
        /// It is the asking person's.
        pub is_own: bool,
        /// It is shown to the asking person, who holds its key.
        pub is_shown: bool,
    }
}

/// Items as seen by `$1`.
macro_rules! seen {
    ($rest:literal) => {
        sql!(concat!(
            "SELECT i.id, i.person_id, p.name, i.part, i.vault_id, i.body, i.version, i.brought_at, i.made_at, i.changed_at, \
             i.person_id = $1 AS is_own, EXISTS (SELECT 1 FROM profile_showing s JOIN vault_holder v ON v.vault_id = i.vault_id \
             AND v.person_id = s.person_id WHERE s.item_id = i.id AND s.person_id = $1) AS is_shown \
             FROM profile_item i JOIN person p ON p.id = i.person_id ",
            $rest
        ))
    };
}

/// The question under which every item is kept, so that its answer is read back by the same.
pub(crate) fn question(ask: Texts) -> Body {
    let ways = [Way::Text, Way::Speech, Way::Picture, Way::FaceToFace, Way::File];
    let section = forms::Section { name: Texts::default(), questions: vec![Body::one_way(ask, &ways)] };
    Body { sections: vec![section] }
}

impl Item {
    pub fn reference(&self) -> Reference {
        Reference::new(KIND, self.id)
    }

    pub fn to(&self) -> String {
        address::Item { profile_item: self.id }.to_string()
    }

    pub fn is_empty(&self) -> bool {
        self.body.is_empty()
    }

    pub async fn find(id: Id, me: &Me, app: &App) -> Kept<Option<Item>> {
        seen!("WHERE i.id = $2").bind(me.id).bind(id).optional(app.store.read()).await
    }

    /// One's own, part by part in their order; what came in a package and was not looked at yet is not among them.
    pub async fn own(me: &Me, from: impl Source) -> Kept<Vec<Item>> {
        let mut own: Vec<Item> =
            seen!("WHERE i.person_id = $1 AND i.brought_at IS NULL AND i.body <> '' ORDER BY i.place, i.id")
                .bind(me.id)
                .all(from)
                .await?;
        own.sort_by_key(|item| item.part); // by the parts, not by their words
        Ok(own)
    }

    /// What came in a package and waits to be looked at, part by part, the newest first.
    pub async fn brought(me: &Me, from: impl Source) -> Kept<Vec<Item>> {
        let mut brought: Vec<Item> =
            seen!("WHERE i.person_id = $1 AND i.brought_at IS NOT NULL ORDER BY i.changed_at DESC, i.place, i.id")
                .bind(me.id)
                .all(from)
                .await?;
        brought.sort_by_key(|item| item.part);
        Ok(brought)
    }

    /// What others show to this person, by whose it is: exactly those of others that `Permit<See>` permits.
    pub async fn shown_to(me: &Me, from: impl Source) -> Kept<Vec<Item>> {
        let mut shown: Vec<Item> = seen!(
            "WHERE i.brought_at IS NULL AND i.id IN (SELECT s.item_id FROM profile_showing s JOIN vault_holder v \
             ON v.vault_id = i.vault_id AND v.person_id = s.person_id WHERE s.person_id = $1) \
             ORDER BY p.name_folded, i.person_id, i.place, i.id LIMIT 500"
        )
        .bind(me.id)
        .all(from)
        .await?;
        for of_one in shown.chunk_by_mut(|one, next| one.person_id == next.person_id) {
            of_one.sort_by_key(|item| item.part);
        }
        Ok(shown)
    }

    /// None: its key is not the asking person's, or is gone.
    pub async fn open(&self, me: &Me, app: &App) -> Result<Option<Opened>> {
        Vault::open(self.vault_id, me, app).await
    }

    pub fn read(&self, opened: &Opened) -> Result<Answers> {
        let words = opened.read(self.id, &self.body)?;
        Ok(serde_json::from_str(&words).unwrap_or_default())
    }

    /// As it stands on a page.
    pub async fn drawn(&self, opened: &Opened, frame: &Frame, app: &App) -> Result<askama::filters::Safe<String>> {
        let (answers, body) = (self.read(opened)?, question(Texts::default()));
        forms::read_back_sealed(&body, &answers, frame.words, opened, &app.store).await
    }

    /// One that was begun in a part and not written yet is gone on with; otherwise an empty one is begun, with its vault.
    pub async fn begin(part: Part, me: &Me, app: &App, tx: &mut Tx) -> Result<Id> {
        let begun: Option<(Id,)> = sql!(
            "SELECT id FROM profile_item WHERE person_id = $1 AND part = $2 AND body = '' AND brought_at IS NULL LIMIT 1"
        )
        .bind(me.id)
        .bind(part)
        .optional(&mut *tx)
        .await?;
        if let Some((id,)) = begun {
            return Ok(id);
        }
        let id = app.clock.new_id();
        Item::make(id, part, None, me, app, tx).await?;
        Ok(id)
    }

    /// An empty one, sealed from its first word on.
    pub(crate) async fn make(
        id: Id,
        part: Part,
        brought: Option<Moment>,
        me: &Me,
        app: &App,
        tx: &mut Tx,
    ) -> Result<Opened> {
        let opened = Vault::make(app.clock.new_id(), me.employer_id, &[me.id], app, &mut *tx).await?;
        sql!(
            "INSERT INTO profile_item (id, employer_id, person_id, part, vault_id, body, place, version, brought_at, made_at, changed_at) \
             VALUES ($1, $2, $3, $4, $5, '', (SELECT coalesce(max(place), 0) + 1 FROM profile_item WHERE person_id = $3), 1, $6, $7, $7)"
        )
        .bind(id)
        .bind(me.employer_id)
        .bind(me.id)
        .bind(part)
        .bind(opened.vault_id)
        .bind(brought)
        .bind(app.now())
        .execute(tx)
        .await?;
        Ok(opened)
    }

    /// Keeps what was written, over the version that its writer has seen. False: it has changed in another window.
    pub async fn keep(&self, writing: &Writing<'_>, opened: &Opened, tx: &mut Tx) -> Result<bool> {
        let words = serde_json::to_string(&writing.answers.as_sent())
            .map_err(|error| web::Error::Broken(format!("an item can't be written: {}", error.classify() as u8)))?;
        let kept = sql!(
            "UPDATE profile_item SET part = $1, body = $2, version = version + 1, changed_at = $3 \
             WHERE id = $4 AND person_id = $5 AND version = $6"
        )
        .bind(writing.part)
        .bind(opened.seal(self.id, &words)?)
        .bind(writing.now)
        .bind(self.id)
        .bind(self.person_id)
        .bind(writing.seen)
        .execute(&mut *tx)
        .await?;
        if kept == 0 {
            return Ok(false);
        }
        self.keep_media(writing.answers, opened, tx).await?;
        Ok(true)
    }

    /// What it holds belongs to it, described in its owner's words; what it held before is gone.
    async fn keep_media(&self, answers: &Answers, opened: &Opened, tx: &mut Tx) -> Result<()> {
        let (reference, sent) = (self.reference(), answers.as_sent());
        for medium in Medium::of_vault(self.vault_id, &mut *tx).await? {
            let stays = sent.media().any(|id| id == medium.id);
            if !stays && medium.subject_id == Some(self.id) {
                Medium::let_go(medium.id, self.id, &mut *tx).await?;
                Medium::forget(medium.id, self.person_id, &mut *tx).await?;
            }
        }
        for answer in sent.0.values() {
            let Some(id) = answer.medium else { continue };
            Medium::attach_sealed(id, self.person_id, opened, &reference, &mut *tx).await?;
            let is_picture = answer.way() == Some(Way::Picture);
            let (alt, said) =
                if is_picture { (answer.described.as_str(), "") } else { ("", answer.described.as_str()) };
            Medium::describe_sealed(id, self.person_id, opened, alt, said, &mut *tx).await?;
        }
        Ok(())
    }

    /// A step up or down among those of its part.
    pub async fn step(&self, up: bool, tx: &mut Tx) -> Kept<()> {
        sql!("UPDATE profile_item SET place = place WHERE person_id = $1")
            .bind(self.person_id)
            .execute(&mut *tx)
            .await?;
        let all: Vec<(Id, i64)> = sql!(
            "SELECT id, place FROM profile_item WHERE person_id = $1 AND part = $2 AND brought_at IS NULL AND body <> '' \
             ORDER BY place, id"
        )
        .bind(self.person_id)
        .bind(self.part)
        .all(&mut *tx)
        .await?;
        let Some(at) = all.iter().position(|(id, _)| *id == self.id) else { return Ok(()) };
        let other = if up { at.checked_sub(1) } else { Some(at + 1) };
        let Some((other, place)) = other.and_then(|other| all.get(other)).copied() else { return Ok(()) };
        for (id, place) in [(self.id, place), (other, all[at].1)] {
            sql!("UPDATE profile_item SET place = $1 WHERE id = $2").bind(place).bind(id).execute(&mut *tx).await?;
        }
        Ok(())
    }

    /// What came in a package stays: from now on it is like the others.
    pub(crate) async fn stay(id: Id, me: &Me, tx: &mut Tx) -> Kept<bool> {
        let stays = sql!(
            "UPDATE profile_item SET brought_at = NULL WHERE id = $1 AND person_id = $2 AND brought_at IS NOT NULL"
        );
        Ok(stays.bind(id).bind(me.id).execute(tx).await? == 1)
    }
}

/// What somebody writes.
#[derive(Debug, Clone, Copy)]
pub struct Writing<'w> {
    pub part: Part,
    pub answers: &'w Answers,
    /// The version that the writer has seen.
    pub seen: i64,
    pub now: Moment,
}

/// When it was written, as a package from elsewhere says.
pub(crate) async fn dated(id: Id, (made, changed): (Moment, Moment), tx: &mut Tx) -> Kept<()> {
    sql!("UPDATE profile_item SET made_at = $1, changed_at = $2 WHERE id = $3 AND brought_at IS NOT NULL")
        .bind(made)
        .bind(changed)
        .bind(id)
        .execute(tx)
        .await?;
    Ok(())
}

/// It goes with its media, whomever it was shown to; its key is destroyed, so that no copy opens either.
pub(crate) async fn forget(id: Id, tx: &mut Tx) -> Kept<()> {
    let found: Option<(Id,)> =
        sql!("SELECT vault_id FROM profile_item WHERE id = $1").bind(id).optional(&mut *tx).await?;
    let Some((vault_id,)) = found else { return Ok(()) };
    notices::forget(id, &mut *tx).await?;
    Medium::forget_of_vault(vault_id, &mut *tx).await?;
    sql!("DELETE FROM profile_showing WHERE item_id = $1").bind(id).execute(&mut *tx).await?;
    sql!("DELETE FROM profile_item WHERE id = $1").bind(id).execute(&mut *tx).await?;
    Vault::destroy(vault_id, Moment::now(), tx).await
}

/// All that somebody has kept, as when they are erased.
pub(crate) async fn forget_all(person_id: Id, tx: &mut Tx) -> Kept<()> {
    let all: Vec<(Id,)> =
        sql!("SELECT id FROM profile_item WHERE person_id = $1").bind(person_id).all(&mut *tx).await?;
    for (id,) in all {
        forget(id, &mut *tx).await?;
    }
    sql!("DELETE FROM profile_showing WHERE person_id = $1").bind(person_id).execute(tx).await?;
    Ok(())
}

impl ByReference for Item {
    async fn seen_by(id: Id, me: &Me, app: &App) -> Result<Option<Item>> {
        Ok(Item::find(id, me, app).await?)
    }
}

impl Found<Me> for Item {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> Result<Option<Item>> {
        Item::seen_by(path.id(KIND)?, me, app).await
    }
}
