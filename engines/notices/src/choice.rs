//! How a person wants to be told by mail: how often, and when they rest.

use crate::quiet::{Quiet, Work};
use store::{Day, Id, Json, Moment, Result, Source, Tx, sql};

store::words! {
    /// How often letters come.
    pub enum Rhythm {
        /// As soon as something is new, if the person does not rest.
        AtOnce = "at-once",
        /// At most one a day; nothing at weekends to who works by day.
        Daily = "daily",
        /// At most one a week, at its beginning.
        Weekly = "weekly",
        /// None but sign-in links and urgent notices.
        Never = "never",
    }
}

/// The choice of a person, or what holds for who has chosen nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub rhythm: Rhythm,
    pub quiet: Quiet,
    /// Urgent notices may wake this person.
    pub urgent_at_night: bool,
}

impl Default for Choice {
    fn default() -> Choice {
        Choice { rhythm: Rhythm::Daily, quiet: Quiet::default(), urgent_at_night: false }
    }
}

store::record! {
    /// As it is kept; a column is empty where nothing is chosen.
    #[derive(Debug, Clone)]
    pub(crate) struct Kept {
        pub rhythm: Option<Rhythm>,
        pub work: Option<Work>,
        pub from_hour: Option<i64>,
        pub to_hour: Option<i64>,
        pub days: Option<Json<Vec<Day>>>,
        pub urgent_at_night: Option<bool>,
    }
}

impl Kept {
    pub(crate) fn choice(self) -> Choice {
        let plain = Choice::default();
        let hour = |kept: Option<i64>, plain: i8| kept.and_then(|hour| i8::try_from(hour).ok()).unwrap_or(plain);
        let quiet = Quiet {
            work: self.work.unwrap_or(plain.quiet.work),
            from_hour: hour(self.from_hour, plain.quiet.from_hour),
            to_hour: hour(self.to_hour, plain.quiet.to_hour),
            days: self.days.map_or(vec![], |days| days.0),
        };
        Choice {
            rhythm: self.rhythm.unwrap_or(plain.rhythm),
            quiet,
            urgent_at_night: self.urgent_at_night.unwrap_or(false),
        }
    }
}

impl Choice {
    pub async fn of(person_id: Id, from: impl Source) -> Result<Choice> {
        let kept: Option<Kept> = sql!(
            "SELECT rhythm, work, from_hour, to_hour, days, urgent_at_night FROM mail_choice WHERE person_id = $1"
        )
        .bind(person_id)
        .optional(from)
        .await?;
        Ok(kept.map_or(Choice::default(), Kept::choice))
    }

    /// From now on this holds.
    pub async fn keep(&self, person_id: Id, now: Moment, tx: &mut Tx) -> Result<()> {
        sql!(
            "INSERT INTO mail_choice (person_id, rhythm, work, from_hour, to_hour, days, urgent_at_night, made_at) \
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (person_id) DO UPDATE SET rhythm = excluded.rhythm, \
              work = excluded.work, from_hour = excluded.from_hour, to_hour = excluded.to_hour, days = excluded.days, \
              urgent_at_night = excluded.urgent_at_night, made_at = excluded.made_at"
        )
        .bind(person_id)
        .bind(self.rhythm)
        .bind(self.quiet.work)
        .bind(i64::from(self.quiet.from_hour))
        .bind(i64::from(self.quiet.to_hour))
        .bind(Json(self.quiet.days.clone()))
        .bind(self.urgent_at_night)
        .bind(now)
        .execute(tx)
        .await?;
        Ok(())
    }

    /// Whether it is time for a digest, when the last one was made at that moment.
    pub fn is_due(&self, last: Option<Moment>, now: Moment) -> bool {
        let (here, last) = (now.zoned(), last.map(|last| last.zoned().date()));
        let rests = self.quiet.keeps_weekdays() && here.weekday().to_monday_zero_offset() > 4;
        let week = |date: jiff::civil::Date| (date.iso_week_date().year(), date.iso_week_date().week());
        self.quiet.allows(now)
            && match self.rhythm {
                Rhythm::AtOnce => true,
                Rhythm::Daily => !rests && last.is_none_or(|last| last < here.date()),
                Rhythm::Weekly => !rests && last.is_none_or(|last| week(last) < week(here.date())),
                Rhythm::Never => false,
            }
    }
}
