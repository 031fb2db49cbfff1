//! A mailed link. Opening it changes nothing (scanners open links too): the button on its page signs in, once.

use crate::address;
use crate::browser_session::{How, hash, secret};
use crate::sign_in::{TheDoorItself, Wish};
use crate::{Browser, let_in};
use askama::Template;
use axum::extract::{Path, Query};
use std::time::Duration;
use store::{Day, Id, Moment, Tx, sql};
use web::{App, Frame, IntoResponse, Page, Public, Response, Result, Sent, State, StatusCode, own_path};

/// How long a link opens.
const GOOD_FOR: Duration = Duration::from_secs(60 * 60);
const HOUR: Duration = Duration::from_secs(60 * 60);
const LETTERS_AN_HOUR: i64 = 5;

/// A link on its way.
pub struct Link;

impl Link {
    /// A new link's secret, for the letter; None when this person has been sent enough for now.
    pub async fn make(person_id: Id, tx: &mut Tx) -> store::Result<Option<String>> {
        let (secret, now) = (secret(), Moment::now());
        // One at a time for one person: who counts the letters must not miss one on its way.
        sql!("UPDATE person SET language = language WHERE id = $1").bind(person_id).execute(&mut *tx).await?;
        let made = sql!(
            "INSERT INTO sign_in_link (secret_hash, person_id, made_at, ends_at) SELECT $1, $2, $3, $4 \
             WHERE (SELECT count(*) FROM sign_in_link WHERE person_id = $2 AND made_at > $5) < $6"
        )
        .bind(hash(&secret))
        .bind(person_id)
        .bind(now)
        .bind(now + GOOD_FOR)
        .bind(now - HOUR)
        .bind(LETTERS_AN_HOUR)
        .execute(tx)
        .await?;
        Ok((made == 1).then_some(secret))
    }

    /// Uses the link up; whose it was. The person must still hold a post.
    async fn using(secret: &str, today: &Day, tx: &mut Tx) -> store::Result<Option<Id>> {
        let used: Option<(Id,)> = sql!(
            "UPDATE sign_in_link SET used_at = $1 WHERE secret_hash = $2 AND used_at IS NULL \
             AND ends_at > $1 AND EXISTS (SELECT 1 FROM post_held h WHERE h.person_id = sign_in_link.person_id \
             AND h.begins_on <= $3 AND (h.ends_on IS NULL OR h.ends_on >= $3)) RETURNING person_id"
        )
        .bind(Moment::now())
        .bind(hash(secret))
        .bind(today)
        .optional(tx)
        .await?;
        Ok(used.map(|(id,)| id))
    }
}

#[derive(Template)]
#[template(path = "sign_in_link.html")]
struct Show {
    frame: Frame,
    to: String,
    next: String,
    good: bool,
    shared: bool,
}

pub(crate) async fn show(
    _: Public<TheDoorItself>,
    State(app): State<App>,
    frame: Frame,
    Path(secret): Path<String>,
    Query(wish): Query<Wish>,
    browser: Browser,
) -> Result<Response> {
    let good: Option<(Id,)> =
        sql!("SELECT person_id FROM sign_in_link WHERE secret_hash = $1 AND used_at IS NULL AND ends_at > $2")
            .bind(hash(&secret))
            .bind(Moment::now())
            .optional(app.store.read())
            .await?;
    let status = if good.is_some() { StatusCode::OK } else { StatusCode::GONE };
    let to = address::Arrival { secret }.to_string();
    Ok((
        status,
        Page(Show { frame, to, next: own_path(&wish.next).to_owned(), good: good.is_some(), shared: browser.shared }),
    )
        .into_response())
}

pub(crate) async fn update(
    _: Public<TheDoorItself>,
    State(app): State<App>,
    frame: Frame,
    Path(secret): Path<String>,
    browser: Browser,
    sent: Sent,
) -> Result<Response> {
    let mut tx = app.store.begin().await?;
    let Some(person_id) = Link::using(&secret, &app.clock.today(), &mut tx).await? else {
        let page = Show { frame, to: String::new(), next: "/".into(), good: false, shared: false };
        return Ok((StatusCode::GONE, Page(page)).into_response());
    };
    let arrived = let_in(person_id, How::Link, &browser.shared(sent.has("shared")), &app, &mut tx).await?;
    tx.commit().await?;
    Ok(arrived.to(sent.text("next")))
}

pages::sample!("sign-in-link", |frame| {
    let frame = Frame { face: None, menu: vec![], own: vec![], ..frame };
    let page = |good| Show { frame: frame.clone(), to: "/sign-in/abc".into(), next: "/".into(), good, shared: false };
    vec![("good", page(true)), ("gone", page(false))]
});
