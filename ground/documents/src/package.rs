//! Several files in one.

use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A zip of these files, by names of ours. The same files make the same bytes: nothing of when is in it.
pub fn package(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut package = ZipWriter::new(Cursor::new(vec![]));
    for (name, content) in files {
        package.start_file(*name, SimpleFileOptions::default()).expect("a name of ours");
        package.write_all(content).expect("memory");
    }
    package.finish().expect("memory").into_inner()
}
