//! What the groups of a result are called. Names steer how people are seen, so a coordinator and a representative of the
//! staff write them together: they are shown when both have agreed on the same version, and until then a group is a letter.

use people::{Me, Role};
use serde::{Deserialize, Serialize};
use store::{Id, Json, Moment, Result, Source, Tx, sql};
use words::Texts;

/// A group's name, and a sentence on what it wants.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Name {
    pub name: Texts,
    pub about: Texts,
}

/// In the order of the groups.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Names {
    pub groups: Vec<Name>,
}

store::record! {
    #[derive(Debug, Clone)]
    pub struct Naming {
        /// As last written.
        pub draft: Json<Names>,
        /// As both have agreed.
        pub shown: Option<Json<Names>>,
        pub shown_version: Option<i64>,
        pub version: i64,
    }
}

store::record! {
    #[derive(Debug, Clone)]
    pub struct Consent {
        pub version: i64,
        pub role: String,
        pub person_id: Id,
    }
}

/// Who writes or agrees, and when.
#[derive(Debug, Clone, Copy)]
pub struct By {
    pub person_id: Id,
    pub role: Role,
    pub now: Moment,
}

impl By {
    /// Whoever is both agrees as a coordinator.
    pub fn of(me: &Me, now: Moment) -> By {
        let role = if me.is(Role::Coordinator) { Role::Coordinator } else { Role::Representative };
        By { person_id: me.id, role, now }
    }

    fn word(&self) -> &'static str {
        if self.role == Role::Coordinator { "coordinator" } else { "representative" }
    }
}

impl Naming {
    pub async fn of(round_id: Id, from: impl Source) -> Result<Option<Naming>> {
        sql!("SELECT draft, shown, shown_version, version FROM round_naming WHERE round_id = $1")
            .bind(round_id)
            .optional(from)
            .await
    }

    /// Who has agreed on which version.
    pub async fn consents(round_id: Id, from: impl Source) -> Result<Vec<Consent>> {
        sql!("SELECT version, role, person_id FROM round_naming_consent WHERE round_id = $1 ORDER BY version, role")
            .bind(round_id)
            .all(from)
            .await
    }

    /// A new version over the one that its writer has seen (0: none), which its writer agrees on. False: somebody has
    /// written another since.
    pub async fn write(round_id: Id, seen: i64, names: &Names, by: &By, tx: &mut Tx) -> Result<bool> {
        let written = match seen {
            0 => sql!(
                "INSERT INTO round_naming (round_id, draft, version) VALUES ($1, $2, CAST($3 AS bigint) + 1) \
                 ON CONFLICT (round_id) DO NOTHING"
            ),
            _ => sql!("UPDATE round_naming SET draft = $2, version = version + 1 WHERE round_id = $1 AND version = $3"),
        };
        if written.bind(round_id).bind(Json(names.clone())).bind(seen).execute(&mut *tx).await? == 0 {
            return Ok(false);
        }
        Naming::agree(round_id, seen + 1, by, tx).await
    }

    /// One of the two agrees on a version; when both have, it is what people see. False: there is a newer version, or this
    /// person, or somebody in the same role, has agreed already.
    pub async fn agree(round_id: Id, seen: i64, by: &By, tx: &mut Tx) -> Result<bool> {
        let agreed = sql!(
            "INSERT INTO round_naming_consent (round_id, version, role, person_id, given_at) \
             SELECT n.round_id, n.version, $3, $4, CAST($5 AS bigint) FROM round_naming n \
             WHERE n.round_id = $1 AND n.version = $2 AND NOT EXISTS (SELECT 1 FROM round_naming_consent c \
             WHERE c.round_id = $1 AND c.version = $2 AND c.person_id = $4) ON CONFLICT DO NOTHING"
        )
        .bind(round_id)
        .bind(seen)
        .bind(by.word())
        .bind(by.person_id)
        .bind(by.now)
        .execute(&mut *tx)
        .await?;
        if agreed == 0 {
            return Ok(false);
        }
        sql!(
            "UPDATE round_naming SET shown = draft, shown_version = version WHERE round_id = $1 AND version = $2 \
             AND (SELECT count(*) FROM round_naming_consent c WHERE c.round_id = $1 AND c.version = $2) = 2"
        )
        .bind(round_id)
        .bind(seen)
        .execute(tx)
        .await?;
        Ok(true)
    }
}
