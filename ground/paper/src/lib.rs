//! Paper: a PDF for people who read with the ear as well as the eye (PDF/UA-1), from our own templates and data.
//!
//! A template is a text of ours (Typst) and reads its data from `/data.json`; nothing that people wrote is ever part of
//! the template, so that it can't be read as markup. There are no other files and no network. What PDF/UA does not permit
//! is refused, and the reader gets the document's page instead.

mod document;

pub use document::document;

use serde_json::Value;
use std::sync::LazyLock;
use tokio::sync::Semaphore;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// The house's own typeface and no other: a letter that it lacks is refused, and the reader gets the page.
const OWN: [&[u8]; 2] = [
    include_bytes!("../../../assets/vendor/fonts/atkinson-regular.ttf"),
    include_bytes!("../../../assets/vendor/fonts/atkinson-bold.ttf"),
];

static FONTS: LazyLock<Vec<Font>> =
    LazyLock::new(|| OWN.iter().flat_map(|data| Font::iter(Bytes::new(*data))).collect());
static BOOK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// A document takes all of one core for a moment: one at a time.
static TURN: Semaphore = Semaphore::const_new(1);

/// Why there is no document: what the template or PDF/UA said. It may hold letters of the data, so it is not for a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused(pub Vec<String>);

impl std::fmt::Display for Refused {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str(&self.0.join("; "))
    }
}

impl std::error::Error for Refused {}

/// Sets the document, on a thread of its own, after those that were asked for before.
pub async fn pdf(template: &'static str, data: Value) -> Result<Vec<u8>, Refused> {
    let _turn = TURN.acquire().await.map_err(|_| refused("the program is ending"))?;
    let set = move || set(template, &data);
    tokio::task::spawn_blocking(set).await.map_err(|_| refused("the thread fell over"))?
}

fn refused(why: &str) -> Refused {
    Refused(vec![why.to_owned()])
}

fn set(template: &str, data: &Value) -> Result<Vec<u8>, Refused> {
    let why = |all: typst::diag::SourceDiagnostic| all.message.to_string();
    let desk = Desk::new(template, data);
    let document = typst::compile::<PagedDocument>(&desk).output;
    typst::comemo::evict(0); // nothing of one document is remembered for the next
    let document = document.map_err(|all| Refused(all.into_iter().map(why).collect()))?;
    let standards = PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|error| refused(error.message()))?;
    let options = PdfOptions { standards, ..PdfOptions::default() };
    let pdf = typst_pdf::pdf(&document, &options);
    typst::comemo::evict(0);
    pdf.map_err(|all| Refused(all.into_iter().map(why).collect()))
}

/// All that a template can reach: itself and its data.
struct Desk {
    template: Source,
    data: (FileId, Bytes),
}

impl Desk {
    fn new(template: &str, data: &Value) -> Desk {
        let id = |path: &str| {
            RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).expect("a path of ours")).intern()
        };
        Desk {
            template: Source::new(id("/template.typ"), template.to_owned()),
            data: (id("/data.json"), Bytes::from_string(data.to_string())),
        }
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() { Ok(self.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data.0 { Ok(self.data.1.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None // what day it is stands in the data
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const TEMPLATE: &str = "#let data = json(\"/data.json\")\n#set document(title: data.name)\n#set text(lang: \"fi\", font: \
                            \"Atkinson Hyperlegible Next\")\n= #data.name\n#data.name\n";

    #[test]
    fn what_people_wrote_is_text_and_never_markup() {
        for name in ["#panic(\"x\")", "*Äiti* _Öö_ = ]] $ \\ #import \"/etc/passwd\"", "@viite <label> `koodi`", "//"]
        {
            let pdf = set(TEMPLATE, &json!({ "name": name })).expect(name);
            assert!(pdf.starts_with(b"%PDF-1."), "{name}");
        }
    }

    #[test]
    fn a_template_reaches_no_file_and_no_network() {
        for reach in [
            "#read(\"/etc/passwd\")",
            "#read(\"../Cargo.toml\")",
            "#import \"@preview/cetz:0.3.4\"",
            "#image(\"/x.png\")",
        ] {
            let template = format!("{TEMPLATE}{reach}");
            assert!(set(&template, &json!({ "name": "Aino" })).is_err(), "{reach}");
        }
    }

    #[test]
    fn what_pdf_ua_does_not_permit_is_refused() {
        let titleless = "#set text(lang: \"fi\")\n= Todistus\n";
        assert!(set(titleless, &json!({})).is_err(), "a document without a title");
        let data = json!({ "name": "Aino" });
        assert!(set(&format!("{TEMPLATE}=== Väliin jäi taso\n"), &data).is_err(), "a level of headings left out");
        assert!(set(TEMPLATE, &data).is_ok());
    }
}
