//! One SQL text for both databases, what is bound to it, and the rows that come back.

use crate::{Error, Record, Result, Rows, Tx, Work};
use sqlx::postgres::PgArguments;
use sqlx::sqlite::SqliteArguments;
use sqlx::{Arguments, Encode, Postgres, Sqlite, Type, error::BoxDynError};

/// A text known to the whole program, so that a test can prepare each on both databases.
pub struct Text {
    pub sql: &'static str,
    pub place: &'static str,
}
inventory::collect!(Text);

/// A statement as one portable text with `$1, $2 …` for values; registered, so that it is tried on both databases.
#[macro_export]
macro_rules! sql {
    ($text:expr) => {{
        const TEXT: &str = $text;
        $crate::inventory::submit! { $crate::Text { sql: TEXT, place: concat!(file!(), ":", line!()) } }
        $crate::Query::new(TEXT)
    }};
}

/// A statement ready to run. Values are kept in both databases' own form.
#[must_use]
pub struct Query {
    text: &'static str,
    /// What PostgreSQL is asked instead, where the two can't be asked in the same words.
    postgres_text: &'static str,
    sqlite: SqliteArguments,
    postgres: PgArguments,
    given: usize,
    fault: Option<BoxDynError>,
}

/// What can be bound: whatever both databases can keep.
pub trait Bind<'q>: Encode<'q, Sqlite> + Type<Sqlite> + Encode<'q, Postgres> + Type<Postgres> {}
impl<'q, T: Encode<'q, Sqlite> + Type<Sqlite> + Encode<'q, Postgres> + Type<Postgres>> Bind<'q> for T {}

/// Where a query may be asked: `store.read()` or `&mut tx`.
pub trait Source {
    fn rows<'s>(self, query: Query) -> Work<'s, Rows>
    where
        Self: 's;
}

impl Query {
    pub fn new(text: &'static str) -> Query {
        Query::of_index(text, text)
    }

    /// Asks a search index, which the two databases make and ask in words of their own (`OwnIndex`). The values are the
    /// same. For the search alone; everything else is asked in one text.
    pub fn of_index(sqlite: &'static str, postgres: &'static str) -> Query {
        let (text, postgres_text) = (sqlite, postgres);
        Query { text, postgres_text, sqlite: Default::default(), postgres: Default::default(), given: 0, fault: None }
    }

    pub fn bind<'q, T: Bind<'q>>(mut self, value: T) -> Query {
        let bound = self.sqlite.add(&value).and_then(|()| self.postgres.add(&value));
        self.given += 1;
        self.fault = self.fault.or(bound.err());
        self
    }

    /// The one row there must be.
    pub async fn one<T: Record>(self, source: impl Source) -> Result<T> {
        Ok(self.optional(source).await?.ok_or(sqlx::Error::RowNotFound)?)
    }

    pub async fn optional<T: Record>(self, source: impl Source) -> Result<Option<T>> {
        Ok(self.all(source).await?.into_iter().next())
    }

    pub async fn all<T: Record>(self, source: impl Source) -> Result<Vec<T>> {
        source.rows(self).await?.read()
    }

    /// How many rows were changed.
    pub fn execute(self, tx: &mut Tx) -> Work<'_, u64> {
        Box::pin(tx.execute(self))
    }

    pub(crate) fn for_sqlite(self) -> Result<sqlx::query::Query<'static, sqlx::Sqlite, SqliteArguments>> {
        self.check(self.text)?;
        self.fault.map_or(Ok(()), |fault| Err(sqlx::Error::Encode(fault)))?;
        Ok(sqlx::query_with(self.text, self.sqlite))
    }

    pub(crate) fn for_postgres(self) -> Result<sqlx::query::Query<'static, sqlx::Postgres, PgArguments>> {
        self.check(self.postgres_text)?;
        self.fault.map_or(Ok(()), |fault| Err(sqlx::Error::Encode(fault)))?;
        Ok(sqlx::query_with(self.postgres_text, self.postgres))
    }

    /// Too few values are an error on PostgreSQL and silently NULL on SQLite: refused on both.
    fn check(&self, text: &str) -> Result<()> {
        let wanted = places(text);
        if wanted == self.given { Ok(()) } else { Err(Error::Values { wanted, given: self.given }) }
    }
}

/// The highest `$n` of a text, outside what it quotes.
fn places(text: &str) -> usize {
    let number =
        |after: &str| after.bytes().take_while(u8::is_ascii_digit).fold(0, |n, d| n * 10 + (d - b'0') as usize);
    let unquoted = text.split('\'').step_by(2);
    unquoted.flat_map(|part| part.split('$').skip(1)).map(number).max().unwrap_or(0)
}
