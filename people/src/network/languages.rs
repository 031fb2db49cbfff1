//! Which languages may be chosen for reading, and in which one may, or must, write. The list is open: a language that
//! the house does not speak is added by its code and own name.

use serde::{Deserialize, Serialize};
use store::Setting;
use words::Lang;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Languages {
    pub further: Vec<Further>,
    /// Codes, in the order of the menu.
    pub offered: Vec<String>,
    pub content: Vec<String>,
    pub required: Vec<String>,
}

/// A language that the house's own words do not come in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Further {
    pub code: String,
    pub own_name: String,
}

impl Setting for Languages {
    const NAME: &'static str = "languages";
}

impl Default for Languages {
    fn default() -> Languages {
        let spoken: Vec<String> = Lang::ALL.iter().map(|lang| lang.code().to_owned()).collect();
        Languages { further: vec![], offered: spoken.clone(), content: spoken, required: vec![] }
    }
}

impl Languages {
    /// All there are: those the house speaks, and the network's further ones.
    pub fn all(&self) -> Vec<Lang> {
        let further = self.further.iter().filter_map(|one| Lang::further(&one.code, &one.own_name));
        let mut all = Lang::ALL.to_vec();
        all.extend(further.filter(|lang| !lang.is_spoken()));
        all
    }

    pub fn offered(&self) -> Vec<Lang> {
        self.known(&self.offered)
    }

    pub fn content(&self) -> Vec<Lang> {
        self.known(&self.content)
    }

    pub fn required(&self) -> Vec<Lang> {
        self.known(&self.required)
    }

    fn known(&self, codes: &[String]) -> Vec<Lang> {
        self.all().into_iter().filter(|lang| codes.iter().any(|code| code == lang.code())).collect()
    }
}
