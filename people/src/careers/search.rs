//! Looking for a person or a unit, to see its history.

use super::address;
use super::permissions::Register;
use crate::{May, fold};
use askama::Template;
use axum::extract::Query;
use serde::Deserialize;
use store::{Id, Result, Source, sql};
use web::acts::See;
use web::{App, Frame, IntoResponse, Page, State};

store::record! {
    #[derive(Debug, Clone)]
    struct Found {
        id: Id,
        name: String,
        /// The employer, for a person with the number.
        about: String,
    }
}

#[derive(Deserialize)]
pub(super) struct Wish {
    #[serde(default)]
    q: String,
}

#[derive(Template)]
#[template(path = "careers/search.html")]
struct SearchPage {
    frame: Frame,
    q: String,
    people: Vec<Found>,
    units: Vec<Found>,
}

pub(super) async fn index(
    _: May<See, Register>,
    State(app): State<App>,
    frame: Frame,
    Query(wish): Query<Wish>,
) -> web::Result<impl IntoResponse> {
    let q = fold(&wish.q);
    let (people, units) = match q.is_empty() {
        true => (vec![], vec![]),
        false => (people(&q, app.store.read()).await?, units(&q, app.store.read()).await?),
    };
    Ok(Page(SearchPage { frame, q: wish.q.trim().to_owned(), people, units }))
}

/// By a part of the name, or by the whole number.
async fn people(q: &str, from: impl Source) -> Result<Vec<Found>> {
    sql!(
        "SELECT p.id, p.name, e.name || ' · ' || p.staff_number AS about FROM person p JOIN unit e ON e.id = p.employer_id \
         WHERE p.name_folded LIKE $1 OR p.staff_number = $2 ORDER BY p.name_folded, p.id LIMIT 50"
    )
    .bind(format!("%{}%", plain(q)))
    .bind(q)
    .all(from)
    .await
}

async fn units(q: &str, from: impl Source) -> Result<Vec<Found>> {
    sql!(
        "SELECT u.id, u.name, e.name AS about FROM unit u JOIN unit e ON e.id = u.employer_id \
         WHERE u.name_folded LIKE $1 ORDER BY u.name_folded, u.id LIMIT 50"
    )
    .bind(format!("%{}%", plain(q)))
    .all(from)
    .await
}

/// Without the letters that mean anything to LIKE.
fn plain(q: &str) -> String {
    q.chars().filter(|letter| !matches!(letter, '%' | '_' | '\\')).collect()
}

impl SearchPage {
    fn person(&self, id: &Id) -> String {
        address::Career { career: *id }.to_string()
    }

    fn unit(&self, id: &Id) -> String {
        address::UnitCareer { unit: *id }.to_string()
    }
}

pages::sample!("careers/search", |frame| {
    let found = |name: &str| Found { id: Id::nil(), name: name.into(), about: "Koivulan sote · 510".into() };
    let page = |q: &str, people, units| SearchPage { frame: frame.clone(), q: q.into(), people, units };
    vec![
        ("empty", page("", vec![], vec![])),
        ("filled", page("kotihoi", vec![found("Liisa Lähihoitaja")], vec![found("Kotihoito")])),
        ("nobody", page("xyz", vec![], vec![])),
    ]
});
