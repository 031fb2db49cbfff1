//! Where agents are missing, unit by unit, as one large reading: a fixed number of questions, however many units there are.

use people::{Me, Role};
use std::collections::{HashMap, HashSet};
use store::{Day, Id, Result, Source, sql};
use web::App;

/// Why a unit hears of the change from no agent of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// The agent works elsewhere from that day on.
    Moved(Day),
    /// The agent's work or task here ended with that day.
    Ended(Day),
    /// Every agent is away, the first to come back until that day.
    Away(Day),
    Never,
}

/// A work unit: how it hears of the change.
#[derive(Debug, Clone)]
pub struct Line {
    pub id: Id,
    pub name: String,
    pub employer: String,
    /// Agents who work here and are not away.
    pub agents: usize,
    pub gap: Option<Why>,
    /// Somebody carries the messages when the agent cannot.
    pub has_deputy: bool,
    /// Every agent's time stands in a roster, under way or to come.
    pub is_rostered: bool,
    pub settled: Option<Settled>,
    /// Somebody has been asked and has not answered.
    pub is_asked: bool,
}

/// A gap that has been seen to for now.
#[derive(Debug, Clone)]
pub struct Settled {
    pub words: String,
    pub ends_on: Day,
}

impl Line {
    /// Nobody has said how its messages travel meanwhile.
    pub fn is_open_gap(&self) -> bool {
        self.gap.is_some() && self.settled.is_none()
    }

    /// A single agent with nobody to stand in.
    pub fn lacks_deputy(&self) -> bool {
        self.gap.is_none() && !self.has_deputy
    }

    pub fn lacks_time(&self) -> bool {
        self.gap.is_none() && !self.is_rostered
    }

    pub fn is_whole(&self) -> bool {
        self.gap.is_none() && self.has_deputy && self.is_rostered
    }
}

store::record! {
    struct Unit {
        id: Id,
        name: String,
        employer: String,
    }
}

store::record! {
    struct Agent {
        person_id: Id,
        unit_id: Id,
        away_until: Option<Day>,
        has_deputy: bool,
        is_rostered: bool,
    }
}

store::record! {
    struct Former {
        unit_id: Id,
        last_on: Day,
        is_here: bool,
    }
}

/// All units where somebody works today, employer by employer, by name.
pub async fn lines(app: &App) -> Result<Vec<Line>> {
    let today = app.clock.today();
    let read = || app.store.read();
    let units = units(&today, read()).await?;
    let mut here: HashMap<Id, Vec<Agent>> = HashMap::new();
    for agent in agents(&today, read()).await? {
        here.entry(agent.unit_id).or_default().push(agent);
    }
    let mut gone: HashMap<Id, Former> = HashMap::new();
    for former in former(&today, read()).await? {
        let newest = gone.get(&former.unit_id).is_none_or(|known| known.last_on < former.last_on);
        if newest {
            gone.insert(former.unit_id, former);
        }
    }
    let (mut settled, asked) = (settled(&today, read()).await?, asked(&today, read()).await?);
    let line = |unit: Unit| {
        let agents = here.remove(&unit.id).unwrap_or_default();
        let is_asked = asked.contains(&unit.id);
        line(unit, agents, &gone, is_asked)
    };
    let mut lines: Vec<Line> = units.into_iter().map(line).collect();
    for line in lines.iter_mut().filter(|line| line.gap.is_some()) {
        line.settled = settled.remove(&line.id);
    }
    Ok(lines)
}

fn line(unit: Unit, agents: Vec<Agent>, gone: &HashMap<Id, Former>, is_asked: bool) -> Line {
    let there: Vec<&Agent> = agents.iter().filter(|agent| agent.away_until.is_none()).collect();
    let named = agents.iter().any(|agent| agent.has_deputy);
    let back = agents.iter().filter_map(|agent| agent.away_until.clone()).min();
    let gap = match (there.is_empty() && !named, back) {
        (false, _) => None,
        (true, Some(until)) => Some(Why::Away(until)),
        (true, None) => Some(gone.get(&unit.id).map_or(Why::Never, Former::why)),
    };
    Line {
        id: unit.id,
        name: unit.name,
        employer: unit.employer,
        agents: there.len(),
        gap,
        has_deputy: there.len() > 1 || named,
        is_rostered: there.iter().all(|agent| agent.is_rostered),
        settled: None,
        is_asked,
    }
}

impl Former {
    fn why(&self) -> Why {
        let after = self.last_on.date().tomorrow().ok().and_then(|date| Day::parse(&date.to_string()));
        match after.filter(|_| self.is_here) {
            Some(from) => Why::Moved(from),
            None => Why::Ended(self.last_on.clone()),
        }
    }
}

/// Work units of the employers; those of partners are none of ours.
async fn units(today: &Day, from: impl Source) -> Result<Vec<Unit>> {
    sql!(
        "SELECT u.id, u.name, e.name AS employer FROM unit u JOIN unit e ON e.id = u.employer_id \
         WHERE u.kind = 'unit' AND e.kind = 'employer' AND EXISTS (SELECT 1 FROM post_held h WHERE h.unit_id = u.id \
         AND h.begins_on <= $1 AND (h.ends_on IS NULL OR h.ends_on >= $1)) ORDER BY e.name_folded, e.id, u.name_folded, u.id"
    )
    .bind(today)
    .all(from)
    .await
}

async fn agents(today: &Day, from: impl Source) -> Result<Vec<Agent>> {
    let mut agents: Vec<Agent> = sql!(
        "SELECT h.person_id, h.unit_id, CASE WHEN a.away_until >= $1 THEN a.away_until END AS away_until, \
         a.deputy_id IS NOT NULL AND EXISTS (SELECT 1 FROM post_held d WHERE d.person_id = a.deputy_id AND d.unit_id = h.unit_id \
         AND d.begins_on <= $1 AND (d.ends_on IS NULL OR d.ends_on >= $1)) AS has_deputy, \
         EXISTS (SELECT 1 FROM agent_time t WHERE t.person_id = h.person_id AND t.ends_on >= $1) AS is_rostered \
         FROM role_held r JOIN post_held h ON h.person_id = r.person_id \
         LEFT JOIN agent_arrangement a ON a.person_id = h.person_id AND a.unit_id = h.unit_id \
         WHERE r.role = $2 AND r.begins_on <= $1 AND (r.ends_on IS NULL OR r.ends_on >= $1) \
         AND h.begins_on <= $1 AND (h.ends_on IS NULL OR h.ends_on >= $1)"
    )
    .bind(today)
    .bind(Role::Agent)
    .all(from)
    .await?;
    let mut seen = HashSet::new();
    agents.retain(|agent| seen.insert((agent.person_id, agent.unit_id)));
    Ok(agents)
}

/// Who was an agent somewhere and no longer is, with the last day, and whether they still work here.
async fn former(today: &Day, from: impl Source) -> Result<Vec<Former>> {
    sql!(
        "SELECT h.unit_id, CASE WHEN h.ends_on IS NULL THEN r.ends_on WHEN r.ends_on IS NULL OR h.ends_on <= r.ends_on \
         THEN h.ends_on ELSE r.ends_on END AS last_on, EXISTS (SELECT 1 FROM post_held n WHERE n.person_id = h.person_id \
         AND n.unit_id <> h.unit_id AND n.begins_on <= $1 AND (n.ends_on IS NULL OR n.ends_on >= $1)) AS is_here \
         FROM role_held r JOIN post_held h ON h.person_id = r.person_id WHERE r.role = $2 \
         AND (h.ends_on < $1 OR r.ends_on < $1) AND (r.ends_on IS NULL OR h.begins_on <= r.ends_on) \
         AND (h.ends_on IS NULL OR r.begins_on <= h.ends_on)"
    )
    .bind(today)
    .bind(Role::Agent)
    .all(from)
    .await
}

async fn settled(today: &Day, from: impl Source) -> Result<HashMap<Id, Settled>> {
    let rows: Vec<(Id, String, Day)> =
        sql!("SELECT unit_id, words, ends_on FROM gap_settlement WHERE ends_on >= $1").bind(today).all(from).await?;
    Ok(rows.into_iter().map(|(id, words, ends_on)| (id, Settled { words, ends_on })).collect())
}

async fn asked(today: &Day, from: impl Source) -> Result<HashSet<Id>> {
    let rows: Vec<(Id,)> = sql!("SELECT DISTINCT unit_id FROM agent_invitation WHERE answer IS NULL AND ends_on >= $1")
        .bind(today)
        .all(from)
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// What a kind of obstacle is called, how many are open, and by employer.
type Kind = (&'static str, i64, Vec<(String, i64)>);

/// Open obstacles by type, and of which employers; as the coordinator's diary page counts them.
pub(crate) async fn obstacles(me: &Me, app: &App) -> Result<Vec<Kind>> {
    let rows = crate::diary::obstacle::by_type_and_employer(me, &app.clock.today(), app.store.read()).await?;
    let mut kinds: Vec<Kind> = vec![];
    for (obstacle, employer, count) in rows {
        match kinds.iter_mut().find(|(key, ..)| *key == obstacle.key()) {
            Some((_, all, employers)) => {
                *all += count;
                employers.push((employer, count));
            }
            None => kinds.push((obstacle.key(), count, vec![(employer, count)])),
        }
    }
    kinds.sort_by_key(|(_, count, _)| -count);
    for (_, _, employers) in &mut kinds {
        employers.sort();
    }
    Ok(kinds)
}
