//! Everything a programme gives to read, hear and watch: its own materials, and each session's.

use crate::address;
use crate::materials::shelf::Shelf;
use crate::materials::{Line, lines};
use crate::session::Session;
use askama::Template;
use people::May;
use web::acts::{Create, See};
use web::{App, Frame, IntoResponse, Page, Permit, Result, State};

#[derive(Template)]
#[template(path = "materials/index.html")]
struct MaterialsPage {
    frame: Frame,
    shelf: Shelf,
    own: Vec<Line>,
    sessions: Vec<(Session, Vec<Line>)>,
    may_keep: bool,
}

pub(crate) async fn index(shelf: May<See, Shelf>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let (me, shelf) = (shelf.who.clone(), shelf.into_record());
    let mut sessions = vec![];
    for session in Session::of_programme(shelf.programme_id, me.id, app.store.read()).await? {
        let lines = lines(session.id, me.id, &app.store).await?;
        if !lines.is_empty() {
            sessions.push((session, lines));
        }
    }
    let own = lines(shelf.id, me.id, &app.store).await?;
    let may_keep = Permit::<Create, _>::permits(&shelf, &me);
    Ok(Page(MaterialsPage { frame, shelf, own, sessions, may_keep }))
}

impl MaterialsPage {
    fn back(&self) -> String {
        address::Programme { programme: self.shelf.programme_id }.to_string()
    }

    fn new_material(&self) -> String {
        address::NewProgrammeMaterial { programme: self.shelf.programme_id }.to_string()
    }

    fn session(&self, session: &Session) -> String {
        address::Session { session: session.id }.to_string()
    }
}

/// For samples.
pub(crate) fn sample_line() -> Line {
    use crate::materials::Material;
    let task = crate::task_show::sample_task();
    let material = Material {
        id: task.id,
        programme_id: task.id,
        subject_kind: crate::session::KIND.into(),
        subject_id: task.id,
        name: task.name,
        about: task.guide,
        link: Some("https://example.fi/kooste".into()),
        medium_id: None,
        made_at: task.due_at,
        as_agent: true,
        as_coach: false,
    };
    Line { material, medium: None }
}

pages::sample!("coaching/materials", |frame| {
    let task = crate::task_show::sample_task();
    let shelf = Shelf {
        id: task.id,
        employer_id: task.id,
        programme_id: task.id,
        name: task.name.clone(),
        as_agent: true,
        as_coach: false,
    };
    let page =
        |own, sessions, may_keep| MaterialsPage { frame: frame.clone(), shelf: shelf.clone(), own, sessions, may_keep };
    let mut other = sample_line();
    other.material.id = store::Id::from_u128(1);
    let session = crate::sessions::show::sample_session();
    vec![
        ("empty", page(vec![], vec![], false)),
        ("filled", page(vec![sample_line()], vec![(session, vec![other])], true)),
    ]
});
