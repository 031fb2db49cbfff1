//! Whose care a page is, how long, and whom it concerns, as it is sent. An owner is found by their name.

use crate::writing::Placing;
use notices::audience::Audience;
use people::{Person, fold};
use store::{Day, Id, Source, Store, sql};
use web::{Errors, Result, Sent};
use words::Words;

/// So many people of one name are offered.
const MOST: i64 = 20;

/// Somebody who may own a page.
#[derive(Debug, Clone)]
pub(crate) struct Candidate {
    pub id: Id,
    pub name: String,
    pub unit: String,
}

#[derive(Debug, Clone, Default)]
pub(crate) struct PlacingForm {
    /// The name as it was typed, and who was chosen for it.
    pub owner: String,
    pub owner_id: Option<Id>,
    /// Those of whom the writer is to choose one.
    pub candidates: Vec<Candidate>,
    pub review_on: String,
    pub visible_from: String,
    pub visible_until: String,
    /// Chosen units only; else everybody.
    pub is_chosen: bool,
    pub units: Vec<Id>,
}

impl PlacingForm {
    pub fn of(placing: &Placing, owner: String) -> PlacingForm {
        let day = |day: &Option<Day>| day.as_ref().map_or(String::new(), Day::to_string);
        PlacingForm {
            owner,
            owner_id: Some(placing.owner_id),
            candidates: vec![],
            review_on: day(&placing.review_on),
            visible_from: day(&placing.visible_from),
            visible_until: day(&placing.visible_until),
            is_chosen: !placing.audience.0.is_empty(),
            units: placing.audience.0.clone(),
        }
    }

    /// Finds the owner: whoever was there before under that name, else the one who has it today.
    pub async fn read(sent: &Sent, today: &Day, store: &Store) -> Result<PlacingForm> {
        let text = |name: &str| sent.text(name).to_owned();
        let mut form = PlacingForm {
            owner: text("owner"),
            owner_id: None,
            candidates: vec![],
            review_on: text("review_on"),
            visible_from: text("visible_from"),
            visible_until: text("visible_until"),
            is_chosen: sent.text("audience") == "chosen",
            units: sent.all("unit").filter_map(|id| id.parse().ok()).collect(),
        };
        let chosen: Option<Id> = sent.text("owner_id").parse().ok();
        if let Some(same) = chosen.filter(|_| !form.owner.is_empty() && sent.text("owner_before") == form.owner) {
            form.owner_id = Person::find(same, store.read()).await?.map(|person| person.id);
        }
        if form.owner_id.is_some() {
            return Ok(form);
        }
        form.candidates = called(&form.owner, today, store.read()).await?;
        form.owner_id = match &form.candidates[..] {
            [one] => Some(one.id),
            many => many.iter().map(|one| one.id).find(|id| Some(*id) == chosen),
        };
        Ok(form)
    }

    /// What is to be kept, or what is still wrong.
    pub fn placing(&self, words: Words, errors: &mut Errors) -> Option<Placing> {
        let day = |text: &str| Day::parse(text);
        let wrong = |text: &str| !text.is_empty() && day(text).is_none();
        let missing = match self.candidates.len() {
            0 => words.t("posts-owner-missing"),
            _ => words.t("posts-owner-many"),
        };
        errors.when(self.owner_id.is_none(), "owner", missing);
        for name in ["review_on", "visible_from", "visible_until"] {
            errors.when(wrong(self.day(name)), name, words.t("posts-day-wrong"));
        }
        let (from, until) = (day(&self.visible_from), day(&self.visible_until));
        let backwards = matches!((&from, &until), (Some(from), Some(until)) if until < from);
        errors.when(backwards, "visible_until", words.t("posts-until-wrong"));
        let none_chosen = self.is_chosen && self.units.is_empty();
        errors.when(none_chosen, "audience-chosen", words.t("posts-units-missing"));
        Some(Placing {
            owner_id: self.owner_id?,
            review_on: day(&self.review_on),
            visible_from: from,
            visible_until: until,
            audience: self.audience(),
        })
    }

    fn audience(&self) -> Audience {
        let mut units = if self.is_chosen { self.units.clone() } else { vec![] };
        units.sort();
        units.dedup();
        Audience(units)
    }

    pub fn day(&self, name: &str) -> &str {
        match name {
            "review_on" => &self.review_on,
            "visible_from" => &self.visible_from,
            _ => &self.visible_until,
        }
    }
}

/// Those who work in the house today and are called so: the whole name, or its beginning.
async fn called(name: &str, today: &Day, from: impl Source) -> Result<Vec<Candidate>> {
    let folded: String = fold(name).chars().filter(|letter| !matches!(letter, '%' | '_' | '\\')).collect();
    if folded.is_empty() {
        return Ok(vec![]);
    }
    let found: Vec<(Id, String, String, String)> = sql!(
        "SELECT p.id, p.name, p.name_folded, min(u.name) FROM person p JOIN post_held h ON h.person_id = p.id \
         JOIN unit u ON u.id = h.unit_id WHERE p.name_folded LIKE $1 AND h.begins_on <= $2 \
         AND (h.ends_on IS NULL OR h.ends_on >= $2) GROUP BY p.id, p.name, p.name_folded ORDER BY p.name_folded, p.id LIMIT $3"
    )
    .bind(format!("{folded}%"))
    .bind(today)
    .bind(MOST)
    .all(from)
    .await?;
    let is_whole = found.iter().any(|(_, _, whole, _)| *whole == folded);
    let found = found.into_iter().filter(|(_, _, whole, _)| !is_whole || *whole == folded);
    Ok(found.map(|(id, name, _, unit)| Candidate { id, name, unit }).collect())
}
