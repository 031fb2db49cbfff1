//! What the commands do.

use crate::serve::{self, Failure, open};
use crate::{checks, rooms};
use people::careers::{self, Merger};
use people::import::{self, Options};
use people::{Link, Person, fold};
use std::path::Path;
use std::process::ExitCode;
use store::clock::new_id_at;
use store::{Clock, Day, Moment, Store};
use web::{Reference, Settings};
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
    if !dry_run {
        note_import(clock.now(), &store).await?;
    }
    store.close().await;
    Ok(ExitCode::from(report.exit_code()))
}

/// Whoever brought the staff file in at the command line has no name here; that it was brought in is noted.
async fn note_import(now: Moment, store: &Store) -> Result<(), Failure> {
    let subject = Reference::new("staff_file", new_id_at(now));
    let mut tx = store.begin().await?;
    let entry = audit::Entry { who: None, act: audit::IMPORTED, subject: &subject, of: None, why: "command line" };
    entry.note(now, &mut tx).await?;
    Ok(tx.commit().await?)
}

/// Tells whether the audit log is whole; 0 when it is. `head`, as `NUMBER:HASH`, was told earlier and kept elsewhere:
/// it must still stand in the chain.
pub async fn verify_audit(settings: Settings, head: Option<&str>) -> Result<ExitCode, Failure> {
    let store = data(&settings).await?;
    let verdict = audit::verify(&store).await?;
    let stands = match head {
        Some(head) => audit::stands(head, &store).await?,
        None => true,
    };
    store.close().await;
    Ok(match verdict {
        Ok(whole) if stands => {
            println!("whole: {} entries, head {}:{}", whole.entries, whole.head.number, whole.head.hash);
            ExitCode::SUCCESS
        }
        Ok(_) => {
            println!("not whole: the head that was kept does not stand in the log");
            ExitCode::FAILURE
        }
        Err(fault) => {
            println!("not whole: entry {}: {}", fault.number, fault.what);
            ExitCode::FAILURE
        }
    })
}

/// Erases again whoever the journal says was erased and this data still knows; `file` is a journal kept elsewhere.
pub async fn replay_erasures(settings: Settings, file: Option<&Path>) -> Result<(), Failure> {
    let app = open(settings, Clock::real()).await?;
    if let Some(file) = file {
        my_data::carry::take_over(file, &app)?;
    }
    let again = my_data::carry::replay(&app).await?;
    app.store.clone().close().await;
    println!("{}", terminal_words().t1("erasures-replayed", "count", again));
    Ok(())
}

/// Tells what becomes what; 3 when the mapping does not fit. It is carried out by the service when its day comes, or
/// at once when the day is here.
pub async fn merge(settings: Settings, file: &Path, day: &str, dry_run: bool) -> Result<ExitCode, Failure> {
    let bytes = std::fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let (store, clock, words) = (data(&settings).await?, Clock::real(), terminal_words());
    let day = Day::parse(day).ok_or_else(|| words.t("merger-day-missing").to_owned())?;
    let planned = match careers::read_mapping(&bytes) {
        Ok(mapping) => Merger::plan(&mapping, day, &store).await?,
        Err(faults) => Err(faults),
    };
    let plan = match planned {
        Ok(plan) => plan,
        Err(faults) => {
            faults.iter().for_each(|fault| println!("{}", fault.sentence(words)));
            return Ok(ExitCode::from(3));
        }
    };
    plan.tell(words, &store).await?.iter().for_each(|line| println!("{line}"));
    if !dry_run {
        let id = careers::decide(&plan, None, clock.now(), &store).await?;
        careers::carry_out(id, &store, &clock.today(), clock.now()).await?;
        println!("{}", words.t("merger-confirmed"));
    }
    store.close().await;
    Ok(ExitCode::SUCCESS)
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
pub(crate) fn terminal_words() -> Words {
    let said = std::env::var("LANG").unwrap_or_default();
    Words::new(Lang::from_code(said.split(['_', '.']).next().unwrap_or("")).unwrap_or(Lang::Fi))
}
