//! Whoever is asked reads what it means and how much time is promised, and answers: yes, or not now, without reasons; a
//! supervisor proposes somebody of the unit, or says that there is nobody now.

use super::address;
use super::invitation::{AgentInvitation, Became, Kind, Reply as Answered};
use super::permissions::{Reply, Withdraw};
use super::unit::{self, Colleague, CoveredUnit};
use askama::Template;
use people::{ByReference, May, Me, Person};
use store::{Day, Id, Moment};
use web::acts::See;
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};

#[derive(Template)]
#[template(path = "coverage/invitation_show.html")]
struct InvitationPage {
    frame: Frame,
    invitation: AgentInvitation,
    is_open: bool,
    /// It is the person asking who is to answer.
    is_mine: bool,
    colleagues: Vec<Colleague>,
    errors: Errors,
}

pub(crate) async fn show(
    invitation: May<See, AgentInvitation>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let me = invitation.who.clone();
    Ok(Page(InvitationPage::of(frame, invitation.into_record(), Errors::default(), &me, &app).await?))
}

pub(crate) async fn answer(
    invitation: May<Reply, AgentInvitation>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let here = address::AgentInvitation { agent_invitation: invitation.id };
    let said = match (invitation.kind, sent.text("do")) {
        (Kind::Agent, "accept") => accept(&invitation, &app).await?,
        (Kind::Proposal, "propose") => match proposed(&invitation, &sent, &app).await? {
            Some((person, name)) => propose(&invitation, person, &name, &app).await?,
            None => {
                let (mut errors, me) = (Errors::default(), invitation.who.clone());
                errors.add("person", frame.t("coverage-person-missing"));
                return Ok(refused(InvitationPage::of(frame, invitation.into_record(), errors, &me, &app).await?));
            }
        },
        _ => decline(&invitation, &app).await?,
    };
    Ok(see(here).saying(said).into_response())
}

async fn accept(invitation: &AgentInvitation, app: &App) -> Result<&'static str> {
    let mut tx = app.store.begin().await?;
    let became = invitation.accept(app.clock.new_id(), app.now(), &mut tx).await?;
    if became == Became::Elsewhere {
        return Ok("coverage-said-elsewhere");
    }
    tx.commit().await?;
    Ok(match became {
        Became::Agent => "coverage-said-yes",
        Became::Enrolled => "coverage-said-yes-enrolled",
        Became::TooLate | Became::Elsewhere => "coverage-said-too-late",
    })
}

async fn propose(invitation: &AgentInvitation, person: Id, name: &str, app: &App) -> Result<&'static str> {
    let mut tx = app.store.begin().await?;
    let proposed = invitation.propose(person, name, app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(if proposed { "coverage-said-proposed" } else { "coverage-said-too-late" })
}

async fn decline(invitation: &AgentInvitation, app: &App) -> Result<&'static str> {
    let mut tx = app.store.begin().await?;
    let declined = invitation.decline(app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(if declined { "coverage-said-not-now" } else { "coverage-said-too-late" })
}

async fn proposed(invitation: &AgentInvitation, sent: &Sent, app: &App) -> Result<Option<(Id, String)>> {
    let Ok(person) = sent.text("person").parse::<Id>() else { return Ok(None) };
    if !unit::works_in(invitation.unit_id, person, &app.clock.today(), app.store.read()).await? {
        return Ok(None);
    }
    Ok(Person::find(person, app.store.read()).await?.map(|found| (person, found.name)))
}

pub(crate) async fn withdraw(
    invitation: May<Withdraw, AgentInvitation>,
    State(app): State<App>,
) -> Result<impl IntoResponse> {
    let mut tx = app.store.begin().await?;
    let withdrawn = invitation.withdraw(app.now(), &mut tx).await?;
    tx.commit().await?;
    let said = if withdrawn { "coverage-withdrawn-now" } else { "coverage-answered-before" };
    Ok(see(address::CoveredUnit { covered_unit: invitation.unit_id }).saying(said))
}

impl InvitationPage {
    async fn of(
        frame: Frame,
        invitation: AgentInvitation,
        errors: Errors,
        me: &Me,
        app: &App,
    ) -> Result<InvitationPage> {
        let today = app.clock.today();
        let (is_open, is_mine) = (invitation.is_open(&today), invitation.person_id == me.id);
        let unit = CoveredUnit::seen_by(invitation.unit_id, me, app).await?;
        let colleagues = match unit.filter(|_| is_open && is_mine && invitation.kind == Kind::Proposal) {
            Some(unit) => unit.colleagues("", &today, app.store.read()).await?,
            None => vec![],
        };
        Ok(InvitationPage { frame, invitation, is_open, is_mine, colleagues, errors })
    }

    fn is_proposal(&self) -> bool {
        self.invitation.kind == Kind::Proposal
    }

    fn title(&self) -> String {
        let key = if self.is_proposal() { "coverage-ask-title" } else { "coverage-invitation-title" };
        self.frame.words.t1(key, "unit", &self.invitation.unit)
    }

    fn to(&self) -> String {
        address::InvitationAnswer { agent_invitation: self.invitation.id }.to_string()
    }

    fn until(&self) -> String {
        self.frame.words.t1("coverage-answer-by", "day", self.frame.words.calendar_day(&self.invitation.ends_on))
    }

    fn hours(&self) -> String {
        self.frame.words.t1("coverage-hours-promised", "hours", self.invitation.hours)
    }

    /// What became of it, once it is over.
    fn over(&self) -> &'static str {
        self.frame.t(match self.invitation.answer {
            Some(Answered::Accepted) => "coverage-over-accepted",
            Some(Answered::Declined) => "coverage-over-declined",
            Some(Answered::Proposed) => "coverage-over-proposed",
            Some(Answered::Withdrawn) => "coverage-over-withdrawn",
            Some(Answered::Lapsed) | None => "coverage-over-lapsed",
        })
    }
}

pub(super) fn sample_invitation(answer: Option<Answered>, kind: Kind) -> AgentInvitation {
    let at = Moment::in_helsinki("2021-10-04T09:00").unwrap_or(Moment(0));
    AgentInvitation {
        id: Id::nil(),
        employer_id: Id::nil(),
        unit_id: Id::nil(),
        unit: "Asumisyksikkö Koivikko".into(),
        person_id: Id::nil(),
        person: "Suvi Siniaalto".into(),
        kind,
        hours: 4,
        cohort_id: None,
        words: "Sinua kuunnellaan taukohuoneessa, siksi kysyn juuri sinulta.".into(),
        made_by: Id::nil(),
        author: "Kaisa Koordinaattori".into(),
        made_at: at,
        ends_on: Day::parse("2021-10-25").unwrap_or_else(|| at.day()),
        answer,
        proposed_id: None,
        proposed: answer.map(|_| "Saara Suopursu".to_owned()),
    }
}

pages::sample!("coaching/agent-invitation", |frame| {
    let page = |invitation: AgentInvitation, is_mine, errors| InvitationPage {
        frame: frame.clone(),
        is_open: invitation.answer.is_none(),
        colleagues: vec![Colleague { person_id: Id::nil(), name: "Heli Hoitaja".into(), job: "ohjaaja".into() }],
        invitation,
        is_mine,
        errors,
    };
    let mut wrong = Errors::default();
    wrong.add("person", frame.t("coverage-person-missing"));
    let one = sample_invitation;
    vec![
        ("asked", page(one(None, Kind::Agent), true, Errors::default())),
        ("looked-at", page(one(None, Kind::Agent), false, Errors::default())),
        ("accepted", page(one(Some(Answered::Accepted), Kind::Agent), true, Errors::default())),
        ("declined", page(one(Some(Answered::Declined), Kind::Agent), true, Errors::default())),
        ("withdrawn", page(one(Some(Answered::Withdrawn), Kind::Agent), true, Errors::default())),
        ("lapsed", page(one(Some(Answered::Lapsed), Kind::Agent), true, Errors::default())),
        ("proposal", page(one(None, Kind::Proposal), true, Errors::default())),
        ("error", page(one(None, Kind::Proposal), true, wrong)),
        ("proposed", page(one(Some(Answered::Proposed), Kind::Proposal), true, Errors::default())),
    ]
});
