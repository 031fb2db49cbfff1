//! The layers around every request: where it may come from, what the browser may do with the answer,
//! a page for every error, and a line in the log without content.

use crate::{App, Error, Fault, Frame, own_path};
use askama::Template;
use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, MatchedPath, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, header};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{Html, IntoResponse, Response};
use std::time::Instant;
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{NotForContentType, Predicate, SizeAbove};

const CSP: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; \
                   media-src 'self' blob:; font-src 'self'; connect-src 'self'; form-action 'self'; \
                   base-uri 'none'; frame-ancestors 'none'";

const HEADERS: [(HeaderName, &str); 7] = [
    (header::CONTENT_SECURITY_POLICY, CSP),
    (header::X_FRAME_OPTIONS, "DENY"), // what frame-ancestors says, for a browser that does not know it
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), "microphone=(self), camera=(self), geolocation=(), payment=()"),
];

/// Gathers the routes of all rooms. `recognise` (of the people) is laid around them by the caller.
pub fn router(routes: Vec<crate::Route>) -> Router<App> {
    routes.into_iter().fold(Router::new(), |router, route| {
        router.route(route.path, route.handler.layer(DefaultBodyLimit::max(route.limit)))
    })
}

/// Inside `recognise`: what is refused or goes wrong becomes a page, in the reader's language.
pub fn inner(router: Router<App>) -> Router<App> {
    let caught = CatchPanicLayer::custom(|_: Box<dyn std::any::Any + Send>| {
        tracing::error!("a handler panicked");
        StatusCode::INTERNAL_SERVER_ERROR.into_response()
    });
    router.layer(caught).layer(from_fn(own_origin)).layer(from_fn(draw_faults))
}

/// Outside everything.
pub fn outer(router: Router<App>, app: &App) -> Router {
    let worth_it =
        SizeAbove::new(2048).and(NotForContentType::const_new("audio/")).and(NotForContentType::const_new("image/"));
    let worth_it = worth_it.and(NotForContentType::SSE); // an event must not wait for the next
    let worth_it = worth_it.and(NotForContentType::const_new("video/")).and(NotForContentType::const_new("font/"));
    let compression = CompressionLayer::new().quality(CompressionLevel::Precise(3)).compress_when(worth_it);
    router
        .layer(compression)
        .layer(from_fn_with_state(app.clone(), close_the_hatches))
        .layer(from_fn(log))
        .with_state(app.clone())
}

#[derive(Template)]
#[template(path = "fault.html")]
struct FaultPage {
    frame: Frame,
    title: &'static str,
    text: &'static str,
    sign_in: Option<String>,
}

async fn draw_faults(frame: Frame, request: Request, next: Next) -> Response {
    let (method, wants_page) = (request.method().clone(), wants_page(request.headers()));
    let back = page_of(&request);
    let response = next.run(request).await;
    let fault = response.extensions().get::<Fault>().copied();
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let bare = kind.is_none_or(|kind| kind.starts_with("text/plain")); // axum's own words are English
    let Some(word) = fault.map(|fault| fault.word).or_else(|| plain_fault(response.status()).filter(|_| bare)) else {
        return response;
    };
    let signing_in = word == "fault-sign-in";
    let door = format!("/sign-in?next={}", own_path(&back).replace('&', "%26"));
    if signing_in && method == Method::GET && wants_page {
        return crate::see(door).into_response();
    }
    let (title, text) = (frame.t(format!("{word}-title")), frame.t(word));
    if !wants_page {
        return (response.status(), text).into_response();
    }
    let page = FaultPage { frame, title, text, sign_in: signing_in.then_some(door) };
    let page = page.render().unwrap_or_default();
    (response.status(), Html(page)).into_response()
}

/// The page somebody is at: what they ask to see, or the page from which they sent something.
fn page_of(request: &Request) -> String {
    let text = |name| request.headers().get(name).and_then(|value| value.to_str().ok());
    let from = text(header::REFERER).and_then(|from| from.parse::<Uri>().ok());
    let of = |uri: &Uri| uri.path_and_query().map_or("/", |path| path.as_str()).to_owned();
    match from.filter(|from| from.authority().is_some_and(|host| Some(host.as_str()) == text(header::HOST))) {
        _ if request.method() == Method::GET => of(request.uri()),
        Some(from) => of(&from),
        None => "/".to_owned(),
    }
}

/// Errors that axum itself answers with.
fn plain_fault(status: StatusCode) -> Option<&'static str> {
    match status {
        // An address that can't be read at all.
        StatusCode::BAD_REQUEST => Some("fault-missing"),
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => Some("fault-missing"),
        StatusCode::PAYLOAD_TOO_LARGE => Some("fault-large"),
        StatusCode::INTERNAL_SERVER_ERROR => Some("fault-ours"),
        _ => None,
    }
}

/// A script of ours asks for the bare words.
fn wants_page(headers: &HeaderMap) -> bool {
    headers.get("x-tahto").is_none()
}

/// Cross-site protection after Go 1.25's rule: a changing request must come from our own pages, by
/// `Sec-Fetch-Site`, else by `Origin` against `Host`. Stricter than Go: with neither and a cookie, refused.
async fn own_origin(request: Request, next: Next) -> Response {
    if request.method().is_safe() || is_ours(request.headers()) {
        return next.run(request).await;
    }
    Error::Refused("fault-origin").into_response()
}

fn is_ours(headers: &HeaderMap) -> bool {
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text(HeaderName::from_static("sec-fetch-site")) {
        return site == "same-origin" || site == "none";
    }
    match (text(header::ORIGIN), text(header::HOST)) {
        (Some(origin), Some(host)) => origin.split_once("://").is_some_and(|(_, from)| from == host),
        (Some(_), None) => false,
        (None, _) => !headers.contains_key(header::COOKIE),
    }
}

async fn close_the_hatches(State(app): State<App>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    if app.settings.is_secure() {
        let year = HeaderValue::from_static("max-age=31536000");
        headers.entry(header::STRICT_TRANSPORT_SECURITY).or_insert(year);
    }
    response
}

/// What was asked for by its pattern, never by its ids; how it went; how long it took.
async fn log(request: Request<Body>, next: Next) -> Response {
    let began = Instant::now();
    let method = request.method().clone();
    let response = next.run(request).await;
    let path = response.extensions().get::<Pattern>().map_or("-", |pattern| pattern.0.as_str()).to_owned();
    let micros = began.elapsed().as_micros() as u64;
    tracing::debug!(%method, path, status = response.status().as_u16(), micros, "answered");
    response
}

/// The route's own text, carried out to the log.
#[derive(Clone)]
struct Pattern(String);

/// Laid on the routes themselves, where the pattern is known.
pub async fn remember_pattern(matched: Option<MatchedPath>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    if let Some(matched) = matched {
        response.extensions_mut().insert(Pattern(matched.as_str().to_owned()));
    }
    response
}
