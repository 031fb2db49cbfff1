//! An editor reads one question and decides; and the log of what editors did.

use crate::address;
use crate::answer::Answer;
use crate::arrival::TO_PUBLISH;
use crate::found;
use crate::moderations;
use crate::permissions::Publish;
use crate::publication::{Deed, Log, Moderated, Moderating, Reason};
use crate::question::Question;
use crate::settling;
use crate::state::Publication;
use askama::Template;
use axum::extract::Query;
use notices::Beginning;
use people::{May, Me, byline};
use serde::Deserialize;
use store::{Id, Moment, Tx};
use web::acts::See;
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};

#[derive(Template)]
#[template(path = "moderation.html")]
struct ModerationPage {
    frame: Frame,
    now: Moment,
    question: Question,
    /// What the minutes say that was answered: an editor reads it, too.
    answers: Vec<Answer>,
    done: Vec<Moderated>,
    errors: Errors,
    /// What was typed.
    passages: String,
    reason: Reason,
    words: String,
}

pub(crate) async fn show(question: May<Publish, Question>, State(app): State<App>, frame: Frame) -> Result<Response> {
    let question = question.into_record();
    Ok(Page(page(frame, question, Errors::default(), &Sent::default(), &app).await?).into_response())
}

async fn page(frame: Frame, question: Question, errors: Errors, sent: &Sent, app: &App) -> Result<ModerationPage> {
    let mut done = Moderated::of(question.id, app.store.read()).await?;
    byline::sign(&mut done, |one| (one.person_id, &mut one.author), frame.words.lang, app).await?;
    let answers = if question.is_brought() { Answer::of(question.id, app.store.read()).await? } else { vec![] };
    Ok(ModerationPage {
        now: app.now(),
        question,
        answers,
        done,
        errors,
        passages: sent.text("passages").to_owned(),
        reason: Reason::from_word(sent.text("reason")).unwrap_or(Reason::None),
        words: sent.text("words").to_owned(),
        frame,
    })
}

pub(crate) async fn update(
    question: May<Publish, Question>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let me = question.who.clone();
    let question = question.into_record();
    let deed = Deed::from_word(sent.text("deed")).unwrap_or(Deed::Published);
    let reason = Reason::from_word(sent.text("reason")).unwrap_or(Reason::None);
    let mut errors = Errors::default();
    errors.when(deed != Deed::Published && reason == Reason::None, "reason", frame.t("voice-reason-missing"));
    let passages: Vec<&str> = sent.text("passages").lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    errors.when(deed == Deed::Masked && passages.is_empty(), "passages", frame.t("voice-passages-missing"));
    if errors.is_empty() {
        let moderating = Moderating {
            person_id: me.id,
            employer_id: me.employer_id,
            reason,
            words: sent.text("words"),
            now: app.now(),
        };
        match carry_out(deed, &question, &passages, &moderating, &app).await? {
            Some(said) => return Ok(see(after(deed, &question)).saying(said).into_response()),
            None => errors.add("passages", frame.t("voice-passages-not-there")),
        }
    }
    Ok(refused(page(frame, question, errors, &sent, &app).await?))
}

/// After masking there is usually more to do with the same question.
fn after(deed: Deed, question: &Question) -> String {
    match deed {
        Deed::Masked => address::Moderation { question: question.id }.to_string(),
        _ => address::Moderations.to_string(),
    }
}

/// What to say of it; None: what was to be masked does not stand there.
async fn carry_out(
    deed: Deed,
    question: &Question,
    passages: &[&str],
    moderating: &Moderating<'_>,
    app: &App,
) -> Result<Option<&'static str>> {
    let mut tx = app.store.begin().await?;
    let Some(question) = Question::hold(question.id, &mut tx).await? else { return Ok(Some("voice-gone")) };
    let said = match deed {
        Deed::Masked => match moderating.mask(&question, passages, &mut tx).await? {
            Some(_) => "voice-masked",
            None => return Ok(None),
        },
        Deed::Published => match moderating.publish(&question, &mut tx).await? {
            true => "voice-published",
            false => "voice-was-published",
        },
        Deed::Kept | Deed::Withdrawn => match moderating.keep(&question, &mut tx).await? {
            true => "voice-kept",
            false => "voice-was-kept",
        },
        Deed::CommentRemoved => return Ok(Some("voice-gone")), // that is done at the comment
    };
    if deed != Deed::Masked {
        decided(&question, deed, moderating, &mut tx).await?;
    }
    found::put(question.id, &mut tx).await?;
    tx.commit().await?;
    if question.is_brought() && deed != Deed::Masked {
        moderations::cease_when_read(app).await?;
    }
    Ok(Some(said))
}

/// Published, if no editor has decided on it yet. False: somebody has.
pub(crate) async fn publish_unread(id: Id, moderating: &Moderating<'_>, app: &App) -> Result<bool> {
    let mut tx = app.store.begin().await?;
    let held = Question::hold(id, &mut tx).await?;
    let Some(question) = held.filter(|question| question.publication == Publication::Waiting) else { return Ok(false) };
    moderating.publish(&question, &mut tx).await?;
    decided(&question, Deed::Published, moderating, &mut tx).await?;
    found::put(id, &mut tx).await?;
    tx.commit().await?;
    Ok(true)
}

/// It awaits the editors no more, and its asker hears what was decided.
async fn decided(before: &Question, deed: Deed, moderating: &Moderating<'_>, tx: &mut Tx) -> Result<()> {
    notices::cease_for_all(TO_PUBLISH, &before.reference(), moderating.now, tx).await?;
    let Some(question) = Question::one(before.id, &mut *tx).await? else { return Ok(()) };
    if question.publication == before.publication {
        return Ok(());
    }
    notices::rename(&question.reference(), &question.texts(), tx).await?;
    if let Some(asker) = question.person_id {
        let word = if deed == Deed::Published { "voice-news-published" } else { "voice-news-kept" };
        let beginning = Beginning {
            employer_id: question.employer_id,
            person_id: asker,
            word,
            subject: &question.reference(),
            about: &question.texts(),
            due_at: None,
            urgent: false,
            now: moderating.now,
        };
        beginning.tell_saying(if deed == Deed::Published { "" } else { moderating.words }, tx).await?;
    }
    Ok(settling::keep_closed(&question, moderating.now, tx).await?)
}

#[derive(Template)]
#[template(path = "moderation_log.html")]
struct LogPage {
    frame: Frame,
    now: Moment,
    done: Vec<Moderated>,
    earlier: Option<String>,
}

#[derive(Deserialize)]
pub(crate) struct Before {
    before: Option<Id>,
}

const MOST: usize = 50;

pub(crate) async fn log(
    log: May<See, Log>,
    State(app): State<App>,
    frame: Frame,
    Query(Before { before }): Query<Before>,
) -> Result<impl IntoResponse> {
    let me: &Me = &log.who;
    let mut done = Moderated::log(before, app.store.read()).await?;
    let more = done.len() > MOST;
    done.truncate(MOST);
    byline::sign(&mut done, |one| (one.person_id, &mut one.author), me.lang, &app).await?;
    let last = done.last().filter(|_| more);
    let earlier = last.map(|last| format!("{}?before={}", address::ModerationLog, last.id));
    Ok(Page(LogPage { frame, now: app.now(), done, earlier }))
}

impl ModerationPage {
    fn here(&self) -> String {
        address::Moderation { question: self.question.id }.to_string()
    }

    fn reasons(&self) -> [Reason; 6] {
        Reason::GIVEN
    }

    fn is(&self, reason: &Reason) -> bool {
        self.reason == *reason
    }
}

impl LogPage {
    fn to(&self, one: &Moderated) -> String {
        address::Question { question: one.question_id }.to_string()
    }
}

pages::sample!("voice/moderation", |frame| {
    let page = |question, errors, done: Vec<Moderated>| ModerationPage {
        frame: frame.clone(),
        now: crate::samples::now(),
        answers: if done.is_empty() { vec![] } else { crate::samples::answers() },
        question,
        done,
        errors,
        passages: String::new(),
        reason: Reason::None,
        words: String::new(),
    };
    let mut errors = Errors::default();
    errors.add("reason", frame.t("voice-reason-missing"));
    errors.add("passages", frame.t("voice-passages-missing"));
    let question = || crate::samples::question(7);
    vec![
        ("filled", page(question(), Errors::default(), vec![])),
        ("error", page(question(), errors, crate::samples::moderated())),
    ]
});

pages::sample!("voice/moderation-log", |frame| {
    let page = |done, earlier| LogPage { frame: frame.clone(), now: crate::samples::now(), done, earlier };
    let earlier = Some(format!("{}?before={}", address::ModerationLog, Id::nil()));
    vec![("empty", page(vec![], None)), ("filled", page(crate::samples::moderated(), earlier))]
});
