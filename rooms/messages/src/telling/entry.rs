//! The record: one entry of a unit, that a message was told to a shift, how many were there and how many questions came
//! up. It says nothing of who was there, and nobody is counted as a reader.

use super::address;
use super::messenger::Place;
use super::shift::Shift;
use crate::message::Message;
use people::{ByReference, Me, Role};
use posts::Post;
use std::ops::Deref;
use store::{Day, Id, Json, Moment, Result, Source, Tx, sql};
use web::acts::{Found, PathWords, Permit, See};
use web::{App, Reference};

/// The reference of an entry.
pub const KIND: &str = "telling";

store::record! {
    #[derive(Debug, Clone)]
    pub struct Entry {
        pub id: Id,
        pub employer_id: Id,
        pub post_id: Id,
        pub unit_id: Id,
        pub unit: String,
        pub shift: Shift,
        /// How many were there, as the teller wrote it. Shown with the entry only, never added up.
        pub present: i64,
        pub questions: i64,
        /// The shifts that have not heard yet, by their words.
        pub missing: Json<Vec<String>>,
        pub told_on: Day,
        /// As what: agent or supervisor.
        pub told_as: Role,
        pub person_id: Id,
        pub made_at: Moment,
    }
}

macro_rules! columns {
    () => {
        "t.id, t.employer_id, t.post_id, t.unit_id, u.name AS unit, t.shift, t.present, t.questions, t.missing, \
         t.told_on, t.told_as, t.person_id, t.made_at"
    };
}

/// An entry, with what the person asking is to it.
#[derive(Debug, Clone)]
pub struct Telling {
    pub(crate) entry: Entry,
    pub(crate) message: Message,
    /// They may read the message.
    pub(crate) reads: bool,
    pub(crate) is_mine: bool,
    /// They work in the unit or carry messages there.
    pub(crate) in_unit: bool,
    pub(crate) carries: bool,
    /// They see the entries of all units.
    pub(crate) sees_all: bool,
    pub(crate) today: Day,
    /// So many of its questions have gone to the channel.
    pub(crate) sent: i64,
    pub(crate) waiting: i64,
}

impl Deref for Telling {
    type Target = Entry;
    fn deref(&self) -> &Entry {
        &self.entry
    }
}

/// What is told of a telling.
#[derive(Debug, Clone)]
pub struct Said {
    pub shift: Shift,
    pub present: i64,
    pub questions: i64,
    pub missing: Vec<Shift>,
    pub told_on: Day,
}

/// Who sees the entries of every unit: whoever writes messages, the coordinator and the leadership.
pub(crate) fn sees_all(post: &Post, me: &Me) -> bool {
    post.may_write || me.is(Role::Coordinator) || me.is(Role::Leadership)
}

impl Said {
    fn words(&self) -> Json<Vec<String>> {
        let others = self.missing.iter().filter(|shift| **shift != self.shift && self.shift != Shift::All);
        Json(others.map(|shift| shift.word().to_owned()).collect())
    }

    /// Keeps it, once a press. None: an earlier press has kept it, or nobody reads the message any more.
    pub async fn keep(&self, telling: &Making<'_>, tx: &mut Tx) -> Result<Option<Entry>> {
        let Making { id, post_id, place, person_id, once, now } = *telling;
        // Whoever withdraws the message meanwhile waits, or has been first.
        let held = sql!("UPDATE post SET newest = newest WHERE id = $1 AND published IS NOT NULL").bind(post_id);
        if held.execute(&mut *tx).await? == 0 {
            return Ok(None);
        }
        let kept = sql!(
            "INSERT INTO message_telling (id, employer_id, post_id, unit_id, shift, present, questions, missing, told_on, \
             told_as, person_id, made_at, once_key) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (once_key) DO NOTHING"
        )
        .bind(id)
        .bind(place.employer_id)
        .bind(post_id)
        .bind(place.unit_id)
        .bind(self.shift)
        .bind(self.present)
        .bind(self.questions)
        .bind(self.words())
        .bind(&self.told_on)
        .bind(place.told_as)
        .bind(person_id)
        .bind(now)
        .bind(once)
        .execute(&mut *tx)
        .await?;
        if kept == 1 { Entry::one(id, tx).await } else { Ok(None) }
    }
}

/// Who tells what, where and when.
#[derive(Debug, Clone, Copy)]
pub struct Making<'m> {
    pub id: Id,
    pub post_id: Id,
    pub place: &'m Place,
    pub person_id: Id,
    /// Made when the form was drawn.
    pub once: Id,
    pub now: Moment,
}

impl Entry {
    pub async fn one(id: Id, from: impl Source) -> Result<Option<Entry>> {
        sql!(concat!("SELECT ", columns!(), " FROM message_telling t JOIN unit u ON u.id = t.unit_id WHERE t.id = $1"))
            .bind(id)
            .optional(from)
            .await
    }

    /// What an earlier press of the same form kept.
    pub async fn of_press(once: Id, from: impl Source) -> Result<Option<Entry>> {
        sql!(concat!(
            "SELECT ",
            columns!(),
            " FROM message_telling t JOIN unit u ON u.id = t.unit_id WHERE t.once_key = $1"
        ))
        .bind(once)
        .optional(from)
        .await
    }

    /// All of a message, the unit's newest last.
    pub async fn of_post(post_id: Id, from: impl Source) -> Result<Vec<Entry>> {
        sql!(concat!(
            "SELECT ",
            columns!(),
            " FROM message_telling t JOIN unit u ON u.id = t.unit_id WHERE t.post_id = $1 \
             ORDER BY t.told_on, t.made_at, t.id"
        ))
        .bind(post_id)
        .all(from)
        .await
    }

    /// Those of a message that this person sees: exactly what `Permit<See>` permits, for whoever may read it.
    pub async fn visible_to(post: &Post, me: &Me, app: &App) -> Result<Vec<Entry>> {
        let all = Entry::of_post(post.id, app.store.read()).await?;
        if sees_all(post, me) {
            return Ok(all);
        }
        let places = Place::of(me, &app.clock.today(), app.store.read()).await?;
        let is_ours = |entry: &Entry| {
            entry.person_id == me.id
                || me.works_in(entry.unit_id)
                || places.iter().any(|place| place.unit_id == entry.unit_id)
        };
        Ok(all.into_iter().filter(is_ours).collect())
    }

    /// The unit's newest of that message.
    pub async fn newest(post_id: Id, unit_id: Id, from: impl Source) -> Result<Option<Entry>> {
        sql!(concat!(
            "SELECT ",
            columns!(),
            " FROM message_telling t JOIN unit u ON u.id = t.unit_id WHERE t.post_id = $1 AND t.unit_id = $2 \
             ORDER BY t.made_at DESC, t.id DESC LIMIT 1"
        ))
        .bind(post_id)
        .bind(unit_id)
        .optional(from)
        .await
    }

    /// What was told last in the unit, whichever message it was.
    pub async fn last_in(unit_id: Id, from: impl Source) -> Result<Option<Entry>> {
        sql!(concat!(
            "SELECT ",
            columns!(),
            " FROM message_telling t JOIN unit u ON u.id = t.unit_id WHERE t.unit_id = $1 \
             ORDER BY t.made_at DESC, t.id DESC LIMIT 1"
        ))
        .bind(unit_id)
        .optional(from)
        .await
    }

    /// Says it otherwise. False: it has been taken back.
    pub async fn correct(&self, said: &Said, tx: &mut Tx) -> Result<bool> {
        let corrected = sql!(
            "UPDATE message_telling SET shift = $1, present = $2, questions = $3, missing = $4, told_on = $5 WHERE id = $6"
        )
        .bind(said.shift)
        .bind(said.present)
        .bind(said.questions)
        .bind(said.words())
        .bind(&said.told_on)
        .bind(self.id)
        .execute(tx)
        .await?;
        Ok(corrected == 1)
    }

    /// It was a mistake: it goes, with the questions that have not been sent. False: one has been sent, or it is gone.
    pub async fn take_back(&self, tx: &mut Tx) -> Result<bool> {
        // Whoever sends one of its questions meanwhile waits for this, and finds it gone.
        sql!("UPDATE message_telling SET questions = questions WHERE id = $1").bind(self.id).execute(&mut *tx).await?;
        let gone = sql!(
            "DELETE FROM raised_question WHERE telling_id = $1 AND NOT EXISTS (SELECT 1 FROM raised_question r \
             WHERE r.telling_id = $1 AND r.state IN ('sent', 'same'))"
        );
        gone.bind(self.id).execute(&mut *tx).await?;
        let gone = sql!(
            "DELETE FROM message_telling WHERE id = $1 \
             AND NOT EXISTS (SELECT 1 FROM raised_question r WHERE r.telling_id = $1)"
        );
        Ok(gone.bind(self.id).execute(tx).await? == 1)
    }

    pub fn reference(&self) -> Reference {
        Reference::new(KIND, self.id)
    }

    pub fn to(&self) -> String {
        address::Telling { telling: self.id }.to_string()
    }

    /// The shifts that had not heard then.
    pub fn missing(&self) -> Vec<Shift> {
        self.missing.0.iter().filter_map(|word| Shift::from_word(word)).collect()
    }
}

impl Telling {
    async fn seen(id: Id, me: &Me, app: &App) -> web::Result<Option<Telling>> {
        let Some(entry) = Entry::one(id, app.store.read()).await? else { return Ok(None) };
        let Some(message) = Message::find(entry.post_id, me, app).await? else { return Ok(None) };
        let today = app.clock.today();
        let places = Place::of(me, &today, app.store.read()).await?;
        let carries = places.iter().any(|place| place.unit_id == entry.unit_id);
        let (sent, waiting) = crate::raising::counted(id, app.store.read()).await?;
        Ok(Some(Telling {
            reads: Permit::<See, Me>::permits(&message, me),
            is_mine: entry.person_id == me.id,
            in_unit: me.works_in(entry.unit_id) || carries,
            carries,
            sees_all: sees_all(&message, me),
            today,
            sent,
            waiting,
            entry,
            message,
        }))
    }

    /// It was made today.
    pub(crate) fn is_of_today(&self) -> bool {
        self.made_at.day() == self.today
    }
}

impl ByReference for Telling {
    async fn seen_by(id: Id, me: &Me, app: &App) -> web::Result<Option<Telling>> {
        Telling::seen(id, me, app).await
    }
}

impl Found<Me> for Telling {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Telling>> {
        Telling::seen(path.id("telling")?, me, app).await
    }
}
