//! An author changes their own comment; it says that it was changed.

use super::address;
use super::comment::Comment;
use super::commenting::wrong;
use askama::Template;
use people::May;
use web::acts::Edit;
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};

#[derive(Template)]
#[template(path = "talk/comment_edit.html")]
struct EditPage {
    frame: Frame,
    body: String,
    errors: Errors,
    to: String,
    back: String,
}

pub(crate) async fn edit(comment: May<Edit, Comment>, frame: Frame) -> impl IntoResponse {
    Page(EditPage::of(frame, &comment, comment.remark.body.clone(), Errors::default()))
}

pub(crate) async fn update(
    comment: May<Edit, Comment>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let body = sent.text("body");
    let errors = wrong(body, &frame);
    if !errors.is_empty() {
        return Ok(refused(EditPage::of(frame, &comment, body.to_owned(), errors)));
    }
    let mut tx = app.store.begin().await?;
    threads::edit(comment.remark.id, comment.who.id, body, app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::at(comment.question.id, comment.remark.number)).saying("changes-saved").into_response())
}

impl EditPage {
    fn of(frame: Frame, comment: &Comment, body: String, errors: Errors) -> EditPage {
        let to = address::EditComment { comment: comment.remark.id }.to_string();
        let back = address::at(comment.question.id, comment.remark.number);
        EditPage { frame, body, errors, to, back }
    }
}

pages::sample!("voice/talk/edit", |frame| {
    let page = |body: String, errors| EditPage {
        frame: frame.clone(),
        body,
        errors,
        to: "/voice".into(),
        back: "/voice".into(),
    };
    let body = "Meillä kysyttiin samaa kahvihuoneessa.";
    vec![
        ("filled", page(body.into(), Errors::default())),
        ("long", page(body.repeat(60), wrong(&body.repeat(60), &frame))),
        ("error", page(String::new(), wrong("", &frame))),
    ]
});
