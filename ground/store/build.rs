//! Gathers `migrations/*.sql` into the program, in the order of their names.
use std::{env, fs, path::Path};

fn main() {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR").unwrap()).join("../../migrations");
    println!("cargo:rerun-if-changed={}", folder.display());
    let mut names: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".sql"))
        .collect();
    names.sort();
    let rows: String = names
        .iter()
        .map(|name| {
            let path = folder.join(name);
            format!("    ({:?}, include_str!({:?})),\n", name.trim_end_matches(".sql"), path.display().to_string())
        })
        .collect();
    let text = format!(
        "/// Name and text of each migration, in order.\npub const MIGRATIONS: &[(&str, &str)] = &[\n{rows}];\n"
    );
    fs::write(Path::new(&env::var("OUT_DIR").unwrap()).join("migrations.rs"), text).unwrap();
}
