//! The text of a recruitment notice, made of what is asked of the role, in each language that the requirements have.

use super::job_role::JobRole;
use super::part::Part;
use super::requirement::Requirement;
use words::{Lang, Texts, Words};

/// As it stands now: somebody's own wording where there is one, else what the requirements say.
pub(crate) fn text(role: &JobRole, requirements: &[Requirement]) -> Texts {
    let mut text = made(role, requirements);
    for lang in &Lang::ALL {
        let own = role.notice.0.exactly(lang);
        if !own.is_empty() {
            text.set(*lang, own);
        }
    }
    text
}

/// What the requirements say, as one text for copying.
pub(crate) fn made(role: &JobRole, requirements: &[Requirement]) -> Texts {
    let mut text = Texts::default();
    for lang in &Lang::ALL {
        if has(role, requirements, *lang) {
            text.set(*lang, &in_language(role, requirements, *lang));
        }
    }
    text
}

/// Something is written in that language.
fn has(role: &JobRole, requirements: &[Requirement], lang: Lang) -> bool {
    let asked = requirements.iter().filter(|one| one.retired_at.is_none());
    asked.map(|one| &one.body.0).chain([&role.called.0]).any(|texts| !texts.exactly(lang).is_empty())
}

fn in_language(role: &JobRole, requirements: &[Requirement], lang: Lang) -> String {
    let words = Words::new(lang);
    let mut lines = vec![words.t1("requirements-notice-seek", "role", role.called.0.read(lang))];
    if !role.about.0.is_empty() {
        lines.push(String::new());
        lines.push(role.about.0.read(lang).to_owned());
    }
    for part in Part::ALL {
        let of_part: Vec<&str> = requirements
            .iter()
            .filter(|one| one.part == *part && one.retired_at.is_none())
            .map(|one| one.body.0.read(lang))
            .collect();
        if !of_part.is_empty() {
            lines.push(String::new());
            lines.push(words.t(part.key()).to_owned());
            lines.extend(of_part.iter().map(|sentence| format!("– {sentence}")));
        }
    }
    lines.push(String::new());
    lines.push(words.t("requirements-notice-later").to_owned());
    lines.join("\n")
}
