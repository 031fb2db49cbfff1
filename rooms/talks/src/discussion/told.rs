//! What people are told of a discussion: that something awaits them or has changed, under the name that discussions have
//! here. Never who wrote what, and nothing of what was written.

use crate::talk::{Beginning as Begun, KIND, Talk};
use notices::Beginning;
use people::Me;
use store::{Id, Json, Moment, Result, Tx, sql};
use web::{App, Reference};
use words::Texts;

/// It awaits each until they have shared what they prepared, or the discussion has been held.
pub const PREPARE: &str = "discussion-awaits-preparation";
/// News: somebody else has shared theirs.
pub const SHARED: &str = "discussion-news-shared";
/// News: a time has been agreed, moved, or called off.
pub const TIME: &str = "discussion-news-time";
pub const CALLED_OFF: &str = "discussion-news-called-off";
/// A summary awaits each until they have acknowledged its newest version.
pub const ACKNOWLEDGE: &str = "discussion-awaits-acknowledgement";
/// News: somebody sees a part of the summary otherwise.
pub const REMARKED: &str = "discussion-news-remarked";
/// From two weeks before the interim review until it has been held.
pub const REVIEW: &str = "discussion-awaits-review";
/// Something agreed is due within a week.
pub const DUE: &str = "discussion-awaits-action";
/// News to a new supervisor: the employee has shown them something.
pub const PASSED: &str = "discussion-news-passed";
/// News to the employee: the supervisor has changed, and they decide what the new one is shown.
pub const CHANGED: &str = "discussion-news-supervisor";

const ALL: [&str; 7] = [PREPARE, SHARED, TIME, CALLED_OFF, ACKNOWLEDGE, REMARKED, REVIEW];

/// A sentence about something, to somebody.
pub struct Telling<'t> {
    pub employer_id: Id,
    pub subject: &'t Reference,
    pub called: &'t Texts,
    pub word: &'t str,
    pub due_at: Option<Moment>,
    pub now: Moment,
}

impl<'t> Telling<'t> {
    pub fn of(talk: &'t Talk, subject: &'t Reference, word: &'t str, now: Moment) -> Telling<'t> {
        Telling { employer_id: talk.employer_id, subject, called: &talk.called.0, word, due_at: None, now }
    }

    fn to(&self, person_id: Id) -> Beginning<'_> {
        Beginning {
            employer_id: self.employer_id,
            person_id,
            word: self.word,
            subject: self.subject,
            about: self.called,
            due_at: self.due_at,
            urgent: false,
            now: self.now,
        }
    }

    /// It begins to await them; whom it awaits already is not told again.
    pub async fn await_them(&self, people: &[Id], tx: &mut Tx) -> Result<()> {
        for person_id in people {
            if !notices::is_open(self.word, self.subject, *person_id, &mut *tx).await? {
                self.to(*person_id).begin(&mut *tx).await?;
            }
        }
        Ok(())
    }

    /// News to everybody of them but whoever did it.
    pub async fn tell_others(&self, people: &[Id], by: Id, tx: &mut Tx) -> Result<()> {
        for person_id in people.iter().filter(|one| **one != by) {
            self.to(*person_id).tell(&mut *tx).await?;
        }
        Ok(())
    }
}

/// News of a discussion is over for whoever reads its page.
pub(crate) async fn read(talk: &Talk, me: &Me, app: &App) -> web::Result<()> {
    let (_, news) = notices::open(me.id, app.store.read()).await?;
    let read: Vec<&str> = [SHARED, TIME, CALLED_OFF, REMARKED, PASSED]
        .into_iter()
        .filter(|word| news.iter().any(|one| one.word == *word && one.subject_id == talk.id))
        .collect();
    if read.is_empty() {
        return Ok(());
    }
    let mut tx = app.store.begin().await?;
    for word in read {
        notices::cease(word, &talk.reference(), me.id, app.now(), &mut tx).await?;
    }
    Ok(tx.commit().await?)
}

/// A discussion has begun: it awaits each to prepare.
pub(crate) async fn begun(talk: &Begun<'_>, people: &[Id], now: Moment, tx: &mut Tx) -> Result<()> {
    let (called,): (Json<Texts>,) =
        sql!("SELECT k.called FROM talk_cycle c JOIN talk_template k ON k.id = c.template_id WHERE c.id = $1")
            .bind(talk.cycle_id)
            .one(&mut *tx)
            .await?;
    let subject = Reference::new(KIND, talk.id);
    let telling = Telling {
        employer_id: talk.employer_id,
        subject: &subject,
        called: &called.0,
        word: PREPARE,
        due_at: None,
        now,
    };
    telling.await_them(people, tx).await
}

/// Whoever is no party to it any more is left with nothing that leads there.
pub(crate) async fn cease_all(talk: &Talk, person_id: Id, now: Moment, tx: &mut Tx) -> Result<()> {
    for word in ALL {
        notices::cease(word, &talk.reference(), person_id, now, &mut *tx).await?;
    }
    Ok(())
}
