//! Showing what one has prepared, once and for good: said before, since what has been read can't be taken back.

use super::closed::{self, Closed};
use super::preparation::Preparation;
use super::told::{self, Telling};
use super::{opening, party};
use crate::address;
use crate::permissions::Prepare;
use crate::talk::{State as Stage, Talk};
use askama::Template;
use people::May;
use vaults::Vault;
use web::{App, Frame, IntoResponse, Page, Response, Result, State, see};

#[derive(Template)]
#[template(path = "discussion/sharing.html")]
struct SharingPage {
    frame: Frame,
    talk: Talk,
    others: String,
    sees: String,
    /// Nothing is written yet.
    is_empty: bool,
}

pub(crate) async fn new(talk: May<Prepare, Talk>, State(app): State<App>, frame: Frame) -> Result<Response> {
    let me = talk.who.clone();
    let talk = talk.into_record();
    opening::note(&talk, &me, &app).await?;
    let own = Preparation::of(talk.id, me.id, app.store.read()).await?;
    if own.as_ref().is_some_and(|own| own.shared_at.is_some()) {
        return Ok(see(talk.to()).saying("discussion-was-shared").into_response());
    }
    let is_empty = match &own {
        None => true,
        Some(own) => match Vault::open(own.vault_id, &me, &app).await {
            Err(web::Error::Sealed) => return Ok(closed::page(frame, talk, Closed::Locked)),
            opened => opened?.map(|opened| own.read(&opened)).transpose()?.is_none_or(|answers| answers.is_empty()),
        },
    };
    let parties = party::of(&talk, frame.words.lang, &app).await?;
    let others = party::others(&parties, me.id, frame.words);
    let sees = party::names(&parties, frame.words);
    Ok(Page(SharingPage { frame, talk, others, sees, is_empty }).into_response())
}

pub(crate) async fn create(talk: May<Prepare, Talk>, State(app): State<App>) -> Result<Response> {
    let (me, now) = (talk.who.clone(), app.now());
    let talk = talk.into_record();
    let parties = talk.parties(app.store.read()).await?;
    let present = talk.present(&app.clock.today(), app.store.read()).await?;
    let subject = talk.reference();
    let mut tx = app.store.begin().await?;
    let (own, opened) = Preparation::begin(&talk, &me, &app, &mut tx).await?;
    if !own.share(&opened, &parties, now, &mut tx).await? {
        return Ok(see(talk.to()).saying("discussion-was-shared").into_response());
    }
    notices::cease(told::PREPARE, &subject, me.id, now, &mut tx).await?;
    Telling::of(&talk, &subject, told::SHARED, now).tell_others(&present, me.id, &mut tx).await?;
    tx.commit().await?;
    Ok(see(talk.to()).saying("discussion-shared").into_response())
}

impl SharingPage {
    fn here(&self) -> String {
        address::Sharing { talk: self.talk.id }.to_string()
    }

    fn edit_to(&self) -> String {
        address::Preparation { talk: self.talk.id }.to_string()
    }
}

pages::sample!("talks/sharing", |frame| {
    let page = |is_empty| SharingPage {
        frame: frame.clone(),
        talk: super::samples::talk(Stage::Preparing),
        others: "Elli Esihenkilö".into(),
        sees: "Heli Hoitaja ja Elli Esihenkilö".into(),
        is_empty,
    };
    vec![("filled", page(false)), ("empty", page(true))]
});
