//! Mergers: bring a mapping, see what would happen, confirm; undo until the day comes.

use super::merger::{Line, Merger};
use super::permissions::Register;
use super::{address, merger_deed, merger_file};
use crate::May;
use askama::Template;
use axum::extract::Request;
use store::{Day, Id, Moment};
use web::acts::{Create, Edit, Remove, See};
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, State, Upload, refused, see};

#[derive(Template)]
#[template(path = "careers/mergers.html")]
struct IndexPage {
    frame: Frame,
    mergers: Vec<Merger>,
    day: String,
    errors: Errors,
    /// What is wrong with the mapping, line by line.
    faults: Vec<String>,
}

#[derive(Template)]
#[template(path = "careers/merger.html")]
struct ShowPage {
    frame: Frame,
    today: Day,
    merger: Merger,
    lines: Vec<Line>,
    numbers: i64,
}

pub(super) async fn index(_: May<See, Register>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    Ok(Page(IndexPage::of(frame, String::new(), Errors::default(), vec![], &app).await?))
}

pub(super) async fn create(
    register: May<Create, Register>,
    State(app): State<App>,
    frame: Frame,
    request: Request,
) -> Result<Response> {
    let Upload { sent, file, .. } = Upload::read(request, &app).await?;
    let (day, mut errors) = (Day::parse(sent.text("day")), Errors::default());
    errors.when(day.is_none(), "day", frame.t("merger-day-missing"));
    errors.when(day.as_ref().is_some_and(|day| *day < app.clock.today()), "day", frame.t("merger-day-past"));
    errors.when(file.is_none(), "file", frame.t("merger-file-missing"));
    let (Some(day), Some((_, content)), true) = (day, file, errors.is_empty()) else {
        return again(frame, sent.text("day"), errors, vec![], &app).await;
    };
    let planned = match merger_file::read(&content) {
        Ok(mapping) => Merger::plan(&mapping, day, &app.store).await?,
        Err(faults) => Err(faults),
    };
    let plan = match planned {
        Ok(plan) => plan,
        Err(faults) => {
            errors.add("file", frame.t("merger-file-faulty"));
            let faults = faults.iter().map(|fault| fault.sentence(frame.words)).collect();
            return again(frame, sent.text("day"), errors, faults, &app).await;
        }
    };
    let id = app.clock.new_id();
    let mut tx = app.store.begin().await?;
    Merger::keep(id, &plan, Some(register.who.id), app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Merger { merger: id }).into_response())
}

async fn again(frame: Frame, day: &str, errors: Errors, faults: Vec<String>, app: &App) -> Result<Response> {
    let page = IndexPage::of(frame, day.to_owned(), errors, faults, app).await?;
    Ok(refused(page))
}

pub(super) async fn show(merger: May<See, Merger>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let merger = merger.into_record();
    let lines = merger.lines(app.store.read()).await?;
    let numbers = merger.numbers(app.store.read()).await?;
    Ok(Page(ShowPage { frame, today: app.clock.today(), merger, lines, numbers }))
}

pub(super) async fn update(merger: May<Edit, Merger>, State(app): State<App>) -> Result<impl IntoResponse> {
    let mut tx = app.store.begin().await?;
    merger_deed::confirm(merger.id, &merger.day, app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Merger { merger: merger.id }).saying("merger-confirmed"))
}

pub(super) async fn destroy(merger: May<Remove, Merger>, State(app): State<App>) -> Result<impl IntoResponse> {
    let mut tx = app.store.begin().await?;
    let undone = merger.undo(&app.clock.today(), app.now(), &mut tx).await?;
    tx.commit().await?;
    let word = if undone { "merger-undone" } else { "merger-too-late" };
    Ok(see(address::Merger { merger: merger.id }).saying(word))
}

fn key(merger: &Merger) -> &'static str {
    match merger {
        Merger { undone_at: Some(_), .. } => "merger-state-undone",
        Merger { done_at: Some(_), .. } => "merger-state-done",
        Merger { confirmed_at: Some(_), .. } => "merger-state-confirmed",
        _ => "merger-state-planned",
    }
}

impl IndexPage {
    async fn of(frame: Frame, day: String, errors: Errors, faults: Vec<String>, app: &App) -> Result<IndexPage> {
        Ok(IndexPage { frame, mergers: Merger::newest(app.store.read()).await?, day, errors, faults })
    }

    fn key(&self, merger: &Merger) -> &'static str {
        key(merger)
    }

    fn to(&self, id: &Id) -> String {
        address::Merger { merger: *id }.to_string()
    }

    fn on(&self, day: &Day) -> String {
        self.frame.words.t1("merger-on", "day", self.frame.words.calendar_day(day))
    }
}

impl ShowPage {
    fn key(&self) -> &'static str {
        key(&self.merger)
    }

    fn on(&self) -> String {
        self.frame.words.t1("merger-on", "day", self.frame.words.calendar_day(&self.merger.day))
    }

    fn may_confirm(&self) -> bool {
        self.merger.confirmed_at.is_none() && self.merger.undone_at.is_none()
    }

    fn may_undo(&self) -> bool {
        self.merger.is_open(&self.today)
    }

    fn confirm(&self) -> String {
        address::MergerConfirmation { merger: self.merger.id }.to_string()
    }

    fn undo(&self) -> String {
        address::MergerUndoing { merger: self.merger.id }.to_string()
    }
}

fn sample_merger() -> Merger {
    let now = Moment(1_633_341_600_000_000);
    let day = Day::parse("2023-01-01").expect("a day");
    Merger { id: Id::nil(), day, made_at: now, confirmed_at: None, undone_at: None, done_at: None }
}

pages::sample!("careers/mergers", |frame| {
    let page =
        |mergers, errors, faults| IndexPage { frame: frame.clone(), mergers, day: "2023-01-01".into(), errors, faults };
    let mut errors = Errors::default();
    errors.add("file", frame.t("merger-file-faulty"));
    let faults = vec![frame.words.t2("merger-number-taken", "line", 0usize, "text", "510")];
    vec![
        ("empty", page(vec![], Errors::default(), vec![])),
        ("filled", page(vec![sample_merger()], Errors::default(), vec![])),
        ("error", page(vec![], errors, faults)),
    ]
});

pages::sample!("careers/merger", |frame| {
    let now = Moment(1_633_341_600_000_000);
    let line = |name: &str| Line {
        unit_id: Id::nil(),
        name: name.into(),
        employer: name.into(),
        is_employer: true,
        into_path: "Kuusirannan hyvinvointialue".into(),
        posts: 480,
    };
    let page = |merger| ShowPage {
        frame: frame.clone(),
        today: Day::parse("2022-11-01").expect("a day"),
        merger,
        lines: vec![line("Koivulan sote"), line("Kuusiston kaupunki")],
        numbers: 12,
    };
    vec![
        ("planned", page(sample_merger())),
        ("confirmed", page(Merger { confirmed_at: Some(now), ..sample_merger() })),
        ("done", page(Merger { confirmed_at: Some(now), done_at: Some(now), ..sample_merger() })),
        ("undone", page(Merger { undone_at: Some(now), ..sample_merger() })),
    ]
});
