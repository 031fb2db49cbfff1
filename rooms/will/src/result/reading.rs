//! What the page of a result draws, gathered: the release and what stands beside it.

use super::naming::{Names, Naming};
use super::over_time::{self, Pair};
use super::release::{Apart, Line, Release, Told};
use super::{said, standing, whys};
use crate::permissions::NameGroups;
use crate::round::Round;
use crate::vote::{Stand, Vote};
use crate::voter::{Mark, Voter};
use people::{Me, byline};
use std::collections::HashMap;
use store::Id;
use web::{App, Error, Frame, Permit, Result};

pub(crate) struct Reading {
    pub told: Told,
    pub names: Option<Names>,
    /// Who wrote them.
    pub authors: Vec<String>,
    pub standing: Standing,
    pub whys: HashMap<Id, Vec<String>>,
    pub over_time: Vec<Pair>,
    pub may_name: bool,
}

/// Where the reader was when the round closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Standing {
    /// They did not vote, or it is no longer known.
    Unknown,
    InNone,
    In(usize, Vec<(usize, Stand)>),
}

impl Reading {
    pub async fn of(told: Told, round: &Round, frame: &Frame, me: &Me, app: &App) -> Result<Reading> {
        let read = || app.store.read();
        let naming = Naming::of(round.id, read()).await?;
        let shown = naming.as_ref().and_then(|naming| naming.shown.clone());
        let authors = match naming.as_ref().and_then(|naming| naming.shown_version) {
            Some(version) => authors(round.id, version, frame, app).await?,
            None => vec![],
        };
        let over_time = match round.before_id {
            Some(before_id) => {
                let then = Release::of(before_id, read()).await?;
                over_time::compared(&then, &told.release, &over_time::before(round.id, read()).await?)
            }
            None => vec![],
        };
        Ok(Reading {
            standing: standing(round, &told.release, me, app).await?,
            whys: whys::of(round.id, read()).await?,
            may_name: Permit::<NameGroups, Me>::permits(round, me),
            names: shown.map(|names| names.0),
            authors,
            over_time,
            told,
        })
    }

    pub fn release(&self) -> &Release {
        &self.told.release
    }

    pub fn line(&self, at: &usize) -> &Line {
        &self.told.release.statements[*at]
    }

    /// Its own name; empty until it has one.
    pub fn name(&self, group: usize, frame: &Frame) -> &str {
        let name = self.names.as_ref().and_then(|names| names.groups.get(group));
        name.map_or("", |name| name.name.read(frame.words.lang))
    }

    pub fn about(&self, group: usize, frame: &Frame) -> &str {
        let name = self.names.as_ref().and_then(|names| names.groups.get(group));
        name.map_or("", |name| name.about.read(frame.words.lang))
    }

    /// "Ryhmä A", or "A · Oma työyhteisö koossa"
    pub fn called(&self, group: usize, frame: &Frame) -> String {
        let letter = Release::letter(group).to_string();
        match self.name(group, frame) {
            "" => frame.words.t1("will-result-group", "letter", letter),
            name => format!("{letter} · {name}"),
        }
    }

    /// "91 %; muut ryhmät: B 60 %, C 55 %"
    pub fn beside(&self, group: usize, apart: &Apart, frame: &Frame) -> String {
        let words = frame.words;
        let share = |figure: &super::release::Figure| {
            said::share(if apart.agrees { figure.agree } else { figure.disagree }, words)
        };
        let figures = &self.line(&apart.line).by_group;
        let others = figures.iter().enumerate().filter(|(at, _)| *at != group);
        let others: Vec<String> =
            others.map(|(at, figure)| format!("{} {}", Release::letter(at), share(figure))).collect();
        let own = figures.get(group).map(share).unwrap_or_default();
        words.t2("will-result-beside", "own", own, "others", others.join(", "))
    }
}

/// Those who agreed on a version of the names, the coordinator first.
async fn authors(round_id: Id, version: i64, frame: &Frame, app: &App) -> Result<Vec<String>> {
    let consents = Naming::consents(round_id, app.store.read()).await?;
    let people: Vec<Id> = consents.iter().filter(|one| one.version == version).map(|one| one.person_id).collect();
    let names = byline::of_many(people.iter().copied(), frame.words.lang, app).await?;
    Ok(people.iter().filter_map(|id| names.get(id).cloned()).collect())
}

async fn standing(round: &Round, release: &Release, me: &Me, app: &App) -> Result<Standing> {
    let mark = match Mark::of(round, me, app) {
        Ok(Some(mark)) => mark,
        Ok(None) | Err(Error::Sealed) => return Ok(Standing::Unknown),
        Err(error) => return Err(error),
    };
    let Some(voter) = Voter::of(round.id, &mark, app.store.read()).await? else { return Ok(Standing::Unknown) };
    let group = standing::of(voter, app.store.read()).await?;
    let Some(group) = group.filter(|group| *group < release.groups.len()) else { return Ok(Standing::InNone) };
    let votes = Vote::all_of(voter, app.store.read()).await?;
    let own = |apart: &Apart| {
        let id = release.statements.get(apart.line)?.id;
        Some((apart.line, votes.iter().find(|vote| vote.statement_id == id)?.stand))
    };
    Ok(Standing::In(group, release.groups[group].apart.iter().filter_map(own).collect()))
}
