//! A thread of the space, or of a submission that peers comment on, as seen by who asks; how a remark arrives there, is
//! changed and taken away.

use super::members::{self, Member, Space, named};
use crate::peers::{self, COMMENTED};
use crate::submission::{self, Submission};
use media::Medium;
use notices::Beginning;
use people::{ByReference, Me, Role};
use std::ops::Deref;
use store::{Id, Moment, Result, Tx};
use threads::{Following, Links, Moderation, Phrases, Saying, Thread, Venue, changing, removing};
use web::acts::{Found, PathWords, See};
use web::{App, Permit};
use words::{Lang, Texts};

/// What one is told who was called by name.
pub const MENTIONED: &str = "notice-mention";
/// What one is told who follows a thread.
pub const FOLLOWED: &str = "notice-thread";
/// What the author is told when a coach took their remark away.
const MODERATED: &str = "notice-moderated";

/// A thread with what it belongs to.
#[derive(Debug, Clone)]
pub struct Conversation {
    pub thread: Thread,
    pub host: Host,
}

/// What a conversation is about.
#[derive(Debug, Clone)]
pub enum Host {
    /// The cohort's own space.
    Space(Space),
    /// What somebody submitted for their peers to read.
    Submission(Box<Submission>),
}

impl Deref for Conversation {
    type Target = Thread;
    fn deref(&self) -> &Thread {
        &self.thread
    }
}

impl Conversation {
    /// The space asks for its ground rules first.
    pub(crate) fn may_speak(&self, me: &Me) -> bool {
        let has_entered = match &self.host {
            Host::Space(space) => space.has_entered,
            Host::Submission(_) => true,
        };
        self.is_open_to(me) && has_entered
    }

    /// Those who read here and can be called by name.
    pub async fn members(&self, app: &App) -> Result<Vec<Member>> {
        match &self.host {
            Host::Space(space) => Space::members(space.id, &app.clock.today(), app.store.read()).await,
            Host::Submission(submission) => peers::readers(submission, app).await,
        }
    }

    /// Those whose submission is spoken of: they are told otherwise than who follows a thread.
    pub async fn authors(&self, app: &App) -> Result<Vec<Id>> {
        let Host::Submission(submission) = &self.host else { return Ok(vec![]) };
        Ok(submission.authors(app.store.read()).await?.into_iter().map(|(id, _)| id).collect())
    }

    /// What it is called in news of it.
    pub fn about(&self) -> Texts {
        match &self.host {
            Host::Space(_) => Texts::one(Lang::Fi, &self.thread.name),
            Host::Submission(submission) => submission.task_name.0.clone(),
        }
    }

    /// The page one came from.
    pub(crate) fn back(&self) -> String {
        match &self.host {
            Host::Space(space) => super::address::Space { space: space.id }.to_string(),
            Host::Submission(submission) => crate::address::Task { task: submission.interim_task_id }.to_string(),
        }
    }

    /// One has seen what there is: the news of it is over.
    pub async fn read(&self, person_id: Id, number: i64, now: Moment, tx: &mut Tx) -> Result<()> {
        threads::read_to(self.id, person_id, number, tx).await?;
        for word in [MENTIONED, FOLLOWED, COMMENTED] {
            notices::cease(word, &self.reference(), person_id, now, tx).await?;
        }
        Ok(())
    }
}

impl ByReference for Conversation {
    async fn seen_by(id: Id, me: &Me, app: &App) -> web::Result<Option<Conversation>> {
        let Some(thread) = Thread::find(id, me.id, app.store.read()).await? else { return Ok(None) };
        let host = match thread.subject_kind.as_str() {
            members::KIND => Space::seen_by(thread.subject_id, me, app).await?.map(Host::Space),
            submission::KIND => {
                Submission::seen_by(thread.subject_id, me, app).await?.map(|seen| Host::Submission(Box::new(seen)))
            }
            _ => None,
        };
        Ok(host.map(|host| Conversation { thread, host }))
    }
}

impl Found<Me> for Conversation {
    const KIND: &'static str = threads::KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Conversation>> {
        Conversation::seen_by(path.id("thread")?, me, app).await
    }
}

impl Venue for Conversation {
    const KIND: &'static str = "remark";
    const LINKS: Links = super::thread_show::LINKS;
    const LONGEST: usize = super::thread_create::LONGEST_BODY;
    const PHRASES: Phrases = Phrases {
        back: "space-back-thread",
        body: "space-body",
        body_missing: "space-body-missing",
        body_long: "space-body-long",
        edit: "space-edit",
        edit_hint: "space-edit-hint",
        sees: "space-sees",
        sees_who: "space-edit-sees",
        removal: "space-removal",
        removal_lead: "space-removal-lead",
        reason: "space-reason",
        reason_hint: "space-reason-hint",
        reason_missing: "space-reason-missing",
        remove: "space-remove",
        removed: "space-removed",
    };

    async fn of_thread(thread: Id, me: &Me, app: &App) -> web::Result<Option<Conversation>> {
        Conversation::seen_by(thread, me, app).await
    }

    fn is_open_to(&self, me: &Me) -> bool {
        match &self.host {
            Host::Space(space) => space.is_open_to(me),
            Host::Submission(submission) => Permit::<See, Me>::permits(submission.as_ref(), me),
        }
    }

    /// Its coaches.
    fn is_moderated_by(&self, me: &Me) -> bool {
        match &self.host {
            Host::Space(space) => space.is_moderated_by(me),
            Host::Submission(submission) => submission.as_coach && me.is(Role::Coach),
        }
    }

    fn at(&self, number: i64) -> String {
        super::address::at(self.id, number)
    }

    async fn moderated(&self, it: &Moderation<'_>, tx: &mut Tx) -> Result<()> {
        let told = Beginning {
            employer_id: self.employer_id,
            person_id: it.remark.person_id,
            word: MODERATED,
            subject: &self.reference(),
            about: &self.about(),
            due_at: None,
            urgent: false,
            now: it.now,
        };
        told.tell(tx).await
    }
}

pages::sample!("coaching/space/remark/edit", changing::samples::<Conversation>);
pages::sample!("coaching/space/remark/removal", removing::samples::<Conversation>);

/// A remark on its way into a thread.
#[derive(Clone, Copy)]
pub struct Arriving<'a> {
    pub id: Id,
    pub employer_id: Id,
    pub thread_id: Id,
    /// What the thread is called in the news of it.
    pub about: &'a Texts,
    /// Those whose submission it is about; nobody in the space.
    pub authors: &'a [Id],
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
        let (me, employer_id, now) = (self.me.id, self.employer_id, self.now);
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
        let called = threads::mentioned(self.body, &named(self.members));
        let following = threads::followers(self.thread_id, &mut *tx).await?;
        let is_member = |id: &Id| self.members.iter().any(|member| member.id == *id);
        let to_tell = |who: &[Id], word| {
            let who: Vec<Id> = who.iter().copied().filter(|id| *id != me && is_member(id)).collect();
            (who, word)
        };
        let others = following.into_iter().filter(|id| !called.contains(id));
        let (authors, others): (Vec<Id>, Vec<Id>) = others.partition(|id| self.authors.contains(id));
        let news = [to_tell(&called, MENTIONED), to_tell(&authors, COMMENTED), to_tell(&others, FOLLOWED)];
        for (who, word) in news {
            for person_id in who {
                let news = Beginning {
                    employer_id,
                    person_id,
                    word,
                    subject: &subject,
                    about: self.about,
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
