//! The page on which a person chooses how often letters come, and when they rest.

use crate::address;
use crate::choice::{Choice, Rhythm};
use crate::quiet::{Quiet, Work};
use askama::Template;
use jiff::ToSpan;
use people::SignedIn;
use store::{Day, Moment};
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};
use words::Words;

/// Nights at work may be told this many days ahead.
const AHEAD: i64 = 14;

#[derive(Template)]
#[template(path = "choices.html")]
struct ChoicesPage {
    frame: Frame,
    choice: Choice,
    /// What was typed where a day of duty is asked.
    duty: String,
    now: Moment,
    errors: Errors,
}

pub(crate) async fn show(me: SignedIn, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let choice = Choice::of(me.id, app.store.read()).await?;
    Ok(Page(ChoicesPage::of(frame, choice, app.now())))
}

pub(crate) async fn update(me: SignedIn, State(app): State<App>, frame: Frame, sent: Sent) -> Result<Response> {
    let (choice, errors) = read(&sent, frame.words, app.now());
    if !errors.is_empty() {
        let duty = sent.text("duty").to_owned();
        let page = ChoicesPage { duty, errors, ..ChoicesPage::of(frame, choice, app.now()) };
        return Ok(refused(page));
    }
    let mut tx = app.store.begin().await?;
    choice.keep(me.id, app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Choices).saying("notices-choices-kept").into_response())
}

fn read(sent: &Sent, words: Words, now: Moment) -> (Choice, Errors) {
    let mut errors = Errors::default();
    let (rhythm, work) = (Rhythm::from_word(sent.text("rhythm")), Work::from_word(sent.text("work")));
    errors.when(rhythm.is_none(), "rhythm-daily", words.t("notices-rhythm-missing"));
    errors.when(work.is_none(), "work-any", words.t("notices-work-missing"));
    let work = work.unwrap_or(Work::Any);
    let hour = |name: &str| sent.text(name).parse::<i8>().ok().filter(|hour| (0..=24).contains(hour));
    let plain = Quiet::default();
    let hours = (hour("from").unwrap_or(plain.from_hour), hour("to").unwrap_or(plain.to_hour));
    errors.when(work == Work::Period && hours.1 - hours.0 < 2, "to", words.t("notices-hours-wrong"));
    let days = match work {
        Work::Period => {
            coming(now).into_iter().filter(|day| sent.all("night").any(|night| night == day.as_str())).collect()
        }
        Work::Duty => Day::parse(sent.text("duty")).into_iter().collect(),
        Work::Any | Work::Day => vec![],
    };
    errors.when(work == Work::Duty && days.is_empty(), "duty", words.t("notices-duty-missing"));
    let quiet = Quiet { work, from_hour: hours.0, to_hour: hours.1, days };
    let urgent_at_night = sent.text("urgent") == "yes";
    (Choice { rhythm: rhythm.unwrap_or(Rhythm::Daily), quiet, urgent_at_night }, errors)
}

/// Last night and the nights to come.
fn coming(now: Moment) -> Vec<Day> {
    let today = now.zoned().date();
    let days = (-1..AHEAD).filter_map(|days| today.checked_add(days.days()).ok());
    days.filter_map(|date| Day::parse(&date.to_string())).collect()
}

impl ChoicesPage {
    fn of(frame: Frame, choice: Choice, now: Moment) -> ChoicesPage {
        let is_duty = choice.quiet.work == Work::Duty;
        let duty = choice.quiet.days.first().filter(|_| is_duty).map_or(String::new(), Day::to_string);
        ChoicesPage { frame, choice, duty, now, errors: Errors::default() }
    }

    fn rhythms(&self) -> [(Rhythm, &'static str, &'static str); 4] {
        [
            (Rhythm::Daily, "notices-rhythm-daily", "notices-rhythm-daily-about"),
            (Rhythm::Weekly, "notices-rhythm-weekly", "notices-rhythm-weekly-about"),
            (Rhythm::AtOnce, "notices-rhythm-at-once", "notices-rhythm-at-once-about"),
            (Rhythm::Never, "notices-rhythm-never", "notices-rhythm-never-about"),
        ]
    }

    fn works(&self) -> [(Work, &'static str, &'static str); 4] {
        [
            (Work::Any, "notices-work-any", "notices-work-any-about"),
            (Work::Day, "notices-work-day", "notices-work-day-about"),
            (Work::Period, "notices-work-period", "notices-work-period-about"),
            (Work::Duty, "notices-work-duty", "notices-work-duty-about"),
        ]
    }

    fn has_rhythm(&self, rhythm: &Rhythm) -> bool {
        self.choice.rhythm == *rhythm
    }

    fn has_work(&self, work: &Work) -> bool {
        self.choice.quiet.work == *work
    }

    fn nights(&self) -> Vec<Day> {
        coming(self.now)
    }

    fn has_night(&self, night: &Day) -> bool {
        self.choice.quiet.work == Work::Period && self.choice.quiet.days.contains(night)
    }

    /// "pe 15.10."
    fn spoken(&self, night: &Day) -> String {
        Moment::in_helsinki(&format!("{night}T12:00")).map_or(String::new(), |noon| self.frame.words.day(noon))
    }

    /// When the next letter could come, so that one sees what one has chosen.
    fn next(&self) -> String {
        self.frame.words.when(self.choice.quiet.next(self.now), self.now)
    }

    fn from(&self) -> i8 {
        self.choice.quiet.from_hour
    }

    fn to(&self) -> i8 {
        self.choice.quiet.to_hour
    }
}

pages::sample!("notices/choices", |frame| {
    let now = Moment::in_helsinki("2021-10-04T13:00").unwrap_or(Moment(0));
    let quiet = |work, days: &[&str]| Quiet {
        work,
        days: days.iter().filter_map(|day| Day::parse(day)).collect(),
        ..Quiet::default()
    };
    let page = |rhythm, quiet| ChoicesPage::of(frame.clone(), Choice { rhythm, quiet, urgent_at_night: true }, now);
    let mut errors = Errors::default();
    errors.add("duty", frame.t("notices-duty-missing"));
    vec![
        ("plain", ChoicesPage::of(frame.clone(), Choice::default(), now)),
        ("filled", page(Rhythm::AtOnce, quiet(Work::Period, &["2021-10-05", "2021-10-06"]))),
        ("error", ChoicesPage { errors, ..page(Rhythm::Weekly, quiet(Work::Duty, &[])) }),
    ]
});
