//! Who answers for what is kept of people, and whom to ask about it: on the page of privacy, for everybody.

use crate::address;
use crate::help_links::is_phone;
use crate::history::{self, Told};
use crate::permissions::Choices;
use askama::Template;
use people::May;
use people::network::DataProtection;
use store::Moment;
use web::acts::{Edit, See};
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, StatusCode};

const LONGEST: usize = 120;

#[derive(Template)]
#[template(path = "data_protection.html")]
struct DataProtectionPage {
    frame: Frame,
    now: Moment,
    contact: DataProtection,
    errors: Errors,
    history: Vec<Told>,
}

pub(crate) async fn edit(_: May<See, Choices>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let contact = (*app.store.setting::<DataProtection>().await).clone();
    Ok(Page(page(contact, Errors::default(), &app, frame).await?))
}

pub(crate) async fn update(
    choices: May<Edit, Choices>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let text = |name: &str| sent.text(name).to_owned();
    let contact = DataProtection {
        controller: text("controller"),
        name: text("name"),
        email: text("email"),
        phone: text("phone"),
    };
    let errors = errors(&contact, &frame);
    if !errors.is_empty() {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, Page(page(contact, errors, &app, frame).await?)).into_response());
    }
    Ok(crate::keep(&contact, &choices, &app, address::DataProtection).await?.into_response())
}

async fn page(contact: DataProtection, errors: Errors, app: &App, frame: Frame) -> Result<DataProtectionPage> {
    let history = history::of(|contact: DataProtection| told(&contact, &frame), app).await?;
    Ok(DataProtectionPage { frame, now: app.now(), contact, errors, history })
}

fn errors(contact: &DataProtection, frame: &Frame) -> Errors {
    let mut errors = Errors::default();
    let wrong = |text: &str| text.chars().count() > LONGEST || text.chars().any(char::is_control);
    errors.when(wrong(&contact.controller), "controller", frame.t("settings-protection-long"));
    errors.when(wrong(&contact.name), "name", frame.t("settings-protection-long"));
    errors.when(!is_email(&contact.email), "email", frame.t("settings-protection-email-wrong"));
    errors.when(!is_phone(&contact.phone), "phone", frame.t("settings-phone-wrong"));
    errors.when(contact.is_empty() && !contact.name.is_empty(), "email", frame.t("settings-protection-missing"));
    errors
}

/// Empty, or something that a mail program can write to.
fn is_email(text: &str) -> bool {
    let plain =
        |part: &str| !part.is_empty() && part.chars().all(|letter| letter.is_alphanumeric() || ".-_+".contains(letter));
    let whole = text.split_once('@').is_some_and(|(name, host)| plain(name) && plain(host) && host.contains('.'));
    text.is_empty() || (whole && text.chars().count() <= LONGEST)
}

/// "Järviseudun hyvinvointialue · Tiina Tietosuoja · tietosuoja@jarviseutu.example"
pub(crate) fn told(contact: &DataProtection, frame: &Frame) -> String {
    let parts = [&contact.controller, &contact.name, &contact.email, &contact.phone];
    let parts: Vec<&str> = parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { frame.t("settings-protection-none").to_owned() } else { parts.join(" · ") }
}

impl DataProtectionPage {
    fn to(&self) -> String {
        address::DataProtection.to_string()
    }
}

pages::sample!("settings/data-protection", |frame| {
    let now = Moment(1_633_341_600_000_000);
    let page = |contact: DataProtection, history| {
        let errors = errors(&contact, &frame);
        DataProtectionPage { frame: frame.clone(), now, contact, errors, history }
    };
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
