//! What all choices share: a page with a form, what was sent kept or redrawn, and below it what the choice has been.

use crate::history::{self, Told};
use crate::permissions::Choices;
use askama::Template;
use people::May;
use store::{Moment, Setting, setting};
use web::acts::{Edit, See, get, post};
use web::{Address, App, Errors, Frame, IntoResponse, Page, Response, Result, Route, Sent, State, refused, see};

/// Something that the network chooses.
pub(crate) trait Choice: Setting + Clone {
    /// The key of its name.
    const WORD: &'static str;
    /// The key of who sees what was chosen.
    const SEEN_BY: &'static str;
    type Address: Address;

    fn read(sent: &Sent, before: &Self) -> Self;

    fn errors(&self, sent: &Sent, frame: &Frame) -> Errors;

    /// What was sent, and what is wrong with it.
    fn taken(sent: &Sent, before: &Self, frame: &Frame) -> (Self, Errors) {
        let choice = Self::read(sent, before);
        let errors = choice.errors(sent, frame);
        (choice, errors)
    }

    /// In one line, for the page of all choices and for the history.
    fn told(&self, frame: &Frame) -> String;

    /// Its form; the template extends `choice.html`.
    fn page(frame: Frame, draft: Draft<Self>) -> impl Template;
}

/// A choice as it stands in its form.
#[derive(Debug, Clone)]
pub(crate) struct Draft<C> {
    pub choice: C,
    /// As it was typed; nothing while the form has not been sent.
    pub sent: Sent,
    pub errors: Errors,
    pub history: Vec<Told>,
    pub now: Moment,
}

pub(crate) fn routes<C: Choice>() -> Vec<Route> {
    vec![get::<C::Address, _, _>(edit::<C>), post::<C::Address, _, _>(update::<C>)]
}

async fn edit<C: Choice>(_: May<See, Choices>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let choice = (*app.store.setting::<C>().await).clone();
    let draft = Draft::of(choice, Sent::default(), Errors::default(), &frame, &app).await?;
    Ok(Page(C::page(frame, draft)))
}

/// Kept in the administrator's name; leads back to its page.
async fn update<C: Choice>(
    choices: May<Edit, Choices>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let before = app.store.setting::<C>().await;
    let (choice, errors) = C::taken(&sent, &before, &frame);
    if !errors.is_empty() {
        let draft = Draft::of(choice, sent, errors, &frame, &app).await?;
        return Ok(refused(C::page(frame, draft)));
    }
    let mut tx = app.store.begin().await?;
    let changed = setting::keep(&choice, Some(choices.who.id), app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(C::Address::PATH).saying(if changed { "settings-kept" } else { "settings-same" }).into_response())
}

impl<C: Choice> Draft<C> {
    async fn of(choice: C, sent: Sent, errors: Errors, frame: &Frame, app: &App) -> Result<Draft<C>> {
        Ok(Draft { choice, sent, errors, history: history::of::<C>(frame, app).await?, now: app.now() })
    }

    pub fn word(&self) -> &'static str {
        C::WORD
    }

    pub fn seen_by(&self) -> &'static str {
        C::SEEN_BY
    }

    pub fn to(&self) -> &'static str {
        C::Address::PATH
    }
}

pub(crate) fn sample<C: Choice>(choice: C, sent: Sent, history: Vec<Told>, frame: &Frame) -> impl Template + use<C> {
    let errors = choice.errors(&sent, frame);
    let now = Moment(1_633_341_600_000_000);
    C::page(frame.clone(), Draft { choice, sent, errors, history, now })
}
