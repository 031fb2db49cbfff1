//! Where remarks stand: what is the same everywhere about changing and taking away what somebody said, and what a room
//! says of its own conversations.

use crate::{Links, Remark};
use people::Me;
use std::future::Future;
use store::{Id, Moment, Tx};
use web::acts::{Edit, Found, PathWords, Permit, Remove, See};
use web::{App, Errors, Frame, Result};

/// What remarks stand in, of one room. It says who reads and who moderates there, and what stands on the pages.
pub trait Venue: Sized + Send + Sync + 'static {
    /// The glossary's word for a remark there: also the place of its id in an address.
    const KIND: &'static str;
    const LINKS: Links;
    const PHRASES: Phrases;
    /// So long a remark may be.
    const LONGEST: usize;

    /// That of the conversation, as seen by whoever asks. None: it is none of this room's, or gone.
    fn of_thread(thread: Id, me: &Me, app: &App) -> impl Future<Output = Result<Option<Self>>> + Send;
    fn is_open_to(&self, me: &Me) -> bool;
    /// They may take others' remarks away, with a reason.
    fn is_moderated_by(&self, me: &Me) -> bool;
    /// The page with the remark of that number.
    fn at(&self, number: i64) -> String;
    /// A moderator took a remark away: within the same change the room tells its author, and notes it.
    fn moderated(&self, it: &Moderation<'_>, tx: &mut Tx) -> impl Future<Output = store::Result<()>> + Send;
}

/// What the pages say, as message keys of the room.
#[derive(Debug, Clone, Copy)]
pub struct Phrases {
    /// Back to where the remark stands.
    pub back: &'static str,
    pub body: &'static str,
    pub body_missing: &'static str,
    pub body_long: &'static str,
    pub edit: &'static str,
    pub edit_hint: &'static str,
    /// Who sees what is written: the heading, and who.
    pub sees: &'static str,
    pub sees_who: &'static str,
    pub removal: &'static str,
    pub removal_lead: &'static str,
    pub reason: &'static str,
    pub reason_hint: &'static str,
    pub reason_missing: &'static str,
    pub remove: &'static str,
    pub removed: &'static str,
}

/// A moderator took somebody's remark away.
#[derive(Debug, Clone, Copy)]
pub struct Moderation<'m> {
    /// As it was, for whose it is; its words go nowhere else.
    pub remark: &'m Remark,
    pub by: &'m Me,
    /// Everybody there may read it.
    pub reason: &'m str,
    pub now: Moment,
}

/// A remark with what it stands in.
#[derive(Debug)]
pub struct Said<V> {
    pub remark: Remark,
    pub venue: V,
}

impl<V: Venue> Said<V> {
    /// Taking it away is moderating, and takes a reason.
    pub(crate) fn is_anothers(&self, me: &Me) -> bool {
        self.remark.person_id != me.id
    }

    pub(crate) fn at(&self) -> String {
        self.venue.at(self.remark.number)
    }
}

impl<V: Venue> Found<Me> for Said<V> {
    const KIND: &'static str = V::KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> Result<Option<Said<V>>> {
        let found = Remark::in_thread(path.id(V::KIND)?, app.store.read()).await?;
        let Some((thread, remark)) = found else { return Ok(None) };
        let venue = V::of_thread(thread, me, app).await?;
        Ok(venue.map(|venue| Said { remark, venue }))
    }
}

/// Whoever reads there.
impl<V: Venue> Permit<See, Me> for Said<V> {
    fn permits(&self, me: &Me) -> bool {
        self.venue.is_open_to(me)
    }
}

/// One's own, as long as it is there.
impl<V: Venue> Permit<Edit, Me> for Said<V> {
    fn permits(&self, me: &Me) -> bool {
        self.remark.person_id == me.id && self.remark.removed_at.is_none()
    }
}

/// One's own, or as a moderator anybody's: then with a reason.
impl<V: Venue> Permit<Remove, Me> for Said<V> {
    fn permits(&self, me: &Me) -> bool {
        let may = self.remark.person_id == me.id || self.venue.is_moderated_by(me);
        may && self.remark.removed_at.is_none()
    }
}

/// What is wrong with what is about to be said there. A remark with a medium needs no words.
pub fn wrong<V: Venue>(body: &str, has_medium: bool, frame: &Frame) -> Errors {
    let mut errors = Errors::default();
    errors.when(body.is_empty() && !has_medium, "body", frame.t(V::PHRASES.body_missing));
    errors.when(body.chars().count() > V::LONGEST, "body", frame.t(V::PHRASES.body_long));
    errors
}
