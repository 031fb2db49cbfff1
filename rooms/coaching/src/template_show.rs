//! The next programme from this one: first it is shown what will come and when, then it is made.

use crate::address;
use crate::permissions::Repeat;
use crate::programme::Programme;
use crate::template::{self, Next};
use askama::Template;
use axum::extract::Query;
use gatherings::Occurrence;
use people::May;
use serde::Deserialize;
use store::Day;
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};
use words::Texts;

#[derive(Template)]
#[template(path = "template_show.html")]
struct TemplatePage {
    frame: Frame,
    from: Programme,
    next: Next,
    name: Texts,
    first_day: Day,
    errors: Errors,
}

#[derive(Deserialize)]
pub(crate) struct Chosen {
    #[serde(rename = "first-day", default)]
    first_day: String,
}

pub(crate) async fn show(
    programme: May<Repeat, Programme>,
    State(app): State<App>,
    frame: Frame,
    Query(chosen): Query<Chosen>,
) -> Result<impl IntoResponse> {
    let (programme, mut errors) = (programme.into_record(), Errors::default());
    let typed = Day::parse(&chosen.first_day);
    errors.when(typed.is_none() && !chosen.first_day.is_empty(), "first-day", frame.t("programme-day-wrong"));
    let name = programme.name.0.clone();
    Ok(Page(TemplatePage::of(frame, programme, typed, name, errors, &app).await?))
}

pub(crate) async fn create(
    programme: May<Repeat, Programme>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let (me, id, now) = (programme.who.clone(), app.clock.new_id(), app.now());
    let (name, first_day, mut errors) = (sent.texts("name"), Day::parse(sent.text("first-day")), Errors::default());
    let field = format!("name-{}", frame.words.lang.code());
    errors.when(name.is_empty(), &field, frame.t("programme-name-missing"));
    errors.when(first_day.is_none(), "first-day", frame.t("programme-day-wrong"));
    let page = TemplatePage::of(frame, programme.into_record(), first_day, name, errors, &app).await?;
    if !page.errors.is_empty() {
        return Ok(refused(page));
    }
    let copies = page.next.copies(&me, &app).await?;
    let mut tx = app.store.begin().await?;
    page.next.make(id, page.name, &copies, &me, now, &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Programme { programme: id }).saying("template-made").into_response())
}

impl TemplatePage {
    async fn of(
        frame: Frame,
        from: Programme,
        chosen: Option<Day>,
        name: Texts,
        errors: Errors,
        app: &App,
    ) -> Result<TemplatePage> {
        let today = app.clock.today();
        let first = template::first_day(&from, &today, &app.store).await?;
        let first_day = chosen.unwrap_or_else(|| template::proposed(&first, &today));
        let next = Next::of(&from, &first, &first_day, &app.store).await?;
        Ok(TemplatePage { frame, from, next, name, first_day, errors })
    }

    fn to(&self) -> String {
        address::NextProgramme { programme: self.from.id }.to_string()
    }

    fn back(&self) -> String {
        address::Programme { programme: self.from.id }.to_string()
    }

    fn days(&self) -> String {
        let plan = &self.next.plan;
        let dated = Programme { begins_on: plan.begins_on.clone(), ends_on: plan.ends_on.clone(), ..self.from.clone() };
        crate::programme_public::days(&dated, &self.frame)
    }

    /// With the year, since it is often another one.
    fn times(&self, times: &[Occurrence]) -> String {
        match times.first() {
            None => gatherings::spoken(times, self.frame.words),
            Some(first) => {
                let year = first.begins_at.zoned().year();
                format!("{} · {year}", gatherings::spoken(times, self.frame.words))
            }
        }
    }
}

pages::sample!("coaching/programme/next", |frame| {
    let page = |next, name: Texts, errors| TemplatePage {
        frame: frame.clone(),
        from: crate::programme::sample_programme(),
        next,
        name,
        first_day: Day::parse("2022-01-11").unwrap_or_else(|| store::Moment(0).day()),
        errors,
    };
    let mut errors = Errors::default();
    errors.add(format!("name-{}", frame.words.lang.code()), frame.t("programme-name-missing"));
    let name = crate::programme::sample_programme().name.0;
    let nothing = Next { sessions: vec![], tasks: vec![], materials: vec![], recordings: 0, ..template::sample_next() };
    vec![
        ("empty", page(nothing, name.clone(), Errors::default())),
        ("filled", page(template::sample_next(), name, Errors::default())),
        ("error", page(template::sample_next(), Texts::default(), errors)),
    ]
});
