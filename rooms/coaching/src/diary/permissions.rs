//! Who may do what with diaries. The line, leadership and administrators may do nothing with them; what leadership sees of
//! obstacles is of at least ten agents.

use super::entry::DiaryEntry;
use people::{Me, Role};
use store::{Id, sql};
use web::acts::{Edit, Found, PathWords, Remove, See};
use web::{App, Permit};

web::acts! {
    /// To note something in one's own diary.
    Note,
    /// To read what one's agents have noted.
    ReadDiaries,
    /// To say something about an entry to its agent, and the agent to go on.
    SayOfEntry,
    /// To say what was done about an obstacle.
    SeeTo,
    /// To tell all who read the figures what was done about a kind of obstacle.
    TellOfObstacle,
}

/// The diary as a whole.
#[derive(Debug)]
pub struct Diary {
    /// The person asking has written in it, if only once.
    pub has_own: bool,
}

impl Found<Me> for Diary {
    const KIND: &'static str = "diary";
    async fn find(_: &PathWords, me: &Me, app: &App) -> web::Result<Option<Diary>> {
        let own: Option<(Id,)> = sql!("SELECT id FROM diary_entry WHERE person_id = $1 LIMIT 1")
            .bind(me.id)
            .optional(app.store.read())
            .await?;
        Ok(Some(Diary { has_own: own.is_some() }))
    }
}

/// Obstacles over all agents.
#[derive(Debug)]
pub struct Obstacles;

impl Found<Me> for Obstacles {
    const KIND: &'static str = "obstacles";
    async fn find(_: &PathWords, _: &Me, _: &App) -> web::Result<Option<Obstacles>> {
        Ok(Some(Obstacles))
    }
}

fn reads(me: &Me) -> bool {
    me.is(Role::Coach) || me.is(Role::Coordinator)
}

impl Permit<See, Me> for Diary {
    fn permits(&self, me: &Me) -> bool {
        me.is(Role::Agent) || self.has_own || reads(me)
    }
}
impl Permit<Note, Me> for Diary {
    fn permits(&self, me: &Me) -> bool {
        me.is(Role::Agent)
    }
}
impl Permit<ReadDiaries, Me> for Diary {
    fn permits(&self, me: &Me) -> bool {
        reads(me)
    }
}

impl Permit<See, Me> for DiaryEntry {
    fn permits(&self, me: &Me) -> bool {
        self.is_of(me) || self.is_read_by(me)
    }
}
impl Permit<Edit, Me> for DiaryEntry {
    fn permits(&self, me: &Me) -> bool {
        self.is_own_still(me)
    }
}
impl Permit<Remove, Me> for DiaryEntry {
    fn permits(&self, me: &Me) -> bool {
        self.is_own_still(me)
    }
}
impl Permit<SayOfEntry, Me> for DiaryEntry {
    fn permits(&self, me: &Me) -> bool {
        self.is_read_by(me) || (self.is_of(me) && self.replied_at.is_some())
    }
}
impl Permit<SeeTo, Me> for DiaryEntry {
    fn permits(&self, me: &Me) -> bool {
        self.is_read_by(me)
    }
}

impl Permit<See, Me> for Obstacles {
    fn permits(&self, me: &Me) -> bool {
        me.is(Role::Leadership) || me.is(Role::Coordinator) || me.is(Role::Representative)
    }
}
impl Permit<TellOfObstacle, Me> for Obstacles {
    fn permits(&self, me: &Me) -> bool {
        me.is(Role::Coordinator)
    }
}
