//! Where we stand, in half a minute: the reform and its stages, promises that are late, the themes with their return dates,
//! and the ways onward.

use crate::address;
use crate::decision::Decision;
use crate::memo::Memo;
use crate::pages_index::SHELF;
use crate::permissions::keeps;
use crate::reform::Reform;
use crate::shown::span;
use crate::stage::Stage;
use crate::theme;
use askama::Template;
use askama::filters::Safe;
use people::{SignedIn, byline};
use std::collections::HashMap;
use store::{Day, Id};
use themes::Theme;
use web::{App, Frame, IntoResponse, Page, Result, State};

/// So many of the newest memos and decisions stand here.
const FEW: i64 = 3;

#[derive(Template)]
#[template(path = "index.html")]
struct IndexPage {
    frame: Frame,
    today: Day,
    reforms: Vec<Line>,
    open: Vec<Theme>,
    closed: Vec<Theme>,
    owners: HashMap<Id, String>,
    memos: Vec<Memo>,
    decisions: Vec<Decision>,
    /// Pages of other rooms that stand beside the change's own, drawn.
    beside: Safe<String>,
    may_keep: bool,
}

/// A reform as a line of stages.
struct Line {
    reform: Reform,
    stages: Vec<Stage>,
}

pub(crate) async fn index(me: SignedIn, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let today = app.clock.today();
    let mut stages = Stage::all(&today, app.store.read()).await?;
    let mut reforms = vec![];
    for reform in Reform::all(app.store.read()).await? {
        let (own, others) = stages.into_iter().partition(|stage| stage.reform_id == reform.id);
        stages = others;
        reforms.push(Line { reform, stages: own });
    }
    let all = Theme::all(app.store.read()).await?;
    let owners = byline::of_many(all.iter().map(|theme| theme.owner_id), frame.words.lang, &app).await?;
    let (open, closed) = all.into_iter().partition(|theme| theme.closed_at.is_none());
    let memos = Memo::published(me.id, FEW, app.store.read()).await?;
    let decisions = Decision::visible_to(false, FEW, app.store.read()).await?;
    let beside = posts::beside(SHELF.name, &frame, &me, &app).await?;
    let may_keep = keeps(&me);
    Ok(Page(IndexPage { frame, today, reforms, open, closed, owners, memos, decisions, beside, may_keep }))
}

impl Line {
    /// The stages that go on today; usually one.
    fn now(&self) -> impl Iterator<Item = &Stage> {
        self.stages.iter().filter(|stage| stage.is_now())
    }
}

impl IndexPage {
    fn overdue(&self) -> Vec<&Theme> {
        let mut overdue: Vec<&Theme> = self.open.iter().filter(|theme| theme.is_overdue(&self.today)).collect();
        overdue.sort_by(|one, other| one.return_on.cmp(&other.return_on));
        overdue
    }

    fn stage(&self, stage: &Stage) -> String {
        address::Stage { stage: stage.id }.to_string()
    }

    fn days(&self, stage: &Stage) -> String {
        span(self.frame.words, Some(&stage.begins_on), stage.ends_on.as_ref())
    }

    fn theme(&self, theme: &Theme) -> String {
        address::Theme { theme: theme.id }.to_string()
    }

    fn title(&self, theme: &Theme) -> String {
        theme::title(theme.number, &theme.name.0, self.frame.words)
    }

    fn owner(&self, theme: &Theme) -> &str {
        self.owners.get(&theme.owner_id).map_or("", String::as_str)
    }

    fn is_late(&self, theme: &Theme) -> bool {
        theme.is_overdue(&self.today)
    }

    fn memo(&self, memo: &Memo) -> String {
        address::Memo { memo: memo.id }.to_string()
    }

    fn decision(&self, decision: &Decision) -> String {
        address::Decision { decision: decision.id }.to_string()
    }

    fn edit_reform(&self, reform: &Reform) -> String {
        address::EditReform { reform: reform.id }.to_string()
    }

    fn new_stage(&self, reform: &Reform) -> String {
        address::NewStage { reform: reform.id }.to_string()
    }
}

pages::sample!("change/index", |frame| {
    let page = |reforms, open, memos, may_keep| IndexPage {
        frame: frame.clone(),
        today: Day::parse("2021-10-04").unwrap_or_else(|| unreachable!()),
        reforms,
        open,
        closed: vec![],
        owners: HashMap::new(),
        memos,
        decisions: vec![],
        beside: Safe(String::new()),
        may_keep,
    };
    let reform = |text: &str| Line { reform: crate::samples::reform(text), stages: crate::samples::stages(text) };
    let themes =
        |text: &str| vec![crate::samples::theme(1, text, "2021-09-30"), crate::samples::theme(3, text, "2021-12-15")];
    let long = "Palvelujen järjestäminen ja henkilöstön siirtyminen hyvinvointialueelle ".repeat(5);
    let mut second = reform(&long);
    second.reform.id = Id::from_u128(2);
    vec![
        ("empty", page(vec![], vec![], vec![], false)),
        ("empty-editor", page(vec![], vec![], vec![], true)),
        ("filled", page(vec![reform("Sote-uudistus")], themes("Palkka"), vec![crate::samples::memo(true)], true)),
        ("long", page(vec![reform(&long), second], themes(&long), vec![], false)),
    ]
});
