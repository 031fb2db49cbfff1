//! What is asked of a role becomes a section of a discussion's form, so that what was asked in the recruitment is what is
//! talked about later.

use super::job_role::JobRole;
use super::requirement::Requirement;
use forms::{Kind, Question, Section, Way};
use store::{Id, Result, Source};
use words::{Lang, Texts, Words};

/// The key of a requirement's question, by which one finds the templates that ask of it.
pub(crate) fn key(requirement: Id) -> String {
    format!("requirement-{requirement}")
}

/// The roles in use, for whoever chooses one.
pub async fn roles(employer_id: Id, from: impl Source) -> Result<Vec<(Id, Texts)>> {
    let all = JobRole::of_employer(employer_id, from).await?;
    let in_use = all.into_iter().filter(|role| role.retired_at.is_none() && role.requirements > 0);
    Ok(in_use.map(|role| (role.id, role.called.0)).collect())
}

/// A section of questions, one for each requirement in use; each may be answered in any way. None: nothing is asked of it.
pub async fn section(job_role_id: Id, from: impl Source) -> Result<Option<Section>> {
    let all = Requirement::of_role(job_role_id, from).await?;
    let questions: Vec<Question> = all.iter().filter(|one| one.retired_at.is_none()).map(question).collect();
    let name = all.first().map(|one| one.role.0.clone()).unwrap_or_default();
    Ok((!questions.is_empty()).then_some(Section { name, questions }))
}

fn question(requirement: &Requirement) -> Question {
    Question {
        key: key(requirement.id),
        ask: asked(&requirement.body.0),
        hint: requirement.shows.0.clone(),
        required: false,
        kind: Kind::Way { ways: Way::ALL.iter().map(|way| way.word().to_owned()).collect() },
    }
}

/// The sentence with what is asked of it, in each language that it has.
fn asked(body: &Texts) -> Texts {
    let mut asked = Texts::default();
    for lang in Lang::ALL.iter().filter(|lang| !body.exactly(*lang).is_empty()) {
        asked.set(*lang, &Words::new(*lang).t1("requirements-asked", "requirement", body.exactly(lang)));
    }
    asked
}
