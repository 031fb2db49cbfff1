//! Staff and units from a file, as a personnel system gives them. The file is the whole truth about the employers it
//! names: who is in it comes in, who is no longer in it has their posts ended, other employers are left alone.
//!
//! `run` does it all. From bytes to a plan nothing is written and nothing waits (`read`, `Known::load`, `difference`);
//! `apply` then writes the plan and tells how far it is, for a page that shows it. Nobody gets mail because of this.

mod apply;
mod career;
mod columns;
mod difference;
mod identity_code;
mod known;
mod parse;
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
pub use difference::difference;
pub use known::{Employer, HeldRole, Known, Person, Post};
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
    let sheet = match read(bytes) {
        Ok(sheet) => sheet,
        Err(stop) => return Ok(tell_stop(stop, words)),
    };
    let known = Known::load(sheet.employers_named(), store).await?;
    let plan = difference(sheet, &known, &today, &mut || new_id_at(now));
    drop(known);
    let report = tell(&plan, options, words);
    if report.stopped.is_none() && !options.dry_run {
        apply(&plan, store, |_, _| ()).await?;
        tracing::info!(rows = plan.read, refused = report.refused, changed = report.changed, "staff file brought in");
    }
    Ok(report)
}
