//! Everything the database holds, as lines to compare.

use crate::House;
use crate::databases::Kind;
use store::sqlx::{self, AssertSqlSafe, Connection, PgConnection, SqliteConnection};
use store::{Record, Row};

/// When a browser was last seen may change by looking; nothing else may.
const SEEN: [&str; 2] = ["seen_at", "ends_at"];

impl House {
    /// Each row of each table as a line, in order. Only what a look may move is left out.
    pub async fn snapshot(&self) -> Vec<String> {
        let mut lines = vec![];
        for (table, columns) in self.tables().await {
            let seen = |column: &String| table == "browser_session" && SEEN.contains(&column.as_str());
            let shown = |column: &String| match self.kind {
                Kind::SQLite => format!("coalesce(quote({column}), '')"),
                Kind::PostgreSQL => format!("coalesce(CAST({column} AS text), 'NULL')"),
            };
            let columns: Vec<String> = columns.iter().filter(|column| !seen(column)).map(shown).collect();
            let text = format!("SELECT {} FROM {table} ORDER BY 1", columns.join(" || '|' || "));
            lines.extend(self.lines(&text).await.into_iter().map(|line| format!("{table}: {line}")));
        }
        lines
    }

    /// Every table with its columns, as the database itself tells.
    pub async fn tables(&self) -> Vec<(String, Vec<String>)> {
        let text = match self.kind {
            Kind::SQLite => {
                "SELECT m.name || ' ' || c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c \
                 WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' ORDER BY m.name, c.cid"
            }
            Kind::PostgreSQL => {
                "SELECT table_name || ' ' || column_name FROM information_schema.columns \
                 WHERE table_schema = 'public' ORDER BY table_name, ordinal_position"
            }
        };
        let mut tables: Vec<(String, Vec<String>)> = vec![];
        for line in self.lines(text).await {
            let (table, column) = line.split_once(' ').expect("two words");
            match tables.last_mut().filter(|(last, _)| last == table) {
                Some((_, columns)) => columns.push(column.to_owned()),
                None => tables.push((table.to_owned(), vec![column.to_owned()])),
            }
        }
        tables
    }

    async fn lines(&self, text: &str) -> Vec<String> {
        let text = sqlx::raw_sql(AssertSqlSafe(text.to_owned()));
        let only = |line: store::Result<(String,)>| line.expect("a line").0;
        match self.kind {
            Kind::SQLite => {
                let mut door = SqliteConnection::connect(self.database()).await.expect("a second door");
                let rows = text.fetch_all(&mut door).await.expect("lines");
                rows.iter().map(|row| only(<(String,)>::from_row(Row::SQLite(row)))).collect()
            }
            Kind::PostgreSQL => {
                let mut door = PgConnection::connect(self.database()).await.expect("a second door");
                let rows = text.fetch_all(&mut door).await.expect("lines");
                rows.iter().map(|row| only(<(String,)>::from_row(Row::PostgreSQL(row)))).collect()
            }
        }
    }
}
