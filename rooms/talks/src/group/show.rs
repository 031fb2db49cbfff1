//! Who is in a group: the members see each other and their own rights; the supervisor also changes the group before it is
//! held, and asks somebody to write the minutes.

use super::address;
use super::member::{FEWEST, MOST, Member, Outcome};
use super::permissions::Gather;
use super::told;
use crate::cycle::Cycle;
use crate::talk::{Kind, State as Stage, Talk};
use askama::Template;
use people::{Led, May, Me};
use store::Id;
use web::acts::See;
use web::{App, Error, Frame, IntoResponse, Page, Response, Result, Sent, State, see};

#[derive(Template)]
#[template(path = "group/show.html")]
struct ShowPage {
    frame: Frame,
    talk: Talk,
    me: Id,
    members: Vec<Member>,
    /// Led by the person asking, and not in it.
    others: Vec<Led>,
    /// A season in which a discussion of two can be begun today.
    pairs: Option<Id>,
}

pub(crate) async fn show(talk: May<See, Talk>, State(app): State<App>, frame: Frame) -> Result<Response> {
    let me = talk.who.clone();
    let talk = talk.into_record();
    if talk.kind == Kind::Pair {
        return Err(Error::NotFound);
    }
    Ok(Page(ShowPage::of(frame, talk, &me, &app).await?).into_response())
}

pub(crate) async fn update(talk: May<Gather, Talk>, State(app): State<App>, sent: Sent) -> Result<Response> {
    let me = talk.who.clone();
    let talk = talk.into_record();
    let here = address::Group { talk: talk.id };
    let person_id: Option<Id> = sent.text("person").parse().ok();
    let word = match (sent.text("do"), person_id) {
        ("join", Some(person_id)) => join(&talk, person_id, &me, &app).await?,
        ("out", Some(person_id)) => take_out(&talk, person_id, &me, &app).await?,
        ("writer", person_id) => ask_to_write(&talk, person_id, &app).await?,
        _ => return Ok(see(here).into_response()),
    };
    Ok(see(here).saying(word).into_response())
}

async fn join(talk: &Talk, person_id: Id, me: &Me, app: &App) -> Result<&'static str> {
    let led = Led::by(me.id, &app.clock.today(), app.store.read()).await?;
    if !led.iter().any(|one| one.person_id == person_id && one.employer_id == talk.employer_id) {
        return Ok("group-not-led");
    }
    let mut tx = app.store.begin().await?;
    let outcome = Member::join(talk, person_id, me, app, &mut tx).await?;
    tx.commit().await?;
    Ok(match outcome {
        Outcome::Done | Outcome::Same => "group-joined",
        Outcome::Full => "group-full",
        Outcome::TooLate => "group-too-late",
    })
}

async fn take_out(talk: &Talk, person_id: Id, me: &Me, app: &App) -> Result<&'static str> {
    let (now, mut tx) = (app.now(), app.store.begin().await?);
    let outcome = Member::leave(talk, person_id, now, &mut tx).await?;
    if outcome == Outcome::Done {
        told::taken_out(talk, person_id, me.id, now, &mut tx).await?;
    }
    tx.commit().await?;
    Ok(if outcome == Outcome::TooLate { "group-too-late" } else { "group-taken-out" })
}

/// None: the supervisor writes themselves.
async fn ask_to_write(talk: &Talk, writer: Option<Id>, app: &App) -> Result<&'static str> {
    if matches!(talk.state, Stage::Agreed | Stage::Acknowledged) {
        return Ok("group-minutes-written");
    }
    let (now, mut tx) = (app.now(), app.store.begin().await?);
    let asked = Member::ask_to_write(talk.id, writer, now, &mut tx).await?;
    if asked || writer.is_none() {
        told::writer(talk, writer, now, &mut tx).await?;
    }
    tx.commit().await?;
    Ok(if asked { "group-writer-asked" } else { "group-writer-same" })
}

impl ShowPage {
    async fn of(frame: Frame, talk: Talk, me: &Me, app: &App) -> Result<ShowPage> {
        let members = Member::of(talk.id, frame.words.lang, app).await?;
        let today = app.clock.today();
        let led = if talk.is_led() { Led::by(me.id, &today, app.store.read()).await? } else { vec![] };
        let is_other =
            |one: &Led| one.employer_id == talk.employer_id && !members.iter().any(|m| m.person_id == one.person_id);
        let others = led.into_iter().filter(is_other).collect();
        let open = Cycle::open(talk.employer_id, &today, app.store.read()).await?;
        let pairs = open.iter().find(|cycle| cycle.kind == Kind::Pair).map(|cycle| cycle.id);
        Ok(ShowPage { frame, talk, me: me.id, members, others, pairs })
    }

    fn here(&self) -> String {
        address::Group { talk: self.talk.id }.to_string()
    }

    fn leaving_to(&self) -> String {
        address::Leaving { talk: self.talk.id }.to_string()
    }

    fn own_to(&self) -> String {
        address::Own { talk: self.talk.id }.to_string()
    }

    fn is_preparing(&self) -> bool {
        self.talk.state == Stage::Preparing
    }

    fn may_gather(&self) -> bool {
        self.talk.is_led()
    }

    /// Somebody is still to write them.
    fn may_ask_writer(&self) -> bool {
        self.may_gather() && matches!(self.talk.state, Stage::Preparing | Stage::Held)
    }

    fn is_full(&self) -> bool {
        self.members.len() >= MOST
    }

    fn are_few(&self) -> bool {
        self.members.len() < FEWEST
    }

    fn own(&self) -> Option<&Member> {
        self.members.iter().find(|member| member.person_id == self.me)
    }

    fn has_asked(&self) -> bool {
        self.own().is_some_and(|own| own.own_asked_at.is_some())
    }

    /// Who has asked for a discussion of their own: only their supervisor is told.
    fn askers(&self) -> Vec<&Member> {
        let members = if self.may_gather() { self.members.as_slice() } else { &[] };
        members.iter().filter(|member| member.own_asked_at.is_some()).collect()
    }

    fn lead(&self) -> String {
        let words = self.frame.words;
        words.t2("group-show-lead", "count", self.members.len(), "name", self.talk.supervisor.clone())
    }
}

pages::sample!("talks/group", |frame| {
    use super::samples;
    let page = |state: Stage, is_led: bool, members: usize| ShowPage {
        frame: frame.clone(),
        talk: Talk { is_member: !is_led, leads: is_led, ..samples::talk(state) },
        me: Id::from_u128(1),
        members: samples::members(members),
        others: if is_led { samples::led(12).split_off(members.min(12)) } else { vec![] },
        pairs: Some(Id::nil()),
    };
    vec![
        ("member", page(Stage::Preparing, false, 6)),
        ("supervisor", page(Stage::Preparing, true, 6)),
        ("few", page(Stage::Preparing, true, 3)),
        ("full", page(Stage::Preparing, true, 10)),
        ("held", page(Stage::Held, true, 6)),
        ("acknowledged", page(Stage::Acknowledged, false, 6)),
    ]
});
