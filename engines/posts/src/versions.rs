//! What a page has said before: its versions with who, when and why; what is between two of them; and bringing one back.

use crate::address;
use crate::changes::{Changed, changes};
use crate::permissions::{BringBack, Compare};
use crate::post::Post;
use crate::reading::{Asked, Reading};
use crate::version::{Version, VersionLine};
use crate::writing::{Keeping, Writing};
use crate::written::Written;
use askama::Template;
use axum::extract::Query;
use people::{May, byline};
use serde::Deserialize;
use store::Moment;
use web::{App, Error, Frame, IntoResponse, Page, Result, Sent, State, see};

/// So many versions stand on a page of the list.
const AT_ONCE: i64 = 50;

#[derive(Template)]
#[template(path = "versions.html")]
struct VersionsPage {
    frame: Frame,
    title: String,
    now: Moment,
    versions: Vec<VersionLine>,
    /// The number of the first of the next page.
    more: Option<i64>,
    published: Option<i64>,
    newest: i64,
    may_bring_back: bool,
    /// The page's own address; the others lie under it.
    to: String,
}

#[derive(Template)]
#[template(path = "difference.html")]
struct DifferencePage {
    frame: Frame,
    title: String,
    now: Moment,
    from: VersionLine,
    until: VersionLine,
    changes: Vec<Changed>,
    back: String,
}

#[derive(Template)]
#[template(path = "restoration.html")]
struct RestorationPage {
    frame: Frame,
    number: i64,
    newest: i64,
    reading: Reading,
    to: String,
    back: String,
}

/// From which number downwards the list goes.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Downwards {
    from: Option<i64>,
}

/// Which two are compared; the newest with the one before it, unless chosen.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Two {
    from: Option<i64>,
    to: Option<i64>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Which {
    number: Option<i64>,
}

pub(crate) async fn index(
    post: May<Compare, Post>,
    State(app): State<App>,
    frame: Frame,
    Query(Downwards { from }): Query<Downwards>,
) -> Result<impl IntoResponse> {
    let mut versions = Version::all(post.id, from.unwrap_or(post.newest), AT_ONCE, app.store.read()).await?;
    let more = versions.get(AT_ONCE as usize).map(|next| next.number);
    versions.truncate(AT_ONCE as usize);
    byline::sign(&mut versions, |line| (line.made_by, &mut line.author), frame.words.lang, &app).await?;
    let may_bring_back = web::Permit::<BringBack, _>::permits(&post.record, &post.who);
    Ok(Page(VersionsPage {
        title: post.title(frame.words.lang).to_owned(),
        frame,
        now: app.now(),
        versions,
        more,
        published: post.published,
        newest: post.newest,
        may_bring_back,
        to: address::Post { post: post.id }.to_string(),
    }))
}

pub(crate) async fn difference(
    post: May<Compare, Post>,
    State(app): State<App>,
    frame: Frame,
    Query(two): Query<Two>,
) -> Result<impl IntoResponse> {
    let until = two.to.unwrap_or(post.newest);
    let from = two.from.unwrap_or(until - 1).max(1);
    let old = Version::find(post.id, from, app.store.read()).await?.ok_or(Error::NotFound)?;
    let new = Version::find(post.id, until, app.store.read()).await?.ok_or(Error::NotFound)?;
    let changes = changes(&Written::of(&old), &Written::of(&new), post.parts(), &frame);
    let mut lines = [old.line(), new.line()];
    byline::sign(&mut lines, |line| (line.made_by, &mut line.author), frame.words.lang, &app).await?;
    let [from, until] = lines;
    let (title, now) = (post.title(frame.words.lang).to_owned(), app.now());
    let back = address::Versions { post: post.id }.to_string();
    Ok(Page(DifferencePage { frame, title, now, from, until, changes, back }))
}

/// The old version, and whether it is to be brought back.
pub(crate) async fn restoration(
    post: May<BringBack, Post>,
    State(app): State<App>,
    frame: Frame,
    Query(Which { number }): Query<Which>,
) -> Result<impl IntoResponse> {
    let number = number.unwrap_or(post.newest - 1); // the one before, unless chosen
    let old = Version::find(post.id, number, app.store.read()).await?.ok_or(Error::NotFound)?;
    let (newest, back) = (post.newest, address::Versions { post: post.id }.to_string());
    let to = address::Restoration { post: post.id }.to_string();
    let reading = Reading::of(&post.into_record().saying(old), "", &Asked::default(), &frame);
    Ok(Page(RestorationPage { frame, number, newest, reading, to, back }))
}

pub(crate) async fn bring_back(
    post: May<BringBack, Post>,
    State(app): State<App>,
    sent: Sent,
) -> Result<impl IntoResponse> {
    let number = sent.number("number").unwrap_or(post.newest - 1); // as the page that asks does
    let old = Version::find(post.id, number, app.store.read()).await?.ok_or(Error::NotFound)?;
    let subject = post.subject();
    let mut written = Written { seen: sent.number("seen").unwrap_or(0), ..Written::of(&old) };
    written.parts.only(post.parts());
    let writing = Writing {
        id: post.id,
        shelf: &post.shelf,
        subject: subject.as_ref(),
        written: &written,
        person_id: post.who.id,
        employer_id: post.who.employer_id,
        now: app.now(),
    };
    let mut tx = app.store.begin().await?;
    let kept = writing.bring_back(number, &mut tx).await?;
    if let Keeping::Newer = kept {
        drop(tx);
        return Ok(see(address::Versions { post: post.id }).saying("posts-changed-meanwhile"));
    }
    tx.commit().await?;
    Ok(see(post.home()).saying("posts-brought-back"))
}

impl VersionsPage {
    fn difference(&self, line: &VersionLine) -> String {
        format!("{}/difference?from={}&to={}", self.to, line.number - 1, line.number)
    }

    fn since(&self, line: &VersionLine) -> String {
        format!("{}/difference?from={}&to={}", self.to, line.number, self.newest)
    }

    fn restoration(&self, line: &VersionLine) -> String {
        format!("{}/restoration?number={}", self.to, line.number)
    }

    fn is_published(&self, line: &VersionLine) -> bool {
        self.published == Some(line.number)
    }
}

pages::sample!("posts/versions", |frame| {
    use crate::sample::line;
    let page = |versions, more, may_bring_back| VersionsPage {
        frame: frame.clone(),
        title: "Kuuntelukierros alkaa".into(),
        now: Moment(1_633_341_600_000_000),
        versions,
        more,
        published: Some(2),
        newest: 3,
        may_bring_back,
        to: "/posts/1".into(),
    };
    vec![("one", page(vec![line(1)], None, false)), ("filled", page(vec![line(3), line(2), line(1)], Some(1), true))]
});

pages::sample!("posts/difference", |frame| {
    use crate::sample::{line, long_version, version};
    let page = |old: &Version, new: &Version| DifferencePage {
        frame: frame.clone(),
        title: "Kuuntelukierros alkaa".into(),
        now: Moment(1_633_341_600_000_000),
        from: line(1),
        until: line(2),
        changes: changes(&Written::of(old), &Written::of(new), &[], &frame),
        back: "/posts/1/versions".into(),
    };
    vec![
        ("same", page(&version(1), &version(1))),
        ("filled", page(&version(1), &version(2))),
        ("long", page(&version(1), &long_version())),
    ]
});

pages::sample!("posts/restoration", |frame| {
    use crate::sample::{post, version};
    let page = || RestorationPage {
        frame: frame.clone(),
        number: 1,
        newest: 3,
        reading: Reading::of(&post(version(1), Some(1), true), "", &Asked::default(), &frame),
        to: "/posts/1/restoration".into(),
        back: "/posts/1/versions".into(),
    };
    vec![("filled", page())]
});
