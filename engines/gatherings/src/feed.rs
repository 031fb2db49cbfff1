//! What a person's calendar program reads. It brings no cookie, so the address itself is the key; whoever has left reads
//! nothing, from that moment on.

use crate::calendar::{Calendar, Entry};
use crate::calendar_link::LINK;
use crate::occurrence::Kept;
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue};
use people::{Doors, own_link};
use std::time::Duration;
use store::{Id, Json, Moment, Result, sql};
use web::{App, Error, IntoResponse, Public, Reference, Response, State, Why, header};
use words::{Texts, Words};

#[derive(Debug)]
pub(crate) struct SecretLink;

impl Why for SecretLink {
    const WHY: &'static str = "a calendar program has no cookie; the link is a secret of 256 bits";
}

const KIND: &str = "text/calendar; charset=utf-8";

/// How long what was held stays in the calendar, and what was called off.
const BACK: Duration = Duration::from_secs(90 * 86_400);

store::record! {
    struct Line {
        id: Id,
        begins_at: Moment,
        ends_at: Moment,
        place: Json<Texts>,
        sequence: i64,
        changed_at: Moment,
        cancelled_at: Option<Moment>,
        subject_kind: String,
        subject_id: Id,
        name: Json<Texts>,
    }
}

pub(crate) async fn show(
    _: Public<SecretLink>,
    State(app): State<App>,
    Path(feed): Path<String>,
    headers: HeaderMap,
) -> web::Result<Response> {
    let secret = feed.strip_suffix(".ics").ok_or(Error::NotFound)?;
    let me = LINK.reader(secret, &app).await?.me;
    let words = Words::new(me.lang);
    let entries = entries(me.id, &app).await?;
    let calendar = Calendar { words, name: words.t("calendar-name").to_owned(), entries };
    Ok(own_link::answer(calendar.write(), KIND, &headers))
}

async fn entries(person_id: Id, app: &App) -> Result<Vec<Entry>> {
    let since = app.now() - BACK;
    let lines: Vec<Line> = sql!(
        "SELECT o.id, o.begins_at, o.ends_at, o.place, o.sequence, o.changed_at, o.cancelled_at, g.subject_kind, \
         g.subject_id, g.name FROM invited i JOIN gathering g ON g.id = i.gathering_id \
         JOIN occurrence o ON o.gathering_id = g.id WHERE i.person_id = $1 AND o.ends_at > $2 \
         AND (o.cancelled_at IS NULL OR o.cancelled_at > $2) \
         AND (i.occurrence_id IS NULL OR i.occurrence_id = o.id OR o.cancelled_at IS NOT NULL) \
         ORDER BY o.begins_at, o.id LIMIT 1000"
    )
    .bind(person_id)
    .bind(since)
    .all(app.store.read())
    .await?;
    let doors = Doors::of(app);
    Ok(lines.into_iter().map(|line| line.entry(&doors, app)).collect())
}

impl Line {
    fn entry(self, doors: &Doors, app: &App) -> Entry {
        let subject = Reference { kind: self.subject_kind, id: self.subject_id };
        let link = app.link(doors.address(&subject).unwrap_or_else(|| "/".into()));
        let kept = Kept {
            id: self.id,
            begins_at: self.begins_at,
            ends_at: self.ends_at,
            place: self.place,
            sequence: self.sequence,
            changed_at: self.changed_at,
            cancelled_at: self.cancelled_at,
        };
        Entry { kept, name: self.name.0, link }
    }
}

impl IntoResponse for Calendar {
    /// To be saved, or opened by the calendar program.
    fn into_response(self) -> Response {
        let mut response = ([(header::CONTENT_TYPE, KIND)], self.write()).into_response();
        let saved = HeaderValue::from_static("attachment; filename=\"tahto.ics\"");
        response.headers_mut().insert(header::CONTENT_DISPOSITION, saved);
        response
    }
}
