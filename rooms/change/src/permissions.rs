//! Who may do what with what is told of the change. Everybody who is signed in reads; coordinators and editors keep it.
//! A theme is changed by whoever promises to return to it and by those who answer; a working group's members write its
//! memos; its chair, too, lets readers in.

use crate::all::{Catalogue, Decisions, JobChanges, Reforms, Themes, WorkingGroups};
use crate::catalogue_entry::Entry;
use crate::decision::Decision;
use crate::job_change::JobChange;
use crate::meeting::Meeting;
use crate::memo::Memo;
use crate::reform::Reform;
use crate::stage::Stage;
use crate::theme::SharedTheme;
use crate::working_group::WorkingGroup;
use people::{Me, Role};
use web::Permit;
use web::acts::{Create, Edit, Remove, See};

web::acts! {
    /// To let readers in.
    Publish,
    /// To write a working group's memos and call its meetings.
    Write,
    /// To say that nothing new is asked on a theme, or that it is open again.
    Close,
}

/// Coordinators and editors.
pub(crate) fn keeps(me: &Me) -> bool {
    me.is(Role::Coordinator) || me.is(Role::Editor)
}

/// What everybody signed in reads.
macro_rules! everybody_sees {
    ($($record:ty),*) => { $(
        impl Permit<See, Me> for $record {
            fn permits(&self, _: &Me) -> bool {
                true
            }
        }
    )* };
}
everybody_sees!(Reforms, Themes, JobChanges, WorkingGroups, Decisions, Catalogue);
everybody_sees!(Reform, Stage, SharedTheme, JobChange, WorkingGroup, Meeting, Entry);

/// What coordinators and editors keep.
macro_rules! kept {
    ($($record:ty: $($act:ty),*;)*) => { $($(
        impl Permit<$act, Me> for $record {
            fn permits(&self, me: &Me) -> bool {
                keeps(me)
            }
        }
    )*)* };
}
kept! {
    Reforms: Create;
    Reform: Edit;
    Stage: Edit, Remove;
    Themes: Create;
    SharedTheme: Close;
    WorkingGroups: Create;
    WorkingGroup: Edit;
    Decisions: Create;
    Decision: Edit, Publish;
    Catalogue: Create;
    Entry: Edit;
}

/// Whoever promises to return, their deputy, and those who answer.
impl Permit<Edit, Me> for SharedTheme {
    fn permits(&self, me: &Me) -> bool {
        keeps(me) || me.is(Role::Answerer) || self.owner_id == me.id || self.deputy_id == Some(me.id)
    }
}

fn tells_of_jobs(me: &Me) -> bool {
    keeps(me) || me.is(Role::Answerer)
}

impl Permit<Create, Me> for JobChanges {
    fn permits(&self, me: &Me) -> bool {
        tells_of_jobs(me)
    }
}
impl Permit<Edit, Me> for JobChange {
    fn permits(&self, me: &Me) -> bool {
        tells_of_jobs(me)
    }
}
impl Permit<Remove, Me> for JobChange {
    fn permits(&self, me: &Me) -> bool {
        tells_of_jobs(me)
    }
}

/// Its members, and whoever helps them.
impl Permit<Write, Me> for WorkingGroup {
    fn permits(&self, me: &Me) -> bool {
        self.as_member || keeps(me)
    }
}
impl Permit<Edit, Me> for Meeting {
    fn permits(&self, me: &Me) -> bool {
        self.as_member || keeps(me)
    }
}

/// A draft is seen by those who write it.
impl Permit<See, Me> for Memo {
    fn permits(&self, me: &Me) -> bool {
        self.is_published() || self.as_member || keeps(me)
    }
}
impl Permit<Edit, Me> for Memo {
    fn permits(&self, me: &Me) -> bool {
        self.as_member || keeps(me)
    }
}
impl Permit<Publish, Me> for Memo {
    fn permits(&self, me: &Me) -> bool {
        self.as_chair || keeps(me)
    }
}
/// What readers have read stays.
impl Permit<Remove, Me> for Memo {
    fn permits(&self, me: &Me) -> bool {
        !self.is_published() && (self.as_member || keeps(me))
    }
}

impl Permit<See, Me> for Decision {
    fn permits(&self, me: &Me) -> bool {
        self.is_published() || keeps(me)
    }
}
/// What readers have read stays.
impl Permit<Remove, Me> for Decision {
    fn permits(&self, me: &Me) -> bool {
        !self.is_published() && keeps(me)
    }
}
