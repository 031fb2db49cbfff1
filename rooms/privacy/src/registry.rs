//! The registry of personal columns as people read it: by purpose.

use std::sync::LazyLock;
use store::registry::{Column, PURPOSES};

/// One purpose, with everything that is kept for it. Words are the registry's.
#[derive(Debug, Clone)]
pub struct Purpose {
    pub purpose: &'static str,
    pub bases: Vec<&'static str>,
    pub periods: Vec<&'static str>,
    pub tables: Vec<Table>,
}

/// What one table holds for a purpose, as the database calls it.
#[derive(Debug, Clone)]
pub struct Table {
    pub table: &'static str,
    pub columns: Vec<&'static str>,
}

static PURPOSES_KEPT: LazyLock<Vec<Purpose>> = LazyLock::new(|| of(store::personal()));

/// What is kept, by purpose, in the order of the registry's own list. A table that a later room adds is in it by itself.
pub fn purposes() -> &'static [Purpose] {
    &PURPOSES_KEPT
}

fn of(columns: &'static [Column]) -> Vec<Purpose> {
    let kept = |purpose: &&'static str| {
        let mut kept = Purpose { purpose, bases: vec![], periods: vec![], tables: vec![] };
        columns.iter().for_each(|column| kept.take(column));
        (!kept.tables.is_empty()).then_some(kept)
    };
    PURPOSES.iter().filter_map(kept).collect()
}

impl Purpose {
    fn take(&mut self, column: &'static Column) {
        let Some(personal) = column.personal.as_ref().filter(|personal| personal.purpose == self.purpose) else {
            return;
        };
        once(&mut self.bases, &personal.basis);
        personal.periods().for_each(|period| once(&mut self.periods, period));
        match self.tables.iter_mut().find(|table| table.table == column.table) {
            Some(table) => table.columns.push(&column.column),
            None => self.tables.push(Table { table: &column.table, columns: vec![&column.column] }),
        }
    }
}

fn once(words: &mut Vec<&'static str>, word: &'static str) {
    if !words.contains(&word) {
        words.push(word);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use store::registry::read;

    #[test]
    fn a_table_that_a_later_room_adds_is_in_the_notice_by_itself() {
        let text = "table,column,personal,whose,purpose,basis,period,erasure\n\
                    memo,id,no,,,,,\nmemo,body,yes,made_by,content,task,content,role\n\
                    memo,made_by,yes,made_by,content,task,upkeep,id\nvote,person_id,yes,person_id,audit,law,audit,id\n";
        let kept = of(Box::leak(Box::new(read(text).unwrap())));
        assert_eq!(kept.iter().map(|one| one.purpose).collect::<Vec<_>>(), ["content", "audit"]);
        assert_eq!((kept[0].tables[0].table, &kept[0].tables[0].columns[..]), ("memo", &["body", "made_by"][..]));
        assert_eq!((&kept[0].bases[..], &kept[0].periods[..]), (&["task"][..], &["content", "upkeep"][..]));
    }

    #[test]
    fn every_personal_column_is_in_the_notice() {
        let personal = store::personal().iter().filter(|column| column.personal.is_some()).count();
        let told: usize = purposes().iter().flat_map(|one| &one.tables).map(|table| table.columns.len()).sum();
        assert_eq!(told, personal);
    }
}
