//! `tahto synthesize`: an invented county of any size, for trying out and measuring. The same seed gives the same
//! county. Names are drawn by lot and addresses lead nowhere (`.example`).

mod chance;
mod names;
mod shape;

use crate::command::terminal_words;
use crate::demo;
use crate::serve::{self, Failure};
use people::Role;
use people::import::{self, Options};
use std::process::ExitCode;
use store::{Clock, Id, Store, sql};
use web::Settings;

/// So many agents take part in the programme.
const AGENTS: i64 = 40;

#[derive(Debug, Clone, Copy)]
pub struct Wish {
    pub people: usize,
    pub seed: u64,
    /// Print the staff file, write nothing.
    pub csv: bool,
    /// Also beside what is there already.
    pub yes: bool,
}

pub async fn run(settings: Settings, wish: Wish) -> Result<ExitCode, Failure> {
    let file = shape::staff_file(wish.people, wish.seed);
    if wish.csv {
        print!("{file}");
        return Ok(ExitCode::SUCCESS);
    }
    let (app, words) = (serve::open(settings, Clock::real()).await?, terminal_words());
    if !wish.yes && is_inhabited(&app.store).await? {
        return Err(words.t("synthesize-not-empty").into());
    }
    let (clock, options) = (&app.clock, Options { dry_run: false, yes: true });
    let report = import::run(file.as_bytes(), options, clock.today(), clock.now(), &app.store, words).await?;
    report.lines.iter().for_each(|line| println!("{line}"));
    demo::programme_for(shape::EMPLOYER, shape::COORDINATOR, &agents(&app.store).await?, &coaches(), &app).await?;
    println!("{}", words.t2("synthesize-done", "employer", shape::EMPLOYER, "number", shape::ADMIN));
    app.store.clone().close().await;
    Ok(ExitCode::from(report.exit_code()))
}

async fn is_inhabited(store: &Store) -> store::Result<bool> {
    let person: Option<(Id,)> = sql!("SELECT id FROM person LIMIT 1").optional(store.read()).await?;
    Ok(person.is_some())
}

/// The numbers of some who are agents.
async fn agents(store: &Store) -> store::Result<Vec<String>> {
    let rows: Vec<(String,)> = sql!(
        "SELECT p.staff_number FROM role_held r JOIN person p ON p.id = r.person_id WHERE r.role = $1 \
         ORDER BY p.staff_number, p.id LIMIT $2"
    )
    .bind(Role::Agent)
    .bind(AGENTS)
    .all(store.read())
    .await?;
    Ok(rows.into_iter().map(|(number,)| number).collect())
}

fn coaches() -> Vec<(&'static str, String)> {
    (1..=shape::COACHES).map(|number| (shape::PARTNER, number.to_string())).collect()
}
