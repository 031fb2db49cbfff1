//! What agents have noted, for those who read it: who waits for help first, and all of it, cut by kind and obstacle. The
//! lists hold no words of anybody's; an entry's own page does, and its opening is noted.

use super::address;
use super::entry::{Cut, DiaryEntry, Kind};
use super::index::{more, sample_entry};
use super::obstacle::Obstacle;
use super::permissions::{Diary, ReadDiaries};
use askama::Template;
use axum::extract::Query;
use people::{May, byline};
use serde::Deserialize;
use store::{Day, Id, Moment};
use web::{App, Frame, IntoResponse, Page, Result, State};

#[derive(Debug, Clone, Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    obstacle: String,
    /// "open": only what waits for something to be done.
    #[serde(default)]
    state: String,
    before: Option<Id>,
    after: Option<Id>,
}

#[derive(Template)]
#[template(path = "diary/entries.html")]
struct EntriesPage {
    frame: Frame,
    now: Moment,
    today: Day,
    /// Only those who wait for help.
    awaiting: bool,
    asked: Asked,
    entries: Vec<DiaryEntry>,
    more: Option<String>,
}

pub(crate) async fn index(
    diary: May<ReadDiaries, Diary>,
    State(app): State<App>,
    frame: Frame,
    Query(asked): Query<Asked>,
) -> Result<impl IntoResponse> {
    let (me, today) = (diary.who.clone(), app.clock.today());
    let mut entries = DiaryEntry::read_by(&me, &asked.cut(), &today, app.store.read()).await?;
    let more = more(&mut entries, |id| asked.on(id));
    byline::sign(&mut entries, |one| (one.person_id, &mut one.author), me.lang, &app).await?;
    Ok(Page(EntriesPage { frame, now: app.now(), today, awaiting: false, asked, entries, more }))
}

pub(crate) async fn awaiting(
    diary: May<ReadDiaries, Diary>,
    State(app): State<App>,
    frame: Frame,
    Query(asked): Query<Asked>,
) -> Result<impl IntoResponse> {
    let (me, today) = (diary.who.clone(), app.clock.today());
    let mut entries = DiaryEntry::awaiting(&me, asked.after, &today, app.store.read()).await?;
    let more = more(&mut entries, |id| format!("{}?after={id}", address::HelpAsked));
    byline::sign(&mut entries, |one| (one.person_id, &mut one.author), me.lang, &app).await?;
    Ok(Page(EntriesPage { frame, now: app.now(), today, awaiting: true, asked, entries, more }))
}

impl Asked {
    fn cut(&self) -> Cut {
        Cut {
            kind: Kind::from_word(&self.kind),
            obstacle: Obstacle::from_word(&self.obstacle),
            open: self.state == "open",
            before: self.before,
        }
    }

    fn is_cut(&self) -> bool {
        let cut = self.cut();
        cut.kind.is_some() || cut.obstacle.is_some() || cut.open
    }

    /// The same cut, from that entry on; only words that are known come back into the address.
    fn on(&self, id: Id) -> String {
        let cut = self.cut();
        let (kind, obstacle) = (cut.kind.map_or("", Kind::word), cut.obstacle.map_or("", Obstacle::word));
        let state = if cut.open { "open" } else { "" };
        format!("{}?kind={kind}&obstacle={obstacle}&state={state}&before={id}", address::Entries)
    }
}

impl EntriesPage {
    fn kinds(&self) -> &'static [Kind] {
        Kind::ALL
    }

    fn obstacles(&self) -> &'static [Obstacle] {
        Obstacle::ALL
    }

    fn title(&self) -> &'static str {
        self.frame.t(if self.awaiting { "diary-awaiting-title" } else { "diary-entries-title" })
    }
}

pages::sample!("coaching/diary/entries", |frame| {
    let page = |awaiting, entries, state: &str| EntriesPage {
        frame: frame.clone(),
        now: Moment::in_helsinki("2021-10-04T13:00").unwrap_or(Moment(0)),
        today: Day::parse("2021-10-08").expect("a day"),
        awaiting,
        asked: Asked { state: state.into(), ..Asked::default() },
        entries,
        more: None,
    };
    let long =
        DiaryEntry { unit: "Mielenterveys- ja päihdepalvelujen avovastaanotto".into(), ..sample_entry(Kind::Told) };
    vec![
        ("empty", page(false, vec![], "")),
        ("none", page(false, vec![], "open")),
        ("filled", page(false, vec![sample_entry(Kind::Help), long], "")),
        ("awaiting", page(true, vec![sample_entry(Kind::Help)], "")),
        ("peace", page(true, vec![], "")),
    ]
});
