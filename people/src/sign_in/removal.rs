//! Removing somebody's second factor, when both their app and their recovery codes are gone: one administrator asks, with
//! a reason, another approves, and the person is told. Nobody does it alone, nor to themself.

use super::{factor, noted};
use crate::{May, Me, Person, address, browser_session};
use askama::Template;
use mail::Letter;
use store::clock::new_id_at;
use store::{Id, Moment, Source, Tx, sql};
use web::acts::{Edit, Found, PathWords, See};
use web::{App, Error, Frame, IntoResponse, Page, Response, Result, Sent, State, see};
use words::Words;

/// The second factors of the network: who has one, never what it is.
#[derive(Debug)]
pub(crate) struct Factors;

impl Found<Me> for Factors {
    const KIND: &'static str = "second_factors";
    async fn find(_: &PathWords, _: &Me, _: &App) -> Result<Option<Factors>> {
        Ok(Some(Factors))
    }
}

crate::administrators! {
    Factors: See, Edit;
}

store::record! {
    #[derive(Debug, Clone)]
    struct Enrolled {
        person_id: Id,
        name: String,
        employer: String,
        since: Moment,
        removal_id: Option<Id>,
        reason: Option<String>,
        asked_by: Option<Id>,
        asked_by_name: Option<String>,
        asked_at: Option<Moment>,
    }
}

store::record! {
    /// A removal as its person sees it.
    #[derive(Debug, Clone)]
    pub(crate) struct Removed {
        pub asked_by: String,
        pub approved_by: String,
        pub approved_at: Moment,
    }
}

async fn enrolled(from: impl Source) -> store::Result<Vec<Enrolled>> {
    sql!(
        "SELECT p.id AS person_id, p.name, e.name AS employer, f.since, r.id AS removal_id, r.reason, r.asked_by, \
         a.name AS asked_by_name, r.asked_at FROM second_factor f JOIN person p ON p.id = f.person_id \
         JOIN unit e ON e.id = p.employer_id LEFT JOIN factor_removal r ON r.person_id = p.id AND r.approved_at IS NULL \
         AND r.withdrawn_at IS NULL LEFT JOIN person a ON a.id = r.asked_by ORDER BY p.name_folded, p.id"
    )
    .all(from)
    .await
}

pub(crate) async fn removed_for(person_id: Id, from: impl Source) -> store::Result<Vec<Removed>> {
    sql!(
        "SELECT a.name AS asked_by, b.name AS approved_by, r.approved_at FROM factor_removal r \
         JOIN person a ON a.id = r.asked_by JOIN person b ON b.id = r.approved_by \
         WHERE r.person_id = $1 AND r.approved_at IS NOT NULL ORDER BY r.approved_at DESC LIMIT 5"
    )
    .bind(person_id)
    .all(from)
    .await
}

async fn ask(person_id: Id, reason: &str, by: Id, tx: &mut Tx) -> store::Result<bool> {
    let now = Moment::now();
    let asked = sql!(
        "INSERT INTO factor_removal (id, person_id, reason, asked_by, asked_at) \
         SELECT $1, f.person_id, $3, $4, $5 FROM second_factor f \
         WHERE f.person_id = $2 AND f.person_id <> $4 ON CONFLICT DO NOTHING"
    );
    Ok(asked.bind(new_id_at(now)).bind(person_id).bind(reason).bind(by).bind(now).execute(tx).await? == 1)
}

/// Another administrator's word; whose factor it was. Neither who asked nor the person themself can give it.
async fn approve(removal_id: Id, by: Id, tx: &mut Tx) -> store::Result<Option<Id>> {
    let approved: Option<(Id,)> = sql!(
        "UPDATE factor_removal SET approved_by = $1, approved_at = $2 WHERE id = $3 AND approved_at IS NULL \
         AND withdrawn_at IS NULL AND asked_by <> $1 AND person_id <> $1 RETURNING person_id"
    )
    .bind(by)
    .bind(Moment::now())
    .bind(removal_id)
    .optional(&mut *tx)
    .await?;
    let Some((person_id,)) = approved else { return Ok(None) };
    factor::remove(person_id, &mut *tx).await?;
    browser_session::end_others(person_id, "", tx).await?;
    Ok(Some(person_id))
}

#[derive(Template)]
#[template(path = "sign_in/factors.html")]
struct FactorsPage {
    frame: Frame,
    now: Moment,
    me: Id,
    enrolled: Vec<Enrolled>,
}

pub(crate) async fn index(factors: May<See, Factors>, State(app): State<App>, frame: Frame) -> Result<Response> {
    let enrolled = enrolled(app.store.read()).await?;
    Ok(Page(FactorsPage { frame, now: Moment::now(), me: factors.who.id, enrolled }).into_response())
}

pub(crate) async fn create(factors: May<Edit, Factors>, State(app): State<App>, sent: Sent) -> Result<Response> {
    let person_id: Id = sent.text("person").parse().map_err(|_| Error::Refused("fault-form"))?;
    let reason: String = sent.text("reason").chars().take(500).collect();
    if reason.is_empty() {
        return Ok(see(address::Factors).saying("signing-removal-reason-missing").into_response());
    }
    let mut tx = app.store.begin().await?;
    let asked = ask(person_id, &reason, factors.who.id, &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Factors)
        .saying(if asked { "signing-removal-asked" } else { "signing-removal-not" })
        .into_response())
}

pub(crate) async fn approval(factors: May<Edit, Factors>, State(app): State<App>, sent: Sent) -> Result<Response> {
    let removal_id: Id = sent.text("removal").parse().map_err(|_| Error::Refused("fault-form"))?;
    let mut tx = app.store.begin().await?;
    let Some(person_id) = approve(removal_id, factors.who.id, &mut tx).await? else {
        return Ok(see(address::Factors).saying("signing-removal-not").into_response());
    };
    if let Some(person) = Person::find(person_id, app.store.read()).await? {
        tell(&person, &app, &mut tx).await?;
    }
    noted(audit::FACTOR_REMOVED, factors.who.id, person_id, "", &app, &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Factors).saying("signing-removal-done").into_response())
}

pub(crate) async fn withdrawal(factors: May<Edit, Factors>, State(app): State<App>, sent: Sent) -> Result<Response> {
    let removal_id: Id = sent.text("removal").parse().map_err(|_| Error::Refused("fault-form"))?;
    let mut tx = app.store.begin().await?;
    sql!("UPDATE factor_removal SET withdrawn_at = $1 WHERE id = $2 AND approved_at IS NULL AND withdrawn_at IS NULL AND asked_by = $3")
        .bind(Moment::now())
        .bind(removal_id)
        .bind(factors.who.id)
        .execute(&mut tx)
        .await?;
    tx.commit().await?;
    Ok(see(address::Factors).saying("signing-removal-withdrawn").into_response())
}

async fn tell(person: &Person, app: &App, tx: &mut Tx) -> Result<()> {
    let Some(address) = person.email.clone() else { return Ok(()) };
    let (words, network) = (Words::new(person.lang()), &app.settings.network);
    let subject = words.t1("signing-removal-letter-subject", "network", network);
    let body = words.t2("signing-removal-letter", "name", &person.name, "network", network);
    Ok(Letter { person_id: Some(person.id), address, subject, body, once: None }.post(app.now(), tx).await?)
}

impl FactorsPage {
    fn is_mine(&self, asked_by: &Option<Id>) -> bool {
        *asked_by == Some(self.me)
    }

    fn may_approve(&self, one: &Enrolled) -> bool {
        !self.is_mine(&one.asked_by) && one.person_id != self.me
    }

    fn asked(&self, one: &Enrolled) -> String {
        let words = self.frame.words;
        let (name, when) = (one.asked_by_name.clone().unwrap_or_default(), one.asked_at.unwrap_or(self.now));
        words.t2("signing-removal-by", "name", name, "when", words.when(when, self.now))
    }
}

pages::sample!("sign-in/factors", |frame| {
    let (now, me) = (Moment(1_633_341_600_000_000), Id::from_u128(1));
    let one = |n: u128, name: &str, asked_by: Option<u128>| Enrolled {
        person_id: Id::from_u128(n),
        name: name.into(),
        employer: "Järviseudun hyvinvointialue".into(),
        since: now,
        removal_id: asked_by.map(|_| Id::from_u128(n + 50)),
        reason: asked_by.map(|_| "Puhelin katosi, palautuskoodit samassa laukussa".into()),
        asked_by: asked_by.map(Id::from_u128),
        asked_by_name: asked_by.map(|_| "Paavo Pääkäyttäjä".into()),
        asked_at: asked_by.map(|_| now),
    };
    let some = vec![
        one(1, "Paavo Pääkäyttäjä", None),
        one(2, "Kaisa Koordinaattori", Some(1)),
        one(3, "Oili Oikea", Some(2)),
        one(4, "Toinen", None),
    ];
    let page = |enrolled| FactorsPage { frame: frame.clone(), now, me, enrolled };
    vec![("empty", page(vec![])), ("filled", page(some))]
});
