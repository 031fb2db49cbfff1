//! Who has opened what is mine: from the log, with the role and the employer that they had when they did it.

use people::{Doors, Role};
use std::borrow::Borrow;
use std::collections::HashMap;
use store::{Day, Id, Moment, sql};
use web::{App, Result};
use words::Words;

/// Somebody's deed with one's own data.
#[derive(Debug, Clone)]
pub struct Opening {
    /// Its number in the log.
    pub number: i64,
    pub at: Moment,
    /// None: the house itself.
    pub who: Option<Who>,
    pub act: String,
    pub kind: String,
    pub link: Option<String>,
}

#[derive(Debug, Clone, Default)]
pub struct Who {
    pub name: String,
    /// "valmentaja, Kumppanit", as it was that day.
    pub about: String,
}

store::record! {
    struct Line { name: String, job: Option<String>, employer: String, role: Option<Role> }
}

/// The newest first, before the entry of that number.
pub async fn before(number: i64, at_most: i64, person_id: Id, words: Words, app: &App) -> Result<Vec<Opening>> {
    let seen = audit::of_person_before(number, person_id, at_most, app.store.read()).await?;
    let (doors, mut known): (Doors, HashMap<(Id, String), Who>) = (Doors::of(app), HashMap::new());
    let mut openings = vec![];
    for entry in seen {
        let who = match entry.who {
            Some(who) => {
                let key = (who, entry.at.day().to_string());
                if !known.contains_key(&key) {
                    known.insert(key.clone(), on(who, &entry.at.day(), words, app).await?);
                }
                known.get(&key).cloned()
            }
            None => None,
        };
        let own_medium = || (entry.subject_kind == "medium").then(|| media::href(entry.subject_id));
        let link = doors.address(&entry.subject()).or_else(own_medium);
        let (number, at, act, kind) = (entry.number, entry.at, entry.act, entry.subject_kind);
        openings.push(Opening { number, at, who, act, kind, link });
    }
    Ok(openings)
}

/// Somebody as they were on a day. Whoever has been erased since has no name.
async fn on(person_id: Id, day: &Day, words: Words, app: &App) -> Result<Who> {
    let lines: Vec<Line> = sql!(
        "SELECT p.name, h.job, o.name AS employer, r.role FROM person p \
         LEFT JOIN post_held h ON h.person_id = p.id AND h.begins_on <= $2 AND (h.ends_on IS NULL OR h.ends_on >= $2) \
         LEFT JOIN role_held r ON r.person_id = p.id AND r.begins_on <= $2 AND (r.ends_on IS NULL OR r.ends_on >= $2) \
         JOIN unit o ON o.id = coalesce(h.employer_id, p.employer_id) WHERE p.id = $1 ORDER BY h.begins_on, h.id"
    )
    .bind(person_id)
    .bind(day)
    .all(app.store.read())
    .await?;
    let Some(first) = lines.first() else { return Ok(Who::default()) };
    let mut roles: Vec<&str> = vec![];
    for role in lines.iter().filter_map(|line| line.role).map(|role| words.t(role.key())) {
        if !roles.contains(&role) {
            roles.push(role);
        }
    }
    let job = first.job.as_deref().filter(|job| !job.is_empty());
    let what = if roles.is_empty() { job.unwrap_or(words.t("byline-staff")).to_owned() } else { roles.join(", ") };
    Ok(Who { name: first.name.clone(), about: words.t2("byline-left", "as", what, "employer", &first.employer) })
}

impl Opening {
    /// One line, for a list that nothing can be drawn into.
    pub fn sentence(&self, words: Words) -> String {
        let at = format!("{} {}", words.day_with_year(self.at), words.at_time(self.at));
        let who = match &self.who {
            Some(who) => format!("{} ({})", who.name, who.about),
            None => words.t("my-data-by-house").to_owned(),
        };
        format!("{at} · {who} · {}", self.deed(words))
    }

    /// "avasi: vastauksesi tehtävään"
    pub fn deed(&self, words: impl Borrow<Words>) -> String {
        let words = *words.borrow();
        words.t2("my-data-deed", "act", called("act", &self.act, words), "what", called("kind", &self.kind, words))
    }
}

/// A word of the log, in words.
fn called(of: &str, word: &str, words: Words) -> String {
    let key = format!("my-data-{of}-{}", word.replace(['_', ' '], "-"));
    if words.says(&key) { words.t(&key).to_owned() } else { word.replace('_', " ") }
}
