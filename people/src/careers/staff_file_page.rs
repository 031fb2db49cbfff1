//! Bringing in a staff file through a page: choose it, see what would change, say yes, see how far it is.

use super::address;
use super::permissions::Register;
use super::staff_file::{KIND, LIMIT, StaffFile, State};
use super::staff_file_work::{JOB, Payload};
use crate::May;
use askama::Template;
use audit::Entry;
use axum::extract::Request;
use store::{Id, Json, Moment};
use web::acts::{Create, Edit, Remove, See};
use web::{
    App, Errors, Frame, IntoResponse, Page, Reference, Response, Result, Sent, State as Of, Upload, refused, see,
};

#[derive(Template)]
#[template(path = "careers/staff_files.html")]
struct IndexPage {
    frame: Frame,
    now: Moment,
    errors: Errors,
    files: Vec<StaffFile>,
}

#[derive(Template)]
#[template(path = "careers/staff_file.html")]
struct ShowPage {
    frame: Frame,
    now: Moment,
    errors: Errors,
    file: StaffFile,
}

pub(super) async fn index(_: May<See, Register>, Of(app): Of<App>, frame: Frame) -> Result<impl IntoResponse> {
    Ok(Page(IndexPage::of(frame, Errors::default(), &app).await?))
}

pub(super) async fn create(
    register: May<Create, Register>,
    Of(app): Of<App>,
    frame: Frame,
    request: Request,
) -> Result<Response> {
    let mut errors = Errors::default();
    let Upload { file, .. } = Upload::read(request, &app).await?;
    let Some((name, content)) = file else {
        errors.add("file", frame.t("staff-file-missing"));
        return again(frame, errors, &app).await;
    };
    if content.len() > LIMIT {
        errors.add("file", frame.t("staff-file-too-large"));
        return again(frame, errors, &app).await;
    }
    let id = app.clock.new_id();
    app.shelf.put(id, content.as_ref()).await?;
    if !begin(id, &name, &register.who, &app).await? {
        app.shelf.remove(id).await?;
        errors.add("file", frame.t("staff-file-other"));
        return again(frame, errors, &app).await;
    }
    Ok(see(address::StaffFile { staff_file: id }).into_response())
}

async fn begin(id: Id, name: &str, me: &crate::Me, app: &App) -> Result<bool> {
    let mut tx = app.store.begin().await?;
    let begun = StaffFile::begin(id, name, me, app.now(), &mut tx).await?;
    if begun {
        tx.later(JOB, &Payload { staff_file: id }, app.now(), None).await?;
    }
    tx.commit().await?;
    Ok(begun)
}

async fn again(frame: Frame, errors: Errors, app: &App) -> Result<Response> {
    Ok(refused(IndexPage::of(frame, errors, app).await?))
}

/// While it is worked on, the page comes again by itself, also without script.
pub(super) async fn show(file: May<See, StaffFile>, Of(app): Of<App>, frame: Frame) -> Result<impl IntoResponse> {
    Ok(Page(ShowPage { frame, now: app.now(), errors: Errors::default(), file: file.into_record() }))
}

pub(super) async fn update(file: May<Edit, StaffFile>, Of(app): Of<App>, frame: Frame, sent: Sent) -> Result<Response> {
    let mut tx = app.store.begin().await?;
    let comes = file.come(sent.has("yes"), &mut tx).await?;
    if comes {
        tx.later(JOB, &Payload { staff_file: file.id }, app.now(), None).await?;
        let subject = Reference::new(KIND, file.id);
        let entry = Entry { who: Some(file.who.id), act: audit::IMPORTED, subject: &subject, of: None, why: "" };
        entry.note(app.now(), &mut tx).await?;
    }
    tx.commit().await?;
    if !comes && file.state == State::Looked && file.many_endings {
        let mut errors = Errors::default();
        errors.add("yes", frame.t("staff-file-yes-missing"));
        let page = ShowPage { frame, now: app.now(), errors, file: file.into_record() };
        return Ok(refused(page));
    }
    Ok(see(address::StaffFile { staff_file: file.id }).into_response())
}

pub(super) async fn destroy(file: May<Remove, StaffFile>, Of(app): Of<App>) -> Result<Response> {
    let mut tx = app.store.begin().await?;
    let dropped = file.drop_it(app.now(), &mut tx).await?;
    tx.commit().await?;
    if !dropped {
        return Ok(see(address::StaffFile { staff_file: file.id }).into_response());
    }
    app.shelf.remove(file.id).await?;
    Ok(see(address::StaffFiles).saying("staff-file-dropped").into_response())
}

impl IndexPage {
    async fn of(frame: Frame, errors: Errors, app: &App) -> Result<IndexPage> {
        Ok(IndexPage { frame, now: app.now(), errors, files: StaffFile::newest(app.store.read()).await? })
    }

    /// The one that is under way, if any.
    fn under_way(&self) -> Option<&StaffFile> {
        self.files.iter().find(|file| file.is_working() || file.state == State::Looked)
    }

    fn ended(&self) -> Vec<&StaffFile> {
        self.files.iter().filter(|file| file.ended_at.is_some()).collect()
    }

    fn to(&self, id: &Id) -> String {
        address::StaffFile { staff_file: *id }.to_string()
    }

    fn key(&self, file: &StaffFile) -> &'static str {
        key(file)
    }
}

fn key(file: &StaffFile) -> &'static str {
    match file.state {
        State::Looking => "staff-file-looking",
        State::Looked if file.changes => "staff-file-looked",
        State::Looked => "staff-file-same",
        State::Coming => "staff-file-coming",
        State::Done => "staff-file-done",
        State::Stopped => "staff-file-stopped",
        State::Dropped => "staff-file-dropped-state",
    }
}

impl ShowPage {
    fn key(&self) -> &'static str {
        key(&self.file)
    }

    fn is_looked(&self) -> bool {
        self.file.state == State::Looked
    }

    /// It came to nothing: another is chosen.
    fn may_be_brought_anew(&self) -> bool {
        matches!(self.file.state, State::Stopped | State::Dropped)
    }

    fn may_be_dropped(&self) -> bool {
        matches!(self.file.state, State::Looking | State::Looked)
    }

    /// What stands under a heading is set in.
    fn is_part(&self, line: &str) -> bool {
        line.starts_with("  ")
    }

    fn arrival(&self) -> String {
        address::StaffFileArrival { staff_file: self.file.id }.to_string()
    }

    fn dropping(&self) -> String {
        address::StaffFileDropping { staff_file: self.file.id }.to_string()
    }
}

fn sample_file(state: State) -> StaffFile {
    let now = Moment(1_633_341_600_000_000);
    StaffFile {
        id: Id::nil(),
        person_id: Id::nil(),
        by: "Paavo Pääkäyttäjä".into(),
        name: "henkilosto-2021-10.csv".into(),
        state,
        many_endings: false,
        changes: true,
        refused: 0,
        done: 0,
        whole: 0,
        told: Json(vec![]),
        made_at: now,
        ended_at: None,
    }
}

pages::sample!("careers/staff-files", |frame| {
    let now = Moment(1_633_341_600_000_000);
    let page = |errors, files| IndexPage { frame: frame.clone(), now, errors, files };
    let mut errors = Errors::default();
    errors.add("file", frame.t("staff-file-missing"));
    let done = StaffFile { ended_at: Some(now), refused: 2, ..sample_file(State::Done) };
    let under_way = vec![sample_file(State::Coming), done.clone()];
    vec![
        ("empty", page(Errors::default(), vec![])),
        ("filled", page(Errors::default(), vec![done])),
        ("under-way", page(Errors::default(), under_way)),
        ("error", page(errors, vec![])),
    ]
});

pages::sample!("careers/staff-file", |frame| {
    let now = Moment(1_633_341_600_000_000);
    let page = |errors, file| ShowPage { frame: frame.clone(), now, errors, file };
    let told = |lines: &[&str]| Json(lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>());
    let looked = StaffFile {
        many_endings: true,
        refused: 1,
        told: told(&["Rivejä 480.", "Päättyviä tehtäviä:", "  Liisa Lähihoitaja: Kotihoito 3.10.2021"]),
        ..sample_file(State::Looked)
    };
    let long = StaffFile {
        told: Json(vec!["Pitkä rivi tiedostosta. ".repeat(60); 20]),
        name: "henkilosto".repeat(12),
        ..looked.clone()
    };
    let mut errors = Errors::default();
    errors.add("yes", frame.t("staff-file-yes-missing"));
    let coming = StaffFile { done: 120_000, whole: 200_000, ..sample_file(State::Coming) };
    let done = StaffFile { ended_at: Some(now), told: told(&["Rivejä 480."]), ..sample_file(State::Done) };
    let same = StaffFile { changes: false, ..sample_file(State::Looked) };
    vec![
        ("looking", page(Errors::default(), sample_file(State::Looking))),
        ("looked", page(Errors::default(), looked.clone())),
        ("error", page(errors, looked)),
        ("long", page(Errors::default(), long)),
        ("same", page(Errors::default(), same)),
        ("coming", page(Errors::default(), coming)),
        ("done", page(Errors::default(), done.clone())),
        ("stopped", page(Errors::default(), StaffFile { state: State::Stopped, ..done })),
    ]
});
