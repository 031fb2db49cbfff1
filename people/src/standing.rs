//! People as a door sees them today, when nobody is at a browser: what is told to many, or read by a program that brings
//! no cookie, is for whoever may see it now.

use crate::{Held, Me, Myself, Role, Sitting};
use std::collections::HashSet;
use store::{Id, Moment, Query, Result, sql};
use web::App;
use words::Lang;

/// So many people are asked for in one question.
const AT_ONCE: usize = 50;

store::record! {
    /// A post that somebody holds today, beside a role that they have.
    struct Line {
        id: Id,
        employer_id: Id,
        name: String,
        language: String,
        unit_id: Id,
        unit: String,
        job: String,
        role: Option<Role>,
    }
}

impl Me {
    /// These people with the posts and roles of today, to ask a door about each. Whoever holds no post is not among them.
    /// Nobody is signed in by it: they can't be found by a browser, and `still` says no.
    pub async fn of_people(people: impl IntoIterator<Item = Id>, app: &App) -> Result<Vec<Me>> {
        let people: Vec<Id> = people.into_iter().collect::<HashSet<_>>().into_iter().collect();
        let mut standing = vec![];
        for some in people.chunks(AT_ONCE) {
            let lines: Vec<Line> = asked(some, app).all(app.store.read()).await?;
            standing.extend(lines.chunk_by(|one, next| one.id == next.id).map(|lines| me(lines, app.now())));
        }
        Ok(standing)
    }
}

/// The last of some people stands in the places that are left.
fn asked(people: &[Id], app: &App) -> Query {
    let query = sql!(
        "SELECT p.id, p.employer_id, p.name, coalesce(p.chosen_language, p.language) AS language, h.unit_id, \
         u.name AS unit, h.job, r.role FROM person p \
         JOIN post_held h ON h.person_id = p.id AND h.begins_on <= $1 AND (h.ends_on IS NULL OR h.ends_on >= $1) \
         JOIN unit u ON u.id = h.unit_id \
         LEFT JOIN role_held r ON r.person_id = p.id AND r.begins_on <= $1 AND (r.ends_on IS NULL OR r.ends_on >= $1) \
         WHERE p.id IN ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, \
             $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, \
             $42, $43, $44, $45, $46, $47, $48, $49, $50, $51) \
         ORDER BY p.id, h.begins_on, h.id"
    );
    let last = people.last().copied().unwrap_or_default();
    let people = people.iter().copied().chain(std::iter::repeat(last)).take(AT_ONCE);
    people.fold(query.bind(app.clock.today()), |query, id| query.bind(id))
}

fn me(lines: &[Line], now: Moment) -> Me {
    let (first, mut posts, mut roles) = (&lines[0], vec![], vec![]);
    for line in lines {
        let post = Held { unit_id: line.unit_id, unit: line.unit.clone(), job: line.job.clone() };
        if !posts.contains(&post) {
            posts.push(post);
        }
        roles.extend(line.role.filter(|role| !roles.contains(role)));
    }
    Me::new(Myself {
        id: first.id,
        employer_id: first.employer_id,
        name: first.name.clone(),
        lang: Lang::from_code(&first.language).unwrap_or(Lang::Fi),
        posts,
        roles,
        browser: String::new(),
        seen_at: now,
        sitting: Sitting::vouched_for(now),
    })
}
