//! A thread of the space and a remark in it, as seen by who asks; and how a remark arrives there.

use super::members::{self, Member, Space, named};
use media::Medium;
use notices::Beginning;
use people::{ByReference, Me};
use std::ops::Deref;
use store::{Id, Moment, Result, Tx};
use threads::{Following, Remark, Saying, Thread};
use web::App;
use web::acts::{Found, PathWords};
use words::{Lang, Texts};

/// What one is told who was called by name.
pub const MENTIONED: &str = "notice-mention";
/// What one is told who follows a thread.
pub const FOLLOWED: &str = "notice-thread";

/// A thread with the space it belongs to.
#[derive(Debug, Clone)]
pub struct Conversation {
    pub thread: Thread,
    pub space: Space,
}

impl Deref for Conversation {
    type Target = Thread;
    fn deref(&self) -> &Thread {
        &self.thread
    }
}

impl Conversation {
    /// One has seen what there is: the news of it is over.
    pub(crate) async fn read(&self, person_id: Id, number: i64, now: Moment, tx: &mut Tx) -> Result<()> {
        threads::read_to(self.id, person_id, number, tx).await?;
        for word in [MENTIONED, FOLLOWED] {
            notices::cease(word, &self.reference(), person_id, now, tx).await?;
        }
        Ok(())
    }
}

impl ByReference for Conversation {
    async fn seen_by(id: Id, me: &Me, app: &App) -> web::Result<Option<Conversation>> {
        let Some(thread) = Thread::find(id, me.id, app.store.read()).await? else { return Ok(None) };
        let space = match thread.subject_kind == members::KIND {
            true => Space::seen_by(thread.subject_id, me, app).await?,
            false => None,
        };
        Ok(space.map(|space| Conversation { thread, space }))
    }
}

impl Found<Me> for Conversation {
    const KIND: &'static str = threads::KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Conversation>> {
        Conversation::seen_by(path.id("thread")?, me, app).await
    }
}

/// A remark, with the conversation it stands in.
#[derive(Debug)]
pub struct Said {
    pub remark: Remark,
    pub conversation: Conversation,
}

impl Found<Me> for Said {
    const KIND: &'static str = "remark";
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Said>> {
        let Some((thread, remark)) = Remark::in_thread(path.id("remark")?, app.store.read()).await? else {
            return Ok(None);
        };
        let conversation = Conversation::seen_by(thread, me, app).await?;
        Ok(conversation.map(|conversation| Said { remark, conversation }))
    }
}

/// A remark on its way into a thread of the space.
#[derive(Clone, Copy)]
pub struct Arriving<'a> {
    pub id: Id,
    pub thread_id: Id,
    pub name: &'a str,
    pub space: &'a Space,
    pub me: &'a Me,
    pub members: &'a [Member],
    pub body: &'a str,
    pub medium_id: Option<Id>,
    pub answers: Option<Id>,
    pub now: Moment,
}

impl Arriving<'_> {
    /// Says it: those called by name and those who follow are told; the speaker has read this far and follows from now
    /// on. None: it had been said; the change must then be dropped.
    pub async fn arrive(&self, tx: &mut Tx) -> Result<Option<i64>> {
        let subject = web::Reference::new(threads::KIND, self.thread_id);
        let (me, employer_id, now) = (self.me.id, self.space.employer_id, self.now);
        let saying = Saying {
            id: self.id,
            employer_id,
            person_id: me,
            subject: &subject,
            body: self.body,
            medium_id: self.medium_id,
            at: now,
        };
        let Some(number) = saying.say_in(self.thread_id, self.answers, tx).await? else { return Ok(None) };
        threads::follow(self.thread_id, me, Following::Following, true, tx).await?;
        threads::read_to(self.thread_id, me, number, tx).await?;
        let about = Texts::one(Lang::Fi, self.name);
        let called = threads::mentioned(self.body, &named(self.members));
        let following = threads::followers(self.thread_id, &mut *tx).await?;
        let is_member = |id: &Id| self.members.iter().any(|member| member.id == *id);
        let to_tell = |who: &[Id], word| {
            let who: Vec<Id> = who.iter().copied().filter(|id| *id != me && is_member(id)).collect();
            (who, word)
        };
        let others: Vec<Id> = following.into_iter().filter(|id| !called.contains(id)).collect();
        for (who, word) in [to_tell(&called, MENTIONED), to_tell(&others, FOLLOWED)] {
            for person_id in who {
                let news = Beginning {
                    employer_id,
                    person_id,
                    word,
                    subject: &subject,
                    about: &about,
                    due_at: None,
                    urgent: false,
                    now,
                };
                news.tell(tx).await?;
            }
        }
        Ok(Some(number))
    }
}

/// The words beside the medium that came with a remark, kept where the medium is.
pub(crate) async fn describe(medium: &Medium, words: &str, me: &Me, tx: &mut Tx) -> Result<()> {
    let picture = medium.kind == media::Kind::Picture;
    let (alt, transcript) = if picture { (words, "") } else { ("", words) };
    Medium::describe(medium.id, me.id, alt, transcript, tx).await
}
