//! Eighteen questions, ideas and concerns, each taken through its states by the channel's own deeds, at the times that
//! the demonstration tells.

use super::content::{self, Staff};
use super::network::me;
use crate::serve::Failure;
use ::voice::answer::Saying;
use ::voice::answering::TO_REMARK;
use ::voice::arrival::{TO_PUBLISH, arrive};
use ::voice::merging::merge;
use ::voice::nudge::{Place, Step, Tug};
use ::voice::promise::Promise;
use ::voice::publication::{Moderating, Reason};
use ::voice::question::{Asking, Question};
use ::voice::settling::{Said, TO_ACKNOWLEDGE};
use ::voice::state::{Kind, Origin, State};
use ::voice::taking::take;
use people::Post;
use serde::Deserialize;
use store::clock::new_id_at;
use store::{Day, Moment, Tx, sql};
use themes::Theme;
use threads::Saying as Remark;
use web::App;
use words::Texts;

const VOICE: &str = include_str!("../../../demo/voice.json");

#[derive(Deserialize)]
struct Channel {
    questions: Vec<Asked>,
}

#[derive(Deserialize)]
struct Asked {
    number: i64,
    kind: String,
    theme: i64,
    name: Texts,
    language: String,
    by: Staff,
    confidential: bool,
    asked_at: String,
    acknowledged: Option<Deed>,
    published: Option<Deed>,
    history: Vec<Event>,
    #[serde(default)]
    remarks: Vec<Remarked>,
    #[serde(default)]
    waiting: Vec<Staff>,
    #[serde(default)]
    also_asked: Vec<Deed>,
    #[serde(default)]
    nudges: Vec<Deed>,
    merged_into: Option<i64>,
}

#[derive(Deserialize)]
struct Deed {
    by: Staff,
    at: String,
}

#[derive(Deserialize)]
struct Event {
    state: String,
    at: String,
    by: Staff,
    #[serde(default)]
    draft: bool,
    #[serde(default)]
    words: Texts,
    #[serde(default)]
    known: Texts,
    #[serde(default)]
    not_known: Texts,
    #[serde(default)]
    who_decides: Texts,
    return_on: Option<String>,
    handled_on: Option<String>,
    passed_to: Option<Staff>,
    #[serde(default)]
    representatives: Vec<Staff>,
}

#[derive(Deserialize)]
struct Remarked {
    by: Staff,
    at: String,
    text: String,
}

pub(super) async fn make(app: &App) -> Result<(), Failure> {
    let channel: Channel = serde_json::from_str(VOICE)?;
    for asked in &channel.questions {
        asked.make(app).await?;
    }
    for asked in channel.questions.iter().filter(|asked| asked.merged_into.is_some()) {
        asked.merge(app).await?;
    }
    Ok(())
}

/// A name with a title, as an answer names somebody.
async fn named(staff: &Staff, at: Moment, app: &App) -> Result<(store::Id, String, String), Failure> {
    let person = me(staff, app).await?;
    let post = Post::of(person.id, &at.day(), app.store.read()).await?;
    let job = match post {
        Some(post) => post.job,
        None => {
            Post::of(person.id, &app.clock.today(), app.store.read()).await?.map(|post| post.job).unwrap_or_default()
        }
    };
    Ok((person.id, person.name.clone(), job))
}

impl Asked {
    async fn make(&self, app: &App) -> Result<(), Failure> {
        let (asker, at) = (me(&self.by, app).await?, content::moment(&self.asked_at));
        let themes = Theme::open(app.store.read()).await?;
        let theme = themes.iter().find(|theme| theme.number == self.theme).ok_or("an unknown theme")?;
        let promise = *app.store.setting::<Promise>().await;
        let asking = Asking {
            kind: Kind::from_word(&self.kind).ok_or("an unknown kind")?,
            theme_id: theme.id,
            confidential: self.confidential,
            language: &self.language,
            name: self.name.read(words::Lang::Fi),
            body: "",
            person_id: asker.id,
            employer_id: asker.employer_id,
            promise,
            origin: Origin::Asked,
            once: new_id_at(at),
            now: at,
        };
        let mut tx = app.store.begin().await?;
        let question = asking.ask(&mut tx).await?.ok_or("asked already")?;
        if question.number != self.number {
            return Err(format!("K{} came as K{}", self.number, question.number).into());
        }
        arrive(&question, None, asker.id, &app.clock.today(), &mut tx).await?;
        tx.commit().await?;
        self.go_on(question.id, app).await
    }

    async fn go_on(&self, id: store::Id, app: &App) -> Result<(), Failure> {
        self.publish(id, app).await?;
        for event in self.history.iter().filter(|event| event.state != "merged") {
            event.happen(id, app).await?;
        }
        for remarked in &self.remarks {
            remarked.say(id, app).await?;
        }
        self.wait(id, app).await?;
        self.tug(id, app).await
    }

    async fn publish(&self, id: store::Id, app: &App) -> Result<(), Failure> {
        let editor = match &self.published {
            Some(deed) => Some((me(&deed.by, app).await?, content::moment(&deed.at))),
            None => None,
        };
        let mut tx = app.store.begin().await?;
        let question = Question::hold(id, &mut tx).await?.ok_or("no question")?;
        if let Some((editor, now)) = &editor {
            let (person_id, employer_id) = (editor.id, editor.employer_id);
            let moderating = Moderating { person_id, employer_id, reason: Reason::None, words: "", now: *now };
            moderating.publish(&question, &mut tx).await?;
            notices::cease_for_all(TO_PUBLISH, &question.reference(), *now, &mut tx).await?;
        }
        if let Some(deed) = &self.acknowledged {
            acknowledge(&question, content::moment(&deed.at), &mut tx).await?;
        }
        ::voice::found::put(id, &mut tx).await?;
        Ok(tx.commit().await?)
    }

    /// Those who wait for the same answer, and those whose question was joined to this one when it came.
    async fn wait(&self, id: store::Id, app: &App) -> Result<(), Failure> {
        let at = content::moment(&self.asked_at);
        let mut people = vec![];
        for staff in self.waiting.iter().chain(self.also_asked.iter().map(|deed| &deed.by)) {
            people.push(me(staff, app).await?);
        }
        let mut tx = app.store.begin().await?;
        let question = Question::one(id, &mut tx).await?.ok_or("no question")?;
        for person in &people {
            ties::choose(&question.reference(), person.id, person.employer_id, at, &mut tx).await?;
        }
        Ok(tx.commit().await?)
    }

    async fn tug(&self, id: store::Id, app: &App) -> Result<(), Failure> {
        let promise = *app.store.setting::<Promise>().await;
        for deed in &self.nudges {
            let (person, now) = (me(&deed.by, app).await?, content::moment(&deed.at));
            let mut tx = app.store.begin().await?;
            let question = Question::hold(id, &mut tx).await?.ok_or("no question")?;
            let place = Place { step: Step::Preparers, to_id: None };
            let (person_id, employer_id) = (person.id, person.employer_id);
            Tug { question: &question, person_id, employer_id, place, promise, pressed: true, now }
                .keep(&mut tx)
                .await?;
            tx.commit().await?;
        }
        Ok(())
    }

    async fn merge(&self, app: &App) -> Result<(), Failure> {
        let into =
            Question::numbered(self.merged_into.unwrap_or_default(), app.store.read()).await?.ok_or("no question")?;
        let question = Question::numbered(self.number, app.store.read()).await?.ok_or("no question")?;
        let event = self.history.last().ok_or("merged by nobody")?;
        let by = me(&event.by, app).await?;
        let mut tx = app.store.begin().await?;
        merge(&question, &into, by.id, content::moment(&event.at), &mut tx).await?;
        Ok(tx.commit().await?)
    }
}

async fn acknowledge(question: &Question, at: Moment, tx: &mut Tx) -> Result<(), Failure> {
    sql!("UPDATE question SET acknowledged_at = $1 WHERE id = $2").bind(at).bind(question.id).execute(&mut *tx).await?;
    Ok(notices::cease_for_all(TO_ACKNOWLEDGE, &question.reference(), at, tx).await?)
}

impl Event {
    async fn happen(&self, id: store::Id, app: &App) -> Result<(), Failure> {
        let at = content::moment(&self.at);
        let (person_id, _, job) = named(&self.by, at, app).await?;
        let saying = self.saying(at, app).await?;
        let state = State::from_word(&self.state).ok_or("an unknown state")?;
        let mut tx = app.store.begin().await?;
        let question = Question::hold(id, &mut tx).await?.ok_or("no question")?;
        match state {
            State::Taken => drop(take(&question, (person_id, &job), at, &mut tx).await?),
            _ if self.draft => {
                saying.keep(&question, state, (person_id, &job), at, &mut tx).await?;
                ask_to_remark(&question, at, app, &mut tx).await?;
            }
            _ => {
                let said = Said { saying: &saying, state, person_id, job: &job, is_told: true, now: at };
                said.say(&question, &mut tx).await?;
            }
        }
        Ok(tx.commit().await?)
    }

    async fn saying(&self, at: Moment, app: &App) -> Result<Saying, Failure> {
        let mut passed_to = String::new();
        if let Some(staff) = &self.passed_to {
            let (_, name, job) = named(staff, at, app).await?;
            passed_to = if job.is_empty() { name } else { format!("{name}, {job}") };
        }
        let mut representatives = vec![];
        for staff in &self.representatives {
            representatives.push(named(staff, at, app).await?.1);
        }
        let day = self.handled_on.as_ref().or(self.return_on.as_ref());
        Ok(Saying {
            words: self.words.clone(),
            known: self.known.clone(),
            not_known: self.not_known.clone(),
            who_decides: self.who_decides.clone(),
            return_on: day.and_then(|day| Day::parse(day)),
            passed_to,
            representatives: representatives.join(", "),
            by: None,
        })
    }
}

async fn ask_to_remark(question: &Question, now: Moment, app: &App, tx: &mut Tx) -> Result<(), Failure> {
    for post in Post::with_role(people::Role::Representative, &app.clock.today(), &mut *tx).await? {
        let beginning = notices::Beginning {
            employer_id: question.employer_id,
            person_id: post.person_id,
            word: TO_REMARK,
            subject: &question.reference(),
            about: &question.texts(),
            due_at: None,
            urgent: false,
            now,
        };
        beginning.begin(tx).await?;
    }
    Ok(())
}

impl Remarked {
    async fn say(&self, id: store::Id, app: &App) -> Result<(), Failure> {
        let (by, at) = (me(&self.by, app).await?, content::moment(&self.at));
        let answers = ::voice::answer::Answer::of(id, app.store.read()).await?;
        let last = answers.iter().rfind(|answer| !answer.is_draft()).ok_or("there is no answer to remark on")?;
        let subject = last.reference();
        let saying = Remark {
            id: new_id_at(at),
            employer_id: by.employer_id,
            person_id: by.id,
            subject: &subject,
            body: &self.text,
            medium_id: None,
            at,
        };
        let mut tx = app.store.begin().await?;
        saying.say(&mut tx).await?;
        Ok(tx.commit().await?)
    }
}
