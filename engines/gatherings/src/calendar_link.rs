//! One's own calendar link: made, made anew, ended. It is shown once, since only a hash of it is kept.

use crate::{CalendarLink, CalendarLinkEnding, Feed};
use askama::Template;
use people::SignedIn;
use people::browser_session::{hash, secret};
use store::{Id, Moment, Result, Source, Tx, sql};
use web::{App, Frame, IntoResponse, Page, State, see};

#[derive(Template)]
#[template(path = "calendar_link.html")]
struct LinkPage {
    frame: Frame,
    now: Moment,
    /// When the link was made; None: there is none.
    made_at: Option<Moment>,
    /// Just made, to be taken along now.
    fresh: Option<String>,
}

pub(crate) async fn show(me: SignedIn, State(app): State<App>, frame: Frame) -> web::Result<impl IntoResponse> {
    let made_at = made_at(me.id, app.store.read()).await?;
    Ok(Page(LinkPage { frame, now: app.now(), made_at, fresh: None }))
}

/// The page with the link is the answer itself: a redirect would carry the secret through the browser's history.
pub(crate) async fn create(me: SignedIn, State(app): State<App>, frame: Frame) -> web::Result<impl IntoResponse> {
    let (secret, now) = (secret(), app.now());
    let mut tx = app.store.begin().await?;
    keep(me.id, &secret, now, &mut tx).await?;
    tx.commit().await?;
    let fresh = app.link(Feed { feed: format!("{secret}.ics") });
    Ok(Page(LinkPage { frame, now, made_at: Some(now), fresh: Some(fresh) }))
}

pub(crate) async fn destroy(me: SignedIn, State(app): State<App>) -> web::Result<impl IntoResponse> {
    let mut tx = app.store.begin().await?;
    sql!("DELETE FROM calendar_link WHERE person_id = $1").bind(me.id).execute(&mut tx).await?;
    tx.commit().await?;
    Ok(see(crate::MyCalendar).saying("calendar-link-ended"))
}

async fn made_at(person_id: Id, from: impl Source) -> Result<Option<Moment>> {
    let row: Option<(Moment,)> =
        sql!("SELECT made_at FROM calendar_link WHERE person_id = $1").bind(person_id).optional(from).await?;
    Ok(row.map(|(at,)| at))
}

/// One a person: the old one dies with it.
async fn keep(person_id: Id, secret: &str, now: Moment, tx: &mut Tx) -> Result<()> {
    sql!(
        "INSERT INTO calendar_link (secret_hash, person_id, made_at) VALUES ($1, $2, $3) \
         ON CONFLICT (person_id) DO UPDATE SET secret_hash = excluded.secret_hash, made_at = excluded.made_at"
    )
    .bind(hash(secret))
    .bind(person_id)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(())
}

impl LinkPage {
    fn make_to(&self) -> String {
        CalendarLink.to_string()
    }

    fn end_to(&self) -> String {
        CalendarLinkEnding.to_string()
    }

    /// The same address as calendar programs are asked to subscribe to it.
    fn subscribe(&self) -> String {
        let link = self.fresh.as_deref().unwrap_or_default();
        link.split_once("://").map_or(String::new(), |(_, rest)| format!("webcal://{rest}"))
    }
}

pages::sample!("calendar", |frame| {
    let now = Moment::in_helsinki("2021-10-04T13:00").unwrap_or(Moment(0));
    let page = |made_at, fresh| LinkPage { frame: frame.clone(), now, made_at, fresh };
    let link = format!("https://tahto.example/calendar/{}.ics", "0123456789abcdef".repeat(4));
    vec![("empty", page(None, None)), ("made", page(Some(now), Some(link))), ("filled", page(Some(now), None))]
});
