//! An upload by script, with progress: one file, answered with its id, or with the sentence why not.

use crate::Form;
use axum::Json;
use axum::extract::Request;
use people::SignedIn;
use serde_json::{Value, json};
use web::{App, Error, Frame, IntoResponse, Result, State, StatusCode};

pub(crate) async fn create(
    me: SignedIn,
    State(app): State<App>,
    frame: Frame,
    request: Request,
) -> Result<impl IntoResponse> {
    let form = Form::read(request, &me, &app).await?;
    if let Some(refused) = form.refused.first() {
        let sentence = crate::draw::refusal(refused.refusal, frame.words);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, Json(json!({ "refused": sentence }))));
    }
    let (_, medium) = form.media.into_iter().next().ok_or(Error::Refused("fault-form"))?;
    let drawn = medium.draw(frame.words).to_string();
    Ok((StatusCode::CREATED, Json::<Value>(json!({ "id": medium.id, "kind": medium.kind.word(), "html": drawn }))))
}
