//! A summary as it is written: a text, what is agreed row by row, and the day of the interim review.

use super::action::{Agreed, What, Who};
use crate::summary::Body;
use crate::talk::Talk;
use store::{Day, Id};
use web::{App, Errors, Sent};
use words::Words;

/// Three things are enough; more are taken.
const ROWS: usize = 3;
const AT_MOST: usize = 12;
const LONGEST: usize = 20_000;
const LONGEST_LINE: usize = 1_000;

#[derive(Debug, Clone, Default)]
pub(crate) struct SummaryForm {
    pub text: String,
    pub rows: Vec<Row>,
    pub review_on: String,
    /// Why it changes, once it has been acknowledged.
    pub reason: String,
    /// The version that whoever writes has seen; 0 before the first.
    pub seen: i64,
}

/// Something agreed, as typed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Row {
    /// Empty for a new one.
    pub id: String,
    pub what: String,
    pub who: String,
    pub due_on: String,
    pub how: String,
}

impl Row {
    fn is_empty(&self) -> bool {
        self.what.is_empty() && self.how.is_empty() && self.due_on.is_empty()
    }
}

impl SummaryForm {
    pub fn read(sent: &Sent) -> SummaryForm {
        let field =
            |part: &str, n: usize| -> String { sent.text(&format!("{part}-{n}")).chars().take(LONGEST_LINE).collect() };
        let rows = (0..AT_MOST).filter(|n| *n < ROWS || sent.has(&format!("what-{n}"))).map(|n| Row {
            id: field("action", n),
            what: field("what", n),
            who: field("who", n),
            due_on: field("due", n),
            how: field("how", n),
        });
        let mut form = SummaryForm {
            text: sent.text("text").chars().take(LONGEST).collect(),
            rows: rows.collect(),
            review_on: sent.text("review-on").to_owned(),
            reason: sent.text("reason").chars().take(LONGEST_LINE).collect(),
            seen: sent.number("seen").unwrap_or_default(),
        };
        if sent.text("do") == "more" && form.rows.len() < AT_MOST {
            form.rows.push(Row::default());
        }
        form
    }

    pub fn of(body: &Body, seen: i64, talk: &Talk) -> SummaryForm {
        let row = |agreed: &Agreed| Row {
            id: agreed.id.to_string(),
            what: agreed.what.what.clone(),
            who: agreed.who.word().to_owned(),
            due_on: agreed.due_on.as_ref().map(Day::to_string).unwrap_or_default(),
            how: agreed.what.how.clone(),
        };
        let mut rows: Vec<Row> = body.actions.iter().map(row).collect();
        rows.resize_with(rows.len().max(ROWS), Row::default);
        let review_on = if seen == 0 { talk.review_on.as_ref() } else { body.review_on.as_ref() };
        let review_on = review_on.map(Day::to_string).unwrap_or_default();
        SummaryForm { text: body.text.clone(), rows, review_on, reason: String::new(), seen }
    }

    pub fn errors(&self, asks_why: bool, words: Words) -> Errors {
        let mut errors = Errors::default();
        let is_empty = self.text.is_empty() && self.rows.iter().all(Row::is_empty);
        errors.when(is_empty, "text", words.t("discussion-summary-missing"));
        for (n, row) in self.rows.iter().enumerate().filter(|(_, row)| !row.is_empty()) {
            errors.when(row.what.is_empty(), &format!("what-{n}"), words.t("discussion-what-missing"));
            let is_day = row.due_on.is_empty() || Day::parse(&row.due_on).is_some();
            errors.when(!is_day, &format!("due-{n}"), words.t("discussion-day-wrong"));
        }
        let is_day = self.review_on.is_empty() || Day::parse(&self.review_on).is_some();
        errors.when(!is_day, "review-on", words.t("discussion-day-wrong"));
        errors.when(asks_why && self.reason.is_empty(), "reason", words.t("discussion-reason-missing"));
        errors
    }

    /// What is kept. A row whose id is not among the known ones is a new one.
    pub fn body(&self, known: &[Id], app: &App) -> Body {
        let agreed = |row: &Row| Agreed {
            id: row.id.parse().ok().filter(|id| known.contains(id)).unwrap_or_else(|| app.clock.new_id()),
            what: What { what: row.what.clone(), how: row.how.clone() },
            who: Who::from_word(&row.who).unwrap_or(Who::Both),
            due_on: Day::parse(&row.due_on),
        };
        let mut actions: Vec<Agreed> = self.rows.iter().filter(|row| !row.is_empty()).map(agreed).collect();
        let mut seen = vec![];
        for action in &mut actions {
            if seen.contains(&action.id) {
                action.id = app.clock.new_id();
            }
            seen.push(action.id);
        }
        Body { text: self.text.clone(), actions, review_on: Day::parse(&self.review_on) }
    }
}
