//! An idea becomes a theme of the change: whoever proposed it hears, and the way from the idea to the theme stays.

use crate::address;
use crate::permissions::Become;
use crate::question::Question;
use askama::Template;
use people::May;
use themes::{Draft, Told};
use ties::{How, Telling, Whom};
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};
use words::Texts;

#[derive(Template)]
#[template(path = "becoming.html")]
struct BecomingPage {
    frame: Frame,
    question: Question,
    name: Texts,
    errors: Errors,
}

pub(crate) async fn new(question: May<Become, Question>, frame: Frame) -> Result<impl IntoResponse> {
    let question = question.into_record();
    let name = question.sentence();
    Ok(Page(BecomingPage { frame, question, name, errors: Errors::default() }))
}

pub(crate) async fn create(
    question: May<Become, Question>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let me = question.who.clone();
    let question = question.into_record();
    let name = sent.texts("name");
    let mut errors = Errors::default();
    let field = format!("name-{}", frame.choices.written(frame.words.lang).code());
    errors.when(name.is_empty(), &field, frame.t("voice-theme-name-missing"));
    if !errors.is_empty() {
        return Ok(refused(BecomingPage { frame, question, name, errors }));
    }
    let told = Told { name: name.clone(), owner_id: me.id, ..Told::default() };
    let draft = Draft { told, person_id: me.id, employer_id: me.employer_id, now: app.now() };
    let mut tx = app.store.begin().await?;
    let theme = web::Reference::new(themes::KIND, draft.create(&mut tx).await?);
    ties::tie(&question.reference(), &theme, How::Became, app.now(), &mut tx).await?;
    ties::follow(&theme, me.id, me.employer_id, app.now(), &mut tx).await?;
    let telling = Telling {
        word: "voice-news-became",
        subject: &question.reference(),
        about: &question.texts(),
        whom: Whom::Followers,
        except: Some(me.id),
        now: app.now(),
    };
    telling.tell(&mut tx).await?;
    tx.commit().await?;
    Ok(see(question.to()).saying("voice-became").into_response())
}

impl BecomingPage {
    fn here(&self) -> String {
        address::Becoming { question: self.question.id }.to_string()
    }

    fn field(&self) -> askama::filters::Safe<String> {
        let (label, hint) = (self.frame.t("voice-theme-name"), self.frame.t("voice-theme-name-hint"));
        pages::texts_field(&self.frame, "name", label, &self.name, hint, &self.errors, 1)
    }
}

pages::sample!("voice/becoming", |frame| {
    let page = |name: Texts| {
        let mut errors = Errors::default();
        errors.when(name.is_empty(), "name-fi", frame.t("voice-theme-name-missing"));
        BecomingPage { frame: frame.clone(), question: crate::samples::question(16), name, errors }
    };
    vec![("filled", page(crate::samples::question(16).sentence())), ("error", page(Texts::default()))]
});
