//! The record of a picture, sound, video or file.

use people::{Doors, Me};
use store::{Id, Moment, Result, Source, Tx, sql};
use vaults::{Opened, Vault};
use web::acts::{Found, PathWords, Permit, See};
use web::jobs::Work;
use web::{App, Reference};

store::words! {
    /// How it is met: seen, heard, watched or opened.
    pub enum Kind {
        Picture = "picture",
        Sound = "sound",
        Video = "video",
        File = "file",
    }
}

impl From<media_checks::Kind> for Kind {
    fn from(kind: media_checks::Kind) -> Kind {
        match kind {
            media_checks::Kind::Picture => Kind::Picture,
            media_checks::Kind::Sound => Kind::Sound,
            media_checks::Kind::Video => Kind::Video,
            media_checks::Kind::File => Kind::File,
        }
    }
}

store::record! {
    #[derive(Debug, Clone)]
    pub struct Medium {
        pub id: Id,
        pub employer_id: Id,
        pub person_id: Id,
        pub kind: Kind,
        pub mime: String,
        /// As the sender called it, without path.
        pub name: String,
        pub bytes: i64,
        pub width: Option<i64>,
        pub height: Option<i64>,
        pub millis: Option<i64>,
        /// A picture's smaller twin on the shelf.
        pub thumb_id: Option<Id>,
        /// What a picture shows, in words.
        pub alt: String,
        /// What is said in a recording.
        pub transcript: String,
        pub subject_kind: Option<String>,
        pub subject_id: Option<Id>,
        pub made_at: Moment,
        /// What its content and its words (name, alt, transcript) are sealed with, when they belong to a few people alone.
        pub vault_id: Option<Id>,
        /// Its words are still sealed; then they are drawn as nothing.
        pub is_sealed: bool,
    }
}

/// Media as they lie in their rows.
macro_rules! kept {
    ($rest:literal) => {
        store::sql!(concat!(
            "SELECT id, employer_id, person_id, kind, mime, name, bytes, width, height, millis, thumb_id, alt, transcript, \
             subject_kind, subject_id, made_at, vault_id, vault_id IS NOT NULL AS is_sealed FROM medium ",
            $rest
        ))
    };
}
pub(crate) use kept; // for those of a vault

/// The job that takes forgotten contents off the shelf; its payload is a list of their ids.
pub const FORGET: &str = "media-forget";

/// Running it twice does no harm: what is gone is gone.
pub(crate) fn forget(app: App, payload: serde_json::Value) -> Work {
    Box::pin(async move {
        let ids: Vec<Option<Id>> = serde_json::from_value(payload).unwrap_or_default();
        for id in ids.into_iter().flatten() {
            app.shelf.remove(id).await?;
        }
        Ok(())
    })
}

impl Medium {
    pub async fn find(id: Id, from: impl Source) -> Result<Option<Medium>> {
        kept!("WHERE id = $1").bind(id).optional(from).await
    }

    /// Everything this person has sent in, the newest first.
    pub async fn of_person(person_id: Id, from: impl Source) -> Result<Vec<Medium>> {
        kept!("WHERE person_id = $1 ORDER BY id DESC").bind(person_id).all(from).await
    }

    pub fn subject(&self) -> Option<Reference> {
        Some(Reference { kind: self.subject_kind.clone()?, id: self.subject_id? })
    }

    pub(crate) async fn insert(&self, tx: &mut Tx) -> Result<()> {
        sql!("INSERT INTO medium (id, employer_id, person_id, kind, mime, name, bytes, width, height, millis, thumb_id, alt, \
              transcript, subject_kind, subject_id, made_at, vault_id) \
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)")
        .bind(self.id)
        .bind(self.employer_id)
        .bind(self.person_id)
        .bind(self.kind)
        .bind(&self.mime)
        .bind(&self.name)
        .bind(self.bytes)
        .bind(self.width)
        .bind(self.height)
        .bind(self.millis)
        .bind(self.thumb_id)
        .bind(&self.alt)
        .bind(&self.transcript)
        .bind(&self.subject_kind)
        .bind(self.subject_id)
        .bind(self.made_at)
        .bind(self.vault_id)
        .execute(tx)
        .await?;
        Ok(())
    }

    /// From now on whoever may see the subject may see this. Only its owner's own, and only once.
    pub async fn attach(id: Id, owner: Id, to: &Reference, tx: &mut Tx) -> Result<bool> {
        let attached = sql!(
            "UPDATE medium SET subject_kind = $1, subject_id = $2 \
             WHERE id = $3 AND person_id = $4 AND subject_id IS NULL"
        )
        .bind(&to.kind)
        .bind(to.id)
        .bind(id)
        .bind(owner)
        .execute(tx)
        .await?;
        Ok(attached == 1)
    }

    /// Its owner's alone again, as when something sent is taken back.
    pub async fn detach(from: &Reference, tx: &mut Tx) -> Result<()> {
        sql!("UPDATE medium SET subject_kind = NULL, subject_id = NULL WHERE subject_kind = $1 AND subject_id = $2")
            .bind(&from.kind)
            .bind(from.id)
            .execute(tx)
            .await?;
        Ok(())
    }

    /// One medium is its owner's alone again, as when the remark it stood in is taken away.
    pub async fn let_go(id: Id, from: Id, tx: &mut Tx) -> Result<()> {
        sql!("UPDATE medium SET subject_kind = NULL, subject_id = NULL WHERE id = $1 AND subject_id = $2")
            .bind(id)
            .bind(from)
            .execute(tx)
            .await?;
        Ok(())
    }

    /// One medium moves on to another record, as when a draft that several write is sent.
    pub async fn move_on(id: Id, from: &Reference, to: &Reference, tx: &mut Tx) -> Result<()> {
        sql!(
            "UPDATE medium SET subject_kind = $1, subject_id = $2 \
             WHERE id = $3 AND subject_kind = $4 AND subject_id = $5"
        )
        .bind(&to.kind)
        .bind(to.id)
        .bind(id)
        .bind(&from.kind)
        .bind(from.id)
        .execute(tx)
        .await?;
        Ok(())
    }

    /// The owner's words beside it: what a picture shows, what is said in a recording. Never beside a sealed one: see
    /// `describe_sealed`.
    pub async fn describe(id: Id, owner: Id, alt: &str, transcript: &str, tx: &mut Tx) -> Result<()> {
        sql!("UPDATE medium SET alt = $1, transcript = $2 WHERE id = $3 AND person_id = $4 AND vault_id IS NULL")
            .bind(alt)
            .bind(transcript)
            .bind(id)
            .bind(owner)
            .execute(tx)
            .await?;
        Ok(())
    }

    /// Whose it is while it belongs to nothing.
    pub async fn is_free(id: Id, owner: Id, from: impl Source) -> Result<bool> {
        let free: Option<(Id,)> = sql!("SELECT id FROM medium WHERE id = $1 AND person_id = $2 AND subject_id IS NULL")
            .bind(id)
            .bind(owner)
            .optional(from)
            .await?;
        Ok(free.is_some())
    }

    /// Forgets what its owner takes away: the record now, the content by a job. Only while it belongs to nothing.
    pub async fn forget(id: Id, owner: Id, tx: &mut Tx) -> Result<()> {
        let gone: Option<(Id, Option<Id>)> =
            sql!("DELETE FROM medium WHERE id = $1 AND person_id = $2 AND subject_id IS NULL RETURNING id, thumb_id")
                .bind(id)
                .bind(owner)
                .optional(&mut *tx)
                .await?;
        let Some((id, thumb)) = gone else { return Ok(()) };
        tx.later(FORGET, &[Some(id), thumb], Moment(0), None).await
    }

    /// Forgets all that belongs to a record, when the record itself goes.
    pub async fn forget_of(subject_id: Id, tx: &mut Tx) -> Result<u64> {
        let gone: Vec<(Id, Option<Id>)> = sql!("DELETE FROM medium WHERE subject_id = $1 RETURNING id, thumb_id")
            .bind(subject_id)
            .all(&mut *tx)
            .await?;
        let contents: Vec<Option<Id>> = gone.iter().flat_map(|(id, thumb)| [Some(*id), *thumb]).collect();
        if !contents.is_empty() {
            tx.later(FORGET, &contents, Moment(0), None).await?;
        }
        Ok(gone.len() as u64)
    }

    /// The contents of records that have gone, thumbs too, go off the shelf by a job.
    pub async fn forget_contents(ids: &[Option<Id>], tx: &mut Tx) -> Result<()> {
        tx.later(FORGET, &ids, Moment(0), None).await
    }

    /// "1.26" minutes and seconds, or nothing when the recording does not say.
    pub fn length(&self) -> Option<String> {
        self.millis.map(|millis| format!("{}.{:02}", millis / 60_000, millis / 1000 % 60))
    }

    pub fn href(&self) -> String {
        crate::address::One { medium: self.id }.to_string()
    }

    pub fn thumb_href(&self) -> String {
        crate::address::Thumb { medium: self.id }.to_string()
    }
}

/// A medium as asked for by somebody: is it theirs to see?
#[derive(Debug)]
pub struct Seen {
    pub medium: Medium,
    /// What a sealed one is read with.
    pub opened: Option<Opened>,
    visible: bool,
}

impl Seen {
    /// Its subject's door and, of a sealed one, its vault say who sees it; what belongs to nothing is its owner's alone.
    pub(crate) async fn ask(medium: Medium, me: &Me, app: &App) -> web::Result<Seen> {
        let at_the_door = match medium.subject() {
            Some(subject) => Doors::of(app).may_see(app, me, &subject).await?,
            None => medium.person_id == me.id,
        };
        let opened = match medium.vault_id {
            Some(vault) if at_the_door => Vault::open(vault, me, app).await?,
            _ => None,
        };
        let visible = at_the_door && (medium.vault_id.is_none() || opened.is_some());
        Ok(Seen { medium, opened, visible })
    }

    pub(crate) fn is_visible(&self) -> bool {
        self.visible
    }
}

impl Found<Me> for Seen {
    const KIND: &'static str = "medium";

    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Seen>> {
        match Medium::find(path.id("medium")?, app.store.read()).await? {
            Some(medium) => Ok(Some(Seen::ask(medium, me, app).await?)),
            None => Ok(None),
        }
    }
}

impl Permit<See, Me> for Seen {
    fn permits(&self, _: &Me) -> bool {
        self.visible
    }
}
