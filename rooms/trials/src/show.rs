//! One trial: what is tried and by when, what its people thought of it, how it ended and why, and where it came from.

use crate::address;
use crate::change::{self, Before, Change};
use crate::figures::{Figures, Line};
use crate::permissions::{End, Judge, RemarkOn};
use crate::plan::Plan;
use crate::trial::{Stage, Trial};
use askama::Template;
use askama::filters::Safe;
use disclosure::Shown;
use forms::{Response as Answered, State as Sent};
use people::{May, Me, Step, byline};
use std::collections::HashMap;
use store::{Day, Id};
use threads::Remarks;
use ties::{Trace, TraceLine};
use web::acts::{Edit, See};
use web::{App, Errors, Frame, IntoResponse, Page, Permit, Result, State};
use words::Texts;

#[derive(Template)]
#[template(path = "show.html")]
pub(crate) struct ShowPage {
    pub frame: Frame,
    pub trial: Trial,
    pub today: Day,
    pub leader: String,
    pub ended_by: String,
    pub figures: Option<Shown<Vec<Line>>>,
    pub said: Vec<String>,
    pub remarks: Safe<String>,
    pub has_remarks: bool,
    pub changes: Vec<Changed>,
    pub trace: Safe<String>,
    pub follow: Safe<String>,
    pub may: Deeds,
    pub beside: Beside,
}

/// What the reader may do here now.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Deeds {
    pub edit: bool,
    pub end: bool,
    pub judge: bool,
    /// They have said what they thought of it.
    pub has_judged: bool,
    pub remark: bool,
    pub postpone: bool,
}

/// What the unit's supervisor has typed, and what is wrong with it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Beside {
    pub once: Option<Id>,
    pub remark: String,
    pub reason: String,
    pub day: String,
    pub errors: Errors,
}

/// What stood there before a change.
pub(crate) struct Changed {
    pub change: Change,
    pub who: String,
}

pub(crate) async fn show(trial: May<See, Trial>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let me = trial.who.clone();
    Ok(Page(ShowPage::of(frame, trial.into_record(), Beside::default(), &me, &app).await?))
}

impl ShowPage {
    pub(crate) async fn of(frame: Frame, trial: Trial, beside: Beside, me: &Me, app: &App) -> Result<ShowPage> {
        let (today, subject) = (app.clock.today(), trial.reference());
        let heard = threads::of(&subject, me, app).await?;
        let changes = change::of(trial.id, app.store.read()).await?;
        let names = byline::of_many(named(&trial, &changes), me.lang, app).await?;
        let name = |id: Id| names.get(&id).cloned().unwrap_or_default();
        let shown = trial.shown.as_ref().map(|shown| &shown.0);
        let own = Answered::of(trial.id, me.id, app.store.read()).await?;
        let has_judged = own.is_some_and(|own| own.state == Sent::Sent);
        Ok(ShowPage {
            leader: name(trial.person_id),
            ended_by: trial.ended_by.map(name).unwrap_or_default(),
            figures: shown.and_then(|figures| figures.shown(trial.shown_of, frame.words)),
            said: shown.map(|figures| figures.said(trial.shown_of).to_vec()).unwrap_or_default(),
            remarks: Remarks::plain(&heard, frame.words, app.now()).draw(),
            has_remarks: !heard.is_empty(),
            changes: signed(changes, &names),
            trace: traced(&trial, &frame, me, app).await?.draw(&frame),
            follow: ties::follow_button(&subject, &frame, me, app).await?,
            may: Deeds::of(&trial, has_judged, &today, me),
            beside: Beside { once: Some(app.clock.new_id()), ..beside },
            frame,
            trial,
            today,
        })
    }
}

fn named(trial: &Trial, changes: &[Change]) -> Vec<Id> {
    let mut people: Vec<Id> = changes.iter().map(|change| change.person_id).collect();
    people.push(trial.person_id);
    people.extend(trial.ended_by);
    people
}

fn signed(changes: Vec<Change>, names: &HashMap<Id, String>) -> Vec<Changed> {
    let who = |change: &Change| names.get(&change.person_id).cloned().unwrap_or_default();
    changes.into_iter().map(|change| Changed { who: who(&change), change }).collect()
}

/// Its own days, and what other rooms have tied to it.
async fn traced(trial: &Trial, frame: &Frame, me: &Me, app: &App) -> Result<Trace> {
    let (mut trace, today) = (ties::trace(&trial.reference(), me, app).await?, app.clock.today());
    let mut line = |word, name: &str, on: Day| {
        let is_done = on <= today;
        let step = Step { word, name: name.to_owned(), on, is_done };
        trace.lines.push(TraceLine { step, href: String::new(), how: None });
    };
    line("trials-step-begins", "", trial.begins_on.clone());
    match (trial.outcome, trial.ended_at) {
        (Some(outcome), Some(at)) => line("trials-step-ended", frame.t(Stage::Ended(outcome).key()), at.day()),
        _ => line("trials-step-ends", "", trial.ends_on.clone()),
    }
    trace.in_order();
    Ok(trace)
}

impl Deeds {
    fn of(trial: &Trial, has_judged: bool, today: &Day, me: &Me) -> Deeds {
        let remark = Permit::<RemarkOn, Me>::permits(trial, me);
        Deeds {
            edit: Permit::<Edit, Me>::permits(trial, me) && trial.outcome.is_none(),
            end: Permit::<End, Me>::permits(trial, me),
            judge: Permit::<Judge, Me>::permits(trial, me) && trial.is_judged_on(today),
            has_judged,
            remark,
            postpone: remark && trial.stage(today) == Stage::Planned,
        }
    }
}

/// A plan's answers with their labels.
fn parts(plan: &Plan) -> [(&'static str, &Texts); 4] {
    [
        ("trials-tries", &plan.tries),
        ("trials-better", &plan.better),
        ("trials-signs", &plan.signs),
        ("trials-not-worse", &plan.not_worse),
    ]
}

impl ShowPage {
    fn stage(&self) -> Stage {
        self.trial.stage(&self.today)
    }

    fn is_over(&self) -> bool {
        self.stage() == Stage::Over
    }

    fn is_planned(&self) -> bool {
        self.stage() == Stage::Planned
    }

    fn plan(&self) -> [(&'static str, &Texts); 4] {
        let trial = &self.trial;
        [
            ("trials-tries", &trial.tries.0),
            ("trials-better", &trial.better.0),
            ("trials-signs", &trial.signs.0),
            ("trials-not-worse", &trial.not_worse.0),
        ]
    }

    fn ending(&self) -> [(&'static str, &Texts); 4] {
        let trial = &self.trial;
        [
            ("trials-happened", &trial.happened.0),
            ("trials-why", &trial.why.0),
            ("trials-learned", &trial.learned.0),
            ("trials-stays", &trial.stays.0),
        ]
    }

    /// What stood there, with its labels, as this reader reads it.
    fn before(&self, changed: &Changed) -> Vec<(&'static str, String)> {
        let lang = self.frame.words.lang;
        let read = |(key, texts): (&'static str, &Texts)| (key, texts.read(lang).to_owned());
        let mut lines = match &changed.change.before.0 {
            Before::Plan(plan) => {
                let days = self.days_of(&plan.begins_on, &plan.ends_on);
                let mut lines = vec![("trials-name", plan.name.read(lang).to_owned()), ("trials-days-label", days)];
                lines.extend(parts(plan).map(read));
                lines
            }
            Before::Ending(ending) => {
                let mut lines = vec![("trials-outcome", self.frame.t(ending.outcome.key()).to_owned())];
                let parts = [
                    ("trials-happened", &ending.happened),
                    ("trials-why", &ending.why),
                    ("trials-learned", &ending.learned),
                    ("trials-stays", &ending.stays),
                ];
                lines.extend(parts.map(read));
                lines
            }
        };
        lines.retain(|(_, text)| !text.is_empty());
        lines
    }

    fn days_of(&self, begins_on: &Day, ends_on: &Day) -> String {
        let words = self.frame.words;
        words.t2("trials-days", "from", words.calendar_day(begins_on), "until", words.calendar_day(ends_on))
    }

    fn days(&self) -> String {
        self.days_of(&self.trial.begins_on, &self.trial.ends_on)
    }

    fn edit_to(&self) -> String {
        address::EditTrial { trial: self.trial.id }.to_string()
    }

    fn end_to(&self) -> String {
        address::Ending { trial: self.trial.id }.to_string()
    }

    fn judge_to(&self) -> String {
        address::Judging { trial: self.trial.id }.to_string()
    }

    fn remark_to(&self) -> String {
        address::Remarks { trial: self.trial.id }.to_string()
    }

    fn postpone_to(&self) -> String {
        address::Postponing { trial: self.trial.id }.to_string()
    }

    /// "We try this too".
    fn too_to(&self) -> String {
        format!("{}?after=trial.{}", address::NewTrial, self.trial.id)
    }

    fn once(&self) -> String {
        self.beside.once.map(|once| once.to_string()).unwrap_or_default()
    }
}

pages::sample!("trials/show", |frame| {
    use crate::samples;
    use crate::trial::Outcome;
    let day = |text: &str| Day::parse(text).unwrap_or_else(samples::today);
    let page = |trial: Trial, today: Day, may: Deeds, shown_of: i64, beside: Beside| {
        let figures = Figures::default();
        ShowPage {
            leader: "Pekka Pelastaja".into(),
            ended_by: trial.outcome.map(|_| "Pekka Pelastaja".to_owned()).unwrap_or_default(),
            figures: figures.shown(shown_of, frame.words),
            said: if shown_of >= 20 { vec!["Lomake tuli valmiiksi vuoron aikana.".into()] } else { vec![] },
            remarks: Safe(String::new()),
            has_remarks: false,
            changes: samples::changes(trial.version)
                .into_iter()
                .map(|change| Changed { change, who: "Pekka Pelastaja".into() })
                .collect(),
            trace: Trace::default().draw(&frame),
            follow: Safe(String::new()),
            may,
            beside,
            frame: frame.clone(),
            trial,
            today,
        }
    };
    let none = Beside::default;
    let all = Deeds { edit: true, end: true, judge: true, has_judged: false, remark: true, postpone: true };
    let reader = Deeds::default();
    let mut wrong = Beside { reason: "Loma".into(), ..none() };
    wrong.errors.add("remark", frame.t("trials-remark-missing"));
    wrong.errors.add("day", frame.t("trials-postponing-missing"));
    let long = Trial {
        name: samples::text(&"Vartin oppimistuokio vuoronvaihdossa ".repeat(5)).kept(),
        version: 3,
        ..samples::trial(None)
    };
    vec![
        ("planned", page(samples::trial(None), day("2021-08-20"), all, 0, none())),
        ("running", page(samples::trial(None), day("2021-09-01"), Deeds { has_judged: true, ..all }, 0, none())),
        ("over", page(long, day("2021-10-04"), all, 12, none())),
        ("kept", page(samples::trial(Some(Outcome::Kept)), day("2021-10-04"), reader, 24, none())),
        ("stopped", page(samples::trial(Some(Outcome::Stopped)), day("2021-10-04"), reader, 0, none())),
        ("error", page(samples::trial(None), day("2021-08-20"), all, 0, wrong)),
    ]
});
