//! Writing a page. What is kept is a draft until it is published; of a published page readers see the published version
//! until the new one is.

use crate::address;
use crate::changes::{Changed, changes};
use crate::checking::{Checked, Checking};
use crate::permissions::Publish;
use crate::placing_form::PlacingForm;
use crate::post::{self, Post};
use crate::shelf::{Part, Publishing, Shelf};
use crate::version::Version;
use crate::writing::{self, Keeping, Placing, Writing};
use crate::written::Written;
use askama::Template;
use askama::filters::Safe;
use notices::audience::Audience;
use people::{May, Me, Unit, byline};
use store::Id;
use web::acts::{Create, Edit};
use web::{App, Error, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};

#[derive(Template)]
#[template(path = "edit.html")]
struct EditPage {
    frame: Frame,
    /// Made when the form is drawn: sending it twice makes one page.
    id: Id,
    written: Written,
    placing: PlacingForm,
    employers: Vec<Employer>,
    errors: Errors,
    to: String,
    back: String,
    is_new: bool,
    is_published: bool,
    /// Somebody has kept a newer version meanwhile.
    newer: Option<Newer>,
    /// What the shelf asks for.
    shelf: Asks,
    /// What its room has to help.
    help: Safe<String>,
    /// What its writer reads before it is published all the same.
    warnings: Vec<String>,
}

/// What a shelf asks of a page, and how it calls it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Asks {
    pub parts: &'static [Part],
    pub body: &'static str,
    pub body_hint: &'static str,
    new: &'static str,
    /// Every reader sees what it has said before, and why it was changed.
    pub history_is_open: bool,
    pub asks_why: bool,
}

/// What somebody else has kept while the writer was writing.
#[derive(Debug, Clone)]
struct Newer {
    author: String,
    at: String,
    /// From theirs to what stands in the fields.
    changes: Vec<Changed>,
    /// In theirs the owner, the days or the audience are others.
    is_placed_otherwise: bool,
}

/// An employer and its units, to be chosen from.
#[derive(Debug, Clone)]
struct Employer {
    id: Id,
    name: String,
    units: Vec<(Id, String)>,
}

pub(crate) async fn new(shelf: May<Create, Shelf>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let placing = PlacingForm::of(&Placing::of(shelf.who.id), shelf.who.name.clone());
    let (id, written) = (app.clock.new_id(), Written::empty(&frame));
    Ok(Page(EditPage::new(frame, &shelf, id, (written, placing), Checked::default(), &app).await?))
}

pub(crate) async fn create(
    shelf: May<Create, Shelf>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let id = sent.text("post").parse().unwrap_or_else(|_| app.clock.new_id());
    let written = Written::read_with(shelf.parts, &sent, &frame);
    let placing = PlacingForm::read(&sent, &app.clock.today(), &app.store).await?;
    let mut errors = written.errors_with(shelf.parts, &frame);
    let placed = placing.placing(frame.words, &mut errors).filter(|_| errors.is_empty());
    let checked = checked(id, &shelf.who, (&written, errors), &sent, Some(&shelf), (&frame, &app)).await?;
    let Some(placed) = placed.filter(|_| checked.lets_go(&sent)) else {
        return Ok(refused(EditPage::new(frame, &shelf, id, (written, placing), checked, &app).await?));
    };
    let writing = writing(id, shelf.name, &written, &shelf.who, &app);
    let mut tx = app.store.begin().await?;
    if writing.create(&placed, &mut tx).await? && sent.text("to") == "publish" {
        writing::publish(Some(&shelf), publishing(&writing, 1), &mut tx).await?;
    }
    tx.commit().await?;
    Ok(see(shelf.home(id)).saying(said(&sent)).into_response())
}

pub(crate) async fn edit(post: May<Edit, Post>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let written = Written::of(&Version::newest(post.id, app.store.read()).await?);
    let owner = byline::of(post.owner_id, frame.words.lang, &app).await?;
    let placing = PlacingForm::of(&placed(&post, &app).await?, owner);
    Ok(Page(EditPage::old(frame, &post, (written, placing), Checked::default(), &app).await?))
}

pub(crate) async fn update(
    post: May<Edit, Post>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let written = Written::read_with(post.parts(), &sent, &frame);
    let placing = PlacingForm::read(&sent, &app.clock.today(), &app.store).await?;
    let mut errors = written.errors_with(post.parts(), &frame);
    let asks_why = post.published.is_some() && post.place.is_some_and(|shelf| shelf.asks_why);
    errors.when(asks_why && written.reason.is_empty(), "reason", frame.t("posts-reason-missing"));
    let placed = placing.placing(frame.words, &mut errors).filter(|_| errors.is_empty());
    let checked = checked(post.id, &post.who, (&written, errors), &sent, post.place.as_ref(), (&frame, &app)).await?;
    let Some(placed) = placed.filter(|_| checked.lets_go(&sent)) else {
        return Ok(refused(EditPage::old(frame, &post, (written, placing), checked, &app).await?));
    };
    let writing = writing(post.id, &post.shelf, &written, &post.who, &app);
    let mut tx = app.store.begin().await?;
    let Keeping::Kept(number) = writing.keep(&mut tx).await? else {
        drop(tx);
        return Ok(refused(EditPage::overtaken(frame, &post, (written, placing), &app).await?));
    };
    writing.place(&placed, &mut tx).await?;
    if sent.text("to") == "publish" {
        let published = writing::publish(post.place.as_ref(), publishing(&writing, number), &mut tx).await?;
        if published && post.published.is_some() {
            writing::tell(post.id, &written.title, post.who.id, app.now(), &mut tx).await?;
        }
    }
    tx.commit().await?;
    Ok(see(post.home()).saying(said(&sent)).into_response())
}

/// What is wrong with it: with what is about to be published, also in the eyes of the room whose shelf it is.
async fn checked(
    post: Id,
    me: &Me,
    (written, errors): (&Written, Errors),
    sent: &Sent,
    shelf: Option<&Shelf>,
    (frame, app): (&Frame, &App),
) -> Result<Checked> {
    if !errors.is_empty() || sent.text("to") != "publish" {
        return Ok(Checked { errors, warnings: vec![] });
    }
    Checking { post, written, me, frame, app }.check(shelf).await
}

/// The newest version as it stands in the form, with what keeps it from its readers; None: nothing does.
pub(crate) async fn held_back(
    frame: &Frame,
    post: &May<Publish, Post>,
    newest: &Version,
    sent: &Sent,
    app: &App,
) -> Result<Option<Response>> {
    let written = Written::of(newest);
    let checking = Checking { post: post.id, written: &written, me: &post.who, frame, app };
    let checked = checking.check(post.place.as_ref()).await?;
    if checked.lets_go(sent) {
        return Ok(None);
    }
    let owner = byline::of(post.owner_id, frame.words.lang, app).await?;
    let placing = PlacingForm::of(&placed(post, app).await?, owner);
    Ok(Some(refused(EditPage::of(frame.clone(), post, &post.who, (written, placing), checked, app).await?)))
}

/// Whose care it is now, how long, and for whom.
async fn placed(post: &Post, app: &App) -> Result<Placing> {
    Ok(Placing {
        owner_id: post.owner_id,
        review_on: post.review_on.clone(),
        visible_from: post.visible_from.clone(),
        visible_until: post.visible_until.clone(),
        audience: Audience(post::audience(post.id, app.store.read()).await?),
    })
}

fn writing<'w>(id: Id, shelf: &'w str, written: &'w Written, me: &Me, app: &App) -> Writing<'w> {
    Writing { id, shelf, subject: None, written, person_id: me.id, employer_id: me.employer_id, now: app.now() }
}

fn publishing(writing: &Writing, number: i64) -> Publishing {
    Publishing {
        post: writing.id,
        number,
        first: false,
        title: writing.written.title.clone(),
        person_id: writing.person_id,
        employer_id: writing.employer_id,
        now: writing.now,
    }
}

fn said(sent: &Sent) -> &'static str {
    match sent.text("to") {
        "publish" => "posts-published",
        _ => "posts-kept",
    }
}

impl Asks {
    pub fn of(shelf: Option<&Shelf>) -> Asks {
        let plain = Shelf::of("", "", "", |_| false);
        let Shelf { parts, body, body_hint, new, history_is_open, asks_why, .. } = *shelf.unwrap_or(&plain);
        Asks { parts, body, body_hint, new, history_is_open, asks_why }
    }

    /// A message key: who sees why something was changed.
    fn sees_reason(&self) -> &'static str {
        if self.history_is_open { "posts-sees-reason-open" } else { "posts-sees-reason" }
    }

    pub fn reason_hint(&self) -> &'static str {
        if self.asks_why { "posts-reason-hint-asked" } else { "posts-reason-hint" }
    }
}

impl EditPage {
    async fn new(
        frame: Frame,
        shelf: &May<Create, Shelf>,
        id: Id,
        (written, placing): (Written, PlacingForm),
        Checked { errors, warnings }: Checked,
        app: &App,
    ) -> Result<EditPage> {
        let to = address::PostsOn { post_shelf: shelf.name.to_owned() }.to_string();
        let (back, employers) = (shelf.address.to_owned(), employers(app).await?);
        let (is_new, is_published, newer, asks) = (true, false, None, Asks::of(Some(shelf)));
        let helping = Checking { post: id, written: &written, me: &shelf.who, frame: &frame, app };
        let help = helping.help(Some(shelf)).await?;
        Ok(EditPage {
            frame,
            id,
            written,
            placing,
            employers,
            errors,
            to,
            back,
            is_new,
            is_published,
            newer,
            shelf: asks,
            help,
            warnings,
        })
    }

    async fn old(
        frame: Frame,
        post: &May<Edit, Post>,
        typed: (Written, PlacingForm),
        checked: Checked,
        app: &App,
    ) -> Result<EditPage> {
        EditPage::of(frame, post, &post.who, typed, checked, app).await
    }

    async fn of(
        frame: Frame,
        post: &Post,
        me: &Me,
        (written, placing): (Written, PlacingForm),
        Checked { errors, warnings }: Checked,
        app: &App,
    ) -> Result<EditPage> {
        let helping = Checking { post: post.id, written: &written, me, frame: &frame, app };
        let help = helping.help(post.place.as_ref()).await?;
        let to = address::Post { post: post.id }.to_string();
        let (back, employers) = (to.clone(), employers(app).await?);
        let (id, is_new, is_published, newer) = (post.id, false, post.published.is_some(), None);
        let asks = Asks::of(post.place.as_ref());
        Ok(EditPage {
            frame,
            id,
            written,
            placing,
            employers,
            errors,
            to,
            back,
            is_new,
            is_published,
            newer,
            shelf: asks,
            help,
            warnings,
        })
    }

    /// What was typed stands in the fields, with what somebody else has kept beside it. Kept once more, it comes after
    /// theirs.
    async fn overtaken(
        frame: Frame,
        post: &May<Edit, Post>,
        typed: (Written, PlacingForm),
        app: &App,
    ) -> Result<EditPage> {
        let now = Post::find(post.id, &post.who, app).await?.ok_or(Error::NotFound)?;
        let newest = Version::newest(post.id, app.store.read()).await?;
        let (mut written, placing) = typed;
        written.seen = newest.number;
        let newer = Newer {
            author: byline::of(newest.made_by, frame.words.lang, app).await?,
            at: frame.words.when(newest.made_at, app.now()),
            changes: changes(&Written::of(&newest), &written, post.parts(), &frame),
            is_placed_otherwise: placing.placing(frame.words, &mut Errors::default()) != Some(placed(&now, app).await?),
        };
        let mut errors = Errors::default();
        errors.add("newer", frame.t("posts-newer"));
        let checked = Checked { errors, warnings: vec![] };
        let page = EditPage::old(frame, post, (written, placing), checked, app).await?;
        Ok(EditPage { newer: Some(newer), ..page })
    }

    fn has(&self, unit: &Id) -> bool {
        self.placing.units.contains(unit)
    }

    fn is_owner(&self, id: &Id) -> bool {
        self.placing.owner_id == Some(*id)
    }

    /// The owner's id, while the name beside it is theirs.
    fn owner_id(&self) -> String {
        self.placing.owner_id.map_or(String::new(), |id| id.to_string())
    }
}

async fn employers(app: &App) -> Result<Vec<Employer>> {
    let all = Unit::all(app.store.read()).await?;
    let units = |employer: Id| -> Vec<(Id, String)> {
        let under = all.iter().filter(|unit| unit.employer_id == employer && unit.parent_id.is_some());
        under.map(|unit| (unit.id, unit.name.clone())).collect()
    };
    let employers = all.iter().filter(|unit| unit.parent_id.is_none());
    Ok(employers.map(|unit| Employer { id: unit.id, name: unit.name.clone(), units: units(unit.id) }).collect())
}

pages::sample!("posts/edit", |frame| {
    use crate::sample;
    let employers = || {
        let units = vec![(Id::max(), "Vuodeosasto 3".to_owned())];
        vec![Employer { id: Id::nil(), name: "Järviseudun hyvinvointialue".into(), units }]
    };
    let page = |written: Written, placing, errors, newer| EditPage {
        frame: frame.clone(),
        id: Id::nil(),
        is_new: written.seen == 0,
        is_published: written.seen > 0,
        written,
        placing,
        employers: employers(),
        errors,
        to: "/posts/shelves/change".into(),
        back: "/change/pages".into(),
        newer,
        shelf: Asks { parts: &sample::PARTS, ..Asks::of(None) },
        help: Safe(String::new()),
        warnings: vec![],
    };
    let mine = || PlacingForm::of(&Placing::of(Id::nil()), "Elina Editori".into());
    let (old, long) = (Written::of(&sample::version(2)), Written::of(&sample::long_version()));
    let mut errors = Written::empty(&frame).errors(&frame);
    let many = PlacingForm {
        owner: "Virtanen".into(),
        candidates: sample::candidates(),
        visible_from: "2021-10-04".into(),
        visible_until: "2021-10-01".into(),
        is_chosen: true,
        ..PlacingForm::default()
    };
    many.placing(frame.words, &mut errors);
    let mut overtaken = Errors::default();
    overtaken.add("newer", frame.t("posts-newer"));
    let changes = changes(&Written::of(&sample::version(1)), &old, &[], &frame);
    let newer = Newer {
        author: "Kaisa Koordinaattori".into(),
        at: "tänään klo 12.40".into(),
        changes,
        is_placed_otherwise: true,
    };
    vec![
        ("empty", page(Written::empty(&frame), mine(), Errors::default(), None)),
        ("filled", page(old.clone(), mine(), Errors::default(), None)),
        ("error", page(Written::empty(&frame), many, errors, None)),
        (
            "warned",
            EditPage {
                warnings: vec!["Väittämästä 2 ollaan eri mieltä.".into()],
                ..page(old.clone(), mine(), Errors::default(), None)
            },
        ),
        ("newer", page(old, mine(), overtaken, Some(newer))),
        ("long", page(long, mine(), Errors::default(), None)),
    ]
});
