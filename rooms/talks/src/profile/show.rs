//! One item: to its owner with who has opened it, and to whom it is shown. Whoever else opens it is noted, and the owner
//! sees that.

use super::address;
use super::index::{names, seen_by};
use super::item::Item;
use super::showing::Showing;
use super::upcoming::upcoming;
use crate::talk::Talk;
use askama::Template;
use askama::filters::Safe;
use people::{May, Me, SignedIn, byline};
use store::{Id, Moment};
use web::acts::See;
use web::{App, Error, Frame, IntoResponse, Page, Result, State};

/// So many openings are looked through for one's own item.
const OPENINGS: i64 = 500;

#[derive(Template)]
#[template(path = "profile/show.html")]
struct ItemPage {
    frame: Frame,
    item: Item,
    drawn: Safe<String>,
    readers: Vec<String>,
    openings: Vec<(String, Moment)>,
    /// Where its owner may use it.
    upcoming: Vec<Talk>,
}

pub(crate) async fn show(item: May<See, Item>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    audit::opened(item.who.id, &item.reference(), item.person_id, &app).await?;
    let opened = item.open(&item.who, &app).await?.ok_or(Error::NotFound)?;
    let drawn = item.drawn(&opened, &frame, &app).await?;
    let (mut readers, mut openings, mut talks) = (vec![], vec![], vec![]);
    if item.is_own {
        let showings = Showing::of_owner(item.person_id, &app.clock.today(), app.store.read()).await?;
        readers = names(&showings, item.id);
        openings = opened_by(&item.record, &item.who, &app).await?;
        talks = upcoming(&item.who, &app).await?;
    }
    Ok(Page(ItemPage { frame, drawn, readers, openings, upcoming: talks, item: item.into_record() }))
}

/// Who has opened it and when, the newest first.
async fn opened_by(item: &Item, me: &Me, app: &App) -> Result<Vec<(String, Moment)>> {
    let seen = audit::of_person(me.id, OPENINGS, app.store.read()).await?;
    let media = media::Medium::of_vault(item.vault_id, app.store.read()).await?;
    let is_its = |id: Id| id == item.id || media.iter().any(|medium| medium.id == id);
    let its: Vec<_> = seen.into_iter().filter(|one| is_its(one.subject_id)).collect();
    let mut names = byline::of_many(its.iter().filter_map(|one| one.who), me.lang, app).await?;
    let told = its.into_iter().map(|one| {
        let name = one.who.and_then(|who| names.get_mut(&who).cloned()).unwrap_or_default();
        (name, one.at)
    });
    Ok(told.collect())
}

#[derive(Template)]
#[template(path = "profile/shown.html")]
struct ShownPage {
    frame: Frame,
    /// By whose they are.
    people: Vec<(String, Vec<Item>)>,
}

/// What others show to the person asking: whose and of which part; what it says is behind a link, since opening is noted.
pub(crate) async fn shown(me: SignedIn, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let mut items = Item::shown_to(&me, app.store.read()).await?;
    byline::sign(&mut items, |item| (item.person_id, &mut item.name), me.lang, &app).await?;
    let people = items.chunk_by(|one, next| one.person_id == next.person_id);
    let people = people.map(|of_one| (of_one[0].name.clone(), of_one.to_vec())).collect();
    Ok(Page(ShownPage { frame, people }))
}

impl ItemPage {
    fn back(&self) -> (String, &'static str) {
        match self.item.is_own {
            true => (address::Profile.to_string(), "profile-title"),
            false => (address::Shown.to_string(), "profile-shown-title"),
        }
    }

    fn seen_by(&self) -> String {
        match self.item.is_own {
            true => seen_by(&self.readers, &self.frame),
            false => self.frame.words.t1("profile-sees-shown", "name", &self.item.name),
        }
    }
}

pages::sample!("talks/profile/item", |frame| {
    let page = |is_own: bool, opened: usize| ItemPage {
        frame: frame.clone(),
        item: super::samples::item(is_own),
        drawn: super::samples::drawn("Kuuntelen loppuun.", &frame),
        readers: if opened > 0 { vec!["Elli Esihenkilö".into()] } else { vec![] },
        openings: vec![("Elli Esihenkilö".to_owned(), super::samples::item(true).made_at); opened],
        upcoming: if opened > 0 { super::samples::upcoming() } else { vec![] },
    };
    vec![("own", page(true, 0)), ("opened", page(true, 2)), ("shown", page(false, 0))]
});

pages::sample!("talks/profile/shown", |frame| {
    let page = |people| ShownPage { frame: frame.clone(), people };
    let one = ("Sanni Sairaanhoitaja".to_owned(), vec![super::samples::item(false), super::samples::item(false)]);
    vec![("empty", page(vec![])), ("filled", page(vec![one]))]
});
