//! How an author is shown. Their words stay when they have left; their name does not: a reader sees in which role, and
//! for whom they worked. Lists of those who take part in something keep names as long as they take part.

use crate::Role;
use std::collections::{HashMap, HashSet};
use store::{Day, Id, sql};
use web::{App, Result};
use words::{Lang, Words};

words::inventory::submit! {
    words::Shelf {
        room: "people-byline",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

/// So many people are asked for in one question.
const AT_ONCE: usize = 50;

store::record! {
    /// A post somebody has held, beside a role they have had.
    struct Line {
        person_id: Id,
        name: String,
        employer: String,
        job: Option<String>,
        begins_on: Option<Day>,
        ends_on: Option<Day>,
        role: Option<Role>,
        role_begins_on: Option<Day>,
        role_ends_on: Option<Day>,
    }
}

/// One author, in the reader's language.
pub async fn of(person_id: Id, lang: Lang, app: &App) -> Result<String> {
    Ok(of_many([person_id], lang, app).await?.remove(&person_id).unwrap_or_default())
}

/// Many authors at once, each asked for once.
pub async fn of_many(people: impl IntoIterator<Item = Id>, lang: Lang, app: &App) -> Result<HashMap<Id, String>> {
    let people: Vec<Id> = people.into_iter().collect::<HashSet<_>>().into_iter().collect();
    let (today, words, mut shown) = (app.clock.today(), Words::new(lang), HashMap::new());
    for some in people.chunks(AT_ONCE) {
        let lines = lines(some, app).await?;
        for person in lines.chunk_by(|one, next| one.person_id == next.person_id) {
            shown.insert(person[0].person_id, show(person, &today, words));
        }
    }
    Ok(shown)
}

/// Puts every line's author as they are shown today: `sign(&mut lines, |line| (line.person_id, &mut line.author), …)`.
pub async fn sign<T>(
    lines: &mut [T],
    author: impl for<'t> Fn(&'t mut T) -> (Id, &'t mut String),
    lang: Lang,
    app: &App,
) -> Result<()> {
    let people: Vec<Id> = lines.iter_mut().map(|line| author(line).0).collect();
    let shown = of_many(people, lang, app).await?;
    for line in lines {
        let (person_id, name) = author(line);
        if let Some(as_shown) = shown.get(&person_id) {
            name.clone_from(as_shown);
        }
    }
    Ok(())
}

/// The last of some people stands in the places that are left.
async fn lines(people: &[Id], app: &App) -> Result<Vec<Line>> {
    let Some(last) = people.last() else { return Ok(vec![]) };
    let query = sql!(
        "SELECT p.id AS person_id, p.name, o.name AS employer, h.job, h.begins_on, h.ends_on, r.role, \
         r.begins_on AS role_begins_on, r.ends_on AS role_ends_on FROM person p \
         LEFT JOIN post_held h ON h.person_id = p.id LEFT JOIN role_held r ON r.person_id = p.id \
         JOIN unit o ON o.id = coalesce(h.employer_id, p.employer_id) \
         WHERE p.id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, \
             $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, \
             $41, $42, $43, $44, $45, $46, $47, $48, $49, $50) \
         ORDER BY p.id"
    );
    let asked = people.iter().chain(std::iter::repeat(last)).take(AT_ONCE);
    Ok(asked.fold(query, |query, id| query.bind(*id)).all(app.store.read()).await?)
}

fn show(lines: &[Line], today: &Day, words: Words) -> String {
    if lines.iter().any(|line| in_force(&line.begins_on, &line.ends_on, today)) {
        return lines[0].name.clone();
    }
    let role = lines.iter().filter(|line| has_been(&line.role_begins_on, &line.role_ends_on, today));
    let role = role.max_by_key(|line| (last_day(&line.role_ends_on), line.role.map(telling)));
    let post = lines.iter().filter(|line| has_been(&line.begins_on, &line.ends_on, today));
    let post = post.max_by_key(|line| last_day(&line.ends_on)).unwrap_or(&lines[0]);
    let job = post.job.as_deref().filter(|job| !job.is_empty());
    let key = role.and_then(|line| line.role).map(|role| words.t(role.key()));
    let what = key.or(job).unwrap_or_else(|| words.t("byline-staff"));
    words.t2("byline-left", "as", what, "employer", &post.employer)
}

fn in_force(begins: &Option<Day>, ends: &Option<Day>, today: &Day) -> bool {
    begins.as_ref().is_some_and(|begins| begins <= today) && ends.as_ref().is_none_or(|ends| ends >= today)
}

/// It has begun, and was not withdrawn before it did.
fn has_been(begins: &Option<Day>, ends: &Option<Day>, today: &Day) -> bool {
    begins.as_ref().is_some_and(|begins| begins <= today && ends.as_ref().is_none_or(|ends| ends >= begins))
}

/// For the time being is later than any day.
fn last_day(ends: &Option<Day>) -> (bool, Option<&Day>) {
    (ends.is_none(), ends.as_ref())
}

/// Of several roles that ended together, the one in which most is written.
fn telling(role: Role) -> u8 {
    match role {
        Role::Agent => 4,
        Role::Coach => 3,
        Role::Coordinator => 2,
        Role::Supervisor => 1,
        _ => 0,
    }
}
