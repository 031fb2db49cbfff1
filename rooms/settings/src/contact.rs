//! Who answers for the service and how they are reached, as the accessibility statement says it.

use crate::address;
use crate::choice::{self, Choice, Draft};
use crate::help_links::is_phone;
use crate::history;
use askama::Template;
use people::looks_like_address;
use people::network::Contact;
use store::Day;
use web::{Errors, Frame, Sent};

#[derive(Template)]
#[template(path = "contact.html")]
struct ContactPage {
    frame: Frame,
    draft: Draft<Contact>,
}

impl Choice for Contact {
    const WORD: &'static str = "settings-contact";
    const SEEN_BY: &'static str = "settings-sees-everybody";
    type Address = address::Contact;

    fn read(sent: &Sent, _: &Contact) -> Contact {
        Contact {
            name: sent.texts("name"),
            email: sent.text("email").to_owned(),
            phone: sent.text("phone").to_owned(),
            published_on: Day::parse(sent.text("published")),
        }
    }

    fn errors(&self, sent: &Sent, frame: &Frame) -> Errors {
        let mut errors = Errors::default();
        for (code, _) in self.name.0.iter().filter(|(_, name)| name.chars().count() > 80) {
            errors.add(format!("name-{code}"), frame.t("settings-name-long-80"));
        }
        let whole = self.email.is_empty() || looks_like_address(&self.email);
        errors.when(!whole, "email", frame.t("settings-contact-email-wrong"));
        errors.when(!is_phone(&self.phone), "phone", frame.t("settings-phone-wrong"));
        let no_day = sent.some("published").is_some() && self.published_on.is_none();
        errors.when(no_day, "published", frame.t("settings-contact-published-wrong"));
        errors
    }

    /// "Järviseudun hyvinvointialue · saavutettavuus@jarviseutu.example"
    fn told(&self, frame: &Frame) -> String {
        let parts = [self.name.read(frame.words.lang), &self.email, &self.phone];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        if parts.is_empty() { frame.t("settings-contact-none").to_owned() } else { parts.join(" · ") }
    }

    fn page(frame: Frame, draft: Draft<Contact>) -> impl Template {
        ContactPage { frame, draft }
    }
}

impl ContactPage {
    /// The day as it was typed, else as it holds.
    fn published(&self) -> String {
        let day = self.draft.choice.published_on.as_ref();
        let holds = || day.map(|day| self.frame.words.calendar_day(day)).unwrap_or_default();
        self.draft.sent.some("published").map_or_else(holds, str::to_owned)
    }
}

pages::sample!("settings/contact", |frame| {
    let page = |contact, published: &str, history| {
        let sent = Sent::new(vec![("published".into(), published.into())]);
        choice::sample::<Contact>(contact, sent, history, &frame)
    };
    let wrong = Contact { email: "saavutettavuus".into(), phone: "soita".into(), ..Contact::default() };
    let told = history::sample(["Järviseudun hyvinvointialue", "–"]);
    vec![
        ("empty", page(Contact::default(), "", vec![])),
        ("filled", page(Contact::sample(), "1.9.2021", told)),
        ("error", page(wrong, "syksyllä", vec![])),
    ]
});
