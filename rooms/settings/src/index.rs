//! All that the network has chosen, on one page.

use crate::address;
use crate::permissions::Choices;
use crate::{help_links, languages, look, names};
use askama::Template;
use people::May;
use people::network::{HelpLinks, Languages, Look, Names};
use web::acts::See;
use web::{App, Frame, IntoResponse, Page, Result, State};

#[derive(Template)]
#[template(path = "index.html")]
struct IndexPage {
    frame: Frame,
    /// Address, message key, what holds now.
    chosen: [(String, &'static str, String); 4],
}

pub(crate) async fn index(_: May<See, Choices>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let store = &app.store;
    let (named, spoken) = (store.setting::<Names>().await, store.setting::<Languages>().await);
    let (worn, links) = (store.setting::<Look>().await, store.setting::<HelpLinks>().await);
    Ok(Page(page(frame, &named, &spoken, &worn, &links)))
}

fn page(frame: Frame, named: &Names, spoken: &Languages, worn: &Look, links: &HelpLinks) -> IndexPage {
    let chosen = [
        (address::Names.to_string(), "settings-names", names::told(named, &frame)),
        (address::Languages.to_string(), "settings-languages", languages::told(spoken)),
        (address::Look.to_string(), "settings-look", look::told(worn, &frame)),
        (address::HelpLinks.to_string(), "settings-help", help_links::told(links, &frame)),
    ];
    IndexPage { frame, chosen }
}

pages::sample!("settings", |frame| {
    let look = Look { colour: "#5b2d7b".into(), logo: "muutos".into() };
    let empty = (Names::default(), Languages::default(), Look::default(), HelpLinks::default());
    vec![
        ("empty", page(frame.clone(), &empty.0, &empty.1, &empty.2, &empty.3)),
        ("filled", page(frame.clone(), &crate::names::sample_names(), &empty.1, &look, &crate::help::sample_links())),
    ]
});
