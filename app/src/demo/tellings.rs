//! Where the demonstration's messages have been told, and what became of what was asked there.

use super::content::{self, Staff};
use super::network::me;
use crate::serve::Failure;
use ::voice::question::Question;
use messages::message::{Kept, Message};
use messages::raising::raised_question::{Raised, State, TO_SEND};
use messages::telling::entry::{Entry, Said};
use messages::telling::keeping::{Told, tell};
use messages::telling::messenger::Place;
use messages::telling::shift::Shift;
use people::{Role, Unit, UnitKind};
use serde::Deserialize;
use store::Id;
use store::clock::new_id_at;
use ties::How;
use web::App;

const TELLINGS: &str = include_str!("../../../demo/tellings.json");

#[derive(Deserialize)]
struct OfMessage {
    /// By its number.
    message: i64,
    tellings: Vec<Telling>,
}

#[derive(Deserialize)]
struct Telling {
    employer: String,
    unit: String,
    by: Staff,
    told_as: String,
    shift: String,
    present: i64,
    questions: i64,
    at: String,
    #[serde(default)]
    missing: Vec<String>,
    #[serde(default)]
    raised: Vec<RaisedThere>,
}

/// A question that was written down, and the one in the channel that it is.
#[derive(Deserialize)]
struct RaisedThere {
    words: String,
    /// By its number.
    question: i64,
    /// It had been asked already.
    #[serde(default)]
    same: bool,
    settled: String,
    told_back: Option<String>,
}

pub(super) async fn make(app: &App) -> Result<(), Failure> {
    let all: Vec<OfMessage> = serde_json::from_str(TELLINGS)?;
    let numbers = Kept::numbers(all.len() as i64, app.store.read()).await?;
    let units = Unit::all(app.store.read()).await?;
    for of in &all {
        let found = numbers.iter().find(|(_, number)| *number == of.message);
        let (message, _) = found.ok_or("a message of the demonstration is not there")?;
        for telling in &of.tellings {
            telling.make(*message, &units, app).await?;
        }
    }
    Ok(())
}

impl Telling {
    async fn make(&self, message: Id, units: &[Unit], app: &App) -> Result<(), Failure> {
        let (me, now) = (me(&self.by, app).await?, content::moment(&self.at));
        let message = Message::find(message, &me, app).await?.ok_or("a message is not there")?;
        let place = self.place(units)?;
        let said = Said {
            shift: Shift::from_word(&self.shift).ok_or("an unknown shift")?,
            present: self.present,
            questions: self.questions,
            missing: self.missing.iter().filter_map(|word| Shift::from_word(word)).collect(),
            told_on: now.day(),
        };
        let raised: Vec<&str> = self.raised.iter().map(|raised| raised.words.as_str()).collect();
        let (post, place, said, raised, me, once) = (&message.post, &place, &said, &raised[..], &me, new_id_at(now));
        let told = Told { post, place, said, raised, me, once, now };
        let entry = tell(&told, app).await?.ok_or("told already")?;
        self.settle(&entry, app).await
    }

    fn place(&self, units: &[Unit]) -> Result<Place, Failure> {
        let is_employer = |unit: &&Unit| unit.kind == UnitKind::Employer && unit.name == self.employer;
        let employer = units.iter().find(is_employer).ok_or("an unknown employer")?;
        let is_it = |unit: &&Unit| unit.employer_id == employer.id && unit.name == self.unit;
        let unit = units.iter().find(is_it).ok_or("an unknown unit")?;
        Ok(Place {
            unit_id: unit.id,
            employer_id: employer.id,
            unit: unit.name.clone(),
            employer: employer.name.clone(),
            told_as: Role::from_word(&self.told_as).ok_or("an unknown role")?,
        })
    }

    /// What was asked is in the channel already.
    async fn settle(&self, entry: &Entry, app: &App) -> Result<(), Failure> {
        let waiting = Raised::waiting_in(entry.id, app.store.read()).await?;
        for (raised, asked) in waiting.iter().zip(&self.raised) {
            let at = content::moment(&asked.settled);
            let question = Question::numbered(asked.question, app.store.read()).await?.ok_or("an unknown question")?;
            let (state, question) = (if asked.same { State::Same } else { State::Sent }, question.reference());
            let message = web::Reference::new(posts::KIND, entry.post_id);
            let mut tx = app.store.begin().await?;
            raised.settle(state, Some(&question), at, &mut tx).await?;
            ties::tie(&message, &question, How::Became, at, &mut tx).await?;
            if let Some(told_back) = &asked.told_back {
                Raised::tell_back(raised.id, at, content::moment(told_back), &mut tx).await?;
            }
            notices::cease(TO_SEND, &entry.reference(), entry.person_id, at, &mut tx).await?;
            tx.commit().await?;
        }
        Ok(())
    }
}
