//! Invented conversations of every shape, for property tests.

use opinion_map::{Cast, Moderation, Vote, Votes};
use proptest::prelude::*;

/// A log as it may come: ids with gaps, people who vote again, equal times, any order; and what moderators said.
#[derive(Debug, Clone)]
pub struct Conversation {
    pub log: Vec<Cast>,
    pub moderated: Vec<(u64, Moderation)>,
}

impl Conversation {
    pub fn votes(&self) -> Votes {
        self.votes_of(&self.log)
    }

    pub fn votes_of(&self, log: &[Cast]) -> Votes {
        let mut votes = Votes::from_log(log);
        self.moderated.iter().for_each(|(id, moderation)| votes.moderate(*id, *moderation));
        votes
    }

    /// Everybody of the contrary opinion.
    pub fn contrary(&self) -> Conversation {
        let contrary = |cast: &Cast| Cast { vote: other_side(cast.vote), ..*cast };
        Conversation { log: self.log.iter().map(contrary).collect(), moderated: self.moderated.clone() }
    }
}

fn other_side(vote: Vote) -> Vote {
    match vote {
        Vote::Agree => Vote::Disagree,
        Vote::Pass => Vote::Pass,
        Vote::Disagree => Vote::Agree,
    }
}

pub fn vote() -> impl Strategy<Value = Vote> {
    prop_oneof![4 => Just(Vote::Agree), 3 => Just(Vote::Disagree), 1 => Just(Vote::Pass)]
}

fn moderation() -> impl Strategy<Value = Moderation> {
    let rare = || prop_oneof![6 => Just(false), 1 => Just(true)];
    (rare(), rare()).prop_map(|(rejected, meta)| Moderation { rejected, meta })
}

/// Of up to so many people and statements, who mostly vote by the camp they are in.
pub fn conversation(people: u64, statements: u64) -> impl Strategy<Value = Conversation> {
    (1..=people, 1..=statements, 1u64..=4, 1u64..=50).prop_flat_map(|(people, statements, camps, gap)| {
        let cell = (0..people, 0..statements, any::<u16>(), vote(), 0i64..6);
        let cast = move |(person, statement, chance, vote, time): (u64, u64, u16, Vote, i64)| Cast {
            participant: person * gap + 3,
            statement: statement * gap,
            vote: if chance % 10 < 7 { of_camp(person % camps, statement) } else { vote },
            time,
        };
        let log = prop::collection::vec(cell.prop_map(cast), 1..=(people * statements).min(1200) as usize);
        let moderated = prop::collection::vec(moderation(), statements as usize);
        (log, moderated).prop_map(move |(log, moderated)| Conversation {
            log,
            moderated: moderated
                .into_iter()
                .enumerate()
                .map(|(at, moderation)| (at as u64 * gap, moderation))
                .collect(),
        })
    })
}

fn of_camp(camp: u64, statement: u64) -> Vote {
    match (statement * 7 + camp * camp * 5 + camp) % 4 {
        0 | 1 => Vote::Agree,
        2 => Vote::Disagree,
        _ if camp.is_multiple_of(2) => Vote::Agree,
        _ => Vote::Disagree,
    }
}

/// Every person's own vote on every statement, from a table of `+`, `-`, `0` and spaces.
pub fn table(rows: &[&str]) -> Votes {
    let cell = |letter: char| match letter {
        '+' => Some(Vote::Agree),
        '-' => Some(Vote::Disagree),
        '0' => Some(Vote::Pass),
        _ => None,
    };
    let row = |(person, row): (usize, &&str)| -> Vec<(u64, u64, Vote)> {
        row.chars().enumerate().filter_map(|(at, letter)| Some((person as u64, at as u64, cell(letter)?))).collect()
    };
    Votes::from_cells(rows.iter().enumerate().flat_map(row))
}
