//! What a person in the unit thought of a trial: sent once, shown to nobody. The figure is worked out anew only when ten
//! more have answered than were in the last one, so that no two looks tell of one person.

use crate::body::{FORM, body};
use crate::figures::Figures;
use crate::trial::Trial;
use disclosure::may_renew;
use forms::{Answers, Response, Slot, Version};
use store::{Day, Id, Json, Moment, Result, Tx, sql};

/// Who answers, and when.
#[derive(Debug, Clone, Copy)]
pub struct Judge {
    pub person_id: Id,
    pub employer_id: Id,
    pub now: Moment,
}

impl Trial {
    /// Sends one's answers, once. False: it is not judged today, or they were sent already.
    pub async fn judge(&self, answers: &Answers, by: Judge, today: &Day, tx: &mut Tx) -> Result<bool> {
        // Held until the change is over: answers are counted one at a time.
        let open = sql!("UPDATE trial SET number = number WHERE id = $1 AND begins_on <= $2 AND judged_until >= $2");
        if open.bind(self.id).bind(today).execute(&mut *tx).await? == 0 {
            return Ok(false);
        }
        let version = Version::keep(Some(FORM), "fi", &body(), by.now, &mut *tx).await?;
        let subject = self.reference();
        let slot =
            Slot { subject: &subject, person_id: by.person_id, employer_id: by.employer_id, form_version_id: version };
        if Response::send(&slot, answers, by.now, &mut *tx).await?.is_none() {
            return Ok(false);
        }
        notices::cease(crate::reminder::TO_JUDGE, &subject, by.person_id, by.now, &mut *tx).await?;
        self.freeze(tx).await?;
        Ok(true)
    }

    async fn freeze(&self, tx: &mut Tx) -> Result<()> {
        let of: (i64, i64) = sql!(
            "SELECT t.shown_of, (SELECT count(*) FROM response r WHERE r.subject_id = t.id AND r.state = 'sent') \
             FROM trial t WHERE t.id = $1"
        )
        .bind(self.id)
        .one(&mut *tx)
        .await?;
        if !may_renew(usize::try_from(of.0).unwrap_or_default(), usize::try_from(of.1).unwrap_or_default()) {
            return Ok(());
        }
        let all: Vec<(Json<Answers>,)> = sql!("SELECT answers FROM response WHERE subject_id = $1 AND state = 'sent'")
            .bind(self.id)
            .all(&mut *tx)
            .await?;
        let figures = Figures::of(all.iter().map(|(answers,)| &answers.0));
        sql!("UPDATE trial SET shown = $1, shown_of = $2 WHERE id = $3")
            .bind(Json(figures))
            .bind(of.1)
            .bind(self.id)
            .execute(tx)
            .await?;
        Ok(())
    }
}
