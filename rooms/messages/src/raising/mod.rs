//! Raising: what was asked when a message was told goes to the influence channel, with whoever carried the message as its
//! voice, and its answer comes back to the unit the same way.

pub(crate) mod address;
mod create;
mod permissions;
pub mod raised_question;
pub(crate) mod raising_form;
pub(crate) mod retention;
mod returning;

use askama::Template;
use askama::filters::Safe;
use people::{Doors, Me, Outcome};
use raised_question::Raised;
use store::Id;
use web::acts::post;
use web::{App, Frame, Result, Route};

pub use raised_question::counted;

words::inventory::submit! {
    words::Shelf {
        room: "messages-raising",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

pub(crate) fn routes() -> Vec<Route> {
    vec![
        post::<address::RaisedQuestions, _, _>(create::create),
        post::<address::ReturnOfAnswer, _, _>(returning::create),
    ]
}

/// A question that is in the channel, and what came of it as the reader may know it.
#[derive(Debug, Clone)]
pub(crate) struct Carried {
    pub raised: Raised,
    pub outcome: Outcome,
    pub href: String,
    /// The reader may say that its answer has been told.
    pub may_return: bool,
}

/// What came of these; those that the reader may not see are left out. `carries`: they carry messages to the unit.
pub(crate) async fn carried_of(raised: Vec<Raised>, carries: bool, me: &Me, app: &App) -> Result<Vec<Carried>> {
    let (doors, mut carried) = (Doors::of(app), vec![]);
    for raised in raised {
        let Some(question) = raised.question() else { continue };
        let Some(outcome) = doors.outcome(app, me, &question).await? else { continue };
        let may_return = carries && raised.is_to_return(&outcome);
        let href = doors.address(&question).unwrap_or_default();
        carried.push(Carried { raised, outcome, href, may_return });
    }
    Ok(carried)
}

/// The reader's own questions whose answers have not been told in the unit yet, of one message or of all; those that
/// have an answer first. Empty: there are none.
pub(crate) async fn own(post: Option<Id>, frame: &Frame, me: &Me, app: &App) -> Result<Safe<String>> {
    let raised = Raised::carried_by(me.id, post, app.store.read()).await?;
    if raised.is_empty() {
        return Ok(Safe(String::new()));
    }
    let mut carried = carried_of(raised, true, me, app).await?;
    carried.retain(|one| one.may_return || one.raised.told_back_at.is_none());
    carried.sort_by_key(|one| !one.may_return);
    Ok(match carried.is_empty() {
        true => Safe(String::new()),
        false => draw_own(frame, &carried),
    })
}

#[derive(Template)]
#[template(path = "raising/carried.html")]
struct CarriedPart<'p> {
    frame: &'p Frame,
    carried: &'p [Carried],
}

#[derive(Template)]
#[template(path = "raising/own.html")]
struct OwnPart<'p> {
    frame: &'p Frame,
    drawn: Safe<String>,
}

/// Each with its state, its answer's first lines, and the way back.
pub(crate) fn draw_carried(frame: &Frame, carried: &[Carried]) -> Safe<String> {
    Safe(CarriedPart { frame, carried }.render().unwrap_or_default())
}

pub(crate) fn draw_own(frame: &Frame, carried: &[Carried]) -> Safe<String> {
    Safe(OwnPart { frame, drawn: draw_carried(frame, carried) }.render().unwrap_or_default())
}

impl Carried {
    fn return_to(&self) -> String {
        address::ReturnOfAnswer { raised_question: self.raised.id }.to_string()
    }
}

/// For samples.
pub(crate) fn sample_raised(id: u128, words: &str) -> Raised {
    Raised {
        id: Id::from_u128(id),
        employer_id: Id::nil(),
        telling_id: Id::from_u128(30),
        post_id: Id::from_u128(2),
        unit_id: Id::from_u128(3),
        unit: "Vuodeosasto 3".into(),
        person_id: Id::nil(),
        words: words.into(),
        state: raised_question::State::Waiting,
        question_kind: None,
        question_id: None,
        made_at: store::Moment(0),
        settled_at: None,
        told_back_at: None,
    }
}

/// For samples: one answered, one with a day, one told back.
pub(crate) fn samples() -> Vec<Carried> {
    let day = |day: &str| store::Day::parse(day);
    let one = |id, outcome: Outcome, told_back: Option<&str>| Carried {
        raised: Raised { told_back_at: told_back.and_then(store::Moment::in_helsinki), ..sample_raised(id, "") },
        may_return: outcome.is_answered() && told_back.is_none(),
        outcome,
        href: "/voice".into(),
    };
    let outcome = |name: &str, words: &str, promised: Option<store::Day>| Outcome {
        name: name.into(),
        language: "fi".into(),
        state: if words.is_empty() { "voice-state-taken" } else { "voice-state-answered" },
        colour: if words.is_empty() { "info" } else { "success" },
        words: words.into(),
        said_at: store::Moment::in_helsinki("2021-10-01T10:00").filter(|_| !words.is_empty()),
        promised,
    };
    let answered = "Kyllä. Tallenne on katsottavissa osaston koneella seuraavasta aamusta kahden viikon ajan.";
    vec![
        one(43, outcome("Voiko henkilöstöinfon katsoa jälkikäteen yövuorossa?", answered, None), None),
        one(44, outcome("Milloin saamme lisää tietokoneita?", "", day("2021-10-13")), None),
        one(45, outcome("Kuka päättää väittämien jälkeen?", answered, None), Some("2021-10-02T07:30")),
    ]
}
