//! Noting that they have met, by any of them, with the day: so much personnel services see.

use super::show::ShowPage;
use super::told;
use crate::permissions::Meet;
use crate::talk::Talk;
use jiff::ToSpan;
use people::May;
use store::Day;
use web::{App, Errors, Frame, IntoResponse, Response, Result, Sent, State, refused, see};

pub(crate) async fn create(
    talk: May<Meet, Talk>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let (me, now, today) = (talk.who.clone(), app.now(), app.clock.today());
    let talk = talk.into_record();
    let day = Day::parse(sent.text("held-on")).filter(|day| *day <= today && *day >= a_year_before(&today));
    let Some(day) = day else {
        let mut errors = Errors::default();
        errors.add("held-on", frame.t("discussion-held-wrong"));
        return Ok(refused(ShowPage::refused(frame, talk, errors, &sent, &me, &app).await?));
    };
    let mut tx = app.store.begin().await?;
    if !talk.held(&day, &months_after(&day, talk.review_months), &mut tx).await? {
        return Ok(see(talk.to()).saying("discussion-was-held").into_response());
    }
    for word in [told::PREPARE, told::SHARED, told::TIME, told::CALLED_OFF] {
        notices::cease_for_all(word, &talk.reference(), now, &mut tx).await?;
    }
    tx.commit().await?;
    Ok(see(talk.to()).saying("discussion-held").into_response())
}

pub(crate) fn months_after(day: &Day, months: i64) -> Day {
    let later = day.date().checked_add(months.clamp(1, 24).months()).unwrap_or(day.date());
    Day::parse(&later.to_string()).unwrap_or_else(|| day.clone())
}

pub(crate) fn days_after(day: &Day, days: i64) -> Day {
    let later = day.date().checked_add(days.days()).unwrap_or(day.date());
    Day::parse(&later.to_string()).unwrap_or_else(|| day.clone())
}

fn a_year_before(day: &Day) -> Day {
    days_after(day, -366)
}
