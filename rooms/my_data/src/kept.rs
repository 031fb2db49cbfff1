//! What is kept for one purpose, all of it, each with a link to where it is.

use crate::own::{self, Group, Row, Table};
use crate::shown::{self, Field};
use crate::{address, page};
use askama::Template;
use axum::extract::Path;
use people::SignedIn;
use web::{App, Error, Frame, IntoResponse, Page, Result, State};
use words::Words;

/// More than this is read from the file that one takes along.
const MOST: usize = 200;

#[derive(Template)]
#[template(path = "kept.html")]
struct KeptPage {
    frame: Frame,
    group: Group,
}

pub(crate) async fn show(
    me: SignedIn,
    State(app): State<App>,
    frame: Frame,
    Path(purpose): Path<String>,
) -> Result<impl IntoResponse> {
    let group = own::group(&purpose, me.id, frame.words, &app).await?.ok_or(Error::NotFound)?;
    Ok(Page(KeptPage { frame, group }))
}

impl KeptPage {
    fn title(&self) -> &'static str {
        page::purpose(self.group.purpose, self.frame.words)
    }

    fn why(&self) -> &'static str {
        self.frame.t(format!("my-data-why-{}", self.group.purpose))
    }

    fn named(&self, table: &Table) -> String {
        shown::table(table.name, self.frame.words)
    }

    fn first<'t>(&self, table: &'t Table) -> &'t [Row] {
        &table.rows[..table.rows.len().min(MOST)]
    }

    fn more(&self, table: &Table) -> usize {
        table.rows.len().saturating_sub(MOST)
    }

    fn back(&self) -> String {
        address::MyData.to_string()
    }
}

pages::sample!("my-data/kept", |frame| {
    let field = |text: &str, words: Words| Field::text("body", text.to_owned(), words);
    let row = |text: &str, link: Option<&str>| Row {
        link: link.map(str::to_owned),
        leads_to: None,
        fields: vec![field(text, frame.words)],
    };
    let page = |rows: Vec<Row>| KeptPage {
        frame: frame.clone(),
        group: Group { purpose: "coaching", tables: vec![Table { name: "submission", rows }] },
    };
    vec![
        ("empty", page(vec![Row { link: None, leads_to: None, fields: vec![] }])),
        ("filled", page(vec![row("Kysymys on ajasta.", Some("/coaching")), row("Toinen vastaus", None)])),
        ("long", page((0..201).map(|_| row(&"Kysymys on ajasta. ".repeat(20), Some("/coaching"))).collect())),
    ]
});
