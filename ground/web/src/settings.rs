//! Every setting has a default good enough to start.

use crate::Provider;
use serde::Deserialize;
use std::path::PathBuf;

/// `tahto.toml`, each key also as `TAHTO_…` in the environment, which wins.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Where the program listens.
    pub listen: String,
    /// The address people use, with scheme; links in letters begin with it.
    pub address: String,
    /// Everything but the keys.
    pub data: PathBuf,
    /// The keys; beside the data directory, never in it.
    pub keys: PathBuf,
    /// `postgres://…`; empty: SQLite in the data directory.
    pub database: String,
    /// `smtp://host:25`, `smtps://user:password@host:465`; empty: letters wait where the administrator sees them.
    pub smtp: String,
    /// The sender of letters.
    pub sender: String,
    /// Administrators and coordinators sign in with a second factor.
    pub second_factor: bool,
    /// Proxies whose word on where a request comes from (`X-Forwarded-For`) is taken: their addresses, with commas.
    pub trusted_proxy: String,
    /// The network's name on the page.
    pub network: String,
    /// The Finnish dictionary for the search, `voikko.kfst`; empty: in the data directory or beside the program.
    pub voikko: String,
    /// Organisations' own ways to sign in.
    pub provider: Vec<Provider>,
    /// Set by `tahto demo` only, never from a file or the environment.
    #[serde(skip)]
    pub demo: bool,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            listen: "127.0.0.1:8080".into(),
            address: "http://127.0.0.1:8080".into(),
            data: "tahto-data".into(),
            keys: "tahto-keys".into(),
            database: String::new(),
            smtp: String::new(),
            sender: "Tahto <tahto@localhost>".into(),
            second_factor: true,
            trusted_proxy: String::new(),
            network: "Tahto".into(),
            voikko: String::new(),
            provider: vec![],
            demo: false,
        }
    }
}

impl Settings {
    /// True when people reach us over https, so that cookies may insist on it.
    pub fn is_secure(&self) -> bool {
        self.address.starts_with("https://")
    }

    /// Never in the demonstration, where anybody steps into any role.
    pub fn wants_second_factor(&self) -> bool {
        self.second_factor && !self.demo
    }

    /// Where the data is.
    pub fn database_address(&self) -> String {
        match self.database.is_empty() {
            true => self.data.join("tahto.db").display().to_string(),
            false => self.database.clone(),
        }
    }

    /// The name of the session's cookie; `__Host-` binds it to this host and to https.
    pub fn cookie(&self) -> &'static str {
        if self.is_secure() { "__Host-tahto" } else { "tahto" }
    }
}
