//! The commands of `tahto`.

use clap::{Parser, Subcommand};
use house::{command, demo, opinion_map, serve, synthesize};
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Parser)]
#[command(name = "tahto", version, about = "Carries the staff of health and social care through a change.")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// The demonstration network, on loopback only; its front page offers every role to step into.
    Demo {
        /// Begin again from the demonstration's first moment.
        #[arg(long)]
        fresh: bool,
    },
    /// The real thing.
    Serve,
    /// What would keep it from starting.
    Check,
    /// Every address, and whom it is open to.
    Routes,
    /// Staff and units.
    #[command(subcommand)]
    People(People),
    /// The audit log.
    #[command(subcommand)]
    Audit(Audit),
    /// What was erased because people asked for it.
    #[command(subcommand)]
    Erasures(Erasures),
    /// The opinion map of a conversation in the files of Polis: who thinks alike, what unites, what tells groups apart.
    OpinionMap {
        /// votes.csv or participants-votes.csv.
        votes: PathBuf,
        /// comments.csv: the texts of the statements, and which of them were rejected.
        #[arg(long)]
        comments: Option<PathBuf>,
        /// Every number, instead of words.
        #[arg(long)]
        json: bool,
    },
    /// Fills an empty data directory with an invented county, for trying out and measuring.
    Synthesize {
        #[arg(long, default_value_t = 481)]
        people: usize,
        /// The same seed gives the same county.
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// Print its staff file, write nothing.
        #[arg(long)]
        csv: bool,
        /// Yes, also beside what is there already.
        #[arg(long)]
        yes: bool,
    },
}

#[derive(Subcommand)]
enum Audit {
    /// Proves that no entry was changed, removed, moved or put in; the exit code says so too.
    Verify {
        /// A head told earlier and kept elsewhere, `NUMBER:HASH`: it must still stand in the log.
        #[arg(long)]
        head: Option<String>,
    },
}

#[derive(Subcommand)]
enum Erasures {
    /// Erases again, in an older copy of the data, whoever was erased since; `serve` does the same when it starts.
    Replay {
        /// A journal that was kept elsewhere than beside the keys.
        #[arg(long)]
        file: Option<PathBuf>,
    },
}

#[derive(Subcommand)]
enum People {
    /// Brings staff and units in from a file; a bad row is refused with its reason, good rows come in.
    Import {
        file: PathBuf,
        /// Tell the difference, change nothing.
        #[arg(long)]
        dry_run: bool,
        /// Yes, more than a tenth of the posts may end.
        #[arg(long)]
        yes: bool,
    },
    /// Employers or units become others on a day, by a mapping; told first, carried out when the day comes.
    Merge {
        file: PathBuf,
        /// The day, as 2023-01-01 or 1.1.2023.
        #[arg(long)]
        day: String,
        /// Tell what would happen, change nothing.
        #[arg(long)]
        dry_run: bool,
    },
    /// A link that signs one person in, once: for the first administrator, before letters go out.
    Link { employer: String, staff_number: String },
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    tracing_subscriber::fmt()
        .with_env_filter(std::env::var("TAHTO_LOG").unwrap_or_else(|_| "info".into()))
        .with_writer(std::io::stderr)
        .init();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    match runtime.block_on(run(arguments.command)) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("tahto: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(command: Command) -> Result<ExitCode, serve::Failure> {
    match command {
        Command::Demo { fresh } => demo::run(house::settings::read()?, fresh).await?,
        Command::Serve => command::serve(house::settings::read()?).await?,
        Command::Check => return command::check(&house::settings::read()?),
        Command::Routes => print!("{}", house::rooms::table(&house::rooms::all(&house::settings::read()?))),
        Command::Audit(Audit::Verify { head }) => {
            return command::verify_audit(house::settings::read()?, head.as_deref()).await;
        }
        Command::Erasures(Erasures::Replay { file }) => {
            command::replay_erasures(house::settings::read()?, file.as_deref()).await?;
        }
        Command::People(People::Import { file, dry_run, yes }) => {
            return command::import(house::settings::read()?, &file, dry_run, yes).await;
        }
        Command::People(People::Merge { file, day, dry_run }) => {
            return command::merge(house::settings::read()?, &file, &day, dry_run).await;
        }
        Command::OpinionMap { votes, comments, json } => {
            opinion_map::run(&opinion_map::Wish { votes, comments, json })?
        }
        Command::Synthesize { people, seed, csv, yes } => {
            return synthesize::run(house::settings::read()?, synthesize::Wish { people, seed, csv, yes }).await;
        }
        Command::People(People::Link { employer, staff_number }) => {
            command::link(house::settings::read()?, &employer, &staff_number).await?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
