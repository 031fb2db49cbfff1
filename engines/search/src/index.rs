//! The index: one table of tokens that each database makes in its own way, and the one question it is asked: which
//! records have these tokens, the newest first.

use store::{Id, Json, OwnIndex, Query, Result, Source, Tx, inventory, record};
use web::Reference;

inventory::submit! {
    OwnIndex {
        name: "search_index",
        sqlite: "CREATE VIRTUAL TABLE search_index USING fts5(tokens, content='', contentless_delete=1, detail='none', tokenize='ascii')",
        postgres: "CREATE TABLE search_index (number bigint PRIMARY KEY, tokens tsvector NOT NULL); \
                   CREATE INDEX search_index_tokens ON search_index USING gin (tokens)",
    }
}

/// What is asked of the index. Terms are tokens; so nothing that anybody types is ever read as a language of questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    Token(String),
    All(Vec<Asked>),
    Any(Vec<Asked>),
}

record! {
    /// A record that was found.
    #[derive(Debug, Clone)]
    pub struct Line {
        pub number: i64,
        pub subject_kind: String,
        pub subject_id: Id,
    }
}

record! {
    /// A record that was found, with all its tokens, to be weighed.
    #[derive(Debug, Clone)]
    pub struct Weighed {
        pub number: i64,
        pub subject_kind: String,
        pub subject_id: Id,
        pub tokens: String,
    }
}

impl Line {
    pub fn reference(&self) -> Reference {
        Reference { kind: self.subject_kind.clone(), id: self.subject_id }
    }
}

/// A token as both databases keep it: letters and digits only, never too long.
pub fn plain(token: &str) -> String {
    token.chars().filter(|letter| letter.is_alphanumeric()).take(80).collect()
}

impl Asked {
    pub fn token(text: &str) -> Asked {
        Asked::Token(plain(text))
    }

    pub fn any(tokens: impl IntoIterator<Item = impl AsRef<str>>) -> Asked {
        Asked::Any(tokens.into_iter().map(|token| Asked::token(token.as_ref())).collect())
    }

    /// In the words of SQLite's FTS5, and in those of PostgreSQL's tsquery.
    fn written(&self, quote: char, and: &str, or: &str, into: &mut String) {
        match self {
            Asked::Token(token) => {
                into.push(quote);
                into.push_str(token);
                into.push(quote);
            }
            Asked::All(parts) | Asked::Any(parts) => {
                let between = if matches!(self, Asked::All(_)) { and } else { or };
                into.push('(');
                for (at, part) in parts.iter().filter(|part| !part.is_nothing()).enumerate() {
                    into.push_str(if at > 0 { between } else { "" });
                    part.written(quote, and, or, into);
                }
                into.push(')');
            }
        }
    }

    /// Nothing has it.
    pub fn is_nothing(&self) -> bool {
        match self {
            Asked::Token(token) => token.is_empty(),
            Asked::All(parts) | Asked::Any(parts) => parts.iter().all(Asked::is_nothing),
        }
    }

    /// One value that both texts take their own half of.
    fn bound(&self) -> (String, String) {
        let (mut sqlite, mut postgres) = (String::new(), String::new());
        self.written('"', " AND ", " OR ", &mut sqlite);
        self.written('\'', " & ", " | ", &mut postgres);
        (sqlite, postgres)
    }

    /// Those of a generation that have what is asked, the newest first, at most so many. A number's last bit is its
    /// generation's; no more than two stand beside each other.
    pub async fn lines(&self, generation: i64, most: i64, from: impl Source) -> Result<Vec<Line>> {
        if self.is_nothing() {
            return Ok(vec![]);
        }
        let (sqlite, postgres) = self.bound();
        Query::of_index(
            "SELECT d.number, d.subject_kind, d.subject_id FROM search_index i JOIN search_doc d ON d.number = i.rowid \
             WHERE i.search_index MATCH $1 AND $2 <> '' AND (i.rowid & 1) = $3 ORDER BY i.rowid DESC LIMIT $4",
            "SELECT d.number, d.subject_kind, d.subject_id FROM search_index i JOIN search_doc d ON d.number = i.number \
             WHERE $1 <> '' AND i.tokens @@ CAST($2 AS tsquery) AND (i.number & 1) = $3 ORDER BY i.number DESC LIMIT $4",
        )
        .bind(sqlite)
        .bind(postgres)
        .bind(generation & 1)
        .bind(most)
        .all(from)
        .await
    }

    /// The same, with their tokens.
    pub async fn weighed(&self, generation: i64, most: i64, from: impl Source) -> Result<Vec<Weighed>> {
        if self.is_nothing() {
            return Ok(vec![]);
        }
        let (sqlite, postgres) = self.bound();
        Query::of_index(
            "SELECT d.number, d.subject_kind, d.subject_id, d.tokens FROM search_index i JOIN search_doc d ON d.number = i.rowid \
             WHERE i.search_index MATCH $1 AND $2 <> '' AND (i.rowid & 1) = $3 ORDER BY i.rowid DESC LIMIT $4",
            "SELECT d.number, d.subject_kind, d.subject_id, d.tokens FROM search_index i JOIN search_doc d ON d.number = i.number \
             WHERE $1 <> '' AND i.tokens @@ CAST($2 AS tsquery) AND (i.number & 1) = $3 ORDER BY i.number DESC LIMIT $4",
        )
        .bind(sqlite)
        .bind(postgres)
        .bind(generation & 1)
        .bind(most)
        .all(from)
        .await
    }

    /// Their numbers alone.
    pub async fn numbers(&self, generation: i64, most: i64, from: impl Source) -> Result<Vec<i64>> {
        if self.is_nothing() {
            return Ok(vec![]);
        }
        let (sqlite, postgres) = self.bound();
        let found: Vec<(i64,)> = Query::of_index(
            "SELECT rowid FROM search_index WHERE search_index MATCH $1 AND $2 <> '' AND (rowid & 1) = $3 ORDER BY rowid DESC LIMIT $4",
            "SELECT number FROM search_index WHERE $1 <> '' AND tokens @@ CAST($2 AS tsquery) AND (number & 1) = $3 ORDER BY number DESC LIMIT $4",
        )
        .bind(sqlite)
        .bind(postgres)
        .bind(generation & 1)
        .bind(most)
        .all(from)
        .await?;
        Ok(found.into_iter().map(|(number,)| number).collect())
    }
}

/// The record of this number is found by these tokens.
pub(crate) async fn add(number: i64, tokens: &str, tx: &mut Tx) -> Result<()> {
    Query::of_index(
        "INSERT INTO search_index (rowid, tokens) VALUES ($1, $2)",
        "INSERT INTO search_index (number, tokens) VALUES ($1, array_to_tsvector(string_to_array($2, ' ')))",
    )
    .bind(number)
    .bind(tokens)
    .execute(tx)
    .await?;
    Ok(())
}

pub(crate) async fn remove(number: i64, tx: &mut Tx) -> Result<()> {
    Query::of_index("DELETE FROM search_index WHERE rowid = $1", "DELETE FROM search_index WHERE number = $1")
        .bind(number)
        .execute(tx)
        .await?;
    Ok(())
}

/// How many pieces SQLite keeps the index in: each word is looked up in every one of them.
pub(crate) async fn pieces(from: impl Source) -> Result<i64> {
    let pieces = Query::of_index("SELECT count(DISTINCT segid) FROM search_index_idx", "SELECT CAST(1 AS bigint)");
    let (pieces,): (i64,) = pieces.one(from).await?;
    Ok(pieces)
}

/// Puts pieces together, as much as others can wait for; the first time all of them are taken for pieces of one. PostgreSQL
/// has one piece, so it is never asked there, and its text changes nothing.
pub(crate) async fn put_together(is_first: bool, tx: &mut Tx) -> Result<()> {
    let merge = Query::of_index(
        "INSERT INTO search_index (search_index, rank) VALUES ('merge', $1)",
        "DELETE FROM search_index WHERE number = $1 AND number IS NULL",
    );
    merge.bind(if is_first { -SOME_PAGES } else { SOME_PAGES }).execute(tx).await?;
    Ok(())
}

/// A page has four kilobytes.
const SOME_PAGES: i64 = 250;

/// Tokens that no record had before are noted, so that misspelt words find them. Nobody waits for anybody here: two
/// changes may note the same one.
pub(crate) async fn note_words(tokens: Vec<String>, now: i64, tx: &mut Tx) -> Result<()> {
    Query::of_index(
        "INSERT INTO search_word (token, noted_at) SELECT n.value, $2 FROM json_each($1) n \
         WHERE NOT EXISTS (SELECT 1 FROM search_word w WHERE w.token = n.value)",
        "INSERT INTO search_word (token, noted_at) SELECT n.value, $2 FROM jsonb_array_elements_text($1) n \
         WHERE NOT EXISTS (SELECT 1 FROM search_word w WHERE w.token = n.value)",
    )
    .bind(Json(tokens))
    .bind(now)
    .execute(tx)
    .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_is_written_for_both() {
        let asked = Asked::All(vec![Asked::token("wloma"), Asked::any(["ae", "p'\"\0 OR x"]), Asked::any([""; 1])]);
        let (sqlite, postgres) = asked.bound();
        assert_eq!(sqlite, r#"("wloma" AND ("ae" OR "pORx"))"#);
        assert_eq!(postgres, "('wloma' & ('ae' | 'pORx'))");
        assert!(Asked::any(["", "\0"]).is_nothing());
    }
}
