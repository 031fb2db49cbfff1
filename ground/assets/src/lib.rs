//! The look's files inside the program: names with hashes, compressed beforehand. Only `app` serves them,
//! so that a change of colour does not rebuild the rooms.

/// One file as it is served.
pub struct File {
    pub name: &'static str,
    pub mime: &'static str,
    pub bytes: &'static [u8],
    /// Empty when it is not worth it.
    pub brotli: &'static [u8],
    /// Its name changes with its content: a browser may keep it for ever.
    pub forever: bool,
}

include!(concat!(env!("OUT_DIR"), "/files.rs"));

/// The worker that keeps the field diary's page on a telephone; served from the root, so that the diary is within its reach.
pub const WORKER: &str = include_str!(concat!(env!("OUT_DIR"), "/sw.js"));

pub fn file(name: &str) -> Option<&'static File> {
    FILES.iter().find(|file| file.name == name)
}
