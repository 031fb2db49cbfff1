//! Preparing a round: a draft is written and changed as a whole. Once it has been given to people, what was asked stands;
//! its end may be put off, and statements may be added.

use crate::address;
use crate::permissions::Rounds;
use crate::round::{Round, Stage};
use crate::round_draft::{self, By};
use crate::round_form::{RoundForm, Times};
use crate::round_found;
use crate::statement::{Adding, Statement, next_number};
use askama::Template;
use people::{May, Me, Unit};
use store::{Id, Moment};
use web::acts::{Create, Edit};
use web::{App, Error, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};
use words::Texts;

#[derive(Template)]
#[template(path = "round_edit.html")]
struct EditPage {
    frame: Frame,
    /// None: it is new.
    round: Option<Round>,
    form: RoundForm,
    once: Id,
    employers: Vec<Employer>,
    /// Rounds whose statements can be asked again.
    earlier: Vec<(Id, String)>,
    errors: Errors,
}

/// An employer and its units, to be chosen from.
struct Employer {
    id: Id,
    name: String,
    units: Vec<(Id, String)>,
}

pub(crate) async fn new(all: May<Create, Rounds>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let form = RoundForm::empty(&app.clock.today());
    Ok(Page(EditPage::of(frame, None, form, app.clock.new_id(), Errors::default(), &all.who, &app).await?))
}

pub(crate) async fn create(
    all: May<Create, Rounds>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let (form, today) = (RoundForm::read(&sent), app.clock.today());
    let once = sent.text("once").parse().unwrap_or_else(|_| app.clock.new_id());
    let draft = match form.draft(&frame, &today) {
        Ok(draft) => draft,
        Err(errors) => {
            return Ok(refused(EditPage::of(frame, None, form, once, errors, &all.who, &app).await?));
        }
    };
    let mut tx = app.store.begin().await?;
    let made = draft.create(once, &by(&all.who, &app), &mut tx).await?;
    if let Some(round) = made {
        round_found::put(round, &today, &mut tx).await?;
        tx.commit().await?;
        return Ok(see(address::Round { round }).saying("will-kept").into_response());
    }
    drop(tx);
    app.store.begin().await?.commit().await?; // the earlier press may share the commit before this one
    let round = round_draft::of_press(once, app.store.read()).await?.ok_or(Error::NotFound)?;
    Ok(see(address::Round { round }).into_response())
}

pub(crate) async fn edit(round: May<Edit, Round>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let form = form_of(&round, &app).await?;
    Ok(Page(EditPage::of(frame, Some(&round), form, Id::nil(), Errors::default(), &round.who, &app).await?))
}

async fn form_of(round: &Round, app: &App) -> Result<RoundForm> {
    let statements = Statement::published(round.id, app.store.read()).await?;
    let audience = round_draft::audience(round.id, app.store.read()).await?;
    let form = RoundForm::of(round, &audience, &statements);
    match round.stage(app.now()) {
        Stage::Draft => Ok(form),
        _ => Ok(RoundForm { statements: Texts::default(), ..form }),
    }
}

pub(crate) async fn update(
    round: May<Edit, Round>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    match round.stage(app.now()) {
        Stage::Draft => update_draft(round, app, frame, sent).await,
        Stage::Ahead | Stage::Open => update_given(round, app, frame, sent).await,
        _ => Ok(see(round.to()).saying("will-is-over").into_response()),
    }
}

async fn update_draft(round: May<Edit, Round>, app: App, frame: Frame, sent: Sent) -> Result<Response> {
    let (mut form, today) = (RoundForm::read(&sent), app.clock.today());
    let mut errors = Errors::default();
    match form.draft(&frame, &today) {
        Ok(draft) => {
            let mut tx = app.store.begin().await?;
            if draft.change(round.id, form.seen, &by(&round.who, &app), &mut tx).await? {
                round_found::put(round.id, &today, &mut tx).await?;
                tx.commit().await?;
                return Ok(see(round.to()).saying("will-kept").into_response());
            }
            drop(tx);
            errors.add("seen", frame.t("will-newer"));
            form.seen = Round::find(round.id, &round.who, &app).await?.map_or(form.seen, |newest| newest.version);
        }
        Err(wrong) => errors = wrong,
    }
    Ok(refused(EditPage::of(frame, Some(&round), form, Id::nil(), errors, &round.who, &app).await?))
}

/// What has been given to people: later days, and more statements. What somebody may have voted on keeps its words.
async fn update_given(round: May<Edit, Round>, app: App, frame: Frame, sent: Sent) -> Result<Response> {
    let (typed, mut errors) = (RoundForm::read(&sent), Errors::default());
    let form = RoundForm {
        ends_on: typed.ends_on,
        result_on: typed.result_on,
        statements: typed.statements,
        seen: typed.seen,
        ..form_of(&round, &app).await?
    };
    let begins_on = round.opens_at.day().to_string();
    let times = Times::read(&begins_on, &form.ends_on, &form.result_on, &frame, &app.clock.today(), &mut errors);
    let statements = form.statements(&frame, &mut errors);
    if let Some(times) = times.filter(|_| errors.is_empty()) {
        errors.when(times.closes_at < round.closes_at, "ends-on", frame.t("will-ends-earlier"));
        if errors.is_empty() {
            match keep_given(&round, form.seen, &times, &statements, &app).await? {
                true => return Ok(see(round.to()).saying("will-kept").into_response()),
                false => errors.add("seen", frame.t("will-newer")),
            }
        }
    }
    Ok(refused(EditPage::of(frame, Some(&round), form, Id::nil(), errors, &round.who, &app).await?))
}

async fn keep_given(
    round: &May<Edit, Round>,
    seen: i64,
    times: &Times,
    statements: &[Texts],
    app: &App,
) -> Result<bool> {
    let (by, today) = (by(&round.who, app), app.clock.today());
    let result_at = if round.is_live { times.closes_at } else { times.result_at };
    let mut tx = app.store.begin().await?;
    if !round.put_off(seen, times.closes_at, result_at, by.now, &mut tx).await? {
        return Ok(false);
    }
    for body in statements {
        let number = next_number(round.id, &mut tx).await?;
        let adding = Adding { round_id: round.id, employer_id: by.employer_id, body, before_id: None, now: by.now };
        adding.publish(number, &mut tx).await?;
    }
    round_found::put(round.id, &today, &mut tx).await?;
    tx.commit().await?;
    Ok(true)
}

fn by(me: &Me, app: &App) -> By {
    By { person_id: me.id, employer_id: me.employer_id, now: app.now() }
}

impl EditPage {
    async fn of(
        frame: Frame,
        round: Option<&Round>,
        form: RoundForm,
        once: Id,
        errors: Errors,
        me: &Me,
        app: &App,
    ) -> Result<EditPage> {
        let earlier = Round::all(me, app).await?.into_iter();
        let earlier = earlier.filter(|one| one.closed_at.is_some() || one.imported_at.is_some());
        let earlier = earlier.map(|one| (one.id, one.name.0.read(frame.words.lang).to_owned())).collect();
        let employers = employers(app).await?;
        Ok(EditPage { frame, round: round.cloned(), form, once, employers, earlier, errors })
    }

    /// It has been given to people.
    fn is_given(&self) -> bool {
        self.round.as_ref().is_some_and(|round| round.opened_at.is_some())
    }

    fn to(&self) -> String {
        self.round
            .as_ref()
            .map_or(address::Rounds.to_string(), |round| address::EditRound { round: round.id }.to_string())
    }

    fn back(&self) -> String {
        self.round.as_ref().map_or(address::Rounds.to_string(), Round::to)
    }

    fn title(&self) -> &'static str {
        self.frame.t(match (&self.round, self.is_given()) {
            (None, _) => "will-new",
            (_, false) => "will-edit",
            (_, true) => "will-edit-given",
        })
    }

    fn statements_label(&self) -> &'static str {
        self.frame.t(if self.is_given() { "will-statements-more" } else { "will-statements-first" })
    }

    fn who_sees(&self) -> &'static str {
        self.frame.t(if self.is_given() { "will-sees-given" } else { "will-sees-draft" })
    }

    fn has(&self, unit: &Id) -> bool {
        self.form.units.contains(unit)
    }

    fn is_before(&self, id: &Id) -> bool {
        self.form.before == Some(*id)
    }
}

async fn employers(app: &App) -> Result<Vec<Employer>> {
    let all = Unit::all(app.store.read()).await?;
    let units = |employer: Id| -> Vec<(Id, String)> {
        let under = all.iter().filter(|unit| unit.employer_id == employer && unit.parent_id.is_some());
        under.map(|unit| (unit.id, unit.name.clone())).collect()
    };
    let employers = all.iter().filter(|unit| unit.parent_id.is_none());
    Ok(employers.map(|unit| Employer { id: unit.id, name: unit.name.clone(), units: units(unit.id) }).collect())
}

pages::sample!("will/edit", |frame| {
    use crate::round_samples as samples;
    let employers = || {
        let units = vec![(Id::max(), "Vuodeosasto 3".to_owned())];
        vec![Employer { id: Id::nil(), name: "Järviseudun hyvinvointialue".into(), units }]
    };
    let page = |round: Option<Stage>, form, errors| EditPage {
        frame: frame.clone(),
        round: round.map(samples::round),
        form,
        once: Id::nil(),
        employers: employers(),
        earlier: vec![(Id::max(), "Millaisen työpaikan haluamme rakentaa?".into())],
        errors,
    };
    let today = Moment(1_633_341_600_000_000).day();
    let statements = [
        samples::statement(1, "Esihenkilö saa sanoa ”en tiedä”."),
        samples::statement(2, &"Pitkä väittämä. ".repeat(14)),
    ];
    let draft =
        RoundForm::of(&samples::round(Stage::Draft), &notices::audience::Audience(vec![Id::max()]), &statements);
    let wrong = RoundForm { ends_on: "2021-09-01".into(), ..RoundForm::default() };
    let (missing, long) = (wrong.draft(&frame, &today).err(), draft.draft(&frame, &today).err());
    let given = RoundForm { statements: Texts::default(), ..draft.clone() };
    vec![
        ("empty", page(None, RoundForm::empty(&today), Errors::default())),
        ("filled", page(Some(Stage::Draft), draft.clone(), Errors::default())),
        ("error", page(None, wrong, missing.unwrap_or_default())),
        ("long", page(Some(Stage::Draft), draft, long.unwrap_or_default())),
        ("given", page(Some(Stage::Open), given, Errors::default())),
    ]
});
