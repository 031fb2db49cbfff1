//! Gathers `migrations/*.sql` into the program, in the order of their names, and refuses to build while a column of
//! theirs is missing from the registry of personal columns, or says too little there.
use std::{env, fs, path::Path, process};

#[allow(dead_code)]
#[path = "src/registry.rs"]
mod registry;

fn main() {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR").unwrap()).join("../../migrations");
    println!("cargo:rerun-if-changed={}", folder.display());
    println!("cargo:rerun-if-changed=src/registry.rs");
    if let Some(faults) = registry::look(&folder) {
        eprintln!("{faults}");
        process::exit(1);
    }
    let rows: String = registry::migrations(&folder)
        .iter()
        .map(|name| {
            let path = folder.join(name);
            format!("    ({:?}, include_str!({:?})),\n", name.trim_end_matches(".sql"), path.display().to_string())
        })
        .collect();
    let personal = folder.join("personal.csv").display().to_string();
    let text = format!(
        "/// Name and text of each migration, in order.\npub const MIGRATIONS: &[(&str, &str)] = &[\n{rows}];\n\
         /// The registry of personal columns, as its file has it.\npub const PERSONAL: &str = include_str!({personal:?});\n"
    );
    fs::write(Path::new(&env::var("OUT_DIR").unwrap()).join("migrations.rs"), text).unwrap();
}
