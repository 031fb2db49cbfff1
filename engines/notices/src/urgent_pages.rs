//! The pages of urgent notices: what runs, comes and has been; a new one; one alone, which prints for a ward's wall.

use crate::address;
use crate::board::Board;
use crate::permissions::End;
use crate::urgent_form::UrgentForm;
use crate::urgent_mail;
use crate::urgent_notice::{UrgentNotice, UrgentNotices};
use askama::Template;
use people::{May, Unit};
use store::{Id, Moment};
use web::acts::{Create, Permit, See};
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};
use words::Lang;

#[derive(Template)]
#[template(path = "urgent_index.html")]
struct IndexPage {
    frame: Frame,
    now: Moment,
    open: Vec<UrgentNotice>,
    over: Vec<UrgentNotice>,
}

#[derive(Template)]
#[template(path = "urgent_new.html")]
struct NewPage {
    frame: Frame,
    form: UrgentForm,
    /// Made when the form is drawn: sending it twice posts it once.
    id: Id,
    employers: Vec<Employer>,
    errors: Errors,
}

/// An employer and its units, to be chosen from.
#[derive(Debug, Clone)]
struct Employer {
    id: Id,
    name: String,
    units: Vec<(Id, String)>,
}

#[derive(Template)]
#[template(path = "urgent_show.html")]
struct ShowPage {
    frame: Frame,
    now: Moment,
    notice: UrgentNotice,
    /// The names of the chosen units; none: everybody.
    units: Vec<String>,
    may_end: bool,
}

pub(crate) async fn index(
    _: May<See, UrgentNotices>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let now = app.now();
    let all = UrgentNotice::all(&app.store).await?;
    let (over, open) = all.into_iter().partition(|notice: &UrgentNotice| notice.is_over(now));
    Ok(Page(IndexPage { frame, now, open, over }))
}

pub(crate) async fn new(
    _: May<Create, UrgentNotices>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let (form, employers) = (UrgentForm::empty(app.now()), employers(&app).await?);
    Ok(Page(NewPage { frame, form, id: app.clock.new_id(), employers, errors: Errors::default() }))
}

pub(crate) async fn create(
    notices: May<Create, UrgentNotices>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let (form, now) = (UrgentForm::read(&sent), app.now());
    let id = sent.text("urgent").parse().unwrap_or_else(|_| app.clock.new_id());
    let plan = match form.plan(frame.words, now) {
        Ok(plan) => plan,
        Err(errors) => {
            let page = NewPage { frame, form, id, employers: employers(&app).await?, errors };
            return Ok(refused(page));
        }
    };
    let mut tx = app.store.begin().await?;
    if UrgentNotice::keep(id, &plan, &notices.who, now, &mut tx).await? {
        urgent_mail::leave(id, plan.begins_at, &mut tx).await?;
    }
    tx.commit().await?;
    Board::of(&app).look_anew();
    Ok(see(address::Urgent { urgent: id }).saying("notices-urgent-posted").into_response())
}

pub(crate) async fn show(
    notice: May<See, UrgentNotice>,
    State(app): State<App>,
    mut frame: Frame,
) -> Result<impl IntoResponse> {
    let may_end = Permit::<End, _>::permits(&*notice, &notice.who) && !notice.is_over(app.now());
    let notice = notice.into_record();
    let own = address::Urgent { urgent: notice.id }.to_string();
    frame.urgent.retain(|urgent| urgent.href != own); // it is the page itself
    let units = match notice.audience.0.is_empty() {
        true => vec![],
        false => Unit::all(app.store.read()).await?,
    };
    let units = units.into_iter().filter(|unit| notice.audience.0.contains(&unit.id)).map(|unit| unit.name).collect();
    Ok(Page(ShowPage { frame, now: app.now(), notice, units, may_end }))
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

/// It is over before its time.
pub(crate) async fn end(notice: May<End, UrgentNotice>, State(app): State<App>) -> Result<impl IntoResponse> {
    let mut tx = app.store.begin().await?;
    let ended = UrgentNotice::end(notice.id, app.now(), &mut tx).await?;
    tx.commit().await?;
    Board::of(&app).look_anew();
    let word = if ended { "notices-urgent-ended" } else { "notices-urgent-was-over" };
    Ok(see(address::UrgentNotices).saying(word))
}

impl IndexPage {
    fn sections(&self) -> [(&'static str, &[UrgentNotice]); 2] {
        [("notices-urgents-open", &self.open), ("notices-urgents-over", &self.over)]
    }

    fn to(&self, id: &Id) -> String {
        address::Urgent { urgent: *id }.to_string()
    }

    fn state(&self, notice: &UrgentNotice) -> (&'static str, &'static str) {
        match (notice.is_shown(self.now), notice.ended_at.is_some()) {
            (true, _) => ("notices-urgent-shown", "danger"),
            (_, true) => ("notices-urgent-ended-early", "neutral"),
            _ if notice.is_over(self.now) => ("notices-urgent-over", "neutral"),
            _ => ("notices-urgent-coming", "lakka"),
        }
    }
}

impl NewPage {
    fn has(&self, unit: &Id) -> bool {
        self.form.units.contains(unit)
    }
}

impl ShowPage {
    fn is_over(&self) -> bool {
        self.notice.is_over(self.now)
    }

    fn end(&self) -> String {
        address::UrgentEnding { urgent: self.notice.id }.to_string()
    }

    /// On a wall all languages are read: the reader's own first.
    fn texts(&self) -> Vec<(&'static str, &str)> {
        let own = self.frame.words.lang;
        let order = [own].into_iter().chain(Lang::ALL.into_iter().filter(move |lang| *lang != own));
        let texts = order.map(|lang| (lang.code(), self.notice.words.exactly(lang)));
        texts.filter(|(_, text)| !text.is_empty()).collect()
    }
}

fn sample(now: Moment, text: &str) -> UrgentNotice {
    use crate::audience::Audience;
    use std::time::Duration;
    let audience = Audience::default();
    UrgentNotice {
        id: Id::nil(),
        words: words::Texts::one(Lang::Fi, text),
        author: "Kaisa Koordinaattori".into(),
        made_at: now,
        begins_at: now,
        ends_at: now + Duration::from_secs(5 * 3600),
        ended_at: None,
        reach: audience.reach(&[]),
        audience,
    }
}

const SAMPLE: &str = "Vesi on poikki Keskussairaalan A-siivessä klo 18 asti. Käyttäkää pullovettä.";

pages::sample!("notices/urgent-index", |frame| {
    let now = Moment(1_633_341_600_000_000);
    let page = |open, over| IndexPage { frame: frame.clone(), now, open, over };
    let over = UrgentNotice { ended_at: Some(now), ..sample(now, SAMPLE) };
    vec![("empty", page(vec![], vec![])), ("filled", page(vec![sample(now, SAMPLE)], vec![over]))]
});

pages::sample!("notices/urgent-new", |frame| {
    let now = Moment(1_633_341_600_000_000);
    let employers = || {
        let units = vec![(Id::max(), "Vuodeosasto 3".to_owned())];
        vec![Employer { id: Id::nil(), name: "Järviseudun hyvinvointialue".into(), units }]
    };
    let page = |form, errors| NewPage { frame: frame.clone(), form, id: Id::nil(), employers: employers(), errors };
    let mut errors = Errors::default();
    errors.add("ends_on", frame.t("notices-urgent-ends-wrong"));
    let chosen = UrgentForm { is_chosen: true, units: vec![Id::max()], ..UrgentForm::empty(now) };
    vec![("empty", page(UrgentForm::empty(now), Errors::default())), ("error", page(chosen, errors))]
});

pages::sample!("notices/urgent-show", |frame| {
    let now = Moment(1_633_341_600_000_000);
    let mut top = frame.clone();
    top.urgent = vec![sample(now, SAMPLE).on_top(frame.words, now)];
    let page = |frame: &Frame, notice, units: &[&str], may_end| {
        let units = units.iter().map(|unit| (*unit).to_owned()).collect();
        ShowPage { frame: frame.clone(), now, notice, units, may_end }
    };
    let over = UrgentNotice { ended_at: Some(now), ..sample(now, SAMPLE) };
    vec![
        ("shown", page(&top, sample(now, SAMPLE), &[], true)),
        ("chosen", page(&frame, sample(now, &SAMPLE.repeat(4)), &["Vuodeosasto 3", "Kotihoito"], false)),
        ("over", page(&frame, over, &[], false)),
    ]
});
