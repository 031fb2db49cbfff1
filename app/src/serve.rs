//! Starting the house: checks, data, keys, rooms, worker, door; and ending it without leaving anybody half-way.

use crate::{checks, rooms};
use mail::Mail;
use shelf::{Keys, Shelf};
use std::net::SocketAddr;
use std::os::unix::fs::DirBuilderExt;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use store::{Clock, Store};
use tokio::net::TcpListener;
use web::{App, Settings, jobs};

pub type Failure = Box<dyn std::error::Error + Send + Sync>;

/// How long requests under way may take once the program is asked to end.
const PATIENCE: Duration = Duration::from_secs(10);

/// The app on its data, without a door yet.
pub async fn open(settings: Settings, clock: Clock) -> Result<App, Failure> {
    let wrong = checks::of(&settings);
    if !wrong.is_empty() {
        return Err(wrong.join("\n").into());
    }
    make_private(&settings.data)?;
    let shelf = Shelf::open(&settings.data, keys(&settings)?)?;
    let store = Store::open(&settings.database_address()).await?;
    if !store.is_durable().await? {
        tracing::warn!(
            "the database answers before its data is on disk (fsync or synchronous_commit is off): a power cut loses what people were told is saved"
        );
    }
    let mail = Mail::new(&settings.smtp, &settings.sender)?;
    let parts = rooms::parts(&rooms::all(&settings));
    let app = App::new(store, clock, shelf, mail, settings, parts);
    tell_what_stays_closed(&app).await?;
    Ok(app)
}

/// Restored without its keys, or with others, it opens all the same.
async fn tell_what_stays_closed(app: &App) -> Result<(), Failure> {
    let closed = vaults::closed(app).await.map_err(|error| format!("{error:?}"))?;
    if closed > 0 {
        let keys = app.settings.keys.display().to_string();
        tracing::error!(
            keys,
            closed,
            "discussions, goals, profiles and greetings stay closed: the key that wrapped theirs is not among the keys"
        );
    }
    Ok(())
}

/// The data directory, which only its owner may look into.
pub(crate) fn make_private(folder: &Path) -> std::io::Result<()> {
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

/// A restore without its keys starts too, with new ones, and says what stays closed until the old ones are back.
fn keys(settings: &Settings) -> Result<Keys, Failure> {
    let none = !settings.keys.exists() || matches!(Keys::open(&settings.keys), Err(shelf::Error::NoKeys { .. }));
    if !none {
        return Ok(Keys::open(&settings.keys)?);
    }
    if settings.data.join("media").read_dir().is_ok_and(|mut files| files.next().is_some()) {
        let keys = settings.keys.display().to_string();
        tracing::error!(
            keys,
            "no keys: what was kept so far stays closed until the old key is put beside the new one, as shelf-0000.key"
        );
    }
    Ok(Keys::open_or_make(&settings.keys)?)
}

/// Serves until the program is asked to end. `ready` is told once the door is open.
pub async fn serve(app: App, ready: impl FnOnce(&Settings)) -> Result<(), Failure> {
    let again = my_data::carry::replay(&app).await?;
    if again > 0 {
        tracing::warn!(again, "this data is older than the journal of erasures: people were erased again");
    }
    let rooms = rooms::all(&app.settings);
    let ending = Arc::new(AtomicBool::new(false));
    let worker = tokio::spawn(jobs::work(app.clone(), rooms::jobs(&rooms), ending.clone()));
    let listening = tokio::spawn(listen(app.store.clone()));
    tokio::spawn(search::wake(app.clone()));
    let listener =
        TcpListener::bind(&app.settings.listen).await.map_err(|error| format!("{}: {error}", app.settings.listen))?;
    // Who knocks is told along, for the limits at the door.
    let router = people::router(rooms, &app).into_make_service_with_connect_info::<SocketAddr>();
    ready(&app.settings);
    let served = axum::serve(listener, router).with_graceful_shutdown(asked_to_end());
    let served = tokio::select! {
        served = served => served,
        () = async { asked_to_end().await; tokio::time::sleep(PATIENCE).await } => Ok(()),
    };
    ending.store(true, Ordering::SeqCst);
    app.store.bell.notify_one();
    tokio::time::timeout(PATIENCE, worker).await.ok();
    listening.abort();
    app.store.clone().close().await;
    Ok(served?)
}

/// Hears other nodes' bells, and begins anew when the connection is lost.
async fn listen(store: Store) {
    while let Err(error) = store.listen().await {
        tracing::warn!(%error, "the bell of other nodes is not heard; trying again");
        tokio::time::sleep(Duration::from_secs(5)).await;
    }
}

async fn asked_to_end() {
    let mut term =
        tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()).expect("signals can be heard");
    tokio::select! {
        _ = term.recv() => {}
        _ = tokio::signal::ctrl_c() => {}
    }
}
