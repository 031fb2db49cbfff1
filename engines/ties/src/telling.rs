//! Telling followers: one piece of news to each, in a job, some at a time, so that a change that thousands follow is as
//! quick as one that nobody does. The record's door is asked about each follower as they stand now: whoever may no longer
//! see it is not told, though they follow it still.

use notices::Beginning;
use people::{Doors, Me};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::HashSet;
use store::{Id, Moment, Result, Source, Tx, sql};
use web::jobs::Work;
use web::{App, Reference};
use words::Texts;

pub(crate) const KIND: &str = "ties-telling";
/// So many are told in one change.
const FEW: i64 = 100;

/// Who hears of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Whom {
    /// Who follows the record itself.
    Followers,
    /// Also who follows what it is tied to, as a memo to the questions it took up. Each hears once.
    WithTied,
}

/// News for followers.
#[derive(Debug, Clone)]
pub struct Telling<'t> {
    /// A message key with the place `$about`.
    pub word: &'t str,
    /// What the news leads to.
    pub subject: &'t Reference,
    pub about: &'t Texts,
    pub whom: Whom,
    /// Who did it need not be told.
    pub except: Option<Id>,
    pub now: Moment,
}

#[derive(Serialize, Deserialize)]
struct Payload {
    word: String,
    subject: Reference,
    about: Texts,
    whom: Whom,
    except: Option<Id>,
    now: i64,
    /// Told so far, up to this person.
    after: Id,
}

store::record! {
    struct Follower { person_id: Id, employer_id: Id }
}

impl Telling<'_> {
    /// From the commit on they are being told.
    pub async fn tell(&self, tx: &mut Tx) -> Result<()> {
        let payload = Payload {
            word: self.word.to_owned(),
            subject: self.subject.clone(),
            about: self.about.clone(),
            whom: self.whom,
            except: self.except,
            now: self.now.0,
            after: Id::nil(),
        };
        leave(&payload, tx).await
    }
}

async fn leave(payload: &Payload, tx: &mut Tx) -> Result<()> {
    let payload = serde_json::to_value(payload).unwrap_or_default();
    tx.later(KIND, &payload, Moment(0), None).await
}

pub(crate) fn run(app: App, payload: Value) -> Work {
    Box::pin(async move {
        let Ok(mut payload) = serde_json::from_value::<Payload>(payload) else { return Ok(()) };
        let some = payload.followers(app.store.read()).await?;
        // Before the change begins: a door reads by itself, and nobody else writes while a change is open.
        let seeing = payload.seeing(&some, &app).await?;
        let mut tx = app.store.begin().await?;
        for follower in some.iter().filter(|follower| seeing.contains(&follower.person_id)) {
            payload.tell(follower, &mut tx).await?;
        }
        if let Some(last) = some.last().filter(|_| some.len() as i64 == FEW) {
            payload.after = last.person_id;
            leave(&payload, &mut tx).await?;
        }
        Ok(tx.commit().await?)
    })
}

impl Payload {
    async fn followers(&self, from: impl Source) -> Result<Vec<Follower>> {
        sql!(
            "SELECT person_id, employer_id FROM following WHERE person_id > $1 AND (subject_id = $2 \
             OR ($3 AND subject_id IN (SELECT t.to_id FROM tie t WHERE t.from_kind = $4 AND t.from_id = $2))) \
             GROUP BY person_id, employer_id ORDER BY person_id LIMIT $5"
        )
        .bind(self.after)
        .bind(self.subject.id)
        .bind(self.whom == Whom::WithTied)
        .bind(&self.subject.kind)
        .bind(FEW)
        .all(from)
        .await
    }

    /// Who of them is told: those whom the record's door lets in today. One question for who they are, and then the
    /// door's own for each.
    async fn seeing(&self, followers: &[Follower], app: &App) -> web::Result<HashSet<Id>> {
        let people = followers.iter().map(|follower| follower.person_id).filter(|person| Some(*person) != self.except);
        let mut seeing = HashSet::new();
        for person in Me::of_people(people, app).await? {
            if may_see(&self.subject, &person, app).await? {
                seeing.insert(person.id);
            }
        }
        Ok(seeing)
    }

    async fn tell(&self, follower: &Follower, tx: &mut Tx) -> Result<()> {
        let beginning = Beginning {
            employer_id: follower.employer_id,
            person_id: follower.person_id,
            word: &self.word,
            subject: &self.subject,
            about: &self.about,
            due_at: None,
            urgent: false,
            now: Moment(self.now),
        };
        beginning.tell(tx).await
    }
}

/// Whether the reader may see it at all: asked before a button or a line is drawn.
pub(crate) async fn may_see(subject: &Reference, me: &Me, app: &App) -> web::Result<bool> {
    Doors::of(app).may_see(app, me, subject).await
}
