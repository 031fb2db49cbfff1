//! How the house is doing, on one page.

use crate::permissions::Machinery;
use askama::Template;
use audit::Proof;
use people::{Area, May, Upkeep, UpkeepLine};
use store::Moment;
use web::acts::See;
use web::{App, Frame, IntoResponse, Page, Result, State};

#[derive(Template)]
#[template(path = "index.html")]
struct IndexPage {
    frame: Frame,
    database: &'static str,
    is_kept: bool,
    jobs: usize,
    stuck: usize,
    version: &'static str,
    now: Moment,
    /// What the last look at the audit log found; None: nobody has looked yet.
    proof: Option<Proof>,
    /// What else there is to look after: each room's own pages.
    upkeep: Upkeep,
}

pub(crate) async fn index(_: May<See, Machinery>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let jobs = store::jobs::waiting(&app.store).await?;
    let stuck = jobs.iter().filter(|job| job.attempts >= store::jobs::TRIES).count();
    let (database, is_kept) = (app.store.kind(), app.mail.is_kept());
    let upkeep = app.part::<Upkeep>().cloned().unwrap_or_default();
    Ok(Page(IndexPage {
        frame,
        database,
        is_kept,
        jobs: jobs.len(),
        stuck,
        version: env!("CARGO_PKG_VERSION"),
        now: app.now(),
        proof: Proof::newest(app.store.read()).await?,
        upkeep,
    }))
}

impl IndexPage {
    fn tended(&self, area: Area) -> impl Iterator<Item = &UpkeepLine> {
        self.upkeep.0.iter().filter(move |line| line.area == area)
    }

    fn people(&self) -> Vec<&UpkeepLine> {
        self.tended(Area::People).collect()
    }

    fn trust(&self) -> Vec<&UpkeepLine> {
        self.tended(Area::Trust).collect()
    }

    fn system(&self) -> Vec<&UpkeepLine> {
        self.tended(Area::System).collect()
    }

    /// The audit log is not what it was when it was written.
    fn is_broken(&self) -> bool {
        self.proof.as_ref().is_some_and(|proof| !proof.is_whole())
    }
}

pages::sample!("admin", |frame| {
    let now = Moment(1_633_341_600_000_000);
    let proof = |fault: &str| Proof {
        id: store::Id::nil(),
        at: now,
        entries: 1280,
        number: 1280,
        hash: String::new(),
        fault: fault.into(),
    };
    let page = |is_kept, stuck, proof| IndexPage {
        frame: frame.clone(),
        database: "SQLite",
        is_kept,
        jobs: 3,
        stuck,
        version: "0.1.0",
        now,
        proof,
        upkeep: Upkeep(
            [
                Area::People.line("/admin/careers", "letters"),
                Area::Trust.line("/admin/retention", "letters"),
                Area::System.line("/admin/settings", "letters"),
            ]
            .into(),
        ),
    };
    vec![
        ("empty", page(false, 0, None)),
        ("calm", page(false, 0, Some(proof("")))),
        ("attention", page(true, 2, Some(proof("")))),
        ("error", page(false, 0, Some(proof("an entry is missing before it")))),
    ]
});
