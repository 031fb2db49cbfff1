//! Reach over time as a drawing: a staircase that rises by a step for each day on which units were told for the first time,
//! with the number on the step. The same numbers stand in a table beside it.

use store::Day;

/// The drawing's own measure.
pub(crate) const WIDTH: i64 = 420;
pub(crate) const HEIGHT: i64 = 220;
const LEFT: i64 = 26;
const RIGHT: i64 = 44;
const TOP: i64 = 28;
const BOTTOM: i64 = 34;
/// Numbers closer to one another than this would cover each other.
const APART: i64 = 52;

/// A day on which units were told, and how many had been by its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Step {
    pub on: Day,
    pub new: usize,
    pub told: usize,
}

/// Where a number stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mark {
    pub x: i64,
    pub y: i64,
    pub told: usize,
    pub on: Day,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Chart {
    pub line: String,
    pub marks: Vec<Mark>,
    /// The height of all units.
    pub whole: i64,
    pub floor: i64,
    pub right: i64,
    pub left: i64,
}

/// A step for each day, from the days on which units were first told.
pub(crate) fn steps(mut first: Vec<Day>) -> Vec<Step> {
    first.sort();
    let mut steps: Vec<Step> = vec![];
    for (at, on) in first.into_iter().enumerate() {
        match steps.last_mut().filter(|step| step.on == on) {
            Some(step) => (step.new, step.told) = (step.new + 1, at + 1),
            None => steps.push(Step { on, new: 1, told: at + 1 }),
        }
    }
    steps
}

impl Chart {
    /// From the day it was published until today. None: nothing has been told yet, or everything on one day.
    pub fn of(steps: &[Step], all: usize, from: &Day, until: &Day) -> Option<Chart> {
        let (first, last) = (steps.first()?.on.clone().min(from.clone()), until.max(&steps.last()?.on).clone());
        let days = days_between(&first, &last);
        if days == 0 || all == 0 {
            return None;
        }
        let (left, right, floor) = (LEFT, WIDTH - RIGHT, HEIGHT - BOTTOM);
        let x = |day: &Day| left + (right - left) * days_between(&first, day) / days;
        let y = |told: usize| floor - (floor - TOP) * told as i64 / all as i64;
        let mut line = format!("M{left} {floor}");
        let mut marks: Vec<Mark> = vec![];
        for step in steps {
            line += &format!("H{}V{}", x(&step.on), y(step.told));
            if marks.last().is_some_and(|mark| x(&step.on) - mark.x < APART) {
                marks.pop();
            }
            marks.push(Mark { x: x(&step.on), y: y(step.told), told: step.told, on: step.on.clone() });
        }
        line += &format!("H{right}");
        Some(Chart { line, marks, whole: y(all), floor, right, left })
    }
}

fn days_between(from: &Day, to: &Day) -> i64 {
    from.date().until(to.date()).map_or(0, |span| i64::from(span.get_days()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> Day {
        Day::parse(&format!("2021-09-{day:02}")).expect("a day")
    }

    #[test]
    fn a_step_for_each_day_with_all_that_had_been_told_by_then() {
        let steps = steps(vec![day(22), day(20), day(22)]);
        let told: Vec<(Day, usize, usize)> = steps.into_iter().map(|step| (step.on, step.new, step.told)).collect();
        assert_eq!(told, [(day(20), 1, 1), (day(22), 2, 3)]);
    }

    #[test]
    fn the_line_ends_below_the_height_of_all_units_until_all_have_been_told() {
        let some = steps(vec![day(20), day(24)]);
        let chart = Chart::of(&some, 4, &day(20), &day(30)).expect("a chart");
        let last = chart.marks.last().expect("a mark");
        assert!(last.told == 2 && last.y > chart.whole && last.y < chart.floor);
        let all = Chart::of(&some, 2, &day(20), &day(30)).expect("a chart");
        assert_eq!(all.marks.last().map(|mark| mark.y), Some(all.whole));
    }

    #[test]
    fn numbers_that_would_cover_each_other_give_way_to_the_newest() {
        let days = (1..=28).map(day).collect();
        let chart = Chart::of(&steps(days), 28, &day(1), &day(28)).expect("a chart");
        assert!(chart.marks.windows(2).all(|two| two[1].x - two[0].x >= APART));
        assert_eq!(chart.marks.last().map(|mark| mark.told), Some(28));
    }

    #[test]
    fn nothing_is_drawn_of_nothing() {
        assert_eq!(Chart::of(&[], 4, &day(20), &day(30)), None);
    }
}
