//! Letters. A letter is a row, written in the same change as what it tells of; a job hands it over by SMTP and
//! tries again until it goes. A kill between handing over and noting it may send a letter twice, never lose one:
//! both copies carry the same Message-ID. With no mail server set, letters are kept for the administrator to see.

mod letter;

pub use letter::{Letter, Sealed, State, Waiting, is_over, rewrite};

use lettre::message::Mailbox;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use serde_json::Value;
use std::fmt;
use std::time::Duration;
use store::{Id, Moment, Store};

/// The job that hands a letter over; its payload is `{"letter": id}`.
pub const JOB: &str = "letter";

#[derive(Debug)]
pub enum Error {
    /// The setting is not of the form `smtp://host:port`, or the sender is no address.
    Setting(String),
    /// The mail server did not take the letter; tried again later.
    NotTaken(String),
    Store(store::Error),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Error::Setting(what) => write!(f, "mail is not set rightly: {what}"),
            Error::NotTaken(why) => write!(f, "the mail server did not take the letter: {why}"),
            Error::Store(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Error {}

impl From<store::Error> for Error {
    fn from(error: store::Error) -> Error {
        Error::Store(error)
    }
}

/// The way out for letters.
#[derive(Clone)]
pub struct Mail {
    server: Option<AsyncSmtpTransport<Tokio1Executor>>,
    sender: Mailbox,
}

impl Mail {
    /// `smtp` as in the settings; empty: letters are kept, not sent.
    pub fn new(smtp: &str, sender: &str) -> Result<Mail, Error> {
        let sender = sender.parse().map_err(|_| Error::Setting(format!("no sender: {sender:?}")))?;
        if smtp.is_empty() {
            return Ok(Mail { server: None, sender });
        }
        let server =
            AsyncSmtpTransport::<Tokio1Executor>::from_url(smtp).map_err(|error| Error::Setting(error.to_string()))?;
        Ok(Mail { server: Some(server.timeout(Some(Duration::from_secs(20))).build()), sender })
    }

    pub fn is_kept(&self) -> bool {
        self.server.is_none()
    }

    /// The job: hands one letter over, or keeps it when there is no server. A letter already sent is left alone.
    pub async fn deliver(&self, store: &Store, payload: &Value) -> Result<(), Error> {
        let id: Option<Id> = payload.get("letter").and_then(Value::as_str).and_then(|id| id.parse().ok());
        let Some(id) = id else { return Ok(()) };
        let Some(letter) = Sealed::queued(id, store.read()).await? else { return Ok(()) };
        let Some(server) = &self.server else { return Ok(Sealed::mark(id, State::Kept, store).await?) };
        let message = match self.compose(&letter) {
            Ok(message) => message,
            Err(_) => return Ok(Sealed::mark(id, State::Refused, store).await?), // no server will take it later either
        };
        match server.send(message).await {
            Ok(_) => Ok(Sealed::mark(id, State::Sent, store).await?),
            Err(error) if error.is_permanent() => Ok(Sealed::mark(id, State::Refused, store).await?),
            // The server's own words may hold an address: only what kind of trouble it was is kept.
            Err(error) => Err(Error::NotTaken(error.status().map_or("no connection".into(), |code| code.to_string()))),
        }
    }

    fn compose(&self, letter: &Sealed) -> Result<Message, Error> {
        let to = letter.address.parse().map_err(|_| Error::Setting("no address".into()))?;
        let host = self.sender.email.domain();
        let automatic = HeaderValue::new(HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated".into());
        Message::builder()
            .from(self.sender.clone())
            .to(Mailbox::new(None, to))
            .subject(letter.subject.replace(['\r', '\n'], " "))
            .message_id(Some(format!("<{}@{host}>", letter.id)))
            .date(std::time::UNIX_EPOCH + Duration::from_micros(Moment::now().0.max(0) as u64))
            .raw_header(automatic)
            .header(ContentType::TEXT_PLAIN)
            .body(letter.body.clone())
            .map_err(|error| Error::Setting(error.to_string()))
    }
}
