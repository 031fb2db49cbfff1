//! The field diary before the demonstration's now: entries in words, speech, a picture and face to face; obstacles, and what
//! was done about them; and the figures that leadership sees of them.

use super::content::{self, Staff};
use super::network::me;
use super::submissions::medium;
use crate::serve::Failure;
use coaching::diary::create::arrive;
use coaching::diary::entry::{DiaryEntry, Kind, Noted};
use coaching::diary::figure;
use coaching::diary::help::Word;
use coaching::diary::obstacle::{Note, Obstacle, Stage};
use forms::{Answer, Answers};
use people::{ByReference, Me};
use serde::Deserialize;
use store::clock::new_id_at;
use store::{Day, Id, sql};
use web::App;
use words::Texts;

const DIARY: &str = include_str!("../../../demo/diary.json");

#[derive(Deserialize)]
struct Diary {
    entries: Vec<Made>,
    notes: Vec<Told>,
}

#[derive(Deserialize)]
struct Made {
    by: Staff,
    kind: String,
    at: String,
    #[serde(default)]
    obstacle: String,
    #[serde(default)]
    way: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    transcript: String,
    #[serde(default)]
    alt: String,
    #[serde(default)]
    with: String,
    media: Option<String>,
    seen: Option<Seen>,
    reply: Option<Said>,
}

#[derive(Deserialize)]
struct Seen {
    by: Staff,
    stage: String,
    words: String,
    at: String,
    #[serde(default)]
    day: String,
}

#[derive(Deserialize)]
struct Said {
    by: Staff,
    text: String,
    at: String,
}

#[derive(Deserialize)]
struct Told {
    by: Staff,
    obstacle: String,
    body: Texts,
    at: String,
}

pub(super) async fn make(app: &App) -> Result<(), Failure> {
    let diary: Diary = serde_json::from_str(DIARY)?;
    for made in &diary.entries {
        let id = note(made, app).await?;
        if let Some(said) = &made.reply {
            reply(id, said, app).await?;
        }
        if let Some(seen) = &made.seen {
            see_to(id, seen, app).await?;
        }
    }
    let mut tx = app.store.begin().await?;
    figure::renew(&app.clock.today(), &mut tx).await?;
    tx.commit().await?;
    for told in &diary.notes {
        let by = me(&told.by, app).await?;
        let obstacle = Obstacle::from_word(&told.obstacle).ok_or("no such obstacle")?;
        let mut tx = app.store.begin().await?;
        Note::keep(obstacle, &told.body, &by, content::moment(&told.at), &mut tx).await?;
        tx.commit().await?;
    }
    Ok(())
}

async fn note(made: &Made, app: &App) -> Result<Id, Failure> {
    let (agent, at) = (me(&made.by, app).await?, content::moment(&made.at));
    let answers = answers(made, &agent, app).await?;
    let once = new_id_at(at);
    let noted = Noted {
        kind: Kind::from_word(&made.kind).ok_or("no such kind of entry")?,
        obstacle: Obstacle::from_word(&made.obstacle),
        answers: &answers,
        happened_at: at,
        once,
    };
    arrive(&noted, &agent, at, app).await?;
    let kept = sql!("SELECT id FROM diary_entry WHERE once_key = $1").bind(once).optional(app.store.read()).await?;
    let (id,): (Id,) = kept.ok_or_else(|| format!("{:?} holds no post", made.by))?;
    Ok(id)
}

async fn answers(made: &Made, agent: &Me, app: &App) -> Result<Answers, Failure> {
    if made.way.is_empty() {
        return Ok(Answers::default());
    }
    let medium = match &made.media {
        Some(path) => Some(medium(path, agent, app).await?.id),
        None => None,
    };
    let described = if made.alt.is_empty() { made.transcript.clone() } else { made.alt.clone() };
    let (text, beside) =
        if made.way == "text" { (made.text.clone(), String::new()) } else { (String::new(), made.text.clone()) };
    let (way, with) = (made.way.clone(), made.with.clone());
    let answer = Answer { way, text, medium, with, described, beside, ..Answer::default() };
    Ok(Answers([("answer".to_owned(), answer)].into()))
}

async fn reply(id: Id, said: &Said, app: &App) -> Result<(), Failure> {
    let (by, at) = (me(&said.by, app).await?, content::moment(&said.at));
    let entry = DiaryEntry::seen_by(id, &by, app).await?.ok_or("an entry is missing")?;
    let mut tx = app.store.begin().await?;
    entry.reply(&Word { id: new_id_at(at), body: &said.text, medium_id: None }, &by, at, &mut tx).await?;
    tx.commit().await?;
    Ok(())
}

async fn see_to(id: Id, seen: &Seen, app: &App) -> Result<(), Failure> {
    let (by, at) = (me(&seen.by, app).await?, content::moment(&seen.at));
    let entry = DiaryEntry::seen_by(id, &by, app).await?.ok_or("an entry is missing")?;
    let stage = Stage::from_word(&seen.stage).ok_or("no such stage")?;
    let mut tx = app.store.begin().await?;
    entry.see_to(stage, &seen.words, Day::parse(&seen.day).as_ref(), &by, at, &mut tx).await?;
    tx.commit().await?;
    Ok(())
}
