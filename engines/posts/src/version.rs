//! A version: one keeping of a page, with who, when and why. None is ever changed.

use crate::parts::Parts;
use store::{Id, Json, Moment, Result, Source, sql};
use words::Texts;

store::record! {
    /// A page's texts as somebody kept them.
    #[derive(Debug, Clone)]
    pub struct Version {
        pub number: i64,
        pub title: Json<Texts>,
        pub body: Json<Texts>,
        pub plain: Json<Texts>,
        /// What its shelf asks for besides.
        pub parts: Json<Parts>,
        pub original: String,
        pub outdated: Json<Vec<String>>,
        pub reason: String,
        /// The old version that was brought back by it.
        pub restored: Option<i64>,
        pub made_by: Id,
        pub made_at: Moment,
    }
}

store::record! {
    /// A version as a line of the list.
    #[derive(Debug, Clone)]
    pub struct VersionLine {
        pub number: i64,
        pub reason: String,
        pub restored: Option<i64>,
        pub made_by: Id,
        pub made_at: Moment,
        pub author: String,
    }
}

impl Version {
    pub async fn find(post_id: Id, number: i64, from: impl Source) -> Result<Option<Version>> {
        sql!(
            "SELECT number, title, body, plain, parts, original, outdated, reason, restored, made_by, made_at \
             FROM post_version WHERE post_id = $1 AND number = $2"
        )
        .bind(post_id)
        .bind(number)
        .optional(from)
        .await
    }

    /// The newest, published or not.
    pub async fn newest(post_id: Id, from: impl Source) -> Result<Version> {
        sql!(
            "SELECT number, title, body, plain, parts, original, outdated, reason, restored, made_by, made_at \
             FROM post_version WHERE post_id = $1 ORDER BY number DESC LIMIT 1"
        )
        .bind(post_id)
        .one(from)
        .await
    }

    /// As a line of the list; its author is still to be signed.
    pub(crate) fn line(&self) -> VersionLine {
        VersionLine {
            number: self.number,
            reason: self.reason.clone(),
            restored: self.restored,
            made_by: self.made_by,
            made_at: self.made_at,
            author: String::new(),
        }
    }

    /// All of a page, the newest first, from a number downwards; as many as a page of the list holds, and one more.
    pub async fn all(post_id: Id, from_number: i64, most: i64, from: impl Source) -> Result<Vec<VersionLine>> {
        sql!(
            "SELECT number, reason, restored, made_by, made_at, '' AS author FROM post_version \
             WHERE post_id = $1 AND number <= $2 ORDER BY number DESC LIMIT $3"
        )
        .bind(post_id)
        .bind(from_number)
        .bind(most + 1)
        .all(from)
        .await
    }
}
