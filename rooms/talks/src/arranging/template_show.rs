//! One template: what it asks, part by part, and what may be done with it.

use super::address;
use super::ready::Ready;
use super::role_section::roles;
use super::template_index::{kind_key, sample};
use crate::cycle::Cycle;
use crate::talk::Kind;
use crate::template::Template as Kept;
use askama::Template;
use forms::{Question, Version};
use people::May;
use store::{Id, Json};
use web::acts::Edit;
use web::{App, Frame, IntoResponse, Page, Result, State};
use words::Texts;

#[derive(Template)]
#[template(path = "arranging/template_show.html")]
struct ShowPage {
    frame: Frame,
    template: Kept,
    version: Version,
    cycles: Vec<Cycle>,
    /// Roles whose requirements may become a part of it.
    roles: Vec<(Id, Texts)>,
}

pub(crate) async fn show(template: May<Edit, Kept>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let template = template.into_record();
    let version = Version::find(template.form_version_id, app.store.read()).await?;
    let all = Cycle::of_employer(template.employer_id, app.store.read()).await?;
    let cycles = all.into_iter().filter(|cycle| cycle.template_id == template.id).collect();
    let roles = roles(&template, &app).await?;
    Ok(Page(ShowPage { frame, template, version, cycles, roles }))
}

impl ShowPage {
    fn back(&self) -> String {
        address::Templates.to_string()
    }

    fn edit_to(&self) -> String {
        address::EditTemplate { template: self.template.id }.to_string()
    }

    fn section_to(&self, place: &usize) -> String {
        format!("{}?at={place}", address::Section { template: self.template.id })
    }

    fn new_section_to(&self) -> String {
        address::Section { template: self.template.id }.to_string()
    }

    fn retire_to(&self) -> String {
        address::Retirement { template: self.template.id }.to_string()
    }

    fn cycle_to(&self) -> String {
        format!("{}?template={}", address::NewCycle, self.template.id)
    }

    fn kind(&self) -> &'static str {
        kind_key(self.template.kind)
    }

    fn facts(&self) -> String {
        let words = self.frame.words;
        words.t2("arranging-facts", "number", self.version.number, "months", self.template.review_months)
    }

    fn ways(&self, question: &Question) -> String {
        let ways: Vec<&str> = question.ways().into_iter().map(|way| self.frame.t(way.key())).collect();
        ways.join(" · ")
    }

    fn days(&self, cycle: &Cycle) -> String {
        super::cycle_index::days(cycle, self.frame.words)
    }
}

pages::sample!("talks/template", |frame| {
    let version = |kind| Version {
        id: Id::nil(),
        form_id: Id::nil(),
        number: 2,
        language: "fi".into(),
        body: Json(Ready::of(kind).body()),
    };
    let page = |kind, is_retired, cycles| ShowPage {
        frame: frame.clone(),
        template: sample("Kehityskeskustelu", kind, is_retired),
        version: version(kind),
        cycles,
        roles: vec![(Id::nil(), Texts::one(words::Lang::Fi, "Sairaanhoitaja, vuodeosasto"))],
    };
    vec![
        ("empty", page(Kind::Pair, false, vec![])),
        ("filled", page(Kind::Group, false, super::cycle_index::samples())),
        ("retired", page(Kind::Pair, true, vec![])),
    ]
});
