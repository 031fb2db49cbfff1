//! Where a cohort's own space is. A space is named by its cohort's id.

use store::Id;

web::address! {
    Space(space: Id) = "coaching" / "spaces" / space;
    /// The ground rules are accepted.
    Entry(space: Id) = "coaching" / "spaces" / space / "entry";
    Threads(space: Id) = "coaching" / "spaces" / space / "threads";
    NewThread(space: Id) = "coaching" / "spaces" / space / "threads" / "new";
    Thread(thread: Id) = "coaching" / "threads" / thread;
    /// What came after a number: for the page that is open.
    News(thread: Id) = "coaching" / "threads" / thread / "news";
    /// The stream that says that something came.
    Live(thread: Id) = "coaching" / "threads" / thread / "live";
    Remarks(thread: Id) = "coaching" / "threads" / thread / "remarks";
    Reading(thread: Id) = "coaching" / "threads" / thread / "reading";
    Following(thread: Id) = "coaching" / "threads" / thread / "following";
    EditRemark(remark: Id) = "coaching" / "remarks" / remark / "edit";
    Removal(remark: Id) = "coaching" / "remarks" / remark / "removal";
}

/// Where one left off: the thread opens at the first unread, and there is a line before it.
pub(crate) fn unread(thread: Id) -> String {
    format!("{}#new", Thread { thread })
}

/// The page from that remark on.
pub(crate) fn at(thread: Id, number: i64) -> String {
    format!("{}?from={number}#r{number}", Thread { thread })
}

/// The page with its composer answering that remark.
pub(crate) fn answering(thread: Id, remark: Id) -> String {
    format!("{}?answer={remark}#write", Thread { thread })
}
