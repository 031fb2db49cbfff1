//! The templates of an employer, and the ready ones that one press takes into use.

use super::address;
use super::ready::Ready;
use crate::permissions::{Arrange, Talks};
use crate::talk::Kind;
use crate::template::Template as Kept;
use askama::Template;
use people::May;
use store::Id;
use web::{App, Frame, IntoResponse, Page, Result, State};

#[derive(Template)]
#[template(path = "arranging/template_index.html")]
struct IndexPage {
    frame: Frame,
    templates: Vec<Kept>,
    /// The ready ones, each with the id it would get: a second press makes no second one.
    ready: Vec<(Kind, Id)>,
}

pub(crate) async fn index(all: May<Arrange, Talks>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let templates = Kept::of_employer(all.who.employer_id, app.store.read()).await?;
    let ready = Kind::ALL.iter().map(|kind| (*kind, app.clock.new_id())).collect();
    Ok(Page(IndexPage { frame, templates, ready }))
}

impl IndexPage {
    fn to(&self, template: &Kept) -> String {
        address::Template { template: template.id }.to_string()
    }

    fn here(&self) -> String {
        address::Templates.to_string()
    }

    fn new_to(&self) -> String {
        address::NewTemplate.to_string()
    }

    fn cycles_to(&self) -> String {
        address::Cycles.to_string()
    }

    fn back(&self) -> String {
        crate::address::Talks.to_string()
    }

    fn name(&self, kind: &Kind) -> &'static str {
        Ready::of(*kind).called.read(self.frame.words.lang)
    }

    fn count(&self, kind: &Kind) -> String {
        self.frame.words.t1("arranging-ready-count", "count", Ready::of(*kind).count())
    }

    fn kind(&self, kind: &Kind) -> &'static str {
        kind_key(*kind)
    }

    /// None is in use yet: then a ready one is the next step.
    fn is_first(&self) -> bool {
        self.templates.iter().all(|template| template.retired_at.is_some())
    }
}

pub(crate) fn kind_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Pair => "arranging-kind-pair",
        Kind::Group => "arranging-kind-group",
    }
}

/// For samples.
pub(crate) fn sample(called: &str, kind: Kind, is_retired: bool) -> Kept {
    use words::{Lang, Texts};
    let at = store::Moment::in_helsinki("2021-09-01T09:00").unwrap_or(store::Moment(0));
    Kept {
        id: Id::nil(),
        employer_id: Id::nil(),
        kind,
        called: Texts::one(Lang::Fi, called).kept(),
        form_id: Id::nil(),
        form_version_id: Id::nil(),
        review_months: 6,
        made_by: Id::nil(),
        made_at: at,
        retired_at: is_retired.then_some(at),
    }
}

pages::sample!("talks/templates", |frame| {
    let page = |templates| IndexPage {
        frame: frame.clone(),
        templates,
        ready: vec![(Kind::Pair, Id::nil()), (Kind::Group, Id::nil())],
    };
    let long = "Onnistumis- ja tavoitekeskustelu pitkän poissaolon jälkeen palaavalle ".repeat(4);
    vec![
        ("empty", page(vec![])),
        (
            "filled",
            page(vec![
                sample("Kehityskeskustelu", Kind::Pair, false),
                sample("Ryhmäkehityskeskustelu", Kind::Group, false),
                sample("Tavoitekeskustelu", Kind::Pair, true),
            ]),
        ),
        ("long", page(vec![sample(&long, Kind::Pair, false)])),
    ]
});
