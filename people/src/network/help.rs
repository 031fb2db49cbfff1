//! Where to turn with what does not belong here: the organisation's own channels.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use store::Setting;
use words::Texts;

store::words! {
    /// What a channel is for.
    pub enum Channel {
        /// The internal channel of the whistleblower act.
        Misconduct = "misconduct",
        PatientSafety = "patient-safety",
        Harassment = "harassment",
        /// Social care's duty to report defects in a client's care.
        Duty = "duty",
    }
}

impl Channel {
    /// The message that names it.
    pub fn key(self) -> &'static str {
        match self {
            Channel::Misconduct => "help-misconduct",
            Channel::PatientSafety => "help-patient-safety",
            Channel::Harassment => "help-harassment",
            Channel::Duty => "help-duty",
        }
    }

    /// The message that says when it is the right one.
    pub fn when(self) -> &'static str {
        match self {
            Channel::Misconduct => "help-misconduct-when",
            Channel::PatientSafety => "help-patient-safety-when",
            Channel::Harassment => "help-harassment-when",
            Channel::Duty => "help-duty-when",
        }
    }
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct HelpLinks(pub BTreeMap<String, HelpLink>);

/// How a channel is reached; one of address and phone is enough.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HelpLink {
    /// Its own name; empty: ours.
    pub name: Texts,
    pub address: String,
    pub phone: String,
}

impl Setting for HelpLinks {
    const NAME: &'static str = "help-links";
}

impl HelpLinks {
    pub fn of(&self, channel: Channel) -> HelpLink {
        self.0.get(channel.word()).cloned().unwrap_or_default()
    }
}

impl HelpLink {
    pub fn is_empty(&self) -> bool {
        self.address.is_empty() && self.phone.is_empty()
    }

    /// As a telephone wants it: digits, with a plus before a country.
    pub fn dialled(&self) -> String {
        self.phone.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect()
    }
}
