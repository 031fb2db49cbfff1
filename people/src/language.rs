//! The choice of language: kept with the person, or in this browser for who is not signed in.

use crate::{Me, Person, network};
use axum::Extension;
use axum::http::header;
use axum::response::AppendHeaders;
use web::{App, Error, IntoResponse, Public, Result, Sent, State, Why, own_path, see};
use words::Lang;

pub(crate) struct AtTheDoor;
impl Why for AtTheDoor {
    const WHY: &'static str = "the language can be chosen before signing in";
}

pub(crate) async fn update(
    _: Public<AtTheDoor>,
    me: Option<Extension<Me>>,
    State(app): State<App>,
    sent: Sent,
) -> Result<impl IntoResponse> {
    let offered = &network::choices(&app).await.languages;
    let lang = Lang::from_code(sent.text("language")).filter(|lang| offered.contains(lang));
    let lang = lang.ok_or(Error::Refused("fault-form"))?;
    if let Some(Extension(me)) = me {
        let mut tx = app.store.begin().await?;
        Person::language_is(me.id, lang, &mut tx).await?;
        tx.commit().await?;
    }
    let secure = if app.settings.is_secure() { "; Secure" } else { "" };
    let cookie = format!("language={}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax{secure}", lang.code());
    Ok((AppendHeaders([(header::SET_COOKIE, cookie)]), see(own_path(sent.text("back")))))
}
