//! A document as a file that is saved.

use documents::Document;
use web::{IntoResponse, Response, Result, header};

/// As what it is taken along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Word,
    Pdf,
    Sheet,
}

impl Format {
    pub fn from_word(word: &str) -> Option<Format> {
        match word {
            "docx" => Some(Format::Word),
            "pdf" => Some(Format::Pdf),
            "csv" => Some(Format::Sheet),
            _ => None,
        }
    }

    fn ending(self) -> (&'static str, &'static str) {
        match self {
            Format::Word => ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Format::Pdf => ("pdf", "application/pdf"),
            Format::Sheet => ("csv", "text/csv; charset=utf-8"),
        }
    }
}

/// The document as Word or on paper. None: it holds a letter that our typeface lacks, so it can't be set as a PDF.
pub(super) async fn document(document: Document, format: Format) -> Result<Option<Vec<u8>>> {
    if format == Format::Pdf {
        return Ok(paper::document(&document).await.ok());
    }
    let written = tokio::task::spawn_blocking(move || documents::docx(&document)).await;
    Ok(Some(written.map_err(|_| web::Error::NotFound)?))
}

pub(super) fn response(name: &str, format: Format, bytes: Vec<u8>) -> Response {
    let (ending, kind) = format.ending();
    let saved = format!("attachment; filename=\"{name}.{ending}\"");
    ([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, saved)], bytes).into_response()
}
