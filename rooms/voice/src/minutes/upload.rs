//! A form that may bring one file, read into memory and kept nowhere.

use axum::body::Bytes;
use axum::extract::multipart::MultipartError;
use axum::extract::{FromRequest, Multipart, Request};
use web::{App, Error, Result, Sent, StatusCode};

pub(super) struct Upload {
    pub sent: Sent,
    /// Its name and content; None: none was chosen, or it is empty.
    pub file: Option<(String, Bytes)>,
}

impl Upload {
    pub async fn read(request: Request, app: &App) -> Result<Upload> {
        let mut form = Multipart::from_request(request, app).await.map_err(|_| Error::Refused("fault-form"))?;
        let (mut pairs, mut file) = (vec![], None);
        while let Some(field) = form.next_field().await.map_err(broken)? {
            let name = field.name().unwrap_or_default().to_owned();
            match field.file_name().map(str::to_owned) {
                None => pairs.push((name, field.text().await.map_err(broken)?)),
                Some(called) => {
                    let content = field.bytes().await.map_err(broken)?;
                    file = Some((called, content)).filter(|(_, content)| !content.is_empty()).or(file);
                }
            }
        }
        Ok(Upload { sent: Sent::new(pairs), file })
    }
}

fn broken(error: MultipartError) -> Error {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Error::TooLarge,
        _ => Error::Refused("fault-form"),
    }
}
