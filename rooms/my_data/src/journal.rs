//! What was erased, outside the database: a file beside the keys, which no backup of the data carries along. An older
//! copy of the data that comes back is erased again by it. It holds ids, how far the erasure reached and when; no names.

use crate::erase::Reach;
use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use store::{Id, Moment};
use web::Settings;

/// One erasure; in the file a line, `WISH PERSON REACH MICROSECONDS`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    pub erasure: Id,
    pub person: Id,
    pub reach: Reach,
    pub at: Moment,
}

pub fn place(settings: &Settings) -> PathBuf {
    settings.keys.join("erasures")
}

impl Line {
    fn read(text: &str) -> Option<Line> {
        let mut words = text.split_whitespace();
        let line = Line {
            erasure: words.next()?.parse().ok()?,
            person: words.next()?.parse().ok()?,
            reach: Reach::from_word(words.next()?)?,
            at: Moment(words.next()?.parse().ok()?),
        };
        words.next().is_none().then_some(line)
    }

    /// The same erasure, the same reach.
    fn is(&self, other: &Line) -> bool {
        (self.erasure, self.reach) == (other.erasure, other.reach)
    }
}

impl std::fmt::Display for Line {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(f, "{} {} {} {}", self.erasure, self.person, self.reach.word(), self.at.0)
    }
}

/// Every erasure in a file, the oldest first. No file: none. A line that was cut short by a power cut tells of an
/// erasure that had not begun, and is passed over.
pub fn read(file: &Path) -> io::Result<Vec<Line>> {
    match std::fs::read_to_string(file) {
        Ok(text) => Ok(text.lines().filter_map(Line::read).collect()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(vec![]),
        Err(error) => Err(error),
    }
}

/// On disk when this returns. Written twice it stands there once.
pub fn write(line: Line, file: &Path) -> io::Result<()> {
    if read(file)?.iter().any(|known| known.is(&line)) {
        return Ok(());
    }
    let is_new = !file.exists();
    let mut open = OpenOptions::new().create(true).append(true).mode(0o600).open(file)?;
    let begun = if is_new { "" } else { "\n" }; // whatever was cut short before stays a line of its own
    open.write_all(format!("{begun}{line}\n").as_bytes())?;
    open.sync_all()?;
    match file.parent().filter(|_| is_new) {
        Some(folder) => File::open(folder)?.sync_all(),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(number: u128, reach: Reach) -> Line {
        Line { erasure: Id::from_u128(number), person: Id::from_u128(7), reach, at: Moment(1_633_341_600_000_000) }
    }

    #[test]
    fn what_is_written_is_read_once_and_a_torn_line_harms_nobody() {
        let folder = std::env::temp_dir().join(format!("tahto_journal_{}", Id::new_v4()));
        std::fs::create_dir(&folder).unwrap();
        let file = folder.join("erasures");
        assert_eq!(read(&file).unwrap(), []);
        let lines = [line(1, Reach::Voluntary), line(1, Reach::All), line(2, Reach::All)];
        write(lines[0], &file).unwrap();
        let torn = std::fs::read_to_string(&file).unwrap() + "0000-torn";
        std::fs::write(&file, torn).unwrap();
        for one in [lines[1], lines[1], lines[2], lines[0]] {
            write(one, &file).unwrap();
        }
        assert_eq!(read(&file).unwrap(), lines);
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
