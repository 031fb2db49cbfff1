//! The look's files, served by names that change with their content.

use assets::File;
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, header};
use people::Room;
use web::acts::get;
use web::{Error, IntoResponse, Public, Response, Result, Why};

web::address! {
    Asset(name: String) = "assets" / name;
    Worker = "sw.js";
}

struct TheLook;
impl Why for TheLook {
    const WHY: &'static str = "the look: styles, scripts, the typeface";
}

pub(crate) fn room() -> Room {
    Room { name: "assets", routes: vec![get::<Asset, _, _>(show), get::<Worker, _, _>(worker)], ..Room::default() }
}

async fn show(_: Public<TheLook>, Path(name): Path<String>, headers: HeaderMap) -> Result<Response> {
    let file = assets::file(&name).ok_or(Error::NotFound)?;
    let asked = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or("");
    let packed = !file.brotli.is_empty() && asked.split(',').any(|one| one.trim().starts_with("br"));
    Ok(respond(file, packed))
}

/// A browser asks for it anew each time, so that a newer one comes at once.
async fn worker(_: Public<TheLook>) -> impl IntoResponse {
    let headers = [(header::CONTENT_TYPE, "text/javascript; charset=utf-8"), (header::CACHE_CONTROL, "no-cache")];
    (headers, assets::WORKER)
}

fn respond(file: &'static File, packed: bool) -> Response {
    let mut response = if packed { file.brotli } else { file.bytes }.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(file.mime));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    let keep = if file.forever { "public, max-age=31536000, immutable" } else { "public, max-age=86400" };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    if packed {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    response
}
