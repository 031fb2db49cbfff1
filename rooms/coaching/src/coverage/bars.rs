//! Counts as bars: the figure stands beside each bar, and a table tells the same.

use askama::Template;
use askama::filters::Safe;

/// A bar: what it is of, and how many.
#[derive(Debug, Clone)]
pub struct Bar {
    pub name: String,
    pub count: i64,
}

#[derive(Template)]
#[template(path = "coverage/bars.html")]
struct Bars<'b> {
    bars: &'b [Bar],
    most: i64,
}

pub(crate) fn bars(bars: &[Bar]) -> Safe<String> {
    let most = bars.iter().map(|bar| bar.count).max().unwrap_or(1).max(1);
    let text = Bars { bars, most }.render();
    Safe(text.inspect_err(|error| tracing::error!(%error, "bars could not be drawn")).unwrap_or_default())
}

impl Bars<'_> {
    /// "Ei sijaista 5, Laite puuttuu 4"
    fn label(&self) -> String {
        let each: Vec<String> = self.bars.iter().map(|bar| format!("{} {}", bar.name, bar.count)).collect();
        each.join(", ")
    }

    /// Of the breadth; the longest leaves room for its figure.
    fn width(&self, bar: &Bar) -> i64 {
        bar.count * 84 / self.most
    }

    fn beside(&self, bar: &Bar) -> i64 {
        self.width(bar) + 3
    }

    fn line(&self, place: &usize) -> usize {
        place * 54
    }

    fn height(&self) -> usize {
        self.bars.len() * 54
    }
}
