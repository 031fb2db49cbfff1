//! A page of text as the person asking sees it: readers the version that is published, and so does whoever writes it,
//! until they edit.

use crate::parts::Parts;
use crate::shelf::{Shelf, Shelves};
use crate::version::Version;
use people::{ByReference, Doors, Me, Step, fold};
use std::borrow::Borrow;
use std::ops::Deref;
use store::{Day, Id, Json, Moment, Result, Source, sql};
use web::acts::{Found, PathWords};
use web::{App, Reference};
use words::{Lang, Texts};

pub const KIND: &str = "post";

/// So many lines are read into a list.
pub const MOST: i64 = 200;

store::record! {
    /// A page with the version that its readers see; the newest while it is a draft.
    #[derive(Debug, Clone)]
    pub struct Kept {
        pub id: Id,
        pub employer_id: Id,
        pub shelf: String,
        pub subject_kind: Option<String>,
        pub subject_id: Option<Id>,
        /// The number of the newest version, published or not.
        pub newest: i64,
        /// The number of the version that readers see. None: a draft, or withdrawn.
        pub published: Option<i64>,
        /// When what readers see was published.
        pub published_at: Option<Moment>,
        pub owner_id: Id,
        /// By then its owner looks at it again.
        pub review_on: Option<Day>,
        pub visible_from: Option<Day>,
        pub visible_until: Option<Day>,
        pub title: Json<Texts>,
        pub body: Json<Texts>,
        /// The same in plain language.
        pub plain: Json<Texts>,
        /// What its shelf asks for besides.
        pub parts: Json<Parts>,
        /// The code of the language it was first written in.
        pub original: String,
        /// What is older than its original: a language's code, or `plain-` and the code.
        pub outdated: Json<Vec<String>>,
        pub kept_at: Moment,
        /// It is for everybody.
        pub for_all: bool,
        /// It is for everybody, or for a unit in which the person asking works.
        pub concerns_me: bool,
    }
}

/// A page, with what the person asking may be to it.
#[derive(Debug, Clone)]
pub struct Post {
    pub(crate) kept: Kept,
    pub(crate) today: Day,
    /// Where it lies. None: no room of this program has such a shelf.
    pub(crate) place: Option<Shelf>,
    /// They write on its shelf.
    pub may_write: bool,
    /// They read every published page of its shelf.
    pub(crate) reads: bool,
    /// The door of the record that it is part of lets them in.
    pub(crate) subject_is_open: bool,
}

store::record! {
    /// A page as a line of its shelf's list.
    #[derive(Debug, Clone)]
    pub struct Line {
        pub id: Id,
        pub title: Json<Texts>,
        pub original: String,
        pub newest: i64,
        pub published: Option<i64>,
        pub published_at: Option<Moment>,
        pub review_on: Option<Day>,
        pub visible_from: Option<Day>,
        pub visible_until: Option<Day>,
        pub parts: Json<Parts>,
    }
}

impl Deref for Post {
    type Target = Kept;
    fn deref(&self) -> &Kept {
        &self.kept
    }
}

/// The units in which somebody works on a day, with all that they are under; the places are the person and the day.
macro_rules! concerns {
    ($person:literal, $day:literal) => {
        concat!(
            "(NOT EXISTS (SELECT 1 FROM post_audience a WHERE a.post_id = p.id) OR EXISTS \
             (SELECT 1 FROM post_audience a WHERE a.post_id = p.id AND a.unit_id IN \
             (WITH RECURSIVE above(id) AS (SELECT h.unit_id FROM post_held h WHERE h.person_id = ",
            $person,
            " AND h.begins_on <= ",
            $day,
            " AND (h.ends_on IS NULL OR h.ends_on >= ",
            $day,
            ") UNION SELECT u.parent_id FROM unit u JOIN above b ON b.id = u.id WHERE u.parent_id IS NOT NULL) \
             SELECT id FROM above)))"
        )
    };
}

impl Post {
    /// As this person finds it; what the rules permit is asked of it.
    pub async fn find(id: Id, me: &Me, app: &App) -> web::Result<Option<Post>> {
        let today = app.clock.today();
        let Some(kept) = Post::kept(id, me.id, &today, app).await? else { return Ok(None) };
        let place = Shelves::named(&kept.shelf, app);
        let (may_write, reads) = place.map_or((false, false), |shelf| ((shelf.writes)(me), (shelf.reads)(me)));
        let mut post = Post { kept, today, place, may_write, reads, subject_is_open: false };
        if let Some(subject) = post.subject() {
            post.subject_is_open = Doors::of(app).may_see(app, me, &subject).await?;
        }
        Ok(Some(post))
    }

    async fn kept(id: Id, person_id: Id, today: &Day, app: &App) -> Result<Option<Kept>> {
        sql!(concat!(
            "SELECT p.id, p.employer_id, p.shelf, p.subject_kind, p.subject_id, p.newest, p.published, p.published_at, \
             p.owner_id, p.review_on, p.visible_from, p.visible_until, v.title, v.body, v.plain, v.parts, v.original, v.outdated, \
             v.made_at AS kept_at, NOT EXISTS (SELECT 1 FROM post_audience a WHERE a.post_id = p.id) AS for_all, ",
            concerns!("$2", "$3"),
            " AS concerns_me FROM post p JOIN post_version v ON v.post_id = p.id AND v.number = coalesce(p.published, p.newest) \
             WHERE p.id = $1"
        ))
        .bind(id)
        .bind(person_id)
        .bind(today)
        .optional(app.store.read())
        .await
    }

    /// As somebody reads it who is not signed in: what is published, within its days. Whoever asks says why it is theirs
    /// to read.
    pub async fn open(id: Id, app: &App) -> web::Result<Option<Post>> {
        let today = app.clock.today();
        let kept = Post::kept(id, Id::nil(), &today, app).await?.filter(|kept| kept.subject_id.is_none());
        let Some(kept) = kept else { return Ok(None) };
        let place = Shelves::named(&kept.shelf, app);
        let post = Post { kept, today, place, may_write: false, reads: false, subject_is_open: false };
        Ok(Some(post).filter(Post::is_open_today))
    }

    /// The pages of a shelf that this person sees, drafts first, then those published last: exactly what `Permit<See>`
    /// permits of those that lie there by themselves. `q`: a part of the title.
    pub async fn on(shelf: &Shelf, q: &str, me: &Me, app: &App) -> Result<Vec<Line>> {
        let part: String = fold(q).chars().filter(|letter| !matches!(letter, '%' | '_' | '\\')).collect();
        sql!(concat!(
            "SELECT p.id, v.title, v.original, p.newest, p.published, p.published_at, p.review_on, p.visible_from, p.visible_until, v.parts \
             FROM post p JOIN post_version v ON v.post_id = p.id AND v.number = coalesce(p.published, p.newest) \
             WHERE p.shelf = $1 AND p.subject_id IS NULL AND v.title_folded LIKE $4 AND ($5 OR p.owner_id = $2 OR \
             (p.published IS NOT NULL AND (p.visible_from IS NULL OR p.visible_from <= $3) \
             AND (p.visible_until IS NULL OR p.visible_until >= $3) AND ($7 OR ",
            concerns!("$2", "$3"),
            "))) ORDER BY CASE WHEN p.published IS NULL THEN 0 ELSE 1 END, p.published_at DESC, p.id DESC LIMIT $6"
        ))
        .bind(shelf.name)
        .bind(me.id)
        .bind(app.clock.today())
        .bind(format!("%{part}%"))
        .bind((shelf.writes)(me))
        .bind(MOST)
        .bind((shelf.reads)(me))
        .all(app.store.read())
        .await
    }

    /// What was published on a shelf since a moment for this person's unit or for everybody, the newest first: what is
    /// theirs to read, not all that they may.
    pub async fn newest_for(me: &Me, shelf: &Shelf, since: Moment, most: i64, app: &App) -> Result<Vec<Line>> {
        sql!(concat!(
            "SELECT p.id, v.title, v.original, p.newest, p.published, p.published_at, p.review_on, p.visible_from, p.visible_until, v.parts \
             FROM post p JOIN post_version v ON v.post_id = p.id AND v.number = p.published \
             WHERE p.shelf = $1 AND p.subject_id IS NULL AND p.published_at >= $4 \
             AND (p.visible_from IS NULL OR p.visible_from <= $3) AND (p.visible_until IS NULL OR p.visible_until >= $3) AND ",
            concerns!("$2", "$3"),
            " ORDER BY p.published_at DESC, p.id DESC LIMIT $5"
        ))
        .bind(shelf.name)
        .bind(me.id)
        .bind(app.clock.today())
        .bind(since)
        .bind(most)
        .all(app.store.read())
        .await
    }

    /// The page that is a part of another room's record.
    pub async fn of(subject: &Reference, me: &Me, app: &App) -> web::Result<Option<Post>> {
        let found: Option<(Id,)> =
            sql!("SELECT id FROM post WHERE subject_id = $1 AND subject_kind = $2 ORDER BY id LIMIT 1")
                .bind(subject.id)
                .bind(&subject.kind)
                .optional(app.store.read())
                .await?;
        match found {
            Some((id,)) => Post::find(id, me, app).await,
            None => Ok(None),
        }
    }

    /// A published page that is kept nowhere, for the samples of a room that draws a shelf's pages on pages of its own.
    pub fn sampled(shelf: Shelf, version: Version) -> Post {
        let sample = crate::sample::post(version, Some(1), false);
        let kept = Kept { shelf: shelf.name.to_owned(), visible_from: None, visible_until: None, ..sample.kept };
        Post { kept, place: Some(shelf), ..sample }
    }

    /// The same as a draft that nobody reads yet.
    pub fn sampled_draft(shelf: Shelf, version: Version) -> Post {
        let mut post = Post::sampled(shelf, version);
        (post.kept.published, post.kept.published_at) = (None, None);
        post
    }

    pub fn reference(&self) -> Reference {
        Reference::new(KIND, self.id)
    }

    /// Where it is read, if it is not part of another record.
    pub(crate) fn home(&self) -> String {
        let plain = || crate::address::Post { post: self.id }.to_string();
        self.place.map_or_else(plain, |shelf| shelf.home(self.id))
    }

    /// The record that it is part of.
    pub fn subject(&self) -> Option<Reference> {
        Some(Reference::new(self.subject_kind.as_deref()?, self.subject_id?))
    }

    /// What its shelf asks for.
    pub(crate) fn parts(&self) -> &'static [crate::shelf::Part] {
        self.place.map_or(&[], |shelf| shelf.parts)
    }

    /// As it would be with the texts of one of its versions.
    pub(crate) fn saying(mut self, version: Version) -> Post {
        self.kept.title = version.title;
        self.kept.body = version.body;
        self.kept.plain = version.plain;
        self.kept.parts = version.parts;
        self.kept.original = version.original;
        self.kept.outdated = version.outdated;
        self
    }

    /// Published, within its days, and for them.
    pub(crate) fn is_read_by_me(&self) -> bool {
        self.is_open_today() && (self.concerns_me || self.reads)
    }

    /// Published, and within its days.
    fn is_open_today(&self) -> bool {
        self.published.is_some() && self.is_visible_on(&self.today)
    }

    pub fn is_visible_on(&self, day: &Day) -> bool {
        self.visible_from.as_ref().is_none_or(|from| from <= day)
            && self.visible_until.as_ref().is_none_or(|until| until >= day)
    }

    /// What readers see is not what was kept last.
    pub fn has_draft(&self) -> bool {
        self.published.is_some_and(|published| published != self.newest)
    }

    /// Its owner was to look at it again before today.
    pub fn is_past_review(&self) -> bool {
        self.review_on.as_ref().is_some_and(|day| *day < self.today)
    }

    /// Its title for a reader: in their language, else in the original's.
    pub fn title(&self, lang: impl Borrow<Lang>) -> &str {
        read(&self.title.0, *lang.borrow(), &self.original)
    }

    /// A part that is a text, for a reader: in their language, else in the original's.
    pub fn part(&self, name: &str, lang: impl Borrow<Lang>) -> String {
        read(&self.parts.0.text(name), *lang.borrow(), &self.original).to_owned()
    }

    pub fn number_of(&self, part: &str) -> Option<i64> {
        self.parts.0.word(part).parse().ok()
    }

    /// The chosen word; empty: none.
    pub fn choice_of(&self, part: &str) -> &str {
        self.parts.0.word(part)
    }
}

impl Line {
    /// Its title for a reader: in their language, else in the original's.
    pub fn title(&self, lang: impl Borrow<Lang>) -> &str {
        read(&self.title.0, *lang.borrow(), &self.original)
    }

    pub fn number_of(&self, part: &str) -> Option<i64> {
        self.parts.0.word(part).parse().ok()
    }

    /// The chosen word; empty: none.
    pub fn choice_of(&self, part: &str) -> &str {
        self.parts.0.word(part)
    }

    pub fn is_past_review(&self, today: &Day) -> bool {
        self.review_on.as_ref().is_some_and(|day| day < today)
    }
}

/// In the reader's language, else in the original's, else whatever there is.
pub(crate) fn read<'t>(texts: &'t Texts, lang: Lang, original: &str) -> &'t str {
    let original = Lang::from_code(original).map_or("", |original| texts.exactly(original));
    match (texts.exactly(lang), original) {
        ("", "") => texts.read(lang),
        ("", original) => original,
        (own, _) => own,
    }
}

impl ByReference for Post {
    async fn seen_by(id: Id, me: &Me, app: &App) -> web::Result<Option<Post>> {
        Post::find(id, me, app).await
    }

    /// What is part of another record stands in a trace as that one.
    fn step(&self, me: &Me) -> Option<Step> {
        let on = self.published_at.filter(|_| self.subject_id.is_none())?.day();
        Some(Step { word: "posts-step", name: self.title(me.lang).to_owned(), on, is_done: true })
    }
}

impl Found<Me> for Post {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Post>> {
        Post::find(path.id("post")?, me, app).await
    }
}

/// The units whom a page concerns; none: everybody.
pub async fn audience(id: Id, from: impl Source) -> Result<Vec<Id>> {
    let units: Vec<(Id,)> =
        sql!("SELECT unit_id FROM post_audience WHERE post_id = $1 ORDER BY unit_id").bind(id).all(from).await?;
    Ok(units.into_iter().map(|(id,)| id).collect())
}
