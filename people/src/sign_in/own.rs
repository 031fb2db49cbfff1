//! One's own page on signing in: password, second factor, where one is signed in, and who has made codes for one.

use super::password::Password;
use super::printed_code::{self, Made};
use super::removal::{self, Removed};
use super::{factor, factor_page};
use crate::browser_session::{self, Open};
use crate::{SignedIn, address};
use askama::Template;
use store::{Id, Moment};
use web::{App, Error, Frame, IntoResponse, Page, Response, Result, Sent, State, see};

#[derive(Template)]
#[template(path = "sign_in/own.html")]
struct Own {
    frame: Frame,
    now: Moment,
    password_at: Option<Moment>,
    factor_since: Option<Moment>,
    codes_left: i64,
    /// The factor was shown here a moment ago, so it may be exchanged.
    is_fresh: bool,
    browsers: Vec<Open>,
    here: String,
    made: Vec<Made>,
    removed: Vec<Removed>,
}

pub(crate) async fn show(me: SignedIn, State(app): State<App>, frame: Frame) -> Result<Response> {
    let now = Moment::now();
    let page = Own {
        frame,
        now,
        password_at: Password::of(me.id, app.store.read()).await?.map(|password| password.set_at),
        factor_since: factor::since(me.id, app.store.read()).await?,
        codes_left: factor::recovery_codes_left(me.id, app.store.read()).await?,
        is_fresh: me.sitting.factor_at.is_some_and(|at| at + factor_page::FRESH > now),
        browsers: browser_session::of_person(me.id, app.store.read()).await?,
        here: me.browser.clone(),
        made: printed_code::made_for(me.id, app.store.read()).await?,
        removed: removal::removed_for(me.id, app.store.read()).await?,
    };
    Ok(Page(page).into_response())
}

/// Signs one of one's own browsers out, or all but this one.
pub(crate) async fn end(me: SignedIn, State(app): State<App>, sent: Sent) -> Result<Response> {
    let mut tx = app.store.begin().await?;
    match sent.has("others") {
        true => {
            browser_session::end_others(me.id, &me.browser, &mut tx).await?;
        }
        false => {
            let id: Id = sent.text("browser").parse().map_err(|_| Error::Refused("fault-form"))?;
            browser_session::end_one(id, me.id, &mut tx).await?;
        }
    }
    tx.commit().await?;
    Ok(see(address::Own).saying("signing-browser-ended").into_response())
}

impl Own {
    fn is_here(&self, browser: &Open) -> bool {
        browser.secret_hash == self.here
    }

    fn has_others(&self) -> bool {
        self.browsers.len() > 1
    }

    fn named<'o>(&self, browser: &'o Open) -> &'o str {
        if browser.agent.is_empty() { self.frame.t("signing-browser-unknown") } else { &browser.agent }
    }

    fn used(&self, browser: &Open) -> String {
        let words = self.frame.words;
        let (since, seen) = (words.when(browser.made_at, self.now), words.when(browser.seen_at, self.now));
        words.t2("signing-browser-used", "since", since, "seen", seen)
    }

    fn made_line(&self, made: &Made) -> String {
        let words = self.frame.words;
        let line = words.t2("signing-code-made", "when", words.when(made.made_at, self.now), "name", &made.made_by);
        let how = match (made.used_at, made.revoked_at) {
            (Some(used), _) => words.t1("signing-code-used-when", "when", words.when(used, self.now)),
            (None, Some(_)) => self.frame.t("signing-code-is-revoked").to_owned(),
            (None, None) => self.frame.t("signing-code-not-used").to_owned(),
        };
        format!("{line} · {how}")
    }

    fn removed_line(&self, removed: &Removed) -> String {
        let (words, when) = (self.frame.words, self.frame.words.when(removed.approved_at, self.now));
        words.t3("signing-removed", "asked", &removed.asked_by, "approved", &removed.approved_by, "when", &when)
    }
}

pages::sample!("sign-in/own", |frame| {
    let now = Moment(1_633_341_600_000_000);
    let browser = |n: u128, agent: &str, shared| Open {
        id: Id::from_u128(n),
        secret_hash: n.to_string(),
        agent: agent.into(),
        shared,
        made_at: now,
        seen_at: now,
    };
    let page = |full: bool| Own {
        frame: frame.clone(),
        now,
        password_at: full.then_some(now),
        factor_since: full.then_some(now),
        codes_left: 7,
        is_fresh: full,
        browsers: match full {
            true => {
                vec![browser(1, "Firefox, Windows", true), browser(2, "Chrome, Android", false), browser(3, "", false)]
            }
            false => vec![browser(1, "Firefox, Windows", false)],
        },
        here: "1".into(),
        made: match full {
            true => {
                vec![Made { made_by: "Elli Esihenkilö".into(), made_at: now, used_at: Some(now), revoked_at: None }]
            }
            false => vec![],
        },
        removed: match full {
            true => vec![Removed { asked_by: "Paavo".into(), approved_by: "Päivi".into(), approved_at: now }],
            false => vec![],
        },
    };
    vec![("empty", page(false)), ("filled", page(true))]
});
