//! The employer's own templates, and the house's, which are ready to be used or made one's own.

use super::address;
use super::permissions::{MakeTemplates, Onboardings};
use super::ready::Ready;
use super::template::Template as Onboarding;
use askama::Template;
use people::{Me, SignedIn};
use web::{App, Frame, IntoResponse, Page, Permit, Result, State};

#[derive(Template)]
#[template(path = "onboarding/template_index.html")]
struct IndexPage {
    frame: Frame,
    own: Vec<Onboarding>,
    ready: Vec<Ready>,
    may_make: bool,
}

pub(crate) async fn index(me: SignedIn, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let own = Onboarding::of_employer(me.employer_id, app.store.read()).await?;
    let may_make = Permit::<MakeTemplates, Me>::permits(&Onboardings, &me.0);
    Ok(Page(IndexPage { frame, own, ready: Ready::all().to_vec(), may_make }))
}

/// The paper with empty boxes.
pub(crate) fn paper(word: impl std::fmt::Display) -> String {
    format!("{}?template={word}", address::BlankPaper)
}

impl IndexPage {
    fn back(&self) -> String {
        address::Onboardings.to_string()
    }

    fn new_template(&self) -> String {
        address::NewTemplate.to_string()
    }

    fn take(&self, ready: &Ready) -> String {
        format!("{}?from={}", address::NewTemplate, ready.variant)
    }

    fn paper_of(&self, ready: &Ready) -> String {
        paper(ready.variant)
    }

    fn own_paper(&self, template: &Onboarding) -> String {
        paper(template.id)
    }

    fn count(&self, items: usize) -> String {
        self.frame.words.t1("onboarding-items", "count", items as i64)
    }
}

pages::sample!("talks/onboarding/templates", |frame| {
    use super::samples;
    let page = |own, may_make| IndexPage { frame: frame.clone(), own, ready: Ready::all().to_vec(), may_make };
    vec![
        ("empty", page(vec![], true)),
        ("filled", page(vec![samples::template()], true)),
        ("reader", page(vec![], false)),
    ]
});
