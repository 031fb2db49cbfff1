//! A calendar as calendar programs read it (iCalendar, RFC 5545). Written here, in few lines: what people type is
//! escaped, long lines are folded between letters, and local times come with their time zone.

use crate::occurrence::Kept;
use jiff::tz::AmbiguousOffset;
use store::Moment;
use words::{Texts, Words};

/// Finland's clock changes, since the European rule of 1996.
const HELSINKI: &[&str] = &[
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Helsinki",
    "BEGIN:DAYLIGHT",
    "DTSTART:19970330T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZNAME:EEST",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0300",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:19971026T040000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZNAME:EET",
    "TZOFFSETFROM:+0300",
    "TZOFFSETTO:+0200",
    "END:STANDARD",
    "END:VTIMEZONE",
];

/// The most of a line, in bytes.
const LINE: usize = 75;

/// Occurrences for one reader.
#[derive(Debug)]
pub struct Calendar {
    pub words: Words,
    pub name: String,
    pub entries: Vec<Entry>,
}

/// An occurrence with its meeting's name and the link to its page.
#[derive(Debug)]
pub struct Entry {
    pub kept: Kept,
    pub name: Texts,
    pub link: String,
}

impl Calendar {
    pub fn write(&self) -> String {
        let mut text = String::new();
        let mut lines: Vec<String> =
            ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Tahto//Tahto//FI", "CALSCALE:GREGORIAN"]
                .map(str::to_owned)
                .into();
        lines.push("METHOD:PUBLISH".to_owned());
        lines.extend([format!("NAME:{}", escaped(&self.name)), format!("X-WR-CALNAME:{}", escaped(&self.name))]);
        lines.extend(["REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H"].map(str::to_owned));
        lines.extend(HELSINKI.iter().map(|line| (*line).to_owned()));
        lines.extend(self.entries.iter().flat_map(|entry| entry.lines(self.words)));
        lines.push("END:VCALENDAR".to_owned());
        for line in lines {
            fold(&line, &mut text);
        }
        text
    }
}

impl Entry {
    fn lines(&self, words: Words) -> Vec<String> {
        let (kept, place) = (&self.kept, self.kept.place.0.read(words.lang));
        let status = if kept.cancelled_at.is_some() { "CANCELLED" } else { "CONFIRMED" };
        let about = words.t1("calendar-entry-about", "link", &self.link);
        let mut lines = vec![
            "BEGIN:VEVENT".to_owned(),
            format!("UID:{}@tahto", kept.id),
            format!("DTSTAMP:{}", utc(kept.changed_at)),
            format!("LAST-MODIFIED:{}", utc(kept.changed_at)),
            format!("SEQUENCE:{}", kept.sequence),
            format!("STATUS:{status}"),
            format!("DTSTART{}", local(kept.begins_at)),
            format!("DTEND{}", local(kept.ends_at)),
            format!("SUMMARY:{}", escaped(self.name.read(words.lang))),
            format!("DESCRIPTION:{}", escaped(&about)),
            format!("URL:{}", self.link.replace(|letter: char| letter.is_control(), "")),
        ];
        if !place.is_empty() {
            lines.push(format!("LOCATION:{}", escaped(place)));
        }
        lines.push("END:VEVENT".to_owned());
        lines
    }
}

fn utc(moment: Moment) -> String {
    moment.zoned().timestamp().strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// Local time with its zone. In the hour that comes twice in October programs disagree on which one is meant, so there
/// it is said in UTC.
fn local(moment: Moment) -> String {
    let at = moment.zoned();
    let twice = matches!(at.time_zone().to_ambiguous_timestamp(at.datetime()).offset(), AmbiguousOffset::Fold { .. });
    match twice {
        true => format!(":{}", utc(moment)),
        false => format!(";TZID=Europe/Helsinki:{}", at.strftime("%Y%m%dT%H%M%S")),
    }
}

/// Text as a value: what would end the value or the line is coded; control characters are not text.
fn escaped(text: &str) -> String {
    let mut coded = String::new();
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => coded.extend(['\\', letter]),
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => coded.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => coded.push(letter),
        }
    }
    coded
}

/// A line goes on in the next one after a space; never in the middle of a letter.
fn fold(line: &str, text: &mut String) {
    let mut length = 0;
    for letter in line.chars() {
        if length + letter.len_utf8() > LINE {
            text.push_str("\r\n ");
            length = 1;
        }
        text.push(letter);
        length += letter.len_utf8();
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_type_stays_inside_its_value() {
        assert_eq!(escaped("Äiti, tule; \\ heti\nEND:VEVENT\r\nX\u{7}"), "Äiti\\, tule\\; \\\\ heti\\nEND:VEVENT\\nX");
    }

    #[test]
    fn a_long_line_is_folded_between_letters_and_unfolds_to_itself() {
        let line = format!("SUMMARY:{}", "ÄÖ😀å".repeat(60));
        let mut text = String::new();
        fold(&line, &mut text);
        assert!(text.split("\r\n").all(|part| part.len() <= LINE), "{text}");
        assert_eq!(text.replace("\r\n ", ""), format!("{line}\r\n"));
    }

    #[test]
    fn the_hour_that_comes_twice_is_said_in_utc() {
        let at = |text: &str| local(Moment::in_helsinki(text).unwrap());
        assert_eq!(at("2021-10-31T02:59"), ";TZID=Europe/Helsinki:20211031T025900");
        assert_eq!(at("2021-10-31T03:30"), ":20211031T003000Z");
        assert_eq!(at("2021-10-31T04:00"), ";TZID=Europe/Helsinki:20211031T040000");
        assert_eq!(at("2021-03-28T04:00"), ";TZID=Europe/Helsinki:20210328T040000");
    }
}
