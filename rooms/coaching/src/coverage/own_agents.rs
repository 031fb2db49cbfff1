//! Whoever leads an agent: that their time stands in the roster, in one press; who stands in for them; until when they are
//! away. What agents write is not here.

use super::address;
use super::agent_post::{AgentPost, samples};
use super::permissions::Roster;
use super::roster::{Period, given};
use super::roster_eve;
use askama::Template;
use people::{ByReference, May, Me, SignedIn};
use store::{Day, Id};
use web::{App, Frame, IntoResponse, Page, Reference, Result, Sent, State, see};

pub const KIND: &str = "own_agents";

/// A supervisor's list of the agents they lead.
#[derive(Debug, Clone)]
pub struct OwnAgents {
    pub person_id: Id,
}

pub fn reference(supervisor: Id) -> Reference {
    Reference::new(KIND, supervisor)
}

impl ByReference for OwnAgents {
    async fn seen_by(id: Id, _: &Me, _: &App) -> Result<Option<OwnAgents>> {
        Ok(Some(OwnAgents { person_id: id }))
    }
}

#[derive(Template)]
#[template(path = "coverage/own_agents.html")]
struct OwnAgentsPage {
    frame: Frame,
    /// The roster that is being made, then the one under way.
    periods: [Period; 2],
    agents: Vec<(AgentPost, Vec<Day>)>,
}

pub(crate) async fn index(me: SignedIn, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let today = app.clock.today();
    let mut agents = vec![];
    for agent in AgentPost::led_by(me.id, &today, app.store.read()).await? {
        let given = given(agent.person_id, &today, app.store.read()).await?;
        agents.push((agent, given));
    }
    let now = Period::of(&today);
    Ok(Page(OwnAgentsPage { frame, periods: [now.next(), now], agents }))
}

/// "The time is in the roster", or not after all.
pub(crate) async fn tick(
    agent: May<Roster, AgentPost>,
    State(app): State<App>,
    sent: Sent,
) -> Result<impl IntoResponse> {
    let (today, now) = (app.clock.today(), app.now());
    let Some(period) = Period::chosen(sent.text("period"), &today) else {
        return Ok(see(address::OwnAgents).saying("coverage-period-over"));
    };
    let undo = sent.text("do") == "undo";
    let mut tx = app.store.begin().await?;
    match undo {
        true => period.take_back(agent.person_id, &mut tx).await?,
        false => drop(period.give(agent.person_id, &agent.who, now, &mut tx).await?),
    }
    for supervisor in roster_eve::leaders(agent.person_id, &today, &mut tx).await? {
        roster_eve::tell(supervisor, now, &mut tx).await?;
    }
    tx.commit().await?;
    Ok(see(address::OwnAgents).saying(if undo { "coverage-time-taken-back" } else { "coverage-time-given" }))
}

impl OwnAgentsPage {
    fn is_given(&self, given: &[Day], period: &Period) -> bool {
        given.contains(&period.begins_on)
    }

    fn span(&self, period: &Period) -> String {
        roster_eve::span(period, self.frame.words)
    }

    fn tick_to(&self, id: &Id) -> String {
        address::AgentTime { agent_post: *id }.to_string()
    }

    fn to(&self, id: &Id) -> String {
        address::AgentPost { agent_post: *id }.to_string()
    }

    fn stands_in(&self, agent: &AgentPost) -> String {
        match (&agent.deputy, agent.others) {
            (Some(deputy), _) => self.frame.words.t1("coverage-deputy-is", "name", deputy),
            (None, 0) => self.frame.t("coverage-no-deputy-yet").to_owned(),
            (None, _) => self.frame.t("coverage-agents-stand-in").to_owned(),
        }
    }

    fn away(&self, agent: &AgentPost) -> String {
        let until = agent.away_until.as_ref();
        until.map_or(String::new(), |day| {
            self.frame.words.t1("coverage-away-until", "day", self.frame.words.calendar_day(day))
        })
    }
}

pages::sample!("coaching/agents", |frame| {
    let Some(today) = Day::parse("2021-10-04") else { return vec![] };
    let now = Period::of(&today);
    let page = |agents| OwnAgentsPage { frame: frame.clone(), periods: [now.next(), now.clone()], agents };
    let agents = samples();
    let some = agents.iter().cloned().zip([vec![], vec![now.begins_on.clone()]]).collect();
    let all = agents.into_iter().map(|agent| (agent, vec![now.begins_on.clone(), now.next().begins_on])).collect();
    vec![("empty", page(vec![])), ("filled", page(some)), ("given", page(all))]
});
