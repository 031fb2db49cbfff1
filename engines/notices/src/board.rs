//! The board: what is urgent now, kept in memory, so that a page costs no question to the database for it.

use crate::urgent_notice::UrgentNotice;
use pages::Urgent;
use people::Me;
use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use store::Moment;
use web::App;
use words::Words;

/// Another node's urgent notice is on our pages after this long at the latest.
const FRESH: Duration = Duration::from_secs(10);

/// Laid among the app's parts, one for each node.
#[derive(Clone, Default)]
pub struct Board(Arc<Posted>);

#[derive(Default)]
struct Posted {
    /// When it was last looked at by the machine's own clock, and what was there.
    seen: Mutex<(Option<Moment>, Arc<[UrgentNotice]>)>,
    looks: AtomicU64,
}

impl Board {
    /// What may have to be shown; looked up anew by one request in ten seconds.
    async fn running(&self, app: &App) -> Arc<[UrgentNotice]> {
        if self.is_ours_to_look() {
            self.0.looks.fetch_add(1, Ordering::Relaxed);
            match UrgentNotice::running(app.now(), &app.store).await {
                Ok(running) => self.seen().1 = running.into(),
                Err(error) => tracing::warn!(%error, "what is urgent could not be read; the last known is shown"),
            }
        }
        self.seen().1.clone()
    }

    fn is_ours_to_look(&self) -> bool {
        let mut seen = self.seen();
        let stale = seen.0.is_none_or(|at| at + FRESH < Moment::now());
        if stale {
            seen.0 = Some(Moment::now());
        }
        stale
    }

    /// Something has changed in this node: the next page looks.
    pub(crate) fn look_anew(&self) {
        self.seen().0 = None;
    }

    /// How often the database was asked.
    pub fn looks(&self) -> u64 {
        self.0.looks.load(Ordering::Relaxed)
    }

    pub fn of(app: &App) -> Board {
        app.part::<Board>().cloned().unwrap_or_default()
    }

    fn seen(&self) -> std::sync::MutexGuard<'_, (Option<Moment>, Arc<[UrgentNotice]>)> {
        self.0.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What stands on top of this reader's page.
pub fn on_top(app: App, me: Me) -> Pin<Box<dyn Future<Output = Vec<Urgent>> + Send>> {
    Box::pin(async move {
        let (now, words) = (app.now(), Words::new(me.lang));
        let running = Board::of(&app).running(&app).await;
        let mine = running.iter().filter(|notice| notice.is_shown(now) && notice.reach.holds(&me));
        mine.map(|notice| notice.on_top(words, now)).collect()
    })
}

impl UrgentNotice {
    pub(crate) fn on_top(&self, words: Words, now: Moment) -> Urgent {
        Urgent {
            href: crate::address::Urgent { urgent: self.id }.to_string(),
            text: self.words.read(words.lang).to_owned(),
            lang: self.words.language(words.lang).to_owned(),
            until: words.t1("notices-urgent-until", "when", words.when(self.ends_at, now)),
        }
    }
}
