//! The questions of one telling are settled with one press: sent in the unit's voice, joined to one that asks the same, or
//! left out. One change, once.

use super::raised_question::{Raised, State as Becoming, TO_SEND};
use super::raising_form::{Fate, RaisingForm, Waiting};
use crate::telling::entry::Telling;
use crate::telling::permissions::Raise;
use crate::telling::show::ShowPage;
use people::{Doors, May, Me};
use store::{Tx, sql};
use ties::How;
use web::{App, Errors, Frame, IntoResponse, Page, Reference, Response, Result, Sent, State, refused, see};

pub(crate) async fn create(
    telling: May<Raise, Telling>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let me = telling.who.clone();
    let raised = Raised::waiting_in(telling.id, app.store.read()).await?;
    if raised.is_empty() {
        return Ok(see(telling.to()).saying("messages-raised-before").into_response());
    }
    let waiting = Waiting::of(raised, &frame, &me, &app).await?;
    let form = RaisingForm::read(&sent, &waiting);
    let errors = form.errors(&waiting, &frame);
    if !errors.is_empty() {
        return Ok(refused(ShowPage::of(frame, &telling, Some(form), errors, &me, &app).await?));
    }
    if form.asks {
        return Ok(Page(ShowPage::of(frame, &telling, Some(form), Errors::default(), &me, &app).await?).into_response());
    }
    let word = match settle(&telling, &waiting, &form, &frame, &me, &app).await? {
        true => "messages-raised-sent",
        false => "messages-raised-before",
    };
    Ok(see(telling.to()).saying(word).into_response())
}

/// False: an earlier press has settled all of them.
async fn settle(
    telling: &Telling,
    waiting: &[Waiting],
    form: &RaisingForm,
    frame: &Frame,
    me: &Me,
    app: &App,
) -> Result<bool> {
    let open = only_open(waiting, form, me, app).await?;
    let mut tx = app.store.begin().await?;
    // Whoever takes the entry back meanwhile waits, or has been first.
    let held = sql!("UPDATE message_telling SET questions = questions WHERE id = $1").bind(telling.id);
    if held.execute(&mut tx).await? == 0 {
        return Err(web::Error::NotFound);
    }
    let mut settled = false;
    for one in waiting {
        let same = form.same(one.raised.id).filter(|same| open.contains(same));
        settled |= match form.fates.get(&one.raised.id) {
            Some(Fate::Leave) => one.raised.settle(Becoming::Left, None, app.now(), &mut tx).await?,
            Some(Fate::Same(_)) if same.is_some() => join(&one.raised, same, telling, me, app, &mut tx).await?,
            _ => send(&one.raised, form, telling, frame, app, &mut tx).await?,
        };
    }
    notices::cease(TO_SEND, &telling.reference(), me.id, app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(settled)
}

/// The questions in the channel that are the same, and that this person may see.
async fn only_open(waiting: &[Waiting], form: &RaisingForm, me: &Me, app: &App) -> Result<Vec<Reference>> {
    let (doors, mut open) = (Doors::of(app), vec![]);
    for same in waiting.iter().filter_map(|one| form.same(one.raised.id)) {
        if doors.may_see(app, me, &same).await? {
            open.push(same);
        }
    }
    Ok(open)
}

/// The unit waits for the same answer, in the voice of whoever carries it.
async fn join(
    raised: &Raised,
    same: Option<Reference>,
    telling: &Telling,
    me: &Me,
    app: &App,
    tx: &mut Tx,
) -> Result<bool> {
    let Some(same) = same else { return Ok(false) };
    let now = app.now();
    if !raised.settle(Becoming::Same, Some(&same), now, tx).await? {
        return Ok(false);
    }
    ties::choose(&same, me.id, me.employer_id, now, tx).await?;
    ties::tie(&telling.message.reference(), &same, How::Became, now, tx).await?;
    Ok(true)
}

async fn send(
    raised: &Raised,
    form: &RaisingForm,
    telling: &Telling,
    frame: &Frame,
    app: &App,
    tx: &mut Tx,
) -> Result<bool> {
    let Some(theme_id) = form.themes.get(&raised.id).copied() else { return Ok(false) };
    let now = app.now();
    if !raised.settle(Becoming::Sent, None, now, tx).await? {
        return Ok(false);
    }
    let asked = people::Raised {
        name: form.words.get(&raised.id).cloned().unwrap_or_default(),
        body: String::new(),
        theme_id,
        about: telling.message.reference(),
        person_id: raised.person_id,
        employer_id: raised.employer_id,
        language: frame.words.lang.code(),
        once: raised.id,
        now,
    };
    if let Some(question) = people::raise(&asked, app, tx).await? {
        raised.sent_as(&question, tx).await?;
        // The message's page leads to it, and its own page back to the message.
        ties::tie(&telling.message.reference(), &question, How::Became, now, tx).await?;
    }
    Ok(true)
}
