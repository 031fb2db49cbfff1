//! A summary as it is written: a text, what is agreed row by row, and the day of the interim review. What has been settled stands
//! in it as it is.

use super::action::{Agreed, Line, What, Who};
use super::party::Party;
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
    /// What has been settled: it goes on into the next version, and nobody changes it.
    pub settled: Vec<Line>,
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
    /// The word of who, or the id of one member of a group.
    pub who: String,
    pub due_on: String,
    pub how: String,
}

impl Row {
    fn is_empty(&self) -> bool {
        self.what.is_empty() && self.how.is_empty() && self.due_on.is_empty()
    }

    /// The one member whose it is.
    fn doer(&self) -> Option<Id> {
        self.who.parse().ok()
    }

    fn is_any_of(&self, settled: &[Line]) -> bool {
        settled.iter().any(|line| line.action.id.to_string() == self.id)
    }
}

impl SummaryForm {
    /// What has been settled since the form was opened is not in its rows any more.
    pub fn read(sent: &Sent, settled: Vec<Line>) -> SummaryForm {
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
            rows: rows.filter(|row| !row.is_any_of(&settled)).collect(),
            settled,
            review_on: sent.text("review-on").to_owned(),
            reason: sent.text("reason").chars().take(LONGEST_LINE).collect(),
            seen: sent.number("seen").unwrap_or_default(),
        };
        if sent.text("do") == "more" && form.rows.len() < AT_MOST {
            form.rows.push(Row::default());
        }
        form
    }

    pub fn of(body: &Body, seen: i64, talk: &Talk, settled: Vec<Line>) -> SummaryForm {
        let row = |agreed: &Agreed| Row {
            id: agreed.id.to_string(),
            what: agreed.what.what.clone(),
            who: agreed.doer_id.map_or_else(|| agreed.who.word().to_owned(), |doer| doer.to_string()),
            due_on: agreed.due_on.as_ref().map(Day::to_string).unwrap_or_default(),
            how: agreed.what.how.clone(),
        };
        let mut rows: Vec<Row> = body.actions.iter().map(row).filter(|row| !row.is_any_of(&settled)).collect();
        rows.resize_with(rows.len().max(ROWS), Row::default);
        let review_on = if seen == 0 { talk.review_on.as_ref() } else { body.review_on.as_ref() };
        let review_on = review_on.map(Day::to_string).unwrap_or_default();
        SummaryForm { text: body.text.clone(), settled, rows, review_on, reason: String::new(), seen }
    }

    /// `members`: whose it can be by name.
    pub fn errors(&self, asks_why: bool, members: &[Party], words: Words) -> Errors {
        let mut errors = Errors::default();
        let is_empty = self.text.is_empty() && self.settled.is_empty() && self.rows.iter().all(Row::is_empty);
        errors.when(is_empty, "text", words.t("discussion-summary-missing"));
        for (n, row) in self.rows.iter().enumerate().filter(|(_, row)| !row.is_empty()) {
            errors.when(row.what.is_empty(), &format!("what-{n}"), words.t("discussion-what-missing"));
            let is_known = row.doer().is_none_or(|doer| members.iter().any(|one| one.id == doer));
            errors.when(!is_known, &format!("who-{n}"), words.t("discussion-who-missing"));
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
            who: Who::from_word(&row.who).unwrap_or(if row.doer().is_some() { Who::Employee } else { Who::Both }),
            doer_id: row.doer(),
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
        let actions = self.settled.iter().map(Line::agreed).chain(actions).collect();
        Body { text: self.text.clone(), actions, review_on: Day::parse(&self.review_on) }
    }
}
