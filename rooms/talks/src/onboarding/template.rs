//! A template of an employer: what there is to do, when, and who guides it. Each change is a new version; plans that were
//! made of an earlier one stay as they are.

use super::address;
use super::kinds::{Guiding, Stage, Variant};
use super::ready::Ready;
use crate::requirements::requirement::Requirement;
use people::{ByReference, Me};
use serde::{Deserialize, Serialize};
use store::{Id, Json, Moment, Result, Source, Tx, sql};
use web::App;
use web::acts::{Found, PathWords};
use words::Texts;

pub const KIND: &str = "onboarding_template";

/// One thing to do.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// The same from version to version, and in all plans of a unit.
    #[serde(default)]
    pub key: Id,
    pub stage: Stage,
    pub what: Texts,
    pub guided_by: Guiding,
    /// Where it is done or read: what lives in another system is linked, not copied.
    #[serde(default)]
    pub link: String,
    /// The Occupational Safety and Health Act asks for it.
    #[serde(default)]
    pub statutory: bool,
    /// The requirement of the role that it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requirement: Option<Id>,
}

store::record! {
    #[derive(Debug, Clone)]
    pub struct Template {
        pub id: Id,
        pub employer_id: Id,
        pub variant: Variant,
        pub number: i64,
        pub name: Json<Texts>,
        pub items: Json<Vec<Line>>,
        pub made_at: Moment,
        pub retired_at: Option<Moment>,
    }
}

macro_rules! seen {
    ($rest:literal) => {
        sql!(concat!(
            "SELECT t.id, t.employer_id, t.variant, v.number, v.name, v.items, v.made_at, t.retired_at \
             FROM onboarding_template t JOIN onboarding_template_version v ON v.template_id = t.id ",
            $rest
        ))
    };
}

impl Template {
    pub async fn find(id: Id, from: impl Source) -> Result<Option<Template>> {
        seen!("WHERE t.id = $1 AND v.number = t.number").bind(id).optional(from).await
    }

    /// One of this employer.
    pub async fn of(id: Id, employer_id: Id, from: impl Source) -> Result<Option<Template>> {
        Ok(Template::find(id, from).await?.filter(|template| template.employer_id == employer_id))
    }

    /// Those of an employer, the ones in use first: exactly those that `Permit<See>` permits.
    pub async fn of_employer(employer_id: Id, from: impl Source) -> Result<Vec<Template>> {
        seen!(
            "WHERE t.employer_id = $1 AND v.number = t.number \
             ORDER BY CASE WHEN t.retired_at IS NULL THEN 0 ELSE 1 END, t.id"
        )
        .bind(employer_id)
        .all(from)
        .await
    }

    /// Every version, the newest first.
    pub async fn versions(&self, from: impl Source) -> Result<Vec<Template>> {
        seen!("WHERE t.id = $1 ORDER BY v.number DESC").bind(self.id).all(from).await
    }

    /// Keeps a new one, once a press.
    pub async fn keep(id: Id, content: &Content, me: &Me, now: Moment, tx: &mut Tx) -> Result<()> {
        let kept = sql!(
            "INSERT INTO onboarding_template (id, employer_id, variant, number, made_by, made_at) \
             VALUES ($1, $2, $3, 1, $4, $5) ON CONFLICT (id) DO NOTHING"
        )
        .bind(id)
        .bind(me.employer_id)
        .bind(content.variant)
        .bind(me.id)
        .bind(now)
        .execute(&mut *tx)
        .await?;
        match kept {
            1 => content.keep_version(id, 1, me.id, now, tx).await,
            _ => Ok(()),
        }
    }

    /// Its next version. False: somebody has made one since `seen`.
    pub async fn change(&self, seen: i64, content: &Content, me: Id, now: Moment, tx: &mut Tx) -> Result<bool> {
        let changed = sql!(
            "UPDATE onboarding_template SET number = number + 1, variant = $1, retired_at = $2 WHERE id = $3 AND number = $4"
        )
        .bind(content.variant)
        .bind(content.retired.then(|| self.retired_at.unwrap_or(now)))
        .bind(self.id)
        .bind(seen)
        .execute(&mut *tx)
        .await?;
        if changed == 1 {
            content.keep_version(self.id, seen + 1, me, now, tx).await?;
        }
        Ok(changed == 1)
    }

    /// Requirements of a role become things to do in the first month. False: all of them were there already.
    pub(crate) async fn pick(&self, picked: &[&Requirement], me: &Me, app: &App, tx: &mut Tx) -> Result<bool> {
        let mut items = self.items.0.clone();
        for requirement in picked {
            if !items.iter().any(|line| line.requirement == Some(requirement.id)) {
                items.push(Line {
                    key: app.clock.new_id(),
                    stage: Stage::FirstMonth,
                    what: requirement.body.0.clone(),
                    guided_by: Guiding::Guide,
                    link: String::new(),
                    statutory: false,
                    requirement: Some(requirement.id),
                });
            }
        }
        if items.len() == self.items.0.len() {
            return Ok(false);
        }
        items.sort_by_key(|line| line.stage);
        let content =
            Content { variant: self.variant, name: self.name.0.clone(), items, retired: self.retired_at.is_some() };
        self.change(self.number, &content, me.id, app.now(), tx).await
    }

    pub fn to(&self) -> String {
        address::Template { onboarding_template: self.id }.to_string()
    }
}

/// What a version holds.
#[derive(Debug, Clone)]
pub struct Content {
    pub variant: Variant,
    pub name: Texts,
    pub items: Vec<Line>,
    pub retired: bool,
}

impl Content {
    async fn keep_version(&self, id: Id, number: i64, me: Id, now: Moment, tx: &mut Tx) -> Result<()> {
        sql!(
            "INSERT INTO onboarding_template_version (template_id, number, name, items, made_by, made_at) \
             VALUES ($1, $2, $3, $4, $5, $6)"
        )
        .bind(id)
        .bind(number)
        .bind(self.name.kept())
        .bind(Json(self.items.clone()))
        .bind(me)
        .bind(now)
        .execute(tx)
        .await?;
        Ok(())
    }

    /// By the word that a form sends: an employer's own template by its id, the house's own by its variant.
    pub(crate) async fn named(word: &str, employer_id: Id, app: &App) -> Result<Option<Content>> {
        if let Some(ready) = Variant::from_word(word).and_then(Ready::of) {
            return Ok(Some(Content::of_ready(ready, app)));
        }
        let Ok(id) = word.parse::<Id>() else { return Ok(None) };
        let template = Template::of(id, employer_id, app.store.read()).await?;
        Ok(template.map(|template| Content {
            variant: template.variant,
            name: template.name.0,
            items: template.items.0,
            retired: template.retired_at.is_some(),
        }))
    }

    pub(crate) fn of_ready(ready: &Ready, app: &App) -> Content {
        let keyed = |line: &Line| Line { key: app.clock.new_id(), ..line.clone() };
        let items = ready.items.iter().map(keyed).collect();
        Content { variant: ready.variant, name: ready.name.clone(), items, retired: false }
    }
}

impl ByReference for Template {
    async fn seen_by(id: Id, _: &Me, app: &App) -> web::Result<Option<Template>> {
        Ok(Template::find(id, app.store.read()).await?)
    }
}

impl Found<Me> for Template {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Template>> {
        Template::seen_by(path.id("onboarding_template")?, me, app).await
    }
}
