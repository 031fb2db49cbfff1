//! What is asked of a role becomes a part of the questions: what was asked in recruitment is talked about later.

use crate::template::Template;
use forms::Body;
use store::{Id, Result};
use web::App;
use words::Texts;

/// The roles whose requirements may be taken in.
pub(super) async fn roles(template: &Template, app: &App) -> Result<Vec<(Id, Texts)>> {
    crate::requirements::roles(template.employer_id, app.store.read()).await
}

/// The questions with those of the role at the end. None: it is no role of this employer, nothing is asked of it, or all of
/// it is there already.
pub(super) async fn with_role(mut body: Body, role: Id, template: &Template, app: &App) -> Result<Option<Body>> {
    if !roles(template, app).await?.iter().any(|(id, _)| *id == role) {
        return Ok(None);
    }
    let Some(mut section) = crate::requirements::section(role, app.store.read()).await? else { return Ok(None) };
    section.questions.retain(|question| !body.questions().any(|known| known.key == question.key));
    if section.questions.is_empty() {
        return Ok(None);
    }
    body.sections.push(section);
    Ok(Some(body))
}
