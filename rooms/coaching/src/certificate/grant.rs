//! Saying who has completed the programme.

use crate::address;
use crate::certificate::{Certificate, Granting};
use crate::enrolment::Enrolled;
use crate::following::Followed;
use crate::permissions::{Follow, Grant};
use crate::programme::Programme;
use askama::Template;
use people::May;
use store::{Id, Moment};
use web::{App, Frame, IntoResponse, Page, Result, Sent, State, see};

#[derive(Template)]
#[template(path = "certificate/grant.html")]
struct CertificatesPage {
    frame: Frame,
    programme: Id,
    name: String,
    /// Each agent, and since when they have a certificate.
    lines: Vec<(Enrolled, Option<Moment>)>,
}

pub(crate) async fn index(
    programme: May<Follow, Programme>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let holders = Certificate::holders(programme.id, app.store.read()).await?;
    let since = |person: Id| holders.iter().find(|(holder, _)| *holder == person).map(|(_, at)| *at);
    let agents = Followed::of(programme.id, &programme.who, &app).await?.agents;
    let lines = agents.into_iter().map(|agent| (agent.clone(), since(agent.person_id))).collect();
    let name = programme.name.0.read(frame.words.lang).to_owned();
    Ok(Page(CertificatesPage { frame, programme: programme.id, name, lines }))
}

/// Only what was changed on the page is kept.
pub(crate) async fn update(
    programme: May<Grant, Programme>,
    State(app): State<App>,
    sent: Sent,
) -> Result<impl IntoResponse> {
    let granting = Granting {
        programme_id: programme.id,
        employer_id: programme.employer_id,
        name: &programme.name.0,
        by: programme.who.id,
        now: app.now(),
    };
    let agents = Followed::of(programme.id, &programme.who, &app).await?.agents;
    let mut tx = app.store.begin().await?;
    for agent in agents {
        let named = |field: &str| sent.all(field).any(|id| id == agent.person_id.to_string());
        match (named("had"), named("completed")) {
            (false, true) => granting.grant(agent.person_id, &mut tx).await?,
            (true, false) => granting.withdraw(agent.person_id, &mut tx).await?,
            _ => {}
        }
    }
    tx.commit().await?;
    Ok(see(address::Certificates { programme: programme.id }).saying("certificates-kept"))
}

impl CertificatesPage {
    fn back(&self) -> String {
        address::Programme { programme: self.programme }.to_string()
    }

    fn to(&self) -> String {
        address::Certificates { programme: self.programme }.to_string()
    }

    fn attendance(&self) -> String {
        address::AttendanceOverview { programme: self.programme }.to_string()
    }
}

pages::sample!("coaching/certificates", |frame| {
    let agent = crate::attendance::show::sample_agent;
    let now = Moment::in_helsinki("2021-10-04T13:00").unwrap_or(Moment(0));
    let page = |lines| CertificatesPage {
        frame: frame.clone(),
        programme: Id::nil(),
        name: "Muutosagenttien valmennus".into(),
        lines,
    };
    let lines = vec![(agent("Liisa Lähihoitaja", 1), Some(now)), (agent("Sanni Sairaanhoitaja", 2), None)];
    vec![("empty", page(vec![])), ("filled", page(lines))]
});
