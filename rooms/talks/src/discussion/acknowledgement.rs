//! Acknowledging the summary as read; where one sees it otherwise, one's remark stands beside it and stays.

use super::show::ShowPage;
use super::told::{self, Telling};
use crate::permissions::Acknowledge;
use crate::summary::{Acknowledgement, Summary};
use crate::talk::Talk;
use people::May;
use store::Id;
use web::{App, Errors, Frame, IntoResponse, Response, Result, Sent, State, refused, see};

const LONGEST: usize = 4_000;

pub(crate) async fn create(
    talk: May<Acknowledge, Talk>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let (me, now) = (talk.who.clone(), app.now());
    let talk = talk.into_record();
    let remark = sent.text("remark");
    if remark.chars().count() > LONGEST {
        let mut errors = Errors::default();
        errors.add("remark", frame.t("discussion-remark-long"));
        return Ok(refused(ShowPage::refused(frame, talk, errors, &sent, &me, &app).await?));
    }
    let newest = Summary::newest(talk.id, app.store.read()).await?;
    let seen: Option<Id> = sent.text("version").parse().ok();
    let Some(summary) = newest.filter(|newest| Some(newest.id) == seen) else {
        return Ok(see(talk.to()).saying("discussion-newer-version").into_response());
    };
    let opened = talk.open(&me, &app).await?.ok_or(web::Error::NotFound)?;
    let present = talk.present(&app.clock.today(), app.store.read()).await?;
    let subject = talk.reference();
    let mut tx = app.store.begin().await?;
    if !Acknowledgement::keep(&talk, summary.id, remark, (&me, &opened), &app, &mut tx).await? {
        return Ok(see(talk.to()).saying("discussion-was-acknowledged").into_response());
    }
    notices::cease(told::ACKNOWLEDGE, &subject, me.id, now, &mut tx).await?;
    if !remark.is_empty() {
        Telling::of(&talk, &subject, told::REMARKED, now).tell_others(&present, me.id, &mut tx).await?;
    }
    tx.commit().await?;
    let word = if remark.is_empty() { "discussion-acknowledged" } else { "discussion-acknowledged-remarked" };
    Ok(see(talk.to()).saying(word).into_response())
}
