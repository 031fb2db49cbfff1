//! The package's file for programs, `profile.json`, as `docs/profile-package.md` describes it: its shape, and what it may hold.

use super::item::{Item, Part};
use forms::{Answer, Answers, Way};
use media::Medium;
use serde::{Deserialize, Serialize};
use store::{Day, Moment};

/// What the file says it is.
pub(super) const FORMAT: &str = "tahto-profile";
/// Written today; older ones are read too.
pub(super) const VERSION: i64 = 1;
/// The names in the package.
pub(super) const PAGE: &str = "profile.html";
pub(super) const FILE: &str = "profile.json";
pub(super) const FOLDER: &str = "media/";

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Packed {
    pub format: String,
    pub version: i64,
    pub made_on: String,
    /// The code of the language in which its owner reads.
    pub language: String,
    pub items: Vec<PackedItem>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct PackedItem {
    /// strengths, encounter, skill, influence
    pub part: String,
    /// text, speech, picture, file, face_to_face
    pub way: String,
    pub text: String,
    /// With whom it was talked over.
    pub with: String,
    /// What is said or shown in the file.
    pub described: String,
    /// A few words beside it.
    pub beside: String,
    pub made_on: String,
    pub changed_on: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<PackedFile>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct PackedFile {
    /// Where it is in the package: `media/…`.
    pub place: String,
    /// picture, sound, video, file
    pub kind: String,
    /// As its sender called it.
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub millis: Option<i64>,
}

impl PackedItem {
    pub fn of(item: &Item, answers: &Answers, file: Option<PackedFile>) -> PackedItem {
        let answer = answers.0.get("answer").cloned().unwrap_or_default();
        PackedItem {
            part: item.part.word().to_owned(),
            way: answer.way.clone(),
            text: answer.text,
            with: answer.with,
            described: answer.described,
            beside: answer.beside,
            made_on: item.made_at.day().to_string(),
            changed_on: item.changed_at.day().to_string(),
            file,
        }
    }

    pub fn part(&self) -> Option<Part> {
        Part::from_word(&self.part)
    }

    pub fn way(&self) -> Option<Way> {
        Way::from_word(&self.way).filter(|way| *way != Way::Link)
    }

    /// The longest of what is written in it, in letters.
    pub fn longest(&self) -> usize {
        let texts = [&self.text, &self.with, &self.described, &self.beside];
        texts.iter().map(|text| text.chars().count()).max().unwrap_or_default()
    }

    /// As it is kept here, with the medium that its file has become: what it is decides how it was answered.
    pub fn answers(&self, medium: Option<&Medium>) -> Answers {
        let way = match medium.map(|medium| medium.kind) {
            Some(media::Kind::Picture) => Way::Picture.word().to_owned(),
            Some(media::Kind::Sound) => Way::Speech.word().to_owned(),
            Some(media::Kind::Video | media::Kind::File) => Way::File.word().to_owned(),
            None => self.way.clone(),
        };
        let answer = Answer {
            way,
            text: self.text.clone(),
            with: self.with.clone(),
            described: self.described.clone(),
            beside: self.beside.clone(),
            medium: medium.map(|medium| medium.id),
            ..Answer::default()
        };
        Answers([("answer".to_owned(), answer)].into()).as_sent()
    }

    /// When it was written, as its file says; never later than now.
    pub fn moments(&self, now: Moment) -> (Moment, Moment) {
        let at = |day: &str| {
            let day = Day::parse(day).and_then(|day| Moment::in_helsinki(&format!("{day}T12:00")));
            day.filter(|at| *at <= now).unwrap_or(now)
        };
        let (made, changed) = (at(&self.made_on), at(&self.changed_on));
        (made.min(changed), changed)
    }
}

/// What a file is called in the package: a number, its part, and an ending that says what it is.
pub(super) fn place(number: usize, part: Part, medium: &Medium) -> String {
    let own = medium.name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    let own =
        own.filter(|ending| (1..=5).contains(&ending.len()) && ending.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    let ending = match medium.mime.split(';').next().unwrap_or_default() {
        "image/jpeg" => "jpg".to_owned(),
        "image/png" => "png".to_owned(),
        "image/webp" => "webp".to_owned(),
        "image/gif" => "gif".to_owned(),
        "audio/mp4" => "m4a".to_owned(),
        "audio/mpeg" => "mp3".to_owned(),
        "audio/ogg" => "ogg".to_owned(),
        "audio/webm" | "video/webm" => "webm".to_owned(),
        "audio/wav" => "wav".to_owned(),
        "video/mp4" => "mp4".to_owned(),
        _ => own.unwrap_or_else(|| "bin".to_owned()),
    };
    format!("{FOLDER}{number:02}-{}.{ending}", part.word())
}

/// A place that `place` could have made: nothing that leads out of the folder.
pub(super) fn is_place(place: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    place.strip_prefix(FOLDER).is_some_and(|name| {
        (1..=80).contains(&name.len()) && !name.starts_with('.') && name.bytes().all(plain) && !name.contains("..")
    })
}

#[cfg(test)]
mod tests {
    use super::is_place;

    #[test]
    fn no_place_leads_out_of_the_package() {
        assert!(is_place("media/01-strengths.jpg"));
        for odd in
            ["media/../x", "/media/x", "media/", "media/a/b.jpg", "..\\x", "media/.x", "media/a\\b", "profile.json"]
        {
            assert!(!is_place(odd), "{odd}");
        }
    }
}
