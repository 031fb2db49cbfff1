//! Where notices are; what awaits stands on the front page.

use store::Id;

web::address! {
    /// Seen: one piece of news.
    Acknowledgement(notice: Id) = "notices" / notice / "acknowledgement";
    /// Seen: all news there was on the page.
    Acknowledgements = "notices" / "acknowledgements";
}
