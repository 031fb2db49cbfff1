//! Letters: what is on its way, what went (without its words), what is kept since no mail server is set.

use crate::permissions::Machinery;
use askama::Template;
use axum::extract::Path;
use mail::{Sealed, State as Way};
use people::{May, Me};
use store::{Id, Moment, sql};
use web::acts::See;
use web::{App, Error, Frame, IntoResponse, Page, Reference, Result, State};

#[derive(Template)]
#[template(path = "letters.html")]
struct LettersPage {
    frame: Frame,
    now: Moment,
    letters: Vec<Sealed>,
    is_kept: bool,
}

#[derive(Template)]
#[template(path = "letter.html")]
struct LetterPage {
    frame: Frame,
    now: Moment,
    letter: Sealed,
}

pub(crate) async fn index(_: May<See, Machinery>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let letters = Sealed::newest(app.store.read()).await?;
    Ok(Page(LettersPage { frame, now: app.now(), letters, is_kept: app.mail.is_kept() }))
}

pub(crate) async fn show(
    machinery: May<See, Machinery>,
    State(app): State<App>,
    frame: Frame,
    Path(id): Path<Id>,
) -> Result<impl IntoResponse> {
    let letter = Sealed::one(id, app.store.read()).await?.ok_or(Error::NotFound)?;
    note(id, &machinery.who, &app).await?;
    Ok(Page(LetterPage { frame, now: app.now(), letter }))
}

/// Whose letter was opened stands in the audit log before it is shown.
async fn note(id: Id, me: &Me, app: &App) -> Result<()> {
    let of: Option<(Option<Id>,)> =
        sql!("SELECT person_id FROM letter WHERE id = $1").bind(id).optional(app.store.read()).await?;
    let (of, subject) = (of.and_then(|(of,)| of), Reference::new("letter", id));
    let mut tx = app.store.begin().await?;
    let entry = audit::Entry { who: Some(me.id), act: audit::OPENED, subject: &subject, of, why: "" };
    entry.note(app.now(), &mut tx).await?;
    Ok(tx.commit().await?)
}

fn key(way: &Way) -> &'static str {
    match way {
        Way::Queued => "letter-queued",
        Way::Sent => "letter-sent",
        Way::Kept => "letter-kept",
        Way::Refused => "letter-refused",
        Way::Dropped => "letter-dropped",
    }
}

fn colour(way: &Way) -> &'static str {
    match way {
        Way::Queued => "neutral",
        Way::Sent => "success",
        Way::Kept => "lakka",
        Way::Refused => "danger",
        Way::Dropped => "neutral",
    }
}

impl LettersPage {
    fn to(&self, id: &Id) -> String {
        crate::Letter { letter: *id }.to_string()
    }

    fn key(&self, way: &Way) -> &'static str {
        key(way)
    }

    fn colour(&self, way: &Way) -> &'static str {
        colour(way)
    }
}

pages::sample!("admin/letters", |frame| {
    let now = Moment(1_633_341_600_000_000);
    let letter = |state| Sealed {
        id: Id::nil(),
        address: "sanni.sairaanhoitaja@jarviseutu.example".into(),
        subject: "Kirjautumislinkki".into(),
        body: "Hei".into(),
        state,
        made_at: now,
    };
    let page = |letters, is_kept| LettersPage { frame: frame.clone(), now, letters, is_kept };
    vec![("empty", page(vec![], false)), ("filled", page(Way::ALL.iter().copied().map(letter).collect(), true))]
});

pages::sample!("admin/letter", |frame| {
    let now = Moment(1_633_341_600_000_000);
    let letter = |state, body: &str| Sealed {
        id: Id::nil(),
        address: "sanni@jarviseutu.example".into(),
        subject: "Kirjautumislinkki".into(),
        body: body.into(),
        state,
        made_at: now,
    };
    let page = |letter| LetterPage { frame: frame.clone(), now, letter };
    vec![("kept", page(letter(Way::Kept, "Hei Sanni,\n\npääset sisään tästä."))), ("sent", page(letter(Way::Sent, "")))]
});
