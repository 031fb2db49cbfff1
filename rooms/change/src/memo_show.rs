//! A memo as it is read: its text, what it moved, closed or delayed, and what led to it and came of it. A draft shows what
//! it takes up, and the way to its readers.

use crate::address;
use crate::decision_edit::Looked;
use crate::memo::Memo;
use crate::memo_edit::mover;
use crate::permissions::Publish;
use crate::publishing;
use crate::takings::{Line, PublicationPage, TakingsPage, Wish, candidates, lines};
use askama::Template;
use askama::filters::Safe;
use axum::extract::Query;
use people::May;
use posts::{Asked, Post, Reading};
use ties::Trace;
use web::acts::{Edit, Permit, Remove, See};
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};

#[derive(Template)]
#[template(path = "memo_show.html")]
struct ShowPage {
    frame: Frame,
    memo: Memo,
    /// Drawn.
    text: Safe<String>,
    /// Where its text's versions are compared, for whoever may.
    versions: Option<String>,
    taken: Vec<Line>,
    trace: Trace,
    follow: Safe<String>,
    may: Rights,
}

#[derive(Debug, Clone, Copy, Default)]
struct Rights {
    edit: bool,
    publish: bool,
    remove: bool,
}

pub(crate) async fn show(
    memo: May<See, Memo>,
    State(app): State<App>,
    frame: Frame,
    Query(asked): Query<Asked>,
) -> Result<impl IntoResponse> {
    let (me, subject) = (&memo.who, memo.reference());
    let may = Rights {
        edit: Permit::<Edit, _>::permits(&*memo, me),
        publish: Permit::<Publish, _>::permits(&*memo, me) && !memo.is_published(),
        remove: Permit::<Remove, _>::permits(&*memo, me),
    };
    let to = address::Memo { memo: memo.id }.to_string();
    let post = Post::of(&subject, me, &app).await?;
    let compared = post.as_ref().filter(|post| post.may_write && post.newest > 1);
    let versions = compared.map(|post| posts::address::Versions { post: post.id }.to_string());
    let text = post.map_or(Safe(String::new()), |post| Reading::of(&post, &to, &asked, &frame).draw(&frame));
    let taken = lines(memo.id, me, &app).await?;
    let mut trace = ties::trace(&subject, me, &app).await?;
    trace.lines.retain(|line| taken.iter().all(|one| one.href != line.href)); // what it takes up stands beside
    let follow = ties::follow_button(&subject, &frame, me, &app).await?;
    Ok(Page(ShowPage { frame, text, versions, taken, trace, follow, may, memo: memo.into_record() }))
}

async fn takings_page(memo: &May<Edit, Memo>, q: &str, frame: Frame, errors: Errors, app: &App) -> Result<TakingsPage> {
    let taken = lines(memo.id, &memo.who, app).await?;
    let found = candidates(q, &taken, &memo.who, &frame, app).await?;
    let of = memo.spoken(frame.words);
    let to = address::MemoTakings { memo: memo.id }.to_string();
    let back = address::Memo { memo: memo.id }.to_string();
    Ok(TakingsPage { frame, of, taken, q: q.to_owned(), found, errors, to, back })
}

/// What a draft takes up: what it is to move is looked for here.
pub(crate) async fn takings(
    memo: May<Edit, Memo>,
    State(app): State<App>,
    frame: Frame,
    Query(Looked { q }): Query<Looked>,
) -> Result<Response> {
    if memo.is_published() {
        return Ok(see(address::Memo { memo: memo.id }).saying("change-was-published").into_response());
    }
    Ok(Page(takings_page(&memo, q.trim(), frame, Errors::default(), &app).await?).into_response())
}

pub(crate) async fn take(memo: May<Edit, Memo>, State(app): State<App>, frame: Frame, sent: Sent) -> Result<Response> {
    if memo.is_published() {
        return Ok(see(address::Memo { memo: memo.id }).saying("change-was-published").into_response());
    }
    let mut errors = Errors::default();
    let wish = Wish::read(&sent, &frame, &mut errors);
    if !errors.is_empty() {
        return Ok(refused(takings_page(&memo, sent.text("q"), frame, errors, &app).await?));
    }
    let back = address::MemoTakings { memo: memo.id };
    match wish {
        Some(wish) if wish.keep(&mover(&memo), &memo.who, &app).await? => Ok(see(back).into_response()),
        _ => Ok(see(back).saying("change-takes-unknown").into_response()),
    }
}

/// Asks first.
pub(crate) async fn publication(
    memo: May<Publish, Memo>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let taken = lines(memo.id, &memo.who, &app).await?;
    Ok(Page(PublicationPage {
        of: memo.spoken(frame.words),
        taken,
        to: address::MemoPublication { memo: memo.id }.to_string(),
        back: address::Memo { memo: memo.id }.to_string(),
        takings: address::MemoTakings { memo: memo.id }.to_string(),
        frame,
    }))
}

/// Readers are let in, once.
pub(crate) async fn publish(memo: May<Publish, Memo>, State(app): State<App>) -> Result<impl IntoResponse> {
    let back = address::Memo { memo: memo.id };
    let mut tx = app.store.begin().await?;
    if !publishing::memo(&memo, &memo.who, &app, app.now(), &mut tx).await? {
        return Ok(see(back).saying("change-was-published"));
    }
    tx.commit().await?;
    Ok(see(back).saying("change-memo-published-said"))
}

/// Its working group.
fn group_of(memo: &Memo) -> web::Reference {
    web::Reference::new(crate::working_group::KIND, memo.working_group_id)
}

impl ShowPage {
    fn group(&self) -> String {
        address::Group { working_group: self.memo.working_group_id }.to_string()
    }

    fn group_name(&self) -> &str {
        self.memo.group_name.0.read(self.frame.words.lang)
    }

    fn edit(&self) -> String {
        address::EditMemo { memo: self.memo.id }.to_string()
    }

    fn takings(&self) -> String {
        address::MemoTakings { memo: self.memo.id }.to_string()
    }

    fn publication(&self) -> String {
        address::MemoPublication { memo: self.memo.id }.to_string()
    }

    fn removal(&self) -> String {
        address::MemoRemoval { memo: self.memo.id }.to_string()
    }

    fn key(&self, line: &Line) -> &'static str {
        crate::takings::key(&line.how)
    }

    fn ask(&self) -> String {
        ties::ask_about(&group_of(&self.memo))
    }
}

pages::sample!("change/memo", |frame| {
    let page = |is_published, text: &str, taken, trace, may| ShowPage {
        frame: frame.clone(),
        memo: crate::samples::memo(is_published),
        text: posts::body(text),
        versions: is_published.then(|| "/posts".to_owned()),
        taken,
        trace,
        follow: Safe(String::new()),
        may,
    };
    let all = Rights { edit: true, publish: true, remove: true };
    let text =
        "Palkkojen yhteensovittamisesta ei voi vielä luvata mitään, mutta päivän voi: **palaamme asiaan 31.1.2022**.";
    let taken = || vec![crate::takings::sample_line("K9 Milloin palkat yhteensovitetaan?")];
    vec![
        ("draft", page(false, text, vec![], Trace::default(), all)),
        ("filled", page(true, text, taken(), crate::samples::trace(), Rights::default())),
        ("long", page(true, &text.repeat(40), taken(), Trace::default(), Rights { edit: true, ..Rights::default() })),
    ]
});
