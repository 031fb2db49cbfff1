//! A supervisor writes a goal for a unit: from a paragraph of the shared will, or without one.

use super::address;
use super::resting::{self, Text};
use super::turn::due;
use super::unit_goal::{Ground, LedUnit, Setting, UnitGoal};
use askama::Template;
use people::{Me, SignedIn};
use store::Id;
use web::{App, Error, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};
use words::Texts;

const LONGEST: usize = 1_000;

#[derive(Template)]
#[template(path = "goals/unit_new.html")]
struct NewPage {
    frame: Frame,
    units: Vec<LedUnit>,
    texts: Vec<Text>,
    form: GoalForm,
    errors: Errors,
    once: Id,
}

/// As typed.
#[derive(Debug, Clone, Default)]
struct GoalForm {
    unit: Option<Id>,
    /// A paragraph: its page and its place.
    ground: String,
    name: Texts,
    signs: Texts,
    due: String,
}

pub(crate) async fn new(me: SignedIn, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let once = app.clock.new_id();
    Ok(Page(NewPage::of(frame, GoalForm::default(), Errors::default(), once, &me, &app).await?))
}

pub(crate) async fn create(me: SignedIn, State(app): State<App>, frame: Frame, sent: Sent) -> Result<Response> {
    let form = GoalForm {
        unit: sent.text("unit").parse().ok(),
        ground: sent.text("ground").to_owned(),
        name: sent.texts("name"),
        signs: sent.texts("signs"),
        due: sent.text("due").to_owned(),
    };
    let once = sent.text("once").parse().unwrap_or_else(|_| app.clock.new_id());
    let mut errors = Errors::default();
    let due_on = due(&form.due, &frame, &mut errors);
    let page = NewPage::of(frame, form, errors, once, &me, &app).await?;
    let (unit, mut page) = page.checked();
    let (Some(unit), true) = (unit, page.errors.is_empty()) else { return Ok(refused(page)) };
    let ground = page.chosen();
    let setting = Setting {
        id: once,
        unit: &unit,
        name: &std::mem::take(&mut page.form.name),
        signs: &std::mem::take(&mut page.form.signs),
        ground: ground.as_ref(),
        due_on,
        by: me.id,
        now: app.now(),
    };
    let mut tx = app.store.begin().await?;
    setting.set(&mut tx).await?;
    tx.commit().await?;
    Ok(see(address::UnitGoal { unit_goal: once }).saying("goals-unit-set").into_response())
}

impl NewPage {
    /// Whoever leads nobody has no unit to write for.
    async fn of(frame: Frame, mut form: GoalForm, errors: Errors, once: Id, me: &Me, app: &App) -> Result<NewPage> {
        let units = UnitGoal::units(me, app).await?;
        if units.is_empty() {
            return Err(Error::NotFound);
        }
        if form.unit.is_none() && units.len() == 1 {
            form.unit = units.first().map(|unit| unit.id);
        }
        let texts = resting::texts(me, frame.words.lang, app).await?;
        Ok(NewPage { frame, units, texts, form, errors, once })
    }

    fn checked(mut self) -> (Option<LedUnit>, NewPage) {
        let unit = self.units.iter().find(|unit| Some(unit.id) == self.form.unit).cloned();
        let frame = &self.frame;
        self.errors.when(unit.is_none(), "unit", frame.t("goals-unit-missing"));
        let field = format!("name-{}", frame.choices.written(frame.words.lang).code());
        self.errors.when(self.form.name.is_empty(), &field, frame.t("goals-name-missing"));
        let is_long = |texts: &Texts| texts.0.values().any(|text| text.chars().count() > LONGEST);
        self.errors.when(is_long(&self.form.name) || is_long(&self.form.signs), &field, frame.t("goals-too-long"));
        pages::require_languages(frame, "name", &self.form.name, &mut self.errors);
        (unit, self)
    }

    /// The paragraph that was chosen, as it stands now.
    fn chosen(&self) -> Option<Ground> {
        let mut all = self.texts.iter().flat_map(|text| &text.grounds);
        all.find(|ground| word(ground) == self.form.ground).cloned()
    }

    fn word(&self, ground: &Ground) -> String {
        word(ground)
    }

    fn is_chosen(&self, ground: &Ground) -> bool {
        word(ground) == self.form.ground
    }

    fn is_unit(&self, unit: &LedUnit) -> bool {
        self.form.unit == Some(unit.id)
    }
}

fn word(ground: &Ground) -> String {
    format!("{}.{}", ground.post, ground.place)
}

pages::sample!("talks/goals/unit-new", |frame| {
    let ground = |place| Ground {
        post: Id::nil(),
        place,
        quote: "Uutta kokeillaan ennen kuin se otetaan käyttöön.".into(),
        language: "fi".into(),
    };
    let text = Text { title: "Yhteinen tahtotilamme".into(), grounds: vec![ground(0), ground(1)] };
    let page = |texts: Vec<Text>, errors: Errors| NewPage {
        frame: frame.clone(),
        units: vec![super::samples::led()],
        texts,
        form: GoalForm::default(),
        errors,
        once: Id::nil(),
    };
    let mut errors = Errors::default();
    errors.add(format!("name-{}", frame.lang()), frame.t("goals-name-missing"));
    vec![
        ("empty", page(vec![], Errors::default())),
        ("filled", page(vec![text.clone()], Errors::default())),
        ("error", page(vec![text], errors)),
    ]
});
