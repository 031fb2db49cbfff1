//! How the index is doing, for the administrator: by which analysis it was made, how far a new one is, and the button that
//! makes it anew.

use crate::address;
use crate::analysis::Analyser;
use crate::anew;
use crate::generation::{self, Generation, State as Stands};
use askama::Template;
use people::{May, Me};
use store::{Moment, Result as Stored, Source, sql};
use web::acts::{Edit, Found, PathWords, See};
use web::{App, Frame, IntoResponse, Page, Result, State, see};

/// The index as a thing that is looked after.
#[derive(Debug)]
pub struct Index;

impl Found<Me> for Index {
    const KIND: &'static str = "search_index";
    async fn find(_: &PathWords, _: &Me, _: &App) -> Result<Option<Index>> {
        Ok(Some(Index))
    }
}

people::administrators! {
    Index: See, Edit;
}

#[derive(Template)]
#[template(path = "upkeep.html")]
struct IndexPage {
    frame: Frame,
    /// This node has the Finnish dictionary.
    has_dictionary: bool,
    /// So many records can be found.
    records: i64,
    asked: Option<Generation>,
    building: Option<Generation>,
    now: Moment,
}

pub(crate) async fn show(_: May<See, Index>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let open = generation::open(app.store.read()).await?;
    let find = |state| open.iter().find(|generation| generation.state == state).cloned();
    let (asked, building) = (find(Stands::Asked), find(Stands::Building));
    let records = records(asked.as_ref().map_or(0, |generation| generation.number), app.store.read()).await?;
    let has_dictionary = Analyser::now().has_dictionary();
    Ok(Page(IndexPage { frame, has_dictionary, records, asked, building, now: app.now() }))
}

async fn records(generation: i64, from: impl Source) -> Stored<i64> {
    let counted = sql!("SELECT CAST(count(*) AS bigint) FROM search_doc WHERE generation = $1").bind(generation);
    Ok(counted.one::<(i64,)>(from).await?.0)
}

pub(crate) async fn create(_: May<Edit, Index>, State(app): State<App>) -> Result<impl IntoResponse> {
    let mut tx = app.store.begin().await?;
    let begun = anew::begin(&mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Index).saying(if begun { "search-anew-begun" } else { "search-anew-under-way" }))
}

impl IndexPage {
    /// The index was made by the analysis that this node has.
    fn is_current(&self) -> bool {
        self.asked.as_ref().is_some_and(|asked| asked.analyser == Analyser::now().name())
    }
}

pages::sample!("search/upkeep", |frame| {
    let now = Moment(1_633_341_600_000_000);
    let generation =
        |state, done, ended_at| Generation { number: 2, state, analyser: String::new(), done, began_at: now, ended_at };
    let page = |has_dictionary, records, asked, building| IndexPage {
        frame: frame.clone(),
        has_dictionary,
        records,
        asked,
        building,
        now,
    };
    vec![
        ("empty", page(false, 0, Some(generation(Stands::Asked, 0, None)), None)),
        ("filled", page(true, 104_218, Some(generation(Stands::Asked, 104_218, Some(now))), None)),
        (
            "building",
            page(
                true,
                5_210,
                Some(generation(Stands::Asked, 0, None)),
                Some(generation(Stands::Building, 1_300, None)),
            ),
        ),
    ]
});
