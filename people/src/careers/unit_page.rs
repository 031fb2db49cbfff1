//! A unit's history: where it stands, what it became or came from, and who has been there, with dates.

use super::{address, dates};
use crate::{May, Me};
use askama::Template;
use store::{Day, Id, Result, Source, sql};
use web::acts::{Found, PathWords, See};
use web::{App, Frame, IntoResponse, Page, State};

store::record! {
    #[derive(Debug, Clone)]
    pub struct UnitRow {
        pub id: Id,
        pub name: String,
        /// The unit above, if it is not an employer.
        pub parent: Option<String>,
        pub begins_on: Day,
        pub ends_on: Option<Day>,
        pub became_id: Option<Id>,
        pub became: Option<String>,
        pub became_on: Option<Day>,
    }
}

store::record! {
    #[derive(Debug, Clone)]
    pub struct Predecessor {
        pub id: Id,
        pub name: String,
        pub employer: String,
        pub became_on: Day,
    }
}

store::record! {
    #[derive(Debug, Clone)]
    pub struct Worker {
        pub person_id: Id,
        pub name: String,
        pub job: String,
        pub supervisor: Option<String>,
        pub begins_on: Day,
        pub ends_on: Option<Day>,
    }
}

/// A unit with its past. At most two hundred of those who have worked there, the newest first.
#[derive(Debug)]
pub struct UnitCareer {
    unit: UnitRow,
    came_from: Vec<Predecessor>,
    workers: Vec<Worker>,
}

impl Found<Me> for UnitCareer {
    const KIND: &'static str = "unit";
    async fn find(path: &PathWords, _: &Me, app: &App) -> web::Result<Option<UnitCareer>> {
        let id = path.id("unit")?;
        let Some(unit) = unit(id, app.store.read()).await? else { return Ok(None) };
        let (came_from, workers) = (came_from(id, app.store.read()).await?, workers(id, app.store.read()).await?);
        Ok(Some(UnitCareer { unit, came_from, workers }))
    }
}

async fn unit(id: Id, from: impl Source) -> Result<Option<UnitRow>> {
    sql!(
        "SELECT u.id, u.name, p.name AS parent, u.begins_on, u.ends_on, u.became_id, b.name AS became, u.became_on \
         FROM unit u LEFT JOIN unit p ON p.id = u.parent_id LEFT JOIN unit b ON b.id = u.became_id WHERE u.id = $1"
    )
    .bind(id)
    .optional(from)
    .await
}

async fn came_from(id: Id, from: impl Source) -> Result<Vec<Predecessor>> {
    sql!(
        "SELECT u.id, u.name, e.name AS employer, u.became_on FROM unit u JOIN unit e ON e.id = u.employer_id \
         WHERE u.became_id = $1 AND u.became_on IS NOT NULL ORDER BY u.became_on, u.name_folded"
    )
    .bind(id)
    .all(from)
    .await
}

async fn workers(id: Id, from: impl Source) -> Result<Vec<Worker>> {
    sql!(
        "SELECT h.person_id, p.name, h.job, s.name AS supervisor, h.begins_on, h.ends_on FROM post_held h \
         JOIN person p ON p.id = h.person_id LEFT JOIN person s ON s.id = h.supervisor_id \
         WHERE h.unit_id = $1 AND (h.ends_on IS NULL OR h.ends_on >= h.begins_on) \
         ORDER BY h.begins_on DESC, p.name_folded LIMIT 200"
    )
    .bind(id)
    .all(from)
    .await
}

#[derive(Template)]
#[template(path = "careers/unit.html")]
struct UnitPage {
    frame: Frame,
    unit: UnitRow,
    came_from: Vec<Predecessor>,
    workers: Vec<Worker>,
}

pub(super) async fn show(
    unit: May<See, UnitCareer>,
    State(_): State<App>,
    frame: Frame,
) -> web::Result<impl IntoResponse> {
    let UnitCareer { unit, came_from, workers } = unit.into_record();
    Ok(Page(UnitPage { frame, unit, came_from, workers }))
}

impl UnitPage {
    fn days(&self, begins: &Day, ends: &Option<Day>) -> String {
        dates::days(self.frame.words, begins, ends)
    }

    fn day(&self, day: &Day) -> String {
        self.frame.words.calendar_day(day)
    }

    /// The unit that it became, and when.
    fn became(&self) -> Option<(Id, &str, &Day)> {
        Some((self.unit.became_id?, self.unit.became.as_deref()?, self.unit.became_on.as_ref()?))
    }

    fn to(&self, id: &Id) -> String {
        address::UnitCareer { unit: *id }.to_string()
    }

    fn person(&self, id: &Id) -> String {
        address::Career { career: *id }.to_string()
    }
}

pages::sample!("careers/unit", |frame| {
    let day = |text: &str| Day::parse(text).expect("a day");
    let unit = |name: &str, became: Option<&str>| UnitRow {
        id: Id::nil(),
        name: name.into(),
        parent: Some("Hoiva".into()),
        begins_on: day("2010-01-01"),
        ends_on: became.map(|_| day("2022-12-31")),
        became_id: became.map(|_| Id::nil()),
        became: became.map(str::to_owned),
        became_on: became.map(|_| day("2023-01-01")),
    };
    let came_from = || {
        let (name, employer) = ("Kotihoito".to_owned(), "Koivulan sote".to_owned());
        vec![Predecessor { id: Id::nil(), name, employer, became_on: day("2023-01-01") }]
    };
    let worker = Worker {
        person_id: Id::nil(),
        name: "Oona Omahoitaja".into(),
        job: "lähihoitaja".into(),
        supervisor: None,
        begins_on: day("2019-01-01"),
        ends_on: None,
    };
    let page = |unit, came_from, workers| UnitPage { frame: frame.clone(), unit, came_from, workers };
    vec![
        ("empty", page(unit("Kotihoito", None), vec![], vec![])),
        ("filled", page(unit("Kotihoito", None), came_from(), vec![worker.clone()])),
        ("became", page(unit("Kotihoito", Some("Koti")), vec![], vec![worker.clone()])),
        ("long", page(unit(&"Erityisen pitkä nimi ".repeat(10), None), came_from(), vec![worker; 40])),
    ]
});
