//! A comment stands under a paragraph and is read by whoever reads the text. Whoever prepares rounds takes one away with a
//! reason, of which its author hears.

use super::address;
use super::paragraph::{self, Paragraph};
use crate::round::Round;
use notices::Beginning;
use people::Me;
use store::{Id, Result, Tx};
use threads::{Links, Moderation, Phrases, Thread, Venue, changing, removing};
use web::App;
use web::acts::See;

pub(super) const LINKS: Links = Links {
    answer: |will_paragraph, comment| format!("{}?comment={comment}#write", address::Paragraph { will_paragraph }),
    edit: |will_comment| address::EditComment { will_comment }.to_string(),
    remove: |will_comment| address::Removal { will_comment }.to_string(),
    moderated: "will-text-comment-moderated",
};

impl Venue for Paragraph {
    const KIND: &'static str = "will_comment";
    const LINKS: Links = LINKS;
    const LONGEST: usize = 2_000;
    const PHRASES: Phrases = Phrases {
        back: "will-text-back-paragraph",
        body: "will-text-comment",
        body_missing: "will-text-comment-missing",
        body_long: "will-text-comment-long",
        edit: "will-text-comment-edit",
        edit_hint: "will-text-comment-edit-hint",
        sees: "will-text-sees",
        sees_who: "will-text-sees-who",
        removal: "will-text-removal",
        removal_lead: "will-text-removal-lead",
        reason: "will-text-removal-reason",
        reason_hint: "will-text-removal-reason-hint",
        reason_missing: "will-text-removal-reason-missing",
        remove: "will-text-removal-do",
        removed: "will-text-removed",
    };

    async fn of_thread(thread: Id, me: &Me, app: &App) -> web::Result<Option<Paragraph>> {
        let thread = Thread::find(thread, me.id, app.store.read()).await?;
        match thread.filter(|thread| thread.subject_kind == paragraph::KIND) {
            Some(thread) => Paragraph::find(thread.subject_id, me, app).await,
            None => Ok(None),
        }
    }

    fn is_open_to(&self, me: &Me) -> bool {
        web::Permit::<See, Me>::permits(self, me)
    }

    fn is_moderated_by(&self, me: &Me) -> bool {
        Round::prepares(me)
    }

    fn at(&self, number: i64) -> String {
        at(self.kept.id, number)
    }

    async fn moderated(&self, it: &Moderation<'_>, tx: &mut Tx) -> Result<()> {
        let told = Beginning {
            employer_id: self.kept.employer_id,
            person_id: it.remark.person_id,
            word: "will-text-news-moderated",
            subject: &self.text.reference(),
            about: &self.text.title.0,
            due_at: None,
            urgent: false,
            now: it.now,
        };
        told.tell_saying(it.reason, tx).await
    }
}

/// So many stand on a page.
const ON_A_PAGE: i64 = 50;

/// The paragraph's page with the comments up to that one.
pub(super) fn at(will_paragraph: Id, number: i64) -> String {
    let from = (number - ON_A_PAGE + 1).max(1);
    format!("{}?from={from}#r{number}", address::Paragraph { will_paragraph })
}

pages::sample!("will/text/comment-edit", changing::samples::<Paragraph>);
pages::sample!("will/text/comment-removal", removing::samples::<Paragraph>);
