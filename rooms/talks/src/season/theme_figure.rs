//! The themes of units, made once when a season has ended, of ten people at least. Whoever released themes is in one figure at
//! most: their own unit's when ten there did, else that of the small units together under the nearest unit above where they
//! come to ten. No sum over figures is shown, so there is nothing to subtract; and what was chosen is deleted with it, so
//! there is no second look.

use super::theme::{self, Chosen, Theme};
use disclosure::{Band, Share, Shown};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use store::{Day, Id, Json, Moment, Result as Kept, Source, Tx, sql};
use web::jobs::Work;
use web::{App, Error, Frame, Result};
use words::Texts;

/// The kind of the job.
pub(crate) const MORNING: &str = "talk-themes";

/// How large a part chose each theme.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
struct Parts(BTreeMap<String, Share>);

/// A figure on its way.
#[derive(Debug, Clone, PartialEq)]
struct Figure {
    unit_id: Id,
    /// Of units below it, and of the unit itself, that are too small alone.
    is_pooled: bool,
    parts: Shown<Parts>,
}

store::record! {
    struct Row {
        unit: String,
        season: Json<Texts>,
        is_pooled: bool,
        people: i64,
        body: Json<Parts>,
    }
}

/// A figure as it is shown.
#[derive(Debug, Clone)]
pub(crate) struct Of {
    unit: String,
    season: Texts,
    is_pooled: bool,
    parts: Shown<Parts>,
}

/// Of each unit who chose, in the tree given by each unit's parent.
fn figures(chosen: &[Chosen], parents: &HashMap<Id, Option<Id>>) -> Vec<Figure> {
    let mut of_units: HashMap<Id, Vec<Chosen>> = HashMap::new();
    for one in chosen {
        of_units.entry(one.unit_id).or_default().push(*one);
    }
    let mut figures = vec![];
    let mut pools: HashMap<Id, Vec<Chosen>> = HashMap::new();
    for (unit_id, own) in of_units {
        match figure(unit_id, false, &own) {
            Some(figure) => figures.push(figure),
            None => pools.entry(unit_id).or_default().extend(own),
        }
    }
    // The deepest first: what a unit can't say together goes on to the one above.
    let mut units: Vec<(usize, Id)> = parents.keys().map(|id| (depth(*id, parents), *id)).collect();
    units.sort_by(|one, other| other.cmp(one));
    for (_, unit_id) in units {
        let Some(pool) = pools.remove(&unit_id) else { continue };
        match (figure(unit_id, true, &pool), parents.get(&unit_id).copied().flatten()) {
            (Some(figure), _) => figures.push(figure),
            (None, Some(parent)) => pools.entry(parent).or_default().extend(pool),
            (None, None) => {} // fewer than ten in all: nothing is said of them
        }
    }
    figures.sort_by_key(|figure| (figure.unit_id, figure.is_pooled));
    figures
}

fn figure(unit_id: Id, is_pooled: bool, chosen: &[Chosen]) -> Option<Figure> {
    let parts = || {
        let count = |theme: Theme| chosen.iter().filter(|one| one.has(theme)).count();
        let part = |theme: &Theme| Some((theme.word().to_owned(), Share::of(count(*theme), chosen.len())?));
        Parts(Theme::ALL.iter().filter_map(part).collect())
    };
    Some(Figure { unit_id, is_pooled, parts: Shown::of(chosen.len(), parts)? })
}

/// A tree is no deeper than this; a ring among units would not end otherwise.
const DEEPEST: usize = 64;

fn depth(unit: Id, parents: &HashMap<Id, Option<Id>>) -> usize {
    let above = std::iter::successors(Some(unit), |id| parents.get(id).copied().flatten());
    above.take(DEEPEST).count()
}

/// Seasons that have ended and whose figures have not been made.
pub(crate) fn morning(app: App, _: serde_json::Value) -> Work {
    Box::pin(async move {
        match make_all(&app).await {
            Err(Error::Sealed) => Ok(()), // the keys are not here; the day after they come it is made
            other => other,
        }
    })
}

/// Twice does no harm: the season is held while its figures are made, and they are made once.
pub async fn make_all(app: &App) -> Result<()> {
    let over: Vec<(Id,)> = sql!(
        "SELECT s.cycle_id FROM talk_theme_season s JOIN talk_cycle c ON c.id = s.cycle_id \
         WHERE s.made_at IS NULL AND c.ends_on < $1 ORDER BY s.cycle_id"
    )
    .bind(app.clock.today())
    .all(app.store.read())
    .await?;
    for (cycle_id,) in over {
        let mut tx = app.store.begin().await?;
        make(cycle_id, app, &mut tx).await?;
        tx.commit().await?;
    }
    Ok(())
}

async fn make(cycle_id: Id, app: &App, tx: &mut Tx) -> Result<()> {
    let held = sql!("UPDATE talk_theme_season SET made_at = $1 WHERE cycle_id = $2 AND made_at IS NULL");
    if held.bind(app.now()).bind(cycle_id).execute(&mut *tx).await? == 0 {
        return Ok(());
    }
    let chosen = theme::of_season(cycle_id, app, &mut *tx).await?;
    let parents: Vec<(Id, Option<Id>)> = sql!("SELECT id, parent_id FROM unit").all(&mut *tx).await?;
    for figure in figures(&chosen, &parents.into_iter().collect()) {
        figure.keep(cycle_id, tx).await?;
    }
    Ok(theme::forget(cycle_id, tx).await?)
}

impl Figure {
    async fn keep(self, cycle_id: Id, tx: &mut Tx) -> Kept<()> {
        sql!(
            "INSERT INTO talk_theme_figure (id, cycle_id, unit_id, is_pooled, people, body) VALUES ($1, $2, $3, $4, $5, $6) \
             ON CONFLICT DO NOTHING"
        )
        .bind(Id::new_v4())
        .bind(cycle_id)
        .bind(self.unit_id)
        .bind(self.is_pooled)
        .bind(self.parts.people() as i64)
        .bind(Json((*self.parts).clone()))
        .execute(tx)
        .await?;
        Ok(())
    }
}

/// Those of the units in which somebody leads people: the unit's own, or of the small ones together under the nearest unit
/// above. The newest season first.
pub(crate) async fn of_supervisor(me: Id, today: &Day, from: impl Source) -> Kept<Vec<Of>> {
    let rows: Vec<Row> = sql!(
        "WITH RECURSIVE above (first_id, unit_id, step) AS (SELECT DISTINCT h.unit_id, h.unit_id, 0 FROM post_held h \
         WHERE h.supervisor_id = $1 AND h.person_id <> $1 AND h.begins_on <= $2 AND (h.ends_on IS NULL OR h.ends_on >= $2) \
         UNION ALL SELECT a.first_id, u.parent_id, a.step + 1 FROM above a JOIN unit u ON u.id = a.unit_id \
         WHERE u.parent_id IS NOT NULL AND a.step < 64), \
         near AS (SELECT f.id, a.first_id, f.cycle_id, 2 * a.step + CASE WHEN f.is_pooled THEN 1 ELSE 0 END AS far \
         FROM above a JOIN talk_theme_figure f ON f.unit_id = a.unit_id AND (f.is_pooled OR a.step = 0)), \
         nearest AS (SELECT n.id FROM near n WHERE n.far = (SELECT min(o.far) FROM near o \
         WHERE o.first_id = n.first_id AND o.cycle_id = n.cycle_id)) \
         SELECT u.name AS unit, c.name AS season, f.is_pooled, f.people, f.body FROM talk_theme_figure f \
         JOIN unit u ON u.id = f.unit_id JOIN talk_cycle c ON c.id = f.cycle_id WHERE f.id IN (SELECT id FROM nearest) \
         ORDER BY c.ends_on DESC, u.name_folded, f.id LIMIT 12"
    )
    .bind(me)
    .bind(today)
    .all(from)
    .await?;
    Ok(rows.into_iter().filter_map(Row::shown).collect())
}

/// All of an employer, the newest season first.
pub(crate) async fn of_employer(employer_id: Id, from: impl Source) -> Kept<Vec<Of>> {
    let rows: Vec<Row> = sql!(
        "SELECT u.name AS unit, c.name AS season, f.is_pooled, f.people, f.body FROM talk_theme_figure f \
         JOIN unit u ON u.id = f.unit_id JOIN talk_cycle c ON c.id = f.cycle_id WHERE c.employer_id = $1 \
         ORDER BY c.ends_on DESC, u.name_folded, f.id LIMIT 400"
    )
    .bind(employer_id)
    .all(from)
    .await?;
    Ok(rows.into_iter().filter_map(Row::shown).collect())
}

impl Row {
    fn shown(self) -> Option<Of> {
        let people = usize::try_from(self.people).unwrap_or_default();
        let parts = Shown::of(people, || self.body.0)?;
        Some(Of { unit: self.unit, season: self.season.0, is_pooled: self.is_pooled, parts })
    }
}

impl Of {
    /// "Vuodeosasto 3 · Kehityskeskustelut 2021–2022 · 10–14 ihmistä"
    pub fn title(&self, frame: &Frame) -> String {
        let words = frame.words;
        let unit = match self.is_pooled {
            true => words.t1("season-small-units", "unit", &self.unit),
            false => self.unit.clone(),
        };
        let of = Band::of(self.parts.people())
            .map(|band| words.t2("season-of-people", "from", band.from, "to", band.to))
            .unwrap_or_default();
        format!("{unit} · {} · {of}", self.season.read(words.lang))
    }

    /// "Työvälineet: 40 %", the list's own order: themes are not ranked.
    pub fn lines(&self, frame: &Frame) -> Vec<String> {
        let line = |theme: &Theme| {
            let share = spoken(*self.parts.0.get(theme.word())?, frame);
            Some(format!("{}: {share}", frame.t(theme.key())))
        };
        Theme::ALL.iter().filter_map(line).collect()
    }
}

fn spoken(share: Share, frame: &Frame) -> String {
    match share {
        Share::Few => frame.t("season-share-few").to_owned(),
        Share::PerCent(per_cent) => frame.words.t1("season-share", "share", usize::from(per_cent)),
        Share::Most => frame.t("season-share-most").to_owned(),
    }
}

/// For samples.
pub(super) fn samples() -> Vec<Of> {
    use words::Lang;
    let unit = Id::nil();
    let chosen: Vec<Chosen> = (0..14).map(|at| Chosen::of(unit, &Theme::ALL[..=at % 5])).collect();
    let of = |name: &str, is_pooled| {
        let figure = figure(unit, is_pooled, &chosen)?;
        let season = Texts::one(Lang::Fi, "Kehityskeskustelut 2020–2021");
        Some(Of { unit: name.into(), season, is_pooled, parts: figure.parts })
    };
    [of("Vuodeosasto 3", false), of("Sairaalapalvelut", true)].into_iter().flatten().collect()
}

/// When it was made, for whoever looks after it.
pub async fn made_at(cycle_id: Id, from: impl Source) -> Kept<Option<Moment>> {
    let made: Option<(Option<Moment>,)> =
        sql!("SELECT made_at FROM talk_theme_season WHERE cycle_id = $1").bind(cycle_id).optional(from).await?;
    Ok(made.and_then(|(at,)| at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use disclosure::K;
    use proptest::prelude::*;

    /// An employer with two branches, each with three units.
    fn tree() -> HashMap<Id, Option<Id>> {
        let id = |number: u128| Id::from_u128(number);
        let mut parents = HashMap::from([(id(1), None), (id(2), Some(id(1))), (id(3), Some(id(1)))]);
        parents.extend((20..23).map(|unit| (id(unit), Some(id(2)))));
        parents.extend((30..33).map(|unit| (id(unit), Some(id(3)))));
        parents
    }

    fn people(unit: u128, many: usize) -> Vec<Chosen> {
        (0..many).map(|_| Chosen::of(Id::from_u128(unit), &[Theme::Tools])).collect()
    }

    #[test]
    fn small_units_are_told_of_together_and_a_large_one_by_itself() {
        let chosen = [people(20, 12), people(21, 6), people(22, 4), people(30, 9)].concat();
        let told: Vec<(u128, bool, usize)> = figures(&chosen, &tree())
            .iter()
            .map(|figure| (figure.unit_id.as_u128(), figure.is_pooled, figure.parts.people()))
            .collect();
        assert_eq!(told, [(2, true, 10), (20, false, 12)], "the nine of unit 30 are fewer than ten above, too");
    }

    proptest! {
        /// Whoever chose is in one figure at most, each figure is of ten at least, and who is in none are fewer than ten: so
        /// whatever is added to or taken from whatever, ten remain, or nobody.
        #[test]
        fn whatever_is_subtracted_ten_remain_or_nobody(many in proptest::collection::vec(0_usize..25, 9)) {
            let units = [1_u128, 2, 3, 20, 21, 22, 30, 31, 32];
            let chosen: Vec<Chosen> = units.iter().zip(&many).flat_map(|(unit, many)| people(*unit, *many)).collect();
            let told = figures(&chosen, &tree());
            prop_assert!(told.iter().all(|figure| figure.parts.people() >= K));
            let shown: usize = told.iter().map(|figure| figure.parts.people()).sum();
            prop_assert!(shown <= chosen.len() && chosen.len() - shown < K);
        }
    }
}
