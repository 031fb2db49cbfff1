//! Where the field diary is.

use store::Id;

web::address! {
    /// One's own, and where it is written.
    Diary = "coaching" / "diary";
    /// What one's agents have noted.
    Entries = "coaching" / "diary" / "entries";
    /// Who waits for help.
    HelpAsked = "coaching" / "diary" / "help";
    /// The page that a telephone keeps for when there is no network; it tells of nobody.
    Offline = "coaching" / "diary" / "offline";
    DiaryEntry(diary_entry: Id) = "coaching" / "diary" / "entries" / diary_entry;
    EditEntry(diary_entry: Id) = "coaching" / "diary" / "entries" / diary_entry / "edit";
    EntryRemoval(diary_entry: Id) = "coaching" / "diary" / "entries" / diary_entry / "removal";
    EntryReplies(diary_entry: Id) = "coaching" / "diary" / "entries" / diary_entry / "replies";
    /// What is done about the obstacle.
    SeeingTo(diary_entry: Id) = "coaching" / "diary" / "entries" / diary_entry / "seeing-to";
    /// What stands in the way, over at least ten agents.
    Obstacles = "coaching" / "obstacles";
}
