//! What happens to the votes, by day: taking a stand, the result to everybody at once, the text. The same beside the voting
//! and on the round's own page.

use crate::round::{Round, Stage};
use askama::Template;
use askama::filters::Safe;
use store::Moment;
use web::Frame;

#[derive(Template)]
#[template(path = "round_trace.html")]
struct Trace<'t> {
    frame: &'t Frame,
    points: Vec<Point>,
}

struct Point {
    /// How certain it is: done, now, or open.
    is: &'static str,
    when: String,
    word: &'static str,
}

pub(crate) fn draw(round: &Round, frame: &Frame, now: Moment) -> Safe<String> {
    let stage = round.stage(now);
    let at = |this: Stage, done: &[Stage]| match stage {
        stage if stage == this => "now",
        stage if done.contains(&stage) => "done",
        _ => "open",
    };
    let result = match round.is_live && round.closed_at.is_none() {
        true => frame.t("will-trace-at-end").to_owned(),
        false => frame.words.day_and_time(round.result_at),
    };
    let points = vec![
        Point {
            is: at(Stage::Open, &[Stage::Closed, Stage::Told]),
            when: round.days(frame),
            word: "will-trace-voting",
        },
        Point { is: if stage == Stage::Told { "done" } else { "open" }, when: result, word: "will-trace-result" },
        Point { is: "open", when: frame.t("will-trace-after").to_owned(), word: "will-trace-text" },
    ];
    Safe(Trace { frame, points }.render().unwrap_or_default())
}
