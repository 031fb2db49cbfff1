//! Each morning: two weeks before an interim review it awaits all who take part; what was agreed awaits whose it is a week before
//! its day; and whoever has got a new supervisor is asked, once, what that one is shown. Nothing of what was written is in it.

use super::action::{self, Who};
use super::holding::days_after;
use super::told::{self, Telling};
use crate::talk::{KIND, Talk};
use store::{Day, Id, Json, Moment, Tx, sql};
use web::jobs::Work;
use web::{App, Reference, Result};
use words::Texts;

pub const MORNING: &str = "talks-morning";
const TO_REVIEW: i64 = 14;
const TO_DO: i64 = 7;
const SLICE: i64 = 200;

store::record! {
    /// A discussion, or something agreed in one, whose day comes.
    struct Coming {
        id: Id,
        talk_id: Id,
        employer_id: Id,
        called: Json<Texts>,
        due_on: Option<Day>,
        who: String,
        doer_id: Option<Id>,
        person_id: Option<Id>,
        supervisor_id: Id,
    }
}

pub(crate) fn run(app: App, _: serde_json::Value) -> Work {
    Box::pin(async move {
        let today = app.clock.today();
        each(&app, &today, What::Reviews).await?;
        each(&app, &today, What::Actions).await?;
        each(&app, &today, What::Changes).await
    })
}

#[derive(Clone, Copy)]
enum What {
    Reviews,
    Actions,
    Changes,
}

/// Slice by slice; a slice is one short change.
async fn each(app: &App, today: &Day, what: What) -> Result<()> {
    let mut after = Id::nil();
    loop {
        let some = what.next(after, today, app).await?;
        let Some(last) = some.last() else { return Ok(()) };
        after = last.id;
        let mut tx = app.store.begin().await?;
        for one in &some {
            what.tell(one, today, app, &mut tx).await?;
        }
        tx.commit().await?;
    }
}

impl What {
    async fn next(self, after: Id, today: &Day, app: &App) -> Result<Vec<Coming>> {
        let query = match self {
            What::Reviews => sql!(
                "SELECT t.id, t.id AS talk_id, t.employer_id, k.called, t.review_on AS due_on, '' AS who, CAST(NULL AS uuid) AS doer_id, \
                 t.person_id, t.supervisor_id \
                 FROM talk t JOIN talk_cycle c ON c.id = t.cycle_id JOIN talk_template k ON k.id = c.template_id \
                 WHERE t.id > $1 AND t.review_on <= $2 AND t.reviewed_on IS NULL AND t.state IN ('agreed', 'acknowledged') \
                 ORDER BY t.id LIMIT $3"
            )
            .bind(after)
            .bind(days_after(today, TO_REVIEW)),
            What::Actions => sql!(
                "SELECT a.id, t.id AS talk_id, a.employer_id, k.called, a.due_on AS due_on, a.who, a.doer_id, t.person_id, t.supervisor_id \
                 FROM agreed_action a JOIN talk t ON t.id = a.talk_id JOIN talk_cycle c ON c.id = t.cycle_id \
                 JOIN talk_template k ON k.id = c.template_id \
                 WHERE a.id > $1 AND a.due_on <= $2 AND a.state = 'open' ORDER BY a.id LIMIT $3"
            )
            .bind(after)
            .bind(days_after(today, TO_DO)),
            What::Changes => sql!(
                "SELECT t.id, t.id AS talk_id, t.employer_id, k.called, t.held_on AS due_on, '' AS who, CAST(NULL AS uuid) AS doer_id, \
                 t.person_id, t.supervisor_id \
                 FROM talk t JOIN talk_cycle c ON c.id = t.cycle_id JOIN talk_template k ON k.id = c.template_id \
                 WHERE t.id > $1 AND t.passing_asked_on IS NULL AND t.kind = 'pair' \
                 AND NOT EXISTS (SELECT 1 FROM talk l WHERE l.person_id = t.person_id AND l.id > t.id) \
                 AND NOT EXISTS (SELECT 1 FROM post_held h WHERE h.person_id = t.person_id AND h.supervisor_id = t.supervisor_id \
                 AND h.begins_on <= $2 AND (h.ends_on IS NULL OR h.ends_on >= $2)) \
                 AND EXISTS (SELECT 1 FROM post_held h WHERE h.person_id = t.person_id AND h.supervisor_id IS NOT NULL \
                 AND h.supervisor_id <> t.person_id AND h.begins_on <= $2 AND (h.ends_on IS NULL OR h.ends_on >= $2)) \
                 ORDER BY t.id LIMIT $3"
            )
            .bind(after)
            .bind(today),
        };
        Ok(query.bind(SLICE).all(app.store.read()).await?)
    }

    /// Decided anew within the change: it may have been settled since it was read.
    async fn tell(self, one: &Coming, today: &Day, app: &App, tx: &mut Tx) -> Result<()> {
        let due_at = one.due_on.as_ref().and_then(|day| Moment::in_helsinki(&format!("{day}T12:00")));
        let (subject, word) = match self {
            What::Reviews => (Reference::new(KIND, one.id), told::REVIEW),
            What::Actions => (Reference::new(action::KIND, one.id), told::DUE),
            What::Changes => (Reference::new(KIND, one.id), told::CHANGED),
        };
        let telling = Telling {
            employer_id: one.employer_id,
            subject: &subject,
            called: &one.called.0,
            word,
            due_at,
            now: app.now(),
        };
        let still = match self {
            What::Reviews => sql!("UPDATE talk SET state = state WHERE id = $1 AND reviewed_on IS NULL").bind(one.id),
            What::Actions => {
                sql!("UPDATE agreed_action SET state = state WHERE id = $1 AND state = 'open'").bind(one.id)
            }
            What::Changes => sql!("UPDATE talk SET passing_asked_on = $1 WHERE id = $2 AND passing_asked_on IS NULL")
                .bind(today)
                .bind(one.id),
        };
        if still.execute(&mut *tx).await? == 0 {
            return Ok(());
        }
        let present = Talk::present_in(one.talk_id, today, &mut *tx).await?;
        match self {
            What::Reviews => telling.await_them(&present, tx).await?,
            What::Actions => telling.await_them(&whose(one, &present), tx).await?,
            What::Changes => {
                let employee: Vec<Id> = one.person_id.into_iter().collect();
                Telling { due_at: None, ..telling }.tell_others(&employee, one.supervisor_id, tx).await?;
            }
        }
        Ok(())
    }
}

/// Whose it is to do, of those who take part today.
fn whose(one: &Coming, present: &[Id]) -> Vec<Id> {
    let is_theirs = |person: &Id| match (one.doer_id, Who::from_word(&one.who)) {
        (Some(doer), _) => *person == doer,
        (None, Some(Who::Supervisor)) => *person == one.supervisor_id,
        (None, Some(Who::Employee)) => *person != one.supervisor_id,
        _ => true,
    };
    present.iter().copied().filter(is_theirs).collect()
}
