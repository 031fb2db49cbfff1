//! A word of the unit's supervisor beside a trial, by name: read by everybody who reads the trial.

use crate::permissions::RemarkOn;
use crate::show::{Beside, ShowPage};
use crate::trial::Trial;
use notices::Beginning;
use people::May;
use store::clock::new_id_at;
use threads::Saying;
use web::{App, Frame, IntoResponse, Response, Result, Sent, State, refused, see};

const LONGEST: usize = 2_000;

pub(crate) async fn create(
    trial: May<RemarkOn, Trial>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let me = trial.who.clone();
    let (trial, now, text) = (trial.into_record(), app.now(), sent.text("remark"));
    if text.is_empty() || text.chars().count() > LONGEST {
        let mut beside = Beside { remark: text.to_owned(), ..Beside::default() };
        beside.errors.add("remark", frame.t("trials-remark-missing"));
        return Ok(refused(ShowPage::of(frame, trial, beside, &me, &app).await?));
    }
    let subject = trial.reference();
    let saying = Saying {
        id: sent.text("once").parse().unwrap_or_else(|_| new_id_at(now)),
        employer_id: me.employer_id,
        person_id: me.id,
        subject: &subject,
        body: text,
        medium_id: None,
        at: now,
    };
    let news = Beginning {
        employer_id: trial.employer_id,
        person_id: trial.person_id,
        word: "trials-news-remarked",
        subject: &subject,
        about: &trial.name.0,
        due_at: None,
        urgent: false,
        now,
    };
    let mut tx = app.store.begin().await?;
    if saying.say(&mut tx).await? && trial.person_id != me.id {
        news.tell(&mut tx).await?;
    }
    tx.commit().await?;
    Ok(see(trial.to()).saying("trials-remarked").into_response())
}
