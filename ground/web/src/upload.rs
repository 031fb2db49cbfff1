//! A form with one file, read into memory and kept nowhere: a table that is looked at before anything comes of it. What is
//! kept goes by `media`, which sets it down as it comes.

use crate::{App, Error, Result, Sent};
use axum::body::Bytes;
use axum::extract::multipart::MultipartError;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::StatusCode;

/// What came; the route's `up_to` says how much may.
#[derive(Debug)]
pub struct Upload {
    pub sent: Sent,
    /// Its name and content. None: none was chosen, or it is empty.
    pub file: Option<(String, Bytes)>,
    /// Those that came before it, where a form takes several.
    pub others: Vec<(String, Bytes)>,
}

impl Upload {
    pub async fn read(request: Request, app: &App) -> Result<Upload> {
        let mut form = Multipart::from_request(request, app).await.map_err(|_| Error::Refused("fault-form"))?;
        let (mut pairs, mut file, mut others) = (vec![], None, vec![]);
        while let Some(field) = form.next_field().await? {
            let name = field.name().unwrap_or_default().to_owned();
            match field.file_name().map(plain) {
                None => pairs.push((name, field.text().await?)),
                Some(called) => {
                    let content = field.bytes().await?;
                    if !content.is_empty() {
                        others.extend(file.replace((called, content)));
                    }
                }
            }
        }
        Ok(Upload { sent: Sent::new(pairs), file, others })
    }
}

impl From<MultipartError> for Error {
    fn from(error: MultipartError) -> Error {
        match error.status() {
            StatusCode::PAYLOAD_TOO_LARGE => Error::TooLarge,
            _ => Error::Refused("fault-form"),
        }
    }
}

/// The last part of a path, at most 120 letters.
fn plain(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or("");
    last.chars().filter(|letter| !letter.is_control()).take(120).collect()
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_name_is_the_last_part_of_its_path() {
        assert_eq!(plain("C:\\Users\\kk\\poytakirja.docx"), "poytakirja.docx");
        assert_eq!(plain("/home/kk/henkilosto\u{7}.csv"), "henkilosto.csv");
        assert_eq!(plain(&"ä".repeat(200)).chars().count(), 120);
    }
}
