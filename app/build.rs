//! Lists the demonstration's pictures, recordings and files, so that they travel inside the program.
use std::{env, fs, path::Path};

fn main() {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR").unwrap()).join("../demo/media");
    println!("cargo:rerun-if-changed={}", folder.display());
    let mut files: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let row = |path: &std::path::PathBuf| {
        format!(
            "    ({:?}, include_bytes!({:?})),\n",
            path.file_name().unwrap().to_str().unwrap(),
            path.display().to_string()
        )
    };
    let rows: String = files.iter().filter(|path| path.is_file()).map(row).collect();
    let text = format!("const MEDIA: &[(&str, &[u8])] = &[\n{rows}];\n");
    fs::write(Path::new(&env::var("OUT_DIR").unwrap()).join("demo_media.rs"), text).unwrap();
}
