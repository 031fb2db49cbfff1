//! The ward's discussions: templates of two and of a group, two seasons, Heli's and Elli's last talk with what is still open of
//! it and the next one under preparation, and a few others so that the season lives. Each by the room's own deeds, told at the
//! times it happened.

use super::content::{self, PEOPLE, Staff};
use super::network::me;
use crate::serve::Failure;
use ::talks::arranging::Ready;
use ::talks::cycle::Cycle;
use ::talks::discussion::action::{self, Action, Agreed, What, Who};
use ::talks::discussion::preparation::Preparation;
use ::talks::discussion::told::{self, Telling};
use ::talks::group::{self, Group, member::Member};
use ::talks::questions::{card::Card, picked::Picked};
use ::talks::summary::{Acknowledgement, Body, Summary};
use ::talks::talk::{Beginning, Kind, Talk};
use ::talks::template::Template;
use axum::http::Extensions;
use forms::{Answer, Answers, Version};
use gatherings::{Arrangement, Gathering, Occurrence};
use people::{Led, Me};
use serde::Deserialize;
use std::collections::BTreeMap;
use store::{Clock, Day, Id, Json};
use vaults::Opened;
use web::App;
use words::{Lang, Texts};

const TALKS: &str = include_str!("../../../demo/talks.json");
/// Until the interim review.
const MONTHS: i64 = 6;

#[derive(Deserialize)]
struct Told {
    arranger: String,
    seasons: Vec<Season>,
    talks: Vec<Discussion>,
}

#[derive(Deserialize)]
struct Season {
    word: String,
    kind: String,
    name: String,
    begins: String,
    ends: String,
    at: String,
}

#[derive(Deserialize)]
struct Discussion {
    season: String,
    supervisor: String,
    people: Vec<String>,
    begun: String,
    #[serde(default)]
    prepared: Vec<Prepared>,
    time: Option<Time>,
    held: Option<String>,
    summary: Option<Written>,
    #[serde(default)]
    acknowledged: Vec<Acknowledged>,
    writer: Option<String>,
    #[serde(default)]
    cards: Vec<Cards>,
}

#[derive(Deserialize)]
struct Prepared {
    by: String,
    at: String,
    shared: bool,
    answers: BTreeMap<String, String>,
}

#[derive(Deserialize)]
struct Time {
    begins: String,
    ends: String,
    place: String,
}

#[derive(Deserialize)]
struct Written {
    by: String,
    at: String,
    review: String,
    text: String,
    actions: Vec<Thing>,
}

#[derive(Deserialize)]
struct Thing {
    what: String,
    how: String,
    who: String,
    due: String,
    settled: Option<Settled>,
}

#[derive(Deserialize)]
struct Settled {
    by: String,
    at: String,
    state: String,
    word: String,
}

#[derive(Deserialize)]
struct Acknowledged {
    by: String,
    at: String,
    #[serde(default)]
    remark: String,
}

#[derive(Deserialize)]
struct Cards {
    by: String,
    cards: Vec<String>,
}

pub(super) async fn make(app: &App) -> Result<(), Failure> {
    let told: Told = serde_json::from_str(TALKS)?;
    let arranger = named(&told.arranger, app).await?;
    let mut templates: BTreeMap<&str, Template> = BTreeMap::new();
    let mut seasons: BTreeMap<&str, Cycle> = BTreeMap::new();
    for season in &told.seasons {
        if !templates.contains_key(season.kind.as_str()) {
            templates.insert(&season.kind, template(season, &arranger, app).await?);
        }
        seasons.insert(&season.word, cycle(season, &templates[season.kind.as_str()], &arranger, app).await?);
    }
    for one in &told.talks {
        one.make(seasons.get(one.season.as_str()).ok_or("no such season")?, app).await?;
    }
    Ok(())
}

/// Somebody of the staff file, by name.
pub(super) async fn named(name: &str, app: &App) -> Result<Me, Failure> {
    let rows = String::from_utf8_lossy(PEOPLE);
    let row = rows.lines().map(|row| row.split(';').collect::<Vec<_>>()).find(|row| row.get(3) == Some(&name));
    let row = row.ok_or_else(|| format!("nobody is called {name}"))?;
    me(&Staff { employer: row[0].to_owned(), number: row[2].to_owned() }, app).await
}

/// The same house at an earlier moment, for deeds that note when they were done.
pub(super) fn at(moment: &str, app: &App) -> App {
    let clock = Clock::from(content::moment(moment));
    let (store, shelf, mail) = (app.store.clone(), app.shelf.clone(), app.mail.clone());
    App::new(store, clock, shelf, mail, app.settings.clone(), Extensions::new())
}

pub(super) fn fi(text: &str) -> Texts {
    Texts::one(Lang::Fi, text)
}

pub(super) fn day(text: &str) -> Result<Day, Failure> {
    Ok(Day::parse(text).ok_or_else(|| format!("no day: {text}"))?)
}

async fn template(season: &Season, arranger: &Me, app: &App) -> Result<Template, Failure> {
    let (then, kind) = (at(&season.at, app), Kind::from_word(&season.kind).ok_or("no such kind")?);
    let (ready, now) = (Ready::of(kind), then.now());
    let mut tx = app.store.begin().await?;
    let form_version_id = Version::keep(None, "fi", &ready.body(), now, &mut tx).await?;
    let template = Template {
        id: then.clock.new_id(),
        employer_id: arranger.employer_id,
        kind,
        called: ready.called.kept(),
        form_id: Version::find(form_version_id, &mut tx).await?.form_id,
        form_version_id,
        review_months: MONTHS,
        made_by: arranger.id,
        made_at: now,
        retired_at: None,
    };
    template.keep(&mut tx).await?;
    tx.commit().await?;
    Ok(template)
}

async fn cycle(season: &Season, template: &Template, arranger: &Me, app: &App) -> Result<Cycle, Failure> {
    let then = at(&season.at, app);
    let cycle = Cycle {
        id: then.clock.new_id(),
        employer_id: arranger.employer_id,
        template_id: template.id,
        name: fi(&season.name).kept(),
        begins_on: day(&season.begins)?,
        ends_on: day(&season.ends)?,
        made_by: arranger.id,
        made_at: then.now(),
        kind: template.kind,
        called: template.called.clone(),
        form_version_id: template.form_version_id,
        review_months: MONTHS,
    };
    let mut tx = app.store.begin().await?;
    cycle.keep(&mut tx).await?;
    tx.commit().await?;
    Ok(cycle)
}

impl Discussion {
    async fn make(&self, cycle: &Cycle, app: &App) -> Result<(), Failure> {
        let supervisor = named(&self.supervisor, app).await?;
        let id = self.begin(cycle, &supervisor, app).await?;
        let talk = Talk::find(id, &supervisor, app).await?.ok_or("a discussion is not there")?;
        for prepared in &self.prepared {
            prepared.make(&talk, app).await?;
        }
        for picked in &self.cards {
            picked.make(&talk, app).await?;
        }
        if let Some(time) = &self.time {
            time.agree(&talk, &supervisor, app).await?;
        }
        if let Some(writer) = &self.writer {
            self.ask_writer(&talk, &named(writer, app).await?, app).await?;
        }
        let Some(held) = &self.held else { return Ok(()) };
        hold(&talk, &day(held)?, app).await?;
        let Some(written) = &self.summary else { return Ok(()) };
        let summary_id = written.write(&talk, app).await?;
        for one in &self.acknowledged {
            one.acknowledge(&talk, summary_id, app).await?;
        }
        Ok(())
    }

    async fn begin(&self, cycle: &Cycle, supervisor: &Me, app: &App) -> Result<Id, Failure> {
        let (then, today) = (at(&self.begun, app), app.clock.today());
        let led = Led::by(supervisor.id, &today, app.store.read()).await?;
        let of_name =
            |name: &String| led.iter().find(|one| one.name == *name).ok_or_else(|| format!("{name} is not led"));
        let members = self.people.iter().map(of_name).collect::<Result<Vec<&Led>, String>>()?;
        let (id, first) = (then.clock.new_id(), *members.first().ok_or("nobody to talk with")?);
        let mut tx = app.store.begin().await?;
        let begun = match cycle.kind {
            Kind::Group => {
                let group = Group { id, cycle, members: &members, supervisor_id: supervisor.id };
                group::begin(&group, &then, &mut tx).await?
            }
            Kind::Pair => {
                let beginning = Beginning {
                    id,
                    employer_id: cycle.employer_id,
                    cycle_id: cycle.id,
                    form_version_id: cycle.form_version_id,
                    kind: Kind::Pair,
                    unit_id: first.unit_id,
                    supervisor_id: supervisor.id,
                    members: &[first.person_id],
                    previous_id: Talk::last_of(first.person_id, supervisor.id, &mut tx).await?,
                    made_by: supervisor.id,
                };
                beginning.keep(&then, &mut tx).await?.is_some()
            }
        };
        tx.commit().await?;
        if begun { Ok(id) } else { Err("a discussion was not begun".into()) }
    }

    async fn ask_writer(&self, talk: &Talk, writer: &Me, app: &App) -> Result<(), Failure> {
        let now = content::moment(&self.begun);
        let mut tx = app.store.begin().await?;
        Member::ask_to_write(talk.id, Some(writer.id), now, &mut tx).await?;
        tx.commit().await?;
        Ok(())
    }
}

async fn opened(talk: &Talk, by: &Me, app: &App) -> Result<Opened, Failure> {
    Ok(talk.open(by, app).await?.ok_or("somebody has no key to their own discussion")?)
}

impl Prepared {
    async fn make(&self, talk: &Talk, app: &App) -> Result<(), Failure> {
        let (by, then) = (named(&self.by, app).await?, at(&self.at, app));
        let answer = |(key, text): (&String, &String)| {
            (key.clone(), Answer { way: "text".into(), text: text.clone(), ..Answer::default() })
        };
        let answers = Answers(self.answers.iter().map(answer).collect());
        let mut tx = app.store.begin().await?;
        let (own, key) = Preparation::begin(talk, &by, &then, &mut tx).await?;
        own.save(&answers, &key, then.now(), &mut tx).await?;
        if self.shared {
            let parties = talk.parties(&mut tx).await?;
            own.share(&key, &parties, then.now(), &mut tx).await?;
            notices::cease(told::PREPARE, &talk.reference(), by.id, then.now(), &mut tx).await?;
        }
        tx.commit().await?;
        Ok(())
    }
}

impl Cards {
    async fn make(&self, talk: &Talk, app: &App) -> Result<(), Failure> {
        let by = named(&self.by, app).await?;
        let key = opened(talk, &by, app).await?;
        let mut tx = app.store.begin().await?;
        for id in &self.cards {
            let card = Card::find(id).ok_or_else(|| format!("no card {id}"))?;
            Picked::put(talk, card, true, (&by, &key), app, &mut tx).await?;
        }
        tx.commit().await?;
        Ok(())
    }
}

impl Time {
    async fn agree(&self, talk: &Talk, by: &Me, app: &App) -> Result<(), Failure> {
        let (key, name) = (opened(talk, by, app).await?, &talk.called.0);
        let (begins_at, ends_at) = (content::moment(&self.begins), content::moment(&self.ends));
        let times = [(None, Occurrence { begins_at, ends_at, place: Json(Texts::default()) })];
        let mut tx = app.store.begin().await?;
        let (employer_id, subject) = (talk.employer_id, talk.reference());
        let gathering = Gathering { employer_id, subject, name: name.clone(), occurrences: vec![] };
        gathering.make(app.clock.new_id(), &mut tx).await?;
        for person in talk.parties(&mut tx).await? {
            gatherings::invite(talk.id, person, &mut tx).await?;
        }
        let seen = gatherings::version(talk.id, &mut tx).await?;
        Arrangement { subject_id: talk.id, name, times: &times, seen, now: app.now() }.put(&mut tx).await?;
        talk.meet_at(&key.seal(talk.id, &self.place)?, &mut tx).await?;
        tx.commit().await?;
        Ok(())
    }
}

async fn hold(talk: &Talk, on: &Day, app: &App) -> Result<(), Failure> {
    let mut tx = app.store.begin().await?;
    talk.held(on, on, &mut tx).await?;
    notices::cease_for_all(told::PREPARE, &talk.reference(), app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(())
}

impl Written {
    async fn write(&self, talk: &Talk, app: &App) -> Result<Id, Failure> {
        let (by, then) = (named(&self.by, app).await?, at(&self.at, app));
        let key = opened(talk, &by, app).await?;
        let actions = self.actions.iter().map(|thing| thing.agreed(&then)).collect::<Result<Vec<_>, _>>()?;
        let body = Body { text: self.text.clone(), actions, review_on: Some(day(&self.review)?) };
        let mut tx = app.store.begin().await?;
        let id = Summary::keep(talk, 0, &body, "", (&by, &key), &then, &mut tx).await?.ok_or("written already")?;
        for agreed in &body.actions {
            Action::keep(agreed, talk, &by, &then, &mut tx).await?;
        }
        let (parties, subject) = (talk.parties(&mut tx).await?, talk.reference());
        Telling::of(talk, &subject, told::ACKNOWLEDGE, then.now()).await_them(&parties, &mut tx).await?;
        tx.commit().await?;
        for (thing, agreed) in self.actions.iter().zip(&body.actions) {
            if let Some(settled) = &thing.settled {
                settled.settle(talk, agreed, app).await?;
            }
        }
        Ok(id)
    }
}

impl Thing {
    fn agreed(&self, then: &App) -> Result<Agreed, Failure> {
        let who = Who::from_word(&self.who).ok_or("whose is it to do?")?;
        let what = What { what: self.what.clone(), how: self.how.clone() };
        Ok(Agreed { id: then.clock.new_id(), what, who, doer_id: None, due_on: Some(day(&self.due)?) })
    }
}

impl Settled {
    async fn settle(&self, talk: &Talk, agreed: &Agreed, app: &App) -> Result<(), Failure> {
        let (by, now) = (named(&self.by, app).await?, content::moment(&self.at));
        let actions = Action::of_talk(talk.id, &by, app).await?;
        let action = actions.into_iter().find(|one| one.id == agreed.id).ok_or("what was agreed is not there")?;
        let key = action.open(&by, app).await?.ok_or("no key to what was agreed")?;
        let state = action::State::from_word(&self.state).ok_or("no such state")?;
        let mut tx = app.store.begin().await?;
        action.settle(state, &self.word, &key, &by, now, &mut tx).await?;
        tx.commit().await?;
        Ok(())
    }
}

impl Acknowledged {
    async fn acknowledge(&self, talk: &Talk, summary_id: Id, app: &App) -> Result<(), Failure> {
        let (by, then) = (named(&self.by, app).await?, at(&self.at, app));
        let key = opened(talk, &by, app).await?;
        let mut tx = app.store.begin().await?;
        Acknowledgement::keep(talk, summary_id, &self.remark, (&by, &key), &then, &mut tx).await?;
        notices::cease(told::ACKNOWLEDGE, &talk.reference(), by.id, then.now(), &mut tx).await?;
        tx.commit().await?;
        Ok(())
    }
}
