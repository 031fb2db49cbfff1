//! The stories of what people, phones, browsers and attackers send. How the files in `data` were made: `data/make.sh`.

mod cleaning;
mod hostile;
mod mutations;
mod office;
mod pictures;
mod recognition;

use media_checks::{Cleaned, Kind, Refusal, clean, picture, recognise};
use std::fs;
use std::io::Cursor;

/// A file from `tests/data`.
fn sample(name: &str) -> Vec<u8> {
    fs::read(format!("{}/tests/data/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// Recognises and cleans, as the product does; returns what is kept.
fn take(bytes: &[u8], name: &str) -> Result<(Cleaned, Vec<u8>), Refusal> {
    let type_ = recognise(&bytes[..bytes.len().min(4096)], name)?;
    if type_.kind() == Kind::Picture {
        let drawn = picture(bytes, 2048)?;
        return Ok((Cleaned { millis: None, kind: Kind::Picture, mime: drawn.mime }, drawn.bytes));
    }
    let mut file = Cursor::new(bytes.to_vec());
    let cleaned = clean(&mut file, type_);
    let kept = file.into_inner();
    assert_eq!(kept.len(), bytes.len(), "{name} changed its length");
    if cleaned.is_err() {
        assert!(kept == bytes, "{name} was refused and yet changed");
    }
    Ok((cleaned?, kept))
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}
