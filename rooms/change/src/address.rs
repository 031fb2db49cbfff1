//! Where the change is told of.

use store::Id;

web::address! {
    /// Where we stand.
    Change = "change";

    Reforms = "change" / "reforms";
    NewReform = "change" / "reforms" / "new";
    Reform(reform: Id) = "change" / "reforms" / reform;
    EditReform(reform: Id) = "change" / "reforms" / reform / "edit";
    Stages(reform: Id) = "change" / "reforms" / reform / "stages";
    NewStage(reform: Id) = "change" / "reforms" / reform / "stages" / "new";
    Stage(stage: Id) = "change" / "stages" / stage;
    EditStage(stage: Id) = "change" / "stages" / stage / "edit";
    /// Asks before a stage is taken away.
    StageRemoval(stage: Id) = "change" / "stages" / stage / "removal";

    Themes = "change" / "themes";
    NewTheme = "change" / "themes" / "new";
    Theme(theme: Id) = "change" / "themes" / theme;
    EditTheme(theme: Id) = "change" / "themes" / theme / "edit";
    /// Nothing new is asked on it; or it is open again.
    ThemeClosure(theme: Id) = "change" / "themes" / theme / "closure";

    /// What changes for my job.
    MyJob = "change" / "my-job";
    JobChanges = "change" / "my-job" / "rows";
    NewJobChange = "change" / "my-job" / "rows" / "new";
    JobChange(job_change: Id) = "change" / "my-job" / "rows" / job_change;
    EditJobChange(job_change: Id) = "change" / "my-job" / "rows" / job_change / "edit";
    JobChangeRemoval(job_change: Id) = "change" / "my-job" / "rows" / job_change / "removal";

    Groups = "change" / "groups";
    NewGroup = "change" / "groups" / "new";
    Group(working_group: Id) = "change" / "groups" / working_group;
    EditGroup(working_group: Id) = "change" / "groups" / working_group / "edit";
    Meetings(working_group: Id) = "change" / "groups" / working_group / "meetings";
    NewMeeting(working_group: Id) = "change" / "groups" / working_group / "meetings" / "new";
    Meeting(working_group_meeting: Id) = "change" / "meetings" / working_group_meeting;
    EditMeeting(working_group_meeting: Id) = "change" / "meetings" / working_group_meeting / "edit";
    Memos(working_group: Id) = "change" / "groups" / working_group / "memos";
    NewMemo(working_group: Id) = "change" / "groups" / working_group / "memos" / "new";
    Memo(memo: Id) = "change" / "memos" / memo;
    EditMemo(memo: Id) = "change" / "memos" / memo / "edit";
    /// What a draft takes up.
    MemoTakings(memo: Id) = "change" / "memos" / memo / "takings";
    /// Readers are let in; asks first.
    MemoPublication(memo: Id) = "change" / "memos" / memo / "publication";
    MemoRemoval(memo: Id) = "change" / "memos" / memo / "removal";

    Decisions = "change" / "decisions";
    NewDecision = "change" / "decisions" / "new";
    Decision(decision: Id) = "change" / "decisions" / decision;
    EditDecision(decision: Id) = "change" / "decisions" / decision / "edit";
    DecisionTakings(decision: Id) = "change" / "decisions" / decision / "takings";
    DecisionPublication(decision: Id) = "change" / "decisions" / decision / "publication";
    DecisionRemoval(decision: Id) = "change" / "decisions" / decision / "removal";

    /// Ongoing development and training.
    Catalogue = "change" / "catalogue";
    NewEntry = "change" / "catalogue" / "new";
    Entry(catalogue_entry: Id) = "change" / "catalogue" / catalogue_entry;
    EditEntry(catalogue_entry: Id) = "change" / "catalogue" / catalogue_entry / "edit";

    /// Pages of text.
    Pages = "change" / "pages";
}
