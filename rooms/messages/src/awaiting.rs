//! A published message awaits those who carry it, some at a time, until their unit has been told: the agents who work
//! there, the supervisors who lead people there, and whoever acts for them.

use crate::message::{SHELF, TO_TELL};
use notices::Beginning;
use people::{Doors, Me};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::{Day, Id, Json, Moment, Source, Tx, sql};
use web::jobs::Work;
use web::{App, Reference};
use words::Texts;

pub(crate) const KIND: &str = "messages-awaiting";
/// So many are told in one change.
const FEW: i64 = 100;

#[derive(Serialize, Deserialize)]
struct Payload {
    post: Id,
    now: i64,
    /// Told so far, up to this person.
    after: Id,
}

store::record! {
    struct Messenger {
        person_id: Id,
        employer_id: Id,
    }
}

pub(crate) fn run(app: App, payload: Value) -> Work {
    Box::pin(async move {
        let Ok(mut payload) = serde_json::from_value::<Payload>(payload) else { return Ok(()) };
        let Some(title) = payload.title(app.store.read()).await? else { return Ok(()) };
        let some = payload.messengers(&app.clock.today(), app.store.read()).await?;
        let seeing = payload.seeing(&some, &app).await?;
        let mut tx = app.store.begin().await?;
        for messenger in some.iter().filter(|messenger| seeing.contains(&messenger.person_id)) {
            payload.begin(messenger, &title, &mut tx).await?;
        }
        if let Some(last) = some.last().filter(|_| some.len() as i64 == FEW) {
            payload.after = last.person_id;
            tx.later(KIND, &serde_json::to_value(&payload).unwrap_or_default(), Moment(0), None).await?;
        }
        Ok(tx.commit().await?)
    })
}

impl Payload {
    /// Of the version that readers see. None: it has been withdrawn.
    async fn title(&self, from: impl Source) -> store::Result<Option<Texts>> {
        let title: Option<(Json<Texts>,)> = sql!(
            "SELECT v.title FROM post p JOIN post_version v ON v.post_id = p.id AND v.number = p.published \
             WHERE p.id = $1 AND p.shelf = $2"
        )
        .bind(self.post)
        .bind(SHELF.name)
        .optional(from)
        .await?;
        Ok(title.map(|(title,)| title.0))
    }

    /// Who carries it to a unit of its audience that has not been told.
    async fn messengers(&self, today: &Day, from: impl Source) -> store::Result<Vec<Messenger>> {
        sql!(
            "WITH RECURSIVE reach (id) AS (SELECT u.id FROM unit u WHERE EXISTS (SELECT 1 FROM post_audience a \
             WHERE a.post_id = $1 AND a.unit_id = u.id) OR (u.parent_id IS NULL AND NOT EXISTS \
             (SELECT 1 FROM post_audience a WHERE a.post_id = $1)) \
             UNION SELECT u.id FROM unit u JOIN reach r ON u.parent_id = r.id), \
             messenger (person_id, unit_id) AS ( \
             SELECT h.person_id, h.unit_id FROM role_held r JOIN post_held h ON h.person_id = r.person_id \
             WHERE r.role IN ('agent', 'supervisor') AND r.begins_on <= $3 AND (r.ends_on IS NULL OR r.ends_on >= $3) \
             AND h.begins_on <= $3 AND (h.ends_on IS NULL OR h.ends_on >= $3) \
             UNION SELECT h.supervisor_id, h.unit_id FROM role_held r JOIN post_held h ON h.supervisor_id = r.person_id \
             WHERE r.role = 'supervisor' AND r.begins_on <= $3 AND (r.ends_on IS NULL OR r.ends_on >= $3) \
             AND h.begins_on <= $3 AND (h.ends_on IS NULL OR h.ends_on >= $3) \
             UNION SELECT a.person_id, h.unit_id FROM acting a JOIN post_held h ON h.supervisor_id = a.supervisor_id \
             WHERE a.begins_on <= $3 AND a.ends_on >= $3 AND h.person_id <> a.person_id \
             AND h.begins_on <= $3 AND (h.ends_on IS NULL OR h.ends_on >= $3)) \
             SELECT DISTINCT p.id AS person_id, p.employer_id FROM messenger m JOIN reach r ON r.id = m.unit_id \
             JOIN unit u ON u.id = m.unit_id JOIN person p ON p.id = m.person_id \
             WHERE p.id > $2 AND u.kind = 'unit' AND NOT EXISTS (SELECT 1 FROM message_telling t \
             WHERE t.post_id = $1 AND t.unit_id = m.unit_id) ORDER BY p.id LIMIT $4"
        )
        .bind(self.post)
        .bind(self.after)
        .bind(today)
        .bind(FEW)
        .all(from)
        .await
    }

    /// Nobody is asked to carry what they may not read.
    async fn seeing(&self, some: &[Messenger], app: &App) -> web::Result<Vec<Id>> {
        let (doors, mut seeing) = (Doors::of(app), vec![]);
        for person in Me::of_people(some.iter().map(|messenger| messenger.person_id), app).await? {
            if doors.may_see(app, &person, &self.subject()).await? {
                seeing.push(person.id);
            }
        }
        Ok(seeing)
    }

    fn subject(&self) -> Reference {
        Reference::new(posts::KIND, self.post)
    }

    async fn begin(&self, messenger: &Messenger, title: &Texts, tx: &mut Tx) -> store::Result<()> {
        let beginning = Beginning {
            employer_id: messenger.employer_id,
            person_id: messenger.person_id,
            word: TO_TELL,
            subject: &self.subject(),
            about: title,
            due_at: None,
            urgent: false,
            now: Moment(self.now),
        };
        beginning.begin(tx).await
    }
}
