//! A comment stands under a question, and is there for nobody once the question is not published. An editor takes it away
//! with a reason, of which its author hears and the moderation log tells.

use super::{address, part};
use crate::publication::{Moderating, Reason};
use crate::question::{self, Question};
use notices::Beginning;
use people::{Me, Role};
use store::{Id, Result, Tx};
use threads::{Links, Moderation, Phrases, Thread, Venue, changing, removing};
use web::App;

impl Venue for Question {
    const KIND: &'static str = "comment";
    const LINKS: Links = part::LINKS;
    const LONGEST: usize = 2_000;
    const PHRASES: Phrases = Phrases {
        back: "voice-back-question",
        body: "talk-body",
        body_missing: "talk-body-missing",
        body_long: "talk-body-long",
        edit: "talk-edit",
        edit_hint: "talk-edit-hint",
        sees: "voice-sees",
        sees_who: "talk-sees-who",
        removal: "talk-removal",
        removal_lead: "talk-removal-lead",
        reason: "talk-reason",
        reason_hint: "talk-reason-hint",
        reason_missing: "talk-reason-missing",
        remove: "talk-remove",
        removed: "talk-removed",
    };

    async fn of_thread(thread: Id, me: &Me, app: &App) -> web::Result<Option<Question>> {
        let thread = Thread::find(thread, me.id, app.store.read()).await?;
        match thread.filter(|thread| thread.subject_kind == question::KIND) {
            Some(thread) => Ok(Question::one(thread.subject_id, app.store.read()).await?),
            None => Ok(None),
        }
    }

    fn is_open_to(&self, _: &Me) -> bool {
        self.is_published()
    }

    fn is_moderated_by(&self, me: &Me) -> bool {
        me.is(Role::Editor)
    }

    fn at(&self, number: i64) -> String {
        address::at(self.id, number)
    }

    async fn moderated(&self, it: &Moderation<'_>, tx: &mut Tx) -> Result<()> {
        let told = Beginning {
            employer_id: self.employer_id,
            person_id: it.remark.person_id,
            word: "talk-news-moderated",
            subject: &self.reference(),
            about: &self.texts(),
            due_at: None,
            urgent: false,
            now: it.now,
        };
        told.tell_saying(it.reason, tx).await?;
        let (person_id, employer_id) = (it.by.id, it.by.employer_id);
        let moderating = Moderating { person_id, employer_id, reason: Reason::None, words: it.reason, now: it.now };
        moderating.comment_removed(self.id, tx).await
    }
}

pages::sample!("voice/talk/edit", changing::samples::<Question>);
pages::sample!("voice/talk/removal", removing::samples::<Question>);
