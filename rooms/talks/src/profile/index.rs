//! One's own profile: four parts, what stands in each, and who sees it.

use super::address;
use super::item::{Item, Part};
use super::showing::{self, Showing};
use super::upcoming::upcoming;
use crate::talk::Talk;
use askama::Template;
use askama::filters::Safe;
use people::{Me, SignedIn};
use store::{Id, Moment};
use web::{App, Error, Frame, IntoResponse, Page, Result, Sent, State, see};

#[derive(Template)]
#[template(path = "profile/index.html")]
struct ProfilePage {
    frame: Frame,
    groups: Vec<Group>,
    readers: Vec<Reader>,
    /// So much came in a package and waits to be looked at.
    brought: usize,
    /// Discussions to prepare for, once there is something to use in them.
    upcoming: Vec<Talk>,
}

/// A part with what stands in it.
struct Group {
    part: Part,
    lines: Vec<Line>,
}

struct Line {
    id: Id,
    drawn: Safe<String>,
    /// The names of those who see it.
    readers: Vec<String>,
    changed_at: Moment,
}

/// Somebody who sees something of it.
struct Reader {
    person_id: Id,
    name: String,
    items: usize,
    has_ceased: bool,
}

pub(crate) async fn index(me: SignedIn, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let items = Item::own(&me, app.store.read()).await?;
    let showings = Showing::of_owner(me.id, &app.clock.today(), app.store.read()).await?;
    let mut groups: Vec<Group> = Part::ALL.iter().map(|part| Group { part: *part, lines: vec![] }).collect();
    for item in items {
        let Some(opened) = item.open(&me, &app).await? else { continue };
        let line = Line {
            id: item.id,
            drawn: item.drawn(&opened, &frame, &app).await?,
            readers: names(&showings, item.id),
            changed_at: item.changed_at,
        };
        if let Some(group) = groups.iter_mut().find(|group| group.part == item.part) {
            group.lines.push(line);
        }
    }
    let brought = Item::brought(&me, app.store.read()).await?.len();
    let is_empty = groups.iter().all(|group| group.lines.is_empty());
    let upcoming = if is_empty { vec![] } else { upcoming(&me, &app).await? };
    Ok(Page(ProfilePage { frame, groups, readers: readers(&showings), brought, upcoming }))
}

pub(super) fn names(showings: &[Showing], item: Id) -> Vec<String> {
    showings.iter().filter(|one| one.item_id == item).map(|one| one.name.clone()).collect()
}

/// By person; who has ceased to lead stands first.
fn readers(showings: &[Showing]) -> Vec<Reader> {
    let mut readers: Vec<Reader> = showings
        .chunk_by(|one, next| one.person_id == next.person_id)
        .map(|of_one| Reader {
            person_id: of_one[0].person_id,
            name: of_one[0].name.clone(),
            items: of_one.len(),
            has_ceased: of_one.iter().any(Showing::has_ceased),
        })
        .collect();
    readers.sort_by_key(|reader| !reader.has_ceased);
    readers
}

/// Begins an item in a part: what is written is sealed from its first word on.
pub(crate) async fn create(me: SignedIn, State(app): State<App>, sent: Sent) -> Result<impl IntoResponse> {
    let part = Part::from_word(sent.text("part")).ok_or(Error::NotFound)?;
    let mut tx = app.store.begin().await?;
    let profile_item = Item::begin(part, &me, &app, &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::EditItem { profile_item }))
}

/// Whatever is shown to one person is one's own alone again, by one press.
pub(crate) async fn take_all_back(me: SignedIn, State(app): State<App>, sent: Sent) -> Result<impl IntoResponse> {
    let person = sent.text("person").parse().map_err(|_| Error::NotFound)?;
    let mut tx = app.store.begin().await?;
    let taken = showing::take_all(me.id, person, app.now(), &mut tx).await?;
    tx.commit().await?;
    let said = if taken > 0 { "profile-taken-all-back" } else { "profile-taken-back-already" };
    Ok(see(address::Profile).saying(said))
}

impl ProfilePage {
    fn is_empty(&self) -> bool {
        self.groups.iter().all(|group| group.lines.is_empty())
    }

    fn item(&self, id: &Id) -> String {
        address::Item { profile_item: *id }.to_string()
    }

    fn edit(&self, id: &Id) -> String {
        address::EditItem { profile_item: *id }.to_string()
    }

    fn showing(&self, id: &Id) -> String {
        address::Showing { profile_item: *id }.to_string()
    }

    fn place(&self, id: &Id) -> String {
        address::ItemPlace { profile_item: *id }.to_string()
    }

    fn seen_by(&self, line: &Line) -> String {
        seen_by(&line.readers, &self.frame)
    }

    fn told(&self, reader: &Reader) -> String {
        let key = if reader.has_ceased { "profile-reader-ceased" } else { "profile-reader" };
        self.frame.words.t2(key, "name", &reader.name, "count", reader.items)
    }
}

/// "Näkevät: sinä ja Elli Esihenkilö."
pub(super) fn seen_by(readers: &[String], frame: &Frame) -> String {
    match readers.is_empty() {
        true => frame.t("profile-sees-me").to_owned(),
        false => frame.words.t1("profile-sees-others", "names", readers.join(", ")),
    }
}

/// The line on the first page of discussions.
#[derive(Template)]
#[template(path = "profile/card.html")]
struct Card<'c> {
    frame: &'c Frame,
    own: usize,
    shown: usize,
    ceased: bool,
}

pub(crate) async fn card(frame: &Frame, me: &Me, app: &App) -> Result<Option<Safe<String>>> {
    let own = Item::own(me, app.store.read()).await?.len();
    let shown = Item::shown_to(me, app.store.read()).await?.len();
    let showings = Showing::of_owner(me.id, &app.clock.today(), app.store.read()).await?;
    let ceased = showings.iter().any(Showing::has_ceased);
    Ok(Some(Safe(Card { frame, own, shown, ceased }.render().unwrap_or_default())))
}

pages::sample!("talks/profile", |frame| {
    let line = |text: &str, readers: &[&str]| Line {
        id: Id::nil(),
        drawn: super::samples::drawn(text, &frame),
        readers: readers.iter().map(|name| (*name).to_owned()).collect(),
        changed_at: Moment::in_helsinki("2021-10-04T13:00").unwrap_or(Moment(0)),
    };
    let page = |text: &str, has_ceased: bool| {
        let groups = Part::ALL.iter().map(|part| Group {
            part: *part,
            lines: if text.is_empty() { vec![] } else { vec![line(text, &[]), line(text, &["Elli Esihenkilö"])] },
        });
        let reader = Reader { person_id: Id::nil(), name: "Elli Esihenkilö".into(), items: 4, has_ceased };
        ProfilePage {
            frame: frame.clone(),
            groups: groups.collect(),
            readers: if text.is_empty() { vec![] } else { vec![reader] },
            brought: usize::from(has_ceased) * 3,
            upcoming: if text.is_empty() { vec![] } else { super::samples::upcoming() },
        }
    };
    let long = "Kotihoidonyhteistyöryhmänkokousmuistio ja kaikki, mitä siitä seuraa. ".repeat(20);
    vec![
        ("empty", page("", false)),
        ("filled", page("Saan hiljaisenkin potilaan kertomaan, mikä painaa.", false)),
        ("ceased", page("Saan hiljaisenkin potilaan kertomaan.", true)),
        ("long", page(&long, false)),
    ]
});
