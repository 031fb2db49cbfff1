//! What must be right before the house opens its doors; each refusal says what to do.

use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use web::Settings;

/// Everything that is wrong, in the operator's words. Empty: start.
pub fn of(settings: &Settings) -> Vec<String> {
    let mut wrong = vec![];
    if !(settings.address.starts_with("http://") || settings.address.starts_with("https://")) {
        wrong.push("TAHTO_ADDRESS must begin with https:// (or http:// for a trial on one machine)".to_owned());
    }
    if lies_within(&settings.keys, &settings.data) {
        wrong.push(
            "TAHTO_KEYS lies inside TAHTO_DATA: a backup would carry the keys along; choose a directory beside it"
                .to_owned(),
        );
    }
    match settings.listen.parse::<SocketAddr>() {
        Err(_) => wrong.push(format!("TAHTO_LISTEN is no address with a port: {}", settings.listen)),
        Ok(address) if settings.demo && !address.ip().is_loopback() => {
            wrong.push(
                "the demonstration signs anybody in and listens on loopback only, such as 127.0.0.1:8080".to_owned(),
            );
        }
        Ok(address) if !settings.demo && !settings.is_secure() && !address.ip().is_loopback() => {
            wrong.push(
                "cookies would travel in the clear: set TAHTO_ADDRESS to the https:// address people use".to_owned(),
            );
        }
        Ok(_) => {}
    }
    let proxies = settings.trusted_proxy.split(',').map(str::trim).filter(|one| !one.is_empty());
    for proxy in proxies.filter(|one| one.parse::<IpAddr>().is_err()) {
        wrong.push(format!("TAHTO_TRUSTED_PROXY is no address of a proxy: {proxy}"));
    }
    if let Err(error) = mail::Mail::new(&settings.smtp, &settings.sender) {
        wrong.push(format!("TAHTO_SMTP or TAHTO_SENDER: {error}"));
    }
    wrong.extend(settings.provider.iter().flat_map(|provider| provider.faults()));
    for (at, provider) in settings.provider.iter().enumerate() {
        if settings.provider[..at].iter().any(|other| other.key == provider.key) {
            wrong.push(format!("two providers have the key {:?}", provider.key));
        }
    }
    wrong
}

fn lies_within(inner: &Path, outer: &Path) -> bool {
    absolute(inner).starts_with(absolute(outer))
}

fn absolute(path: &Path) -> PathBuf {
    path.canonicalize().or_else(|_| std::path::absolute(path)).unwrap_or_else(|_| path.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_defaults_are_good_enough_to_start() {
        assert_eq!(of(&Settings::default()), Vec::<String>::new());
    }

    #[test]
    fn the_demonstration_listens_on_loopback_only() {
        let settings = Settings { demo: true, listen: "0.0.0.0:8080".into(), ..Settings::default() };
        assert_eq!(of(&settings).len(), 1);
    }

    #[test]
    fn keys_stay_out_of_the_data() {
        let settings = Settings { keys: "tahto-data/keys".into(), ..Settings::default() };
        assert_eq!(of(&settings).len(), 1);
    }

    #[test]
    fn a_proxy_is_trusted_by_its_address() {
        let settings = |proxy: &str| Settings { trusted_proxy: proxy.into(), ..Settings::default() };
        assert!(of(&settings("10.0.0.1, ::1")).is_empty());
        assert_eq!(of(&settings("proxy.example")).len(), 1);
    }

    #[test]
    fn an_open_port_wants_https() {
        let settings = Settings { listen: "0.0.0.0:8080".into(), ..Settings::default() };
        assert_eq!(of(&settings).len(), 1);
        let settings = Settings { address: "https://tahto.example".into(), ..settings };
        assert!(of(&settings).is_empty());
    }
}
