//! The cards one at a time, for a thumb or a keyboard: looked through by anybody, or with a discussion in mind, for which some
//! are then picked.

use super::address;
use super::card::{Card, PARTS};
use super::picked::{Outcome, Picked};
use crate::permissions::Prepare;
use crate::talk::{State as Stage, Talk};
use askama::Template;
use axum::extract::Query;
use people::{May, SignedIn};
use serde::Deserialize;
use web::{App, Error, Frame, IntoResponse, Page, Response, Result, Sent, State, see};

#[derive(Template)]
#[template(path = "questions/deck.html")]
struct DeckPage {
    frame: Frame,
    /// The discussion they are picked for.
    talk: Option<Talk>,
    part: String,
    cards: Vec<&'static Card>,
    at: usize,
    picked: Vec<&'static Card>,
    /// The reader's discussions that have not been held.
    coming: Vec<Talk>,
}

/// Which card.
#[derive(Debug, Clone, Default, Deserialize)]
pub(crate) struct Turned {
    #[serde(default)]
    part: String,
    #[serde(default)]
    card: String,
}

pub(crate) async fn index(
    me: SignedIn,
    State(app): State<App>,
    frame: Frame,
    Query(turned): Query<Turned>,
) -> Result<impl IntoResponse> {
    let talks = Talk::of_member(&me, &app).await?;
    let coming = talks.into_iter().filter(|talk| talk.state == Stage::Preparing).collect();
    Ok(Page(DeckPage { coming, ..DeckPage::of(frame, &turned) }))
}

/// For a discussion: what is picked shows to everybody who takes part in it.
pub(crate) async fn of_talk(
    talk: May<Prepare, Talk>,
    State(app): State<App>,
    frame: Frame,
    Query(turned): Query<Turned>,
) -> Result<Response> {
    let me = talk.who.clone();
    let talk = talk.into_record();
    let opened = talk.open(&me, &app).await?.ok_or(Error::NotFound)?;
    let picked = Picked::own(&talk, &me, &opened, app.store.read()).await?;
    Ok(Page(DeckPage { talk: Some(talk), picked, ..DeckPage::of(frame, &turned) }).into_response())
}

pub(crate) async fn pick(talk: May<Prepare, Talk>, State(app): State<App>, sent: Sent) -> Result<Response> {
    let me = talk.who.clone();
    let talk = talk.into_record();
    let there = address::Picking { talk: talk.id }.to_string();
    let Some(card) = Card::find(sent.text("card")) else { return Ok(see(there).into_response()) };
    if talk.state != Stage::Preparing {
        return Ok(see(talk.to()).saying("questions-too-late").into_response());
    }
    let opened = talk.open(&me, &app).await?.ok_or(Error::NotFound)?;
    let mut tx = app.store.begin().await?;
    let outcome = Picked::put(&talk, card, sent.text("do") != "off", (&me, &opened), &app, &mut tx).await?;
    tx.commit().await?;
    let said = match outcome {
        Outcome::Picked => "questions-picked",
        Outcome::Unpicked => "questions-unpicked",
        Outcome::TooMany => "questions-too-many",
    };
    let part = PARTS.into_iter().find(|part| *part == sent.text("part")).unwrap_or_default();
    Ok(see(format!("{there}?part={part}&card={}", card.id)).saying(said).into_response())
}

impl DeckPage {
    fn of(frame: Frame, turned: &Turned) -> DeckPage {
        let part = PARTS.into_iter().find(|part| *part == turned.part).unwrap_or_default();
        let cards = Card::of(part);
        let at = cards.iter().position(|card| card.id == turned.card).unwrap_or_default();
        DeckPage { frame, talk: None, part: part.to_owned(), cards, at, picked: vec![], coming: vec![] }
    }

    fn card(&self) -> Option<&'static Card> {
        self.cards.get(self.at).copied()
    }

    fn asks(&self, card: &Card) -> String {
        card.ask.read(self.frame.words.lang).to_owned()
    }

    fn place(&self) -> String {
        self.frame.words.t2("questions-place", "number", self.at + 1, "count", self.cards.len())
    }

    fn here(&self) -> String {
        match &self.talk {
            Some(talk) => address::Picking { talk: talk.id }.to_string(),
            None => address::Cards.to_string(),
        }
    }

    fn part_name(&self, part: &str) -> &'static str {
        self.frame.t(Card::part_key(part))
    }

    fn to_part(&self, part: &str) -> String {
        format!("{}?part={part}", self.here())
    }

    fn to(&self, at: usize) -> String {
        let card = self.cards.get(at).map(|card| card.id.as_str()).unwrap_or_default();
        format!("{}?part={}&card={card}", self.here(), self.part)
    }

    /// After the last comes the first.
    fn next(&self) -> String {
        self.to((self.at + 1) % self.cards.len().max(1))
    }

    fn previous(&self) -> String {
        self.to((self.at + self.cards.len().max(1) - 1) % self.cards.len().max(1))
    }

    fn is_picked(&self, card: &Card) -> bool {
        self.picked.iter().any(|one| one.id == card.id)
    }

    /// It is still to come: cards are picked for it.
    fn may_pick(&self) -> bool {
        self.talk.as_ref().is_some_and(|talk| talk.state == Stage::Preparing)
    }

    fn picking(&self, talk: &Talk) -> String {
        address::Picking { talk: talk.id }.to_string()
    }

    fn parts(&self) -> [&'static str; 6] {
        PARTS
    }
}

pages::sample!("talks/questions", |frame| {
    let page = |turned: Turned| DeckPage::of(frame.clone(), &turned);
    let talk = || crate::group::samples::talk(Stage::Preparing);
    let turned = |part: &str, card: &str| Turned { part: part.into(), card: card.into() };
    let picked = Card::of("together");
    let held = crate::group::samples::talk(Stage::Held);
    vec![
        ("first", page(Turned::default())),
        ("part", DeckPage { coming: vec![talk()], ..page(turned("skill", "teach")) }),
        ("talk", DeckPage { talk: Some(talk()), ..page(Turned::default()) }),
        ("picked", DeckPage { talk: Some(talk()), picked: picked.clone(), ..page(turned("together", "thanks")) }),
        ("held", DeckPage { talk: Some(held), picked, ..page(Turned::default()) }),
    ]
});
