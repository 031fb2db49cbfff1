//! Where discussions are. What a folder of this room adds has its addresses there.

use store::Id;

web::address! {
    /// What is on its way for me: my discussions, and for a supervisor those of the people they lead.
    Talks = "talks";
    Talk(talk: Id) = "talks" / talk;
    /// What I prepare, seen by nobody until I share it.
    Preparation(talk: Id) = "talks" / talk / "preparation";
    /// What is being written is kept now and then.
    PreparationDraft(talk: Id) = "talks" / talk / "preparation" / "draft";
    /// I show what I have prepared.
    Sharing(talk: Id) = "talks" / talk / "preparation" / "sharing";
    /// When we meet, and that we have met.
    Meeting(talk: Id) = "talks" / talk / "meeting";
    Holding(talk: Id) = "talks" / talk / "holding";
    /// What we agree on.
    Summary(talk: Id) = "talks" / talk / "summary";
    Acknowledgement(talk: Id) = "talks" / talk / "acknowledgement";
    /// What has been agreed on and is still open, my own and of the people I lead.
    Actions = "talks" / "actions";
    /// Something agreed, and what came of it.
    Action(action: Id) = "talks" / "actions" / action;
    /// The interim review.
    Review(talk: Id) = "talks" / talk / "review";
    /// The employee shows it to a new supervisor, or only what is open.
    Passing(talk: Id) = "talks" / talk / "passing";
}
