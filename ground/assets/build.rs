//! Makes the look's files ready to serve: our CSS and the vendored in one file, scripts in another, each with the
//! hash of its content in its name (so that a browser keeps it for ever) and compressed beforehand.
use std::hash::{DefaultHasher, Hasher};
use std::{env, fs, io::Write, path::Path};

/// The theme and the components come before ours; ground first, paper last.
const FIRST: [&str; 3] = ["vendor/designsystemet/tahto.css", "vendor/designsystemet/ds.css", "css/ground.css"];
const LAST: &str = "css/print.css";
/// Served by their own names: others lead to them by these.
const BY_NAME: [&str; 2] = ["ICON", "DIARY"];

fn main() {
    let root = Path::new(&env::var("CARGO_MANIFEST_DIR").unwrap()).join("../../assets");
    let out = env::var("OUT_DIR").unwrap();
    println!("cargo:rerun-if-changed={}", root.display());
    let read = |name: &str| fs::read(root.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));

    let font = read("vendor/fonts/atkinson.woff2");
    let font_name = hashed("atkinson.woff2", &font);
    let css = gather(&root, "css").replace("/assets/atkinson.woff2", &format!("/assets/{font_name}"));
    let js = gather(&root, "js");
    let icon = read("icon.svg");
    let diary = read("diary/diary.js");

    let mut table = String::new();
    let mut names = String::new();
    let files = [
        ("CSS", "tahto.css", "text/css; charset=utf-8", css.into_bytes()),
        ("JS", "tahto.js", "text/javascript; charset=utf-8", js.into_bytes()),
        ("FONT", "atkinson.woff2", "font/woff2", font),
        ("ICON", "icon.svg", "image/svg+xml", icon),
        ("DIARY", "diary.js", "text/javascript; charset=utf-8", diary.clone()),
    ];
    let mut worker = String::from_utf8(read("diary/sw.js")).expect("a script");
    for (constant, name, mime, bytes) in files {
        let lasts = !BY_NAME.contains(&constant);
        let served = if lasts { hashed(name, &bytes) } else { name.to_owned() };
        worker = worker.replace(&format!("\"{constant}\""), &format!("\"/assets/{served}\""));
        let packed = if constant == "FONT" { vec![] } else { brotli(&bytes) };
        for (suffix, content) in [("", &bytes), (".br", &packed)] {
            fs::write(Path::new(&out).join(format!("{name}{suffix}")), content).unwrap();
        }
        names += &format!("/// Where it is served.\npub const {constant}: &str = \"/assets/{served}\";\n");
        table += &format!(
            "    File {{ name: {served:?}, mime: {mime:?}, bytes: include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{name}\")), \
             brotli: include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{name}.br\")), forever: {lasts} }},\n"
        );
    }
    // The worker is another as soon as anything that it keeps is.
    let version = hashed("v.js", [worker.as_bytes(), &diary].concat().as_slice());
    fs::write(Path::new(&out).join("sw.js"), worker.replace("VERSION", version.trim_end_matches(".js"))).unwrap();
    let text = format!("{names}\npub const FILES: &[File] = &[\n{table}];\n");
    fs::write(Path::new(&out).join("files.rs"), text).unwrap();
}

fn gather(root: &Path, kind: &str) -> String {
    let folder = root.join(kind);
    let mut names: Vec<String> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| format!("{kind}/{}", entry.unwrap().file_name().into_string().unwrap()))
        .filter(|name| name.ends_with(kind) && name != LAST && !FIRST.contains(&name.as_str()))
        .collect();
    names.sort();
    if kind == "css" {
        names.splice(0..0, FIRST.map(str::to_owned));
        names.push(LAST.to_owned());
    }
    names
        .iter()
        .map(|name| fs::read_to_string(root.join(name)).unwrap_or_else(|error| panic!("{name}: {error}")) + "\n")
        .collect()
}

fn hashed(name: &str, bytes: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    hasher.write(bytes);
    let (stem, end) = name.rsplit_once('.').unwrap();
    format!("{stem}-{:016x}.{end}", hasher.finish())
}

fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut packed = vec![];
    let mut writer = brotli::CompressorWriter::new(&mut packed, 64 * 1024, 11, 22);
    writer.write_all(bytes).unwrap();
    drop(writer);
    packed
}
