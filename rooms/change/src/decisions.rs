//! Decisions in one list, and one decision with what led to it and what came of it.

use crate::address;
use crate::all::Decisions;
use crate::decision::Decision;
use crate::permissions::{Publish, keeps};
use crate::takings::{Line, lines};
use askama::Template;
use askama::filters::Safe;
use people::{May, SignedIn};
use ties::Trace;
use web::acts::{Create, Edit, Permit, Remove, See};
use web::{App, Frame, IntoResponse, Page, Result, State};

const MOST: i64 = 200;

#[derive(Template)]
#[template(path = "decisions.html")]
struct IndexPage {
    frame: Frame,
    decisions: Vec<Decision>,
    may_add: bool,
}

#[derive(Template)]
#[template(path = "decision_show.html")]
struct ShowPage {
    frame: Frame,
    decision: Decision,
    taken: Vec<Line>,
    trace: Trace,
    follow: Safe<String>,
    may: Rights,
}

#[derive(Debug, Clone, Copy, Default)]
struct Rights {
    edit: bool,
    publish: bool,
    remove: bool,
}

pub(crate) async fn index(me: SignedIn, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let decisions = Decision::visible_to(keeps(&me), MOST, app.store.read()).await?;
    let may_add = Permit::<Create, _>::permits(&Decisions, &me);
    Ok(Page(IndexPage { frame, decisions, may_add }))
}

pub(crate) async fn show(
    decision: May<See, Decision>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let (me, subject) = (&decision.who, decision.reference());
    let may = Rights {
        edit: Permit::<Edit, _>::permits(&*decision, me),
        publish: Permit::<Publish, _>::permits(&*decision, me) && !decision.is_published(),
        remove: Permit::<Remove, _>::permits(&*decision, me),
    };
    let taken = if decision.is_published() { vec![] } else { lines(decision.id, me, &app).await? };
    let trace = ties::trace(&subject, me, &app).await?;
    let follow = ties::follow_button(&subject, &frame, me, &app).await?;
    Ok(Page(ShowPage { frame, taken, trace, follow, may, decision: decision.into_record() }))
}

impl IndexPage {
    fn decision(&self, decision: &Decision) -> String {
        address::Decision { decision: decision.id }.to_string()
    }
}

impl ShowPage {
    fn edit(&self) -> String {
        address::EditDecision { decision: self.decision.id }.to_string()
    }

    fn takings(&self) -> String {
        address::DecisionTakings { decision: self.decision.id }.to_string()
    }

    fn publication(&self) -> String {
        address::DecisionPublication { decision: self.decision.id }.to_string()
    }

    fn removal(&self) -> String {
        address::DecisionRemoval { decision: self.decision.id }.to_string()
    }

    fn key(&self, line: &Line) -> &'static str {
        crate::takings::key(&line.how)
    }
}

pages::sample!("change/decisions", |frame| {
    let page = |decisions, may_add| IndexPage { frame: frame.clone(), decisions, may_add };
    let long = "Kotihoidon tiimit jatkavat nykyisillä alueillaan ".repeat(6);
    let two = vec![crate::samples::decision("Luonnos", false), crate::samples::decision("Kotihoidon tiimit", true)];
    vec![
        ("empty", page(vec![], true)),
        ("filled", page(two, true)),
        ("long", page(vec![crate::samples::decision(&long, true)], false)),
    ]
});

pages::sample!("change/decision", |frame| {
    let page = |name: &str, is_published, trace, may| ShowPage {
        frame: frame.clone(),
        decision: crate::samples::decision(name, is_published),
        taken: vec![],
        trace,
        follow: Safe(String::new()),
        may,
    };
    let all = Rights { edit: true, publish: true, remove: true };
    let long = "Kotihoidon tiimit jatkavat nykyisillä alueillaan ".repeat(6);
    vec![
        ("draft", page("Kotihoidon tiimit", false, Trace::default(), all)),
        ("filled", page("Kotihoidon tiimit", true, crate::samples::trace(), Rights::default())),
        ("long", page(&long, true, crate::samples::trace(), Rights::default())),
    ]
});
