//! An errand: somebody is away at a provider and will come back. The browser keeps one secret in a cookie; state, nonce
//! and verifier are made from it and from chance, so that the database holds nothing but hashes.

use crate::browser_session::{hash, secret};
use axum::http::HeaderMap;
use ring::hmac;
use std::time::Duration;
use store::{Moment, Result, Tx, sql};
use web::{App, Settings, cookie};

/// How long one may be away.
const GOOD_FOR: Duration = Duration::from_secs(600);

pub(crate) struct Errand {
    pub state: String,
    /// Where to go afterwards; a path of ours.
    pub next: String,
    /// What only this browser knows.
    browser: String,
}

impl Errand {
    /// Begun in this browser; one that has begun another keeps its secret, so that two windows do not disturb each other.
    pub async fn begin(provider: &str, next: &str, headers: &HeaderMap, app: &App, tx: &mut Tx) -> Result<Errand> {
        let kept = cookie(headers, cookie_name(&app.settings)).filter(|kept| is_ours(kept)).map(str::to_owned);
        let errand = Errand { state: secret(), next: next.to_owned(), browser: kept.unwrap_or_else(secret) };
        let now = Moment::now();
        sql!("DELETE FROM provider_errand WHERE ends_at < $1").bind(now).execute(&mut *tx).await?;
        sql!(
            "INSERT INTO provider_errand (state_hash, browser_hash, provider, next, made_at, ends_at) \
             VALUES ($1, $2, $3, $4, $5, $6)"
        )
        .bind(hash(&errand.state))
        .bind(hash(&errand.browser))
        .bind(provider)
        .bind(next)
        .bind(now)
        .bind(now + GOOD_FOR)
        .execute(tx)
        .await?;
        Ok(errand)
    }

    /// The errand that this browser comes back from, which is over with this. None: another browser's, over, or too old.
    pub async fn end(provider: &str, state: &str, headers: &HeaderMap, app: &App) -> Result<Option<Errand>> {
        let Some(browser) = cookie(headers, cookie_name(&app.settings)) else { return Ok(None) };
        let mut tx = app.store.begin().await?;
        let next: Option<(String,)> = sql!(
            "DELETE FROM provider_errand WHERE state_hash = $1 AND browser_hash = $2 AND provider = $3 AND ends_at > $4 \
             RETURNING next"
        )
        .bind(hash(state))
        .bind(hash(browser))
        .bind(provider)
        .bind(Moment::now())
        .optional(&mut tx)
        .await?;
        tx.commit().await?;
        let errand = |(next,)| Errand { state: state.to_owned(), next, browser: browser.to_owned() };
        Ok(next.map(errand))
    }

    /// Comes back in the signed statement, which so belongs to this errand.
    pub fn nonce(&self) -> String {
        self.made("nonce")
    }

    /// Only who knows it can change the code for a statement (PKCE).
    pub fn verifier(&self) -> String {
        self.made("verifier")
    }

    fn made(&self, what: &str) -> String {
        let key = hmac::Key::new(hmac::HMAC_SHA256, self.browser.as_bytes());
        let tag = hmac::sign(&key, format!("{what} {}", self.state).as_bytes());
        tag.as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
    }

    pub fn cookie(&self, settings: &Settings) -> String {
        let secure = if settings.is_secure() { "; Secure" } else { "" };
        let (name, age) = (cookie_name(settings), GOOD_FOR.as_secs());
        format!("{name}={}; Path=/; Max-Age={age}; HttpOnly; SameSite=Lax{secure}", self.browser)
    }
}

fn cookie_name(settings: &Settings) -> &'static str {
    if settings.is_secure() { "__Host-errand" } else { "errand" }
}

fn is_ours(kept: &str) -> bool {
    kept.len() == 64 && kept.bytes().all(|byte| byte.is_ascii_hexdigit())
}
