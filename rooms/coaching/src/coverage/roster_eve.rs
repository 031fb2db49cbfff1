//! In the week before a roster begins, whoever leads an agent whose time is not in it is told so on Today; it ceases when
//! the time is given, and when the week is over.

use super::agent_post::AgentPost;
use super::invitation;
use super::own_agents;
use super::roster::Period;
use notices::Beginning;
use people::{Person, Role};
use serde_json::Value;
use store::{Day, Id, Moment, Result, Source, Tx, sql};
use web::App;
use web::jobs::Work;
use words::{Lang, Texts, Words};

/// What Today says.
pub const AWAITS: &str = "coverage-notice-roster";
/// The nightly work.
pub const EVE: &str = "agents-roster";

/// Done twice, it says the same once.
pub(crate) fn work(app: App, _: Value) -> Work {
    Box::pin(async move {
        evening(&app).await?;
        Ok(())
    })
}

/// What has not been answered in time lapses, and supervisors hear of the next roster.
pub async fn evening(app: &App) -> Result<()> {
    let mut tx = app.store.begin().await?;
    invitation::lapse(app.now(), &mut tx).await?;
    tx.commit().await?;
    all(app).await
}

/// Brings what awaits every supervisor up to date, some at a time.
pub async fn all(app: &App) -> Result<()> {
    let now = app.now();
    for slice in concerned(&now.day(), app.store.read()).await?.chunks(50) {
        let mut tx = app.store.begin().await?;
        for (supervisor,) in slice {
            tell(*supervisor, now, &mut tx).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}

/// Whoever leads an agent today, acting too; and whom something still tells of a roster.
async fn concerned(today: &Day, from: impl Source) -> Result<Vec<(Id,)>> {
    sql!(
        "SELECT h.supervisor_id FROM post_held h JOIN role_held r ON r.person_id = h.person_id AND r.role = $2 \
         AND r.begins_on <= $1 AND (r.ends_on IS NULL OR r.ends_on >= $1) WHERE h.supervisor_id IS NOT NULL \
         AND h.begins_on <= $1 AND (h.ends_on IS NULL OR h.ends_on >= $1) \
         UNION SELECT a.person_id FROM acting a WHERE a.begins_on <= $1 AND a.ends_on >= $1 \
         UNION SELECT n.person_id FROM notice n WHERE n.word = $3 AND n.ended_at IS NULL"
    )
    .bind(today)
    .bind(Role::Agent)
    .bind(AWAITS)
    .all(from)
    .await
}

/// Who leads this person on that day, acting too.
pub(super) async fn leaders(person_id: Id, today: &Day, tx: &mut Tx) -> Result<Vec<Id>> {
    let rows: Vec<(Id,)> = sql!(
        "SELECT h.supervisor_id FROM post_held h WHERE h.person_id = $1 AND h.supervisor_id IS NOT NULL \
         AND h.begins_on <= $2 AND (h.ends_on IS NULL OR h.ends_on >= $2) \
         UNION SELECT a.person_id FROM acting a JOIN post_held h ON h.supervisor_id = a.supervisor_id \
         WHERE h.person_id = $1 AND h.begins_on <= $2 AND (h.ends_on IS NULL OR h.ends_on >= $2) \
         AND a.begins_on <= $2 AND a.ends_on >= $2"
    )
    .bind(person_id)
    .bind(today)
    .all(tx)
    .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Brings what awaits this supervisor up to date.
pub(super) async fn tell(supervisor: Id, now: Moment, tx: &mut Tx) -> Result<()> {
    let (today, subject) = (now.day(), own_agents::reference(supervisor));
    let period = Period::of(&today).next();
    let awaits = period.is_being_made(&today) && lacks_time(supervisor, &period, &today, tx).await?;
    let person = Person::find(supervisor, &mut *tx).await?.filter(|_| awaits);
    let Some(person) = person else { return notices::cease(AWAITS, &subject, supervisor, now, tx).await };
    let mut about = Texts::default();
    Lang::ALL.iter().for_each(|lang| about.set(*lang, &span(&period, Words::new(*lang))));
    let due_at = Moment::in_helsinki(&format!("{}T23:59", period.begins_on.before()));
    let (employer_id, person_id) = (person.employer_id, supervisor);
    let begun = Beginning {
        employer_id,
        person_id,
        word: AWAITS,
        subject: &subject,
        about: &about,
        due_at,
        urgent: false,
        now,
    };
    begun.begin(tx).await
}

/// Of one of those whom they lead the time is not in it; who is away needs none.
async fn lacks_time(supervisor: Id, period: &Period, today: &Day, tx: &mut Tx) -> Result<bool> {
    let led = AgentPost::led_by(supervisor, today, &mut *tx).await?;
    for agent in led.into_iter().filter(|agent| agent.away_until.is_none()) {
        let given: Option<(Id,)> = sql!("SELECT person_id FROM agent_time WHERE person_id = $1 AND begins_on = $2")
            .bind(agent.person_id)
            .bind(&period.begins_on)
            .optional(&mut *tx)
            .await?;
        if given.is_none() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// "11.10.–31.10."
pub(crate) fn span(period: &Period, words: Words) -> String {
    let day = |day: &Day| words.calendar_day(day);
    words.t2("coverage-span", "first", day(&period.begins_on), "last", day(&period.ends_on))
}
