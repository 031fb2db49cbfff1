//! The unit's supervisor puts a trial's beginning off, with a reason and a day: it is not forbidden, and everybody reads why.

use crate::permissions::RemarkOn;
use crate::show::{Beside, ShowPage};
use crate::starting::{By, change_plan};
use crate::trial::{Stage, Trial};
use notices::Beginning;
use people::May;
use store::Day;
use web::{App, Frame, IntoResponse, Response, Result, Sent, State, refused, see};

const LONGEST: usize = 2_000;

pub(crate) async fn create(
    trial: May<RemarkOn, Trial>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let me = trial.who.clone();
    let (trial, today, now) = (trial.into_record(), app.clock.today(), app.now());
    if trial.stage(&today) != Stage::Planned {
        return Ok(see(trial.to()).saying("trials-has-begun").into_response());
    }
    let (reason, typed) = (sent.text("reason"), sent.text("day"));
    let day = Day::parse(typed).filter(|day| *day > trial.begins_on && *day > today);
    let is_said = !reason.is_empty() && reason.chars().count() <= LONGEST;
    let Some(day) = day.filter(|_| is_said) else {
        let mut beside = Beside { reason: reason.to_owned(), day: typed.to_owned(), ..Beside::default() };
        let field = if is_said { "day" } else { "reason" };
        beside.errors.add(field, frame.t("trials-postponing-missing"));
        return Ok(refused(ShowPage::of(frame, trial, beside, &me, &app).await?));
    };
    let by = By { person_id: me.id, employer_id: me.employer_id, reason, now };
    let subject = trial.reference();
    let news = Beginning {
        employer_id: trial.employer_id,
        person_id: trial.person_id,
        word: "trials-news-postponed",
        subject: &subject,
        about: &trial.name.0,
        due_at: None,
        urgent: false,
        now,
    };
    let mut tx = app.store.begin().await?;
    if !change_plan(&trial, trial.version, &trial.plan().beginning(&day), &by, &today, &mut tx).await? {
        return Ok(see(trial.to()).saying("trials-newer-title").into_response());
    }
    news.tell_saying(reason, &mut tx).await?;
    tx.commit().await?;
    Ok(see(trial.to()).saying("trials-postponed").into_response())
}
