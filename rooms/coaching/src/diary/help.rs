//! Help: who is told that an agent needs it, how they are answered, and what is told when the promise was not kept.

use super::entry::{DiaryEntry, Kind};
use super::line::is_in_the_line;
use super::obstacle::Stage;
use super::promise;
use crate::enrolment;
use notices::Beginning;
use people::{Me, Post, Role};
use store::{Day, Id, Moment, Result, Tx, sql};
use threads::Saying;
use web::{App, Reference};
use words::Texts;

/// An agent needs help and waits for an answer.
pub const AWAITS: &str = "diary-notice-awaits";
/// To the agent: there is an answer.
pub const REPLIED: &str = "diary-notice-replied";
/// To the agent: something was done about the obstacle.
pub const SEEN_TO: &str = "diary-notice-seen-to";
/// To those who replied: the agent went on.
pub const WENT_ON: &str = "diary-notice-went-on";
/// To the coordinators: a promised answer is late.
pub const OVERDUE: &str = "diary-notice-overdue";
/// To the agent: it is late, and who has been told.
pub const LATE: &str = "diary-notice-late";
/// The work of every morning.
pub const MORNING: &str = "diary-overdue";

/// Those who may read what this agent writes today: the coaches of the cohort, who stands in for them, and the coordinators;
/// nobody who leads the agent.
pub async fn readers(person_id: Id, cohort_id: Option<Id>, app: &App) -> web::Result<Vec<Me>> {
    let today = app.clock.today();
    let mut ids: Vec<Id> = vec![];
    if let Some(cohort_id) = cohort_id {
        ids.extend(enrolment::readers(cohort_id, &today, app.store.read()).await?.into_iter().map(|(id, _)| id));
    }
    let coordinators = Post::with_role(Role::Coordinator, &today, app.store.read()).await?;
    ids.extend(coordinators.iter().map(|post| post.person_id));
    let mut readers = vec![];
    for me in Me::of_people(ids, app).await? {
        let has_role = me.is(Role::Coach) || me.is(Role::Coordinator);
        if has_role && me.id != person_id && !is_in_the_line(me.id, person_id, &today, app.store.read()).await? {
            readers.push(me);
        }
    }
    readers.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(readers)
}

fn notice<'n>(
    word: &'static str,
    subject: &'n Reference,
    about: &'n Texts,
    to: (Id, Id),
    now: Moment,
) -> Beginning<'n> {
    let (person_id, employer_id) = to;
    Beginning { employer_id, person_id, word, subject, about, due_at: None, urgent: false, now }
}

/// A need for help begins to await those who may read it. What it says is read on its page only.
pub async fn ask(subject: &Reference, readers: &[Me], now: Moment, tx: &mut Tx) -> Result<()> {
    let (about, by) = (Texts::default(), promise::due_at(&promise::answer_by(now)));
    for reader in readers {
        let awaiting = notice(AWAITS, subject, &about, (reader.id, reader.employer_id), now);
        Beginning { due_at: by, ..awaiting }.begin(tx).await?;
    }
    Ok(())
}

/// What is said about an entry by one who reads it, or by its agent once somebody has.
#[derive(Debug, Clone)]
pub struct Word<'w> {
    pub id: Id,
    pub body: &'w str,
    pub medium_id: Option<Id>,
}

impl DiaryEntry {
    /// Says it. The agent hears of a reply, and those who have replied hear of the agent's going on. False: the same was
    /// said already, or the entry has been taken back.
    pub async fn reply(&self, word: &Word<'_>, me: &Me, now: Moment, tx: &mut Tx) -> Result<bool> {
        let there = match self.is_of(me) {
            true => sql!("UPDATE diary_entry SET replied_at = replied_at WHERE id = $1").bind(self.id),
            false => sql!("UPDATE diary_entry SET replied_at = coalesce(replied_at, $1) WHERE id = $2")
                .bind(now)
                .bind(self.id),
        };
        if there.execute(&mut *tx).await? == 0 {
            return Ok(false);
        }
        let (subject, about) = (self.reference(), Texts::default());
        let saying = Saying {
            id: word.id,
            employer_id: self.employer_id,
            person_id: me.id,
            subject: &subject,
            body: word.body,
            medium_id: word.medium_id,
            at: now,
        };
        if !saying.say(&mut *tx).await? {
            return Ok(false);
        }
        if !self.is_of(me) {
            self.answered(now, tx).await?;
            notice(REPLIED, &subject, &about, (self.person_id, self.employer_id), now).tell(tx).await?;
            return Ok(true);
        }
        let repliers: Vec<(Id, Id)> = sql!(
            "SELECT DISTINCT p.id, p.employer_id FROM remark r JOIN person p ON p.id = r.person_id \
             WHERE r.subject_id = $1 AND r.person_id <> $2"
        )
        .bind(self.id)
        .bind(me.id)
        .all(&mut *tx)
        .await?;
        for to in repliers {
            notice(WENT_ON, &subject, &about, to, now).tell(tx).await?;
        }
        Ok(true)
    }

    /// It awaits nobody any more, late or not.
    async fn answered(&self, now: Moment, tx: &mut Tx) -> Result<()> {
        for word in [AWAITS, OVERDUE] {
            notices::cease_for_all(word, &self.reference(), now, tx).await?;
        }
        Ok(())
    }

    /// Says how far the obstacle has been seen to; to who needs help that is an answer, and a good one also when it only
    /// says where it was taken and by when. False: the entry has been taken back.
    pub async fn see_to(
        &self,
        stage: Stage,
        words: &str,
        by: Option<&Day>,
        me: &Me,
        now: Moment,
        tx: &mut Tx,
    ) -> Result<bool> {
        let seen = sql!(
            "UPDATE diary_entry SET obstacle_state = $1, seen_to_words = $2, seen_to_day = $3, seen_to_by = $4, \
             seen_to_at = $5, replied_at = coalesce(replied_at, $5) WHERE id = $6"
        )
        .bind(stage)
        .bind(words)
        .bind(by)
        .bind(me.id)
        .bind(now)
        .bind(self.id)
        .execute(&mut *tx)
        .await?;
        if seen == 0 {
            return Ok(false);
        }
        self.answered(now, tx).await?;
        let (subject, about) = (self.reference(), Texts::default());
        notice(SEEN_TO, &subject, &about, (self.person_id, self.employer_id), now).tell(tx).await?;
        Ok(true)
    }
}

/// Every morning: an answer that was promised and has not come awaits the coordinators, once, and the agent is told so.
pub(super) async fn morning(app: App, _: serde_json::Value) -> web::Result<()> {
    let today = app.clock.today();
    let late: Vec<(Id, Id, Id, Option<Id>)> = sql!(
        "SELECT id, person_id, employer_id, cohort_id FROM diary_entry WHERE kind = $1 AND replied_at IS NULL \
         AND answer_by < $2 AND overdue_at IS NULL ORDER BY id LIMIT 200"
    )
    .bind(Kind::Help)
    .bind(&today)
    .all(app.store.read())
    .await?;
    for (id, person_id, employer_id, cohort_id) in late {
        let readers = readers(person_id, cohort_id, &app).await?;
        let coordinators: Vec<&Me> = readers.iter().filter(|me| me.is(Role::Coordinator)).collect();
        let mut tx = app.store.begin().await?;
        tell_late(id, (person_id, employer_id), &coordinators, app.now(), &mut tx).await?;
        tx.commit().await?;
    }
    Ok(())
}

async fn tell_late(id: Id, agent: (Id, Id), coordinators: &[&Me], now: Moment, tx: &mut Tx) -> Result<()> {
    let told =
        sql!("UPDATE diary_entry SET overdue_at = $1 WHERE id = $2 AND overdue_at IS NULL AND replied_at IS NULL");
    if told.bind(now).bind(id).execute(&mut *tx).await? == 0 {
        return Ok(()); // answered meanwhile, or told by another node
    }
    let (subject, about) = (Reference::new(super::entry::KIND, id), Texts::default());
    for one in coordinators {
        notice(OVERDUE, &subject, &about, (one.id, one.employer_id), now).begin(tx).await?;
    }
    notice(LATE, &subject, &about, agent, now).tell(tx).await
}

/// Somebody's things are about to be erased: their need for help awaits nobody any more, and no notice of it is left.
pub(crate) async fn withdraw(person_id: Id, tx: &mut Tx) -> Result<()> {
    let entries: Vec<(Id,)> =
        sql!("SELECT id FROM diary_entry WHERE person_id = $1").bind(person_id).all(&mut *tx).await?;
    for (id,) in entries {
        notices::forget(id, tx).await?;
    }
    Ok(())
}
