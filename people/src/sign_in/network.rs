//! Where a request comes from: the address that reached us, or, behind a proxy we were told to trust, the one it names.
//! Kept only as a keyed hash, and only with failures.

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::HeaderMap;
use axum::http::request::Parts;
use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr};
use web::App;

/// A hospital's staff share one; of an IPv6 address the first half counts.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Network(pub String);

impl FromRequestParts<App> for Network {
    type Rejection = Infallible;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Network, Infallible> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
        Ok(Network(
            peer.map_or_else(String::new, |peer| name(source(peer, &parts.headers, &app.settings.trusted_proxy))),
        ))
    }
}

/// The last address of `X-Forwarded-For` that is no proxy of ours, when a proxy of ours says so; else whoever knocks.
fn source(peer: IpAddr, headers: &HeaderMap, trusted: &str) -> IpAddr {
    let trusted: Vec<IpAddr> = trusted.split(',').filter_map(|one| one.trim().parse().ok()).collect();
    if !trusted.contains(&peer.to_canonical()) {
        return peer;
    }
    let said = headers.get_all("x-forwarded-for").into_iter().filter_map(|line| line.to_str().ok());
    let said: Vec<IpAddr> = said.flat_map(|line| line.split(',')).map_while(|one| one.trim().parse().ok()).collect();
    said.into_iter().rev().find(|one| !trusted.contains(&one.to_canonical())).unwrap_or(peer)
}

fn name(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => address.segments()[..4].iter().map(|part| format!("{part:x}:")).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(peer: &str, said: &[&str], trusted: &str) -> String {
        let mut headers = HeaderMap::new();
        for line in said {
            headers.append("x-forwarded-for", line.parse().unwrap());
        }
        name(source(peer.parse().unwrap(), &headers, trusted))
    }

    #[test]
    fn a_word_about_the_address_is_taken_from_our_own_proxy_only() {
        assert_eq!(seen("192.0.2.7", &["198.51.100.1"], ""), "192.0.2.7", "nobody is trusted");
        assert_eq!(seen("192.0.2.7", &["198.51.100.1"], "10.0.0.1"), "192.0.2.7", "not our proxy");
        assert_eq!(seen("10.0.0.1", &["198.51.100.1"], "10.0.0.1"), "198.51.100.1");
        assert_eq!(seen("10.0.0.1", &["203.0.113.9, 198.51.100.1"], "10.0.0.1"), "198.51.100.1", "the first is a lie");
        assert_eq!(seen("10.0.0.1", &["203.0.113.9", "198.51.100.1, 10.0.0.2"], "10.0.0.1, 10.0.0.2"), "198.51.100.1");
        assert_eq!(seen("::ffff:10.0.0.1", &["198.51.100.1"], "10.0.0.1"), "198.51.100.1");
        assert_eq!(seen("10.0.0.1", &[], "10.0.0.1"), "10.0.0.1");
        assert_eq!(seen("2001:db8:1:2:3::4", &[], ""), "2001:db8:1:2:");
    }
}
