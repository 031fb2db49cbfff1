//! Who answers for the service and how they are reached, as the accessibility statement says it.

use crate::address;
use crate::help_links::is_phone;
use crate::history::{self, Told};
use crate::permissions::Choices;
use askama::Template;
use people::network::Contact;
use people::{May, looks_like_address};
use store::{Day, Moment};
use web::acts::{Edit, See};
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, StatusCode};

#[derive(Template)]
#[template(path = "contact.html")]
struct ContactPage {
    frame: Frame,
    now: Moment,
    contact: Contact,
    /// The day as it was typed.
    published: String,
    errors: Errors,
    history: Vec<Told>,
}

pub(crate) async fn edit(_: May<See, Choices>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let contact = (*app.store.setting::<Contact>().await).clone();
    let published = contact.published_on.as_ref().map(|day| frame.words.calendar_day(day)).unwrap_or_default();
    Ok(Page(page(contact, published, Errors::default(), &app, frame).await?))
}

pub(crate) async fn update(
    choices: May<Edit, Choices>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let published = sent.text("published").to_owned();
    let contact = Contact {
        name: sent.texts("name"),
        email: sent.text("email").to_owned(),
        phone: sent.text("phone").to_owned(),
        published_on: Day::parse(&published),
    };
    let errors = errors(&contact, &published, &frame);
    if !errors.is_empty() {
        let page = page(contact, published, errors, &app, frame).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, Page(page)).into_response());
    }
    Ok(crate::keep(&contact, &choices, &app, address::Contact).await?.into_response())
}

async fn page(contact: Contact, published: String, errors: Errors, app: &App, frame: Frame) -> Result<ContactPage> {
    let history = history::of(|contact: Contact| told(&contact, &frame), app).await?;
    Ok(ContactPage { frame, now: app.now(), contact, published, errors, history })
}

fn errors(contact: &Contact, published: &str, frame: &Frame) -> Errors {
    let mut errors = Errors::default();
    for (code, _) in contact.name.0.iter().filter(|(_, name)| name.chars().count() > 80) {
        errors.add(format!("name-{code}"), frame.t("settings-name-long-80"));
    }
    let whole = contact.email.is_empty() || looks_like_address(&contact.email);
    errors.when(!whole, "email", frame.t("settings-contact-email-wrong"));
    errors.when(!is_phone(&contact.phone), "phone", frame.t("settings-phone-wrong"));
    let no_day = !published.is_empty() && contact.published_on.is_none();
    errors.when(no_day, "published", frame.t("settings-contact-published-wrong"));
    errors
}

/// "Järviseudun hyvinvointialue · saavutettavuus@jarviseutu.example"
pub(crate) fn told(contact: &Contact, frame: &Frame) -> String {
    let parts = [contact.name.read(frame.words.lang), &contact.email, &contact.phone];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { frame.t("settings-contact-none").to_owned() } else { parts.join(" · ") }
}

impl ContactPage {
    fn to(&self) -> String {
        address::Contact.to_string()
    }
}

pages::sample!("settings/contact", |frame| {
    let now = Moment(1_633_341_600_000_000);
    let page = |contact: Contact, published: &str, history| {
        let errors = errors(&contact, published, &frame);
        ContactPage { frame: frame.clone(), now, contact, published: published.into(), errors, history }
    };
    let wrong = Contact { email: "saavutettavuus".into(), phone: "soita".into(), ..Contact::default() };
    let told = history::sample(["Järviseudun hyvinvointialue", "–"]);
    vec![
        ("empty", page(Contact::default(), "", vec![])),
        ("filled", page(Contact::sample(), "1.9.2021", told)),
        ("error", page(wrong, "syksyllä", vec![])),
    ]
});
