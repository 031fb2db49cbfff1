//! A remark is taken away for good, after a question: by its author, or by a moderator with a reason that all who read
//! there may read.

use crate::remark;
use crate::venue::{Moderation, Phrases, Said, Venue};
use askama::Template;
use people::May;
use web::acts::Remove;
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};

/// So long a reason fits beside the mark.
const LONGEST: usize = 300;

#[derive(Template)]
#[template(path = "removing.html")]
pub struct RemovingPage {
    frame: Frame,
    phrases: Phrases,
    author: String,
    body: String,
    /// Another's: it takes a reason.
    moderating: bool,
    reason: String,
    errors: Errors,
    to: String,
    back: String,
}

pub async fn new<V: Venue>(said: May<Remove, Said<V>>, frame: Frame) -> impl IntoResponse {
    let moderating = said.is_anothers(&said.who);
    Page(RemovingPage::of(frame, &said, moderating, "", Errors::default()))
}

pub async fn create<V: Venue>(
    said: May<Remove, Said<V>>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let moderating = said.is_anothers(&said.who);
    let reason = if moderating { sent.text("reason") } else { "" };
    let errors = wrong::<V>(moderating, reason, &frame);
    if !errors.is_empty() {
        return Ok(refused(RemovingPage::of(frame, &said, moderating, reason, errors)));
    }
    let now = app.now();
    let mut tx = app.store.begin().await?;
    let removed = remark::remove(&said.remark, said.who.id, reason, now, &mut tx).await?;
    if removed && moderating {
        let it = Moderation { remark: &said.remark, by: &said.who, reason, now };
        said.venue.moderated(&it, &mut tx).await?;
    }
    tx.commit().await?;
    Ok(see(said.at()).saying(V::PHRASES.removed).into_response())
}

fn wrong<V: Venue>(moderating: bool, reason: &str, frame: &Frame) -> Errors {
    let mut errors = Errors::default();
    errors.when(moderating && reason.is_empty(), "reason", frame.t(V::PHRASES.reason_missing));
    errors.when(reason.chars().count() > LONGEST, "reason", frame.t("remark-reason-long"));
    errors
}

impl RemovingPage {
    fn of<V: Venue>(frame: Frame, said: &Said<V>, moderating: bool, reason: &str, errors: Errors) -> RemovingPage {
        RemovingPage {
            frame,
            phrases: V::PHRASES,
            author: said.remark.name.clone(),
            body: said.remark.body.clone(),
            moderating,
            reason: reason.to_owned(),
            errors,
            to: (V::LINKS.remove)(said.remark.id),
            back: said.at(),
        }
    }
}

/// What a venue gives to `pages::sample!(…)`.
pub fn samples<V: Venue>(frame: Frame) -> Vec<(&'static str, RemovingPage)> {
    let page = |moderating, reason: &str, errors| RemovingPage {
        errors,
        frame: frame.clone(),
        phrases: V::PHRASES,
        author: "Liisa Lähihoitaja".into(),
        body: "Meillä kysyttiin samaa kahvihuoneessa.".into(),
        moderating,
        reason: reason.to_owned(),
        to: "/".into(),
        back: "/".into(),
    };
    let long = "Toisen terveydestä ei kirjoiteta. ".repeat(12);
    vec![
        ("own", page(false, "", Errors::default())),
        ("moderator", page(true, "", Errors::default())),
        ("error", page(true, "", wrong::<V>(true, "", &frame))),
        ("long", page(true, &long, wrong::<V>(true, &long, &frame))),
    ]
}
