//! The trace: what came of something, and of what it came, in the order of the days. Only what the reader may see.

use crate::tie::{How, of};
use askama::Template;
use askama::filters::Safe;
use people::{Doors, Me, Step};
use std::collections::HashSet;
use web::{App, Frame, Reference, Result};

/// So far a trace is walked, and so many lines it has.
const DEEP: usize = 5;
const LONG: usize = 40;

/// Lines of a trace, oldest first. A room may put its own between them.
#[derive(Debug, Clone, Default)]
pub struct Trace {
    pub lines: Vec<TraceLine>,
}

#[derive(Debug, Clone)]
pub struct TraceLine {
    pub step: Step,
    /// Where it leads; empty: nowhere else.
    pub href: String,
    /// How it took up what comes before; None: it stands by itself.
    pub how: Option<How>,
}

/// Walks from the record both ways: to what came of it, and to what it came of.
pub async fn trace(record: &Reference, me: &Me, app: &App) -> Result<Trace> {
    let mut seen = HashSet::from([record.id]);
    let mut trace = Trace::default();
    for forward in [false, true] {
        let mut edge = vec![record.clone()];
        for _ in 0..DEEP {
            edge = trace.go_on(edge, forward, &mut seen, me, app).await?;
        }
    }
    trace.in_order();
    Ok(trace)
}

impl Trace {
    /// One step further from each end; gives the ends that come next.
    async fn go_on(
        &mut self,
        edge: Vec<Reference>,
        forward: bool,
        seen: &mut HashSet<store::Id>,
        me: &Me,
        app: &App,
    ) -> Result<Vec<Reference>> {
        let (doors, mut next) = (Doors::of(app), vec![]);
        for record in edge {
            for tied in of(&record, app.store.read()).await? {
                // The other end came of this one when this is the second of a pair whose first came of it, or the first of
                // one whose second did.
                let Some(first_came) = tied.how.first_came_of_second() else { continue };
                let other_came = first_came != tied.outward;
                if other_came != forward || self.lines.len() >= LONG || !seen.insert(tied.reference.id) {
                    continue;
                }
                if let Some(step) = doors.step(app, me, &tied.reference).await? {
                    let href = doors.address(&tied.reference).unwrap_or_default();
                    self.lines.push(TraceLine { step, href, how: Some(tied.how) });
                    next.push(tied.reference);
                }
            }
        }
        Ok(next)
    }

    /// By day; those of one day as they came.
    pub fn in_order(&mut self) {
        self.lines.sort_by(|one, other| one.step.on.cmp(&other.step.on));
    }

    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// As a list with a line through it: what has happened is filled, what is to come is dashed.
    pub fn draw(&self, frame: &Frame) -> Safe<String> {
        Safe(Drawing { frame, lines: &self.lines }.render().unwrap_or_default())
    }
}

#[derive(Template)]
#[template(path = "trace.html")]
struct Drawing<'d> {
    frame: &'d Frame,
    lines: &'d [TraceLine],
}

impl Drawing<'_> {
    fn sentence(&self, line: &TraceLine) -> String {
        self.frame.words.t1(line.step.word, "name", &line.step.name)
    }

    fn how(&self, line: &TraceLine) -> &'static str {
        match line.how {
            Some(How::Closed) => self.frame.t("ties-how-closed"),
            Some(How::Delayed) => self.frame.t("ties-how-delayed"),
            _ => "",
        }
    }
}
