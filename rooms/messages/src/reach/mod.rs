//! Reach: how far a message has come, unit by unit. The units that nobody has told yet stand first, with who could; then the
//! whole tree, and how it went over time. Units are counted, never people who were there, and no unit is compared with
//! another.

pub(crate) mod address;
mod chart;
mod map;
mod permissions;
pub mod reached;
mod show;
pub mod units;

use web::Route;
use web::acts::get;

words::inventory::submit! {
    words::Shelf {
        room: "messages-reach",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

pub(crate) use show::{link, overview_link};

pub(crate) fn routes() -> Vec<Route> {
    vec![get::<address::Overview, _, _>(map::show), get::<address::Reach, _, _>(show::show)]
}

/// A message key: "out of so many". Finnish wants the vowels of the number's last word, back or front.
pub(crate) fn ending(all: usize) -> &'static str {
    let (tens, ones) = (all % 100, all % 10);
    let is_back = (11..=19).contains(&tens) || tens == 0 || [2, 3, 6, 8].contains(&ones);
    if is_back { "messages-out-of-back" } else { "messages-out-of-front" }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_number_ends_as_it_is_said() {
        for (all, ending) in [
            (3, "back"),
            (22, "back"),
            (11, "back"),
            (100, "back"),
            (10, "front"),
            (21, "front"),
            (400, "back"),
            (37, "front"),
        ] {
            assert!(super::ending(all).ends_with(ending), "{all}");
        }
    }
}
