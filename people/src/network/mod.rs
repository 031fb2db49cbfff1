//! What the network has chosen for itself: its names for roles and levels, its languages, its colour, where to turn
//! with what does not belong here, and whom to ask about what is kept of people. Kept as settings; `choices` is what
//! every page needs of them.

mod colour;
mod contact;
mod data_protection;
mod help;
mod languages;
mod look;
mod names;

pub use colour::{AA, BLACK, Colour, WHITE, contrast};
pub use contact::Contact;
pub use data_protection::DataProtection;
pub use help::{Channel, HelpLink, HelpLinks};
pub use languages::{Further, Languages};
pub use look::{Look, stylesheet, stylesheet_named};
pub use names::{LEVELS, Names};

use pages::Choices;
use std::sync::{Arc, RwLock};
use web::App;

/// Made once for each change of the settings, not for each request; laid among the app's parts.
#[derive(Clone, Default)]
pub struct Gathered(Arc<RwLock<Option<Sources>>>);

struct Sources {
    names: Arc<Names>,
    languages: Arc<Languages>,
    look: Arc<Look>,
    choices: Arc<Choices>,
}

/// The network's choices, as its pages need them.
pub async fn choices(app: &App) -> Arc<Choices> {
    let (names, languages) = (app.store.setting::<Names>().await, app.store.setting::<Languages>().await);
    let look = app.store.setting::<Look>().await;
    let Some(gathered) = app.part::<Gathered>() else { return Arc::new(gather(&names, &languages, &look)) };
    let known = gathered.0.read().expect("nobody panics here").as_ref().and_then(|from| {
        let same = Arc::ptr_eq(&from.names, &names) && Arc::ptr_eq(&from.languages, &languages);
        (same && Arc::ptr_eq(&from.look, &look)).then(|| from.choices.clone())
    });
    known.unwrap_or_else(|| {
        let choices = Arc::new(gather(&names, &languages, &look));
        let from = Sources { names, languages, look, choices: choices.clone() };
        *gathered.0.write().expect("nobody panics here") = Some(from);
        choices
    })
}

fn gather(names: &Names, languages: &Languages, look: &Look) -> Choices {
    Choices {
        languages: languages.offered(),
        content: languages.content(),
        required: languages.required(),
        names: names.by_key(),
        style: look.style(),
        logo: look.logo.clone(),
    }
}
