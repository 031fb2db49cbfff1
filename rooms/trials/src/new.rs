//! Starting a trial: from nothing, from an idea of the influence channel, or after another unit's trial, whose plan is
//! then there to be made one's own.

use crate::address;
use crate::plan::fortnight_from;
use crate::plan_form::PlanForm;
use crate::starting::Starting;
use crate::trial::{self, Trial};
use crate::unit::{self, Own};
use askama::Template;
use askama::filters::Safe;
use axum::extract::Query;
use people::{Doors, Me, Outcome, SignedIn};
use serde::Deserialize;
use store::Id;
use web::acts::See;
use web::{App, Errors, Frame, IntoResponse, Page, Permit, Reference, Response, Result, Sent, State, refused, see};
use words::{Lang, Texts};

#[derive(Template)]
#[template(path = "new.html")]
pub(crate) struct NewPage {
    pub frame: Frame,
    pub form: PlanForm,
    pub errors: Errors,
    pub once: Id,
    pub units: Vec<Own>,
    pub origin: Origin,
}

/// What the trial comes of.
#[derive(Debug, Clone, Default)]
pub(crate) struct Origin {
    pub idea: Option<(Reference, Texts)>,
    pub after: Option<Box<Trial>>,
}

#[derive(Default, Deserialize)]
pub(crate) struct Coming {
    /// An idea: `question.ID`.
    #[serde(default)]
    of: String,
    /// Another trial: `trial.ID`.
    #[serde(default)]
    after: String,
}

pub(crate) async fn new(
    me: SignedIn,
    State(app): State<App>,
    frame: Frame,
    Query(coming): Query<Coming>,
) -> Result<impl IntoResponse> {
    let (origin, today) = (Origin::of(&coming, &me, &app).await?, app.clock.today());
    let mut form = match (&origin.after, &origin.idea) {
        (Some(after), _) => PlanForm::of(after.plan(), 0),
        (None, Some((_, name))) => PlanForm { name: name.clone(), ..PlanForm::default() },
        _ => PlanForm::default(),
    };
    (form.begins_on, form.ends_on) = (today.to_string(), fortnight_from(&today).to_string());
    let units = unit::of(&me, &today, app.store.read()).await?;
    Ok(Page(NewPage { frame, form, errors: Errors::default(), once: app.clock.new_id(), units, origin }))
}

pub(crate) async fn create(me: SignedIn, State(app): State<App>, frame: Frame, sent: Sent) -> Result<Response> {
    let form = PlanForm::read(&sent);
    let coming = Coming { of: sent.text("of").to_owned(), after: sent.text("after").to_owned() };
    let (origin, today) = (Origin::of(&coming, &me, &app).await?, app.clock.today());
    let once = sent.text("once").parse().unwrap_or_else(|_| app.clock.new_id());
    let units = unit::of(&me, &today, app.store.read()).await?;
    let unit = units.iter().find(|own| Some(own.id) == form.unit).map(|own| own.id);
    let (plan, unit_id) = match (form.plan(&frame), unit) {
        (Ok(plan), Some(unit_id)) => (plan, unit_id),
        (plan, unit) => {
            let mut errors = plan.err().unwrap_or_default();
            errors.when(unit.is_none(), "unit", frame.t("trials-unit-missing"));
            return Ok(refused(NewPage { frame, form, errors, once, units, origin }));
        }
    };
    let starting = Starting {
        plan: &plan,
        unit_id,
        person_id: me.id,
        employer_id: me.employer_id,
        after: origin.after.as_deref(),
        idea: origin.idea.as_ref().map(|(idea, name)| (idea, name)),
        once,
        now: app.now(),
        today,
    };
    let trial = start(&starting, &app).await?.ok_or(web::Error::NotFound)?;
    Ok(see(address::Trial { trial }).saying("trials-started").into_response())
}

/// One change; a second press finds what the first one started.
async fn start(starting: &Starting<'_>, app: &App) -> Result<Option<Id>> {
    let mut tx = app.store.begin().await?;
    if let Some(id) = starting.start(&mut tx).await? {
        tx.commit().await?;
        return Ok(Some(id));
    }
    let earlier = Trial::of_press(starting.once, &mut tx).await?;
    drop(tx);
    app.store.begin().await?.commit().await?; // the earlier press may share the commit before this one
    Ok(earlier)
}

impl Origin {
    /// As far as this person may see it.
    async fn of(coming: &Coming, me: &Me, app: &App) -> Result<Origin> {
        let mut origin = Origin::default();
        let doors = Doors::of(app);
        if let Some(idea) = ties::of_word(&coming.of).filter(|of| of.kind != trial::KIND)
            && let Some(Outcome { name, language, .. }) = doors.outcome(app, me, &idea).await?
        {
            origin.idea = Some((idea, Texts::one(Lang::from_code(&language).unwrap_or(Lang::Fi), name)));
        }
        if let Some(after) = ties::of_word(&coming.after).filter(|after| after.kind == trial::KIND) {
            let found = Trial::find(after.id, me.id, &app.clock.today(), app.store.read()).await?;
            origin.after = found.filter(|trial| Permit::<See, Me>::permits(trial, me)).map(Box::new);
        }
        Ok(origin)
    }

    fn word(reference: Option<&Reference>) -> String {
        reference.map(|it| format!("{}.{}", it.kind, it.id)).unwrap_or_default()
    }
}

impl NewPage {
    fn fields(&self) -> Vec<Safe<String>> {
        self.form.fields(&self.frame, &self.errors)
    }

    fn of(&self) -> String {
        Origin::word(self.origin.idea.as_ref().map(|(idea, _)| idea))
    }

    fn after(&self) -> String {
        Origin::word(self.origin.after.as_ref().map(|after| after.reference()).as_ref())
    }

    fn idea(&self) -> Option<&str> {
        self.origin.idea.as_ref().map(|(_, name)| name.read(self.frame.words.lang))
    }

    fn is_unit(&self, own: &Own) -> bool {
        self.form.unit == Some(own.id)
    }

    /// The only one there is: nothing to choose.
    fn only(&self) -> Option<&Own> {
        if self.units.len() == 1 { self.units.first() } else { None }
    }
}

pages::sample!("trials/new", |frame| {
    use crate::samples;
    let page = |form: PlanForm, units: usize, origin: Origin, wrong: bool| NewPage {
        errors: if wrong { form.plan(&frame).err().unwrap_or_default() } else { Errors::default() },
        frame: frame.clone(),
        form,
        once: Id::nil(),
        units: samples::units(units),
        origin,
    };
    let plan = || PlanForm::of(samples::trial(None).plan(), 0);
    let idea = Origin {
        idea: Some((Reference::new("question", Id::nil()), samples::text("Tuokio myös yöllä"))),
        after: None,
    };
    let after = Origin { idea: None, after: Some(Box::new(samples::trial(Some(trial::Outcome::Kept)))) };
    let long = PlanForm { tries: samples::text(&"Kokeilemme tätä joka vuorossa. ".repeat(40)), ..plan() };
    vec![
        ("empty", page(PlanForm::default(), 1, Origin::default(), false)),
        ("error", page(PlanForm::default(), 2, Origin::default(), true)),
        ("of-idea", page(PlanForm { name: samples::text("Tuokio myös yöllä"), ..PlanForm::default() }, 2, idea, false)),
        ("after", page(plan(), 1, after, false)),
        ("long", page(long, 3, Origin::default(), false)),
    ]
});
