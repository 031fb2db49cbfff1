//! Setting or changing one's password. The old one is asked for, or that one has just come in by a link, by a printed code
//! or by the employer's own sign-in. Everything else that was signed in ends.

use super::failures::{attempt, wait};
use super::network::Network;
use super::password::{Password, hashed, whose};
use super::{Wish, noted, weakness};
use crate::{How, Me, Person, SignedIn, browser_session};
use askama::Template;
use axum::extract::Query;
use mail::Letter;
use std::time::Duration;
use store::{Moment, sql};
use web::{App, Error, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, own_path, refused, see};
use words::Words;

/// So long after coming in the old password is not asked for.
const FRESH: Duration = Duration::from_secs(15 * 60);

#[derive(Template)]
#[template(path = "sign_in/own_password.html")]
struct OwnPassword {
    frame: Frame,
    errors: Errors,
    asks_old: bool,
    /// Came in long ago and has no password: a fresh way in is needed.
    is_stale: bool,
    /// Just came in by a printed code: it may wait.
    is_offered: bool,
    shared: bool,
    next: String,
}

fn is_fresh(me: &Me) -> bool {
    me.sitting.way != How::Password && me.sitting.made_at + FRESH > Moment::now()
}

pub(crate) async fn edit(
    me: SignedIn,
    State(app): State<App>,
    frame: Frame,
    Query(wish): Query<Wish>,
) -> Result<Response> {
    let has_one = Password::of(me.id, app.store.read()).await?.is_some();
    Ok(Page(page(&me, has_one, frame, Errors::default(), own_path(&wish.next))).into_response())
}

fn page(me: &Me, has_one: bool, frame: Frame, errors: Errors, next: &str) -> OwnPassword {
    let fresh = is_fresh(me);
    let next = if next == "/" && me.sitting.way != How::Code { "/me/sign-in" } else { next };
    OwnPassword {
        frame,
        errors,
        asks_old: has_one && !fresh,
        is_stale: !has_one && !fresh,
        is_offered: me.sitting.way == How::Code && fresh,
        shared: me.sitting.shared,
        next: next.to_owned(),
    }
}

pub(crate) async fn update(
    me: SignedIn,
    State(app): State<App>,
    frame: Frame,
    network: Network,
    sent: Sent,
) -> Result<Response> {
    let person = Person::find(me.id, app.store.read()).await?.ok_or(Error::NotFound)?;
    let old = Password::of(me.id, app.store.read()).await?;
    let has_one = old.is_some();
    if !is_fresh(&me) {
        let Some(old) = old else { return Err(Error::Forbidden) };
        let tried = match attempt(&format!("old password {}", me.id), &network, &app).await? {
            Ok(tried) => tried,
            Err(until) => return Ok(wait(frame, until)),
        };
        if whose(sent.text("old"), vec![old]).await?.is_none() {
            let mut errors = Errors::default();
            errors.add("old", frame.t("signing-password-old-wrong"));
            return Ok(again(&me, has_one, frame, errors, &sent));
        }
        let mut tx = app.store.begin().await?;
        tried.went_well(&mut tx).await?;
        tx.commit().await?;
    }
    let (password, mut errors) = (sent.text("password"), Errors::default());
    if let Some(key) = weakness::of(password, &person) {
        errors.add("password", frame.t(key));
    }
    errors.when(password != sent.text("again"), "again", frame.t("signing-password-again-wrong"));
    if !errors.is_empty() {
        return Ok(again(&me, has_one, frame, errors, &sent));
    }
    let hashed = hashed(password).await?;
    let mut tx = app.store.begin().await?;
    Password::set(me.id, hashed, &mut tx).await?;
    browser_session::end_others(me.id, &me.browser, &mut tx).await?;
    sql!("UPDATE sign_in_link SET used_at = $1 WHERE person_id = $2 AND used_at IS NULL")
        .bind(Moment::now())
        .bind(me.id)
        .execute(&mut tx)
        .await?;
    tell(&person, &app, &mut tx).await?;
    noted(audit::PASSWORD_SET, me.id, me.id, me.sitting.way.word(), &app, &mut tx).await?;
    tx.commit().await?;
    let next = page(&me, true, frame, Errors::default(), own_path(sent.text("next"))).next;
    Ok(see(next).saying("signing-password-is-set").into_response())
}

fn again(me: &Me, has_one: bool, frame: Frame, errors: Errors, sent: &Sent) -> Response {
    let page = page(me, has_one, frame, errors, own_path(sent.text("next")));
    refused(page)
}

/// The person hears of it, in case it was not they.
async fn tell(person: &Person, app: &App, tx: &mut store::Tx) -> Result<()> {
    let Some(address) = person.email.clone() else { return Ok(()) };
    let (words, network) = (Words::new(person.lang()), &app.settings.network);
    let subject = words.t1("signing-password-letter-subject", "network", network);
    let body = words.t2("signing-password-letter", "name", &person.name, "network", network);
    Ok(Letter { person_id: Some(person.id), address, subject, body, once: None }.post(app.now(), tx).await?)
}

pages::sample!("sign-in/own-password", |frame| {
    let page = |errors, asks_old, is_stale, is_offered| OwnPassword {
        frame: frame.clone(),
        errors,
        asks_old,
        is_stale,
        is_offered,
        shared: is_offered,
        next: "/me/sign-in".into(),
    };
    let mut errors = Errors::default();
    errors.add("old", frame.t("signing-password-old-wrong"));
    errors.add("password", frame.t("signing-password-short"));
    errors.add("again", frame.t("signing-password-again-wrong"));
    vec![
        ("first", page(Errors::default(), false, false, false)),
        ("offered", page(Errors::default(), false, false, true)),
        ("stale", page(Errors::default(), false, true, false)),
        ("error", page(errors, true, false, false)),
    ]
});
