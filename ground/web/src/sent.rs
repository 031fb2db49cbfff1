//! A form as it was sent: names and trimmed texts. A rejected form is redrawn from it.

use crate::{App, Error};
use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::header;
use words::{Lang, Texts};

#[derive(Debug, Clone, Default)]
pub struct Sent(Vec<(String, String)>);

impl Sent {
    pub fn new(pairs: Vec<(String, String)>) -> Sent {
        let tidy = |text: String| text.replace("\r\n", "\n").replace('\0', "").trim().to_owned();
        Sent(pairs.into_iter().map(|(name, text)| (name, tidy(text))).collect())
    }

    /// One field, empty when it was not sent.
    pub fn text(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, text)| text)
    }

    /// One field, None when it was not sent or is empty.
    pub fn some(&self, name: &str) -> Option<&str> {
        Some(self.text(name)).filter(|text| !text.is_empty())
    }

    /// Every value of a field that may stand many times.
    pub fn all<'s>(&'s self, name: &'s str) -> impl Iterator<Item = &'s str> {
        self.0.iter().filter(move |(key, _)| key == name).map(|(_, text)| text.as_str())
    }

    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(key, _)| key == name)
    }

    /// A text in languages, from the fields `name-fi`, `name-sv`, `name-se` and so on.
    pub fn texts(&self, name: &str) -> Texts {
        let mut texts = Texts::default();
        for (field, text) in &self.0 {
            let code = field.strip_prefix(name).and_then(|rest| rest.strip_prefix('-'));
            if let Some(lang) = code.and_then(Lang::from_code) {
                texts.set(lang, text);
            }
        }
        texts
    }

    pub fn number(&self, name: &str) -> Option<i64> {
        self.text(name).parse().ok()
    }

    pub fn pairs(&self) -> &[(String, String)] {
        &self.0
    }
}

impl FromRequest<App> for Sent {
    type Rejection = Error;

    async fn from_request(request: Request, app: &App) -> Result<Sent, Error> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or("");
        if !kind.is_empty() && !kind.starts_with("application/x-www-form-urlencoded") {
            return Err(Error::Refused("fault-form"));
        }
        let body = Bytes::from_request(request, app).await.map_err(|_| Error::TooLarge)?;
        let pairs = serde_urlencoded::from_bytes(&body).map_err(|_| Error::Refused("fault-form"))?;
        Ok(Sent::new(pairs))
    }
}
