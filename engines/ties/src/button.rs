//! The button by which anything is followed.

use crate::address;
use crate::following::follows;
use askama::Template;
use askama::filters::Safe;
use people::Me;
use web::{App, Frame, Reference, Result};

#[derive(Template)]
#[template(path = "button.html")]
struct Button<'b> {
    frame: &'b Frame,
    to: String,
    follows: bool,
}

/// Follow, or stop following, wherever it stands.
pub async fn follow_button(subject: &Reference, frame: &Frame, me: &Me, app: &App) -> Result<Safe<String>> {
    let follows = follows(subject, me.id, app.store.read()).await?;
    Ok(draw(subject, frame, follows))
}

/// The same, when it is known whether they follow.
pub(crate) fn draw(subject: &Reference, frame: &Frame, follows: bool) -> Safe<String> {
    let to = address::Following { followed: address::in_a_word(subject) }.to_string();
    Safe(Button { frame, to, follows }.render().unwrap_or_default())
}
