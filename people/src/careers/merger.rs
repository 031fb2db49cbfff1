//! A merger: employers or units become another one on a day. Planned by a mapping, shown, confirmed, carried out when
//! the day comes; undone only before. People, what they take part in and what they have written stay as they are.

use super::merger_file::{Fault, Mapping, NumberLine, UnitLine};
use crate::{Me, fold};
use std::collections::{HashMap, HashSet};
use store::{Day, Id, Moment, Result, Source, Store, Tx, sql};
use web::App;
use web::acts::{Found, PathWords};

store::record! {
    #[derive(Debug, Clone)]
    pub struct Merger {
        pub id: Id,
        pub day: Day,
        pub made_at: Moment,
        pub confirmed_at: Option<Moment>,
        pub undone_at: Option<Moment>,
        pub done_at: Option<Moment>,
    }
}

/// A mapping that fits what is known.
#[derive(Debug)]
pub struct Plan {
    pub day: Day,
    /// The unit or employer, and the path of names that it becomes.
    pub units: Vec<(Id, Vec<String>)>,
    /// Employer, number, and the new number.
    pub numbers: Vec<(Id, String, String)>,
}

store::record! {
    /// What becomes what, as a page tells it.
    #[derive(Debug, Clone)]
    pub struct Line {
        pub unit_id: Id,
        pub name: String,
        pub employer: String,
        pub is_employer: bool,
        pub into_path: String,
        /// Posts in force on the day, in the unit itself or anywhere in the employer.
        pub posts: i64,
    }
}

impl Line {
    pub fn becomes(&self) -> String {
        self.into_path.split('\n').collect::<Vec<_>>().join(" / ")
    }
}

impl Merger {
    pub fn is_open(&self, today: &Day) -> bool {
        self.undone_at.is_none() && self.done_at.is_none() && (self.confirmed_at.is_none() || self.day > *today)
    }

    /// Compares a mapping with what is known; everything that is wrong at once.
    pub async fn plan(mapping: &Mapping, day: Day, store: &Store) -> Result<std::result::Result<Plan, Vec<Fault>>> {
        let mut planning = Planning { store, faults: vec![], employers: HashMap::new() };
        let mut plan = Plan { day, units: vec![], numbers: vec![] };
        for line in &mapping.units {
            planning.unit(line, &mut plan).await?;
        }
        for line in &mapping.numbers {
            planning.number(line, &mut plan).await?;
        }
        planning.clashes(&plan).await?;
        Ok(if planning.faults.is_empty() { Ok(plan) } else { Err(planning.faults) })
    }

    pub async fn keep(id: Id, plan: &Plan, by: Option<Id>, now: Moment, tx: &mut Tx) -> Result<()> {
        sql!("INSERT INTO merger (id, day, made_by, made_at) VALUES ($1, $2, $3, $4)")
            .bind(id)
            .bind(&plan.day)
            .bind(by)
            .bind(now)
            .execute(&mut *tx)
            .await?;
        for (unit_id, into) in &plan.units {
            sql!("INSERT INTO merger_unit (merger_id, unit_id, into_path) VALUES ($1, $2, $3)")
                .bind(id)
                .bind(*unit_id)
                .bind(into.join("\n"))
                .execute(&mut *tx)
                .await?;
        }
        for (employer_id, number, new_number) in &plan.numbers {
            sql!(
                "INSERT INTO merger_number (merger_id, employer_id, staff_number, new_number) VALUES ($1, $2, $3, $4)"
            )
            .bind(id)
            .bind(*employer_id)
            .bind(number.as_str())
            .bind(new_number.as_str())
            .execute(&mut *tx)
            .await?;
        }
        Ok(())
    }

    pub async fn one(id: Id, from: impl Source) -> Result<Option<Merger>> {
        sql!("SELECT id, day, made_at, confirmed_at, undone_at, done_at FROM merger WHERE id = $1")
            .bind(id)
            .optional(from)
            .await
    }

    pub async fn newest(from: impl Source) -> Result<Vec<Merger>> {
        sql!("SELECT id, day, made_at, confirmed_at, undone_at, done_at FROM merger ORDER BY made_at DESC, id DESC LIMIT 50")
            .all(from)
            .await
    }

    pub async fn lines(&self, from: impl Source) -> Result<Vec<Line>> {
        sql!(
            "SELECT m.unit_id, u.name, e.name AS employer, u.parent_id IS NULL AS is_employer, m.into_path, \
             (SELECT count(*) FROM post_held h WHERE (h.unit_id = u.id OR (u.parent_id IS NULL AND h.employer_id = u.id)) \
             AND h.begins_on <= $2 AND (h.ends_on IS NULL OR h.ends_on >= $2)) AS posts \
             FROM merger_unit m JOIN unit u ON u.id = m.unit_id JOIN unit e ON e.id = u.employer_id \
             WHERE m.merger_id = $1 ORDER BY e.name_folded, u.name_folded"
        )
        .bind(self.id)
        .bind(&self.day)
        .all(from)
        .await
    }

    /// How many people get another number.
    pub async fn numbers(&self, from: impl Source) -> Result<i64> {
        let count: (i64,) =
            sql!("SELECT count(*) FROM merger_number WHERE merger_id = $1").bind(self.id).one(from).await?;
        Ok(count.0)
    }

    /// From now on it is carried out when its day comes.
    pub async fn confirm(id: Id, now: Moment, tx: &mut Tx) -> Result<bool> {
        let confirmed =
            sql!("UPDATE merger SET confirmed_at = $1 WHERE id = $2 AND confirmed_at IS NULL AND undone_at IS NULL")
                .bind(now)
                .bind(id)
                .execute(tx)
                .await?;
        Ok(confirmed == 1)
    }

    /// Only before its day; afterwards people have gone on under the new name.
    pub async fn undo(&self, today: &Day, now: Moment, tx: &mut Tx) -> Result<bool> {
        let undone = sql!(
            "UPDATE merger SET undone_at = $1 WHERE id = $2 AND done_at IS NULL AND undone_at IS NULL \
             AND (confirmed_at IS NULL OR day > $3)"
        )
        .bind(now)
        .bind(self.id)
        .bind(today)
        .execute(tx)
        .await?;
        Ok(undone == 1)
    }
}

impl Plan {
    /// In words, for a terminal: what becomes what, and how many get another number.
    pub async fn tell(&self, words: words::Words, store: &Store) -> Result<Vec<String>> {
        let mut lines = vec![words.t1("merger-on", "day", words.calendar_day(&self.day))];
        for (id, into) in &self.units {
            let (name,): (String,) = sql!("SELECT name FROM unit WHERE id = $1").bind(*id).one(store.read()).await?;
            lines.push(format!("{name} → {}", into.join(" / ")));
        }
        lines.push(words.t1("merger-numbers", "count", self.numbers.len()));
        lines.push(words.t("merger-stays").to_owned());
        Ok(lines)
    }
}

struct Planning<'s> {
    store: &'s Store,
    faults: Vec<Fault>,
    /// Employers that become another, by folded name: their ids, and the other's name.
    employers: HashMap<String, (Id, String)>,
}

impl Planning<'_> {
    async fn unit(&mut self, line: &UnitLine, plan: &mut Plan) -> Result<()> {
        let Some(id) = self.find(&line.from).await? else {
            self.faults.push(Fault::new("merger-unit-unknown", line.line, line.from.join(" / ")));
            return Ok(());
        };
        if plan.units.iter().any(|(known, _)| *known == id) {
            self.faults.push(Fault::new("merger-unit-twice", line.line, line.from.join(" / ")));
            return Ok(());
        }
        if line.from.len() == 1 {
            self.employers.insert(fold(&line.from[0]), (id, line.into[0].clone()));
        }
        plan.units.push((id, line.into.clone()));
        Ok(())
    }

    async fn number(&mut self, line: &NumberLine, plan: &mut Plan) -> Result<()> {
        let fits = |(_, into): &&(Id, String)| fold(into) == fold(&line.into);
        let Some((employer_id, _)) = self.employers.get(&fold(&line.employer)).filter(fits) else {
            self.faults.push(Fault::new("merger-number-employer", line.line, line.number.clone()));
            return Ok(());
        };
        let known: Option<(Id,)> =
            sql!("SELECT person_id FROM number_held WHERE employer_id = $1 AND staff_number = $2 AND ends_on IS NULL")
                .bind(*employer_id)
                .bind(line.number.as_str())
                .optional(self.store.read())
                .await?;
        if known.is_none() {
            self.faults.push(Fault::new("merger-number-unknown", line.line, line.number.clone()));
        }
        plan.numbers.push((*employer_id, line.number.clone(), line.new_number.clone()));
        Ok(())
    }

    /// Nobody may come upon another's number: whoever keeps theirs, whoever gets a new one, whoever is there already.
    async fn clashes(&mut self, plan: &Plan) -> Result<()> {
        let new: HashMap<(Id, &str), &str> =
            plan.numbers.iter().map(|(employer, number, new)| ((*employer, number.as_str()), new.as_str())).collect();
        let mut taken: HashMap<String, HashSet<String>> = HashMap::new();
        for (from, (id, into)) in &self.employers {
            let folded = fold(into);
            if !taken.contains_key(&folded) {
                let there = self.find(std::slice::from_ref(into)).await?;
                let there = if let Some(there) = there { numbers(there, self.store).await? } else { vec![] };
                taken.insert(folded.clone(), there.into_iter().collect());
            }
            let taken = taken.entry(folded).or_default();
            for number in numbers(*id, self.store).await? {
                let gets = new.get(&(*id, number.as_str())).copied().unwrap_or(&number).to_owned();
                if !taken.insert(gets.clone()) {
                    self.faults.push(Fault::new("merger-number-taken", 0, format!("{gets} ({from})")));
                }
            }
        }
        self.faults.truncate(50);
        Ok(())
    }

    /// A unit that is still there, by the names from the employer down.
    async fn find(&self, path: &[String]) -> Result<Option<Id>> {
        let mut found: Option<Id> = None;
        for (depth, name) in path.iter().enumerate() {
            let row: Option<(Id,)> = match depth {
                0 => {
                    sql!("SELECT id FROM unit WHERE name_folded = $1 AND parent_id IS NULL AND became_id IS NULL")
                        .bind(fold(name))
                        .optional(self.store.read())
                        .await?
                }
                _ => {
                    sql!("SELECT id FROM unit WHERE name_folded = $1 AND parent_id = $2 AND became_id IS NULL")
                        .bind(fold(name))
                        .bind(found)
                        .optional(self.store.read())
                        .await?
                }
            };
            let Some((id,)) = row else { return Ok(None) };
            found = Some(id);
        }
        Ok(found)
    }
}

/// The numbers by which an employer knows people today.
async fn numbers(employer_id: Id, store: &Store) -> Result<Vec<String>> {
    let rows: Vec<(String,)> =
        sql!("SELECT staff_number FROM number_held WHERE employer_id = $1 AND ends_on IS NULL ORDER BY staff_number")
            .bind(employer_id)
            .all(store.read())
            .await?;
    Ok(rows.into_iter().map(|(number,)| number).collect())
}

impl Found<Me> for Merger {
    const KIND: &'static str = "merger";
    async fn find(path: &PathWords, _: &Me, app: &App) -> web::Result<Option<Merger>> {
        Ok(Merger::one(path.id("merger")?, app.store.read()).await?)
    }
}
