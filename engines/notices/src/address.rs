//! Where notices are; what awaits stands on the front page.

use store::Id;

web::address! {
    /// How often letters come, and when one rests.
    Choices = "notices" / "choices";
    UrgentNotices = "notices" / "urgent";
    NewUrgent = "notices" / "urgent" / "new";
    Urgent(urgent: Id) = "notices" / "urgent" / urgent;
    UrgentEnding(urgent: Id) = "notices" / "urgent" / urgent / "ending";
    /// Seen: one piece of news.
    Acknowledgement(notice: Id) = "notices" / notice / "acknowledgement";
    /// Seen: all news there was on the page.
    Acknowledgements = "notices" / "acknowledgements";
}
