//! Where a requirement is in use: in the recruitment notice, in onboarding templates, in the templates of discussions. In how
//! many people's plans it stands is not counted here.

use super::requirement::Requirement;
use super::section;
use crate::onboarding;
use store::{Id, Json, Result, Source, sql};
use words::Texts;

/// One place.
#[derive(Debug, Clone)]
pub(crate) struct Used {
    /// A message key: what kind of place it is.
    pub word: &'static str,
    pub name: Texts,
    pub href: String,
}

store::record! {
    struct Line {
        id: Id,
        name: Json<Texts>,
    }
}

/// Every place, as it stands now.
pub(crate) async fn of(requirement: &Requirement, notice_is_own: bool, from: impl Source + Copy) -> Result<Vec<Used>> {
    let mut used = vec![];
    if !notice_is_own && requirement.retired_at.is_none() {
        let href = super::address::Notice { job_role: requirement.job_role_id }.to_string();
        used.push(Used { word: "requirements-used-notice", name: requirement.role.0.clone(), href });
    }
    for line in in_onboarding(requirement, from).await? {
        let href = onboarding::address::Template { onboarding_template: line.id }.to_string();
        used.push(Used { word: "requirements-used-onboarding", name: line.name.0, href });
    }
    for line in in_talks(requirement, from).await? {
        used.push(Used { word: "requirements-used-talk", name: line.name.0, href: String::new() });
    }
    Ok(used)
}

async fn in_onboarding(requirement: &Requirement, from: impl Source) -> Result<Vec<Line>> {
    sql!(
        "SELECT t.id, v.name FROM onboarding_template t JOIN onboarding_template_version v ON v.template_id = t.id \
         AND v.number = t.number WHERE t.employer_id = $1 AND t.retired_at IS NULL AND CAST(v.items AS text) LIKE $2 ORDER BY t.id"
    )
    .bind(requirement.employer_id)
    .bind(format!("%{}%", requirement.id))
    .all(from)
    .await
}

async fn in_talks(requirement: &Requirement, from: impl Source) -> Result<Vec<Line>> {
    sql!(
        "SELECT k.id, k.called AS name FROM talk_template k JOIN form_version v ON v.id = k.form_version_id \
         WHERE k.employer_id = $1 AND k.retired_at IS NULL AND CAST(v.body AS text) LIKE $2 ORDER BY k.id"
    )
    .bind(requirement.employer_id)
    .bind(format!("%{}%", section::key(requirement.id)))
    .all(from)
    .await
}
