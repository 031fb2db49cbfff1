//! The demonstration: an invented network on the day 4.10.2021, made through the same doors as a real one.
//! It signs anybody in as anybody, so it lives on loopback only, in a data directory of its own.

mod change;
mod choices;
mod content;
mod coverage;
mod diary;
mod feedback;
mod front;
mod messages;
mod network;
mod pages;
mod spaces;
mod submissions;
mod talks;
mod talks_onboarding;
mod talks_profile;
mod tellings;
mod tools;
mod trials;
mod voice;
mod will;
mod will_text;

pub(crate) use network::programme_for;

use crate::rooms;
use crate::serve::{self, Failure, open};
use people::Room;
use std::path::{Path, PathBuf};
use store::{Clock, Moment};
use web::acts::{get, post};
use web::{App, Settings};

web::address! {
    StepIn = "demo" / "step-in";
}

/// Lies in a directory that the demonstration made itself.
const MARK: &str = ".tahto-demo";
/// The demonstration's now, and its clock runs on from there.
const NOW: &str = "2021-10-04T13:00";

pub(crate) fn room() -> Room {
    Room {
        name: "demo",
        routes: vec![get::<today::Today, _, _>(front::index), post::<StepIn, _, _>(front::step_in)],
        ..Room::default()
    }
}

/// Starts the demonstration; `fresh` begins it again from its first moment.
pub async fn run(settings: Settings, fresh: bool) -> Result<(), Failure> {
    if !settings.database.is_empty() {
        return Err("the demonstration keeps its invented people in a file of its own: unset TAHTO_DATABASE".into());
    }
    let app = make(settings, fresh).await?;
    serve::serve(app, |settings| {
        println!("Tahdon esittely on auki: {}", settings.address);
        println!("The demonstration is open at {} (it runs on invented people and starts on {NOW})", settings.address);
    })
    .await
}

/// The demonstration's app, its network made if it is not there yet.
pub async fn make(settings: Settings, fresh: bool) -> Result<App, Failure> {
    let settings = own(settings);
    claim(&settings.data, fresh)?;
    let now = Moment::in_helsinki(NOW).expect("a moment");
    let app = open(settings, Clock::from(now)).await?;
    network::make(&app).await?;
    Ok(app)
}

/// A directory and keys of its own, unless others were named.
fn own(settings: Settings) -> Settings {
    let plain = Settings::default();
    let data = if settings.data == plain.data { PathBuf::from("demo-data") } else { settings.data.clone() };
    let keys = if settings.keys == plain.keys { data.with_extension("keys") } else { settings.keys.clone() };
    let network =
        if settings.network == plain.network { "Järviseudun muutosverkosto".into() } else { settings.network.clone() };
    Settings { data, keys, network, demo: true, ..settings }
}

/// Missing, empty, or made by the demonstration; any other directory is somebody's, and refused.
fn claim(data: &Path, fresh: bool) -> Result<(), Failure> {
    let mark = data.join(MARK);
    let empty = data.read_dir().map_or(true, |mut files| files.next().is_none());
    if !empty && !mark.exists() {
        return Err(format!(
            "{} holds something that the demonstration did not make; name another TAHTO_DATA",
            data.display()
        )
        .into());
    }
    if fresh && mark.exists() {
        std::fs::remove_dir_all(data)?;
    }
    std::fs::create_dir_all(data)?;
    Ok(std::fs::write(mark, "Made by `tahto demo`; it may be deleted.\n")?)
}

/// Everything the demonstration does in the background, until nothing is left: for tests.
pub async fn settle(app: &App) -> web::Result<()> {
    web::jobs::run_all(app, &rooms::jobs(&rooms::all(&app.settings))).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_directory_of_somebody_elses_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("tahto.db"), "x").unwrap();
        assert!(claim(folder.path(), true).is_err());
    }

    #[test]
    fn its_own_directory_is_taken_again() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("demo");
        claim(&data, false).unwrap();
        std::fs::write(data.join("tahto.db"), "x").unwrap();
        claim(&data, false).unwrap();
        assert!(data.join("tahto.db").exists());
        claim(&data, true).unwrap();
        assert!(!data.join("tahto.db").exists());
    }
}
