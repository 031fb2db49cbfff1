//! A wish that a person's data be erased: asked by the person, or written down when it came on paper; decided by an
//! administrator within a month; never by the person whose it is.

use crate::erase::Reach;
use crate::{AWAITS, DECLINED, address};
use jiff::ToSpan;
use notices::Beginning;
use people::{ByReference, Me, Post, Role};
use store::{Id, Moment, Result, Tx, sql};
use web::acts::{Found, PathWords};
use web::{App, Reference};
use words::{Lang, Texts};

pub const KIND: &str = "erasure";

/// More than this is not read on one page.
const MOST: i64 = 100;

store::record! {
    #[derive(Debug, Clone)]
    pub struct Wish {
        pub id: Id,
        pub employer_id: Id,
        pub person_id: Id,
        /// A dash once it is done.
        pub name: String,
        pub staff_number: String,
        pub employer: String,
        pub asked_at: Moment,
        /// Who wrote it down, if it came on paper.
        pub written_by: Option<String>,
        pub withdrawn_at: Option<Moment>,
        pub decided_by: Option<String>,
        pub decided_at: Option<Moment>,
        pub granted: bool,
        pub reason: String,
        /// Empty until it is done.
        pub reach: String,
        pub done_at: Option<Moment>,
        /// A post in force today or later.
        pub is_employed: bool,
    }
}

/// The wishes of the network together.
#[derive(Debug)]
pub struct Wishes;

impl Found<Me> for Wishes {
    const KIND: &'static str = "erasures";
    async fn find(_: &PathWords, _: &Me, _: &App) -> web::Result<Option<Wishes>> {
        Ok(Some(Wishes))
    }
}

impl Found<Me> for Wish {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Wish>> {
        Wish::seen_by(path.id("erasure")?, me, app).await
    }
}

impl ByReference for Wish {
    async fn seen_by(id: Id, _: &Me, app: &App) -> web::Result<Option<Wish>> {
        let today = app.clock.today();
        let wish = sql!(
            "SELECT e.id, e.employer_id, e.person_id, p.name, p.staff_number, o.name AS employer, e.asked_at, \
             w.name AS written_by, e.withdrawn_at, d.name AS decided_by, e.decided_at, e.granted, e.reason, e.reach, e.done_at, \
             EXISTS (SELECT 1 FROM post_held h WHERE h.person_id = p.id AND (h.ends_on IS NULL OR h.ends_on >= $2)) AS is_employed \
             FROM erasure e JOIN person p ON p.id = e.person_id JOIN unit o ON o.id = e.employer_id \
             LEFT JOIN person w ON w.id = e.written_by LEFT JOIN person d ON d.id = e.decided_by WHERE e.id = $1"
        );
        Ok(wish.bind(id).bind(today).optional(app.store.read()).await?)
    }
}

/// A person's newest wish.
pub async fn newest(person_id: Id, me: &Me, app: &App) -> web::Result<Option<Wish>> {
    let id: Option<(Id,)> = sql!("SELECT id FROM erasure WHERE person_id = $1 ORDER BY asked_at DESC, id DESC LIMIT 1")
        .bind(person_id)
        .optional(app.store.read())
        .await?;
    match id {
        Some((id,)) => Wish::seen_by(id, me, app).await,
        None => Ok(None),
    }
}

/// Those that wait, the one that is due first at the top; then those that are decided, the newest first.
pub async fn all(app: &App) -> web::Result<(Vec<Wish>, Vec<Wish>)> {
    let all: Vec<Wish> = sql!(
        "SELECT e.id, e.employer_id, e.person_id, p.name, p.staff_number, o.name AS employer, e.asked_at, \
         w.name AS written_by, e.withdrawn_at, d.name AS decided_by, e.decided_at, e.granted, e.reason, e.reach, e.done_at, \
         EXISTS (SELECT 1 FROM post_held h WHERE h.person_id = p.id AND (h.ends_on IS NULL OR h.ends_on >= $2)) AS is_employed \
         FROM erasure e JOIN person p ON p.id = e.person_id JOIN unit o ON o.id = e.employer_id \
         LEFT JOIN person w ON w.id = e.written_by LEFT JOIN person d ON d.id = e.decided_by WHERE e.withdrawn_at IS NULL \
         ORDER BY CASE WHEN e.decided_at IS NULL THEN 0 ELSE 1 END, e.decided_at DESC, e.asked_at LIMIT $1"
    )
    .bind(MOST)
    .bind(app.clock.today())
    .all(app.store.read())
    .await?;
    Ok(all.into_iter().partition(Wish::waits))
}

/// A wish on its way in.
#[derive(Debug, Clone, Copy)]
pub struct Asking {
    pub id: Id,
    pub person_id: Id,
    pub employer_id: Id,
    /// The administrator who writes it down; None: the person asks.
    pub written_by: Option<Id>,
    pub now: Moment,
}

impl Asking {
    /// Asking twice is asking once. From the commit on it awaits the administrators. False: one waits already.
    pub async fn ask(&self, tx: &mut Tx) -> Result<bool> {
        let asked = sql!(
            "INSERT INTO erasure (id, employer_id, person_id, asked_at, written_by, granted, reason, reach) \
             VALUES ($1, $2, $3, $4, $5, FALSE, '', '') ON CONFLICT DO NOTHING"
        )
        .bind(self.id)
        .bind(self.employer_id)
        .bind(self.person_id)
        .bind(self.now)
        .bind(self.written_by)
        .execute(&mut *tx)
        .await?;
        if asked == 1 {
            self.await_administrators(tx).await?;
        }
        Ok(asked == 1)
    }

    /// Whoever decides is told where it came from, and by when; never whose it is, in a letter least of all.
    async fn await_administrators(&self, tx: &mut Tx) -> Result<()> {
        let (employer,): (String,) =
            sql!("SELECT name FROM unit WHERE id = $1").bind(self.employer_id).one(&mut *tx).await?;
        let (subject, about) = (Reference::new(KIND, self.id), Texts::one(Lang::Fi, employer));
        for post in Post::with_role(Role::Admin, &self.now.day(), &mut *tx).await? {
            if post.person_id == self.person_id {
                continue; // nobody decides on their own
            }
            let (employer_id, person_id, due_at) = (self.employer_id, post.person_id, Some(due(self.now)));
            Beginning {
                employer_id,
                person_id,
                word: AWAITS,
                subject: &subject,
                about: &about,
                due_at,
                urgent: false,
                now: self.now,
            }
            .begin(tx)
            .await?;
        }
        Ok(())
    }
}

/// A month to decide in (article 12 of the General Data Protection Regulation).
pub fn due(asked_at: Moment) -> Moment {
    let due = asked_at.zoned().checked_add(1.month());
    due.map_or(asked_at, |due| Moment(due.timestamp().as_microsecond()))
}

impl Wish {
    pub fn reference(&self) -> Reference {
        Reference::new(KIND, self.id)
    }

    pub fn waits(&self) -> bool {
        self.decided_at.is_none() && self.withdrawn_at.is_none()
    }

    pub fn is_late(&self, now: Moment) -> bool {
        self.waits() && due(self.asked_at) < now
    }

    /// What is erased now, and what only when the employment has ended.
    pub fn would_reach(&self) -> Reach {
        if self.is_employed { Reach::Voluntary } else { Reach::All }
    }

    pub fn has_reached(&self) -> Option<Reach> {
        self.done_at.and_then(|_| Reach::from_word(&self.reach))
    }

    /// Only while nobody has decided. False: too late.
    pub async fn withdraw(&self, now: Moment, tx: &mut Tx) -> Result<bool> {
        let withdrawn =
            sql!("UPDATE erasure SET withdrawn_at = $1 WHERE id = $2 AND decided_at IS NULL AND withdrawn_at IS NULL");
        if withdrawn.bind(now).bind(self.id).execute(&mut *tx).await? == 0 {
            return Ok(false);
        }
        notices::cease_for_all(AWAITS, &self.reference(), now, tx).await?;
        Ok(true)
    }

    /// Decides, once. False: it was decided or withdrawn meanwhile. Granted, the work is left for a job; declined, the
    /// person is told, and reads why.
    pub async fn decide(&self, by: Id, granted: bool, reason: &str, now: Moment, tx: &mut Tx) -> Result<bool> {
        let decided = sql!(
            "UPDATE erasure SET decided_by = $1, decided_at = $2, granted = $3, reason = $4 \
             WHERE id = $5 AND decided_at IS NULL AND withdrawn_at IS NULL AND person_id <> $1"
        );
        let decided = decided.bind(by).bind(now).bind(granted).bind(reason).bind(self.id).execute(&mut *tx).await?;
        if decided == 0 {
            return Ok(false);
        }
        notices::cease_for_all(AWAITS, &self.reference(), now, tx).await?;
        match granted {
            true => crate::carry::leave(self.id, tx).await?,
            false => self.tell(DECLINED, now, tx).await?,
        }
        Ok(true)
    }

    pub(crate) async fn tell(&self, word: &'static str, now: Moment, tx: &mut Tx) -> Result<()> {
        let (employer_id, person_id, subject) = (self.employer_id, self.person_id, self.reference());
        let about = &Texts::one(Lang::Fi, self.employer.as_str());
        Beginning { employer_id, person_id, word, subject: &subject, about, due_at: None, urgent: false, now }
            .tell(tx)
            .await
    }

    pub fn href(&self) -> String {
        address::Erasure { erasure: self.id }.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_a_month_of_the_calendar() {
        let due = |asked: &str| due(Moment::in_helsinki(asked).unwrap()).local();
        assert_eq!(due("2021-10-04T13:00"), "2021-11-04T13:00");
        assert_eq!(due("2022-01-31T13:00"), "2022-02-28T13:00");
    }
}
