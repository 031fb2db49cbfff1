//! A template as it stands now, with the versions it has had.

use super::address;
use super::kinds::Stage;
use super::template::{Line, Template as Onboarding};
use super::template_index::paper;
use askama::Template;
use people::May;
use store::Id;
use web::acts::{Edit, See};
use web::{App, Frame, IntoResponse, Page, Permit, Result, State};

#[derive(Template)]
#[template(path = "onboarding/template_show.html")]
struct ShowPage {
    frame: Frame,
    template: Onboarding,
    versions: Vec<Onboarding>,
    may_edit: bool,
}

pub(crate) async fn show(
    template: May<See, Onboarding>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let may_edit = Permit::<Edit, _>::permits(&template.record, &template.who);
    let versions = template.versions(app.store.read()).await?;
    Ok(Page(ShowPage { frame, template: template.into_record(), versions, may_edit }))
}

impl ShowPage {
    fn stages(&self) -> Vec<(Stage, Vec<&Line>)> {
        let of = |stage: Stage| self.template.items.0.iter().filter(move |line| line.stage == stage);
        let all = Stage::ALL.iter().map(|stage| (*stage, of(*stage).collect::<Vec<_>>()));
        all.filter(|(_, lines)| !lines.is_empty()).collect()
    }

    fn requirement(&self, id: &Id) -> String {
        crate::requirements::address::Requirement { requirement: *id }.to_string()
    }

    fn back(&self) -> String {
        address::Templates.to_string()
    }

    fn edit(&self) -> String {
        address::EditTemplate { onboarding_template: self.template.id }.to_string()
    }

    fn paper(&self) -> String {
        paper(self.template.id)
    }

    fn new_plan(&self) -> String {
        address::NewPlan.to_string()
    }

    fn count(&self, one: &Onboarding) -> String {
        self.frame.words.t1("onboarding-items", "count", one.items.0.len() as i64)
    }
}

pages::sample!("talks/onboarding/template", |frame| {
    use super::samples;
    let page = |may_edit| {
        let template = samples::template();
        ShowPage { frame: frame.clone(), versions: vec![template.clone(), template.clone()], template, may_edit }
    };
    vec![("reader", page(false)), ("editor", page(true))]
});
