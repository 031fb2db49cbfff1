//! Preparing alone: the template's questions, each answered in writing, by speaking, with a picture or a file, or left to be talked
//! about. It is kept as a draft while it is written and seen by nobody; once it is shared it can still be changed.

use super::closed::{self, Closed};
use super::preparation::Preparation;
use super::{action, notes, opening, party};
use crate::address;
use crate::permissions::Prepare;
use crate::talk::{State as Stage, Talk};
use askama::Template;
use askama::filters::Safe;
use axum::extract::Request;
use forms::{Answers, Body, Fields, Section, Version};
use media::Form;
use people::{May, Me};
use store::Moment;
use vaults::{Opened, Vault};
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};

#[derive(Template)]
#[template(path = "discussion/preparation_edit.html")]
struct PreparationPage {
    frame: Frame,
    talk: Talk,
    now: Moment,
    /// Section by section: its name, and its questions as fields.
    asked: Vec<(String, Vec<Safe<String>>)>,
    errors: Errors,
    saved_at: Option<Moment>,
    is_shared: bool,
    /// "Vain sinä", or the names of all who take part.
    sees: String,
    /// What was agreed last time and is still open.
    before: Vec<action::Line>,
}

pub(crate) async fn edit(talk: May<Prepare, Talk>, State(app): State<App>, frame: Frame) -> Result<Response> {
    let me = talk.who.clone();
    let talk = talk.into_record();
    opening::note(&talk, &me, &app).await?;
    match PreparationPage::of(&frame, &talk, None, &me, &app).await {
        Err(web::Error::Sealed) => Ok(closed::page(frame, talk, Closed::Locked)),
        page => Ok(Page(page?).into_response()),
    }
}

/// By the button, files included.
pub(crate) async fn update(
    talk: May<Prepare, Talk>,
    State(app): State<App>,
    frame: Frame,
    request: Request,
) -> Result<Response> {
    let me = talk.who.clone();
    let talk = talk.into_record();
    let mut tx = app.store.begin().await?;
    let (own, opened) = Preparation::begin(&talk, &me, &app, &mut tx).await?;
    tx.commit().await?;
    let form = Form::read_sealed(request, &me, &opened, &app).await?;
    let body = Version::find(talk.form_version_id, app.store.read()).await?.body.0;
    let answers = own.only_own_media(Answers::read(&body, &form), &me, &app).await?;
    let removed = removed(&own, &body, &form.sent, &opened)?;
    let mut tx = app.store.begin().await?;
    own.take_media(&answers, &me, &opened, &mut tx).await?;
    if let Some(medium) = removed {
        own.let_go(medium, &me, &mut tx).await?;
    }
    own.save(&answers, &opened, app.now(), &mut tx).await?;
    tx.commit().await?;
    let mut errors = Errors::default();
    for unfit in &form.refused {
        errors.add(unfit.field.clone(), unfit.sentence(frame.words));
    }
    if !errors.is_empty() {
        return Ok(refused(PreparationPage::of(&frame, &talk, Some((answers, errors)), &me, &app).await?));
    }
    Ok(match form.sent.text("do") {
        "share" if own.shared_at.is_none() => see(address::Sharing { talk: talk.id }).into_response(),
        _ if form.sent.has("remove") => see(address::Preparation { talk: talk.id }).into_response(),
        _ => see(address::Preparation { talk: talk.id }).saying("discussion-draft-kept").into_response(),
    })
}

/// The script's way: the sentence that says when it was kept.
pub(crate) async fn draft(
    talk: May<Prepare, Talk>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<impl IntoResponse> {
    let me = talk.who.clone();
    let body = Version::find(talk.form_version_id, app.store.read()).await?.body.0;
    let answers = Answers::read(&body, &Form { sent, ..Form::default() });
    let mut tx = app.store.begin().await?;
    let (own, opened) = Preparation::begin(&talk, &me, &app, &mut tx).await?;
    let answers = own.only_own_media(answers, &me, &app).await?;
    own.take_media(&answers, &me, &opened, &mut tx).await?;
    own.save(&answers, &opened, app.now(), &mut tx).await?;
    tx.commit().await?;
    let word = if own.shared_at.is_some() { "discussion-draft-saved-shared" } else { "discussion-draft-saved" };
    Ok(frame.words.t1(word, "when", frame.words.at_time(app.now())))
}

/// Which medium the form takes away.
fn removed(own: &Preparation, body: &Body, sent: &Sent, opened: &Opened) -> Result<Option<store::Id>> {
    let Some(key) = sent.some("remove") else { return Ok(None) };
    let Some(question) = body.questions().find(|question| question.key == key) else { return Ok(None) };
    Ok(own.read(opened)?.of(question).medium)
}

impl PreparationPage {
    async fn of(
        frame: &Frame,
        talk: &Talk,
        typed: Option<(Answers, Errors)>,
        me: &Me,
        app: &App,
    ) -> Result<PreparationPage> {
        let own = Preparation::of(talk.id, me.id, app.store.read()).await?;
        let opened = match &own {
            Some(own) => Vault::open(own.vault_id, me, app).await?,
            None => {
                // Somebody for whom none was begun when they came to take part. Fields that take files want to know where
                // these are sealed.
                let mut tx = app.store.begin().await?;
                let (_, opened) = Preparation::begin(talk, me, app, &mut tx).await?;
                tx.commit().await?;
                Some(opened)
            }
        };
        let opened = opened.ok_or(web::Error::NotFound)?;
        let kept = match &own {
            Some(own) => own.read(&opened)?,
            None => Answers::default(),
        };
        let (answers, errors) = typed.unwrap_or((kept, Errors::default()));
        let parties = party::of(talk, frame.words.lang, app).await?;
        let is_shared = own.as_ref().is_some_and(|own| own.shared_at.is_some());
        let sees = match is_shared {
            true => frame.words.t1("discussion-field-shared", "names", party::names(&parties, frame.words)),
            false => frame.t("discussion-field-own").to_owned(),
        };
        Ok(PreparationPage {
            asked: asked(talk, &answers, &errors, &opened, frame, app).await?,
            before: action::lines(action::Action::open_before(talk, me, app).await?, me, app).await?,
            frame: frame.clone(),
            talk: talk.clone(),
            now: app.now(),
            saved_at: own.filter(|own| !own.answers.is_empty()).map(|own| own.saved_at),
            errors,
            is_shared,
            sees,
        })
    }

    fn is_over(&self) -> bool {
        matches!(self.talk.state, Stage::Agreed | Stage::Acknowledged)
    }

    fn here(&self) -> String {
        address::Preparation { talk: self.talk.id }.to_string()
    }

    fn draft_to(&self) -> String {
        address::PreparationDraft { talk: self.talk.id }.to_string()
    }

    fn others(&self) -> &str {
        self.talk.with()
    }
}

/// Each question as a form of its own, so that who sees the answer can stand beside it.
async fn asked(
    talk: &Talk,
    answers: &Answers,
    errors: &Errors,
    opened: &Opened,
    frame: &Frame,
    app: &App,
) -> Result<Vec<(String, Vec<Safe<String>>)>> {
    let body = Version::find(talk.form_version_id, app.store.read()).await?.body.0;
    let mut asked = vec![];
    for section in body.sections {
        let mut fields = vec![];
        for question in section.questions {
            let own = answers.0.get(&question.key).map(|answer| (question.key.clone(), answer.clone()));
            let (one, answer) = (notes::alone(question), Answers(own.into_iter().collect()));
            let drawn = Fields::sealed(&one, &answer, errors, frame.words, opened, &app.store).await?.draw();
            fields.push(Safe(drawn));
        }
        asked.push((section.name.read(frame.words.lang).to_owned(), fields));
    }
    Ok(asked)
}

pages::sample!("talks/preparation", |frame| {
    let page = |filled: bool, is_shared: bool, errors: Errors| {
        let body = super::samples::body();
        let answers = if filled { super::samples::answers("Pidin oppimistuokion.") } else { Answers::default() };
        let fields = |section: &Section| {
            let drawn = section.questions.iter().map(|question| {
                Safe(Fields::with(&notes::alone(question.clone()), &answers, &errors, frame.words, vec![]).draw())
            });
            (section.name.read(frame.words.lang).to_owned(), drawn.collect())
        };
        let sees = if is_shared {
            frame.words.t1("discussion-field-shared", "names", "Heli Hoitaja ja Elli Esihenkilö".to_owned())
        } else {
            frame.t("discussion-field-own").to_owned()
        };
        PreparationPage {
            asked: body.sections.iter().map(fields).collect(),
            frame: frame.clone(),
            talk: super::samples::talk(Stage::Preparing),
            now: super::samples::now(),
            errors: errors.clone(),
            saved_at: filled.then(super::samples::now),
            is_shared,
            sees,
            before: super::samples::lines(usize::from(filled)),
        }
    };
    let mut errors = Errors::default();
    errors.add("good-file-picture", "Tällaista tiedostoa emme voi ottaa vastaan.");
    vec![
        ("empty", page(false, false, Errors::default())),
        ("filled", page(true, false, Errors::default())),
        ("error", page(true, false, errors)),
        ("shared", page(true, true, Errors::default())),
    ]
});
