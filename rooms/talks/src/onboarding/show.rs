//! A plan's page: what there is to do, stage by stage, what both have ticked, and what comes next.

use super::address;
use super::item::{Item, Side};
use super::kinds::{Guiding, Stage};
use super::plan::Plan;
use super::template::Line;
use super::welcome::Welcome;
use crate::requirements::requirement::Requirement;
use askama::Template;
use pages::require_languages;
use people::{May, Me};
use store::{Day, Id};
use web::acts::{Edit, See};
use web::{App, Errors, Frame, IntoResponse, Page, Permit, Response, Result, Sent, State, refused, see};
use words::Texts;

#[derive(Template)]
#[template(path = "onboarding/show.html")]
pub(crate) struct PlanPage {
    frame: Frame,
    plan: Plan,
    items: Vec<Item>,
    today: Day,
    /// How many greetings there are to read.
    welcomes: usize,
    adding: Option<Adding>,
}

/// A stage with what is done in it. The one under way is open, the others are folded under how much of them is done.
struct Staged<'p> {
    stage: Stage,
    items: Vec<&'p Item>,
    is_open: bool,
}

impl Staged<'_> {
    fn done(&self) -> usize {
        self.items.iter().filter(|item| item.is_done()).count()
    }

    fn is_done(&self) -> bool {
        self.done() == self.items.len()
    }
}

/// A further thing to do, by whoever guides or leads.
pub(crate) struct Adding {
    once: Id,
    form: ItemForm,
    errors: Errors,
    requirements: Vec<Requirement>,
}

/// What is typed of it.
#[derive(Debug, Clone, Default)]
pub(crate) struct ItemForm {
    pub what: Texts,
    pub stage: String,
    pub guided_by: String,
    pub link: String,
    pub statutory: bool,
    pub requirement: String,
}

impl ItemForm {
    fn read(sent: &Sent) -> ItemForm {
        ItemForm {
            what: sent.texts("what"),
            stage: sent.text("stage").to_owned(),
            guided_by: sent.text("guided-by").to_owned(),
            link: sent.text("link").to_owned(),
            statutory: sent.has("statutory"),
            requirement: sent.text("requirement").to_owned(),
        }
    }

    /// A requirement that is picked says itself what there is to do, unless it is said otherwise.
    fn line(&self, requirements: &[Requirement], key: Id, frame: &Frame) -> Result<Line, Errors> {
        let mut errors = Errors::default();
        let picked = requirements.iter().find(|one| one.id.to_string() == self.requirement);
        let what = match picked {
            Some(picked) if self.what.is_empty() => picked.body.0.clone(),
            _ => self.what.clone(),
        };
        let own = format!("what-{}", frame.choices.written(frame.words.lang).code());
        errors.when(what.is_empty(), &own, frame.t("onboarding-what-missing"));
        require_languages(frame, "what", &self.what, &mut errors);
        errors.when(!is_link(&self.link), "link", frame.t("onboarding-link-wrong"));
        match errors.is_empty() {
            true => Ok(Line {
                key,
                stage: Stage::from_word(&self.stage).unwrap_or(Stage::FirstWeek),
                what,
                guided_by: Guiding::from_word(&self.guided_by).unwrap_or(Guiding::Guide),
                link: self.link.clone(),
                statutory: self.statutory,
                requirement: picked.map(|one| one.id),
            }),
            false => Err(errors),
        }
    }
}

/// Links lead to the web; none is fine too.
pub(crate) fn is_link(link: &str) -> bool {
    let web = link.starts_with("https://") || link.starts_with("http://");
    link.is_empty() || (web && !link.contains(char::is_whitespace) && link.chars().count() <= 500)
}

pub(crate) async fn show(plan: May<See, Plan>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let me = plan.who.clone();
    Ok(Page(PlanPage::of(frame, plan.into_record(), None, &me, &app).await?))
}

/// A further thing to do.
pub(crate) async fn add(plan: May<Edit, Plan>, State(app): State<App>, frame: Frame, sent: Sent) -> Result<Response> {
    let (form, me) = (ItemForm::read(&sent), plan.who.clone());
    let once: Id = sent.text("once").parse().unwrap_or_else(|_| app.clock.new_id());
    let requirements = Requirement::of_employer(plan.employer_id, app.store.read()).await?;
    match form.line(&requirements, app.clock.new_id(), &frame) {
        Ok(line) => {
            let mut tx = app.store.begin().await?;
            Item::keep(once, plan.id, &line, 1_000, &plan.begins_on, &mut tx).await?;
            tx.commit().await?;
            Ok(see(format!("{}#item-{once}", plan.to())).saying("onboarding-item-added").into_response())
        }
        Err(errors) => {
            let adding = Adding { once, form, errors, requirements };
            Ok(refused(PlanPage::of(frame, plan.into_record(), Some(adding), &me, &app).await?))
        }
    }
}

impl PlanPage {
    async fn of(frame: Frame, plan: Plan, adding: Option<Adding>, me: &Me, app: &App) -> Result<PlanPage> {
        let items = Item::of_plan(plan.id, app.store.read()).await?;
        let welcomes = Welcome::said_in(plan.id, me, app.store.read()).await?.len();
        let adding = match adding {
            None if Permit::<Edit, Me>::permits(&plan, me) => Some(Adding {
                once: app.clock.new_id(),
                form: ItemForm::default(),
                errors: Errors::default(),
                requirements: Requirement::of_employer(plan.employer_id, app.store.read()).await?,
            }),
            adding => adding,
        };
        Ok(PlanPage { frame, today: app.clock.today(), plan, items, welcomes, adding })
    }

    /// Each stage in which something is to be done.
    fn stages(&self) -> Vec<Staged<'_>> {
        let current = self.current();
        let of = |stage: Stage| self.items.iter().filter(move |item| item.stage == stage && !item.is_left_out());
        let staged =
            |stage: &Stage| Staged { stage: *stage, items: of(*stage).collect(), is_open: current == Some(*stage) };
        Stage::ALL.iter().map(staged).filter(|staged| !staged.items.is_empty()).collect()
    }

    /// The stage under way: where this side goes on, or else where something waits for the other.
    fn current(&self) -> Option<Stage> {
        let waits = || self.items.iter().find(|item| !item.is_left_out() && !item.is_done());
        self.next().or_else(waits).map(|item| item.stage)
    }

    fn done_of(&self, staged: &Staged<'_>) -> String {
        self.frame.words.t2("onboarding-with", "done", staged.done() as i64, "of", staged.items.len() as i64)
    }

    fn left_out(&self) -> Vec<&Item> {
        self.items.iter().filter(|item| item.is_left_out()).collect()
    }

    /// What is to be done next: the first that this side has not ticked.
    fn next(&self) -> Option<&Item> {
        self.items.iter().find(|item| !item.is_left_out() && !item.is_ticked(self.side()))
    }

    fn side(&self) -> Side {
        if self.plan.is_mine { Side::Newcomer } else { Side::Guide }
    }

    fn is_ticked(&self, item: &Item) -> bool {
        item.is_ticked(self.side())
    }

    fn title(&self) -> String {
        match self.plan.is_mine {
            true => self.frame.t("onboarding-mine").to_owned(),
            false => self.frame.words.t1("onboarding-of", "name", self.plan.person.as_str()),
        }
    }

    /// "4.10. Elli Esihenkilö"
    fn ticked(&self, at: &Option<store::Moment>, name: &Option<String>) -> Option<String> {
        let (at, name) = (at.as_ref()?, name.as_deref().unwrap_or_default());
        Some(self.frame.words.t2("onboarding-ticked", "day", self.frame.words.day(at), "name", name))
    }

    /// Who guides this one, by name where there is one.
    fn guide_of(&self, item: &Item) -> String {
        match item.guided_by {
            Guiding::Guide => self.plan.guide.clone(),
            other => self.frame.t(other.key()).to_owned(),
        }
    }

    /// When it is due, and kindly where that day has passed.
    fn due(&self, item: &Item) -> String {
        let key = if item.is_late(&self.today) { "onboarding-late" } else { "onboarding-due" };
        self.frame.words.t1(key, "day", self.frame.words.calendar_day(&item.due_on))
    }

    fn day(&self, day: &Day) -> String {
        self.frame.words.calendar_day(day)
    }

    fn requirement(&self, id: &Id) -> String {
        crate::requirements::address::Requirement { requirement: *id }.to_string()
    }

    fn back(&self) -> String {
        address::Onboardings.to_string()
    }

    fn edit(&self) -> String {
        address::EditPlan { onboarding_plan: self.plan.id }.to_string()
    }

    fn paper(&self) -> String {
        address::PlanPaper { onboarding_plan: self.plan.id }.to_string()
    }

    fn welcomes_at(&self) -> String {
        address::Welcomes { onboarding_plan: self.plan.id }.to_string()
    }

    fn items_at(&self) -> String {
        address::Items { onboarding_plan: self.plan.id }.to_string()
    }

    fn stage_choices(&self) -> Vec<(&'static str, &'static str)> {
        Stage::ALL.iter().map(|stage| (stage.word(), self.frame.t(stage.key()))).collect()
    }

    fn guide_choices(&self) -> Vec<(&'static str, &'static str)> {
        Guiding::ALL.iter().map(|one| (one.word(), self.frame.t(one.key()))).collect()
    }
}

pages::sample!("talks/onboarding/plan", |frame| {
    use super::samples;
    let adding = |errors| Adding {
        once: Id::nil(),
        form: ItemForm::default(),
        errors,
        requirements: crate::requirements::samples::requirements(),
    };
    let page = |mine: bool, items, welcomes, adding| PlanPage {
        frame: frame.clone(),
        plan: samples::plan(mine),
        items,
        today: samples::today(),
        welcomes,
        adding,
    };
    let wrong = ItemForm { link: "ei osoite".into(), ..ItemForm::default() };
    let wrong = wrong.line(&[], Id::nil(), &frame).err().unwrap_or_default();
    vec![
        ("empty", page(false, vec![], 0, Some(adding(Errors::default())))),
        ("newcomer", page(true, samples::items(), 2, None)),
        ("guide", page(false, samples::items(), 0, Some(adding(Errors::default())))),
        ("waits", page(true, samples::items_of_mine(), 0, None)),
        ("error", page(false, samples::items(), 0, Some(adding(wrong)))),
    ]
});
