//! A person's history: posts and supervisors, roles, staff numbers, acting for others, with dates. The administrator
//! sees anybody's, each their own.

use super::acting::{Acting, ActingForm};
use super::{address, dates};
use crate::{May, Me, Person, Role, SignedIn};
use askama::Template;
use store::{Day, Id, Result, Source, sql};
use web::acts::{Found, PathWords, See};
use web::{App, Error, Errors, Frame, IntoResponse, Page, State};

store::record! {
    #[derive(Debug, Clone)]
    pub struct PastPost {
        pub unit_id: Id,
        pub unit: String,
        pub employer: String,
        pub job: String,
        pub supervisor: Option<String>,
        pub begins_on: Day,
        pub ends_on: Option<Day>,
        /// What the unit is called after a merger.
        pub became: Option<String>,
    }
}

store::record! {
    #[derive(Debug, Clone)]
    pub struct PastRole {
        pub role: Role,
        pub begins_on: Day,
        pub ends_on: Option<Day>,
    }
}

store::record! {
    #[derive(Debug, Clone)]
    pub struct Number {
        pub employer: String,
        pub staff_number: String,
        pub begins_on: Day,
        pub ends_on: Option<Day>,
    }
}

/// Somebody's history, newest first.
#[derive(Debug)]
pub struct Career {
    pub person: Person,
    pub posts: Vec<PastPost>,
    pub roles: Vec<PastRole>,
    pub numbers: Vec<Number>,
    pub acting: Vec<Acting>,
}

impl Career {
    pub async fn of(person: Person, app: &App) -> Result<Career> {
        let id = person.id;
        Ok(Career {
            person,
            posts: posts(id, app.store.read()).await?,
            roles: roles(id, app.store.read()).await?,
            numbers: numbers(id, app.store.read()).await?,
            acting: Acting::of(id, app.store.read()).await?,
        })
    }
}

/// Withdrawn ones, which end before they begin, have not been.
async fn posts(person_id: Id, from: impl Source) -> Result<Vec<PastPost>> {
    sql!(
        "SELECT h.unit_id, u.name AS unit, e.name AS employer, h.job, s.name AS supervisor, h.begins_on, h.ends_on, \
         b.name AS became FROM post_held h JOIN unit u ON u.id = h.unit_id JOIN unit e ON e.id = h.employer_id \
         LEFT JOIN person s ON s.id = h.supervisor_id LEFT JOIN unit b ON b.id = u.became_id \
         WHERE h.person_id = $1 AND (h.ends_on IS NULL OR h.ends_on >= h.begins_on) ORDER BY h.begins_on DESC, h.id"
    )
    .bind(person_id)
    .all(from)
    .await
}

async fn roles(person_id: Id, from: impl Source) -> Result<Vec<PastRole>> {
    sql!(
        "SELECT role, begins_on, ends_on FROM role_held WHERE person_id = $1 \
         AND (ends_on IS NULL OR ends_on >= begins_on) ORDER BY begins_on DESC, id"
    )
    .bind(person_id)
    .all(from)
    .await
}

async fn numbers(person_id: Id, from: impl Source) -> Result<Vec<Number>> {
    sql!(
        "SELECT e.name AS employer, n.staff_number, n.begins_on, n.ends_on FROM number_held n \
         JOIN unit e ON e.id = n.employer_id WHERE n.person_id = $1 ORDER BY n.begins_on DESC, n.staff_number"
    )
    .bind(person_id)
    .all(from)
    .await
}

impl Found<Me> for Career {
    const KIND: &'static str = "career";
    async fn find(path: &PathWords, _: &Me, app: &App) -> web::Result<Option<Career>> {
        match Person::find(path.id("career")?, app.store.read()).await? {
            Some(person) => Ok(Some(Career::of(person, app).await?)),
            None => Ok(None),
        }
    }
}

#[derive(Template)]
#[template(path = "careers/career.html")]
pub struct CareerPage {
    frame: Frame,
    today: Day,
    career: Career,
    form: ActingForm,
    errors: Errors,
    /// The administrator looks, who may name somebody to act for them.
    as_admin: bool,
}

pub(super) async fn show(
    career: May<See, Career>,
    State(app): State<App>,
    frame: Frame,
) -> web::Result<impl IntoResponse> {
    let page = CareerPage::of(frame, career.into_record(), ActingForm::default(), Errors::default(), true, &app);
    Ok(Page(page.await?))
}

pub(super) async fn own(me: SignedIn, State(app): State<App>, frame: Frame) -> web::Result<impl IntoResponse> {
    let person = Person::find(me.id, app.store.read()).await?.ok_or(Error::NotFound)?;
    let career = Career::of(person, &app).await?;
    Ok(Page(CareerPage::of(frame, career, ActingForm::default(), Errors::default(), false, &app).await?))
}

impl CareerPage {
    pub(super) async fn of(
        frame: Frame,
        career: Career,
        form: ActingForm,
        errors: Errors,
        as_admin: bool,
        app: &App,
    ) -> web::Result<CareerPage> {
        Ok(CareerPage { frame, today: app.clock.today(), career, form, errors, as_admin })
    }

    fn days(&self, begins: &Day, ends: &Option<Day>) -> String {
        dates::days(self.frame.words, begins, ends)
    }

    fn span(&self, acting: &Acting) -> String {
        dates::days(self.frame.words, &acting.begins_on, &Some(acting.ends_on.clone()))
    }

    fn acting(&self) -> Vec<&Acting> {
        self.career.acting.iter().filter(|acting| acting.ends_on >= acting.begins_on).collect()
    }

    fn is_for_me(&self, acting: &Acting) -> bool {
        acting.supervisor_id == self.career.person.id
    }

    fn may_end(&self, acting: &Acting) -> bool {
        self.as_admin && acting.may_end(&self.today)
    }

    fn unit(&self, id: &Id) -> String {
        address::UnitCareer { unit: *id }.to_string()
    }

    fn act(&self) -> String {
        address::ActingFor { career: self.career.person.id }.to_string()
    }

    fn end(&self, id: &Id) -> String {
        address::ActingEnd { acting: *id }.to_string()
    }
}

pages::sample!("careers/career", |frame| {
    let day = |text: &str| Day::parse(text).expect("a day");
    let person = Person {
        id: Id::nil(),
        employer_id: Id::nil(),
        staff_number: "510".into(),
        name: "Liisa Lähihoitaja".into(),
        email: None,
        language: "fi".into(),
    };
    let post = |unit: &str, begins: &str, ends: Option<&str>, became: Option<&str>| PastPost {
        unit_id: Id::nil(),
        unit: unit.into(),
        employer: "Kivisalmen kaupunki".into(),
        job: "lähihoitaja".into(),
        supervisor: Some("Eero Esihenkilö".into()),
        begins_on: day(begins),
        ends_on: ends.map(day),
        became: became.map(str::to_owned),
    };
    let career = |posts| Career {
        person: person.clone(),
        posts,
        roles: vec![PastRole { role: Role::Agent, begins_on: day("2021-05-01"), ends_on: None }],
        numbers: vec![Number {
            employer: "Kivisalmen kaupunki".into(),
            staff_number: "510".into(),
            begins_on: day("2015-01-01"),
            ends_on: None,
        }],
        acting: vec![Acting {
            id: Id::nil(),
            supervisor_id: Id::nil(),
            supervisor: "Liisa Lähihoitaja".into(),
            person_id: Id::nil(),
            name: "Oona Omahoitaja".into(),
            begins_on: day("2021-10-01"),
            ends_on: day("2021-12-31"),
        }],
    };
    let empty = Career { person: person.clone(), posts: vec![], roles: vec![], numbers: vec![], acting: vec![] };
    let page = |career, errors, as_admin| CareerPage {
        frame: frame.clone(),
        today: day("2021-10-04"),
        career,
        form: ActingForm::default(),
        errors,
        as_admin,
    };
    let mut errors = Errors::default();
    errors.add("number", frame.t("acting-number-unknown"));
    let posts = || {
        vec![
            post("Vastaanotto", "2021-11-01", None, None),
            post("Kotihoito", "2015-01-01", Some("2021-10-31"), Some("Koti")),
        ]
    };
    let long = vec![post(&"Erityisen pitkä yksikön nimi ".repeat(8), "2015-01-01", None, None)];
    vec![
        ("own", page(career(posts()), Errors::default(), false)),
        ("filled", page(career(posts()), Errors::default(), true)),
        ("error", page(career(posts()), errors, true)),
        ("long", page(career(long), Errors::default(), true)),
        ("empty", page(empty, Errors::default(), false)),
    ]
});
