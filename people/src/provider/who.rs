//! Who somebody is to us, by what their organisation says of them. By staff number within an employer, else by verified
//! e-mail address; never by the personal identity code, and never by a name.

use crate::fold;
use crate::import::identity_code;
use serde_json::Value;
use std::collections::BTreeMap;
use store::{Day, Id, Result, Source, sql};
use web::Provider;

/// What the signed statement says beside the protocol's own.
pub(crate) type Claims = BTreeMap<String, Value>;

#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Found {
    Here(Id),
    /// Known, but holds no post today.
    Left,
    /// With the reason for the log; never a person's data.
    Nobody(&'static str),
}

pub(crate) async fn found(provider: &Provider, claims: &Claims, today: &Day, from: impl Source) -> Result<Found> {
    let employer = match provider.employer_claim.is_empty() {
        true => fold(&provider.employer),
        false => fold(&text(claims, &provider.employer_claim)),
    };
    let matches = match provider.staff_number.is_empty() {
        true => {
            if claims.get("email_verified") != Some(&Value::Bool(true)) {
                return Ok(Found::Nobody("the e-mail address is not said to be verified"));
            }
            let email = fold(&text(claims, "email"));
            if email.is_empty() || (employer.is_empty() && !provider.employer_claim.is_empty()) {
                return Ok(Found::Nobody("a claim is missing"));
            }
            with_email(&email, &employer, today, from).await?
        }
        false => {
            let number = text(claims, &provider.staff_number);
            if identity_code::is_in(&number) {
                return Ok(Found::Nobody("the claim of the staff number holds personal identity codes"));
            }
            if number.is_empty() || employer.is_empty() {
                return Ok(Found::Nobody("a claim is missing"));
            }
            numbered(&number, &employer, today, from).await?
        }
    };
    let here: Vec<Id> = matches.iter().filter(|(_, posts)| *posts > 0).map(|(id, _)| *id).collect();
    Ok(match here.as_slice() {
        [one] => Found::Here(*one),
        [] if matches.is_empty() => Found::Nobody("nobody in the staff file"),
        [] => Found::Left,
        _ => Found::Nobody("several people share the address: name the provider's employer"),
    })
}

/// A number that is not written as text is one all the same.
fn text(claims: &Claims, name: &str) -> String {
    match claims.get(name) {
        Some(Value::String(text)) => text.trim().to_owned(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

async fn with_email(email: &str, employer: &str, today: &Day, from: impl Source) -> Result<Vec<(Id, i64)>> {
    sql!(
        "SELECT p.id, CAST(count(h.id) AS bigint) FROM person p JOIN unit e ON e.id = p.employer_id \
         LEFT JOIN post_held h ON h.person_id = p.id AND h.begins_on <= $3 AND (h.ends_on IS NULL OR h.ends_on >= $3) \
         WHERE p.email_folded = $1 AND (e.name_folded = $2 OR $2 = '') GROUP BY p.id ORDER BY p.id"
    )
    .bind(email)
    .bind(employer)
    .bind(today)
    .all(from)
    .await
}

/// Also by the number of an employer that has become another's: the person is the same.
async fn numbered(number: &str, employer: &str, today: &Day, from: impl Source) -> Result<Vec<(Id, i64)>> {
    sql!(
        "SELECT p.id, CAST(count(h.id) AS bigint) FROM person p \
         JOIN number_held n ON n.person_id = p.id JOIN unit e ON e.id = n.employer_id \
         LEFT JOIN post_held h ON h.person_id = p.id AND h.begins_on <= $3 AND (h.ends_on IS NULL OR h.ends_on >= $3) \
         WHERE n.staff_number = $1 AND e.name_folded = $2 AND e.parent_id IS NULL GROUP BY p.id ORDER BY p.id"
    )
    .bind(number)
    .bind(employer)
    .bind(today)
    .all(from)
    .await
}
