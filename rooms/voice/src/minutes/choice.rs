//! Which questions go out: by theme, state and time.

use crate::state::State;
use store::{Day, Moment};
use web::Sent;

/// Read from an address or from a form: none of a kind chosen is all of it.
#[derive(Debug, Clone, Default)]
pub struct Choice {
    /// By their numbers.
    pub themes: Vec<i64>,
    pub states: Vec<State>,
    pub from: Option<Day>,
    pub until: Option<Day>,
    /// What no editor has published, too.
    pub unpublished: bool,
    /// What is handled in the cooperation procedure, too.
    pub in_cooperation: bool,
}

impl Choice {
    pub fn read(sent: &Sent) -> Choice {
        Choice {
            themes: sent.all("theme").filter_map(|number| number.parse().ok()).collect(),
            states: sent.all("state").filter_map(State::from_word).collect(),
            from: Day::parse(sent.text("from")),
            until: Day::parse(sent.text("until")),
            unpublished: false,
            in_cooperation: false,
        }
    }

    /// `,3,7,`, in which the database looks for a number; empty: any.
    pub(super) fn theme_list(&self) -> String {
        listed(self.themes.iter().map(i64::to_string))
    }

    pub(super) fn state_list(&self) -> String {
        listed(self.states.iter().map(|state| state.word().to_owned()))
    }

    pub(super) fn since(&self) -> Moment {
        self.from.as_ref().and_then(|day| Moment::in_helsinki(&format!("{day}T00:00"))).unwrap_or(Moment(0))
    }

    /// The last day through its last minute.
    pub(super) fn before(&self) -> Moment {
        self.until.as_ref().map_or(Moment(i64::MAX), crate::promise::last_minute)
    }
}

fn listed(all: impl Iterator<Item = String>) -> String {
    let all: Vec<String> = all.collect();
    if all.is_empty() { String::new() } else { format!(",{},", all.join(",")) }
}
