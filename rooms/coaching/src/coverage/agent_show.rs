//! What is agreed of one agent: who of the unit stands in for them, and until when they are away. Whoever leads them and
//! the coordinator agree on it.

use super::address;
use super::agent_post::{AgentPost, samples};
use super::permissions::Dismiss;
use super::unit::{self, Colleague};
use askama::Template;
use people::{May, Me, Role};
use store::{Day, Id, sql};
use web::acts::{Edit, See};
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};

#[derive(Template)]
#[template(path = "coverage/agent_show.html")]
struct AgentPage {
    frame: Frame,
    agent: AgentPost,
    colleagues: Vec<Colleague>,
    deputy: Option<Id>,
    away_until: String,
    errors: Errors,
    may_end: bool,
}

pub(crate) async fn show(
    agent: May<See, AgentPost>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let me = agent.who.clone();
    let agent = agent.into_record();
    let (deputy, away) = (agent.deputy_id, agent.away_until.as_ref().map_or(String::new(), Day::to_string));
    Ok(Page(AgentPage::of(frame, agent, deputy, away, Errors::default(), &me, &app).await?))
}

pub(crate) async fn update(
    agent: May<Edit, AgentPost>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let (mut errors, today, me) = (Errors::default(), app.clock.today(), agent.who.clone());
    let (deputy, until) = (sent.text("deputy").parse::<Id>().ok(), sent.text("away-until").to_owned());
    let works_here = match deputy {
        Some(deputy) if deputy != agent.person_id => {
            unit::works_in(agent.unit_id, deputy, &today, app.store.read()).await?
        }
        other => other.is_none(),
    };
    errors.when(!works_here, "deputy", frame.t("coverage-deputy-elsewhere"));
    let away = Day::parse(&until).filter(|day| *day >= today);
    errors.when(!until.is_empty() && away.is_none(), "away-until", frame.t("coverage-until-wrong"));
    if !errors.is_empty() {
        let page = AgentPage::of(frame, agent.into_record(), deputy, until, errors, &me, &app).await?;
        return Ok(refused(page));
    }
    let mut tx = app.store.begin().await?;
    agent.arrange(deputy, away.as_ref(), &me, app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(back(&agent, &me)).saying("coverage-arranged").into_response())
}

/// The task that began with an invitation ends.
pub(crate) async fn end(agent: May<Dismiss, AgentPost>, State(app): State<App>) -> Result<impl IntoResponse> {
    let mut tx = app.store.begin().await?;
    let ended = people::dismiss(Role::Agent, agent.person_id, &app.clock.today(), &mut tx).await?;
    tx.commit().await?;
    let said = if ended { "coverage-agent-ended" } else { "coverage-agent-of-register" };
    Ok(see(address::CoveredUnit { covered_unit: agent.unit_id }).saying(said))
}

/// The list one came from: a supervisor's own, or the unit's page.
fn back(agent: &AgentPost, me: &Me) -> String {
    match me.is(Role::Coordinator) && !agent.is_led {
        true => address::CoveredUnit { covered_unit: agent.unit_id }.to_string(),
        false => address::OwnAgents.to_string(),
    }
}

/// Whoever else works in the unit today, by name.
async fn colleagues(agent: &AgentPost, app: &App) -> store::Result<Vec<Colleague>> {
    sql!(
        "SELECT DISTINCT p.id AS person_id, p.name, p.name_folded, h.job FROM post_held h JOIN person p ON p.id = h.person_id \
         WHERE h.unit_id = $1 AND p.id <> $2 AND h.begins_on <= $3 AND (h.ends_on IS NULL OR h.ends_on >= $3) \
         ORDER BY p.name_folded, p.id"
    )
    .bind(agent.unit_id)
    .bind(agent.person_id)
    .bind(app.clock.today())
    .all(app.store.read())
    .await
}

impl AgentPage {
    async fn of(
        frame: Frame,
        agent: AgentPost,
        deputy: Option<Id>,
        away_until: String,
        errors: Errors,
        me: &Me,
        app: &App,
    ) -> Result<AgentPage> {
        let colleagues = colleagues(&agent, app).await?;
        let may_end = me.is(Role::Coordinator) && agent.by_invitation;
        Ok(AgentPage { frame, agent, colleagues, deputy, away_until, errors, may_end })
    }

    fn to(&self) -> String {
        address::AgentPost { agent_post: self.agent.id }.to_string()
    }

    fn end_to(&self) -> String {
        address::AgentEnd { agent_post: self.agent.id }.to_string()
    }

    fn back(&self) -> String {
        match self.agent.is_led {
            true => address::OwnAgents.to_string(),
            false => address::CoveredUnit { covered_unit: self.agent.unit_id }.to_string(),
        }
    }

    fn is_deputy(&self, id: &Id) -> bool {
        self.deputy == Some(*id)
    }
}

pages::sample!("coaching/agent", |frame| {
    let colleague = Colleague { person_id: Id::nil(), name: "Heli Hoitaja".into(), job: "sairaanhoitaja".into() };
    let mut wrong = Errors::default();
    wrong.add("deputy", frame.t("coverage-deputy-elsewhere"));
    wrong.add("away-until", frame.t("coverage-until-wrong"));
    let page = |colleagues, errors, may_end| AgentPage {
        frame: frame.clone(),
        agent: samples().remove(0),
        colleagues,
        deputy: None,
        away_until: String::new(),
        errors,
        may_end,
    };
    vec![
        ("empty", page(vec![], Errors::default(), false)),
        ("filled", page(vec![colleague.clone()], Errors::default(), true)),
        ("error", page(vec![colleague], wrong, false)),
    ]
});
