//! Who was there: marked by the cohort's coach or the coordinator, from a plain list that fits a phone. Agents see their
//! own mark on the session's page. Names stand in the order of the alphabet, and nobody is counted.

pub(crate) mod overview;
pub(crate) mod show;

use crate::enrolment::{self, Enrolled};
use crate::part::Part;
use crate::substitution;
use people::{Me, Role};
use store::{Id, Json, sql};
use web::App;
use web::acts::{Found, PathWords};
use words::Texts;

words::inventory::submit! {
    words::Shelf {
        room: "coaching-attendance",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

store::record! {
    /// A session's list of who was there, with what the person asking is in its programme.
    #[derive(Debug, Clone)]
    pub struct Attendance {
        pub session_id: Id,
        pub programme_id: Id,
        pub number: i64,
        pub name: Json<Texts>,
        pub as_coach: bool,
    }
}

impl Found<Me> for Attendance {
    const KIND: &'static str = "attendance";
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Attendance>> {
        Ok(sql!(
            "SELECT s.id AS session_id, s.programme_id, s.number, s.name, \
             EXISTS (SELECT 1 FROM enrolment e WHERE e.programme_id = s.programme_id AND e.person_id = $2 AND e.part = 'coach') \
             OR EXISTS (SELECT 1 FROM substitution u WHERE u.programme_id = s.programme_id AND u.person_id = $2 \
             AND u.begins_on <= $3 AND u.ends_on >= $3) AS as_coach \
             FROM coaching_session s WHERE s.id = $1"
        )
        .bind(path.id("session")?)
        .bind(me.id)
        .bind(app.clock.today())
        .optional(app.store.read())
        .await?)
    }
}

/// The agents whom this person may mark: a coach those of the cohorts they coach or stand in for today, a coordinator
/// all; by name.
pub(crate) async fn agents(programme_id: Id, me: &Me, app: &App) -> store::Result<Vec<Enrolled>> {
    let there = enrolment::of_programme(programme_id, app.store.read()).await?;
    let is_own = |one: &&Enrolled| one.part == Part::Coach && one.person_id == me.id;
    let mut coached: Vec<Id> = there.iter().filter(is_own).map(|one| one.cohort_id).collect();
    coached.extend(substitution::cohorts(me, &app.clock.today(), app.store.read()).await?);
    let may = |cohort: Id| me.is(Role::Coordinator) || coached.contains(&cohort);
    Ok(there.into_iter().filter(|one| one.part == Part::Agent && may(one.cohort_id)).collect())
}
