//! Stems by Snowball: of Swedish and English, and of Finnish words that the dictionary does not know.

use rust_stemmers::{Algorithm, Stemmer};
use std::sync::LazyLock;

static FINNISH: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::Finnish));
static SWEDISH: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::Swedish));
static ENGLISH: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::English));

pub fn finnish(word: &str) -> String {
    FINNISH.stem(word).into_owned()
}

pub fn swedish(word: &str) -> String {
    SWEDISH.stem(word).into_owned()
}

pub fn english(word: &str) -> String {
    ENGLISH.stem(word).into_owned()
}
