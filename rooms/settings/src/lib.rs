//! Settings: what the network calls roles and levels, which languages it speaks, its colour and word, where staff
//! turn with what does not belong here, and whom they ask about what is kept of them. The administrator chooses; every change stands in a history and can be taken
//! back. The page of help is for everybody.

mod address;
mod contact;
mod data_protection;
mod help;
mod help_links;
mod history;
mod index;
mod languages;
mod look;
mod names;
mod permissions;
mod style;

use people::{May, Menu, Role, Room};
use store::Setting;
use web::acts::{Edit, get, post};
use web::{App, Redirect, Result, see};

words::lay_out!("settings");

pub fn room() -> Room {
    Room {
        name: "settings",
        routes: vec![
            get::<address::Settings, _, _>(index::index),
            get::<address::Names, _, _>(names::edit),
            post::<address::Names, _, _>(names::update),
            get::<address::Languages, _, _>(languages::edit),
            post::<address::Languages, _, _>(languages::update),
            get::<address::Look, _, _>(look::edit),
            post::<address::Look, _, _>(look::update),
            get::<address::Contact, _, _>(contact::edit),
            post::<address::Contact, _, _>(contact::update),
            get::<address::HelpLinks, _, _>(help_links::edit),
            post::<address::HelpLinks, _, _>(help_links::update),
            get::<address::DataProtection, _, _>(data_protection::edit),
            post::<address::DataProtection, _, _>(data_protection::update),
            post::<address::Restoration, _, _>(history::restore),
            get::<address::Help, _, _>(help::show),
            get::<people::address::Style, _, _>(style::show),
        ],
        upkeep: vec![Menu { href: "/admin/settings", word: "settings-title", shown: |me| me.is(Role::Admin) }],
        ..Room::default()
    }
}

/// Keeps a choice in the administrator's name, and leads back to its page.
async fn keep<T: Setting>(
    choice: &T,
    choices: &May<Edit, permissions::Choices>,
    app: &App,
    page: impl std::fmt::Display,
) -> Result<Redirect> {
    let mut tx = app.store.begin().await?;
    let changed = store::setting::keep(choice, Some(choices.who.id), app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(page).saying(if changed { "settings-kept" } else { "settings-same" }))
}
