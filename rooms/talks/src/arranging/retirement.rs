//! A template is laid aside: no new season begins with it, and what is under way goes on.

use super::address;
use crate::template::Template;
use people::May;
use web::acts::Edit;
use web::{App, IntoResponse, Result, State, see};

pub(crate) async fn create(template: May<Edit, Template>, State(app): State<App>) -> Result<impl IntoResponse> {
    let mut tx = app.store.begin().await?;
    let retired = template.retire(app.now(), &mut tx).await?;
    tx.commit().await?;
    let word = if retired { "arranging-was-retired" } else { "arranging-is-retired" };
    Ok(see(address::Templates).saying(word))
}
