//! The print of the week as a PDF: one A4, two at most.

use crate::address;
use crate::paper_show::{document, short};
use crate::week::{Asked, Short, Week};
use axum::extract::Query;
use people::SignedIn;
use serde_json::{Value, json};
use web::{App, Error, Frame, IntoResponse, Response, Result, State, see};

const TEMPLATE: &str = include_str!("week.typ");

pub(crate) async fn show(
    me: SignedIn,
    State(app): State<App>,
    frame: Frame,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let week = Week::of(&asked, &me, &frame, &app).await?;
    if week.messages.is_empty() {
        return Err(Error::NotFound);
    }
    match paper::pdf(TEMPLATE, data(&week, &frame)).await {
        Ok(pdf) => Ok(document(pdf, frame.t("messages-week-file"))),
        Err(_) => {
            tracing::warn!("the print of the week could not be set as PDF/UA; its page was shown instead");
            Ok(see(address::Week).saying("messages-no-pdf").into_response())
        }
    }
}

fn data(week: &Week, frame: &Frame) -> Value {
    let unit = week.unit.as_ref().map_or("", |(_, name)| name);
    json!({
        "lang": frame.words.lang.spoken().code(),
        "title": frame.t("messages-week-title"),
        "about": format!("{unit} · {} · {}", week.days, frame.network),
        "messages": week.messages.iter().map(|one| line(one, frame)).collect::<Vec<_>>(),
    })
}

fn line(one: &Short, frame: &Frame) -> Value {
    let parts: Vec<_> = one.parts.iter().map(|(word, told)| [frame.t(word).to_owned(), short(told)]).collect();
    json!({
        "lang": one.lang,
        "title": one.title,
        "about": one.about,
        "parts": parts,
        "code": one.code.svg,
        "code_alt": frame.words.t1("messages-code-alt", "address", &one.code.address),
        "address": one.code.address,
    })
}
