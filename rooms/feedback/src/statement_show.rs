//! The accessibility statement: who is responsible, how accessible the service is, what falls short, how it was
//! assessed, how to say what hinders one, and to whom to turn when nobody answers.

use crate::address;
use crate::statement::{Shortcoming, Statement};
use askama::Template;
use people::network::Contact;
use store::Day;
use web::{App, Frame, IntoResponse, Page, Public, State, Why};
use words::Texts;

pub(crate) struct TheActWantsIt;
impl Why for TheActWantsIt {
    const WHY: &'static str = "the act on digital services wants the statement to be read by everybody";
}

#[derive(Template)]
#[template(path = "statement_show.html")]
struct StatementPage {
    frame: Frame,
    contact: Contact,
    statement: &'static Statement,
}

pub(crate) async fn show(_: Public<TheActWantsIt>, State(app): State<App>, frame: Frame) -> impl IntoResponse {
    let contact = (*app.store.setting::<Contact>().await).clone();
    Page(StatementPage { frame, contact, statement: Statement::current() })
}

impl StatementPage {
    fn read<'t>(&self, texts: &'t Texts) -> &'t str {
        texts.read(self.frame.words.lang)
    }

    fn day(&self, day: &Day) -> String {
        self.frame.words.calendar_day(day)
    }

    fn responsible(&self) -> &str {
        match self.contact.name.is_empty() {
            true => &self.frame.network,
            false => self.read(&self.contact.name),
        }
    }

    fn criteria(&self, shortcoming: &Shortcoming) -> String {
        shortcoming.criteria.join(", ")
    }

    fn feedback_to(&self) -> String {
        format!("{}?topic=accessibility&from={}", address::NewFeedback, address::Accessibility)
    }

    fn dialled(&self) -> String {
        self.statement.supervision.phone.replace(' ', "")
    }
}

pages::sample!("accessibility", |frame| {
    let outside = Frame { face: None, menu: vec![], own: vec![], ..frame };
    let page = |contact| StatementPage { frame: outside.clone(), contact, statement: Statement::current() };
    vec![("empty", page(Contact::default())), ("filled", page(Contact::sample()))]
});
