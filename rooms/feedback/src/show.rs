//! One piece of feedback: whoever sent it reads what became of it, an administrator answers it here.

use crate::address;
use crate::feedback::{Feedback, Topic, sample};
use crate::permissions::Answer;
use askama::Template;
use people::{May, Me, byline};
use store::Moment;
use web::acts::See;
use web::{App, Errors, Frame, IntoResponse, Page, Permit, Response, Result, Sent, State, StatusCode, see};

/// More does not fit into a letter that anybody reads.
const LONGEST: usize = 10_000;

#[derive(Template)]
#[template(path = "show.html")]
struct ShowPage {
    frame: Frame,
    now: Moment,
    feedback: Feedback,
    /// Who sent it and who answered it, as they are shown today; empty: not known.
    sender: String,
    answerer: String,
    may_answer: bool,
    /// What was typed as an answer.
    typed: String,
    errors: Errors,
}

pub(crate) async fn show(
    feedback: May<See, Feedback>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    note(&feedback.record, &feedback.who, &app).await?;
    let may_answer = Permit::<Answer, _>::permits(&feedback.record, &feedback.who);
    Ok(Page(page(feedback.into_record(), may_answer, &app, frame).await?))
}

/// An administrator's look at what somebody sent under their name stands in the audit log before it is shown.
async fn note(feedback: &Feedback, me: &Me, app: &App) -> Result<()> {
    match feedback.person_id {
        Some(sender) => audit::opened(me.id, &feedback.reference(), sender, app).await,
        None => Ok(()),
    }
}

/// Answers once. Whoever was second sees the first answer, and their own words beside it.
pub(crate) async fn answer(
    feedback: May<Answer, Feedback>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let typed = sent.text("answer").to_owned();
    let mut errors = Errors::default();
    let needs_none = feedback.topic == Topic::Tahto && sent.has("read");
    errors.when(typed.is_empty() && !needs_none, "answer", frame.t("feedback-answer-missing"));
    errors.when(!typed.is_empty() && sent.has("read"), "answer", frame.t("feedback-answer-or-read"));
    errors.when(typed.chars().count() > LONGEST, "answer", frame.t("feedback-answer-long"));
    if errors.is_empty() {
        let mut tx = app.store.begin().await?;
        if feedback.answered(&typed, feedback.who.id, app.now(), &app, &mut tx).await? {
            tx.commit().await?;
            let word = if typed.is_empty() { "feedback-is-read" } else { "feedback-is-answered" };
            return Ok(see(address::Board).saying(word).into_response());
        }
        tx.commit().await?;
    }
    redraw(feedback, typed, errors, &app, frame).await
}

async fn redraw(
    feedback: May<Answer, Feedback>,
    typed: String,
    errors: Errors,
    app: &App,
    frame: Frame,
) -> Result<Response> {
    let status = if errors.is_empty() { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
    note(&feedback.record, &feedback.who, app).await?;
    let now = Feedback::one(feedback.id, app.store.read()).await?.unwrap_or(feedback.into_record());
    let page = ShowPage { typed, errors, ..page(now, true, app, frame).await? };
    Ok((status, Page(page)).into_response())
}

async fn page(feedback: Feedback, may_answer: bool, app: &App, frame: Frame) -> Result<ShowPage> {
    let named = feedback.person_id.into_iter().chain(feedback.answered_by);
    let names = byline::of_many(named, frame.words.lang, app).await?;
    let name = |id: Option<_>| id.and_then(|id| names.get(&id)).cloned().unwrap_or_default();
    let (sender, answerer) = (name(feedback.person_id), name(feedback.answered_by));
    let (typed, errors) = (String::new(), Errors::default());
    Ok(ShowPage { frame, now: app.now(), feedback, sender, answerer, may_answer, typed, errors })
}

impl ShowPage {
    fn is_late(&self) -> bool {
        self.feedback.is_late(self.now)
    }

    fn answer_to(&self) -> String {
        address::Answer { feedback: self.feedback.id }.to_string()
    }

    fn needs_answer(&self) -> bool {
        self.feedback.topic == Topic::Accessibility
    }

    /// How the answer reaches the sender.
    fn reaches(&self) -> &'static str {
        match (&self.feedback.person_id, &self.feedback.email) {
            (Some(_), _) => "feedback-reaches-notice",
            (None, Some(_)) => "feedback-reaches-letter",
            (None, None) => "feedback-reaches-receipt",
        }
    }
}

pages::sample!("feedback/show", |frame| {
    let at = sample(Topic::Tahto, None).sent_at;
    let page = |feedback: Feedback, may_answer, days: i64| ShowPage {
        frame: frame.clone(),
        now: Moment(at.0 + days * 86_400_000_000),
        answerer: feedback.answered_at.map_or(String::new(), |_| "Paavo Pääkäyttäjä".into()),
        feedback,
        sender: "Sanni Sairaanhoitaja".into(),
        may_answer,
        typed: String::new(),
        errors: Errors::default(),
    };
    let mut errors = Errors::default();
    errors.add("answer", frame.t("feedback-answer-missing"));
    let second = page(sample(Topic::Accessibility, Some("Korjaamme sen tällä viikolla.")), true, 1);
    vec![
        ("sender", page(sample(Topic::Accessibility, None), false, 0)),
        ("sender-answered", page(sample(Topic::Tahto, Some("Kiitos!")), false, 1)),
        ("waiting", page(sample(Topic::Accessibility, None), true, 3)),
        ("late", page(sample(Topic::Accessibility, None), true, 20)),
        ("tahto", page(sample(Topic::Tahto, None), true, 1)),
        ("error", ShowPage { errors, ..page(sample(Topic::Accessibility, None), true, 3) }),
        ("second", ShowPage { typed: "Kiitos, korjaamme.".into(), ..second }),
    ]
});
