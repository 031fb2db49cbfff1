//! An agent adds to an entry or puts it right, or takes it back, until somebody has replied.

use super::address;
use super::entry::{DiaryEntry, body};
use super::index::{sample_entry, words_body};
use super::obstacle::Obstacle;
use crate::draft::only_own_media;
use crate::submission_create::refusals;
use askama::Template;
use askama::filters::Safe;
use axum::extract::Request;
use forms::{Answers, Fields, Response as Said};
use media::Form;
use people::May;
use web::acts::{Edit, Remove};
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, State, refused, see};
use words::Texts;

#[derive(Template)]
#[template(path = "diary/edit.html")]
struct EditPage {
    frame: Frame,
    entry: DiaryEntry,
    obstacle: Option<Obstacle>,
    fields: Safe<String>,
    errors: Errors,
}

pub(crate) async fn edit(
    entry: May<Edit, DiaryEntry>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let said = Said::of(entry.id, entry.person_id, app.store.read()).await?;
    let answers = said.map(|said| said.answers.0).unwrap_or_default();
    let obstacle = entry.obstacle;
    Ok(Page(EditPage::of(frame, entry.into_record(), obstacle, &answers, Errors::default(), &app).await?))
}

pub(crate) async fn update(
    entry: May<Edit, DiaryEntry>,
    State(app): State<App>,
    frame: Frame,
    request: Request,
) -> Result<Response> {
    let me = entry.who.clone();
    let entry = entry.into_record();
    let form = Form::read(request, &me, &app).await?;
    let form_body = body(Texts::default(), Texts::default());
    let own = entry.reference();
    let answers = only_own_media(Answers::read(&form_body, &form), Some(&own), &me, &app).await?;
    let unfit = refusals(&form, &frame);
    let errors = if unfit.is_empty() { answers.errors(&form_body, frame.words) } else { unfit };
    let obstacle = Obstacle::from_word(form.sent.text("obstacle"));
    if !errors.is_empty() || form.sent.has("remove") {
        return Ok(refused(EditPage::of(frame, entry, obstacle, &answers, errors, &app).await?));
    }
    let mut tx = app.store.begin().await?;
    let kept = entry.correct(obstacle, &answers, &me, app.now(), &mut tx).await?;
    tx.commit().await?;
    let said = if kept { "diary-corrected" } else { "diary-replied-already" };
    Ok(see(entry.to()).saying(said).into_response())
}

#[derive(Template)]
#[template(path = "diary/removal.html")]
struct RemovalPage {
    frame: Frame,
    entry: DiaryEntry,
}

pub(crate) async fn removing(entry: May<Remove, DiaryEntry>, frame: Frame) -> impl IntoResponse {
    Page(RemovalPage { frame, entry: entry.into_record() })
}

pub(crate) async fn remove(entry: May<Remove, DiaryEntry>, State(app): State<App>) -> Result<impl IntoResponse> {
    let mut tx = app.store.begin().await?;
    let gone = entry.take_back(&entry.who, &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Diary).saying(if gone { "diary-taken-back" } else { "diary-replied-already" }))
}

impl EditPage {
    async fn of(
        frame: Frame,
        entry: DiaryEntry,
        obstacle: Option<Obstacle>,
        answers: &Answers,
        errors: Errors,
        app: &App,
    ) -> Result<EditPage> {
        let fields = Safe(Fields::of(&words_body(&frame), answers, &errors, frame.words, &app.store).await?.draw());
        Ok(EditPage { frame, entry, obstacle, fields, errors })
    }

    fn obstacles(&self) -> &'static [Obstacle] {
        Obstacle::ALL
    }

    fn stands(&self, obstacle: &Obstacle) -> bool {
        self.obstacle == Some(*obstacle)
    }

    fn own(&self) -> String {
        address::EditEntry { diary_entry: self.entry.id }.to_string()
    }
}

impl RemovalPage {
    fn own(&self) -> String {
        address::EntryRemoval { diary_entry: self.entry.id }.to_string()
    }
}

pages::sample!("coaching/diary/edit", |frame| {
    let body = words_body(&frame);
    let page = |errors: Errors| EditPage {
        frame: frame.clone(),
        entry: sample_entry(super::entry::Kind::Help),
        obstacle: Some(Obstacle::Time),
        fields: Safe(Fields::with(&body, &Answers::default(), &errors, frame.words, vec![]).draw()),
        errors,
    };
    let mut errors = Errors::default();
    errors.add("answer", frame.t("forms-missing-way"));
    vec![("filled", page(Errors::default())), ("error", page(errors))]
});

pages::sample!("coaching/diary/removal", |frame| {
    vec![("filled", RemovalPage { frame: frame.clone(), entry: sample_entry(super::entry::Kind::Told) })]
});
