//! An upload by script, with progress: one file, answered with its id, or with the sentence why not. `?vault=` names the
//! vault it goes into; whoever does not hold its key finds nothing here.

use crate::Form;
use axum::Json;
use axum::extract::Request;
use people::SignedIn;
use serde_json::{Value, json};
use store::Id;
use vaults::Vault;
use web::{App, Error, Frame, IntoResponse, Result, State, StatusCode};

pub(crate) async fn create(
    me: SignedIn,
    State(app): State<App>,
    frame: Frame,
    request: Request,
) -> Result<impl IntoResponse> {
    let into = match named_vault(&request)? {
        Some(vault) => Some(Vault::open(vault, &me, &app).await?.ok_or(Error::NotFound)?),
        None => None,
    };
    let form = Form::read_into(into.as_ref(), request, &me, &app).await?;
    if let Some(refused) = form.refused.first() {
        let sentence = crate::draw::refusal(refused.refusal, frame.words);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, Json(json!({ "refused": sentence }))));
    }
    let (_, medium) = form.media.into_iter().next().ok_or(Error::Refused("fault-form"))?;
    let drawn = match &into {
        Some(opened) => medium.unsealed(opened)?.draw(frame.words).to_string(),
        None => medium.draw(frame.words).to_string(),
    };
    Ok((StatusCode::CREATED, Json::<Value>(json!({ "id": medium.id, "kind": medium.kind.word(), "html": drawn }))))
}

/// Asked before anything of the file is read: one that is not found is not the house's own shelf instead.
fn named_vault(request: &Request) -> Result<Option<Id>> {
    let named = request.uri().query().and_then(|query| query.split('&').find_map(|pair| pair.strip_prefix("vault=")));
    named.map(|id| id.parse().map_err(|_| Error::NotFound)).transpose()
}
