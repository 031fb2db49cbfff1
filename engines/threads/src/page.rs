//! One page of a long conversation: it opens where the reader left off.

use crate::remark::between;
use crate::{Heard, Thread};
use people::Me;
use store::Moment;
use web::{App, Result};

/// So many at a time.
const SIZE: i64 = 50;
/// So many that are known already stand before the first new one, so that it is understood.
const BEFORE: i64 = 3;

#[derive(Debug)]
pub struct Page {
    pub remarks: Vec<Heard>,
    /// The first and the last number on it.
    pub from: i64,
    pub to: i64,
    /// Where the page before begins.
    pub before: Option<i64>,
    pub after: Option<i64>,
}

impl Page {
    /// From that number on; without one, at the first unread; with nothing unread, the newest.
    pub async fn of(thread: &Thread, from: Option<i64>, reader: &Me, app: &App) -> Result<Page> {
        let newest = (thread.remarks - SIZE + 1).max(1);
        let unread = (thread.read_to + 1 - BEFORE).max(1);
        let start = match from {
            Some(from) => from.clamp(1, thread.remarks.max(1)),
            None if thread.unread() > 0 => unread,
            None => newest,
        };
        let end = (start + SIZE - 1).min(thread.remarks);
        Ok(Page {
            remarks: between(&thread.reference(), (start, end), Moment(0), reader, app).await?,
            from: start,
            to: end,
            before: (start > 1).then(|| (start - SIZE).max(1)),
            after: (end < thread.remarks).then_some(end + 1),
        })
    }

    /// What came after that number, at most a page of it.
    pub async fn news(thread: &Thread, after: i64, reader: &Me, app: &App) -> Result<Vec<Heard>> {
        between(&thread.reference(), (after + 1, after + SIZE), Moment(0), reader, app).await
    }

    /// Those changed or taken away since then, up to that number: a page that is open puts them in their place.
    pub async fn changed(thread: &Thread, since: Moment, up_to: i64, reader: &Me, app: &App) -> Result<Vec<Heard>> {
        between(&thread.reference(), (1, up_to), since, reader, app).await
    }
}
