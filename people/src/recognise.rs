//! Around every request: whose browser is this, in which language, and what frame does the page get.

use crate::me::Known;
use crate::room::Lines;
use crate::{Browser, Me, Menu, browser_session, network};
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use pages::{Choices, Entry, Face, Frame, Urgent};
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;
use store::Moment;
use web::{App, cookie};
use words::{Lang, Words};

/// Noting that a browser is in use costs a write: not more often than this.
const NOTE_EVERY: Duration = Duration::from_secs(600);
/// Where five minutes count.
const NOTE_EVERY_SHARED: Duration = Duration::from_secs(15);

pub(crate) async fn recognise(State((app, lines)): State<(App, Lines)>, mut request: Request, next: Next) -> Response {
    if request.uri().path().starts_with("/assets/") {
        return next.run(request).await;
    }
    let choices = network::choices(&app).await; // first, since it tells which languages there are
    let cookie = cookie(request.headers(), app.settings.cookie()).map(str::to_owned);
    let known = match known(&app, cookie.as_deref()).await {
        Ok(known) => known,
        Err(error) => return error.into_response(),
    };
    let is_gone = known.is_none() && cookie.is_some();
    let is_shared = Browser::of(request.headers()).shared;
    let me = match known {
        Some(Known::Full(me)) => Some(me),
        Some(Known::Half(half)) => {
            request.extensions_mut().insert(half);
            None
        }
        None => None,
    };
    if let Some(me) = me.as_ref().filter(|me| is_use(&request) && is_due(me)) {
        tokio::spawn(browser_session::note(app.store.clone(), me.browser.clone()));
    }
    let mut frame = frame(&app, &lines, choices, me.as_ref(), &request);
    if let (Some(me), Some(on_top)) = (&me, app.part::<OnTop>()) {
        frame.urgent = (on_top.0)(app.clone(), me.clone()).await;
    }
    let said = frame.said.is_some() && request.method() == Method::GET;
    request.extensions_mut().insert(frame);
    if let Some(me) = me {
        request.extensions_mut().insert(me);
    }
    let mut response = next.run(request).await;
    if said {
        let gone = HeaderValue::from_static("said=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
        response.headers_mut().append(header::SET_COOKIE, gone);
    }
    if is_gone && !brings_session(&response, &app) {
        response.headers_mut().append(header::SET_COOKIE, browser_session::no_cookie(&app.settings));
        leave_nothing(&mut response, is_shared);
    }
    response
}

async fn known(app: &App, secret: Option<&str>) -> web::Result<Option<Known>> {
    let Some(secret) = secret else { return Ok(None) };
    let (hash, wanted) = (browser_session::hash(secret), app.settings.wants_second_factor());
    Ok(Me::of_browser(&hash, wanted, &app.clock.today(), app.store.read()).await?)
}

/// What a page asks for by itself, while nobody touches it, is no use: what its scripts fetch, and the stream that a live
/// page opens and, when the line was cut, opens again.
fn is_use(request: &Request) -> bool {
    let headers = request.headers();
    let accepted = headers.get(header::ACCEPT).and_then(|accept| accept.to_str().ok()).unwrap_or_default();
    let by_itself = headers.contains_key("x-tahto") || accepted.starts_with("text/event-stream");
    request.method() != Method::GET || !by_itself
}

fn is_due(me: &Me) -> bool {
    let every = if me.sitting.shared { NOTE_EVERY_SHARED } else { NOTE_EVERY };
    me.seen_at + every < Moment::now()
}

/// The answer signs in anew, so the old session's end is no news.
fn brings_session(response: &Response, app: &App) -> bool {
    let begins = |value: &HeaderValue| value.as_bytes().starts_with(format!("{}=", app.settings.cookie()).as_bytes());
    response.headers().get_all(header::SET_COOKIE).iter().any(begins)
}

/// Nothing that was shown stays in the browser for the next person at a shared computer. On a telephone of one's own what
/// the field diary keeps until the network is back stays: it is sent when its owner signs in, and shown to nobody.
pub(crate) fn leave_nothing(response: &mut Response, is_shared: bool) {
    let nothing = if is_shared { "\"cache\", \"storage\"" } else { "\"cache\"" };
    response.headers_mut().insert("clear-site-data", HeaderValue::from_static(nothing));
}

fn frame(app: &App, lines: &Lines, choices: Arc<Choices>, me: Option<&Me>, request: &Request) -> Frame {
    let path = request.uri().path();
    let words = Words::new(language(me, request.headers(), &choices.languages));
    let entry = |line: &Menu| Entry { href: line.href.into(), word: line.word, current: is_under(path, line.href) };
    let shown =
        |lines: &[Menu]| me.map_or(vec![], |me| lines.iter().filter(|line| (line.shown)(me)).map(entry).collect());
    let house = app.part::<HouseStyle>();
    Frame {
        words,
        network: app.settings.network.clone().into(),
        face: me.map(face),
        menu: shown(&lines.menu),
        own: shown(&lines.own),
        urgent: vec![],
        said: cookie(request.headers(), "said").filter(|key| words.says(key)).map(str::to_owned),
        demo: app.settings.demo,
        path: request.uri().path_and_query().map_or("/", |path| path.as_str()).to_owned(),
        pattern: request.extensions().get::<MatchedPath>().map_or("", MatchedPath::as_str).to_owned(),
        css: house.map_or("/assets/tahto.css", |house| house.css).into(),
        js: house.map_or("/assets/tahto.js", |house| house.js).into(),
        choices,
    }
}

fn face(me: &Me) -> Face {
    Face { name: me.name.clone(), about: me.unit().to_owned(), shared: me.sitting.shared }
}

/// The person's own choice, else this browser's, else what the browser asks for; always one that is offered.
fn language(me: Option<&Me>, headers: &HeaderMap, offered: &[Lang]) -> Lang {
    let asked = || headers.get(header::ACCEPT_LANGUAGE).and_then(|line| line.to_str().ok());
    let chosen = || cookie(headers, "language").and_then(Lang::from_code);
    let own = me.map(|me| me.lang).or_else(chosen).filter(|lang| offered.contains(lang));
    own.unwrap_or_else(|| Lang::accepted(asked().unwrap_or(""), offered))
}

fn is_under(path: &str, href: &str) -> bool {
    path == href || (href != "/" && path.strip_prefix(href).is_some_and(|rest| rest.starts_with('/')))
}

/// Where the look's files are, with their hashes; laid among the app's parts.
#[derive(Debug, Clone, Copy)]
pub struct HouseStyle {
    pub css: &'static str,
    pub js: &'static str,
}

/// An answer about what is urgent, on its way.
pub type Seeing = Pin<Box<dyn Future<Output = Vec<Urgent>> + Send>>;

/// What is urgent now for one reader, to stand on top of every page; laid among the app's parts by the engine that keeps
/// it. It is asked at every request, so it answers from memory.
#[derive(Clone, Copy)]
pub struct OnTop(pub fn(App, Me) -> Seeing);
