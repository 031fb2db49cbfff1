//! Who answers for the service in this network, and how they are reached; on the accessibility statement.

use serde::{Deserialize, Serialize};
use store::{Day, Setting};
use words::Texts;

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Contact {
    /// The organisation; empty: the network by its name.
    pub name: Texts,
    pub email: String,
    pub phone: String,
    /// When the service was published there.
    pub published_on: Option<Day>,
}

impl Setting for Contact {
    const NAME: &'static str = "contact";
}

impl Contact {
    /// As a telephone wants it.
    pub fn dialled(&self) -> String {
        self.phone.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect()
    }

    /// For samples.
    pub fn sample() -> Contact {
        Contact {
            name: Texts::one(words::Lang::Fi, "Järviseudun hyvinvointialue"),
            email: "saavutettavuus@jarviseutu.example".into(),
            phone: "06 123 4500".into(),
            published_on: Day::parse("2021-09-01"),
        }
    }
}
