//! A remark is taken away for good, after a question: by its author, or by a coach with a reason that all may read.

use super::address;
use super::conversation::Said;
use askama::Template;
use notices::Beginning;
use people::May;
use web::acts::Remove;
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};

/// What the author is told when a coach took their remark away.
const MODERATED: &str = "notice-moderated";

#[derive(Template)]
#[template(path = "space/remark_removal.html")]
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

pub(crate) async fn new(said: May<Remove, Said>, frame: Frame) -> impl IntoResponse {
    Page(RemovalPage::of(frame, &said, said.who.id != said.remark.person_id, String::new(), Errors::default()))
}

pub(crate) async fn create(
    said: May<Remove, Said>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let moderating = said.who.id != said.remark.person_id;
    let reason: String = sent.text("reason").chars().take(300).collect();
    if moderating && reason.is_empty() {
        let mut errors = Errors::default();
        errors.add("reason", frame.t("space-reason-missing"));
        let page = RemovalPage::of(frame, &said, moderating, reason, errors);
        return Ok(refused(page));
    }
    let reason = if moderating { reason } else { String::new() };
    let mut tx = app.store.begin().await?;
    let removed = threads::remove(&said.remark, said.who.id, &reason, app.now(), &mut tx).await?;
    if removed && moderating {
        let (subject, about) = (said.conversation.reference(), said.conversation.about());
        let told = Beginning {
            employer_id: said.conversation.employer_id,
            person_id: said.remark.person_id,
            word: MODERATED,
            subject: &subject,
            about: &about,
            due_at: None,
            urgent: false,
            now: app.now(),
        };
        told.tell(&mut tx).await?;
    }
    tx.commit().await?;
    Ok(see(address::at(said.conversation.id, said.remark.number)).saying("space-removed").into_response())
}

impl RemovalPage {
    fn of(frame: Frame, said: &Said, moderating: bool, reason: String, errors: Errors) -> RemovalPage {
        RemovalPage {
            frame,
            author: said.remark.name.clone(),
            body: said.remark.body.clone(),
            moderating,
            reason,
            errors,
            to: address::Removal { remark: said.remark.id }.to_string(),
            back: address::at(said.conversation.id, said.remark.number),
        }
    }
}

pages::sample!("coaching/space/remark/removal", |frame| {
    let page = |moderating, errors| RemovalPage {
        frame: frame.clone(),
        author: "Liisa Lähihoitaja".into(),
        body: "Kokeilimme kierrossanaa.".into(),
        moderating,
        reason: String::new(),
        errors,
        to: "/coaching".into(),
        back: "/coaching".into(),
    };
    let mut errors = Errors::default();
    errors.add("reason", frame.t("space-reason-missing"));
    vec![
        ("own", page(false, Errors::default())),
        ("coach", page(true, Errors::default())),
        ("error", page(true, errors)),
    ]
});
