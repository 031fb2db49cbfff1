//! Days and times as each language writes them, short enough for a phone.

use crate::{Lang, Words};
use jiff::Zoned;
use std::borrow::Borrow;
use store::{Day, Moment};

const WEEKDAYS: [[&str; 7]; Lang::ALL.len()] = [
    ["ma", "ti", "ke", "to", "pe", "la", "su"],
    ["mån", "tis", "ons", "tors", "fre", "lör", "sön"],
    ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
];
const WEEKDAYS_WHOLE: [[&str; 7]; Lang::ALL.len()] = [
    ["Maanantai", "Tiistai", "Keskiviikko", "Torstai", "Perjantai", "Lauantai", "Sunnuntai"],
    ["Måndag", "Tisdag", "Onsdag", "Torsdag", "Fredag", "Lördag", "Söndag"],
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
];
const MONTHS_EN: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];

impl Words {
    /// "pe 15.10." · "fre 15.10" · "Fri 15 Oct"
    pub fn day(self, moment: impl Borrow<Moment>) -> String {
        let moment = *moment.borrow();
        let at = moment.zoned();
        format!("{} {}", self.weekday(&at), self.date(&at))
    }

    /// "Maanantai 4.10." · "Måndag 4.10" · "Monday 4 Oct"
    pub fn whole_day(self, moment: impl Borrow<Moment>) -> String {
        let moment = *moment.borrow();
        let at = moment.zoned();
        let weekday = WEEKDAYS_WHOLE[self.lang.index()][at.weekday().to_monday_zero_offset() as usize];
        format!("{weekday} {}", self.date(&at))
    }

    /// "15.10.2021" · "15.10.2021" · "15 Oct 2021"
    pub fn day_with_year(self, moment: impl Borrow<Moment>) -> String {
        let moment = *moment.borrow();
        self.year_date(&moment.zoned())
    }

    pub fn calendar_day(self, day: &Day) -> String {
        let date = day.date();
        match self.lang {
            Lang::En => format!("{} {} {}", date.day(), MONTHS_EN[date.month() as usize - 1], date.year()),
            _ => format!("{}.{}.{}", date.day(), date.month(), date.year()),
        }
    }

    /// "8.30" · "8.30" · "8:30"
    pub fn time(self, moment: impl Borrow<Moment>) -> String {
        let moment = *moment.borrow();
        let at = moment.zoned();
        let point = if self.lang == Lang::En { ':' } else { '.' };
        format!("{}{point}{:02}", at.hour(), at.minute())
    }

    /// "klo 14.40" · "kl. 14.40" · "at 14:40"
    pub fn at_time(self, moment: impl Borrow<Moment>) -> String {
        let moment = *moment.borrow();
        let word = ["klo", "kl.", "at"][self.lang.index()];
        format!("{word} {}", self.time(moment))
    }

    /// "pe 15.10. klo 8.30"
    pub fn day_and_time(self, moment: impl Borrow<Moment>) -> String {
        let moment = *moment.borrow();
        format!("{} {}", self.day(moment), self.at_time(moment))
    }

    /// How people speak of the near past and future: "tänään klo 14.40", "eilen klo 9.12", "pe 8.10. klo 9.12";
    /// the year only when it is another one.
    pub fn when(self, moment: impl Borrow<Moment>, now: impl Borrow<Moment>) -> String {
        let (moment, now) = (*moment.borrow(), *now.borrow());
        let (at, today) = (moment.zoned(), now.zoned());
        let days = at.date().since(today.date()).map_or(i32::MAX, |span| span.get_days());
        let near = match days {
            -1 => Some(["eilen", "i går", "yesterday"]),
            0 => Some(["tänään", "i dag", "today"]),
            1 => Some(["huomenna", "i morgon", "tomorrow"]),
            _ => None,
        };
        match near {
            Some(words) => format!("{} {}", words[self.lang.index()], self.at_time(moment)),
            None if at.year() == today.year() => self.day_and_time(moment),
            None => self.year_date(&at),
        }
    }

    fn weekday(self, at: &Zoned) -> &'static str {
        WEEKDAYS[self.lang.index()][at.weekday().to_monday_zero_offset() as usize]
    }

    fn date(self, at: &Zoned) -> String {
        match self.lang {
            Lang::Sv => format!("{}.{}", at.day(), at.month()),
            Lang::En => format!("{} {}", at.day(), MONTHS_EN[at.month() as usize - 1]),
            _ => format!("{}.{}.", at.day(), at.month()),
        }
    }

    fn year_date(self, at: &Zoned) -> String {
        match self.lang {
            Lang::En => format!("{} {}", self.date(at), at.year()),
            _ => format!("{}.{}.{}", at.day(), at.month(), at.year()),
        }
    }
}
