//! A session's page: what it is about, when it is held and where, and when I come.

use crate::address;
use crate::programme::Programme;
use crate::session::Session;
use crate::sessions::moving::span;
use askama::Template;
use gatherings::Kept;
use people::{May, Role};
use store::{Id, Moment};
use web::acts::See;
use web::{App, Frame, IntoResponse, Page, Result, State};

#[derive(Template)]
#[template(path = "sessions/show.html")]
struct SessionPage {
    frame: Frame,
    now: Moment,
    session: Session,
    programme: String,
    times: Vec<Kept>,
    /// When the person reading has said they will come.
    chosen: Option<Id>,
    may_edit: bool,
}

pub(crate) async fn show(
    session: May<See, Session>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let me = session.who.clone();
    let (session, now) = (session.into_record(), app.now());
    let programme = Programme::find_seen(session.programme_id, me.id, app.store.read()).await?;
    let programme = programme.map_or(String::new(), |it| it.name.0.read(frame.words.lang).to_owned());
    let times = Kept::of(session.id, app.store.read()).await?;
    let choices = gatherings::choices(session.id, app.store.read()).await?;
    let chosen = choices.into_iter().find(|(person, _)| *person == me.id).and_then(|(_, chosen)| chosen);
    Ok(Page(SessionPage { frame, now, session, programme, times, chosen, may_edit: me.is(Role::Coordinator) }))
}

impl SessionPage {
    fn back(&self) -> String {
        address::Programme { programme: self.session.programme_id }.to_string()
    }

    fn edit(&self) -> String {
        address::EditSession { session: self.session.id }.to_string()
    }

    fn calendar(&self) -> String {
        address::SessionCalendar { session: self.session.id }.to_string()
    }

    fn choose_to(&self) -> String {
        address::Choice { session: self.session.id }.to_string()
    }

    fn span(&self, kept: &Kept) -> String {
        span(&kept.occurrence(), self.frame.words)
    }

    fn point(&self, kept: &Kept) -> &'static str {
        if kept.is_held(self.now) { "done" } else { "plain" }
    }

    fn is_chosen(&self, id: &Id) -> bool {
        self.chosen == Some(*id)
    }

    /// Times that one may still come to. One alone needs no choosing.
    fn still(&self) -> Vec<&Kept> {
        let still: Vec<&Kept> = self.times.iter().filter(|kept| !kept.is_held(self.now)).collect();
        if self.session.takes_part && still.len() > 1 { still } else { vec![] }
    }
}

/// For samples.
pub(crate) fn sample_session() -> Session {
    let task = crate::task_show::sample_task();
    Session {
        id: Id::nil(),
        employer_id: Id::nil(),
        programme_id: Id::nil(),
        number: 6,
        name: task.name.clone(),
        about: task.guide.clone(),
        takes_part: true,
    }
}

pages::sample!("coaching/session", |frame| {
    use std::time::Duration;
    let now = Moment::in_helsinki("2021-10-04T13:00").unwrap_or(Moment(0));
    let session = sample_session();
    let kept = |hours: u64| Kept {
        id: Id::from_u128(hours.into()),
        begins_at: now + Duration::from_secs(hours * 3600),
        ends_at: now + Duration::from_secs((hours + 1) * 3600),
        place: session.name.clone(),
        sequence: 0,
        changed_at: now,
        cancelled_at: None,
    };
    let page = |times, chosen, may_edit| SessionPage {
        frame: frame.clone(),
        now,
        session: session.clone(),
        programme: "Muutosagenttien valmennus".into(),
        times,
        chosen,
        may_edit,
    };
    vec![
        ("empty", page(vec![], None, false)),
        ("filled", page(vec![kept(1), kept(5)], Some(Id::from_u128(5)), false)),
        ("coordinator", page(vec![kept(1)], None, true)),
    ]
});
