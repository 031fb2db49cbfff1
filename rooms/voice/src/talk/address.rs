//! Where a question is talked about. Reading happens on the question's own page.

use super::part::ON_A_PAGE;
use crate::address::Question;
use store::Id;

web::address! {
    Comments(question: Id) = "voice" / question / "comments";
    /// One has read so far.
    Reading(question: Id) = "voice" / question / "reading";
    EditComment(comment: Id) = "voice" / "comments" / comment / "edit";
    Removal(comment: Id) = "voice" / "comments" / comment / "removal";
}

/// The question's page with the comments up to that one.
pub(super) fn at(question: Id, number: i64) -> String {
    format!("{}?from={}#r{number}", Question { question }, (number - ON_A_PAGE + 1).max(1))
}

/// The question's page with the comments from that one on.
pub(super) fn from(question: Id, number: i64) -> String {
    format!("{}?from={number}#talk", Question { question })
}
