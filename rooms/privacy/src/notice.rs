//! The privacy notice, drawn from the registry of personal columns: it can't say less than what the database holds.

use crate::period::{Period, Periods};
use crate::registry::{Purpose, Table, purposes};
use askama::Template;
use people::network::DataProtection;
use store::registry::BASES;
use web::{App, Frame, IntoResponse, Page, Public, State, Why};

pub(crate) struct WhatIsKept;
impl Why for WhatIsKept {
    const WHY: &'static str = "everybody may read what is kept of people, and why";
}

#[derive(Template)]
#[template(path = "notice.html")]
struct NoticePage {
    frame: Frame,
    purposes: &'static [Purpose],
    periods: Periods,
    contact: DataProtection,
}

pub(crate) async fn show(_: Public<WhatIsKept>, State(app): State<App>, frame: Frame) -> impl IntoResponse {
    let periods = (*app.store.setting::<Periods>().await).clone();
    let contact = (*app.store.setting::<DataProtection>().await).clone();
    Page(NoticePage { frame, purposes: purposes(), periods, contact })
}

impl NoticePage {
    fn said(&self, start: &str, word: &str) -> &'static str {
        self.frame.t(format!("{start}{word}"))
    }

    /// What the kept rests on, each told once.
    fn bases(&self) -> &'static [&'static str] {
        BASES
    }

    /// "A draft that was not sent: 90 days from when it was last kept", or with what it ends.
    fn period(&self, name: &str) -> String {
        told(name, &self.periods, &self.frame)
    }

    /// "name, email".
    fn columns(&self, table: &Table) -> String {
        table.columns.join(", ")
    }
}

/// How long what is kept for a period is kept, in a sentence.
pub(crate) fn told(name: &str, periods: &Periods, frame: &Frame) -> String {
    let key = format!("privacy-period-{name}");
    match Period::named(name) {
        Some(period) => {
            let length = period.told(periods.length(period), frame.words);
            frame.words.t1(&key, "length", length)
        }
        None => frame.t(key).to_owned(),
    }
}

pages::sample!("privacy", |frame| {
    let page = |contact, periods| NoticePage { frame: frame.clone(), purposes: purposes(), periods, contact };
    let contact = DataProtection {
        controller: "Järviseudun hyvinvointialue".into(),
        name: "Tiina Tietosuoja".into(),
        email: "tietosuoja@jarviseutu.example".into(),
        phone: "06 123 4567".into(),
    };
    let long = DataProtection {
        controller:
            "Järviseudun hyvinvointialue, Koivulan kuntayhtymä ja Rannikon sosiaali- ja terveyspalvelut yhdessä".into(),
        ..contact.clone()
    };
    let shorter = Periods([("draft".to_owned(), 30), ("audit".to_owned(), 12)].into());
    vec![
        ("empty", page(DataProtection::default(), Periods::default())),
        ("filled", page(contact, shorter)),
        ("long", page(long, Periods::default())),
    ]
});
