//! To whom a message was told: a shift, all of them, or the unit's own meeting.

use store::Moment;

store::words! {
    pub enum Shift {
        Morning = "morning",
        Evening = "evening",
        Night = "night",
        /// A shift of 24 hours.
        Day = "day",
        /// Every shift of the unit.
        All = "all",
        Meeting = "meeting",
    }
}

impl Shift {
    /// Those that may have to wait for their own telling.
    pub const OF_A_DAY: [Shift; 3] = [Shift::Morning, Shift::Evening, Shift::Night];

    /// Which shift is at work; in Helsinki, by the hour.
    pub fn at(now: Moment) -> Shift {
        match now.zoned().hour() {
            7..=14 => Shift::Morning,
            15..=20 => Shift::Evening,
            _ => Shift::Night,
        }
    }

    /// A message key: the shift by its name.
    pub fn key(self) -> &'static str {
        match self {
            Shift::Morning => "messages-shift-morning",
            Shift::Evening => "messages-shift-evening",
            Shift::Night => "messages-shift-night",
            Shift::Day => "messages-shift-day",
            Shift::All => "messages-shift-all",
            Shift::Meeting => "messages-shift-meeting",
        }
    }

    /// A message key: that it was told to this shift.
    pub fn told_key(self) -> &'static str {
        match self {
            Shift::Morning => "messages-told-morning",
            Shift::Evening => "messages-told-evening",
            Shift::Night => "messages-told-night",
            Shift::Day => "messages-told-day",
            Shift::All => "messages-told-all",
            Shift::Meeting => "messages-told-meeting",
        }
    }

    /// A message key: that this shift has not heard yet.
    pub fn missing_key(self) -> &'static str {
        match self {
            Shift::Morning => "messages-missing-morning",
            Shift::Evening => "messages-missing-evening",
            _ => "messages-missing-night",
        }
    }

    /// What awaits the unit's messengers while this shift has not heard: a message key.
    pub fn awaits_key(self) -> &'static str {
        match self {
            Shift::Morning => "messages-awaits-morning",
            Shift::Evening => "messages-awaits-evening",
            _ => "messages-awaits-night",
        }
    }

    pub fn icon(self) -> &'static str {
        match self {
            Shift::Morning => "sunrise",
            Shift::Evening => "sunset",
            Shift::Night => "moon",
            Shift::Day => "clock",
            Shift::All => "list-checks",
            Shift::Meeting => "users",
        }
    }
}
