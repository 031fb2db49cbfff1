//! What may be planned, and what is wrong with it.

use crate::plan::{Plan, fortnight_from};
use askama::filters::Safe;
use store::{Day, Id};
use web::{Errors, Frame, Sent};
use words::Texts;

const LONGEST: usize = 4_000;
/// A trial is short; what lasts longer is a change.
const LONGEST_DAYS: i32 = 92;

/// As typed.
#[derive(Debug, Clone, Default)]
pub(crate) struct PlanForm {
    pub unit: Option<Id>,
    pub name: Texts,
    pub tries: Texts,
    pub better: Texts,
    pub signs: Texts,
    pub not_worse: Texts,
    pub begins_on: String,
    pub ends_on: String,
    /// Why the plan is changed, once the trial has begun.
    pub reason: String,
    /// The version that the writer has seen.
    pub seen: i64,
}

impl PlanForm {
    pub fn read(sent: &Sent) -> PlanForm {
        PlanForm {
            unit: sent.text("unit").parse().ok(),
            name: sent.texts("name"),
            tries: sent.texts("tries"),
            better: sent.texts("better"),
            signs: sent.texts("signs"),
            not_worse: sent.texts("not-worse"),
            begins_on: sent.text("begins-on").to_owned(),
            ends_on: sent.text("ends-on").to_owned(),
            reason: sent.text("reason").chars().take(LONGEST).collect(),
            seen: sent.number("seen").unwrap_or_default(),
        }
    }

    pub fn of(plan: Plan, seen: i64) -> PlanForm {
        PlanForm {
            unit: None,
            name: plan.name,
            tries: plan.tries,
            better: plan.better,
            signs: plan.signs,
            not_worse: plan.not_worse,
            begins_on: plan.begins_on.to_string(),
            ends_on: plan.ends_on.to_string(),
            reason: String::new(),
            seen,
        }
    }

    /// The plan, once nothing is wrong. A last day that is left empty is a fortnight from the first.
    pub fn plan(&self, frame: &Frame) -> Result<Plan, Errors> {
        let mut errors = Errors::default();
        for (name, texts, missing) in [
            ("name", &self.name, "trials-name-missing"),
            ("tries", &self.tries, "trials-tries-missing"),
            ("better", &self.better, "trials-better-missing"),
            ("signs", &self.signs, "trials-signs-missing"),
            ("not-worse", &self.not_worse, "trials-not-worse-missing"),
        ] {
            written(frame, name, texts, missing, &mut errors);
        }
        let begins_on = Day::parse(&self.begins_on);
        errors.when(begins_on.is_none(), "begins-on", frame.t("trials-begins-missing"));
        let ends_on = match self.ends_on.is_empty() {
            true => begins_on.as_ref().map(fortnight_from),
            false => Day::parse(&self.ends_on),
        };
        errors.when(ends_on.is_none() && !self.ends_on.is_empty(), "ends-on", frame.t("trials-ends-wrong"));
        let (Some(begins_on), Some(ends_on)) = (begins_on, ends_on) else { return Err(errors) };
        errors.when(ends_on < begins_on, "ends-on", frame.t("trials-ends-before"));
        let days = begins_on.date().until(ends_on.date()).map_or(0, |span| span.get_days());
        errors.when(days > LONGEST_DAYS, "ends-on", frame.t("trials-ends-late"));
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(Plan {
            name: self.name.clone(),
            tries: self.tries.clone(),
            better: self.better.clone(),
            signs: self.signs.clone(),
            not_worse: self.not_worse.clone(),
            begins_on,
            ends_on,
        })
    }

    /// The five answers as fields.
    pub fn fields(&self, frame: &Frame, errors: &Errors) -> Vec<Safe<String>> {
        [
            ("name", &self.name, "trials-name", "trials-name-hint", 1),
            ("tries", &self.tries, "trials-tries", "trials-tries-hint", 3),
            ("better", &self.better, "trials-better", "trials-better-hint", 2),
            ("signs", &self.signs, "trials-signs", "trials-signs-hint", 2),
            ("not-worse", &self.not_worse, "trials-not-worse", "trials-not-worse-hint", 2),
        ]
        .into_iter()
        .map(|(name, texts, label, hint, rows)| {
            pages::texts_field(frame, name, frame.t(label), texts, frame.t(hint), errors, rows)
        })
        .collect()
    }
}

/// Says what is missing, in the writer's own language, or that it is too long.
pub(crate) fn written(frame: &Frame, name: &str, texts: &Texts, missing: &str, errors: &mut Errors) {
    let field = format!("{name}-{}", frame.choices.written(frame.words.lang).code());
    errors.when(texts.is_empty(), &field, frame.t(missing));
    let is_long = texts.0.values().any(|text| text.chars().count() > LONGEST);
    errors.when(is_long, &field, frame.t("trials-too-long"));
    pages::require_languages(frame, name, texts, errors);
}
