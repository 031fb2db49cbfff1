//! Telling of a reform, and telling it anew.

use crate::address;
use crate::all::Reforms;
use crate::found;
use crate::reform::{Plan, Reform};
use askama::Template;
use pages::require_languages;
use people::May;
use store::Moment;
use web::acts::{Create, Edit, See};
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};

#[derive(Template)]
#[template(path = "reform_edit.html")]
struct ReformPage {
    frame: Frame,
    form: Plan,
    /// When what the writer saw had been told of.
    seen: i64,
    errors: Errors,
    to: String,
    is_new: bool,
}

/// Where a page of another house is; empty is fine.
pub(crate) fn is_link(link: &str) -> bool {
    link.is_empty()
        || ((link.starts_with("https://") || link.starts_with("http://")) && !link.contains(char::is_whitespace))
}

fn read(sent: &Sent) -> Plan {
    Plan { name: sent.texts("name"), goal: sent.texts("goal"), link: sent.text("link").to_owned() }
}

fn errors(form: &Plan, frame: &Frame) -> Errors {
    let mut errors = Errors::default();
    let own = |name: &str| format!("{name}-{}", frame.choices.written(frame.words.lang).code());
    errors.when(form.name.is_empty(), &own("name"), frame.t("change-reform-name-missing"));
    errors.when(form.goal.is_empty(), &own("goal"), frame.t("change-reform-goal-missing"));
    errors.when(!is_link(&form.link), "link", frame.t("change-link-wrong"));
    require_languages(frame, "name", &form.name, &mut errors);
    require_languages(frame, "goal", &form.goal, &mut errors);
    errors
}

pub(crate) async fn new(_: May<Create, Reforms>, frame: Frame) -> impl IntoResponse {
    Page(ReformPage::new(frame, Plan::default(), Errors::default()))
}

pub(crate) async fn create(
    reforms: May<Create, Reforms>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let form = read(&sent);
    let errors = errors(&form, &frame);
    if !errors.is_empty() {
        return Ok(refused(ReformPage::new(frame, form, errors)));
    }
    let (id, now) = (app.clock.new_id(), app.now());
    let mut tx = app.store.begin().await?;
    form.create(id, reforms.who.employer_id, now, &mut tx).await?;
    found::reform(id, &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Change).saying("change-reform-made").into_response())
}

/// A reform is read where we stand.
pub(crate) async fn show(reform: May<See, Reform>) -> impl IntoResponse {
    see(format!("{}#reform-{}", address::Change, reform.id))
}

pub(crate) async fn edit(reform: May<Edit, Reform>, frame: Frame) -> impl IntoResponse {
    let form = Plan { name: reform.name.0.clone(), goal: reform.goal.0.clone(), link: reform.link.clone() };
    Page(ReformPage::old(frame, &reform, form, reform.updated_at.0, Errors::default()))
}

pub(crate) async fn update(
    reform: May<Edit, Reform>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let (form, seen) = (read(&sent), sent.number("seen").unwrap_or_default());
    let mut errors = errors(&form, &frame);
    if !errors.is_empty() {
        return Ok(refused(ReformPage::old(frame, &reform, form, seen, errors)));
    }
    let mut tx = app.store.begin().await?;
    if !form.change(reform.id, Moment(seen), app.now(), &mut tx).await? {
        drop(tx);
        errors.add("seen", frame.t("change-overtaken"));
        return Ok(refused(ReformPage::old(frame, &reform, form, reform.updated_at.0, errors)));
    }
    found::reform(reform.id, &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Change).saying("changes-saved").into_response())
}

impl ReformPage {
    fn new(frame: Frame, form: Plan, errors: Errors) -> ReformPage {
        ReformPage { frame, form, seen: 0, errors, to: address::Reforms.to_string(), is_new: true }
    }

    fn old(frame: Frame, reform: &Reform, form: Plan, seen: i64, errors: Errors) -> ReformPage {
        let to = address::Reform { reform: reform.id }.to_string();
        ReformPage { frame, form, seen, errors, to, is_new: false }
    }
}

pages::sample!("change/reform/edit", |frame| {
    let page = |form: Plan, errors| ReformPage::new(frame.clone(), form, errors);
    let wrong = Plan { link: "stm.fi".into(), ..Plan::default() };
    let found = errors(&wrong, &frame);
    let reform = crate::samples::reform("Sote-uudistus");
    let form = Plan { name: reform.name.0.clone(), goal: reform.goal.0.clone(), link: reform.link.clone() };
    vec![
        ("empty", page(Plan::default(), Errors::default())),
        ("error", page(wrong, found)),
        ("filled", ReformPage::old(frame.clone(), &reform, form, 0, Errors::default())),
    ]
});
