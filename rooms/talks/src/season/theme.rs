//! Themes that an employee releases of their discussion to the unit's: from a fixed list, without a word of their own. What
//! was chosen lies sealed under a keyed hash of the season and the person until the season's figures are made; then it goes.
//! This file is the only door between a person and what they chose.

use crate::cycle::Cycle;
use crate::talk::Talk;
use store::{Id, Result as Kept, Source, Tx, sql};
use web::{App, Result};

store::words! {
    /// What a discussion turned on.
    pub enum Theme {
        Training = "training",
        Tools = "tools",
        Hours = "hours",
        Amount = "amount",
        Role = "role",
        Together = "together",
        Leadership = "leadership",
        Information = "information",
        Premises = "premises",
        Onboarding = "onboarding",
        Influence = "influence",
        Change = "change",
        Career = "career",
    }
}

impl Theme {
    pub fn key(self) -> &'static str {
        match self {
            Theme::Training => "season-theme-training",
            Theme::Tools => "season-theme-tools",
            Theme::Hours => "season-theme-hours",
            Theme::Amount => "season-theme-amount",
            Theme::Role => "season-theme-role",
            Theme::Together => "season-theme-together",
            Theme::Leadership => "season-theme-leadership",
            Theme::Information => "season-theme-information",
            Theme::Premises => "season-theme-premises",
            Theme::Onboarding => "season-theme-onboarding",
            Theme::Influence => "season-theme-influence",
            Theme::Change => "season-theme-change",
            Theme::Career => "season-theme-career",
        }
    }
}

/// The themes that somebody chose for a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Chosen {
    pub unit_id: Id,
    mask: u16,
}

impl Chosen {
    pub fn of(unit_id: Id, themes: &[Theme]) -> Chosen {
        let bit = |theme: &Theme| 1_u16 << Theme::ALL.iter().position(|one| one == theme).unwrap_or(15);
        Chosen { unit_id, mask: themes.iter().map(bit).fold(0, |mask, bit| mask | bit) }
    }

    pub fn has(self, theme: Theme) -> bool {
        self.mask & Chosen::of(self.unit_id, &[theme]).mask != 0
    }

    fn themes(self) -> Vec<Theme> {
        Theme::ALL.iter().copied().filter(|theme| self.has(*theme)).collect()
    }

    /// Eighteen bytes whatever was chosen, so that what is sealed does not tell by its length.
    fn bytes(self) -> Vec<u8> {
        [self.unit_id.as_bytes().as_slice(), &self.mask.to_be_bytes()].concat()
    }

    fn from_bytes(bytes: &[u8]) -> Option<Chosen> {
        let (unit, mask) = bytes.split_at_checked(16)?;
        Some(Chosen { unit_id: Id::from_slice(unit).ok()?, mask: u16::from_be_bytes(mask.try_into().ok()?) })
    }
}

/// The name of the key that makes a season's marks; settled by whoever is first.
async fn key_name(cycle_id: Id, app: &App, tx: &mut Tx) -> Result<Option<String>> {
    sql!("INSERT INTO talk_theme_season (cycle_id, key_name) VALUES ($1, $2) ON CONFLICT DO NOTHING")
        .bind(cycle_id)
        .bind(app.shelf.key_name())
        .execute(&mut *tx)
        .await?;
    // Holds the season until the commit: its figures are made before or after, never in between.
    let held: Option<(String,)> = sql!(
        "UPDATE talk_theme_season SET key_name = key_name WHERE cycle_id = $1 AND made_at IS NULL RETURNING key_name"
    )
    .bind(cycle_id)
    .optional(tx)
    .await?;
    Ok(held.map(|(name,)| name))
}

fn mark(key_name: &str, cycle_id: Id, person_id: Id, app: &App) -> Result<String> {
    Ok(app.shelf.keyed_hash_by(key_name, &format!("themes of {person_id} in season {cycle_id}"))?)
}

/// Releases these themes in place of what was chosen before; none at all takes them back. False: the season is over.
pub async fn choose(talk: &Talk, person_id: Id, themes: &[Theme], app: &App, tx: &mut Tx) -> Result<bool> {
    let cycle = Cycle::find(talk.cycle_id, &mut *tx).await?;
    if cycle.is_none_or(|cycle| cycle.ends_on < app.clock.today()) {
        return Ok(false);
    }
    let Some(key) = key_name(talk.cycle_id, app, &mut *tx).await? else { return Ok(false) };
    let mark = mark(&key, talk.cycle_id, person_id, app)?;
    sql!("DELETE FROM talk_theme_choice WHERE cycle_id = $1 AND mark = $2")
        .bind(talk.cycle_id)
        .bind(&mark)
        .execute(&mut *tx)
        .await?;
    if !themes.is_empty() {
        let id = Id::new_v4(); // by chance alone: an id of ours would tell the time
        let sealed = app.shelf.seal_secret(id, &Chosen::of(talk.unit_id, themes).bytes())?;
        sql!("INSERT INTO talk_theme_choice (id, cycle_id, mark, chosen) VALUES ($1, $2, $3, $4)")
            .bind(id)
            .bind(talk.cycle_id)
            .bind(mark)
            .bind(sealed)
            .execute(tx)
            .await?;
    }
    Ok(true)
}

/// What this person has released in a season, as they themselves are shown it.
pub async fn chosen(talk: &Talk, person_id: Id, app: &App) -> Result<Vec<Theme>> {
    let known: Option<(String,)> =
        sql!("SELECT key_name FROM talk_theme_season WHERE cycle_id = $1 AND made_at IS NULL")
            .bind(talk.cycle_id)
            .optional(app.store.read())
            .await?;
    let Some((key,)) = known else { return Ok(vec![]) };
    let row: Option<(Id, String)> = sql!("SELECT id, chosen FROM talk_theme_choice WHERE cycle_id = $1 AND mark = $2")
        .bind(talk.cycle_id)
        .bind(mark(&key, talk.cycle_id, person_id, app)?)
        .optional(app.store.read())
        .await?;
    let Some((id, sealed)) = row else { return Ok(vec![]) };
    let bytes = app.shelf.open_secret(id, &sealed)?;
    Ok(Chosen::from_bytes(&bytes).map(Chosen::themes).unwrap_or_default())
}

/// Everything that was chosen in a season, for its figures.
pub(super) async fn of_season(cycle_id: Id, app: &App, tx: &mut Tx) -> Result<Vec<Chosen>> {
    let rows: Vec<(Id, String)> =
        sql!("SELECT id, chosen FROM talk_theme_choice WHERE cycle_id = $1 ORDER BY id").bind(cycle_id).all(tx).await?;
    let mut all = vec![];
    for (id, sealed) in rows {
        all.extend(Chosen::from_bytes(&app.shelf.open_secret(id, &sealed)?));
    }
    Ok(all)
}

/// What was chosen goes: nothing leads from a figure to a person any more, not even with the keys.
pub(super) async fn forget(cycle_id: Id, tx: &mut Tx) -> Kept<()> {
    sql!("DELETE FROM talk_theme_choice WHERE cycle_id = $1").bind(cycle_id).execute(tx).await?;
    Ok(())
}

/// Whether a season still gathers themes.
pub(super) async fn is_gathered(cycle_id: Id, app: &App, from: impl Source) -> Kept<bool> {
    let today = app.clock.today();
    let open: Option<(Id,)> = sql!(
        "SELECT c.id FROM talk_cycle c WHERE c.id = $1 AND c.ends_on >= $2 AND NOT EXISTS (SELECT 1 FROM talk_theme_season s \
         WHERE s.cycle_id = c.id AND s.made_at IS NOT NULL)"
    )
    .bind(cycle_id)
    .bind(&today)
    .optional(from)
    .await?;
    Ok(open.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_chosen_is_as_long_whatever_it_is_and_comes_back() {
        let unit = Id::from_u128(7);
        for themes in [&[][..], &[Theme::Tools], Theme::ALL] {
            let chosen = Chosen::of(unit, themes);
            assert_eq!(chosen.bytes().len(), 18);
            assert_eq!(Chosen::from_bytes(&chosen.bytes()), Some(chosen));
            assert_eq!(chosen.themes(), themes);
        }
        assert_eq!(Chosen::from_bytes(&[0; 5]), None);
    }
}
