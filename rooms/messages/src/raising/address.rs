//! Where what was asked is sent on, and where its answer is taken back.

use store::Id;

web::address! {
    /// The questions of one telling are sent.
    RaisedQuestions(telling: Id) = "messages" / "tellings" / telling / "questions";
    /// Its answer has been told in the unit.
    ReturnOfAnswer(raised_question: Id) = "messages" / "questions" / raised_question / "return";
}
