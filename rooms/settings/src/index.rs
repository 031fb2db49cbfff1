//! All that the network has chosen, on one page.

use crate::choice::Choice;
use crate::permissions::Choices;
use askama::Template;
use people::May;
use people::network::{Contact, DataProtection, HelpLinks, Languages, Look, Names};
use web::acts::See;
use web::{Address, App, Frame, IntoResponse, Page, Result, State};

/// Address, message key, what holds now.
type Chosen = (&'static str, &'static str, String);

#[derive(Template)]
#[template(path = "index.html")]
struct IndexPage {
    frame: Frame,
    chosen: [Chosen; 6],
}

pub(crate) async fn index(_: May<See, Choices>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let store = &app.store;
    let chosen = [
        chosen(&*store.setting::<Names>().await, &frame),
        chosen(&*store.setting::<Languages>().await, &frame),
        chosen(&*store.setting::<Look>().await, &frame),
        chosen(&*store.setting::<Contact>().await, &frame),
        chosen(&*store.setting::<HelpLinks>().await, &frame),
        chosen(&*store.setting::<DataProtection>().await, &frame),
    ];
    Ok(Page(IndexPage { frame, chosen }))
}

fn chosen<C: Choice>(choice: &C, frame: &Frame) -> Chosen {
    (C::Address::PATH, C::WORD, choice.told(frame))
}

pages::sample!("settings", |frame| {
    let page = |names: &Names, look: &Look, contact: &Contact, links: &HelpLinks| {
        let chosen = [
            chosen(names, &frame),
            chosen(&Languages::default(), &frame),
            chosen(look, &frame),
            chosen(contact, &frame),
            chosen(links, &frame),
            chosen(&DataProtection::default(), &frame),
        ];
        IndexPage { frame: frame.clone(), chosen }
    };
    let look = Look { colour: "#5b2d7b".into(), logo: "muutos".into() };
    let (names, links) = (crate::names::sample_names(), crate::help::sample_links());
    vec![
        ("empty", page(&Names::default(), &Look::default(), &Contact::default(), &HelpLinks::default())),
        ("filled", page(&names, &look, &Contact::sample(), &links)),
    ]
});
