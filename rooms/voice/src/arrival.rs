//! A question has come: it belongs to its theme, its asker follows it, and it awaits those who acknowledge and publish.

use crate::found;
use crate::question::Question;
use crate::settling::TO_ACKNOWLEDGE;
use notices::Beginning;
use people::{Post, Role};
use store::{Day, Id, Result, Tx};
use web::Reference;

/// Whom a new question awaits until an editor has read it.
pub const TO_PUBLISH: &str = "voice-awaits-publishing";

/// Within the change that asks it.
pub async fn arrive(question: &Question, about: Option<&Reference>, asker: Id, today: &Day, tx: &mut Tx) -> Result<()> {
    let (subject, now) = (question.reference(), question.asked_at);
    let theme = Reference::new(themes::KIND, question.theme_id);
    for belongs_to in [Some(&theme), about].into_iter().flatten() {
        ties::tie(&subject, belongs_to, ties::How::Belongs, now, tx).await?;
    }
    ties::choose(&subject, asker, question.employer_id, now, tx).await?;
    for (role, word) in [(Role::Coordinator, TO_ACKNOWLEDGE), (Role::Editor, TO_PUBLISH)] {
        for post in Post::with_role(role, today, &mut *tx).await? {
            let beginning = Beginning {
                employer_id: question.employer_id,
                person_id: post.person_id,
                word,
                subject: &subject,
                about: &question.texts(),
                due_at: Some(question.acknowledge_by),
                urgent: false,
                now,
            };
            beginning.begin(tx).await?;
        }
    }
    found::put(question.id, tx).await
}
