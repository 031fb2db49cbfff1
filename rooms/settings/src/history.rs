//! What a choice has been: who changed it, when, to what; and how it is taken back.

use crate::address;
use crate::choice::Choice;
use crate::permissions::Choices;
use axum::extract::Path;
use people::network::{Contact, DataProtection, HelpLinks, Languages, Look, Names};
use people::{May, Person};
use store::setting::{self, Change};
use store::{Id, Moment, Setting};
use web::acts::Edit;
use web::{App, Error, Frame, IntoResponse, Result, State, see};

/// One line of the history.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    pub id: Id,
    pub at: Moment,
    /// Empty: the program itself.
    pub who: String,
    pub what: String,
    /// It is what holds now.
    pub holds: bool,
}

/// The newest first.
pub(crate) async fn of<C: Choice>(frame: &Frame, app: &App) -> Result<Vec<Told>> {
    let mut told = vec![];
    for change in Change::of(C::NAME, app.store.read()).await? {
        let who = match change.changed_by {
            Some(id) => Person::find(id, app.store.read()).await?.map_or(String::new(), |person| person.name),
            None => String::new(),
        };
        let (id, at, holds) = (change.id, change.changed_at, told.is_empty());
        told.push(Told { id, at, who, what: change.choice::<C>().told(frame), holds });
    }
    Ok(told)
}

pub(crate) fn to(told: &Told) -> String {
    address::Restoration { change: told.id }.to_string()
}

/// Chosen again as it was then; a change of its own in the history.
pub(crate) async fn restore(
    choices: May<Edit, Choices>,
    State(app): State<App>,
    Path(change): Path<Id>,
) -> Result<impl IntoResponse> {
    let name = Change::find(change, app.store.read()).await?.ok_or(Error::NotFound)?.name;
    let mut tx = app.store.begin().await?;
    let restored = setting::restore(change, Some(choices.who.id), app.now(), &mut tx).await?;
    tx.commit().await?;
    let word = if restored.is_some() { "settings-restored" } else { "settings-same" };
    Ok(see(page_of(&name)).saying(word))
}

fn page_of(name: &str) -> String {
    match name {
        Names::NAME => address::Names.to_string(),
        Languages::NAME => address::Languages.to_string(),
        Look::NAME => address::Look.to_string(),
        Contact::NAME => address::Contact.to_string(),
        HelpLinks::NAME => address::HelpLinks.to_string(),
        DataProtection::NAME => address::DataProtection.to_string(),
        _ => address::Settings.to_string(),
    }
}

/// Two lines for the samples.
pub(crate) fn sample(what: [&str; 2]) -> Vec<Told> {
    let at = Moment(1_633_341_600_000_000);
    let line =
        |what: &str, holds| Told { id: Id::nil(), at, who: "Paavo Pääkäyttäjä".into(), what: what.into(), holds };
    vec![line(what[0], true), line(what[1], false)]
}
