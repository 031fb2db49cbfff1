//! Staff and units from a file, as a personnel system gives them. The file is the whole truth about the employers it
//! names: who is in it comes in, who is no longer in it has their posts ended, other employers are left alone.
//!
//! `run` does it all. From bytes to a plan nothing is written and nothing waits (`read`, `Known::load`, `difference`);
//! `apply` then writes the plan and tells how far it is, for a page that shows it. Nobody gets mail because of this.

mod apply;
mod career;
mod columns;
mod difference;
pub(crate) mod identity_code;
mod known;
mod many;
pub(crate) mod parse;
mod plan;
mod posts;
mod refusal;
mod report;
mod roles;
mod row;
mod sheet;
mod span;

pub use apply::apply;
pub use columns::Column;
pub(crate) use columns::plain;
pub use difference::difference;
pub use known::{Elsewhere, Employer, HeldRole, Known, Person, Post};
pub use plan::*;
pub use report::{Report, tell, tell_stop};
pub use row::{Refusal, Row};
pub use sheet::{Refused, Sheet, read};

use store::clock::new_id_at;
use store::{Day, Moment, Result, Store};
use words::Words;

words::inventory::submit! {
    words::Shelf {
        room: "people-import",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// Tell what would change; write nothing.
    pub dry_run: bool,
    /// Even if more than a tenth of the posts in force end.
    pub yes: bool,
}

/// Why nothing at all was brought in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stop {
    /// A spreadsheet as such, or something else that is no table of text.
    NotText,
    Empty,
    /// The encoding is broken, on this line if it can be told.
    Unreadable {
        line: Option<usize>,
    },
    /// A quote that is opened here swallows the lines after it.
    OpenQuote {
        line: usize,
    },
    MissingColumns(Vec<Column>),
    ColumnTwice(Column),
    /// Looks like personal identity codes, by its heading (no lines) or by what stands on these lines.
    IdentityCodes {
        column: usize,
        heading: String,
        lines: Vec<usize>,
    },
    /// That employer is another one now: its people are in the other one's file.
    Became {
        employer: String,
        into: String,
    },
    /// More than a tenth of the posts in force would end: wants a yes.
    ManyEndings {
        ending: usize,
        in_force: usize,
    },
}

/// Reads the file, compares it with what is known, and writes the difference unless it is a dry run.
pub async fn run(
    bytes: &[u8],
    options: Options,
    today: Day,
    now: Moment,
    store: &Store,
    words: Words,
) -> Result<Report> {
    let plan = match plan(bytes.to_vec(), today, now, store).await? {
        Ok(plan) => plan,
        Err(stop) => return Ok(tell_stop(stop, words)),
    };
    let report = tell(&plan, options, words);
    if report.stopped.is_none() && !options.dry_run {
        apply(&plan, store, |_, _| ()).await?;
        tracing::info!(rows = plan.read, refused = report.refused, changed = report.changed, "staff file brought in");
    }
    Ok(report)
}

/// What bringing in the file would do. Reading and comparing take seconds for a county: on a thread of their own.
pub async fn plan(bytes: Vec<u8>, today: Day, now: Moment, store: &Store) -> Result<std::result::Result<Plan, Stop>> {
    let sheet = match aside(move || read(&bytes)).await {
        Ok(sheet) => sheet,
        Err(stop) => return Ok(Err(stop)),
    };
    if let Some(stop) = became(&sheet, &today, store).await? {
        return Ok(Err(stop));
    }
    let known = Known::of(&sheet, store).await?;
    Ok(Ok(aside(move || difference(sheet, &known, &today, &mut || new_id_at(now))).await))
}

/// On a thread that may be busy; whatever goes wrong there goes wrong here.
async fn aside<T: Send + 'static>(deed: impl FnOnce() -> T + Send + 'static) -> T {
    match tokio::task::spawn_blocking(deed).await {
        Ok(done) => done,
        Err(gone) => std::panic::resume_unwind(gone.into_panic()),
    }
}

/// An employer of the sheet that has become another one.
async fn became(sheet: &Sheet, today: &Day, store: &Store) -> Result<Option<Stop>> {
    let merged: Vec<(String, String)> = store::sql!(
        "SELECT e.name_folded, b.name FROM unit e JOIN unit b ON b.id = e.became_id \
         WHERE e.parent_id IS NULL AND e.became_on <= $1"
    )
    .bind(today)
    .all(store.read())
    .await?;
    let found = sheet.employers.iter().find_map(|employer| {
        let (_, into) = merged.iter().find(|(folded, _)| *folded == employer.folded)?;
        Some(Stop::Became { employer: employer.name.clone(), into: into.clone() })
    });
    Ok(found)
}
