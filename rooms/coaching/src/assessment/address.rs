//! Where a programme's self-assessment is. It is named by its programme's id.

use store::Id;

web::address! {
    Assessment(assessment: Id) = "coaching" / "assessments" / assessment;
    Answers(assessment: Id) = "coaching" / "assessments" / assessment / "answers";
    /// To let the coaches read one's own, or no longer.
    Share(assessment: Id) = "coaching" / "assessments" / assessment / "share";
    /// The coordinator opens the beginning, the end, and closes.
    Stages(assessment: Id) = "coaching" / "assessments" / assessment / "stages";
}
