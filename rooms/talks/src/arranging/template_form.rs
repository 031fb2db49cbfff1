//! What a template is called, of how many it is, and when one looks back.

use crate::talk::Kind;
use crate::template::Template;
use web::{Errors, Sent};
use words::{Texts, Words};

/// The months that may be chosen.
const MONTHS: std::ops::RangeInclusive<i64> = 1..=12;
/// A year's half, as in the ready one.
pub(crate) const HALF_A_YEAR: i64 = 6;

#[derive(Debug, Clone)]
pub(crate) struct TemplateForm {
    pub called: Texts,
    pub kind: Option<Kind>,
    pub months: String,
}

impl Default for TemplateForm {
    fn default() -> TemplateForm {
        TemplateForm { called: Texts::default(), kind: Some(Kind::Pair), months: HALF_A_YEAR.to_string() }
    }
}

impl TemplateForm {
    pub fn read(sent: &Sent) -> TemplateForm {
        TemplateForm {
            called: sent.texts("called"),
            kind: Kind::from_word(sent.text("kind")),
            months: sent.text("months").to_owned(),
        }
    }

    pub fn of(template: &Template) -> TemplateForm {
        TemplateForm {
            called: template.called.0.clone(),
            kind: Some(template.kind),
            months: template.review_months.to_string(),
        }
    }

    pub fn months(&self) -> Option<i64> {
        self.months.parse().ok().filter(|months| MONTHS.contains(months))
    }

    pub fn kind_word(&self) -> &'static str {
        self.kind.map_or("", Kind::word)
    }

    pub fn errors(&self, words: Words) -> Errors {
        let mut errors = Errors::default();
        let field = format!("called-{}", words.lang.code());
        errors.when(self.called.is_empty(), &field, words.t("arranging-called-missing"));
        errors.when(self.kind.is_none(), "kind", words.t("arranging-kind-missing"));
        errors.when(self.months().is_none(), "months", words.t("arranging-months-wrong"));
        errors
    }
}
