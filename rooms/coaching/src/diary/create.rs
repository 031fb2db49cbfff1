//! An entry is kept: from the page, or from a telephone that kept it while there was no network. Sent twice, it is kept
//! once; sent for somebody else than who is signed in, it is not kept.

use super::address;
use super::entry::{Kind, Noted, body, cohort_of};
use super::help;
use super::index::{Diaried, DiaryPage};
use super::obstacle::Obstacle;
use super::permissions::{Diary, Note};
use crate::draft::only_own_media;
use crate::submission_create::refusals;
use axum::extract::Request;
use axum::http::{HeaderMap, StatusCode};
use forms::Answers;
use media::Form;
use people::{May, Me};
use std::time::Duration;
use store::{Id, Moment};
use web::{App, Errors, Frame, IntoResponse, Reference, Response, Result, Sent, State, refused, see};
use words::Texts;

/// What waited on a telephone for longer happened so long ago, at most.
const LONGEST_WAIT: Duration = Duration::from_secs(30 * 24 * 3600);

/// For whom a telephone keeps entries: a word that says nothing to anybody else, and is the same as long as the keys are.
pub(super) fn owner(me: &Me, app: &App) -> Result<String> {
    Ok(app.shelf.keyed_hash(&format!("diary of {}", me.id))?)
}

pub(crate) async fn create(
    diary: May<Note, Diary>,
    State(app): State<App>,
    frame: Frame,
    headers: HeaderMap,
    request: Request,
) -> Result<Response> {
    let me = diary.who.clone();
    let form = Form::read(request, &me, &app).await?;
    let by_script = headers.contains_key("x-tahto");
    if form.sent.some("for").is_some_and(|whose| owner(&me, &app).is_ok_and(|own| own != whose)) {
        return Ok((StatusCode::CONFLICT, frame.t("diary-of-another")).into_response());
    }
    let form_body = body(Texts::default(), Texts::default());
    let answers = only_own_media(Answers::read(&form_body, &form), None, &me, &app).await?;
    let mut errors = refusals(&form, &frame);
    for (field, sentence) in answers.errors(&form_body, frame.words).list() {
        errors.add(field.clone(), sentence.clone());
    }
    let diaried = Diaried::read(&form.sent);
    errors.when(diaried.kind.is_none(), "kind", frame.t("diary-kind-missing"));
    let (Some(kind), true) = (diaried.kind, errors.is_empty()) else {
        return refuse(frame, diaried, answers, errors, by_script, &me, &app).await;
    };
    let now = app.now();
    let noted = Noted {
        kind,
        obstacle: diaried.obstacle,
        answers: &answers,
        happened_at: happened_at(&form.sent, now),
        once: diaried.once.unwrap_or_else(|| app.clock.new_id()),
    };
    let told = arrive(&noted, &me, now, &app).await?;
    let said = match (kind, told) {
        (Kind::Help, true) => "diary-help-kept",
        (Kind::Help, false) => "diary-help-nobody",
        _ => "diary-kept",
    };
    match by_script {
        true => Ok((StatusCode::CREATED, frame.t(said)).into_response()),
        false => Ok(see(address::Diary).saying(said).into_response()),
    }
}

/// Keeps it; a need for help begins to await those who may answer. False: there is nobody who may.
pub async fn arrive(noted: &Noted<'_>, me: &Me, now: Moment, app: &App) -> Result<bool> {
    let readers = match noted.kind {
        Kind::Help => {
            let cohort = cohort_of(me.id, &now.day(), app.store.read()).await?;
            help::readers(me.id, cohort, app).await?
        }
        Kind::Told | Kind::Heard => vec![],
    };
    let mut tx = app.store.begin().await?;
    if let Some(id) = noted.keep(me, now, &mut tx).await? {
        help::ask(&Reference::new(super::entry::KIND, id), &readers, now, &mut tx).await?;
    }
    tx.commit().await?;
    Ok(!readers.is_empty())
}

/// The telephone says how long ago it was, so that its clock need not be right.
fn happened_at(sent: &Sent, now: Moment) -> Moment {
    let ago = sent.number("ago").unwrap_or(0).clamp(0, LONGEST_WAIT.as_millis() as i64);
    Moment(now.0 - ago * 1000)
}

async fn refuse(
    frame: Frame,
    diaried: Diaried,
    answers: Answers,
    errors: Errors,
    by_script: bool,
    me: &Me,
    app: &App,
) -> Result<Response> {
    if by_script {
        let sentence = errors.list().first().map_or_else(String::new, |(_, sentence)| sentence.clone());
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, sentence).into_response());
    }
    Ok(refused(DiaryPage::of(frame, diaried, answers, errors, None, me, app).await?))
}

impl Diaried {
    fn read(sent: &Sent) -> Diaried {
        Diaried {
            once: sent.text("once").parse::<Id>().ok(),
            kind: Kind::from_word(sent.text("kind")),
            obstacle: Obstacle::from_word(sent.text("obstacle")),
        }
    }
}
