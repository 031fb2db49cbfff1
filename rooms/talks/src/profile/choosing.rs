//! Choosing whom an item is shown to: the nearest supervisor by one press, anybody else by name; and taking it back.

use super::address;
use super::item::Item;
use super::permissions::ShowItem;
use super::showing::{self, Colleague, Showing};
use askama::Template;
use askama::filters::Safe;
use axum::extract::Query;
use people::{Led, May, Me, Person};
use serde::Deserialize;
use store::Id;
use web::{App, Error, Frame, IntoResponse, Page, Redirect, Result, Sent, State, see};

#[derive(Template)]
#[template(path = "profile/showing.html")]
struct ShowingPage {
    frame: Frame,
    item: Item,
    drawn: Safe<String>,
    showings: Vec<Showing>,
    supervisors: Vec<Led>,
    q: String,
    found: Vec<Colleague>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    q: String,
}

pub(crate) async fn edit(
    item: May<ShowItem, Item>,
    State(app): State<App>,
    frame: Frame,
    Query(Asked { q }): Query<Asked>,
) -> Result<impl IntoResponse> {
    let (me, today) = (item.who.clone(), app.clock.today());
    let item = item.into_record();
    let opened = item.open(&me, &app).await?.ok_or(Error::NotFound)?;
    let drawn = item.drawn(&opened, &frame, &app).await?;
    let mut showings = Showing::of_owner(me.id, &today, app.store.read()).await?;
    showings.retain(|one| one.item_id == item.id);
    let sees = |id: Id| showings.iter().any(|one| one.person_id == id);
    let mut supervisors = Led::supervisors_of(me.id, &today, app.store.read()).await?;
    supervisors.retain(|one| !sees(one.person_id));
    let mut found = showing::colleagues(&q, &me, &today, app.store.read()).await?;
    found.retain(|one| !sees(one.person_id));
    Ok(Page(ShowingPage { frame, item, drawn, showings, supervisors, q, found }))
}

pub(crate) async fn create(item: May<ShowItem, Item>, State(app): State<App>, sent: Sent) -> Result<impl IntoResponse> {
    let (me, today) = (item.who.clone(), app.clock.today());
    let Some(person) = another(&me, &sent) else { return Ok(nobody_chosen(&item)) };
    let to = Person::find(person, app.store.read()).await?.ok_or(Error::NotFound)?;
    if !Person::is_here(to.id, &today, app.store.read()).await? {
        return Err(Error::NotFound);
    }
    let opened = item.open(&me, &app).await?.ok_or(Error::NotFound)?;
    let mut tx = app.store.begin().await?;
    let shown = item.show_to(&to, &opened, &app, &mut tx).await?;
    tx.commit().await?;
    let said = if shown { "profile-shown-to" } else { "profile-shown-already" };
    Ok(see(address::Showing { profile_item: item.id }).saying(said))
}

pub(crate) async fn destroy(
    item: May<ShowItem, Item>,
    State(app): State<App>,
    sent: Sent,
) -> Result<impl IntoResponse> {
    let Some(person) = another(&item.who, &sent) else { return Ok(nobody_chosen(&item)) };
    let mut tx = app.store.begin().await?;
    let taken = item.take_from(person, app.now(), &mut tx).await?;
    tx.commit().await?;
    let said = if taken { "profile-taken-back" } else { "profile-taken-back-already" };
    Ok(see(address::Showing { profile_item: item.id }).saying(said))
}

/// Whom the form names, if it names anybody but oneself: one's own key is not taken.
fn another(me: &Me, sent: &Sent) -> Option<Id> {
    sent.text("person").parse().ok().filter(|person| *person != me.id)
}

fn nobody_chosen(item: &Item) -> Redirect {
    see(address::Showing { profile_item: item.id }).saying("profile-nobody-chosen")
}

impl ShowingPage {
    fn own(&self) -> String {
        address::Showing { profile_item: self.item.id }.to_string()
    }

    fn back_to(&self) -> String {
        address::TakingBack { profile_item: self.item.id }.to_string()
    }

    /// Asked, and nobody is called so.
    fn is_nobody(&self) -> bool {
        !self.q.is_empty() && self.found.is_empty()
    }
}

pages::sample!("talks/profile/showing", |frame| {
    let item = super::samples::item(true);
    let showing = Showing {
        item_id: item.id,
        person_id: Id::nil(),
        name: "Elli Esihenkilö".into(),
        as_supervisor: true,
        shown_at: item.made_at,
        leads: true,
    };
    let supervisor = Led {
        person_id: Id::nil(),
        name: "Elli Esihenkilö".into(),
        employer_id: Id::nil(),
        unit_id: Id::nil(),
        unit: "Vuodeosasto 3".into(),
        job: "osastonhoitaja".into(),
    };
    let colleague = Colleague {
        person_id: Id::nil(),
        name: "Heli Hoitaja".into(),
        job: "sairaanhoitaja".into(),
        unit: "Vuodeosasto 3".into(),
    };
    let page = |showings: Vec<Showing>, supervisors, q: &str, found| ShowingPage {
        frame: frame.clone(),
        item: super::samples::item(true),
        drawn: super::samples::drawn("Kuuntelen loppuun.", &frame),
        showings,
        supervisors,
        q: q.into(),
        found,
    };
    vec![
        ("empty", page(vec![], vec![supervisor], "", vec![])),
        ("filled", page(vec![showing], vec![], "heli", vec![colleague])),
        ("nobody", page(vec![], vec![], "Kukaties", vec![])),
    ]
});
