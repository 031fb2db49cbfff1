//! What a text rests on: its rounds with their statements, and how people stand to each, from the rounds' kept results and
//! nothing else.

use super::citation::Named;
use crate::result::release::{Figure, Release};
use crate::round::Round;
use crate::statement::Statement;
use disclosure::Share;
use people::Me;
use store::Id;
use web::{App, Frame, Result};
use words::Texts;

/// Under so many per cent a group does not stand behind a statement.
const HALF: u8 = 50;

/// From so many per cent on a statement unites.
const MOST: u8 = 80;

/// The rounds of a text, in their order.
#[derive(Debug, Clone, Default)]
pub struct Basis {
    pub rounds: Vec<Asked>,
}

/// A round with what can be named of it.
#[derive(Debug, Clone)]
pub struct Asked {
    pub id: Id,
    pub number: i64,
    pub name: Texts,
    pub lines: Vec<Line>,
    /// Its result can be read.
    pub is_told: bool,
}

/// A statement and how people stand to it, as far as that is told.
#[derive(Debug, Clone)]
pub struct Line {
    pub number: i64,
    pub body: Texts,
    pub together: Option<Figure>,
    /// The shares that agree, A first; empty: not told by group.
    pub by_group: Vec<Share>,
    /// The result counts it among those where opinions divide.
    pub divides: bool,
}

impl Basis {
    /// Of rounds that whoever asks may see; the others are left out.
    pub async fn of(rounds: &[Id], me: &Me, app: &App) -> Result<Basis> {
        let mut basis = Basis::default();
        for id in rounds {
            let found = Round::find(*id, me, app).await?;
            let seen = found.filter(|round| web::Permit::<web::acts::See, _>::permits(round, me));
            if let Some(round) = seen {
                basis.rounds.push(Asked::of(&round, app).await?);
            }
        }
        Ok(basis)
    }

    /// The round and the statement that a mark names.
    pub fn find(&self, named: Named) -> Option<(&Asked, &Line)> {
        let round = match named.round {
            Some(number) => self.rounds.iter().find(|round| round.number == number),
            None => self.rounds.first(),
        }?;
        let line = round.lines.iter().find(|line| line.number == named.number)?;
        Some((round, line))
    }

    /// With its round's number, so that one statement is named in one way.
    pub fn whole(&self, named: Named) -> Named {
        Named { round: named.round.or(self.rounds.first().map(|round| round.number)), ..named }
    }
}

impl Asked {
    async fn of(round: &Round, app: &App) -> Result<Asked> {
        let is_told = round.stage(app.now()) == crate::round::Stage::Told;
        let release = match is_told {
            true => Release::of(round.id, app.store.read()).await?.map(|told| told.release),
            false => None,
        };
        let statements = Statement::published(round.id, app.store.read()).await?;
        let lines = statements.into_iter().filter_map(|statement| Line::of(statement, release.as_ref()));
        Ok(Asked {
            id: round.id,
            number: round.number,
            name: round.name.0.clone(),
            lines: lines.collect(),
            is_told: release.is_some(),
        })
    }

    pub fn to(&self) -> String {
        crate::address::Outcome { round: self.id }.to_string()
    }
}

impl Line {
    fn of(statement: Statement, release: Option<&Release>) -> Option<Line> {
        let told = release.and_then(|release| release.line_of(statement.id));
        let divides = release.zip(told).is_some_and(|(release, told)| {
            release.divided.iter().any(|at| release.statements.get(*at).is_some_and(|line| line.id == told.id))
        });
        Some(Line {
            number: statement.number?,
            body: statement.body.0,
            together: told.and_then(|line| line.together),
            by_group: told.map_or(vec![], |line| line.by_group.iter().map(|figure| figure.agree).collect()),
            divides,
        })
    }

    /// Opinions divide on it, or some group does not stand behind it.
    pub fn is_disputed(&self) -> bool {
        self.divides || self.by_group.iter().any(|share| share.drawn() < HALF)
    }

    /// Nearly all agree, in every group.
    pub fn unites(&self) -> bool {
        self.together.is_some_and(|told| told.agree.drawn() >= MOST) && !self.is_disputed()
    }

    /// How many agree, and how the groups stand to it where they stand apart; empty: not told.
    pub fn told(&self, frame: &Frame) -> String {
        let words = frame.words;
        let Some(together) = self.together else { return String::new() };
        let all = words.t1("will-text-agree", "share", share(together.agree, frame));
        if !self.is_disputed() || self.by_group.is_empty() {
            return all;
        }
        let group = |(at, agree): (usize, &Share)| format!("{}\u{a0}{}", Release::letter(at), share(*agree, frame));
        let groups = self.by_group.iter().enumerate().map(group).collect::<Vec<_>>().join(", ");
        words.t2("will-text-agree-groups", "all", all, "groups", groups)
    }
}

fn share(share: Share, frame: &Frame) -> String {
    match share {
        Share::PerCent(number) => frame.words.t1("will-text-share", "number", i64::from(number)),
        Share::Few => frame.t("will-text-share-few").to_owned(),
        Share::Most => frame.t("will-text-share-most").to_owned(),
    }
}
