//! A session as it is planned: its theme, and up to four times with the same content.

use crate::session::{Plan, Session};
use gatherings::Occurrence;
use store::{Json, Moment};
use web::{Errors, Sent};
use words::{Texts, Words};

/// Times a page has room for.
const TIMES: usize = 4;

#[derive(Debug, Clone, Default)]
pub(crate) struct SessionForm {
    pub name: Texts,
    pub about: Texts,
    pub place: Texts,
    pub times: Vec<Time>,
}

/// A row of the form, as typed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Time {
    pub date: String,
    pub begins: String,
    pub ends: String,
}

impl Time {
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
        let times =
            (0..TIMES).map(|n| Time { date: field("date", n), begins: field("begins", n), ends: field("ends", n) });
        SessionForm {
            name: sent.texts("name"),
            about: sent.texts("about"),
            place: sent.texts("place"),
            times: times.collect(),
        }
    }

    pub fn empty() -> SessionForm {
        SessionForm { times: vec![Time::default(); TIMES], ..SessionForm::default() }
    }

    pub fn of(session: &Session, occurrences: &[Occurrence]) -> SessionForm {
        let split = |moment: Moment| {
            moment.local().split_once('T').map(|(day, time)| (day.to_owned(), time.to_owned())).unwrap_or_default()
        };
        let mut times: Vec<Time> = occurrences
            .iter()
            .map(|occurrence| {
                let ((date, begins), (_, ends)) = (split(occurrence.begins_at), split(occurrence.ends_at));
                Time { date, begins, ends }
            })
            .collect();
        times.resize_with(times.len().max(TIMES), Time::default);
        let place = occurrences.first().map(|occurrence| occurrence.place.0.clone()).unwrap_or_default();
        SessionForm { name: session.name.0.clone(), about: session.about.0.clone(), place, times }
    }

    pub fn errors(&self, words: Words) -> Errors {
        let mut errors = Errors::default();
        errors.when(self.name.is_empty(), &format!("name-{}", words.lang.code()), words.t("session-name-missing"));
        for (n, time) in self.times.iter().enumerate().filter(|(_, time)| !time.is_empty()) {
            errors.when(time.moments().is_none(), &format!("date-{n}"), words.t("session-time-wrong"));
        }
        errors
    }

    pub fn plan(&self) -> Plan {
        let place = Json(self.place.clone());
        let held = |time: &Time| {
            time.moments().map(|(begins_at, ends_at)| Occurrence { begins_at, ends_at, place: place.clone() })
        };
        let mut occurrences: Vec<Occurrence> = self.times.iter().filter_map(held).collect();
        occurrences.sort_by_key(|occurrence| occurrence.begins_at);
        Plan { name: self.name.clone(), about: self.about.clone(), occurrences }
    }
}
