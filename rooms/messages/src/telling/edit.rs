//! An entry is put right, on the day it was made.

use super::entry::Telling;
use super::keeping::correct;
use super::new::correcting;
use super::telling_form::TellingForm;
use people::May;
use web::acts::Edit;
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};

pub(crate) async fn edit(telling: May<Edit, Telling>, frame: Frame) -> Result<impl IntoResponse> {
    let form = TellingForm::of(&telling.entry);
    Ok(Page(correcting(frame, &telling, form, Errors::default())))
}

pub(crate) async fn update(
    telling: May<Edit, Telling>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let mut form = TellingForm::read(&sent, telling.id);
    (form.unit_id, form.lines) = (Some(telling.unit_id), vec![]);
    let errors = form.errors(&telling.today, &frame);
    let Some(said) = form.said(&telling.today).filter(|_| errors.is_empty()) else {
        return Ok(refused(correcting(frame, &telling, form, errors)));
    };
    match correct(&telling.entry, &said, &telling.message, &app).await? {
        true => Ok(see(telling.to()).saying("messages-telling-corrected").into_response()),
        false => Err(web::Error::NotFound),
    }
}
