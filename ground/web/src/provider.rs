//! An organisation's own sign-in, as `tahto.toml` describes it (OpenID Connect).

use serde::Deserialize;
use std::path::PathBuf;
use words::Texts;

/// One `[[provider]]`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provider {
    /// A short word for addresses: small letters, digits, hyphens. Never changed afterwards.
    pub key: String,
    /// What its button is called, by language.
    pub name: Texts,
    /// `https://…`; the discovery document lies below it.
    pub issuer: String,
    pub client_id: String,
    #[serde(default)]
    pub client_secret: Secret,
    /// A file that holds the secret, read at every use.
    #[serde(default)]
    pub client_secret_file: Option<PathBuf>,
    /// Beside `openid`.
    #[serde(default)]
    pub scopes: Vec<String>,
    /// The claim that gives the staff number; empty: the verified e-mail address tells who it is.
    #[serde(default)]
    pub staff_number: String,
    /// The employer, as the staff file names it; or the claim that gives it.
    #[serde(default)]
    pub employer: String,
    #[serde(default)]
    pub employer_claim: String,
}

/// Never shown, not even by mistake.
#[derive(Clone, Default, Deserialize)]
#[serde(transparent)]
pub struct Secret(pub String);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str(if self.0.is_empty() { "none" } else { "kept back" })
    }
}

impl Provider {
    /// Everything that is wrong with it, in the operator's words.
    pub fn faults(&self) -> Vec<String> {
        let mut faults = vec![];
        let mut say = |wrong: bool, what: &str| {
            if wrong {
                faults.push(format!("provider {:?}: {what}", self.key));
            }
        };
        let plain =
            |key: &str| key.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        say(self.key.is_empty() || !plain(&self.key), "its key must be small letters, digits and hyphens");
        say(self.name.is_empty(), "give it a name, such as name = { fi = \"Oman organisaation tunnus\" }");
        say(!is_safe(&self.issuer), "its issuer must begin with https:// (or http:// on loopback, for a trial)");
        say(self.client_id.is_empty(), "give the client_id that it knows us by");
        say(
            !self.client_secret.0.is_empty() && self.client_secret_file.is_some(),
            "give client_secret or client_secret_file, not both",
        );
        let unread = self.client_secret_file.as_ref().is_some_and(|file| std::fs::read_to_string(file).is_err());
        say(unread, "its client_secret_file can't be read");
        let employer = !self.employer.is_empty() || !self.employer_claim.is_empty();
        say(
            !self.staff_number.is_empty() && !employer,
            "staff numbers are unique within an employer: give employer or employer_claim too",
        );
        let claims =
            [&self.staff_number, &self.employer_claim].map(|claim| claim.to_lowercase().replace(['_', '-'], ""));
        let codes = ["hetu", "nationalidentificationnumber", "personalidentitycode", "personidentifier", "ssn"];
        say(
            claims.iter().any(|claim| codes.iter().any(|code| claim.contains(code))),
            "the personal identity code is never asked for or kept; name the claim of the staff number",
        );
        faults
    }

    pub fn secret(&self) -> std::io::Result<String> {
        match &self.client_secret_file {
            Some(file) => Ok(std::fs::read_to_string(file)?.trim().to_owned()),
            None => Ok(self.client_secret.0.clone()),
        }
    }
}

/// https, or this very machine.
pub fn is_safe(address: &str) -> bool {
    let host = |rest: &str| rest.split(['/', '?', '#']).next().unwrap_or_default().to_owned();
    match (address.strip_prefix("https://"), address.strip_prefix("http://")) {
        (Some(rest), _) => !host(rest).is_empty() && !host(rest).contains('@'),
        (_, Some(rest)) => is_loopback(&host(rest)),
        _ => false,
    }
}

/// `127.0.0.1:9000`, `[::1]:9000` or `localhost`.
pub fn is_loopback(host: &str) -> bool {
    let name = host.rsplit_once(':').filter(|(_, port)| port.bytes().all(|byte| byte.is_ascii_digit()));
    matches!(name.map_or(host, |(name, _)| name), "127.0.0.1" | "[::1]" | "localhost")
}

#[cfg(test)]
mod tests {
    use super::*;
    use words::Lang;

    fn good() -> Provider {
        Provider {
            key: "jarviseutu".into(),
            name: Texts::one(Lang::Fi, "Järviseudun tunnus"),
            issuer: "https://login.jarviseutu.example".into(),
            client_id: "tahto".into(),
            staff_number: "employee_number".into(),
            employer: "Järviseudun hyvinvointialue".into(),
            ..Provider::default()
        }
    }

    #[test]
    fn a_provider_is_refused_with_what_to_do() {
        assert_eq!(good().faults(), Vec::<String>::new());
        assert_eq!(Provider { staff_number: String::new(), employer: String::new(), ..good() }.faults().len(), 0);
        for (wrong, word) in [
            (Provider { key: "Järvi".into(), ..good() }, "small letters"),
            (Provider { issuer: "http://login.example".into(), ..good() }, "https://"),
            (Provider { issuer: "https://a@b.example".into(), ..good() }, "https://"),
            (Provider { employer: String::new(), ..good() }, "employer_claim"),
            (Provider { staff_number: "urn:hetu".into(), ..good() }, "identity code"),
            (Provider { staff_number: "national_identification_number".into(), ..good() }, "identity code"),
            (Provider { client_secret_file: Some("/nowhere".into()), ..good() }, "can't be read"),
            (Provider { name: Texts::default(), ..good() }, "name"),
            (Provider { client_id: String::new(), ..good() }, "client_id"),
        ] {
            let faults = wrong.faults();
            assert!(faults.len() == 1 && faults[0].contains(word), "{word}: {faults:?}");
        }
    }

    #[test]
    fn only_this_machine_may_be_asked_in_the_clear() {
        for good in ["https://a.example/x", "http://127.0.0.1:9000", "http://localhost", "http://[::1]:80/x"] {
            assert!(is_safe(good), "{good}");
        }
        for wrong in [
            "http://a.example",
            "http://127.0.0.1.a.example",
            "http://localhost@a.example",
            "ftp://127.0.0.1",
            "https://",
            "http://127.0.0.1:80@a.example",
        ] {
            assert!(!is_safe(wrong), "{wrong}");
        }
    }

    #[test]
    fn a_secret_is_not_shown() {
        let provider = Provider { client_secret: Secret("salaisuus".into()), ..good() };
        assert!(!format!("{provider:?}").contains("salaisuus"));
    }
}
