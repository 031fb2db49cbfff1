//! Heli's own profile, which she has kept for years, with a picture and a recording; the ward's goal out of the text of the
//! shared will, and her own goals.

use super::content;
use super::talks::{at, day, fi, named};
use crate::serve::Failure;
use ::talks::goals::own_goal::{self, OwnGoal};
use ::talks::goals::unit_goal::{self, Ground, UnitGoal};
use ::talks::profile::item::{Item, Part, Writing};
use bytes::Bytes;
use forms::{Answer, Answers};
use people::{ByReference, Me, Person};
use serde::Deserialize;
use std::convert::Infallible;
use store::{Id, sql};
use vaults::Opened;
use web::App;

const PROFILE: &str = include_str!("../../../demo/profile.json");

#[derive(Deserialize)]
struct Profile {
    owner: String,
    items: Vec<Shown>,
    unit_goals: Vec<OfUnit>,
    own_goals: Vec<Own>,
}

#[derive(Deserialize)]
struct Shown {
    at: String,
    part: String,
    #[serde(default = "in_words")]
    way: String,
    text: String,
    media: Option<String>,
    #[serde(default)]
    described: String,
    shown_to: Option<String>,
}

fn in_words() -> String {
    "text".into()
}

#[derive(Deserialize)]
struct OfUnit {
    by: String,
    unit: String,
    at: String,
    name: String,
    signs: String,
    place: i64,
    quote: String,
    due: String,
}

#[derive(Deserialize)]
struct Own {
    by: String,
    at: String,
    of: Option<usize>,
    words: String,
    due: String,
    shown: bool,
}

pub(super) async fn make(app: &App) -> Result<(), Failure> {
    let profile: Profile = serde_json::from_str(PROFILE)?;
    let owner = named(&profile.owner, app).await?;
    for item in &profile.items {
        item.make(&owner, app).await?;
    }
    let mut goals = vec![];
    for goal in &profile.unit_goals {
        goals.push(goal.set(app).await?);
    }
    for goal in &profile.own_goals {
        goal.set(&goals, app).await?;
    }
    Ok(())
}

impl Shown {
    async fn make(&self, owner: &Me, app: &App) -> Result<(), Failure> {
        let (then, part) = (at(&self.at, app), Part::from_word(&self.part).ok_or("no such part")?);
        let mut tx = app.store.begin().await?;
        let id = Item::begin(part, owner, &then, &mut tx).await?;
        tx.commit().await?;
        let item = Item::find(id, owner, app).await?.ok_or("an item is not there")?;
        let key = item.open(owner, app).await?.ok_or("an item's owner has no key")?;
        let answers = self.answers(owner, &key, app).await?;
        let writing = Writing { part, answers: &answers, seen: item.version, now: then.now() };
        let mut tx = app.store.begin().await?;
        item.keep(&writing, &key, &mut tx).await?;
        if let Some(reader) = &self.shown_to {
            let reader = named(reader, app).await?;
            let reader = Person::find(reader.id, &mut tx).await?.ok_or("a reader is not there")?;
            item.show_to(&reader, &key, &then, &mut tx).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    async fn answers(&self, owner: &Me, key: &Opened, app: &App) -> Result<Answers, Failure> {
        let medium = match &self.media {
            Some(path) => Some(sealed(path, owner, key, app).await?),
            None => None,
        };
        let (text, beside) =
            if medium.is_none() { (self.text.clone(), String::new()) } else { (String::new(), self.text.clone()) };
        let described = self.described.clone();
        let answer = Answer { way: self.way.clone(), text, medium, described, beside, ..Answer::default() };
        Ok(Answers([("answer".to_owned(), answer)].into()))
    }
}

async fn sealed(path: &str, owner: &Me, key: &Opened, app: &App) -> Result<Id, Failure> {
    let bytes = content::medium(path).ok_or_else(|| format!("{path} is not among the demonstration's media"))?;
    let stream = futures::stream::iter([Ok::<Bytes, Infallible>(Bytes::from_static(bytes))]);
    let received = media::receive_sealed(stream, path, None, key, owner, app).await?;
    Ok(received.map_err(|refusal| format!("{path}: {refusal}"))?.id)
}

impl OfUnit {
    async fn set(&self, app: &App) -> Result<UnitGoal, Failure> {
        let (by, then) = (named(&self.by, app).await?, at(&self.at, app));
        let units = UnitGoal::units(&by, app).await?;
        let unit = units.iter().find(|unit| unit.name == self.unit).ok_or("a unit is not led")?;
        let post: Option<(Id,)> =
            sql!("SELECT id FROM post WHERE shelf = 'will' ORDER BY id LIMIT 1").optional(app.store.read()).await?;
        let ground = post.map(|(post,)| {
            let (quote, language) = (self.quote.clone(), "fi".to_owned());
            Ground { post, place: self.place, quote, language }
        });
        let (name, signs, due_on) = (fi(&self.name), fi(&self.signs), Some(day(&self.due)?));
        let (id, by_id, now) = (then.clock.new_id(), by.id, then.now());
        let setting = unit_goal::Setting {
            id,
            unit,
            name: &name,
            signs: &signs,
            ground: ground.as_ref(),
            due_on,
            by: by_id,
            now,
        };
        let mut tx = app.store.begin().await?;
        setting.set(&mut tx).await?;
        tx.commit().await?;
        Ok(UnitGoal::seen_by(id, &by, app).await?.ok_or("a unit's goal is not there")?)
    }
}

impl Own {
    async fn set(&self, goals: &[UnitGoal], app: &App) -> Result<(), Failure> {
        let (by, then) = (named(&self.by, app).await?, at(&self.at, app));
        let unit_goal_id = self.of.and_then(|of| goals.get(of)).map(|goal| goal.id);
        let id = then.clock.new_id();
        let setting = own_goal::Setting { id, words: &self.words, unit_goal_id, due_on: Some(day(&self.due)?) };
        let mut tx = app.store.begin().await?;
        OwnGoal::set(&setting, &by, &then, &mut tx).await?;
        tx.commit().await?;
        if self.shown {
            let goal = OwnGoal::find(id, &by, app).await?.ok_or("a goal is not there")?;
            let key = goal.open(&by, app).await?.ok_or("a goal's owner has no key")?;
            let mut tx = app.store.begin().await?;
            goal.show(&key, app, &mut tx).await?;
            tx.commit().await?;
        }
        Ok(())
    }
}
