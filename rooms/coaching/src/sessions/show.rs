//! A session's page: what it is about, when it is held and where, and when I come.

use crate::address;
use crate::materials::{Line, lines};
use crate::programme::Programme;
use crate::session::Session;
use crate::sessions::moving::span;
use askama::Template;
use gatherings::Kept;
use gatherings::attendance::{self, Mark};
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
    materials: Vec<Line>,
    /// What has been marked of the person reading.
    mark: Option<Mark>,
    may_edit: bool,
    /// To add materials and to mark who was there.
    may_keep: bool,
}

pub(crate) async fn show(
    session: May<See, Session>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let me = session.who.clone();
    let (session, now) = (session.into_record(), app.now());
    let programme = Programme::find_seen(session.programme_id, me.id, app.store.read()).await?;
    let as_coach = programme.as_ref().is_some_and(|programme| programme.as_coach);
    let programme = programme.map_or(String::new(), |it| it.name.0.read(frame.words.lang).to_owned());
    let times = Kept::of(session.id, app.store.read()).await?;
    let choices = gatherings::choices(session.id, app.store.read()).await?;
    let chosen = choices.into_iter().find(|(person, _)| *person == me.id).and_then(|(_, chosen)| chosen);
    let materials = lines(session.id, me.id, &app.store).await?;
    let marks = attendance::of(session.id, app.store.read()).await?;
    let mark = marks.into_iter().find(|mark| mark.person_id == me.id);
    let may_edit = me.is(Role::Coordinator);
    let may_keep = may_edit || (as_coach && me.is(Role::Coach));
    Ok(Page(SessionPage { frame, now, session, programme, times, chosen, materials, mark, may_edit, may_keep }))
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

    fn new_material(&self) -> String {
        address::NewSessionMaterial { session: self.session.id }.to_string()
    }

    fn attendance(&self) -> String {
        address::Attendance { session: self.session.id }.to_string()
    }

    /// What the reader is told of their own attendance.
    fn own_mark(&self) -> Option<String> {
        let mark = self.mark.as_ref()?;
        let Some(at) = mark.occurrence_id else { return Some(self.frame.t("attendance-own-not-there").to_owned()) };
        let kept = self.times.iter().find(|kept| kept.id == at)?;
        Some(self.frame.words.t1("attendance-own-there", "when", self.span(kept)))
    }

    fn has_begun(&self) -> bool {
        self.times.iter().any(|kept| kept.begins_at <= self.now)
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
        materials: if may_edit { vec![crate::materials::index::sample_line()] } else { vec![] },
        mark: Some(Mark { subject_id: Id::nil(), person_id: Id::nil(), occurrence_id: None }).filter(|_| !may_edit),
        may_edit,
        may_keep: may_edit,
    };
    vec![
        ("empty", page(vec![], None, false)),
        ("filled", page(vec![kept(1), kept(5)], Some(Id::from_u128(5)), false)),
        ("coordinator", page(vec![kept(1)], None, true)),
    ]
});
