//! What the commands do.

use crate::serve::{self, Failure, open};
use crate::{checks, rooms};
use people::import::{self, Options};
use people::{Link, Person, fold};
use std::path::Path;
use std::process::ExitCode;
use store::{Clock, Store};
use web::Settings;
use words::{Lang, Words};

pub async fn serve(settings: Settings) -> Result<(), Failure> {
    let app = open(settings, Clock::real()).await?;
    serve::serve(app, |settings| println!("Tahto is open at {}", settings.address)).await
}

/// Tells what would keep it from starting; 0 when nothing would.
pub fn check(settings: &Settings) -> Result<ExitCode, Failure> {
    let wrong = checks::of(settings);
    wrong.iter().for_each(|line| println!("{line}"));
    println!("{} rooms, {} problems", rooms::all(settings).len(), wrong.len());
    Ok(if wrong.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The exit code is the report's: 0 whole, 2 some rows refused, 3 stopped before anything was written.
pub async fn import(settings: Settings, file: &Path, dry_run: bool, yes: bool) -> Result<ExitCode, Failure> {
    let bytes = std::fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let (store, clock) = (data(&settings).await?, Clock::real());
    let options = Options { dry_run, yes };
    let report = import::run(&bytes, options, clock.today(), clock.now(), &store, terminal_words()).await?;
    report.lines.iter().for_each(|line| println!("{line}"));
    store.close().await;
    Ok(ExitCode::from(report.exit_code()))
}

pub async fn link(settings: Settings, employer: &str, staff_number: &str) -> Result<(), Failure> {
    let store = data(&settings).await?;
    let words = terminal_words();
    let person = Person::numbered(&fold(employer), staff_number, store.read()).await?;
    let person = person.ok_or_else(|| words.t2("link-nobody", "number", staff_number, "employer", employer))?;
    let mut tx = store.begin().await?;
    let secret = Link::make(person.id, &mut tx).await?.ok_or_else(|| words.t("link-enough").to_owned())?;
    tx.commit().await?;
    store.close().await;
    println!("{}{}", settings.address.trim_end_matches('/'), people::address::Arrival { secret });
    Ok(())
}

async fn data(settings: &Settings) -> Result<Store, Failure> {
    serve::make_private(&settings.data)?;
    Ok(Store::open(&settings.database_address()).await?)
}

/// The terminal's own language, by the usual variable; Finnish when it does not say.
fn terminal_words() -> Words {
    let said = std::env::var("LANG").unwrap_or_default();
    Words::new(Lang::from_code(said.split(['_', '.']).next().unwrap_or("")).unwrap_or(Lang::Fi))
}
