//! A programme as whoever is not signed in reads it: what, for whom, when, whom to ask and how to join. Neither people
//! nor tasks nor places; where it is not published there is no such page.

use crate::address;
use crate::contact::Contact;
use crate::programme::{Enrolment, Programme};
use crate::session::Session;
use askama::Template;
use axum::extract::Path;
use gatherings::Occurrence;
use store::{Day, Id};
use web::acts::{Public, Why};
use web::{App, Error, Frame, IntoResponse, Page, Result, State};

/// The coordinator has published it.
#[derive(Debug)]
pub(crate) struct Published;
impl Why for Published {
    const WHY: &'static str = "what the coordinator has published of a programme";
}

#[derive(Template)]
#[template(path = "programme_public.html")]
struct PublicPage {
    frame: Frame,
    programme: Programme,
    contact: Option<Contact>,
    sessions: Vec<(Session, Vec<Occurrence>)>,
    has_ended: bool,
}

pub(crate) async fn show(
    _: Public<Published>,
    State(app): State<App>,
    frame: Frame,
    Path(id): Path<String>,
) -> Result<impl IntoResponse> {
    let (id, today): (Id, Day) = (id.parse().map_err(|_| Error::NotFound)?, app.clock.today());
    let programme = Programme::published(id, &today, app.store.read()).await?.ok_or(Error::NotFound)?;
    let contact = Contact::find(programme.contact_person_id, &today, app.store.read()).await?;
    let mut sessions = vec![];
    for session in Session::of_programme(programme.id, Id::nil(), app.store.read()).await? {
        let times = gatherings::times(session.id, app.store.read()).await?;
        sessions.push((session, times));
    }
    let has_ended = programme.has_ended(&today);
    Ok(Page(PublicPage { frame, programme, contact, sessions, has_ended }))
}

/// "17.5.2021–16.5.2023", or what is known of it.
pub(crate) fn days(programme: &Programme, frame: &Frame) -> String {
    let day = |day: &Day| frame.words.calendar_day(day);
    match (&programme.begins_on, &programme.ends_on) {
        (Some(first), Some(last)) => frame.words.t2("programme-from-to", "first", day(first), "last", day(last)),
        (Some(first), None) => frame.words.t1("programme-from", "first", day(first)),
        (None, Some(last)) => frame.words.t1("programme-to", "last", day(last)),
        (None, None) => String::new(),
    }
}

impl PublicPage {
    fn days(&self) -> String {
        days(&self.programme, &self.frame)
    }

    fn times(&self, times: &[Occurrence]) -> String {
        gatherings::spoken(times, self.frame.words)
    }

    fn joining(&self) -> &'static str {
        match self.programme.enrolment {
            _ if self.has_ended => "programme-join-ended",
            Enrolment::Open => "programme-join-open",
            Enrolment::Invited => "programme-join-invited",
            Enrolment::Closed => "programme-join-closed",
        }
    }

    /// Inside when it is open to all, else to one's own coaching; by the door first for whoever is outside.
    fn inside(&self) -> String {
        let open = self.programme.is_open();
        let to = address::Programme { programme: self.programme.id }.to_string();
        let to = if open { to } else { address::Coaching.to_string() };
        if self.frame.face.is_some() { to } else { format!("/sign-in?next={to}") }
    }
}

pages::sample!("coaching/programme/public", |frame| {
    let page = |enrolment, contact, frame: Frame, has_ended| PublicPage {
        frame,
        programme: Programme { enrolment, ..crate::programme::sample_programme() },
        contact,
        sessions: vec![],
        has_ended,
    };
    let contact = Contact {
        person_id: Id::nil(),
        name: "Kaisa Koordinaattori".into(),
        job: "muutoskoordinaattori".into(),
        unit: "Viestintä ja digituki".into(),
    };
    let outside = Frame { face: None, menu: vec![], ..frame.clone() };
    vec![
        ("open", page(Enrolment::Open, Some(contact.clone()), outside.clone(), false)),
        ("invited", page(Enrolment::Invited, Some(contact), outside.clone(), false)),
        ("ended", page(Enrolment::Closed, None, outside, true)),
        ("inside", page(Enrolment::Open, None, frame, false)),
    ]
});
