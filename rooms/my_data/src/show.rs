//! One's own data on one page: what is kept and why, to take along, who has opened it, and asking that it be erased.

use crate::opening::{self, Opening, Who};
use crate::wish::{self, Wish};
use crate::{address, own, page, shown};
use askama::Template;
use people::SignedIn;
use store::Moment;
use store::registry::PURPOSES;
use web::{App, Frame, IntoResponse, Page, Result, State};

/// So many of the newest openings stand on the page itself.
const FIRST: i64 = 3;

#[derive(Template)]
#[template(path = "show.html")]
struct ShowPage {
    frame: Frame,
    now: Moment,
    kept: Vec<Kept>,
    openings: Vec<Opening>,
    more_openings: bool,
    wish: Option<Wish>,
}

/// What is kept for one purpose, in figures.
struct Kept {
    purpose: &'static str,
    /// Table and how many.
    tables: Vec<(&'static str, i64)>,
}

pub(crate) async fn show(me: SignedIn, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let counts = own::counts(me.id, &app).await?;
    let mut openings = opening::before(i64::MAX, FIRST + 1, me.id, frame.words, &app).await?;
    let more_openings = openings.len() as i64 > FIRST;
    openings.truncate(FIRST as usize);
    let wish = wish::newest(me.id, &me, &app).await?;
    let kept = by_purpose(counts);
    Ok(Page(ShowPage { frame, now: app.now(), kept, openings, more_openings, wish }))
}

fn by_purpose(counts: Vec<(&'static str, &'static str, i64)>) -> Vec<Kept> {
    let kept = PURPOSES.iter().map(|purpose| {
        let of = counts.iter().filter(|(of, ..)| of == purpose);
        Kept { purpose, tables: of.map(|(_, table, count)| (*table, *count)).collect() }
    });
    kept.filter(|kept| !kept.tables.is_empty()).collect()
}

impl ShowPage {
    fn purpose(&self, kept: &Kept) -> &'static str {
        page::purpose(kept.purpose, self.frame.words)
    }

    fn why(&self, kept: &Kept) -> &'static str {
        self.frame.t(format!("my-data-why-{}", kept.purpose))
    }

    fn told(&self, kept: &Kept) -> String {
        let told: Vec<String> = kept
            .tables
            .iter()
            .map(|(table, count)| format!("{} {count}", shown::table(table, self.frame.words)))
            .collect();
        told.join(" · ")
    }

    fn to(&self, kept: &Kept) -> String {
        address::Kept { purpose: kept.purpose.to_owned() }.to_string()
    }

    fn waits(&self) -> Option<&Wish> {
        self.wish.as_ref().filter(|wish| wish.waits())
    }

    /// The newest one that is over, and was not taken back.
    fn decided(&self) -> Option<&Wish> {
        self.wish.as_ref().filter(|wish| wish.decided_at.is_some())
    }

    fn due(&self, wish: &Wish) -> String {
        self.frame.words.day_with_year(wish::due(wish.asked_at))
    }
}

pub(crate) fn sample_opening(number: i64, who: Option<&str>) -> Opening {
    Opening {
        number,
        at: Moment(1_633_341_600_000_000),
        who: who.map(|name| Who { name: name.into(), about: "valmentaja, Oppimispaja Oy".into() }),
        act: audit::OPENED.into(),
        kind: "submission".into(),
        link: who.map(|_| "/coaching".into()),
    }
}

pages::sample!("my-data", |frame| {
    let now = Moment(1_633_341_600_000_000);
    let some = || {
        by_purpose(vec![
            ("staff", "person", 1),
            ("staff", "post_held", 2),
            ("coaching", "submission", 4),
            ("notices", "notice", 31),
        ])
    };
    let page = |openings: Vec<Opening>, more_openings, wish| ShowPage {
        frame: frame.clone(),
        now,
        kept: some(),
        openings,
        more_openings,
        wish,
    };
    let opened = vec![sample_opening(3, Some("Vilma Valmentaja")), sample_opening(2, None)];
    let long = (0..3).map(|number| sample_opening(number, Some(&"Pitkänimi-Valmentajalainen ".repeat(4)))).collect();
    vec![
        ("empty", page(vec![], false, None)),
        ("filled", page(opened, false, None)),
        ("asked", page(vec![], false, Some(crate::wish_show::sample_wish(false)))),
        ("declined", page(vec![], false, Some(crate::wish_show::sample_declined()))),
        ("long", page(long, true, Some(crate::wish_show::sample_done()))),
    ]
});
