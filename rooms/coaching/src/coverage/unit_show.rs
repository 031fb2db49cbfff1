//! One unit's page: why it has no agent, and what to do – invite somebody of the unit, ask its supervisor, agree on a
//! deputy, or say how its messages travel meanwhile.

use super::address;
use super::agent_post::{AgentPost, samples};
use super::invitation::{AgentInvitation, Kind, Reply};
use super::reading::{self, Line, Settled, Why};
use super::show::{state, why};
use super::unit::{AT_MOST, Colleague, CoveredUnit};
use askama::Template;
use axum::extract::Query;
use people::{May, Me};
use serde::Deserialize;
use store::{Day, Id, Json, Moment, sql};
use web::acts::See;
use web::{App, Errors, Frame, IntoResponse, Page, Result, State};
use words::Texts;

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Found {
    /// A part of somebody's name.
    #[serde(default)]
    q: String,
    /// Whom a supervisor has proposed.
    person: Option<Id>,
}

/// What was filled in so far.
#[derive(Debug, Default)]
pub(super) struct Filled {
    pub q: String,
    pub person: Option<Id>,
    pub hours: String,
    pub cohort: Option<Id>,
    pub invite_words: String,
    pub ask_words: String,
    pub words: String,
    pub until: String,
}

/// A cohort with room.
#[derive(Debug, Clone)]
pub(super) struct Seat {
    pub id: Id,
    pub name: Json<Texts>,
    pub programme: Json<Texts>,
}

#[derive(Template)]
#[template(path = "coverage/unit_show.html")]
pub(super) struct UnitPage {
    frame: Frame,
    unit: CoveredUnit,
    line: Option<Line>,
    agents: Vec<AgentPost>,
    invitations: Vec<AgentInvitation>,
    colleagues: Vec<Colleague>,
    more: bool,
    supervisors: Vec<(Id, String)>,
    seats: Vec<Seat>,
    filled: Filled,
    errors: Errors,
    today: Day,
    now: Moment,
}

pub(crate) async fn show(
    unit: May<See, CoveredUnit>,
    State(app): State<App>,
    frame: Frame,
    Query(Found { q, person }): Query<Found>,
) -> Result<impl IntoResponse> {
    let me = unit.who.clone();
    let filled = Filled { q, person, hours: "4".into(), ..Filled::default() };
    Ok(Page(UnitPage::of(frame, unit.into_record(), &me, filled, Errors::default(), &app).await?))
}

/// Cohorts of programmes that go on, where there is room.
async fn seats(today: &Day, app: &App) -> store::Result<Vec<Seat>> {
    let rows: Vec<(Id, Json<Texts>, Json<Texts>)> = sql!(
        "SELECT c.id, c.name, p.name AS programme FROM cohort c JOIN programme p ON p.id = c.programme_id \
         WHERE (p.ends_on IS NULL OR p.ends_on >= $1) AND (c.seats IS NULL OR c.seats > (SELECT count(*) FROM enrolment e \
         WHERE e.cohort_id = c.id AND e.part = 'agent')) ORDER BY c.id DESC LIMIT 30"
    )
    .bind(today)
    .all(app.store.read())
    .await?;
    Ok(rows.into_iter().map(|(id, name, programme)| Seat { id, name, programme }).collect())
}

impl UnitPage {
    pub(super) async fn of(
        frame: Frame,
        unit: CoveredUnit,
        me: &Me,
        filled: Filled,
        errors: Errors,
        app: &App,
    ) -> Result<UnitPage> {
        let (today, read) = (app.clock.today(), || app.store.read());
        let line = reading::lines(app).await?.into_iter().find(|line| line.id == unit.id);
        let agents = AgentPost::of_unit(unit.id, me.id, &today, read()).await?;
        let invitations = AgentInvitation::of_unit(unit.id, read()).await?;
        let mut colleagues = unit.colleagues(&filled.q, &today, read()).await?;
        let more = colleagues.len() > AT_MOST as usize;
        colleagues.truncate(AT_MOST as usize);
        let supervisors = unit.supervisors(&today, read()).await?;
        let seats = seats(&today, app).await?;
        let now = app.now();
        Ok(UnitPage {
            frame,
            unit,
            line,
            agents,
            invitations,
            colleagues,
            more,
            supervisors,
            seats,
            filled,
            errors,
            today,
            now,
        })
    }

    fn lead(&self) -> String {
        match &self.line {
            Some(line) if line.gap.is_some() => why(line, &self.frame),
            Some(line) => state(line, &self.frame),
            None => self.frame.t("coverage-unit-nobody").to_owned(),
        }
    }

    fn settled(&self) -> Option<&Settled> {
        self.line.as_ref().and_then(|line| line.settled.as_ref())
    }

    fn is_gap(&self) -> bool {
        self.line.as_ref().is_some_and(|line| line.gap.is_some())
    }

    fn day(&self, day: &Day) -> String {
        self.frame.words.calendar_day(day)
    }

    fn agent(&self, id: &Id) -> String {
        address::AgentPost { agent_post: *id }.to_string()
    }

    fn invite_to(&self) -> String {
        address::Invitations { covered_unit: self.unit.id }.to_string()
    }

    fn settle_to(&self) -> String {
        address::Settlement { covered_unit: self.unit.id }.to_string()
    }

    fn here(&self) -> String {
        address::CoveredUnit { covered_unit: self.unit.id }.to_string()
    }

    fn withdraw_to(&self, id: &Id) -> String {
        address::InvitationWithdrawal { agent_invitation: *id }.to_string()
    }

    fn is_open(&self, one: &AgentInvitation) -> bool {
        one.is_open(&self.today)
    }

    fn proposed(&self, one: &AgentInvitation) -> Option<Id> {
        one.proposed_id.filter(|id| self.colleagues.iter().any(|colleague| colleague.person_id == *id))
    }

    fn state_of(&self, one: &AgentInvitation) -> String {
        let words = self.frame.words;
        match (one.answer, one.kind) {
            (None, _) if !self.is_open(one) => self.frame.t("coverage-lapsed").to_owned(),
            (None, Kind::Agent) => words.t1("coverage-waits-answer", "day", self.day(&one.ends_on)),
            (None, Kind::Proposal) => words.t1("coverage-waits-proposal", "day", self.day(&one.ends_on)),
            (Some(Reply::Accepted), _) => self.frame.t("coverage-accepted").to_owned(),
            (Some(Reply::Declined), _) => self.frame.t("coverage-declined").to_owned(),
            (Some(Reply::Proposed), _) => {
                words.t1("coverage-proposed", "name", one.proposed.as_deref().unwrap_or_default())
            }
            (Some(Reply::Withdrawn), _) => self.frame.t("coverage-withdrawn").to_owned(),
            (Some(Reply::Lapsed), _) => self.frame.t("coverage-lapsed").to_owned(),
        }
    }

    fn when(&self, one: &AgentInvitation) -> String {
        self.frame.words.when(one.made_at, self.now)
    }

    fn is_person(&self, id: &Id) -> bool {
        self.filled.person == Some(*id)
    }

    fn is_cohort(&self, id: &Id) -> bool {
        self.filled.cohort == Some(*id)
    }

    fn names(&self) -> String {
        let names: Vec<&str> = self.supervisors.iter().map(|(_, name)| name.as_str()).collect();
        names.join(", ")
    }
}

pages::sample!("coaching/coverage/unit", |frame| {
    let Some(today) = Day::parse("2021-10-04") else { return vec![] };
    let now = Moment::in_helsinki("2021-10-04T13:00").unwrap_or(Moment(0));
    let page = |line: Option<Line>, agents, invitations: Vec<AgentInvitation>, errors| UnitPage {
        frame: frame.clone(),
        unit: super::unit::sample_unit(),
        agents,
        colleagues: vec![Colleague { person_id: Id::nil(), name: "Heli Hoitaja".into(), job: "sairaanhoitaja".into() }],
        more: line.is_none(),
        supervisors: vec![(Id::nil(), "Kaija Kotipesä".into())],
        seats: vec![],
        filled: Filled { hours: "4".into(), ..Filled::default() },
        line,
        invitations,
        errors,
        today: today.clone(),
        now,
    };
    let gap = super::show::sample_line("Asumisyksikkö Koivikko", 0, Some(Why::Moved(today.clone())));
    let settled = Settled { words: "Viestit kulkevat esihenkilön kautta.".into(), ends_on: today.clone() };
    let settled = Line { settled: Some(settled), ..gap.clone() };
    let invitation = super::invitation_show::sample_invitation;
    let all = [None, Some(Reply::Accepted), Some(Reply::Declined), Some(Reply::Proposed), Some(Reply::Withdrawn)];
    let mut wrong = Errors::default();
    for (field, key) in [
        ("person", "coverage-person-missing"),
        ("hours", "coverage-hours-wrong"),
        ("words", "coverage-settle-words-missing"),
        ("until", "coverage-until-wrong"),
    ] {
        wrong.add(field, frame.t(key));
    }
    vec![
        ("empty", page(None, vec![], vec![], Errors::default())),
        (
            "gap",
            page(
                Some(gap.clone()),
                vec![],
                all.map(|answer| invitation(answer, Kind::Agent)).into(),
                Errors::default(),
            ),
        ),
        ("settled", page(Some(settled), samples(), vec![invitation(None, Kind::Proposal)], Errors::default())),
        ("error", page(Some(gap), vec![], vec![], wrong)),
    ]
});
