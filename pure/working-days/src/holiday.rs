//! The holidays, and when each is.

use crate::easter::easter_day;
use jiff::civil::{Date, Weekday};

/// A day on which Finland rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Holiday {
    /// Uudenvuodenpäivä, 1 January.
    NewYearsDay,
    /// Loppiainen, 6 January.
    Epiphany,
    /// Pitkäperjantai.
    GoodFriday,
    /// Pääsiäispäivä.
    EasterDay,
    /// Toinen pääsiäispäivä.
    EasterMonday,
    /// Vappu, 1 May.
    FirstOfMay,
    /// Helatorstai: the fortieth day of Easter.
    AscensionDay,
    /// Helluntaipäivä: the fiftieth day of Easter.
    WhitSunday,
    /// Juhannusaatto, by custom: the Friday before Midsummer Day.
    MidsummerEve,
    /// Juhannuspäivä: the Saturday between 20 and 26 June.
    MidsummerDay,
    /// Pyhäinpäivä: the Saturday between 31 October and 6 November.
    AllSaintsDay,
    /// Itsenäisyyspäivä, 6 December.
    IndependenceDay,
    /// Jouluaatto, by custom: 24 December.
    ChristmasEve,
    /// Joulupäivä.
    ChristmasDay,
    /// Tapaninpäivä, 26 December.
    StStephensDay,
}

impl Holiday {
    /// A day off by custom and agreement, and by no law on holidays.
    pub fn is_customary(self) -> bool {
        matches!(self, Holiday::MidsummerEve | Holiday::ChristmasEve)
    }
}

/// Which holiday a date is. When the First of May is Ascension Day too, it is the First of May.
pub fn holiday(date: Date) -> Option<Holiday> {
    fixed(date).or_else(|| of_midsummer_and_saints(date)).or_else(|| of_easter(date))
}

fn fixed(date: Date) -> Option<Holiday> {
    Some(match (date.month(), date.day()) {
        (1, 1) => Holiday::NewYearsDay,
        (1, 6) => Holiday::Epiphany,
        (5, 1) => Holiday::FirstOfMay,
        (12, 6) => Holiday::IndependenceDay,
        (12, 24) => Holiday::ChristmasEve,
        (12, 25) => Holiday::ChristmasDay,
        (12, 26) => Holiday::StStephensDay,
        _ => return None,
    })
}

fn of_midsummer_and_saints(date: Date) -> Option<Holiday> {
    match (date.weekday(), date.month(), date.day()) {
        (Weekday::Friday, 6, 19..=25) => Some(Holiday::MidsummerEve),
        (Weekday::Saturday, 6, 20..=26) => Some(Holiday::MidsummerDay),
        (Weekday::Saturday, 10, 31) | (Weekday::Saturday, 11, 1..=6) => Some(Holiday::AllSaintsDay),
        _ => None,
    }
}

fn of_easter(date: Date) -> Option<Holiday> {
    if !(3..=6).contains(&date.month()) {
        return None;
    }
    match date.day_of_year() - easter_day(date.year()).day_of_year() {
        -2 => Some(Holiday::GoodFriday),
        0 => Some(Holiday::EasterDay),
        1 => Some(Holiday::EasterMonday),
        39 => Some(Holiday::AscensionDay),
        49 => Some(Holiday::WhitSunday),
        _ => None,
    }
}
