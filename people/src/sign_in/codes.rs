//! A supervisor's own page for letting in those of their people who have no e-mail at work: a code, printed once.

use super::noted;
use super::printed_code::{self, GOOD_FOR, Holder};
use crate::{May, Me, Person, Role, address};
use askama::Template;
use askama::filters::Safe;
use axum::extract::Query;
use mail::Letter;
use serde::Deserialize;
use store::{Id, Moment};
use web::acts::{Create, Found, PathWords, See};
use web::{App, Error, Frame, IntoResponse, Page, Permit, Response, Result, Sent, State, see};
use words::Words;

/// The codes a person may make: for those they lead, a coordinator for the employer's others.
#[derive(Debug)]
pub(crate) struct Codes {
    leads: bool,
}

impl Found<Me> for Codes {
    const KIND: &'static str = "sign_in_codes";
    async fn find(_: &PathWords, me: &Me, app: &App) -> Result<Option<Codes>> {
        let led = crate::Post::led_by(me.id, &app.clock.today(), app.store.read()).await?;
        Ok(Some(Codes { leads: !led.is_empty() }))
    }
}

impl Permit<See, Me> for Codes {
    fn permits(&self, me: &Me) -> bool {
        self.leads || me.is(Role::Coordinator)
    }
}

/// For whom decides the deed, in its statement.
impl Permit<Create, Me> for Codes {
    fn permits(&self, me: &Me) -> bool {
        self.leads || me.is(Role::Coordinator)
    }
}

#[derive(Deserialize)]
pub(crate) struct Search {
    #[serde(default)]
    name: String,
}

#[derive(Template)]
#[template(path = "sign_in/codes.html")]
struct CodesPage {
    frame: Frame,
    now: Moment,
    holders: Vec<Holder>,
    name: String,
    searches: bool,
}

#[derive(Template)]
#[template(path = "sign_in/slip.html")]
struct Slip {
    frame: Frame,
    name: String,
    code: String,
    address: String,
    qr: Safe<String>,
    ends_at: Moment,
}

pub(crate) async fn index(
    codes: May<See, Codes>,
    State(app): State<App>,
    frame: Frame,
    Query(search): Query<Search>,
) -> Result<Response> {
    let me = &codes.who;
    let holders = printed_code::holders(me, &search.name, &app.clock.today(), app.store.read()).await?;
    let searches = me.is(Role::Coordinator) || holders.len() > 10 || !search.name.is_empty();
    Ok(Page(CodesPage { frame, now: Moment::now(), holders, name: search.name, searches }).into_response())
}

/// The answer is the slip itself: the code is shown once, and nowhere again.
pub(crate) async fn create(
    codes: May<Create, Codes>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let person_id: Id = sent.text("person").parse().map_err(|_| Error::Refused("fault-form"))?;
    let person = Person::find(person_id, app.store.read()).await?.ok_or(Error::Forbidden)?;
    let qr = pages::qr(&app.link(address::ByCode)).ok_or_else(super::unprintable)?;
    let mut tx = app.store.begin().await?;
    let made = printed_code::make(person_id, &codes.who, &app.clock.today(), &mut tx).await?;
    let Some(code) = made else { return Err(Error::Forbidden) };
    tell(&person, &codes.who, &app, &mut tx).await?;
    noted(audit::CODE_MADE, codes.who.id, person.id, "", &app, &mut tx).await?;
    tx.commit().await?;
    let address = app.link(address::ByCode);
    let ends_at = Moment::now() + GOOD_FOR;
    Ok(Page(Slip { frame, name: person.name, code, address, qr, ends_at }).into_response())
}

/// Whoever has e-mail hears of a code made in their name.
async fn tell(person: &Person, maker: &Me, app: &App, tx: &mut store::Tx) -> Result<()> {
    let Some(address) = person.email.clone() else { return Ok(()) };
    let (words, network) = (Words::new(person.lang()), &app.settings.network);
    let subject = words.t1("signing-code-letter-subject", "network", network);
    let body = words.t3("signing-code-letter", "name", &person.name, "maker", &maker.name, "network", network);
    Ok(Letter { person_id: Some(person.id), address, subject, body, once: None }.post(app.now(), tx).await?)
}

pub(crate) async fn revoke(codes: May<Create, Codes>, State(app): State<App>, sent: Sent) -> Result<Response> {
    let code_id: Id = sent.text("code").parse().map_err(|_| Error::Refused("fault-form"))?;
    let mut tx = app.store.begin().await?;
    let revoked = printed_code::revoke(code_id, &codes.who, &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Codes)
        .saying(if revoked { "signing-code-revoked" } else { "signing-code-was-over" })
        .into_response())
}

impl CodesPage {
    /// How the last code stands, as a message's key.
    fn standing(&self, holder: &Holder) -> &'static str {
        match holder {
            Holder { code_id: None, .. } => "",
            Holder { used_at: Some(_), .. } => "signing-code-is-used",
            Holder { revoked_at: Some(_), .. } => "signing-code-is-revoked",
            Holder { ends_at: Some(ends), .. } if *ends <= self.now => "signing-code-is-expired",
            _ => "signing-code-is-waiting",
        }
    }

    fn waits(&self, holder: &Holder) -> bool {
        self.standing(holder) == "signing-code-is-waiting"
    }

    fn made(&self, holder: &Holder) -> String {
        let words = self.frame.words;
        let (when, by) = (holder.made_at.unwrap_or(self.now), holder.made_by.clone().unwrap_or_default());
        words.t2("signing-code-made", "when", words.when(when, self.now), "name", by)
    }
}

pages::sample!("sign-in/codes", |frame| {
    let now = Moment(1_633_341_600_000_000);
    let holder = |n: u128, name: &str, has_email, is_guarded, used: Option<Moment>, made: bool| Holder {
        person_id: Id::from_u128(n),
        name: name.into(),
        unit: "Vuodeosasto 3".into(),
        job: "lähihoitaja".into(),
        has_email,
        is_guarded,
        code_id: made.then(|| Id::from_u128(n + 100)),
        made_at: made.then_some(now),
        ends_at: made.then(|| now + GOOD_FOR),
        used_at: used,
        revoked_at: None,
        made_by: made.then(|| "Elli Esihenkilö".into()),
    };
    let some = vec![
        holder(1, "Yrjö Yövuoro", false, false, None, true),
        holder(2, "Heli Hoitaja", true, false, Some(now), true),
        holder(3, "Kaisa Koordinaattori", true, true, None, false),
        holder(4, "Pitkäniminen-Toisinaan von der Sukunimenperä", false, false, None, false),
    ];
    let page = |holders, searches| CodesPage { frame: frame.clone(), now, holders, name: String::new(), searches };
    vec![("empty", page(vec![], false)), ("filled", page(some, true))]
});

pages::sample!("sign-in/slip", |frame| {
    let address = "https://tahto.example/sign-in/code".to_owned();
    let qr = pages::qr(&address).expect("a short address");
    let ends_at = Moment(1_633_341_600_000_000);
    vec![("slip", Slip { frame, name: "Yrjö Yövuoro".into(), code: "ABCD-EFGH-JKMN".into(), address, qr, ends_at })]
});
