//! One wish: its person reads what came of it; an administrator grants or declines it.

use crate::address;
use crate::erase::Reach;
use crate::permissions::Decide;
use crate::wish::{self, Wish};
use askama::Template;
use people::May;
use store::{Id, Moment};
use web::acts::See;
use web::{App, Errors, Frame, IntoResponse, Page, Permit, Response, Result, Sent, State, refused, see};

/// A reason is a few sentences.
const LONGEST: usize = 2000;

#[derive(Template)]
#[template(path = "wish_show.html")]
struct WishPage {
    frame: Frame,
    now: Moment,
    wish: Wish,
    is_own: bool,
    may_decide: bool,
    reason: String,
    errors: Errors,
}

pub(crate) async fn show(wish: May<See, Wish>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let may_decide = wish.waits() && Permit::<Decide, _>::permits(&wish.record, &wish.who);
    let is_own = wish.person_id == wish.who.id;
    let (now, wish, reason) = (app.now(), wish.into_record(), String::new());
    Ok(Page(WishPage { frame, now, wish, is_own, may_decide, reason, errors: Errors::default() }))
}

/// A reason is for declining; granting needs none.
pub(crate) async fn decide(
    wish: May<Decide, Wish>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let (granted, reason) = (sent.text("do") == "grant", sent.text("reason").to_owned());
    let mut errors = Errors::default();
    errors.when(!granted && reason.is_empty(), "reason", frame.t("erasure-reason-missing"));
    errors.when(reason.chars().count() > LONGEST, "reason", frame.t("erasure-reason-long"));
    if !errors.is_empty() {
        let (now, may_decide, is_own) = (app.now(), wish.waits(), false);
        let page = WishPage { frame, now, wish: wish.into_record(), is_own, may_decide, reason, errors };
        return Ok(refused(page));
    }
    let reason = if granted { String::new() } else { reason };
    let mut tx = app.store.begin().await?;
    let decided = wish.decide(wish.who.id, granted, &reason, app.now(), &mut tx).await?;
    tx.commit().await?;
    let said = match (decided, granted) {
        (false, _) => "erasure-decided-already",
        (true, true) => "erasure-begun",
        (true, false) => "erasure-was-declined",
    };
    Ok(see(address::Erasures).saying(said).into_response())
}

impl WishPage {
    fn back(&self) -> String {
        if self.is_own { address::MyData.to_string() } else { address::Erasures.to_string() }
    }

    fn back_word(&self) -> &'static str {
        self.frame.t(if self.is_own { "my-data-title" } else { "erasures-title" })
    }

    fn decide_to(&self) -> String {
        address::ErasureDecision { erasure: self.wish.id }.to_string()
    }

    fn withdraw_to(&self) -> String {
        address::ErasureWithdrawal { erasure: self.wish.id }.to_string()
    }

    /// What has come of it so far, in a sentence.
    fn outcome(&self) -> String {
        outcome(&self.wish, self.now, &self.frame)
    }

    /// It can be taken back until somebody decides.
    fn may_withdraw(&self) -> bool {
        self.is_own && self.wish.waits()
    }

    fn is_voluntary(&self) -> bool {
        self.wish.would_reach() == Reach::Voluntary
    }
}

pub(crate) fn outcome(wish: &Wish, now: Moment, frame: &Frame) -> String {
    let when = |moment: Option<Moment>| moment.map_or(String::new(), |moment| frame.words.when(moment, now));
    match wish.has_reached() {
        Some(Reach::All) => frame.words.t1("erasure-done-all", "when", when(wish.done_at)),
        Some(Reach::Voluntary) => frame.words.t1("erasure-done-voluntary", "when", when(wish.done_at)),
        None if wish.withdrawn_at.is_some() => frame.words.t1("erasure-is-withdrawn", "when", when(wish.withdrawn_at)),
        None if wish.granted => frame.words.t1("erasure-is-granted", "when", when(wish.decided_at)),
        None if wish.decided_at.is_some() => frame.words.t1("erasure-is-declined", "when", when(wish.decided_at)),
        None => frame.words.t1("erasure-due", "due", frame.words.day_with_year(wish::due(wish.asked_at))),
    }
}

pub(crate) fn sample_wish(is_employed: bool) -> Wish {
    let now = Moment(1_633_341_600_000_000);
    Wish {
        id: Id::nil(),
        employer_id: Id::nil(),
        person_id: Id::nil(),
        name: "Aino Aamuvuoro".into(),
        staff_number: "1001".into(),
        employer: "Järviseudun hyvinvointialue".into(),
        asked_at: now,
        written_by: None,
        withdrawn_at: None,
        decided_by: None,
        decided_at: None,
        granted: false,
        reason: String::new(),
        reach: String::new(),
        done_at: None,
        is_employed,
    }
}

pub(crate) fn sample_declined() -> Wish {
    let reason = "Ohjelma on kesken ja olet sen yhteyshenkilö. Pyydä uudelleen, kun se on päättynyt.".into();
    Wish {
        decided_at: Some(Moment(1_633_341_600_000_000)),
        decided_by: Some("Paavo Pääkäyttäjä".into()),
        reason,
        ..sample_wish(true)
    }
}

pub(crate) fn sample_done() -> Wish {
    let at = Some(Moment(1_633_341_600_000_000));
    Wish { decided_at: at, done_at: at, granted: true, reach: "voluntary".into(), ..sample_wish(true) }
}

pages::sample!("erasure", |frame| {
    let now = Moment(1_633_341_600_000_000);
    let page = |wish, is_own, may_decide| WishPage {
        frame: frame.clone(),
        now,
        wish,
        is_own,
        may_decide,
        reason: String::new(),
        errors: Errors::default(),
    };
    let mut errors = Errors::default();
    errors.add("reason", frame.t("erasure-reason-missing"));
    let paper = Wish { written_by: Some("Paavo Pääkäyttäjä".into()), ..sample_wish(false) };
    let done =
        Wish {
            name: "–".into(), staff_number: "–".into(), reach: "all".into(), is_employed: false, ..sample_done()
        };
    vec![
        ("employed", page(sample_wish(true), false, true)),
        ("left", page(paper, false, true)),
        ("own", page(sample_wish(true), true, false)),
        ("declined", page(sample_declined(), true, false)),
        ("done", page(done, false, false)),
        ("error", WishPage { errors, ..page(sample_wish(true), false, true) }),
        ("long", page(Wish { reason: "Ohjelma on kesken. ".repeat(100), ..sample_declined() }, true, false)),
    ]
});
