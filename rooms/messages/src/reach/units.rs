//! The tree as reach sees it: the units that a message concerns and in which somebody works today, employer by employer, in
//! the order of their names. A unit counts as a unit, however many work there.

use notices::audience::{Audience, Reach};
use people::{Unit, UnitKind as Kind};
use std::collections::HashMap;
use store::{Day, Id, Source, sql};

store::record! {
    struct Line {
        id: Id,
        employer_id: Id,
        parent_id: Option<Id>,
        kind: Kind,
        name: String,
        is_staffed: bool,
        has_agent: bool,
    }
}

/// A unit in the tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub id: Id,
    pub name: String,
    /// The units between it and its employer, the uppermost first.
    pub path: String,
    /// Somebody there is an agent today.
    pub has_agent: bool,
}

/// An employer with its units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Branch {
    pub employer: String,
    pub places: Vec<Place>,
}

/// The whole tree on a day, read once.
pub struct Tree(Vec<Line>);

impl Tree {
    pub async fn read(today: &Day, from: impl Source) -> store::Result<Tree> {
        let lines = sql!(
            "SELECT u.id, u.employer_id, u.parent_id, u.kind, u.name, EXISTS (SELECT 1 FROM post_held h \
             WHERE h.unit_id = u.id AND h.begins_on <= $1 AND (h.ends_on IS NULL OR h.ends_on >= $1)) AS is_staffed, \
             u.id IN (SELECT h.unit_id FROM role_held r JOIN post_held h ON h.person_id = r.person_id \
             WHERE r.role = 'agent' AND r.begins_on <= $1 AND (r.ends_on IS NULL OR r.ends_on >= $1) \
             AND h.begins_on <= $1 AND (h.ends_on IS NULL OR h.ends_on >= $1)) AS has_agent \
             FROM unit u ORDER BY u.name_folded, u.id"
        );
        Ok(Tree(lines.bind(today).all(from).await?))
    }

    /// All that an audience reaches.
    pub fn reach(&self, audience: Vec<Id>) -> Reach {
        let unit = |line: &Line| Unit {
            id: line.id,
            employer_id: line.employer_id,
            parent_id: line.parent_id,
            kind: line.kind,
            name: line.name.clone(),
        };
        Audience(audience).reach(&self.0.iter().map(unit).collect::<Vec<_>>())
    }

    /// The units that count among those that pass, under their employers. Partners are no employers of the network's.
    pub fn branches(&self, counts: impl Fn(Id) -> bool) -> Vec<Branch> {
        let lines: HashMap<Id, &Line> = self.0.iter().map(|line| (line.id, line)).collect();
        let employers = self.0.iter().filter(|line| line.kind == Kind::Employer);
        let branch = |employer: &Line| {
            let is_of_it = |line: &&Line| line.kind == Kind::Unit && line.employer_id == employer.id && line.is_staffed;
            let of_it = self.0.iter().filter(is_of_it).filter(|line| counts(line.id));
            let mut places: Vec<(Vec<&str>, Place)> = of_it.map(|line| place(line, &lines)).collect();
            places.sort_by(|one, other| one.0.cmp(&other.0));
            let places = places.into_iter().map(|(_, place)| place).collect();
            Branch { employer: employer.name.clone(), places }
        };
        employers.map(branch).filter(|branch| !branch.places.is_empty()).collect()
    }
}

/// With the names on the way to it, by which it has its place in the order.
fn place<'l>(line: &'l Line, lines: &HashMap<Id, &'l Line>) -> (Vec<&'l str>, Place) {
    let mut above: Vec<&str> = vec![];
    let mut parent = line.parent_id.and_then(|id| lines.get(&id));
    while let Some(unit) = parent.filter(|unit| unit.kind == Kind::Unit && above.len() < lines.len()) {
        above.push(&unit.name);
        parent = unit.parent_id.and_then(|id| lines.get(&id));
    }
    above.reverse();
    let path = above.join(" · ");
    above.push(&line.name);
    (above, Place { id: line.id, name: line.name.clone(), path, has_agent: line.has_agent })
}
