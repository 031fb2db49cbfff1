//! Time: one clock for the program, integer microseconds UTC in the database, Europe/Helsinki on the page.

use crate::Id;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use serde::{Deserialize, Serialize};
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, LazyLock};
use std::time::Duration;

static HELSINKI: LazyLock<TimeZone> = LazyLock::new(|| TimeZone::get("Europe/Helsinki").expect("zones are built in"));

/// A moment: microseconds since 1970 UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Moment(pub i64);
crate::kept_as!(Moment, i64, |it: &Moment| it.0, |micros| Ok(Moment(micros)));

impl Moment {
    /// By the machine's own clock: for security (sessions, links), never for what people read.
    pub fn now() -> Moment {
        Moment(Timestamp::now().as_microsecond())
    }

    /// A wall-clock time in Helsinki, `2021-10-04T13:00`.
    pub fn in_helsinki(text: &str) -> Option<Moment> {
        let local: DateTime = text.parse().ok()?;
        Some(Moment(local.to_zoned(HELSINKI.clone()).ok()?.timestamp().as_microsecond()))
    }

    pub fn zoned(self) -> Zoned {
        Timestamp::from_microsecond(self.0).unwrap_or_default().to_zoned(HELSINKI.clone())
    }

    pub fn day(self) -> Day {
        Day(self.zoned().date().to_string())
    }

    /// `2021-10-04T13:00`, as a date-and-time field wants it.
    pub fn local(self) -> String {
        self.zoned().strftime("%Y-%m-%dT%H:%M").to_string()
    }
}

impl std::ops::Add<Duration> for Moment {
    type Output = Moment;
    fn add(self, time: Duration) -> Moment {
        Moment(self.0 + time.as_micros() as i64)
    }
}

impl std::ops::Sub<Duration> for Moment {
    type Output = Moment;
    fn sub(self, time: Duration) -> Moment {
        Moment(self.0 - time.as_micros() as i64)
    }
}

/// A day of the calendar, kept as `2021-10-04` so that text order is time order.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Day(String);
crate::kept_as!(Day, String, |it: &Day| it.0.clone(), |text| Ok(Day(text)));

impl Day {
    /// From `2021-10-04` or, as Finns write, `4.10.2021`.
    pub fn parse(text: &str) -> Option<Day> {
        let text = text.trim();
        let date = text.parse::<Date>().ok().or_else(|| as_finns_write(text))?;
        (1800..3000).contains(&date.year()).then(|| Day(date.to_string()))
    }

    pub fn date(&self) -> Date {
        self.0.parse().unwrap_or_default()
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn before(&self) -> Day {
        Day(self.date().yesterday().unwrap_or_default().to_string())
    }
}

fn as_finns_write(text: &str) -> Option<Date> {
    let mut parts = text.split('.').map(|part| part.trim().parse::<i16>().ok());
    let (day, month, year) = (parts.next()??, parts.next()??, parts.next()??);
    let date = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    parts.next().is_none().then_some(date)
}

impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// The clock that people's work is told by. In the demonstration it starts on a chosen day and runs on;
/// in tests it stands still until moved.
#[derive(Clone)]
pub struct Clock(Arc<Works>);

struct Works {
    hands: Hands,
    /// The moment of the newest id, since the machine's clock may be set back.
    newest: AtomicI64,
}

enum Hands {
    Running { ahead: i64 },
    Stopped(AtomicI64),
}

impl Clock {
    pub fn real() -> Clock {
        Clock::with(Hands::Running { ahead: 0 })
    }

    /// Shows `moment` now and runs on from there.
    pub fn from(moment: Moment) -> Clock {
        Clock::with(Hands::Running { ahead: moment.0 - Moment::now().0 })
    }

    pub fn stopped(moment: Moment) -> Clock {
        Clock::with(Hands::Stopped(AtomicI64::new(moment.0)))
    }

    fn with(hands: Hands) -> Clock {
        Clock(Arc::new(Works { hands, newest: AtomicI64::new(i64::MIN) }))
    }

    pub fn now(&self) -> Moment {
        match &self.0.hands {
            Hands::Running { ahead } => Moment(Moment::now().0 + ahead),
            Hands::Stopped(moment) => Moment(moment.load(Ordering::SeqCst)),
        }
    }

    pub fn today(&self) -> Day {
        self.now().day()
    }

    /// Moves a stopped clock; a running one is left alone.
    pub fn set(&self, moment: Moment) {
        if let Hands::Stopped(now) = &self.0.hands {
            now.store(moment.0, Ordering::SeqCst);
        }
    }

    /// A new id, later than all that this clock gave before.
    pub fn new_id(&self) -> Id {
        let now = self.now().0;
        new_id_at(Moment(self.0.newest.fetch_max(now, Ordering::SeqCst).max(now)))
    }
}

/// Counts the ids of this program from a random start; orders those of one millisecond. 42 bits, never full.
static COUNT: LazyLock<AtomicU64> = LazyLock::new(|| AtomicU64::new(Id::new_v4().as_u128() as u64 >> 23));

/// An id as if made at `moment`, for content that is older than its arrival here; later than those made
/// before it for the same moment. (The `uuid` crate's own context never goes back in time.)
pub fn new_id_at(moment: Moment) -> Id {
    let millis = moment.0.div_euclid(1000).max(0) as u128;
    let count = COUNT.fetch_add(1, Ordering::SeqCst) as u128;
    let chance = Id::new_v4().as_u128() & 0xffff_ffff;
    let (high, low) = (count >> 30 & 0xfff, count & 0x3fff_ffff);
    Id::from_u128(millis << 80 | 7 << 76 | high << 64 | 0b10 << 62 | low << 32 | chance)
}
