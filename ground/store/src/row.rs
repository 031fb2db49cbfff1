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

    /// How many columns there are.
    pub fn width(&self) -> usize {
        match self {
            Row::SQLite(row) => row.len(),
            Row::PostgreSQL(row) => row.len(),
        }
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

/// A row of as many columns as were asked for, each a text or an id: for questions put together from the registry.
#[derive(Debug, Clone)]
pub struct Cells(pub Vec<Cell>);

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    Empty,
    Text(String),
    Id(crate::Id),
}

impl Record for Cells {
    fn from_row(row: Row) -> Result<Self> {
        Ok(Cells((0..row.width()).map(|position| Cell::read(row, position)).collect::<Result<_>>()?))
    }
}

impl Cell {
    fn read(row: Row, position: usize) -> Result<Cell> {
        match row.at::<Option<String>>(position) {
            Ok(text) => Ok(text.map_or(Cell::Empty, Cell::Text)),
            Err(_) => Ok(row.at::<Option<crate::Id>>(position)?.map_or(Cell::Empty, Cell::Id)),
        }
    }
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
