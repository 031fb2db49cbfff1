//! How often the door may be tried. A name that fails is made to wait, longer each time and a quarter of an hour at most:
//! nobody is locked out for good, a session that is open stays so, and the link is another way in. Names nobody has are
//! counted like those somebody has, so that waiting tells nothing. A network is stopped only when very many *different*
//! names have failed from it within the hour; whoever gets in costs it nothing, so a whole hospital behind one address
//! can come to work at seven.

use super::network::Network;
use askama::Template;
use axum::http::header;
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use store::{Moment, Tx, sql};
use web::{App, Frame, IntoResponse, Page, Response, Result, StatusCode};

/// After the fourth failure in a row, so many seconds; the last is the longest.
const WAITS: [u64; 6] = [30, 60, 120, 240, 480, 900];
/// A name that has rested this long begins anew.
const FORGOTTEN: Duration = Duration::from_secs(24 * 3600);
/// So many different names may fail from one network in an hour. Of 5,000 who mistype one in twenty it is half.
const NAMES_OF_A_NETWORK: i64 = 500;
const HOUR: Duration = Duration::from_secs(3600);
/// How long a network that was stopped waits.
pub(super) const NETWORK_WAITS: Duration = Duration::from_secs(600);
/// So many requests at the door in ten minutes from one network, whatever comes of them; counted in memory.
const FLOOD: u32 = 20_000;

/// A try that was let through, and already counts as failed until `over` says otherwise.
#[must_use]
pub(crate) struct Try {
    name_hash: String,
}

/// Lets one try through, or says until when to wait. Decided in the statement, so that of many at once few get through.
pub(crate) async fn attempt(name: &str, network: &Network, app: &App) -> Result<Result<Try, Moment>> {
    let now = Moment::now();
    if !floods(app).lets(network, now) {
        return Ok(Err(now + NETWORK_WAITS));
    }
    let name_hash = app.shelf.keyed_hash(name)?;
    let network_hash = app.shelf.keyed_hash(&format!("network {}", network.0))?;
    let mut tx = app.store.begin().await?;
    if names_of(&network_hash, &name_hash, now, &mut tx).await? >= NAMES_OF_A_NETWORK {
        return Ok(Err(now + NETWORK_WAITS));
    }
    let counted = count(&name_hash, &network_hash, now, &mut tx).await?;
    let until = match counted {
        true => None,
        false => waits_until(&name_hash, &mut tx).await?,
    };
    sql!("DELETE FROM sign_in_failure WHERE last_at < $1").bind(now - FORGOTTEN).execute(&mut tx).await?;
    tx.commit().await?;
    Ok(match counted {
        true => Ok(Try { name_hash }),
        false => Err(until.unwrap_or(now)),
    })
}

async fn names_of(network_hash: &str, but: &str, now: Moment, tx: &mut Tx) -> store::Result<i64> {
    let (names,): (i64,) =
        sql!("SELECT count(*) FROM sign_in_failure WHERE network_hash = $1 AND last_at > $2 AND name_hash <> $3")
            .bind(network_hash)
            .bind(now - HOUR)
            .bind(but)
            .one(tx)
            .await?;
    Ok(names)
}

async fn count(name_hash: &str, network_hash: &str, now: Moment, tx: &mut Tx) -> store::Result<bool> {
    let wait = |nth: usize| now + Duration::from_secs(WAITS[nth]);
    let counted = sql!(
        "INSERT INTO sign_in_failure (name_hash, network_hash, times, last_at, waits_until) VALUES ($1, $2, 1, $3, $3) \
         ON CONFLICT (name_hash) DO UPDATE SET network_hash = $2, last_at = $3, \
         times = CASE WHEN sign_in_failure.last_at < $4 THEN 1 ELSE sign_in_failure.times + 1 END, \
         waits_until = CASE WHEN sign_in_failure.last_at < $4 OR sign_in_failure.times < 4 THEN CAST($3 AS bigint) \
         WHEN sign_in_failure.times = 4 THEN $5 WHEN sign_in_failure.times = 5 THEN $6 WHEN sign_in_failure.times = 6 THEN $7 \
         WHEN sign_in_failure.times = 7 THEN $8 WHEN sign_in_failure.times = 8 THEN $9 ELSE $10 END \
         WHERE sign_in_failure.waits_until <= $3"
    )
    .bind(name_hash)
    .bind(network_hash)
    .bind(now)
    .bind(now - FORGOTTEN)
    .bind(wait(0))
    .bind(wait(1))
    .bind(wait(2))
    .bind(wait(3))
    .bind(wait(4))
    .bind(wait(5))
    .execute(tx)
    .await?;
    Ok(counted == 1)
}

async fn waits_until(name_hash: &str, tx: &mut Tx) -> store::Result<Option<Moment>> {
    let row: Option<(Moment,)> =
        sql!("SELECT waits_until FROM sign_in_failure WHERE name_hash = $1").bind(name_hash).optional(tx).await?;
    Ok(row.map(|(until,)| until))
}

impl Try {
    /// It went well: the name begins anew.
    pub(crate) async fn went_well(self, tx: &mut Tx) -> store::Result<()> {
        sql!("DELETE FROM sign_in_failure WHERE name_hash = $1").bind(self.name_hash).execute(tx).await?;
        Ok(())
    }
}

/// Requests at the door and elsewhere by network, since when and how many; in memory, laid among the app's parts.
#[derive(Debug, Clone, Default)]
pub struct Floods(Arc<Mutex<HashMap<Network, (Moment, u32)>>>);

impl Floods {
    pub(crate) fn lets(&self, network: &Network, now: Moment) -> bool {
        self.lets_up_to(FLOOD, network, now)
    }

    /// The same for what is rarer than knocking: `of` names it, so that it is counted by itself.
    pub fn lets_few(&self, of: &str, most: u32, network: &Network, now: Moment) -> bool {
        self.lets_up_to(most, &Network(format!("{of} {}", network.0)), now)
    }

    fn lets_up_to(&self, most: u32, network: &Network, now: Moment) -> bool {
        let mut all = self.0.lock().unwrap_or_else(|broken| broken.into_inner());
        if all.len() > 10_000 {
            all.retain(|_, (since, _)| *since + NETWORK_WAITS > now);
        }
        let (since, times) = all.entry(network.clone()).or_insert((now, 0));
        if *since + NETWORK_WAITS < now {
            (*since, *times) = (now, 0);
        }
        *times += 1;
        *times <= most
    }
}

pub fn floods(app: &App) -> Floods {
    app.part::<Floods>().cloned().unwrap_or_default()
}

#[derive(Template)]
#[template(path = "sign_in/wait.html")]
struct Wait {
    frame: Frame,
    until: Moment,
}

/// Too often: when to try again, and what other ways there are.
pub(crate) fn wait(frame: Frame, until: Moment) -> Response {
    let seconds = ((until.0 - Moment::now().0) / 1_000_000).max(1) + 1;
    let page = Page(Wait { frame, until });
    (StatusCode::TOO_MANY_REQUESTS, [(header::RETRY_AFTER, seconds.to_string())], page).into_response()
}

pages::sample!("sign-in/wait", |frame| {
    let frame = Frame { face: None, menu: vec![], own: vec![], ..frame };
    vec![("wait", Wait { frame, until: Moment(1_633_341_600_000_000) })]
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flood_is_stopped_and_forgotten_again() {
        let (floods, here, now) = (Floods::default(), Network("192.0.2.1".into()), Moment(1_633_341_600_000_000));
        assert!((0..5_000).all(|_| floods.lets(&here, now)), "a hospital comes to work");
        assert!(!(0..FLOOD).all(|_| floods.lets(&here, now)));
        assert!(floods.lets(&Network("192.0.2.2".into()), now), "others are not stopped");
        assert!(floods.lets(&here, now + NETWORK_WAITS + HOUR));
    }
}
