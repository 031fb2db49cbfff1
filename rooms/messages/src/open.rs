//! The address that the code on the paper holds. A public message is read here by whoever stands before the wall. Of any
//! other, and of one that there is not, it says the same: that one signs in first, as with the printed code that a
//! supervisor gives. Nothing is kept of who has opened what.

use crate::address;
use crate::message::{Kept, Message, sample};
use crate::sheet::{Code, Sheet, about};
use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query};
use people::Me;
use posts::{Asked, Reading};
use web::{App, Error, Frame, IntoResponse, Page, Public, Response, Result, State, Why, see};

pub(crate) struct OnTheWall;
impl Why for OnTheWall {
    const WHY: &'static str = "a public message is read by the code on the wall; of others it says nothing";
}

#[derive(Template)]
#[template(path = "open.html")]
struct OpenPage {
    frame: Frame,
    sheet: Sheet,
}

pub(crate) async fn show(
    _: Public<OnTheWall>,
    me: Option<Extension<Me>>,
    Path(number): Path<String>,
    State(app): State<App>,
    frame: Frame,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let number: i64 = number.parse().map_err(|_| Error::NotFound)?;
    let to = address::Short { short: number }.to_string();
    if me.is_some() {
        let kept = Kept::numbered(number, app.store.read()).await?.ok_or(Error::NotFound)?;
        return Ok(see(address::Message { post: kept.post_id }).into_response());
    }
    match Message::public(number, &app).await? {
        Some(message) => {
            let sheet = Sheet::of(&message, &to, &asked, &frame, &app)?;
            let page = Page(OpenPage { frame, sheet });
            Ok(([("x-robots-tag", "noindex, noarchive")], page).into_response())
        }
        None => Ok(see(format!("/sign-in/code?next={to}")).into_response()),
    }
}

pages::sample!("messages/open", |frame| {
    let frame = Frame { face: None, menu: vec![], own: vec![], ..frame };
    let page = |long| {
        let message = sample(long, Some(3));
        let code = Code::to("https://tahto.example.fi/m/3", true).ok();
        let reading = Reading::of(&message.post, "/m/3", &Asked::default(), &frame);
        OpenPage { frame: frame.clone(), sheet: Sheet { reading, about: about(&message, &frame), code } }
    };
    vec![("filled", page(false)), ("long", page(true))]
});
