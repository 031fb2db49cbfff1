//! The second factor: a code that changes every half a minute, from an app that holds a secret (TOTP, RFC 6238), and ten
//! recovery codes for when the app is lost. A time step and a recovery code open once, decided in the statement.

use super::printed_code::{in_groups, plain, signs};
use crate::browser_session::hash;
use ring::rand::{SecureRandom, SystemRandom};
use store::{Id, Moment, Source, Tx, sql};
use totp_rs::{Builder, Secret, Totp};
use web::{App, Error, Result};

/// As RFC 4226 asks.
const SECRET_BYTES: usize = 20;
const RECOVERY_CODES: usize = 10;
const RECOVERY_SIGNS: usize = 10;

store::record! {
    struct Sealed {
        sealed: String,
    }
}

/// The authenticator of one person.
pub(crate) struct Authenticator(Totp);

impl Authenticator {
    fn of(secret: Vec<u8>, name: &str, network: &str) -> Result<Authenticator> {
        let plain = |text: &str| text.replace(':', " ");
        let totp = Builder::new().with_secret(secret).with_account_name(plain(name)).with_issuer(Some(plain(network)));
        totp.build().map(Authenticator).map_err(|error| Error::Broken(error.to_string()))
    }

    /// What the QR code says to the app.
    pub fn link(&self) -> Result<String> {
        self.0.to_url().map_err(|error| Error::Broken(error.to_string()))
    }

    /// For writing into the app by hand.
    pub fn letters(&self) -> String {
        in_groups(&self.0.secret().to_base32(), 4).replace('-', " ")
    }

    /// The time step whose code that is: now, or half a minute to either side.
    pub fn step_of(&self, code: &str) -> Option<i64> {
        self.0.check_current(code).map(|step| step as i64)
    }
}

/// Whether the person has a second factor, and since when.
pub(crate) async fn since(person_id: Id, from: impl Source) -> store::Result<Option<Moment>> {
    let row: Option<(Moment,)> =
        sql!("SELECT since FROM second_factor WHERE person_id = $1").bind(person_id).optional(from).await?;
    Ok(row.map(|(since,)| since))
}

/// Offers the person a new secret; whatever was offered before is gone. It is nothing until its first code confirms it.
pub(crate) async fn offer(person_id: Id, app: &App) -> Result<()> {
    let mut secret = [0u8; SECRET_BYTES];
    SystemRandom::new().fill(&mut secret).expect("the system gives random bytes");
    let sealed = app.shelf.seal_secret(person_id, &secret)?;
    let mut tx = app.store.begin().await?;
    sql!(
        "INSERT INTO factor_offer (person_id, sealed, made_at) VALUES ($1, $2, $3) \
         ON CONFLICT (person_id) DO UPDATE SET sealed = $2, made_at = $3"
    )
    .bind(person_id)
    .bind(sealed)
    .bind(Moment::now())
    .execute(&mut tx)
    .await?;
    Ok(tx.commit().await?)
}

/// What was offered and not confirmed yet.
pub(crate) async fn offered(person_id: Id, name: &str, app: &App) -> Result<Option<Authenticator>> {
    let row: Option<Sealed> =
        sql!("SELECT sealed FROM factor_offer WHERE person_id = $1").bind(person_id).optional(app.store.read()).await?;
    opened(person_id, name, row, app)
}

/// The factor in use.
pub(crate) async fn in_use(person_id: Id, name: &str, app: &App) -> Result<Option<Authenticator>> {
    let row: Option<Sealed> = sql!("SELECT sealed FROM second_factor WHERE person_id = $1")
        .bind(person_id)
        .optional(app.store.read())
        .await?;
    opened(person_id, name, row, app)
}

fn opened(person_id: Id, name: &str, row: Option<Sealed>, app: &App) -> Result<Option<Authenticator>> {
    let Some(row) = row else { return Ok(None) };
    let secret = app.shelf.open_secret(person_id, &row.sealed)?;
    Ok(Some(Authenticator::of(secret, name, &app.settings.network)?))
}

/// Takes what was offered into use, and gives new recovery codes; None when another window was quicker. A factor that is
/// there already is exchanged only when `may_exchange`.
pub(crate) async fn take_into_use(
    person_id: Id,
    step: i64,
    may_exchange: bool,
    tx: &mut Tx,
) -> store::Result<Option<Vec<String>>> {
    let offer: Option<Sealed> = sql!("DELETE FROM factor_offer WHERE person_id = $1 RETURNING sealed")
        .bind(person_id)
        .optional(&mut *tx)
        .await?;
    let Some(offer) = offer else { return Ok(None) };
    let taken = sql!(
        "INSERT INTO second_factor (person_id, sealed, since, last_step) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (person_id) DO UPDATE SET sealed = $2, since = $3, last_step = $4 WHERE $5 = 'yes'"
    )
    .bind(person_id)
    .bind(offer.sealed)
    .bind(Moment::now())
    .bind(step)
    .bind(if may_exchange { "yes" } else { "no" })
    .execute(&mut *tx)
    .await?;
    Ok(if taken == 1 { Some(new_recovery_codes(person_id, tx).await?) } else { None })
}

/// Uses a time step up; false when it, or a later one, has been used.
pub(crate) async fn use_step(person_id: Id, step: i64, tx: &mut Tx) -> store::Result<bool> {
    let used = sql!("UPDATE second_factor SET last_step = $1 WHERE person_id = $2 AND last_step < $1");
    Ok(used.bind(step).bind(person_id).execute(tx).await? == 1)
}

/// Ten new ones; the old ones end.
pub(crate) async fn new_recovery_codes(person_id: Id, tx: &mut Tx) -> store::Result<Vec<String>> {
    sql!("DELETE FROM recovery_code WHERE person_id = $1").bind(person_id).execute(&mut *tx).await?;
    let mut codes = vec![];
    for _ in 0..RECOVERY_CODES {
        let code = signs(RECOVERY_SIGNS);
        sql!("INSERT INTO recovery_code (secret_hash, person_id, made_at) VALUES ($1, $2, $3)")
            .bind(hash(&code))
            .bind(person_id)
            .bind(Moment::now())
            .execute(&mut *tx)
            .await?;
        codes.push(in_groups(&code, 5));
    }
    Ok(codes)
}

pub(crate) async fn use_recovery_code(person_id: Id, code: &str, tx: &mut Tx) -> store::Result<bool> {
    let used =
        sql!("UPDATE recovery_code SET used_at = $1 WHERE secret_hash = $2 AND person_id = $3 AND used_at IS NULL");
    Ok(used.bind(Moment::now()).bind(hash(&plain(code))).bind(person_id).execute(tx).await? == 1)
}

pub(crate) async fn recovery_codes_left(person_id: Id, from: impl Source) -> store::Result<i64> {
    let row: (i64,) = sql!("SELECT count(*) FROM recovery_code WHERE person_id = $1 AND used_at IS NULL")
        .bind(person_id)
        .one(from)
        .await?;
    Ok(row.0)
}

/// Nothing is left of it: the next sign-in asks for a new one where one must be had.
pub(crate) async fn remove(person_id: Id, tx: &mut Tx) -> store::Result<bool> {
    sql!("DELETE FROM recovery_code WHERE person_id = $1").bind(person_id).execute(&mut *tx).await?;
    sql!("DELETE FROM factor_offer WHERE person_id = $1").bind(person_id).execute(&mut *tx).await?;
    Ok(sql!("DELETE FROM second_factor WHERE person_id = $1").bind(person_id).execute(tx).await? == 1)
}

/// The code an app would show, for tests: the secret as it is written into the app by hand.
pub fn code_of(letters: &str, seconds: u64) -> Option<String> {
    let secret = Secret::try_from_base32(letters.replace(' ', "")).ok()?;
    let totp = Builder::new().with_secret(secret).with_account_name("x").build().ok()?;
    Some(totp.generate(seconds).to_string())
}
