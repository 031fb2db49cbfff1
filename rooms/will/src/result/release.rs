//! What is kept of a round when it has closed: everything that its page, its tables and its files say, and nothing else.
//! No figure in it is about fewer than ten people, and none under ten can be worked out from it (`disclosure`). It is
//! made once and never changes; its digest shows that.

use disclosure::{Band, Share};
use ring::digest::{SHA256, digest};
use serde::{Deserialize, Serialize};
use std::borrow::Borrow;
use store::{Id, Json, Moment, Result, Source, Tx, sql};
use words::Texts;

/// The result of a round.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Release {
    /// How many took part. None: fewer than ten, and nothing else is told.
    pub people: Option<usize>,
    /// How many votes stand in the figures.
    pub votes: usize,
    /// Every published statement, by its number.
    pub statements: Vec<Line>,
    /// Groups of at least ten, A first; fewer than two are none.
    pub groups: Vec<Group>,
    /// What all agree on, and what none wants, the surest first; places in `statements`.
    pub common: Vec<usize>,
    /// Where opinions divide, the most first.
    pub divided: Vec<usize>,
    /// Where many pass.
    pub unsure: Vec<usize>,
    pub map: Option<Drawing>,
    pub method: Method,
}

/// A statement and how people stand to it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Line {
    pub id: Id,
    pub number: i64,
    pub body: Texts,
    /// None: too few took a stand.
    pub together: Option<Figure>,
    /// In the order of the groups; empty when some group is too small on this statement.
    pub by_group: Vec<Figure>,
}

/// How at least ten people stand to a statement.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    pub people: Band,
    pub agree: Share,
    pub disagree: Share,
    pub pass: Share,
    pub matters: Share,
    /// To the last vote: only for everybody together, from thirty on, and where no few are in no group.
    pub counts: Option<Counts>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    pub agree: usize,
    pub disagree: usize,
    pub pass: usize,
}

/// People who vote alike: ten at least.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Group {
    pub size: usize,
    /// Rounded down to tens, so that a few in no group can't be counted.
    pub is_rounded: bool,
    /// What tells it apart.
    pub apart: Vec<Apart>,
}

/// A statement on which a group differs from the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Apart {
    /// Its place in `statements`.
    pub line: usize,
    /// It agrees more than others; otherwise it disagrees more.
    pub agrees: bool,
}

/// The map as it is drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drawing {
    pub marks: Vec<Mark>,
    /// Of each group.
    pub shapes: Vec<Shape>,
}

/// A few who vote alike, three at least: never one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    pub group: usize,
    pub x: i64,
    pub y: i64,
    /// 1: three to five, 2: six to nine, 3: ten or more.
    pub size: u8,
}

/// Around the marks of a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shape {
    pub path: String,
    /// Where its letter stands.
    pub x: i64,
    pub y: i64,
    /// In which ninth of the picture it lies, row by row from the top left.
    pub ninth: usize,
}

/// How it was worked out, for whoever wants to check it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Method {
    /// How many were grouped, as a band.
    pub grouped: Option<Band>,
    /// How well the base clusters fit into 2, 3, … groups, in thousandths.
    pub silhouettes: Vec<i64>,
    /// How many groups were found, before small ones were merged.
    pub found: usize,
    /// Statements with too few votes to be told.
    pub left_out: usize,
    /// Statements that are told, but not by group.
    pub not_by_group: usize,
}

store::record! {
    #[derive(Debug, Clone)]
    struct Kept {
        id: Id,
        is_final: bool,
        body: Json<serde_json::Value>,
        digest: String,
        made_at: Moment,
    }
}

/// A release as it is kept.
#[derive(Debug, Clone)]
pub struct Told {
    pub id: Id,
    pub release: Release,
    pub digest: String,
    pub made_at: Moment,
}

impl Release {
    /// Its text, always the same for the same release.
    fn text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// What is written beside it: whoever has the release can compute it again.
    pub fn digest(&self) -> String {
        digest(&SHA256, self.text().as_bytes()).as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// The final one of a round. None: it has not been made yet.
    pub async fn of(round_id: Id, from: impl Source) -> Result<Option<Told>> {
        let kept: Option<Kept> = sql!(
            "SELECT id, is_final, body, digest, made_at FROM round_result WHERE round_id = $1 AND is_final = TRUE"
        )
        .bind(round_id)
        .optional(from)
        .await?;
        Ok(kept.filter(|kept| kept.is_final).and_then(|kept| {
            let release = serde_json::from_value(kept.body.0)
                .inspect_err(|error| tracing::error!(%error, "a kept result can't be read"));
            Some(Told { id: kept.id, release: release.ok()?, digest: kept.digest, made_at: kept.made_at })
        }))
    }

    /// Keeps it as the result of its round. Of any number at once one is kept, and it is never replaced. False: there is
    /// one already.
    pub async fn keep(&self, round_id: Id, at: Moment, tx: &mut Tx) -> Result<bool> {
        let people = self.people.unwrap_or(0) as i64;
        let body = serde_json::to_value(self).unwrap_or_default();
        put(&Row { round_id, people, is_final: true, body, digest: self.digest(), at }, tx).await
    }

    pub fn letter(group: impl Borrow<usize>) -> char {
        char::from(b'A' + (*group.borrow()).min(25) as u8)
    }

    pub fn line_of(&self, statement_id: Id) -> Option<&Line> {
        self.statements.iter().find(|line| line.id == statement_id)
    }
}

pub(crate) struct Row {
    pub round_id: Id,
    pub people: i64,
    pub is_final: bool,
    pub body: serde_json::Value,
    pub digest: String,
    pub at: Moment,
}

/// A round has one row. What is worked out in the meantime gives way to what is of ten more people, and to the final one;
/// the final one gives way to nothing.
pub(crate) async fn put(row: &Row, tx: &mut Tx) -> Result<bool> {
    let kept = sql!(
        "INSERT INTO round_result (id, round_id, people, is_final, body, digest, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7) \
         ON CONFLICT (round_id) DO UPDATE SET id = excluded.id, people = excluded.people, is_final = excluded.is_final, \
         body = excluded.body, digest = excluded.digest, made_at = excluded.made_at WHERE round_result.is_final = FALSE \
         AND (excluded.is_final = TRUE OR excluded.people >= round_result.people + 10)"
    )
    .bind(store::clock::new_id_at(row.at))
    .bind(row.round_id)
    .bind(row.people)
    .bind(row.is_final)
    .bind(Json(row.body.clone()))
    .bind(&row.digest)
    .bind(row.at)
    .execute(tx)
    .await?;
    Ok(kept == 1)
}
