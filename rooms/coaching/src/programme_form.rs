//! What may be said of a programme.

use crate::programme::{Enrolment, Path, Plan, Programme};
use jiff::ToSpan;
use store::{Day, Id};
use web::{Errors, Sent};
use words::{Texts, Words};

/// The longest there is; most last half a year, some two.
const YEARS: i64 = 3;

#[derive(Debug, Clone, Default)]
pub(crate) struct ProgrammeForm {
    pub name: Texts,
    pub about: Texts,
    pub for_whom: Texts,
    /// As typed.
    pub begins_on: String,
    pub ends_on: String,
    pub contact: Option<Id>,
    pub contact_email: String,
    pub contact_phone: String,
    pub is_public: bool,
    pub enrolment: Enrolment,
    pub path: Path,
    pub peers_read: bool,
}

impl ProgrammeForm {
    pub fn read(sent: &Sent) -> ProgrammeForm {
        let text = |name: &str| sent.text(name).to_owned();
        ProgrammeForm {
            name: sent.texts("name"),
            about: sent.texts("about"),
            for_whom: sent.texts("for-whom"),
            begins_on: text("begins-on"),
            ends_on: text("ends-on"),
            contact: sent.text("contact").parse().ok(),
            contact_email: text("contact-email"),
            contact_phone: text("contact-phone"),
            is_public: sent.has("public"),
            enrolment: Enrolment::from_word(sent.text("enrolment")).unwrap_or_default(),
            path: Path::from_word(sent.text("path")).unwrap_or_default(),
            peers_read: sent.has("peers-read"),
        }
    }

    pub fn of(programme: &Programme) -> ProgrammeForm {
        let day = |day: &Option<Day>| day.as_ref().map_or(String::new(), Day::to_string);
        let plan = programme.plan();
        ProgrammeForm {
            begins_on: day(&plan.begins_on),
            ends_on: day(&plan.ends_on),
            name: plan.name,
            about: plan.about,
            for_whom: plan.for_whom,
            contact: plan.contact_person_id,
            contact_email: plan.contact_email,
            contact_phone: plan.contact_phone,
            is_public: plan.is_public,
            enrolment: plan.enrolment,
            path: plan.path,
            peers_read: plan.peers_read,
        }
    }

    pub fn errors(&self, words: Words) -> Errors {
        let mut errors = Errors::default();
        let field = |name: &str| format!("{name}-{}", words.lang.code());
        errors.when(self.name.is_empty(), &field("name"), words.t("programme-name-missing"));
        for (name, typed) in [("begins-on", &self.begins_on), ("ends-on", &self.ends_on)] {
            let wrong = !typed.is_empty() && Day::parse(typed).is_none();
            errors.when(wrong, name, words.t("programme-day-wrong"));
        }
        if let (Some(first), Some(last)) = (Day::parse(&self.begins_on), Day::parse(&self.ends_on)) {
            errors.when(last < first, "ends-on", words.t("programme-ends-before"));
            let longest = first.date().checked_add(YEARS.years()).unwrap_or(jiff::civil::Date::MAX);
            errors.when(last.date() > longest, "ends-on", words.t("programme-too-long"));
        }
        let email = &self.contact_email;
        let (name, host) = email.split_once('@').unwrap_or_default();
        let good = !name.is_empty() && host.contains('.') && !email.contains(char::is_whitespace);
        errors.when(!email.is_empty() && !good, "contact-email", words.t("programme-email-wrong"));
        if self.is_public {
            errors.when(self.for_whom.is_empty(), &field("for-whom"), words.t("programme-public-for-whom"));
            let unknown = self.contact.is_none() || (email.is_empty() && self.contact_phone.is_empty());
            errors.when(unknown, "contact", words.t("programme-public-contact"));
        }
        errors
    }

    pub fn plan(&self) -> Plan {
        Plan {
            name: self.name.clone(),
            about: self.about.clone(),
            for_whom: self.for_whom.clone(),
            begins_on: Day::parse(&self.begins_on),
            ends_on: Day::parse(&self.ends_on),
            contact_person_id: self.contact,
            contact_email: self.contact_email.clone(),
            contact_phone: self.contact_phone.clone(),
            is_public: self.is_public,
            enrolment: self.enrolment,
            path: self.path,
            peers_read: self.peers_read,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use words::Lang;

    fn of(begins: &str, ends: &str) -> Vec<String> {
        let name = Texts::one(Lang::Fi, "Valmennus");
        let form = ProgrammeForm { name, begins_on: begins.into(), ends_on: ends.into(), ..ProgrammeForm::default() };
        form.errors(Words::new(Lang::Fi)).list().iter().map(|(field, _)| field.clone()).collect()
    }

    #[test]
    fn a_programme_may_last_two_years_and_three_but_not_more() {
        assert_eq!(of("2022-01-10", "2024-01-10"), Vec::<String>::new());
        assert_eq!(of("2022-01-10", "2025-01-10"), Vec::<String>::new());
        assert_eq!(of("2022-01-10", "2025-01-11"), ["ends-on"]);
    }

    #[test]
    fn it_does_not_end_before_it_begins() {
        assert_eq!(of("2022-01-10", "2022-01-10"), Vec::<String>::new());
        assert_eq!(of("2022-01-10", "2022-01-09"), ["ends-on"]);
        assert_eq!(of("kesällä", ""), ["begins-on"]);
    }
}
