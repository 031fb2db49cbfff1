//! Somebody of the unit is invited to become its agent, or its supervisors are asked to propose one.

use super::address;
use super::invitation::{Asking, Kind};
use super::permissions::Invite;
use super::unit::CoveredUnit;
use super::unit_show::{Filled, UnitPage};
use jiff::ToSpan;
use people::{May, Me};
use store::{Day, Id};
use web::{App, Errors, Frame, IntoResponse, Response, Result, Sent, State, refused, see};

/// So many days an answer is waited for.
const DAYS: i64 = 21;
/// More hours a month than this are no side task.
const MOST_HOURS: i64 = 40;

pub(crate) async fn create(
    unit: May<Invite, CoveredUnit>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let me = unit.who.clone();
    let back = address::CoveredUnit { covered_unit: unit.id };
    let unit = unit.into_record();
    if sent.text("do") == "ask" {
        let asked = ask(&unit, sent.text("ask-words"), &me, &app).await?;
        return Ok(see(back).saying(if asked { "coverage-asked" } else { "coverage-asked-already" }).into_response());
    }
    let filled = Filled {
        person: sent.text("person").parse().ok(),
        hours: sent.text("hours").to_owned(),
        cohort: sent.text("cohort").parse().ok(),
        invite_words: sent.text("invite-words").to_owned(),
        ..Filled::default()
    };
    let (mut errors, today) = (Errors::default(), app.clock.today());
    let hours = filled.hours.parse().ok().filter(|hours| (0..=MOST_HOURS).contains(hours));
    errors.when(hours.is_none(), "hours", frame.t("coverage-hours-wrong"));
    let person = match filled.person {
        Some(id) if unit.has(id, &today, app.store.read()).await? => Some(id),
        _ => None,
    };
    errors.when(person.is_none(), "person", frame.t("coverage-person-missing"));
    let (Some(person_id), Some(hours)) = (person, hours) else {
        return Ok(refused(UnitPage::of(frame, unit, &me, filled, errors, &app).await?));
    };
    let asking = asking(&unit, person_id, Kind::Agent, &filled.invite_words, &app);
    let asking = Asking { hours, cohort_id: filled.cohort, ..asking };
    let mut tx = app.store.begin().await?;
    let asked = asking.ask(&me, app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(back).saying(if asked { "coverage-invited" } else { "coverage-asked-already" }).into_response())
}

/// Each of the unit's supervisors; whoever proposes first has answered for the coordinator's purposes.
async fn ask(unit: &CoveredUnit, words: &str, me: &Me, app: &App) -> Result<bool> {
    let supervisors = unit.supervisors(&app.clock.today(), app.store.read()).await?;
    let mut tx = app.store.begin().await?;
    let mut asked = false;
    for (supervisor, _) in supervisors {
        asked |= asking(unit, supervisor, Kind::Proposal, words, app).ask(me, app.now(), &mut tx).await?;
    }
    tx.commit().await?;
    Ok(asked)
}

fn asking(unit: &CoveredUnit, person_id: Id, kind: Kind, words: &str, app: &App) -> Asking {
    let today = app.clock.today();
    let last = today.date().saturating_add(DAYS.days());
    Asking {
        id: app.clock.new_id(),
        unit: unit.clone(),
        person_id,
        kind,
        hours: 0,
        cohort_id: None,
        words: words.to_owned(),
        ends_on: Day::parse(&last.to_string()).unwrap_or(today),
    }
}
