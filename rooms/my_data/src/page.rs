//! One's own data as a page that stands alone, to read, to print and to keep; and the same for programs.

use crate::opening::Opening;
use crate::own::{Group, Own, Row};
use crate::shown::{self, Field};
use askama::Template;
use media::Medium;
use serde_json::{Value, json};
use words::Words;

/// The number of the shape that `docs/my-data.md` tells of; it grows when the shape changes.
const SHAPE: u32 = 1;

/// Files with the place where each is: in the package, or in the house.
pub(crate) type Files<'o> = Vec<(&'o Medium, String)>;

#[derive(Template)]
#[template(path = "export.html")]
struct ExportPage<'o> {
    words: Words,
    own: &'o Own,
    files: Files<'o>,
}

/// A page that stands alone: no style, script or picture from elsewhere.
pub(crate) fn drawn(own: &Own, files: Files<'_>, words: Words) -> String {
    ExportPage { words, own, files }.render().unwrap_or_default()
}

impl ExportPage<'_> {
    fn t(&self, key: &str) -> &'static str {
        self.words.t(key)
    }

    fn purpose(&self, name: &str) -> &'static str {
        purpose(name, self.words)
    }

    fn table(&self, name: &str) -> String {
        shown::table(name, self.words)
    }

    fn made(&self) -> String {
        let at = self.own.made_at;
        format!("{} {}", self.words.day_with_year(at), self.words.at_time(at))
    }

    fn opened(&self, opening: &Opening) -> String {
        opening.sentence(self.words)
    }
}

/// The same for programs.
pub(crate) fn told(own: &Own, files: Files<'_>, words: Words) -> String {
    let group = |group: &Group| {
        let records = group.tables.iter().map(|table| {
            json!({
                "table": table.name,
                "name": shown::table(table.name, words),
                "rows": table.rows.iter().map(row).collect::<Vec<Value>>(),
            })
        });
        json!({ "purpose": group.purpose, "name": purpose(group.purpose, words), "records": records.collect::<Vec<Value>>() })
    };
    let all = json!({
        "shape": SHAPE,
        "person": own.name,
        "made_at": own.made_at.zoned().timestamp().to_string(),
        "groups": own.groups.iter().map(group).collect::<Vec<Value>>(),
        "files": files.iter().map(|(medium, place)| json!({ "name": medium.name, "type": medium.mime, "place": place })).collect::<Vec<Value>>(),
        "opened_by_others": own.openings.iter().map(|opening| opened(opening, words)).collect::<Vec<Value>>(),
    });
    serde_json::to_string_pretty(&all).unwrap_or_default()
}

fn row(row: &Row) -> Value {
    let field =
        |field: &Field| json!({ "column": field.column, "name": field.name, "value": field.value, "text": field.text });
    row.fields.iter().map(field).collect()
}

fn opened(opening: &Opening, words: Words) -> Value {
    json!({
        "at": opening.at.zoned().timestamp().to_string(),
        "who": opening.who.as_ref().map(|who| json!({ "name": who.name, "about": who.about })),
        "act": opening.act,
        "what": opening.kind,
        "text": opening.sentence(words),
    })
}

pub(crate) fn purpose(purpose: &str, words: Words) -> &'static str {
    words.t(&format!("my-data-purpose-{purpose}"))
}
