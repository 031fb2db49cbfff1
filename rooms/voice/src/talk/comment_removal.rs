//! A comment is taken away for good, after a question: by its author, or by an editor with a reason that everybody may
//! read.

use super::address;
use super::comment::Comment;
use askama::Template;
use notices::Beginning;
use people::May;
use web::acts::Remove;
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};

/// So long a reason fits beside the mark.
const LONGEST: usize = 300;

#[derive(Template)]
#[template(path = "talk/comment_removal.html")]
struct RemovalPage {
    frame: Frame,
    author: String,
    body: String,
    /// Another's: it takes a reason.
    moderating: bool,
    reason: String,
    errors: Errors,
    to: String,
    back: String,
}

pub(crate) async fn new(comment: May<Remove, Comment>, frame: Frame) -> impl IntoResponse {
    Page(RemovalPage::of(frame, &comment, comment.who.id != comment.remark.person_id, String::new(), Errors::default()))
}

pub(crate) async fn create(
    comment: May<Remove, Comment>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let moderating = comment.who.id != comment.remark.person_id;
    let reason = if moderating { sent.text("reason") } else { "" };
    let mut errors = Errors::default();
    errors.when(moderating && reason.is_empty(), "reason", frame.t("talk-reason-missing"));
    errors.when(reason.chars().count() > LONGEST, "reason", frame.t("talk-reason-long"));
    if !errors.is_empty() {
        return Ok(refused(RemovalPage::of(frame, &comment, moderating, reason.to_owned(), errors)));
    }
    let mut tx = app.store.begin().await?;
    let removed = threads::remove(&comment.remark, comment.who.id, reason, app.now(), &mut tx).await?;
    if removed && moderating {
        let told = Beginning {
            employer_id: comment.question.employer_id,
            person_id: comment.remark.person_id,
            word: "talk-news-moderated",
            subject: &comment.question.reference(),
            about: &comment.question.texts(),
            due_at: None,
            urgent: false,
            now: app.now(),
        };
        told.tell_saying(reason, &mut tx).await?;
    }
    tx.commit().await?;
    Ok(see(address::at(comment.question.id, comment.remark.number)).saying("talk-removed").into_response())
}

impl RemovalPage {
    fn of(frame: Frame, comment: &Comment, moderating: bool, reason: String, errors: Errors) -> RemovalPage {
        RemovalPage {
            frame,
            author: comment.remark.name.clone(),
            body: comment.remark.body.clone(),
            moderating,
            reason,
            errors,
            to: address::Removal { comment: comment.remark.id }.to_string(),
            back: address::at(comment.question.id, comment.remark.number),
        }
    }
}

pages::sample!("voice/talk/removal", |frame| {
    let page = |moderating, errors| RemovalPage {
        frame: frame.clone(),
        author: "Liisa Lähihoitaja".into(),
        body: "Meillä kysyttiin samaa kahvihuoneessa.".into(),
        moderating,
        reason: String::new(),
        errors,
        to: "/voice".into(),
        back: "/voice".into(),
    };
    let mut errors = Errors::default();
    errors.add("reason", frame.t("talk-reason-missing"));
    vec![
        ("own", page(false, Errors::default())),
        ("editor", page(true, Errors::default())),
        ("error", page(true, errors)),
    ]
});
