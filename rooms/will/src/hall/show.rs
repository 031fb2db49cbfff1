//! The big screen: the question, the code by which one takes part, how many do; and when voting has closed, what unites
//! and where opinions divide. It is looked at from the last row, so it says little and says it large.

use super::address;
use super::heard::heard;
use super::shown::Shown;
use crate::permissions::{Close, Present};
use crate::round::{Round, Stage};
use askama::Template;
use askama::filters::Safe;
use people::{May, Me};
use store::Moment;
use web::{App, Error, Frame, IntoResponse, Page, Permit, Result, State};

#[derive(Template)]
#[template(path = "hall/show.html")]
struct HallPage {
    frame: Frame,
    round: Round,
    stage: Stage,
    now: Moment,
    /// An SVG of ours, and the address that it holds as it is typed.
    code: Safe<String>,
    typed: String,
    /// More than so many tens; None: too few to say.
    taking_part: Option<i64>,
    may_close: bool,
    shown: Option<Shown>,
}

pub(crate) async fn show(
    round: May<Present, Round>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let (now, me) = (app.now(), round.who.clone());
    let round = round.into_record();
    let stage = round.stage(now);
    let link = app.link(address::Short { number: round.number });
    let code = pages::qr(&link).ok_or_else(|| Error::Broken("an address is too long for a code".to_owned()))?;
    let typed = link.split_once("://").map_or(link.as_str(), |(_, typed)| typed).to_owned();
    let taking_part = heard(round.id, &app).await?.over;
    let may_close = stage == Stage::Open && Permit::<Close, Me>::permits(&round, &me);
    let shown = if stage == Stage::Told { Shown::of(&round, &frame, &app).await? } else { None };
    Ok(Page(HallPage { frame, round, stage, now, code, typed, taking_part, may_close, shown }))
}

impl HallPage {
    fn back(&self) -> String {
        self.round.to()
    }

    fn live(&self) -> String {
        address::HallScreen { round: self.round.id }.to_string()
    }

    fn close_to(&self) -> String {
        crate::address::Closing { round: self.round.id }.to_string()
    }

    /// Long questions stand smaller, so that the code keeps its place.
    fn is_long(&self) -> bool {
        self.round.name.0.read(self.frame.words.lang).chars().count() > 70
    }

    fn is_open(&self) -> bool {
        self.stage == Stage::Open
    }

    /// The words under the question: how long one can still vote, or what comes next.
    fn when(&self) -> String {
        let words = self.frame.words;
        match self.stage {
            Stage::Draft => words.t("will-hall-draft").to_owned(),
            Stage::Ahead => words.t1("will-hall-ahead", "when", words.when(self.round.opens_at, self.now)),
            Stage::Open if self.round.is_live => words.t("will-hall-open-live").to_owned(),
            Stage::Open => self.left(),
            Stage::Closed if self.round.result_at > self.now => {
                words.t1("will-hall-result-at", "when", words.when(self.round.result_at, self.now))
            }
            Stage::Closed | Stage::Told => words.t("will-hall-making").to_owned(),
        }
    }

    /// Minutes in the last hour; before that the last day.
    fn left(&self) -> String {
        let (words, closes_at) = (self.frame.words, self.round.closes_at);
        match minutes_left(self.now, closes_at) {
            minutes @ ..=60 => words.t1("will-hall-left", "minutes", minutes),
            _ => words.t1("will-hall-open-until", "day", words.day(self.round.last_moment())),
        }
    }
}

/// Begun minutes count: in the last one it says one, not none.
fn minutes_left(now: Moment, closes_at: Moment) -> i64 {
    ((closes_at.0 - now.0).max(0) + 59_999_999) / 60_000_000
}

#[cfg(test)]
mod tests {
    use super::minutes_left;
    use store::Moment;

    #[test]
    fn a_begun_minute_is_a_minute() {
        let left = |seconds: i64| minutes_left(Moment(0), Moment(seconds * 1_000_000));
        assert_eq!([0, 1, 60, 61, 3600].map(left), [0, 1, 1, 2, 60]);
    }
}

pages::sample!("will/hall", |frame| {
    let page = |stage, taking_part, long: bool, is_live, shown| {
        let mut round = super::sample_round(long);
        round.is_live = is_live;
        HallPage {
            frame: frame.clone(),
            now: Moment(round.closes_at.0 - 12 * 60_000_000),
            code: pages::qr("https://tahto.example.fi/w/2").expect("a short address"),
            typed: "tahto.example.fi/w/2".into(),
            taking_part,
            may_close: stage == Stage::Open,
            round,
            stage,
            shown,
        }
    };
    let told = |long| Some(Shown::sample(&frame, long));
    vec![
        ("draft", page(Stage::Draft, None, false, true, None)),
        ("first", page(Stage::Open, None, false, true, None)),
        ("open", page(Stage::Open, Some(90), false, false, None)),
        ("long", page(Stage::Open, Some(1210), true, true, None)),
        ("closed", page(Stage::Closed, Some(90), false, true, None)),
        ("result", page(Stage::Told, Some(90), false, true, told(false))),
        ("result-long", page(Stage::Told, Some(90), true, true, told(true))),
    ]
});
