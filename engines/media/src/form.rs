//! A form that may bring files: its texts as `Sent`, its files as media already received.

use crate::{Medium, Refusal, receive, receive_sealed};
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::header;
use people::Me;
use vaults::Opened;
use web::{App, Error, Sent};

#[derive(Debug, Default)]
pub struct Form {
    pub sent: Sent,
    /// Field and what it brought.
    pub media: Vec<(String, Medium)>,
    pub refused: Vec<Refused>,
}

/// A file that was not taken.
#[derive(Debug, Clone)]
pub struct Refused {
    pub field: String,
    pub refusal: Refusal,
}

impl Form {
    pub fn medium(&self, field: &str) -> Option<&Medium> {
        self.media.iter().find(|(name, _)| name == field).map(|(_, medium)| medium)
    }

    /// Reads a form of either encoding. Files are received as they come, so that nothing large lies in memory.
    pub async fn read(request: Request, me: &Me, app: &App) -> web::Result<Form> {
        Form::read_into(None, request, me, app).await
    }

    /// The same where everything that comes goes into a vault. The texts are the room's to seal; the media's words are.
    pub async fn read_sealed(request: Request, me: &Me, opened: &Opened, app: &App) -> web::Result<Form> {
        Form::read_into(Some(opened), request, me, app).await
    }

    pub(crate) async fn read_into(into: Option<&Opened>, request: Request, me: &Me, app: &App) -> web::Result<Form> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or("");
        if !kind.starts_with("multipart/form-data") {
            return Ok(Form { sent: Sent::from_request(request, app).await?, ..Form::default() });
        }
        let mut parts = Multipart::from_request(request, app).await.map_err(|_| Error::Refused("fault-form"))?;
        let (mut form, mut texts) = (Form::default(), vec![]);
        while let Some(part) = parts.next_field().await? {
            let field = part.name().unwrap_or("").to_owned();
            match part.file_name().map(str::to_owned) {
                None => texts.push((field, part.text().await?)),
                // A file field left empty comes as a file without a name.
                Some(name) if name.is_empty() => {}
                Some(name) => {
                    let millis = millis(&texts, &field);
                    let received = match into {
                        Some(opened) => receive_sealed(part, &name, millis, opened, me, app).await?,
                        None => receive(part, &name, millis, me, app).await?,
                    };
                    match received {
                        Ok(medium) => form.media.push((field, medium)),
                        Err(refusal) => form.refused.push(Refused { field, refusal }),
                    }
                }
            }
        }
        form.sent = Sent::new(texts);
        Ok(form)
    }
}

/// The recorder's measure stands before its file, in a field named after it.
fn millis(texts: &[(String, String)], field: &str) -> Option<i64> {
    let name = format!("{field}-millis");
    texts.iter().find(|(key, _)| *key == name).and_then(|(_, text)| text.parse().ok())
}
