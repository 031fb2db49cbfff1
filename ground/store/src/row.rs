//! Rows as they come back, and records made of them.

use crate::Result;
use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use sqlx::{Decode, Postgres, Row as _, Sqlite, Type};

pub enum Rows {
    SQLite(Vec<SqliteRow>),
    PostgreSQL(Vec<PgRow>),
}

impl Rows {
    pub fn read<T: Record>(&self) -> Result<Vec<T>> {
        match self {
            Rows::SQLite(rows) => rows.iter().map(|row| T::from_row(Row::SQLite(row))).collect(),
            Rows::PostgreSQL(rows) => rows.iter().map(|row| T::from_row(Row::PostgreSQL(row))).collect(),
        }
    }
}

/// One row of either database.
#[derive(Clone, Copy)]
pub enum Row<'r> {
    SQLite(&'r SqliteRow),
    PostgreSQL(&'r PgRow),
}

/// What a column may hold: whatever both databases can give back.
pub trait Field: for<'r> Decode<'r, Sqlite> + Type<Sqlite> + for<'r> Decode<'r, Postgres> + Type<Postgres> {}
impl<T: for<'r> Decode<'r, Sqlite> + Type<Sqlite> + for<'r> Decode<'r, Postgres> + Type<Postgres>> Field for T {}

impl Row<'_> {
    pub fn get<T: Field>(&self, column: &str) -> Result<T> {
        Ok(match self {
            Row::SQLite(row) => row.try_get(column)?,
            Row::PostgreSQL(row) => row.try_get(column)?,
        })
    }

    pub fn at<T: Field>(&self, position: usize) -> Result<T> {
        Ok(match self {
            Row::SQLite(row) => row.try_get(position)?,
            Row::PostgreSQL(row) => row.try_get(position)?,
        })
    }
}

/// What a row can become. `record!` writes this for a struct whose fields are named after the columns.
pub trait Record: Sized + Send {
    fn from_row(row: Row) -> Result<Self>;
}

/// A struct that is read from columns of the same names.
#[macro_export]
macro_rules! record {
    ($(#[$about:meta])* $seen:vis struct $name:ident { $($(#[$what:meta])* $open:vis $field:ident : $kind:ty),* $(,)? }) => {
        $(#[$about])*
        $seen struct $name { $($(#[$what])* $open $field: $kind),* }

        impl $crate::Record for $name {
            fn from_row(row: $crate::Row) -> $crate::Result<Self> {
                Ok($name { $($field: row.get(stringify!($field))?),* })
            }
        }
    };
}

impl Record for () {
    fn from_row(_: Row) -> Result<Self> {
        Ok(())
    }
}

macro_rules! tuple {
    ($($kind:ident $position:literal),*) => {
        impl<$($kind: Field + Send),*> Record for ($($kind,)*) {
            fn from_row(row: Row) -> Result<Self> {
                Ok(($(row.at::<$kind>($position)?,)*))
            }
        }
    };
}
tuple!(A 0);
tuple!(A 0, B 1);
tuple!(A 0, B 1, C 2);
tuple!(A 0, B 1, C 2, D 3);
tuple!(A 0, B 1, C 2, D 3, E 4);
tuple!(A 0, B 1, C 2, D 3, E 4, F 5);
