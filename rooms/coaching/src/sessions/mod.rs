//! A session lived: its page, its times in one's own calendar, when one comes, and what is told when it is moved.

pub(crate) mod calendar;
pub(crate) mod choice;
pub mod moving;
pub(crate) mod show;

words::inventory::submit! {
    words::Shelf {
        room: "coaching-sessions",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}
