//! Somebody at a browser: keeps cookies, follows nothing by itself, says where its requests come from.

use axum::Router;
use axum::body::Body;
use http::request::Builder;
use http::{HeaderMap, Method, Request, Response, StatusCode, header};
use http_body_util::BodyExt;
use std::collections::BTreeMap;
use std::fmt::Display;
use tower::ServiceExt;

#[derive(Clone)]
pub struct Visitor {
    router: Router,
    cookies: BTreeMap<String, String>,
}

/// A field of a form that brings files.
#[derive(Clone, Copy)]
pub enum Part<'p> {
    Text(&'p str, &'p str),
    File(&'p str, &'p str, &'p [u8]),
}

/// A request to our own host, without cookies yet.
pub fn asking(method: Method, path: impl Display) -> Builder {
    Request::builder().method(method).uri(path.to_string()).header(header::HOST, "127.0.0.1:8080")
}

const BOUNDARY: &str = "----tahto-test-4711";

impl Visitor {
    pub(crate) fn new(router: Router) -> Visitor {
        Visitor { router, cookies: BTreeMap::new() }
    }

    pub async fn get(&mut self, path: impl Display) -> Answer {
        self.ask(asking(Method::GET, path).body(Body::empty()).expect("a request")).await
    }

    /// Sends a form as our own page does.
    pub async fn post(&mut self, path: impl Display, fields: &[(&str, &str)]) -> Answer {
        let line: Vec<String> = fields.iter().map(|(name, text)| format!("{}={}", coded(name), coded(text))).collect();
        let request = ours(Method::POST, path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.ask(request.body(Body::from(line.join("&"))).expect("a request")).await
    }

    /// Sends a form with files.
    pub async fn sends(&mut self, path: impl Display, parts: &[Part<'_>]) -> Answer {
        let kind = format!("multipart/form-data; boundary={BOUNDARY}");
        let request = ours(Method::POST, path).header(header::CONTENT_TYPE, kind);
        self.ask(request.body(Body::from(multipart(parts))).expect("a request")).await
    }

    /// Opens a stream of events; what comes is read from it little by little.
    pub async fn listens(&mut self, path: impl Display) -> Body {
        let request = asking(Method::GET, path).header(header::ACCEPT, "text/event-stream");
        let response = self.answered(request.body(Body::empty()).expect("a request")).await;
        assert_eq!(response.status(), StatusCode::OK, "a stream");
        response.into_body()
    }

    /// Sends anything at all, with this browser's cookies.
    pub async fn ask(&mut self, request: Request<Body>) -> Answer {
        let asked = format!("{} {}", request.method(), request.uri());
        let (parts, body) = self.answered(request).await.into_parts();
        let body = body.collect().await.map(|body| body.to_bytes().to_vec()).unwrap_or_default();
        Answer { asked, status: parts.status, headers: parts.headers, body }
    }

    async fn answered(&mut self, mut request: Request<Body>) -> Response<Body> {
        let line: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        if !line.is_empty() {
            request.headers_mut().insert(header::COOKIE, line.join("; ").parse().expect("cookies"));
        }
        let response = self.router.clone().oneshot(request).await.expect("the house answers");
        for cookie in response.headers().get_all(header::SET_COOKIE) {
            self.take_cookie(cookie.to_str().expect("ASCII"));
        }
        response
    }

    pub(crate) fn take_cookie(&mut self, line: &str) {
        let (pair, about) = line.split_once(';').unwrap_or((line, ""));
        let (name, value) = pair.split_once('=').expect("a cookie");
        match about.contains("Max-Age=0") {
            true => self.cookies.remove(name),
            false => self.cookies.insert(name.to_owned(), value.to_owned()),
        };
    }

    pub fn has_cookie(&self, name: &str) -> bool {
        self.cookies.contains_key(name)
    }

    pub fn with_cookie(mut self, name: &str, value: &str) -> Visitor {
        self.cookies.insert(name.to_owned(), value.to_owned());
        self
    }
}

/// As a browser says it of our own pages.
fn ours(method: Method, path: impl Display) -> Builder {
    asking(method, path).header("sec-fetch-site", "same-origin")
}

fn multipart(parts: &[Part]) -> Vec<u8> {
    let mut body = vec![];
    for part in parts {
        let (name, file, bytes) = match part {
            Part::Text(name, text) => (name, String::new(), text.as_bytes()),
            Part::File(name, file, bytes) => {
                (name, format!("; filename=\"{file}\"\r\nContent-Type: application/octet-stream"), *bytes)
            }
        };
        body.extend(format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n").bytes());
        body.extend_from_slice(bytes);
        body.extend(b"\r\n");
    }
    body.extend(format!("--{BOUNDARY}--\r\n").bytes());
    body
}

fn coded(text: &str) -> String {
    let letter = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => (byte as char).to_string(),
        other => format!("%{other:02X}"),
    };
    text.bytes().map(letter).collect()
}

/// What came back; its questions fail loudly and can be chained.
#[derive(Debug, Clone)]
pub struct Answer {
    asked: String,
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or("")
    }

    #[track_caller]
    pub fn is(&self, status: u16) -> &Answer {
        assert_eq!(self.status.as_u16(), status, "{}\n{}", self.asked, self.shortly());
        self
    }

    #[track_caller]
    pub fn is_ok(&self) -> &Answer {
        self.is(200)
    }

    #[track_caller]
    pub fn is_missing(&self) -> &Answer {
        self.is(404)
    }

    #[track_caller]
    pub fn is_forbidden(&self) -> &Answer {
        self.is(403)
    }

    #[track_caller]
    pub fn is_sent_to(&self, address: impl Display) -> &Answer {
        self.is(303);
        assert_eq!(self.header("location"), address.to_string(), "{}", self.asked);
        self
    }

    /// Sent to the door, or told so.
    pub fn is_sent_to_the_door(&self) -> bool {
        self.status == StatusCode::UNAUTHORIZED || self.header("location").starts_with("/sign-in?next=")
    }

    #[track_caller]
    pub fn says(&self, text: &str) -> &Answer {
        assert!(self.text().contains(text), "{} does not say {text:?}\n{}", self.asked, self.shortly());
        self
    }

    #[track_caller]
    pub fn never_says(&self, text: &str) -> &Answer {
        assert!(!self.text().contains(text), "{} says {text:?}", self.asked);
        self
    }

    fn shortly(&self) -> String {
        self.text().chars().take(2000).collect()
    }
}
