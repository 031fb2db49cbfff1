//! What people are told when a session is moved or called off: the old time and the new one, in words. Each once for
//! each change, and only what concerns them: who has said when they will come hears of that time alone.

use crate::session::Session;
use gatherings::{Change, Occurrence};
use notices::Beginning;
use store::{Id, Moment, Result, Tx};
use words::{Lang, Texts, Words};

pub const MOVED: &str = "session-notice-moved";
pub const CALLED_OFF: &str = "session-notice-called-off";

/// One change of a session's times, as it is told.
#[derive(Debug)]
pub(crate) struct Moving<'m> {
    pub session: &'m Session,
    pub name: &'m Texts,
    pub changes: &'m [Change],
    pub now: Moment,
}

impl Moving<'_> {
    /// Tells one of those concerned; nothing when nothing changed for them.
    pub async fn tell(&self, person_id: Id, chosen: Option<Id>, tx: &mut Tx) -> Result<()> {
        let (gone, new): (Vec<&Change>, Vec<&Change>) = (
            self.changes.iter().filter(|change| self.concerns(change, chosen)).collect(),
            self.changes.iter().filter(|change| matches!(change, Change::Added { .. })).collect(),
        );
        if gone.is_empty() {
            return Ok(());
        }
        let called_off = new.is_empty() && gone.iter().all(|change| matches!(change, Change::CalledOff { .. }));
        let (word, other) = if called_off { (CALLED_OFF, MOVED) } else { (MOVED, CALLED_OFF) };
        let subject = self.session.reference();
        // What was told before and not seen yet is no longer so; this is news of its own.
        notices::cease(word, &subject, person_id, self.now, &mut *tx).await?;
        notices::cease(other, &subject, person_id, self.now, &mut *tx).await?;
        let told: Vec<&Change> = gone.into_iter().chain(new).collect();
        Beginning {
            employer_id: self.session.employer_id,
            person_id,
            word,
            subject: &subject,
            about: &self.about(&told),
            due_at: None,
            urgent: false,
            now: self.now,
        }
        .tell(tx)
        .await
    }

    /// What has been held is past, and a further time is no reason to change one's plans.
    fn concerns(&self, change: &Change, chosen: Option<Id>) -> bool {
        let (id, last) = match change {
            Change::Added { .. } => return false,
            Change::Moved { id, from, to } => (id, from.ends_at.max(to.ends_at)),
            Change::CalledOff { id, from } => (id, from.ends_at),
        };
        last > self.now && chosen.is_none_or(|chosen| chosen == *id)
    }

    fn about(&self, told: &[&Change]) -> Texts {
        let mut about = Texts::default();
        for lang in Lang::ALL {
            let words = Words::new(lang);
            let parts: Vec<String> = told.iter().map(|change| sentence(change, words)).collect();
            about.set(lang, &format!("{}: {}", self.name.read(lang), parts.join("; ")));
        }
        about
    }
}

fn sentence(change: &Change, words: Words) -> String {
    let place = |at: &Occurrence| at.place.0.read(words.lang).to_owned();
    match change {
        Change::Added { to, .. } => words.t1("session-change-added", "new", span(to, words)),
        Change::CalledOff { from, .. } => words.t1("session-change-called-off", "old", span(from, words)),
        Change::Moved { from, to, .. } if (from.begins_at, from.ends_at) == (to.begins_at, to.ends_at) => {
            words.t2("session-change-place", "when", span(to, words), "place", place(to))
        }
        Change::Moved { from, to, .. } if from.place != to.place => {
            let new = words.t2("session-when-where", "when", span(to, words), "place", place(to));
            words.t2("session-change-moved", "old", span(from, words), "new", new)
        }
        Change::Moved { from, to, .. } => {
            words.t2("session-change-moved", "old", span(from, words), "new", span(to, words))
        }
    }
}

/// "to 21.10. klo 8.30–10.00"
pub(crate) fn span(at: &Occurrence, words: Words) -> String {
    format!("{}–{}", words.day_and_time(at.begins_at), words.time(at.ends_at))
}
