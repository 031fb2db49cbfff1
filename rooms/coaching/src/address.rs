//! Where coaching is.

use store::Id;

web::address! {
    Coaching = "coaching";
    Programmes = "coaching" / "programmes";
    NewProgramme = "coaching" / "programmes" / "new";
    Programme(programme: Id) = "coaching" / "programmes" / programme;
    /// As whoever is not signed in reads it.
    PublicProgramme(programme: Id) = "programmes" / programme;
    EditProgramme(programme: Id) = "coaching" / "programmes" / programme / "edit";
    /// What was before one joined.
    Missed(programme: Id) = "coaching" / "programmes" / programme / "missed";
    Journey(programme: Id) = "coaching" / "programmes" / programme / "journey";
    /// The next programme from this one.
    NextProgramme(programme: Id) = "coaching" / "programmes" / programme / "next";
    /// Who has answered which task.
    Progress(programme: Id) = "coaching" / "programmes" / programme / "progress";
    /// Those whom a task still awaits are reminded of it.
    Reminder(task: Id) = "coaching" / "tasks" / task / "reminder";
    Sessions(programme: Id) = "coaching" / "programmes" / programme / "sessions";
    NewSession(programme: Id) = "coaching" / "programmes" / programme / "sessions" / "new";
    Session(session: Id) = "coaching" / "sessions" / session;
    /// The session's times, for a calendar program.
    SessionCalendar(session: Id) = "coaching" / "sessions" / session / "calendar.ics";
    /// At which time one comes.
    Choice(session: Id) = "coaching" / "sessions" / session / "choice";
    CaughtUp(session: Id) = "coaching" / "sessions" / session / "caught-up";
    SessionMaterials(session: Id) = "coaching" / "sessions" / session / "materials";
    NewSessionMaterial(session: Id) = "coaching" / "sessions" / session / "materials" / "new";
    ProgrammeMaterials(programme: Id) = "coaching" / "programmes" / programme / "materials";
    NewProgrammeMaterial(programme: Id) = "coaching" / "programmes" / programme / "materials" / "new";
    Material(material: Id) = "coaching" / "materials" / material;
    EditMaterial(material: Id) = "coaching" / "materials" / material / "edit";
    /// Its place in the list.
    MaterialPlace(material: Id) = "coaching" / "materials" / material / "place";
    MaterialRemoval(material: Id) = "coaching" / "materials" / material / "removal";
    /// Who was at a session.
    Attendance(session: Id) = "coaching" / "sessions" / session / "attendance";
    /// Who was at which session of a programme.
    AttendanceOverview(programme: Id) = "coaching" / "programmes" / programme / "attendance";
    /// Who has completed a programme.
    Certificates(programme: Id) = "coaching" / "programmes" / programme / "certificates";
    Certificate(certificate: Id) = "coaching" / "certificates" / certificate;
    CertificatePdf(certificate: Id) = "coaching" / "certificates" / certificate / "certificate.pdf";
    EditSession(session: Id) = "coaching" / "sessions" / session / "edit";
    Cohorts(programme: Id) = "coaching" / "programmes" / programme / "cohorts";
    NewCohort(programme: Id) = "coaching" / "programmes" / programme / "cohorts" / "new";
    Cohort(cohort: Id) = "coaching" / "cohorts" / cohort;
    EditCohort(cohort: Id) = "coaching" / "cohorts" / cohort / "edit";
    /// Coming into a cohort by oneself, and leaving it.
    Enrolment(cohort: Id) = "coaching" / "cohorts" / cohort / "enrolment";
    Leaving(cohort: Id) = "coaching" / "cohorts" / cohort / "leaving";
    /// A cohort's greeting to the leadership.
    Greeting(cohort: Id) = "coaching" / "cohorts" / cohort / "greeting";
    GreetingSending(cohort: Id) = "coaching" / "cohorts" / cohort / "greeting" / "sending";
    GreetingAnswers(cohort: Id) = "coaching" / "cohorts" / cohort / "greeting" / "answers";
    Greetings = "coaching" / "greetings";
    Substitutions(cohort: Id) = "coaching" / "cohorts" / cohort / "substitutions";
    SubstitutionEnd(cohort: Id) = "coaching" / "cohorts" / cohort / "substitution-end";
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
