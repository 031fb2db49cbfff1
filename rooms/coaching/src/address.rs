//! Where coaching is.

use store::Id;

web::address! {
    Coaching = "coaching";
    Programmes = "coaching" / "programmes";
    NewProgramme = "coaching" / "programmes" / "new";
    Programme(programme: Id) = "coaching" / "programmes" / programme;
    EditProgramme(programme: Id) = "coaching" / "programmes" / programme / "edit";
    /// Who has answered which task.
    Progress(programme: Id) = "coaching" / "programmes" / programme / "progress";
    Sessions(programme: Id) = "coaching" / "programmes" / programme / "sessions";
    NewSession(programme: Id) = "coaching" / "programmes" / programme / "sessions" / "new";
    Session(session: Id) = "coaching" / "sessions" / session;
    /// The session's times, for a calendar program.
    SessionCalendar(session: Id) = "coaching" / "sessions" / session / "calendar.ics";
    /// At which time one comes.
    Choice(session: Id) = "coaching" / "sessions" / session / "choice";
    EditSession(session: Id) = "coaching" / "sessions" / session / "edit";
    Cohorts(programme: Id) = "coaching" / "programmes" / programme / "cohorts";
    NewCohort(programme: Id) = "coaching" / "programmes" / programme / "cohorts" / "new";
    Cohort(cohort: Id) = "coaching" / "cohorts" / cohort;
    EditCohort(cohort: Id) = "coaching" / "cohorts" / cohort / "edit";
    Tasks(programme: Id) = "coaching" / "programmes" / programme / "tasks";
    NewTask(programme: Id) = "coaching" / "programmes" / programme / "tasks" / "new";
    Task(task: Id) = "coaching" / "tasks" / task;
    EditTask(task: Id) = "coaching" / "tasks" / task / "edit";
    /// The task is given to the agents.
    Opening(task: Id) = "coaching" / "tasks" / task / "opening";
    Draft(task: Id) = "coaching" / "tasks" / task / "draft";
    Submissions(task: Id) = "coaching" / "tasks" / task / "submissions";
    /// What waits for the coach's reply, oldest first.
    Inbox = "coaching" / "inbox";
    WholeInbox = "coaching" / "inbox" / "all";
    TaskInbox(task: Id) = "coaching" / "inbox" / "tasks" / task;
    Submission(submission: Id) = "coaching" / "submissions" / submission;
    TakingBack(submission: Id) = "coaching" / "submissions" / submission / "taking-back";
    Replies(submission: Id) = "coaching" / "submissions" / submission / "replies";
    ReplyDraft(submission: Id) = "coaching" / "submissions" / submission / "reply-draft";
    Acknowledgement(submission: Id) = "coaching" / "submissions" / submission / "acknowledgement";
}
