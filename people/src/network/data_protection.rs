//! Who answers for what is kept of people, and whom to ask about it.

use serde::{Deserialize, Serialize};
use store::Setting;

/// The controller and its data protection contact. What is empty has not been said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DataProtection {
    /// Empty: each one's own employer.
    pub controller: String,
    /// A person, or an office.
    pub name: String,
    pub email: String,
    pub phone: String,
}

impl Setting for DataProtection {
    const NAME: &'static str = "data-protection";
}

impl DataProtection {
    /// There is no way to ask.
    pub fn is_empty(&self) -> bool {
        self.email.is_empty() && self.phone.is_empty()
    }

    /// As a telephone wants it: digits, with a plus before a country.
    pub fn dialled(&self) -> String {
        self.phone.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect()
    }
}
