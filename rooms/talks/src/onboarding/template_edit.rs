//! A template is made or changed: its name, what it is for, and each thing to do. What is emptied goes; the last lines are for
//! what is added.

use super::address;
use super::kinds::{Guiding, Stage, Variant};
use super::permissions::{MakeTemplates, Onboardings};
use super::show::is_link;
use super::template::{Content, Line, Template as Onboarding};
use askama::Template;
use axum::extract::Query;
use pages::require_languages;
use people::May;
use serde::Deserialize;
use store::Id;
use web::acts::Edit;
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};
use words::Texts;

/// So many empty lines stand at the end.
const MORE: usize = 3;
/// More things to do are no plan any more.
const MOST: usize = 80;

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Coming {
    /// A ready template, by its variant.
    #[serde(default)]
    from: String,
}

#[derive(Template)]
#[template(path = "onboarding/template_edit.html")]
struct EditPage {
    frame: Frame,
    /// None: a new one.
    template: Option<Onboarding>,
    once: Id,
    seen: i64,
    content: Content,
    errors: Errors,
}

impl EditPage {
    fn of(frame: Frame, template: Option<Onboarding>, content: Content, once: Id) -> EditPage {
        let seen = template.as_ref().map_or(0, |template| template.number);
        EditPage { frame, template, once, seen, content, errors: Errors::default() }
    }

    /// What is sent, with what is wrong with it.
    fn sent(mut self, sent: &Sent, app: &App) -> EditPage {
        let own = self.frame.choices.written(self.frame.words.lang).code();
        let variant = Variant::from_word(sent.text("variant")).unwrap_or(self.content.variant);
        let mut items = vec![];
        for at in 0..MOST + MORE {
            let what = sent.texts(&format!("what-{at}"));
            if !what.is_empty() {
                require_languages(&self.frame, &format!("what-{at}"), &what, &mut self.errors);
                let line = line(at, what, sent, app);
                let wrong = self.frame.t("onboarding-link-wrong");
                self.errors.when(!is_link(&line.link), &format!("link-{at}"), wrong);
                items.push(line);
            }
        }
        items.truncate(MOST);
        self.content = Content { variant, name: sent.texts("name"), items, retired: sent.has("retired") };
        let (name, none) = (self.frame.t("onboarding-name-missing"), self.frame.t("onboarding-items-missing"));
        self.errors.when(self.content.name.is_empty(), &format!("name-{own}"), name);
        self.errors.when(self.content.items.is_empty(), &format!("what-0-{own}"), none);
        require_languages(&self.frame, "name", &self.content.name, &mut self.errors);
        if self.errors.is_empty() {
            self.content.items.sort_by_key(|line| line.stage);
        }
        self
    }

    fn to(&self) -> String {
        match &self.template {
            Some(template) => address::EditTemplate { onboarding_template: template.id }.to_string(),
            None => address::Templates.to_string(),
        }
    }

    fn back(&self) -> String {
        match &self.template {
            Some(template) => template.to(),
            None => address::Templates.to_string(),
        }
    }

    fn title(&self) -> &'static str {
        self.frame.t(if self.template.is_some() { "onboarding-template-edit" } else { "onboarding-template-new" })
    }

    fn variants(&self) -> Vec<(&'static str, &'static str)> {
        Variant::ALL.iter().map(|one| (one.word(), self.frame.t(one.key()))).collect()
    }

    /// Each thing to do with its place, then the empty ones.
    fn rows(&self) -> Vec<Row> {
        let filled = self.content.items.iter().cloned().map(Some);
        let empty = std::iter::repeat_n(None, MORE);
        let what = |line: &Option<Line>| line.as_ref().map(|line| line.what.clone()).unwrap_or_default();
        filled.chain(empty).enumerate().map(|(at, line)| Row { at, what: what(&line), line }).collect()
    }
}

/// One thing to do as the form has it.
struct Row {
    at: usize,
    what: Texts,
    line: Option<Line>,
}

impl Row {
    fn name(&self, of: &str) -> String {
        format!("{of}-{}", self.at)
    }

    fn link(&self) -> String {
        self.line.as_ref().map(|line| line.link.clone()).unwrap_or_default()
    }

    fn key(&self) -> String {
        self.line.as_ref().map(|line| line.key.to_string()).unwrap_or_default()
    }

    fn requirement(&self) -> String {
        self.line.as_ref().and_then(|line| line.requirement).map(|id| id.to_string()).unwrap_or_default()
    }

    fn is_statutory(&self) -> bool {
        self.line.as_ref().is_some_and(|line| line.statutory)
    }

    fn stages(&self, frame: &Frame) -> Vec<(&'static str, &'static str, bool)> {
        let chosen = self.line.as_ref().map_or(Stage::FirstWeek, |line| line.stage);
        Stage::ALL.iter().map(|one| (one.word(), frame.t(one.key()), *one == chosen)).collect()
    }

    fn guides(&self, frame: &Frame) -> Vec<(&'static str, &'static str, bool)> {
        let chosen = self.line.as_ref().map_or(Guiding::Guide, |line| line.guided_by);
        Guiding::ALL.iter().map(|one| (one.word(), frame.t(one.key()), *one == chosen)).collect()
    }
}

fn line(at: usize, what: Texts, sent: &Sent, app: &App) -> Line {
    let text = |of: &str| sent.text(&format!("{of}-{at}"));
    Line {
        key: text("key").parse().ok().filter(|key: &Id| !key.is_nil()).unwrap_or_else(|| app.clock.new_id()),
        stage: Stage::from_word(text("stage")).unwrap_or(Stage::FirstWeek),
        what,
        guided_by: Guiding::from_word(text("guided-by")).unwrap_or(Guiding::Guide),
        link: text("link").to_owned(),
        statutory: sent.has(&format!("statutory-{at}")),
        requirement: text("requirement").parse().ok(),
    }
}

fn nothing() -> Content {
    Content { variant: Variant::Permanent, name: Texts::default(), items: vec![], retired: false }
}

pub(crate) async fn new(
    all: May<MakeTemplates, Onboardings>,
    State(app): State<App>,
    frame: Frame,
    Query(coming): Query<Coming>,
) -> Result<impl IntoResponse> {
    let content = Content::named(&coming.from, all.who.employer_id, &app).await?.unwrap_or_else(nothing);
    Ok(Page(EditPage::of(frame, None, content, app.clock.new_id())))
}

pub(crate) async fn create(
    all: May<MakeTemplates, Onboardings>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let once = sent.text("once").parse().unwrap_or_else(|_| app.clock.new_id());
    let page = EditPage::of(frame, None, nothing(), once).sent(&sent, &app);
    if !page.errors.is_empty() {
        return Ok(refused(page));
    }
    let mut tx = app.store.begin().await?;
    Onboarding::keep(once, &page.content, &all.who, app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Template { onboarding_template: once }).saying("onboarding-template-kept").into_response())
}

pub(crate) async fn edit(template: May<Edit, Onboarding>, frame: Frame) -> impl IntoResponse {
    let template = template.into_record();
    let content = content(&template);
    Page(EditPage::of(frame, Some(template), content, Id::nil()))
}

fn content(template: &Onboarding) -> Content {
    let (name, items) = (template.name.0.clone(), template.items.0.clone());
    Content { variant: template.variant, name, items, retired: template.retired_at.is_some() }
}

pub(crate) async fn update(
    template: May<Edit, Onboarding>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let page = EditPage::of(frame, Some(template.record.clone()), content(&template), Id::nil());
    let mut page = page.sent(&sent, &app);
    if page.errors.is_empty() {
        let seen = sent.number("seen").unwrap_or(template.number);
        let mut tx = app.store.begin().await?;
        let changed = template.change(seen, &page.content, template.who.id, app.now(), &mut tx).await?;
        tx.commit().await?;
        if changed {
            return Ok(see(template.to()).saying("onboarding-template-kept").into_response());
        }
        let own = page.frame.choices.written(page.frame.words.lang).code();
        page.errors.add(format!("name-{own}"), page.frame.t("onboarding-template-newer"));
    }
    Ok(refused(page))
}

pages::sample!("talks/onboarding/template-edit", |frame| {
    use super::samples;
    let template = samples::template;
    let filled = EditPage::of(frame.clone(), Some(template()), content(&template()), Id::nil());
    let mut error = EditPage::of(frame.clone(), None, nothing(), Id::nil());
    let own = frame.choices.written(frame.words.lang).code();
    error.errors.add(format!("name-{own}"), frame.t("onboarding-name-missing"));
    error.errors.add(format!("what-0-{own}"), frame.t("onboarding-items-missing"));
    vec![("empty", EditPage::of(frame.clone(), None, nothing(), Id::nil())), ("filled", filled), ("error", error)]
});
