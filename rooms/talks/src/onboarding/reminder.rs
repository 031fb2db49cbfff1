//! Each morning: what is due and not ticked awaits the newcomer and the guide, each for their own part. When nothing is, it
//! ends with the tick.

use super::item::{self, Side};
use super::plan::KIND;
use notices::Beginning;
use people::Person;
use store::{Day, Id, Json, Result, Source, sql};
use web::jobs::Work;
use web::{App, Reference};
use words::Texts;

pub const MORNING: &str = "onboarding-morning";
/// Something in the plan is due.
pub const WAITS: &str = "onboarding-awaits";

store::record! {
    struct Due {
        id: Id,
        employer_id: Id,
        name: Json<Texts>,
        person_id: Id,
        guide_id: Id,
        substitute_id: Option<Id>,
    }
}

pub(crate) fn morning(app: App, _: serde_json::Value) -> Work {
    Box::pin(async move {
        let today = app.clock.today();
        let mut after = Id::nil();
        loop {
            let some = Due::after(after, &today, app.store.read()).await?;
            let Some(last) = some.last() else { return Ok(()) };
            after = last.id;
            for due in &some {
                due.remind(&today, &app).await?;
            }
        }
    })
}

impl Due {
    /// Plans with something due that is not ticked by both, some at a time.
    async fn after(after: Id, today: &Day, from: impl Source) -> Result<Vec<Due>> {
        sql!(
            "SELECT p.id, p.employer_id, p.name, p.person_id, p.guide_id, p.substitute_id FROM onboarding_plan p \
             WHERE p.id > $1 AND EXISTS (SELECT 1 FROM onboarding_item i WHERE i.plan_id = p.id AND i.left_out_at IS NULL \
             AND i.due_on <= $2 AND (SELECT count(*) FROM onboarding_tick t WHERE t.item_id = i.id) < 2) ORDER BY p.id LIMIT 100"
        )
        .bind(after)
        .bind(today)
        .all(from)
        .await
    }

    /// Looked at anew inside the change: it may have been ticked meanwhile.
    async fn remind(&self, today: &Day, app: &App) -> Result<()> {
        let mut tx = app.store.begin().await?;
        let guide = match (Person::is_here(self.guide_id, today, &mut tx).await?, self.substitute_id) {
            (false, Some(substitute)) => substitute,
            _ => self.guide_id,
        };
        for (side, person_id) in [(Side::Newcomer, self.person_id), (Side::Guide, guide)] {
            let waits = item::waiting(self.id, side, today, &mut tx).await? > 0;
            if waits && Person::is_here(person_id, today, &mut tx).await? {
                let subject = Reference::new(KIND, self.id);
                let (employer_id, about) = (self.employer_id, &self.name.0);
                let (due_at, urgent, now) = (None, false, app.now());
                let beginning =
                    Beginning { employer_id, person_id, word: WAITS, subject: &subject, about, due_at, urgent, now };
                beginning.begin(&mut tx).await?;
            }
        }
        tx.commit().await
    }
}
