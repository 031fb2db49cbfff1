//! Asking for a link. At the door every address costs the same, one row of work; whose it is, and whether it is anybody's,
//! is found out afterwards by the job, so that neither the answer nor its time tells who works here.

use crate::browser_session::hash;
use crate::{Link, Person, address};
use mail::Letter;
use serde::{Deserialize, Serialize};
use store::Id;
use web::jobs::Work;
use web::{App, Error, JobKind, Result};
use words::Words;

pub(crate) const JOB: JobKind = JobKind { kind: "sign-in link", run };

#[derive(Serialize, Deserialize)]
struct Asked {
    /// Done twice, as after a power cut, it still sends one letter.
    id: Id,
    email_folded: String,
    next: String,
}

/// Leaves it for the job; while one for this address waits, a second is not left.
pub(crate) async fn ask(email_folded: String, next: String, app: &App) -> Result<()> {
    let once = format!("sign-in link {}", hash(&email_folded));
    let mut tx = app.store.begin().await?;
    tx.later(JOB.kind, &Asked { id: app.clock.new_id(), email_folded, next }, app.now(), Some(&once)).await?;
    Ok(tx.commit().await?)
}

fn run(app: App, payload: serde_json::Value) -> Work {
    Box::pin(async move {
        let asked: Asked = serde_json::from_value(payload).map_err(|error| Error::Broken(error.to_string()))?;
        for person in Person::with_email(&asked.email_folded, &app.clock.today(), app.store.read()).await? {
            send(&app, &person, &asked).await?;
        }
        Ok(())
    })
}

/// At most five letters an hour to one person, whoever asks for them.
async fn send(app: &App, person: &Person, asked: &Asked) -> Result<()> {
    let Some(email) = person.email.clone() else { return Ok(()) };
    let mut tx = app.store.begin().await?;
    if let Some(link) = Link::make(person.id, &mut tx).await? {
        let words = Words::new(person.lang());
        let mut link = app.link(address::Arrival { secret: link });
        if asked.next != "/" {
            link += &format!("?next={}", asked.next.replace('&', "%26"));
        }
        let body = words.t3("sign-in-letter", "name", &person.name, "link", &link, "network", &app.settings.network);
        let subject = words.t1("sign-in-letter-subject", "network", &app.settings.network);
        let once = Some(format!("sign-in link {} {}", asked.id, person.id));
        let letter = Letter { person_id: Some(person.id), address: email, subject, body, once };
        letter.post(app.now(), &mut tx).await?;
    }
    Ok(tx.commit().await?)
}
