//! All that the network has chosen, on one page.

use crate::address;
use crate::permissions::Choices;
use crate::{contact, data_protection, help_links, languages, look, names};
use askama::Template;
use people::May;
use people::network::{Contact, DataProtection, HelpLinks, Languages, Look, Names};
use web::acts::See;
use web::{App, Frame, IntoResponse, Page, Result, State};

#[derive(Template)]
#[template(path = "index.html")]
struct IndexPage {
    frame: Frame,
    /// Address, message key, what holds now.
    chosen: [(String, &'static str, String); 6],
}

pub(crate) async fn index(_: May<See, Choices>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let store = &app.store;
    let (named, spoken) = (store.setting::<Names>().await, store.setting::<Languages>().await);
    let (worn, links) = (store.setting::<Look>().await, store.setting::<HelpLinks>().await);
    let reached = store.setting::<Contact>().await;
    let protection = store.setting::<DataProtection>().await;
    Ok(Page(page(frame, (&named, &spoken, &worn), (&reached, &protection), &links)))
}

fn page(
    frame: Frame,
    (named, spoken, worn): (&Names, &Languages, &Look),
    (reached, protection): (&Contact, &DataProtection),
    links: &HelpLinks,
) -> IndexPage {
    let chosen = [
        (address::Names.to_string(), "settings-names", names::told(named, &frame)),
        (address::Languages.to_string(), "settings-languages", languages::told(spoken, &frame)),
        (address::Look.to_string(), "settings-look", look::told(worn, &frame)),
        (address::Contact.to_string(), "settings-contact", contact::told(reached, &frame)),
        (address::HelpLinks.to_string(), "settings-help", help_links::told(links, &frame)),
        (address::DataProtection.to_string(), "settings-protection", data_protection::told(protection, &frame)),
    ];
    IndexPage { frame, chosen }
}

pages::sample!("settings", |frame| {
    let look = Look { colour: "#5b2d7b".into(), logo: "muutos".into() };
    let (names, languages, ours) = (Names::default(), Languages::default(), Look::default());
    let (nobody, none, unsaid) = (Contact::default(), HelpLinks::default(), DataProtection::default());
    let named = crate::names::sample_names();
    vec![
        ("empty", page(frame.clone(), (&names, &languages, &ours), (&nobody, &unsaid), &none)),
        (
            "filled",
            page(
                frame.clone(),
                (&named, &languages, &look),
                (&Contact::sample(), &unsaid),
                &crate::help::sample_links(),
            ),
        ),
    ]
});
