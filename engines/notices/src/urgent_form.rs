//! An urgent notice as it is written: the words, for whom, and until when.

use crate::audience::Audience;
use crate::urgent_notice::{LONGEST, Plan};
use store::{Day, Id, Moment};
use web::{Errors, Sent};
use words::{Texts, Words};

/// What fits on top of a page.
const LETTERS: usize = 300;

#[derive(Debug, Clone)]
pub(crate) struct UrgentForm {
    pub words: Texts,
    pub begins_on: String,
    pub begins_time: String,
    pub ends_on: String,
    pub ends_time: String,
    /// Chosen units only; else everybody.
    pub is_chosen: bool,
    pub units: Vec<Id>,
}

impl UrgentForm {
    /// From now on; the end is for the writer to set.
    pub fn empty(now: Moment) -> UrgentForm {
        let local = now.local();
        let (day, time) = local.split_once('T').unwrap_or_default();
        UrgentForm {
            words: Texts::default(),
            begins_on: day.to_owned(),
            begins_time: time.to_owned(),
            ends_on: String::new(),
            ends_time: String::new(),
            is_chosen: false,
            units: vec![],
        }
    }

    pub fn read(sent: &Sent) -> UrgentForm {
        let text = |name: &str| sent.text(name).to_owned();
        UrgentForm {
            words: sent.texts("words"),
            begins_on: text("begins_on"),
            begins_time: text("begins_time"),
            ends_on: text("ends_on"),
            ends_time: text("ends_time"),
            is_chosen: sent.text("audience") == "chosen",
            units: sent.all("unit").filter_map(|id| id.parse().ok()).collect(),
        }
    }

    /// What is to be kept, or what is still wrong.
    pub fn plan(&self, words: Words, now: Moment) -> Result<Plan, Errors> {
        let mut errors = Errors::default();
        let own = format!("words-{}", words.lang.code());
        let is_long = self.words.0.values().any(|text| text.chars().count() > LETTERS);
        errors.when(self.words.is_empty(), &own, words.t("notices-urgent-words-missing"));
        errors.when(is_long, &own, words.t("notices-urgent-words-long"));
        let begins_at = moment(&self.begins_on, &self.begins_time);
        errors.when(begins_at.is_none(), "begins_on", words.t("notices-urgent-begins-missing"));
        let begins_at = begins_at.unwrap_or(now).max(now);
        let ends_at = moment(&self.ends_on, &self.ends_time);
        let fits = ends_at.is_some_and(|ends_at| begins_at < ends_at && ends_at <= begins_at + LONGEST);
        errors.when(!fits, "ends_on", words.t("notices-urgent-ends-wrong"));
        errors.when(
            self.is_chosen && self.units.is_empty(),
            "audience-chosen",
            words.t("notices-urgent-units-missing"),
        );
        match ends_at.filter(|_| errors.is_empty()) {
            Some(ends_at) => Ok(Plan { words: self.words.clone(), begins_at, ends_at, audience: self.audience() }),
            None => Err(errors),
        }
    }

    fn audience(&self) -> Audience {
        Audience(if self.is_chosen { self.units.clone() } else { vec![] })
    }
}

fn moment(day: &str, time: &str) -> Option<Moment> {
    Moment::in_helsinki(&format!("{}T{}", Day::parse(day)?, time.replace('.', ":")))
}
