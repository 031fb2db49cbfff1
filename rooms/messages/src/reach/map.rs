//! The last messages together: units by messages, those that nobody has told anything first.

use super::address;
use super::reached::Overview;
use super::units::{Branch, Place, Tree};
use crate::message::SHELF;
use askama::Template;
use notices::audience::Reach;
use people::May;
use std::collections::HashSet;
use store::{Id, Source, sql};
use web::acts::See;
use web::{App, Frame, IntoResponse, Page, Result, State};

/// So many messages stand beside each other.
const MOST: usize = 6;

/// A message as a column.
struct Column {
    post_id: Id,
    title: String,
    reach: Reach,
    told: HashSet<Id>,
}

#[derive(Template)]
#[template(path = "reach/map.html")]
struct MapPage {
    frame: Frame,
    columns: Vec<Column>,
    branches: Vec<Branch>,
}

pub(crate) async fn show(
    overview: May<See, Overview>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let me = overview.who.clone();
    let today = app.clock.today();
    let tree = Tree::read(&today, app.store.read()).await?;
    let lines = posts::Post::on(&SHELF, "", &me, &app).await?;
    let lines: Vec<posts::Line> = lines.into_iter().filter(|line| line.published.is_some()).take(MOST).collect();
    let ids: Vec<Id> = lines.iter().map(|line| line.id).collect();
    let (audience, told) = (audiences(&ids, app.store.read()).await?, told(&ids, app.store.read()).await?);
    let of = |pairs: &[(Id, Id)], post: Id| -> Vec<Id> {
        pairs.iter().filter(|(of, _)| *of == post).map(|(_, unit)| *unit).collect()
    };
    let column = |line: posts::Line| Column {
        title: line.title(frame.words.lang).to_owned(),
        reach: tree.reach(of(&audience, line.id)),
        told: of(&told, line.id).into_iter().collect(),
        post_id: line.id,
    };
    let columns: Vec<Column> = lines.into_iter().map(column).collect();
    let counts = |unit: Id| overview.shows(unit) && columns.iter().any(|column| column.reach.holds_unit(unit));
    Ok(Page(MapPage { branches: tree.branches(counts), columns, frame }))
}

/// The units that some messages are for; places that are left over ask for nothing.
async fn audiences(posts: &[Id], from: impl Source) -> store::Result<Vec<(Id, Id)>> {
    let mut asked = sql!("SELECT post_id, unit_id FROM post_audience WHERE post_id IN ($1, $2, $3, $4, $5, $6)");
    for at in 0..MOST {
        asked = asked.bind(posts.get(at).copied());
    }
    asked.all(from).await
}

/// Where some messages have been told.
async fn told(posts: &[Id], from: impl Source) -> store::Result<Vec<(Id, Id)>> {
    let mut asked =
        sql!("SELECT DISTINCT post_id, unit_id FROM message_telling WHERE post_id IN ($1, $2, $3, $4, $5, $6)");
    for at in 0..MOST {
        asked = asked.bind(posts.get(at).copied());
    }
    asked.all(from).await
}

impl MapPage {
    fn to(&self, column: &Column) -> String {
        address::Reach { post: column.post_id }.to_string()
    }

    /// The units that have heard nothing of any of these, under their employers.
    fn silent(&self) -> Vec<(&Branch, Vec<&Place>)> {
        let hears_nothing = |place: &&Place| !self.columns.iter().any(|column| column.told.contains(&place.id));
        let silent = |branch: &'_ Branch| branch.places.iter().filter(hears_nothing).count() > 0;
        let branches = self.branches.iter().filter(|branch| silent(branch));
        branches.map(|branch| (branch, branch.places.iter().filter(hears_nothing).collect())).collect()
    }

    fn silent_count(&self) -> usize {
        self.silent().iter().map(|(_, places)| places.len()).sum()
    }

    fn who_could(&self, place: &Place) -> &'static str {
        if place.has_agent { "messages-reach-agent" } else { "messages-reach-no-agent" }
    }

    /// How a message stands in a unit; not its own: it does not concern it.
    fn is(&self, column: &Column, place: &Place) -> &'static str {
        match (column.reach.holds_unit(place.id), column.told.contains(&place.id)) {
            (false, _) => "plain",
            (true, true) => "done",
            (true, false) => "open",
        }
    }

    fn word(&self, column: &Column, place: &Place) -> &'static str {
        match self.is(column, place) {
            "done" => "messages-reach-told",
            "open" => "messages-reach-not",
            _ => "messages-reach-not-theirs",
        }
    }
}

pages::sample!("messages/reach-map", |frame| {
    let column = |id: u128, title: &str, told: &[u128], units: Vec<Id>| Column {
        post_id: Id::from_u128(id),
        title: title.into(),
        reach: notices::audience::Audience(units).reach(&[]),
        told: told.iter().map(|unit| Id::from_u128(*unit)).collect(),
    };
    let columns = || {
        vec![
            column(3, "Kotihoidon vaihtoehdot käsitellään 26.10.", &[], vec![Id::from_u128(2)]),
            column(2, "Toinen tahtotilakierros on auki", &[2, 3], vec![]),
            column(1, "Nyt tiedät, kuka päättää mistäkin", &[2, 3, 4], vec![]),
        ]
    };
    let page = |columns: Vec<Column>, branches: Vec<Branch>| MapPage { frame: frame.clone(), columns, branches };
    let all = vec![column(1, "Nyt tiedät, kuka päättää mistäkin", &[1, 2, 3, 4, 5], vec![])];
    vec![
        ("empty", page(vec![], vec![])),
        ("filled", page(columns(), super::show::sample_branches())),
        ("all", page(all, super::show::sample_branches())),
    ]
});
