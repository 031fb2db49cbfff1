//! Signing in by one's own organisation (OpenID Connect): the code flow with PKCE. Somebody presses a button, is away at
//! the provider for a while, and comes back with a code that we change for a signed statement of who they are. Nobody
//! gets an account by it: who is not in the staff file, or holds no post today, is told whom to ask.

mod errand;
mod pages;
mod peer;
mod who;

pub(crate) use pages::Offered;

use crate::sign_in::TheDoorItself;
use crate::{Browser, browser_session::How, let_in};
use axum::extract::{Path, Query};
use axum::http::{HeaderMap, header};
use axum::response::AppendHeaders;
use errand::Errand;
use pages::{HandOver, Trouble};
use peer::Peer;
use serde::Deserialize;
use web::{App, Error, Frame, IntoResponse, Page, Provider, Public, Response, Result, Sent, State, own_path};
use who::Found;

words::inventory::submit! {
    words::Shelf {
        room: "people-provider",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

fn provider<'a>(key: &str, app: &'a App) -> Result<&'a Provider> {
    app.settings.provider.iter().find(|provider| provider.key == key).ok_or(Error::NotFound)
}

/// Sends somebody on to their organisation. A press, not a look: it leaves an errand in the database.
pub(crate) async fn begin(
    _: Public<TheDoorItself>,
    State(app): State<App>,
    frame: Frame,
    Path(key): Path<String>,
    headers: HeaderMap,
    sent: Sent,
) -> Result<Response> {
    let provider = provider(&key, &app)?;
    let browser = Browser::of(&headers);
    let peer = match Peer::known(provider).await {
        Ok(peer) => peer,
        Err(reason) => return Ok(pages::trouble(Trouble::Unreachable, &reason, provider, frame)),
    };
    let mut tx = app.store.begin().await?;
    let errand = Errand::begin(&key, own_path(sent.text("next")), &headers, &app, &mut tx).await?;
    tx.commit().await?;
    let to = peer.authorize(provider, &errand, browser.shared, &app);
    // A redirect after a form would be stopped by our own Content-Security-Policy; so the page sends itself on.
    let on = [(header::REFRESH, format!("0; url={to}")), (header::SET_COOKIE, errand.cookie(&app.settings))];
    Ok((AppendHeaders(on), Page(HandOver::new(provider, to, frame))).into_response())
}

/// What a provider sends people back with.
#[derive(Deserialize)]
pub(crate) struct Brought {
    #[serde(default)]
    state: String,
    #[serde(default)]
    code: String,
    #[serde(default)]
    error: String,
    iss: Option<String>,
}

/// Back from the organisation. Each errand ends here once, in the browser that began it.
pub(crate) async fn come_back(
    _: Public<TheDoorItself>,
    State(app): State<App>,
    frame: Frame,
    Path(key): Path<String>,
    Query(brought): Query<Brought>,
    headers: HeaderMap,
) -> Result<Response> {
    let provider = provider(&key, &app)?;
    let Some(errand) = Errand::end(&key, &brought.state, &headers, &app).await? else {
        return Ok(pages::trouble(Trouble::Stale, "no such errand in this browser", provider, frame));
    };
    match claims(provider, &brought, &errand, &app).await {
        Ok(claims) => arrive(provider, &claims, &errand, &headers, &app, frame).await,
        Err((trouble, reason)) => Ok(pages::trouble(trouble, &reason, provider, frame)),
    }
}

async fn claims(
    provider: &Provider,
    brought: &Brought,
    errand: &Errand,
    app: &App,
) -> Result<who::Claims, (Trouble, String)> {
    if !brought.error.is_empty() {
        return Err((Trouble::Refused, "the provider said no".to_owned()));
    }
    if brought.iss.as_ref().is_some_and(|issuer| *issuer != provider.issuer) {
        return Err((Trouble::NotBelieved, "the answer names another issuer".to_owned()));
    }
    let peer = Peer::known(provider).await.map_err(|reason| (Trouble::Unreachable, reason))?;
    peer.claims(provider, &brought.code, errand, app).await
}

async fn arrive(
    provider: &Provider,
    claims: &who::Claims,
    errand: &Errand,
    headers: &HeaderMap,
    app: &App,
    frame: Frame,
) -> Result<Response> {
    let person_id = match who::found(provider, claims, &app.clock.today(), app.store.read()).await? {
        Found::Here(person_id) => person_id,
        Found::Left => return Ok(pages::trouble(Trouble::Left, "no post in force", provider, frame)),
        Found::Nobody(reason) => return Ok(pages::trouble(Trouble::Unknown, reason, provider, frame)),
    };
    let mut tx = app.store.begin().await?;
    let arrived = let_in(person_id, How::Provider, &Browser::of(headers), app, &mut tx).await?;
    tx.commit().await?;
    Ok(arrived.to(&errand.next))
}
