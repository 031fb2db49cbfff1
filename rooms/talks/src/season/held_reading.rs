//! Who has had a discussion in a season and on which day: nothing else of it is read here.

use crate::cycle::Cycle;
use disclosure::{K, Share, Shown};
use std::collections::HashMap;
use store::{Day, Id, Result, Source, sql};

store::record! {
    /// A unit with people.
    #[derive(Debug, Clone)]
    pub(super) struct UnitLine {
        pub id: Id,
        pub people: i64,
        pub held: i64,
    }
}

store::record! {
    /// Somebody of the employer.
    #[derive(Debug, Clone)]
    pub(super) struct PersonLine {
        pub name: String,
        pub unit: String,
        pub held_on: Option<Day>,
    }
}

/// A unit in the tree, with the share of its people whose discussion has been held: only of ten or more.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub id: Id,
    /// "Sairaalapalvelut › Vuodeosasto 3"
    pub path: String,
    pub share: Option<Shown<Share>>,
}

/// Each unit's own people: nobody is in a share twice, and no sum is shown, so nothing is left to subtract.
pub(super) async fn units(cycle: &Cycle, today: &Day, from: impl Source + Copy) -> Result<Vec<Line>> {
    let lines: Vec<UnitLine> = sql!(
        "SELECT h.unit_id AS id, count(DISTINCT h.person_id) AS people, count(DISTINCT d.person_id) AS held FROM post_held h \
         LEFT JOIN (SELECT m.person_id FROM talk t JOIN talk_member m ON m.talk_id = t.id WHERE t.cycle_id = $2 \
         AND t.held_on IS NOT NULL) d ON d.person_id = h.person_id \
         WHERE h.employer_id = $1 AND h.begins_on <= $3 AND (h.ends_on IS NULL OR h.ends_on >= $3) GROUP BY h.unit_id"
    )
    .bind(cycle.employer_id)
    .bind(cycle.id)
    .bind(today)
    .all(from)
    .await?;
    let names: Vec<(Id, Option<Id>, String)> =
        sql!("SELECT id, parent_id, name FROM unit WHERE employer_id = $1").bind(cycle.employer_id).all(from).await?;
    Ok(placed(lines, names))
}

fn placed(lines: Vec<UnitLine>, names: Vec<(Id, Option<Id>, String)>) -> Vec<Line> {
    let names: HashMap<Id, (Option<Id>, String)> =
        names.into_iter().map(|(id, parent, name)| (id, (parent, name))).collect();
    let mut placed: Vec<Line> = lines
        .into_iter()
        .map(|line| Line { id: line.id, path: path(line.id, &names), share: share(line.held, line.people) })
        .collect();
    placed.sort_by(|one, other| one.path.to_lowercase().cmp(&other.path.to_lowercase()).then(one.id.cmp(&other.id)));
    placed
}

fn share(held: i64, people: i64) -> Option<Shown<Share>> {
    let (held, people) = (usize::try_from(held).ok()?, usize::try_from(people).ok()?);
    let share = Share::of(held, people)?;
    Shown::of(people, || share)
}

/// Without the employer itself, unless that is all.
fn path(id: Id, names: &HashMap<Id, (Option<Id>, String)>) -> String {
    let above = std::iter::successors(Some(id), |id| names.get(id).and_then(|(parent, _)| *parent)).take(64);
    let mut parts: Vec<&str> = above.filter_map(|id| names.get(&id)).map(|(_, name)| name.as_str()).collect();
    if parts.len() > 1 {
        parts.pop();
    }
    parts.reverse();
    parts.join(" › ")
}

/// The people of a unit, or (None) of the whole employer, by unit and name.
pub(super) async fn people(
    cycle: &Cycle,
    unit: Option<Id>,
    span: (usize, usize),
    today: &Day,
    from: impl Source,
) -> Result<Vec<PersonLine>> {
    sql!(
        "SELECT p.name, u.name AS unit, (SELECT max(t.held_on) FROM talk_member m JOIN talk t ON t.id = m.talk_id \
         WHERE m.person_id = p.id AND t.cycle_id = $2) AS held_on FROM post_held h JOIN person p ON p.id = h.person_id \
         JOIN unit u ON u.id = h.unit_id WHERE h.employer_id = $1 AND h.begins_on <= $3 \
         AND (h.ends_on IS NULL OR h.ends_on >= $3) AND (h.unit_id = $4 OR $4 IS NULL) \
         GROUP BY p.id, p.name, p.name_folded, u.id, u.name, u.name_folded ORDER BY u.name_folded, u.id, p.name_folded, p.id \
         LIMIT CAST($5 AS bigint) OFFSET CAST($6 AS bigint)"
    )
    .bind(cycle.employer_id)
    .bind(cycle.id)
    .bind(today)
    .bind(unit)
    .bind(span.1 as i64)
    .bind(span.0 as i64)
    .all(from)
    .await
}

/// So many people hold a share.
pub(super) const LEAST: usize = K;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_nine_people_no_share_is_shown() {
        assert!(share(9, 9).is_none());
        assert_eq!(*share(5, 10).expect("ten are enough"), Share::PerCent(50));
        assert_eq!(*share(12, 12).expect("ten are enough"), Share::Most);
    }

    #[test]
    fn a_units_path_leaves_its_employer_out() {
        let id = |number: u128| Id::from_u128(number);
        let names = HashMap::from([
            (id(1), (None, "Koivulan sote".to_owned())),
            (id(2), (Some(id(1)), "Sairaala".to_owned())),
            (id(3), (Some(id(2)), "Osasto 3".to_owned())),
        ]);
        assert_eq!(path(id(3), &names), "Sairaala › Osasto 3");
        assert_eq!(path(id(1), &names), "Koivulan sote");
    }
}
