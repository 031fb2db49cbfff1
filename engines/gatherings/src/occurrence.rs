//! One time a meeting is held. It keeps its id when it is moved, and stays as called off when it is not held after all.

use store::{Id, Json, Moment, Result, Source, Tx, sql};
use words::{Texts, Words};

store::record! {
    /// When and where it is held.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Occurrence {
        pub begins_at: Moment,
        pub ends_at: Moment,
        pub place: Json<Texts>,
    }
}

store::record! {
    /// An occurrence as it is kept.
    #[derive(Debug, Clone)]
    pub struct Kept {
        pub id: Id,
        pub begins_at: Moment,
        pub ends_at: Moment,
        pub place: Json<Texts>,
        /// Grows at each change.
        pub sequence: i64,
        pub changed_at: Moment,
        pub cancelled_at: Option<Moment>,
    }
}

impl Kept {
    /// When one meeting is held, each time with its identity; what was called off is left out.
    pub async fn of(subject_id: Id, from: impl Source) -> Result<Vec<Kept>> {
        let all = Kept::whole(subject_id, from).await?;
        Ok(all.into_iter().filter(|kept| kept.cancelled_at.is_none()).collect())
    }

    /// What was called off too.
    pub async fn whole(subject_id: Id, from: impl Source) -> Result<Vec<Kept>> {
        sql!(
            "SELECT o.id, o.begins_at, o.ends_at, o.place, o.sequence, o.changed_at, o.cancelled_at FROM occurrence o \
             JOIN gathering g ON g.id = o.gathering_id WHERE g.subject_id = $1 ORDER BY o.begins_at, o.id"
        )
        .bind(subject_id)
        .all(from)
        .await
    }

    pub fn occurrence(&self) -> Occurrence {
        Occurrence { begins_at: self.begins_at, ends_at: self.ends_at, place: self.place.clone() }
    }

    pub fn is_held(&self, now: Moment) -> bool {
        self.ends_at <= now
    }
}

impl Occurrence {
    pub(crate) async fn add(&self, gathering_id: Id, now: Moment, tx: &mut Tx) -> Result<Id> {
        let id = store::clock::new_id_at(now);
        sql!(
            "INSERT INTO occurrence (id, gathering_id, begins_at, ends_at, place, changed_at) \
             VALUES ($1, $2, $3, $4, $5, $6)"
        )
        .bind(id)
        .bind(gathering_id)
        .bind(self.begins_at)
        .bind(self.ends_at)
        .bind(&self.place)
        .bind(now)
        .execute(tx)
        .await?;
        Ok(id)
    }
}

/// Ids stand in the order of time, and tell it.
pub(crate) fn made_at(id: Id) -> Moment {
    Moment((id.as_u128() >> 80) as i64 * 1000)
}

/// "to 21.10. klo 8.30 tai 13.30": the same content twice is one line.
pub fn spoken(occurrences: &[Occurrence], words: Words) -> String {
    let Some(first) = occurrences.first() else { return words.t("gathering-no-time").to_owned() };
    let mut text = words.day_and_time(first.begins_at);
    for (one, before) in occurrences[1..].iter().zip(occurrences) {
        let same_day = one.begins_at.day() == before.begins_at.day();
        let time = if same_day { words.time(one.begins_at) } else { words.day_and_time(one.begins_at) };
        text = words.t2("gathering-or", "one", text, "other", time);
    }
    text
}
