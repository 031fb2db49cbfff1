//! A session as it is planned: its theme, and the times at which the same content is held.

use crate::session::{Plan, Revision, Session};
use gatherings::{Kept, Occurrence};
use store::{Id, Json, Moment};
use web::{Errors, Sent};
use words::{Texts, Words};

/// Times a new page has room for, and the most that one may bring.
const TIMES: usize = 4;
const AT_MOST: usize = 24;

#[derive(Debug, Clone, Default)]
pub(crate) struct SessionForm {
    pub name: Texts,
    pub about: Texts,
    pub place: Texts,
    pub times: Vec<Time>,
    /// The version of the times that whoever fills it in has seen.
    pub seen: i64,
}

/// A row of the form, as typed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Time {
    /// Which occurrence it is; empty for a new one.
    pub id: String,
    pub date: String,
    pub begins: String,
    pub ends: String,
    /// It is not held after all.
    pub is_called_off: bool,
}

impl Time {
    pub fn is_known(&self) -> bool {
        !self.id.is_empty()
    }

    fn is_empty(&self) -> bool {
        self.date.is_empty() && self.begins.is_empty() && self.ends.is_empty()
    }

    fn moments(&self) -> Option<(Moment, Moment)> {
        let at = |time: &str| Moment::in_helsinki(&format!("{}T{time}", self.date));
        let (begins, ends) = (at(&self.begins)?, at(&self.ends)?);
        (begins < ends).then_some((begins, ends))
    }
}

impl SessionForm {
    pub fn read(sent: &Sent) -> SessionForm {
        let field = |part: &str, n: usize| sent.text(&format!("{part}-{n}")).to_owned();
        let rows = (0..AT_MOST).filter(|n| *n < TIMES || sent.has(&format!("date-{n}")));
        let times = rows.map(|n| Time {
            id: field("occurrence", n),
            date: field("date", n),
            begins: field("begins", n),
            ends: field("ends", n),
            is_called_off: sent.has(&format!("off-{n}")),
        });
        SessionForm {
            name: sent.texts("name"),
            about: sent.texts("about"),
            place: sent.texts("place"),
            times: times.collect(),
            seen: sent.number("seen").unwrap_or_default(),
        }
    }

    pub fn empty() -> SessionForm {
        SessionForm { times: vec![Time::default(); TIMES], ..SessionForm::default() }
    }

    pub fn of(session: &Session, occurrences: &[Kept], seen: i64) -> SessionForm {
        let split = |moment: Moment| {
            moment.local().split_once('T').map(|(day, time)| (day.to_owned(), time.to_owned())).unwrap_or_default()
        };
        let row = |kept: &Kept| {
            let ((date, begins), (_, ends)) = (split(kept.begins_at), split(kept.ends_at));
            Time { id: kept.id.to_string(), date, begins, ends, is_called_off: false }
        };
        let mut times: Vec<Time> = occurrences.iter().map(row).collect();
        times.resize_with((times.len() + 1).clamp(TIMES, AT_MOST), Time::default);
        let place = occurrences.first().map(|kept| kept.place.0.clone()).unwrap_or_default();
        SessionForm { name: session.name.0.clone(), about: session.about.0.clone(), place, times, seen }
    }

    pub fn errors(&self, words: Words) -> Errors {
        let mut errors = Errors::default();
        errors.when(self.name.is_empty(), &format!("name-{}", words.lang.code()), words.t("session-name-missing"));
        let held = |time: &Time| !time.is_empty() && !time.is_called_off;
        for (n, time) in self.times.iter().enumerate().filter(|(_, time)| held(time)) {
            errors.when(time.moments().is_none(), &format!("date-{n}"), words.t("session-time-wrong"));
        }
        errors
    }

    pub fn plan(&self) -> Plan {
        let mut occurrences: Vec<Occurrence> = self.held().into_iter().map(|(_, occurrence)| occurrence).collect();
        occurrences.sort_by_key(|occurrence| occurrence.begins_at);
        Plan { name: self.name.clone(), about: self.about.clone(), occurrences }
    }

    pub fn revision(&self, now: Moment) -> Revision {
        Revision { name: self.name.clone(), about: self.about.clone(), times: self.held(), seen: self.seen, now }
    }

    fn held(&self) -> Vec<(Option<Id>, Occurrence)> {
        let place = Json(self.place.clone());
        let held = |time: &Time| {
            let (begins_at, ends_at) = time.moments().filter(|_| !time.is_called_off)?;
            Some((time.id.parse().ok(), Occurrence { begins_at, ends_at, place: place.clone() }))
        };
        self.times.iter().filter_map(held).collect()
    }
}
