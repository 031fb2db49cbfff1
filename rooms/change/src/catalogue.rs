//! The catalogue of ongoing development and training: what, for whom, until when, and whom to ask. What is over is found
//! behind its own link.

use crate::address;
use crate::all::Catalogue;
use crate::catalogue_entry::{Entry, Which};
use crate::shown::{Choice, span};
use askama::Template;
use axum::extract::Query;
use people::{SignedIn, byline};
use serde::Deserialize;
use std::collections::HashMap;
use store::Id;
use web::acts::{Create, Permit};
use web::{App, Frame, IntoResponse, Page, Result, State};

#[derive(Template)]
#[template(path = "catalogue.html")]
struct CataloguePage {
    frame: Frame,
    entries: Vec<Entry>,
    contacts: HashMap<Id, String>,
    units: Vec<Choice>,
    asked: Asked,
    may_add: bool,
}

/// Which of them: for a unit, `mine`, or all; and whether those that are over.
#[derive(Debug, Clone, Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    whom: String,
    #[serde(default)]
    past: Option<String>,
}

impl Asked {
    fn which(&self, me: Id) -> Which {
        match self.whom.parse() {
            Ok(unit) => Which::Unit(unit),
            Err(_) if self.whom == "mine" => Which::Person(me),
            Err(_) => Which::All,
        }
    }

    fn goes_on(&self) -> bool {
        self.past.is_none()
    }
}

pub(crate) async fn index(
    me: SignedIn,
    State(app): State<App>,
    frame: Frame,
    Query(asked): Query<Asked>,
) -> Result<impl IntoResponse> {
    let today = app.clock.today();
    let entries = Entry::list(asked.which(me.id), asked.goes_on(), &today, app.store.read()).await?;
    let people = entries.iter().map(|entry| entry.contact_id);
    let contacts = byline::of_many(people, frame.words.lang, &app).await?;
    let units = Choice::of_units(app.store.read()).await?;
    let may_add = Permit::<Create, _>::permits(&Catalogue, &me);
    Ok(Page(CataloguePage { frame, entries, contacts, units, asked, may_add }))
}

impl CataloguePage {
    fn entry(&self, entry: &Entry) -> String {
        address::Entry { catalogue_entry: entry.id }.to_string()
    }

    fn until(&self, entry: &Entry) -> String {
        match &entry.ends_on {
            Some(_) => span(self.frame.words, None, entry.ends_on.as_ref()),
            None => self.frame.t("change-for-now").to_owned(),
        }
    }

    fn contact(&self, entry: &Entry) -> &str {
        self.contacts.get(&entry.contact_id).map_or("", String::as_str)
    }

    fn is_asked(&self, whom: &str) -> bool {
        self.asked.whom == whom
    }

    fn is_past(&self) -> bool {
        !self.asked.goes_on()
    }

    fn is_unit(&self, choice: &Choice) -> bool {
        self.asked.whom == choice.id.to_string()
    }
}

pages::sample!("change/catalogue", |frame| {
    let page = |entries, past: Option<&str>, may_add| CataloguePage {
        frame: frame.clone(),
        entries,
        contacts: HashMap::from([(Id::nil(), "Teijo Tietohallinto".to_owned())]),
        units: vec![Choice { id: Id::nil(), name: "Järviseudun sote · Vuodeosasto 3".into() }],
        asked: Asked { whom: "mine".into(), past: past.map(str::to_owned) },
        may_add,
    };
    let entry = crate::entry_edit::sample;
    let long = "Kirjaamisen vartit ja pienet kokeilut ".repeat(8);
    vec![
        ("empty", page(vec![], None, false)),
        (
            "filled",
            page(
                vec![entry("Kirjaamisen vartit", Some("2021-12-15")), entry("Verkko-oppimisen polku", None)],
                None,
                true,
            ),
        ),
        ("past", page(vec![entry("Kesän koulutus", Some("2021-08-31"))], Some("yes"), false)),
        ("long", page(vec![entry(&long, None)], None, false)),
    ]
});
