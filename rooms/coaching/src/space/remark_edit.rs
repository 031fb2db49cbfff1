//! An author changes their own words; the remark says that it was changed.

use super::address;
use super::conversation::Said;
use super::thread_create::LONGEST_BODY;
use askama::Template;
use people::May;
use web::acts::Edit;
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};

#[derive(Template)]
#[template(path = "space/remark_edit.html")]
struct EditPage {
    frame: Frame,
    body: String,
    errors: Errors,
    to: String,
    back: String,
}

pub(crate) async fn edit(said: May<Edit, Said>, frame: Frame) -> impl IntoResponse {
    Page(EditPage::of(frame, &said, said.remark.body.clone(), Errors::default()))
}

pub(crate) async fn update(
    said: May<Edit, Said>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let body: String = sent.text("body").chars().take(LONGEST_BODY).collect();
    if body.is_empty() && said.remark.medium_id.is_none() {
        let mut errors = Errors::default();
        errors.add("body", frame.t("space-body-missing"));
        let page = EditPage::of(frame, &said, body, errors);
        return Ok(refused(page));
    }
    let mut tx = app.store.begin().await?;
    threads::edit(said.remark.id, said.who.id, &body, app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::at(said.conversation.id, said.remark.number)).saying("changes-saved").into_response())
}

impl EditPage {
    fn of(frame: Frame, said: &Said, body: String, errors: Errors) -> EditPage {
        let to = address::EditRemark { remark: said.remark.id }.to_string();
        let back = address::at(said.conversation.id, said.remark.number);
        EditPage { frame, body, errors, to, back }
    }
}

pages::sample!("coaching/space/remark/edit", |frame| {
    let page = |errors| EditPage {
        frame: frame.clone(),
        body: "Kokeilimme kierrossanaa.".into(),
        errors,
        to: "/coaching".into(),
        back: "/coaching".into(),
    };
    let mut errors = Errors::default();
    errors.add("body", frame.t("space-body-missing"));
    vec![("filled", page(Errors::default())), ("error", page(errors))]
});
