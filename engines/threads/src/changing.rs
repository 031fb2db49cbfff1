//! An author changes their own words; the remark says that it was changed.

use crate::remark;
use crate::venue::{Phrases, Said, Venue, wrong};
use askama::Template;
use people::May;
use web::acts::Edit;
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};

#[derive(Template)]
#[template(path = "changing.html")]
pub struct ChangingPage {
    frame: Frame,
    phrases: Phrases,
    body: String,
    errors: Errors,
    to: String,
    back: String,
}

pub async fn edit<V: Venue>(said: May<Edit, Said<V>>, frame: Frame) -> impl IntoResponse {
    Page(ChangingPage::of(frame, &said, said.remark.body.clone(), Errors::default()))
}

pub async fn update<V: Venue>(
    said: May<Edit, Said<V>>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let body = sent.text("body");
    let errors = wrong::<V>(body, said.remark.medium_id.is_some(), &frame);
    if !errors.is_empty() {
        return Ok(refused(ChangingPage::of(frame, &said, body.to_owned(), errors)));
    }
    let mut tx = app.store.begin().await?;
    remark::edit(said.remark.id, said.who.id, body, app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(said.at()).saying("changes-saved").into_response())
}

impl ChangingPage {
    fn of<V: Venue>(frame: Frame, said: &Said<V>, body: String, errors: Errors) -> ChangingPage {
        let to = (V::LINKS.edit)(said.remark.id);
        ChangingPage { frame, phrases: V::PHRASES, body, errors, to, back: said.at() }
    }
}

/// What a venue gives to `pages::sample!(…)`.
pub fn samples<V: Venue>(frame: Frame) -> Vec<(&'static str, ChangingPage)> {
    let page = |body: String, errors| ChangingPage {
        frame: frame.clone(),
        phrases: V::PHRASES,
        body,
        errors,
        to: "/".into(),
        back: "/".into(),
    };
    let body = "Meillä kysyttiin samaa kahvihuoneessa.";
    let long = body.repeat(V::LONGEST / body.len() + 10);
    vec![
        ("filled", page(body.into(), Errors::default())),
        ("long", page(long.clone(), wrong::<V>(&long, false, &frame))),
        ("error", page(String::new(), wrong::<V>("", false, &frame))),
    ]
}
