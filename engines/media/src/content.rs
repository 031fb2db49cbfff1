//! Streaming what is kept, whole or by range, to who may see it, and nobody else, at every request.

use crate::medium::{Kind, Medium, Seen};
use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, header};
use bytes::Bytes;
use futures::{Stream, StreamExt};
use people::{Doors, May, Me};
use shelf::Shelf;
use std::fmt::Display;
use std::ops::Range;
use std::time::Duration;
use vaults::Opened;
use web::acts::See;
use web::{App, Error, IntoResponse, Reference, Response, Result, State, StatusCode};

/// What is streamed can't run anything, wherever it is opened.
const SANDBOX: &str = "default-src 'none'; sandbox";

pub(crate) async fn show(seen: May<See, Seen>, State(app): State<App>, headers: HeaderMap) -> Result<Response> {
    let (medium, opened) = (&seen.record.medium, seen.record.opened.as_ref());
    note(medium, &seen.who, &app).await?;
    let range = headers.get(header::RANGE).and_then(|value| value.to_str().ok());
    let mut response = stream(medium, opened, range, &seen.who, &app).await?;
    if medium.kind == Kind::File {
        let name = match opened {
            Some(opened) => disposition(&medium.unsealed(opened)?.name),
            None => disposition(&medium.name),
        };
        response.headers_mut().insert(header::CONTENT_DISPOSITION, name);
    }
    Ok(response)
}

pub(crate) async fn thumb(seen: May<See, Seen>, State(app): State<App>) -> Result<Response> {
    let (medium, opened) = (&seen.record.medium, seen.record.opened.as_ref());
    let thumb = medium.thumb_id.ok_or(Error::NotFound)?;
    note(medium, &seen.who, &app).await?;
    let (total, content) = shelf_of(opened, &app).read(thumb, None).await?;
    Ok(respond(StatusCode::OK, &medium.mime, total, Body::from_stream(content)))
}

/// A recording is asked for piece by piece: one hearing is one entry.
const ONE_HEARING: Duration = Duration::from_secs(15 * 60);

/// Opening somebody else's picture or recording is noted where what it belongs to asks for it.
async fn note(medium: &Medium, me: &Me, app: &App) -> Result<()> {
    let is_noted = medium.subject().is_some_and(|subject| Doors::of(app).is_noted(&subject));
    if !is_noted || medium.person_id == me.id {
        return Ok(());
    }
    audit::opened_within(ONE_HEARING, me.id, &Reference::new("medium", medium.id), medium.person_id, app).await
}

fn shelf_of<'s>(opened: Option<&'s Opened>, app: &'s App) -> &'s Shelf {
    opened.map_or(&app.shelf, Opened::shelf)
}

async fn stream(medium: &Medium, opened: Option<&Opened>, range: Option<&str>, me: &Me, app: &App) -> Result<Response> {
    let shelf = shelf_of(opened, app);
    let (id, mime, total) = (medium.id, medium.mime.as_str(), medium.bytes as u64);
    let Some(range) = range.and_then(|text| parse(text, total)) else {
        let (total, content) = shelf.read(id, None).await?;
        return Ok(respond(StatusCode::OK, mime, total, while_here(content, medium, me, app)));
    };
    let Some(range) = range else {
        let mut response = StatusCode::RANGE_NOT_SATISFIABLE.into_response();
        let whole = HeaderValue::from_str(&format!("bytes */{total}")).expect("digits");
        response.headers_mut().insert(header::CONTENT_RANGE, whole);
        return Ok(response);
    };
    let (total, content) = shelf.read(id, Some(range.clone())).await?;
    let body = while_here(content, medium, me, app);
    let mut response = respond(StatusCode::PARTIAL_CONTENT, mime, range.end - range.start, body);
    let said = format!("bytes {}-{}/{total}", range.start, range.end - 1);
    response.headers_mut().insert(header::CONTENT_RANGE, HeaderValue::from_str(&said).expect("digits"));
    Ok(response)
}

/// A long recording ends in the middle when the listener's post does, or they sign out: asked before every piece, a
/// megabyte at most. Of a sealed one its door and its key are asked again too: they may be taken away meanwhile.
fn while_here<E: Display + Send + 'static>(
    content: impl Stream<Item = std::result::Result<Bytes, E>> + Send + 'static,
    medium: &Medium,
    me: &Me,
    app: &App,
) -> Body {
    let about = (medium.clone(), me.clone(), app.clone());
    Body::from_stream(content.then(move |piece| {
        let (medium, me, app) = about.clone();
        async move {
            match is_here(medium, &me, &app).await.map_err(|error| error.to_string())? {
                true => piece.map_err(|error| error.to_string()),
                false => Err("whoever was listening is no longer let in".to_owned()),
            }
        }
    }))
}

async fn is_here(medium: Medium, me: &Me, app: &App) -> Result<bool> {
    let Some(me) = me.still(app).await? else { return Ok(false) };
    Ok(medium.vault_id.is_none() || Seen::ask(medium, &me, app).await?.is_visible())
}

fn respond(status: StatusCode, mime: &str, bytes: u64, body: Body) -> Response {
    let mut response = (status, body).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_str(mime).expect("our own types"));
    headers.insert(header::CONTENT_LENGTH, bytes.into());
    headers.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(SANDBOX));
    response
}

/// One range of bytes (RFC 9110, 14.1.2). None: not understood, so all is sent. Some(None): beyond the end.
fn parse(text: &str, total: u64) -> Option<Option<Range<u64>>> {
    let (first, last) = text.strip_prefix("bytes=")?.split_once('-')?;
    let range = match (first.parse::<u64>().ok(), last.parse::<u64>().ok()) {
        (Some(first), Some(last)) if first <= last => first..(last + 1).min(total),
        (Some(first), None) if last.is_empty() => first..total,
        (None, Some(tail)) if first.is_empty() => total.saturating_sub(tail)..total,
        _ => return None,
    };
    Some((range.start < range.end).then_some(range))
}

/// A file is saved, never opened in the page; its name as RFC 6266 and 8187 write it.
fn disposition(name: &str) -> HeaderValue {
    let safe = |byte: u8| byte.is_ascii_alphanumeric() || b".-_".contains(&byte);
    let coded: String =
        name.bytes().map(|byte| if safe(byte) { (byte as char).to_string() } else { format!("%{byte:02X}") }).collect();
    HeaderValue::from_str(&format!("attachment; filename*=UTF-8''{coded}")).expect("ASCII")
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn ranges_are_read_as_the_standard_says() {
        assert_eq!(parse("bytes=0-0", 10), Some(Some(0..1)));
        assert_eq!(parse("bytes=2-", 10), Some(Some(2..10)));
        assert_eq!(parse("bytes=-3", 10), Some(Some(7..10)));
        assert_eq!(parse("bytes=5-99", 10), Some(Some(5..10)));
        assert_eq!(parse("bytes=10-", 10), Some(None));
        assert_eq!(parse("bytes=3-2", 10), None);
        assert_eq!(parse("lines=1-2", 10), None);
        assert_eq!(parse("bytes=0-1,4-5", 10), None);
    }
}
