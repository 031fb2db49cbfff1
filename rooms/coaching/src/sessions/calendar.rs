//! A session's times, to be taken into one's own calendar; what was called off too, so that it goes from there.

use crate::address;
use crate::session::Session;
use gatherings::{Calendar, Entry, Kept};
use people::May;
use web::acts::See;
use web::{App, Frame, IntoResponse, Result, State};

pub(crate) async fn show(
    session: May<See, Session>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let link = app.link(address::Session { session: session.id });
    let entry = |kept: Kept| Entry { kept, name: session.name.0.clone(), link: link.clone() };
    let entries = Kept::whole(session.id, app.store.read()).await?.into_iter().map(entry).collect();
    Ok(Calendar { words: frame.words, name: session.name.0.read(frame.words.lang).to_owned(), entries })
}
