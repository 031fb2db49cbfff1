//! Has it been asked already? Shown while one writes, so that one can wait for the same answer instead of asking again.

use crate::question::{KIND, Question};
use crate::state::State;
use askama::Template;
use askama::filters::Safe;
use people::Me;
use web::{App, Frame, Result};

/// So many are shown.
const MOST: usize = 5;
/// Shorter says too little.
const SHORTEST: usize = 6;

/// One that asks something similar.
#[derive(Debug, Clone)]
pub(crate) struct Similar {
    pub number: i64,
    pub name: String,
    pub language: String,
    pub state: State,
    pub href: String,
}

/// What has been asked that is like this.
pub(crate) async fn to(text: &str, me: &Me, app: &App) -> Result<Vec<Similar>> {
    if text.chars().count() < SHORTEST {
        return Ok(vec![]);
    }
    let mut similar = vec![];
    for hit in search::similar(text, Some(KIND), MOST, me, app).await? {
        if let Some(question) = Question::one(hit.reference.id, app.store.read()).await? {
            similar.push(of(&question));
        }
    }
    Ok(similar)
}

fn of(question: &Question) -> Similar {
    Similar {
        number: question.number,
        name: question.name.clone(),
        language: question.language.clone(),
        state: question.state,
        href: question.to(),
    }
}

#[derive(Template)]
#[template(path = "similar.html")]
struct Part<'p> {
    frame: &'p Frame,
    similar: &'p [Similar],
}

/// The same, within the page.
pub(crate) fn draw(frame: &Frame, similar: &[Similar]) -> Safe<String> {
    Safe(Part { frame, similar }.render().unwrap_or_default())
}

/// For samples.
pub(crate) fn samples() -> Vec<Similar> {
    let one = |number, name: &str, state| Similar {
        number,
        name: name.into(),
        language: "fi".into(),
        state,
        href: "/voice".into(),
    };
    vec![
        one(7, "Kuka on esihenkilöni hyvinvointialueella?", State::NotDecided),
        one(1, "Pitääkö minun allekirjoittaa uusi työsopimus, kun siirryn hyvinvointialueelle?", State::Answered),
    ]
}
