//! The channel on paper: questions brought in from minutes, taken along to a meeting of the cooperation procedure, and
//! given out to whoever asks for documents (Act 621/1999), with what must stay secret masked.

pub mod address;
pub mod bringing;
pub mod choice;
mod export;
pub mod gathered;
pub mod ground;
mod import;
mod permissions;
pub mod redaction;
mod request;
mod request_form;
pub mod rows;
mod saved;
mod told;

pub use permissions::{InformationRequests, QuestionSets};

use web::Route;
use web::acts::{get, post};

words::inventory::submit! {
    words::Shelf {
        room: "voice-minutes",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

/// So much may come in with a form: the largest file that is read, and its rows once more on the way to their yes.
const LIMIT: usize = 24 << 20;

pub fn routes() -> Vec<Route> {
    vec![
        get::<address::Import, _, _>(import::new),
        post::<address::Import, _, _>(import::create).up_to(LIMIT),
        get::<address::Export, _, _>(export::show),
        get::<address::ExportFile, _, _>(export::file),
        get::<address::Request, _, _>(request::new),
        post::<address::Request, _, _>(request::create),
    ]
}
