//! A meeting of a working group: what is on its agenda. When and where it is held stands in its gathering, so that it
//! comes to its members' calendars.

use crate::working_group::{WorkingGroup, people_of};
use gatherings::{Arrangement, Gathering, Occurrence, Outcome};
use notices::Beginning;
use people::{ByReference, Me};
use store::{Id, Json, Moment, Result, Source, Tx, sql};
use web::acts::{Found, PathWords};
use web::{App, Reference};
use words::Texts;

pub const KIND: &str = "working_group_meeting";
/// News for its members.
pub const CALLED: &str = "change-meeting-called";
pub const MOVED: &str = "change-meeting-moved";

store::record! {
    /// A meeting, with whether the person asking is a member of its group.
    #[derive(Debug, Clone)]
    pub struct Meeting {
        pub id: Id,
        pub employer_id: Id,
        pub working_group_id: Id,
        pub group_name: Json<Texts>,
        pub agenda: Json<Texts>,
        pub as_member: bool,
    }
}

store::record! {
    /// A meeting as a line of its group's list.
    #[derive(Debug, Clone)]
    pub struct Line {
        pub id: Id,
        pub begins_at: Moment,
        pub ends_at: Moment,
        pub place: Json<Texts>,
        pub cancelled_at: Option<Moment>,
    }
}

/// When and where, and what about. No time: it is called off.
#[derive(Debug, Clone)]
pub struct Plan {
    pub agenda: Texts,
    pub time: Option<(Option<Id>, Occurrence)>,
    /// The version of its time that whoever changes it has seen.
    pub seen: i64,
    pub by: Id,
    pub now: Moment,
}

macro_rules! meeting {
    () => {
        "SELECT m.id, m.employer_id, m.working_group_id, g.name AS group_name, m.agenda, \
         EXISTS (SELECT 1 FROM working_group_member x WHERE x.working_group_id = m.working_group_id AND x.person_id = $1) AS as_member \
         FROM working_group_meeting m JOIN working_group g ON g.id = m.working_group_id "
    };
}

impl Plan {
    /// Calls it; its members are invited, and told.
    pub async fn create(&self, id: Id, group: &WorkingGroup, tx: &mut Tx) -> Result<()> {
        sql!(
            "INSERT INTO working_group_meeting (id, employer_id, working_group_id, agenda, made_at) VALUES ($1, $2, $3, $4, $5)"
        )
        .bind(id)
        .bind(group.employer_id)
        .bind(group.id)
        .bind(self.agenda.kept())
        .bind(self.now)
        .execute(&mut *tx)
        .await?;
        let occurrences = self.time.iter().map(|(_, occurrence)| occurrence.clone()).collect();
        let subject = Reference::new(KIND, id);
        let gathering = Gathering { employer_id: group.employer_id, subject, name: group.name.0.clone(), occurrences };
        gathering.make(id, &mut *tx).await?;
        for person in people_of(group.id, &mut *tx).await? {
            gatherings::invite(id, person, tx).await?;
            self.tell(CALLED, id, group.employer_id, &group.name.0, person, tx).await?;
        }
        Ok(())
    }

    /// Changes it; each member is told once when its time or place is another. `Overtaken`: somebody else has changed the
    /// time meanwhile.
    pub async fn change(&self, meeting: &Meeting, tx: &mut Tx) -> Result<Outcome> {
        sql!("UPDATE working_group_meeting SET agenda = $1 WHERE id = $2")
            .bind(self.agenda.kept())
            .bind(meeting.id)
            .execute(&mut *tx)
            .await?;
        let times: Vec<_> = self.time.clone().into_iter().collect();
        let (name, now) = (&meeting.group_name.0, self.now);
        let arrangement = Arrangement { subject_id: meeting.id, name, times: &times, seen: self.seen, now };
        let outcome = arrangement.put(&mut *tx).await?;
        if let Outcome::Changed { concerned, .. } = &outcome {
            for (person, _) in concerned {
                self.tell(MOVED, meeting.id, meeting.employer_id, name, *person, tx).await?;
            }
        }
        Ok(outcome)
    }

    async fn tell(&self, word: &str, id: Id, employer_id: Id, about: &Texts, person_id: Id, tx: &mut Tx) -> Result<()> {
        if person_id == self.by {
            return Ok(());
        }
        let subject = &Reference::new(KIND, id);
        let beginning =
            Beginning { employer_id, person_id, word, subject, about, due_at: None, urgent: false, now: self.now };
        beginning.tell(tx).await
    }
}

impl Meeting {
    /// A group's meetings, the newest first.
    pub async fn of_group(group_id: Id, from: impl Source) -> Result<Vec<Line>> {
        sql!(
            "SELECT m.id, o.begins_at, o.ends_at, o.place, o.cancelled_at FROM working_group_meeting m \
             JOIN gathering g ON g.subject_id = m.id JOIN occurrence o ON o.gathering_id = g.id \
             WHERE m.working_group_id = $1 ORDER BY o.begins_at DESC, m.id LIMIT 100"
        )
        .bind(group_id)
        .all(from)
        .await
    }
}

impl ByReference for Meeting {
    async fn seen_by(id: Id, me: &Me, app: &App) -> web::Result<Option<Meeting>> {
        Ok(sql!(concat!(meeting!(), "WHERE m.id = $2")).bind(me.id).bind(id).optional(app.store.read()).await?)
    }
}

impl Found<Me> for Meeting {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Meeting>> {
        Meeting::seen_by(path.id("working_group_meeting")?, me, app).await
    }
}
