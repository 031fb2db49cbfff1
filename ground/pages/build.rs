//! Makes one table of the icons in `icons/`, each wrapped as the look wants it.
use std::{env, fs, path::Path};

const OPEN: &str = r#"<svg class="icon" aria-hidden="true" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">"#;

fn main() {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR").unwrap()).join("icons");
    println!("cargo:rerun-if-changed={}", folder.display());
    let mut rows = String::new();
    let mut files: Vec<_> = fs::read_dir(&folder).map(|list| list.flatten().collect()).unwrap_or_default();
    files.sort_by_key(|file| file.file_name());
    for file in files {
        let name = file.file_name().into_string().unwrap();
        let inner = fs::read_to_string(file.path()).unwrap();
        let (name, whole) = (name.trim_end_matches(".svg"), format!("{OPEN}{}</svg>", inner.trim()));
        rows += &format!("    ({name:?}, {whole:?}),\n");
    }
    let text = format!("const ICONS: &[(&str, &str)] = &[\n{rows}];\n");
    fs::write(Path::new(&env::var("OUT_DIR").unwrap()).join("icons.rs"), text).unwrap();
}
