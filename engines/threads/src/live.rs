//! Open pages hear of what is new: a stream of small events, which ends soon after the reader may no longer listen.

use axum::response::sse::{Event, KeepAlive, Sse};
use futures::stream;
use std::collections::HashMap;
use std::convert::Infallible;
use std::future::Future;
use std::pin::Pin;
use std::sync::{LazyLock, Mutex};
use std::time::Duration;
use store::Id;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use web::{App, IntoResponse, Response, StatusCode};

/// How often it is asked anew whether the reader may still listen. Laid among the app's parts where another is wanted.
#[derive(Debug, Clone, Copy)]
pub struct Pace(pub Duration);

impl Default for Pace {
    fn default() -> Pace {
        Pace(Duration::from_secs(20))
    }
}

/// One person's open streams on this node; a browser with many windows may not hold the house.
const AT_MOST: usize = 4;
static OPEN: LazyLock<Mutex<HashMap<Id, usize>>> = LazyLock::new(Mutex::default);

/// Whether the reader may still listen, asked at each event and each pace.
pub type Still = Pin<Box<dyn Future<Output = bool> + Send>>;

struct Listening {
    heard: Receiver<Id>,
    about: Id,
    still: Box<dyn Fn() -> Still + Send + Sync>,
    pace: Duration,
    over: bool,
    /// When it was last asked whether the reader may still listen.
    asked: tokio::time::Instant,
    _place: Place,
}

/// A place among a person's streams, given back when the stream ends however it ends.
struct Place(Id);

impl Place {
    fn take(person_id: Id) -> Option<Place> {
        let mut open = OPEN.lock().ok()?;
        let streams = open.entry(person_id).or_default();
        (*streams < AT_MOST).then(|| {
            *streams += 1;
            Place(person_id)
        })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let Ok(mut open) = OPEN.lock() else { return };
        if let Some(streams) = open.get_mut(&self.0) {
            *streams -= 1;
            if *streams == 0 {
                open.remove(&self.0);
            }
        }
    }
}

/// The stream of what is announced about that id. Each event only says that there is something; the page then fetches
/// it by an ordinary request, which asks the permission itself. A browser with too many streams is told not to come back.
pub fn live(about: Id, person_id: Id, app: &App, still: impl Fn() -> Still + Send + Sync + 'static) -> Response {
    let Some(place) = Place::take(person_id) else { return StatusCode::NO_CONTENT.into_response() };
    let pace = app.part::<Pace>().copied().unwrap_or_default().0;
    let asked = tokio::time::Instant::now();
    let listening =
        Listening { heard: app.store.hear(), about, still: Box::new(still), pace, over: false, asked, _place: place };
    let events = stream::unfold(listening, |mut listening| async move {
        let event = listening.next().await?;
        Some((Ok::<Event, Infallible>(event), listening))
    });
    let alive = KeepAlive::new().interval(Duration::from_secs(15)).text("here");
    // A proxy in between must not gather events either.
    ([("x-accel-buffering", "no")], Sse::new(Box::pin(events)).keep_alive(alive)).into_response()
}

impl Listening {
    async fn next(&mut self) -> Option<Event> {
        if self.over {
            return None;
        }
        loop {
            let heard = tokio::time::timeout_at(self.asked + self.pace, self.heard.recv()).await;
            let is_news = match heard {
                Ok(Ok(about)) => about == self.about,
                Ok(Err(RecvError::Lagged(_))) => true, // missed some: better look
                Ok(Err(RecvError::Closed)) => return None,
                Err(_) => false,
            };
            if is_news || heard.is_err() {
                self.asked = tokio::time::Instant::now();
                if !(self.still)().await {
                    self.over = true;
                    return Some(Event::default().event("over").data("1"));
                }
            }
            if is_news {
                return Some(Event::default().event("news").data("1"));
            }
        }
    }
}
