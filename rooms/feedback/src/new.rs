//! Giving feedback, with or without an account: one form for Tahto itself and for its accessibility.

use crate::address;
use crate::feedback::{Sending, Topic};
use crate::form::{self, FeedbackForm};
use crate::receipt::Receipt;
use askama::Template;
use axum::Extension;
use axum::extract::Query;
use people::{Me, Network};
use serde::Deserialize;
use store::Moment;
use web::{
    App, Errors, Frame, IntoResponse, Page, Public, Response, Result, Sent, State, StatusCode, Why, refused, see,
};

pub(crate) struct WhoeverReads;
impl Why for WhoeverReads {
    const WHY: &'static str = "whoever can't use the service must be able to say so without signing in";
}

/// In ten minutes, from one network without signing in; a hospital is one address.
const FROM_A_NETWORK: u32 = 30;
/// In ten minutes, from one person.
const FROM_A_PERSON: u32 = 10;

#[derive(Template)]
#[template(path = "new.html")]
struct NewPage {
    frame: Frame,
    form: FeedbackForm,
    errors: Errors,
}

/// Where one comes from, and what it is about.
#[derive(Deserialize)]
pub(crate) struct Coming {
    #[serde(default)]
    from: String,
    #[serde(default)]
    topic: String,
}

pub(crate) async fn new(_: Public<WhoeverReads>, frame: Frame, Query(coming): Query<Coming>) -> impl IntoResponse {
    let form = FeedbackForm {
        topic: form::topic(&coming.topic),
        from: form::pattern(&coming.from).to_owned(),
        words: String::new(),
        email: String::new(),
        key: Receipt::fresh_key(),
    };
    Page(NewPage { frame, form, errors: Errors::default() })
}

pub(crate) async fn create(
    _: Public<WhoeverReads>,
    State(app): State<App>,
    frame: Frame,
    network: Network,
    me: Option<Extension<Me>>,
    sent: Sent,
) -> Result<Response> {
    let (form, me) = (FeedbackForm::read(&sent), me.map(|Extension(me)| me));
    let mut errors = form.errors(&frame);
    if !errors.is_empty() {
        return Ok(refused(NewPage { frame, form, errors }));
    }
    if !lets(&network, me.as_ref(), &app) {
        errors.add("words", frame.t("feedback-too-many"));
        return Ok((StatusCode::TOO_MANY_REQUESTS, Page(NewPage { frame, form, errors })).into_response());
    }
    let receipt = keep(&form, me.as_ref(), &frame, &app).await?;
    Ok(see(address::Receipt { receipt: receipt.to_string() }).saying("feedback-sent").into_response())
}

fn lets(network: &Network, me: Option<&Me>, app: &App) -> bool {
    let floods = people::floods(app);
    match me {
        Some(me) => floods.lets_few("feedback of", FROM_A_PERSON, &Network(me.id.to_string()), Moment::now()),
        None => floods.lets_few("feedback from", FROM_A_NETWORK, network, Moment::now()),
    }
}

/// One change: the feedback, and whom it begins to await. A second press finds it kept.
async fn keep(form: &FeedbackForm, me: Option<&Me>, frame: &Frame, app: &App) -> Result<Receipt> {
    let receipt = Receipt::of(&form.key, form.topic.word(), &form.words);
    let email = Some(form.email.as_str()).filter(|email| me.is_none() && !email.is_empty());
    let sending = Sending {
        topic: form.topic,
        page: &form.from,
        words: &form.words,
        language: frame.words.lang.code(),
        sender: me,
        email,
    };
    let mut tx = app.store.begin().await?;
    sending.arrive(&receipt, app.now(), app, &mut tx).await?;
    tx.commit().await?;
    Ok(receipt)
}

impl NewPage {
    /// What it may be about, with the sentence that says what follows.
    fn topics(&self) -> [(Topic, &'static str, &'static str); 2] {
        [
            (Topic::Tahto, "feedback-topic-tahto", "feedback-topic-tahto-about"),
            (Topic::Accessibility, "feedback-topic-accessibility", "feedback-topic-accessibility-about"),
        ]
    }

    fn is(&self, topic: &Topic) -> bool {
        self.form.topic == *topic
    }
}

pages::sample!("feedback/new", |frame| {
    let page = |frame: Frame, topic, words: &str, email: &str| {
        let form = FeedbackForm {
            topic,
            from: frame.pattern.clone(),
            words: words.into(),
            email: email.into(),
            key: "0".repeat(64),
        };
        let errors = if email.is_empty() && words.is_empty() { Errors::default() } else { form.errors(&frame) };
        NewPage { frame, form, errors }
    };
    let outside = Frame { face: None, menu: vec![], own: vec![], pattern: String::new(), ..frame.clone() };
    vec![
        ("inside", page(frame.clone(), Topic::Tahto, "", "")),
        ("outside", page(outside.clone(), Topic::Accessibility, "", "")),
        ("error", page(outside.clone(), Topic::Accessibility, "", "saija")),
        ("long", page(outside, Topic::Tahto, &"Aika pitkä palaute. ".repeat(300), "")),
    ]
});
