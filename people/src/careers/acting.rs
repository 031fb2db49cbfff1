//! Acting for a supervisor, from–to: leads whom the supervisor leads. What has been stays in the history; what has not
//! ended yet can be ended.

use super::address;
use super::history::{Career, CareerPage};
use crate::{May, Me, Person};
use store::{Day, Id, Result, Source, Tx, sql};
use web::acts::{Edit, Found, PathWords, Remove};
use web::{App, Errors, Frame, IntoResponse, Response, Sent, State, refused, see};

store::record! {
    #[derive(Debug, Clone)]
    pub struct Acting {
        pub id: Id,
        pub supervisor_id: Id,
        pub supervisor: String,
        pub person_id: Id,
        pub name: String,
        pub begins_on: Day,
        pub ends_on: Day,
    }
}

/// What the form says.
#[derive(Debug, Default, Clone)]
pub struct ActingForm {
    pub number: String,
    pub from: String,
    pub to: String,
}

impl Acting {
    /// Where somebody acts, or is acted for; the newest first.
    pub async fn of(person_id: Id, from: impl Source) -> Result<Vec<Acting>> {
        sql!(
            "SELECT a.id, a.supervisor_id, s.name AS supervisor, a.person_id, p.name, a.begins_on, a.ends_on \
             FROM acting a JOIN person s ON s.id = a.supervisor_id JOIN person p ON p.id = a.person_id \
             WHERE a.supervisor_id = $1 OR a.person_id = $1 ORDER BY a.begins_on DESC, a.id"
        )
        .bind(person_id)
        .all(from)
        .await
    }

    pub async fn begin(&self, by: &Me, at: store::Moment, tx: &mut Tx) -> Result<()> {
        sql!(
            "INSERT INTO acting (id, employer_id, supervisor_id, person_id, begins_on, ends_on, made_by, made_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        )
        .bind(self.id)
        .bind(by.employer_id)
        .bind(self.supervisor_id)
        .bind(self.person_id)
        .bind(&self.begins_on)
        .bind(&self.ends_on)
        .bind(by.id)
        .bind(at)
        .execute(tx)
        .await
        .map(drop)
    }

    /// Ends it with yesterday; what had not begun is as if it had not been.
    async fn end(&self, today: &Day, tx: &mut Tx) -> Result<()> {
        sql!("UPDATE acting SET ends_on = $1 WHERE id = $2 AND ends_on >= $3")
            .bind(today.before())
            .bind(self.id)
            .bind(today)
            .execute(tx)
            .await
            .map(drop)
    }

    pub fn may_end(&self, today: &Day) -> bool {
        self.ends_on >= *today
    }
}

impl Found<Me> for Acting {
    const KIND: &'static str = "acting";
    async fn find(path: &PathWords, _: &Me, app: &App) -> web::Result<Option<Acting>> {
        Ok(sql!(
            "SELECT a.id, a.supervisor_id, s.name AS supervisor, a.person_id, p.name, a.begins_on, a.ends_on \
             FROM acting a JOIN person s ON s.id = a.supervisor_id JOIN person p ON p.id = a.person_id WHERE a.id = $1"
        )
        .bind(path.id("acting")?)
        .optional(app.store.read())
        .await?)
    }
}

pub(super) async fn create(
    career: May<Edit, Career>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> web::Result<Response> {
    let text = |name: &str| sent.text(name).to_owned();
    let form = ActingForm { number: text("number"), from: text("from"), to: text("to") };
    let stands_in = Person::of_same_employer(career.person.id, &form.number, app.store.read()).await?;
    let mut errors = Errors::default();
    errors.when(stands_in.is_none(), "number", frame.t("acting-number-unknown"));
    let itself = stands_in.as_ref().is_some_and(|person| person.id == career.person.id);
    errors.when(itself, "number", frame.t("acting-oneself"));
    let days = Day::parse(&form.from).zip(Day::parse(&form.to));
    errors.when(days.is_none(), "from", frame.t("acting-days-missing"));
    errors.when(days.as_ref().is_some_and(|(from, to)| to < from), "to", frame.t("acting-days-wrong"));
    let (Some(person), Some((begins_on, ends_on)), true) = (stands_in, days, errors.is_empty()) else {
        let page = CareerPage::of(frame, career.into_record(), form, errors, true, &app).await?;
        return Ok(refused(page));
    };
    let (supervisor_id, supervisor) = (career.person.id, career.person.name.clone());
    let id = app.clock.new_id();
    let acting = Acting { id, supervisor_id, supervisor, person_id: person.id, name: person.name, begins_on, ends_on };
    let mut tx = app.store.begin().await?;
    acting.begin(&career.who, app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Career { career: career.person.id }).saying("acting-begun").into_response())
}

pub(super) async fn destroy(acting: May<Remove, Acting>, State(app): State<App>) -> web::Result<impl IntoResponse> {
    let mut tx = app.store.begin().await?;
    acting.end(&app.clock.today(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Career { career: acting.supervisor_id }).saying("acting-ended"))
}
