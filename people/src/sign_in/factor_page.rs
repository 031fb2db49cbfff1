//! The page between the first thing shown and the house: here the second factor is shown, or taken into use by whoever
//! must have one. Whoever is signed in may take one into use here too, or exchange it soon after showing the old one.

use super::failures::{attempt, wait};
use super::network::Network;
use super::{Browser, LetIn, Wish, factor, unprintable};
use crate::browser_session::{self, Beginning};
use crate::me::Half;
use crate::{Me, SignedIn};
use askama::Template;
use askama::filters::Safe;
use axum::extract::{FromRequestParts, Query};
use axum::http::request::Parts;
use std::time::Duration;
use store::{Moment, Tx};
use web::{
    App, Error, Errors, Frame, Guarded, IntoResponse, Page, Response, Result, Sent, State, own_path, refused, see,
};

/// So long after showing the old factor a new app may be taken into use.
pub(crate) const FRESH: Duration = Duration::from_secs(15 * 60);

/// Whoever has shown one thing, and whoever is signed in.
pub(crate) struct AtTheFactor {
    me: Me,
    /// Signed in; None while half.
    is_full: bool,
    /// Half, and has a factor to show.
    must_show: bool,
}

impl FromRequestParts<App> for AtTheFactor {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<AtTheFactor> {
        if let Some(me) = parts.extensions.get::<Me>().cloned() {
            return Ok(AtTheFactor { me, is_full: true, must_show: false });
        }
        let half = parts.extensions.get::<Half>().cloned().ok_or(Error::SignInFirst)?;
        Ok(AtTheFactor { me: half.me, is_full: false, must_show: half.enrolled })
    }
}

impl Guarded for AtTheFactor {
    fn rule() -> String {
        "signed in".to_owned()
    }
}

impl AtTheFactor {
    /// May exchange a factor that is there: the old one was shown here a moment ago.
    fn may_exchange(&self) -> bool {
        self.is_full && self.me.sitting.factor_at.is_some_and(|at| at + FRESH > Moment::now())
    }

    /// The session anew with the factor shown: another secret in the cookie, the old one gone.
    async fn pass(&self, browser: &Browser, app: &App, tx: &mut Tx) -> store::Result<LetIn> {
        browser_session::end(&self.me.browser, &mut *tx).await?;
        let (way, shared) = (self.me.sitting.way, self.me.sitting.shared);
        let factor_at = Some(Moment::now());
        let beginning = Beginning { person_id: self.me.id, way, agent: &browser.agent, shared, factor_at };
        Ok(LetIn::by(browser_session::begin(beginning, &app.settings, tx).await?, shared))
    }
}

#[derive(Template)]
#[template(path = "sign_in/factor.html")]
struct FactorPage {
    frame: Frame,
    errors: Errors,
    step: Step,
    next: String,
    is_full: bool,
}

enum Step {
    /// The factor that is there is asked for.
    Show,
    /// One is to be taken into use; what it is.
    Begin,
    /// The app reads the secret, and its first code is asked for.
    Confirm { qr: Safe<String>, letters: String },
    /// There is one, and it was shown too long ago for exchanging it.
    Settled,
}

#[derive(Template)]
#[template(path = "sign_in/recovery.html")]
struct Recovery {
    frame: Frame,
    codes: Vec<String>,
    next: String,
}

pub(crate) async fn show(
    at: AtTheFactor,
    State(app): State<App>,
    frame: Frame,
    Query(wish): Query<Wish>,
) -> Result<Response> {
    let step = step(&at, &app).await?;
    let next = own_path(&wish.next).to_owned();
    Ok(Page(FactorPage { frame, errors: Errors::default(), step, next, is_full: at.is_full }).into_response())
}

async fn step(at: &AtTheFactor, app: &App) -> Result<Step> {
    if at.must_show {
        return Ok(Step::Show);
    }
    if let Some(offered) = factor::offered(at.me.id, &at.me.name, app).await? {
        let qr = pages::qr(&offered.link()?).ok_or_else(unprintable)?;
        return Ok(Step::Confirm { qr, letters: offered.letters() });
    }
    let has_one = factor::since(at.me.id, app.store.read()).await?.is_some();
    Ok(if has_one && !at.may_exchange() { Step::Settled } else { Step::Begin })
}

/// Offers a secret to the person's app.
pub(crate) async fn offer(at: AtTheFactor, State(app): State<App>, sent: Sent) -> Result<Response> {
    let has_one = factor::since(at.me.id, app.store.read()).await?.is_some();
    if at.must_show || (has_one && !at.may_exchange()) {
        return Err(Error::Forbidden);
    }
    factor::offer(at.me.id, &app).await?;
    let next = own_path(sent.text("next")).replace('&', "%26");
    Ok(see(format!("{}?next={next}", crate::address::Factor)).into_response())
}

pub(crate) async fn create(
    at: AtTheFactor,
    State(app): State<App>,
    frame: Frame,
    network: Network,
    browser: Browser,
    sent: Sent,
) -> Result<Response> {
    let (code, next) = (sent.text("code"), own_path(sent.text("next")).to_owned());
    let tried = match attempt(&format!("factor {}", at.me.id), &network, &app).await? {
        Ok(tried) => tried,
        Err(until) => return Ok(wait(frame, until)),
    };
    let digits: String = code.chars().filter(char::is_ascii_digit).collect();
    let (mut tx, passed) = match at.must_show {
        true => shown(&at, code, &digits, &app).await?,
        false => taken(&at, &digits, &app).await?,
    };
    let Some(recovery) = passed else {
        drop(tx);
        let mut errors = Errors::default();
        errors.add("code", frame.t("signing-factor-wrong"));
        let page = FactorPage { frame, errors, step: step(&at, &app).await?, next, is_full: at.is_full };
        return Ok(refused(page));
    };
    tried.went_well(&mut tx).await?;
    let arrived = at.pass(&browser, &app, &mut tx).await?;
    tx.commit().await?;
    if recovery.is_empty() {
        return Ok(arrived.to(&next));
    }
    let codes = Page(Recovery { frame, codes: recovery, next });
    Ok((arrived.cookies(), codes).into_response())
}

/// The factor in use, or one of its recovery codes.
async fn shown(at: &AtTheFactor, code: &str, digits: &str, app: &App) -> Result<(Tx, Option<Vec<String>>)> {
    let by_app = digits.len() == 6 && digits.len() == code.chars().filter(|sign| sign.is_alphanumeric()).count();
    let step = match by_app {
        true => factor::in_use(at.me.id, &at.me.name, app).await?.and_then(|app| app.step_of(digits)),
        false => None,
    };
    let mut tx = app.store.begin().await?;
    let passed = match step {
        Some(step) => factor::use_step(at.me.id, step, &mut tx).await?,
        None => !by_app && factor::use_recovery_code(at.me.id, code, &mut tx).await?,
    };
    Ok((tx, passed.then(Vec::new)))
}

/// The first code of what was offered takes it into use.
async fn taken(at: &AtTheFactor, digits: &str, app: &App) -> Result<(Tx, Option<Vec<String>>)> {
    let step = factor::offered(at.me.id, &at.me.name, app).await?.and_then(|offered| offered.step_of(digits));
    let mut tx = app.store.begin().await?;
    let passed = match step {
        Some(step) => factor::take_into_use(at.me.id, step, at.may_exchange(), &mut tx).await?,
        None => None,
    };
    Ok((tx, passed))
}

/// New recovery codes, in place of those used or lost; soon after the factor was shown.
pub(crate) async fn recovery(me: SignedIn, State(app): State<App>, frame: Frame) -> Result<Response> {
    let has_one = factor::since(me.id, app.store.read()).await?.is_some();
    if !has_one || me.sitting.factor_at.is_none_or(|at| at + FRESH < Moment::now()) {
        return Ok(see(crate::address::Own).saying("signing-factor-anew").into_response());
    }
    let mut tx = app.store.begin().await?;
    let codes = factor::new_recovery_codes(me.id, &mut tx).await?;
    tx.commit().await?;
    Ok(Page(Recovery { frame, codes, next: crate::address::Own.to_string() }).into_response())
}

impl FactorPage {
    fn title(&self) -> &'static str {
        self.frame.t(match self.step {
            Step::Show => "signing-factor-title",
            _ => "signing-factor-take",
        })
    }
}

pages::sample!("sign-in/factor", |frame| {
    let half = Frame { face: None, menu: vec![], own: vec![], ..frame.clone() };
    let mut errors = Errors::default();
    errors.add("code", frame.t("signing-factor-wrong"));
    let page = |frame: &Frame, errors, step, is_full| FactorPage {
        frame: frame.clone(),
        errors,
        step,
        next: "/".into(),
        is_full,
    };
    let qr = pages::qr("otpauth://totp/Tahto:Paavo?secret=JBSWY3DPEHPK3PXP").expect("a short link");
    let confirm =
        || Step::Confirm { qr: Safe(qr.0.clone()), letters: "JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP".into() };
    vec![
        ("show", page(&half, Errors::default(), Step::Show, false)),
        ("error", page(&half, errors.clone(), Step::Show, false)),
        ("begin", page(&half, Errors::default(), Step::Begin, false)),
        ("confirm", page(&half, Errors::default(), confirm(), false)),
        ("confirm-error", page(&frame, errors, confirm(), true)),
        ("settled", page(&frame, Errors::default(), Step::Settled, true)),
    ]
});

pages::sample!("sign-in/recovery", |frame| {
    let codes = (0..10).map(|n| format!("ABCD{n}-FGH{n}K")).collect();
    vec![("codes", Recovery { frame, codes, next: "/".into() })]
});
