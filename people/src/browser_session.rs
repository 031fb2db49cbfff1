//! A browser that is signed in. The cookie holds a random secret; the database only its hash.

use axum::http::HeaderValue;
use ring::digest::{SHA256, digest};
use ring::rand::{SecureRandom, SystemRandom};
use std::time::Duration;
use store::clock::new_id_at;
use store::{Id, Moment, Result, Store, Tx, sql};
use web::Settings;

/// Signed out after this long unused, and after this long in any case.
const IDLE: Duration = Duration::from_secs(12 * 3600);
const AT_MOST: Duration = Duration::from_secs(14 * 86_400);
/// On a computer that many share: a coffee's length, and the next person is not somebody else.
pub const IDLE_SHARED: Duration = Duration::from_secs(5 * 60);

store::words! {
    /// How a person came in.
    pub enum How {
        Link = "link",
        Password = "password",
        /// A printed code from the supervisor.
        Code = "code",
        /// The employer's own sign-in (OpenID Connect).
        Provider = "provider",
        /// The house itself lets them in: the demonstration, and tests.
        House = "house",
    }
}

/// What is known of a browser that is signed in, beside whose it is.
#[derive(Debug, Clone)]
pub struct Sitting {
    pub id: Id,
    pub way: How,
    /// Many use this computer.
    pub shared: bool,
    pub made_at: Moment,
    /// When the second factor was shown here.
    pub factor_at: Option<Moment>,
}

impl Sitting {
    /// As `sign_in_as` makes one; for deeds without a browser, as the demonstration and tests do them.
    pub fn vouched_for(now: Moment) -> Sitting {
        Sitting { id: new_id_at(now), way: How::House, shared: false, made_at: now, factor_at: Some(now) }
    }
}

/// A browser about to be signed in.
pub(crate) struct Beginning<'b> {
    pub person_id: Id,
    pub way: How,
    pub agent: &'b str,
    pub shared: bool,
    pub factor_at: Option<Moment>,
}

/// 256 bits nobody can guess, in letters an address may hold.
pub fn secret() -> String {
    let mut bytes = [0u8; 32];
    SystemRandom::new().fill(&mut bytes).expect("the system gives random bytes");
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

pub fn hash(secret: &str) -> String {
    digest(&SHA256, secret.as_bytes()).as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Signs a browser in as that person, whom the house vouches for: nothing more is asked of them. For the demonstration
/// and for tests; everybody else comes by [`crate::let_in`].
pub async fn sign_in_as(person_id: Id, settings: &Settings, tx: &mut Tx) -> Result<HeaderValue> {
    let beginning = Beginning { person_id, way: How::House, agent: "", shared: false, factor_at: Some(Moment::now()) };
    begin(beginning, settings, tx).await
}

/// The one place where a session is made; the value of its cookie. A new secret at every sign-in.
pub(crate) async fn begin(beginning: Beginning<'_>, settings: &Settings, tx: &mut Tx) -> Result<HeaderValue> {
    let (secret, now) = (secret(), Moment::now());
    sql!(
        "INSERT INTO browser_session (secret_hash, id, person_id, way, agent, shared, made_at, seen_at, ends_at, factor_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9)"
    )
    .bind(hash(&secret))
    .bind(new_id_at(now))
    .bind(beginning.person_id)
    .bind(beginning.way)
    .bind(beginning.agent.to_owned())
    .bind(beginning.shared)
    .bind(now)
    .bind(now + if beginning.shared { IDLE_SHARED } else { IDLE })
    .bind(beginning.factor_at)
    .execute(tx)
    .await?;
    Ok(session_cookie(&secret, beginning.shared, settings))
}

/// On a shared computer the cookie goes when the browser is closed.
fn session_cookie(secret: &str, shared: bool, settings: &Settings) -> HeaderValue {
    cookie(secret, if shared { None } else { Some(AT_MOST) }, settings)
}

/// The cookie that takes the session's cookie away.
pub(crate) fn no_cookie(settings: &Settings) -> HeaderValue {
    cookie("", Some(Duration::ZERO), settings)
}

fn cookie(value: &str, age: Option<Duration>, settings: &Settings) -> HeaderValue {
    let (name, secure) = (settings.cookie(), if settings.is_secure() { "; Secure" } else { "" });
    let age = age.map_or(String::new(), |age| format!("; Max-Age={}", age.as_secs()));
    let text = format!("{name}={value}; Path=/{age}; HttpOnly; SameSite=Lax{secure}");
    HeaderValue::from_str(&text).expect("hexadecimal digits")
}

/// The browser is in use: its end moves on, up to the most one may stay signed in. What has ended stays so.
pub(crate) async fn note(store: Store, hash: String) {
    let noting = async {
        let now = Moment::now();
        let mut tx = store.begin().await?;
        sql!(
            "UPDATE browser_session SET seen_at = $1, ends_at = CASE WHEN shared THEN $2 WHEN $3 < made_at + $4 THEN $3 \
             ELSE made_at + $4 END WHERE secret_hash = $5 AND ends_at > $1"
        )
        .bind(now)
        .bind(now + IDLE_SHARED)
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

store::record! {
    /// A browser in which somebody is signed in, as they see it in their own list.
    #[derive(Debug, Clone)]
    pub(crate) struct Open {
        pub id: Id,
        pub secret_hash: String,
        pub agent: String,
        pub shared: bool,
        pub made_at: Moment,
        pub seen_at: Moment,
    }
}

/// Where a person is signed in now, the latest use first.
pub(crate) async fn of_person(person_id: Id, from: impl store::Source) -> Result<Vec<Open>> {
    sql!(
        "SELECT id, secret_hash, agent, shared, made_at, seen_at FROM browser_session \
         WHERE person_id = $1 AND ends_at > $2 ORDER BY seen_at DESC, id DESC"
    )
    .bind(person_id)
    .bind(Moment::now())
    .all(from)
    .await
}

/// Ends one of a person's own.
pub(crate) async fn end_one(id: Id, person_id: Id, tx: &mut Tx) -> Result<bool> {
    let ended = sql!("DELETE FROM browser_session WHERE id = $1 AND person_id = $2").bind(id).bind(person_id);
    Ok(ended.execute(tx).await? == 1)
}

/// Ends all of a person's but this one; with an empty hash, all.
pub(crate) async fn end_others(person_id: Id, but: &str, tx: &mut Tx) -> Result<u64> {
    sql!("DELETE FROM browser_session WHERE person_id = $1 AND secret_hash <> $2")
        .bind(person_id)
        .bind(but)
        .execute(tx)
        .await
}
