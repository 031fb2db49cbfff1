//! A staff representative remarks on an answer, by name: whoever waits for the answer reads it beside it.

use crate::answer::OfQuestion;
use crate::answering::TO_REMARK;
use crate::permissions::RemarkOn;
use notices::Beginning;
use people::May;
use store::clock::new_id_at;
use threads::Saying;
use ties::{Telling, Whom};
use web::{App, IntoResponse, Result, Sent, State, see};

const LONGEST: usize = 2_000;

pub(crate) async fn create(
    answer: May<RemarkOn, OfQuestion>,
    State(app): State<App>,
    sent: Sent,
) -> Result<impl IntoResponse> {
    let (me, now, text) = (&answer.who, app.now(), sent.text("remark"));
    let (question, to) = (&answer.question, answer.question.to());
    if text.is_empty() || text.chars().count() > LONGEST {
        return Ok(see(to).saying("voice-remark-missing"));
    }
    let subject = answer.answer.reference();
    let saying = Saying {
        id: new_id_at(now),
        employer_id: me.employer_id,
        person_id: me.id,
        subject: &subject,
        body: text,
        medium_id: None,
        at: now,
    };
    let mut tx = app.store.begin().await?;
    saying.say(&mut tx).await?;
    notices::cease(TO_REMARK, &question.reference(), me.id, now, &mut tx).await?;
    ties::follow(&question.reference(), me.id, me.employer_id, now, &mut tx).await?;
    match answer.answer.is_draft() {
        // Whoever prepared it hears at once; the others when it is said.
        true => {
            let beginning = Beginning {
                employer_id: question.employer_id,
                person_id: answer.answer.person_id,
                word: "voice-news-draft-remarked",
                subject: &question.reference(),
                about: &question.texts(),
                due_at: None,
                urgent: false,
                now,
            };
            beginning.tell(&mut tx).await?;
        }
        false => {
            let telling = Telling {
                word: "voice-news-remarked",
                subject: &question.reference(),
                about: &question.texts(),
                whom: Whom::Followers,
                except: Some(me.id),
                now,
            };
            telling.tell(&mut tx).await?;
        }
    }
    tx.commit().await?;
    Ok(see(to).saying("voice-remarked"))
}
