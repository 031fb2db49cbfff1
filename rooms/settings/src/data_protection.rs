//! Who answers for what is kept of people, and whom to ask about it: on the page of privacy, for everybody.

use crate::address;
use crate::choice::{self, Choice, Draft};
use crate::help_links::is_phone;
use crate::history;
use askama::Template;
use people::network::DataProtection;
use web::{Errors, Frame, Sent};

const LONGEST: usize = 120;

#[derive(Template)]
#[template(path = "data_protection.html")]
struct DataProtectionPage {
    frame: Frame,
    draft: Draft<DataProtection>,
}

impl Choice for DataProtection {
    const WORD: &'static str = "settings-protection";
    const SEEN_BY: &'static str = "settings-sees-everybody";
    type Address = address::DataProtection;

    fn read(sent: &Sent, _: &DataProtection) -> DataProtection {
        let text = |name: &str| sent.text(name).to_owned();
        DataProtection {
            controller: text("controller"),
            name: text("name"),
            email: text("email"),
            phone: text("phone"),
        }
    }

    fn errors(&self, _: &Sent, frame: &Frame) -> Errors {
        let mut errors = Errors::default();
        let wrong = |text: &str| text.chars().count() > LONGEST || text.chars().any(char::is_control);
        errors.when(wrong(&self.controller), "controller", frame.t("settings-protection-long"));
        errors.when(wrong(&self.name), "name", frame.t("settings-protection-long"));
        errors.when(!is_email(&self.email), "email", frame.t("settings-protection-email-wrong"));
        errors.when(!is_phone(&self.phone), "phone", frame.t("settings-phone-wrong"));
        errors.when(self.is_empty() && !self.name.is_empty(), "email", frame.t("settings-protection-missing"));
        errors
    }

    /// "Järviseudun hyvinvointialue · Tiina Tietosuoja · tietosuoja@jarviseutu.example"
    fn told(&self, frame: &Frame) -> String {
        let parts = [&self.controller, &self.name, &self.email, &self.phone];
        let parts: Vec<&str> = parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        if parts.is_empty() { frame.t("settings-protection-none").to_owned() } else { parts.join(" · ") }
    }

    fn page(frame: Frame, draft: Draft<DataProtection>) -> impl Template {
        DataProtectionPage { frame, draft }
    }
}

/// Empty, or something that a mail program can write to.
fn is_email(text: &str) -> bool {
    let plain =
        |part: &str| !part.is_empty() && part.chars().all(|letter| letter.is_alphanumeric() || ".-_+".contains(letter));
    let whole = text.split_once('@').is_some_and(|(name, host)| plain(name) && plain(host) && host.contains('.'));
    text.is_empty() || (whole && text.chars().count() <= LONGEST)
}

pages::sample!("settings/data-protection", |frame| {
    let page = |contact, history| choice::sample::<DataProtection>(contact, Sent::default(), history, &frame);
    let contact = |email: &str, phone: &str| DataProtection {
        controller: "Järviseudun hyvinvointialue".into(),
        name: "Tiina Tietosuoja".into(),
        email: email.into(),
        phone: phone.into(),
    };
    let history =
        history::sample(["Tiina Tietosuoja · tietosuoja@jarviseutu.example", "Tiina Tietosuoja · 06 123 4567"]);
    vec![
        ("empty", page(DataProtection::default(), vec![])),
        ("filled", page(contact("tietosuoja@jarviseutu.example", "06 123 4567"), history)),
        ("error", page(contact("tietosuoja", "soita"), vec![])),
    ]
});
