//! A browser that is signed in. The cookie holds a random secret; the database only its hash.

use axum::http::HeaderValue;
use ring::digest::{SHA256, digest};
use ring::rand::{SecureRandom, SystemRandom};
use std::time::Duration;
use store::{Id, Moment, Result, Store, Tx, sql};
use web::Settings;

/// Signed out after this long unused, and after this long in any case.
const IDLE: Duration = Duration::from_secs(12 * 3600);
const AT_MOST: Duration = Duration::from_secs(14 * 86_400);

/// 256 bits nobody can guess, in letters an address may hold.
pub(crate) fn secret() -> String {
    let mut bytes = [0u8; 32];
    SystemRandom::new().fill(&mut bytes).expect("the system gives random bytes");
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

pub(crate) fn hash(secret: &str) -> String {
    digest(&SHA256, secret.as_bytes()).as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Signs a browser in as that person; the value of its cookie. A new secret at every sign-in.
pub async fn sign_in_as(person_id: Id, settings: &Settings, tx: &mut Tx) -> Result<HeaderValue> {
    let (secret, now) = (secret(), Moment::now());
    sql!("INSERT INTO browser_session (secret_hash, person_id, made_at, seen_at, ends_at) VALUES ($1, $2, $3, $3, $4)")
        .bind(hash(&secret))
        .bind(person_id)
        .bind(now)
        .bind(now + IDLE)
        .execute(tx)
        .await?;
    Ok(cookie(&secret, AT_MOST, settings))
}

/// The cookie that takes the session's cookie away.
pub(crate) fn no_cookie(settings: &Settings) -> HeaderValue {
    cookie("", Duration::ZERO, settings)
}

fn cookie(value: &str, age: Duration, settings: &Settings) -> HeaderValue {
    let (name, secure) = (settings.cookie(), if settings.is_secure() { "; Secure" } else { "" });
    let text = format!("{name}={value}; Path=/; Max-Age={}; HttpOnly; SameSite=Lax{secure}", age.as_secs());
    HeaderValue::from_str(&text).expect("hexadecimal digits")
}

/// The browser is in use: its end moves on, up to the most one may stay signed in.
pub(crate) async fn note(store: Store, hash: String) {
    let noting = async {
        let now = Moment::now();
        let mut tx = store.begin().await?;
        sql!("UPDATE browser_session SET seen_at = $1, ends_at = CASE WHEN $2 < made_at + $3 THEN $2 ELSE made_at + $3 END \
              WHERE secret_hash = $4")
        .bind(now)
        .bind(now + IDLE)
        .bind(AT_MOST.as_micros() as i64)
        .bind(hash)
        .execute(&mut tx)
        .await?;
        tx.commit().await
    };
    if let Err(error) = noting.await {
        tracing::warn!(%error, "a browser's use was not noted");
    }
}

pub(crate) async fn end(hash: &str, tx: &mut Tx) -> Result<()> {
    sql!("DELETE FROM browser_session WHERE secret_hash = $1").bind(hash).execute(tx).await?;
    Ok(())
}
