//! Who may do what: a notice is its person's own, nobody else sees that it exists.

use crate::Notice;
use people::Me;
use web::acts::{Found, PathWords, See};
use web::{App, Permit};

web::acts! {
    /// To say that one has seen the news.
    Acknowledge,
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
