//! A cohort's greeting to the leadership: written together, looked at once more, sent, and answered.

use crate::address;
use crate::greeting::Greeting;
use crate::permissions::{Respond, Write};
use askama::Template;
use people::{ByReference, May, Me, Role, SignedIn};
use store::{Id, Json, Moment};
use threads::Heard;
use web::acts::See;
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};
use words::Texts;

#[derive(Template)]
#[template(path = "greeting_show.html")]
struct GreetingPage {
    frame: Frame,
    now: Moment,
    greeting: Greeting,
    /// As typed.
    text: String,
    agents: Vec<String>,
    answers: Vec<Heard>,
    /// The id under which an answer is kept, so that two presses are one answer.
    answer_id: Id,
    may_write: bool,
    may_answer: bool,
    /// Somebody else has written meanwhile; theirs stands beside one's own.
    other: Option<String>,
    errors: Errors,
}

#[derive(Template)]
#[template(path = "greeting_sending.html")]
struct SendingPage {
    frame: Frame,
    greeting: Greeting,
    agents: Vec<String>,
}

#[derive(Template)]
#[template(path = "greetings.html")]
struct GreetingsPage {
    frame: Frame,
    now: Moment,
    greetings: Vec<Greeting>,
}

/// All that have been sent and may be read: the leadership's list.
pub(crate) async fn index(me: SignedIn, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let mut greetings = Greeting::sent(&me, app.store.read()).await?;
    greetings.retain(|greeting| web::Permit::<See, Me>::permits(greeting, &me));
    Ok(Page(GreetingsPage { frame, now: app.now(), greetings }))
}

pub(crate) async fn show(
    greeting: May<See, Greeting>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let me = greeting.who.clone();
    Ok(Page(GreetingPage::of(frame, greeting.into_record(), &me, &app).await?))
}

pub(crate) async fn update(
    greeting: May<Write, Greeting>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let (me, body) = (greeting.who.clone(), sent.text("body").to_owned());
    let to = address::Greeting { cohort: greeting.cohort_id };
    let read_at = sent.number("read").map(Moment);
    let mut tx = app.store.begin().await?;
    let kept = greeting.write(&body, read_at, &me, app.now(), &mut tx).await?;
    tx.commit().await?;
    if kept {
        return Ok(see(to).saying("greeting-kept").into_response());
    }
    // Somebody was there before: both texts are shown, and nothing is lost.
    let present = Greeting::seen_by(greeting.cohort_id, &me, &app).await?.ok_or(web::Error::NotFound)?;
    let (other, sent_already) = (present.body.clone(), present.is_sent());
    let mut page = GreetingPage::of(frame, present, &me, &app).await?;
    let word = if sent_already { "greeting-sent-meanwhile" } else { "greeting-changed-meanwhile" };
    page.errors.add("body", page.frame.t(word));
    Ok(refused(GreetingPage { text: body, other, ..page }))
}

pub(crate) async fn look(greeting: May<Write, Greeting>, State(app): State<App>, frame: Frame) -> Result<Response> {
    let greeting = greeting.into_record();
    if greeting.is_sent() || greeting.body.as_deref().unwrap_or_default().is_empty() {
        return Ok(see(address::Greeting { cohort: greeting.cohort_id }).into_response());
    }
    let agents = names(&greeting, &app).await?;
    Ok(Page(SendingPage { frame, greeting, agents }).into_response())
}

pub(crate) async fn send(
    greeting: May<Write, Greeting>,
    State(app): State<App>,
    sent: Sent,
) -> Result<impl IntoResponse> {
    let read_at = Moment(sent.number("read").unwrap_or(0));
    let mut tx = app.store.begin().await?;
    let gone = greeting.send(read_at, &greeting.who, app.now(), &mut tx).await?;
    tx.commit().await?;
    let said = match (gone, greeting.is_sent()) {
        (true, _) => "greeting-sent",
        (false, true) => "greeting-was-sent",
        (false, false) => "greeting-changed",
    };
    Ok(see(address::Greeting { cohort: greeting.cohort_id }).saying(said))
}

pub(crate) async fn answer(
    greeting: May<Respond, Greeting>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let (me, body) = (greeting.who.clone(), sent.text("answer"));
    let to = address::Greeting { cohort: greeting.cohort_id };
    if body.is_empty() {
        let mut page = GreetingPage::of(frame, greeting.into_record(), &me, &app).await?;
        page.errors.add("answer", page.frame.t("greeting-answer-missing"));
        return Ok(refused(page));
    }
    let id = sent.text("id").parse().unwrap_or_else(|_| app.clock.new_id());
    let mut tx = app.store.begin().await?;
    greeting.answer(id, body, &me, app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(to).saying("greeting-answered").into_response())
}

async fn names(greeting: &Greeting, app: &App) -> Result<Vec<String>> {
    Ok(greeting.agents(app.store.read()).await?.into_iter().map(|agent| agent.name).collect())
}

impl GreetingPage {
    async fn of(frame: Frame, greeting: Greeting, me: &Me, app: &App) -> Result<GreetingPage> {
        Ok(GreetingPage {
            now: app.now(),
            text: greeting.body.clone().unwrap_or_default(),
            agents: names(&greeting, app).await?,
            answers: threads::of(&greeting.reference(), me, app).await?,
            answer_id: app.clock.new_id(),
            may_write: !greeting.is_sent() && web::Permit::<Write, Me>::permits(&greeting, me),
            may_answer: web::Permit::<Respond, Me>::permits(&greeting, me),
            other: None,
            errors: Errors::default(),
            frame,
            greeting,
        })
    }

    fn to(&self) -> String {
        address::Greeting { cohort: self.greeting.cohort_id }.to_string()
    }

    fn send_to(&self) -> String {
        address::GreetingSending { cohort: self.greeting.cohort_id }.to_string()
    }

    fn answer_to(&self) -> String {
        address::GreetingAnswers { cohort: self.greeting.cohort_id }.to_string()
    }

    fn back(&self) -> String {
        let inside = self.greeting.as_agent || self.greeting.as_coach;
        let programme = address::Programme { programme: self.greeting.programme_id }.to_string();
        if inside { programme } else { address::Greetings.to_string() }
    }

    /// What the writer had before them, as the form sends it back.
    fn read(&self) -> String {
        self.greeting.edited_at.map_or(String::new(), |at| at.0.to_string())
    }

    fn role(&self) -> &'static str {
        self.frame.t(Role::Leadership.key())
    }
}

impl SendingPage {
    fn to(&self) -> String {
        address::GreetingSending { cohort: self.greeting.cohort_id }.to_string()
    }

    fn back(&self) -> String {
        address::Greeting { cohort: self.greeting.cohort_id }.to_string()
    }
}

impl GreetingsPage {
    fn to(&self, id: &Id) -> String {
        address::Greeting { cohort: *id }.to_string()
    }
}

fn sample(body: Option<&str>, sent_at: Option<Moment>) -> Greeting {
    let programme = crate::programme::sample_programme();
    Greeting {
        cohort_id: Id::nil(),
        programme_id: Id::nil(),
        employer_id: Id::nil(),
        cohort: Json(Texts::one(words::Lang::Fi, "Ryhmä 2")),
        programme: programme.name,
        body: body.map(str::to_owned),
        edited_at: body.map(|_| Moment(1)),
        editor: body.map(|_| "Sanni Sairaanhoitaja".to_owned()),
        sent_at,
        as_agent: true,
        as_coach: false,
    }
}

pages::sample!("coaching/greeting", |frame| {
    let body = "Kiitos, että saimme aikaa. Toivomme, että kysymyksiin vastataan viikossa.";
    let page = |greeting: Greeting, may_answer, other: Option<&str>, errors| GreetingPage {
        frame: frame.clone(),
        now: Moment(2),
        text: greeting.body.clone().unwrap_or_default(),
        agents: vec!["Pekka Pelastaja".into(), "Sanni Sairaanhoitaja".into()],
        answers: vec![],
        answer_id: Id::nil(),
        may_write: greeting.sent_at.is_none(),
        may_answer,
        other: other.map(str::to_owned),
        errors,
        greeting,
    };
    let mut errors = Errors::default();
    errors.add("body", frame.t("greeting-changed-meanwhile"));
    vec![
        ("empty", page(sample(None, None), false, None, Errors::default())),
        ("filled", page(sample(Some(body), None), false, None, Errors::default())),
        ("error", page(sample(Some(body), None), false, Some("Toinen teksti"), errors)),
        ("sent", page(sample(Some(body), Some(Moment(2))), true, None, Errors::default())),
    ]
});

pages::sample!("coaching/greeting/sending", |frame| {
    let greeting = sample(Some("Kiitos, että saimme aikaa."), None);
    vec![("filled", SendingPage { frame, greeting, agents: vec!["Sanni Sairaanhoitaja".into()] })]
});

pages::sample!("coaching/greetings", |frame| {
    let page = |greetings| GreetingsPage { frame: frame.clone(), now: Moment(2), greetings };
    vec![("empty", page(vec![])), ("filled", page(vec![sample(Some("Kiitos."), Some(Moment(2)))]))]
});
