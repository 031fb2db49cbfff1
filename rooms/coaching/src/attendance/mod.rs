//! Who was there: marked by the cohort's coach or the coordinator, from a plain list that fits a phone. Agents see their
//! own mark on the session's page. Names stand in the order of the alphabet, and nobody is counted.

pub(crate) mod overview;
pub(crate) mod show;

use people::Me;
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
