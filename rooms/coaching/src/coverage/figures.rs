//! How agents have come to sessions, by employer, in groups of ten at least. Employers with fewer agents are one group
//! together, and when that is of fewer than ten nothing is shown of it. No sum over groups is shown, and every agent is in
//! one group, so nothing can be subtracted from anything.

use disclosure::{K, Shown};
use store::{Day, Result, Source, sql};

/// Marks of a group: so many times there, of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Times {
    pub there: i64,
    pub all: i64,
}

/// A group of agents; without a name those of all small employers.
#[derive(Debug, Clone)]
pub struct Group {
    pub employer: Option<String>,
    pub times: Shown<Times>,
}

/// As marked in sessions of programmes that go on, by employer in the order of their names.
pub async fn attendance(today: &Day, from: impl Source) -> Result<Vec<Group>> {
    let rows: Vec<(String, i64, i64, i64)> = sql!(
        "SELECT o.name, count(DISTINCT m.person_id), count(m.occurrence_id), count(*) FROM programme q \
         JOIN coaching_session s ON s.programme_id = q.id JOIN gathering g ON g.subject_id = s.id \
         JOIN attendance m ON m.gathering_id = g.id \
         JOIN enrolment n ON n.programme_id = q.id AND n.person_id = m.person_id AND n.part = 'agent' \
         JOIN person p ON p.id = m.person_id JOIN unit o ON o.id = p.employer_id \
         WHERE q.ends_on IS NULL OR q.ends_on >= $1 GROUP BY o.id, o.name, o.name_folded ORDER BY o.name_folded, o.id"
    )
    .bind(today)
    .all(from)
    .await?;
    Ok(groups(rows))
}

/// The large ones by themselves, the small ones together.
fn groups(rows: Vec<(String, i64, i64, i64)>) -> Vec<Group> {
    let (large, small): (Vec<_>, Vec<_>) = rows.into_iter().partition(|(_, people, ..)| *people >= K as i64);
    let mut groups: Vec<Group> = large
        .into_iter()
        .filter_map(|(employer, people, there, all)| {
            let times = Shown::of(people as usize, || Times { there, all })?;
            Some(Group { employer: Some(employer), times })
        })
        .collect();
    let people: i64 = small.iter().map(|(_, people, ..)| people).sum();
    let sum = || {
        let add = |sum: Times, (_, _, there, all): &(String, i64, i64, i64)| Times {
            there: sum.there + there,
            all: sum.all + all,
        };
        small.iter().fold(Times { there: 0, all: 0 }, add)
    };
    groups.extend(Shown::of(people as usize, sum).map(|times| Group { employer: None, times }));
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whatever employers there are, each group is of ten people at least, everybody is in one at most, and who is in none
    /// are fewer than ten in all.
    #[test]
    fn no_group_is_of_fewer_than_ten_and_nothing_is_left_to_subtract() {
        for (a, b, c) in (0..25).flat_map(|a| (0..25).flat_map(move |b| (0..25).map(move |c| (a, b, c)))) {
            let rows = [a, b, c].map(|people| (people.to_string(), people, people, 2 * people));
            let groups = groups(rows.into());
            assert!(groups.iter().all(|group| group.times.people() >= K), "{a} {b} {c}");
            let shown: usize = groups.iter().map(|group| group.times.people()).sum();
            assert!((a + b + c) as usize - shown < K, "{a} {b} {c}");
        }
    }
}
