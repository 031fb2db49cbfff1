//! Settings from `tahto.toml` and the environment, which wins.

use std::path::Path;
use web::Settings;

/// `tahto.toml` here, or the file that `TAHTO_CONFIG` names.
pub fn read() -> Result<Settings, String> {
    let named = std::env::var("TAHTO_CONFIG").ok();
    let file = named.clone().unwrap_or_else(|| "tahto.toml".into());
    let text = match std::fs::read_to_string(&file) {
        Ok(text) => text,
        Err(_) if named.is_none() && !Path::new(&file).exists() => String::new(),
        Err(error) => return Err(format!("{file}: {error}")),
    };
    let settings = toml::from_str(&text).map_err(|error| format!("{file}: {error}"))?;
    Ok(with_environment(settings, |key| std::env::var(key).ok()))
}

fn with_environment(mut settings: Settings, found: impl Fn(&str) -> Option<String>) -> Settings {
    let take = |key: &str, into: &mut String| {
        if let Some(value) = found(key) {
            *into = value;
        }
    };
    take("TAHTO_LISTEN", &mut settings.listen);
    take("TAHTO_DATABASE", &mut settings.database);
    take("TAHTO_SMTP", &mut settings.smtp);
    take("TAHTO_SENDER", &mut settings.sender);
    take("TAHTO_VOIKKO", &mut settings.voikko);
    take("TAHTO_NETWORK", &mut settings.network);
    take("TAHTO_ADDRESS", &mut settings.address);
    // Where it listens is where it is reached, until said otherwise.
    let plain = Settings::default();
    if settings.listen != plain.listen && settings.address == plain.address {
        settings.address = format!("http://{}", settings.listen);
    }
    take("TAHTO_TRUSTED_PROXY", &mut settings.trusted_proxy);
    // Anything but a plain no leaves the second factor on.
    if let Some(word) = found("TAHTO_SECOND_FACTOR") {
        settings.second_factor = word != "false";
    }
    settings.data = found("TAHTO_DATA").map_or(settings.data, Into::into);
    settings.keys = found("TAHTO_KEYS").map_or(settings.keys, Into::into);
    settings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_environment_wins_and_the_address_follows_where_it_listens() {
        let said = |key: &str| (key == "TAHTO_LISTEN").then(|| "127.0.0.1:9000".to_owned());
        let settings = with_environment(Settings::default(), said);
        assert_eq!((settings.listen.as_str(), settings.address.as_str()), ("127.0.0.1:9000", "http://127.0.0.1:9000"));
    }

    #[test]
    fn the_address_follows_the_file_too() {
        let settings = toml::from_str("listen = \"127.0.0.1:9000\"").unwrap();
        assert_eq!(with_environment(settings, |_| None).address, "http://127.0.0.1:9000");
    }

    #[test]
    fn a_misspelt_key_is_refused() {
        assert!(toml::from_str::<Settings>("lisen = \"127.0.0.1:80\"").is_err());
    }

    #[test]
    fn no_file_makes_a_demonstration() {
        assert!(toml::from_str::<Settings>("demo = true").is_err());
    }
}
