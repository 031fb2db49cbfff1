//! Where questions are asked, answered, published and followed.

use store::Id;

web::address! {
    /// What has been asked: the public queue.
    Voice = "voice";
    /// Search before asking, then the form.
    NewQuestion = "voice" / "new";
    /// Similar ones, as a part of the form while it is written.
    Similar = "voice" / "similar";
    Question(question: Id) = "voice" / question;
    /// "I am waiting for the same answer."
    Waiting(question: Id) = "voice" / question / "waiting";
    /// Who asked, for the coordinator; the opening is noted.
    Asker(question: Id) = "voice" / question / "asker";
    /// Somebody takes it to answer, or is given it.
    Taking(question: Id) = "voice" / question / "taking";
    /// What the next answer is like, and its form.
    Answering(question: Id) = "voice" / question / "answer";
    /// A draft goes out.
    Release(answer: Id) = "voice" / "answers" / answer / "release";
    /// A draft is thrown away.
    Discarding(answer: Id) = "voice" / "answers" / answer / "discarding";
    /// A staff representative remarks on an answer.
    Remark(answer: Id) = "voice" / "answers" / answer / "remark";
    Merging(question: Id) = "voice" / question / "merging";
    /// A sleeve is tugged.
    Nudging(question: Id) = "voice" / question / "nudge";
    /// Whoever was tugged says what they do.
    NudgeReply(nudge: Id) = "voice" / "nudges" / nudge / "reply";
    /// An idea becomes a theme.
    Becoming(question: Id) = "voice" / question / "theme";
    /// How the channel keeps its promise.
    Queue = "voice" / "queue";
    /// What waits for the editors.
    Moderations = "voice" / "moderation";
    Moderation(question: Id) = "voice" / question / "moderation";
    /// What editors have done and why.
    ModerationLog = "voice" / "moderation" / "log";
    Promise = "voice" / "promise";
    /// One's own link to the feed.
    OwnFeed = "voice" / "feed";
    /// A new link; the old one dies.
    FeedLink = "voice" / "feed" / "link";
    FeedLinkEnding = "voice" / "feed" / "link" / "ending";
    /// What a reader of feeds reads: a secret, then `.atom`.
    Feed(question_feed: String) = "voice" / "feed" / question_feed;
}
