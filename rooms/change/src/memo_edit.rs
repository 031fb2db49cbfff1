//! A memo in words. Its text is kept by the engine `posts`, version by version; beside it stand the day of the meeting and
//! its number, which it gets when the draft is made.

use crate::address;
use crate::found;
use crate::memo::{KIND, Memo, Plan, SHELF};
use crate::permissions::Write;
use crate::shown::RemovalPage;
use crate::taking_up::Mover;
use crate::working_group::WorkingGroup;
use askama::Template;
use askama::filters::Safe;
use people::{May, Me};
use posts::{Keeping, Placing, Post, Version, Writing, Written};
use store::{Day, Id, Moment};
use web::acts::{Edit, Remove};
use web::{App, Errors, Frame, IntoResponse, Page, Reference, Response, Result, Sent, State, refused, see};

#[derive(Template)]
#[template(path = "memo_edit.html")]
struct MemoPage {
    frame: Frame,
    written: Written,
    held_on: String,
    /// Made when the form is drawn: sending it twice makes one.
    id: Id,
    errors: Errors,
    to: String,
    back: String,
    is_new: bool,
    is_published: bool,
}

/// What was written, and the day of the meeting.
fn read(sent: &Sent, frame: &Frame) -> (Written, String, Errors) {
    let (written, held_on) = (Written::read(sent, frame), sent.text("held-on").to_owned());
    let mut errors = written.errors(frame);
    errors.when(Day::parse(&held_on).is_none(), "held-on", frame.t("change-memo-day-missing"));
    (written, held_on, errors)
}

pub(crate) async fn new(group: May<Write, WorkingGroup>, State(app): State<App>, frame: Frame) -> impl IntoResponse {
    let (written, today) = (Written::empty(&frame), app.clock.today().to_string());
    Page(MemoPage::new(frame, group.id, app.clock.new_id(), (written, today), Errors::default()))
}

pub(crate) async fn create(
    group: May<Write, WorkingGroup>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let (written, held_on, errors) = read(&sent, &frame);
    let id = sent.text("memo").parse().unwrap_or_else(|_| app.clock.new_id());
    let Some(day) = Day::parse(&held_on).filter(|_| errors.is_empty()) else {
        return Ok(refused(MemoPage::new(frame, group.id, id, (written, held_on), errors)));
    };
    let (me, now) = (&group.who, app.now());
    let plan = Plan { name: written.title.clone(), held_on: day, person_id: me.id, now };
    let subject = Reference::new(KIND, id);
    let writing = writing(app.clock.new_id(), &subject, &written, me, group.employer_id, now);
    let mut tx = app.store.begin().await?;
    if plan.create(id, &group, &mut tx).await? {
        writing.create(&Placing::of(me.id), &mut tx).await?;
        ties::follow(&subject, me.id, me.employer_id, now, &mut tx).await?;
    }
    tx.commit().await?;
    Ok(see(address::Memo { memo: id }).saying("change-draft-kept").into_response())
}

fn writing<'w>(
    id: Id,
    subject: &'w Reference,
    written: &'w Written,
    me: &Me,
    employer_id: Id,
    now: Moment,
) -> Writing<'w> {
    Writing { id, shelf: SHELF, subject: Some(subject), written, person_id: me.id, employer_id, now }
}

/// Its text, as it was kept last.
async fn text(memo: &Memo, me: &Me, app: &App) -> Result<Option<Post>> {
    Post::of(&memo.reference(), me, app).await
}

pub(crate) async fn edit(memo: May<Edit, Memo>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let written = match text(&memo, &memo.who, &app).await? {
        Some(post) => Written::of(&Version::newest(post.id, app.store.read()).await?),
        None => Written::empty(&frame),
    };
    Ok(Page(MemoPage::old(frame, &memo, (written, memo.held_on.to_string()), Errors::default())))
}

pub(crate) async fn update(
    memo: May<Edit, Memo>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let (mut written, held_on, mut errors) = read(&sent, &frame);
    let post = text(&memo, &memo.who, &app).await?;
    let (Some(day), Some(post)) = (Day::parse(&held_on).filter(|_| errors.is_empty()), post) else {
        return Ok(refused(MemoPage::old(frame, &memo, (written, held_on), errors)));
    };
    let (me, now, subject) = (&memo.who, app.now(), memo.reference());
    let plan = Plan { name: written.title.clone(), held_on: day, person_id: me.id, now };
    let mut tx = app.store.begin().await?;
    let kept = writing(post.id, &subject, &written, me, memo.employer_id, now).keep(&mut tx).await?;
    if kept == Keeping::Newer {
        drop(tx);
        let newest = Version::newest(post.id, app.store.read()).await?;
        let field = format!("body-{}", written.original);
        let there = newest.body.0.read(frame.words.lang).to_owned();
        errors.add(field, frame.words.t1("change-memo-newer", "text", there));
        written.seen = newest.number;
        return Ok(refused(MemoPage::old(frame, &memo, (written, held_on), errors)));
    }
    plan.change(memo.id, &mut tx).await?;
    ties::follow(&subject, me.id, me.employer_id, now, &mut tx).await?;
    found::memo(memo.id, &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Memo { memo: memo.id }).saying("changes-saved").into_response())
}

/// A memo on the way to its readers.
pub(crate) fn mover(memo: &Memo) -> Mover {
    Mover { reference: memo.reference(), employer_id: memo.employer_id }
}

/// Asks first.
pub(crate) async fn remove(memo: May<Remove, Memo>, frame: Frame) -> impl IntoResponse {
    let words = frame.words;
    Page(RemovalPage {
        title: words.t1("change-draft-remove-question", "name", memo.name.0.read(words.lang)),
        what: frame.t("change-draft-remove-what"),
        button: frame.t("change-draft-remove"),
        to: address::MemoRemoval { memo: memo.id }.to_string(),
        back: address::Memo { memo: memo.id }.to_string(),
        frame,
    })
}

pub(crate) async fn destroy(memo: May<Remove, Memo>, State(app): State<App>) -> Result<impl IntoResponse> {
    let mut tx = app.store.begin().await?;
    if !memo.remove(&mut tx).await? {
        return Ok(see(address::Memo { memo: memo.id }).saying("change-was-published"));
    }
    mover(&memo).leave_all(&mut tx).await?;
    posts::forget_part(&memo.reference(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Group { working_group: memo.working_group_id }).saying("change-draft-removed"))
}

impl MemoPage {
    fn new(frame: Frame, working_group: Id, id: Id, (written, held_on): (Written, String), errors: Errors) -> MemoPage {
        let (to, back) = (address::Memos { working_group }.to_string(), address::Group { working_group }.to_string());
        MemoPage { frame, written, held_on, id, errors, to, back, is_new: true, is_published: false }
    }

    fn old(frame: Frame, memo: &Memo, (written, held_on): (Written, String), errors: Errors) -> MemoPage {
        let to = address::Memo { memo: memo.id }.to_string();
        let (back, is_published) = (to.clone(), memo.is_published());
        MemoPage { frame, written, held_on, id: memo.id, errors, to, back, is_new: false, is_published }
    }

    fn sees(&self) -> &'static str {
        self.frame.t(if self.is_published { "change-sees-everybody" } else { "change-memo-sees" })
    }

    fn fields(&self) -> Safe<String> {
        posts::fields(&self.frame, &self.written, &self.errors)
    }
}

pages::sample!("change/memo/edit", |frame| {
    let empty = Written::empty(&frame);
    let mut errors = empty.errors(&frame);
    errors.add("held-on", frame.t("change-memo-day-missing"));
    let filled = Written {
        title: crate::samples::fi("Palkat, lomat ja sijaiset").0,
        body: crate::samples::fi("Palkkojen yhteensovittamisesta ei voi vielä luvata mitään.").0,
        seen: 2,
        ..empty.clone()
    };
    let day = || "2021-09-30".to_owned();
    let nil = Id::nil();
    vec![
        ("empty", MemoPage::new(frame.clone(), nil, nil, (empty.clone(), String::new()), Errors::default())),
        ("error", MemoPage::new(frame.clone(), nil, nil, (empty, String::new()), errors)),
        ("filled", MemoPage::old(frame.clone(), &crate::samples::memo(true), (filled, day()), Errors::default())),
    ]
});
