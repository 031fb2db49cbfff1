//! From a new colleague to a plan in three choices: who, into what, and who guides. For a whole unit at once the same three.

use super::address;
use super::kinds::Variant;
use super::permissions::Onboardings;
use super::plan::{Beginning, Change, Colleague, tell};
use super::ready::Ready;
use super::template::{Content, Template as Onboarding};
use super::unit;
use super::welcome::{ASKED, WELCOMING};
use askama::Template;
use people::{May, Me};
use store::{Day, Id, Result as Kept, Tx};
use web::acts::Create;
use web::{App, Errors, Frame, IntoResponse, Page, Reference, Response, Result, Sent, State, refused, see};

#[derive(Template)]
#[template(path = "onboarding/new.html")]
struct NewPage {
    frame: Frame,
    once: Id,
    led: Vec<Colleague>,
    guides: Vec<Colleague>,
    /// The employer's own templates, then the house's.
    templates: Vec<Choice>,
    form: PlanForm,
    errors: Errors,
}

/// A template to choose.
#[derive(Debug, Clone)]
struct Choice {
    word: String,
    name: String,
    variant: Variant,
    items: usize,
    is_own: bool,
}

/// What is chosen.
#[derive(Debug, Clone, Default)]
struct PlanForm {
    /// "person.ID", or "unit.ID" for everybody whom one leads there.
    who: String,
    template: String,
    guide: String,
    substitute: String,
    begins_on: String,
    greeted: bool,
}

impl PlanForm {
    fn read(sent: &Sent) -> PlanForm {
        let text = |name| sent.text(name).to_owned();
        PlanForm {
            who: text("who"),
            template: text("template"),
            guide: text("guide"),
            substitute: text("substitute"),
            begins_on: text("begins-on"),
            greeted: sent.has("greeted"),
        }
    }

    /// Whom it is for, among those whom one leads.
    fn newcomers<'l>(&self, led: &'l [Colleague]) -> Vec<&'l Colleague> {
        let (kind, id) = self.who.split_once('.').unwrap_or_default();
        let Ok(id) = id.parse::<Id>() else { return vec![] };
        let is_one = |one: &&Colleague| match kind {
            "person" => one.person_id == id,
            "unit" => one.unit_id == id,
            _ => false,
        };
        led.iter().filter(is_one).collect()
    }

    fn is_unit(&self) -> bool {
        self.who.starts_with("unit.")
    }

    fn change(&self, guides: &[Colleague], frame: &Frame) -> Result<Change, Errors> {
        let mut errors = Errors::default();
        let found = |word: &str| {
            let id = word.parse::<Id>().ok()?;
            guides.iter().map(|one| one.person_id).find(|one| *one == id)
        };
        let (guide, begins_on) = (found(&self.guide), Day::parse(&self.begins_on));
        errors.when(guide.is_none(), "guide", frame.t("onboarding-guide-missing"));
        errors.when(begins_on.is_none(), "begins-on", frame.t("onboarding-begins-missing"));
        let substitute = found(&self.substitute).filter(|one| Some(*one) != guide);
        match (guide, begins_on) {
            (Some(guide_id), Some(begins_on)) if errors.is_empty() => {
                Ok(Change { guide_id, substitute_id: substitute, begins_on, greeted: self.greeted && !self.is_unit() })
            }
            _ => Err(errors),
        }
    }
}

pub(crate) async fn new(
    all: May<Create, Onboardings>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let begins_on = app.clock.today().to_string();
    let form = PlanForm { begins_on, greeted: true, ..PlanForm::default() };
    Ok(Page(NewPage::of(frame, app.clock.new_id(), form, Errors::default(), &all.who, &app).await?))
}

pub(crate) async fn create(
    all: May<Create, Onboardings>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let form = PlanForm::read(&sent);
    let once: Id = sent.text("once").parse().unwrap_or_else(|_| app.clock.new_id());
    let (led, guides) = (Colleague::led_by(&all.who, &app).await?, Colleague::guides_for(&all.who, &app).await?);
    let template = Content::named(&form.template, all.who.employer_id, &app).await?;
    let mut newcomers = form.newcomers(&led);
    let change = form.change(&guides, &frame);
    let mut errors = change.as_ref().err().cloned().unwrap_or_default();
    errors.when(newcomers.is_empty(), "who", frame.t("onboarding-who-missing"));
    errors.when(template.is_none(), "template", frame.t("onboarding-template-missing"));
    if let Ok(change) = &change {
        newcomers.retain(|one| one.person_id != change.guide_id);
        let alone = newcomers.is_empty() && !form.is_unit();
        errors.when(alone && errors.of("who").is_empty(), "guide", frame.t("onboarding-guide-oneself"));
    }
    let (Ok(change), Some(template), true) = (change, template, errors.is_empty()) else {
        return Ok(refused(NewPage::of(frame, once, form, errors, &all.who, &app).await?));
    };
    let making = Making { once, template: &template, change: &change, me: &all.who };
    let to = match form.is_unit() {
        true => making.for_unit(&newcomers, &app).await?,
        false => making.for_one(newcomers.first().ok_or(web::Error::NotFound)?, &app).await?,
    };
    Ok(see(to).saying("onboarding-made").into_response())
}

/// A plan, or the plans of a unit, to be made in one change.
struct Making<'m> {
    once: Id,
    template: &'m Content,
    change: &'m Change,
    me: &'m Me,
}

impl Making<'_> {
    async fn for_one(&self, newcomer: &Colleague, app: &App) -> Result<String> {
        let team = match self.change.greeted {
            true => Colleague::in_unit(newcomer.unit_id, app).await?,
            false => vec![],
        };
        let mut tx = app.store.begin().await?;
        if self.plan(self.once, newcomer, None).keep(app, &mut tx).await? {
            self.ask_team(&team, newcomer, app, &mut tx).await?;
        }
        tx.commit().await?;
        Ok(address::Plan { onboarding_plan: self.once }.to_string())
    }

    /// Everybody gets a plan with the same things to do, and the guide one piece of news.
    async fn for_unit(&self, newcomers: &[&Colleague], app: &App) -> Result<String> {
        let first = newcomers.first().ok_or(web::Error::NotFound)?;
        let beginning = unit::Beginning {
            id: self.once,
            employer_id: first.employer_id,
            unit_id: first.unit_id,
            name: &self.template.name,
            supervisor_id: self.me.id,
            begins_on: &self.change.begins_on,
        };
        let mut tx = app.store.begin().await?;
        if beginning.keep(app.now(), &mut tx).await? {
            for newcomer in newcomers {
                self.plan(app.clock.new_id(), newcomer, Some(self.once)).keep(app, &mut tx).await?;
            }
            let subject = Reference::new(unit::KIND, self.once);
            for guide in [Some(self.change.guide_id), self.change.substitute_id].into_iter().flatten() {
                if guide != self.me.id {
                    let (about, employer) = (&self.template.name, first.employer_id);
                    tell(super::plan::GUIDES, &subject, about, employer, guide, app.now(), &mut tx).await?;
                }
            }
        }
        tx.commit().await?;
        Ok(address::Unit { unit_onboarding: self.once }.to_string())
    }

    fn plan<'p>(&'p self, id: Id, newcomer: &Colleague, unit: Option<Id>) -> Beginning<'p> {
        Beginning {
            id,
            employer_id: newcomer.employer_id,
            person_id: newcomer.person_id,
            unit_id: newcomer.unit_id,
            unit_onboarding_id: unit,
            variant: self.template.variant,
            name: &self.template.name,
            lines: &self.template.items,
            change: self.change,
            made_by: self.me.id,
        }
    }

    async fn ask_team(&self, team: &[Colleague], newcomer: &Colleague, app: &App, tx: &mut Tx) -> Kept<()> {
        let subject = Reference::new(WELCOMING, self.once);
        for one in team.iter().filter(|one| ![newcomer.person_id, self.me.id].contains(&one.person_id)) {
            tell(ASKED, &subject, &self.template.name, one.employer_id, one.person_id, app.now(), tx).await?;
        }
        Ok(())
    }
}

impl NewPage {
    async fn of(frame: Frame, once: Id, form: PlanForm, errors: Errors, me: &Me, app: &App) -> Result<NewPage> {
        let own = Onboarding::of_employer(me.employer_id, app.store.read()).await?;
        let lang = frame.words.lang;
        let own = own.into_iter().filter(|one| one.retired_at.is_none()).map(|one| Choice {
            word: one.id.to_string(),
            name: one.name.0.read(lang).to_owned(),
            variant: one.variant,
            items: one.items.0.len(),
            is_own: true,
        });
        let ready = Ready::all().iter().map(|one| Choice {
            word: one.variant.word().to_owned(),
            name: one.name.read(lang).to_owned(),
            variant: one.variant,
            items: one.items.len(),
            is_own: false,
        });
        let templates = own.chain(ready).collect();
        let (led, guides) = (Colleague::led_by(me, app).await?, Colleague::guides_for(me, app).await?);
        Ok(NewPage { frame, once, led, guides, templates, form, errors })
    }

    fn to(&self) -> String {
        address::Onboardings.to_string()
    }

    /// The units in which one leads more than one.
    fn units(&self) -> Vec<(String, String)> {
        let mut units: Vec<(Id, String, usize)> = vec![];
        for one in &self.led {
            match units.iter_mut().find(|(id, ..)| *id == one.unit_id) {
                Some((.., people)) => *people += 1,
                None => units.push((one.unit_id, one.unit.clone(), 1)),
            }
        }
        let words = self.frame.words;
        units
            .into_iter()
            .filter(|(.., people)| *people > 1)
            .map(|(id, name, people)| {
                (format!("unit.{id}"), words.t2("onboarding-who-unit", "unit", name, "count", people as i64))
            })
            .collect()
    }

    fn person(&self, one: &Colleague) -> String {
        format!("person.{}", one.person_id)
    }

    fn is_who(&self, word: impl AsRef<str>) -> bool {
        self.form.who == word.as_ref()
    }

    fn is_guide(&self, one: &Colleague) -> bool {
        self.form.guide == one.person_id.to_string()
    }

    fn is_substitute(&self, one: &Colleague) -> bool {
        self.form.substitute == one.person_id.to_string()
    }

    /// The first carries the field's own name, so that the summary of errors leads there.
    fn template_id(&self, at: &usize) -> String {
        if *at == 0 { "template".to_owned() } else { format!("template-{at}") }
    }
}

pages::sample!("talks/onboarding/new", |frame| {
    use super::samples;
    let templates = || {
        let choice = |ready: &Ready| Choice {
            word: ready.variant.word().to_owned(),
            name: ready.name.read(frame.words.lang).to_owned(),
            variant: ready.variant,
            items: ready.items.len(),
            is_own: false,
        };
        Ready::all().iter().map(choice).collect()
    };
    let page = |led, errors| NewPage {
        frame: frame.clone(),
        once: Id::nil(),
        led,
        guides: samples::colleagues(3),
        templates: templates(),
        form: PlanForm { begins_on: "2021-10-04".into(), greeted: true, ..PlanForm::default() },
        errors,
    };
    let mut errors = Errors::default();
    for (field, key) in [
        ("who", "onboarding-who-missing"),
        ("template", "onboarding-template-missing"),
        ("guide", "onboarding-guide-missing"),
        ("begins-on", "onboarding-begins-missing"),
    ] {
        errors.add(field, frame.t(key));
    }
    vec![
        ("nobody", page(vec![], Errors::default())),
        ("filled", page(samples::colleagues(12), Errors::default())),
        ("error", page(samples::colleagues(1), errors)),
    ]
});
