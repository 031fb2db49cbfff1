//! Two rounds on the shared will: one that is over, with its result, its groups' names and the text written of it, and one
//! that is open. Each goes its way by the room's own deeds; only whose a pseudonym is was settled beforehand.

use super::content::{self, Staff};
use super::network::me;
use crate::serve::Failure;
use ::will::moderation::decision::Deciding;
use ::will::result::naming::{By as NamedBy, Name, Names, Naming};
use ::will::result::refresh;
use ::will::round::Round;
use ::will::round_draft::{By, Draft};
use ::will::statement::{Adding, Statement};
use ::will::vote::{Casting, Stand};
use ::will::voter::{Mark, Voter};
use people::Role;
use serde::Deserialize;
use std::collections::HashMap;
use store::{Day, Id, Moment};
use web::App;
use words::{Lang, Texts};

const HOUR: i64 = 3_600_000_000;

const ROUNDS: &str = include_str!("../../../demo/will.json");
/// One line a voter, one letter a statement, made by demo/make_votes.py; an empty line between the rounds.
const VOTES: &str = include_str!("../../../demo/will-votes.txt");

#[derive(Deserialize)]
struct Content {
    rounds: Vec<Told>,
}

#[derive(Deserialize)]
struct Told {
    name: Texts,
    reason: Texts,
    opens: String,
    closes: String,
    result: String,
    by: Staff,
    /// So many of the statements were there from the beginning.
    beginning: usize,
    statements: Vec<Stated>,
    /// Whose some of the lines are.
    voted: Vec<Voted>,
    #[serde(default)]
    offered: Vec<Offered>,
    refused: Option<Refused>,
    #[serde(default)]
    groups: Vec<Named>,
    #[serde(default)]
    named_by: Vec<Staff>,
}

#[derive(Deserialize)]
struct Stated {
    text: Texts,
}

#[derive(Deserialize)]
struct Voted {
    line: usize,
    #[serde(flatten)]
    who: Staff,
}

#[derive(Deserialize)]
struct Offered {
    text: String,
    by: Staff,
    at: String,
}

#[derive(Deserialize)]
struct Refused {
    text: String,
    decision: String,
    by: Staff,
}

#[derive(Deserialize)]
struct Named {
    name: Texts,
    about: Texts,
}

pub(super) async fn make(app: &App) -> Result<(), Failure> {
    let content: Content = serde_json::from_str(ROUNDS)?;
    for (at, (told, lines)) in content.rounds.iter().zip(VOTES.split("\n\n")).enumerate() {
        let id = told.open(app).await?;
        told.vote(id, at, &lines.lines().collect::<Vec<_>>(), app).await?;
        told.conclude(id, app).await?;
        if at == 0 {
            super::will_text::make(&[id], app).await?;
        }
    }
    Ok(())
}

async fn find(id: Id, app: &App) -> Result<Round, Failure> {
    Ok(Round::of_house(id, &app.clock.today(), app.store.read()).await?.ok_or("a round is not there")?)
}

impl Told {
    /// Made and given to people; what they added and a moderator published follows.
    async fn open(&self, app: &App) -> Result<Id, Failure> {
        let (maker, opens_at) = (me(&self.by, app).await?, content::moment(&format!("{}T00:00", self.opens)));
        let made_at = Moment(opens_at.0 - 72 * HOUR);
        let by = By { person_id: maker.id, employer_id: maker.employer_id, now: made_at };
        let mut tx = app.store.begin().await?;
        let id = self.draft(opens_at).create(store::clock::new_id_at(made_at), &by, &mut tx).await?;
        let id = id.ok_or("the round is there already")?;
        tx.commit().await?;
        let round = find(id, app).await?;
        let mut tx = app.store.begin().await?;
        round.open(&app.shelf.key_name(), made_at, &mut tx).await?;
        for (at, stated) in self.statements.iter().enumerate().skip(self.beginning) {
            let now = Moment(opens_at.0 + (at as i64 - 8) * 7 * HOUR);
            let (employer_id, body) = (maker.employer_id, &stated.text);
            Adding { round_id: id, employer_id, body, before_id: None, now }.publish(at as i64 + 1, &mut tx).await?;
        }
        tx.commit().await?;
        Ok(id)
    }

    fn draft(&self, opens_at: Moment) -> Draft {
        let after = |day: &str| Moment(content::moment(&format!("{day}T00:00")).0 + 24 * HOUR);
        Draft {
            name: self.name.clone(),
            reason: self.reason.clone(),
            adds: true,
            is_live: false,
            opens_at,
            closes_at: after(&self.closes),
            result_at: content::moment(&format!("{}T09:00", self.result)),
            audience: Default::default(),
            statements: self.statements.iter().take(self.beginning).map(|stated| stated.text.clone()).collect(),
            before_id: None,
        }
    }

    /// Each line is a pseudonym's votes; a few are of people whom one can step in as.
    async fn vote(&self, id: Id, number: usize, lines: &[&str], app: &App) -> Result<(), Failure> {
        let round = find(id, app).await?;
        let statements = Statement::published(id, app.store.read()).await?;
        let mut marks = HashMap::new();
        for voted in &self.voted {
            let person = me(&voted.who, app).await?;
            marks.extend(Mark::of(&round, &person, app)?.map(|mark| (voted.line, mark)));
        }
        let now = Moment(round.opens_at.0 + HOUR);
        for (at, line) in lines.iter().enumerate() {
            let voter_id = Id::from_u128((number as u128 + 1) << 96 | (at as u128 + 1));
            let mut tx = app.store.begin().await?;
            let voter = Voter::settle(voter_id, id, marks.get(&at), &mut tx).await?;
            for (letter, statement) in line.chars().zip(&statements) {
                let Some(stand) = stand(letter) else { continue };
                let matters = (at + statement.number.unwrap_or(0) as usize).is_multiple_of(9) && stand == Stand::Agree;
                let casting = Casting { statement_id: statement.id, stand, matters, now };
                if !casting.cast(voter, &mut tx).await? {
                    return Err("a vote was not kept".into());
                }
            }
            tx.commit().await?;
        }
        Ok(())
    }
}

impl Told {
    /// What people offered; and when the round is over by now, its result and what its groups are called.
    async fn conclude(&self, id: Id, app: &App) -> Result<(), Failure> {
        for offered in &self.offered {
            self.offer(id, &offered.text, &offered.by, content::moment(&offered.at), app).await?;
        }
        if let Some(refused) = &self.refused {
            self.refuse(id, refused, app).await?;
        }
        let round = find(id, app).await?;
        if round.closes_at > app.now() {
            return Ok(refresh(id, app).await?);
        }
        let mut tx = app.store.begin().await?;
        round.close(round.closes_at, &mut tx).await?;
        tx.commit().await?;
        refresh(id, app).await?;
        self.name(&round, app).await
    }

    async fn offer(&self, id: Id, text: &str, by: &Staff, now: Moment, app: &App) -> Result<Id, Failure> {
        let (writer, body) = (me(by, app).await?, Texts::one(Lang::Fi, text));
        let due_on = Day::parse(&working_days::add(now.day().date(), 1).to_string()).ok_or("no day")?;
        let adding = Adding { round_id: id, employer_id: writer.employer_id, body: &body, before_id: None, now };
        let mut tx = app.store.begin().await?;
        let offered = adding.offer(writer.id, &due_on, store::clock::new_id_at(now), &mut tx).await?;
        tx.commit().await?;
        Ok(offered.ok_or("the round took no statement")?)
    }

    async fn refuse(&self, id: Id, refused: &Refused, app: &App) -> Result<(), Failure> {
        let round = find(id, app).await?;
        let offered_at = Moment(round.opens_at.0 + 30 * HOUR);
        let offered = self.offer(id, &refused.text, &refused.by, offered_at, app).await?;
        let statement = Statement::find(offered, app.store.read()).await?.ok_or("no statement was offered")?;
        let by = me(&self.by, app).await?;
        let deciding =
            Deciding { statement: &statement, about: &round.name.0, by: &by, now: Moment(offered_at.0 + 4 * HOUR) };
        let mut tx = app.store.begin().await?;
        deciding.refuse(&refused.decision, &mut tx).await?;
        Ok(tx.commit().await?)
    }

    /// The coordinator writes the names, the representative agrees on them.
    async fn name(&self, round: &Round, app: &App) -> Result<(), Failure> {
        let named = |group: &Named| Name { name: group.name.clone(), about: group.about.clone() };
        let names = Names { groups: self.groups.iter().map(named).collect() };
        let [writer, other] = &self.named_by[..] else { return Ok(()) };
        let by = |person_id, role| NamedBy { person_id, role, now: Moment(round.result_at.0 - HOUR) };
        let (writer, other) = (me(writer, app).await?, me(other, app).await?);
        let mut tx = app.store.begin().await?;
        Naming::write(round.id, 0, &names, &by(writer.id, Role::Coordinator), &mut tx).await?;
        Naming::agree(round.id, 1, &by(other.id, Role::Representative), &mut tx).await?;
        Ok(tx.commit().await?)
    }
}

fn stand(letter: char) -> Option<Stand> {
    match letter {
        '+' => Some(Stand::Agree),
        '-' => Some(Stand::Disagree),
        'o' => Some(Stand::Pass),
        _ => None,
    }
}
