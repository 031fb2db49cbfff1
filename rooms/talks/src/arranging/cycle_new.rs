//! A season is opened: its name, its days and its template. Supervisors hear of it.

use super::address;
use super::template_index::sample;
use crate::cycle::{self, Cycle};
use crate::permissions::{Arrange, Talks};
use crate::talk::Kind;
use crate::template::Template as Kept;
use askama::Template;
use axum::extract::Query;
use jiff::ToSpan;
use notices::Beginning;
use pages::require_languages;
use people::{May, Me};
use serde::Deserialize;
use store::{Day, Id, Result as Found, Source, Tx, sql};
use web::{App, Errors, Frame, IntoResponse, Page, Reference, Response, Result, Sent, State, refused, see};
use words::{Texts, Words};

/// News to whoever leads people.
pub(crate) const OPENED: &str = "arranging-news-opened";

#[derive(Debug, Clone, Default)]
struct CycleForm {
    name: Texts,
    template: Option<Id>,
    begins_on: String,
    ends_on: String,
}

#[derive(Template)]
#[template(path = "arranging/cycle_new.html")]
struct NewPage {
    frame: Frame,
    form: CycleForm,
    errors: Errors,
    templates: Vec<Kept>,
    once: Id,
}

#[derive(Default, Deserialize)]
pub(crate) struct Coming {
    /// The template that one came from.
    #[serde(default)]
    template: String,
}

pub(crate) async fn new(
    all: May<Arrange, Talks>,
    State(app): State<App>,
    frame: Frame,
    Query(coming): Query<Coming>,
) -> Result<impl IntoResponse> {
    let templates = in_use(&all.who, &app).await?;
    let today = app.clock.today();
    let ends = today.date().checked_add(10.months()).map_or_else(|_| today.to_string(), |day| day.to_string());
    let template = coming.template.parse().ok().or(templates.first().map(|template| template.id));
    let form = CycleForm { name: Texts::default(), template, begins_on: today.to_string(), ends_on: ends };
    Ok(Page(NewPage { frame, form, errors: Errors::default(), templates, once: app.clock.new_id() }))
}

pub(crate) async fn create(
    all: May<Arrange, Talks>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let (form, templates) = (CycleForm::read(&sent), in_use(&all.who, &app).await?);
    let once = sent.text("once").parse().unwrap_or_else(|_| app.clock.new_id());
    let mut errors = form.errors(&templates, frame.words);
    require_languages(&frame, "name", &form.name, &mut errors);
    let template = templates.iter().find(|template| Some(template.id) == form.template);
    let (Some(template), Some((begins_on, ends_on)), true) = (template, form.days(), errors.is_empty()) else {
        return Ok(refused(NewPage { frame, form, errors, templates, once }));
    };
    let cycle = Cycle {
        id: once,
        employer_id: all.who.employer_id,
        template_id: template.id,
        name: form.name.kept(),
        begins_on,
        ends_on,
        made_by: all.who.id,
        made_at: app.now(),
        kind: template.kind,
        called: template.called.clone(),
        form_version_id: template.form_version_id,
        review_months: template.review_months,
    };
    let mut tx = app.store.begin().await?;
    if cycle.keep(&mut tx).await? {
        tell(&cycle, &app, &mut tx).await?;
        tx.commit().await?;
    }
    Ok(see(address::Cycles).saying("arranging-cycle-kept").into_response())
}

async fn in_use(me: &Me, app: &App) -> Found<Vec<Kept>> {
    let all = Kept::of_employer(me.employer_id, app.store.read()).await?;
    Ok(all.into_iter().filter(|template| template.retired_at.is_none()).collect())
}

/// Whoever leads somebody of the employer today, as a supervisor: others could begin nothing.
async fn supervisors(employer_id: Id, today: &Day, from: impl Source) -> Found<Vec<Id>> {
    let all: Vec<(Id,)> = sql!(
        "SELECT DISTINCT h.supervisor_id FROM post_held h WHERE h.employer_id = $1 AND h.supervisor_id IS NOT NULL \
         AND h.supervisor_id <> h.person_id AND h.begins_on <= $2 AND (h.ends_on IS NULL OR h.ends_on >= $2) \
         AND EXISTS (SELECT 1 FROM role_held r WHERE r.person_id = h.supervisor_id AND r.role = 'supervisor' \
         AND r.begins_on <= $2 AND (r.ends_on IS NULL OR r.ends_on >= $2))"
    )
    .bind(employer_id)
    .bind(today)
    .all(from)
    .await?;
    Ok(all.into_iter().map(|(id,)| id).collect())
}

async fn tell(cycle: &Cycle, app: &App, tx: &mut Tx) -> Found<()> {
    let subject = Reference::new(cycle::KIND, cycle.id);
    for person_id in supervisors(cycle.employer_id, &app.clock.today(), &mut *tx).await? {
        let news = Beginning {
            employer_id: cycle.employer_id,
            person_id,
            word: OPENED,
            subject: &subject,
            about: &cycle.name.0,
            due_at: None,
            urgent: false,
            now: app.now(),
        };
        news.tell(tx).await?;
    }
    Ok(())
}

impl CycleForm {
    fn read(sent: &Sent) -> CycleForm {
        CycleForm {
            name: sent.texts("name"),
            template: sent.text("template").parse().ok(),
            begins_on: sent.text("begins-on").to_owned(),
            ends_on: sent.text("ends-on").to_owned(),
        }
    }

    fn days(&self) -> Option<(Day, Day)> {
        let (begins, ends) = (Day::parse(&self.begins_on)?, Day::parse(&self.ends_on)?);
        (begins <= ends).then_some((begins, ends))
    }

    fn errors(&self, templates: &[Kept], words: Words) -> Errors {
        let mut errors = Errors::default();
        let field = format!("name-{}", words.lang.code());
        errors.when(self.name.is_empty(), &field, words.t("arranging-cycle-name-missing"));
        let known = templates.iter().any(|template| Some(template.id) == self.template);
        errors.when(!known, "template", words.t("arranging-template-missing"));
        errors.when(Day::parse(&self.begins_on).is_none(), "begins-on", words.t("arranging-day-missing"));
        errors.when(Day::parse(&self.ends_on).is_none(), "ends-on", words.t("arranging-day-missing"));
        let turned = errors.of("begins-on").is_empty() && errors.of("ends-on").is_empty() && self.days().is_none();
        errors.when(turned, "ends-on", words.t("arranging-days-turned"));
        errors
    }
}

impl NewPage {
    fn to(&self) -> String {
        address::Cycles.to_string()
    }

    fn templates_to(&self) -> String {
        address::Templates.to_string()
    }

    fn is_template(&self, template: &Kept) -> bool {
        self.form.template == Some(template.id)
    }
}

pages::sample!("talks/cycles/new", |frame| {
    let page =
        |form: CycleForm, errors, templates| NewPage { frame: frame.clone(), form, errors, templates, once: Id::nil() };
    let templates = || vec![sample("Kehityskeskustelu", Kind::Pair, false)];
    let turned = CycleForm { begins_on: "2021-10-04".into(), ends_on: "2021-09-04".into(), ..CycleForm::default() };
    vec![
        ("none", page(CycleForm::default(), Errors::default(), vec![])),
        ("empty", page(CycleForm::default(), Errors::default(), templates())),
        ("error", page(turned.clone(), turned.errors(&[], frame.words), templates())),
    ]
});
