//! What was granted is carried out: written in the journal first, then erased in one change, by a job that may be killed
//! and run again. Whoever still works here loses what is voluntary at once, and the rest when their posts have ended.

use crate::ERASED;
use crate::erase::{self, Reach};
use crate::journal::{self, Line};
use crate::wish::KIND;
use notices::Beginning;
use people::{Partings, Person, tombstone};
use serde_json::{Value, json};
use std::path::Path;
use store::{Id, Moment, Result, Source, Tx, sql};
use web::jobs::Work;
use web::{App, Reference};
use words::{Lang, Texts};

/// The job that erases; its payload is `{"erasure": id}`.
pub const JOB: &str = "erase";
/// Each night: those whose employment has ended since.
pub const REST: &str = "erase-rest";

store::record! {
    #[derive(Debug, Clone)]
    struct Granted {
        id: Id,
        person_id: Id,
        employer_id: Id,
        decided_by: Option<Id>,
        reach: String,
        done_at: Option<Moment>,
    }
}

pub(crate) async fn leave(erasure: Id, tx: &mut Tx) -> Result<()> {
    tx.later(JOB, &json!({ "erasure": erasure }), Moment(0), None).await
}

pub(crate) fn job(app: App, payload: Value) -> Work {
    Box::pin(async move {
        let erasure = payload.get("erasure").and_then(Value::as_str).and_then(|id| id.parse().ok());
        match Granted::find(erasure.unwrap_or(Id::nil()), app.store.read()).await? {
            Some(granted) => granted.carry_out(&app).await,
            None => Ok(()),
        }
    })
}

pub(crate) fn rest(app: App, _: Value) -> Work {
    Box::pin(async move {
        for granted in Granted::left_to_do(&app).await? {
            granted.carry_out(&app).await?;
        }
        Ok(())
    })
}

impl Granted {
    async fn find(id: Id, from: impl Source) -> Result<Option<Granted>> {
        sql!("SELECT id, person_id, employer_id, decided_by, reach, done_at FROM erasure WHERE id = $1 AND granted")
            .bind(id)
            .optional(from)
            .await
    }

    /// Granted and not done; or done while the employment lasted, which it no longer does.
    async fn left_to_do(app: &App) -> Result<Vec<Granted>> {
        sql!(
            "SELECT e.id, e.person_id, e.employer_id, e.decided_by, e.reach, e.done_at FROM erasure e WHERE e.granted \
             AND (e.done_at IS NULL OR e.reach = 'voluntary' AND NOT EXISTS (SELECT 1 FROM post_held h \
             WHERE h.person_id = e.person_id AND (h.ends_on IS NULL OR h.ends_on >= $1))) ORDER BY e.decided_at"
        )
        .bind(app.clock.today())
        .all(app.store.read())
        .await
    }

    async fn carry_out(&self, app: &App) -> web::Result<()> {
        let is_employed = tombstone::is_employed(self.person_id, &app.clock.today(), app.store.read()).await?;
        let reach = if is_employed { Reach::Voluntary } else { Reach::All };
        if self.done_at.is_some() && (reach == Reach::Voluntary || self.reach == Reach::All.word()) {
            return Ok(()); // another worker was quicker
        }
        self.erase(reach, app).await
    }

    /// In the journal first: what is erased here is erased again wherever an older copy comes back.
    async fn erase(&self, reach: Reach, app: &App) -> web::Result<()> {
        let now = app.now();
        let line = Line { erasure: self.id, person: self.person_id, reach, at: now };
        journal::write(line, &journal::place(&app.settings)).map_err(broken)?;
        let name = Person::find(self.person_id, app.store.read()).await?.map_or(String::new(), |person| person.name);
        let mut tx = app.store.begin_whole().await?;
        if !self.begin(reach, now, &mut tx).await? {
            return Ok(());
        }
        for part in app.part::<Partings>().cloned().unwrap_or_default().0.iter() {
            part(self.person_id, now, &mut tx).await?;
        }
        threads::forget_calls(self.person_id, &name, &mut tx).await?;
        erase::erase(self.person_id, reach, now, &mut tx).await?;
        if reach == Reach::Voluntary {
            self.tell(now, &mut tx).await?;
        }
        self.note(reach, now, &mut tx).await?;
        Ok(tx.commit().await?)
    }

    /// Of several workers one gets true; the others wait here until it is done, and find that it is.
    async fn begin(&self, reach: Reach, now: Moment, tx: &mut Tx) -> Result<bool> {
        let begun = sql!(
            "UPDATE erasure SET done_at = $1, reach = $2 WHERE id = $3 AND (done_at IS NULL OR reach = 'voluntary' AND $2 = 'all')"
        );
        Ok(begun.bind(now).bind(reach).bind(self.id).execute(tx).await? == 1)
    }

    /// Whoever still works here finds it on their page when they sign in again.
    async fn tell(&self, now: Moment, tx: &mut Tx) -> Result<()> {
        let (employer,): (String,) =
            sql!("SELECT name FROM unit WHERE id = $1").bind(self.employer_id).one(&mut *tx).await?;
        let (subject, about) = (Reference::new(KIND, self.id), &Texts::one(Lang::Fi, employer));
        let (employer_id, person_id) = (self.employer_id, self.person_id);
        Beginning { employer_id, person_id, word: ERASED, subject: &subject, about, due_at: None, urgent: false, now }
            .tell(tx)
            .await
    }

    async fn note(&self, reach: Reach, now: Moment, tx: &mut Tx) -> Result<()> {
        let subject = Reference::new(KIND, self.id);
        let (who, of) = (self.decided_by, Some(self.person_id));
        audit::Entry { who, act: audit::ERASED, subject: &subject, of, why: reach.word() }.note(now, tx).await
    }
}

/// Before anybody is let in: whoever stands in the journal and is known to this data, which does not know of their
/// erasure, is erased again. So an older copy of the data brings nobody back. Returns how many were.
pub async fn replay(app: &App) -> web::Result<usize> {
    let mut again = 0;
    for line in journal::read(&journal::place(&app.settings)).map_err(broken)? {
        if let Some(granted) = Granted::restored(&line, app).await? {
            granted.erase(line.reach, app).await?;
            again += 1;
        }
    }
    Ok(again)
}

/// Lines of another journal, such as one that was kept with the backups, become lines of this one.
pub fn take_over(file: &Path, app: &App) -> web::Result<()> {
    for line in journal::read(file).map_err(broken)? {
        journal::write(line, &journal::place(&app.settings)).map_err(broken)?;
    }
    Ok(())
}

impl Granted {
    /// None: this data has never known the person, or knows that they were erased.
    async fn restored(line: &Line, app: &App) -> Result<Option<Granted>> {
        let Some(person) = Person::find(line.person, app.store.read()).await? else { return Ok(None) };
        let is_done =
            |one: &Granted| one.done_at.is_some() && (one.reach == line.reach.word() || one.reach == Reach::All.word());
        if Granted::find(line.erasure, app.store.read()).await?.is_some_and(|one| is_done(&one)) {
            return Ok(None);
        }
        let mut tx = app.store.begin().await?;
        sql!(
            "INSERT INTO erasure (id, employer_id, person_id, asked_at, decided_at, granted, reason, reach) \
             VALUES ($1, $2, $3, $4, $4, TRUE, '', '') ON CONFLICT (id) DO UPDATE SET granted = TRUE, withdrawn_at = NULL, \
             decided_at = coalesce(erasure.decided_at, excluded.decided_at)"
        )
        .bind(line.erasure)
        .bind(person.employer_id)
        .bind(line.person)
        .bind(line.at)
        .execute(&mut tx)
        .await?;
        let granted = Granted::find(line.erasure, &mut tx).await?;
        tx.commit().await?;
        Ok(granted)
    }
}

fn broken(error: std::io::Error) -> web::Error {
    web::Error::Broken(format!("the journal of erasures: {error}"))
}
