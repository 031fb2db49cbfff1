//! Where feedback is given, answered and read.

use store::Id;

web::address! {
    /// The accessibility statement.
    Accessibility = "accessibility";
    /// The form; every page leads to it.
    NewFeedback = "feedback";
    /// One piece of feedback, for its sender and for those who answer.
    Feedback(feedback: Id) = "feedback" / feedback;
    Answer(feedback: Id) = "feedback" / feedback / "answer";
    /// Where a receipt is typed in.
    Receipts = "feedback" / "receipts";
    /// What was sent and what was answered, for whoever holds the receipt.
    Receipt(receipt: String) = "feedback" / "receipts" / receipt;
    /// What waits for an answer, the nearest date first.
    Board = "admin" / "feedback";
}
