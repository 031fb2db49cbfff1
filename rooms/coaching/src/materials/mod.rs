//! Materials: what a programme or a session gives to those who take part – a link, or a file, picture or recording. A
//! recording of a session that was held is one. In the order that coaches and coordinators put them.

pub(crate) mod edit;
pub(crate) mod form;
pub(crate) mod index;
pub(crate) mod removal;
pub(crate) mod shelf;

use media::Medium;
use people::{ByReference, Me};
use store::{Id, Json, Moment, Result, Source, Store, Tx, sql};
use web::acts::{Found, PathWords};
use web::{App, Reference};
use words::Texts;

words::inventory::submit! {
    words::Shelf {
        room: "coaching-materials",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

pub const KIND: &str = "material";

store::record! {
    /// A material, with what the person asking is in its programme.
    #[derive(Debug, Clone)]
    pub struct Material {
        pub id: Id,
        pub programme_id: Id,
        pub subject_kind: String,
        pub subject_id: Id,
        pub name: Json<Texts>,
        pub about: Json<Texts>,
        pub link: Option<String>,
        pub medium_id: Option<Id>,
        pub made_at: Moment,
        pub as_agent: bool,
        pub as_coach: bool,
    }
}

/// A material with what it holds, as a list draws it.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub material: Material,
    pub medium: Option<Medium>,
}

/// What is about to be kept.
#[derive(Debug, Clone)]
pub struct Plan {
    pub employer_id: Id,
    pub programme_id: Id,
    pub subject: Reference,
    pub name: Texts,
    pub about: Texts,
    pub link: Option<String>,
    pub medium_id: Option<Id>,
}

impl Plan {
    /// The last of its shelf. False: the file is not its maker's, or is used already, and nothing may be kept.
    pub async fn add(&self, id: Id, made_by: Id, now: Moment, tx: &mut Tx) -> Result<bool> {
        sql!(
            "INSERT INTO material (id, employer_id, programme_id, subject_kind, subject_id, position, name, about, link, \
             medium_id, made_by, made_at) SELECT $1, $2, $3, $4, $5, coalesce(max(position), 0) + 1, $6, $7, $8, $9, $10, $11 \
             FROM material WHERE subject_id = $5"
        )
        .bind(id)
        .bind(self.employer_id)
        .bind(self.programme_id)
        .bind(&self.subject.kind)
        .bind(self.subject.id)
        .bind(self.name.kept())
        .bind(self.about.kept())
        .bind(&self.link)
        .bind(self.medium_id)
        .bind(made_by)
        .bind(now)
        .execute(&mut *tx)
        .await?;
        match self.medium_id {
            Some(medium) => Medium::attach(medium, made_by, &Reference::new(KIND, id), tx).await,
            None => Ok(true),
        }
    }
}

impl Material {
    /// Those of one programme or session, in their order.
    pub async fn of(subject_id: Id, person_id: Id, from: impl Source) -> Result<Vec<Material>> {
        sql!(
            "SELECT m.id, m.programme_id, m.subject_kind, m.subject_id, m.name, m.about, m.link, m.medium_id, m.made_at, \
             EXISTS (SELECT 1 FROM enrolment e WHERE e.programme_id = m.programme_id AND e.person_id = $2 AND e.part = 'agent') AS as_agent, \
             EXISTS (SELECT 1 FROM enrolment e WHERE e.programme_id = m.programme_id AND e.person_id = $2 AND e.part = 'coach') AS as_coach \
             FROM material m WHERE m.subject_id = $1 ORDER BY m.position, m.id"
        )
        .bind(subject_id)
        .bind(person_id)
        .all(from)
        .await
    }

    pub async fn change(&self, name: &Texts, about: &Texts, link: Option<&str>, tx: &mut Tx) -> Result<()> {
        sql!("UPDATE material SET name = $1, about = $2, link = $3 WHERE id = $4")
            .bind(name.kept())
            .bind(about.kept())
            .bind(link)
            .bind(self.id)
            .execute(tx)
            .await?;
        Ok(())
    }

    /// Changes places with the one before it, or after it.
    pub async fn change_places(&self, up: bool, tx: &mut Tx) -> Result<()> {
        let all: Vec<(Id,)> = sql!("SELECT id FROM material WHERE subject_id = $1 ORDER BY position, id")
            .bind(self.subject_id)
            .all(&mut *tx)
            .await?;
        let Some(at) = all.iter().position(|(id,)| *id == self.id) else { return Ok(()) };
        let other = if up { at.checked_sub(1) } else { Some(at + 1).filter(|other| *other < all.len()) };
        let Some(other) = other else { return Ok(()) };
        let mut order: Vec<Id> = all.into_iter().map(|(id,)| id).collect();
        order.swap(at, other);
        for (position, id) in (1i64..).zip(order) {
            sql!("UPDATE material SET position = $1 WHERE id = $2").bind(position).bind(id).execute(&mut *tx).await?;
        }
        Ok(())
    }

    /// Takes it away, and its file with it.
    pub async fn remove(&self, medium: Option<&Medium>, tx: &mut Tx) -> Result<()> {
        sql!("DELETE FROM material WHERE id = $1").bind(self.id).execute(&mut *tx).await?;
        if let Some(medium) = medium {
            Medium::detach(&self.reference(), &mut *tx).await?;
            Medium::forget(medium.id, medium.person_id, tx).await?;
        }
        Ok(())
    }

    pub fn reference(&self) -> Reference {
        Reference::new(KIND, self.id)
    }

    pub(crate) async fn medium(&self, store: &Store) -> Result<Option<Medium>> {
        match self.medium_id {
            Some(id) => Medium::find(id, store.read()).await,
            None => Ok(None),
        }
    }
}

/// The materials of one programme or session, ready to be drawn.
pub(crate) async fn lines(subject_id: Id, person_id: Id, store: &Store) -> Result<Vec<Line>> {
    let mut lines = vec![];
    for material in Material::of(subject_id, person_id, store.read()).await? {
        lines.push(Line { medium: material.medium(store).await?, material });
    }
    Ok(lines)
}

impl ByReference for Material {
    async fn seen_by(id: Id, me: &Me, app: &App) -> web::Result<Option<Material>> {
        Ok(sql!(
            "SELECT m.id, m.programme_id, m.subject_kind, m.subject_id, m.name, m.about, m.link, m.medium_id, m.made_at, \
             EXISTS (SELECT 1 FROM enrolment e WHERE e.programme_id = m.programme_id AND e.person_id = $2 AND e.part = 'agent') AS as_agent, \
             EXISTS (SELECT 1 FROM enrolment e WHERE e.programme_id = m.programme_id AND e.person_id = $2 AND e.part = 'coach') \
             OR EXISTS (SELECT 1 FROM substitution u WHERE u.programme_id = m.programme_id AND u.person_id = $2 \
             AND u.begins_on <= $3 AND u.ends_on >= $3) AS as_coach \
             FROM material m WHERE m.id = $1"
        )
        .bind(id)
        .bind(me.id)
        .bind(app.clock.today())
        .optional(app.store.read())
        .await?)
    }
}

impl Found<Me> for Material {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Material>> {
        Material::seen_by(path.id("material")?, me, app).await
    }
}
