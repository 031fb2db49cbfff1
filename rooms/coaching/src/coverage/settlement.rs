//! A gap is marked as seen to for now: how the unit's messages travel meanwhile, and until when; or not after all.

use super::address;
use super::unit::CoveredUnit;
use super::unit_show::{Filled, UnitPage};
use people::May;
use store::Day;
use web::acts::Edit;
use web::{App, Errors, Frame, IntoResponse, Response, Result, Sent, State, refused, see};

pub(crate) async fn update(
    unit: May<Edit, CoveredUnit>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let back = address::CoveredUnit { covered_unit: unit.id };
    if sent.text("do") == "undo" {
        let mut tx = app.store.begin().await?;
        unit.unsettle(&mut tx).await?;
        tx.commit().await?;
        return Ok(see(back).saying("coverage-unsettled").into_response());
    }
    let filled =
        Filled { words: sent.text("words").to_owned(), until: sent.text("until").to_owned(), ..Filled::default() };
    let (mut errors, today) = (Errors::default(), app.clock.today());
    errors.when(filled.words.is_empty(), "words", frame.t("coverage-settle-words-missing"));
    let until = Day::parse(&filled.until).filter(|day| *day >= today);
    errors.when(until.is_none(), "until", frame.t("coverage-until-wrong"));
    let (Some(until), true) = (until, errors.is_empty()) else {
        let me = unit.who.clone();
        return Ok(refused(UnitPage::of(frame, unit.into_record(), &me, filled, errors, &app).await?));
    };
    let mut tx = app.store.begin().await?;
    unit.settle(&filled.words, &until, &unit.who, app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(back).saying("coverage-settled-now").into_response())
}
