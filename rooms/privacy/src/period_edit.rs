//! One period, and another length for it. A shorter one is told first with what it would let go of, and asks for a yes:
//! what has gone does not come back.

use crate::history::{self, Told};
use crate::period::{Period, Periods};
use crate::permissions::OnePeriod;
use crate::{address, notice, retention};
use askama::Template;
use people::May;
use store::{Moment, setting};
use web::acts::{Edit, See};
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};

#[derive(Template)]
#[template(path = "period_edit.html")]
struct PeriodPage {
    frame: Frame,
    now: Moment,
    period: &'static Period,
    periods: Periods,
    /// As it was typed.
    typed: String,
    errors: Errors,
    /// A shorter length that waits for a yes, with what it would let go of the next night.
    shorter: Option<(i64, Vec<(&'static str, u64)>)>,
    history: Vec<Told>,
}

pub(crate) async fn edit(one: May<See, OnePeriod>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    Ok(Page(PeriodPage::of(one.0, &app, frame).await?))
}

pub(crate) async fn update(
    one: May<Edit, OnePeriod>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let mut page = PeriodPage::of(one.0, &app, frame).await?;
    page.typed = sent.text("length").to_owned();
    let Some(length) = page.read() else {
        return Ok(refused(page));
    };
    let is_shorter = length < page.length();
    let chosen = page.periods.with(one.0, length);
    if is_shorter && !sent.has("yes") {
        page.shorter = Some((length, retention::due(&chosen, Some(one.0), &app).await?));
        return Ok(Page(page).into_response());
    }
    let mut tx = app.store.begin().await?;
    let changed = setting::keep(&chosen, Some(one.who.id), app.now(), &mut tx).await?;
    tx.commit().await?;
    let said = match (changed, is_shorter) {
        (false, _) => "retention-same",
        (true, true) => "retention-kept-shorter",
        (true, false) => "retention-kept-longer",
    };
    Ok(see(address::Retention).saying(said).into_response())
}

impl PeriodPage {
    async fn of(period: &'static Period, app: &App, frame: Frame) -> Result<PeriodPage> {
        let periods = setting::read::<Periods>(app.store.read()).await?;
        let history = history::of(Some(period), &frame, app).await?;
        let (now, typed) = (app.now(), periods.length(period).to_string());
        Ok(PeriodPage { frame, now, period, periods, typed, errors: Errors::default(), shorter: None, history })
    }

    /// What was typed, if it is within the bounds.
    fn read(&mut self) -> Option<i64> {
        let (least, most) = (self.period.least, self.period.most);
        let length = self.typed.parse().ok().filter(|length| (least..=most).contains(length));
        if length.is_none() {
            let sentence = self.frame.words.t2("retention-bounds-wrong", "least", least, "most", most);
            self.errors.add("length", sentence);
        }
        length
    }

    fn length(&self) -> i64 {
        self.periods.length(self.period)
    }

    fn title(&self) -> &'static str {
        self.frame.t(history::title(self.period))
    }

    fn told(&self) -> String {
        notice::told(self.period.name, &self.periods, &self.frame)
    }

    fn label(&self) -> &'static str {
        self.frame.t(match self.period.unit {
            crate::period::Unit::Days => "retention-in-days",
            crate::period::Unit::Months => "retention-in-months",
        })
    }

    fn hint(&self) -> String {
        let Period { usual, least, most, .. } = *self.period;
        self.frame.words.t3("retention-bounds", "usual", usual, "least", least, "most", most)
    }

    fn step(&self, length: &i64) -> String {
        history::step(self.period, self.length(), *length, &self.frame)
    }

    fn counted(&self, kind: &str, count: &u64) -> String {
        self.frame.words.t1(kind, "count", *count)
    }

    fn to(&self) -> String {
        address::Period { period: self.period.name.to_owned() }.to_string()
    }
}

pages::sample!("retention/period", |frame| {
    let page = |typed: &str, shorter, history| PeriodPage {
        frame: frame.clone(),
        now: Moment(1_633_341_600_000_000),
        period: &crate::period::PERIODS[0],
        periods: Periods::default(),
        typed: typed.into(),
        errors: Errors::default(),
        shorter,
        history,
    };
    let mut wrong = page("10", None, vec![]);
    wrong.read();
    vec![
        ("empty", page("90", None, vec![])),
        ("filled", page("90", None, history::sample(&frame))),
        ("shorter", page("30", Some((30, vec![("retention-drafts", 12)])), vec![])),
        ("shorter-nothing-goes", page("60", Some((60, vec![])), vec![])),
        ("error", wrong),
    ]
});
