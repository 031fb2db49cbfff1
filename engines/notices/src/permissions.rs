//! Who may do what. A notice is its person's own, nobody else sees that it exists. An urgent notice is for those whom it
//! concerns; it is written by who speaks to the staff.

use crate::Notice;
use crate::urgent_notice::{UrgentNotice, UrgentNotices};
use people::{Me, Role};
use web::acts::{Create, Found, PathWords, See};
use web::{App, Permit};

web::acts! {
    /// To say that one has seen the news.
    Acknowledge,
    /// To end an urgent notice before its time.
    End,
}

impl Found<Me> for Notice {
    const KIND: &'static str = "notice";
    async fn find(path: &PathWords, _: &Me, app: &App) -> web::Result<Option<Notice>> {
        Ok(Notice::find(path.id("notice")?, app.store.read()).await?)
    }
}

impl Permit<See, Me> for Notice {
    fn permits(&self, me: &Me) -> bool {
        self.person_id == me.id
    }
}

/// What awaits somebody ends when they have done it, not by a press.
impl Permit<Acknowledge, Me> for Notice {
    fn permits(&self, me: &Me) -> bool {
        self.person_id == me.id && self.is_news
    }
}

/// Coordinators and editors speak to the staff as their work; the administrator has to say when the house itself is out
/// of order. Supervisors and leadership do not: what stands on everybody's page must stay rare, and be few people's care.
pub(crate) fn speaks(me: &Me) -> bool {
    me.is(Role::Coordinator) || me.is(Role::Editor) || me.is(Role::Admin)
}

impl Permit<See, Me> for UrgentNotices {
    fn permits(&self, me: &Me) -> bool {
        speaks(me)
    }
}
impl Permit<Create, Me> for UrgentNotices {
    fn permits(&self, me: &Me) -> bool {
        speaks(me)
    }
}

impl Permit<See, Me> for UrgentNotice {
    fn permits(&self, me: &Me) -> bool {
        self.reach.holds(me) || speaks(me)
    }
}
/// Also another's: whoever wrote it may be off duty when it is over.
impl Permit<End, Me> for UrgentNotice {
    fn permits(&self, me: &Me) -> bool {
        speaks(me)
    }
}
