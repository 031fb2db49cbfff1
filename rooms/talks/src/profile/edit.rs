//! Writing an item, or changing it: in words, by speaking, with a picture, a file, or that it was talked over.

use super::address;
use super::index::{names, seen_by};
use super::item::{Item, Part, Writing, question};
use super::showing::Showing;
use askama::Template;
use askama::filters::Safe;
use axum::extract::Request;
use forms::{Answers, Fields};
use media::{Form, Medium};
use people::{May, Me};
use store::Id;
use vaults::Opened;
use web::acts::{Edit, Remove};
use web::{App, Error, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};
use words::Texts;

#[derive(Template)]
#[template(path = "profile/edit.html")]
struct EditPage {
    frame: Frame,
    item: Item,
    part: Part,
    fields: Safe<String>,
    errors: Errors,
    readers: Vec<String>,
}

pub(crate) async fn edit(item: May<Edit, Item>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let opened = item.open(&item.who, &app).await?.ok_or(Error::NotFound)?;
    let (answers, part) = (item.read(&opened)?, item.part);
    let drawing = Drawing { part, answers: &answers, errors: Errors::default() };
    let me = item.who.clone();
    Ok(Page(EditPage::of(frame, item.into_record(), drawing, &opened, &me, &app).await?))
}

pub(crate) async fn update(
    item: May<Edit, Item>,
    State(app): State<App>,
    frame: Frame,
    request: Request,
) -> Result<Response> {
    let me = item.who.clone();
    let item = item.into_record();
    let opened = item.open(&me, &app).await?.ok_or(Error::NotFound)?;
    let form = Form::read_sealed(request, &me, &opened, &app).await?;
    let body = question(Texts::default());
    let answers = only_of_the_item(Answers::read(&body, &form), &item, &app).await?;
    let part = Part::from_word(form.sent.text("part")).unwrap_or(item.part);
    let mut errors = Errors::default();
    for refused in &form.refused {
        errors.add(refused.field.clone(), refused.sentence(frame.words));
    }
    if errors.is_empty() {
        errors = answers.errors(&body, frame.words);
    }
    if !errors.is_empty() || form.sent.has("remove") {
        let errors = if form.sent.has("remove") { Errors::default() } else { errors };
        let drawing = Drawing { part, answers: &answers, errors };
        return Ok(refused(EditPage::of(frame, item, drawing, &opened, &me, &app).await?));
    }
    let seen = form.sent.number("seen").unwrap_or_default();
    let mut tx = app.store.begin().await?;
    let writing = Writing { part, answers: &answers, seen, now: app.now() };
    if item.keep(&writing, &opened, &mut tx).await? {
        tx.commit().await?;
        return Ok(see(address::Profile).saying("profile-kept").into_response());
    }
    drop(tx);
    let mut errors = Errors::default();
    errors.add("answer", frame.t("profile-changed-elsewhere"));
    let newest = Item::find(item.id, &me, &app).await?.ok_or(Error::NotFound)?;
    let drawing = Drawing { part, answers: &answers, errors };
    Ok(refused(EditPage::of(frame, newest, drawing, &opened, &me, &app).await?))
}

/// A form may name media by their ids: only those of this item's own vault are taken.
async fn only_of_the_item(mut answers: Answers, item: &Item, app: &App) -> Result<Answers> {
    let own: Vec<Id> = Medium::of_vault(item.vault_id, app.store.read()).await?.iter().map(|one| one.id).collect();
    for answer in answers.0.values_mut() {
        answer.medium = answer.medium.filter(|id| own.contains(id));
    }
    Ok(answers)
}

/// A step up or down.
pub(crate) async fn step(item: May<Edit, Item>, State(app): State<App>, sent: Sent) -> Result<impl IntoResponse> {
    let mut tx = app.store.begin().await?;
    item.step(sent.text("step") == "up", &mut tx).await?;
    tx.commit().await?;
    Ok(see(format!("{}#part-{}", address::Profile, item.part.word())))
}

#[derive(Template)]
#[template(path = "profile/removal.html")]
struct RemovalPage {
    frame: Frame,
    item: Item,
    drawn: Safe<String>,
}

pub(crate) async fn removing(
    item: May<Remove, Item>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let opened = item.open(&item.who, &app).await?.ok_or(Error::NotFound)?;
    let drawn = item.drawn(&opened, &frame, &app).await?;
    Ok(Page(RemovalPage { frame, drawn, item: item.into_record() }))
}

pub(crate) async fn remove(item: May<Remove, Item>, State(app): State<App>) -> Result<impl IntoResponse> {
    let mut tx = app.store.begin().await?;
    super::item::forget(item.id, &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Profile).saying("profile-removed"))
}

/// What is drawn besides the item.
struct Drawing<'d> {
    part: Part,
    answers: &'d Answers,
    errors: Errors,
}

impl EditPage {
    async fn of(
        frame: Frame,
        item: Item,
        drawing: Drawing<'_>,
        opened: &Opened,
        me: &Me,
        app: &App,
    ) -> Result<EditPage> {
        let Drawing { part, answers, errors } = drawing;
        let body = question(Texts::one(frame.words.lang, frame.t(part.ask())));
        let fields = Fields::sealed(&body, answers, &errors, frame.words, opened, &app.store).await?.draw();
        let showings = Showing::of_owner(me.id, &app.clock.today(), app.store.read()).await?;
        Ok(EditPage { readers: names(&showings, item.id), fields: Safe(fields), frame, item, part, errors })
    }

    fn parts(&self) -> &'static [Part] {
        Part::ALL
    }

    fn is_part(&self, part: &Part) -> bool {
        self.part == *part
    }

    fn own(&self) -> String {
        address::EditItem { profile_item: self.item.id }.to_string()
    }

    fn title(&self) -> &'static str {
        self.frame.t(if self.item.is_empty() { "profile-new-title" } else { "profile-edit-title" })
    }

    fn seen_by(&self) -> String {
        seen_by(&self.readers, &self.frame)
    }
}

impl RemovalPage {
    fn own(&self) -> String {
        address::ItemRemoval { profile_item: self.item.id }.to_string()
    }
}

pages::sample!("talks/profile/edit", |frame| {
    let body = question(Texts::one(frame.words.lang, frame.t(Part::Strengths.ask())));
    let page = |text: &str, errors: Errors| EditPage {
        frame: frame.clone(),
        item: Item { body: text.into(), ..super::samples::item(true) },
        part: Part::Strengths,
        fields: Safe(Fields::with(&body, &super::samples::answers(text), &errors, frame.words, vec![]).draw()),
        errors,
        readers: if text.is_empty() { vec![] } else { vec!["Elli Esihenkilö".into()] },
    };
    let mut errors = Errors::default();
    errors.add("answer-text", frame.t("forms-missing-text"));
    vec![
        ("empty", page("", Errors::default())),
        ("filled", page("Kuuntelen loppuun.", Errors::default())),
        ("error", page("", errors)),
        ("long", page(&"Kotihoidonyhteistyöryhmänkokousmuistio. ".repeat(40), Errors::default())),
    ]
});

pages::sample!("talks/profile/removal", |frame| {
    let drawn = super::samples::drawn("Kuuntelen loppuun.", &frame);
    vec![("filled", RemovalPage { frame: frame.clone(), item: super::samples::item(true), drawn })]
});
