//! Roster periods: three weeks from a Monday, as period work is planned. An agent's time stands in a period when the
//! supervisor has said so.

use jiff::ToSpan;
use jiff::civil::Date;
use people::Me;
use store::{Day, Id, Moment, Result, Source, Tx, sql};

/// A Monday on which a period begins; the others lie whole periods from it.
const FIRST: Date = Date::constant(2021, 10, 11);
const DAYS: i64 = 21;
/// So many days before a period begins its roster is made, and supervisors are reminded.
const AHEAD: i64 = 7;

/// Three weeks of a roster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Period {
    pub begins_on: Day,
    pub ends_on: Day,
}

impl Period {
    /// The one that this day is in.
    pub fn of(day: &Day) -> Period {
        let since = (day.date() - FIRST).get_days();
        Period::beginning(FIRST.saturating_add((i64::from(since).div_euclid(DAYS) * DAYS).days()))
    }

    /// The one after it.
    pub fn next(&self) -> Period {
        Period::beginning(self.begins_on.date().saturating_add(DAYS.days()))
    }

    fn beginning(begins: Date) -> Period {
        let day = |date: Date| Day::parse(&date.to_string()).unwrap_or_else(|| Moment(0).day());
        Period { begins_on: day(begins), ends_on: day(begins.saturating_add((DAYS - 1).days())) }
    }

    /// Its roster is being made on that day.
    pub fn is_being_made(&self, today: &Day) -> bool {
        let left = (self.begins_on.date() - today.date()).get_days();
        (1..=AHEAD).contains(&i64::from(left))
    }

    /// One of the two that a supervisor may speak of: the one under way and the next.
    pub fn chosen(begins_on: &str, today: &Day) -> Option<Period> {
        let now = Period::of(today);
        [now.next(), now].into_iter().find(|period| period.begins_on.as_str() == begins_on)
    }

    /// A person's time stands in it; false: it did already.
    pub async fn give(&self, person_id: Id, me: &Me, now: Moment, tx: &mut Tx) -> Result<bool> {
        let given = sql!(
            "INSERT INTO agent_time (person_id, employer_id, begins_on, ends_on, made_by, made_at) \
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING"
        );
        let given = given.bind(person_id).bind(me.employer_id).bind(&self.begins_on).bind(&self.ends_on);
        Ok(given.bind(me.id).bind(now).execute(tx).await? == 1)
    }

    /// Not after all.
    pub async fn take_back(&self, person_id: Id, tx: &mut Tx) -> Result<()> {
        sql!("DELETE FROM agent_time WHERE person_id = $1 AND begins_on = $2")
            .bind(person_id)
            .bind(&self.begins_on)
            .execute(tx)
            .await
            .map(drop)
    }
}

/// The days from which periods begin in which somebody's time stands, from that day on.
pub async fn given(person_id: Id, today: &Day, from: impl Source) -> Result<Vec<Day>> {
    let rows: Vec<(Day,)> = sql!("SELECT begins_on FROM agent_time WHERE person_id = $1 AND ends_on >= $2")
        .bind(person_id)
        .bind(today)
        .all(from)
        .await?;
    Ok(rows.into_iter().map(|(day,)| day).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).expect("a day")
    }

    #[test]
    fn periods_are_three_weeks_from_monday_to_sunday() {
        let now = Period::of(&day("2021-10-04"));
        assert_eq!((now.begins_on.as_str(), now.ends_on.as_str()), ("2021-09-20", "2021-10-10"));
        assert_eq!(now.next(), Period::of(&day("2021-10-11")));
        assert_eq!(Period::of(&day("2021-10-31")), now.next());
        assert_eq!(Period::of(&day("2021-10-10")), now);
    }

    #[test]
    fn a_roster_is_made_in_the_week_before_it_begins() {
        let next = Period::of(&day("2021-10-11"));
        let made = |on: &str| next.is_being_made(&day(on));
        assert_eq!(
            [made("2021-10-03"), made("2021-10-04"), made("2021-10-10"), made("2021-10-11")],
            [false, true, true, false]
        );
    }

    #[test]
    fn only_the_period_under_way_and_the_next_may_be_spoken_of() {
        let chosen = |begins: &str| Period::chosen(begins, &day("2021-10-04")).is_some();
        assert_eq!(
            [chosen("2021-09-20"), chosen("2021-10-11"), chosen("2021-11-01"), chosen("")],
            [true, true, false, false]
        );
    }
}
