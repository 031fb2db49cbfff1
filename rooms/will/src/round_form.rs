//! What a round needs before it can be kept, as it is typed.

use crate::round::Round;
use crate::round_draft::Draft;
use crate::statement::{LONGEST, Statement, clean};
use notices::audience::Audience;
use store::{Day, Id, Moment};
use web::{Errors, Frame, Sent};
use words::{Lang, Texts};

/// A round is answered within weeks.
const LONGEST_DAYS: i32 = 92;
/// More statements than this nobody reads through.
const MOST: usize = 200;
const LONGEST_REASON: usize = 2_000;
/// When on its day the result is told, unless the round is held in a hall.
const HOUR: &str = "09:00";

#[derive(Debug, Clone, Default)]
pub(crate) struct RoundForm {
    pub name: Texts,
    pub reason: Texts,
    pub begins_on: String,
    pub ends_on: String,
    pub result_on: String,
    pub is_live: bool,
    pub adds: bool,
    /// One a line; the same line in each language is the same statement.
    pub statements: Texts,
    pub before: Option<Id>,
    /// Chosen units only; else everybody.
    pub is_chosen: bool,
    pub units: Vec<Id>,
    /// The version that the writer has seen.
    pub seen: i64,
}

impl RoundForm {
    /// Three weeks from tomorrow.
    pub fn empty(today: &Day) -> RoundForm {
        RoundForm { begins_on: day_after(today, 1), ends_on: day_after(today, 21), adds: true, ..RoundForm::default() }
    }

    pub fn read(sent: &Sent) -> RoundForm {
        let text = |name: &str| sent.text(name).to_owned();
        RoundForm {
            name: sent.texts("name"),
            reason: sent.texts("reason"),
            begins_on: text("begins-on"),
            ends_on: text("ends-on"),
            result_on: text("result-on"),
            is_live: sent.text("held") == "live",
            adds: sent.text("adds") == "yes",
            statements: sent.texts("statements"),
            before: sent.text("before").parse().ok(),
            is_chosen: sent.text("audience") == "chosen",
            units: sent.all("unit").filter_map(|id| id.parse().ok()).collect(),
            seen: sent.number("seen").unwrap_or_default(),
        }
    }

    /// A draft as it stands; what it asks again stands in the earlier round.
    pub fn of(round: &Round, audience: &Audience, statements: &[Statement]) -> RoundForm {
        let own = statements.iter().filter(|statement| statement.before_id.is_none()).map(|one| &one.body.0);
        RoundForm {
            name: round.name.0.clone(),
            reason: round.reason.0.clone(),
            begins_on: round.opens_at.day().to_string(),
            ends_on: round.last_moment().day().to_string(),
            result_on: round.result_at.day().to_string(),
            is_live: round.is_live,
            adds: round.adds,
            statements: joined(own),
            before: round.before_id,
            is_chosen: !audience.0.is_empty(),
            units: audience.0.clone(),
            seen: round.version,
        }
    }

    /// What is to be kept, or what is still wrong.
    pub fn draft(&self, frame: &Frame, today: &Day) -> Result<Draft, Errors> {
        let mut errors = Errors::default();
        let own = frame.choices.written(frame.words.lang).code();
        errors.when(self.name.is_empty(), &format!("name-{own}"), frame.t("will-name-missing"));
        errors.when(longest(&self.name) > LONGEST, &format!("name-{own}"), frame.t("will-name-long"));
        errors.when(self.reason.is_empty(), &format!("reason-{own}"), frame.t("will-reason-missing"));
        errors.when(longest(&self.reason) > LONGEST_REASON, &format!("reason-{own}"), frame.t("will-reason-long"));
        for (name, texts) in [("name", &self.name), ("reason", &self.reason), ("statements", &self.statements)] {
            pages::require_languages(frame, name, texts, &mut errors);
        }
        let none_chosen = self.is_chosen && self.units.is_empty();
        errors.when(none_chosen, "audience-chosen", frame.t("will-units-missing"));
        let statements = self.statements(frame, &mut errors);
        let times = Times::read(&self.begins_on, &self.ends_on, &self.result_on, frame, today, &mut errors);
        match times.filter(|_| errors.is_empty()) {
            Some(times) => Ok(Draft {
                name: cleaned(&self.name),
                reason: self.reason.clone(),
                adds: self.adds,
                is_live: self.is_live,
                opens_at: times.opens_at,
                closes_at: times.closes_at,
                result_at: if self.is_live { times.closes_at } else { times.result_at },
                audience: self.audience(),
                statements,
                before_id: self.before,
            }),
            None => Err(errors),
        }
    }

    fn audience(&self) -> Audience {
        let mut units = if self.is_chosen { self.units.clone() } else { vec![] };
        units.sort();
        units.dedup();
        Audience(units)
    }

    /// The lines of each language, laid together.
    pub fn statements(&self, frame: &Frame, errors: &mut Errors) -> Vec<Texts> {
        let own = format!("statements-{}", frame.choices.written(frame.words.lang).code());
        let lines: Vec<(&str, Vec<String>)> =
            self.statements.0.iter().map(|(code, text)| (code.as_str(), lines(text))).collect();
        let count = lines.iter().map(|(_, lines)| lines.len()).max().unwrap_or_default();
        errors.when(count > MOST, &own, frame.t("will-statements-many"));
        let is_long = lines.iter().flat_map(|(_, lines)| lines).any(|line| line.chars().count() > LONGEST);
        errors.when(is_long, &own, frame.t("will-statements-long"));
        for (code, lines) in lines.iter().filter(|(_, lines)| lines.len() != count) {
            let says = frame.words.t2("will-statements-uneven", "count", lines.len(), "most", count);
            errors.add(format!("statements-{code}"), says);
        }
        let one = |at: usize| {
            let mut texts = Texts::default();
            for (code, lines) in &lines {
                if let (Some(lang), Some(line)) = (Lang::from_code(code), lines.get(at)) {
                    texts.set(lang, line);
                }
            }
            texts
        };
        (0..count.min(MOST)).map(one).collect()
    }
}

/// The days of a round as moments.
pub(crate) struct Times {
    pub opens_at: Moment,
    pub closes_at: Moment,
    pub result_at: Moment,
}

impl Times {
    /// Its last day goes through midnight; a result whose day is left empty comes on the next working day.
    pub fn read(
        begins_on: &str,
        ends_on: &str,
        result_on: &str,
        frame: &Frame,
        today: &Day,
        errors: &mut Errors,
    ) -> Option<Times> {
        let (begins, ends) = (Day::parse(begins_on), Day::parse(ends_on));
        errors.when(begins.is_none(), "begins-on", frame.t("will-begins-missing"));
        errors.when(ends.is_none(), "ends-on", frame.t("will-ends-missing"));
        let (begins, ends) = (begins?, ends?);
        errors.when(ends < begins, "ends-on", frame.t("will-ends-before"));
        errors.when(ends < *today, "ends-on", frame.t("will-ends-past"));
        let days = begins.date().until(ends.date()).map_or(0, |span| span.get_days());
        errors.when(days > LONGEST_DAYS, "ends-on", frame.t("will-ends-late"));
        let result = match result_on.is_empty() {
            true => Day::parse(&working_days::add(ends.date(), 1).to_string()),
            false => Day::parse(result_on),
        };
        errors.when(result.is_none(), "result-on", frame.t("will-result-wrong"));
        errors.when(result.as_ref().is_some_and(|day| *day <= ends), "result-on", frame.t("will-result-early"));
        let result = result?;
        Some(Times {
            opens_at: Moment::in_helsinki(&format!("{begins}T00:00"))?,
            closes_at: Moment::in_helsinki(&format!("{}T00:00", day_after(&ends, 1)))?,
            result_at: Moment::in_helsinki(&format!("{result}T{HOUR}"))?,
        })
    }
}

fn day_after(day: &Day, days: usize) -> String {
    let mut date = day.date();
    for _ in 0..days {
        date = date.tomorrow().unwrap_or(date);
    }
    date.to_string()
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(clean).filter(|line| !line.is_empty()).collect()
}

fn joined<'t>(all: impl Iterator<Item = &'t Texts>) -> Texts {
    let mut joined = Texts::default();
    for texts in all {
        for (code, text) in &texts.0 {
            let lines = joined.0.entry(code.clone()).or_default();
            lines.push_str(text);
            lines.push('\n');
        }
    }
    joined
}

fn longest(texts: &Texts) -> usize {
    texts.0.values().map(|text| text.chars().count()).max().unwrap_or_default()
}

fn cleaned(texts: &Texts) -> Texts {
    Texts(texts.0.iter().map(|(code, text)| (code.clone(), clean(text))).collect())
}
