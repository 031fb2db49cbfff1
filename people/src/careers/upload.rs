//! A form with one file, read into memory: a staff file or a mapping.

use axum::body::Bytes;
use axum::extract::{FromRequest, Multipart, Request};
use web::{App, Error, Result, Sent, StatusCode};

pub struct Upload {
    pub sent: Sent,
    /// Its name and content; none was chosen, or it is empty.
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
                    if !content.is_empty() {
                        file = Some((plain(&called), content));
                    }
                }
            }
        }
        Ok(Upload { sent: Sent::new(pairs), file })
    }
}

fn broken(error: axum::extract::multipart::MultipartError) -> Error {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE { Error::TooLarge } else { Error::Refused("fault-form") }
}

/// The last part of a path, at most 120 letters.
fn plain(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or("");
    last.chars().filter(|letter| !letter.is_control()).take(120).collect()
}
