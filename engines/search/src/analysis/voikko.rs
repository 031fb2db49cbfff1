//! Finnish words by Voikko's dictionary: a transducer in a file that the operator puts beside the program. Reading the
//! file takes a second, so it is done in the background; what was answered is remembered, since words come again.

use super::parts::{self, Part};
use kfst_rs::{FST, FSTState};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, RwLock};

/// One word's readings, each as its parts.
pub type Readings = Arc<[Vec<Part>]>;

pub struct Voikko {
    transducer: FST,
    /// Tells one file from another.
    pub fingerprint: String,
    remembered: Mutex<Remembered>,
}

/// The words asked for lately, in two halves: when the young half is full, the old one is forgotten.
#[derive(Default)]
struct Remembered {
    young: HashMap<String, Readings>,
    old: HashMap<String, Readings>,
}

/// So many words in each half, some twenty megabytes.
const MANY: usize = 40_000;
/// The transducer tries every way to read a word, so a long one that is none would take long.
const LONGEST: usize = 45;

/// What is read once is there for the whole program.
static READ: RwLock<Option<Arc<Voikko>>> = RwLock::new(None);

/// The dictionary, once it has been read.
pub fn dictionary() -> Option<Arc<Voikko>> {
    READ.read().expect("nobody panics here").clone()
}

/// Where the file is: where the setting says and nowhere else (`none`: nowhere), or else in the data directory, beside the
/// program, or, of a program that was built in a checkout, where `bin/setup` puts it there.
pub fn place(set: &str, data: &Path) -> Option<PathBuf> {
    if !set.is_empty() {
        return Some(PathBuf::from(set)).filter(|place| place.is_file());
    }
    let program = std::env::current_exe().unwrap_or_default();
    let beside = program.parent().map(|beside| beside.join(FILE));
    let fetched = program.parent().and_then(Path::parent).map(|target| target.join("voikko").join(FILE));
    [data.join(FILE)].into_iter().chain(beside).chain(fetched).find(|place| place.is_file())
}

const FILE: &str = "voikko.kfst";

/// Reads the file, if it can be read; from then on every word is asked of it.
pub fn read(file: &Path) -> Result<(), String> {
    let bytes = std::fs::read(file).map_err(|error| error.to_string())?;
    let fingerprint = fingerprint(&bytes);
    if dictionary().is_some_and(|known| known.fingerprint == fingerprint) {
        return Ok(());
    }
    let transducer = FST::from_kfst_bytes(&bytes, false).map_err(|error| format!("{error:?}"))?;
    let voikko = Voikko { transducer, fingerprint, remembered: Mutex::default() };
    *READ.write().expect("nobody panics here") = Some(Arc::new(voikko));
    Ok(())
}

/// FNV-1a: to tell versions apart, not to keep anybody out.
fn fingerprint(bytes: &[u8]) -> String {
    let hash = bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3));
    format!("{hash:016x}")
}

impl Voikko {
    /// What is remembered of a word.
    pub fn remembered(&self, word: &str) -> Option<Readings> {
        let mut remembered = self.remembered.lock().expect("nobody panics here");
        if let Some(readings) = remembered.young.get(word) {
            return Some(readings.clone());
        }
        let readings = remembered.old.get(word).cloned()?;
        remembered.note(word, readings.clone());
        Some(readings)
    }

    /// A folded word's readings; none: the dictionary does not know it.
    pub fn readings(&self, word: &str) -> Readings {
        if let Some(readings) = self.remembered(word) {
            return readings;
        }
        let readings: Readings = self.ask(word).into();
        self.remembered.lock().expect("nobody panics here").note(word, readings.clone());
        readings
    }

    fn ask(&self, word: &str) -> Vec<Vec<Part>> {
        if word.len() > LONGEST || word.chars().any(|letter| letter.is_ascii_digit()) {
            return vec![];
        }
        let answers = self.transducer.lookup(word, FSTState::<()>::default(), false).unwrap_or_default();
        let mut readings: Vec<Vec<Part>> = answers.iter().map(|(answer, _)| parts::of(answer)).collect();
        readings.retain(|parts| !parts.is_empty());
        // The fewest parts are the likeliest: of what is one word and could be three, it is one.
        readings.dedup();
        readings
    }
}

impl Remembered {
    fn note(&mut self, word: &str, readings: Readings) {
        if self.young.len() >= MANY {
            self.old = std::mem::take(&mut self.young);
        }
        self.young.insert(word.to_owned(), readings);
    }
}
