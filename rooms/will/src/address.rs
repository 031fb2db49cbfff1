//! Where rounds are. What a folder of this room adds has its addresses there.

use store::Id;

web::address! {
    Rounds = "will";
    NewRound = "will" / "new";
    Round(round: Id) = "will" / round;
    EditRound(round: Id) = "will" / round / "edit";
    /// It is given to people: from its first moment on they vote.
    Opening(round: Id) = "will" / round / "opening";
    /// Voting ends before its last moment, or in a hall when the talk goes on.
    Closing(round: Id) = "will" / round / "closing";
    /// One statement at a time.
    Voting(round: Id) = "will" / round / "vote";
    /// How one has voted, to be looked at and changed while the round is open.
    OwnVotes(round: Id) = "will" / round / "votes";
    /// Somebody adds a statement of their own.
    Statements(round: Id) = "will" / round / "statements";
    NewStatement(round: Id) = "will" / round / "statements" / "new";
    /// What somebody has added, for themselves: where it is, and why it was not published.
    Statement(statement: Id) = "will" / "statements" / statement;
    /// Statements that people have added, over all rounds.
    Moderation = "will" / "moderation";
    Decision(statement: Id) = "will" / "statements" / statement / "decision";
    /// What people have said of their reasons, once the voting is over.
    Whys(round: Id) = "will" / round / "whys";
    /// Where it stands, what unites and where opinions divide.
    Outcome(round: Id) = "will" / round / "result";
}
