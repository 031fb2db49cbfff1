//! Open pages hear of what is new: a stream of small events, which ends soon after the reader may no longer listen. A
//! thread and a hall of two thousand listen by the same means.

use crate::Me;
use axum::http::HeaderMap;
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
use tokio::time::Instant;
use web::{App, IntoResponse, Response, StatusCode, header};

/// How often, at the rarest, it is asked anew whether the reader may still listen. Laid among the app's parts where
/// another is wanted.
#[derive(Debug, Clone, Copy)]
pub struct Pace(pub Duration);

impl Default for Pace {
    fn default() -> Pace {
        Pace(Duration::from_secs(20))
    }
}

/// When a reader's right to listen is asked anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asking {
    /// Before each event, and at the pace: where few hear.
    BeforeEach,
    /// At the pace alone: where a whole hall hears at once, and an event must not become as many questions. It says
    /// nothing but that there is something; what that is, the page asks for, and is asked for its right then.
    AtPace,
}

/// One person's open streams on this node; a browser with many windows may not hold the house.
const AT_MOST: usize = 4;
static OPEN: LazyLock<Mutex<HashMap<Id, usize>>> = LazyLock::new(Mutex::default);

/// Whether that person, as they stand now, may still listen.
pub type Still = Pin<Box<dyn Future<Output = web::Result<bool>> + Send>>;
type May = Box<dyn Fn(Me, App) -> Still + Send + Sync>;

struct Listening {
    heard: Receiver<Id>,
    about: Id,
    me: Me,
    app: App,
    may: May,
    asking: Asking,
    pace: Duration,
    over: bool,
    /// When it is asked next whether the reader may still listen.
    ask_at: Instant,
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
/// it by an ordinary request, which asks the permission itself. It ends at the next asking after the reader has signed
/// out, their post has ended, or `may` says no. A browser with too many streams is told not to come back; whoever asks
/// without listening gets what there is and goes.
pub fn stream(
    about: Id,
    me: &Me,
    app: &App,
    asking: Asking,
    headers: &HeaderMap,
    may: impl Fn(Me, App) -> Still + Send + Sync + 'static,
) -> Response {
    let wanted = headers.get(header::ACCEPT).and_then(|accept| accept.to_str().ok()).unwrap_or_default();
    if !wanted.starts_with("text/event-stream") {
        return ([(header::CONTENT_TYPE, "text/event-stream")], "event: news\ndata: 1\n\n").into_response();
    }
    let Some(place) = Place::take(me.id) else { return StatusCode::NO_CONTENT.into_response() };
    let pace = app.part::<Pace>().copied().unwrap_or_default().0;
    let listening = Listening {
        heard: app.store.hear(),
        about,
        me: me.clone(),
        app: app.clone(),
        may: Box::new(may),
        asking,
        pace,
        over: false,
        ask_at: Instant::now() + spread(pace),
        _place: place,
    };
    let events = stream::unfold(listening, |mut listening| async move {
        let event = listening.next().await?;
        Some((Ok::<Event, Infallible>(event), listening))
    });
    let alive = KeepAlive::new().interval(Duration::from_secs(15)).text("here");
    // A proxy in between must not gather events either.
    ([("x-accel-buffering", "no")], Sse::new(Box::pin(events)).keep_alive(alive)).into_response()
}

/// Between half of the pace and the whole: so that those who came at one moment are not asked at one moment.
fn spread(pace: Duration) -> Duration {
    let chance = (Id::new_v4().as_u128() & 0xffff) as f64 / 65_536.0;
    pace.mul_f64(0.5 + chance / 2.0)
}

impl Listening {
    async fn next(&mut self) -> Option<Event> {
        if self.over {
            return None;
        }
        loop {
            let heard = tokio::time::timeout_at(self.ask_at, self.heard.recv()).await;
            let is_news = match heard {
                Ok(Ok(about)) => about == self.about,
                Ok(Err(RecvError::Lagged(_))) => true, // missed some: better look
                Ok(Err(RecvError::Closed)) => return None,
                Err(_) => false,
            };
            let is_due = Instant::now() >= self.ask_at; // whatever else was heard meanwhile
            if is_due || (is_news && self.asking == Asking::BeforeEach) {
                self.ask_at = Instant::now() + spread(self.pace);
                if !self.may_listen().await {
                    self.over = true;
                    return Some(Event::default().event("over").data("1"));
                }
            }
            if is_news {
                return Some(Event::default().event("news").data("1"));
            }
        }
    }

    /// What can't be found out is no right.
    async fn may_listen(&self) -> bool {
        match self.me.still(&self.app).await {
            Ok(Some(me)) => (self.may)(me, self.app.clone()).await.unwrap_or(false),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_who_came_at_one_moment_are_asked_over_half_a_pace() {
        let pace = Pace::default().0;
        let all: Vec<Duration> = (0..2000).map(|_| spread(pace)).collect();
        assert!(all.iter().all(|one| *one >= pace / 2 && *one <= pace));
        let tenth = pace / 20; // a tenth of the half that they are spread over
        for part in 0..10 {
            let (from, to) = (pace / 2 + tenth * part, pace / 2 + tenth * (part + 1));
            let there = all.iter().filter(|one| **one >= from && **one < to).count();
            assert!((120..=280).contains(&there), "{there} of 2,000 in part {part}");
        }
    }
}
