//! Where messages are.

use store::Id;

web::address! {
    Messages = "messages";
    /// What concerns a unit of one's own and is new this week: `?unit=…`.
    Week = "messages" / "week";
    WeekPaper = "messages" / "week" / "paper.pdf";
    Message(post: Id) = "messages" / post;
    /// One A4.
    MessagePaper(post: Id) = "messages" / post / "paper.pdf";
    /// To whom its code opens it, and where questions about it go.
    MessageSettings(post: Id) = "messages" / post / "settings";
    /// What the code on the paper says, short enough to be typed.
    Short(short: i64) = "m" / short;
}
