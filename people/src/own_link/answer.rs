//! What a program gets by a secret link. A program that has it already is told so, and nobody on the way keeps it.

use crate::browser_session::hash;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use web::{IntoResponse, Response, header};

/// The text on its way, or 304 where the program holds the same.
pub fn answer(body: String, kind: &'static str, headers: &HeaderMap) -> Response {
    let tag = format!("\"{}\"", hash(&body));
    let mut response = match has(headers, &tag) {
        true => StatusCode::NOT_MODIFIED.into_response(),
        false => ([(header::CONTENT_TYPE, kind)], body).into_response(),
    };
    response.headers_mut().insert(header::ETAG, HeaderValue::from_str(&tag).expect("hexadecimal digits"));
    for (name, value) in [
        (header::CACHE_CONTROL, "private, no-store"),
        // Whoever finds the address finds what it opens; a search engine must not help.
        (HeaderName::from_static("x-robots-tag"), "noindex, noarchive"),
    ] {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

/// A proxy that compresses makes a tag weak on the way; the content is the same.
fn has(headers: &HeaderMap, tag: &str) -> bool {
    let lines = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|line| line.to_str().ok());
    let mut known = lines.flat_map(|line| line.split(',')).map(str::trim);
    known.any(|one| one == "*" || one.strip_prefix("W/").unwrap_or(one) == tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(tag: &str) -> Response {
        let headers = HeaderMap::from_iter([(header::IF_NONE_MATCH, HeaderValue::from_str(tag).unwrap())]);
        answer("sama".into(), "text/plain", &headers)
    }

    #[test]
    fn a_program_that_holds_the_same_is_told_so() {
        let tag = answer("sama".into(), "text/plain", &HeaderMap::new()).headers()[header::ETAG].clone();
        let tag = tag.to_str().unwrap();
        for known in [tag.to_owned(), format!("W/{tag}"), format!("\"muu\", {tag}"), "*".to_owned()] {
            assert_eq!(asked(&known).status(), StatusCode::NOT_MODIFIED, "{known}");
        }
        assert_eq!(asked("\"muu\"").status(), StatusCode::OK);
        assert_eq!(asked(&tag[1..]).status(), StatusCode::OK, "half a tag is none");
    }
}
