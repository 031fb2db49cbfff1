//! A group as it stands on its discussion's page.

use super::address;
use super::member::Member;
use crate::talk::{Kind, Talk};
use askama::Template;
use askama::filters::Safe;
use people::Me;
use web::{App, Error, Frame, Result};

#[derive(Template)]
#[template(path = "group/of_talk.html")]
struct OfTalk<'t> {
    frame: &'t Frame,
    members: Vec<Member>,
    supervisor: &'t str,
    is_member: bool,
    to: String,
}

/// None: it is a discussion of two.
pub(crate) async fn of_talk(talk: &Talk, frame: &Frame, _: &Me, app: &App) -> Result<Option<Safe<String>>> {
    if talk.kind == Kind::Pair {
        return Ok(None);
    }
    let members = Member::of(talk.id, frame.words.lang, app).await?;
    let (to, supervisor, is_member) =
        (address::Group { talk: talk.id }.to_string(), talk.supervisor.as_str(), talk.is_member);
    let drawn = OfTalk { frame, members, supervisor, is_member, to }.render();
    Ok(Some(Safe(drawn.map_err(|error| Error::Broken(error.to_string()))?)))
}
